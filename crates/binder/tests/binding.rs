//! Whole binders: order, footers, bookmarks, labels, draft marks, repeatability.

mod samples;

use image::ImageFormat;
use lopdf::{Document, Object};
use proofbook_binder::*;
use samples::*;

fn everything() -> BinderPlan {
    let jpeg = encoded(quarters(640, 480), ImageFormat::Jpeg);
    let png = encoded(quarters(300, 400), ImageFormat::Png);
    plan(vec![
        exhibit(
            "A",
            "인시던트 관리 절차 IM-001 v4.2",
            ExhibitContent::Pdf { bytes: three_pages(), pages: Some(vec![2, 3, 99]) },
        ),
        exhibit("B", "현장 사진", ExhibitContent::Picture(jpeg)),
        exhibit("C", "セキュリティ・プレイブックの画面", ExhibitContent::Picture(png)),
        exhibit(
            "D",
            "자산 목록",
            ExhibitContent::None("스프레드시트는 묶지 않습니다. 원본은 번들에 있습니다.".into()),
        ),
        exhibit("E", "망가진 파일", pdf(b"%PDF-1.7 rubbish")),
    ])
}

#[test]
fn everything_is_bound_in_order_and_reported() {
    let bound = bind(&everything()).expect("binds");
    assert_sound("everything.pdf", &bound.bytes);
    let outcomes: Vec<_> =
        bound.exhibits.iter().map(|exhibit| (exhibit.sheet_page, &exhibit.outcome)).collect();
    assert_eq!(
        outcomes[0],
        (2, &Outcome::Bound { pages: 2, absent: vec![99], repaired: false, differences: vec![] })
    );
    assert_eq!(
        outcomes[1],
        (5, &Outcome::Bound { pages: 1, absent: vec![], repaired: false, differences: vec![] })
    );
    assert_eq!(
        outcomes[2],
        (7, &Outcome::Bound { pages: 1, absent: vec![], repaired: false, differences: vec![] })
    );
    assert_eq!(outcomes[3], (9, &Outcome::SheetOnly));
    assert_eq!(outcomes[4], (10, &Outcome::Trouble(Trouble::Damaged)));
    assert_eq!(bound.pages, 10);
    let Some(texts) = texts("everything.pdf", &bound.bytes) else { return };
    let wanted = [
        (0, "앞부분"),
        (1, "인시던트 관리 절차 IM-001 v4.2"),
        (1, "9f86d081884c7d659a2feaa0c55ad015"),
        (2, "2쪽의 제목"),
        (2, "증거 A · 2 / 3쪽 · SHA-256 9f86d081"),
        (3, "증거 A · 3 / 3쪽"),
        (4, "현장 사진"),
        (5, "증거 B · 1 / 1쪽"),
        (6, "セキュリティ・プレイブックの画面"),
        (8, "스프레드시트는 묶지 않습니다."),
        (9, "파일이 손상되어 묶지 못했습니다."),
    ];
    for (page, words) in wanted {
        assert!(texts[page].contains(words), "page {} lacks {words}: {}", page + 1, texts[page]);
    }
    assert!(!texts[2].contains("1쪽의 제목"));
}

#[test]
fn jpeg_data_is_found_unchanged() {
    let jpeg = turned_jpeg(&quarters(640, 480), 1);
    let (bound, _) = bind_one("jpeg-unchanged", ExhibitContent::Picture(jpeg.clone()));
    assert!(bound.bytes.windows(jpeg.len()).any(|window| window == jpeg));
}

#[test]
fn a_draft_says_so_on_every_exhibit_page() {
    let plan = BinderPlan { draft: Some("초안".into()), ..everything() };
    let bound = bind(&plan).expect("binds");
    assert_sound("draft.pdf", &bound.bytes);
    let Some(texts) = texts("draft.pdf", &bound.bytes) else { return };
    for (page, text) in texts.iter().enumerate().take(bound.pages as usize).skip(1) {
        assert!(text.contains("초안"), "page {} has no draft mark: {text}", page + 1);
    }
}

#[test]
fn the_same_plan_gives_the_same_bytes() {
    let once = bind(&everything()).expect("binds").bytes;
    let again = bind(&everything()).expect("binds").bytes;
    assert!(once == again);
    let other = bind(&BinderPlan { title: "다른 제목".into(), ..everything() }).expect("binds").bytes;
    assert!(once != other);
}

