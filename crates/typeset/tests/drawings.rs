//! Drawings of strangers on pages: shown, bounded, and what is missing is said.

mod samples;

use proofbook_typeset::*;
use samples::*;
use std::collections::BTreeSet;
use std::sync::LazyLock;
use std::time::Instant;

static TYPESETTER: LazyLock<Typesetter> = LazyLock::new(|| Typesetter::new().expect("fonts"));

fn svg(inner: &str) -> Vec<u8> {
    format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 100 100\">{inner}</svg>").into_bytes()
}

/// Sets a page for each drawing in one document.
fn set(name: &str, drawings: &[(&str, Vec<u8>)]) -> TypesetPdf {
    let assets: Assets = drawings.iter().map(|(name, svg)| ((*name).to_owned(), svg.clone())).collect();
    let text: Vec<String> = drawings.iter().map(|(name, _)| format!("![words of {name}]({name})")).collect();
    let document = MarkdownDocument { meta: meta(Language::En, name, false), text: text.join("\n\n") };
    let pdf =
        TYPESETTER.markdown_to_pdf(&document, &assets).expect("a document is set whatever its pictures are");
    assert_sound(&format!("drawings-{name}.pdf"), &pdf.bytes);
    pdf
}

const RECT: &str = "<rect width=\"60\" height=\"40\" fill=\"red\"/>";

#[test]
fn characters_of_drawings_come_from_the_fonts_behind() {
    let pdf = set(
        "characters",
        &[("a.svg", svg(&format!("{RECT}<text y=\"60\" font-size=\"9\">✅ 🚀 ⚙ ｶﾅ 𠮷 שלום</text>")))],
    );
    assert_eq!(
        pdf.pictures["a.svg"],
        TYPESETTER
            .markdown_to_pdf(
                &MarkdownDocument { meta: meta(Language::En, "x", false), text: "![](a.svg)".into() },
                &Assets::from([("a.svg".to_owned(), svg(RECT))])
            )
            .unwrap()
            .pictures["a.svg"]
    );
    assert!(pdf.pictures["a.svg"].is_whole());
    if let Some(found) = text_of("drawings-characters.pdf", &pdf.bytes) {
        assert!(found.contains("🚀") && found.contains("𠮷"), "{found}");
    }
    let private =
        set("private", &[("a.svg", svg(&format!("{RECT}<text y=\"60\">logo \u{E001}x end</text>")))]);
    let left_out = BTreeSet::from([LeftOut { what: LeftOutWhat::Characters, detail: "\u{E001}x".into() }]);
    assert_eq!(private.pictures["a.svg"].left_out, left_out);
    assert_eq!(private.pictures["a.svg"].form, PictureForm::Itself);
}

#[test]
fn one_bad_drawing_never_takes_another_with_it() {
    let pdf = set(
        "one-bad",
        &[
            ("good.svg", svg(&format!("{RECT}<text y=\"60\">good words</text>"))),
            (
                "outside.svg",
                svg(&format!("{RECT}<text y=\"60\">outer words</text><image href=\"logo.png\"/>")),
            ),
            ("torn.svg", b"<svg".to_vec()),
            ("empty.svg", svg("")),
            ("unclosed.svg", format!("<svg viewBox='0 0 9 9'>{RECT}").into_bytes()),
            ("nothing-wide.svg", format!("<svg width='0' height='0'>{RECT}</svg>").into_bytes()),
            ("deep.svg", svg(&format!("{}{RECT}{}", "<g>".repeat(20_000), "</g>".repeat(20_000)))),
            ("torn.png", b"\x89PNG\r\n\x1a\nrubbish".to_vec()),
        ],
    );
    let form = |name: &str| pdf.pictures[name].form;
    for name in ["good.svg", "outside.svg", "unclosed.svg", "nothing-wide.svg", "deep.svg"] {
        assert_eq!(form(name), PictureForm::Itself, "{name}");
    }
    assert_eq!(form("empty.svg"), PictureForm::Nothing(NotShown::Empty));
    assert_eq!(form("torn.png"), PictureForm::Nothing(NotShown::Unreadable));
    assert!(!pdf.pictures["torn.svg"].is_shown());
    assert!(pdf.pictures["good.svg"].is_whole() && pdf.pictures["deep.svg"].is_whole());
    let outside = LeftOut { what: LeftOutWhat::OutsidePicture, detail: "logo.png".into() };
    assert_eq!(pdf.pictures["outside.svg"].left_out, BTreeSet::from([outside]));
    if let Some(found) = text_of("drawings-one-bad.pdf", &pdf.bytes) {
        assert!(found.contains("good words") && found.contains("outer words"), "{found}");
        assert!(found.contains("words of torn.svg") && !found.contains("words of good.svg"), "{found}");
    }
}

