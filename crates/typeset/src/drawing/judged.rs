//! The choice between lines and pixels, and what is given up where neither would end.

use super::effort::{Effort, Onto};
use super::{Covers, Form, tree};
use crate::outcome::{NotShown, PictureForm, PictureOutcome, PixelsBecause};
use crate::raster;
use crate::text::Cleaner;
use proofbook_drawings::{LeftOut, NoDrawing, What, Wishes, is_drawing, prepared};
use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::{Error, Tree};
use std::cell::RefCell;
use std::collections::BTreeSet;

/// Most elements of a drawing, its repetitions counted.
const MOST_ELEMENTS: u64 = 1_000_000;
/// Drawings with more shapes become pixels: a page with more opens slowly everywhere.
const MOST_SHAPES: u64 = 150_000;
/// Most steps of effects: a few seconds of a laptop.
const MOST_EFFECTS: f64 = 1e9;
/// Most pixels that are painted for one drawing.
const MOST_PAINTED: f64 = 6e9;
/// Most pixels held at once beside the picture.
const MOST_HELD: f64 = 2e8;
/// How deep drawings within drawings are looked at.
const DEEPEST: u8 = 3;
/// The width of the picture, in pixels: enough for a page at twice the resolution of a screen.
const WIDTH: f32 = 1600.0;
/// The most rows, so that a drawing of strange proportions costs no memory.
const TALLEST: f32 = 6400.0;
/// Parts of the usual resolution that are tried where a drawing takes too much.
const COARSER: [f32; 3] = [1.0, 0.5, 0.25];

/// A drawing that has been read.
pub(super) struct Judged {
    svg: String,
    tree: Tree,
    left_out: BTreeSet<LeftOut>,
}

type Fitted = (Option<Form>, PictureOutcome);

impl Judged {
    /// Reads a drawing; without its effects where they would take without end.
    pub(super) fn of(svg: &[u8], covers: Covers<'_>) -> Result<Self, PictureOutcome> {
        let judged = Self::read(svg, covers, true)?;
        let on_page = Effort::of(&judged.tree, Onto::Page);
        let into_pixels = Effort::of(&judged.tree, Onto::Pixels(judged.scale() * COARSER[2]));
        let is_too_much = |effort: Effort| effort.effects > MOST_EFFECTS || effort.held > MOST_HELD;
        if !is_too_much(on_page) || !is_too_much(into_pixels) {
            return Ok(judged);
        }
        let mut without = Self::read(svg, covers, false)?;
        without.left_out.insert(LeftOut::new(What::Effect, ""));
        Ok(without)
    }

    fn read(svg: &[u8], covers: Covers<'_>, effects: bool) -> Result<Self, PictureOutcome> {
        let (text, left_out) = self_contained(svg, covers, effects, true, 0).map_err(refusal)?;
        match tree::read(&text) {
            Ok(tree) => Ok(Self { svg: text, tree, left_out }),
            Err(Error::InvalidSize) => {
                let (svg, left_out) = self_contained(svg, covers, effects, false, 0).map_err(refusal)?;
                match tree::read(&svg) {
                    Ok(tree) => Ok(Self { svg, tree, left_out }),
                    Err(Error::InvalidSize) => {
                        Err(PictureOutcome { left_out, ..PictureOutcome::nothing(NotShown::Empty) })
                    }
                    Err(_) => Err(PictureOutcome::nothing(NotShown::Unreadable)),
                }
            }
            Err(Error::ElementsLimitReached) => Err(PictureOutcome::nothing(NotShown::TooComplex)),
            Err(_) => Err(PictureOutcome::nothing(NotShown::Unreadable)),
        }
    }

    /// Lines and letters where a page can hold them, else pixels.
    pub(super) fn fit(self) -> Fitted {
        let effort = Effort::of(&self.tree, Onto::Page);
        if effort.shapes == 0 {
            return self.nothing(NotShown::Empty);
        }
        let because = if effort.effects > MOST_EFFECTS || effort.held > MOST_HELD {
            PixelsBecause::Effects
        } else if effort.has_endless_gradient {
            PixelsBecause::Gradient
        } else if effort.shapes > MOST_SHAPES && self.can_be_painted() {
            PixelsBecause::Size
        } else if effort.lacks_shapes {
            PixelsBecause::Refused
        } else {
            let outcome = PictureOutcome { left_out: self.left_out, ..PictureOutcome::whole() };
            return (Some(Form::Drawing(self.svg)), outcome);
        };
        self.into_pixels(because)
    }

