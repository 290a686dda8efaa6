//! A file held against its exhibit.
//!
//! The exhibit is bound by itself and read like any other file, so that both sides are read by the same
//! reader. What a reader of the file does not see as text (properties, comments, notes, hidden sheets) is
//! nothing the pages must show; it is said elsewhere.

use crate::alone::{self, Alone};
use crate::difference::{Code, Difference};
use crate::kind::{Becomes, becomes};
use crate::marks;
use crate::prepare::{File, Pages, Prepared, listed};
use crate::words::{Words, missing, shown};
use proofbook_contents::{Alert, Contents, Limits, Piece, Place, UnreadReason, decode_text_in, text_of_pdf};
use proofbook_rendering::PageMarks;
use std::collections::{BTreeMap, BTreeSet};

/// A file as it is bound by itself, or the reason why it is not.
pub struct Attempt {
    /// What is already known not to be shown; where there are no pages, the reason.
    pub differences: Vec<Difference>,
    alone: Option<Alone>,
}

impl Attempt {
    /// Whether there are pages.
    pub fn is_bound(&self) -> bool {
        self.alone.is_some()
    }
}

/// Binds a prepared file by itself, as the binder of its control will bind it.
pub fn attempt(file: &File<'_>, prepared: &Prepared) -> Attempt {
    let mut differences = prepared.differences.clone();
    if matches!(prepared.pages, Pages::None(_)) {
        return Attempt { differences, alone: None };
    }
    match alone::bound(&prepared.pages) {
        Ok(alone) => {
            differences.extend(alone.differences.iter().cloned());
            Attempt { differences, alone: Some(alone) }
        }
        Err(code) => Attempt { differences: vec![Difference::of_file(better(file, code), "")], alone: None },
    }
}

/// What the exhibit does not show of its file, in the order of the pages. `bytes` are those of the file,
/// `contents` is what was read in it.
pub fn compare(
    file: &File<'_>,
    bytes: &[u8],
    contents: &Contents,
    prepared: &Prepared,
    attempt: &Attempt,
) -> Vec<Difference> {
    let mut differences = attempt.differences.clone();
    match &attempt.alone {
        None => differences.iter_mut().for_each(|it| it.code = because(contents, it.code)),
        Some(alone) if matches!(prepared.pages, Pages::Picture(_)) => {
            pictures(bytes, alone, &mut differences);
        }
        Some(alone) => pages_of(file, bytes, contents, prepared, alone, &mut differences),
    }
    // A page that is blank in the exhibit alone is not besides one that is empty in both.
    let blank = pages_with(&differences, Code::PageBlank);
    let is_empty_too =
        |it: &Difference| it.code == Code::PageEmpty && it.page.is_some_and(|page| blank.contains(&page));
    differences.retain(|it| !is_empty_too(it));
    differences.sort();
    differences.dedup();
    differences
}

/// Why there are no pages, where reading the file tells more than its kind.
fn because(contents: &Contents, code: Code) -> Code {
    let has = |alert: &Alert| contents.alerts.contains(alert);
    match code {
        _ if has(&Alert::RightsManaged) => Code::UnboundProtected,
        _ if has(&Alert::Encrypted) || has(&Alert::PartsEncrypted) => Code::UnboundEncrypted,
        code => code,
    }
}

/// A photograph of a telephone has a way out of its own.
fn better(file: &File<'_>, code: Code) -> Code {
    let is_unread = matches!(code, Code::UnboundPicture | Code::UnboundPictureKind);
    let is_photo = file.media_type == "image/heic" && is_unread;
    if is_photo { Code::UnboundPhoto } else { code }
}

