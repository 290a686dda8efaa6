//! Follows the painting of a page and notes every character with what the page shows of it.
//!
//! The device draws nothing. It keeps where each character stands, in which colour on which ground, and
//! what is painted over it afterwards; `hidden` makes words of that. Whatever lets something through, or
//! may, counts as covering nothing.

use crate::canvas::{Canvas, Clip, Colour, Under, turned};
use crate::fonts::Fallback;
use crate::said::Said;
use hayro::hayro_interpret::font::{Glyph, OutlineGlyph, Type3Glyph};
use hayro::hayro_interpret::hayro_syntax::object::dict::keys::{MASK, SMASK, SMASK_IN_DATA};
use hayro::hayro_interpret::pattern::Pattern;
use hayro::hayro_interpret::{
    BlendMode, ClipPath, Device, FillRule, GlyphDrawMode, Image, LumaData, Paint, PathDrawMode, RasterImage,
    SoftMask, StrokeProps,
};
use hayro::vello_cpu::kurbo::{Affine, BezPath, Point, Rect, Shape, Stroke, StrokeOpts, stroke};
use std::collections::HashMap;

/// Most characters of a page.
const MOST_CHARACTERS: usize = 500_000;
/// Text of which an em is smaller, in points, can be read by nobody.
const SMALLEST: f64 = 1.2;
/// Below this opacity nothing is seen.
const FAINTEST: f32 = 0.03;
/// Two colours that differ by no more, in each of their parts, are the same to the eye.
const SAME: u8 = 6;
/// Most dashes and gaps of a line that are told apart.
const MOST_DASHES: f64 = 20_000.0;
/// Masks of pictures are looked at this finely.
const MASK_SIDE: u32 = 512;

/// What a page shows of a character.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shown {
    /// It is seen, or may be.
    Visible,
    /// It stands outside the page as it is shown.
    Outside,
    /// Something painted later lies over it.
    Covered,
    /// It has the colour of what is under it.
    SameColour,
    /// It is painted invisibly: by its mode, or by its opacity.
    Unpainted,
    /// It is too small to be read.
    TooSmall,
    /// It is cut off by the edge of the part it stands in.
    CutOff,
    /// It stands on a layer that is switched off.
    LayerOff,
    /// It is marked for redaction, and still there.
    Marked,
}

/// A character of a page.
#[derive(Clone, Debug)]
pub(crate) struct Character {
    /// What it means; nothing where nobody can tell.
    pub text: Option<Said>,
    /// Where its ink is, in cells of the canvas; where it has none, its place in the line.
    pub place: Rect,
    /// The size of the text in cells, whichever way it is stretched.
    pub em: f64,
    /// Where the character begins and where the next one would, in cells; the length of an em along them.
    pub line: (Point, Point, f64),
    /// What is seen of it.
    pub shown: Shown,
    /// Its number in the order of painting.
    pub number: u32,
}

impl Character {
    /// Whether it is white space, or a sign without a shape.
    pub(crate) fn is_space(&self) -> bool {
        let unseen = |one: char| one.is_whitespace() || one.is_control() || is_ignorable(one);
        self.text.as_ref().is_some_and(|text| text.chars().all(unseen))
    }
}

fn is_ignorable(one: char) -> bool {
    matches!(one, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}'..='\u{2064}' | '\u{FEFF}' | '\u{3164}')
}

/// What is known of the fonts of a file, kept over its pages: they are the same on nearly all of them.
#[derive(Default)]
pub(crate) struct KnownFonts {
    /// The rectangle around the shape of a character, by font and number; nothing where it has no ink.
    shapes: HashMap<(u128, u32), Option<Rect>>,
    /// Whether another font stands in for it.
    replaced: HashMap<u128, bool>,
}

impl KnownFonts {
    fn ink(&mut self, outline: &OutlineGlyph) -> Option<Rect> {
        let key = (outline.font_cache_key(), outline.glyph_id().to_u32());
        let measured = || {
            let shape = outline.outline();
            (!shape.elements().is_empty()).then(|| shape.control_box())
        };
        *self.shapes.entry(key).or_insert_with(measured)
    }

