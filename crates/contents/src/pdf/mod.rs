//! PDF: the text of every page, and everything that stands beside the pages.
//!
//! A file encrypted without a password is read as every viewer reads it; any other password is not
//! ours to know. Pages are not drawn and text in pictures is not recognised: a page without text is
//! named as unread. The library is given a bound for every decompression, and its panics are caught
//! here, for the file is not ours.

mod annotations;
mod characters;
mod document;
mod fonts;
mod forms;
mod hidden;
mod objects;
mod operations;
mod outline;
mod overlays;
mod page_text;
mod position;
mod rest;

pub(crate) use document::open;
pub(crate) use objects::{is_plain_jpeg, visit_dictionaries};

use crate::gathering::Gathering;
use crate::model::{Alert, Damage, UnreadReason};
use document::Pdf;
use lopdf::Document;
use proofbook_pdf::OpenError;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// How many pages are read.
const MOST_PAGES: usize = 20_000;

/// Gives out everything in a PDF.
pub(crate) fn read(bytes: &[u8], into: &mut Gathering) {
    let limit = usize::try_from(into.decompressible()).unwrap_or(usize::MAX);
    match proofbook_pdf::open(bytes, limit) {
        Ok(opened) => {
            if opened.restricted {
                into.alert(Alert::Restricted);
            }
            if opened.repaired {
                into.damaged(Damage::ContentsPdfRepaired);
            }
            read_opened(&Pdf::new(bytes, &opened.document, opened.pages.clone()), into);
        }
        Err(OpenError::Password) => into.encrypted(),
        Err(OpenError::UnknownEncryption) => into.closed(Alert::RightsManaged),
        Err(OpenError::NoPages) => read_without_pages(bytes, limit, Damage::ContentsPdfNoPages, into),
        Err(OpenError::Damaged) => read_without_pages(bytes, limit, Damage::ContentsPdfDamaged, into),
    }
}

/// Gives out what stands on the pages, and nothing else.
pub(crate) fn read_pages_only(bytes: &[u8], into: &mut Gathering) {
    let limit = usize::try_from(into.decompressible()).unwrap_or(usize::MAX);
    if let Ok(opened) = proofbook_pdf::open(bytes, limit) {
        read_pages(&Pdf::new(bytes, &opened.document, opened.pages.clone()), into);
    }
}

/// A file without pages may still hold properties, fields and other files.
fn read_without_pages(bytes: &[u8], limit: usize, why: Damage, into: &mut Gathering) {
    into.unreadable(why);
    if let Ok(Ok(document)) = catch_unwind(AssertUnwindSafe(|| open(bytes, limit)))
        && !document.is_encrypted()
    {
        read_opened(&Pdf::new(bytes, &document, Vec::new()), into);
    }
}

/// Each part is guarded by itself, so that a torn one does not hide the others.
fn read_opened(pdf: &Pdf<'_>, into: &mut Gathering) {
    count_pages(pdf, into);
    let parts: [fn(&Pdf<'_>, &mut Gathering); 8] = [
        document::read_properties,
        outline::read,
        forms::read,
        read_pages,
        hidden::read,
        objects::read,
        document::read_hidden_names,
        rest::search,
    ];
    let level = into.level();
    for part in parts {
        if catch_unwind(AssertUnwindSafe(|| part(pdf, into))).is_err() {
            into.surface(level);
            into.unreadable(Damage::ContentsPdfDamaged);
        }
    }
}

fn count_pages(pdf: &Pdf<'_>, into: &mut Gathering) {
    if into.is_outermost() {
        into.pages = u32::try_from(pdf.pages.len()).ok();
    }
}

fn read_pages(pdf: &Pdf<'_>, into: &mut Gathering) {
    let mut fonts = fonts::Fonts::default();
    into.forget_characters();
    for (number, page) in (1..).zip(pdf.pages.iter().take(MOST_PAGES)) {
        page_text::read(pdf, &mut fonts, number, *page, into);
        annotations::read(pdf, number, *page, into);
    }
    if pdf.pages.len() > MOST_PAGES {
        into.unread(UnreadReason::ContentsLimitReached, None);
    }
}

/// The text of a string object, whatever its encoding.
pub(crate) fn text_of(object: &lopdf::Object) -> Option<String> {
    match object {
        lopdf::Object::String(bytes, _) if bytes.starts_with(b"\xFF\xFE") || is_wide(bytes) => {
            Some(crate::encoding::decode_text(bytes).text)
        }
        lopdf::Object::String(_, _) => lopdf::decode_text_string(object).ok(),
        lopdf::Object::Name(name) => Some(String::from_utf8_lossy(name).into_owned()),
        _ => None,
    }
}

/// UTF-16 that the library refuses because a half of a pair is missing.
fn is_wide(bytes: &[u8]) -> bool {
    bytes.starts_with(b"\xFE\xFF")
}

/// Whether a document is signed.
pub(crate) fn is_signed(document: &Document) -> bool {
    let mut signed = false;
    visit_dictionaries(document, &mut |_, dictionary| {
        signed |= dictionary.has(b"ByteRange") && dictionary.has(b"Contents");
    });
    signed
}
