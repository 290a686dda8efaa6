//! Copies of a stranger's file: black boxes burned in, metadata taken out, a picture of it for pages of
//! every form. What cannot show (a PDF, an old kind of picture) becomes a PNG. A bare draw.io file shows
//! nothing by itself; one that was exported with its picture is that picture already.
//!
//! Not here: whose wish it is (`export/leaving.rs`), and limits of time and memory (`worker`).

use super::task::{FileAnswer, NotMade, path_form};
use proofbook_binder::{CannotRedact, PageRegion, redacted_pdf, redacted_picture};
use proofbook_contents::{Alert, Cleaned, MediaType, cleaned, read, sniff};
use proofbook_dossier::Region;
use proofbook_rendering::{Wanted, as_png, page, png};
use serde::{Deserialize, Serialize};
use std::{
    io::Cursor,
    path::{Path, PathBuf},
};

/// How a page of a PDF is drawn: fine enough for the width of a printed page.
const PAGE: Wanted =
    Wanted { dots_per_inch: 200.0, most_pixels: 12_000_000, fallback: proofbook_typeset::fonts::REGULAR };

/// A copy of a file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CopyRequest {
    /// Where the file lies.
    #[serde(with = "path_form")]
    pub path: PathBuf,
    /// Its name, which helps to tell its kind.
    pub name: String,
    /// Its kind as a MIME type.
    pub media_type: String,
    /// Black boxes.
    pub boxes: Vec<Region>,
    /// Whether metadata is taken out.
    pub clean: bool,
    /// Where the copy is written.
    #[serde(with = "path_form")]
    pub into: PathBuf,
}

/// A picture of a file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DrawRequest {
    /// Where the file lies.
    #[serde(with = "path_form")]
    pub path: PathBuf,
    /// Its name, which helps to tell its kind.
    pub name: String,
    /// Whether it is to be made of pixels, as PNG or JPEG.
    pub as_pixels: bool,
    /// Where the picture is written.
    #[serde(with = "path_form")]
    pub into: PathBuf,
}

/// Makes a copy.
pub(super) fn copy(request: &CopyRequest) -> FileAnswer {
    let Ok(bytes) = std::fs::read(&request.path) else { return FileAnswer::Unreadable };
    let redacted = if request.boxes.is_empty() { Ok(bytes) } else { with_boxes(request, &bytes) };
    let copy = redacted.and_then(|bytes| match request.clean {
        true => cleaned_bytes(&request.name, &bytes).ok_or(NotMade::Cleaning),
        false => Ok(bytes),
    });
    written(copy, &request.into)
}

/// Draws a picture.
pub(super) fn draw(request: &DrawRequest) -> FileAnswer {
    let Ok(bytes) = std::fs::read(&request.path) else { return FileAnswer::Unreadable };
    let drawn = as_picture(&request.name, bytes);
    let drawn = if request.as_pixels { drawn.and_then(as_pixels) } else { drawn };
    written(drawn.ok_or(NotMade::Picture), &request.into)
}

fn written(made: Result<Vec<u8>, NotMade>, into: &Path) -> FileAnswer {
    let kept = made.and_then(|bytes| proofbook_store::write_scratch(into, &bytes).map_err(|_| NotMade::Disk));
    match kept {
        Ok(()) => FileAnswer::Written,
        Err(why) => FileAnswer::Impossible { why },
    }
}

fn with_boxes(request: &CopyRequest, bytes: &[u8]) -> Result<Vec<u8>, NotMade> {
    let boxes: Vec<PageRegion> = request.boxes.iter().map(page_region).collect();
    match request.media_type.as_str() {
        "application/pdf" => with_pictures_of_pages(bytes, &boxes),
        kind if proofbook_exhibit::PICTURES.contains(&kind) => {
            redacted_picture(bytes, &boxes).map_err(|_| NotMade::Redaction)
        }
        _ => Err(NotMade::Redaction),
    }
}

/// A region as the binder takes it.
pub(crate) fn page_region(region: &Region) -> PageRegion {
    let Region { page, left, top, right, bottom } = *region;
    PageRegion { page, left, top, right, bottom }
}

/// A PDF whose pages with boxes are pictures that show all that these pages show.
fn with_pictures_of_pages(bytes: &[u8], boxes: &[PageRegion]) -> Result<Vec<u8>, NotMade> {
    let losing = pages_that_lose_characters(bytes);
    if let Some(one) = boxes.iter().find(|one| losing.contains(&one.page)) {
        return Err(NotMade::Unfaithful(one.page));
    }
    redacted_pdf(bytes, boxes).map_err(|error| match error {
        CannotRedact::File(_) => NotMade::Redaction,
        CannotRedact::Page { page, .. } => NotMade::Unfaithful(page),
    })
}