    fn is_wrong(&mut self, glyph: &Glyph<'_>, text: Option<&Said>, fallback: &Fallback) -> bool {
        let Glyph::Outline(outline) = glyph else { return false };
        let is_replaced = self.replaced.entry(outline.font_cache_key());
        *is_replaced.or_insert_with(|| fallback.stands_in(outline)) && fallback.is_wrong(outline, text)
    }
}

struct Group {
    opacity: f32,
    is_plain: bool,
}

/// The device.
pub(crate) struct Surveyor<'f> {
    pub canvas: Canvas,
    pub characters: Vec<Character>,
    /// Characters that cannot be drawn as they are meant.
    pub undrawable: u32,
    /// The part of the page that pictures take, in cells, counted twice where they overlap.
    pub pictured: f64,
    fallback: &'f Fallback,
    fonts: &'f mut KnownFonts,
    clips: Vec<Clip>,
    groups: Vec<Group>,
    is_masked: bool,
    is_blended: bool,
    number: u32,
    painted: usize,
}

impl<'f> Surveyor<'f> {
    pub(crate) fn new(canvas: Canvas, fallback: &'f Fallback, fonts: &'f mut KnownFonts) -> Self {
        Self {
            canvas,
            characters: Vec::new(),
            undrawable: 0,
            pictured: 0.0,
            fallback,
            fonts,
            clips: Vec::new(),
            groups: Vec::new(),
            is_masked: false,
            is_blended: false,
            number: 0,
            painted: 0,
        }
    }

    /// Lays a shape over the page that no instruction of the page paints.
    pub(crate) fn lay_over(&mut self, path: &BezPath) {
        let (clip, number) = (self.canvas.unclipped(), self.next());
        self.canvas.cover(path, FillRule::NonZero, &clip, Under::Unknown, number);
    }

    /// Marks what was covered after it had been painted.
    pub(crate) fn conclude(&mut self) {
        if !self.canvas.is_reliable() {
            return;
        }
        for character in &mut self.characters {
            let is_over =
                |point: Point| self.canvas.at(point).is_none_or(|(_, covered)| covered > character.number);
            if character.shown == Shown::Visible
                && !character.is_space()
                && samples(character.place).into_iter().all(is_over)
            {
                character.shown = Shown::Covered;
            }
        }
    }

    /// How many things were painted besides characters.
    pub(crate) fn painted(&self) -> usize {
        self.painted
    }

    fn next(&mut self) -> u32 {
        self.number = self.number.saturating_add(1);
        self.number
    }

    fn clip(&self) -> Clip {
        self.clips.last().cloned().unwrap_or_else(|| self.canvas.unclipped())
    }

    /// Whether what is painted now lets nothing through.
    fn is_opaque(&self) -> bool {
        !self.is_masked && !self.is_blended && self.groups.iter().all(|group| group.is_plain)
    }

    fn opacity(&self) -> f32 {
        self.groups.iter().map(|group| group.opacity).product()
    }

    fn paint(&mut self, path: &BezPath, rule: FillRule, paint: &Paint<'_>) {
        let clip = self.clip();
        match solid(paint) {
            Some(under) if self.is_opaque() => {
                let number = self.next();
                self.canvas.cover(path, rule, &clip, under, number);
            }
            _ => self.canvas.tint(path, rule, &clip),
        }
    }

    fn note(&mut self, character: Character, paint: &Paint<'_>, is_filled: bool) {
        let mut character = character;
        let colour = match solid(paint) {
            Some(Under::Colour(colour)) if is_filled && self.is_opaque() => Some(colour),
            _ => None,
        };
        if character.shown == Shown::Visible {
            character.shown = self.seen(&character, opacity_of(paint) * self.opacity(), colour);
        }
        if character.shown == Shown::Visible && !character.is_space() {
            // Whatever is written upon a character stands on no plain ground.
            let clip = self.clip();
            self.canvas.tint_place(character.place, &clip);
        }
        if self.characters.len() < MOST_CHARACTERS {
            self.characters.push(character);
        } else {
            self.canvas.spend(u64::MAX);
        }
    }

