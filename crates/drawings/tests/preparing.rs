//! Drawings as programs and people leave them, and what becomes of them.

use proofbook_drawings::{LeftOut, NoDrawing, Prepared, What, Wishes, prepared};
use std::collections::BTreeSet;

fn prepare_with(svg: &[u8], effects: bool, own_size: bool) -> Result<Prepared, NoDrawing> {
    let mut text = |text: &str| text.replace('☃', "□");
    let mut picture = |bytes: &[u8]| (bytes.starts_with(b"\x89PNG")).then(|| ("image/png", bytes.to_vec()));
    let mut wishes =
        Wishes { text: &mut text, picture: &mut picture, effects, own_size, most_elements: 100_000 };
    prepared(svg, &mut wishes)
}

fn prepare(svg: &str) -> Prepared {
    prepare_with(svg.as_bytes(), true, true).unwrap_or_else(|error| panic!("{error}: {svg}"))
}

fn drawing(inner: &str) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 100 100\">{inner}</svg>"
    )
}

fn left_out(entries: &[(What, &str)]) -> BTreeSet<LeftOut> {
    entries.iter().map(|(what, detail)| LeftOut::new(*what, detail)).collect()
}

/// What comes out is XML of one root that has no holes; checked by a strict reader.
fn assert_well_formed(svg: &str) {
    let mut reader = quick_xml::Reader::from_str(svg);
    let mut depth = 0_i32;
    loop {
        match reader.read_event().unwrap_or_else(|error| panic!("{error}: {svg}")) {
            quick_xml::events::Event::Start(_) => depth += 1,
            quick_xml::events::Event::End(_) => depth -= 1,
            quick_xml::events::Event::Eof => break,
            _ => {}
        }
    }
    assert_eq!(depth, 0, "{svg}");
}

#[test]
fn what_acts_is_gone_without_a_word_and_what_lies_elsewhere_is_named() {
    let svg = drawing(
        r##"<script>alert(1)</script><rect onclick="alert(1)" width="1" height="1" fill="url(other.svg#g)"/>
        <image href="logo.png" width="5" height="5"/><image xlink:href="https://example.com/a.png"/>
        <use href="shapes.svg#server"/><a href="https://example.com"><text>words</text></a>
        <style>@import "https://example.com/x.css"; rect { stroke: red }</style>
        <image href="data:image/png;base64,iVBORw0KGgo="/><image href="data:image/heic;base64,AAAA"/>"##,
    );
    let out = prepare(&svg);
    assert_well_formed(&out.svg);
    assert!(out.has_scripts);
    for gone in ["alert", "logo.png", "example.com", "shapes.svg", "other.svg", "heic"] {
        assert!(!out.svg.contains(gone), "{gone}: {}", out.svg);
    }
    for kept in ["words", "stroke: red", "data:image/png;base64,iVBORw0KGgo=", "<rect"] {
        assert!(out.svg.contains(kept), "{kept}: {}", out.svg);
    }
    let wanted = left_out(&[
        (What::OutsidePicture, "logo.png"),
        (What::OutsidePicture, "https://example.com/a.png"),
        (What::OutsideReference, "shapes.svg#server"),
        (What::OutsideReference, "other.svg#g"),
        (What::OutsideReference, "https://example.com/x.css"),
        (What::InnerPicture, "data:image/heic"),
    ]);
    assert_eq!(out.left_out, wanted);
}

#[test]
fn broken_markup_becomes_a_drawing_all_the_same() {
    let broken = |inner: &str| format!("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'>{inner}");
    for (case, svg, is_named) in [
        ("root not closed", broken("<rect width='3' height='3'/>"), true),
        ("tag not closed", broken("<g><rect width='3' height='3'/></svg>"), false),
        ("cut within a tag", broken("<rect width='3' height='3'/><circle r='"), true),
        ("ends that open nothing", broken("<rect width='3' height='3'/></g></b></svg>"), false),
        ("ampersand", broken("<rect width='3' height='3'/><text>R&D</text></svg>"), false),
        ("attribute twice", broken("<rect width='3' width='4' height='3'/></svg>"), false),
        ("attribute without quotes", broken("<rect width=3 height=3 hidden/></svg>"), false),
        ("unknown prefix", broken("<x:y/><rect width='3' height='3' x:z='1'/></svg>"), false),
        ("control character", broken("<rect width='3' height='3'/><text>a\u{1}b</text></svg>"), false),
        ("text behind", broken("<rect width='3' height='3'/></svg>trailing <b>"), false),
        ("no namespace", "<svg viewBox='0 0 9 9'><rect width='3' height='3'/></svg>".to_owned(), false),
        (
            "prefix for all",
            "<s:svg xmlns:s='http://www.w3.org/2000/svg'><s:rect width='3' height='3'/></s:svg>".to_owned(),
            false,
        ),
    ] {
        let out = prepare(&svg);
        assert_well_formed(&out.svg);
        assert!(out.svg.contains("<rect width=\"3\""), "{case}: {}", out.svg);
        assert_eq!(
            out.left_out == left_out(&[(What::BrokenOff, "")]),
            is_named,
            "{case}: {:?}",
            out.left_out
        );
    }
}

