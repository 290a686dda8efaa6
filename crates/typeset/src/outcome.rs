//! What became of a picture that was asked for: data without words.

use proofbook_drawings::LeftOut;
use std::collections::BTreeSet;

/// What became of a picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PictureOutcome {
    /// How it is shown.
    pub form: PictureForm,
    /// What it holds and the page does not show. Where nothing is shown, what was already gone before.
    pub left_out: BTreeSet<LeftOut>,
    /// How many more frames a moving picture has, of which the first is shown; zero for a still one.
    pub more_frames: u32,
}

/// How a picture is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PictureForm {
    /// As it is: pixels as pixels, a drawing as lines and letters.
    Itself,
    /// A drawing as pixels.
    Pixels(PixelsBecause),
    /// Not at all; its words stand in its place.
    Nothing(NotShown),
}

/// Why a drawing is shown as pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PixelsBecause {
    /// Its effects are too fine to be drawn at the resolution of print.
    Effects,
    /// A gradient goes on by itself, which pages for archives do not know.
    Gradient,
    /// It has more shapes than a page should carry.
    Size,
    /// The page could not be written with it as a drawing.
    Refused,
}

/// Why a picture is not shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NotShown {
    /// Nobody supplied it.
    Absent,
    /// It is torn.
    Unreadable,
    /// It is of a kind that is not shown.
    Unsupported,
    /// It has more pixels, or more bytes, than can be shown.
    TooLarge,
    /// A drawing that would take without end.
    TooComplex,
    /// A drawing on which nothing can be seen.
    Empty,
    /// Drawing it failed.
    Failed,
}

impl PictureOutcome {
    /// A picture that is shown whole.
    pub(crate) fn whole() -> Self {
        Self::of(PictureForm::Itself)
    }

    pub(crate) fn of(form: PictureForm) -> Self {
        Self { form, left_out: BTreeSet::new(), more_frames: 0 }
    }

    pub(crate) fn nothing(why: NotShown) -> Self {
        Self::of(PictureForm::Nothing(why))
    }

    /// Whether everything of the picture is shown. A drawing as pixels shows everything.
    pub fn is_whole(&self) -> bool {
        self.is_shown() && self.left_out.is_empty() && self.more_frames == 0
    }

    /// Whether anything of it is shown.
    pub fn is_shown(&self) -> bool {
        !matches!(self.form, PictureForm::Nothing(_))
    }
}

impl NotShown {
    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Absent => "PICTURE-ABSENT",
            Self::Unreadable => "PICTURE-UNREADABLE",
            Self::Unsupported => "PICTURE-UNSUPPORTED",
            Self::TooLarge => "PICTURE-TOO-LARGE",
            Self::TooComplex => "PICTURE-TOO-COMPLEX",
            Self::Empty => "PICTURE-EMPTY",
            Self::Failed => "PICTURE-FAILED",
        }
    }
}