fn pages_of(
    file: &File<'_>,
    bytes: &[u8],
    contents: &Contents,
    prepared: &Prepared,
    alone: &Alone,
    differences: &mut Vec<Difference>,
) {
    let bound = Bound::read(alone);
    let is_cut = |why| matches!(why, UnreadReason::ContentsTooLarge | UnreadReason::ContentsLimitReached);
    if contents.unread.iter().any(|unread| is_cut(unread.why) && unread.place.is_none()) {
        differences.push(Difference::of_file(Code::ComparedInPart, ""));
    }
    let becomes = becomes(file.media_type, file.size);
    match becomes {
        Ok(Becomes::Pdf) => {
            pages(bytes, contents, alone, differences);
            text_of_pages(contents, &bound, differences);
            embedded(contents, differences);
        }
        Ok(Becomes::Text) => text(file, bytes, contents, &bound, (&prepared.replaced, differences)),
        Ok(Becomes::Office) => office(contents, &bound, differences),
        Ok(Becomes::Drawing | Becomes::Picture) | Err(_) => {}
    }
    let source = if becomes == Ok(Becomes::Pdf) { bytes } else { &[] };
    marked(source, contents, alone, &bound, differences);
}

/// The texts of a bound exhibit, by the page of the file.
struct Bound {
    pages: BTreeMap<u32, Vec<String>>,
}

