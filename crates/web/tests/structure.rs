//! The page read back by an HTML parser: what is there, in which order, and that nothing dangles.

mod sample;

use std::collections::BTreeSet;

use proofbook_web::{Figure, Picture, StudyPage, WebError, WebFile, pages};
use scraper::{ElementRef, Html, Selector};

const LANGUAGES: [&str; 3] = ["en", "ko", "ja"];

fn read(files: &[WebFile]) -> Html {
    let text = std::str::from_utf8(&files[0].bytes).expect("UTF-8");
    let page = Html::parse_document(text);
    assert_eq!(page.errors, Vec::<std::borrow::Cow<'static, str>>::new(), "{text}");
    page
}

fn all<'a>(page: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    page.select(&Selector::parse(selector).unwrap()).collect()
}

fn words(element: &ElementRef<'_>) -> String {
    element.text().collect::<String>().trim().to_owned()
}

fn page_of(study: &StudyPage) -> Html {
    read(&pages(study).expect("a page"))
}

#[test]
fn every_language_has_one_headline_and_says_its_language() {
    for language in LANGUAGES {
        let study = sample::study(language);
        let page = page_of(&study);
        assert_eq!(page.root_element().value().attr("lang"), Some(language));
        let headlines = all(&page, "h1");
        assert_eq!(headlines.len(), 1);
        assert_eq!(words(&headlines[0]), study.title);
        assert_eq!(all(&page, "main").len(), 1);
        assert_eq!(all(&page, "article > section > h2").len(), study.sections.len());
        assert_eq!(all(&page, "dl dt").len(), study.facts.len());
        assert_eq!(all(&page, "figure > img[alt]").len(), 1);
        assert_eq!(all(&page, "figure > figcaption").len(), 1);
        assert_eq!(all(&page, "link[rel=canonical]").len(), 1);
    }
}

#[test]
fn headings_leave_out_no_level() {
    let mut study = sample::study("en");
    study.sections[0].markdown =
        "###### Deep\n\n# High\n\n## Lower\n\nHigh again\n===\n\n##### Deep".to_owned();
    let page = page_of(&study);
    let levels: Vec<u8> = all(&page, "h1, h2, h3, h4, h5, h6")
        .iter()
        .map(|heading| heading.value().name().as_bytes()[1] - b'0')
        .collect();
    assert!(levels.windows(2).all(|two| two[1] <= two[0] + 1), "{levels:?}");
    assert_eq!(all(&page, "#challenge h3").len(), 3);
}

#[test]
fn tables_have_a_caption_or_a_name_and_heads_with_a_scope() {
    let page = page_of(&sample::study("ko"));
    let table = all(&page, "table.metrics");
    assert_eq!(table.len(), 1);
    assert_eq!(all(&page, "table.metrics > caption").len(), 1);
    assert_eq!(all(&page, "table.metrics tbody th[scope=row]").len(), 3);
    assert!(all(&page, "th").iter().all(|head| head.value().attr("scope").is_some()));
    assert!(all(&page, "div.wide").iter().all(|wide| wide.value().attr("aria-label").is_some()));
}

#[test]
fn the_drawing_of_the_metrics_is_described_by_the_table() {
    let page = page_of(&sample::study("ja"));
    let chart = &all(&page, "div.chart")[0];
    let table = chart.value().attr("aria-describedby").unwrap();
    assert_eq!(all(&page, &format!("table#{table}")).len(), 1);
    let lengths: Vec<&str> =
        all(&page, "rect.bar").iter().filter_map(|bar| bar.value().attr("width")).collect();
    assert_eq!(lengths, ["1000", "78", "1000", "220"], "the metric without numbers is not drawn");
}

#[test]
fn every_reference_within_the_page_has_its_target_and_every_name_stands_once() {
    for language in LANGUAGES {
        let page = page_of(&sample::study(language));
        let names: Vec<&str> = all(&page, "[id]").iter().filter_map(|one| one.value().id()).collect();
        let once: BTreeSet<&str> = names.iter().copied().collect();
        assert_eq!(names.len(), once.len(), "{names:?}");
        for attribute in ["href", "aria-labelledby", "aria-describedby"] {
            for element in all(&page, &format!("[{attribute}]")) {
                let value = element.value().attr(attribute).unwrap();
                let target = if attribute == "href" { value.strip_prefix('#') } else { Some(value) };
                assert!(target.is_none_or(|target| once.contains(target)), "{attribute}={value}");
            }
        }
    }
}

