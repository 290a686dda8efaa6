//! Markdown and plain text in, and sections assigned to elements.

use proofbook_manuscript::{
    ImportedSection, LeftOutKind, Wanted, assign, joined, read_markdown, read_plain_text,
};

fn heads(sections: &[ImportedSection]) -> Vec<(u8, &str, &str)> {
    sections.iter().map(|one| (one.level, one.heading.as_str(), one.markdown.as_str())).collect()
}

#[test]
fn the_only_high_heading_is_the_title_and_the_text_stays_as_typed() {
    let imported = read_markdown(
        "\u{feff}# Title *x*\r\n\r\nIntro.\r\n\r\n## One\r\n\r\n- a\r\n- b\r\n\r\nTwo\r\n---\r\n\r\n    code\r\n\r\n<b>x</b>\r\n",
    );
    assert_eq!(imported.title.as_deref(), Some("Title x"));
    assert_eq!(
        heads(&imported.sections),
        [(0, "", "Intro."), (2, "One", "- a\n- b"), (2, "Two", "    code\n\n<b>x</b>")]
    );
    assert_eq!(imported.left_out, []);
}

#[test]
fn a_single_heading_is_a_section_and_several_high_ones_are_sections() {
    assert_eq!(heads(&read_markdown("# One\n\ntext").sections), [(1, "One", "text")]);
    assert_eq!(read_markdown("# One\n\n# Two").sections.len(), 2);
    assert_eq!(read_markdown("").sections, []);
}

#[test]
fn headings_in_lists_quotes_and_code_divide_nothing() {
    let text = "## One\n\n> # quoted\n\n- # listed\n\n```\n# code\n```";
    assert_eq!(read_markdown(text).sections.len(), 1);
}

#[test]
fn front_matter_and_comments_are_left_out_of_sight_and_said() {
    let imported = read_markdown("---\ntitle: \"고객 사례\"\ntags: x\n---\n\ntext <!-- note -->");
    assert_eq!(imported.title.as_deref(), Some("고객 사례"));
    let said: Vec<LeftOutKind> = imported.left_out.iter().map(|one| one.what).collect();
    assert_eq!(said, [LeftOutKind::FrontMatter, LeftOutKind::HiddenComment]);
    assert!(!imported.sections[0].markdown.contains("title"));
}

#[test]
fn pieces_of_korean_are_composed() {
    assert_eq!(read_markdown("# \u{1112}\u{1161}\u{11ab}\n\nx").sections[0].heading, "한");
}

#[test]
fn plain_text_is_divided_at_lines_that_stand_alone() {
    let imported = read_plain_text(
        "고객 사례\n\n1. 고객 과제\n하루 5*6건의 #1 장애가 있었습니다.\n\n2. 성과\n• 복구 28분\n• 장애 9건\n\n끝입니다.",
    );
    assert_eq!(imported.title.as_deref(), Some("고객 사례"));
    assert!(imported.guessed_headings);
    assert_eq!(
        heads(&imported.sections),
        [
            (1, "1. 고객 과제", "하루 5\\*6건의 \\#1 장애가 있었습니다."),
            (1, "2. 성과", "- 복구 28분\n- 장애 9건\n\n끝입니다.")
        ]
    );
    assert_eq!(
        read_plain_text("# One\n\nx").sections[0].heading,
        "One",
        "Markdown in a text file is Markdown"
    );
}

fn wanted() -> Vec<Wanted> {
    // The names of the catalogue, in three languages.
    [
        ("customer", ["Customer name", "고객 이름", "顧客名"]),
        ("challenge", ["Customer challenge", "고객 당면 과제", "顧客の課題"]),
        ("proposed-solution", ["Proposed solution", "제안된 솔루션", "提案したソリューション"]),
        ("aws-usage", ["Use of AWS", "AWS 활용 방법", "AWSの活用方法"]),
        ("support-services", ["Support services", "지원 서비스", "支援サービス"]),
        ("architecture", ["Architecture diagrams", "아키텍처 다이어그램", "アーキテクチャ図"]),
        ("outcome", ["Results", "성과와 결과", "成果"]),
        ("success-metrics", ["Success metrics", "성공 지표", "成功を示す指標"]),
        ("start-date", ["Start of the contract", "계약 시작일", "契約開始日"]),
        ("end-date", ["End of the contract", "계약 종료일", "契約終了日"]),
    ]
    .map(|(id, names)| Wanted { id: id.to_owned(), names: names.map(String::from).to_vec() })
    .to_vec()
}

fn section(level: u8, heading: &str, markdown: &str) -> ImportedSection {
    ImportedSection { level, heading: heading.to_owned(), markdown: markdown.to_owned() }
}

#[test]
fn headings_as_people_write_them_find_their_element() {
    for (heading, expected) in [
        ("Customer challenge", Some(("challenge", true))),
        ("1. CHALLENGE", Some(("challenge", true))),
        ("The Problem", Some(("challenge", true))),
        ("2.1 고객 당면과제", Some(("challenge", true))),
        ("가. 도전 과제", Some(("challenge", true))),
        ("고객이 안고 있던 문제", Some(("challenge", false))),
        ("第1章　お客様の課題", Some(("challenge", true))),
        ("【課題】", Some(("challenge", true))),
        ("① 고객 소개", Some(("customer", true))),
        ("About the customer", Some(("customer", true))),
        ("제안 솔루션", Some(("proposed-solution", true))),
        ("ソリューション", Some(("proposed-solution", true))),
        ("AWS services used", Some(("aws-usage", true))),
        ("ＡＷＳの活用", Some(("aws-usage", true))),
        ("AWS 아키텍처 구성도", Some(("architecture", false))),
        ("■ 시스템 구성도", Some(("architecture", true))),
        ("운영 지원", Some(("support-services", true))),
        ("導入効果", Some(("outcome", true))),
        ("성과 지표", Some(("success-metrics", true))),
        ("KPI", Some(("success-metrics", true))),
        ("契約開始日", Some(("start-date", true))),
        ("종료일", Some(("end-date", true))),
        ("Appendix", None),
        ("회사 연혁", None),
        ("", None),
        ("1.", None),
    ] {
        let assignment = assign(&[section(1, heading, "x")], &wanted());
        let found = assignment.assigned.iter().next();
        assert_eq!(found.map(|(id, assigned)| (id.as_str(), assigned.certain)), expected, "{heading}");
        assert_eq!(assignment.unassigned.len(), usize::from(expected.is_none()), "{heading}");
    }
}

#[test]
fn what_stands_below_goes_along_and_nothing_is_dropped() {
    let sections = [
        section(0, "", "intro"),
        section(1, "Challenge", "c"),
        section(2, "Details", "d"),
        section(2, "Results", "r"),
        section(1, "Appendix", "a"),
        section(2, "More", "m"),
        section(1, "Problem", "p"),
    ];
    let assignment = assign(&sections, &wanted());
    assert_eq!(assignment.assigned["challenge"].sections, [1, 2, 6]);
    assert_eq!(assignment.assigned["outcome"].sections, [3]);
    assert_eq!(assignment.unassigned, [0, 4, 5]);
    assert_eq!(joined(&sections, &[1, 2, 6]), "c\n\n## Details\n\nd\n\n## Problem\n\np");
    assert_eq!(joined(&sections, &[99]), "");
}
