//! The documents of a submission in all three languages: sound, searchable, repeatable.

mod samples;

use proofbook_typeset::documents::{CaseStudyDocument, ControlDocument, Fact, IndexDocument};
use proofbook_typeset::{Assets, Document, Language, TypesetPdf};
use samples::*;

fn picture() -> Vec<u8> {
    let mut png = std::io::Cursor::new(Vec::new());
    let mut picture = image::RgbaImage::from_pixel(800, 420, image::Rgba([230, 238, 246, 255]));
    for x in 100..700 {
        picture.put_pixel(x, 200, image::Rgba([31, 78, 121, 255]));
    }
    picture.write_to(&mut png, image::ImageFormat::Png).expect("encodes");
    png.into_inner()
}

fn set(document: Document<'_>, language: Language, title: &str, draft: bool) -> TypesetPdf {
    let assets = Assets::from([("after.png".to_owned(), picture()), ("logo".to_owned(), picture())]);
    TYPESETTER
        .document_to_pdf(document, &meta(language, title, draft), &assets)
        .unwrap_or_else(|error| panic!("{}: {error}", error.code()))
}

#[test]
fn a_control_is_sound_and_searchable_in_every_language() {
    for language in LANGUAGES {
        for draft in [true, false] {
            let document = control(language, draft);
            let pdf = set(Document::Control(&document), language, &document.title, draft);
            let name = format!("control-{}-{draft}.pdf", language.code());
            assert_sound(&name, &pdf.bytes);
            assert_eq!(pdf.replaced_characters.into_iter().collect::<String>(), "");
            let Some(text) = text_of(&name, &pdf.bytes) else { continue };
            for wanted in [&document.control_id, &document.title, &document.exhibits[0].sha256_prefix] {
                assert!(text.contains(wanted.as_str()), "{name} lacks {wanted}:\n{text}");
            }
            let mark = pick(language, ["DRAFT", "초안", "下書き"]);
            for page in text.split('\u{c}').filter(|page| !page.trim().is_empty()) {
                assert_eq!(page.contains(&mark), draft, "draft mark on a page of {name}:\n{page}");
            }
        }
    }
}

#[test]
fn a_case_study_is_sound_and_searchable_in_every_language() {
    for language in LANGUAGES {
        let document = case_study(language, language == Language::Ko);
        let pdf = set(Document::CaseStudy(&document), language, &document.title, language == Language::Ko);
        let name = format!("case-study-{}.pdf", language.code());
        assert_sound(&name, &pdf.bytes);
        assert!(pdf.missing_pictures().is_empty());
        let Some(text) = text_of(&name, &pdf.bytes) else { continue };
        assert!(text.contains("Amazon Aurora") && text.contains("−92 %"), "{text}");
        let words = pick(language, ["transport events", "물류센터에서", "物流センター"]);
        assert!(text.contains(&words), "{text}");
    }
}

#[test]
fn an_index_is_sound_and_searchable_in_every_language() {
    for language in LANGUAGES {
        let document = index(language, true);
        let pdf = set(Document::Index(&document), language, &document.title, true);
        let name = format!("index-{}.pdf", language.code());
        assert_sound(&name, &pdf.bytes);
        let Some(text) = text_of(&name, &pdf.bytes) else { continue };
        for wanted in ["BUSP-001", "OPSP-001.pdf", "SHA256SUMS", "Amazon Web Services"] {
            assert!(text.contains(wanted), "{name} lacks {wanted}:\n{text}");
        }
    }
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    for language in LANGUAGES {
        let document = control(language, true);
        let once = set(Document::Control(&document), language, "title", true);
        let again = set(Document::Control(&document), language, "title", true);
        assert!(once.bytes == again.bytes);
        let other = proofbook_typeset::Typesetter::new().expect("opens");
        let meta = meta(language, "title", true);
        let third = other.document_to_pdf(Document::Control(&document), &meta, &Assets::new()).expect("sets");
        assert!(once.bytes == third.bytes, "a fresh typesetter gives other bytes");
    }
}

#[test]
fn a_missing_diagram_is_named_and_shown_as_missing() {
    let document = case_study(Language::En, true);
    let meta = meta(Language::En, "Case", true);
    let pdf =
        TYPESETTER.document_to_pdf(Document::CaseStudy(&document), &meta, &Assets::new()).expect("sets");
    assert!(pdf.missing_pictures().contains("after.png"));
    if let Some(text) = text_of("case-study-missing.pdf", &pdf.bytes) {
        assert!(text.contains("The diagram is missing"), "{text}");
    }
}

