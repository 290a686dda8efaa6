//! Reading a file: tells its kind, hands it to the reader of that kind, and adds what all have in
//! common.
//!
//! The readers give what they find to a `Gathering`; none of them is trusted to survive every file,
//! so a panic counts as damage. Files inside files come back here through [`read_bytes`].

use crate::dates::dates_of_beginning;
use crate::encoding::decode_text_in;
use crate::ending::{contradicts, ending};
use crate::gathering::Gathering;
use crate::input::{Source, beginning};
use crate::kind::MediaType;
use crate::limits::{Limits, ReadOptions};
use crate::model::{Alert, Contents, Damage, Piece, Place, StandIn, UnreadReason};
use crate::sniff::{ENOUGH, sniff_in};
use crate::stand_in::{is_protected, only_asks, stand_in};
use crate::{archive, compound, drawio, gzip, html, mail, markdown, pdf, picture, svg, tar, text};
use std::io::{Cursor, Read, Seek, SeekFrom};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Reads what is in a file. Never fails: what could not be read is said in the result.
///
/// `size` is the length in bytes the caller knows of, by which it is decided whether the file is
/// held in memory; `name` is the name people know the file by.
pub fn read(source: &mut (impl Read + Seek), size: u64, name: &str, limits: &Limits) -> Contents {
    read_with(source, size, name, &ReadOptions::from(limits))
}

/// Reads what is in a file as [`read`] does, with a language and with words to look for in what cannot be read.
pub fn read_with(source: &mut (impl Read + Seek), size: u64, name: &str, options: &ReadOptions) -> Contents {
    let mut gathering = Gathering::new(options);
    gathering.piece(Place::FileName, name);
    let mut kind = MediaType::Unknown;
    let guarded =
        catch_unwind(AssertUnwindSafe(|| read_source(source, size, name, &mut gathering, &mut kind)));
    if guarded.is_err() {
        gathering.surface(0);
        gathering.unreadable(damage_of(kind));
    }
    if gathering.has_unread_of_its_own(0)
        && !gathering.streams_searched
        && source.seek(SeekFrom::Start(0)).is_ok()
    {
        gathering.undecided(source);
    }
    // What is encrypted lies in another container than its ending says, and is rightly called so.
    let is_closed = matches!(kind, MediaType::OldOffice | MediaType::Unknown) && gathering.is_closed();
    let contradicting = size > 0 && contradicts(name, kind) && !is_closed;
    if contradicting {
        gathering.alert(Alert::EndingContradictsContent { ending: ending(name), kind });
    }
    conclude(gathering, kind)
}

/// The texts of the pages of a PDF and of the notes on them, and nothing else of it: for comparing two files
/// by what their pages say. Empty where it cannot be read.
pub fn text_of_pdf(bytes: &[u8], limits: &Limits) -> Vec<Piece> {
    let mut gathering = Gathering::new(&ReadOptions::from(limits));
    // What was read before a panic counts.
    let _ = catch_unwind(AssertUnwindSafe(|| pdf::read_pages_only(bytes, &mut gathering)));
    gathering.finish().pieces
}

fn conclude(mut gathering: Gathering, kind: MediaType) -> Contents {
    let (encoding, pages, pixels) = (gathering.encoding.take(), gathering.pages, gathering.pixels);
    let mut found = gathering.finish();
    if only_asks(kind, &found.pieces) {
        found.alerts.push(Alert::NotTheDocument { why: StandIn::StandInPage });
    }
    let mut dates = found.dates;
    dates.extend(dates_of_beginning(&found.pieces));
    Contents {
        kind,
        mime: kind.mime().to_owned(),
        encoding,
        pieces: found.pieces,
        alerts: found.alerts,
        unread: found.unread,
        dates,
        pages,
        pixels,
    }
}

fn read_source(source: &mut dyn Source, size: u64, name: &str, into: &mut Gathering, kind: &mut MediaType) {
    let Ok(head) = beginning(source, ENOUGH as u64) else {
        return into.unreadable(Damage::ContentsInputFailed);
    };
    *kind = sniff_in(name, &head, into.language());
    if head.is_empty() {
        return into.alert(Alert::Empty);
    }
    if is_protected(&head) {
        return into.closed(Alert::RightsManaged);
    }
    if let Some(why) = stand_in(name, size, &head) {
        into.alert(Alert::NotTheDocument { why });
    }
    if kind.is_program() {
        into.alert(Alert::EmbeddedExecutable { name: name.to_owned() });
    }
    if kind.is_zip_container() {
        *kind = archive::read(source, *kind, into);
        return;
    }
    let longest = into.longest_input();
    let too_large = size > longest && !matches!(*kind, MediaType::Gzip | MediaType::Tar);
    if too_large {
        into.alert(Alert::TooLarge { size });
        into.unread(UnreadReason::ContentsTooLarge, None);
    }
    if is_named_only(*kind) {
        archive::read_appended(source, into);
        return into.unread(UnreadReason::ContentsKindNotRead, None);
    }
    if matches!(*kind, MediaType::Gzip | MediaType::Tar) {
        // Read as a stream, however long it is.
        if source.seek(SeekFrom::Start(0)).is_err() {
            return into.unreadable(Damage::ContentsInputFailed);
        }
        return read_stream(*kind, name, source, into);
    }
    if too_large && !(kind.is_text() || kind.is_picture()) {
        return;
    }
    match beginning(source, longest) {
        Ok(bytes) => read_kind(*kind, &bytes, into),
        Err(_) => into.unreadable(Damage::ContentsInputFailed),
    }
}

