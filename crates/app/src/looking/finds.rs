//! From what stands in a file to what a person should know about it.
//!
//! Texts are searched piece by piece for secrets and personal data, with what labels each piece: the
//! key of a property, the cell to the left, the head of the column.
//!
//! Not here: reading the file (`contents`), the patterns (`secrets`), judgement (`checks`).

use proofbook_checks::{Found, FoundClass, Look, Whereabouts};
use proofbook_contents::{Alert, Contents, Damage, DateSource, HiddenBecause, Piece, Place};
use proofbook_dossier::Attachment;
use proofbook_secrets::{Certainty, Context, Hit, What, excuse_key, search};
use std::collections::BTreeMap;

/// More than this many things in one file tell a person nothing new.
const FOUND_AT_MOST: usize = 2_000;
/// More places that were not searched are not listed.
const UNREAD_AT_MOST: usize = 500;

/// What a person and the rules want to know about a file.
pub(super) fn look_of(contents: &Contents, file: &Attachment) -> Look {
    let mut found = alerts(contents);
    found.extend(secrets(contents, &file.name).take(FOUND_AT_MOST));
    found.extend(not_searched(contents, file));
    let days = |source: DateSource| {
        contents.dates.iter().filter(move |found| found.source == source).map(|found| found.date)
    };
    let mut unread: Vec<String> = contents.unread.iter().map(|unread| unread.why.code().to_owned()).collect();
    unread.sort();
    unread.dedup();
    Look {
        pixels: contents.pixels.map(|pixels| {
            let is_turned = pixels.orientation >= 5;
            if is_turned { (pixels.height, pixels.width) } else { (pixels.width, pixels.height) }
        }),
        labels: contents.pieces.iter().filter(|piece| is_label(&piece.place)).map(text_of).collect(),
        dates: days(DateSource::Text).collect(),
        changed: days(DateSource::Metadata).max(),
        found,
        unread,
    }
}

/// What no search has seen, by reason and place. Whoever dismisses it does so for these bytes only.
fn not_searched(contents: &Contents, file: &Attachment) -> Vec<Found> {
    let found = contents.unread.iter().take(UNREAD_AT_MOST).map(|unread| {
        let at = unread.place.as_ref().map(whereabouts).unwrap_or_default();
        let what = unread.why.code().to_owned();
        let key = key_of_bytes(&what, &at, file);
        Found { class: FoundClass::NotSearched, what, certain: true, at, shown: String::new(), key }
    });
    found.collect()
}

/// The key of a dismissal that lapses with the bytes of the file.
pub(super) fn key_of_bytes(what: &str, at: &Whereabouts, file: &Attachment) -> String {
    let digest: String = file.sha256.chars().take(8).collect();
    let within = at.within.join("/");
    let parts = [what, &at.phrase, &at.value, &within, &digest];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// What is said of a file that could not be read at all.
pub(super) fn unreadable() -> Look {
    let why = Damage::ContentsInputFailed;
    Look { found: alert_found(&Alert::Damaged { why }, Vec::new()).into_iter().collect(), ..Look::default() }
}

fn text_of(piece: &Piece) -> String {
    piece.text.clone()
}

fn is_label(place: &Place) -> bool {
    matches!(place, Place::SvgText | Place::SvgTitle | Place::SvgDescription | Place::DiagramLabel { .. })
}

fn secrets<'a>(contents: &'a Contents, name: &'a str) -> impl Iterator<Item = Found> + 'a {
    let cells = Cells::of(&contents.pieces);
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    contents.pieces.iter().flat_map(move |piece| {
        let (left, header) = cells.labels(&piece.place);
        let context = Context { ending, key: key_of(&piece.place), left, header };
        let hits = search(&piece.text, &context).into_iter();
        hits.filter(is_worth_saying).map(|hit| hit_found(&hit, &piece.place)).collect::<Vec<_>>()
    })
}

/// What merely looks like a telephone number is everywhere and frightens people needlessly.
fn is_worth_saying(hit: &Hit) -> bool {
    class_of(hit.what) != FoundClass::Contact || hit.certainty > Certainty::Possible
}

fn hit_found(hit: &Hit, place: &Place) -> Found {
    Found {
        class: class_of(hit.what),
        what: hit.what.code().to_owned(),
        certain: hit.certainty > Certainty::Possible,
        at: whereabouts(place),
        shown: hit.shown.clone(),
        key: excuse_key(hit),
    }
}

fn class_of(what: What) -> FoundClass {
    match what {
        what if what.is_secret() => FoundClass::Secret,
        What::KoreanResidentNumber
        | What::KoreanForeignerNumber
        | What::JapaneseMyNumber
        | What::PassportNumber
        | What::PaymentCard
        | What::BankAccount => FoundClass::Identity,
        What::AwsUniqueId | What::AwsMfaSerial | What::AwsAccountNumber => FoundClass::Account,
        _ => FoundClass::Contact,
    }
}

fn key_of(place: &Place) -> &str {
    match place {
        Place::Metadata { key } => key,
        Place::FormField { name } => name,
        Place::Within { place, .. } => key_of(place),
        _ => "",
    }
}

/// The cells of tables and sheets, for what stands beside and above.
struct Cells<'a>(BTreeMap<(&'a str, u32, u32), &'a str>);

