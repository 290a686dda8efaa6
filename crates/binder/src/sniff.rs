//! What kind of file this is, told from its first bytes.
//!
//! The name is asked only where bytes cannot tell (Markdown from plain text, the kinds of old
//! Office files). What it deliberately does not do: it opens nothing and proves nothing; a file
//! that looks like a PDF may still be torn.

use serde::Serialize;

/// How many bytes are enough to tell.
pub const ENOUGH: usize = 8192;

/// The kind of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum MediaType {
    /// PDF.
    Pdf,
    /// PNG picture.
    Png,
    /// JPEG picture.
    Jpeg,
    /// GIF picture.
    Gif,
    /// WebP picture.
    Webp,
    /// BMP picture.
    Bmp,
    /// TIFF picture.
    Tiff,
    /// SVG drawing.
    Svg,
    /// Word document (`.docx`).
    Word,
    /// Excel workbook (`.xlsx`).
    Excel,
    /// PowerPoint presentation (`.pptx`).
    PowerPoint,
    /// OpenDocument file of any kind.
    OpenDocument,
    /// Office file from before 2007, or another compound file such as `.hwp` or `.msg`.
    OldOffice,
    /// Any other ZIP archive.
    Zip,
    /// Markdown, in UTF-8.
    Markdown,
    /// HTML.
    Html,
    /// Comma-separated values, in UTF-8.
    Csv,
    /// Any other text in UTF-8.
    PlainText,
    /// None of these.
    Unknown,
}

impl MediaType {
    /// The MIME type.
    pub fn mime(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
            Self::Gif => "image/gif",
            Self::Webp => "image/webp",
            Self::Bmp => "image/bmp",
            Self::Tiff => "image/tiff",
            Self::Svg => "image/svg+xml",
            Self::Word => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Excel => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::PowerPoint => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            Self::OpenDocument => "application/vnd.oasis.opendocument",
            Self::OldOffice => "application/x-ole-storage",
            Self::Zip => "application/zip",
            Self::Markdown => "text/markdown",
            Self::Html => "text/html",
            Self::Csv => "text/csv",
            Self::PlainText => "text/plain",
            Self::Unknown => "application/octet-stream",
        }
    }

    /// Whether the binder takes it as a picture.
    pub fn is_bindable_picture(self) -> bool {
        matches!(self, Self::Png | Self::Jpeg | Self::Gif | Self::Webp | Self::Bmp | Self::Tiff)
    }

    /// Whether it can be set as pages by crate `typeset`.
    pub fn is_typeset_text(self) -> bool {
        matches!(self, Self::Markdown | Self::Csv | Self::PlainText | Self::Html)
    }
}

/// The kind of a file, from its name and its first bytes ([`ENOUGH`] of them, or all).
pub fn sniff(name: &str, head: &[u8]) -> MediaType {
    by_signature(head)
        .or_else(|| by_archive(name, head))
        .or_else(|| by_text(name, head))
        .unwrap_or(MediaType::Unknown)
}

fn by_signature(head: &[u8]) -> Option<MediaType> {
    const SIGNATURES: [(&[u8], MediaType); 9] = [
        (b"\x89PNG\r\n\x1a\n", MediaType::Png),
        (b"\xFF\xD8\xFF", MediaType::Jpeg),
        (b"GIF87a", MediaType::Gif),
        (b"GIF89a", MediaType::Gif),
        (b"II*\0", MediaType::Tiff),
        (b"MM\0*", MediaType::Tiff),
        (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", MediaType::OldOffice),
        (b"%PDF-", MediaType::Pdf),
        (b"\xEF\xBB\xBF%PDF-", MediaType::Pdf),
    ];
    if head.starts_with(b"RIFF") && head.get(8..12) == Some(b"WEBP") {
        return Some(MediaType::Webp);
    }
    // "BM" alone is too weak: two zero words follow the length in every bitmap.
    if head.starts_with(b"BM") && head.get(6..10) == Some(&[0; 4]) {
        return Some(MediaType::Bmp);
    }
    let found = SIGNATURES.iter().find(|(signature, _)| head.starts_with(signature)).map(|(_, kind)| *kind);
    // Readers accept a PDF whose header stands anywhere in the first kilobyte.
    found.or_else(|| contains(&head[..head.len().min(1024)], b"%PDF-1.").then_some(MediaType::Pdf))
}

fn by_archive(name: &str, head: &[u8]) -> Option<MediaType> {
    if !head.starts_with(b"PK\x03\x04") {
        return None;
    }
    if contains(&head[..head.len().min(120)], b"mimetypeapplication/vnd.oasis.opendocument") {
        return Some(MediaType::OpenDocument);
    }
    let is_office = contains(head, b"[Content_Types].xml") || contains(head, b"_rels/.rels");
    let by_part = [
        (b"word/".as_slice(), MediaType::Word),
        (b"xl/", MediaType::Excel),
        (b"ppt/", MediaType::PowerPoint),
    ];
    let by_name = [
        ("docx", MediaType::Word),
        ("xlsx", MediaType::Excel),
        ("xlsm", MediaType::Excel),
        ("pptx", MediaType::PowerPoint),
    ];
    let part = by_part.iter().find(|(part, _)| contains(head, part)).map(|(_, kind)| *kind);
    let named = by_name.iter().find(|(ending, _)| extension(name) == *ending).map(|(_, kind)| *kind);
    Some(if is_office { part.or(named).unwrap_or(MediaType::Zip) } else { MediaType::Zip })
}

fn by_text(name: &str, head: &[u8]) -> Option<MediaType> {
    let text = utf8_start(head)?;
    if text.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t' | '\u{C}' | '\u{1B}')) {
        return None;
    }
    let start = text.trim_start_matches('\u{FEFF}').trim_start();
    let start: String = start.chars().take(2000).collect::<String>().to_ascii_lowercase();
    if start.starts_with("<svg")
        || (start.starts_with("<?xml") || start.starts_with("<!--")) && start.contains("<svg")
    {
        return Some(MediaType::Svg);
    }
    Some(match extension(name).as_str() {
        "md" | "markdown" | "mdown" => MediaType::Markdown,
        "csv" => MediaType::Csv,
        "html" | "htm" => MediaType::Html,
        _ if start.starts_with("<!doctype html") || start.starts_with("<html") => MediaType::Html,
        _ => MediaType::PlainText,
    })
}

