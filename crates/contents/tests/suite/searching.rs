//! What a search can see: texts in every encoding, members of every archive, and passages of bytes.

use crate::samples::{self, finds, texts};
use encoding_rs::{EUC_KR, SHIFT_JIS};
use proofbook_contents::{
    Alert, Contents, MediaType, Place, ReadOptions, TextLanguage, UnreadReason, read_with, sniff_in,
};
use std::io::{Cursor, Read, Seek, SeekFrom, Write};

const WORDS: &[&str] = &["KEY-"];
const KO: Option<TextLanguage> = Some(TextLanguage::Korean);
const JA: Option<TextLanguage> = Some(TextLanguage::Japanese);

pub(crate) fn contents(name: &str, bytes: &[u8], language: Option<TextLanguage>) -> Contents {
    let options = ReadOptions { language, words: WORDS, ..ReadOptions::default() };
    read_with(&mut Cursor::new(bytes), bytes.len() as u64, name, &options)
}

pub(crate) fn reasons(contents: &Contents) -> Vec<UnreadReason> {
    contents.unread.iter().map(|unread| unread.why).collect()
}

pub(crate) fn wide(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

/// A part of a file inside the file.
pub(crate) fn within(file: &str, place: Place) -> Place {
    Place::Within { file: file.to_owned(), place: Box::new(place) }
}

#[test]
fn short_tables_are_read_with_the_language_of_the_workspace() {
    let cases: [(Vec<u8>, Option<TextLanguage>, &str); 5] = [
        (EUC_KR.encode("키,값\r\nKEY-1,x\r\n").0.into_owned(), KO, "키"),
        (SHIFT_JIS.encode("ｱｸｾｽｷｰ,ﾊﾟｽﾜｰﾄﾞ\r\nKEY-1,x\r\n").0.into_owned(), JA, "ｱｸｾｽｷｰ"),
        (SHIFT_JIS.encode("①㈱髙,KEY-1\r\n").0.into_owned(), JA, "①㈱髙"),
        (wide("key,value\r\nKEY-1,x\r\n"), None, "key"),
        (wide("키,값\r\n접근키,KEY-1\r\n"), KO, "접근키"),
    ];
    for (bytes, language, word) in cases {
        assert_eq!(sniff_in("a.csv", &bytes, language), MediaType::Csv, "{word}");
        let found = contents("a.csv", &bytes, language);
        assert!(
            texts(&found, |place| matches!(place, Place::TableCell { .. })).contains(&word),
            "{:?}",
            found.pieces
        );
        assert_eq!(reasons(&found), [], "{word}");
    }
}

#[test]
fn a_guess_is_said_and_the_bytes_are_searched() {
    let bytes = EUC_KR.encode("키,KEY-42").0.into_owned();
    let found = contents("a.csv", &bytes, JA);
    assert_eq!(reasons(&found), [UnreadReason::ContentsEncodingGuessed]);
    assert!(
        texts(&found, |place| matches!(place, Place::Bytes { .. }))
            .iter()
            .any(|text| text.contains("KEY-42"))
    );
}

#[test]
fn texts_with_nuls_and_western_letters_are_read() {
    let found = contents("a.txt", b"key\0KEY-1234\0", None);
    assert_eq!(
        (found.kind, reasons(&found)),
        (MediaType::PlainText, vec![UnreadReason::ContentsTextDamaged])
    );
    assert!(finds(&found, "\u{FFFD}KEY-1234"));
    let found = contents("a.txt", b"Schl\xfcssel: KEY-1 f\xfcr T\xfcr", None);
    assert!(finds(&found, "Schlüssel: KEY-1 für Tür") && found.is_wholly_read(), "{:?}", found.unread);
}

#[test]
fn bytes_of_no_known_kind_give_out_what_stands_around_a_word() {
    let noise: Vec<u8> = (0..=255).cycle().take(3000).collect();
    for middle in [b"\0id KEY-777\0".to_vec(), wide("id KEY-777 ")] {
        let bytes = [&noise[..], &middle, &noise].concat();
        for name in ["a.log", "a.bin", "a"] {
            let found = contents(name, &bytes, None);
            assert_eq!(reasons(&found), [UnreadReason::ContentsKindNotRead], "{name}");
            let passages = texts(&found, |place| matches!(place, Place::Bytes { .. }));
            assert!(passages.iter().any(|text| text.contains("id KEY-777")), "{name} {passages:?}");
        }
    }
}

#[test]
fn a_member_of_no_known_kind_is_searched_to_its_end() {
    let noise: Vec<u8> = (0..=255).cycle().take(100_000).collect();
    let member = [&noise[..], b"id KEY-777 ", &noise].concat();
    let found = contents("a.zip", &samples::zip(&[("core.dump", &member)]), None);
    assert_eq!(reasons(&found), [UnreadReason::ContentsKindNotRead]);
    let passages = texts(&found, |place| *place == within("core.dump", Place::Bytes { offset: 100_003 }));
    assert_eq!(passages.len(), 1, "{:?}", found.pieces);
}

#[test]
fn parts_of_a_document_that_no_reader_knows_are_searched() {
    let docx = samples::zip(&[
        ("[Content_Types].xml", b"<Types/>".as_slice()),
        ("word/document.xml", b"<w:document><w:p><w:r><w:t>Hanbit</w:t></w:r></w:p></w:document>"),
        ("word/afchunk.mht", b"Content-Type: text/html\r\n\r\n<p>KEY-5</p>"),
    ]);
    let found = contents("a.docx", &docx, None);
    let offset = Place::Bytes { offset: 30 };
    assert_eq!(
        texts(&found, |place| *place == within("word/afchunk.mht", offset.clone())).len(),
        1,
        "{:?}",
        found.pieces
    );
}

/// A megabyte of zeros again and again, with a word far behind, and nothing of it in memory.
struct Large {
    size: u64,
    word_at: u64,
    at: u64,
}

impl Read for Large {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let length = buffer.len().min((self.size - self.at) as usize);
        buffer[..length].fill(0xEE);
        for (index, byte) in b" KEY-9 ".iter().enumerate() {
            let at = self.word_at + index as u64;
            if (self.at..self.at + length as u64).contains(&at) {
                buffer[(at - self.at) as usize] = *byte;
            }
        }
        self.at += length as u64;
        Ok(length)
    }
}

