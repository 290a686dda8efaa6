//! Markdown and plain text as documents: what is shown, and that nothing hostile gets through.

mod samples;

use proofbook_typeset::{Assets, Language, MarkdownDocument, PlainTextDocument, TypesetPdf};
use samples::*;
use std::collections::BTreeSet;

fn markdown(language: Language, text: &str) -> TypesetPdf {
    let document = MarkdownDocument { meta: meta(language, "A title", false), text: text.to_owned() };
    TYPESETTER
        .markdown_to_pdf(&document, &Assets::new())
        .unwrap_or_else(|error| panic!("{}: {error}\nfor {:.300}", error.code(), text))
}

/// The text a second program finds in the Markdown document, without line feeds and doubled spaces.
fn shown(name: &str, language: Language, text: &str) -> Option<String> {
    let pdf = markdown(language, text);
    assert_sound(name, &pdf.bytes);
    text_of(name, &pdf.bytes).map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "))
}

fn assert_shows(name: &str, language: Language, text: &str, wanted: &[&str]) {
    if let Some(found) = shown(name, language, text) {
        for wanted in wanted {
            assert!(found.contains(wanted), "{name} lacks {wanted:?}:\n{found}");
        }
    }
}

const EVERYTHING: &str = "# 운영 절차\n\nA paragraph with **strong**, *emphasis*, ~~struck~~, `code`, \
a [link](https://example.com/a?b=1) and a footnote[^1].\n\n## Lists\n\n- one\n  - nested\n    1. deep\n- two\n\n\
- [x] done\n- [ ] open ✅\n\n3. third\n4. fourth\n\n#### Skipped level\n\n| 항목 | value | n |\n|:--|:-:|--:|\n\
| 인시던트 관리 절차서 | **b** | 1 |\n| c | d | 22 |\n\n> quoted\n> > twice\n\n```sh\n  aws s3 ls   # two  spaces\n```\n\n\
---\n\n![A diagram](missing.png)\n\n<div onclick=\"x\">html</div>\n\n<!-- secret comment -->\n\nline one<br>line two\n\n\
[^1]: The note.\n[^unused]: An unused note.\n";

#[test]
fn everything_markdown_has_is_shown() {
    let wanted = [
        "운영 절차",
        "strong",
        "emphasis",
        "struck",
        "code",
        "link",
        "The note.",
        "An unused note.",
        "nested",
        "deep",
        "3. third",
        "Skipped level",
        "인시던트 관리 절차서",
        "22",
        "twice",
        "aws s3 ls # two spaces",
        "A diagram",
        "<div onclick=\"x\">html</div>",
        "line two",
    ];
    for language in LANGUAGES {
        assert_shows(&format!("markdown-{}.pdf", language.code()), language, EVERYTHING, &wanted);
    }
    let found = shown("markdown-comment.pdf", Language::En, EVERYTHING);
    assert!(!found.is_some_and(|found| found.contains("secret comment")));
}

#[test]
fn the_same_text_gives_the_same_bytes() {
    let once = markdown(Language::Ja, EVERYTHING);
    assert!(once.bytes == markdown(Language::Ja, EVERYTHING).bytes);
}

#[test]
fn markup_of_typst_is_shown_and_never_run() {
    let hostile = [
        "#panic()",
        "#read(\"/data.json\")",
        "$x^2$",
        "#import \"common.typ\": *",
        "#{ while true {} }",
        "@reference <label>",
        "\\u{41} \\ end",
        "<script>alert(1)</script>",
        "= not a heading",
        "// no comment",
        "/* no comment */",
        "#set page(fill: red)",
        "%PDF-1.7",
        "\"; DROP TABLE x; --",
    ];
    for (number, text) in hostile.iter().enumerate() {
        let document = PlainTextDocument { meta: meta(Language::En, text, false), text: (*text).to_owned() };
        let pdf = TYPESETTER.plain_text_to_pdf(&document).expect("plain text is always set");
        let name = format!("hostile-{number}.pdf");
        assert_sound(&name, &pdf.bytes);
        if let Some(found) = text_of(&name, &pdf.bytes) {
            assert!(found.contains(text), "{name} lacks {text}:\n{found}");
        }
        markdown(Language::Ko, text);
    }
    assert_shows("hostile-text.pdf", Language::En, "a #panic() $x$ \\* \\\\ end", &["#panic() $x$ * \\ end"]);
}

