//! Pages on which viewers and renderers go apart, made by code.

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary, text_string};

/// A page and what a faithful picture of it shows.
pub struct Member {
    pub name: &'static str,
    pub bytes: Vec<u8>,
    /// Places with at least so much ink: left, top, right, bottom in points from the upper left.
    pub dark: Vec<([u32; 4], f32)>,
    /// Places without ink.
    pub light: Vec<[u32; 4]>,
    /// Viewers that do not show the page as it is meant, with their fonts.
    unlike: &'static [&'static str],
}

impl Member {
    /// Whether a viewer shows the page as it is meant.
    pub fn is_seen_by(&self, viewer: &str) -> bool {
        !self.unlike.contains(&viewer)
    }
}

fn numbers(numbers: &[i64]) -> Vec<Object> {
    numbers.iter().map(|number| Object::Integer(*number)).collect()
}

/// A page under construction, 612 by 792 points.
struct Sketch {
    document: Document,
    page: Dictionary,
    resources: Dictionary,
    catalogue: Dictionary,
    notes: Vec<Object>,
}

impl Sketch {
    fn new() -> Self {
        let mut document = Document::with_version("1.7");
        let font = dictionary! { "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica" };
        let font = document.add_object(font);
        let mut page = dictionary! { "Type" => "Page" };
        page.set("MediaBox", numbers(&[0, 0, 612, 792]));
        let resources = dictionary! { "Font" => dictionary! { "F" => font } };
        let catalogue = dictionary! { "Type" => "Catalog" };
        Self { document, page, resources, catalogue, notes: Vec::new() }
    }

    fn resource(mut self, kind: &str, name: &str, value: impl Into<Object>) -> Self {
        if !self.resources.has(kind.as_bytes()) {
            self.resources.set(kind, Dictionary::new());
        }
        let kind = self.resources.get_mut(kind.as_bytes()).unwrap();
        kind.as_dict_mut().unwrap().set(name, value);
        self
    }

    fn with(mut self, key: &str, value: impl Into<Object>) -> Self {
        self.page.set(key, value);
        self
    }

    fn stream(&mut self, dictionary: Dictionary, content: &str) -> ObjectId {
        self.document.add_object(Stream::new(dictionary, content.as_bytes().to_vec()))
    }

    fn form(&mut self, size: [i64; 2], content: &str) -> ObjectId {
        let form = dictionary! {
            "Type" => "XObject",
            "Subtype" => "Form",
            "BBox" => numbers(&[0, 0, size[0], size[1]]),
            "Resources" => self.resources.clone(),
        };
        self.stream(form, content)
    }

    fn note(mut self, kind: &str, rect: [i64; 4], rest: Dictionary) -> Self {
        let mut note = rest;
        note.set("Type", "Annot");
        note.set("Subtype", kind);
        note.set("Rect", numbers(&rect));
        let id = self.document.add_object(note);
        self.notes.push(Object::Reference(id));
        self
    }

    fn finish(mut self, content: &str) -> Vec<u8> {
        let pages = self.document.new_object_id();
        let content = self.stream(Dictionary::new(), content);
        self.page.set("Parent", pages);
        self.page.set("Contents", content);
        self.page.set("Resources", self.resources.clone());
        if !self.notes.is_empty() {
            self.page.set("Annots", self.notes.clone());
        }
        let page = self.document.add_object(self.page.clone());
        let tree = dictionary! { "Type" => "Pages", "Kids" => vec![page.into()], "Count" => 1 };
        self.document.objects.insert(pages, tree.into());
        self.catalogue.set("Pages", pages);
        let root = self.document.add_object(self.catalogue.clone());
        self.document.trailer.set("Root", root);
        let mut bytes = Vec::new();
        self.document.save_to(&mut bytes).unwrap();
        bytes
    }
}

const TEXT: &str = "BT /F 18 Tf 72 700 Td (Signed by Jane Roe of Globex Corporation) Tj ET";
/// Where that text stands.
const TEXT_PLACE: [u32; 4] = [72, 78, 380, 94];

fn member(name: &'static str, bytes: Vec<u8>) -> Member {
    Member { name, bytes, dark: Vec::new(), light: Vec::new(), unlike: &[] }
}

