//! What annotations of attached PDFs show, on the bound page.

mod samples;

use lopdf::{Dictionary, Document, Object, Stream, dictionary};
use proofbook_binder::*;
use samples::*;

/// A page with an annotation.
fn with_annotation(entries: Dictionary, form: Option<Dictionary>) -> Vec<u8> {
    let mut file = Handmade::new(vec![Dictionary::new()]);
    let mut annotation = dictionary! {
        "Type" => "Annot", "F" => 4, "Rect" => vec![100.into(), 100.into(), 300.into(), 130.into()],
    };
    entries.iter().for_each(|(key, value)| annotation.set(key.clone(), value.clone()));
    let annotation = file.document.add_object(annotation);
    let page = file.pages[0];
    file.document.get_dictionary_mut(page).expect("a page").set("Annots", vec![annotation.into()]);
    if let Some(mut form) = form {
        form.set("Fields", vec![annotation.into()]);
        file.catalogue.set("AcroForm", form);
    }
    file.bytes()
}

fn appearance(content: &str) -> Stream {
    let form = dictionary! {
        "Type" => "XObject", "Subtype" => "Form", "BBox" => vec![0.into(), 0.into(), 200.into(), 30.into()],
    };
    Stream::new(form, content.as_bytes().to_vec())
}

fn differences(outcome: &Outcome) -> &[Difference] {
    match outcome {
        Outcome::Bound { differences, .. } => differences,
        other => panic!("{other:?}"),
    }
}

#[test]
fn values_of_fields_stand_on_the_bound_page() {
    let field = dictionary! { "Subtype" => "Widget", "FT" => "Tx", "T" => Object::string_literal("Name"), "V" => lopdf::text_string("APPROVED 승인") };
    let bytes = with_annotation(field, Some(dictionary! { "NeedAppearances" => true }));
    assert_eq!(try_pdf(&bytes).expect("opens").differences, []);
    let (bound, outcome) = bind_one("fields", pdf(&bytes));
    assert_eq!(differences(&outcome), []);
    if let Some(texts) = texts("fields.pdf", &bound.bytes) {
        assert!(texts[2].contains("APPROVED 승인"), "{}", texts[2]);
    }
    let document = Document::load_mem(&bound.bytes).expect("loads");
    assert!(!format!("{:?}", document.objects).contains("Widget"));
}

#[test]
fn hidden_fields_do_not_come_along() {
    let field = dictionary! { "Subtype" => "Widget", "FT" => "Tx", "V" => Object::string_literal("HIDDEN"), "F" => 2 };
    let (bound, _) = bind_one("hidden-field", pdf(&with_annotation(field, Some(Dictionary::new()))));
    let document = Document::load_mem(&bound.bytes).expect("loads");
    let page = document.page_iter().nth(2).expect("a page");
    assert!(document.get_page_annotations(page).expect("a list").is_empty());
}

/// The annotations of the bound page of a file whose only annotation leads somewhere.
fn bound_link(name: &str, action: Dictionary, shows: bool) -> Vec<Dictionary> {
    let mut file = Handmade::new(vec![Dictionary::new()]);
    let mut link = dictionary! {
        "Type" => "Annot", "Subtype" => "Link", "Rect" => vec![100.into(), 100.into(), 300.into(), 130.into()], "A" => action,
    };
    if shows {
        let form = file.document.add_object(appearance("1 0 0 rg 0 0 200 30 re f"));
        link.set("AP", dictionary! { "N" => form });
    }
    let page = file.pages[0];
    file.document.get_dictionary_mut(page).expect("a page").set("Annots", vec![Object::Dictionary(link)]);
    let (bound, _) = bind_one(name, pdf(&file.bytes()));
    if shows && let Some(shown) = rendered(&format!("{name}.pdf"), &bound.bytes, 3) {
        assert_eq!(shown.get_pixel(200, 600 - 115).0, [255, 0, 0], "{name}");
    }
    let document = Document::load_mem(&bound.bytes).expect("loads");
    let page = document.page_iter().nth(2).expect("a page");
    document.get_page_annotations(page).expect("a list").into_iter().cloned().collect()
}

fn to(address: &str) -> Dictionary {
    dictionary! { "S" => "URI", "URI" => Object::String(address.as_bytes().to_vec(), lopdf::StringFormat::Literal) }
}

#[test]
fn links_keep_what_they_show_even_where_they_lead_nowhere_any_more() {
    let kept = bound_link("link-shown", to("https://example.com/"), true);
    assert_eq!(kept[0].get(b"Subtype").and_then(Object::as_name).expect("a kind"), b"Link");
    assert!(kept[0].has(b"AP"));
    let dropped = bound_link(
        "launch-shown",
        dictionary! { "S" => "Launch", "F" => Object::string_literal("x.exe") },
        true,
    );
    assert_eq!(dropped[0].get(b"Subtype").and_then(Object::as_name).expect("a kind"), b"Stamp");
}

#[test]
fn addresses_are_written_in_seven_bits_and_only_pages_and_mailboxes_are_live() {
    for (address, wanted) in [
        ("https://example.jp/事例", Some("https://example.jp/%E4%BA%8B%E4%BE%8B")),
        ("https://example.com/a b", Some("https://example.com/a%20b")),
        ("https://example.com", Some("https://example.com")),
        ("mailto:kim@example.com", Some("mailto:kim@example.com")),
        ("javascript:alert(1)", None),
        ("file:///etc/passwd", None),
        ("example.jp/path", None),
    ] {
        let links = bound_link("address", to(address), false);
        let written = links.first().map(|link| {
            let action = link.get(b"A").and_then(Object::as_dict).expect("an action");
            String::from_utf8(action.get(b"URI").and_then(Object::as_str).expect("an address").to_vec())
                .expect("ASCII")
        });
        assert_eq!(written.as_deref(), wanted, "{address}");
    }
}

#[test]
fn differences_are_told_for_the_pages_that_are_bound() {
    let field = |name: &str| {
        dictionary! { "Subtype" => "Polygon", "NM" => Object::string_literal(name) }
    };
    let bytes = with_annotation(field("broken"), None);
    let report = try_pdf(&bytes).expect("opens");
    assert_eq!(report.pages, 1);
    assert_eq!(report.differences.len(), 1);
    assert_eq!(report.differences[0].kind, DifferenceKind::AnnotationNotDrawn);
    let (_, outcome) = bind_one("polygon", pdf(&bytes));
    assert_eq!(differences(&outcome), report.differences);
}