impl<'a> Cells<'a> {
    fn of(pieces: &'a [Piece]) -> Self {
        let cell = |piece: &'a Piece| Some((position(&piece.place)?, piece.text.as_str()));
        Self(pieces.iter().filter_map(cell).collect())
    }

    /// The text of the cell to the left, and of the first row's.
    fn labels(&self, place: &Place) -> (&'a str, &'a str) {
        let Some((sheet, row, column)) = position(place) else { return ("", "") };
        let at = |row: u32, column: u32| {
            let found = self.0.range((sheet, row, column)..=(sheet, row, column)).next();
            found.map_or("", |(_, text)| *text)
        };
        let left = if column > 1 { at(row, column - 1) } else { "" };
        (left, if row > 1 { at(1, column) } else { "" })
    }
}

/// Sheet, row and column.
pub(super) fn position(place: &Place) -> Option<(&str, u32, u32)> {
    match place {
        Place::TableCell { row, column } => Some(("", *row, *column)),
        Place::Sheet { sheet, cell } => {
            let digits = cell.find(|one: char| one.is_ascii_digit())?;
            let (letters, row) = cell.split_at(digits);
            let column = letters.bytes().try_fold(0u32, |column, letter| {
                let value = u32::from(letter.to_ascii_uppercase().checked_sub(b'A')?) + 1;
                column.checked_mul(26)?.checked_add(value)
            })?;
            Some((sheet, row.parse().ok()?, column))
        }
        _ => None,
    }
}

fn alerts(contents: &Contents) -> Vec<Found> {
    let mut found: Vec<Found> =
        contents.alerts.iter().filter_map(|alert| alert_found(alert, Vec::new())).collect();
    // A hidden sheet is recognised by its words; the key stays its name.
    for hidden in found.iter_mut().filter(|found| found.what == "hidden-sheet" && found.at.within.is_empty())
    {
        let name = hidden.shown.clone();
        let of_sheet = |piece: &&Piece| matches!(&piece.place, Place::Sheet { sheet, .. } if *sheet == name);
        let words = contents.pieces.iter().filter(of_sheet).take(5).map(|piece| piece.text.as_str());
        let words: Vec<&str> = words.collect();
        hidden.shown = short(&masked(&format!("{name}: {}", words.join("; "))));
    }
    found
}

fn alert_found(alert: &Alert, within: Vec<String>) -> Option<Found> {
    if let Alert::Within { file, alert } = alert {
        return alert_found(alert, within.into_iter().chain([file.clone()]).collect());
    }
    let (class, what, shown) = match alert {
        Alert::Encrypted => (FoundClass::Encrypted, "encrypted", String::new()),
        Alert::Damaged { why } => (FoundClass::Damaged, why.code(), String::new()),
        Alert::Empty => (FoundClass::Damaged, "empty", String::new()),
        Alert::Macros => (FoundClass::Macros, "macros", String::new()),
        Alert::EmbeddedExecutable { name } => (FoundClass::Program, "embedded-executable", name.clone()),
        Alert::PdfScript => (FoundClass::Script, "pdf-script", String::new()),
        Alert::PdfLaunchAction => (FoundClass::Script, "pdf-launch", String::new()),
        Alert::SvgScript => (FoundClass::Script, "svg-script", String::new()),
        Alert::ExternalReference { target } => (FoundClass::Outside, "external-reference", short(target)),
        Alert::ZipBomb => (FoundClass::Bomb, "zip-bomb", String::new()),
        Alert::EndingContradictsContent { ending, .. } => (FoundClass::Ending, "ending", ending.clone()),
        Alert::GpsPosition { lat, lon } => {
            (FoundClass::Position, "gps-position", format!("{lat:.4}, {lon:.4}"))
        }
        Alert::Author { name } => (FoundClass::Author, "author", short(name)),
        Alert::TrackedChanges => (FoundClass::Review, "tracked-changes", String::new()),
        Alert::Comments => (FoundClass::Review, "comments", String::new()),
        Alert::HiddenSheet { sheet } => (FoundClass::Review, "hidden-sheet", sheet.clone()),
        Alert::HiddenSlide { slide } => (FoundClass::Review, "hidden-slide", slide.to_string()),
        Alert::HiddenText { page, why, words } => return Some(hidden(*page, *why, words, within)),
        Alert::TextUnderPictures { first, pages } => {
            return Some(on_page(FoundClass::TextLayer, "text-layer", *first, &pages.to_string(), within));
        }
        Alert::NotDrawnWholly { page } => {
            return Some(on_page(FoundClass::Undrawn, "undrawn", *page, "", within));
        }
        Alert::Restricted => (FoundClass::Restricted, "restricted", String::new()),
        Alert::RightsManaged => (FoundClass::RightsManaged, "rights-managed", String::new()),
        Alert::PartsEncrypted => (FoundClass::PartsEncrypted, "parts-encrypted", String::new()),
        Alert::SheetComment { text, .. } => (FoundClass::Review, "comments", short(&masked(text))),
        Alert::HiddenCells { text, .. } => (FoundClass::Review, "hidden-cells", short(&masked(text))),
        Alert::DefinedText { name, text } => {
            (FoundClass::Review, "defined-text", short(&masked(&format!("{name} = {text}"))))
        }
        Alert::NotTheDocument { why } => (FoundClass::NotTheDocument, why.code(), String::new()),
        Alert::TooLarge { .. } | Alert::Signed | Alert::Within { .. } => return None,
    };
    let key = if shown.is_empty() { what.to_owned() } else { format!("{what}: {shown}") };
    let at = Whereabouts { within, ..cell_of(alert) };
    Some(Found { class, what: what.to_owned(), certain: true, at, shown, key })
}

