//! The appearance of a form field, made from its value as viewers make it.
//!
//! What it deliberately does not do: it draws no signature, for that has a value nobody can read, and
//! no icon of a button.

use lopdf::{Dictionary, Document};

use crate::access;
use crate::annotations::border::{self, Border};
use crate::annotations::default_appearance::{self, DefaultAppearance, colour};
use crate::annotations::drawn::{Drawn, FONT, ellipse, inset, path, rectangle};
use crate::annotations::field::{Field, FieldKind};
use crate::difference::DifferenceKind;
use crate::font::Letters;
use crate::text_layout::{self, Block, LEADING};

/// What became of a field: the drawing, and what it does not show.
pub(crate) struct Outcome {
    /// The drawing.
    pub drawn: Drawn,
    /// What it does not show: the kind and a detail beside the name.
    pub losses: Vec<(DifferenceKind, String)>,
}

/// The ground a field is drawn on.
struct Ground {
    size: (f32, f32),
    operators: String,
    border: Border,
    matrix: Option<[f32; 6]>,
}

/// Draws a field of a size; `is_on` says whether a box is ticked.
pub(crate) fn draw(
    document: &Document,
    widget: &Dictionary,
    field: &Field,
    size: (f32, f32),
    is_on: bool,
    letters: &mut Letters<'_>,
) -> Outcome {
    let ground = ground(document, widget, field, size);
    let mut losses = Vec::new();
    let look = field.appearance.as_deref().map(default_appearance::read).unwrap_or_default();
    let inner = match field.kind {
        FieldKind::Text | FieldKind::Combo => text(document, field, &ground, &look, letters, &mut losses),
        FieldKind::List => list(document, field, &ground, &look, letters, &mut losses),
        FieldKind::Check | FieldKind::Radio if is_on => mark(document, widget, field, &ground, &look),
        FieldKind::Push => caption(document, widget, &ground, &look, letters, &mut losses),
        _ => String::new(),
    };
    let mut drawn = Drawn::in_box(ground.size, format!("{}{inner}", ground.operators));
    drawn.matrix = ground.matrix;
    Outcome { drawn, losses }
}

fn ground(document: &Document, widget: &Dictionary, field: &Field, size: (f32, f32)) -> Ground {
    let empty = Dictionary::new();
    let look = access::dictionary(document, widget, b"MK").unwrap_or(&empty);
    let turn = (access::number(document, look, b"R").unwrap_or(0.0) / 90.0).round() as i64;
    let (width, height) = size;
    let (size, matrix) = match turn.rem_euclid(4) {
        0 => ((width, height), None),
        1 => ((height, width), Some([0.0, 1.0, -1.0, 0.0, width, 0.0])),
        2 => ((width, height), Some([-1.0, 0.0, 0.0, -1.0, width, height])),
        _ => ((height, width), Some([0.0, -1.0, 1.0, 0.0, 0.0, height])),
    };
    let border = border::of(document, widget);
    let parts = |key: &[u8]| access::numbers(document, look, key).unwrap_or_default();
    let (fill, line) = (colour(&parts(b"BG"), true), colour(&parts(b"BC"), false));
    let whole = [0.0, 0.0, size.0, size.1];
    let is_round = field.kind == FieldKind::Radio && marks_with_circle(document, look);
    let mut operators = String::new();
    let around = |by: f32| if is_round { ellipse(inset(whole, by)) } else { rectangle(inset(whole, by)) };
    if let Some(fill) = fill {
        operators += &format!("q {fill} {} f Q\n", around(0.0));
    }
    if let Some(line) = line.filter(|_| border.width > 0.0) {
        let around = match border.only_below {
            true => path(&[(0.0, border.width / 2.0), (size.0, border.width / 2.0)], false),
            false => around(border.width / 2.0),
        };
        operators += &format!("q {line} {}{around} S Q\n", border.operators());
    }
    Ground { size, operators, border, matrix }
}

fn marks_with_circle(document: &Document, look: &Dictionary) -> bool {
    access::text(document, look, b"CA").is_none_or(|mark| mark == "l")
}

/// The room for text within the borders.
fn room(ground: &Ground) -> [f32; 4] {
    let whole = [0.0, 0.0, ground.size.0, ground.size.1];
    let [left, low, right, high] = inset(whole, ground.border.width.max(1.0));
    let aside = ground.border.width.max(1.0).min((right - left) / 4.0);
    [left + aside, low, right - aside, high]
}

