//! The text of a page, in the order in which it is drawn.
//!
//! Strings are joined to words and lines by where they stand, forms the page draws are read with it,
//! and so are texts that replace what is drawn. Columns are not put in order: a search needs words,
//! not layout. A form is read once for a page, however often it is drawn.

use super::document::{Pdf, as_dictionary};
use super::fonts::Fonts;
use super::operations::Operations;
use super::position::{Gap, Matrix, gap};
use super::text_of;
use crate::gathering::Gathering;
use crate::model::{Place, UnreadReason};
use lopdf::{Dictionary, Object, ObjectId, Stream};
use std::collections::BTreeSet;

/// How deep forms inside forms are read.
const DEEPEST: usize = 8;

/// How many states a page may save before the oldest are no longer kept.
const MOST_SAVED: usize = 256;

/// How many numbers an instruction has at most that is looked at.
const MOST_NUMBERS: usize = 7;

/// Gives out the text of a page, or says that it has none.
pub(crate) fn read<'a>(
    pdf: &Pdf<'a>,
    fonts: &mut Fonts<'a>,
    number: u32,
    page: ObjectId,
    into: &mut Gathering,
) {
    let mut reader = PageReader::new(pdf, fonts);
    let resources = pdf.inherited(page, b"Resources").and_then(as_dictionary);
    let limit = usize::try_from(into.decompressible()).unwrap_or(usize::MAX);
    let place = Place::Page { page: number };
    match pdf.document.get_page_content_with_limit(page, limit) {
        Ok(content) => {
            into.spend(content.len() as u64);
            reader.content(&content, resources, 0, into);
        }
        Err(_) => into.unread(UnreadReason::ContentsLimitReached, Some(place.clone())),
    }
    if reader.ended_early {
        into.unread(UnreadReason::ContentsUnreadable, Some(place.clone()));
    }
    if reader.unreadable_strings > 0 {
        into.unread(UnreadReason::ContentsFontWithoutCharacters, Some(place.clone()));
    } else if reader.text.trim().is_empty() && reader.pictures {
        into.unread(UnreadReason::ContentsPictureOnly, Some(place.clone()));
    }
    into.count_characters(number, reader.drawn);
    into.piece(place, &reader.text);
}

/// The text of a picture that belongs to a note: what it draws when the page is shown.
pub(crate) fn read_form<'a>(
    pdf: &Pdf<'a>,
    fonts: &mut Fonts<'a>,
    form: &'a Stream,
    into: &mut Gathering,
) -> String {
    let mut reader = PageReader::new(pdf, fonts);
    if let Some(content) = pdf.content(form, into) {
        reader.content(&content, pdf.dictionary(&form.dict, b"Resources"), 0, into);
    }
    reader.text
}

/// What `q` saves and `Q` restores.
#[derive(Clone)]
struct State {
    page: Matrix,
    font: Option<usize>,
    size: f32,
    character_space: f32,
    word_space: f32,
    scale: f32,
    leading: f32,
    rise: f32,
    /// Text is only the edge of something else.
    clips: bool,
}

struct PageReader<'p, 'a> {
    pdf: &'p Pdf<'a>,
    fonts: &'p mut Fonts<'a>,
    state: State,
    saved: Vec<State>,
    line: Matrix,
    here: Matrix,
    end: Option<(f32, f32)>,
    forms: BTreeSet<usize>,
    text: String,
    pictures: bool,
    unreadable_strings: usize,
    /// Whether instructions were left that could not be read.
    ended_early: bool,
    /// Characters that leave something on the page.
    drawn: usize,
}

impl<'p, 'a> PageReader<'p, 'a> {
    fn new(pdf: &'p Pdf<'a>, fonts: &'p mut Fonts<'a>) -> Self {
        let state = State {
            page: Matrix::IDENTITY,
            font: None,
            size: 1.0,
            character_space: 0.0,
            word_space: 0.0,
            scale: 1.0,
            leading: 0.0,
            rise: 0.0,
            clips: false,
        };
        Self {
            pdf,
            fonts,
            state,
            saved: Vec::new(),
            line: Matrix::IDENTITY,
            here: Matrix::IDENTITY,
            end: None,
            forms: BTreeSet::new(),
            text: String::new(),
            pictures: false,
            unreadable_strings: 0,
            ended_early: false,
            drawn: 0,
        }
    }

