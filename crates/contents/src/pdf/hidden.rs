//! What a PDF holds and does not show: text outside the page, under something opaque, in the colour of its
//! ground, on layers that are off, marked for redaction and still there, in notes and fields that are
//! hidden.
//!
//! The pages are followed by `rendering`; this module says what lies over them that no page paints (notes
//! without a picture of their own), which places are marked, and which layers are off. A page of which the
//! characters cannot all be drawn is named too, for then a picture of it would lack something.
//!
//! Not here: judgement, and comments for colleagues (`annotations`), which viewers do show.

use super::document::{Pdf, as_dictionary};
use super::overlays::{has_area, is_hidden, overlays, quads};
use super::text_of;
use crate::gathering::Gathering;
use crate::model::{Alert, HiddenBecause, Place, UnreadReason};
use lopdf::{Dictionary, Object};
use proofbook_rendering::{Layers, Overlay, PageSurvey, Question, Shown, prepared, surveys};
use std::collections::BTreeMap;

/// Most pages that are followed.
const MOST_PAGES: usize = 3_000;
/// Most notes of a page that are looked at.
const MOST_NOTES: usize = 20_000;
/// Characters that two readers of a page may count differently before it matters, of a thousand.
const TOLERATED: usize = 10;

/// Gives out what the pages hold and do not show.
pub(crate) fn read(pdf: &Pdf<'_>, into: &mut Gathering) {
    let layers = Layers::of(pdf.document);
    let mut question = Question {
        pdf: prepared(pdf.document, &pdf.pages).unwrap_or_else(|| pdf.bytes.to_vec()),
        with_all_layers: layers.switched_on(pdf.document, &pdf.pages),
        fallback: into.font(),
        most_pages: MOST_PAGES,
        ..Question::default()
    };
    for (number, page) in (1..).zip(pdf.pages.iter().take(MOST_PAGES)) {
        let Ok(page) = pdf.document.get_dictionary(*page) else { continue };
        for object in pdf.array(page, b"Annots").unwrap_or_default().iter().take(MOST_NOTES) {
            if let Some(note) = as_dictionary(pdf.resolve(object)) {
                read_note(pdf, &layers, number, note, &mut question, into);
            }
        }
    }
    let marks = question.marks.clone();
    match surveys(question) {
        Ok(pages) => give_out(&pages, &marks, into),
        Err(_) => into.unread(UnreadReason::ContentsHiddenNotLookedFor, None),
    }
    if pdf.pages.len() > MOST_PAGES {
        into.unread(UnreadReason::ContentsHiddenNotLookedFor, None);
    }
}

fn read_note<'a>(
    pdf: &Pdf<'a>,
    layers: &Layers,
    page: u32,
    note: &'a Dictionary,
    question: &mut Question,
    into: &mut Gathering,
) {
    let kind = note.get(b"Subtype").and_then(Object::as_name).unwrap_or_default();
    if kind == b"Redact" {
        question.marks.entry(page).or_default().extend(quads(pdf, note));
    } else if is_hidden(note)
        || (kind == b"Widget" && !has_area(pdf, note))
        || (layers.hides(pdf.document, note) && !note.has(b"AP"))
    {
        hidden_note(pdf, page, kind, note, into);
    } else {
        question.overlays.entry(page).or_default().extend(overlays(pdf, kind, note));
    }
}

/// What a note says that no viewer shows. A pop-up belongs to its note, and a link says nothing.
fn hidden_note<'a>(pdf: &Pdf<'a>, page: u32, kind: &[u8], note: &'a Dictionary, into: &mut Gathering) {
    let is_field = kind == b"Widget";
    if matches!(kind, b"Popup" | b"Link") {
        return;
    }
    let keys: &[&[u8]] = if is_field { &[b"V"] } else { &[b"Contents", b"Subj"] };
    let parent = pdf.dictionary(note, b"Parent").filter(|_| is_field);
    let value = |key: &[u8]| pdf.value(note, key).or_else(|| pdf.value(parent?, key));
    let own = keys.iter().filter_map(|key| match value(key)? {
        Object::Name(_) => None,
        value => text_of(value),
    });
    let mut words: Vec<String> = own.filter(|text| !text.trim().is_empty()).collect();
    if !is_field {
        words.extend(super::annotations::drawn_text(pdf, note, into));
    }
    words.dedup();
    if !words.is_empty() {
        let why = if is_field { HiddenBecause::HiddenField } else { HiddenBecause::HiddenNote };
        into.alert(Alert::HiddenText { page, why, words: shortened(&words.join(" … ")) });
    }
}

fn shortened(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(240).collect()
}

fn give_out(pages: &[PageSurvey], marks: &BTreeMap<u32, Vec<Overlay>>, into: &mut Gathering) {
    for (page, survey) in (1..).zip(pages) {
        for hidden in &survey.hidden {
            let alert = Alert::HiddenText { page, why: because(hidden.why), words: shortened(&hidden.words) };
            into.alert(alert);
        }
        let is_marked_in_vain =
            marks.contains_key(&page) && survey.hidden.iter().all(|one| one.why != Shown::Marked);
        if is_marked_in_vain {
            into.alert(Alert::HiddenText { page, why: HiddenBecause::Marked, words: String::new() });
        }
        if !survey.is_whole {
            into.unread(UnreadReason::ContentsHiddenNotLookedFor, Some(Place::Page { page }));
        }
        let read = into.characters_of(page);
        let lost = read.saturating_sub(survey.characters);
        if survey.undrawable > 0 || lost > 2 + read * TOLERATED / 1000 {
            into.alert(Alert::NotDrawnWholly { page });
        }
    }
    let layered: Vec<u32> =
        (1..).zip(pages).filter(|(_, survey)| survey.has_text_layer).map(|(page, _)| page).collect();
    if let Some(first) = layered.first() {
        into.alert(Alert::TextUnderPictures { first: *first, pages: layered.len() as u32 });
    }
}

fn because(why: Shown) -> HiddenBecause {
    match why {
        Shown::Outside => HiddenBecause::Outside,
        Shown::SameColour => HiddenBecause::SameColour,
        Shown::Unpainted => HiddenBecause::Unpainted,
        Shown::TooSmall => HiddenBecause::TooSmall,
        Shown::CutOff => HiddenBecause::CutOff,
        Shown::LayerOff => HiddenBecause::LayerOff,
        Shown::Marked => HiddenBecause::Marked,
        Shown::Covered | Shown::Visible => HiddenBecause::Covered,
    }
}