/// Operators between the marks of a field's variable text, clipped to the field.
fn marked(ground: &Ground, look: &DefaultAppearance, size: f32, operators: &str) -> String {
    let clip = rectangle([0.0, 0.0, ground.size.0, ground.size.1]);
    format!("/Tx BMC q {clip} W n BT {} /{FONT} {size:.3} Tf\n{operators}ET Q EMC\n", look.colour)
}

fn text(
    document: &Document,
    field: &Field,
    ground: &Ground,
    look: &DefaultAppearance,
    letters: &mut Letters<'_>,
    losses: &mut Vec<(DifferenceKind, String)>,
) -> String {
    let text = field.shown_text(document);
    if text.trim().is_empty() {
        return String::new();
    }
    let is_comb = field.kind == FieldKind::Text && field.has_flag(25);
    if let Some(cells) = field.most.filter(|cells| is_comb && *cells > 0) {
        return comb(&text, cells, field.quadding, ground, look, letters, losses);
    }
    let block = Block {
        text: &text,
        size: look.size,
        quadding: field.quadding,
        room: room(ground),
        several_lines: field.kind == FieldKind::Text && field.has_flag(13),
    };
    let set = text_layout::set(&block, letters);
    note_losses(&set.missing, set.fits, losses);
    marked(ground, look, set.size, &set.operators)
}

fn note_losses(missing: &str, fits: bool, losses: &mut Vec<(DifferenceKind, String)>) {
    if !missing.is_empty() {
        losses.push((DifferenceKind::CharactersMissing, missing.to_owned()));
    }
    if !fits {
        losses.push((DifferenceKind::TextCut, String::new()));
    }
}

/// A character in each of so many equal cells.
fn comb(
    text: &str,
    cells: usize,
    quadding: i64,
    ground: &Ground,
    look: &DefaultAppearance,
    letters: &mut Letters<'_>,
    losses: &mut Vec<(DifferenceKind, String)>,
) -> String {
    let characters: Vec<char> = text.chars().filter(|c| !c.is_control()).collect();
    let cells = cells.max(characters.len()).min(1_000);
    let cell = ground.size.0 / cells as f32;
    let widest = characters.iter().map(|c| letters.width(&c.to_string())).fold(0.1, f32::max);
    let wanted = if look.size > 0.0 { look.size } else { ground.size.1 * 0.7 };
    let size = wanted.min(cell / widest).max(1.0);
    let free = cells - characters.len().min(cells);
    let first = match quadding {
        1 => free / 2,
        2 => free,
        _ => 0,
    };
    let y = ground.size.1 / 2.0 - size * 0.35;
    let mut operators = String::new();
    let mut at = 0.0;
    for (index, c) in characters.iter().take(cells).enumerate() {
        let width = letters.width(&c.to_string()) * size;
        let x = (first + index) as f32 * cell + (cell - width) / 2.0;
        let down = if index == 0 { y } else { 0.0 };
        operators += &format!("{:.3} {down:.3} Td {} Tj\n", x - at, letters.shown(&c.to_string()));
        at = x;
    }
    note_losses(&text_layout::missing(text, letters), characters.len() <= cells, losses);
    marked(ground, look, size, &operators)
}