    fn content(
        &mut self,
        content: &[u8],
        resources: Option<&'a Dictionary>,
        depth: usize,
        into: &mut Gathering,
    ) {
        let saved = self.saved.len();
        let (mut operations, mut operands) = (Operations::new(content), Vec::new());
        while let Some(operator) = operations.next(&mut operands) {
            match operator.name() {
                b"Do" => self.draw(&operands, resources, depth, into),
                b"Tf" => self.choose_font(&operands, resources, into),
                b"BDC" => replaced_text(&operands, into),
                b"BI" => self.pictures = true,
                name => self.operate(name, &operands),
            }
        }
        self.ended_early |= operations.ended_early();
        self.saved.truncate(saved);
    }

    fn operate(&mut self, operator: &[u8], operands: &[Object]) {
        let mut room = [0.0; MOST_NUMBERS];
        let numbers = numbers_of(operands, &mut room);
        let first = numbers.first().copied();
        match (operator, first) {
            (b"q", _) if self.saved.len() < MOST_SAVED => self.saved.push(self.state.clone()),
            (b"Q", _) => self.state = self.saved.pop().unwrap_or_else(|| self.state.clone()),
            (b"cm", _) => {
                self.state.page = Matrix::of(numbers).unwrap_or(Matrix::IDENTITY).then(self.state.page);
            }
            (b"BT", _) => (self.line, self.here) = (Matrix::IDENTITY, Matrix::IDENTITY),
            (b"Tm", _) => {
                self.line = Matrix::of(numbers).unwrap_or(self.line);
                self.here = self.line;
            }
            (b"Td", _) => self.next_line(numbers),
            (b"TD", _) => {
                self.state.leading = -numbers.get(1).copied().unwrap_or_default();
                self.next_line(numbers);
            }
            (b"T*", _) => self.next_line(&[0.0, -self.state.leading]),
            (b"Tc", Some(value)) => self.state.character_space = value,
            (b"Tw", Some(value)) => self.state.word_space = value,
            (b"Tz", Some(value)) => self.state.scale = value / 100.0,
            (b"TL", Some(value)) => self.state.leading = value,
            (b"Ts", Some(value)) => self.state.rise = value,
            (b"Tr", Some(value)) => self.state.clips = value == 7.0,
            _ => self.show_operands(operator, operands),
        }
    }

    fn show_operands(&mut self, operator: &[u8], operands: &[Object]) {
        match operator {
            b"Tj" => self.show_all(operands),
            b"TJ" => {
                let pieces = operands.first().and_then(|array| array.as_array().ok());
                self.show_all(pieces.map(Vec::as_slice).unwrap_or_default());
            }
            b"'" | b"\"" => {
                self.next_line(&[0.0, -self.state.leading]);
                self.show_all(operands.last().map(std::slice::from_ref).unwrap_or_default());
            }
            _ => {}
        }
    }

    fn next_line(&mut self, by: &[f32]) {
        if let [x, y, ..] = *by {
            self.line = self.line.moved(x, y);
            self.here = self.line;
        }
    }

    fn choose_font(&mut self, operands: &[Object], resources: Option<&'a Dictionary>, into: &mut Gathering) {
        let [Object::Name(name), size, ..] = operands else { return };
        self.state.size = size.as_float().unwrap_or(1.0);
        let fonts = resources.and_then(|resources| self.pdf.dictionary(resources, b"Font"));
        let font = fonts.and_then(|fonts| self.pdf.dictionary(fonts, name));
        self.state.font = font.map(|font| self.fonts.number(self.pdf, font, into));
    }

    fn show_all(&mut self, pieces: &[Object]) {
        for piece in pieces {
            match piece {
                Object::String(bytes, _) => self.show(bytes),
                other => self.advance(-other.as_float().unwrap_or_default() / 1000.0 * self.state.size),
            }
        }
    }