impl Seek for Large {
    fn seek(&mut self, to: SeekFrom) -> std::io::Result<u64> {
        match to {
            SeekFrom::Start(at) => self.at = at,
            SeekFrom::Current(by) => self.at = self.at.saturating_add_signed(by),
            SeekFrom::End(by) => self.at = self.size.saturating_add_signed(by),
        }
        Ok(self.at)
    }
}

#[test]
fn a_file_longer_than_memory_is_searched_as_a_stream() {
    let size = 200 << 20;
    let mut large = Large { size, word_at: size - 5000, at: 0 };
    let options = ReadOptions { words: WORDS, ..ReadOptions::default() };
    let found = read_with(&mut large, size, "dump.bin", &options);
    assert_eq!(
        texts(&found, |place| *place == Place::Bytes { offset: size - 4999 }).len(),
        1,
        "{:?}",
        found.unread
    );
}

fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

fn archive(members: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = tar::Builder::new(Vec::new());
    for (name, content) in members {
        let mut header = tar::Header::new_ustar();
        header.set_size(content.len() as u64);
        header.set_cksum();
        archive.append_data(&mut header, name, *content).unwrap();
    }
    archive.into_inner().unwrap()
}

#[test]
fn tar_and_gzip_are_read_like_any_archive() {
    let tar = archive(&[("etc/app.env", b"A=1\nKEY-1"), ("키.txt", "값 KEY-2".as_bytes())]);
    for (name, bytes, kind) in [
        ("a.tar", tar.clone(), MediaType::Tar),
        ("a.tar.gz", packed(&tar), MediaType::Gzip),
        ("a.tgz", packed(&tar), MediaType::Gzip),
    ] {
        let found = contents(name, &bytes, None);
        assert_eq!((found.kind, reasons(&found)), (kind, vec![]), "{name}");
        assert_eq!(
            texts(&found, |place| *place == within("etc/app.env", Place::Line { line: 2 })),
            ["KEY-1"]
        );
        assert_eq!(texts(&found, |place| *place == within("키.txt", Place::Line { line: 1 })), ["값 KEY-2"]);
    }
    let found = contents("app.log.gz", &packed(b"one\nKEY-3"), None);
    assert_eq!(texts(&found, |place| *place == within("app.log", Place::Line { line: 2 })), ["KEY-3"]);
    let zipped = samples::zip(&[("logs.tar.gz", &packed(&tar))]);
    assert!(finds(&contents("a.zip", &zipped, None), "KEY-2"));
}

