//! Texts of every kind in ten encodings, and texts that are unusual.

use crate::sample::Sample;
use encoding_rs::Encoding;

/// What the texts say in each language.
const LANGUAGES: [(&str, &str); 3] = [
    ("en", "Incident owner confirms within fifteen minutes and informs customer"),
    ("ko", "담당자는 십오분 안에 확인하고 고객에게 알립니다 장애 대응 절차"),
    ("ja", "担当者は十五分以内に確認し 顧客に連絡します 障害対応手順"),
];

/// All of them.
pub fn all() -> Vec<Sample> {
    [encodings(), kinds(), odd()].into_iter().flatten().collect()
}

fn named(name: String, bytes: Vec<u8>) -> Sample {
    Sample::new(format!("text-{name}"), bytes)
}

/// The text in an encoding by its label; UTF-16 and UTF-32 by hand.
fn encode(text: &str, encoding: &str) -> Option<Vec<u8>> {
    let wide = |mark: bool, big: bool| {
        let units = if mark { Some(0xFEFF) } else { None }.into_iter().chain(text.encode_utf16());
        units.flat_map(|unit: u16| if big { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
    };
    match encoding {
        "utf-8-mark" => Some(format!("\u{feff}{text}").into_bytes()),
        "utf-16le-mark" => Some(wide(true, false)),
        "utf-16be-mark" => Some(wide(true, true)),
        "utf-16le" => Some(wide(false, false)),
        "utf-16be" => Some(wide(false, true)),
        "utf-32" => Some(text.chars().flat_map(|one| u32::from(one).to_le_bytes()).collect()),
        label => {
            let (bytes, _, is_lossy) = Encoding::for_label(label.as_bytes())?.encode(text);
            (!is_lossy).then(|| bytes.into_owned())
        }
    }
}

fn encodings() -> Vec<Sample> {
    const ENCODINGS: [&str; 13] = [
        "utf-8",
        "utf-8-mark",
        "utf-16le-mark",
        "utf-16be-mark",
        "utf-16le",
        "utf-16be",
        "utf-32",
        "euc-kr",
        "shift_jis",
        "euc-jp",
        "iso-2022-jp",
        "gbk",
        "windows-1252",
    ];
    let mut samples = Vec::new();
    for (language, said) in LANGUAGES {
        for encoding in ENCODINGS {
            for (ending, text) in [
                ("txt", format!("{said}\n{said}\n")),
                ("csv", format!("step,what\n1,\"{said}\"\n")),
                ("md", format!("# {said}\n\n- {said}\n")),
            ] {
                if let Some(bytes) = encode(&text, encoding) {
                    samples.push(named(format!("{language}-{encoding}.{ending}"), bytes).saying(said));
                }
            }
        }
    }
    samples
}

fn kinds() -> Vec<Sample> {
    let said = "Owner confirms within minutes 담당자 担当者";
    let files: [(&str, String); 12] = [
        ("kind.json", format!("{{\"what\": \"{said}\"}}\n")),
        ("kind.yaml", format!("what: \"{said}\"\nhow: |\n  by phone\n")),
        ("kind.xml", format!("<?xml version='1.0'?><a><b>{said}</b></a>")),
        ("kind.log", format!("2026-11-30 INFO {said}\n")),
        ("kind.sh", format!("#!/bin/sh\necho '{said}'\n")),
        ("kind.py", format!("print('{said}')\n")),
        (
            "kind.eml",
            format!(
                "From: kim@example.com\nTo: lee@example.com\nSubject: Steps\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n{said}\n"
            ),
        ),
        (
            "kind-base64.eml",
            format!(
                "From: kim@example.com\nSubject: Steps\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n{}\n",
                base64(said)
            ),
        ),
        (
            "kind.drawio",
            format!(
                "<mxfile host='x'><diagram name='Page-1'><mxGraphModel><root><mxCell id='0'/><mxCell id='1' value='{said}' vertex='1'/></root></mxGraphModel></diagram></mxfile>"
            ),
        ),
        ("kind.html", format!("<!doctype html><p>{said}</p>")),
        ("kind.tf", format!("variable \"what\" {{ default = \"{said}\" }}\n")),
        ("kind.ini", format!("[a]\nwhat={said}\n")),
    ];
    files.into_iter().map(|(name, text)| named(name.to_owned(), text.into_bytes()).saying(said)).collect()
}

fn base64(text: &str) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::new();
    for chunk in text.as_bytes().chunks(3) {
        let word = chunk.iter().chain([&0, &0]).take(3).fold(0u32, |word, byte| word << 8 | u32::from(*byte));
        for place in 0..4 {
            let digit = DIGITS[(word >> (18 - 6 * place) & 63) as usize];
            out.push(if place <= chunk.len() { char::from(digit) } else { '=' });
        }
    }
    out
}

fn odd() -> Vec<Sample> {
    let long = "word ".repeat(30_000);
    let text = |name: &str, text: &str| named(name.to_owned(), text.as_bytes().to_vec());
    vec![
        text("odd-emoji.txt", "Done ✅ launched 🚀 settings ⚙\n").saying("Done launched settings"),
        text("odd-thai.txt", "Signed ภาษาไทย today\n").saying("Signed ภาษาไทย today"),
        text("odd-arabic.txt", "Signed العربية today\n").saying("Signed العربية today"),
        text("odd-hebrew.md", "# Signed עברית today\n").saying("Signed עברית today"),
        text("odd-devanagari.txt", "Signed हिन्दी today\n").saying("Signed हिन्दी today"),
        text("odd-old-korean.txt", "Signed ᄒᆞᆫ글 today\n").saying("Signed today"),
        text("odd-rare-han.txt", "Signed 𠮷野家 髙﨑 today\n").saying("Signed 𠮷野家 髙﨑 today"),
        text("odd-halfwidth.txt", "Signed ｶﾅ ﾊﾝｶｸ today\n").saying("Signed today"),
        text("odd-one-line.txt", &"0123456789abcdef".repeat(3_000)),
        text("odd-tabs.txt", "a\tb\tcolumn\n1\t2\tvalue\n").saying("column value"),
        text("odd-controls.txt", "Signed\u{8} by\u{1b}[31m Kim\u{7f}\n").saying("Signed"),
        text("odd-lines.txt", &"line\n".repeat(9_000)).saying("line"),
        text("odd-long.txt", &long).saying("word"),
        text("odd-large.txt", &"padding ".repeat(300_000)).saying("padding"),
        text("odd-nul.txt", "Signed\0by Kim\n"),
        text("odd-empty.txt", ""),
        text("odd-spaces.txt", "   \n\n"),
        text("odd-html.md", "# Steps\n\n<details><summary>More</summary>\n\nInside words\n\n</details>\n")
            .saying("Steps Inside words"),
        text("odd-table.md", "| a | b |\n|---|---|\n| first | second |\n").saying("first second"),
        text("odd-code.md", "# Steps\n\n```sh\naws configure list\n```\n").saying("configure list"),
        text("odd-footnote.md", "Steps[^1]\n\n[^1]: Footnote words\n").saying("Steps Footnote words"),
        text("odd-picture.md", "# Steps\n\n![Network](network.png)\n").saying("Steps").of_pages(2),
        text("odd-comment.md", "# Steps\n\n<!-- not shown -->\nShown words\n").saying("Steps Shown words"),
        text("odd-link.md", "See [the runbook](https://example.com/runbook) first\n").saying("runbook first"),
        text("odd-front.md", "---\ntitle: Fronted\n---\n\n# Steps\n").saying("Steps"),
        text("odd-pointer.gdoc", "{\"doc_id\":\"a\",\"url\":\"https://docs.google.com\"}"),
        text("odd-shortcut.url", "[InternetShortcut]\r\nURL=https://example.com\r\n"),
    ]
}
