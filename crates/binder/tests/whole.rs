//! Everything in one file: order, links, bookmarks, labels, tags, what is there once, repeatability.

mod samples;

use lopdf::{Dictionary, Document, Object, ObjectId};
use proofbook_binder::*;
use proofbook_typeset::Language;
use samples::*;

/// Front matter whose links of the web lead to pages of exhibits or to parts.
fn with_links(text: &str) -> Vec<u8> {
    let mut document = Document::load_mem(&typeset("앞", text)).unwrap();
    for object in document.objects.values_mut() {
        let Ok(action) = object.as_dict_mut().and_then(|link| link.get_mut(b"A")?.as_dict_mut()) else {
            continue;
        };
        let address =
            String::from_utf8(action.get(b"URI").and_then(Object::as_str).unwrap().to_vec()).unwrap();
        if let Some(place) = address.strip_prefix("https://place.invalid/") {
            action.set("URI", Object::string_literal(format!("proofbook:{place}")));
        }
    }
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}

/// A control whose front matter leads to page 3 of its exhibit A.
fn control(name: &str, exhibits: Vec<ExhibitPlan>) -> Vec<u8> {
    let front = with_links(&format!(
        "# {name}의 앞부분\n\n[세 쪽](https://place.invalid/exhibit/A-3)\n\n## 요구 사항\n\n본문"
    ));
    bind(&BinderPlan { front, ..plan(exhibits) }).expect("binds").bytes
}

fn part(name: &str, section: Option<&str>, bytes: Vec<u8>) -> Part {
    let bookmark = if name.is_empty() { "색인".to_owned() } else { format!("{name} 통제") };
    Part { bytes, name: name.into(), bookmark, section: section.map(Into::into) }
}

fn parts() -> Vec<Part> {
    let photo = encoded(quarters(300, 200), image::ImageFormat::Png);
    let procedure = || exhibit("A", "절차서", pdf(&three_pages()));
    let index = "# 모두의 색인\n\n[하나](https://place.invalid/part/OPSP-001), [둘](https://place.invalid/part/CS-01), \
                 [웹](https://example.com)";
    vec![
        part("", None, with_links(index)),
        part("OPSP-001", Some("운영"), control("OPSP-001", vec![procedure()])),
        part(
            "OPSP-002",
            Some("운영"),
            control("OPSP-002", vec![procedure(), exhibit("B", "사진", ExhibitContent::Picture(photo))]),
        ),
        part(
            "SECP-001",
            Some("보안"),
            control("SECP-001", vec![exhibit("A", "표", ExhibitContent::None("없음".into()))]),
        ),
        part("CS-01", Some("사례"), typeset("사례", "# 사례의 제목\n\n본문\n\n# 둘째\n\n본문")),
    ]
}

fn joined(parts: Vec<Part>) -> Result<(Vec<u8>, u32), BinderError> {
    let mut bytes = Vec::new();
    let plan =
        WholePlan { title: "모든 것".into(), language: Language::Ko, author: Some("한빛".into()) };
    let mut whole = Whole::begin(plan, &mut bytes)?;
    for part in parts {
        whole.add(part)?;
    }
    let pages = whole.finish()?;
    Ok((bytes, pages))
}

fn everything() -> (Vec<u8>, u32) {
    joined(parts()).expect("joins")
}

#[test]
fn all_parts_are_there_in_order() {
    let (bytes, pages) = everything();
    assert_sound("whole.pdf", &bytes);
    assert_eq!(pages, 1 + 5 + 7 + 2 + 1);
    let Some(texts) = texts("whole.pdf", &bytes) else { return };
    let wanted = [
        (0, "모두의 색인"),
        (1, "OPSP-001의 앞부분"),
        (5, "증거 A · 3 / 3쪽"),
        (6, "OPSP-002의 앞부분"),
        (10, "3쪽의 제목"),
        (12, "증거 B · 1 / 1쪽"),
        (13, "SECP-001의 앞부분"),
        (14, "없음"),
        (15, "사례의 제목"),
    ];
    for (page, words) in wanted {
        assert!(texts[page].contains(words), "page {} lacks {words}: {}", page + 1, texts[page]);
    }
}

