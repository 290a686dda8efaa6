//! One key in each place of a file in which nobody would look for it, and in each kind of file: it is found, or the
//! file says that it was not searched. Nothing is silent.
//!
//! Not here: how secrets are written (`planted`).

use super::planted::looked_into;
use base64::Engine;
use encoding_rs::{EUC_JP, EUC_KR, ISO_2022_JP, SHIFT_JIS};
use proofbook_checks::FoundClass;
use std::io::{Cursor, Write};
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

/// A key that AWS never gave out.
const KEY: &str = concat!("AKIAQ3EG", "RIX5ZK7JWPLM");

/// What must be said of a file.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Said {
    /// The key.
    Found,
    /// That it, or a part of it, was not searched.
    NotSearched,
}

use Said::{Found, NotSearched};

type Case = (&'static str, Vec<u8>, Said);

fn halves() -> (&'static str, &'static str) {
    KEY.split_at(9)
}

fn base64(bytes: &[u8]) -> String {
    base64::engine::general_purpose::STANDARD.encode(bytes)
}

fn zip(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
        writer.start_file(*name, options).unwrap();
        writer.write_all(content).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut writer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    writer.write_all(bytes).unwrap();
    writer.finish().unwrap()
}

fn utf16(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

fn escaped(way: impl Fn(u8) -> String) -> String {
    KEY.bytes().map(way).collect()
}

fn texts() -> Vec<Case> {
    let (front, back) = halves();
    let korean = format!("서버 접속 정보\r\n접근 키: {KEY}\r\n");
    let japanese = format!("サーバー接続情報\r\nキー：{KEY}\r\n");
    let big: Vec<u8> = utf16(&korean).chunks(2).flat_map(|pair| [pair[1], pair[0]]).collect();
    let mixed = [b"start of the log\r\n".repeat(5), utf16(&korean)].concat();
    let mainframe = |byte: u8| match byte {
        b'A'..=b'I' => byte - b'A' + 0xC1,
        b'J'..=b'R' => byte - b'J' + 0xD1,
        b'S'..=b'Z' => byte - b'S' + 0xE2,
        b'0'..=b'9' => byte - b'0' + 0xF0,
        _ => 0x40,
    };
    vec![
        ("korean.log", utf16(&korean), Found),
        ("big.log", big, Found),
        ("mixed.log", mixed, Found),
        ("zeros.txt", [b"a\0".repeat(50), b" ".to_vec(), KEY.into()].concat(), Found),
        ("cp949.txt", EUC_KR.encode(&korean).0.into_owned(), Found),
        ("sjis.txt", SHIFT_JIS.encode(&japanese).0.into_owned(), Found),
        ("eucjp.txt", EUC_JP.encode(&japanese).0.into_owned(), Found),
        ("iso.txt", ISO_2022_JP.encode(&japanese).0.into_owned(), Found),
        ("mainframe.txt", format!("KEY {KEY} END").bytes().map(mainframe).collect(), NotSearched),
        ("colours.log", format!("key \u{1B}[31m{front}\u{1B}[0m{back} x").into_bytes(), Found),
        (
            "full-width.txt",
            format!(
                "key {}",
                KEY.chars().filter_map(|one| char::from_u32(one as u32 + 0xFEE0)).collect::<String>()
            )
            .into_bytes(),
            Found,
        ),
        (
            "folded.ics",
            format!("BEGIN:VEVENT\r\nDESCRIPTION:key {front}\r\n {back}\r\nEND:VEVENT\r\n").into_bytes(),
            Found,
        ),
        (
            "card.vcf",
            format!(
                "BEGIN:VCARD\r\nNOTE;ENCODING=QUOTED-PRINTABLE:{}\r\nEND:VCARD\r\n",
                escaped(|byte| format!("={byte:02X}"))
            )
            .into_bytes(),
            Found,
        ),
        (
            "address.txt",
            format!("https://x.example/?k={}", escaped(|byte| format!("%{byte:02X}"))).into_bytes(),
            Found,
        ),
        ("digits.txt", escaped(|byte| format!("{byte:02x}")).into_bytes(), Found),
        (
            "windows.reg",
            format!("REGEDIT4\n\"k\"=hex:{}", escaped(|byte| format!("{byte:02x},"))).into_bytes(),
            Found,
        ),
        ("encoded.txt", base64(format!("aws_access_key_id = {KEY}\n").as_bytes()).into_bytes(), Found),
        (
            "encoded.json",
            format!("{{\"blob\": \"{}\"}}", base64(format!("key: {KEY} x").as_bytes())).into_bytes(),
            Found,
        ),
        ("halves.py", format!("key = \"{front}\" + \"{back}\"\n").into_bytes(), Found),
        (
            "escapes.json",
            format!("{{\"k\": \"{}\"}}", escaped(|byte| format!("\\u{byte:04x}"))).into_bytes(),
            Found,
        ),
        (
            "notes.ipynb",
            format!(
                "{{\"cells\": [{{\"attachments\": {{\"a.txt\": {{\"text/plain\": \"{}\"}}}}}}]}}",
                base64(format!("the key is {KEY}").as_bytes())
            )
            .into_bytes(),
            Found,
        ),
        ("instruction.xml", format!("<?key {KEY}?><x/>").into_bytes(), Found),
        ("entity.xml", format!("<!DOCTYPE x [<!ENTITY k '{KEY}'>]><x>&k;</x>").into_bytes(), Found),
        (
            "rich.rtf",
            format!("{{\\rtf1 {}}}", escaped(|byte| format!("\\'{byte:02x}"))).into_bytes(),
            NotSearched,
        ),
    ]
}

fn mails() -> Vec<Case> {
    let (front, back) = halves();
    let head = "From: a@hanbit.example\r\nTo: b@hanbit.example\r\nSubject: s\r\nMIME-Version: 1.0\r\n";
    let parts = |part: &str| {
        format!(
            "{head}Content-Type: multipart/mixed; boundary=bb\r\n\r\n--bb\r\nContent-Type: text/plain\r\n\r\nhello\r\n--bb\r\n{part}\r\n--bb--\r\n"
        )
    };
    let attached = |name: &str, bytes: &[u8]| {
        parts(&format!(
            "Content-Type: application/octet-stream\r\nContent-Disposition: attachment; filename={name}\r\nContent-Transfer-Encoding: base64\r\n\r\n{}",
            base64(bytes)
        ))
    };
    vec![
        ("attached.eml", attached("a.txt", KEY.as_bytes()).into_bytes(), Found),
        ("packed.eml", attached("a.zip", &zip(&[("k.txt", KEY.as_bytes())])).into_bytes(), Found),
        ("quoted.eml", format!("{head}Content-Type: text/plain\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nkey {front}=\r\n{back}=20x\r\n").into_bytes(), Found),
        ("inner.eml", parts(&format!("Content-Type: message/rfc822\r\n\r\n{head}\r\nkey {KEY}\r\n")).into_bytes(), Found),
        ("header.eml", format!("{head}X-Key: {KEY}\r\n\r\nhi\r\n").into_bytes(), Found),
        ("hidden.eml", parts(&format!("Content-Type: text/html\r\n\r\n<!-- {KEY} --><p>x</p>")).into_bytes(), Found),
        ("uuencoded.eml", parts("Content-Type: text/plain\r\n\r\nbegin 644 a.txt\r\n4:V5Y($%+24%1,T5'4DE8-5I+\r\n`\r\nend").into_bytes(), NotSearched),
        ("two.mbox", format!("From a@b Mon Jan  1 00:00:00 2026\n{head}\nhi\n\nFrom c@d Mon Jan  1 00:00:00 2026\n{head}\n{}\n", base64(format!("the key is {KEY}").as_bytes())).into_bytes(), Found),
    ]
}

const TYPES: &str = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>";

fn word(part: &str, content: &str) -> Vec<u8> {
    let body = if part.is_empty() { content } else { "" };
    let document = format!(
        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>Hello</w:t></w:r></w:p>{body}</w:body></w:document>"
    );
    let mut parts =
        vec![("[Content_Types].xml", TYPES.as_bytes()), ("word/document.xml", document.as_bytes())];
    if !part.is_empty() {
        parts.push((part, content.as_bytes()));
    }
    zip(&parts)
}

fn sheet(part: &str, content: &[u8]) -> Vec<u8> {
    zip(&[("[Content_Types].xml", TYPES.as_bytes()), ("xl/workbook.xml", b"<workbook/>"), (part, content)])
}

fn slides(part: &str, content: &str) -> Vec<u8> {
    zip(&[
        ("[Content_Types].xml", TYPES.as_bytes()),
        ("ppt/presentation.xml", b"<presentation/>"),
        (part, content.as_bytes()),
    ])
}

fn office() -> Vec<Case> {
    let (front, back) = halves();
    vec![
        ("inserted.docx", word("", &format!("<w:p><w:ins w:author='a'><w:r><w:t>{KEY}</w:t></w:r></w:ins></w:p>")), Found),
        ("deleted.docx", word("", &format!("<w:p><w:del><w:r><w:delText>{front}</w:delText></w:r></w:del><w:del><w:r><w:delText>{back}</w:delText></w:r></w:del></w:p>")), Found),
        ("runs.docx", word("", &format!("<w:p><w:r><w:t>{front}</w:t></w:r><w:r><w:t>{back}</w:t></w:r></w:p>")), Found),
        ("choices.docx", word("", &format!("<w:sdt><w:sdtPr><w:dropDownList><w:listItem w:displayText='{KEY}'/></w:dropDownList></w:sdtPr></w:sdt>")), Found),
        ("bookmark.docx", word("", &format!("<w:p><w:bookmarkStart w:name='{KEY}'/></w:p>")), Found),
        ("variable.docx", word("word/settings.xml", &format!("<w:settings><w:docVars><w:docVar w:name='k' w:val='{KEY}'/></w:docVars></w:settings>")), Found),
        ("chart.docx", word("word/charts/chart1.xml", &format!("<c:chart><a:t>{KEY}</a:t></c:chart>")), Found),
        ("diagram.docx", word("word/diagrams/data1.xml", &format!("<d><a:r><a:t>{front}</a:t></a:r><a:r><a:t>{back}</a:t></a:r></d>")), Found),
        ("chunk.docx", word("word/afchunk.html", &format!("<p>{KEY}</p>")), Found),
        ("glossary.docx", word("word/glossary/document.xml", &format!("<w:d><w:t>{KEY}</w:t></w:d>")), Found),
        ("object.docx", word("word/embeddings/oleObject1.bin", &format!("\u{1}\u{2}\u{3}\0\0{KEY}\0\0\u{4}")), Found),
        ("pivot.xlsx", sheet("xl/pivotCache/pivotCacheRecords1.xml", format!("<r><s v='{KEY}'/></r>").as_bytes()), Found),
        ("header.xlsx", sheet("xl/worksheets/sheet1.xml", format!("<worksheet><headerFooter><oddHeader>&amp;C{KEY}</oddHeader></headerFooter></worksheet>").as_bytes()), Found),
        ("unused.xlsx", sheet("xl/sharedStrings.xml", format!("<sst><si><t>{KEY}</t></si></sst>").as_bytes()), Found),
        ("halves.xlsx", sheet("xl/worksheets/sheet1.xml", format!("<worksheet><sheetData><row><c><f>\"{front}\"&amp;\"{back}\"</f></c></row></sheetData></worksheet>").as_bytes()), Found),
        ("printer.xlsx", sheet("xl/printerSettings/printerSettings1.bin", &utf16(KEY)), Found),
        ("connection.xlsx", sheet("xl/connections.xml", b"<connections><connection><dbPr connection='Provider=x;User ID=a;Password=Kx9#mPq2vv;'/></connection></connections>"), Found),
        ("notes.pptx", slides("ppt/notesSlides/notesSlide1.xml", &format!("<p><a:p><a:r><a:t>{front}</a:t></a:r><a:r><a:t>{back}</a:t></a:r></a:p></p>")), Found),
        ("tags.pptx", slides("ppt/tags/tag1.xml", &format!("<t><tag val='{KEY}'/></t>")), Found),
        ("meta.odt", zip(&[("mimetype", b"application/vnd.oasis.opendocument.text"), ("META-INF/manifest.xml", b"<m/>"), ("content.xml", b"<x/>"), ("meta.xml", format!("<m><user-defined>{KEY}</user-defined></m>").as_bytes())]), Found),
        ("text.hwpx", zip(&[("mimetype", b"application/hwp+zip"), ("Contents/section0.xml", format!("<s><p><t>{KEY}</t></p></s>").as_bytes())]), Found),
    ]
}

/// A PDF of one empty page with one more object.
fn pdf(root: &str, object: &[u8], behind: &str) -> Vec<u8> {
    let mut out = b"%PDF-1.7\n".to_vec();
    let root = format!("<< /Type /Catalog /Pages 2 0 R {root} >>");
    let objects: [&[u8]; 4] = [
        root.as_bytes(),
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] >>",
        object,
    ];
    let mut places = Vec::new();
    for (number, object) in (1..).zip(objects) {
        places.push(out.len());
        out.extend(format!("{number} 0 obj\n").bytes());
        out.extend(object);
        out.extend(b"\nendobj\n");
    }
    let table = out.len();
    out.extend(b"xref\n0 5\n0000000000 65535 f \n");
    places.iter().for_each(|place| out.extend(format!("{place:010} 00000 n \n").bytes()));
    out.extend(format!("trailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n{behind}").bytes());
    out
}

fn pdf_stream(dictionary: &str, content: &[u8]) -> Vec<u8> {
    let mut packed = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::default());
    packed.write_all(content).unwrap();
    let packed = packed.finish().unwrap();
    let head = format!("<< /Length {} /Filter /FlateDecode {dictionary} >>\nstream\n", packed.len());
    [head.as_bytes(), &packed, b"\nendstream"].concat()
}

