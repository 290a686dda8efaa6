//! Text that a PDF holds and does not show, and what must not be taken for it.

use crate::samples::contents;
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary, text_string};
use proofbook_contents::{Alert, HiddenBecause as Why, Limits, read};
use std::io::Cursor;

/// A page under construction.
struct Sketch {
    document: Document,
    page: Dictionary,
    resources: Dictionary,
    catalogue: Dictionary,
}

impl Sketch {
    fn new() -> Self {
        let mut document = Document::with_version("1.7");
        let font = dictionary! { "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica" };
        let font = document.add_object(font);
        let page = dictionary! { "Type" => "Page", "MediaBox" => numbers(&[0, 0, 612, 792]) };
        let resources = dictionary! { "Font" => dictionary! { "F" => font } };
        Self { document, page, resources, catalogue: dictionary! { "Type" => "Catalog" } }
    }

    fn resource(&mut self, kind: &str, name: &str, value: impl Into<Object>) {
        if !self.resources.has(kind.as_bytes()) {
            self.resources.set(kind, Dictionary::new());
        }
        let kind = self.resources.get_mut(kind.as_bytes()).unwrap();
        kind.as_dict_mut().unwrap().set(name, value);
    }

    fn form(&mut self, extra: Dictionary, content: &str) -> ObjectId {
        let mut form = extra;
        form.set("Type", "XObject");
        form.set("Subtype", "Form");
        form.set("BBox", numbers(&[0, 0, 612, 792]));
        form.set("Resources", self.resources.clone());
        self.document.add_object(Stream::new(form, content.as_bytes().to_vec()))
    }

    /// A grey picture by rows.
    fn picture(&mut self, width: i64, pixels: &[u8], extra: Dictionary) -> ObjectId {
        let mut picture = extra;
        picture.set("Type", "XObject");
        picture.set("Subtype", "Image");
        picture.set("Width", width);
        picture.set("Height", pixels.len() as i64 / width);
        picture.set("ColorSpace", "DeviceGray");
        picture.set("BitsPerComponent", 8);
        self.document.add_object(Stream::new(picture, pixels.to_vec()))
    }

    fn layer(&mut self) -> ObjectId {
        self.document.add_object(dictionary! { "Type" => "OCG", "Name" => text_string("internal") })
    }

    fn layers(&mut self, all: &[ObjectId], defaults: Dictionary) {
        let all: Vec<Object> = all.iter().map(|id| Object::Reference(*id)).collect();
        self.catalogue.set("OCProperties", dictionary! { "OCGs" => all, "D" => defaults });
    }

    fn note(mut self, kind: &str, rest: Dictionary) -> Self {
        let mut note = rest;
        note.set("Type", "Annot");
        note.set("Subtype", kind);
        if !note.has(b"Rect") {
            note.set("Rect", numbers(&[60, 690, 560, 730]));
        }
        let mut notes = self.page.get(b"Annots").and_then(Object::as_array).cloned().unwrap_or_default();
        notes.push(Object::Reference(self.document.add_object(note)));
        self.page.set("Annots", notes);
        self
    }

    fn with(mut self, key: &str, value: impl Into<Object>) -> Self {
        self.page.set(key, value);
        self
    }

    fn finish(mut self, content: &str) -> Vec<u8> {
        let pages = self.document.new_object_id();
        let content = self.document.add_object(Stream::new(Dictionary::new(), content.as_bytes().to_vec()));
        self.page.set("Parent", pages);
        self.page.set("Contents", content);
        self.page.set("Resources", self.resources);
        let page = self.document.add_object(self.page);
        let tree = dictionary! { "Type" => "Pages", "Kids" => vec![page.into()], "Count" => 1 };
        self.document.objects.insert(pages, tree.into());
        self.catalogue.set("Pages", pages);
        let root = self.document.add_object(self.catalogue);
        self.document.trailer.set("Root", root);
        let mut bytes = Vec::new();
        self.document.save_to(&mut bytes).unwrap();
        bytes
    }
}

fn numbers(numbers: &[i64]) -> Vec<Object> {
    numbers.iter().map(|number| Object::Integer(*number)).collect()
}

