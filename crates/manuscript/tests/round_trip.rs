//! What is written to Word and read back is what was there.

use proofbook_manuscript::{
    Illustration, ImportedSection, LeftOutKind, Manuscript, Part, PlainTable, read_docx, read_markdown,
    write_docx,
};

const RICH: &str = "A paragraph with **bold**, *italic*, ***both***, ~~gone~~, `code` and [a link](https://a.example/x?y=1&z=2).\n\n\
    - one\n- two\n  1. first\n  2. second\n     - deep\n- three\n\n\
    > A quotation.\n>\n> With two paragraphs.\n\n\
    | Service | Part | Count |\n|---|:-:|--:|\n| Aurora | \\| pipe | 2 |\n| Backup |  | 10 |\n\n\
    ```\nlet a = 1;\n\n  let b = 2;\n```\n\n\
    ---\n\nA note[^1] and a line  \nbreak. 한국어 **굵게**는, 日本語の**太字**です。\n\n[^1]: The note with `code`.";

fn study(language: &str, sections: Vec<Part>) -> Manuscript {
    Manuscript {
        language: language.to_owned(),
        title: "Title & <more>".to_owned(),
        creator: "Harbour Cloud".to_owned(),
        sections,
        ..Manuscript::default()
    }
}

fn part(heading: &str, markdown: &str) -> Part {
    Part { heading: heading.to_owned(), markdown: markdown.to_owned(), ..Part::default() }
}

/// Markdown as it reads back, so that spellings that mean the same compare as equal.
fn meaning(markdown: &str) -> Vec<String> {
    let options = pulldown_cmark::Options::ENABLE_TABLES
        | pulldown_cmark::Options::ENABLE_FOOTNOTES
        | pulldown_cmark::Options::ENABLE_TASKLISTS
        | pulldown_cmark::Options::ENABLE_STRIKETHROUGH;
    let parser = pulldown_cmark::TextMergeStream::new(pulldown_cmark::Parser::new_ext(markdown, options));
    parser
        .map(|event| {
            format!("{event:?}")
                .replace("Fenced(Borrowed(\"\"))", "")
                .replace("Inlined", "")
                .replace("Borrowed", "")
                .replace("Boxed", "")
        })
        .collect()
}

fn there_and_back(markdown: &str) -> String {
    let bytes = write_docx(&study("en", vec![part("Heading", markdown)])).unwrap();
    let imported = read_docx(&bytes).unwrap();
    assert_eq!(imported.sections.len(), 1, "{imported:?}");
    imported.sections[0].markdown.clone()
}

#[test]
fn every_construct_of_a_section_comes_back() {
    let back = there_and_back(RICH);
    assert_eq!(meaning(&back), meaning(RICH), "{back}");
}

