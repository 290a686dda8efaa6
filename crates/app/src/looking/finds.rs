//! From what stands in a file to what a person should know about it.
//!
//! Not here: reading the file (`contents`), searching its texts (`search`), judgement (`checks`).

use super::exhibits;
use super::masked::{masked, without_keys};
use super::places::whereabouts;
use proofbook_checks::{Found, FoundClass, Look, Whereabouts};
use proofbook_contents::{
    Alert, Contents, Damage, DateSource, HiddenBecause, Piece, Place, Unread, UnreadReason,
};
use proofbook_dossier::Attachment;
use proofbook_exhibit::{Code, Difference};

/// More places that were not searched are not listed.
const UNREAD_AT_MOST: usize = 500;

/// What a person and the rules want to know about a file.
pub(super) fn look_of(contents: &Contents, file: &Attachment) -> Look {
    let mut found = alerts(contents);
    found.extend(super::search::found_in(contents, &file.name));
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
    let more = contents.unread.get(UNREAD_AT_MOST..).unwrap_or_default().first();
    let limit = more.map(|_| Unread { why: UnreadReason::ContentsLimitReached, place: None });
    let found = contents.unread.iter().take(UNREAD_AT_MOST).chain(&limit).map(|unread| {
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
pub(crate) fn unreadable(file: &Attachment) -> Look {
    let why = Damage::ContentsInputFailed;
    let mut look = Look {
        found: alert_found(&Alert::Damaged { why }, Vec::new()).into_iter().collect(),
        ..Look::default()
    };
    // It may be readable when it is bound, and nobody has compared or searched it.
    exhibits::add(&mut look, file, &[Difference::of_file(Code::ComparedInPart, "")]);
    exhibits::add_not_searched(&mut look, file, exhibits::STOPPED);
    look
}

fn text_of(piece: &Piece) -> String {
    piece.text.clone()
}

fn is_label(place: &Place) -> bool {
    matches!(place, Place::SvgText | Place::SvgTitle | Place::SvgDescription | Place::DiagramLabel { .. })
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
        hidden.shown = short(&without_keys(&format!("{name}: {}", words.join("; "))));
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
        Alert::SheetComment { text, .. } => (FoundClass::Review, "comments", short(&without_keys(text))),
        Alert::HiddenCells { text, .. } => (FoundClass::Review, "hidden-cells", short(&without_keys(text))),
        Alert::DefinedText { name, text } => {
            (FoundClass::Review, "defined-text", short(&without_keys(&format!("{name} = {text}"))))
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
    let shown = masked(words, |_| true);
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

fn short(text: &str) -> String {
    text.chars().take(120).collect()
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
}