const TEXT: &str = "BT /F 18 Tf 72 700 Td (Signed by Jane Roe of Globex) Tj ET";

/// What is said to be hidden in a file.
fn hidden(bytes: &[u8]) -> Vec<(Why, String)> {
    let found = contents("a.pdf", bytes);
    let hidden = found.alerts.iter().filter_map(|alert| match alert {
        Alert::HiddenText { page: 1, why, words } => Some((*why, words.clone())),
        _ => None,
    });
    hidden.collect()
}

#[track_caller]
fn says(bytes: &[u8], why: Why, words: &str) {
    let hidden = hidden(bytes);
    assert!(hidden.iter().any(|one| one.0 == why && one.1.contains(words)), "{why:?} {words}: {hidden:?}");
}

#[track_caller]
fn is_silent(bytes: &[u8]) {
    assert_eq!(hidden(bytes), []);
}

#[test]
fn text_outside_the_visible_page_is_said() {
    says(&Sketch::new().with("CropBox", numbers(&[0, 0, 612, 400])).finish(TEXT), Why::Outside, "Jane Roe");
    let beyond = "BT /F 18 Tf 900 700 Td (Globex) Tj ET BT /F 18 Tf 72 300 Td (seen) Tj ET";
    says(&Sketch::new().finish(beyond), Why::Outside, "Globex");
    let turned = Sketch::new().with("Rotate", 90).with("CropBox", numbers(&[0, 0, 612, 400]));
    says(&turned.finish(TEXT), Why::Outside, "Jane Roe");
    is_silent(&Sketch::new().with("CropBox", numbers(&[0, 400, 612, 792])).with("Rotate", 270).finish(TEXT));
}

#[test]
fn text_under_what_the_page_paints_later_is_said() {
    for cover in [
        "0 g 60 690 500 40 re f",
        "1 g 60 690 500 40 re f",
        "1 0 0 rg 60 690 m 560 690 l 560 730 l 60 730 l h f",
        "0 0 0 1 k 60 690 m 60 760 560 760 560 690 c h f* 60 660 500 60 re f",
        "40 w 60 707 m 560 707 l S",
        "q 1 0 0 1 60 690 cm 0 g 0 0 500 40 re f Q",
        "q 0 0 612 792 re W n 0 g 60 690 500 40 re f Q",
    ] {
        says(&Sketch::new().finish(&format!("{TEXT} {cover}")), Why::Covered, "Jane Roe");
    }
    let mut form = Sketch::new();
    let black = form.form(Dictionary::new(), "0 g 60 690 500 40 re f");
    form.resource("XObject", "X", black);
    says(&form.finish(&format!("{TEXT} /X Do")), Why::Covered, "Jane Roe");
    let mut photo = Sketch::new();
    let pixels: Vec<u8> = (0..64).map(|at| at * 4).collect();
    let picture = photo.picture(8, &pixels, Dictionary::new());
    photo.resource("XObject", "X", picture);
    says(&photo.finish(&format!("{TEXT} q 500 0 0 40 60 690 cm /X Do Q")), Why::Covered, "Jane Roe");
}

#[test]
fn text_under_notes_without_a_picture_of_their_own_is_said() {
    let black = || numbers(&[0, 0, 0]);
    let filled = || dictionary! { "IC" => black(), "C" => black(), "F" => 4 };
    let vertices = numbers(&[60, 690, 560, 690, 560, 730, 60, 730]);
    let mut polygon = filled();
    polygon.set("Vertices", vertices.clone());
    let ink = dictionary! { "C" => black(), "BS" => dictionary! { "W" => 40 }, "InkList" => vec![numbers(&[60, 707, 560, 707]).into()] };
    let line = dictionary! { "C" => black(), "BS" => dictionary! { "W" => 40 }, "L" => numbers(&[60, 707, 560, 707]) };
    let mut wide = filled();
    wide.set("Rect", numbers(&[0, 600, 612, 792]));
    for (kind, note) in
        [("Square", filled()), ("Polygon", polygon), ("Ink", ink), ("Line", line), ("Circle", wide)]
    {
        says(&Sketch::new().note(kind, note).finish(TEXT), Why::Covered, "Jane Roe");
    }
    let mut through = filled();
    through.set("CA", 0.4);
    is_silent(&Sketch::new().note("Square", through).finish(TEXT));
    is_silent(&Sketch::new().note("Square", dictionary! { "C" => black() }).finish(TEXT));
    let marker = dictionary! { "C" => numbers(&[1, 1, 0]), "QuadPoints" => vertices };
    is_silent(&Sketch::new().note("Highlight", marker).finish(TEXT));
}