#[test]
fn groups_without_end_are_folded_and_keep_what_they_do() {
    let deep = |open: &str| {
        drawing(&format!("{}<rect width='3' height='3'/>{}", open.repeat(20_000), "</g>".repeat(20_000)))
    };
    let out = prepare(&deep("<g>"));
    assert!(out.svg.contains("<rect") && out.svg.matches("<g").count() < 200);
    assert_eq!(out.left_out, BTreeSet::new());
    let few = drawing(&format!(
        "{}<rect width='3' height='3'/>{}",
        "<g transform='translate(1)' fill='red'>".repeat(300),
        "</g>".repeat(300)
    ));
    let out = prepare(&few);
    assert_eq!(out.svg.matches("translate(1)").count(), 300, "{}", out.svg);
    let dropped = drawing(&format!("{}<rect/>{}", "<g id='x'>".repeat(900), "</g>".repeat(900)));
    assert!(prepare(&dropped).left_out.contains(&LeftOut::new(What::TooDeep, "g")));
}

#[test]
fn sizes_that_are_none_are_left_to_the_content() {
    for root in [
        "width='0' height='10'",
        "width='-3px'",
        "width='auto' height='NaN'",
        "viewBox='0 0 0 0'",
        "width='1e300'",
    ] {
        let out = prepare(&format!("<svg {root}><rect width='3' height='3'/></svg>"));
        let start = out.svg.split('>').next().unwrap_or_default().to_owned();
        assert!(
            !start.contains("width=\"0") && !start.contains('-') && !start.contains("viewBox"),
            "{start}"
        );
    }
}

#[test]
fn abbreviations_of_the_file_are_written_out_and_bombs_are_not() {
    let adobe = r#"<!DOCTYPE svg [<!ENTITY ns_svg "http://www.w3.org/2000/svg"><!ENTITY name "Seoul &#38; Busan">]>
        <svg xmlns="&ns_svg;" viewBox="0 0 9 9"><text>&name;&nbsp;&unknown;</text></svg>"#;
    let out = prepare(adobe);
    assert!(out.svg.contains("Seoul &amp; Busan"), "{}", out.svg);
    assert_eq!(out.left_out, left_out(&[(What::Entity, "unknown")]));
    let mut bomb = "<!DOCTYPE svg [<!ENTITY a0 \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\">".to_owned();
    for number in 1..12 {
        bomb.push_str(&format!("<!ENTITY a{number} \"{}\">", format!("&a{};", number - 1).repeat(10)));
    }
    let out = prepare(&format!("{bomb}]><svg viewBox='0 0 9 9'><text>&a11;</text><rect width='3'/></svg>"));
    assert!(out.svg.len() < 1000 && out.svg.contains("<rect"));
}

#[test]
fn html_labels_become_text_in_their_place() {
    let drawio = drawing(
        r#"<switch><foreignObject pointer-events="none" width="100%" height="100%" requiredFeatures="http://www.w3.org/TR/SVG11/feature#Extensibility" style="overflow: visible; text-align: left;"><div xmlns="http://www.w3.org/1999/xhtml" style="display: flex; align-items: unsafe center; width: 118px; height: 1px; padding-top: 30px;"><div style="text-align: center;"><div style="display: inline-block; font-size: 12px;">Application<br/><b>Load Balancer</b> &amp; more</div></div></div></foreignObject><text x="60" y="34" font-size="12px" text-anchor="middle">Applicatio...</text></switch>
        <switch><g requiredFeatures="http://www.w3.org/TR/SVG11/feature#Extensibility"/><a xlink:href="https://www.drawio.com/doc/faq/svg-export-text-problems"><text>Text is not SVG - cannot display</text></a></switch>"#,
    );
    let out = prepare(&drawio);
    assert!(
        out.svg.contains(">Application<")
            && out.svg.contains(">Load Balancer &amp;<")
            && out.svg.contains(">more<"),
        "{}",
        out.svg
    );
    assert!(!out.svg.contains("Applicatio...") && !out.svg.contains("cannot display"), "{}", out.svg);
    assert_eq!(out.left_out, BTreeSet::new());
    let mermaid = drawing(
        r#"<foreignObject x="10" y="20" width="80" height="40"><div xmlns="http://www.w3.org/1999/xhtml" style="display: table-cell; white-space: nowrap; text-align: center;"><span class="nodeLabel"><p>Start 시작</p></span></div></foreignObject>
        <foreignObject x="1" y="2" width="50" height="20"><xhtml:body xmlns:xhtml="http://www.w3.org/1999/xhtml"><xhtml:iframe src="https://example.com/map"/><xhtml:p>Map</xhtml:p></xhtml:body></foreignObject>
        <flowRoot font-size="10"><flowRegion><rect x="5" y="6" width="90" height="50"/></flowRegion><flowPara>Flowing words</flowPara></flowRoot>"#,
    );
    let out = prepare(&mermaid);
    for words in ["Start 시작", ">Map<", "Flowing words"] {
        assert!(out.svg.contains(words), "{words}: {}", out.svg);
    }
    assert_eq!(out.left_out, left_out(&[(What::WebContent, "https://example.com/map")]));
}