/// Pages of a PDF of which drawing gives fewer characters than reading.
fn pages_that_lose_characters(bytes: &[u8]) -> Vec<u32> {
    let found = read(&mut Cursor::new(bytes), bytes.len() as u64, "", &super::limits());
    let page = |alert: &Alert| match alert {
        Alert::NotDrawnWholly { page } => Some(*page),
        _ => None,
    };
    found.alerts.iter().filter_map(page).collect()
}

/// The file without metadata; nothing where it cannot be taken out.
pub(crate) fn cleaned_bytes(name: &str, bytes: &[u8]) -> Option<Vec<u8>> {
    match cleaned(bytes, sniff(name, bytes)) {
        Cleaned::Copy { bytes, .. } => Some(bytes),
        Cleaned::Impossible { .. } => None,
    }
}

/// The kind of picture that a file of some kind is shown as.
pub(crate) fn kind_shown(kind: MediaType) -> MediaType {
    match kind {
        MediaType::Jpeg | MediaType::Gif | MediaType::Webp | MediaType::Svg => kind,
        _ => MediaType::Png,
    }
}

/// The picture, of the kind that [`kind_shown`] says. Nothing where the file shows nothing by itself.
fn as_picture(name: &str, bytes: Vec<u8>) -> Option<Vec<u8>> {
    match sniff(name, &bytes) {
        kind if kind_shown(kind) == kind => Some(bytes),
        MediaType::Pdf => page(&bytes, 1, &PAGE).ok().and_then(png),
        _ => as_png(&bytes),
    }
}

/// A picture as Word shows it.
fn as_pixels(bytes: Vec<u8>) -> Option<Vec<u8>> {
    match sniff("", &bytes) {
        MediaType::Png | MediaType::Jpeg => Some(bytes),
        MediaType::Svg => proofbook_typeset::drawn(&bytes),
        _ => as_png(&bytes),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request(folder: &Path, name: &str, bytes: &[u8]) -> CopyRequest {
        let path = folder.join(name);
        proofbook_store::write_scratch(&path, bytes).unwrap();
        let media_type = sniff(name, bytes).mime().to_owned();
        let into = folder.join("copy");
        CopyRequest { path, name: name.into(), media_type, boxes: Vec::new(), clean: false, into }
    }

    #[test]
    fn what_cannot_be_made_is_said_and_nothing_is_written() {
        let folder = tempfile::tempdir().unwrap();
        let whole = Region { page: 1, left: 0, top: 0, right: 1000, bottom: 1000 };
        let text = request(folder.path(), "a.txt", b"words");
        let redacted = CopyRequest { boxes: vec![whole], ..text.clone() };
        assert_eq!(copy(&redacted), FileAnswer::Impossible { why: NotMade::Redaction });
        let cleaned = CopyRequest { clean: true, ..text.clone() };
        assert_eq!(copy(&cleaned), FileAnswer::Impossible { why: NotMade::Cleaning });
        assert!(!text.into.exists());
        assert_eq!(copy(&text), FileAnswer::Written);
        assert_eq!(std::fs::read(&text.into).unwrap(), b"words");
        let gone = CopyRequest { path: folder.path().join("gone"), ..text };
        assert_eq!(copy(&gone), FileAnswer::Unreadable);
    }

    #[test]
    fn a_drawing_becomes_pixels_where_they_are_wanted() {
        let folder = tempfile::tempdir().unwrap();
        let svg = br#"<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="5" height="5"/></svg>"#;
        let CopyRequest { path, name, into, .. } = request(folder.path(), "a.svg", svg);
        let mut wanted = DrawRequest { path, name, as_pixels: false, into };
        assert_eq!(draw(&wanted), FileAnswer::Written);
        assert_eq!(std::fs::read(&wanted.into).unwrap(), svg);
        wanted.as_pixels = true;
        assert_eq!(draw(&wanted), FileAnswer::Written);
        assert!(std::fs::read(&wanted.into).unwrap().starts_with(b"\x89PNG"));
        let text = request(folder.path(), "a.txt", b"words");
        let wanted = DrawRequest { path: text.path, name: text.name, ..wanted };
        assert_eq!(draw(&wanted), FileAnswer::Impossible { why: NotMade::Picture });
    }
}