#[test]
fn every_file_the_page_names_is_in_the_folder_and_the_other_way_round() {
    let files = pages(&sample::study("en")).unwrap();
    let page = read(&files);
    let mut named: BTreeSet<&str> = BTreeSet::from(["index.html"]);
    named.extend(all(&page, "img[src]").iter().filter_map(|one| one.value().attr("src")));
    named.extend(all(&page, "link[rel=stylesheet]").iter().filter_map(|one| one.value().attr("href")));
    let there: BTreeSet<&str> = files.iter().map(|file| file.path.as_str()).collect();
    assert_eq!(named, there);
}

#[test]
fn names_of_attached_files_are_not_published() {
    for file in pages(&sample::study("en")).unwrap() {
        assert!(!file.path.contains("customer-name"));
        assert!(!String::from_utf8_lossy(&file.bytes).contains("customer-name"), "{}", file.path);
    }
}

#[test]
fn pictures_in_the_text_are_shown_where_they_belong_to_the_study() {
    let mut study = sample::study("en");
    study.sections[0].markdown =
        "![As it was](customer-name.svg) ![gone](https://host/x.png) ![](customer-name.svg)".to_owned();
    let page = page_of(&study);
    let alternatives: Vec<&str> =
        all(&page, "#challenge img").iter().filter_map(|img| img.value().attr("alt")).collect();
    assert_eq!(alternatives, ["As it was", study.sections[1].figures[0].alternative.as_str()]);
    assert!(words(&all(&page, "#challenge p")[0]).contains("gone"));
}

#[test]
fn footnotes_are_listed_in_the_order_of_their_marks_and_none_is_lost() {
    let mut study = sample::study("en");
    study.sections[0].markdown =
        "B[^b] A[^a] B[^b] ?[^none]\n\n[^a]: note a\n[^b]: note b\n[^c]: note c".to_owned();
    let page = page_of(&study);
    let notes: Vec<String> = all(&page, "#challenge ol.notes > li").iter().map(words).collect();
    assert_eq!(notes, ["note b", "note a", "note c"]);
    let marks: Vec<String> = all(&page, "#challenge sup").iter().map(words).collect();
    assert_eq!(marks, ["1", "2", "1"]);
    assert!(words(&all(&page, "#challenge p")[0]).contains("[^none]"));
}

#[test]
fn sections_with_the_same_or_no_name_keep_their_own_anchors() {
    let mut study = sample::study("en");
    for (section, id) in study.sections.iter_mut().zip(["same", "same", "고객", "content", "services"]) {
        section.id = id.to_owned();
    }
    let page = page_of(&study);
    let anchors: Vec<&str> =
        all(&page, "article > section").iter().filter_map(|one| one.value().id()).collect();
    assert_eq!(anchors, ["same", "same-2", "section-3", "content-2", "services-2"]);
}

#[test]
fn an_empty_study_is_still_a_page() {
    let mut study = sample::study("en");
    study.sections.clear();
    study.facts.clear();
    study.services.clear();
    (study.subtitle, study.notice, study.canonical_url) = (None, None, None);
    let page = page_of(&study);
    assert_eq!(all(&page, "h1").len(), 1);
    assert!(all(&page, "ul, dl, nav, figure, table, .beside").is_empty());
}

#[test]
fn the_same_study_gives_the_same_bytes() {
    for language in LANGUAGES {
        assert_eq!(pages(&sample::study(language)), pages(&sample::study(language)));
    }
}

#[test]
fn nothing_on_the_page_acts_or_is_loaded_from_elsewhere() {
    for language in LANGUAGES {
        let files = pages(&sample::study(language)).unwrap();
        let page = read(&files);
        assert!(all(&page, "script, iframe, object, embed, style, [style], base, form, input").is_empty());
        let style = String::from_utf8(files[1].bytes.clone()).unwrap();
        assert!(!style.contains("url(") && !style.contains("@import") && !style.contains("ACCENT"));
    }
}

