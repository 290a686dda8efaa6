//! Attached PDFs as the world makes them: turned, inherited, encrypted, torn, hostile.

mod samples;

use lopdf::{Dictionary, Document, Object, Stream, dictionary};
use proofbook_binder::*;
use samples::*;

fn all_of(pages: u32) -> Outcome {
    Outcome::Bound { pages, absent: vec![], repaired: false, differences: vec![] }
}

#[test]
fn sizes_and_resources_are_inherited() {
    let bytes = Handmade::new(vec![Dictionary::new()]).bytes();
    let (bound, outcome) = bind_one("inherited", pdf(&bytes));
    assert_eq!(outcome, all_of(1));
    let Some((words, size)) = words("inherited.pdf", &bound.bytes, 3) else { return };
    assert_eq!(size, (400.0, 600.0));
    assert!(words.iter().any(|(word, _)| word == "Page"), "{words:?}");
}

#[test]
fn the_footer_stands_at_the_lower_left_of_turned_and_cropped_pages() {
    let crop = vec![50.into(), 100.into(), 350.into(), 500.into()];
    let extras = vec![
        dictionary! { "Rotate" => 0 },
        dictionary! { "Rotate" => 90 },
        dictionary! { "Rotate" => 180 },
        dictionary! { "Rotate" => 270 },
        dictionary! { "Rotate" => -90, "CropBox" => crop.clone() },
        dictionary! { "Rotate" => 450, "CropBox" => crop },
        dictionary! { "MediaBox" => vec![(-200).into(), 300.into(), 200.into(), 0.into()] },
        dictionary! { "MediaBox" => vec![0.into(), 0.into(), 1000.into(), 3000.into()], "UserUnit" => 2.0 },
    ];
    let pages = extras.len() as u32;
    let (bound, outcome) = bind_one("turned", pdf(&Handmade::new(extras).bytes()));
    assert_eq!(outcome, all_of(pages));
    for page in 0..pages {
        let Some(shown) = rendered("turned.pdf", &bound.bytes, page + 3) else { return };
        let (width, height) = (shown.width() as f32, shown.height() as f32);
        let scale = (width.min(height) / 595.28).max(0.4);
        let (strip, footer) = ((height - 25.0 * scale) as u32, (30.0 * scale) as u32);
        let has_ink = |columns: std::ops::Range<u32>| {
            columns.into_iter().any(|x| (strip..shown.height()).any(|y| shown.get_pixel(x, y).0[1] < 235))
        };
        assert!(has_ink(footer - 15..footer + 15), "page {page} has no footer at its lower left");
        assert!(!has_ink((width * 0.75) as u32..shown.width()), "page {page} has a footer elsewhere");
    }
}

#[test]
fn encrypted_files_are_opened_with_the_empty_password_or_get_a_sheet() {
    let plain = three_pages();
    let kinds: [(&str, &[&str]); 4] = [
        ("rc4-40", &["--allow-weak-crypto", "--encrypt", "", "owner", "40"]),
        ("rc4-128", &["--allow-weak-crypto", "--encrypt", "", "owner", "128", "--use-aes=n"]),
        ("aes-128", &["--allow-weak-crypto", "--encrypt", "", "owner", "128", "--use-aes=y"]),
        ("aes-256", &["--encrypt", "", "owner", "256"]),
    ];
    for (kind, arguments) in kinds {
        let Some(open) = by_qpdf(kind, &plain, arguments) else { return };
        let (bound, outcome) = bind_one(&format!("open-{kind}"), pdf(&open));
        assert_eq!(outcome, all_of(3), "{kind}");
        if let Some(texts) = texts(&format!("open-{kind}.pdf"), &bound.bytes) {
            assert!(texts[3].contains("2쪽의 제목"), "{kind}: {}", texts[3]);
        }
        let locked: Vec<&str> =
            arguments.iter().map(|part| if part.is_empty() { "user" } else { part }).collect();
        let Some(locked) = by_qpdf(&format!("locked-{kind}"), &plain, &locked) else { return };
        assert_eq!(count_pages(&locked), Err(Trouble::Encrypted));
        let (bound, outcome) = bind_one(&format!("sheet-{kind}"), pdf(&locked));
        assert_eq!(outcome, Outcome::Trouble(Trouble::Encrypted));
        if let Some(texts) = texts(&format!("sheet-{kind}.pdf"), &bound.bytes) {
            assert!(texts[1].contains("암호로 보호되어"), "{}", texts[1]);
        }
    }
}

#[test]
fn torn_files_get_a_sheet_or_are_repaired_but_never_lose_pages_silently() {
    let whole = three_pages();
    for part in [1, 10, 100, 400, 600, 800, 900, 950, 990, 999] {
        let torn = &whole[..whole.len() * part / 1000];
        let (_, outcome) = bind_one(&format!("torn-{part}"), pdf(torn));
        match outcome {
            Outcome::Trouble(Trouble::Damaged) => {}
            Outcome::Bound { pages: 3, repaired: true, .. } => {}
            other => panic!("{part} thousandths: {other:?}"),
        }
    }
}

