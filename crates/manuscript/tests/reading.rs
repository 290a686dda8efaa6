//! Word documents as other people's programs write them.

mod package;

use package::{paragraph, word};
use proofbook_manuscript::{Imported, LeftOutKind, read_docx};

fn read(body: &str) -> Imported {
    read_docx(&word(body, &[])).expect("a document")
}

fn text(body: &str) -> String {
    let imported = read(body);
    imported.sections.first().map(|section| section.markdown.clone()).unwrap_or_default()
}

fn run(text: &str) -> String {
    format!("<w:r><w:t>{text}</w:t></w:r>")
}

fn left_out(body: &str) -> Vec<(LeftOutKind, usize, String)> {
    read(body).left_out.into_iter().map(|one| (one.what, one.count, one.example)).collect()
}

#[test]
fn headings_by_names_of_styles_in_three_languages_and_by_outline_level() {
    let styles = r#"<w:styles>
        <w:style w:type="paragraph" w:styleId="a"><w:name w:val="제목 1"/></w:style>
        <w:style w:type="paragraph" w:styleId="b"><w:name w:val="見出し 2"/></w:style>
        <w:style w:type="paragraph" w:styleId="c"><w:name w:val="heading 1"/></w:style>
        <w:style w:type="paragraph" w:styleId="d"><w:name w:val="House"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="e"><w:name w:val="Ours"/><w:basedOn w:val="b"/></w:style>
        <w:style w:type="paragraph" w:styleId="t"><w:name w:val="Title"/></w:style></w:styles>"#;
    let body = [("t", "T"), ("a", "A"), ("b", "B"), ("c", "C"), ("d", "D"), ("e", "E"), ("none", "text")];
    let body: String = body.iter().map(|(style, text)| paragraph(style, text)).collect();
    let direct = format!(r#"<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr>{}</w:p>"#, run("F"));
    let imported = read_docx(&word(&(body + &direct), &[("styles.xml", "styles", styles)])).unwrap();
    assert_eq!(imported.title.as_deref(), Some("T"));
    let heads: Vec<(u8, &str, &str)> = imported
        .sections
        .iter()
        .map(|one| (one.level, one.heading.as_str(), one.markdown.as_str()))
        .collect();
    assert_eq!(
        heads,
        [(1, "A", ""), (2, "B", ""), (1, "C", ""), (3, "D", ""), (2, "E", "text"), (1, "F", "")]
    );
}

#[test]
fn tracked_changes_are_read_as_if_accepted_and_said() {
    let body = format!(
        r#"<w:p>{}<w:ins w:id="1">{}</w:ins><w:del w:id="2"><w:r><w:delText>old words</w:delText></w:r></w:del>
        <w:moveFrom>{}</w:moveFrom><w:moveTo>{}</w:moveTo></w:p>"#,
        run("kept "),
        run("new "),
        run("from "),
        run("to")
    );
    assert_eq!(text(&body), "kept new to");
    assert_eq!(
        left_out(&body),
        [
            (LeftOutKind::TrackedDeletion, 2, "old words".to_owned()),
            (LeftOutKind::TrackedInsertion, 2, "new".to_owned())
        ]
    );
}

#[test]
fn what_is_no_text_is_counted_with_an_example() {
    let drawing = |inner: &str| {
        format!(
            r#"<w:p><w:r><w:drawing><wp:docPr name="Picture 1" descr="The plan"/>{inner}</w:drawing></w:r></w:p>"#
        )
    };
    let boxed = format!("<w:txbxContent><w:p>{}</w:p></w:txbxContent>", run("In the box"));
    for (case, body, what, example) in [
        ("picture", drawing("<a:blip/>"), LeftOutKind::Image, "The plan"),
        ("chart", drawing("<a:chart/>"), LeftOutKind::Chart, "The plan"),
        ("smart art", drawing("<a:relIds/>"), LeftOutKind::Diagram, "The plan"),
        ("box", drawing(&boxed), LeftOutKind::TextBox, "In the box"),
        (
            "box with fallback",
            format!(
                "<w:p><w:r><mc:AlternateContent><mc:Choice>{boxed}</mc:Choice><mc:Fallback>{boxed}</mc:Fallback></mc:AlternateContent></w:r></w:p>"
            ),
            LeftOutKind::TextBox,
            "In the box",
        ),
        (
            "old picture",
            "<w:p><w:r><w:pict><v:imagedata/></w:pict></w:r></w:p>".to_owned(),
            LeftOutKind::Image,
            "",
        ),
        (
            "equation",
            "<w:p><m:oMath><m:r><m:t>a=b</m:t></m:r></m:oMath></w:p>".to_owned(),
            LeftOutKind::Equation,
            "a=b",
        ),
        (
            "form",
            r#"<w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData/></w:fldChar></w:r></w:p>"#.to_owned(),
            LeftOutKind::FormField,
            "",
        ),
        (
            "hidden",
            "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r></w:p>".to_owned(),
            LeftOutKind::HiddenText,
            "secret",
        ),
    ] {
        assert_eq!(left_out(&body), [(what, 1, example.to_owned())], "{case}");
        assert_eq!(text(&body), "", "{case}");
    }
}

#[test]
fn comments_headers_and_macros_lie_beside_the_text() {
    let comment =
        format!("<w:comments><w:comment><w:p>{}</w:p></w:comment></w:comments>", run("Is this so?"));
    let header = format!("<w:hdr><w:p>{}</w:p></w:hdr>", run("Confidential"));
    let parts = [
        ("comments.xml", "comments", comment.as_str()),
        ("header1.xml", "header", header.as_str()),
        ("header2.xml", "header", "<w:hdr></w:hdr>"),
        ("vbaProject.bin", "vbaProject", ">"),
    ];
    let imported = read_docx(&word(&format!("<w:p>{}</w:p>", run("x")), &parts)).unwrap();
    let said: Vec<(&str, usize, &str)> =
        imported.left_out.iter().map(|one| (one.what.name(), one.count, one.example.as_str())).collect();
    assert_eq!(
        said,
        [("comment", 1, "Is this so?"), ("header-or-footer", 1, "Confidential"), ("macros", 1, "")]
    );
}

#[test]
fn links_of_every_kind() {
    let field = |instruction: &str| {
        format!(
            r#"<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>{instruction}</w:instrText></w:r>
            <w:r><w:fldChar w:fldCharType="separate"/></w:r>{}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>"#,
            run("x")
        )
    };
    for (body, expected) in [
        (
            format!(r#"<w:p><w:hyperlink r:id="out">{}</w:hyperlink></w:p>"#, run("x")),
            "[x](https://a.example)",
        ),
        (format!(r#"<w:p><w:hyperlink w:anchor="here">{}</w:hyperlink></w:p>"#, run("x")), "x"),
        (field(r#" HYPERLINK "https://b.example" "#), "[x](https://b.example)"),
        (field(" PAGE "), "x"),
        (
            format!(
                r#"<w:p><w:fldSimple w:instr='HYPERLINK "https://c.example"'>{}</w:fldSimple></w:p>"#,
                run("x")
            ),
            "[x](https://c.example)",
        ),
    ] {
        assert_eq!(text(&body), expected);
    }
}

#[test]
fn runs_that_word_splits_are_joined_and_bold_space_is_no_bold() {
    let bold =
        |text: &str| format!(r#"<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>"#);
    assert_eq!(text(&format!("<w:p>{}{}{}</w:p>", bold("복"), bold("구 "), run("시간"))), "**복구** 시간");
    assert_eq!(text(&format!("<w:p>{}{}</w:p>", bold("a "), bold("b") + &run(" c"))), "**a b** c");
    assert_eq!(text(r#"<w:p><w:r><w:rPr><w:b w:val="0"/></w:rPr><w:t>a</w:t></w:r></w:p>"#), "a");
}

#[test]
fn ruby_keeps_its_base_and_the_text_of_controls_is_taken() {
    let ruby = format!(
        "<w:p><w:r><w:ruby><w:rt>{}</w:rt><w:rubyBase>{}</w:rubyBase></w:ruby></w:r></w:p>",
        run("かだい"),
        run("課題")
    );
    assert_eq!(text(&ruby), "課題");
    let control = format!(
        "<w:sdt><w:sdtContent><w:p><w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt></w:p></w:sdtContent></w:sdt>",
        run("in")
    );
    assert_eq!(text(&control), "in");
}

#[test]
fn tables_with_merged_cells_keep_their_columns_and_frames_are_opened() {
    let cell = |properties: &str, text: &str| {
        format!("<w:tc><w:tcPr>{properties}</w:tcPr><w:p>{}</w:p></w:tc>", run(text))
    };
    let rows = [
        format!("<w:tr>{}{}</w:tr>", cell(r#"<w:gridSpan w:val="2"/>"#, "wide"), cell("", "c")),
        format!(
            "<w:tr>{}{}{}</w:tr>",
            cell(r#"<w:vMerge w:val="restart"/>"#, "tall"),
            cell("", "2"),
            cell("", "3")
        ),
        format!("<w:tr>{}{}</w:tr>", cell("<w:vMerge/>", ""), cell("", "5")),
    ];
    let table = text(&format!("<w:tbl>{}</w:tbl>", rows.concat()));
    let lines: Vec<&str> = table.lines().collect();
    assert_eq!([lines[0], lines[2], lines[3]], ["|wide||c|", "|tall|2|3|", "||5||"]);
    let frame =
        format!("<w:tbl><w:tr><w:tc><w:p>{}</w:p><w:p>{}</w:p></w:tc></w:tr></w:tbl>", run("a"), run("b"));
    assert_eq!(text(&frame), "a\n\nb");
}

#[test]
fn bold_lines_are_headings_only_where_there_are_no_others() {
    let bold = |text: &str| format!("<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{text}</w:t></w:r></w:p>");
    let plain = format!("<w:p>{}</w:p>", run("글."));
    let imported = read(
        &[bold("1. 고객 과제"), plain.clone(), bold("강조한 문장입니다."), bold("2. 성과"), plain].concat(),
    );
    assert!(imported.guessed_headings);
    let heads: Vec<(&str, &str)> =
        imported.sections.iter().map(|one| (one.heading.as_str(), one.markdown.as_str())).collect();
    assert_eq!(heads, [("1. 고객 과제", "글.\n\n**강조한 문장입니다.**"), ("2. 성과", "글.")]);
}

#[test]
fn korean_in_pieces_is_composed() {
    assert_eq!(text(&format!("<w:p>{}</w:p>", run("\u{1112}\u{1161}\u{11ab}"))), "한");
}

#[test]
fn what_an_empty_field_says_is_no_text_and_signs_become_characters() {
    let field = format!(
        "<w:p>{}<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt></w:p>",
        run("Filled in. "),
        run("Click here to enter text.")
    );
    assert_eq!(text(&field), "Filled in.");
    assert_eq!(left_out(&field), [(LeftOutKind::Placeholder, 1, "Click here to enter text.".to_owned())]);
    let tick = format!(
        r#"<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>{}</w:p>"#,
        r#"<w:r><w:t xml:space="preserve"> done </w:t></w:r><w:r><w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr><w:t>ü</w:t></w:r>"#
    );
    assert_eq!(text(&tick), "✓ done ✓");
    assert_eq!(left_out(&tick), []);
    let unknown = r#"<w:p><w:r><w:sym w:font="Odd Icons" w:char="E123"/></w:r></w:p>"#;
    assert_eq!(left_out(unknown), [(LeftOutKind::Symbol, 1, "Odd Icons E123".to_owned())]);
}

#[test]
fn rows_and_cells_in_controls_within_controls_are_kept() {
    let within = |inner: &str| format!("<w:sdt><w:sdtPr/><w:sdtContent>{inner}</w:sdtContent></w:sdt>");
    let cell = |text: &str| within(&within(&format!("<w:tc><w:p>{}</w:p></w:tc>", run(text))));
    let row = |one: &str, other: &str| within(&within(&format!("<w:tr>{}{}</w:tr>", cell(one), cell(other))));
    let table = text(&format!("<w:tbl>{}{}</w:tbl>", row("a", "b"), row("c", "d")));
    let lines: Vec<&str> = table.lines().collect();
    assert_eq!([lines[0], lines[2]], ["|a|b|", "|c|d|"]);
}

#[test]
fn headings_without_text_and_bold_lines_at_the_end_are_kept() {
    let styles = r#"<w:styles><w:style w:type="paragraph" w:styleId="h"><w:name w:val="heading 1"/></w:style></w:styles>"#;
    let picture = "<w:p><w:r><w:drawing><a:blip/></w:drawing></w:r></w:p>";
    let body = [
        paragraph("h", "First"),
        paragraph("h", "Second"),
        paragraph("", "text"),
        paragraph("h", "Last"),
        picture.to_owned(),
    ];
    let imported = read_docx(&word(&body.concat(), &[("styles.xml", "styles", styles)])).unwrap();
    let heads: Vec<(&str, &str)> =
        imported.sections.iter().map(|one| (one.heading.as_str(), one.markdown.as_str())).collect();
    assert_eq!(heads, [("First", ""), ("Second", "text"), ("Last", "")]);
    let bold = |text: &str| format!("<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{text}</w:t></w:r></w:p>");
    let imported = read(
        &[bold("Results"), paragraph("", "Faster."), bold("Signed: Kim, CTO"), picture.to_owned()].concat(),
    );
    let heads: Vec<(&str, &str)> =
        imported.sections.iter().map(|one| (one.heading.as_str(), one.markdown.as_str())).collect();
    assert_eq!(heads, [("Results", "Faster.\n\n**Signed: Kim, CTO**")]);
}