    fn seen(&self, character: &Character, opacity: f32, colour: Option<Colour>) -> Shown {
        let page = self.canvas.bounds();
        let place = character.place;
        if place.x1 < page.x0 || place.x0 > page.x1 || place.y1 < page.y0 || place.y0 > page.y1 {
            return Shown::Outside;
        }
        if opacity < FAINTEST {
            return Shown::Unpainted;
        }
        if character.em / self.canvas.scale < SMALLEST {
            return Shown::TooSmall;
        }
        let (clip, samples) = (self.clip(), samples(place));
        if !samples.into_iter().any(|point| clip.has(point)) {
            return Shown::CutOff;
        }
        let same = |point: Point| match (self.canvas.at(point), colour) {
            (Some((Under::Colour(under), _)), Some(colour)) => is_same(under, colour),
            (None, Some(_)) => true,
            _ => false,
        };
        let is_same_colour = self.canvas.is_reliable()
            && samples.into_iter().any(|point| self.canvas.at(point).is_some())
            && samples.into_iter().all(same);
        if is_same_colour { Shown::SameColour } else { Shown::Visible }
    }

    /// Where a character is, and whether it has any ink.
    fn outline(&mut self, outline: &OutlineGlyph, transform: Affine) -> (Rect, bool) {
        let ink = self.fonts.ink(outline);
        let in_line = || {
            let advance = outline.advance_width().map_or(500.0, f64::from);
            Rect::new(0.0, 0.0, advance.max(100.0), 700.0)
        };
        (transform.transform_rect_bbox(ink.unwrap_or_else(in_line)), ink.is_some())
    }

    fn raster(&mut self, picture: &RasterImage<'_>, path: &BezPath, transform: Affine) {
        let clip = self.clip();
        let dictionary = picture.stream().dict();
        let has_mask = [SMASK, MASK, SMASK_IN_DATA].iter().any(|key| dictionary.contains_key(*key));
        if !self.is_opaque() {
            return self.canvas.tint(path, FillRule::NonZero, &clip);
        }
        let number = self.next();
        if !has_mask {
            return self.canvas.cover(path, FillRule::NonZero, &clip, Under::Unknown, number);
        }
        let (width, height) = (f64::from(picture.width()), f64::from(picture.height()));
        let place = path.bounding_box();
        let is_written_under = self.characters.iter().any(|one| !one.place.intersect(place).is_zero_area());
        if !is_written_under {
            return self.canvas.tint(path, FillRule::NonZero, &clip);
        }
        self.canvas.spend((width * height / 16.0) as u64);
        let mut mask: Option<LumaData> = None;
        picture.with_rgba(|_, alpha| mask = alpha, Some((MASK_SIDE, MASK_SIDE)));
        let back = transform.inverse();
        let lets_through = |point: Point| {
            let at = back * point;
            mask.as_ref().is_some_and(|mask| alpha(mask, at.x / width, at.y / height) < 250)
        };
        self.canvas.cover_in_part(path, &clip, number, &lets_through);
    }
}

/// Where a character begins and ends in its line, and the length of an em along the line.
fn in_line(glyph: &Glyph<'_>, on_page: Affine, place: Rect) -> (Point, Point, f64) {
    let origin = on_page * Point::ZERO;
    let em = (on_page * Point::new(1000.0, 0.0)).distance(origin);
    match glyph {
        Glyph::Outline(outline) => {
            let advance = outline.advance_width().map_or(500.0, f64::from);
            (origin, on_page * Point::new(advance, 0.0), em)
        }
        Glyph::Type3(_) => {
            let (left, right) = (Point::new(place.x0, place.y1), Point::new(place.x1, place.y1));
            (left, right, place.height().max(1.0))
        }
    }
}

/// The mask of a picture at a share of its width and height.
fn alpha(mask: &LumaData, x: f64, y: f64) -> u8 {
    let cell = |share: f64, all: u32| ((share * f64::from(all)) as usize).min(all.saturating_sub(1) as usize);
    let at = cell(y, mask.height) * mask.width as usize + cell(x, mask.width);
    mask.data.get(at).copied().unwrap_or(0)
}

/// Nine points within the place of a character.
fn samples(place: Rect) -> [Point; 9] {
    let at = |index: usize| 0.2 + 0.3 * index as f64;
    std::array::from_fn(|index| {
        Point::new(place.x0 + place.width() * at(index % 3), place.y0 + place.height() * at(index / 3))
    })
}

