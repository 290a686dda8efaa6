//! What a file holds and no page of it shows.

mod samples;

use lopdf::{Object, Stream, dictionary};
use proofbook_pdf::{Difference, DifferenceKind, open};
use samples::*;

const HEADER: &str = "%PDF-1.7\n";
const FONT: &str = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>";
const PAGE: &str = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 300] \
    /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R >>";

fn differences_of(bytes: &[u8]) -> Vec<Difference> {
    let mut opened = open(bytes, MOST).expect("opens");
    opened.find_unshown();
    opened.differences
}

/// A page that says something, with a catalogue of these entries and further objects.
fn saying(words: &str, catalogue: &str, more: &[(u32, &str)]) -> Vec<u8> {
    let content = format!("BT /F1 18 Tf 72 270 Td ({words}) Tj ET");
    let content = format!("<< /Length {} >>\nstream\n{content}\nendstream", content.len());
    let root = format!("<< /Type /Catalog /Pages 2 0 R {catalogue} >>");
    let mut objects = vec![
        (1, root.as_str()),
        (2, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>"),
        (3, PAGE),
        (4, content.as_str()),
        (5, FONT),
    ];
    objects.extend(more);
    written(HEADER, &objects, "")
}

const EMBEDDED: &str = "/Names << /EmbeddedFiles << /Names [(inner.pdf) 7 0 R (b) 8 0 R] >> >>";
const FILES: [(u32, &str); 2] = [
    (7, "<< /Type /Filespec /F (inner.pdf) /UF (inner.pdf) >>"),
    (8, "<< /Type /Filespec /F (report.xlsx) >>"),
];

#[test]
fn the_files_of_a_portfolio_are_named() {
    let catalogue = format!("/Collection << /Type /Collection /View /D >> {EMBEDDED}");
    let words = "For the best experience, open this PDF portfolio in Acrobat X or later";
    let found = differences_of(&saying(words, &catalogue, &FILES));
    assert_eq!(kinds(&found), [DifferenceKind::PortfolioFilesNotShown, DifferenceKind::StandInPage]);
    assert_eq!(found[0].detail, "inner.pdf, report.xlsx");
    assert_eq!((found[1].page, found[1].detail.as_str()), (Some(1), words));
}

#[test]
fn attachments_are_named_and_lose_no_page() {
    let found = differences_of(&saying("Report", EMBEDDED, &FILES));
    assert_eq!(kinds(&found), [DifferenceKind::AttachmentsNotShown]);
    assert_eq!(found[0].detail, "inner.pdf, report.xlsx");
    assert!(!found[0].kind.loses());
}

#[test]
fn forms_that_a_program_would_make_are_named() {
    let xfa = "<< /Length 5 >>\nstream\n<xdp>\nendstream";
    let field = "<< /FT /Tx /T (a) /Type /Annot /Subtype /Widget /Rect [0 0 9 9] >>";
    for (catalogue, wanted) in [
        ("/NeedsRendering true /AcroForm << /Fields [8 0 R] /XFA 7 0 R >>", true),
        ("/AcroForm << /Fields [] /XFA 7 0 R >>", true),
        ("/AcroForm << /Fields [8 0 R] /XFA 7 0 R >>", false),
        ("/AcroForm << /Fields [8 0 R] >>", false),
    ] {
        let found = differences_of(&saying("Form", catalogue, &[(7, xfa), (8, field)]));
        assert_eq!(kinds(&found).contains(&DifferenceKind::DynamicForm), wanted, "{catalogue}");
    }
}

#[test]
fn a_page_that_asks_to_wait_stands_in_for_the_document() {
    let words = "Please wait... If this message is not eventually replaced by the proper contents";
    let found = differences_of(&saying(words, "", &[]));
    assert_eq!(kinds(&found), [DifferenceKind::StandInPage]);
    assert_eq!(differences_of(&saying("Please wait for the owner", "", &[])), []);
}

fn with_picture(filter: &str, data: &[u8]) -> Vec<u8> {
    let mut sample = Sample::default();
    let picture = dictionary! {
        "Type" => "XObject", "Subtype" => "Image", "Width" => 4, "Height" => 4, "BitsPerComponent" => 8,
        "ColorSpace" => "DeviceGray", "Filter" => filter,
    };
    let picture = sample.document.add_object(Stream::new(picture, data.to_vec()).with_compression(false));
    let content = sample
        .document
        .add_object(Stream::new(lopdf::Dictionary::new(), b"q 90 0 0 90 9 9 cm /P Do Q".to_vec()));
    let page = sample.document.get_dictionary_mut(sample.page).expect("a page");
    page.set("Resources", dictionary! { "XObject" => dictionary! { "P" => picture } });
    page.set("Contents", content);
    sample.bytes()
}

#[test]
fn pictures_that_cannot_be_decoded_are_named() {
    let mut whole = Stream::new(lopdf::Dictionary::new(), vec![128; 4096]);
    whole.compress().expect("packs");
    assert_eq!(differences_of(&with_picture("FlateDecode", &whole.content)), []);
    for (filter, data) in [
        ("JPXDecode", b"\0\0\0\x0cjP  \r\n\x87\n and then nothing".as_slice()),
        ("JBIG2Decode", b"no segments"),
        ("DCTDecode", b"no photo"),
        ("FlateDecode", b"no deflate"),
    ] {
        let found = differences_of(&with_picture(filter, data));
        assert_eq!(kinds(&found), [DifferenceKind::PictureNotDecoded], "{filter}");
        assert_eq!((found[0].page, found[0].detail.as_str()), (Some(1), format!("P ({filter})").as_str()));
    }
}

#[test]
fn films_and_sounds_are_named() {
    let mut sample = Sample::default();
    sample.note("Sound", dictionary! { "Sound" => Object::Null });
    assert_eq!(kinds(&sample.drawn().1), [DifferenceKind::MediaNotShown]);
}
