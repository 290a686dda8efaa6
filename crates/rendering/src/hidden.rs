//! Text that a PDF holds and its pages do not show.
//!
//! Every page is followed as it would be painted. Words that stand outside the page, under something
//! opaque, in the colour of their ground, on a layer that is off and so on are given with the reason.
//! Words that the same page also shows are left out: nothing travels unseen with them.
//!
//! A page that is a picture usually carries its recognised text invisibly; that is said of the page and
//! not of each word, except for words whose place in the picture is one even colour: there the picture
//! has been blackened and the text has not.
//!
//! Deliberately absent: judgement, words for people, notes and form fields (their owners know them), and
//! any clock: the work is counted.

use crate::canvas::Canvas;
use crate::fonts::{Fallback, quick_settings, settings};
use crate::said::Said;
use crate::survey::{Character, KnownFonts, Shown, Surveyor};
use crate::{RenderError, STACK};
use hayro::hayro_interpret::{Context, InterpreterCache, InterpreterSettings, interpret_page};
use hayro::hayro_syntax::{Pdf, page::Page};
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::vello_cpu::kurbo::{Affine, BezPath, Point, Rect, Shape};
use hayro::{RenderCache, RenderSettings, render};
use std::collections::{BTreeMap, BTreeSet};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

/// Work of one page, in cells visited by fours.
const PAGE_WORK: u64 = 40_000_000;
/// Work of a file.
const FILE_WORK: u64 = 4_000_000_000;
/// A page of which pictures take this share is a picture.
const PICTURED: f64 = 0.55;
/// Most characters of the words that are given out, for each page and reason.
const MOST_WORDS: usize = 240;
/// Letters and digits that make a word worth saying.
const FEWEST: usize = 2;
/// Letters and digits that are left of a line that goes on where it is seen, as long cells of tables do.
const FEWEST_CUT: usize = 4;
/// Most pieces of text of a page, for each reason.
const MOST_RUNS: usize = 60;
/// Most bytes of the text of all pages that hidden words are looked up in.
const MOST_SEEN: usize = 2 << 20;
/// Most pieces of text that are looked up there.
const MOST_LOOKED_UP: usize = 2_000;
/// Parts of a picture that differ by no more are one even colour, of 255.
const EVEN: u8 = 14;

/// A shape that lies over a page and that no instruction of the page paints: its corners in the page's
/// own coordinates.
pub type Overlay = Vec<[f32; 2]>;

/// What is to be looked at.
#[derive(Clone, Debug, Default)]
pub struct Question {
    /// The file.
    pub pdf: Vec<u8>,
    /// The same file with all layers switched on; nothing where none is off.
    pub with_all_layers: Option<Vec<u8>>,
    /// Shapes over pages, by number of page.
    pub overlays: BTreeMap<u32, Vec<Overlay>>,
    /// Places that are marked for redaction, by number of page.
    pub marks: BTreeMap<u32, Vec<Overlay>>,
    /// The font for text whose font is not in the file (OpenType).
    pub fallback: &'static [u8],
    /// Most pages that are looked at.
    pub most_pages: usize,
}

/// Words that a page does not show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HiddenText {
    /// Why they are not seen.
    pub why: Shown,
    /// The words, shortened.
    pub words: String,
}

/// What following a page has given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PageSurvey {
    /// What is not seen, by reason.
    pub hidden: Vec<HiddenText>,
    /// Text that lies invisibly over or under a picture of the page.
    pub has_text_layer: bool,
    /// Letters and digits that were painted in any way; a character that nobody can name counts as one.
    pub characters: usize,
    /// Characters of which the shape is not known.
    pub undrawable: u32,
    /// Whether all of the page was followed.
    pub is_whole: bool,
}

/// Follows every page; pages beyond the limit are not in the answer.
///
/// # Errors
/// [`RenderError::Unreadable`].
pub fn surveys(question: Question) -> Result<Vec<PageSurvey>, RenderError> {
    let thread = std::thread::Builder::new().stack_size(STACK);
    let working = thread.spawn(move || all(question)).map_err(|_| RenderError::Undrawable)?;
    working.join().unwrap_or(Err(RenderError::Unreadable))
}