#[test]
fn text_under_the_picture_of_a_note_is_said() {
    let mut sketch = Sketch::new();
    let picture = sketch.form(Dictionary::new(), "0 g 0 0 612 792 re f");
    let stamp = dictionary! { "F" => 4, "AP" => dictionary! { "N" => picture } };
    says(&sketch.note("Stamp", stamp).finish(TEXT), Why::Covered, "Jane Roe");
    let mut hidden = Sketch::new();
    let picture = hidden.form(Dictionary::new(), "0 g 0 0 612 792 re f");
    let stamp = dictionary! { "F" => 2, "AP" => dictionary! { "N" => picture } };
    is_silent(&hidden.note("Stamp", stamp).finish(TEXT));
}

#[test]
fn text_that_cannot_be_told_from_its_ground_is_said() {
    for (content, why) in [
        (format!("1 g {TEXT}"), Why::SameColour),
        (format!("0.2 g 0 600 612 192 re f 0.2 g {TEXT}"), Why::SameColour),
        (format!("0.99 0.99 1 rg {TEXT}"), Why::SameColour),
        ("BT 3 Tr /F 18 Tf 72 700 Td (Globex Jane Roe) Tj ET".to_owned(), Why::Unpainted),
        ("BT /F 0.5 Tf 72 700 Td (Globex Jane Roe) Tj ET".to_owned(), Why::TooSmall),
        ("BT /F 12 Tf 0.01 0 0 0.01 72 700 Tm (Globex Jane Roe) Tj ET".to_owned(), Why::TooSmall),
        (format!("q 0 0 100 100 re W n {TEXT} Q"), Why::CutOff),
    ] {
        says(&Sketch::new().finish(&content), why, "Jane Roe");
    }
    let mut faint = Sketch::new();
    faint.resource("ExtGState", "G", dictionary! { "ca" => 0, "CA" => 0 });
    says(&faint.finish(&format!("/G gs {TEXT}")), Why::Unpainted, "Jane Roe");
}

#[test]
fn what_a_layer_holds_that_is_off_is_said() {
    let on_layer = format!("/OC /L BDC {TEXT} EMC BT /F 18 Tf 72 300 Td (seen) Tj ET");
    let sketch = |membership: fn(&mut Sketch, ObjectId) -> Object, defaults: fn(ObjectId) -> Dictionary| {
        let mut sketch = Sketch::new();
        let layer = sketch.layer();
        sketch.layers(&[layer], defaults(layer));
        let member = membership(&mut sketch, layer);
        sketch.resource("Properties", "L", member);
        sketch
    };
    let off = |layer| dictionary! { "OFF" => vec![Object::Reference(layer)] };
    let plain = |_: &mut Sketch, layer| Object::Reference(layer);
    says(&sketch(plain, off).finish(&on_layer), Why::LayerOff, "Jane Roe");
    says(
        &sketch(plain, |_| dictionary! { "BaseState" => "OFF" }).finish(&on_layer),
        Why::LayerOff,
        "Jane Roe",
    );
    is_silent(&sketch(plain, |_| Dictionary::new()).finish(&on_layer));
    let all_on = |sketch: &mut Sketch, layer| {
        let other = sketch.layer();
        let both = vec![Object::Reference(layer), Object::Reference(other)];
        let membership = dictionary! { "Type" => "OCMD", "OCGs" => both, "P" => "AllOn" };
        Object::Reference(sketch.document.add_object(membership))
    };
    says(&sketch(all_on, off).finish(&on_layer), Why::LayerOff, "Jane Roe");
    let not = |sketch: &mut Sketch, layer| {
        let expression = vec![Object::Name(b"Not".to_vec()), Object::Reference(layer)];
        let membership = dictionary! { "Type" => "OCMD", "VE" => expression };
        Object::Reference(sketch.document.add_object(membership))
    };
    says(&sketch(not, |_| Dictionary::new()).finish(&on_layer), Why::LayerOff, "Jane Roe");
    is_silent(&sketch(not, off).finish(&on_layer));
    let mut drawn = Sketch::new();
    let layer = drawn.layer();
    drawn.layers(&[layer], off(layer));
    let form = drawn.form(dictionary! { "OC" => layer }, TEXT);
    drawn.resource("XObject", "X", form);
    says(&drawn.finish("/X Do"), Why::LayerOff, "Jane Roe");
    let mut shape = Sketch::new();
    let layer = shape.layer();
    shape.layers(&[layer], off(layer));
    shape.resource("Properties", "L", layer);
    says(&shape.finish("/OC /L BDC 10 10 50 50 re f EMC"), Why::LayerOff, "");
}