#[test]
fn flipped_bytes_never_stop_the_binding() {
    let whole = Handmade::new(vec![Dictionary::new(), dictionary! { "Rotate" => 90 }]).bytes();
    let mut seed = 7_u64;
    for _ in 0..300 {
        let mut flipped = whole.clone();
        for _ in 0..4 {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let at = (seed >> 33) as usize % flipped.len();
            flipped[at] ^= (seed >> 20) as u8;
        }
        let bound = bind(&plan(vec![exhibit("A", "뒤집힌 파일", pdf(&flipped))])).expect("binds");
        Document::load_mem(&bound.bytes).expect("the result is readable");
    }
}

#[test]
fn empty_and_foreign_files_and_absent_pages() {
    let no_pages = Handmade::new(Vec::new()).bytes();
    assert_eq!(count_pages(&no_pages), Err(Trouble::NoPages));
    assert_eq!(bind_one("zero-pages", pdf(&no_pages)).1, Outcome::Trouble(Trouble::NoPages));
    for (name, bytes) in
        [("nothing", b"".as_slice()), ("a-text", b"no pdf at all"), ("a-head", b"%PDF-1.7\n%%EOF\n")]
    {
        assert_eq!(count_pages(bytes), Err(Trouble::Damaged), "{name}");
        assert_eq!(bind_one(name, pdf(bytes)).1, Outcome::Trouble(Trouble::Damaged), "{name}");
    }
    let one = Handmade::new(vec![Dictionary::new()]).bytes();
    let asked = |pages: Vec<u32>| ExhibitContent::Pdf { bytes: one.clone(), pages: Some(pages) };
    assert_eq!(bind_one("absent", asked(vec![0, 2, u32::MAX])).1, Outcome::Trouble(Trouble::PagesAbsent));
    assert_eq!(bind_one("none-asked", asked(vec![])).1, Outcome::Trouble(Trouble::PagesAbsent));
    let some = Outcome::Bound { pages: 1, absent: vec![4_000_000_000], repaired: false, differences: vec![] };
    assert_eq!(bind_one("some-absent", asked(vec![1, 1, 4_000_000_000])).1, some);
}

/// A file that would act if it were opened: scripts, launches, forms, embedded files, named links.
fn acting_file() -> Vec<u8> {
    let mut file = Handmade::new(vec![Dictionary::new(), Dictionary::new(), Dictionary::new()]);
    let script = dictionary! { "S" => "JavaScript", "JS" => Object::string_literal("app.alert('EVIL')") };
    let looks = Stream::new(
        dictionary! { "Type" => "XObject", "Subtype" => "Form", "BBox" => vec![0.into(), 0.into(), 100.into(), 20.into()] },
        b"0.9 g 0 0 100 20 re f".to_vec(),
    );
    let looks = file.document.add_object(looks);
    let rect = |y: i64| vec![Object::from(50), y.into(), 150.into(), (y + 20).into()];
    let link = |y: i64, key: &str, value: Object| {
        let mut link = dictionary! { "Type" => "Annot", "Subtype" => "Link", "Rect" => rect(y) };
        link.set(key, value);
        Object::Dictionary(link)
    };
    let uri = dictionary! { "S" => "URI", "URI" => Object::string_literal("https://example.com/kept") };
    let launch = dictionary! { "S" => "Launch", "F" => Object::string_literal("evil.exe") };
    let submit = dictionary! { "S" => "SubmitForm", "F" => Object::string_literal("https://evil.example") };
    let annotations = vec![
        link(500, "A", uri.into()),
        link(470, "A", launch.into()),
        link(440, "A", script.clone().into()),
        link(410, "Dest", Object::string_literal("chapter-2")),
        link(380, "Dest", vec![file.pages[2].into(), "Fit".into()].into()),
        link(350, "A", dictionary! { "S" => "GoTo", "D" => vec![file.pages[1].into(), "XYZ".into(), 0.into(), 600.into(), 0.into()] }.into()),
        dictionary! {
            "Type" => "Annot", "Subtype" => "Widget", "FT" => "Btn", "Rect" => rect(320), "A" => submit,
            "AP" => dictionary! { "N" => looks }, "AA" => dictionary! { "U" => script.clone() },
        }
        .into(),
        dictionary! { "Type" => "Annot", "Subtype" => "Text", "Rect" => rect(290), "Contents" => Object::string_literal("a note"), "A" => script.clone() }.into(),
    ];
    let first = file.pages[0];
    let page = file.document.get_dictionary_mut(first).expect("a page");
    page.set("Annots", annotations);
    page.set("AA", dictionary! { "O" => script.clone() });
    let names = dictionary! {
        "Dests" => dictionary! { "Names" => vec![Object::string_literal("chapter-2"), vec![file.pages[1].into(), "Fit".into()].into()] },
        "JavaScript" => dictionary! { "Names" => vec![Object::string_literal("x"), script.clone().into()] },
        "EmbeddedFiles" => dictionary! { "Names" => vec![Object::string_literal("EVIL.exe"), Object::Null] },
    };
    file.catalogue.set("Names", names);
    file.catalogue.set("OpenAction", script);
    file.bytes()
}