fn all(question: Question) -> Result<Vec<PageSurvey>, RenderError> {
    let open = |bytes: Vec<u8>| Pdf::new(Arc::new(bytes)).map_err(|_| RenderError::Unreadable);
    let fallback = Fallback::new(question.fallback);
    let pdf = open(question.pdf)?;
    let layered = question.with_all_layers.and_then(|bytes| open(bytes).ok());
    let settings = quick_settings(question.fallback);
    let mut reader = Reader::new(&pdf, &fallback, settings.clone());
    let mut above = layered.as_ref().map(|pdf| Reader::new(pdf, &fallback, settings.clone()));
    let mut surveys = Vec::new();
    let none = Vec::new();
    for index in 0..pdf.pages().len().min(question.most_pages) {
        let number = index as u32 + 1;
        let shapes = |of: &'_ BTreeMap<u32, Vec<Overlay>>| of.get(&number).cloned().unwrap_or_default();
        let guarded = catch_unwind(AssertUnwindSafe(|| {
            let mut page = reader.page(index, &shapes(&question.overlays), &shapes(&question.marks))?;
            if let Some(with_all) = above.as_mut().and_then(|reader| reader.page(index, &none, &none)) {
                page.add_layers(with_all);
            }
            Some(reader.survey(index, page))
        }));
        surveys.push(guarded.ok().flatten().unwrap_or_default());
    }
    Ok(concluded(surveys))
}

/// What a page shows, and what it seems to hide; whether it does is known when all pages are read.
#[derive(Default)]
struct Candidate {
    survey: PageSurvey,
    runs: Vec<(Shown, Run)>,
    seen: String,
}

/// Leaves out what any page of the file shows: words that go on over the edge of a page, as tables do, are
/// shown by the next one.
fn concluded(pages: Vec<Candidate>) -> Vec<PageSurvey> {
    let mut seen = Seen(String::new());
    for page in &pages {
        if seen.0.len() + page.seen.len() < MOST_SEEN {
            seen.0.push_str(&page.seen);
        }
    }
    let mut looked_up = 0;
    let mut surveys = Vec::new();
    for Candidate { mut survey, runs, .. } in pages {
        let mut words: BTreeMap<Shown, Vec<String>> = BTreeMap::new();
        for (why, run) in runs {
            looked_up += 1;
            let left = if looked_up > MOST_LOOKED_UP { Some(run.text) } else { seen.without(run) };
            words.entry(why).or_default().extend(left);
        }
        for (why, words) in words.into_iter().filter(|(_, words)| !words.is_empty()) {
            survey.hidden.push(HiddenText { why, words: shortened(&words) });
        }
        survey.hidden.sort_by_key(|hidden| hidden.why);
        surveys.push(survey);
    }
    surveys
}

/// How many characters of a page have no shape that can be drawn.
pub(crate) fn undrawable(bytes: Arc<Vec<u8>>, number: u32, font: &'static [u8]) -> Result<u32, RenderError> {
    let pdf = Pdf::new(bytes).map_err(|_| RenderError::Unreadable)?;
    let fallback = Fallback::new(font);
    let index = number.checked_sub(1).ok_or(RenderError::NoSuchPage)?;
    let page = Reader::new(&pdf, &fallback, settings(font)).page(index as usize, &[], &[]);
    page.map(|page| page.undrawable).ok_or(RenderError::Undrawable)
}

struct Reader<'a, 'f> {
    pdf: &'a Pdf,
    cache: InterpreterCache<'a>,
    settings: InterpreterSettings,
    fallback: &'f Fallback,
    fonts: KnownFonts,
    work: u64,
    /// The canvas of the page before, for its memory.
    spare: Option<Canvas>,
}

/// A page that was followed.
struct Followed {
    characters: Vec<Character>,
    marked: Vec<Rect>,
    /// How many things were painted besides characters.
    painted: usize,
    has_layer_marks: bool,
    undrawable: u32,
    scale: f64,
    is_picture: bool,
    is_whole: bool,
}