#[test]
fn bookmarks_nest_section_control_exhibit() {
    let (bytes, _) = everything();
    let document = Document::load_mem(&bytes).unwrap();
    let toc = document.get_toc().unwrap();
    let found: Vec<(usize, &str, usize)> =
        toc.toc.iter().map(|entry| (entry.level, entry.title.as_str(), entry.page)).collect();
    let wanted = [
        (1, "색인", 1),
        (2, "모두의 색인", 1),
        (1, "운영", 2),
        (2, "OPSP-001 통제", 2),
        (3, "증거 A · 절차서", 3),
        (4, "3쪽의 제목", 6),
        (2, "OPSP-002 통제", 7),
        (3, "증거 B · 사진", 12),
        (1, "보안", 14),
        (2, "SECP-001 통제", 14),
        (1, "사례", 16),
        (3, "둘째", 16),
    ];
    for bookmark in wanted {
        assert!(found.contains(&bookmark), "{bookmark:?} is not among {found:?}");
    }
}

#[test]
fn page_labels_say_control_and_exhibit() {
    let (bytes, _) = everything();
    let document = Document::load_mem(&bytes).unwrap();
    let labels = document.catalog().unwrap().get(b"PageLabels").and_then(Object::as_dict).unwrap();
    let nums = labels.get(b"Nums").and_then(Object::as_array).unwrap();
    let found: Vec<(i64, String, Option<i64>)> = nums
        .chunks(2)
        .map(|pair| {
            let label = pair[1].as_dict().unwrap();
            let prefix = label.get(b"P").ok().map(|prefix| lopdf::decode_text_string(prefix).unwrap());
            let start = label.get(b"St").ok().map(|start| start.as_i64().unwrap());
            (pair[0].as_i64().unwrap(), prefix.unwrap_or_default(), start)
        })
        .collect();
    for wanted in [
        (0, "", Some(1)),
        (1, "OPSP-001 · ", Some(1)),
        (2, "OPSP-001 · A", None),
        (3, "OPSP-001 · A-", Some(1)),
        (6, "OPSP-002 · ", Some(1)),
        (12, "OPSP-002 · B-", Some(1)),
        (15, "CS-01 · ", Some(1)),
    ] {
        assert!(found.contains(&(wanted.0, wanted.1.to_owned(), wanted.2)), "{wanted:?} in {found:?}");
    }
}

/// Where the links of a page lead: page numbers from 0.
fn links(document: &Document, page: usize) -> Vec<usize> {
    let pages: Vec<ObjectId> = document.page_iter().collect();
    let resolve = |object: &Object| document.dereference(object).unwrap().1.clone();
    let names = document.catalog().and_then(|it| it.get(b"Names")).map(resolve).unwrap();
    let dests = names.as_dict().and_then(|it| it.get(b"Dests")).map(resolve).unwrap();
    let names = dests.as_dict().and_then(|it| it.get(b"Names")).and_then(Object::as_array).cloned().unwrap();
    let place = |link: &Dictionary| match link.get(b"Dest").ok()? {
        Object::Array(place) => place[0].as_reference().ok(),
        name => {
            let named = names.chunks(2).find(|pair| pair[0].as_str().ok() == name.as_str().ok())?;
            named[1].as_array().ok()?[0].as_reference().ok()
        }
    };
    let list =
        document.get_dictionary(pages[page]).and_then(|page| page.get(b"Annots")).map(resolve).unwrap();
    let links = list.as_array().unwrap().iter().filter_map(|link| place(resolve(link).as_dict().unwrap()));
    links.map(|target| pages.iter().position(|page| *page == target).unwrap()).collect()
}

