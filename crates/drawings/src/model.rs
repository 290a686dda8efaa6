//! What preparing a drawing gives: the drawing and what is missing from it, as data without words.

use std::collections::BTreeSet;

/// A drawing that needs nothing outside of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prepared {
    /// The drawing: SVG 1.1 in UTF-8 with one root, no document type and no scripts.
    pub svg: String,
    /// What the drawing holds and the copy does not show.
    pub left_out: BTreeSet<LeftOut>,
    /// Whether it carried scripts or event handlers, which show nothing and are gone.
    pub has_scripts: bool,
}

/// Something a drawing holds that is not shown.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LeftOut {
    /// What it is.
    pub what: What,
    /// An address, a name or words of it; empty where there are none. Never longer than 200 characters.
    pub detail: String,
}

impl LeftOut {
    /// Something left out, its detail shortened.
    pub fn new(what: What, detail: &str) -> Self {
        let detail = detail.split_whitespace().collect::<Vec<_>>().join(" ");
        Self { what, detail: detail.chars().take(200).collect() }
    }
}

/// The kinds of things that are left out. The codes are stable.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum What {
    /// A picture that lies outside of the file; the detail is its address.
    OutsidePicture,
    /// A shape, a style or a font that lies outside of the file; the detail is its address.
    OutsideReference,
    /// A picture carried inside that cannot be read or is too large.
    InnerPicture,
    /// Something of a web page inside the drawing that is no text: a form, a frame, a film.
    WebContent,
    /// It moves; the first state is shown.
    Animation,
    /// Parts nested deeper than can be drawn.
    TooDeep,
    /// An effect (blur, shadow, growing and shrinking) that would take without end.
    Effect,
    /// Dashes finer than can be seen; the line is drawn through.
    Dashes,
    /// The file ends in the middle or its markup breaks off; what stands before is shown.
    BrokenOff,
    /// An abbreviation (entity) that the file does not explain; the detail is its name.
    Entity,
    /// Characters for which no font has a shape; the detail is the words they stand in.
    Characters,
}

impl What {
    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::OutsidePicture => "DRAWING-OUTSIDE-PICTURE",
            Self::OutsideReference => "DRAWING-OUTSIDE-REFERENCE",
            Self::InnerPicture => "DRAWING-INNER-PICTURE",
            Self::WebContent => "DRAWING-WEB-CONTENT",
            Self::Animation => "DRAWING-ANIMATION",
            Self::TooDeep => "DRAWING-TOO-DEEP",
            Self::Effect => "DRAWING-EFFECT",
            Self::Dashes => "DRAWING-DASHES",
            Self::BrokenOff => "DRAWING-BROKEN-OFF",
            Self::Entity => "DRAWING-ENTITY",
            Self::Characters => "DRAWING-CHARACTERS",
        }
    }
}

/// Why there is no drawing at all. The codes are stable.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, thiserror::Error)]
pub enum NoDrawing {
    /// The bytes hold no drawing.
    #[error("the file holds no drawing")]
    Absent,
    /// It is larger than any drawing that can be bound.
    #[error("the drawing is too large")]
    TooLarge,
    /// Its parts repeat each other so often that drawing them would never end.
    #[error("the drawing repeats its parts too often")]
    TooComplex,
}

impl NoDrawing {
    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Absent => "DRAWING-ABSENT",
            Self::TooLarge => "DRAWING-TOO-LARGE",
            Self::TooComplex => "DRAWING-TOO-COMPLEX",
        }
    }
}

/// A picture as a drawing carries it: its MIME type and its bytes.
pub type CarriedPicture = (&'static str, Vec<u8>);

/// What the caller decides while a drawing is prepared.
pub struct Wishes<'a> {
    /// Makes a text fit for the fonts at hand. It is called once for each run of characters.
    pub text: &'a mut dyn FnMut(&str) -> String,
    /// Judges a picture carried inside: nothing where it cannot be shown, else its MIME type and its
    /// bytes as they shall be carried.
    pub picture: &'a mut dyn FnMut(&[u8]) -> Option<CarriedPicture>,
    /// Whether effects (filters) are kept.
    pub effects: bool,
    /// Whether the size that the drawing says of itself is kept. Without it, it is as large as its content.
    pub own_size: bool,
    /// Most elements, repetitions counted.
    pub most_elements: u64,
}
