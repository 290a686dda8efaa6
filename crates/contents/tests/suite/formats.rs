//! What is found in each kind of file.

use crate::samples::{self, contents, finds, texts};
use proofbook_contents::{Alert, DateSource, MediaType, Place, UnreadReason, decode_text, drawio_preview};

fn author(name: &str) -> Alert {
    Alert::Author { name: name.to_owned() }
}

fn within(file: &str, alert: Alert) -> Alert {
    Alert::Within { file: file.to_owned(), alert: Box::new(alert) }
}

#[test]
fn every_sample_has_its_kind_and_no_damage() {
    let kinds: Vec<MediaType> =
        samples::all().iter().map(|(name, bytes)| contents(name, bytes).kind).collect();
    use MediaType as M;
    let wanted = [
        M::Jpeg,
        M::Png,
        M::Svg,
        M::Drawio,
        M::Word,
        M::ExcelMacros,
        M::PowerPoint,
        M::OpenDocument,
        M::Pdf,
        M::Email,
        M::Zip,
        M::Markdown,
        M::Html,
        M::Json,
        M::Csv,
        M::Xml,
    ];
    assert_eq!(kinds, wanted);
    for (name, bytes) in samples::all() {
        let found = contents(name, &bytes);
        let damage = found.alerts.iter().find(|alert| format!("{alert:?}").contains("Damaged"));
        assert_eq!(damage, None, "{name}");
        assert!(!found.ending_contradicts_content(), "{name}");
        assert_eq!(found.pieces[0].place, Place::FileName);
    }
}

#[test]
fn a_jpeg_tells_who_where_and_when() {
    let found = contents("a.jpg", &samples::jpeg());
    for name in ["Kim Minji", "Lee Jiho"] {
        assert!(found.alerts.contains(&author(name)), "{name}");
    }
    assert!(found.alerts.contains(&Alert::GpsPosition { lat: 37.51, lon: 127.0 }), "{:?}", found.alerts);
    assert_eq!(texts(&found, |place| *place == Place::Comment), ["shot for Hanbit Bank"]);
    assert!(finds(&found, "minji-laptop") && finds(&found, "Camera 3"));
    let pixels = found.pixels.unwrap();
    assert_eq!((pixels.width, pixels.height, pixels.orientation), (16, 8, 6));
    let date = &found.dates[0];
    assert_eq!((date.date.to_string().as_str(), date.source), ("2026-03-14", DateSource::Metadata));
    assert_eq!(found.unread[0].why, UnreadReason::ContentsPictureOnly);
}

#[test]
fn a_png_gives_out_its_three_forms_of_text() {
    let found = contents("a.png", &samples::png());
    assert!(found.alerts.contains(&author("Park Sora")) && found.alerts.contains(&author("Lee Jiho")));
    assert!(finds(&found, "made for Hanbit Bank"));
    assert_eq!(found.pixels.unwrap().orientation, 6);
}

#[test]
fn a_drawing_gives_out_everything_hidden_in_it() {
    let found = contents("a.svg", samples::svg().as_bytes());
    assert_eq!(texts(&found, |place| *place == Place::SvgText), ["Hanbit & Co"]);
    assert_eq!(texts(&found, |place| *place == Place::SvgTitle), ["Net"]);
    assert_eq!(texts(&found, |place| *place == Place::SvgDescription), ["Overview"]);
    assert_eq!(texts(&found, |place| *place == Place::XmlComment), ["for Hanbit"]);
    assert_eq!(texts(&found, |place| *place == Place::AlternativeText), ["cloud"]);
    for text in ["/home/kim/a.png", "https://wiki.example/p", "Hanbit VPC", "Hanbit core"] {
        assert!(finds(&found, text), "{text}");
    }
    let external = Alert::ExternalReference { target: "https://cdn.example/b.png".to_owned() };
    for alert in [external, Alert::SvgScript, author("Choi"), within("data:1", author("Kim Minji"))] {
        assert!(found.alerts.contains(&alert), "{alert:?} in {:?}", found.alerts);
    }
}

#[test]
fn a_diagram_gives_out_labels_of_plain_and_packed_pages() {
    let found = contents("a.drawio", samples::drawio().as_bytes());
    let on = |page: &str| Place::DiagramLabel { page: page.to_owned() };
    assert_eq!(texts(&found, |place| *place == on("Network")), ["Network", "Hanbit VPC"]);
    let mut packed = texts(&found, |place| *place == on("Data"));
    packed.sort_unstable();
    assert_eq!(packed, ["DB", "Data", "Hanbit core"]);
    assert!(finds(&found, "https://wiki.example"));
    assert_eq!(found.dates[0].date.to_string(), "2026-03-14");
}