fn pictures_and_pages() -> Vec<Case> {
    let chunk = |kind: &[u8], data: &[u8]| [&(data.len() as u32).to_be_bytes(), kind, data, &[0; 4]].concat();
    let png = |more: &[u8]| {
        let size = [0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0];
        [b"\x89PNG\r\n\x1a\n".as_slice(), &chunk(b"IHDR", &size), more, &chunk(b"IEND", b"")].concat()
    };
    let jpeg = |more: &[u8]| [b"\xFF\xD8".as_slice(), more, b"\xFF\xD9"].concat();
    let comment = [b"\xFF\xFE".as_slice(), &(KEY.len() as u16 + 2).to_be_bytes(), KEY.as_bytes()].concat();
    let svg = |inner: &str| {
        format!("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\">{inner}</svg>")
            .into_bytes()
    };
    let archive = zip(&[("k.txt", KEY.as_bytes())]);
    vec![
        ("words.png", png(&chunk(b"tEXt", format!("Comment\0{KEY}").as_bytes())), Found),
        ("behind.png", [png(b""), KEY.into()].concat(), Found),
        ("archive.png", [png(b""), archive.clone()].concat(), Found),
        ("comment.jpg", jpeg(&comment), Found),
        ("archive.jpg", [jpeg(b""), archive].concat(), Found),
        ("metadata.svg", svg(&format!("<metadata><k>{KEY}</k></metadata>")), Found),
        ("attribute.svg", svg(&format!("<rect data-k='{KEY}' width='3' height='3'/>")), Found),
        ("packed.svgz", gzip(&svg(&format!("<desc>{KEY}</desc>"))), Found),
        (
            "properties.pdf",
            pdf(
                "/Metadata 4 0 R",
                &pdf_stream("/Type /Metadata /Subtype /XML", format!("<x><k>{KEY}</k></x>").as_bytes()),
                "",
            ),
            Found,
        ),
        ("orphan.pdf", pdf("", &pdf_stream("", format!("words {KEY} words").as_bytes()), ""), Found),
        ("private.pdf", pdf(&format!("/PieceInfo << /X << /Private ({KEY}) >> >>"), b"null", ""), Found),
        ("behind.pdf", pdf("", b"null", KEY), Found),
    ]
}