fn is_same(one: Colour, other: Colour) -> bool {
    one.iter().zip(other).all(|(one, other)| one.abs_diff(other) <= SAME)
}

fn opacity_of(paint: &Paint<'_>) -> f32 {
    match paint {
        Paint::Color(colour) => f32::from(colour.to_rgba().to_rgba8()[3]) / 255.0,
        Paint::Pattern(pattern) => match &**pattern {
            Pattern::Shading(shading) => shading.opacity,
            Pattern::Tiling(_) => 1.0,
        },
    }
}

/// What a paint leaves where it lets nothing through.
fn solid(paint: &Paint<'_>) -> Option<Under> {
    match paint {
        Paint::Color(colour) => {
            let [red, green, blue, alpha] = colour.to_rgba().to_rgba8();
            (alpha == 255).then_some(Under::Colour([red, green, blue]))
        }
        Paint::Pattern(pattern) => match &**pattern {
            Pattern::Shading(shading) => (shading.opacity > 0.999).then_some(Under::Unknown),
            Pattern::Tiling(_) => None,
        },
    }
}

/// The outline of a line, and whether it is exactly that. A line of more dashes than anybody can tell apart
/// is taken as one without gaps: lines may be longer than their page by any factor.
fn stroked(path: &BezPath, transform: Affine, how: &StrokeProps) -> (BezPath, bool) {
    let mut style = Stroke::new(f64::from(how.line_width.max(0.01)))
        .with_join(how.line_join)
        .with_caps(how.line_cap)
        .with_miter_limit(f64::from(how.miter_limit));
    let mut is_exact = true;
    if how.dash_array.iter().any(|dash| *dash > 0.1) {
        let dashes = path.perimeter(1.0) / f64::from(how.dash_array.iter().sum::<f32>());
        is_exact = dashes * (how.dash_array.len() as f64) < MOST_DASHES;
        if is_exact {
            let lengths = how.dash_array.iter().map(|dash| f64::from(*dash));
            style = style.with_dashes(f64::from(how.dash_offset), lengths);
        }
    }
    let mut outline = stroke(path.iter(), &style, &StrokeOpts::default(), 0.25);
    outline.apply_affine(transform);
    (outline, is_exact)
}

impl<'a> Device<'a> for Surveyor<'_> {
    fn set_soft_mask(&mut self, mask: Option<SoftMask<'a>>) {
        self.is_masked = mask.is_some();
    }

    fn set_blend_mode(&mut self, mode: BlendMode) {
        self.is_blended = mode != BlendMode::Normal;
    }

    fn draw_path(&mut self, path: &BezPath, transform: Affine, paint: &Paint<'a>, mode: &PathDrawMode) {
        self.painted += 1;
        self.canvas.spend(1 + path.elements().len() as u64);
        if !self.canvas.is_reliable() {
            return;
        }
        match mode {
            PathDrawMode::Fill(rule) => {
                let mut path = path.clone();
                path.apply_affine(transform);
                self.paint(&path, *rule, paint);
            }
            PathDrawMode::Stroke(how) => {
                let (outline, is_exact) = stroked(path, transform, how);
                self.canvas.spend(outline.elements().len() as u64);
                if is_exact {
                    return self.paint(&outline, FillRule::NonZero, paint);
                }
                let clip = self.clip();
                self.canvas.tint(&outline, FillRule::NonZero, &clip);
            }
        }
    }

    fn push_clip_path(&mut self, clip: &ClipPath) {
        let outer = self.clip();
        let inner = self.canvas.clipped(&clip.path, clip.fill, &outer);
        self.clips.push(inner);
    }

    fn pop_clip_path(&mut self) {
        self.clips.pop();
    }

    fn push_transparency_group(&mut self, opacity: f32, mask: Option<SoftMask<'a>>, mode: BlendMode) {
        let is_plain = opacity > 0.999 && mask.is_none() && mode == BlendMode::Normal;
        self.groups.push(Group { opacity, is_plain });
    }

    fn pop_transparency_group(&mut self) {
        self.groups.pop();
    }

    fn draw_glyph(
        &mut self,
        glyph: &Glyph<'a>,
        transform: Affine,
        glyph_transform: Affine,
        paint: &Paint<'a>,
        mode: &GlyphDrawMode,
    ) {
        let text = glyph.as_unicode().map(Said::from);
        let on_page = transform * glyph_transform;
        let (place, has_ink) = match glyph {
            Glyph::Outline(outline) => self.outline(outline, on_page),
            Glyph::Type3(drawn) => match drawn_place(drawn, transform, glyph_transform, paint) {
                Some(place) => (place, true),
                None => return,
            },
        };
        let is_invisible = matches!(mode, GlyphDrawMode::Invisible);
        let character = Character {
            em: on_page.determinant().abs().sqrt() * 1000.0,
            line: in_line(glyph, on_page, place),
            shown: if is_invisible { Shown::Unpainted } else { Shown::Visible },
            number: self.next(),
            text,
            place,
        };
        if !place.is_finite() {
            return;
        }
        let is_wrong = self.fonts.is_wrong(glyph, character.text.as_ref(), self.fallback);
        if !is_invisible && !character.is_space() && (is_wrong || !has_ink && character.text.is_some()) {
            self.undrawable += 1;
        }
        self.canvas.spend(2);
        self.note(character, paint, matches!(mode, GlyphDrawMode::Fill));
    }

    fn draw_image(&mut self, image: Image<'a, '_>, transform: Affine) {
        let (width, height) = (f64::from(image.width()), f64::from(image.height()));
        let path = turned(Rect::new(0.0, 0.0, width, height), transform);
        let clip = self.clip();
        self.painted += 1;
        self.pictured += path.bounding_box().intersect(clip.bounds).area();
        match &image {
            Image::Stencil(_) => self.canvas.tint(&path, FillRule::NonZero, &clip),
            Image::Raster(picture) => self.raster(picture, &path, transform),
        }
    }
}