#[test]
fn small_texts_come_back_as_they_are() {
    let mut wrong = Vec::new();
    for markdown in [
        "Plain.",
        "1. one\n2. two",
        "3. three\n4. four",
        "- a\n- b\n\nBetween.\n\n- c",
        "- one\n  - two\n    - three\n      - four",
        "- [ ] open\n- [x] done",
        "**bold *and italic***",
        "*a **b***",
        "**a** *b* **c *d* e**",
        "한국어 **굵게**는",
        "日本語の**太字**です。",
        "a  \nb **c**",
        "a[^1] **b**\n\n[^1]: one",
        "a[^1] b\n\n- c[^2]\n\n[^1]: one\n\n[^2]: two",
        "a\\*b \\# c \\_d\\_ \\<e> &amp;amp;",
        "\\# no heading",
        "1\\. no list",
        "- one\n\n  more of one\n- two",
        "```\n# code\n```",
        "[링크](https://a.example/%ED%95%9C)",
        "Mail to [us](mailto:a@b.example).",
        "日本語の段落です。",
    ] {
        let back = there_and_back(markdown);
        if meaning(&back) != meaning(markdown) {
            wrong.push(format!("{markdown:?} became {back:?}"));
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn emphasis_without_a_spelling_gives_way_and_the_words_stay() {
    let bold = "<w:r><w:rPr><w:b/></w:rPr><w:t>한빛(주)</w:t></w:r><w:r><w:t>은 물류 기업입니다.</w:t></w:r>";
    let mut bytes = write_docx(&study("ko", vec![part("고객", "MARK")])).unwrap();
    bytes = changed(&bytes, |text| text.replace("<w:r><w:t xml:space=\"preserve\">MARK</w:t></w:r>", bold));
    assert_eq!(read_docx(&bytes).unwrap().sections[0].markdown, "**한빛(주**)은 물류 기업입니다.");
}

/// The package with its document changed.
fn changed(bytes: &[u8], change: impl Fn(String) -> String) -> Vec<u8> {
    use std::io::{Cursor, Read, Write};
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).unwrap();
        let name = file.name().unwrap().into_owned();
        let mut content = Vec::new();
        file.read_to_end(&mut content).unwrap();
        if name == "word/document.xml" {
            content = change(String::from_utf8(content).unwrap()).into_bytes();
        }
        writer.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        writer.write_all(&content).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

#[test]
fn sections_of_word_are_those_of_markdown() {
    let sections =
        vec![part("고객 당면 과제", "본문.\n\n## 세부\n\n더."), part("成果", "本文。"), part("Empty", "")];
    for language in ["en", "ko", "ja-JP"] {
        let imported = read_docx(&write_docx(&study(language, sections.clone())).unwrap()).unwrap();
        let markdown =
            read_markdown("# 고객 당면 과제\n\n본문.\n\n## 세부\n\n더.\n\n# 成果\n\n本文。\n\n# Empty\n");
        assert_eq!(imported.sections, markdown.sections);
        assert_eq!(imported.title.as_deref(), Some("Title & <more>"));
        assert_eq!(imported.left_out, []);
        assert!(!imported.guessed_headings);
    }
}

#[test]
fn facts_come_back_as_a_table_before_the_first_heading() {
    let mut study = study("ko", vec![part("개요", "글.")]);
    study.facts =
        vec![("고객".to_owned(), "물류 기업".to_owned()), ("기간".to_owned(), "2025 ~ 2027".to_owned())];
    study.subtitle = Some("부제".to_owned());
    let imported = read_docx(&write_docx(&study).unwrap()).unwrap();
    let head: &ImportedSection = &imported.sections[0];
    assert_eq!((head.level, head.heading.as_str()), (0, ""));
    assert!(head.markdown.starts_with("부제\n\n|고객|물류 기업|"), "{}", head.markdown);
}

fn pixel() -> Vec<u8> {
    let head: [&[u8]; 4] =
        [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", &300_u32.to_be_bytes(), &200_u32.to_be_bytes(), b"\x08\x02\0\0\0"];
    head.concat()
}

#[test]
fn pictures_are_put_in_and_named_when_read() {
    let illustration = |picture| Illustration {
        picture,
        caption: "Caption".to_owned(),
        alternative: "What it <shows>".to_owned(),
    };
    let mut one = part("Architecture", "Text.");
    one.illustrations = vec![illustration(Some(pixel())), illustration(None)];
    one.table = Some(PlainTable {
        caption: "Metrics".to_owned(),
        head: vec!["What".to_owned(), "After".to_owned()],
        rows: vec![vec!["Recovery".to_owned(), "28분".to_owned()], vec!["Short".to_owned()]],
    });
    let imported = read_docx(&write_docx(&study("en", vec![one])).unwrap()).unwrap();
    assert_eq!(imported.left_out.len(), 1);
    assert_eq!((imported.left_out[0].what, imported.left_out[0].count), (LeftOutKind::Image, 1));
    assert_eq!(imported.left_out[0].example, "What it <shows>");
    let text = &imported.sections[0].markdown;
    assert_eq!(
        text,
        "Text.\n\nCaption\n\nWhat it \\<shows>\n\nCaption\n\nMetrics\n\n|What|After|\n|----|-----|\n|Recovery|28분|\n|Short||"
    );
}

#[test]
fn a_picture_word_does_not_take_is_refused_by_its_words() {
    let mut one = part("Architecture", "");
    let picture = Some(b"<svg xmlns='http://www.w3.org/2000/svg'/>".to_vec());
    one.illustrations =
        vec![Illustration { picture, caption: "The plan".to_owned(), alternative: String::new() }];
    let error = write_docx(&study("en", vec![one])).unwrap_err();
    assert_eq!((error.code(), error.parameters()["picture"].as_str()), ("MANUSCRIPT-PICTURE", "The plan"));
}

#[test]
fn links_to_nowhere_and_html_are_text() {
    assert_eq!(there_and_back("[x](javascript:alert(1)) [y](file:///etc)"), "x y");
    assert_eq!(there_and_back("a <b>c</b> <!-- hidden --> d"), "a \\<b>c\\</b>  d");
    assert_eq!(there_and_back("---\ntitle: x\n---\n\ntext"), "text");
}

#[test]
fn the_same_study_gives_the_same_bytes() {
    let study = study("ja", vec![part("課題", RICH), part("成果", RICH)]);
    assert_eq!(write_docx(&study).unwrap(), write_docx(&study).unwrap());
}

#[test]
fn letters_that_xml_cannot_hold_are_left_out() {
    assert_eq!(there_and_back("a\u{1}b\u{b}c"), "abc");
}

#[test]
fn what_nests_deep_is_written_and_read() {
    for markdown in [">".repeat(3000) + " x", "- ".repeat(300) + "x", "*a **b ".repeat(500)] {
        let bytes = write_docx(&study("en", vec![part("Heading", &markdown)])).unwrap();
        let imported = read_docx(&bytes).unwrap();
        assert!(!imported.sections[0].markdown.is_empty());
    }
}

#[test]
fn pictures_stand_where_texts_show_them() {
    // The head of a PNG with 3 by 2 pixels is all that is read of it.
    let head: [&[u8]; 4] =
        [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", &3_u32.to_be_bytes(), &2_u32.to_be_bytes(), b"\x08\x02\0\0\0"];
    let text = "Before ![The console](diagram:a1) after.\n\n- ![Again](diagram:a1)\n\n| ![c](diagram:a1) |\n|---|\n\n![Gone](diagram:b2)";
    let mut study = study("en", vec![part("Heading", text)]);
    study.pictures.insert("diagram:a1".to_owned(), head.concat());
    let imported = read_docx(&write_docx(&study).unwrap()).unwrap();
    let pictures = imported.left_out.iter().find(|left| left.what == LeftOutKind::Image).expect("pictures");
    assert_eq!((pictures.count, pictures.example.as_str()), (3, "The console"));
    let markdown = &imported.sections[0].markdown;
    assert!(
        markdown.contains("Before") && markdown.contains("after.") && markdown.contains("Gone"),
        "{markdown}"
    );
}