/// What a page holds and does not show. Keys and numbers of persons among the words are masked, for what
/// was found is kept.
fn hidden(page: u32, why: HiddenBecause, words: &str, within: Vec<String>) -> Found {
    let mut shown = words.to_owned();
    for hit in search(words, &Context { ending: "", key: "", left: "", header: "" }).iter().rev() {
        shown.replace_range(hit.range.clone(), &hit.shown);
    }
    on_page(FoundClass::HiddenText, &format!("hidden-{}", why.code()), page, &short(&shown), within)
}

fn on_page(class: FoundClass, what: &str, page: u32, shown: &str, within: Vec<String>) -> Found {
    let place = within.iter().rev().fold(Place::Page { page }, |place, file| Place::Within {
        file: file.clone(),
        place: Box::new(place),
    });
    let key = format!("{what}: {page}: {shown}");
    Found {
        class,
        what: what.to_owned(),
        certain: true,
        at: whereabouts(&place),
        shown: shown.to_owned(),
        key,
    }
}

/// The cell that an alert is about; nowhere for those about the whole file.
fn cell_of(alert: &Alert) -> Whereabouts {
    match alert {
        Alert::SheetComment { sheet, cell, .. } | Alert::HiddenCells { sheet, cell, .. } => {
            whereabouts(&Place::Sheet { sheet: sheet.clone(), cell: cell.clone() })
        }
        Alert::HiddenSheet { sheet } => {
            whereabouts(&Place::Sheet { sheet: sheet.clone(), cell: String::new() })
        }
        Alert::DefinedText { .. } => whereabouts(&Place::DefinedName),
        _ => Whereabouts::default(),
    }
}

/// Words as they may be shown and kept: what opens something is masked in them.
pub(crate) fn masked(words: &str) -> String {
    let mut text = words.to_owned();
    let mut hits = search(words, &Context::default());
    hits.sort_by_key(|hit| std::cmp::Reverse(hit.range.start));
    let mut before = usize::MAX;
    for hit in hits.iter().filter(|hit| class_of(hit.what) != FoundClass::Contact) {
        if hit.range.end <= before {
            text.replace_range(hit.range.clone(), &hit.shown);
            before = hit.range.start;
        }
    }
    text
}

fn short(text: &str) -> String {
    text.chars().take(120).collect()
}

pub(super) fn whereabouts(place: &Place) -> Whereabouts {
    let mut within = Vec::new();
    let mut place = place;
    while let Place::Within { file, place: inner } = place {
        within.push(file.clone());
        place = inner;
    }
    let (phrase, value, page) = innermost(place);
    // A page of a file inside the file is no page of the file.
    let page = page.filter(|_| within.is_empty());
    Whereabouts { phrase: format!("at-{phrase}"), value, within, page }
}