#[test]
fn colours_of_themes_become_the_light_ones() {
    let out = prepare(&drawing(
        r#"<style>:root{--ink: #123456}</style><rect fill="light-dark(#ffffff, #000000)" style="stroke: light-dark(rgb(1, 2, 3), var(--d, #fff)); fill: var(--ink)"/>"#,
    ));
    assert!(
        out.svg.contains("fill=\"#ffffff\"") && out.svg.contains("stroke: rgb(1, 2, 3); fill: #123456"),
        "{}",
        out.svg
    );
}

#[test]
fn repeating_gradients_are_written_out() {
    let out = prepare(&drawing(
        r##"<linearGradient id="base"><stop offset="0" stop-color="red"/><stop offset="1" stop-color="blue"/></linearGradient>
        <linearGradient id="a" spreadMethod="reflect" x2="0.25" href="#base"/>
        <radialGradient id="b" spreadMethod="repeat" r="20%" xlink:href="#base"/>
        <radialGradient id="c" spreadMethod="repeat" fx="0.1" href="#base"/>
        <rect fill="url(#a)" width="9" height="9"/>"##,
    ));
    assert_eq!(out.svg.matches("spreadMethod").count(), 1, "{}", out.svg);
    assert!(out.svg.contains("x1=\"-1.75\"") && out.svg.contains("x2=\"2\""), "{}", out.svg);
}

#[test]
fn repetitions_are_counted_and_not_drawn() {
    let mut uses = "<g id='a0'><rect width='1' height='1'/></g>".to_owned();
    for number in 1..40 {
        let inner = format!("<use href='#a{}'/>", number - 1).repeat(2);
        uses.push_str(&format!("<g id='a{number}'>{inner}</g>"));
    }
    let error =
        prepare_with(drawing(&format!("<defs>{uses}</defs><use href='#a39'/>")).as_bytes(), true, true);
    assert_eq!(error, Err(NoDrawing::TooComplex));
    let circle =
        drawing("<g id='a'><use href='#b'/></g><g id='b'><use href='#a'/><rect width='1' height='1'/></g>");
    assert!(prepare(&circle).svg.contains("<rect"));
    let markers = drawing(&format!(
        "<marker id='m'>{}</marker><path marker-mid='url(#m)' d='M0 0{}'/>",
        "<rect width='1' height='1'/>".repeat(1000),
        "L1 1".repeat(1000)
    ));
    assert_eq!(prepare_with(markers.as_bytes(), true, true), Err(NoDrawing::TooComplex));
    let many = drawing(&"<rect/>".repeat(500_000));
    assert_eq!(prepare_with(many.as_bytes(), true, true), Err(NoDrawing::TooComplex));
}

#[test]
fn effects_go_where_they_are_not_wanted_and_dashes_where_nobody_sees_them() {
    let svg = drawing(
        r##"<style>.s{filter:url(#f);fill:red}</style><filter id="f"><feMorphology radius="9999"/></filter>
        <rect filter="url(#f)" style="filter: blur(3px); fill: blue" width="9" height="9"/>
        <path d="M0 0L9 9" stroke-dasharray="0.0001 0.0001"/><path d="M0 0L9 9" stroke-dasharray="2 1"/>"##,
    );
    let out = prepare_with(svg.as_bytes(), false, true).unwrap();
    assert!(
        !out.svg.contains("filter") && out.svg.contains("fill: blue") && out.svg.contains("fill:red"),
        "{}",
        out.svg
    );
    assert_eq!(out.left_out, left_out(&[(What::Dashes, "")]));
    assert!(prepare(&svg).svg.contains("feMorphology"));
}

#[test]
fn characters_go_through_the_callers_hands_and_other_files_are_refused() {
    assert!(prepare(&drawing("<text>a☃b<tspan>☃</tspan></text>")).svg.contains("a□b"));
    for nothing in ["", "plain text", "<html><body/></html>", "<mxfile/>", "\u{1f}\u{8b}rubbish"] {
        assert_eq!(prepare_with(nothing.as_bytes(), true, true), Err(NoDrawing::Absent), "{nothing}");
    }
}
