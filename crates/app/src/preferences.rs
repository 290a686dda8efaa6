//! What the program remembers between two starts: language, theme, recent workspaces.
//!
//! A file of the program's own data folder, written whole by the store. A damaged one counts as
//! absent, because nothing in it is a partner's work.

use crate::wire::{Recent, Theme};
use proofbook_catalogue::Language;
use serde::{Deserialize, Serialize};
use std::path::Path;

const FILE: &str = "preferences.json";
const MOST_RECENTS: usize = 12;

/// What is remembered.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Preferences {
    language: Option<Language>,
    pub theme: Theme,
    recents: Vec<Remembered>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
struct Remembered {
    folder: String,
    partner: String,
    opened_at: String,
}

impl Preferences {
    pub fn read(folder: &Path) -> Self {
        let text = std::fs::read(folder.join(FILE)).unwrap_or_default();
        serde_json::from_slice(&text).unwrap_or_default()
    }

    /// Keeps them for the next start. A failure is not worth disturbing anybody's work.
    pub fn keep(&self, folder: &Path) {
        if let Ok(text) = serde_json::to_vec_pretty(self)
            && let Err(error) = proofbook_store::keep_program_file(&folder.join(FILE), &text)
        {
            tracing::warn!(%error, "preferences were not kept");
        }
    }

    /// The language chosen, or the system's, or English.
    pub fn language(&self) -> Language {
        self.language.or_else(system_language).unwrap_or_default()
    }

    pub fn set_language(&mut self, language: Language) {
        self.language = Some(language);
    }

    pub fn remember(&mut self, folder: &Path, partner: &str, now: jiff::Timestamp) {
        let folder = folder.to_string_lossy().into_owned();
        self.recents.retain(|recent| recent.folder != folder);
        self.recents
            .insert(0, Remembered { folder, partner: partner.to_owned(), opened_at: now.to_string() });
        self.recents.truncate(MOST_RECENTS);
    }

    pub fn forget(&mut self, folder: &str) {
        self.recents.retain(|recent| recent.folder != folder);
    }

    pub fn recents(&self) -> Vec<Recent> {
        let recent = |recent: &Remembered| Recent {
            folder: recent.folder.clone(),
            partner: recent.partner.clone(),
            opened_at: recent.opened_at.clone(),
            exists: Path::new(&recent.folder).join("proofbook.json").exists(),
        };
        self.recents.iter().map(recent).collect()
    }
}

fn system_language() -> Option<Language> {
    ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .find_map(|name| std::env::var(name).ok())
        .and_then(|code| Language::from_code(&code))
}