#[test]
fn what_acts_is_left_behind_and_links_are_kept() {
    let content = ExhibitContent::Pdf { bytes: acting_file(), pages: Some(vec![1, 2]) };
    let (bound, outcome) = bind_one("acting", content);
    // The file inside it is left behind as well, and that is said.
    let left =
        Difference { page: None, kind: DifferenceKind::AttachmentsNotShown, detail: "EVIL.exe".into() };
    assert_eq!(
        outcome,
        Outcome::Bound { pages: 2, absent: vec![], repaired: false, differences: vec![left] }
    );
    let document = Document::load_mem(&bound.bytes).expect("loads");
    let everything = format!("{:?}", document.objects);
    for evil in ["JavaScript", "Launch", "SubmitForm", "EVIL", "OpenAction", "Widget", "EmbeddedFiles"] {
        let bytes = format!("{:?}", evil.as_bytes());
        let hidden = everything.contains(bytes.trim_matches(['[', ']'])) || everything.contains(evil);
        assert!(!hidden, "{evil} came along");
    }
    let pages: Vec<_> = document.page_iter().collect();
    let annotations = document.get_page_annotations(pages[2]).expect("annotations");
    let kinds: Vec<String> = annotations
        .iter()
        .map(|annotation| {
            String::from_utf8_lossy(annotation.get(b"Subtype").and_then(Object::as_name).expect("a kind"))
                .into_owned()
        })
        .collect();
    assert_eq!(kinds, ["Link", "Link", "Link", "Stamp", "Text"]);
    let target = |index: usize| {
        annotations[index].get(b"Dest").and_then(Object::as_array).expect("a destination")[0].as_reference()
    };
    assert_eq!(target(1).expect("a page"), pages[3]);
    assert_eq!(target(2).expect("a page"), pages[3]);
}

#[test]
fn hidden_layers_stay_hidden() {
    let mut file = Handmade::new(vec![Dictionary::new()]);
    let layer = |name: &str| dictionary! { "Type" => "OCG", "Name" => Object::string_literal(name) };
    let (shown, hidden) =
        (file.document.add_object(layer("shown")), file.document.add_object(layer("hidden")));
    file.catalogue.set(
        "OCProperties",
        dictionary! {
            "OCGs" => vec![shown.into(), hidden.into()],
            "D" => dictionary! { "OFF" => vec![hidden.into()] },
        },
    );
    let (bound, _) = bind_one("layers", pdf(&file.bytes()));
    let document = Document::load_mem(&bound.bytes).expect("loads");
    let properties = document
        .catalog()
        .and_then(|c| c.get_deref(b"OCProperties", &document))
        .and_then(Object::as_dict)
        .expect("layers");
    assert_eq!(properties.get(b"OCGs").and_then(Object::as_array).expect("a list").len(), 2);
    let defaults = properties.get(b"D").and_then(Object::as_dict).expect("defaults");
    let off =
        defaults.get(b"OFF").and_then(Object::as_array).expect("a list")[0].as_reference().expect("a layer");
    assert_eq!(
        document
            .get_dictionary(off)
            .and_then(|layer| layer.get(b"Name"))
            .and_then(Object::as_str)
            .expect("a name"),
        b"hidden"
    );
}

#[test]
fn unclosed_states_do_not_move_the_footer() {
    let mut file = Handmade::new(vec![Dictionary::new()]);
    let page = file.pages[0];
    let content =
        Stream::new(Dictionary::new(), b"Q q 0.1 0 0 0.1 200 200 cm q BT /F1 24 Tf (Page) Tj ET".to_vec());
    let content = file.document.add_object(content);
    file.document.get_dictionary_mut(page).expect("a page").set("Contents", content);
    let (bound, _) = bind_one("unclosed", pdf(&file.bytes()));
    let Some((words, (_, height))) = words("unclosed.pdf", &bound.bytes, 3) else { return };
    let corners =
        words.iter().find(|(word, _)| word == "증거").map(|(_, corners)| *corners).expect("a footer");
    assert!(corners[3] > height - 30.0 && corners[0] < 40.0, "{corners:?}");
}

#[test]
fn page_trees_and_names_that_bite_their_tail_end() {
    let mut file = Handmade::new(vec![Dictionary::new()]);
    let (root, page) = (file.root, file.pages[0]);
    let tree = file.document.get_dictionary_mut(root).expect("a tree");
    tree.set("Kids", vec![root.into(), page.into(), root.into()]);
    tree.set("Parent", root);
    let node = file.document.new_object_id();
    let ring = dictionary! { "Kids" => vec![node.into(), node.into()], "First" => node, "Next" => node, "Title" => Object::string_literal("ring") };
    file.document.set_object(node, ring);
    file.catalogue.set("Names", dictionary! { "Dests" => node });
    file.catalogue.set("Outlines", node);
    let (_, outcome) = bind_one("rings", pdf(&file.bytes()));
    assert!(matches!(outcome, Outcome::Bound { .. } | Outcome::Trouble(_)));
}