fn archives_and_programs() -> Vec<Case> {
    let inner = zip(&[("k.txt", KEY.as_bytes())]);
    let deep = (0..6).fold(inner.clone(), |inner, _| zip(&[("n.zip", &inner)]));
    let mut tar = tar::Builder::new(Vec::new());
    let mut header = tar::Header::new_ustar();
    header.set_size(KEY.len() as u64);
    header.set_cksum();
    tar.append_data(&mut header, "etc/k.conf", KEY.as_bytes()).unwrap();
    let tar = tar.into_inner().unwrap();
    let program = [b"MZ".as_slice(), &[0; 58], &64u32.to_le_bytes(), b"PE\0\0", &[0; 200]].concat();
    vec![
        ("nested.zip", zip(&[("a.tgz", &gzip(&tar))]), Found),
        ("name.zip", zip(&[(KEY, b"x")]), Found),
        ("deep.zip", deep, NotSearched),
        ("wide.gz", gzip(&utf16(&format!("키 {KEY}\r\n"))), Found),
        ("program.exe", [program.clone(), utf16(KEY)].concat(), Found),
        ("unpacks.exe", [program, inner.clone()].concat(), Found),
        ("script.sh", [b"#!/bin/sh\nexit\n".as_slice(), &inner].concat(), Found),
        (
            "class.class",
            [b"\xCA\xFE\xBA\xBE\0\0\0\x34\x01\0\x14".as_slice(), KEY.as_bytes(), b"\0\x07"].concat(),
            Found,
        ),
        ("letters.bin", [b"\xFF\xFE\xFD\0\x81klmn".as_slice(), KEY.as_bytes(), b"\0\xFF"].concat(), Found),
        ("seven.7z", [b"7z\xBC\xAF\x27\x1C\0\x04".as_slice(), &[7; 40]].concat(), NotSearched),
        ("five.rar", [b"Rar!\x1A\x07\x01\0".as_slice(), &[7; 40]].concat(), NotSearched),
        ("b.bz2", [b"BZh91AY&SY".as_slice(), &[0x91; 40]].concat(), NotSearched),
        ("x.xz", [b"\xFD7zXZ\0".as_slice(), &[0x91; 40]].concat(), NotSearched),
        ("keys.p12", [b"0\x82\x09\xD1\x02\x01\x03".as_slice(), &[0x91; 60]].concat(), NotSearched),
    ]
}

#[test]
fn every_place_is_searched_or_said_not_to_be() {
    let cases = [texts(), mails(), office(), pictures_and_pages(), archives_and_programs()].concat();
    let folder = tempfile::tempdir().unwrap();
    let files: Vec<(String, Vec<u8>)> =
        cases.iter().map(|(name, bytes, _)| ((*name).to_owned(), bytes.clone())).collect();
    let looks = looked_into(folder.path(), &files).unwrap();
    let mut wrong = Vec::new();
    for ((name, _, said), look) in cases.iter().zip(&looks) {
        let has = |class| look.found.iter().any(|found| found.class == class && found.certain);
        let is_right = match said {
            Found => has(FoundClass::Secret),
            NotSearched => has(FoundClass::NotSearched),
        };
        if !is_right {
            let told: Vec<&str> = look.found.iter().map(|found| found.what.as_str()).collect();
            wrong.push(format!("{name}: {told:?}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}
