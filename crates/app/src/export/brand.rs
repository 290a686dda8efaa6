//! How the partner's published pages look: its logo and its colour.

use super::plan::Export;
use crate::looking::cleaned_bytes;
use proofbook_contents::{MediaType, sniff};
use std::{path::PathBuf, sync::OnceLock};

/// The partner's logo, read and cleaned when it is first wanted.
#[derive(Default)]
pub struct Brand {
    file: Option<PathBuf>,
    logo: OnceLock<Option<Vec<u8>>>,
}

impl Brand {
    /// With the file of the logo, if there is one.
    pub fn new(file: Option<PathBuf>) -> Self {
        Self { file, logo: OnceLock::new() }
    }

    /// The logo without metadata, if it is a picture that pages can show.
    pub fn logo(&self) -> Option<&[u8]> {
        let read = || {
            let bytes = std::fs::read(self.file.as_ref()?).ok()?;
            let kind = sniff("", &bytes);
            let shown = matches!(kind, MediaType::Png | MediaType::Jpeg | MediaType::Svg | MediaType::Webp);
            cleaned_bytes("", &bytes).filter(|_| shown)
        };
        self.logo.get_or_init(read).as_deref()
    }
}

/// The partner's colour, dark enough to be read on white. One that is none is told where it is entered; pages
/// do without.
pub fn accent(export: &Export) -> Option<String> {
    let colour = export.dossier.profile.colour.as_deref()?;
    proofbook_web::readable_colour(Some(colour)).ok()
}