#[test]
fn a_torn_archive_is_said_and_its_beginning_read() {
    let tar = archive(&[("a.txt", b"KEY-1"), ("b.txt", &[b'x'; 2000])]);
    let found = contents("a.tar", &tar[..1700], None);
    assert!(finds(&found, "KEY-1") && reasons(&found).contains(&UnreadReason::ContentsUnreadable));
    let gzip = packed(&"KEY-1 and more. ".repeat(9000).into_bytes());
    let found = contents("a.gz", &gzip[..gzip.len() - 20], None);
    assert!(
        finds(&found, "KEY-1") && reasons(&found).contains(&UnreadReason::ContentsUnreadable),
        "{:?}",
        found.unread
    );
}

#[test]
fn a_bomb_is_named_in_every_packing() {
    let zeros = vec![b' '; 80 << 20];
    let zip = contents("bomb.zip", &samples::zip(&[("a.txt", &zeros)]), None);
    assert!(zip.alerts.contains(&Alert::ZipBomb), "{:?}", zip.unread);
    let gzip = contents("bomb.txt.gz", &packed(&zeros), None);
    assert!(gzip.alerts.contains(&Alert::ZipBomb), "{:?}", gzip.unread);
}

#[test]
fn names_in_a_zip_from_korea_or_japan_are_readable() {
    // The writer says that names are UTF-8, so the names are put in afterwards, in as many bytes.
    let replaced = |zip: Vec<u8>, from: &[u8], to: &[u8]| -> Vec<u8> {
        let mut zip = zip;
        for at in 0..zip.len() - from.len() {
            if zip[at..].starts_with(from) {
                zip[at..at + to.len()].copy_from_slice(to);
            }
        }
        zip
    };
    for (encoding, name, language) in
        [(EUC_KR, "운영절차.txt", KO), (SHIFT_JIS, "手順書類.txt", JA), (EUC_KR, "운영절차.txt", None)]
    {
        let raw = encoding.encode(name).0.into_owned();
        let zip = replaced(samples::zip(&[("NAMENAME.txt", b"KEY-1")]), b"NAMENAME.txt", &raw);
        let found = contents("a.zip", &zip, language);
        assert_eq!(texts(&found, |place| *place == Place::AttachmentName), [name], "{language:?}");
        assert_eq!(texts(&found, |place| *place == within(name, Place::Line { line: 1 })), ["KEY-1"]);
    }
}

pub(crate) fn compound(streams: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    for (path, content) in streams {
        if let Some((storage, _)) = path.rsplit_once('/').filter(|(storage, _)| !storage.is_empty()) {
            file.create_storage_all(storage).unwrap();
        }
        file.create_stream(path).unwrap().write_all(content).unwrap();
    }
    file.flush().unwrap();
    file.into_inner().into_inner()
}

/// A record of a section of HWP: its kind and its bytes.
pub(crate) fn record(kind: u32, body: &[u8]) -> Vec<u8> {
    let length = body.len() as u32;
    let head = kind | length.min(0xFFF) << 20;
    let long = if length >= 0xFFF { length.to_le_bytes().to_vec() } else { Vec::new() };
    [&head.to_le_bytes()[..], &long, body].concat()
}