/// Every page of the set.
pub fn members() -> Vec<Member> {
    [
        pictured_notes(),
        plain_notes(),
        fields(),
        values(),
        plain_fonts(),
        composite_fonts(),
        turned_pages(),
        layers(),
        paints(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Notes with pictures, hidden ones among them.
fn pictured_notes() -> Vec<Member> {
    let stamped = |name, extra: Dictionary, is_shown: bool| {
        let mut sketch = Sketch::new();
        let picture = sketch.form([200, 40], "0 g 0 0 200 40 re f");
        let mut note = extra;
        note.set("AP", dictionary! { "N" => picture });
        let kind = if name == "popup" { "Popup" } else { "Stamp" };
        let bytes = sketch.note(kind, [72, 500, 272, 540], note).finish(TEXT);
        let place = [76, 256, 268, 288];
        let (dark, light) = if is_shown { (vec![(place, 0.99)], vec![]) } else { (vec![], vec![place]) };
        Member { dark: dark.into_iter().chain([(TEXT_PLACE, 0.1)]).collect(), light, ..member(name, bytes) }
    };
    vec![
        stamped("stamp", dictionary! { "F" => 4 }, true),
        stamped("stamp-without-flags", dictionary! {}, true),
        stamped("hidden", dictionary! { "F" => 2 }, false),
        stamped("hidden-and-printed", dictionary! { "F" => 6 }, false),
        stamped("not-viewed", dictionary! { "F" => 32 }, false),
        // poppler alone shows the picture of a pop-up.
        Member { unlike: &["poppler"], ..stamped("popup", dictionary! { "F" => 0 }, false) },
    ]
}

/// Notes that viewers draw from what they say they are.
fn plain_notes() -> Vec<Member> {
    let black = || numbers(&[0, 0, 0]);
    let noted = |name, kind: &str, extra: Dictionary, place: [u32; 4], ink: f32| {
        let mut note = extra;
        note.set("F", 4);
        note.set("C", black());
        let bytes = Sketch::new().note(kind, [60, 690, 560, 730], note).finish(TEXT);
        Member { dark: vec![(place, ink)], ..member(name, bytes) }
    };
    let vertices = numbers(&[60, 690, 560, 690, 560, 730, 60, 730]);
    let inside = [64, 66, 556, 98];
    let ink = dictionary! {
        "BS" => dictionary! { "W" => 30 },
        "InkList" => vec![numbers(&[60, 710, 560, 710]).into()],
    };
    let line = dictionary! { "BS" => dictionary! { "W" => 30 }, "L" => numbers(&[60, 710, 560, 710]) };
    let marker = dictionary! { "QuadPoints" => numbers(&[72, 720, 380, 720, 72, 696, 380, 696]) };
    vec![
        noted("square", "Square", dictionary! { "IC" => black() }, inside, 0.99),
        noted("circle", "Circle", dictionary! { "IC" => black() }, [200, 70, 420, 94], 0.99),
        // pdfium draws neither polygons nor lines that have no picture of their own.
        Member {
            unlike: &["pdfium"],
            ..noted(
                "polygon",
                "Polygon",
                dictionary! { "IC" => black(), "Vertices" => vertices },
                inside,
                0.99,
            )
        },
        Member { unlike: &["pdfium"], ..noted("line", "Line", line, [80, 72, 540, 92], 0.99) },
        // The ends of strokes are round in Acrobat and here, and flat in the two viewers.
        Member { unlike: &["poppler", "pdfium"], ..noted("ink", "Ink", ink, [70, 70, 550, 94], 0.99) },
        Member { unlike: &["poppler", "pdfium"], ..noted("marker", "StrikeOut", marker, TEXT_PLACE, 0.1) },
        free_text(),
    ]
}

/// A text of a reviewer; viewers set it in sizes and frames of their own.
fn free_text() -> Member {
    let note = dictionary! {
        "F" => 4,
        "Contents" => text_string("REVIEWER SAYS NO"),
        "DA" => Object::string_literal("/Helv 12 Tf 0 g"),
    };
    let bytes = Sketch::new().note("FreeText", [72, 500, 300, 530], note).finish(TEXT);
    Member {
        dark: vec![([74, 263, 180, 285], 0.05)],
        unlike: &["poppler", "pdfium"],
        ..member("free-text", bytes)
    }
}

/// A form that asks for its values to be drawn.
fn values() -> Vec<Member> {
    let field = dictionary! {
        "F" => 4,
        "FT" => "Tx",
        "T" => text_string("Name"),
        "V" => text_string("APPROVED BY KIM MINJUN"),
        "DA" => Object::string_literal("/Helv 12 Tf 0 g"),
    };
    let mut sketch = Sketch::new().note("Widget", [72, 500, 400, 530], field);
    let helvetica = dictionary! { "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica" };
    let resources = dictionary! { "Font" => dictionary! { "Helv" => helvetica } };
    let form = dictionary! {
        "Fields" => sketch.notes.clone(),
        "NeedAppearances" => true,
        "DA" => Object::string_literal("/Helv 12 Tf 0 g"),
        "DR" => resources,
    };
    sketch.catalogue.set("AcroForm", form);
    let bytes = sketch.finish(TEXT);
    vec![Member { dark: vec![([74, 266, 220, 288], 0.05)], ..member("value", bytes) }]
}

/// Check boxes and radio buttons by state, check marks of a standard font.
fn fields() -> Vec<Member> {
    let ticked = |name, said: Dictionary, is_on: bool| {
        let mut sketch = Sketch::new();
        let zapf = dictionary! { "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "ZapfDingbats" };
        let zapf = sketch.document.add_object(zapf);
        sketch = sketch.resource("Font", "Z", zapf);
        let on = sketch.form([40, 40], "BT /Z 40 Tf 2 6 Td (4) Tj ET");
        let off = sketch.form([40, 40], "");
        let mut field = said;
        field.set("FT", "Btn");
        field.set("T", text_string("approved"));
        field.set("F", 4);
        field.set("AP", dictionary! { "N" => dictionary! { "Yes" => on, "Off" => off } });
        let sketch = sketch.note("Widget", [200, 500, 240, 540], field);
        let fields = sketch.notes.clone();
        let mut sketch = sketch;
        sketch.catalogue.set("AcroForm", dictionary! { "Fields" => fields });
        let place = [202, 254, 238, 290];
        let bytes = sketch.finish(TEXT);
        let (dark, light) = if is_on { (vec![(place, 0.1)], vec![]) } else { (vec![], vec![place]) };
        Member { dark, light, ..member(name, bytes) }
    };
    vec![
        ticked("ticked", dictionary! { "V" => "Yes", "AS" => "Yes" }, true),
        ticked("not-ticked", dictionary! { "V" => "Off", "AS" => "Off" }, false),
        // Without a state, viewers differ.
        Member {
            unlike: &["poppler", "pdfium"],
            ..ticked("ticked-by-value", dictionary! { "V" => "Yes" }, true)
        },
    ]
}

/// Fonts that every viewer has or replaces.
fn plain_fonts() -> Vec<Member> {
    let set = |name, kind: &str, font: &str, text: &str| {
        let mut sketch = Sketch::new();
        let mut font = dictionary! { "Type" => "Font", "Subtype" => kind, "BaseFont" => font };
        if kind == "TrueType" {
            font.set("Encoding", "WinAnsiEncoding");
        }
        let font = sketch.document.add_object(font);
        let sketch = sketch.resource("Font", "G", font);
        let bytes = sketch.finish(&format!("BT /G 24 Tf 72 500 Td ({text}) Tj ET"));
        Member { dark: vec![([72, 270, 200, 292], 0.06)], ..member(name, bytes) }
    };
    vec![
        set("arial", "TrueType", "ArialMT", "Approved by Jane Roe"),
        set("times", "Type1", "Times-Roman", "Approved by Jane Roe"),
        set("courier", "Type1", "Courier-Bold", "Approved by Jane"),
        set("unknown-name", "TrueType", "SomebodysSans", "Approved by Jane Roe"),
        set("symbol", "Type1", "Symbol", "abgdWPS = abg"),
        set("zapf", "Type1", "ZapfDingbats", "4 8 l n u H 4 8 l"),
    ]
}

/// Korean and Japanese tables of codes without a font in the file. The viewers of these tests have no such
/// fonts on a bare machine; what must be seen is told by the ink.
fn composite_fonts() -> Vec<Member> {
    let set = |name, encoding: &str, ordering: &str, codes: &str| {
        let mut sketch = Sketch::new();
        let system = dictionary! {
            "Registry" => Object::string_literal("Adobe"),
            "Ordering" => Object::string_literal(ordering),
            "Supplement" => 1,
        };
        let descriptor = dictionary! { "Type" => "FontDescriptor", "FontName" => "Batang", "Flags" => 4 };
        let descendant = dictionary! {
            "Type" => "Font",
            "Subtype" => "CIDFontType2",
            "BaseFont" => "Batang",
            "CIDSystemInfo" => system,
            "DW" => 1000,
            "FontDescriptor" => descriptor,
        };
        let font = dictionary! {
            "Type" => "Font",
            "Subtype" => "Type0",
            "BaseFont" => "Batang",
            "Encoding" => encoding,
            "DescendantFonts" => vec![descendant.into()],
        };
        let font = sketch.document.add_object(font);
        let is_vertical = encoding.ends_with("-V");
        let bytes =
            sketch.resource("Font", "G", font).finish(&format!("BT /G 24 Tf 100 600 Td <{codes}> Tj ET"));
        let place = if is_vertical { [88, 194, 112, 264] } else { [101, 170, 170, 196] };
        Member { dark: vec![(place, 0.12)], unlike: &["poppler", "pdfium"], ..member(name, bytes) }
    };
    vec![
        set("ko-uhc", "KSCms-UHC-H", "Korea1", "BFEEBFB5B0FA"),
        set("ko-euc", "KSC-EUC-H", "Korea1", "BFEEBFB5B0FA"),
        set("ko-ucs2", "UniKS-UCS2-H", "Korea1", "C6B4C601ACFC"),
        set("ko-utf16", "UniKS-UTF16-H", "Korea1", "C6B4C601ACFC"),
        set("ja-rksj", "90ms-RKSJ-H", "Japan1", "895E977089FC"),
        set("ja-euc", "EUC-H", "Japan1", "B1BFCDD1B2FE"),
        set("ja-utf16", "UniJIS-UTF16-H", "Japan1", "904B7528627F"),
        set("ja-ucs2", "UniJIS-UCS2-H", "Japan1", "904B7528627F"),
        set("ja-vertical", "UniJIS-UCS2-V", "Japan1", "904B7528627F"),
    ]
}

fn turned_pages() -> Vec<Member> {
    let shape = "0 g 100 600 80 40 re f 0.5 g 400 500 40 200 re f";
    let turned = |name, sketch: Sketch| member(name, sketch.finish(&format!("{TEXT} {shape}")));
    let crop = || numbers(&[50, 450, 560, 760]);
    let mut unit = turned("user-unit", Sketch::new().with("UserUnit", 2));
    // A unit of its own: neither of the two viewers gives the size by it.
    unit.unlike = &["poppler", "pdfium"];
    vec![
        turned("turned-90", Sketch::new().with("Rotate", 90)),
        turned("turned-180", Sketch::new().with("Rotate", 180)),
        turned("turned-270", Sketch::new().with("Rotate", -90)),
        turned("cropped", Sketch::new().with("CropBox", crop())),
        turned("cropped-and-turned", Sketch::new().with("CropBox", crop()).with("Rotate", 90)),
        turned("away-from-the-origin", Sketch::new().with("MediaBox", numbers(&[-100, 300, 512, 1092]))),
        unit,
    ]
}

fn layers() -> Vec<Member> {
    let sketch = |expression: bool, is_off: bool| {
        let mut sketch = Sketch::new();
        let layer = sketch.document.add_object(dictionary! { "Type" => "OCG", "Name" => text_string("x") });
        let off = if is_off { vec![Object::Reference(layer)] } else { vec![] };
        let defaults = dictionary! { "OFF" => off, "Order" => vec![Object::Reference(layer)] };
        let all = vec![Object::Reference(layer)];
        sketch.catalogue.set("OCProperties", dictionary! { "OCGs" => all, "D" => defaults });
        let not = vec![Object::Name(b"Not".to_vec()), Object::Reference(layer)];
        let membership = dictionary! { "Type" => "OCMD", "VE" => not };
        let member = if expression { sketch.document.add_object(membership) } else { layer };
        let picture = sketch.form([200, 40], "0 g 0 0 200 40 re f");
        let note = dictionary! { "F" => 4, "OC" => member, "AP" => dictionary! { "N" => picture } };
        let sketch = sketch.note("Stamp", [72, 500, 272, 540], note).resource("Properties", "L", member);
        sketch.finish(&format!("{TEXT} /OC /L BDC 0 g 300 500 100 40 re f EMC"))
    };
    let places = || vec![[76, 256, 268, 288], [304, 256, 396, 288]];
    let off =
        |name, expression, is_off| Member { light: places(), ..member(name, sketch(expression, is_off)) };
    let on = |name, expression, is_off| Member {
        dark: places().into_iter().map(|place| (place, 0.99)).collect(),
        ..member(name, sketch(expression, is_off))
    };
    vec![
        // pdfium shows notes on layers that are off.
        Member { unlike: &["pdfium"], ..off("layer-off", false, true) },
        on("layer-on", false, false),
        on("expression-on", true, true),
        Member { unlike: &["pdfium"], ..off("expression-off", true, false) },
    ]
}

fn paints() -> Vec<Member> {
    let mut all = vec![transparent(), shaded(2), shaded(3), drawn_font(), tiled(), masked()];
    let clipped = "q 100 500 m 300 500 l 200 650 l h W n 0 g 0 0 612 792 re f Q";
    all.push(member("clipped", Sketch::new().finish(clipped)));
    let outlined = "2 w BT 1 Tr /F 60 Tf 72 500 Td (Globex) Tj ET";
    all.push(member("outlined-text", Sketch::new().finish(outlined)));
    let dashed = "6 w [20 10] 0 d 72 500 m 500 500 l S 1 J 1 j [] 0 d 72 450 m 300 400 l 500 450 l S";
    all.push(member("dashed", Sketch::new().finish(dashed)));
    all
}

fn transparent() -> Member {
    let half = dictionary! { "ca" => 0.5, "CA" => 0.5 };
    let multiplied = dictionary! { "BM" => "Multiply" };
    let mut sketch = Sketch::new().resource("ExtGState", "H", half).resource("ExtGState", "M", multiplied);
    let group = sketch.form([612, 792], "0 g 300 500 100 100 re f 350 550 100 100 re f");
    let id = group;
    if let Ok(stream) = sketch.document.get_object_mut(id).and_then(Object::as_stream_mut) {
        stream.dict.set("Group", dictionary! { "S" => "Transparency" });
    }
    let sketch = sketch.resource("XObject", "X", group);
    let content = "1 0 0 rg 72 500 100 100 re f /M gs 0 1 0 rg 120 550 100 100 re f /H gs /X Do";
    member("transparent", sketch.finish(&format!("{TEXT} q {content} Q")))
}

fn shaded(kind: i64) -> Member {
    let function = dictionary! {
        "FunctionType" => 2,
        "Domain" => numbers(&[0, 1]),
        "C0" => numbers(&[1, 0, 0]),
        "C1" => numbers(&[0, 0, 1]),
        "N" => 1,
    };
    let coordinates =
        if kind == 2 { numbers(&[100, 0, 400, 0]) } else { numbers(&[250, 550, 0, 250, 550, 100]) };
    let shading = dictionary! {
        "ShadingType" => kind,
        "ColorSpace" => "DeviceRGB",
        "Coords" => coordinates,
        "Function" => function,
        "Extend" => vec![true.into(), true.into()],
    };
    let name = if kind == 2 { "axial" } else { "radial" };
    let content = "q 100 450 300 200 re W n /S sh Q";
    member(name, Sketch::new().resource("Shading", "S", shading).finish(&format!("{TEXT} {content}")))
}

fn drawn_font() -> Member {
    let mut sketch = Sketch::new();
    let block = sketch.stream(Dictionary::new(), "750 0 0 0 750 750 d1 0 0 700 700 re f");
    let bar = sketch.stream(Dictionary::new(), "750 0 d0 0 300 700 100 re f");
    let encoding = dictionary! {
        "Type" => "Encoding",
        "Differences" => vec![97.into(), "block".into(), "bar".into()],
    };
    let font = dictionary! {
        "Type" => "Font",
        "Subtype" => "Type3",
        "FontBBox" => numbers(&[0, 0, 750, 750]),
        "FontMatrix" => vec![Object::Real(0.001), 0.into(), 0.into(), Object::Real(0.001), 0.into(), 0.into()],
        "CharProcs" => dictionary! { "block" => block, "bar" => bar },
        "Encoding" => encoding,
        "FirstChar" => 97,
        "LastChar" => 98,
        "Widths" => numbers(&[1000, 1000]),
    };
    let font = sketch.document.add_object(font);
    let sketch = sketch.resource("Font", "T", font);
    let bytes = sketch.finish("1 0 0 rg BT /T 60 Tf 72 500 Td (abab) Tj ET");
    Member { dark: vec![([74, 252, 110, 290], 0.9)], ..member("drawn-font", bytes) }
}

fn tiled() -> Member {
    let mut sketch = Sketch::new();
    let tile = dictionary! {
        "PatternType" => 1,
        "PaintType" => 1,
        "TilingType" => 1,
        "BBox" => numbers(&[0, 0, 20, 20]),
        "XStep" => 20,
        "YStep" => 20,
        "Resources" => Dictionary::new(),
    };
    let tile = sketch.stream(tile, "0 0 1 rg 0 0 10 10 re f");
    let sketch = sketch.resource("Pattern", "P", tile);
    member("tiled", sketch.finish(&format!("{TEXT} /Pattern cs /P scn 100 450 300 200 re f")))
}

fn masked() -> Member {
    let mut sketch = Sketch::new();
    let grey = |side: i64| {
        dictionary! {
            "Type" => "XObject",
            "Subtype" => "Image",
            "Width" => side,
            "Height" => side,
            "ColorSpace" => "DeviceGray",
            "BitsPerComponent" => 8,
        }
    };
    let mask: Vec<u8> = (0..64).map(|at| if at % 8 < 4 { 255 } else { 60 }).collect();
    let mask = sketch.document.add_object(Stream::new(grey(8), mask));
    let mut picture = grey(8);
    picture.set("SMask", mask);
    let picture = sketch.document.add_object(Stream::new(picture, vec![30; 64]));
    let sketch = sketch.resource("XObject", "X", picture);
    member("masked-picture", sketch.finish(&format!("{TEXT} q 200 0 0 200 100 450 cm /X Do Q")))
}

/// Pages of which a picture would lack something.
pub fn undrawable() -> Vec<(&'static str, Vec<u8>)> {
    let composite = |encoding: &str, ordering: &str, codes: &str| {
        let mut sketch = Sketch::new();
        let system = dictionary! {
            "Registry" => Object::string_literal("Adobe"),
            "Ordering" => Object::string_literal(ordering),
            "Supplement" => 1,
        };
        let descendant = dictionary! {
            "Type" => "Font",
            "Subtype" => "CIDFontType2",
            "BaseFont" => "Nobody",
            "CIDSystemInfo" => system,
        };
        let font = dictionary! {
            "Type" => "Font",
            "Subtype" => "Type0",
            "BaseFont" => "Nobody",
            "Encoding" => encoding,
            "DescendantFonts" => vec![descendant.into()],
        };
        let font = sketch.document.add_object(font);
        sketch.resource("Font", "G", font).finish(&format!("BT /G 24 Tf 100 600 Td <{codes}> Tj ET"))
    };
    let mut torn = Sketch::new();
    let picture = dictionary! {
        "Type" => "XObject",
        "Subtype" => "Image",
        "Width" => 100,
        "Height" => 100,
        "ColorSpace" => "DeviceRGB",
        "BitsPerComponent" => 8,
        "Filter" => "JPXDecode",
    };
    let picture = torn.document.add_object(Stream::new(picture, b"no picture".to_vec()));
    vec![
        ("codes that nobody can name", composite("Identity-H", "Identity", "00410042")),
        ("characters that no font at hand has", composite("UniGB-UCS2-H", "GB1", "4E2C4E674E85")),
        ("a torn picture", torn.resource("XObject", "X", picture).finish("q 200 0 0 200 100 450 cm /X Do Q")),
    ]
}