/// The text, when the bytes are UTF-8 apart from a last character that may be cut off.
fn utf8_start(head: &[u8]) -> Option<&str> {
    match std::str::from_utf8(head) {
        Ok(text) => Some(text),
        Err(error) if error.error_len().is_none() && head.len() >= 4 => {
            std::str::from_utf8(&head[..error.valid_up_to()]).ok()
        }
        Err(_) => None,
    }
}

fn extension(name: &str) -> String {
    name.rsplit_once('.').map_or_else(String::new, |(_, ending)| ending.to_ascii_lowercase())
}

fn contains(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_are_told_from_bytes_and_names() {
        let office = |part: &str| format!("PK\x03\x04....[Content_Types].xml....{part}").into_bytes();
        let cases: [(&str, Vec<u8>, MediaType); 22] = [
            ("a.txt", b"%PDF-1.7\n".to_vec(), MediaType::Pdf),
            ("a", b"junk before\n%PDF-1.4".to_vec(), MediaType::Pdf),
            ("a.pdf", b"no pdf".to_vec(), MediaType::PlainText),
            ("a.png", b"\x89PNG\r\n\x1a\n....".to_vec(), MediaType::Png),
            ("a", b"\xFF\xD8\xFF\xE0".to_vec(), MediaType::Jpeg),
            ("a", b"GIF89a".to_vec(), MediaType::Gif),
            ("a", b"RIFF....WEBPVP8 ".to_vec(), MediaType::Webp),
            ("a", b"BM\x46\0\0\0\0\0\0\0".to_vec(), MediaType::Bmp),
            ("bm.txt", b"BMW drives".to_vec(), MediaType::PlainText),
            ("a", b"II*\0".to_vec(), MediaType::Tiff),
            ("a", b"<?xml version='1.0'?>\n<svg/>".to_vec(), MediaType::Svg),
            ("a", office("word/document.xml"), MediaType::Word),
            ("a", office("xl/workbook.xml"), MediaType::Excel),
            ("a.pptx", office(""), MediaType::PowerPoint),
            ("a.docx", b"PK\x03\x04....just.txt".to_vec(), MediaType::Zip),
            (
                "a",
                b"PK\x03\x04....mimetypeapplication/vnd.oasis.opendocument.text".to_vec(),
                MediaType::OpenDocument,
            ),
            ("a.hwp", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec(), MediaType::OldOffice),
            ("절차.md", "# 절차".as_bytes().to_vec(), MediaType::Markdown),
            ("cut.md", "# 절차".as_bytes()[..7].to_vec(), MediaType::Markdown),
            ("a.log", "한국어 로그\r\n".as_bytes().to_vec(), MediaType::PlainText),
            ("a.log", b"\xC7\xD1\xB1\xDB legacy".to_vec(), MediaType::Unknown),
            ("a.bin", b"\x00\x01".to_vec(), MediaType::Unknown),
        ];
        for (name, bytes, wanted) in cases {
            assert_eq!(sniff(name, &bytes), wanted, "{name} {:?}", String::from_utf8_lossy(&bytes));
        }
        assert_eq!(sniff("empty", b""), MediaType::PlainText);
    }
}