#[test]
fn marks_for_redaction_and_hidden_notes_are_said() {
    let quads = numbers(&[60, 730, 560, 730, 60, 690, 560, 690]);
    let mark = dictionary! { "QuadPoints" => quads, "IC" => numbers(&[0, 0, 0]) };
    says(&Sketch::new().note("Redact", mark).finish(TEXT), Why::Marked, "Jane Roe");
    let nothing_there = dictionary! { "Rect" => numbers(&[10, 10, 20, 20]) };
    says(&Sketch::new().note("Redact", nothing_there).finish(TEXT), Why::Marked, "");
    for flags in [2, 32, 34] {
        let note = dictionary! { "F" => flags, "Contents" => text_string("고객은 글로벡스") };
        says(&Sketch::new().note("FreeText", note).finish(TEXT), Why::HiddenNote, "글로벡스");
        let mut drawn = Sketch::new();
        let picture = drawn.form(Dictionary::new(), "BT /F 18 Tf 4 8 Td (INTERNAL NOTE) Tj ET");
        let note = dictionary! { "F" => flags, "AP" => dictionary! { "N" => picture } };
        says(&drawn.note("Stamp", note).finish(TEXT), Why::HiddenNote, "INTERNAL NOTE");
        let field =
            dictionary! { "F" => flags, "FT" => "Tx", "T" => text_string("a"), "V" => text_string("Globex") };
        says(&Sketch::new().note("Widget", field).finish(TEXT), Why::HiddenField, "Globex");
    }
    let without_room =
        dictionary! { "Rect" => numbers(&[9, 9, 9, 9]), "FT" => "Tx", "V" => text_string("Globex") };
    says(&Sketch::new().note("Widget", without_room).finish(TEXT), Why::HiddenField, "Globex");
    let mut on_layer = Sketch::new();
    let layer = on_layer.layer();
    on_layer.layers(&[layer], dictionary! { "OFF" => vec![Object::Reference(layer)] });
    let picture = on_layer.form(Dictionary::new(), TEXT);
    let note = dictionary! { "OC" => layer, "AP" => dictionary! { "N" => picture } };
    says(&on_layer.note("Stamp", note).finish(""), Why::LayerOff, "Jane Roe");
}