fn deflated(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::DeflateEncoder::new(Vec::new(), flate2::Compression::default());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

pub(crate) fn hwp(properties: u32, section: &[u8]) -> Vec<u8> {
    let mut header = b"HWP Document File".to_vec();
    header.resize(36, 0);
    header.extend(properties.to_le_bytes());
    header.resize(256, 0);
    compound(&[
        ("/FileHeader", header),
        ("/DocInfo", vec![0; 16]),
        ("/BodyText/Section0", if properties & 1 == 1 { deflated(section) } else { section.to_vec() }),
        ("/PrvText", wide("미리 보기 KEY-0")),
    ])
}

#[test]
fn the_paragraphs_of_an_hwp_document_are_read() {
    // A control of eight units stands between the words.
    let control: Vec<u8> = [11u16, 0, 0, 0, 0, 0, 0, 11].iter().flat_map(|unit| unit.to_le_bytes()).collect();
    let long = "가".repeat(5000);
    let section = [
        record(66, &[0; 22]),
        record(67, &[wide("접근 "), control, wide("키\r")].concat()),
        record(67, &wide("KEY-4242\r")),
        record(67, &wide(&long)),
    ]
    .concat();
    for properties in [0, 1] {
        let found = contents("절차.hwp", &hwp(properties, &section), KO);
        let paragraphs = texts(&found, |place| matches!(place, Place::Paragraph { .. }));
        assert_eq!(paragraphs, ["접근 키", "KEY-4242", &long], "{properties}");
        assert_eq!(reasons(&found), []);
    }
    assert!(contents("a.hwp", &hwp(2, &section), KO).alerts.contains(&Alert::Encrypted));
    let distributed = contents("a.hwp", &hwp(4, &[]), KO);
    assert_eq!(reasons(&distributed), [UnreadReason::ContentsEncrypted]);
    assert!(finds(&distributed, "미리 보기 KEY-0"));
}

#[test]
fn a_message_of_outlook_is_read_with_its_attachments() {
    let bytes = compound(&[
        ("/__properties_version1.0", vec![0; 32]),
        ("/__substg1.0_0037001F", wide("인계")),
        ("/__substg1.0_0C1A001F", wide("Kim Minji")),
        ("/__substg1.0_1000001E", EUC_KR.encode("접속 정보입니다.\r\nKEY-1").0.into_owned()),
        ("/__attach_version1.0_#00000000/__substg1.0_3707001F", wide("n.csv")),
        ("/__attach_version1.0_#00000000/__substg1.0_37010102", b"a,KEY-2".to_vec()),
    ]);
    let found = contents("a.msg", &bytes, KO);
    assert_eq!(texts(&found, |place| *place == Place::Line { line: 2 }), ["KEY-1"]);
    let cell = within("n.csv", Place::TableCell { row: 1, column: 2 });
    assert_eq!(texts(&found, |place| *place == cell), ["KEY-2"]);
    assert!(found.alerts.contains(&Alert::Author { name: "Kim Minji".to_owned() }) && finds(&found, "인계"));
    assert_eq!(reasons(&found), []);
}

#[test]
fn the_streams_of_old_office_files_are_searched() {
    let bytes = compound(&[("/WordDocument", [vec![1; 1000], wide("id KEY-8 "), vec![2; 3000]].concat())]);
    let found = contents("a.doc", &bytes, None);
    assert_eq!(reasons(&found), [UnreadReason::ContentsKindNotRead]);
    assert_eq!(texts(&found, |place| matches!(place, Place::Bytes { .. })).len(), 1, "{:?}", found.pieces);
}

#[test]
fn a_mail_that_names_no_encoding_is_read_in_the_language() {
    let head = b"From: a@b.example\r\nSubject: x\r\nContent-Type: text/plain\r\n\r\n".to_vec();
    let bytes = [head, EUC_KR.encode("비밀번호는 아래와 같습니다.\r\nKEY-1").0.into_owned()].concat();
    let found = contents("a.eml", &bytes, KO);
    assert!(finds(&found, "비밀번호는 아래와 같습니다."), "{:?}", found.pieces);
}

#[test]
fn labels_of_configuration_stay_with_their_values() {
    let xml = "<server>\n <password>Ab1!</password>\n <add key=\"x\" value=\"y\"/>\n</server>";
    let found = contents("a.xml", xml.as_bytes(), None);
    assert_eq!(texts(&found, |place| *place == Place::Line { line: 2 }), ["<password>Ab1!</password>"]);
    assert_eq!(texts(&found, |place| *place == Place::Line { line: 3 }), ["key=\"x\" value=\"y\""]);
    let html = "<input type=password name=pw value=Ab1!>";
    assert!(finds(&contents("a.html", html.as_bytes(), None), "pw = Ab1!"));
}