impl Bound {
    fn read(alone: &Alone) -> Self {
        let mut pages: BTreeMap<u32, Vec<String>> = BTreeMap::new();
        for piece in text_of_pdf(&alone.bytes, &Limits::default()) {
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

/// The pages of the file as two readers count them.
fn pages(bytes: &[u8], contents: &Contents, alone: &Alone, differences: &mut Vec<Difference>) {
    let all = contents.pages.max(proofbook_rendering::page_count(bytes)).unwrap_or(0);
    if all > alone.pages {
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
    for (page, texts) in texts {
        let lost = missing(texts.into_iter(), &bound.words_of(page), has_letters);
        if !lost.is_empty() {
            differences.push(Difference::on_page(Code::TextMissing, page, shown(&lost)));
        }
    }
}

fn has_letters(word: &str) -> bool {
    word.chars().any(char::is_alphanumeric)
}

/// The names of files inside the file, which no page shows.
fn embedded(contents: &Contents, differences: &mut Vec<Difference>) {
    let is_said = differences.iter().any(|it| it.code == Code::EmbeddedFiles);
    let pieces = contents.pieces.iter().filter(|piece| piece.place == Place::AttachmentName);
    let names: BTreeSet<&str> = pieces.map(|piece| piece.text.as_str()).collect();
    if !names.is_empty() && !is_said {
        differences.push(Difference::of_file(Code::EmbeddedFiles, listed(names.into_iter())));
    }
}

fn pictures(bytes: &[u8], alone: &Alone, differences: &mut Vec<Difference>) {
    let all = proofbook_pictures::stored(bytes);
    let is_said = differences.iter().any(|it| matches!(it.code, Code::FramesMissing | Code::PictureFailed));
    if all > alone.pages && !is_said {
        differences.push(Difference::of_file(Code::FramesMissing, format!("{} / {all}", alone.pages)));
    }
}

/// Markdown, mails and diagrams are compared by what they say, all other texts by their very words.
fn text(
    file: &File<'_>,
    bytes: &[u8],
    contents: &Contents,
    bound: &Bound,
    (replaced, differences): (&BTreeSet<char>, &mut Vec<Difference>),
) {
    let counts = |word: &str| has_letters(word) && !word.chars().any(|one| replaced.contains(&one));
    let words = bound.words();
    let decoded;
    let is_read = ["text/markdown", "message/rfc822", "application/vnd.jgraph.mxfile"];
    let lost = if is_read.contains(&file.media_type) {
        let said = contents.pieces.iter().filter(|piece| is_said(&piece.place));
        missing(said.map(|piece| piece.text.as_str()), &words, counts)
    } else {
        decoded = decode_text_in(bytes, file.language).text;
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
/// converter has brought up to date is no loss, however long the document is.
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
    if lost.len() > WORDS_OF_FIELDS || lost.len() == all.len() && !all.is_empty() {
        differences.push(Difference::of_file(Code::TextMissing, shown(&lost)));
    }
}

/// So many words of a document may be those of fields that the converter has brought up to date.
const WORDS_OF_FIELDS: usize = 3;

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

/// Pages that show nothing, or far less than those of the file, and pictures on them that failed. The file
/// is there where its pages are bound as they are.
fn marked(
    source: &[u8],
    contents: &Contents,
    alone: &Alone,
    bound: &Bound,
    differences: &mut Vec<Difference>,
) {
    let has_picture = |page: u32| {
        contents.unread.iter().any(|unread| {
            unread.why == UnreadReason::ContentsPictureOnly && unread.place == Some(Place::Page { page })
        })
    };
    let has_fields = contents.pieces.iter().any(|piece| matches!(piece.place, Place::FormField { .. }));
    let mut drawn = if source.is_empty() { Vec::new() } else { marks::of(source, 0, alone.pages) };
    let said: BTreeSet<u32> = pages_with(differences, Code::PictureFailed);
    not_drawn(&drawn, differences);
    let of_exhibit = marks::of(&alone.bytes, alone.before, alone.pages);
    let white = (1..).zip(&of_exhibit).filter(|(_, marks)| marks.as_ref().is_some_and(|it| it.is_blank));
    // A second look at a page is dear, and a file of blank pages has been said to be one by then.
    let white: Vec<u32> =
        white.map(|(page, _): (u32, _)| alone.before + page).take(LOOKED_AT_FINELY).collect();
    let blank = marks::blank_finely(&alone.bytes, &white);
    for (page, marks) in (1..).zip(of_exhibit) {
        let Some(marks) = marks else {
            differences.push(Difference::on_page(Code::ComparedInPart, page, ""));
            continue;
        };
        let file = drawn.get_mut(page as usize - 1).and_then(Option::take);
        if file.as_ref().is_some_and(marks::is_under_footer) {
            differences.push(Difference::on_page(Code::FooterCovers, page, ""));
        }
        let page_of_exhibit = alone.before + page;
        let is_looked_at = white.contains(&page_of_exhibit);
        if marks.is_blank && (!is_looked_at || blank.contains(&page_of_exhibit)) {
            let has_content = bound.has_text(page)
                || has_picture(page)
                || marks.failed_pictures > 0
                || file.is_some_and(|file| !file.is_blank || file.failed_pictures > 0);
            let code = if has_content { Code::PageBlank } else { Code::PageEmpty };
            differences.push(Difference::on_page(code, page, ""));
        } else if !has_fields && file.is_some_and(|file| marks::is_lost(&file, &marks)) {
            differences.push(Difference::on_page(Code::PageInPart, page, ""));
        }
        if marks.failed_pictures > 0 && !said.contains(&page) {
            differences.push(Difference::on_page(Code::PictureFailed, page, ""));
        }
    }
    if alone.pages > marks::MOST_PAGES {
        let detail = format!("{} / {}", marks::MOST_PAGES, alone.pages);
        differences.push(Difference::of_file(Code::ComparedInPart, detail));
    }
}

/// Pages that seem blank are drawn finely, so many of them.
const LOOKED_AT_FINELY: usize = 20;

/// Pages of the file that cannot be drawn, so that nobody has compared them; all of them in one line.
fn not_drawn(source: &[Option<PageMarks>], differences: &mut Vec<Difference>) {
    let missing = (1..).zip(source).filter(|(_, marks)| marks.is_none()).map(|(page, _)| page);
    match source.iter().all(Option::is_none) {
        true if source.is_empty() => {}
        true => differences.push(Difference::of_file(Code::ComparedInPart, "")),
        false => {
            differences.extend(missing.map(|page| Difference::on_page(Code::ComparedInPart, page, "")));
        }
    }
}

fn pages_with(differences: &[Difference], code: Code) -> BTreeSet<u32> {
    differences.iter().filter(|it| it.code == code).filter_map(|it| it.page).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_of_the_file_that_cannot_be_drawn_are_said_to_be_compared_in_part() {
        let check = |source: &[Option<PageMarks>], expected: &[Difference]| {
            let mut differences = Vec::new();
            not_drawn(source, &mut differences);
            assert_eq!(differences, expected);
        };
        let drawn = || Some(PageMarks::default());
        check(&[], &[]);
        check(&[drawn(), drawn()], &[]);
        check(&[drawn(), None], &[Difference::on_page(Code::ComparedInPart, 2, "")]);
        check(&[None, None], &[Difference::of_file(Code::ComparedInPart, "")]);
    }
}