/// A list: its options from the first that is shown, what is chosen on a coloured ground.
fn list(
    document: &Document,
    field: &Field,
    ground: &Ground,
    look: &DefaultAppearance,
    letters: &mut Letters<'_>,
    losses: &mut Vec<(DifferenceKind, String)>,
) -> String {
    let chosen = field.values(document);
    let size = if look.size > 0.0 { look.size } else { 12.0 };
    let [left, low, right, high] = room(ground);
    let step = size * LEADING;
    let rows = ((high - low) / step).floor().max(1.0) as usize;
    let is_chosen = |option: &(String, String)| chosen.contains(&option.0);
    let mut options = field.options.clone();
    // A value that is none of the options is shown all the same.
    for value in &chosen {
        if !options.iter().any(|(stored, _)| stored == value) {
            options.push((value.clone(), value.clone()));
        }
    }
    let last_chosen = options.iter().rposition(is_chosen).unwrap_or(0);
    let first_chosen = options.iter().position(is_chosen).unwrap_or(0);
    let first = field.first_shown.min(first_chosen).max((last_chosen + 1).saturating_sub(rows));
    let (mut grounds, mut operators) = (String::new(), String::new());
    let mut at = (0.0, 0.0);
    for (row, option) in options.iter().skip(first).take(rows).enumerate() {
        let top = high - row as f32 * step;
        if is_chosen(option) {
            let band = rectangle([left - 1.0, top - step, right + 1.0, top]);
            grounds += &format!("q 0.6 0.757 0.855 rg {band} f Q\n");
        }
        let (x, y) = (left, top - size * 0.9);
        operators += &format!("{:.3} {:.3} Td {} Tj\n", x - at.0, y - at.1, letters.shown(&option.1));
        at = (x, y);
        note_losses(&text_layout::missing(&option.1, letters), true, losses);
    }
    let hides_chosen = options.iter().enumerate().any(|(index, option)| is_chosen(option) && index < first);
    note_losses("", !hides_chosen, losses);
    grounds + &marked(ground, look, size, &operators)
}

/// The words of a button.
fn caption(
    document: &Document,
    widget: &Dictionary,
    ground: &Ground,
    look: &DefaultAppearance,
    letters: &mut Letters<'_>,
    losses: &mut Vec<(DifferenceKind, String)>,
) -> String {
    let words =
        access::dictionary(document, widget, b"MK").and_then(|look| access::text(document, look, b"CA"));
    let Some(words) = words.filter(|words| !words.trim().is_empty()) else { return String::new() };
    let block =
        Block { text: &words, size: look.size, quadding: 1, room: room(ground), several_lines: false };
    let set = text_layout::set(&block, letters);
    note_losses(&set.missing, set.fits, losses);
    marked(ground, look, set.size, &set.operators)
}

/// The mark of a box that is ticked, as a shape: it needs no font that a viewer may not have.
fn mark(
    document: &Document,
    widget: &Dictionary,
    field: &Field,
    ground: &Ground,
    look: &DefaultAppearance,
) -> String {
    let own =
        access::dictionary(document, widget, b"MK").and_then(|look| access::text(document, look, b"CA"));
    let usual = if field.kind == FieldKind::Radio { 'l' } else { '4' };
    let mark = own.and_then(|own| own.chars().next()).unwrap_or(usual);
    let (width, height) = ground.size;
    let wanted = if look.size > 0.0 { look.size } else { f32::MAX };
    let side = (width.min(height) - 2.0 * ground.border.width.max(1.0)).min(wanted).max(1.0);
    let (left, low) = ((width - side) / 2.0, (height - side) / 2.0);
    let square = [left, low, left + side, low + side];
    let at = |points: &[(f32, f32)]| -> String {
        let points: Vec<(f32, f32)> = points.iter().map(|(x, y)| (left + x * side, low + y * side)).collect();
        path(&points, true)
    };
    let shape = match mark {
        '8' => at(&[
            (0.1, 0.2),
            (0.2, 0.1),
            (0.5, 0.4),
            (0.8, 0.1),
            (0.9, 0.2),
            (0.6, 0.5),
            (0.9, 0.8),
            (0.8, 0.9),
            (0.5, 0.6),
            (0.2, 0.9),
            (0.1, 0.8),
            (0.4, 0.5),
        ]),
        'l' => ellipse(inset(square, side * 0.22)),
        'n' => rectangle(inset(square, side * 0.2)),
        'u' => at(&[(0.5, 0.05), (0.95, 0.5), (0.5, 0.95), (0.05, 0.5)]),
        'H' => at(&[
            (0.5, 1.0),
            (0.61, 0.65),
            (0.98, 0.65),
            (0.68, 0.43),
            (0.79, 0.08),
            (0.5, 0.3),
            (0.21, 0.08),
            (0.32, 0.43),
            (0.02, 0.65),
            (0.39, 0.65),
        ]),
        _ => at(&[(0.05, 0.45), (0.18, 0.58), (0.38, 0.32), (0.85, 0.92), (0.97, 0.82), (0.4, 0.06)]),
    };
    format!("q {} {shape} f Q\n", look.colour)
}