fn pixel() -> Vec<u8> {
    // The head of a PNG with 3 by 2 pixels is all that is read of it.
    let head: [&[u8]; 4] =
        [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", &3_u32.to_be_bytes(), &2_u32.to_be_bytes(), b"\x08\x02\0\0\0"];
    head.concat()
}

fn with_picture(bytes: Vec<u8>) -> StudyPage {
    let mut study = sample::study("en");
    let picture = Picture { bytes, file_name: "plan.png".to_owned() };
    study.sections[0].figures =
        vec![Figure { picture, caption: "Plan".to_owned(), alternative: String::new() }];
    study
}

#[test]
fn pixel_pictures_keep_their_bytes_and_say_their_size() {
    let files = pages(&with_picture(pixel())).unwrap();
    let placed = files.iter().find(|file| file.path == "images/challenge-1.png").expect("the picture");
    assert_eq!(placed.bytes, pixel());
    let page = read(&files);
    let image = all(&page, "#challenge img")[0];
    let said = ["width", "height", "alt"].map(|name| image.value().attr(name).unwrap());
    assert_eq!(said, ["3", "2", "Plan"], "the caption stands in for the alternative text");
}

#[test]
fn a_picture_stands_where_the_text_shows_it() {
    let mut study = sample::study("en");
    study.pictures = vec![Picture { bytes: pixel(), file_name: "diagram:a1".to_owned() }];
    study.sections[0].markdown = "Before.\n\n![The *console*](diagram:a1)\n\n![Gone](diagram:b2)".to_owned();
    let files = pages(&study).unwrap();
    assert!(files.iter().any(|file| file.path == "images/picture-1.png" && file.bytes == pixel()));
    let page = read(&files);
    let image = all(&page, "#challenge p img")[0];
    assert_eq!(image.value().attr("alt"), Some("The console"));
    assert!(!page.html().contains("diagram:"), "addresses of the workspace are not published");
}

#[test]
fn what_cannot_be_shown_is_refused_by_name() {
    let cases: [(&str, Vec<u8>, &str); 6] = [
        ("nothing", Vec::new(), "WEB-PICTURE-KIND"),
        ("a PDF", b"%PDF-1.7".to_vec(), "WEB-PICTURE-KIND"),
        ("a page", b"<html><body>x</body></html>".to_vec(), "WEB-PICTURE-KIND"),
        ("a cut PNG", pixel()[..18].to_vec(), "WEB-PICTURE-DAMAGED"),
        ("a cut drawing", b"<svg xmlns='http://www.w3.org/2000/svg'><g>".to_vec(), "WEB-PICTURE-DAMAGED"),
        ("too much", vec![0; (20 << 20) + 1], "WEB-PICTURE-TOO-LARGE"),
    ];
    for (case, bytes, code) in cases {
        let error = pages(&with_picture(bytes)).expect_err(case);
        assert_eq!((error.code(), error.parameters()["file"].as_str()), (code, "plan.png"), "{case}");
    }
}

#[test]
fn languages_addresses_and_lengths_are_checked() {
    let refused = |change: &dyn Fn(&mut StudyPage)| -> WebError {
        let mut study = sample::study("en");
        change(&mut study);
        pages(&study).expect_err("refused")
    };
    for language in ["", "e", "en_US", "en\" onload=\"x", "english-", "12"] {
        let error = refused(&|study| study.language = language.to_owned());
        assert_eq!(error.code(), "WEB-LANGUAGE", "{language}");
    }
    for address in ["javascript:alert(1)", "partner.example", "https://", "https://a b"] {
        let error = refused(&|study| study.canonical_url = Some(address.to_owned()));
        assert_eq!(error.code(), "WEB-ADDRESS", "{address}");
    }
    let error = refused(&|study| study.sections[0].markdown = "x".repeat((1 << 20) + 1));
    assert_eq!(error.code(), "WEB-TEXT-TOO-LONG");
}