#[test]
fn links_lead_to_parts_and_within_their_own() {
    let (bytes, _) = everything();
    let document = Document::load_mem(&bytes).unwrap();
    assert_eq!(links(&document, 0), [1, 15], "the index");
    assert_eq!(links(&document, 1), [5], "page 3 of exhibit A of the first control");
    assert_eq!(links(&document, 6), [10], "the same of the second");
    let says_an_address = |object: &Object| {
        let words = object.as_dict().and_then(|link| link.get(b"Contents")?.as_str()).unwrap_or_default();
        words.starts_with(b"proofbook:")
    };
    assert!(!document.objects.values().any(says_an_address), "a reader that speaks would read it aloud");
}

#[test]
fn tags_of_all_parts_are_read() {
    let (bytes, _) = everything();
    let path = keep("whole-tags.pdf", &bytes);
    let Some((_, said)) = second_program("pdfinfo", &["-struct-text", &path.to_string_lossy()]) else {
        return;
    };
    for words in ["\"모두의\"", "\"OPSP-001\"", "\"OPSP-002\"", "\"SECP-001\"", "\"사례의\"", "Object "]
    {
        assert!(said.contains(words), "{words} is not in {said}");
    }
    let Some((_, said)) = second_program("pdfinfo", &[&path.to_string_lossy()]) else { return };
    for words in ["모든 것", "한빛", "Dec 30", "Tagged:          yes"] {
        assert!(said.contains(words), "{words} is not in {said}");
    }
}

#[test]
fn pages_name_tags_that_no_other_part_has() {
    let (bytes, _) = everything();
    let document = Document::load_mem(&bytes).unwrap();
    let mut numbers: Vec<i64> = document
        .page_iter()
        .filter_map(|page| document.get_dictionary(page).ok()?.get(b"StructParents").ok()?.as_i64().ok())
        .collect();
    assert!(numbers.len() >= 5, "{numbers:?}");
    let all = numbers.len();
    numbers.sort_unstable();
    numbers.dedup();
    assert_eq!(numbers.len(), all);
}

#[test]
fn what_two_controls_cite_is_there_once() {
    let picture = image::RgbImage::from_fn(400, 400, |x, y| {
        image::Rgb([(x * y % 251) as u8, (x * 7 + y * 13) as u8, (x ^ y) as u8])
    });
    let jpeg = encoded(picture, image::ImageFormat::Jpeg);
    let cites = |name: &str, titles: &[&str]| {
        let exhibits =
            titles.iter().map(|letter| exhibit(letter, "사진", ExhibitContent::Picture(jpeg.clone())));
        part(name, None, control(name, exhibits.collect()))
    };
    let (bytes, _) = joined(vec![cites("A-1", &["A"]), cites("A-2", &["A", "B"])]).unwrap();
    assert_sound("whole-once.pdf", &bytes);
    let found = bytes.windows(jpeg.len()).filter(|window| *window == jpeg).count();
    assert_eq!(found, 1);
    let point = [(0.5, 0.45)];
    let Some(first) = colours("whole-once.pdf", &bytes, 3, &point) else { return };
    assert_eq!(colours("whole-once.pdf", &bytes, 6, &point), Some(first.clone()));
    assert_ne!(first, [[255, 255, 255]]);
}

#[test]
fn the_same_parts_give_the_same_bytes() {
    assert!(everything() == everything());
    let mut other = parts();
    other.pop();
    assert!(joined(other).unwrap() != everything());
}

#[test]
fn a_part_that_is_no_pdf_stops_the_whole() {
    let error = joined(vec![part("OPSP-001", None, b"rubbish".to_vec())]).unwrap_err();
    assert_eq!(error.code(), "BINDER-PART");
}

#[test]
fn a_disk_that_takes_no_more_stops_the_whole() {
    struct Full(usize);
    impl std::io::Write for Full {
        fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
            self.0 = self.0.checked_sub(bytes.len()).ok_or(std::io::ErrorKind::StorageFull)?;
            Ok(bytes.len())
        }
        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }
    let plan = WholePlan { title: String::new(), language: Language::En, author: None };
    let mut full = Full(20_000);
    let mut whole = Whole::begin(plan, &mut full).unwrap();
    let error = parts().into_iter().find_map(|part| whole.add(part).err()).expect("the disk is full");
    assert_eq!(error.code(), "BINDER-WRITE");
}