impl<'a, 'f> Reader<'a, 'f> {
    fn new(pdf: &'a Pdf, fallback: &'f Fallback, settings: InterpreterSettings) -> Self {
        Self {
            pdf,
            cache: InterpreterCache::new(),
            settings,
            spare: None,
            fallback,
            fonts: KnownFonts::default(),
            work: FILE_WORK,
        }
    }

    fn page(&mut self, index: usize, overlays: &[Overlay], marks: &[Overlay]) -> Option<Followed> {
        let page = self.pdf.pages().get(index)?;
        let (width, height) = page.render_dimensions();
        let work = self.work.min(PAGE_WORK);
        let canvas = Canvas::over(self.spare.take(), width, height, work)?;
        let scale = canvas.scale;
        let transform = to_canvas(page, scale);
        let bounds = canvas.bounds();
        let mut context = Context::new(transform, bounds, &self.cache, page.xref(), self.settings.clone());
        let mut surveyor = Surveyor::new(canvas, self.fallback, &mut self.fonts);
        interpret_page(page, &mut context, &mut surveyor);
        overlays.iter().for_each(|shape| surveyor.lay_over(&outline(shape, transform)));
        surveyor.conclude();
        self.work -= work - surveyor.canvas.work();
        let marked = marks.iter().map(|shape| Shape::bounding_box(&outline(shape, transform))).collect();
        let followed = Followed {
            marked,
            painted: surveyor.painted(),
            is_picture: surveyor.pictured >= PICTURED * bounds.area(),
            is_whole: surveyor.canvas.is_reliable(),
            undrawable: surveyor.undrawable,
            characters: surveyor.characters,
            has_layer_marks: false,
            scale,
        };
        self.spare = Some(surveyor.canvas);
        Some(followed)
    }

    fn survey(&self, index: usize, page: Followed) -> Candidate {
        let is_layer =
            |one: &Character| page.is_picture && matches!(one.shown, Shown::Unpainted | Shown::Covered);
        let has_text_layer = page.characters.iter().any(|one| is_layer(one) && !one.is_space());
        let seen = Seen::of(&page.characters);
        let mut hidden = Vec::new();
        let mut unseen = Vec::new();
        for why in REASONS {
            let found = |one: &Character| one.shown == why && !is_layer(one);
            unseen.extend(worth_saying(&page.characters, why, &found, &seen));
        }
        if page.has_layer_marks && unseen.iter().all(|(why, _)| *why != Shown::LayerOff) {
            hidden.push(HiddenText { why: Shown::LayerOff, words: String::new() });
        }
        if !page.marked.is_empty() {
            let is_marked =
                |one: &Character| page.marked.iter().any(|mark| mark.contains(one.place.center()));
            let marked: Vec<String> =
                runs(&page.characters, &is_marked).into_iter().map(|run| run.text).collect();
            hidden.push(HiddenText { why: Shown::Marked, words: shortened(&marked) });
        }
        if has_text_layer {
            hidden.extend(self.blackened(index, &page, &is_layer));
        }
        let survey = PageSurvey {
            hidden,
            has_text_layer,
            characters: page.characters.iter().map(|one| one.text.as_ref().map_or(1, said_letters)).sum(),
            undrawable: page.undrawable,
            is_whole: page.is_whole,
        };
        Candidate { survey, runs: unseen, seen: seen.0 }
    }

