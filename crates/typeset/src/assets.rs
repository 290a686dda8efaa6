//! The pictures of one document: made fit, under the paths templates see, with what became of each.
//!
//! What it deliberately does not do: it does not scale and does not fetch.

use std::cell::RefCell;
use std::collections::BTreeMap;

use proofbook_drawings::is_drawing;
use typst::foundations::Bytes;

use crate::blocks::Picture;
use crate::drawing::{self, Covers, Form};
use crate::flow::{Room, flow_text};
use crate::outcome::{NotShown, PictureForm, PictureOutcome, PixelsBecause};
use crate::raster;

/// Pictures by the name the text calls them by.
pub type Assets = BTreeMap<String, Vec<u8>>;

/// A picture that was made fit for print, or the reason why it could not be.
#[derive(Clone)]
pub(crate) struct Prepared {
    /// The file as it is embedded.
    pub file: Option<Bytes>,
    /// Whether it is embedded as a drawing.
    pub is_drawing: bool,
    /// What became of it.
    pub outcome: PictureOutcome,
}

impl Prepared {
    /// Makes a picture fit.
    pub(crate) fn of(bytes: &[u8], covers: Covers<'_>) -> Self {
        if is_drawing(bytes) {
            return Self::drawing(drawing::fit(bytes, covers));
        }
        match raster::fit(bytes) {
            Ok(fit) => {
                let outcome = PictureOutcome { more_frames: fit.more_frames, ..PictureOutcome::whole() };
                Self { file: Some(Bytes::new(fit.bytes)), is_drawing: false, outcome }
            }
            Err(why) => Self::nothing(why),
        }
    }

    /// The drawing as pixels, where the page could not be written with it.
    pub(crate) fn into_pixels(bytes: &[u8], covers: Covers<'_>) -> Self {
        Self::drawing(drawing::fit_into_pixels(bytes, covers, PixelsBecause::Refused))
    }

    /// No picture.
    pub(crate) fn nothing(why: NotShown) -> Self {
        Self { file: None, is_drawing: false, outcome: PictureOutcome::nothing(why) }
    }

    fn drawing((form, outcome): (Option<Form>, PictureOutcome)) -> Self {
        let is_drawing = matches!(form, Some(Form::Drawing(_)));
        let file = form.map(|form| match form {
            Form::Drawing(svg) => Bytes::new(svg.into_bytes()),
            Form::Pixels(png) => Bytes::new(png),
        });
        Self { file, is_drawing, outcome }
    }
}

/// The pictures of one document under the paths templates see.
pub(crate) struct Pictures {
    files: BTreeMap<String, Bytes>,
    known: BTreeMap<String, (String, PictureOutcome)>,
    missing_word: String,
    asked: RefCell<BTreeMap<String, PictureOutcome>>,
}

impl Pictures {
    /// Lays out what has been prepared. `missing_word` is shown where a picture has no words of its own.
    pub(crate) fn new(prepared: &BTreeMap<String, Prepared>, missing_word: &str) -> Self {
        let (mut files, mut known) = (BTreeMap::new(), BTreeMap::new());
        for (number, (name, picture)) in prepared.iter().enumerate() {
            let path = format!("/picture-{number}");
            if let Some(file) = &picture.file {
                files.insert(path.clone(), file.clone());
            }
            known.insert(name.clone(), (path, picture.outcome.clone()));
        }
        Self { files, known, missing_word: missing_word.to_owned(), asked: RefCell::default() }
    }

    /// The files by the path the template knows them by.
    pub(crate) fn files(&self) -> &BTreeMap<String, Bytes> {
        &self.files
    }

    /// What became of each picture that was asked for, by the name it was asked for by.
    pub(crate) fn outcomes(&self) -> BTreeMap<String, PictureOutcome> {
        self.asked.borrow().clone()
    }

    /// The picture of a name; a Markdown target is also tried without its folders.
    pub(crate) fn find(&self, name: &str, alt: &str) -> Picture {
        let last = name.rsplit(['/', '\\']).next().unwrap_or(name);
        let found = self.known.get(name).or_else(|| self.known.get(last));
        let outcome =
            found.map_or_else(|| PictureOutcome::nothing(NotShown::Absent), |(_, outcome)| outcome.clone());
        let is_shown = !matches!(outcome.form, PictureForm::Nothing(_));
        self.asked.borrow_mut().insert(name.to_owned(), outcome);
        let path = found.map(|(path, _)| path.clone()).filter(|_| is_shown);
        let words = [alt.trim(), last, &self.missing_word].into_iter().find(|words| !words.is_empty());
        let alt = words.unwrap_or("–").to_owned();
        let missing = flow_text(&alt, Room::CELL);
        Picture { path, alt, missing }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_torn_picture_is_missing_and_not_an_error() {
        let of = |bytes: &[u8]| Prepared::of(bytes, &|_| true).outcome.form;
        assert_eq!(of(b"\x89PNG\r\n\x1a\nrubbish"), PictureForm::Nothing(NotShown::Unreadable));
        assert_eq!(of(b"\xFF\xD8\xFF\xE0"), PictureForm::Nothing(NotShown::Unreadable));
        assert_eq!(of(b""), PictureForm::Nothing(NotShown::Unsupported));
        assert_eq!(of(b"<svg/>"), PictureForm::Nothing(NotShown::Empty));
    }
}