#[test]
fn a_diagram_inside_a_png_is_read_and_previewed() {
    let encoded = samples::drawio().bytes().map(|byte| format!("%{byte:02X}")).collect::<String>();
    let png = samples::png_with(&[samples::chunk(b"tEXt", format!("mxfile\0{encoded}").as_bytes())]);
    let found = contents("a.drawio.png", &png);
    assert!(finds(&found, "Hanbit VPC") && finds(&found, "Hanbit core"));
    assert_eq!(drawio_preview(&png).as_deref(), Some(png.as_slice()));
    assert!(drawio_preview(samples::svg().as_bytes()).is_some());
    assert_eq!(drawio_preview(&samples::plain_png()), None);
    assert_eq!(drawio_preview(samples::drawio().as_bytes()), None);
}

#[test]
fn a_word_document_gives_out_what_no_page_shows() {
    let found = contents("a.docx", &samples::docx());
    let cases: [(Place, &str); 9] = [
        (Place::Heading { number: 1 }, "절차"),
        (Place::Paragraph { number: 2 }, "Hanbit"),
        (Place::TableCell { row: 1, column: 2 }, "b2"),
        (Place::DeletedText, "old name"),
        (Place::HiddenText, "secret"),
        (Place::HeaderFooter, "Head"),
        (Place::Footnote, "Foot"),
        (Place::Comment, "Is this right?"),
        (Place::AlternativeText, "logo of Hanbit"),
    ];
    for (place, text) in cases {
        assert!(
            found.pieces.iter().any(|piece| piece.place == place && piece.text == text),
            "{text}: {:#?}",
            found.pieces
        );
    }
    assert_eq!(
        texts(&found, |place| *place == Place::LinkTarget),
        ["https://field.example", "https://link.example", "file:///C:/minji/t.dotx"]
    );
    let alerts = [
        Alert::TrackedChanges,
        Alert::Comments,
        author("Kim Minji"),
        author("Lee & Son"),
        author("Hanbit Bank"),
        author("Park"),
        author("Choi"),
        author("Yoon"),
        Alert::ExternalReference { target: "file:///C:/minji/t.dotx".to_owned() },
        Alert::EmbeddedExecutable { name: "word/embeddings/tool.bin".to_owned() },
        within("word/media/photo.jpg", Alert::GpsPosition { lat: 37.51, lon: 127.0 }),
    ];
    for alert in alerts {
        assert!(found.alerts.contains(&alert), "{alert:?} in {:#?}", found.alerts);
    }
}

#[test]
fn a_workbook_gives_out_cells_names_and_hidden_sheets() {
    let found = contents("a.xlsm", &samples::xlsx());
    let cell = |cell: &str| {
        texts(
            &found,
            |place| matches!(place, Place::Sheet { sheet, cell: at } if sheet == "Open" && at == cell),
        )
        .join("|")
    };
    assert_eq!([cell("A1"), cell("B1"), cell("C1")], ["Hanbit", "821012345678", "inline"]);
    assert_eq!(cell("D1"), "go|HYPERLINK(\"https://f.example\")");
    assert_eq!(cell(""), "Confidential");
    assert_eq!(texts(&found, |place| *place == Place::SheetName), ["Open", "Costs"]);
    assert_eq!(texts(&found, |place| *place == Place::DefinedName), ["client = \"Hanbit\""]);
    assert!(texts(&found, |place| *place == Place::Comment).contains(&"check"));
    for alert in
        [Alert::HiddenSheet { sheet: "Costs".to_owned() }, Alert::Macros, Alert::Comments, author("Yoon")]
    {
        assert!(found.alerts.contains(&alert), "{alert:?}");
    }
}

#[test]
fn a_presentation_is_read_in_the_order_of_its_slides() {
    let found = contents("a.pptx", &samples::pptx());
    assert_eq!(texts(&found, |place| *place == Place::Slide { slide: 1 }), ["Hanbit"]);
    assert_eq!(texts(&found, |place| *place == Place::Slide { slide: 2 }), ["second"]);
    assert_eq!(texts(&found, |place| *place == Place::SpeakerNotes { slide: 1 }), ["say this"]);
    assert!(found.alerts.contains(&Alert::HiddenSlide { slide: 2 }));
}

#[test]
fn an_open_document_is_read() {
    let found = contents("a.odt", &samples::odt());
    assert!(finds(&found, "Hanbit") && finds(&found, "https://odt.example"));
    assert_eq!(texts(&found, |place| *place == Place::Comment), ["note"]);
    for alert in [author("Kim Minji"), author("Yoon"), Alert::Comments] {
        assert!(found.alerts.contains(&alert), "{alert:?}");
    }
}

#[test]
fn an_email_is_read_with_its_attachments() {
    let found = contents("a.eml", samples::EMAIL.as_bytes());
    assert!(finds(&found, "고객") && finds(&found, "Hanbit") && finds(&found, "n.csv"));
    let cell =
        Place::Within { file: "n.csv".to_owned(), place: Box::new(Place::TableCell { row: 1, column: 2 }) };
    assert_eq!(texts(&found, |place| *place == cell), ["b"]);
    assert_eq!(found.dates[0].date.to_string(), "2026-03-14");
}

