//! Text that tries to become markup, and text that tries to become too much.

mod sample;

use std::time::{Duration, Instant};

use proofbook_web::pages;
use scraper::{Html, Selector};

fn page(markdown: &str) -> (String, Html) {
    let mut study = sample::study("en");
    study.sections[0].markdown = markdown.to_owned();
    let files = pages(&study).expect("a page");
    let text = String::from_utf8(files[0].bytes.clone()).expect("UTF-8");
    let page = Html::parse_document(&text);
    (text, page)
}

fn count(page: &Html, selector: &str) -> usize {
    page.select(&Selector::parse(selector).unwrap()).count()
}

#[test]
fn no_text_becomes_markup_that_acts() {
    for text in [
        "<script>alert(1)</script>",
        "x <script>alert(1)</script> y",
        "<img src=x onerror=alert(1)>",
        "<div style=\"position:fixed\">x</div>",
        "<iframe src=\"https://host\"></iframe>",
        "| a |\n|---|\n| <script>alert(1)</script> |",
        "# <svg onload=alert(1)>",
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](java&#10;script:alert(1))",
        "[x](&#x6A;avascript:alert(1))",
        "[x](data:text/html,<script>alert(1)</script>)",
        "[x](vbscript:x) [y](file:///etc/passwd) [z](//host/x)",
        "<javascript:alert(1)>",
        "![x](javascript:alert(1))",
        "![\"onerror=\"alert(1)](x.png)",
        "[x](https://host/\"onclick=\"alert(1))",
        "[x](https://host 'a\" onclick=\"alert(1)')",
        "```x\" onclick=\"alert(1)\nx\n```",
        "[^\"onclick=\"alert(1)]\n\n[^\"onclick=\"alert(1)]: x",
        "<!-- --><script>alert(1)</script><!-- -->",
        "---\ntitle: x\n---\n<script>alert(1)</script>",
        "\u{0}<script>alert(1)</script>",
    ] {
        let (_, page) = page(text);
        let acting = "script, iframe, #challenge svg, [onerror], [onclick], [onload], #challenge [style], \
                      #challenge [src], [href^=javascript i], [href^=data], [href^=file], [href^=vbscript], [href^='//']";
        assert_eq!(count(&page, acting), 0, "{text}");
    }
}

#[test]
fn html_is_shown_and_comments_are_not() {
    let (text, page) =
        page("<b>bold</b>\n\n<div>\nblock\n</div>\n\n<!-- a note\nto ourselves -->\n\nafter <!-- x --> it");
    assert!(text.contains("&lt;b&gt;bold&lt;/b&gt;") && text.contains("&lt;div&gt;"), "{text}");
    assert_eq!(count(&page, "#challenge b"), 0);
    assert!(!text.contains("ourselves") && !text.contains("<!-- "), "{text}");
    assert!(text.contains("after"));
}

#[test]
fn links_lead_to_the_web_and_to_mail_only() {
    let (_, page) = page(
        "[a](https://a.example) [b](HTTP://b.example) <c@c.example> <mailto:d@d.example> [e](/e) [f](#f)",
    );
    assert_eq!(count(&page, "#challenge a[href]"), 4);
    assert_eq!(count(&page, "#challenge a[href='mailto:c@c.example']"), 1);
}

#[test]
fn words_of_the_study_are_words_everywhere() {
    let evil = "\"><script>alert(1)</script>";
    let mut study = sample::study("en");
    study.title = evil.to_owned();
    study.subtitle = Some(evil.to_owned());
    study.partner.name = evil.to_owned();
    study.facts[0].value = evil.to_owned();
    study.services[0] = evil.to_owned();
    study.labels.table = evil.to_owned();
    study.labels.metrics = evil.to_owned();
    study.notice = Some(evil.to_owned());
    study.sections[0].id = evil.to_owned();
    study.sections[0].heading = evil.to_owned();
    study.sections[1].figures[0].alternative = evil.to_owned();
    study.sections[4].metrics[0].change = Some(evil.to_owned());
    let files = pages(&study).unwrap();
    let page = Html::parse_document(std::str::from_utf8(&files[0].bytes).unwrap());
    assert_eq!(count(&page, "script"), 0);
    assert!(files.iter().all(|file| file.path.is_ascii() && !file.path.contains(['<', '"', ' '])));
}

#[test]
fn ten_thousand_levels_and_marks_stay_shallow_and_quick() {
    let lists: String = (0..300).map(|depth| format!("{}- x\n", "  ".repeat(depth))).collect();
    for text in [
        format!("{} x", ">".repeat(10_000)),
        lists,
        format!("{}x", "- ".repeat(10_000)),
        format!("{}x{}", "*a **b ".repeat(5_000), "** *".repeat(5_000)),
        format!("{}x{}", "[".repeat(10_000), "](https://a)".repeat(10_000)),
        format!("{}x", "![".repeat(10_000)),
        "[^a]".repeat(10_000) + "\n\n[^a]: [^a] x",
        "`".repeat(10_000),
        "<".repeat(10_000),
        "|a".repeat(5_000) + "\n" + &"|-".repeat(5_000),
    ] {
        let before = Instant::now();
        let (html, page) = page(&text);
        assert!(before.elapsed() < Duration::from_secs(5), "{}: {:?}", &text[..20], before.elapsed());
        assert!(html.len() < 100 * text.len() + 100_000);
        let deepest = page.tree.nodes().map(|node| node.ancestors().count()).max().unwrap();
        assert!(deepest < 60, "{}: {deepest}", &text[..20]);
    }
}

#[test]
fn flattened_lists_stay_lists() {
    let text: String = (0..30).map(|depth| format!("{}- level {depth}\n", "  ".repeat(depth))).collect();
    let (_, page) = page(&text);
    assert_eq!(count(&page, "#challenge :is(ul, ol) > :not(li)"), 0);
    assert_eq!(count(&page, "#challenge :not(ul, ol) > li"), 0);
}