/// Kinds whose content is not looked at.
pub(crate) fn is_named_only(kind: MediaType) -> bool {
    use MediaType as M;
    matches!(kind, M::SevenZip | M::Rar | M::Mp4 | M::Executable | M::Unknown)
}

/// Kinds that need no way back.
fn read_stream(kind: MediaType, name: &str, source: &mut dyn Read, into: &mut Gathering) {
    if kind == MediaType::Tar { tar::read(source, into) } else { gzip::read(source, name, into) }
}

/// Reads a file inside another one, from its bytes.
pub(crate) fn read_bytes(name: &str, bytes: &[u8], into: &mut Gathering) {
    let kind = sniff_in(name, &bytes[..bytes.len().min(ENOUGH)], into.language());
    into.program(name, kind);
    into.inside(name, |into| {
        if bytes.is_empty() {
            return;
        }
        let (before, searched) = (into.unread_parts(), std::mem::take(&mut into.streams_searched));
        if kind.is_zip_container() {
            archive::read(&mut Cursor::new(bytes), kind, into);
        } else if is_named_only(kind) {
            archive::read_appended(&mut Cursor::new(bytes), into);
            into.unread(UnreadReason::ContentsKindNotRead, None);
        } else if matches!(kind, MediaType::Gzip | MediaType::Tar) {
            read_stream(kind, name, &mut Cursor::new(bytes), into);
        } else {
            read_kind(kind, bytes, into);
        }
        if contradicts(name, kind) && !(kind == MediaType::OldOffice && into.is_closed()) {
            into.alert(Alert::EndingContradictsContent { ending: ending(name), kind });
        }
        if into.has_unread_of_its_own(before) && !into.streams_searched {
            into.undecided(&mut Cursor::new(bytes));
        }
        into.streams_searched = searched;
    });
}

fn read_kind(kind: MediaType, bytes: &[u8], into: &mut Gathering) {
    use MediaType as M;
    match kind {
        M::Pdf => {
            pdf::read(bytes, into);
            // Also behind its end, and in objects that nothing refers to.
            into.undecided(&mut Cursor::new(bytes));
        }
        M::OldOffice => compound::read(bytes, into),
        _ if kind.is_picture() => {
            picture::read(kind, bytes, into);
            archive::read_appended(&mut Cursor::new(bytes), into);
        }
        _ => read_text(kind, bytes, into),
    }
}

fn read_text(kind: MediaType, bytes: &[u8], into: &mut Gathering) {
    use MediaType as M;
    if kind == M::Email {
        return mail::read(bytes, into);
    }
    if kind == M::Svg {
        return match proofbook_drawings::decoded(bytes) {
            Ok(text) => {
                if into.is_outermost() && !bytes.starts_with(&[0x1F, 0x8B]) {
                    into.encoding = Some(decode_text_in(bytes, into.language()).encoding.to_owned());
                }
                svg::read(&text, into)
            }
            Err(_) => into.unreadable(Damage::ContentsXmlDamaged),
        };
    }
    let decoded = decode_text_in(bytes, into.language());
    if into.is_outermost() {
        into.encoding = Some(decoded.encoding.to_owned());
    }
    if decoded.damaged {
        into.unread(UnreadReason::ContentsTextDamaged, None);
    }
    if decoded.doubtful {
        into.unread(UnreadReason::ContentsEncodingGuessed, None);
    }
    if decoded.encoding.starts_with("UTF-16") || decoded.encoding.starts_with("UTF-32") {
        // A log may go over from one to the other in the middle.
        into.undecided(&mut Cursor::new(bytes));
    }
    match kind {
        M::Drawio => drawio::read(&decoded.text, into),
        M::Markdown => markdown::read(&decoded.text, into),
        M::Html => html::read(&decoded.text, into),
        M::Csv => text::read_csv(&decoded.text, into),
        M::Json => text::read_json(&decoded.text, into),
        M::Xml => text::read_xml(&decoded.text, into),
        M::RichText => {
            into.unread(UnreadReason::ContentsKindNotRead, None);
            text::read_lines(&decoded.text, into);
        }
        _ => text::read_lines(&decoded.text, into),
    }
}

fn damage_of(kind: MediaType) -> Damage {
    match kind {
        MediaType::Pdf => Damage::ContentsPdfDamaged,
        MediaType::Email => Damage::ContentsMailDamaged,
        _ if kind.is_zip_container() => Damage::ContentsZipDamaged,
        _ if kind.is_picture() => Damage::ContentsPictureDamaged,
        _ => Damage::ContentsXmlDamaged,
    }
}