#[test]
fn bookmarks_nest_and_page_labels_name_exhibits() {
    let bound = bind(&everything()).expect("binds");
    let document = Document::load_mem(&bound.bytes).expect("loads");
    let catalogue = document.catalog().expect("a catalogue");
    assert_eq!(catalogue.get(b"Lang").and_then(Object::as_str).expect("a language"), b"ko");
    let toc = document.get_toc().expect("bookmarks");
    let found: Vec<(usize, &str, usize)> =
        toc.toc.iter().map(|entry| (entry.level, entry.title.as_str(), entry.page)).collect();
    assert_eq!(found[0], (1, "답변과 색인", 1));
    assert!(
        found.iter().any(|(level, title, page)| (*level, *title, *page) == (1, "증거 B · 현장 사진", 5)),
        "{found:?}"
    );
    assert!(
        found.iter().any(|(level, title, page)| (*level, *title, *page) == (2, "3쪽의 제목", 4)),
        "{found:?}"
    );
    assert!(
        !found.iter().any(|(_, title, _)| *title == "1쪽의 제목"),
        "a bookmark to a page that is not bound: {found:?}"
    );
    let labels =
        catalogue.get(b"PageLabels").and_then(|labels| document.dereference(labels)).expect("labels");
    let nums =
        labels.1.as_dict().and_then(|tree| tree.get(b"Nums")).and_then(Object::as_array).expect("numbers");
    let at = |index: i64| {
        let position = nums
            .chunks(2)
            .position(|pair| pair[0].as_i64().is_ok_and(|found| found == index))
            .expect("an entry");
        nums[position * 2 + 1].as_dict().expect("a label")
    };
    assert_eq!(at(2).get(b"St").and_then(Object::as_i64).expect("a number"), 2);
    assert_eq!(lopdf::decode_text_string(at(2).get(b"P").expect("a prefix")).expect("text"), "A-");
}

#[test]
fn the_front_matter_keeps_its_tags_and_dates() {
    let bound = bind(&everything()).expect("binds");
    let path = keep("tags.pdf", &bound.bytes);
    if let Some((_, said)) = second_program("pdfinfo", &[&path.to_string_lossy()]) {
        assert!(
            said.contains("Tagged:          yes")
                && said.contains("Dec 30")
                && said.contains("OPSP-001 인시던트 관리"),
            "{said}"
        );
    }
    if let Some((_, said)) = second_program("pdfinfo", &["-struct-text", &path.to_string_lossy()]) {
        assert!(said.contains("H2") && said.contains("\"둘째\""), "{said}");
    }
}

#[test]
fn long_facts_go_on_to_another_sheet() {
    let mut long = exhibit("A", &"아주 긴 제목 ".repeat(40), ExhibitContent::None("사유 ".repeat(600)));
    long.facts = (0..60).map(|n| (format!("사실 {n}"), "값 ".repeat(60))).collect();
    let bound = bind(&plan(vec![long])).expect("binds");
    assert_sound("long-sheet.pdf", &bound.bytes);
    let Some(texts) = texts("long-sheet.pdf", &bound.bytes) else { return };
    assert!(bound.pages > 3 && texts.join(" ").contains("사실 59"));
}

#[test]
fn no_exhibits_and_odd_words_are_bound_too() {
    let bound = bind(&plan(Vec::new())).expect("binds");
    assert_sound("no-exhibits.pdf", &bound.bytes);
    assert_eq!(bound.pages, 1);
    let odd = exhibit(
        "Ⅳ😀",
        "(괄호) \\ <b> مرحبا \u{0} \u{1112}\u{1161}\u{11AB}",
        ExhibitContent::None(String::new()),
    );
    let bound = bind(&plan(vec![odd])).expect("binds");
    assert_sound("odd-words.pdf", &bound.bytes);
    if let Some(texts) = texts("odd-words.pdf", &bound.bytes) {
        assert!(texts[1].contains("(괄호) \\ <b> □ 한"), "{}", texts[1]);
    }
}

#[test]
fn a_front_matter_that_is_no_pdf_is_an_error() {
    let error = bind(&BinderPlan { front: b"rubbish".to_vec(), ..everything() }).unwrap_err();
    assert_eq!(error.code(), "BINDER-FRONT");
}

#[test]
fn the_real_checklist_is_bound_whole_and_in_part() {
    let Some(checklist) = real_input("documents/AWS-MSP-VCL-7.1-ko.pdf") else { return };
    assert_eq!(count_pages(&checklist), Ok(38));
    let start = std::time::Instant::now();
    let (bound, outcome) = bind_one("real-checklist", pdf(&checklist));
    eprintln!(
        "38 pages, {} KB in, {} KB out, with qpdf and the front matter: {:?}",
        checklist.len() / 1024,
        bound.bytes.len() / 1024,
        start.elapsed()
    );
    let whole = plan(vec![exhibit("A", "체크리스트", pdf(&checklist))]);
    for _ in 0..3 {
        let start = std::time::Instant::now();
        bind(&whole).expect("binds");
        eprintln!("binding 38 pages: {:?}", start.elapsed());
    }
    assert_eq!(outcome, Outcome::Bound { pages: 38, absent: vec![], repaired: false, differences: vec![] });
    let some = ExhibitContent::Pdf { bytes: checklist.clone(), pages: Some(vec![12, 10, 11, 12]) };
    let (part, outcome) = bind_one("real-part", some);
    assert_eq!(outcome, Outcome::Bound { pages: 3, absent: vec![], repaired: false, differences: vec![] });
    assert!(part.bytes.len() < bound.bytes.len());
    let Some(texts) = texts("real-checklist.pdf", &bound.bytes) else { return };
    assert!(texts.iter().any(|text| text.contains("증거 A · 38 / 38쪽")));
    let hangul = texts[10..30].iter().filter(|text| text.chars().any(|c| ('가'..='힣').contains(&c))).count();
    assert_eq!(hangul, 20);
}

