//! Which kinds of files become pages of an exhibit, and up to which size.
//!
//! The kind is the MIME type the workspace keeps for a file, which was told from its content.

use crate::difference::Code;

/// Kinds of text that are set as pages.
pub const TYPESET: [&str; 9] = [
    "text/markdown",
    "text/plain",
    "text/csv",
    "text/x-script",
    "application/json",
    "application/xml",
    "application/yaml",
    "application/vnd.jgraph.mxfile",
    "message/rfc822",
];
/// Kinds of picture that are bound as they are.
pub const PICTURES: [&str; 10] = [
    "image/jpeg",
    "image/png",
    "image/gif",
    "image/webp",
    "image/bmp",
    "image/tiff",
    "image/heic",
    "image/jxl",
    "image/jp2",
    "image/vnd.microsoft.icon",
];
/// Files above this many bytes are named and not bound; the original travels all the same.
pub const BOUND_UP_TO: u64 = 200 << 20;
/// Texts above this many bytes are named and not set.
pub const TYPESET_UP_TO: u64 = 2 << 20;
/// Drawings above this many bytes are named and not drawn; pictures within them make them large.
pub const DRAWN_UP_TO: u64 = 40 << 20;

/// What a kind of file becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Becomes {
    /// Its own pages.
    Pdf,
    /// A picture on a page.
    Picture,
    /// A text set as pages.
    Text,
    /// A drawing on a page.
    Drawing,
    /// The pages that a converter makes of it.
    Office,
}

/// Whether a file of this kind, size and, for a PDF, known pages shows its pages in a binder, so that
/// little is lost without the original.
pub fn shows_pages(media_type: &str, size: u64, has_pages: bool) -> bool {
    match becomes(media_type, size) {
        Ok(Becomes::Pdf) => has_pages,
        Ok(Becomes::Office) | Err(_) => false,
        Ok(_) => true,
    }
}

/// Why a file of this kind and size is not bound, where that can be told without looking into it.
pub fn refusal(media_type: &str, size: u64) -> Option<Code> {
    becomes(media_type, size).err()
}

/// The largest file of this kind that is bound, in bytes.
pub fn bound_up_to(media_type: &str) -> u64 {
    match media_type {
        "image/svg+xml" => DRAWN_UP_TO,
        kind if TYPESET.contains(&kind) => TYPESET_UP_TO,
        _ => BOUND_UP_TO,
    }
}

/// Whether a converter is asked for the pages of such a file.
pub fn is_office(media_type: &str) -> bool {
    media_type.starts_with("application/vnd.openxmlformats-officedocument.")
        || media_type.starts_with("application/vnd.oasis.opendocument")
        || media_type == "application/rtf"
}

pub(crate) fn becomes(media_type: &str, size: u64) -> Result<Becomes, Code> {
    if size == 0 {
        return Err(Code::UnboundEmpty);
    }
    let becomes = match media_type {
        "application/pdf" => Becomes::Pdf,
        "image/svg+xml" => Becomes::Drawing,
        kind if PICTURES.contains(&kind) => Becomes::Picture,
        kind if TYPESET.contains(&kind) => Becomes::Text,
        kind if is_office(kind) => Becomes::Office,
        kind => return Err(unbound(kind)),
    };
    if size <= bound_up_to(media_type) { Ok(becomes) } else { Err(Code::UnboundLarge) }
}

/// The reason for a kind that is never bound.
fn unbound(media_type: &str) -> Code {
    match media_type {
        "image/avif" => Code::UnboundAvif,
        "image/vnd.adobe.photoshop" => Code::UnboundPhotoshop,
        "image/emf" => Code::UnboundMetafile,
        "text/html" => Code::UnboundWeb,
        "application/x-ole-storage" => Code::UnboundOldOffice,
        "application/zip" | "application/x-7z-compressed" | "application/vnd.rar" | "application/gzip" => {
            Code::UnboundArchive
        }
        kind if kind.starts_with("application/vnd.ms-") => Code::UnboundOffice,
        kind if kind.starts_with("video/") => Code::UnboundFilm,
        _ => Code::UnboundKind,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_and_sizes_decide_what_a_file_becomes() {
        let cases = [
            ("application/pdf", 1, Ok(Becomes::Pdf)),
            ("application/pdf", BOUND_UP_TO + 1, Err(Code::UnboundLarge)),
            ("image/png", 1, Ok(Becomes::Picture)),
            ("image/heic", 1, Ok(Becomes::Picture)),
            ("image/avif", 1, Err(Code::UnboundAvif)),
            ("image/vnd.adobe.photoshop", 1, Err(Code::UnboundPhotoshop)),
            ("image/emf", 1, Err(Code::UnboundMetafile)),
            ("image/svg+xml", DRAWN_UP_TO, Ok(Becomes::Drawing)),
            ("text/plain", 0, Err(Code::UnboundEmpty)),
            ("text/plain", TYPESET_UP_TO + 1, Err(Code::UnboundLarge)),
            ("message/rfc822", 1, Ok(Becomes::Text)),
            ("application/rtf", 1, Ok(Becomes::Office)),
            ("application/vnd.ms-excel.sheet.macroEnabled.12", 1, Err(Code::UnboundOffice)),
            ("application/x-ole-storage", 1, Err(Code::UnboundOldOffice)),
            ("application/zip", 1, Err(Code::UnboundArchive)),
            ("video/mp4", 1, Err(Code::UnboundFilm)),
            ("text/html", 1, Err(Code::UnboundWeb)),
            ("application/octet-stream", 1, Err(Code::UnboundKind)),
        ];
        for (kind, size, expected) in cases {
            assert_eq!(becomes(kind, size), expected, "{kind} of {size}");
        }
        assert!(shows_pages("application/pdf", 1, true) && !shows_pages("application/pdf", 1, false));
        assert!(!shows_pages("application/rtf", 1, false), "not every machine has a converter");
    }
}
