//! Files that one reader cannot read whole and viewers can.

mod samples;

use std::collections::BTreeMap;
use std::sync::Arc;

use lopdf::encryption::crypt_filters::{Aes256CryptFilter, CryptFilter};
use lopdf::{Document, EncryptionState, EncryptionVersion, Object, Permissions};
use proofbook_pdf::{DifferenceKind, OpenError, Opened, open};
use samples::*;

const HEADER: &str = "%PDF-1.7\n%\u{e2}\u{e3}\n";
const CONTENT: &str = "<< /Length 41 >>\nstream\nBT /F1 18 Tf 72 270 Td (BASE WORDS) Tj ET\nendstream";
const FONT: &str = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";
const PAGE: &str = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 300] \
    /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R >>";
const TREE: &str = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>";
const ROOT: &str = "<< /Type /Catalog /Pages 2 0 R >>";

/// A file of one page, with some of its objects written differently.
fn file(changes: &[(u32, &str)]) -> Vec<u8> {
    let mut objects: BTreeMap<u32, &str> =
        BTreeMap::from([(1, ROOT), (2, TREE), (3, PAGE), (4, CONTENT), (5, FONT)]);
    objects.extend(changes.iter().copied());
    let objects: Vec<(u32, &str)> = objects.into_iter().collect();
    written(HEADER, &objects, "")
}

fn opened(bytes: &[u8]) -> Opened {
    open(bytes, MOST).unwrap_or_else(|error| panic!("{error}: {}", String::from_utf8_lossy(bytes)))
}

/// The content of the only page.
fn content(opened: &Opened) -> String {
    assert_eq!(opened.pages.len(), 1);
    String::from_utf8_lossy(&opened.document.get_page_content(opened.pages[0])).into_owned()
}

#[test]
fn a_whole_file_has_no_differences() {
    let opened = opened(&file(&[]));
    assert!(content(&opened).contains("BASE WORDS"));
    assert_eq!((opened.differences.as_slice(), opened.repaired, opened.restricted), (&[][..], false, false));
}

#[test]
fn streams_without_a_length_or_with_a_wrong_one_are_read_to_their_end() {
    let words = "stream\nBT /F1 18 Tf 72 270 Td (BASE WORDS) Tj ET\nendstream";
    for dictionary in [
        "<< >>",
        "<< /Length 99 0 R >>",
        "<< /Length 5 >>",
        "<< /Length 4000 >>",
        "<< /Length (x) >>",
        "<< /Length -3 >>",
    ] {
        let opened = opened(&file(&[(4, &format!("{dictionary}\n{words}"))]));
        let content = content(&opened);
        assert!(content.trim_end().ends_with("(BASE WORDS) Tj ET"), "{dictionary}: {content}");
    }
}

#[test]
fn encryption_that_is_described_by_references_is_undone() {
    let mut plain = Document::load_mem(&file(&[])).expect("loads");
    plain.trailer.set(
        "ID",
        vec![Object::string_literal("0123456789abcdef"), Object::string_literal("0123456789abcdef")],
    );
    let filter: Arc<dyn CryptFilter> = Arc::new(Aes256CryptFilter);
    let version = EncryptionVersion::V5 {
        encrypt_metadata: true,
        crypt_filters: BTreeMap::from([(b"StdCF".to_vec(), filter)]),
        file_encryption_key: &[7; 32],
        stream_filter: b"StdCF".to_vec(),
        string_filter: b"StdCF".to_vec(),
        owner_password: "owner",
        user_password: "",
        permissions: Permissions::PRINTABLE,
    };
    let state = EncryptionState::try_from(version).expect("a state");
    plain.encrypt(&state).expect("encrypts");
    let id = plain.trailer.get(b"Encrypt").and_then(Object::as_reference).expect("a reference");
    for indirect in [false, true] {
        let mut document = plain.clone();
        if indirect {
            let filters =
                document.get_dictionary_mut(id).expect("a dictionary").remove(b"CF").expect("filters");
            let filters = document.add_object(filters);
            document.get_dictionary_mut(id).expect("a dictionary").set("CF", filters);
        }
        let mut bytes = Vec::new();
        document.save_to(&mut bytes).expect("saves");
        let opened = opened(&bytes);
        assert!(content(&opened).contains("BASE WORDS"), "indirect: {indirect}");
        assert!(opened.restricted && !opened.repaired, "indirect: {indirect}");
    }
}

#[test]
fn words_that_belong_nowhere_cost_no_object() {
    for (number, text) in [
        (5, "<< /Type /Font /Subtype /Type1 /BaseFont /Arial Unicode MS >>"),
        (5, "<< /Type /Font /Subtype /Type1 /BaseFont /times new roman,Bold /Encoding /WinAnsiEncoding >>"),
        (5, "<< /Type /Font /Subtype /Type1 /F#1 /x#zz /BaseFont /Helvetica >>"),
        (
            3,
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 300] /Note nonsense \
            /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R >>",
        ),
        (
            3,
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 300] /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R",
        ),
    ] {
        let opened = opened(&file(&[(number, text)]));
        assert!(content(&opened).contains("BASE WORDS"), "{text}");
        let font = opened.document.get_dictionary((5, 0)).unwrap_or_else(|_| panic!("no font: {text}"));
        assert_eq!(font.get(b"Subtype").and_then(Object::as_name).expect("a kind"), b"Type1", "{text}");
    }
}

