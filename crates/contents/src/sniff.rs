//! What kind of file this is, told from its first bytes.
//!
//! The name is asked only where bytes cannot tell (Markdown from plain text, the kinds of Office
//! files whose parts lie further on). It opens nothing and proves nothing: a file that looks like a
//! PDF may still be torn. Where the whole container is at hand, `reading` corrects what the first
//! bytes of a ZIP could not tell.

use crate::encoding::text_start;
use crate::ending::{ending, promises_text};
use crate::kind::MediaType;
use crate::limits::TextLanguage;

/// How many bytes are enough to tell.
pub const ENOUGH: usize = 8192;

/// The kind of a file, from its name and its first bytes ([`ENOUGH`] of them, or all).
pub fn sniff(name: &str, head: &[u8]) -> MediaType {
    sniff_in(name, head, None)
}

/// The kind of a file whose texts are likely to be in a language; see [`sniff`].
pub fn sniff_in(name: &str, head: &[u8], language: Option<TextLanguage>) -> MediaType {
    by_signature(head)
        .or_else(|| headless_pdf(name, head))
        .or_else(|| by_archive(name, head))
        .or_else(|| by_text(name, head, language))
        .or_else(|| by_library(head))
        .unwrap_or(MediaType::Unknown)
}

fn by_signature(head: &[u8]) -> Option<MediaType> {
    const SIGNATURES: [(&[u8], MediaType); 18] = [
        (b"\x89PNG\r\n\x1a\n", MediaType::Png),
        (b"\xFF\xD8\xFF", MediaType::Jpeg),
        (b"GIF87a", MediaType::Gif),
        (b"GIF89a", MediaType::Gif),
        (b"II*\0", MediaType::Tiff),
        (b"MM\0*", MediaType::Tiff),
        (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", MediaType::OldOffice),
        (b"{\\rtf", MediaType::RichText),
        (b"%PDF-", MediaType::Pdf),
        (b"\xEF\xBB\xBF%PDF-", MediaType::Pdf),
        (b"\xFF\x0A", MediaType::JpegXl),
        (b"\0\0\0\x0CJXL \r\n\x87\n", MediaType::JpegXl),
        (b"\0\0\0\x0CjP  \r\n\x87\n", MediaType::Jpeg2000),
        (b"\xFF\x4F\xFF\x51", MediaType::Jpeg2000),
        (b"8BPS\0\x01", MediaType::Photoshop),
        (b"8BPS\0\x02", MediaType::Photoshop),
        (b"\xD7\xCD\xC6\x9A", MediaType::Metafile),
        (b"\0\0\x01\0", MediaType::Icon),
    ];
    if head.starts_with(b"RIFF") && head.get(8..12) == Some(b"WEBP") {
        return Some(MediaType::Webp);
    }
    // "BM" alone is too weak: two zero words follow the length in every bitmap.
    if head.starts_with(b"BM") && head.get(6..10) == Some(&[0; 4]) {
        return Some(MediaType::Bmp);
    }
    if head.starts_with(b"\x01\0\0\0") && head.get(40..44) == Some(b" EMF") {
        return Some(MediaType::Metafile);
    }
    if let Some(kind) = by_brand(head) {
        return Some(kind);
    }
    // A compressed drawing is a drawing; it must be looked into to be told from other archives.
    if head.starts_with(b"\x1F\x8B") && proofbook_drawings::is_drawing(head) {
        return Some(MediaType::Svg);
    }
    let found = SIGNATURES.iter().find(|(signature, _)| head.starts_with(signature)).map(|(_, kind)| *kind);
    found.or_else(|| program(head)).or_else(|| late_pdf(head))
}

/// Pictures of telephones lie in the container that films lie in, and say which they are among its brands.
fn by_brand(head: &[u8]) -> Option<MediaType> {
    let length = usize::try_from(u32::from_be_bytes(*head.first_chunk()?)).ok()?;
    if head.get(4..8) != Some(b"ftyp") || length < 16 {
        return None;
    }
    let brands = head.get(8..length.min(head.len()))?;
    let has = |wanted: &[&[u8]]| brands.chunks_exact(4).any(|brand| wanted.contains(&brand));
    // The first brand is what the file is; the others say who else can read it.
    let first = brands.get(..4)?;
    let is_film = matches!(first, b"isom" | b"mp41" | b"mp42" | b"M4V " | b"qt  ");
    match () {
        () if is_film => None,
        () if has(&[b"avif", b"avis"]) => Some(MediaType::Avif),
        () if has(&[b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1"]) => {
            Some(MediaType::Heic)
        }
        () => None,
    }
}

/// Programs are told before anything else, for whatever they are called they run.
fn program(head: &[u8]) -> Option<MediaType> {
    let is_elf = head.starts_with(b"\x7FELF");
    let is_program = is_elf || infer::app::is_mach(head) || is_windows_program(head);
    is_program.then_some(MediaType::Executable)
}

/// "MZ" begins many a sentence; a program names where its real header lies, or is not text at all.
fn is_windows_program(head: &[u8]) -> bool {
    if !head.starts_with(b"MZ") {
        return false;
    }
    let offset = head.get(0x3C..0x40).and_then(|word| word.try_into().ok()).map(u32::from_le_bytes);
    let header = offset.and_then(|at| head.get(at as usize..)?.get(..4));
    header == Some(b"PE\0\0") || text_start(head, false, None).is_none()
}

/// Readers accept a PDF whose header stands anywhere in the first kilobyte, whatever version it names.
fn late_pdf(head: &[u8]) -> Option<MediaType> {
    let start = &head[..head.len().min(1024)];
    (contains(start, b"%PDF-") && (contains(head, b" obj") || contains(start, b"%PDF-1.")))
        .then_some(MediaType::Pdf)
}

/// A PDF whose first line is missing or broken begins with its first object.
fn headless_pdf(name: &str, head: &[u8]) -> Option<MediaType> {
    const LATEST: usize = 256;
    let first = first_object(&head[..head.len().min(LATEST)])?;
    let is_called_so = ending(name) == "pdf";
    let has_dictionary = contains(&head[first..head.len().min(first + 1024)], b"<<");
    let is_first = head[..first].iter().all(|byte| byte.is_ascii_whitespace() || *byte == 0);
    (has_dictionary && contains(head, b"endobj") && (is_first || is_called_so)).then_some(MediaType::Pdf)
}

/// Where the first object (`1 0 obj`) begins, at the beginning of a line.
fn first_object(head: &[u8]) -> Option<usize> {
    let mut at = 0;
    for line in head.split_inclusive(|byte| matches!(byte, b'\r' | b'\n')) {
        let words: Vec<&[u8]> = line.split(u8::is_ascii_whitespace).filter(|word| !word.is_empty()).collect();
        if let [number, generation, word, ..] = words.as_slice()
            && number.iter().chain(*generation).all(u8::is_ascii_digit)
            && word.starts_with(b"obj")
        {
            return Some(at);
        }
        at += line.len();
    }
    None
}

fn by_archive(name: &str, head: &[u8]) -> Option<MediaType> {
    // Archives of tar have no signature at their beginning.
    if head.get(257..262) == Some(b"ustar") {
        return Some(MediaType::Tar);
    }
    if is_packed_as_nothing_reads(head) {
        return Some(MediaType::Unknown);
    }
    if !head.starts_with(b"PK\x03\x04") {
        return head.starts_with(b"PK\x05\x06").then_some(MediaType::Zip);
    }
    if contains(&head[..head.len().min(120)], b"mimetypeapplication/vnd.oasis.opendocument") {
        return Some(MediaType::OpenDocument);
    }
    if !contains(head, b"[Content_Types].xml") && !contains(head, b"_rels/.rels") {
        return Some(MediaType::Zip);
    }
    let macros = contains(head, b"vbaProject.bin");
    let by_part = [
        (b"word/".as_slice(), MediaType::Word, MediaType::WordMacros),
        (b"xl/", MediaType::Excel, MediaType::ExcelMacros),
        (b"ppt/", MediaType::PowerPoint, MediaType::PowerPointMacros),
    ];
    let part = by_part.iter().find(|(part, _, _)| contains(head, part));
    let part = part.map(|(_, plain, with_macros)| if macros { *with_macros } else { *plain });
    Some(part.or(office_by_name(name)).unwrap_or(MediaType::Zip))
}

/// Packed in a way that is not read. Its bytes may look like a text in an old encoding.
fn is_packed_as_nothing_reads(head: &[u8]) -> bool {
    use infer::archive::{is_cab, is_lz4, is_rpm, is_xz, is_z, is_zst};
    let is_bzip2 = head.starts_with(b"BZh") && head.get(4..10) == Some(b"1AY&SY");
    is_bzip2 || [is_xz, is_zst, is_lz4, is_z, is_cab, is_rpm].iter().any(|is_such| is_such(head))
}

fn office_by_name(name: &str) -> Option<MediaType> {
    Some(match ending(name).as_str() {
        "docx" => MediaType::Word,
        "docm" => MediaType::WordMacros,
        "xlsx" => MediaType::Excel,
        "xlsm" => MediaType::ExcelMacros,
        "pptx" => MediaType::PowerPoint,
        "pptm" => MediaType::PowerPointMacros,
        _ => return None,
    })
}

fn by_text(name: &str, head: &[u8], language: Option<TextLanguage>) -> Option<MediaType> {
    // Text in Western encodings is not believed, but a drawing says what it is in plain letters.
    let Some(text) = text_start(head, promises_text(name), language) else {
        let begins_as_markup = head.trim_ascii_start().starts_with(b"<") || head.starts_with(b"<\0");
        return (begins_as_markup && proofbook_drawings::is_drawing(head)).then_some(MediaType::Svg);
    };
    let start = text.trim_start_matches('\u{FEFF}').trim_start();
    let start: String = start.chars().take(2000).collect::<String>().to_ascii_lowercase();
    by_markup(&start)
        .or_else(|| by_text_ending(name))
        .or_else(|| by_first_words(&start))
        .or(Some(MediaType::PlainText))
}

/// Whether the first element is a drawing under a prefix of its own (`<s:svg xmlns:s=…>`).
fn is_prefixed_drawing(start: &str) -> bool {
    let is_element = |part: &&str| part.starts_with(|one: char| one.is_alphabetic());
    let root = if start.starts_with('<') { start.split('<').find(is_element) } else { None };
    let name = root.and_then(|root| root.split(|one: char| one.is_whitespace() || one == '>').next());
    name.is_some_and(|name| name.ends_with(":svg"))
}

/// Markup and scripts say what they are, whatever they are called.
fn by_markup(start: &str) -> Option<MediaType> {
    let is_xml =
        start.starts_with("<?xml") || start.starts_with("<!--") || start.starts_with("<!doctype svg");
    if start.starts_with("<svg") || is_xml && start.contains("<svg") || is_prefixed_drawing(start) {
        return Some(MediaType::Svg);
    }
    if start.starts_with("<mxfile")
        || start.starts_with("<mxgraphmodel")
        || is_xml && start.contains("<mxfile")
    {
        return Some(MediaType::Drawio);
    }
    if start.starts_with("#!") {
        return Some(MediaType::Script);
    }
    if start.starts_with("<?xml") && !start.contains("<html") {
        return Some(MediaType::Xml);
    }
    (start.starts_with("<!doctype html") || start.starts_with("<html") || start.starts_with("<?xml"))
        .then_some(MediaType::Html)
}

fn by_text_ending(name: &str) -> Option<MediaType> {
    Some(match ending(name).as_str() {
        "md" | "markdown" | "mdown" => MediaType::Markdown,
        "csv" => MediaType::Csv,
        "html" | "htm" => MediaType::Html,
        "json" => MediaType::Json,
        "xml" => MediaType::Xml,
        "yaml" | "yml" => MediaType::Yaml,
        "eml" => MediaType::Email,
        "sh" | "bash" | "zsh" | "bat" | "cmd" | "ps1" | "vbs" | "vbe" | "wsf" | "js" | "mjs" | "py"
        | "pl" | "rb" | "command" | "hta" => MediaType::Script,
        "txt" | "log" => MediaType::PlainText,
        _ => return None,
    })
}

fn by_first_words(start: &str) -> Option<MediaType> {
    let first = start.lines().next().unwrap_or_default();
    let mail = ["return-path:", "received:", "delivered-to:", "mime-version:", "message-id:"];
    let has_header = mail.iter().any(|header| first.starts_with(header))
        || first.starts_with("from:") && start.contains("\nsubject:");
    if has_header && start.contains("\nfrom:") | first.starts_with("from:") {
        return Some(MediaType::Email);
    }
    let object =
        start.starts_with("{\"") || start.starts_with('{') && start[1..].trim_start().starts_with('"');
    let array = start.starts_with('[') && start[1..].trim_start().starts_with(['{', '[', '"']);
    (object || array).then_some(MediaType::Json)
}

/// Kinds that are only named and never read are left to a library of signatures.
fn by_library(head: &[u8]) -> Option<MediaType> {
    Some(match infer::get(head)?.mime_type() {
        "application/x-7z-compressed" => MediaType::SevenZip,
        "application/vnd.rar" => MediaType::Rar,
        "application/gzip" => MediaType::Gzip,
        "video/mp4" | "video/x-m4v" | "video/quicktime" => MediaType::Mp4,
        "image/heif" => MediaType::Heic,
        "application/vnd.microsoft.portable-executable" | "application/x-executable" => MediaType::Executable,
        "application/x-mach-binary" => MediaType::Executable,
        _ => return None,
    })
}

fn contains(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn windows_program() -> Vec<u8> {
        let mut bytes = vec![0; 0x84];
        bytes[..2].copy_from_slice(b"MZ");
        bytes[0x3C] = 0x80;
        bytes[0x80..].copy_from_slice(b"PE\0\0");
        bytes
    }

    #[test]
    fn kinds_are_told_from_bytes_and_names() {
        let office = |part: &str| format!("PK\x03\x04....[Content_Types].xml....{part}").into_bytes();
        let text = |text: &str| text.as_bytes().to_vec();
        let cases: Vec<(&str, Vec<u8>, MediaType)> = vec![
            ("a.txt", text("%PDF-1.7\n"), MediaType::Pdf),
            ("a", text("junk before\n%PDF-1.4"), MediaType::Pdf),
            ("a", text("junk before\n%PDF-2.0\n1 0 obj"), MediaType::Pdf),
            ("a", text("1 0 obj\n<< /Type /Catalog >>\nendobj\n"), MediaType::Pdf),
            ("a", text("\n\n\n1 0 obj\n<< /Type /Catalog >>\nendobj\n"), MediaType::Pdf),
            ("a.pdf", text("%EPDF-1.3\n1 0 obj<< /A 1 >>\nendobj\n"), MediaType::Pdf),
            ("a.md", text("A PDF has\n1 0 obj\n<< /A 1 >>\nendobj\n"), MediaType::Markdown),
            ("a.txt", text("see %PDF-2.0 for more"), MediaType::PlainText),
            ("a.pdf", text("no pdf"), MediaType::PlainText),
            ("a.png", b"\x89PNG\r\n\x1a\n....".to_vec(), MediaType::Png),
            ("a", b"\xFF\xD8\xFF\xE0".to_vec(), MediaType::Jpeg),
            ("a", text("GIF89a"), MediaType::Gif),
            ("a", text("RIFF....WEBPVP8 "), MediaType::Webp),
            ("a", b"BM\x46\0\0\0\0\0\0\0".to_vec(), MediaType::Bmp),
            ("bm.txt", text("BMW drives"), MediaType::PlainText),
            ("a", b"II*\0".to_vec(), MediaType::Tiff),
            ("a", text("<?xml version='1.0'?>\n<svg/>"), MediaType::Svg),
            ("a", text("<s:svg xmlns:s='http://www.w3.org/2000/svg'/>"), MediaType::Svg),
            ("a.xml", text("<list><s:svg/></list>"), MediaType::Xml),
            ("a", text("<?xml version='1.0'?>\n<root/>"), MediaType::Xml),
            ("a", text("<mxfile host='x'>"), MediaType::Drawio),
            ("a", office("word/document.xml"), MediaType::Word),
            ("a", office("word/document.xml word/vbaProject.bin"), MediaType::WordMacros),
            ("a", office("xl/workbook.xml"), MediaType::Excel),
            ("a.pptx", office(""), MediaType::PowerPoint),
            ("a.pptm", office(""), MediaType::PowerPointMacros),
            ("a.docx", b"PK\x03\x04....just.txt".to_vec(), MediaType::Zip),
            (
                "a",
                b"PK\x03\x04....mimetypeapplication/vnd.oasis.opendocument.text".to_vec(),
                MediaType::OpenDocument,
            ),
            ("a.hwp", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec(), MediaType::OldOffice),
            ("절차.md", text("# 절차"), MediaType::Markdown),
            ("cut.md", "# 절차".as_bytes()[..7].to_vec(), MediaType::Markdown),
            ("a.log", text("한국어 로그\r\n"), MediaType::PlainText),
            (
                "a.log",
                b"\xC7\xD1\xB1\xDB \xC0\xFD\xC2\xF7\xBC\xAD\xC0\xD4\xB4\xCF\xB4\xD9".to_vec(),
                MediaType::PlainText,
            ),
            ("a.bin", b"\x00\x01".to_vec(), MediaType::Unknown),
            ("photo.jpg", windows_program(), MediaType::Executable),
            ("a", b"\x7fELF\x02\x01\x01\0".to_vec(), MediaType::Executable),
            ("a", b"\xcf\xfa\xed\xfe\x07\0\0\x01".to_vec(), MediaType::Executable),
            ("mz.txt", text("MZ is no program here"), MediaType::PlainText),
            ("notes.txt", text("#!/bin/sh\nrm -rf x"), MediaType::Script),
            ("run.ps1", text("Get-Item ."), MediaType::Script),
            ("a", b"7z\xBC\xAF\x27\x1C\0\x04".to_vec(), MediaType::SevenZip),
            ("a", b"Rar!\x1A\x07\x00".to_vec(), MediaType::Rar),
            ("a", b"\x1F\x8B\x08\0\0\0\0\0\0\x03".to_vec(), MediaType::Gzip),
            ("a", b"\0\0\0\x18ftypisom\0\0\x02\0isomiso2".to_vec(), MediaType::Mp4),
            ("a", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic".to_vec(), MediaType::Heic),
            ("a", b"\0\0\0\x1Cftypavif\0\0\0\0mif1avifmiaf".to_vec(), MediaType::Avif),
            ("a", b"\0\0\0\x1Cftypmif1\0\0\0\0mif1avifmiaf".to_vec(), MediaType::Avif),
            ("a", b"\xFF\x0A\xFA\x7F".to_vec(), MediaType::JpegXl),
            ("a", b"\0\0\0\x0CJXL \r\n\x87\n....".to_vec(), MediaType::JpegXl),
            ("a", b"\0\0\0\x0CjP  \r\n\x87\n....".to_vec(), MediaType::Jpeg2000),
            ("a", b"8BPS\0\x01\0\0\0\0\0\0".to_vec(), MediaType::Photoshop),
            ("a", b"\0\0\x01\0\x01\0\x10\x10".to_vec(), MediaType::Icon),
            ("a.wmf", b"\xD7\xCD\xC6\x9A\0\0".to_vec(), MediaType::Metafile),
            ("a.emf", [b"\x01\0\0\0".as_slice(), &[0; 36], b" EMF"].concat(), MediaType::Metafile),
            (
                "latin.svg",
                b"<?xml version='1.0' encoding='ISO-8859-1'?><svg><text>Gr\xF6\xDFe</text></svg>".to_vec(),
                MediaType::Svg,
            ),
            (
                "latin.svg",
                b"<svg xmlns='http://www.w3.org/2000/svg'><text>Gr\xF6\xDFe</text></svg>".to_vec(),
                MediaType::Svg,
            ),
            ("a.tar", [vec![b'a'; 257], b"ustar\0".to_vec()].concat(), MediaType::Tar),
            ("a", text("{\"a\": 1}"), MediaType::Json),
            ("a", text("[ {\"a\": 1} ]"), MediaType::Json),
            ("a.yml", text("a: 1"), MediaType::Yaml),
            ("a", text("From: a@example.com\nSubject: b\n\nc"), MediaType::Email),
            ("a", text("Received: x\nFrom: a@example.com\n\nc"), MediaType::Email),
            ("a.doc", text("{\\rtf1 x}"), MediaType::RichText),
            ("empty", Vec::new(), MediaType::PlainText),
        ];
        for (name, bytes, wanted) in cases {
            assert_eq!(sniff(name, &bytes), wanted, "{name} {:?}", String::from_utf8_lossy(&bytes));
        }
    }
}