#[test]
fn real_pictures_are_bound() {
    for name in [
        "ftr-architecture.png",
        "image-processing.png",
        "multi-region-before.png",
        "multi-region-after.png",
        "photo-with-gps-exif.jpg",
    ] {
        let Some(bytes) = real_input(&format!("diagrams/{name}")) else { return };
        let start = std::time::Instant::now();
        let (bound, outcome) = bind_one(name, ExhibitContent::Picture(bytes.clone()));
        eprintln!(
            "{name}: {} KB in, {} KB out, {:?}",
            bytes.len() / 1024,
            bound.bytes.len() / 1024,
            start.elapsed()
        );
        assert!(matches!(outcome, Outcome::Bound { pages: 1, .. }), "{name}: {outcome:?}");
    }
}

#[test]
fn the_front_matter_leads_to_the_cited_page_or_to_the_sheet() {
    let text = "See [page 3](https://exhibit.invalid/A-3), [the whole](https://exhibit.invalid/A), \
                [page 9](https://exhibit.invalid/A-9) and [elsewhere](https://example.com).";
    let front = with_exhibit_links(&typeset("앞", text));
    let plan = BinderPlan { front, ..plan(vec![exhibit("A", "절차서", pdf(&three_pages()))]) };
    let bound = bind(&plan).unwrap();
    let document = lopdf::Document::load_mem(&bound.bytes).unwrap();
    let pages: Vec<lopdf::ObjectId> = document.page_iter().collect();
    let front_page = document.get_dictionary(pages[0]).unwrap();
    let annotations = front_page.get(b"Annots").and_then(|list| document.dereference(list)).unwrap().1;
    let mut leads = Vec::new();
    let mut addresses = 0;
    for annotation in annotations.as_array().unwrap() {
        let link = document.dereference(annotation).unwrap().1.as_dict().unwrap();
        match link.get(b"Dest").and_then(|dest| dest.as_array()) {
            Ok(place) => {
                let page = place[0].as_reference().unwrap();
                leads.push(pages.iter().position(|known| *known == page).unwrap());
            }
            Err(_) => addresses += 1,
        }
    }
    let sheet = bound.exhibits[0].sheet_page as usize - 1;
    assert_eq!(leads, [sheet + 3, sheet, sheet]);
    assert_eq!(addresses, 1, "an address of the web stays one");
}

/// The front matter as the templates of control sheets write it: Markdown knows no such addresses.
fn with_exhibit_links(front: &[u8]) -> Vec<u8> {
    let mut document = Document::load_mem(front).unwrap();
    for object in document.objects.values_mut() {
        let Ok(annotation) = object.as_dict_mut() else { continue };
        let Ok(action) = annotation.get_mut(b"A").and_then(Object::as_dict_mut) else { continue };
        let address = action.get(b"URI").and_then(Object::as_str).unwrap_or_default();
        let address = String::from_utf8(address.to_vec()).unwrap();
        if let Some(label) = address.strip_prefix("https://exhibit.invalid/") {
            action.set("URI", Object::string_literal(format!("proofbook:exhibit/{label}")));
        }
    }
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}

#[test]
fn a_cited_region_is_framed_where_the_reader_sees_it() {
    let frame = PageRegion { page: 1, left: 200, top: 100, right: 800, bottom: 300 };
    for (name, content) in [
        ("frame-pdf", pdf(&three_pages())),
        ("frame-picture", ExhibitContent::Picture(encoded(quarters(400, 300), ImageFormat::Png))),
    ] {
        let framed = ExhibitPlan { frames: vec![frame], ..exhibit("A", "틀", content) };
        let bound = bind(&plan(vec![framed])).unwrap();
        assert_sound(name, &bound.bytes);
        let page = bound.exhibits[0].sheet_page + 1;
        let Some(picture) = rendered(name, &bound.bytes, page) else { return };
        let red = |pixel: &image::Rgb<u8>| pixel.0[0] > 150 && pixel.0[1] < 110 && pixel.0[2] < 90;
        let framed: Vec<(u32, u32)> =
            picture.enumerate_pixels().filter(|(.., pixel)| red(pixel)).map(|(x, y, _)| (x, y)).collect();
        assert!(framed.len() > 100, "{name}: {}", framed.len());
        if name == "frame-pdf" {
            let top = framed.iter().map(|(_, y)| *y).min().unwrap();
            assert!(top.abs_diff(picture.height() / 10) < 6, "{name}: {top} of {}", picture.height());
        }
    }
}