    /// Words of the text layer of a page that is a picture, where the picture is one even colour.
    fn blackened(
        &self,
        index: usize,
        page: &Followed,
        is_layer: &dyn Fn(&Character) -> bool,
    ) -> Option<HiddenText> {
        let shown = self.pdf.pages().get(index)?;
        let scale = page.scale as f32;
        let wanted = RenderSettings { x_scale: scale, y_scale: scale, bg_color: WHITE, ..Default::default() };
        let picture = render(shown, &RenderCache::new(), &self.settings, &wanted);
        let (width, data) = (usize::from(picture.width()), picture.data());
        let is_even = |place: Rect| {
            let inner = place.inset(-(place.height() * 0.1).max(0.5));
            let (mut least, mut most) = (u8::MAX, u8::MIN);
            for y in inner.y0.max(0.0) as usize..=inner.y1.max(0.0) as usize {
                for x in inner.x0.max(0.0) as usize..=inner.x1.max(0.0) as usize {
                    let pixel = data.get(y * width + x.min(width.saturating_sub(1)))?;
                    let light = pixel.r.max(pixel.g).max(pixel.b);
                    (least, most) = (least.min(light), most.max(light));
                }
            }
            (most.checked_sub(least)? <= EVEN).then_some(most)
        };
        let dark = |place: Rect| is_even(place).is_some_and(|light| light < 160);
        let covered = words_at(&page.characters, is_layer, &dark);
        let text = shortened(&covered);
        (!text.is_empty()).then_some(HiddenText { why: Shown::Covered, words: text })
    }
}

const REASONS: [Shown; 7] = [
    Shown::Outside,
    Shown::Covered,
    Shown::SameColour,
    Shown::Unpainted,
    Shown::TooSmall,
    Shown::CutOff,
    Shown::LayerOff,
];

impl Followed {
    /// Adds what is there only where all layers are switched on.
    fn add_layers(&mut self, with_all: Followed) {
        let place =
            |one: &Character| (one.text.clone(), one.place.x0.round() as i64, one.place.y0.round() as i64);
        let known: BTreeSet<_> = self.characters.iter().map(place).collect();
        self.has_layer_marks = with_all.painted > self.painted;
        let added = with_all.characters.into_iter().filter(|one| !known.contains(&place(one)));
        self.characters.extend(added.map(|one| Character { shown: Shown::LayerOff, ..one }));
    }
}

/// From the page's own coordinates to cells.
fn to_canvas(page: &Page<'_>, scale: f64) -> Affine {
    let onto = page.initial_transform(true);
    let onto = hayro::hayro_interpret::TransformExt::to_kurbo(&onto);
    Affine::scale(scale) * onto
}

fn outline(shape: &Overlay, onto: Affine) -> BezPath {
    let mut path = BezPath::new();
    for [x, y] in shape {
        let point = onto * Point::new(f64::from(*x), f64::from(*y));
        if path.elements().is_empty() { path.move_to(point) } else { path.line_to(point) }
    }
    if !path.elements().is_empty() {
        path.close_path();
    }
    path
}

/// Everything a page shows, without white space and case.
struct Seen(String);

impl Seen {
    fn of(characters: &[Character]) -> Self {
        let visible = characters.iter().filter(|one| one.shown == Shown::Visible);
        let texts = visible.filter_map(|one| one.text.as_ref());
        Self(texts.flat_map(|text| plain_characters(text.chars())).collect())
    }

    fn has(&self, words: &str) -> bool {
        self.0.contains(&plain(words))
    }

    /// What is left of a piece of text without what is seen. Where a line goes on where it is seen, each of
    /// its words counts by itself.
    fn without(&self, run: Run) -> Option<String> {
        let text = run.text.trim();
        if self.has(text) {
            return None;
        }
        if !run.goes_on {
            return Some(text.to_owned());
        }
        let unseen: Vec<&str> = text.split_whitespace().filter(|word| !self.has(word)).collect();
        let unseen = unseen.join(" ");
        (letters(&unseen) >= FEWEST_CUT).then_some(unseen)
    }
}

fn plain(text: &str) -> String {
    plain_characters(text.chars()).collect()
}

fn plain_characters(characters: impl Iterator<Item = char>) -> impl Iterator<Item = char> {
    characters.filter(|one| !one.is_whitespace()).flat_map(char::to_lowercase)
}

/// Pieces of text that are not seen for a reason, without those that the page shows elsewhere.
fn worth_saying(
    characters: &[Character],
    why: Shown,
    found: &dyn Fn(&Character) -> bool,
    seen: &Seen,
) -> Vec<(Shown, Run)> {
    if !characters.iter().any(found) {
        return Vec::new();
    }
    let runs = runs(characters, found).into_iter();
    let worth = runs.filter(|run| letters(&run.text) >= FEWEST && !seen.has(&run.text));
    worth.take(MOST_RUNS).map(|run| (why, run)).collect()
}