#[test]
fn an_archive_is_read_some_levels_deep_and_says_where_it_stops() {
    let inner = samples::zip(&[("deep.txt", b"Hanbit")]);
    let found = contents("a.zip", &samples::zip(&[("in.zip", &inner), ("run.sh", b"#!/bin/sh\n")]));
    let deep = Place::Within { file: "deep.txt".to_owned(), place: Box::new(Place::Line { line: 1 }) };
    let place = Place::Within { file: "in.zip".to_owned(), place: Box::new(deep) };
    assert_eq!(texts(&found, |at| *at == place), ["Hanbit"]);
    assert!(found.is_wholly_read());
    assert!(found.alerts.contains(&Alert::EmbeddedExecutable { name: "run.sh".to_owned() }));
    let mut nested = samples::zip(&[("x.txt", b"unseen")]);
    for level in 0..4 {
        nested = samples::zip(&[(&format!("{level}.zip"), &nested), ("beside.txt", b"seen")]);
    }
    let found = contents("a.zip", &nested);
    assert!(finds(&found, "seen") && !finds(&found, "unseen"));
    assert_eq!(
        found.unread.iter().map(|unread| unread.why).collect::<Vec<_>>(),
        [UnreadReason::ContentsTooDeep]
    );
}

#[test]
fn texts_give_out_what_is_shown_and_what_is_not() {
    for (name, bytes) in samples::all().iter().filter(|(name, _)| ["a.md", "a.html"].contains(name)) {
        let found = contents(name, bytes);
        assert!(finds(&found, "Hanbit"), "{name} {:?}", found.pieces);
        assert_eq!(texts(&found, |place| *place == Place::XmlComment).len(), 1, "{name}");
        assert!(
            texts(&found, |place| *place == Place::AlternativeText)
                .iter()
                .any(|text| ["alt", "pic"].contains(text))
        );
    }
    let find = |name: &str| samples::all().into_iter().find(|(known, _)| *known == name).unwrap().1;
    let markdown = contents("a.md", &find("a.md"));
    assert_eq!(
        texts(&markdown, |place| *place == Place::LinkTarget),
        ["https://unused.example", "https://md.example", "p.png"]
    );
    assert_eq!(texts(&markdown, |place| *place == Place::Heading { number: 1 }), ["제목"]);
    assert_eq!(texts(&markdown, |place| *place == Place::Line { line: 3 }), ["Hanbit l"]);
    let html = contents("a.html", &find("a.html"));
    assert!(html.alerts.contains(&Alert::ExternalReference { target: "//c.example/a".to_owned() }));
    assert!(html.alerts.contains(&Alert::SvgScript));
    assert_eq!(texts(&html, |place| *place == Place::HiddenText), ["key=1"]);
    assert!(finds(&contents("a.json", &find("a.json")), "한빛"));
    let csv = contents("a.csv", &find("a.csv"));
    assert_eq!(texts(&csv, |place| *place == Place::TableCell { row: 1, column: 2 }), ["b,\nc"]);
    let xml = contents("a.xml", &find("a.xml"));
    assert_eq!(texts(&xml, |place| *place == Place::Line { line: 2 }), ["text & more"]);
    assert_eq!(texts(&xml, |place| *place == Place::Line { line: 1 }), ["b=\"attr\""]);
}

#[test]
fn an_ending_that_lies_is_said() {
    let found = contents("photo.jpg", b"MZ\x90\0\x03\0\0\0\x04\0");
    let lie = Alert::EndingContradictsContent { ending: "jpg".to_owned(), kind: MediaType::Executable };
    assert!(found.alerts.contains(&lie));
    assert!(found.alerts.contains(&Alert::EmbeddedExecutable { name: "photo.jpg".to_owned() }));
    assert_eq!(contents("empty.pdf", b"").alerts, [Alert::Empty]);
}

#[test]
fn a_password_of_an_office_file_is_said() {
    let mut bytes = vec![0; 1024];
    bytes[..8].copy_from_slice(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes[640..640 + name.len()].copy_from_slice(&name);
    let found = contents("a.docx", &bytes);
    assert!(found.alerts.contains(&Alert::Encrypted));
    assert_eq!(found.unread[0].why, UnreadReason::ContentsEncrypted);
}

#[test]
fn contents_cross_the_wire_and_come_back() {
    for (name, bytes) in samples::all() {
        let found = contents(name, &bytes);
        let json = serde_json::to_string(&found).unwrap();
        assert_eq!(serde_json::from_str::<proofbook_contents::Contents>(&json).unwrap(), found, "{name}");
    }
}

#[test]
fn texts_are_decoded_by_their_mark_or_by_what_they_look_like() {
    let check = |bytes: &[u8], text: &str| {
        let decoded = decode_text(bytes);
        assert_eq!((decoded.text.as_str(), decoded.damaged), (text, false), "{}", decoded.encoding);
    };
    check("\u{feff}글".as_bytes(), "글");
    check(&[0xff, 0xfe, 0x00, 0xae], "글");
    let legacy = encoding_rs::EUC_KR.encode("고객 과제는 배포가 느리다는 것이었습니다.").0;
    check(&legacy, "고객 과제는 배포가 느리다는 것이었습니다.");
}
