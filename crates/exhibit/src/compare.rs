//! A file held against its exhibit.
//!
//! The exhibit is bound by itself and read like any other file, so that both sides are read by the same
//! reader. What a reader of the file does not see as text (properties, comments, notes, hidden sheets) is
//! nothing the pages must show; it is said elsewhere.

use crate::alone::{self, Alone};
use crate::difference::{Code, Difference};
use crate::kind::{Becomes, becomes};
use crate::prepare::{File, NAMES_SHOWN, Pages, Prepared};
use crate::words::{Words, missing, shown};
use crate::{frames, marks};
use proofbook_contents::{Alert, Contents, Limits, Piece, Place, UnreadReason, decode_text, read};
use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;

/// How many pages are named for one kind of difference before the rest is summed up.
const PAGES_NAMED: usize = 40;

/// What the exhibit does not show of its file, in the order of the pages. `bytes` are those of the file,
/// `contents` is what was read in it.
pub fn compare(file: &File<'_>, bytes: &[u8], contents: &Contents, prepared: &Prepared) -> Vec<Difference> {
    let mut differences = prepared.differences.clone();
    if matches!(prepared.pages, Pages::None(_)) {
        return differences;
    }
    let alone = match alone::bound(&prepared.pages) {
        Ok(alone) => alone,
        Err(code) => return vec![Difference::of_file(code, "")],
    };
    if matches!(prepared.pages, Pages::Picture(_)) {
        pictures(bytes, &alone, &mut differences);
        return differences;
    }
    let bound = Bound::read(&alone);
    match becomes(file.media_type, file.size) {
        Ok(Becomes::Pdf) => {
            pages(contents, &alone, &mut differences);
            text_of_pages(contents, &bound, &mut differences);
            embedded(contents, &mut differences);
        }
        Ok(Becomes::Text) => text(file, bytes, contents, &bound, &mut differences),
        Ok(Becomes::Office) => office(contents, &bound, &mut differences),
        Ok(Becomes::Drawing | Becomes::Picture) | Err(_) => {}
    }
    marked(contents, &alone, &bound, &mut differences);
    differences.sort();
    differences.dedup();
    differences
}

/// The texts of a bound exhibit, by the page of the file.
struct Bound {
    pages: BTreeMap<u32, Vec<String>>,
}

impl Bound {
    fn read(alone: &Alone) -> Self {
        let name = "exhibit.pdf";
        let size = alone.bytes.len() as u64;
        let contents = read(&mut Cursor::new(&alone.bytes), size, name, &Limits::default());
        let mut pages: BTreeMap<u32, Vec<String>> = BTreeMap::new();
        for piece in contents.pieces {
            if let Some(page) = page_of(&piece.place).and_then(|page| page.checked_sub(alone.before)) {
                pages.entry(page).or_default().push(piece.text);
            }
        }
        Self { pages }
    }

    fn words_of(&self, page: u32) -> Words {
        Words::of(self.pages.get(&page).into_iter().flatten().map(String::as_str))
    }

    fn words(&self) -> Words {
        Words::of(self.pages.values().flatten().map(String::as_str))
    }

    fn has_text(&self, page: u32) -> bool {
        self.pages.get(&page).is_some_and(|texts| texts.iter().any(|text| !text.trim().is_empty()))
    }
}

/// The page a text stands on, beside or as a note.
fn page_of(place: &Place) -> Option<u32> {
    match place {
        Place::Page { page } | Place::Annotation { page } => Some(*page),
        _ => None,
    }
}

fn pages(contents: &Contents, alone: &Alone, differences: &mut Vec<Difference>) {
    if let Some(all) = contents.pages.filter(|all| *all > alone.pages) {
        differences.push(Difference::of_file(Code::PagesMissing, format!("{} / {all}", alone.pages)));
    }
}

fn text_of_pages(contents: &Contents, bound: &Bound, differences: &mut Vec<Difference>) {
    let mut texts: BTreeMap<u32, Vec<&str>> = BTreeMap::new();
    for piece in &contents.pieces {
        if let Place::Page { page } = piece.place {
            texts.entry(page).or_default().push(&piece.text);
        }
    }
    let mut named = 0;
    for (page, texts) in texts {
        let lost = missing(texts.into_iter(), &bound.words_of(page), has_letters);
        if !lost.is_empty() && named < PAGES_NAMED {
            named += 1;
            differences.push(Difference::on_page(Code::TextMissing, page, shown(&lost)));
        }
    }
}

fn has_letters(word: &str) -> bool {
    word.chars().any(char::is_alphanumeric)
}

/// The names of files inside the file, which no page shows.
fn embedded(contents: &Contents, differences: &mut Vec<Difference>) {
    let names: BTreeSet<&str> = contents
        .pieces
        .iter()
        .filter(|piece| piece.place == Place::AttachmentName)
        .map(|piece| piece.text.as_str())
        .collect();
    if !names.is_empty() {
        let more = if names.len() > NAMES_SHOWN { ", …" } else { "" };
        let shown: Vec<&str> = names.into_iter().take(NAMES_SHOWN).collect();
        differences.push(Difference::of_file(Code::EmbeddedFiles, format!("{}{more}", shown.join(", "))));
    }
}