#[test]
fn a_page_tree_that_refers_to_itself_gives_each_page_once_and_says_so() {
    for (number, text) in [
        (2, "<< /Type /Pages /Kids [3 0 R 2 0 R] /Count 2 >>"),
        (2, "<< /Type /Pages /Kids [3 0 R 6 0 R] /Count 4 >>"),
        (2, "<< /Type /Pages /Kids [3 0 R 99 0 R] /Count 2 >>"),
    ] {
        let nested = "<< /Type /Pages /Kids [2 0 R 6 0 R] /Count 2 /Parent 2 0 R >>";
        let opened = opened(&file(&[(number, text), (6, nested)]));
        assert!(content(&opened).contains("BASE WORDS"), "{text}");
        assert_eq!(kinds(&opened.differences), [DifferenceKind::PageTreeBroken], "{text}");
    }
}

#[test]
fn a_page_that_is_named_twice_is_two_pages() {
    let opened = opened(&file(&[(2, "<< /Type /Pages /Kids [3 0 R 3 0 R] /Count 2 >>")]));
    assert_eq!(opened.pages.len(), 2);
    assert_ne!(opened.pages[0], opened.pages[1]);
    assert_eq!(opened.differences, []);
}

#[test]
fn the_first_line_may_be_missing_late_or_odd() {
    let whole = file(&[]);
    let rest = &whole[HEADER.len()..];
    for (header, given) in [
        ("", true),
        ("%PDF-\n", true),
        ("%PDF-x.y\n", true),
        ("%EPDF-1.3\n", true),
        ("some junk of a mail\r\n\r\n%PDF-1.4\n", false),
        ("junk\n%PDF-2.0\n", false),
        ("%PDF-1.9\n", false),
    ] {
        let bytes = [header.as_bytes(), rest].concat();
        let opened = opened(&bytes);
        assert!(content(&opened).contains("BASE WORDS"), "{header:?}");
        let says =
            opened.differences.iter().any(|it| it.kind == DifferenceKind::Repaired && it.detail == "header");
        assert_eq!(says, given, "{header:?}");
    }
}

#[test]
fn short_names_and_references_in_filters_are_written_in_full() {
    let packed = {
        let mut stream = lopdf::Stream::new(
            lopdf::Dictionary::new(),
            b"BT /F1 18 Tf 72 270 Td (BASE WORDS) Tj ET                                                   "
                .to_vec(),
        );
        stream.compress().expect("packs");
        stream.content
    };
    let hex: String = packed.iter().map(|byte| format!("{byte:02x}")).collect();
    for filter in ["[/AHx /Fl]", "[/ASCIIHexDecode 6 0 R]", "[7 0 R /Fl]", "8 0 R"] {
        let text = format!(
            "<< /Length {} /Filter {filter} /DecodeParms [null null] >>\nstream\n{hex}>\nendstream",
            hex.len() + 1
        );
        let bytes = file(&[(4, &text), (6, "/FlateDecode"), (7, "/AHx"), (8, "[/AHx /Fl]")]);
        let opened = opened(&bytes);
        assert!(content(&opened).contains("BASE WORDS"), "{filter}");
        let stream = opened.document.get_object((4, 0)).and_then(Object::as_stream).expect("a stream");
        assert_eq!(
            stream.filters().expect("filters"),
            [b"ASCIIHexDecode".as_slice(), b"FlateDecode"],
            "{filter}"
        );
    }
}

#[test]
fn content_that_is_no_stream_is_named_and_a_file_without_any_is_damaged() {
    let two = "<< /Type /Pages /Kids [3 0 R 6 0 R] /Count 2 >>";
    let other = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 300] /Contents 7 0 R >>";
    let opened = opened(&file(&[(2, two), (6, other), (7, "<< /Not /AStream >>")]));
    assert_eq!(opened.pages.len(), 2);
    assert_eq!(kinds(&opened.differences), [DifferenceKind::ContentNotRead]);
    assert_eq!(opened.differences[0].page, Some(2));
    assert_eq!(open(&file(&[(4, "(no stream)")]), MOST).map(|_| ()), Err(OpenError::Damaged));
}

#[test]
fn content_that_cannot_be_unpacked_is_named() {
    let opened = opened(&file(&[(4, "<< /Length 9 /Filter /FlateDecode >>\nstream\nnot flate\nendstream")]));
    assert!(kinds(&opened.differences).contains(&DifferenceKind::ContentNotRead));
}

#[test]
fn files_without_pages_and_files_that_are_none_are_told_apart() {
    assert_eq!(
        open(&file(&[(2, "<< /Type /Pages /Kids [] /Count 0 >>")]), MOST).map(|_| ()),
        Err(OpenError::NoPages)
    );
    for bytes in [b"".as_slice(), b"no pdf at all", b"%PDF-1.7\n%%EOF\n"] {
        assert_eq!(open(bytes, MOST).map(|_| ()), Err(OpenError::Damaged));
    }
}