fn innermost(place: &Place) -> (&'static str, String, Option<u32>) {
    let plain = |phrase| (phrase, String::new(), None);
    let at = |phrase, number: &u32| (phrase, number.to_string(), None);
    match place {
        Place::FileName => plain("file-name"),
        Place::Line { line } => at("line", line),
        Place::Page { page } => ("page", page.to_string(), Some(*page)),
        Place::Paragraph { number } => at("paragraph", number),
        Place::Heading { number } => at("heading", number),
        Place::TableCell { row, column } => ("cell", format!("{}{row}", letters(*column)), None),
        Place::Sheet { sheet, cell } if cell.is_empty() => ("sheet", sheet.clone(), None),
        Place::Sheet { sheet, cell } => ("sheet", format!("{sheet}!{cell}"), None),
        Place::SheetName => plain("sheet-name"),
        Place::DefinedName => plain("defined-name"),
        Place::Slide { slide } => at("slide", slide),
        Place::SpeakerNotes { slide } => at("notes", slide),
        Place::Comment => plain("comment"),
        Place::HeaderFooter => plain("header"),
        Place::Footnote => plain("footnote"),
        Place::DeletedText => plain("deleted"),
        Place::HiddenText => plain("hidden"),
        Place::LinkTarget => plain("link"),
        Place::AlternativeText => plain("alternative"),
        Place::Metadata { key } => ("metadata", key.clone(), None),
        Place::Annotation { page } => ("annotation", page.to_string(), Some(*page)),
        Place::FormField { name } => ("form", name.clone(), None),
        Place::Bookmark => plain("bookmark"),
        Place::AttachmentName => plain("attachment"),
        Place::SvgText | Place::SvgTitle | Place::SvgDescription | Place::DiagramLabel { .. } => {
            plain("drawing")
        }
        Place::XmlComment => plain("xml-comment"),
        Place::Within { .. } => plain("whole"),
    }
}

/// The letters of a column, counted from one.
fn letters(column: u32) -> String {
    let mut rest = column;
    let mut letters = Vec::new();
    while rest > 0 {
        rest -= 1;
        letters.push(char::from(b'A' + (rest % 26) as u8));
        rest /= 26;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proofbook_contents::{Limits, read};
    use std::io::Cursor;

    fn look(name: &str, text: &str) -> Look {
        let contents = read(&mut Cursor::new(text.as_bytes()), text.len() as u64, name, &Limits::default());
        look_of(&contents, &Attachment { name: name.to_owned(), ..Attachment::default() })
    }

    fn kinds(look: &Look) -> Vec<(&str, String)> {
        look.found.iter().map(|found| (found.what.as_str(), found.at.value.clone())).collect()
    }

    #[test]
    fn a_key_is_found_with_its_line_and_shown_masked() {
        let look = look("notes.txt", "first\naws_access_key_id = AKIAQ3EGRIX5ZK7JWPLM\n");
        assert_eq!(kinds(&look), [("aws-access-key-id", "2".to_owned())]);
        assert!(!look.found[0].shown.contains("EGRIX5"), "{}", look.found[0].shown);
    }

    #[test]
    fn a_password_beside_its_label_in_a_table_is_found() {
        let look = look("hosts.csv", "host,password\ndb01,Vq8#mT2!xLw9\n");
        assert_eq!(kinds(&look), [("password", "B2".to_owned())]);
    }

    #[test]
    fn an_ordinary_text_gives_nothing() {
        let look =
            look("policy.md", "# Incident policy\n\nEvery incident gets an owner within 15 minutes.\n");
        assert_eq!(kinds(&look), []);
    }

    #[test]
    fn a_name_that_promises_another_kind_is_said() {
        let look = look("report.pdf", "only text");
        assert_eq!(look.found.iter().map(|found| found.class).collect::<Vec<_>>(), [FoundClass::Ending]);
    }

    #[test]
    fn what_was_not_searched_is_found_and_its_dismissal_lapses_with_the_bytes() {
        let bytes: &[u8] = b"7z\xBC\xAF\x27\x1C\0\x04";
        let contents = read(&mut Cursor::new(bytes), bytes.len() as u64, "a.7z", &Limits::default());
        let of = |sha256: &str| {
            let file = Attachment { name: "a.7z".into(), sha256: sha256.into(), ..Attachment::default() };
            let found = look_of(&contents, &file).found;
            found.into_iter().find(|found| found.class == FoundClass::NotSearched).unwrap()
        };
        assert_eq!(of("11111111aa").what, "CONTENTS-KIND-NOT-READ");
        assert_ne!(of("11111111aa").key, of("22222222aa").key);
    }

    #[test]
    fn columns_have_letters() {
        assert_eq!([1, 26, 27, 702, 703].map(letters), ["A", "Z", "AA", "ZZ", "AAA"]);
    }
}
