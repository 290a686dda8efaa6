//! The typesetter of the program: fonts are read once, when the first page is wanted.

use crate::errors::AppError;
use proofbook_typeset::Typesetter;
use std::sync::OnceLock;

/// The typesetter.
pub(crate) fn typesetter() -> Result<&'static Typesetter, AppError> {
    static TYPESETTER: OnceLock<Typesetter> = OnceLock::new();
    match TYPESETTER.get() {
        Some(typesetter) => Ok(typesetter),
        None => {
            let made = Typesetter::new()?;
            Ok(TYPESETTER.get_or_init(|| made))
        }
    }
}