fn letters(text: &str) -> usize {
    text.chars().filter(|one| is_letter(*one)).count()
}

fn said_letters(text: &Said) -> usize {
    text.chars().filter(|one| is_letter(*one)).count()
}

fn is_letter(one: char) -> bool {
    one.is_alphanumeric() || one == char::REPLACEMENT_CHARACTER
}

/// A piece of text whose characters follow each other.
struct Run {
    text: String,
    place: Rect,
    /// Whether the same line goes on where it is seen.
    goes_on: bool,
}

fn runs(characters: &[Character], found: &dyn Fn(&Character) -> bool) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    // The last character that is no space, and whether it belongs to the last run.
    let mut last: Option<(&Character, bool)> = None;
    for one in characters {
        let in_run = matches!(last, Some((_, true)));
        if one.is_space() {
            if in_run && let Some(run) = runs.last_mut() {
                run.text.push(' ');
            }
            continue;
        }
        let is_near = last.is_some_and(|(before, _)| is_in_line(before, one));
        if found(one) {
            let text = one.text.as_ref().unwrap_or(&Said::One(char::REPLACEMENT_CHARACTER));
            match (last.filter(|_| in_run), runs.last_mut()) {
                (Some((before, _)), Some(run)) => {
                    if !run.text.ends_with(' ') && is_apart(before, one) {
                        run.text.push(' ');
                    }
                    text.append_to(&mut run.text);
                    run.place = run.place.union(one.place);
                }
                _ => runs.push(Run { text: text.chars().collect(), place: one.place, goes_on: is_near }),
            }
            last = Some((one, true));
        } else {
            if in_run
                && is_near
                && let Some(run) = runs.last_mut()
            {
                run.goes_on = true;
            }
            last = Some((one, false));
        }
    }
    runs
}

/// Whether a character may belong to the same line as the one before it.
fn is_in_line(before: &Character, one: &Character) -> bool {
    let (_, end, em) = before.line;
    one.line.0.distance(end) < 1.5 * em.max(0.1)
}

/// Whether a gap lies between two characters: another line, or more than the space of a narrow letter.
fn is_apart(before: &Character, one: &Character) -> bool {
    let (start, end, em) = before.line;
    let em = em.max(0.1);
    let step = one.line.0 - end;
    let along = end - start;
    let length = along.hypot();
    if length < 0.01 {
        return step.hypot() > 0.5 * em;
    }
    let forward = step.dot(along) / length;
    let aside = (step.hypot2() - forward * forward).max(0.0).sqrt();
    aside > 0.4 * em || !(-0.5..=0.17).contains(&(forward / em))
}

/// The words whose place fulfils a condition.
fn words_at(
    characters: &[Character],
    found: &dyn Fn(&Character) -> bool,
    condition: &dyn Fn(Rect) -> bool,
) -> Vec<String> {
    let mut words: Vec<Run> = Vec::new();
    let mut last: Option<&Character> = None;
    for one in characters {
        if one.is_space() || !found(one) {
            last = None;
            continue;
        }
        let text: String = one.text.iter().flat_map(Said::chars).collect();
        match (last.filter(|before| !is_apart(before, one)), words.last_mut()) {
            (Some(_), Some(word)) => {
                word.text.push_str(&text);
                word.place = word.place.union(one.place);
            }
            _ => words.push(Run { text, place: one.place, goes_on: false }),
        }
        last = Some(one);
    }
    let kept = words.into_iter().filter(|word| letters(&word.text) >= FEWEST && condition(word.place));
    kept.map(|word| word.text).collect()
}

fn shortened(pieces: &[String]) -> String {
    let mut text = String::new();
    for piece in pieces {
        if !text.is_empty() {
            text.push_str(" … ");
        }
        text.push_str(piece);
        if text.chars().count() > MOST_WORDS {
            return text.chars().take(MOST_WORDS).chain(['…']).collect();
        }
    }
    text
}