#[test]
fn a_case_study_wears_the_colour_it_is_given_and_refuses_what_is_none() {
    let document = case_study(Language::En, false);
    let set_in = |accent: Option<&str>| {
        let document = CaseStudyDocument { accent: accent.map(str::to_owned), ..document.clone() };
        let assets = Assets::from([("after.png".to_owned(), picture()), ("logo".to_owned(), picture())]);
        TYPESETTER.document_to_pdf(
            Document::CaseStudy(&document),
            &meta(Language::En, "Case", false),
            &assets,
        )
    };
    assert_ne!(set_in(None).unwrap().bytes, set_in(Some("#0b6e4f")).unwrap().bytes);
    for bad in ["", "#12345", "0b6e4f", "#0b6e4g", "#0b6e4f\"); read(\"/data.json"] {
        assert_eq!(set_in(Some(bad)).unwrap_err().code(), "TYPESET-DATA", "{bad}");
    }
}

#[test]
fn facts_of_any_length_stand_on_the_cover_in_any_order() {
    let names = "AWS CodePipeline, Amazon ElastiCache, ".repeat(8);
    for lengths in [[1, 0, 0, 1], [0, 1, 1, 0], [1, 1, 0, 1], [0, 0, 0, 0]] {
        let mut document = case_study(Language::En, false);
        document.facts = lengths
            .map(|long| Fact {
                label: "Services".into(),
                value: if long == 1 { names.clone() } else { "Yes".into() },
            })
            .into();
        let pdf = set(Document::CaseStudy(&document), Language::En, "Facts", false);
        assert_sound("facts.pdf", &pdf.bytes);
        let Some(text) = text_of("facts.pdf", &pdf.bytes) else { continue };
        let whole = text.matches("ElastiCache").count();
        assert_eq!(whole, 8 * lengths.iter().sum::<usize>(), "names are not broken: {text}");
    }
}

#[test]
fn a_missing_label_is_an_error_that_names_it() {
    let mut document = control(Language::En, false);
    document.labels.remove("exhibits");
    let meta = meta(Language::En, "Control", false);
    let error = TYPESETTER.document_to_pdf(Document::Control(&document), &meta, &Assets::new()).unwrap_err();
    assert_eq!(error.code(), "TYPESET-DATA");
    assert!(error.to_string().contains("exhibits"));
}

#[test]
fn the_sample_labels_are_exactly_the_documented_ones() {
    let keys = |labels: &[(&'static str, [&str; 3])]| labels.iter().map(|(key, _)| *key).collect::<Vec<_>>();
    assert_eq!(keys(&CONTROL_LABELS), ControlDocument::LABELS);
    assert_eq!(keys(&CASE_LABELS), CaseStudyDocument::LABELS);
    assert_eq!(keys(&INDEX_LABELS), IndexDocument::LABELS);
}

#[test]
fn an_empty_control_is_a_document_too() {
    let document = ControlDocument { labels: labels(Language::Ko, &CONTROL_LABELS), ..Default::default() };
    let meta = meta(Language::Ko, "", false);
    let pdf = TYPESETTER.document_to_pdf(Document::Control(&document), &meta, &Assets::new());
    assert_sound("control-empty.pdf", &pdf.expect("sets").bytes);
}

#[test]
fn how_long_a_control_takes() {
    let document = control(Language::Ko, true);
    let start = std::time::Instant::now();
    let fresh = proofbook_typeset::Typesetter::new().expect("opens");
    let opened = start.elapsed();
    let meta = meta(Language::Ko, "timing", true);
    let mut times = Vec::new();
    for turn in 0..4 {
        let mut other = document.clone();
        other.control_id = format!("OPSP-00{turn}");
        let start = std::time::Instant::now();
        fresh.document_to_pdf(Document::Control(&other), &meta, &Assets::new()).expect("sets");
        times.push(start.elapsed());
    }
    eprintln!("opening fonts and templates {opened:?}; one control after the other {times:?}");
    assert!(times[3].as_secs() < 20, "a control takes unbearably long: {times:?}");
}
