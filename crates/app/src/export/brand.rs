//! How the partner's published pages look: its logo and its colour.

use super::snapshot::Snapshot;
use crate::looking::cleaned_bytes;
use proofbook_contents::{MediaType, sniff};
use std::{path::PathBuf, sync::OnceLock};

/// The partner's colour, and its logo, read and cleaned when it is first wanted.
#[derive(Default)]
pub struct Brand {
    file: Option<PathBuf>,
    colour: Option<String>,
    logo: OnceLock<Option<Vec<u8>>>,
}

impl Brand {
    /// The brand of a partner.
    pub fn of(snapshot: &Snapshot) -> Self {
        let profile = &snapshot.dossier.profile;
        // A colour that is none is told where it is entered; pages do without.
        let colour = profile.colour.as_deref().and_then(|it| proofbook_web::readable_colour(Some(it)).ok());
        let file = profile.logo.as_ref().and_then(|sha256| snapshot.attachment(sha256));
        Self { file, colour, logo: OnceLock::new() }
    }

    /// The partner's colour, dark enough to be read on white.
    pub fn colour(&self) -> Option<&str> {
        self.colour.as_deref()
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
