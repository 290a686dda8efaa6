//! Errors in the words of the person at the screen.
//!
//! Every crate below gives a stable code; the words for it are in `assets/messages/*/errors.ftl`:
//! what happened, what it means (`.means`), what to do (`.do`).

use crate::wire::WireError;
use proofbook_catalogue::Language;
use proofbook_messages::Messages;

/// An error of the use cases, before it is put into words.
#[derive(Debug)]
pub struct AppError {
    /// The stable code.
    pub code: String,
    /// Technical detail; may be empty.
    pub detail: String,
}

impl AppError {
    /// An error of the use cases themselves.
    pub fn new(code: &str, detail: impl Into<String>) -> Self {
        Self { code: code.to_owned(), detail: detail.into() }
    }

    /// The error in words of a language.
    pub fn in_words(&self, language: Language) -> WireError {
        let messages = Messages::of(language);
        let known = messages.try_format(&self.code, &[]).is_some();
        let key = match (known, self.code.split('-').next()) {
            (true, _) => self.code.as_str(),
            (false, Some("WORKBOOK")) => "WORKBOOK-UNREADABLE",
            (false, Some("STORE")) => "STORE-READ",
            (false, _) => "APP-BAD-RESULT",
        };
        WireError {
            code: self.code.clone(),
            what: messages.text(key),
            means: messages.text(&format!("{key}.means")),
            todo: messages.text(&format!("{key}.do")),
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
    proofbook_bundle::BundleError,
    proofbook_workbook::WorkbookError,
    proofbook_typeset::TypesetError,
    proofbook_binder::BinderError
);

impl From<proofbook_catalogue::CatalogueError> for AppError {
    fn from(error: proofbook_catalogue::CatalogueError) -> Self {
        Self::new("APP-BAD-CATALOGUE", error.to_string())
    }
}