#[test]
fn gradients_that_go_on_are_shown() {
    let gradient = |way: &str, more: &str| {
        svg(&format!(
            "<linearGradient id='g' spreadMethod='{way}' x2='0.2' {more}><stop offset='0' stop-color='red'/><stop offset='1' stop-color='blue'/></linearGradient><rect width='90' height='90' fill='url(#g)'/>"
        ))
    };
    let pdf = set(
        "gradients",
        &[
            ("reflect.svg", gradient("reflect", "")),
            ("repeat.svg", gradient("repeat", "")),
            ("fine.svg", gradient("repeat", "gradientTransform='rotate(3)'")),
            (
                "finest.svg",
                svg(
                    "<linearGradient id='g' spreadMethod='repeat' x2='0.0001'><stop offset='0' stop-color='red'/><stop offset='1' stop-color='blue'/></linearGradient><rect width='90' height='90' fill='url(#g)'/>",
                ),
            ),
        ],
    );
    assert_eq!(pdf.pictures["reflect.svg"].form, PictureForm::Itself);
    assert_eq!(pdf.pictures["repeat.svg"].form, PictureForm::Itself);
    assert_eq!(pdf.pictures["fine.svg"].form, PictureForm::Itself);
    assert_eq!(pdf.pictures["finest.svg"].form, PictureForm::Pixels(PixelsBecause::Gradient));
    assert!(pdf.pictures.values().all(PictureOutcome::is_whole));
}

#[test]
fn drawings_that_would_take_for_ever_are_bounded() {
    let filtered = |filter: &str, size: &str| {
        format!(
            "<svg xmlns='http://www.w3.org/2000/svg' {size}><filter id='f' x='-50%' y='-50%' width='200%' height='200%'>{filter}</filter><rect width='900' height='900' filter='url(#f)'/><text y='20'>stays</text></svg>"
        )
        .into_bytes()
    };
    let large = "width='1000' height='1000'";
    let mut uses = "<g id='a0'><rect width='1' height='1'/></g>".to_owned();
    for number in 1..30 {
        let inner = format!("<use href='#a{}'/>", number - 1).repeat(2);
        uses.push_str(&format!("<g id='a{number}'>{inner}</g>"));
    }
    let cases = [
        ("radius.svg", filtered("<feMorphology radius='9999'/>", large)),
        ("dilate.svg", filtered("<feMorphology operator='dilate' radius='5'/>", large)),
        (
            "share.svg",
            filtered(
                "<feMorphology radius='0.5' operator='dilate'/>",
                &format!("{large} primitiveUnits='objectBoundingBox'"),
            ),
        ),
        (
            "box.svg",
            String::from_utf8(filtered("<feMorphology radius='0.5' operator='dilate'/>", large))
                .unwrap()
                .replace("<filter", "<filter primitiveUnits='objectBoundingBox'")
                .into_bytes(),
        ),
        ("octaves.svg", filtered("<feTurbulence baseFrequency='0.1' numOctaves='100000'/>", large)),
        (
            "matrix.svg",
            filtered(
                &format!("<feConvolveMatrix order='99' kernelMatrix='{}'/>", "1 ".repeat(99 * 99)),
                large,
            ),
        ),
        (
            "region.svg",
            String::from_utf8(filtered("<feGaussianBlur stdDeviation='4000'/>", large))
                .unwrap()
                .replace("200%", "900000%")
                .into_bytes(),
        ),
        ("dashes.svg", svg("<path d='M0 0H90V90H0' stroke='red' stroke-dasharray='0.000001'/>")),
        ("uses.svg", svg(&format!("<defs>{uses}</defs><use href='#a29'/>"))),
        (
            "pattern.svg",
            svg(
                "<pattern id='p' width='1e9' height='1e9' patternUnits='userSpaceOnUse'><circle r='9e8'/></pattern><rect width='90' height='90' fill='url(#p)'/>",
            ),
        ),
        ("many.svg", svg(&"<rect width='90' height='90'/>".repeat(200_000))),
    ];
    for (name, svg) in &cases {
        let start = Instant::now();
        let pdf = set(name, &[(name, svg.clone())]);
        let outcome = &pdf.pictures[*name];
        eprintln!("{name}: {:?}, {} left out, {:?}", outcome.form, outcome.left_out.len(), start.elapsed());
        assert!(start.elapsed().as_secs() < 60, "{name}: {:?}", start.elapsed());
        match *name {
            "uses.svg" => assert_eq!(outcome.form, PictureForm::Nothing(NotShown::TooComplex)),
            _ => assert!(outcome.is_shown(), "{name}: {outcome:?}"),
        }
    }
    let effect = |name: &str| {
        let (_, svg) = cases.iter().find(|(known, _)| known == &name).expect("a case");
        picture_outcome(svg).left_out.iter().any(|one| one.what == LeftOutWhat::Effect)
    };
    assert!(effect("radius.svg") && effect("octaves.svg"), "what cannot be drawn is named");
}

#[test]
fn moving_pictures_and_pages_behind_the_first_are_counted() {
    let mut gif = Vec::new();
    let mut encoder = image::codecs::gif::GifEncoder::new(&mut gif);
    let frames =
        (0..3_u8).map(|shade| image::RgbaImage::from_pixel(8, 8, image::Rgba([shade * 80, 0, 0, 255])));
    encoder.encode_frames(frames.map(image::Frame::new)).unwrap();
    drop(encoder);
    let outcome = picture_outcome(&gif);
    assert_eq!((outcome.form, outcome.more_frames), (PictureForm::Itself, 2));
    assert!(!outcome.is_whole());
}

#[test]
fn the_same_drawing_gives_the_same_bytes() {
    let drawing = svg(&format!(
        "{RECT}<filter id='f'><feGaussianBlur stdDeviation='2'/></filter><circle r='9' filter='url(#f)'/>"
    ));
    assert!(set("same", &[("a.svg", drawing.clone())]).bytes == set("same", &[("a.svg", drawing)]).bytes);
}