#[test]
fn characters_of_neighbours_are_drawn_by_the_fonts_behind() {
    let text =
        "Arabic مرحبا Hebrew שלום Thai สวัสดี Hindi नमस्ते emoji 👩‍👩‍👧 😀 kana ｱｸｾｽｷｰ kanji 𠮷野家 signs ✅ ⚙ ℝ end";
    let pdf = markdown(Language::En, &format!("{text}\n\n**bold {text}**\n\n`code ｱｸ 🚀`"));
    assert_sound("neighbours.pdf", &pdf.bytes);
    assert_eq!(pdf.replaced_characters.iter().collect::<String>(), "");
    if let Some(found) = text_of("neighbours.pdf", &pdf.bytes) {
        for word in ["😀", "ｱｸｾｽｷｰ", "𠮷野家", "✅", "สวัสดี"] {
            assert!(found.contains(word), "{word}: {found}");
        }
        assert!(!found.contains('□'), "{found}");
    }
}

#[test]
fn characters_without_a_glyph_are_replaced_and_named_with_their_words() {
    let pdf = markdown(Language::En, "private \u{E001}mark and \u{12000}\u{12001} end");
    assert_sound("uncovered.pdf", &pdf.bytes);
    assert_eq!(pdf.replaced_characters, BTreeSet::from(['\u{E001}', '\u{12000}', '\u{12001}']));
    let words = ["\u{E001}mark", "\u{12000}\u{12001}"].map(str::to_owned);
    assert_eq!(pdf.replaced_words, BTreeSet::from(words));
    if let Some(found) = text_of("uncovered.pdf", &pdf.bytes) {
        assert!(found.contains("private □mark and □ end"), "{found}");
    }
}

#[test]
fn control_characters_and_decomposed_korean_are_put_right() {
    let decomposed = "\u{1112}\u{1161}\u{11AB}\u{1107}\u{1175}\u{11BE}";
    let text =
        format!("a\u{0}b\u{7}c\u{1b}[31m\u{feff}\u{202e}d {decomposed} e\u{301} \u{FFFF}&#x1F600;&#0;");
    assert_shows("controls.pdf", Language::Ko, &text, &["abc[31md 한빛 é"]);
}

#[test]
fn very_long_words_stay_on_the_paper() {
    let long = format!("{} end", "0123456789abcdef".repeat(40));
    let text = format!(
        "{long}\n\n| a | b | c |\n|-|-|-|\n| {long} | x | /very/long/path/{long} |\n\n`{long}`\n\n    {long}\n"
    );
    let pdf = markdown(Language::En, &text);
    let path = keep("long-words.pdf", &pdf.bytes);
    let Some((_, boxes)) = second_program("pdftotext", &["-bbox", &path.to_string_lossy(), "-"]) else {
        return;
    };
    let right_edges =
        boxes.split("xMax=\"").skip(1).filter_map(|rest| rest.split('"').next()?.parse::<f64>().ok());
    let widest = right_edges.fold(0.0, f64::max);
    assert!(widest > 300.0 && widest < 595.3 - 40.0, "text reaches to {widest} pt");
}

#[test]
fn korean_lines_break_between_words() {
    let text = "당사는 인시던트 관리 절차를 모든 관리형 고객에게 적용합니다. ".repeat(12);
    let pdf = markdown(Language::Ko, &text);
    let Some(found) = text_of("korean-breaks.pdf", &pdf.bytes) else { return };
    let words: Vec<&str> = text.split_whitespace().collect();
    for word in found.split_whitespace().filter(|word| word.chars().all(|c| ('가'..='힣').contains(&c))) {
        let whole = word == "한빛클라우드" || words.iter().any(|known| known.trim_end_matches('.') == word);
        assert!(whole, "{word} is a torn word:\n{found}");
    }
}

#[test]
fn japanese_lines_keep_kinsoku() {
    let text =
        "当社は、すべてのお客様に「同じ手順」を適用しています。監視、バックアップ、パッチ適用も同様です。"
            .repeat(12);
    let pdf = markdown(Language::Ja, &text);
    let Some(found) = text_of("japanese-breaks.pdf", &pdf.bytes) else { return };
    for line in found.lines().map(str::trim).filter(|line| !line.is_empty()) {
        assert!(!line.starts_with(['、', '。', '」', 'ッ', 'ー']), "a line begins with {line}");
        assert!(!line.ends_with('「'), "a line ends with an opening bracket: {line}");
    }
}