#[test]
fn what_can_be_seen_is_not_called_hidden() {
    for content in [
        TEXT.to_owned(),
        format!("0 g 60 690 500 40 re f 1 g {TEXT}"),
        format!("0.9 g 0 0 612 792 re f 0 g {TEXT}"),
        format!("{TEXT} 1 g 60 400 500 40 re f"),
        format!("{TEXT} 1 w 60 695 m 560 695 l S"),
        format!("{TEXT} {TEXT}"),
        // Covered, and written anew on the cover.
        format!("{TEXT} 1 g 60 690 500 40 re f 0 g {TEXT}"),
        // A white letter on a round sign.
        "0 g BT /F 40 Tf 72 700 Td (O) Tj ET 300 300 80 80 re f 1 g BT /F 18 Tf 310 310 Td (white) Tj ET"
            .to_owned(),
        // A picture of which only a part is shown.
        format!("{TEXT} q 60 400 100 40 re W n 0 g 0 0 612 792 re f Q"),
        // A long cell that is cut off, and shown whole below.
        format!("q 0 690 150 40 re W n {TEXT} Q BT /F 12 Tf 72 300 Td (Signed by Jane Roe of Globex) Tj ET"),
        // Outlined text without a filling.
        "BT 1 Tr /F 18 Tf 72 700 Td (outlined) Tj ET".to_owned(),
    ] {
        is_silent(&Sketch::new().finish(&content));
    }
    let mut marker = Sketch::new();
    marker.resource("ExtGState", "M", dictionary! { "BM" => "Multiply" });
    is_silent(&marker.finish(&format!("{TEXT} /M gs 1 1 0 rg 60 690 500 40 re f")));
    let mut glass = Sketch::new();
    glass.resource("ExtGState", "G", dictionary! { "ca" => 0.5 });
    is_silent(&glass.finish(&format!("{TEXT} /G gs 0 g 60 690 500 40 re f")));
    let mut masked = Sketch::new();
    let mask = masked.picture(2, &[0, 0, 0, 0], Dictionary::new());
    let picture = masked.picture(2, &[0, 0, 0, 0], dictionary! { "SMask" => mask });
    masked.resource("XObject", "X", picture);
    is_silent(&masked.finish(&format!("{TEXT} q 500 0 0 40 60 690 cm /X Do Q")));
}

#[test]
fn a_scan_with_recognised_text_is_said_once_and_mildly() {
    let scan = |boxed: bool, order: fn(&str, &str) -> String| {
        let mut sketch = Sketch::new();
        // Dark strokes where the words are; in the other scan somebody has painted a box over them.
        let pixels: Vec<u8> = (0..612 * 792)
            .map(|at| {
                let (x, y) = (at % 612, 792 - at / 612);
                let is_line = (690..730).contains(&y) && (60..420).contains(&x);
                if is_line && (boxed || x / 3 % 2 == 0) { 20 } else { 250 }
            })
            .collect();
        let picture = sketch.picture(612, &pixels, Dictionary::new());
        sketch.resource("XObject", "X", picture);
        let text = "BT 3 Tr /F 18 Tf 72 700 Td (Signed by Jane Roe of Globex) Tj ET";
        sketch.finish(&order("q 612 0 0 792 0 0 cm /X Do Q", text))
    };
    for order in [
        |picture: &str, text: &str| format!("{picture} {text}"),
        |picture: &str, _: &str| format!("{TEXT} {picture}"),
    ] {
        let plain = contents("a.pdf", &scan(false, order));
        assert!(plain.alerts.contains(&Alert::TextUnderPictures { first: 1, pages: 1 }));
        is_silent(&scan(false, order));
        says(&scan(true, order), Why::Covered, "Globex");
    }
}

#[test]
fn a_page_whose_characters_have_no_shape_is_named() {
    let descendant = dictionary! { "Type" => "Font", "Subtype" => "CIDFontType2", "DW" => 1000 };
    let mut sketch = Sketch::new();
    sketch.resource("Font", "G", dictionary! { "Type" => "Font", "Subtype" => "Type0", "BaseFont" => "Nobody", "Encoding" => "Identity-H", "DescendantFonts" => vec![descendant.into()] });
    let bytes = sketch.finish("BT /G 18 Tf 72 700 Td <00410042> Tj ET");
    let font = include_bytes!("../../../../assets/fonts/PretendardJP-Regular.otf");
    let limits = Limits { font, ..Limits::default() };
    let found = |bytes: &[u8]| read(&mut Cursor::new(bytes), bytes.len() as u64, "a.pdf", &limits);
    assert!(found(&bytes).alerts.contains(&Alert::NotDrawnWholly { page: 1 }));
    let plain = found(&Sketch::new().finish(TEXT));
    assert!(!plain.alerts.iter().any(|alert| matches!(alert, Alert::NotDrawnWholly { .. })));
}
