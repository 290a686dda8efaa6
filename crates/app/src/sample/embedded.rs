//! The sample's files, compiled into the program.
//!
//! Not here: what they mean.

use proofbook_catalogue::Language;

macro_rules! file {
    ($($part:expr),*) => {
        concat!(env!("CARGO_MANIFEST_DIR"), "/../../assets/sample/", $($part),*)
    };
}

macro_rules! documents {
    ($language:literal: $($name:literal),* $(,)?) => {
        &[$((concat!("documents/", $name, ".md"), include_bytes!(file!($language, "/documents/", $name, ".md")))),*]
    };
    ($language:literal) => {
        documents!($language:
            "accreditation-register", "learning-record", "supplier-sop", "improvement-governance",
            "sustainability-policy", "design-review-policy", "design-review-record",
            "key-exposure-procedure", "public-resource-procedure", "incident-procedure",
            "security-incident-procedure", "incident-playbooks", "post-incident-report",
            "customer-notice", "deployment-procedure", "cost-recommendations", "continuity-plan",
            "continuity-test-report",
        )
    };
}

macro_rules! diagrams {
    ($($name:literal),* $(,)?) => {
        &[$((concat!("../diagrams/", $name, ".png"), include_bytes!(file!("diagrams/", $name, ".png")))),*]
    };
}

/// Sources and their content.
type Files = &'static [(&'static str, &'static [u8])];

const ENGLISH: Files = documents!("en");
const KOREAN: Files = documents!("ko");
const JAPANESE: Files = documents!("ja");
const DIAGRAMS: Files = diagrams!(
    "retail-existing",
    "retail-new",
    "devices-existing",
    "devices-new",
    "games-new",
    "factory-existing",
    "factory-new",
    "health-risk-automation",
);

/// The sample's file in a language.
pub(super) fn sample(language: Language) -> &'static str {
    match language {
        Language::En => include_str!(file!("en/sample.toml")),
        Language::Ko => include_str!(file!("ko/sample.toml")),
        Language::Ja => include_str!(file!("ja/sample.toml")),
    }
}

/// The documents of a language, by source.
pub(super) fn documents(language: Language) -> Files {
    match language {
        Language::En => ENGLISH,
        Language::Ko => KOREAN,
        Language::Ja => JAPANESE,
    }
}

/// The content behind a source, from the folder of a language.
pub(super) fn document(language: Language, source: &str) -> Option<&'static [u8]> {
    let mut files = documents(language).iter().chain(DIAGRAMS);
    files.find(|(name, _)| *name == source).map(|(_, content)| *content)
}