#[test]
fn big_and_deep_texts_are_set_in_bearable_time() {
    let start = std::time::Instant::now();
    let paragraphs = [
        (Language::En, "word ".repeat(20_000)),
        (Language::Ja, "日本語の長い段落です。".repeat(3_000)),
        (Language::Ko, "한국어로 쓴 아주 긴 문단입니다. ".repeat(2_300)),
        (Language::En, "x".repeat(100_000)),
    ];
    for (language, text) in &paragraphs {
        let start = std::time::Instant::now();
        let pdf = markdown(*language, text);
        eprintln!("a paragraph of {} KB: {} pages, {:?}", text.len() / 1024, pdf.pages, start.elapsed());
    }
    let took = start.elapsed();
    markdown(Language::En, &format!("{} deep", ">".repeat(20_000)));
    markdown(Language::En, &format!("{}deep", "- ".repeat(500)));
    markdown(Language::En, &format!("{}deep{}", "*".repeat(3_000), "*".repeat(3_000)));
    markdown(Language::En, &format!("{}deep{}", "[".repeat(3_000), "](https://example.com)".repeat(3_000)));
    assert!(took.as_secs() < 120, "{took:?}");
}

#[test]
fn odd_markdown_is_set() {
    let odd = [
        "",
        "#",
        "# ",
        "###### six\n# one\n### three",
        "|a|\n|-|",
        "|a|b|\n|-|-|\n|1|",
        "[^1]: [^1]\n\n[^1]",
        "![](x)",
        "[]()",
        "[a](javascript:alert(1)) [b](<https://x y>) [c](http://[::1)",
        "- \n- \n",
        "1. \n2. x",
        "---\nkey: value\n---\n# T",
        "# ![only a picture](x.png)",
        "[![x](y.png)](https://example.com)",
        "`` ` ``",
        "&nbsp;&#xE000;",
        "> ",
        "```\n```",
        "***",
        "# [^n]\n\n[^n]: note",
        "|[^n]|\n|-|\n|a|\n\n[^n]: note in a table head",
    ];
    for (number, text) in odd.iter().enumerate() {
        assert_sound(&format!("odd-{number}.pdf"), &markdown(Language::En, text).bytes);
    }
}

#[test]
fn plain_text_keeps_its_lines_and_columns() {
    let text = "host      state\nweb-01    ok\nweb-02    장애 접수 완료\n\n    indented";
    let document = PlainTextDocument { meta: meta(Language::Ko, "ping.log", true), text: text.into() };
    let pdf = TYPESETTER.plain_text_to_pdf(&document).expect("sets");
    if let Some(found) = text_of("plain.pdf", &pdf.bytes) {
        assert!(
            found.contains("web-01") && found.contains("장애 접수 완료") && found.contains("초안"),
            "{found}"
        );
    }
}

#[test]
fn pictures_are_shown_and_broken_ones_are_named() {
    let mut png = std::io::Cursor::new(Vec::new());
    image::RgbaImage::from_pixel(40, 20, image::Rgba([1, 2, 3, 100]))
        .write_to(&mut png, image::ImageFormat::Png)
        .expect("encodes");
    let svg = b"<svg xmlns='http://www.w3.org/2000/svg' width='40' height='20'><text y='9'>\xF0\x9F\x98\x80 x</text></svg>";
    let assets = Assets::from([
        ("ok.png".to_owned(), png.into_inner()),
        ("torn.png".to_owned(), b"\x89PNG\r\n\x1a\nrubbish".to_vec()),
        ("drawing.svg".to_owned(), svg.to_vec()),
    ]);
    let text =
        "![fine](img/ok.png)\n\n![torn one](torn.png)\n\n![none](gone.png)\n\n![a drawing](drawing.svg)";
    let document = MarkdownDocument { meta: meta(Language::En, "Pictures", false), text: text.into() };
    let pdf = TYPESETTER.markdown_to_pdf(&document, &assets).expect("sets");
    assert_sound("pictures.pdf", &pdf.bytes);
    assert!(pdf.missing_pictures().contains("torn.png") && pdf.missing_pictures().contains("gone.png"));
    assert!(!pdf.missing_pictures().contains("img/ok.png"));
    if let Some(found) = text_of("pictures.pdf", &pdf.bytes) {
        assert!(found.contains("torn one") && !found.contains("fine"), "{found}");
    }
}

#[test]
fn real_playbooks_are_set() {
    for (name, bytes) in real_input("playbooks") {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let start = std::time::Instant::now();
        let pdf = markdown(Language::En, &text);
        eprintln!("{name}: {} pages, {} KB, {:?}", pdf.pages, pdf.bytes.len() / 1024, start.elapsed());
        assert_sound(&name.replace(".md", ".pdf"), &pdf.bytes);
    }
}
