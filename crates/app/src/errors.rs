//! Errors in the words of the person at the screen.
//!
//! Every crate below gives a stable code; the words for it are in `assets/messages/*/errors.ftl`:
//! what happened, what it means (`.means`), what to do (`.do`).

use crate::wire::WireError;
use proofbook_catalogue::Language;
use proofbook_messages::{Argument, Messages};
use std::collections::BTreeMap;

/// An error of the use cases, before it is put into words.
#[derive(Clone, Debug)]
pub struct AppError {
    /// The stable code.
    pub code: String,
    /// Technical detail; may be empty.
    pub detail: String,
    /// What the words of this code mention, by name.
    params: BTreeMap<&'static str, String>,
}

impl AppError {
    /// An error of the use cases themselves.
    pub fn new(code: &str, detail: impl Into<String>) -> Self {
        Self { code: code.to_owned(), detail: detail.into(), params: BTreeMap::new() }
    }

    /// An error about something with a title, which its words name.
    pub fn about(code: &str, title: &str) -> Self {
        Self { params: BTreeMap::from([("title", title.to_owned())]), ..Self::new(code, "") }
    }

    /// An error about a page of something with a title, both of which its words name.
    pub fn about_page(code: &str, title: &str, page: u32) -> Self {
        let params = BTreeMap::from([("title", title.to_owned()), ("page", page.to_string())]);
        Self { params, ..Self::new(code, "") }
    }

    /// The same error with something more that its words mention.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.params.insert(name, value.into());
        self
    }

    /// The error in words of a language.
    pub fn in_words(&self, language: Language) -> WireError {
        let messages = Messages::of(language);
        let known = messages.try_format(&self.code, &[]).is_some();
        // Faults of the program share the words of their family; the code tells them apart.
        let key = match (known, self.code.split('-').next()) {
            (true, _) => self.code.as_str(),
            (false, Some("WORKBOOK")) => "WORKBOOK-UNREADABLE",
            (false, Some("TYPESET" | "BINDER")) => "TYPESET-FAULT",
            (false, Some("STORE")) => "STORE-READ",
            (false, _) => "APP-BAD-RESULT",
        };
        let arguments: Vec<(&str, Argument)> =
            self.params.iter().map(|(name, value)| (*name, value.as_str().into())).collect();
        let say = |part: &str| messages.format(&format!("{key}{part}"), &arguments);
        WireError {
            code: self.code.clone(),
            what: say(""),
            means: say(".means"),
            todo: say(".do"),
            detail: self.detail.clone(),
        }
    }
}

impl std::fmt::Display for AppError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {}", self.code, self.detail)
    }
}

impl std::error::Error for AppError {}

macro_rules! coded {
    ($($error:ty),*) => {$(
        impl From<$error> for AppError {
            fn from(error: $error) -> Self {
                Self::new(error.code(), error.to_string())
            }
        }
    )*};
}

coded!(
    proofbook_store::StoreError,
    proofbook_dossier::EditError,
    proofbook_typeset::TypesetError,
    proofbook_binder::BinderError
);

impl From<proofbook_catalogue::CatalogueError> for AppError {
    fn from(error: proofbook_catalogue::CatalogueError) -> Self {
        Self::new("APP-BAD-CATALOGUE", error.to_string())
    }
}

/// A workbook error says everything in its words; only what has no words stays as detail.
impl From<proofbook_workbook::WorkbookError> for AppError {
    fn from(error: proofbook_workbook::WorkbookError) -> Self {
        let params = error.parameters();
        let detail = params.get("detail").cloned().unwrap_or_default();
        Self { params, ..Self::new(error.code(), detail) }
    }
}

impl From<proofbook_bundle::TemplateError> for AppError {
    fn from(error: proofbook_bundle::TemplateError) -> Self {
        Self { params: error.parameters(), ..Self::new(error.code(), "") }
    }
}

impl From<proofbook_bundle::VerifyError> for AppError {
    fn from(error: proofbook_bundle::VerifyError) -> Self {
        Self { params: error.parameters(), ..Self::new(error.code(), "") }
    }
}

impl From<proofbook_web::WebError> for AppError {
    fn from(error: proofbook_web::WebError) -> Self {
        Self { params: error.parameters(), ..Self::new(error.code(), "") }
    }
}

impl From<proofbook_manuscript::ManuscriptError> for AppError {
    fn from(error: proofbook_manuscript::ManuscriptError) -> Self {
        Self { params: error.parameters(), ..Self::new(error.code(), "") }
    }
}

/// Where a file of the bundle could not be made, the reason is told, not the fact.
impl From<proofbook_bundle::BundleError> for AppError {
    fn from(error: proofbook_bundle::BundleError) -> Self {
        let (code, sentence) = (error.code(), error.to_string());
        match error {
            proofbook_bundle::BundleError::Made { path, source } => match source.downcast::<AppError>() {
                Ok(inner) if inner.detail.is_empty() => Self { detail: path, ..*inner },
                Ok(inner) => Self { detail: format!("{path}: {}", inner.detail), ..*inner },
                Err(_) => Self::new(code, sentence),
            },
            _ => Self::new(code, sentence),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proofbook_workbook::WorkbookError;

    #[test]
    fn the_words_of_a_workbook_error_name_what_it_is_about() {
        let error = WorkbookError::TextTooLong {
            control: "OPSP-001".into(),
            length: 32_779,
            limit: 32_767,
            excess: 12,
        };
        for language in Language::ALL {
            let words = AppError::from(error.clone()).in_words(language);
            assert_eq!(words.code, "WORKBOOK-TEXT-TOO-LONG");
            assert!(words.what.contains("OPSP-001") && words.what.contains("12"), "{}", words.what);
            assert!(words.means.contains("32767"), "{}", words.means);
            assert!(words.detail.is_empty() && !words.what.contains('{'), "{words:?}");
        }
    }

    #[test]
    fn what_stops_a_file_of_the_bundle_is_told_by_its_own_code() {
        let source = Box::new(AppError::from(WorkbookError::Signed));
        let error = proofbook_bundle::BundleError::Made { path: "00_Self-Assessment.xlsx".into(), source };
        let error = AppError::from(error);
        assert_eq!(
            (error.code.as_str(), error.detail.as_str()),
            ("WORKBOOK-SIGNED", "00_Self-Assessment.xlsx")
        );
    }

    #[test]
    fn a_fault_without_words_of_its_own_has_those_of_its_family() {
        let words = AppError::new("TYPESET-LAYOUT", "unknown variable").in_words(Language::En);
        assert_eq!(
            (words.code.as_str(), words.what.as_str()),
            ("TYPESET-LAYOUT", "A page could not be created.")
        );
    }
}