fn pictures(bytes: &[u8], alone: &Alone, differences: &mut Vec<Difference>) {
    let all = frames::count(bytes);
    if all > alone.pages {
        differences.push(Difference::of_file(Code::FramesMissing, format!("{} / {all}", alone.pages)));
    }
}

/// Markdown, mails and diagrams are compared by what they say, all other texts by their very words.
fn text(
    file: &File<'_>,
    bytes: &[u8],
    contents: &Contents,
    bound: &Bound,
    differences: &mut Vec<Difference>,
) {
    let replaced: BTreeSet<char> = differences
        .iter()
        .filter(|it| it.code == Code::CharactersMissing)
        .flat_map(|it| it.detail.chars())
        .collect();
    let counts = |word: &str| has_letters(word) && !word.chars().any(|one| replaced.contains(&one));
    let words = bound.words();
    let decoded;
    let is_read = ["text/markdown", "message/rfc822", "application/vnd.jgraph.mxfile"];
    let lost = if is_read.contains(&file.media_type) {
        let said = contents.pieces.iter().filter(|piece| is_said(&piece.place));
        missing(said.map(|piece| piece.text.as_str()), &words, counts)
    } else {
        decoded = decode_text(bytes).text;
        missing([decoded.as_str()].into_iter(), &words, counts)
    };
    if !lost.is_empty() {
        differences.push(Difference::of_file(Code::TextMissing, shown(&lost)));
    }
    if file.media_type == "message/rfc822" {
        embedded(contents, differences);
    }
}

/// What a reader of the file sees as its text.
fn is_said(place: &Place) -> bool {
    matches!(
        place,
        Place::Line { .. }
            | Place::Paragraph { .. }
            | Place::Heading { .. }
            | Place::TableCell { .. }
            | Place::Sheet { .. }
            | Place::Slide { .. }
            | Place::HeaderFooter
            | Place::Footnote
            | Place::DiagramLabel { .. }
    )
}

/// Numbers and days are shown in the format of their cell and are not compared; a field or two that the
/// converter has brought up to date is no loss.
fn office(contents: &Contents, bound: &Bound, differences: &mut Vec<Difference>) {
    let hidden = hidden(contents);
    let said: Vec<&Piece> = contents
        .pieces
        .iter()
        .filter(|piece| is_said(&piece.place) && !hidden.is_hidden(&piece.place))
        .collect();
    let is_word = |word: &str| word.chars().filter(|one| one.is_alphabetic()).count() >= 3;
    let lost = missing(said.iter().map(|piece| piece.text.as_str()), &bound.words(), is_word);
    let all: BTreeSet<&str> =
        said.iter().flat_map(|piece| piece.text.split_whitespace()).filter(|word| is_word(word)).collect();
    if lost.len() > all.len() / 200 + 1 || lost.len() == all.len() && !all.is_empty() {
        differences.push(Difference::of_file(Code::TextMissing, shown(&lost)));
    }
}

/// Sheets and slides that the file itself does not show.
struct Hidden<'a> {
    sheets: BTreeSet<&'a str>,
    slides: BTreeSet<u32>,
}

fn hidden(contents: &Contents) -> Hidden<'_> {
    let mut hidden = Hidden { sheets: BTreeSet::new(), slides: BTreeSet::new() };
    for alert in &contents.alerts {
        match alert {
            Alert::HiddenSheet { sheet } => drop(hidden.sheets.insert(sheet)),
            Alert::HiddenSlide { slide } => drop(hidden.slides.insert(*slide)),
            _ => {}
        }
    }
    hidden
}

impl Hidden<'_> {
    fn is_hidden(&self, place: &Place) -> bool {
        match place {
            Place::Sheet { sheet, .. } => self.sheets.contains(sheet.as_str()),
            Place::Slide { slide } => self.slides.contains(slide),
            _ => false,
        }
    }
}

/// Pages that show nothing, and pictures on them that failed.
fn marked(contents: &Contents, alone: &Alone, bound: &Bound, differences: &mut Vec<Difference>) {
    let has_picture = |page: u32| {
        contents.unread.iter().any(|unread| {
            unread.why == UnreadReason::ContentsPictureOnly && unread.place == Some(Place::Page { page })
        })
    };
    for (page, marks) in (1..).zip(marks::of(&alone.bytes, alone.before, alone.pages)) {
        let Some(marks) = marks else { continue };
        if marks.is_blank {
            let has_content = bound.has_text(page) || has_picture(page) || marks.failed_pictures > 0;
            let code = if has_content { Code::PageBlank } else { Code::PageEmpty };
            differences.push(Difference::on_page(code, page, ""));
        } else if marks.failed_pictures > 0 {
            differences.push(Difference::on_page(Code::PictureFailed, page, ""));
        }
    }
    if alone.pages > marks::MOST_PAGES {
        let detail = format!("{} / {}", marks::MOST_PAGES, alone.pages);
        differences.push(Difference::of_file(Code::ComparedInPart, detail));
    }
}