/// Where a character has ink that the file draws by instructions of its own; nothing where it draws none.
fn drawn_place<'a>(
    glyph: &Type3Glyph<'a>,
    transform: Affine,
    glyph_transform: Affine,
    paint: &Paint<'a>,
) -> Option<Rect> {
    let mut bounds = Bounds(None);
    glyph.interpret(&mut bounds, transform, glyph_transform, paint);
    bounds.0
}

/// A device that only keeps the rectangle around everything.
struct Bounds(Option<Rect>);

impl Bounds {
    fn add(&mut self, place: Rect) {
        self.0 = Some(self.0.map_or(place, |known| known.union(place)));
    }
}

impl<'a> Device<'a> for Bounds {
    fn set_soft_mask(&mut self, _: Option<SoftMask<'a>>) {}
    fn set_blend_mode(&mut self, _: BlendMode) {}
    fn draw_path(&mut self, path: &BezPath, transform: Affine, _: &Paint<'a>, _: &PathDrawMode) {
        self.add(transform.transform_rect_bbox(path.control_box()));
    }
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn draw_glyph(
        &mut self,
        _: &Glyph<'a>,
        transform: Affine,
        glyph_transform: Affine,
        _: &Paint<'a>,
        _: &GlyphDrawMode,
    ) {
        let em = Rect::new(0.0, 0.0, 500.0, 700.0);
        self.add((transform * glyph_transform).transform_rect_bbox(em));
    }
    fn draw_image(&mut self, image: Image<'a, '_>, transform: Affine) {
        let size = Rect::new(0.0, 0.0, image.width().into(), image.height().into());
        self.add(transform.transform_rect_bbox(size));
    }
    fn pop_clip_path(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dashed_line_far_longer_than_its_page_has_no_more_parts_than_another() {
        for (length, dash, exact) in
            [(400.0, 20.0, true), (99_999_999.0, 20.0, false), (1e9, 0.2, false), (1e300, 1.0, false)]
        {
            let mut path = BezPath::new();
            path.move_to((72.0, 500.0));
            path.line_to((length, 500.0));
            let how =
                StrokeProps { dash_array: [dash, dash].into_iter().collect(), ..StrokeProps::default() };
            let (outline, is_exact) = stroked(&path, Affine::IDENTITY, &how);
            assert_eq!(is_exact, exact, "{length}");
            assert!(outline.elements().len() < 1_000, "{length}");
        }
    }
}