    /// Pixels, as fine as the drawing allows.
    pub(super) fn into_pixels(self, because: PixelsBecause) -> Fitted {
        for part in COARSER {
            let scale = self.scale() * part;
            let effort = Effort::of(&self.tree, Onto::Pixels(scale));
            if effort.shapes == 0 {
                return self.nothing(NotShown::Empty);
            }
            if is_bearable(effort) {
                let Some(png) = self.painted(scale) else { return self.nothing(NotShown::Failed) };
                let form = PictureForm::Pixels(because);
                let outcome = PictureOutcome { left_out: self.left_out, ..PictureOutcome::of(form) };
                return (Some(Form::Pixels(png)), outcome);
            }
        }
        self.nothing(NotShown::TooComplex)
    }

    /// Whether the drawing as pixels would end.
    fn can_be_painted(&self) -> bool {
        COARSER.iter().any(|part| is_bearable(Effort::of(&self.tree, Onto::Pixels(self.scale() * part))))
    }

    fn nothing(self, why: NotShown) -> Fitted {
        (None, PictureOutcome { left_out: self.left_out, ..PictureOutcome::nothing(why) })
    }

    /// Pixels for each unit of the drawing.
    fn scale(&self) -> f32 {
        let size = self.tree.size();
        (WIDTH / size.width()).min(TALLEST / size.height())
    }

    fn painted(&self, scale: f32) -> Option<Vec<u8>> {
        let size = self.tree.size();
        let (width, height) =
            ((size.width() * scale).ceil().max(1.0), (size.height() * scale).ceil().max(1.0));
        let mut pixels = Pixmap::new(width as u32, height as u32)?;
        pixels.fill(Color::WHITE);
        resvg::render(&self.tree, Transform::from_scale(scale, scale), &mut pixels.as_mut());
        pixels.encode_png().ok()
    }
}

/// Whether drawing it as pixels ends before long and fits into memory.
fn is_bearable(effort: Effort) -> bool {
    effort.effects <= MOST_EFFECTS
        && effort.painted <= MOST_PAINTED
        && effort.held.max(effort.tile) <= MOST_HELD
}

fn refusal(why: NoDrawing) -> PictureOutcome {
    PictureOutcome::nothing(match why {
        NoDrawing::Absent => NotShown::Unreadable,
        NoDrawing::TooLarge => NotShown::TooLarge,
        NoDrawing::TooComplex => NotShown::TooComplex,
    })
}

/// The drawing with only the characters and the pictures inside that can be shown.
fn self_contained(
    svg: &[u8],
    covers: Covers<'_>,
    effects: bool,
    own_size: bool,
    depth: u8,
) -> Result<(String, BTreeSet<LeftOut>), NoDrawing> {
    let covered = |c| covers(c);
    let mut cleaner = Cleaner::new(&covered);
    let inner = RefCell::new(BTreeSet::new());
    let mut text = |text: &str| cleaner.clean(text);
    let mut picture = |bytes: &[u8]| carried(bytes, covers, effects, depth, &inner);
    let mut wishes =
        Wishes { text: &mut text, picture: &mut picture, effects, own_size, most_elements: MOST_ELEMENTS };
    let ready = prepared(svg, &mut wishes)?;
    let mut left_out = ready.left_out;
    left_out.extend(inner.into_inner());
    left_out.extend(cleaner.into_replaced_words().iter().map(|words| LeftOut::new(What::Characters, words)));
    Ok((ready.svg, left_out))
}

/// A picture carried inside a drawing, made fit; nothing where it cannot be shown.
fn carried(
    bytes: &[u8],
    covers: Covers<'_>,
    effects: bool,
    depth: u8,
    left_out: &RefCell<BTreeSet<LeftOut>>,
) -> Option<(&'static str, Vec<u8>)> {
    if !is_drawing(bytes) {
        return raster::fit(bytes).ok().map(|fit| (fit.mime, fit.bytes));
    }
    let (svg, missing) =
        self_contained(bytes, covers, effects, true, depth + 1).ok().filter(|_| depth < DEEPEST)?;
    left_out.borrow_mut().extend(missing);
    Some(("image/svg+xml", svg.into_bytes()))
}
