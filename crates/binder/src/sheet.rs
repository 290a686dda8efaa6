//! The sheet in front of every exhibit: letter, title, facts, and what went wrong if anything did.
//!
//! A4 upright; what does not fit goes on to another sheet, for nothing may be cut off. What it
//! deliberately does not do: it has no words of its own.

use printpdf::Op;

use crate::draw::{
    ACCENT, ACCENT_SOFT, BLOCKER, BLOCKER_SOFT, Drawing, INK, QUIET, RULE, Style, WHITE, Weight, filled_box,
};
use crate::geometry::A4;
use crate::wrap::wrap;

const MARGIN: f32 = 57.0;
const LOWEST: f32 = 62.0;
const LABEL_COLUMN: f32 = 118.0;

/// What a sheet says.
pub(crate) struct SheetTexts<'a> {
    /// Small line at the top: the title of the whole.
    pub running_title: &'a str,
    /// The word that marks a draft.
    pub draft: Option<&'a str>,
    /// Letter with the word for it.
    pub heading: &'a str,
    /// Title of the exhibit.
    pub title: &'a str,
    /// Labels and values.
    pub facts: &'a [(String, String)],
    /// Why nothing follows.
    pub notice: Option<Notice<'a>>,
}

/// Why nothing follows a sheet.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Notice<'a> {
    /// As planned.
    Planned(&'a str),
    /// Because of trouble with the file.
    Trouble(&'a str),
}

/// Draws the sheet and gives the numbers of its pages in the drawing.
pub(crate) fn draw(texts: &SheetTexts<'_>, drawing: &mut Drawing) -> Vec<usize> {
    let mut pen = Pen { drawing, texts, ops: Vec::new(), pages: Vec::new(), y: 0.0 };
    pen.begin_page();
    pen.y = 640.0;
    pen.paragraph(
        texts.heading,
        Style { weight: Weight::Bold, size: 13.0, colour: ACCENT },
        (MARGIN, A4.0 - MARGIN),
    );
    pen.y -= 4.0;
    pen.paragraph(
        texts.title,
        Style { weight: Weight::Bold, size: 22.0, colour: INK },
        (MARGIN, A4.0 - MARGIN),
    );
    pen.y -= 12.0;
    pen.rule();
    for (label, value) in texts.facts {
        pen.fact(label, value);
    }
    if let Some(notice) = texts.notice {
        pen.notice(notice);
    }
    pen.end_page();
    pen.pages
}

/// Writes downwards and turns the page where it must.
struct Pen<'d, 't> {
    drawing: &'d mut Drawing,
    texts: &'t SheetTexts<'t>,
    ops: Vec<Op>,
    pages: Vec<usize>,
    y: f32,
}

impl Pen<'_, '_> {
    fn begin_page(&mut self) {
        let top = A4.1 - 44.0;
        let small = Style { weight: Weight::Regular, size: 8.0, colour: QUIET };
        let title = self.drawing.printable(self.texts.running_title).replace('\n', " ");
        let room = A4.0 - 2.0 * MARGIN - 90.0;
        let first = wrap(&title, room, &|text| self.drawing.width(text, small)).swap_remove(0);
        self.ops.extend(self.drawing.line(&first, (MARGIN, top), small));
        if let Some(draft) = self.texts.draft {
            let chip = draft_chip(draft, (A4.0 - MARGIN, top), self.drawing);
            self.ops.extend(chip);
        }
        self.y = A4.1 - 96.0;
    }

    fn end_page(&mut self) {
        let ops = std::mem::take(&mut self.ops);
        self.pages.push(self.drawing.page(A4, ops));
    }

    fn make_room(&mut self, height: f32) {
        if self.y - height < LOWEST {
            self.end_page();
            self.begin_page();
        }
    }

    fn lines(&self, text: &str, style: Style, room: f32) -> Vec<String> {
        wrap(&self.drawing.printable(text), room, &|part| self.drawing.width(part, style))
    }

    fn paragraph(&mut self, text: &str, style: Style, (left, right): (f32, f32)) {
        for line in self.lines(text, style, right - left) {
            let height = style.size * 1.4;
            self.make_room(height);
            self.y -= height;
            self.ops.extend(self.drawing.line(&line, (left, self.y), style));
        }
    }

    fn rule(&mut self) {
        self.ops.extend(filled_box((MARGIN, self.y), (A4.0 - 2.0 * MARGIN, 0.6), RULE));
        self.y -= 10.0;
    }

    fn fact(&mut self, label: &str, value: &str) {
        let quiet = Style { weight: Weight::Regular, size: 9.0, colour: QUIET };
        let plain = Style { weight: Weight::Regular, size: 10.0, colour: INK };
        let labels = self.lines(label, quiet, LABEL_COLUMN - 12.0);
        let values = self.lines(value, plain, A4.0 - 2.0 * MARGIN - LABEL_COLUMN);
        for row in 0..labels.len().max(values.len()) {
            self.make_room(15.0);
            self.y -= 15.0;
            if let Some(label) = labels.get(row) {
                self.ops.extend(self.drawing.line(label, (MARGIN, self.y), quiet));
            }
            if let Some(value) = values.get(row) {
                self.ops.extend(self.drawing.line(value, (MARGIN + LABEL_COLUMN, self.y), plain));
            }
        }
        self.y -= 4.0;
    }

    fn notice(&mut self, notice: Notice<'_>) {
        let (text, colour, ground) = match notice {
            Notice::Planned(text) => (text, ACCENT, ACCENT_SOFT),
            Notice::Trouble(text) => (text, BLOCKER, BLOCKER_SOFT),
        };
        let style = Style { weight: Weight::Bold, size: 10.5, colour };
        let lines = self.lines(text, style, A4.0 - 2.0 * MARGIN - 28.0);
        let height = (lines.len() as f32 * 15.0 + 18.0).min(600.0);
        self.y -= 16.0;
        self.make_room(height);
        let bottom = self.y - height;
        self.ops.extend(filled_box((MARGIN, bottom), (A4.0 - 2.0 * MARGIN, height), ground));
        self.ops.extend(filled_box((MARGIN, bottom), (3.0, height), colour));
        self.y -= 7.0;
        for line in lines {
            self.make_room(15.0);
            self.y -= 15.0;
            self.ops.extend(self.drawing.line(&line, (MARGIN + 14.0, self.y), style));
        }
    }
}

/// The word that marks a draft on a red ground, ending at a point of a baseline.
pub(crate) fn draft_chip(word: &str, end: (f32, f32), drawing: &mut Drawing) -> Vec<Op> {
    let style = Style { weight: Weight::Bold, size: 8.5, colour: WHITE };
    let word = drawing.printable(word).replace('\n', " ");
    let width = drawing.width(&word, style);
    let left = end.0 - width - 6.0;
    let mut ops = filled_box((left - 6.0, end.1 - 4.2), (width + 12.0, 14.5), BLOCKER);
    ops.extend(drawing.line(&word, (left, end.1), style));
    ops
}
