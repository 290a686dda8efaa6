//! The three languages of the house.

use serde::{Deserialize, Serialize};
use std::fmt;
use ts_rs::TS;

/// A language in which every text of Proofbook exists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, Default)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// English.
    #[default]
    En,
    /// Korean (합쇼체).
    Ko,
    /// Japanese (です・ます).
    Ja,
}

impl Language {
    /// All languages, in the order in which they are shown.
    pub const ALL: [Language; 3] = [Language::En, Language::Ko, Language::Ja];

    /// The BCP 47 code: `en`, `ko`, `ja`.
    pub fn code(self) -> &'static str {
        match self {
            Language::En => "en",
            Language::Ko => "ko",
            Language::Ja => "ja",
        }
    }

    /// The language of a BCP 47 code, with or without a region (`ko-KR`).
    pub fn from_code(code: &str) -> Option<Self> {
        let primary = code.split(['-', '_']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|language| language.code().eq_ignore_ascii_case(primary))
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}
