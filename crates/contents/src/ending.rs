//! Which endings of a name go with which kind.
//!
//! Only endings that promise something are known. A name without an ending, or with one nobody
//! knows, contradicts nothing; text may carry any ending of text.

use crate::kind::MediaType;

/// The ending of a name in lower case, without its dot; empty where there is none.
pub(crate) fn ending(name: &str) -> String {
    let file = name.rsplit(['/', '\\']).next().unwrap_or(name);
    file.rsplit_once('.').map_or_else(String::new, |(_, ending)| ending.to_ascii_lowercase())
}

/// Whether the ending of a name promises another kind than the content has.
pub(crate) fn contradicts(name: &str, kind: MediaType) -> bool {
    let ending = ending(name);
    let Some(promised) = promised(&ending) else { return false };
    if promised.contains(&kind) || kind == MediaType::Unknown && is_text_ending(promised) {
        return false;
    }
    !(is_text_ending(promised) && kind.is_text() && !kind.is_program())
}

/// Whether the ending of a name is one of texts.
pub(crate) fn promises_text(name: &str) -> bool {
    const TEXTS: [&str; 26] = [
        "asc",
        "bat",
        "cfg",
        "cmd",
        "cnf",
        "conf",
        "config",
        "crt",
        "env",
        "hcl",
        "ini",
        "js",
        "key",
        "pem",
        "properties",
        "ps1",
        "py",
        "sh",
        "sql",
        "srt",
        "tf",
        "tfstate",
        "tfvars",
        "toml",
        "tsv",
        "vtt",
    ];
    let ending = ending(name);
    promised(&ending).is_some_and(is_text_ending) || TEXTS.contains(&ending.as_str())
}

fn is_text_ending(promised: &[MediaType]) -> bool {
    promised.iter().all(|kind| kind.is_text())
}

/// The kinds an ending promises.
fn promised(ending: &str) -> Option<&'static [MediaType]> {
    use MediaType as M;
    Some(match ending {
        "pdf" => &[M::Pdf],
        "png" => &[M::Png],
        "jpg" | "jpeg" => &[M::Jpeg],
        "gif" => &[M::Gif],
        "webp" => &[M::Webp],
        "bmp" => &[M::Bmp],
        "tif" | "tiff" => &[M::Tiff],
        "heic" | "heif" => &[M::Heic],
        "avif" => &[M::Avif],
        "jxl" => &[M::JpegXl],
        "jp2" | "j2k" | "jpx" => &[M::Jpeg2000],
        "ico" => &[M::Icon],
        "psd" | "psb" => &[M::Photoshop],
        "emf" | "wmf" => &[M::Metafile],
        "svg" | "svgz" => &[M::Svg],
        "drawio" => &[M::Drawio, M::Svg, M::Png],
        "docx" | "dotx" => &[M::Word],
        "docm" | "dotm" => &[M::WordMacros, M::Word],
        "xlsx" | "xltx" => &[M::Excel],
        "xlsm" | "xltm" => &[M::ExcelMacros, M::Excel],
        "pptx" | "potx" | "ppsx" => &[M::PowerPoint],
        "pptm" | "potm" | "ppsm" => &[M::PowerPointMacros, M::PowerPoint],
        "odt" | "ods" | "odp" | "odg" => &[M::OpenDocument],
        "doc" => &[M::OldOffice, M::RichText],
        "xls" | "ppt" | "msg" => &[M::OldOffice],
        "hwp" => &[M::OldOffice],
        "hwpx" | "zip" => &[M::Zip],
        "7z" => &[M::SevenZip],
        "rar" => &[M::Rar],
        "gz" | "tgz" => &[M::Gzip],
        "tar" => &[M::Tar],
        "mp4" | "m4v" | "mov" => &[M::Mp4],
        "exe" | "dll" | "so" | "dylib" => &[M::Executable],
        "eml" => &[M::Email, M::PlainText],
        "rtf" => &[M::RichText],
        "md" | "markdown" | "mdown" => &[M::Markdown],
        "html" | "htm" => &[M::Html],
        "csv" => &[M::Csv],
        "json" => &[M::Json],
        "xml" => &[M::Xml, M::Svg, M::Drawio, M::Html],
        "yaml" | "yml" => &[M::Yaml],
        "txt" | "log" => &[M::PlainText],
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn endings_that_promise_another_kind_contradict() {
        use MediaType as M;
        let cases = [
            ("a.pdf", M::Pdf, false),
            ("A.PDF", M::Pdf, false),
            ("a.pdf", M::PlainText, true),
            ("a.jpg", M::Png, true),
            ("a.docx", M::WordMacros, true),
            ("a.docm", M::WordMacros, false),
            ("a.txt", M::Executable, true),
            ("a.txt", M::Markdown, false),
            ("a.txt", M::Script, true),
            ("a.sh", M::Script, false),
            ("a.drawio.svg", M::Svg, false),
            ("a.drawio.png", M::Png, false),
            ("a.docx", M::OldOffice, true),
            ("no ending", M::Executable, false),
            ("a.unheard-of", M::Executable, false),
            ("folder.pdf/file", M::PlainText, false),
        ];
        for (name, kind, wanted) in cases {
            assert_eq!(contradicts(name, kind), wanted, "{name} {kind:?}");
        }
    }
}