    fn show(&mut self, bytes: &[u8]) {
        let Some(font) = self.state.font.and_then(|font| self.fonts.get(font)) else {
            self.unreadable_strings += usize::from(!bytes.is_empty());
            return;
        };
        let text = font.text(bytes);
        let unknown = |text: &str| text.is_empty() || text.contains(char::REPLACEMENT_CHARACTER);
        if !bytes.is_empty() && text.as_deref().is_none_or(unknown) {
            self.unreadable_strings += 1;
        }
        let width: f32 = font.widths(bytes).map(|(width, is_space)| self.width(width, is_space)).sum();
        let vertical = font.vertical;
        self.separate(vertical);
        let text = text.unwrap_or_default().replace('\0', "");
        if !self.state.clips {
            self.drawn += text.chars().filter(|one| one.is_alphanumeric()).count();
        }
        self.text.push_str(&text);
        self.advance(if vertical { 0.0 } else { width });
        if vertical {
            let codes = bytes.len() as f32 / 2.0;
            self.here = self.here.moved(0.0, -codes * self.state.size);
        }
        self.end = Some(self.point());
    }

    fn width(&self, width: f32, is_space: bool) -> f32 {
        let word = if is_space { self.state.word_space } else { 0.0 };
        width / 1000.0 * self.state.size + self.state.character_space + word
    }

    fn advance(&mut self, by: f32) {
        self.here = self.here.moved(by * self.state.scale, 0.0);
    }

    fn point(&self) -> (f32, f32) {
        let on_page = self.here.then(self.state.page);
        (on_page.e, on_page.f)
    }

    /// Writes a space or a new line where the next string does not go on where the last one ended.
    fn separate(&mut self, vertical: bool) {
        let on_page = self.here.then(self.state.page);
        let size = self.state.size;
        let along = if vertical {
            (-on_page.c * size, -on_page.d * size)
        } else {
            (on_page.a * size, on_page.b * size)
        };
        let gap = self.end.map_or(Gap::None, |end| gap(end, (on_page.e, on_page.f), along));
        let separator = match gap {
            Gap::None => return,
            Gap::Space => ' ',
            Gap::Line => '\n',
        };
        if separator == '\n' && self.text.ends_with(' ') {
            self.text.pop();
        }
        if !self.text.ends_with(char::is_whitespace) {
            self.text.push(separator);
        }
    }

    fn draw(
        &mut self,
        operands: &[Object],
        resources: Option<&'a Dictionary>,
        depth: usize,
        into: &mut Gathering,
    ) {
        let objects = resources.and_then(|resources| self.pdf.dictionary(resources, b"XObject"));
        let name = operands.first().and_then(|name| name.as_name().ok());
        let object = objects.zip(name).and_then(|(objects, name)| self.pdf.value(objects, name));
        let Some(Object::Stream(form)) = object else { return };
        if form.dict.get(b"Subtype").and_then(Object::as_name).is_ok_and(|kind| kind == b"Image") {
            self.pictures = true;
            return;
        }
        if depth >= DEEPEST || !self.forms.insert(std::ptr::from_ref(form).addr()) {
            return;
        }
        let Some(content) = self.pdf.content(form, into) else { return };
        let state = self.state.clone();
        let numbers: Vec<f32> = self
            .pdf
            .array(&form.dict, b"Matrix")
            .unwrap_or_default()
            .iter()
            .filter_map(|number| number.as_float().ok())
            .collect();
        self.state.page = Matrix::of(&numbers).unwrap_or(Matrix::IDENTITY).then(self.state.page);
        let own = self.pdf.dictionary(&form.dict, b"Resources");
        self.content(&content, own.or(resources), depth + 1, into);
        self.state = state;
    }
}

/// The numbers among the operands of an instruction.
fn numbers_of<'r>(operands: &[Object], room: &'r mut [f32; MOST_NUMBERS]) -> &'r [f32] {
    let numbers = operands.iter().filter_map(|operand| operand.as_float().ok());
    let count = room.iter_mut().zip(numbers).map(|(place, number)| *place = number).count();
    &room[..count]
}

/// Text that stands for what is drawn, written at the mark. What the mark takes from the resources is
/// found among all objects.
fn replaced_text(operands: &[Object], into: &mut Gathering) {
    let Some(Object::Dictionary(properties)) = operands.get(1) else { return };
    for key in [b"ActualText".as_slice(), b"Alt", b"E"] {
        let text = properties.get(key).ok().and_then(text_of).unwrap_or_default();
        into.piece(Place::AlternativeText, &text);
    }
}
