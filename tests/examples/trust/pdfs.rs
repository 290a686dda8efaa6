//! PDFs, sound and broken: how their parts lie in the file, how pages are built, forms, notes and layers.

use crate::sample::Sample;

/// A PDF while it is put together by hand, so that nothing repairs it on the way.
struct Build {
    objects: Vec<String>,
    header: &'static str,
    is_xref_right: bool,
    trailer: String,
}

impl Build {
    fn new() -> Self {
        let pages =
            vec!["<</Type/Catalog/Pages 2 0 R>>".into(), "<</Type/Pages/Kids[3 0 R]/Count 1>>".into()];
        Self { objects: pages, header: "%PDF-1.7\n", is_xref_right: true, trailer: String::new() }
    }

    /// One page with this content and resources, in objects 3 and 4.
    fn page(content: &str, resources: &str) -> Self {
        let mut build = Self::new();
        build.objects.push(format!(
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 400]/Contents 4 0 R/Resources<<{FONT}{resources}>>>>"
        ));
        build.objects.push(stream("", content));
        build
    }

    fn with(mut self, object: impl Into<String>) -> Self {
        self.objects.push(object.into());
        self
    }

    /// Puts another object in the place of one, counted from 1.
    fn change(mut self, number: usize, object: impl Into<String>) -> Self {
        self.objects[number - 1] = object.into();
        self
    }

    /// Something more in the dictionary of the page.
    fn on_page(mut self, more: &str) -> Self {
        self.objects[2] = self.objects[2].replacen("<</Type/Page/", &format!("<<{more}/Type/Page/"), 1);
        self
    }

    fn on_catalogue(mut self, more: &str) -> Self {
        self.objects[0] = self.objects[0].replacen("<<", &format!("<<{more}"), 1);
        self
    }

    fn bytes(&self) -> Vec<u8> {
        let mut bytes = self.header.as_bytes().to_vec();
        let mut places = Vec::new();
        for (index, object) in self.objects.iter().enumerate() {
            places.push(bytes.len());
            bytes.extend(format!("{} 0 obj\n{object}\nendobj\n", index + 1).bytes());
        }
        let start = if self.is_xref_right { bytes.len() } else { 7 };
        let size = self.objects.len() + 1;
        bytes.extend(format!("xref\n0 {size}\n0000000000 65535 f \n").bytes());
        places.iter().for_each(|place| bytes.extend(format!("{place:010} 00000 n \n").bytes()));
        let more = &self.trailer;
        bytes.extend(
            format!("trailer\n<</Size {size}/Root 1 0 R{more}>>\nstartxref\n{start}\n%%EOF\n").bytes(),
        );
        bytes
    }
}

const FONT: &str = "/Font<</F <</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>>>";
/// What most of the pages say, and the colour of their mark.
const TEXT: &str =
    "1 0 0 rg 300 300 40 40 re f 0 g BT /F 18 Tf 40 200 Td (Approved by Kimura on Monday) Tj ET";
const WORDS: &str = "Approved Kimura Monday";
const RED: [u8; 3] = [255, 0, 0];
const BLUE: [u8; 3] = [0, 0, 255];

fn stream(dictionary: &str, content: &str) -> String {
    format!("<<{dictionary}/Length {}>>\nstream\n{content}\nendstream", content.len())
}

fn hex(content: &str) -> String {
    content.bytes().map(|byte| format!("{byte:02x}")).collect::<String>() + ">"
}

/// All of them.
pub fn all() -> Vec<Sample> {
    let parts = [
        plain(),
        structures(),
        streams(),
        contents(),
        pictures(),
        forms(),
        notes(),
        layers(),
        wholes(),
        long(),
    ];
    parts.into_iter().flatten().collect()
}

fn named(name: &str, build: Build) -> Sample {
    Sample::new(format!("pdf-{name}.pdf"), build.bytes())
}

fn text() -> Build {
    Build::page(TEXT, "")
}

/// Boxes, turns and units.
fn plain() -> Vec<Sample> {
    let mut all = Vec::new();
    for turn in [0, 90, 180, 270, -90, 45] {
        let build = text().on_page(&format!("/Rotate {turn}"));
        all.push(named(&format!("rotate{turn}"), build).saying(WORDS).painted(&[RED]));
    }
    let boxes = [
        ("crop", "/CropBox[20 20 380 380]"),
        ("crop-turned", "/CropBox[380 380 20 20]"),
        ("crop-outside", "/CropBox[-50 -50 900 900]"),
        ("unit", "/UserUnit 2"),
        ("art", "/ArtBox[10 10 50 50]/TrimBox[5 5 390 390]"),
        ("group", "/Group<</S/Transparency/CS/DeviceRGB>>"),
        ("tabs", "/Tabs/S/StructParents 0"),
        ("thumb", "/Thumb 4 0 R"),
        ("metadata", "/Metadata 4 0 R/PieceInfo<<>>"),
    ];
    for (name, more) in boxes {
        all.push(named(name, text().on_page(more)).saying(WORDS).painted(&[RED]));
    }
    for side in [1, 3, 20, 14400] {
        let build = text();
        let page = build.objects[2].replace("[0 0 400 400]", &format!("[0 0 {side} {side}]"));
        all.push(named(&format!("side{side}"), build.change(3, page)));
    }
    all
}

/// How the file is laid out.
fn structures() -> Vec<Sample> {
    let mut all: Vec<(&str, Vec<u8>)> = Vec::new();
    let plain = text().bytes();
    all.push(("no-xref", Build { is_xref_right: false, ..text() }.bytes()));
    all.push(("no-header", plain[9..].to_vec()));
    all.push(("junk-before", [&b"HTTP/1.1 200 OK\r\n\r\n"[..], &plain].concat()));
    all.push(("long-junk-before", [&vec![b' '; 3000][..], &plain].concat()));
    all.push(("junk-after", [&plain[..], &[0; 500]].concat()));
    all.push(("version-2", Build { header: "%PDF-2.0\n", ..text() }.bytes()));
    all.push(("version-odd", Build { header: "%PDF-9.9 x\n", ..text() }.bytes()));
    all.push(("cut-in-trailer", plain[..plain.len() - 60].to_vec()));
    all.push(("cut-in-half", plain[..plain.len() / 2].to_vec()));
    all.push(("cut-in-stream", plain[..plain.len() - 300].to_vec()));
    all.push(("id", Build { trailer: "/ID[<00><11>]/Info<</Title(x)>>".into(), ..text() }.bytes()));
    all.push(("prev-loop", Build { trailer: "/Prev 9".into(), ..text() }.bytes()));
    all.push(("size-wrong", String::from_utf8_lossy(&plain).replace("/Size 5", "/Size 2").into_bytes()));
    all.push(("root-missing", String::from_utf8_lossy(&plain).replace("/Root 1 0 R", "").into_bytes()));
    all.push((
        "comments",
        String::from_utf8_lossy(&plain).replace("endobj", "% said\nendobj % more").into_bytes(),
    ));
    all.push(("mac-lines", plain.iter().map(|byte| if *byte == b'\n' { b'\r' } else { *byte }).collect()));
    all.push(("no-endobj", String::from_utf8_lossy(&plain).replace("\nendobj", "\n").into_bytes()));
    let update = format!("3 0 obj\n{}\nendobj\ntrailer\n<</Size 5/Root 1 0 R>>\n%%EOF\n", text().objects[2]);
    all.push(("update-without-xref", [&plain[..], update.as_bytes()].concat()));
    let mut samples: Vec<Sample> = all
        .into_iter()
        .map(|(name, bytes)| Sample::new(format!("pdf-{name}.pdf"), bytes).saying(WORDS).painted(&[RED]))
        .collect();
    let trees = [
        ("tree-loop", "<</Type/Pages/Kids[3 0 R 2 0 R]/Count 1>>"),
        ("tree-count-wrong", "<</Type/Pages/Kids[3 0 R]/Count 7>>"),
        ("tree-count-missing", "<</Type/Pages/Kids[3 0 R]>>"),
        ("tree-null", "<</Type/Pages/Kids[3 0 R 99 0 R null]/Count 3>>"),
        ("tree-untyped", "<</Kids[3 0 R]/Count 1>>"),
        ("tree-twice", "<</Type/Pages/Kids[3 0 R 3 0 R]/Count 2>>"),
        ("tree-empty", "<</Type/Pages/Kids[]/Count 0>>"),
    ];
    for (name, tree) in trees {
        samples.push(named(name, text().change(2, tree)).saying(WORDS).painted(&[RED]));
    }
    let inherited = text()
        .change(2, format!("<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 400 400]/Resources<<{FONT}>>>>"))
        .change(3, "<</Type/Page/Parent 2 0 R/Contents 4 0 R>>");
    samples.push(named("inherited", inherited).saying(WORDS).painted(&[RED]));
    let orphan =
        text().change(3, format!("<</Type/Page/MediaBox[0 0 400 400]/Contents 4 0 R/Resources<<{FONT}>>>>"));
    samples.push(named("no-parent", orphan).saying(WORDS).painted(&[RED]));
    let boxless = text().change(3, format!("<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<<{FONT}>>>>"));
    samples.push(named("no-mediabox", boxless).saying(WORDS).painted(&[RED]));
    samples
}

/// How contents are stored.
fn streams() -> Vec<Sample> {
    let ascii85 = |content: &str| {
        let mut out = String::new();
        for chunk in content.as_bytes().chunks(4) {
            let mut word = [0; 4];
            word[..chunk.len()].copy_from_slice(chunk);
            let mut number = u32::from_be_bytes(word);
            let mut digits = [0u8; 5];
            for digit in digits.iter_mut().rev() {
                *digit = (number % 85) as u8 + b'!';
                number /= 85;
            }
            out.extend(digits[..=chunk.len()].iter().map(|digit| char::from(*digit)));
        }
        out + "~>"
    };
    let bare = |dictionary: &str, content: &str| format!("<<{dictionary}>>\nstream\n{content}\nendstream");
    let many = [
        ("hex", stream("/Filter/ASCIIHexDecode", &hex(TEXT))),
        ("hex-short", stream("/Filter/AHx", &hex(TEXT))),
        ("ascii85", stream("/Filter/ASCII85Decode", &ascii85(TEXT))),
        ("chain", stream("/Filter[/AHx/AHx]", &hex(&hex(TEXT)))),
        ("no-length", bare("", TEXT)),
        ("length-nowhere", bare("/Length 99 0 R", TEXT)),
        ("length-zero", bare("/Length 0", TEXT)),
        ("length-short", bare("/Length 20", TEXT)),
        ("length-long", bare("/Length 9000", TEXT)),
        ("length-indirect", bare("/Length 5 0 R", TEXT)),
        ("filter-null", stream("/Filter null", TEXT)),
        ("filter-unknown", stream("/Filter/NoSuchDecode", TEXT)),
        ("flate-broken", stream("/Filter/FlateDecode", "not compressed at all")),
        ("external", stream("/F(other.bin)", TEXT)),
    ];
    let samples = many.into_iter().map(|(name, content)| {
        let build = text().change(4, content).with(TEXT.len().to_string());
        named(&format!("stream-{name}"), build).saying(WORDS).painted(&[RED])
    });
    let mut samples: Vec<Sample> = samples.collect();
    let compressed = |name: &str, filter: &str, bytes: Vec<u8>| {
        let head = text().change(4, "<<PLACE>>").bytes();
        let head = String::from_utf8_lossy(&head).into_owned();
        let (before, after) = head.split_once("<<PLACE>>").unwrap_or((&head, ""));
        let dictionary = format!("<</Filter/{filter}/Length {}>>\nstream\n", bytes.len());
        let all =
            [before.as_bytes(), dictionary.as_bytes(), &bytes, b"\nendstream", after.as_bytes()].concat();
        Sample::new(format!("pdf-stream-{name}.pdf"), all).saying(WORDS).painted(&[RED])
    };
    samples.push(compressed("flate", "FlateDecode", zlib(TEXT.as_bytes())));
    samples.push(compressed("flate-short", "Fl", zlib(TEXT.as_bytes())));
    let mut torn = zlib(TEXT.as_bytes());
    torn.truncate(torn.len() - 4);
    samples.push(compressed("flate-no-checksum", "FlateDecode", torn));
    let run: Vec<u8> = TEXT
        .as_bytes()
        .chunks(100)
        .flat_map(|part| [&[part.len() as u8 - 1], part].concat())
        .chain([128])
        .collect();
    samples.push(compressed("run-length", "RunLengthDecode", run));
    samples
}

/// Stored blocks only, which every reader takes.
pub fn zlib(bytes: &[u8]) -> Vec<u8> {
    let mut out = vec![0x78, 0x01];
    let mut chunks = bytes.chunks(65_535).peekable();
    while let Some(chunk) = chunks.next() {
        out.push(u8::from(chunks.peek().is_none()));
        let length = chunk.len() as u16;
        out.extend(length.to_le_bytes());
        out.extend((!length).to_le_bytes());
        out.extend(chunk);
    }
    let (mut a, mut b) = (1u32, 0u32);
    for byte in bytes {
        a = (a + u32::from(*byte)) % 65_521;
        b = (b + a) % 65_521;
    }
    out.extend((b << 16 | a).to_be_bytes());
    out
}

/// What contents do.
fn contents() -> Vec<Sample> {
    let mut samples = Vec::new();
    let split = text()
        .change(
            3,
            format!(
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 400]/Contents[4 0 R 5 0 R]/Resources<<{FONT}>>>>"
            ),
        )
        .change(4, stream("", "1 0 0 rg 300 300 40 40 re f 0 g BT /F 18 Tf 40 200 Td"))
        .with(stream("", "(Approved by Kimura on Monday) Tj ET"));
    samples.push(named("contents-array", split).saying(WORDS).painted(&[RED]));
    let holed = text().change(
        3,
        format!("<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 400]/Contents[99 0 R 4 0 R null]/Resources<<{FONT}>>>>"),
    );
    samples.push(named("contents-holes", holed).saying(WORDS).painted(&[RED]));
    let indirect = text()
        .change(
            3,
            format!("<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 400]/Contents 5 0 R/Resources<<{FONT}>>>>"),
        )
        .with("[4 0 R]");
    samples.push(named("contents-indirect-array", indirect).saying(WORDS).painted(&[RED]));
    samples.push(named("contents-none", text().change(4, "null")));
    samples.push(named("contents-no-stream", text().change(4, "(no stream)")));
    samples.push(named("contents-empty", Build::page("", "")));
    let says = [
        ("open-states", format!("q q q 0.5 0 0 0.5 20 20 cm {TEXT}")),
        ("closed-states", format!("Q Q Q {TEXT}")),
        ("unknown-operator", format!("1 2 foo {TEXT} bar")),
        ("unfinished", format!("{TEXT} (never closed")),
        ("marked", format!("/Span <</ActualText(x)>> BDC {TEXT} EMC EMC")),
        ("compatibility", format!("BX 1 sh {TEXT} EX")),
        ("deep", format!("{}{TEXT}{}", "q ".repeat(400), "Q ".repeat(400))),
        ("array", "1 0 0 rg 300 300 40 40 re f 0 g BT /F 18 Tf 40 200 Td [(Appr) -20 (oved by Kimura) 30 ( on Monday)] TJ ET".into()),
        ("quote", "1 0 0 rg 300 300 40 40 re f 0 g BT /F 18 Tf 20 TL 40 200 Td (Approved by Kimura) ' (on Monday) ' ET".into()),
        ("hex-string", format!("1 0 0 rg 300 300 40 40 re f 0 g BT /F 18 Tf 40 200 Td <{} Tj ET", hex("Approved by Kimura on Monday"))),
        ("octal", "1 0 0 rg 300 300 40 40 re f 0 g BT /F 18 Tf 40 200 Td (\\101pproved by Kimura on \\115onday) Tj ET".into()),
    ];
    for (name, content) in says {
        samples.push(named(&format!("says-{name}"), Build::page(&content, "")).saying(WORDS).painted(&[RED]));
    }
    let form = |dictionary: &str| {
        Build::page("q /X Do Q", "/XObject<</X 5 0 R>>").with(stream(
            &format!("/Type/XObject/Subtype/Form/BBox[0 0 400 400]/Resources<<{FONT}/XObject<</X 5 0 R>>>>{dictionary}"),
            &format!("{TEXT} /X Do"),
        ))
    };
    samples.push(named("form", form("")).saying(WORDS).painted(&[RED]));
    samples.push(named("form-group", form("/Group<</S/Transparency>>")).saying(WORDS).painted(&[RED]));
    samples.push(named("form-matrix", form("/Matrix[0.5 0 0 0.5 10 10]")).saying(WORDS).painted(&[RED]));
    let fonts = [
        ("font-space", "/Type/Font/Subtype/TrueType/BaseFont/Arial Unicode MS"),
        ("font-number-sign", "/Type/Font/Subtype/TrueType/BaseFont/Arial#20Unicode#20MS"),
        ("font-unknown", "/Type/Font/Subtype/Type1/BaseFont/NoSuchFont"),
        ("font-untyped", "/Subtype/Type1/BaseFont/Times-Roman"),
        ("font-courier", "/Type/Font/Subtype/Type1/BaseFont/Courier-Bold"),
        ("font-differences", "/Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding<</Differences[1/A]>>"),
    ];
    for (name, font) in fonts {
        let build = text();
        let page = build.objects[2].replace(FONT, &format!("/Font<</F <<{font}>>>>"));
        samples.push(named(name, build.change(3, page)).saying(WORDS).painted(&[RED]));
    }
    let shading = "/Shading<</S <</ShadingType 2/ColorSpace/DeviceRGB/Coords[0 0 400 0]/Extend[true true]\
        /Function<</FunctionType 2/Domain[0 1]/C0[1 0 0]/C1[0 0 1]/N 1>>>>>>";
    samples.push(named("shading", Build::page("/S sh", shading)).painted(&[RED, BLUE]));
    let glyphs = "/Type/Font/Subtype/Type3/FontBBox[0 0 10 10]/FontMatrix[.1 0 0 .1 0 0]/FirstChar 65/LastChar 65\
        /Widths[10]/Encoding<</Differences[65/sq]>>/CharProcs<</sq 5 0 R>>";
    let build = Build::page("1 0 0 rg BT /T 90 Tf 40 200 Td (A) Tj ET", "")
        .with(stream("", "10 0 0 0 10 10 d1 0 0 10 10 re f"));
    let page = build.objects[2].replace(FONT, &format!("/Font<</T <<{glyphs}>>>>"));
    samples.push(named("type3", build.change(3, page)).painted(&[RED]));
    let pattern = Build::page("/Pattern cs /P scn 0 0 400 400 re f", "/Pattern<</P 5 0 R>>").with(stream(
        "/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 20 20]/XStep 20/YStep 20/Resources<<>>",
        "0 0 1 rg 0 0 12 12 re f",
    ));
    samples.push(named("pattern", pattern).painted(&[BLUE]));
    samples
}

/// Pictures on pages.
fn pictures() -> Vec<Sample> {
    let draw = "q 300 0 0 300 50 50 cm /P Do Q";
    let picture = |name: &str, dictionary: &str, data: &str| {
        let object = stream(
            &format!("/Type/XObject/Subtype/Image/Width 2/Height 2/BitsPerComponent 8{dictionary}"),
            data,
        );
        named(&format!("picture-{name}"), Build::page(draw, "/XObject<</P 5 0 R>>").with(object))
    };
    let rgb = "ff0000".repeat(2) + &"0000ff".repeat(2) + ">";
    vec![
        picture("raw", "/ColorSpace/DeviceRGB/Filter/ASCIIHexDecode", &rgb).painted(&[RED, BLUE]),
        picture("short", "/ColorSpace/DeviceRGB/Filter/ASCIIHexDecode", "ff0000ff0000>").painted(&[RED]),
        picture("indexed", "/ColorSpace[/Indexed/DeviceRGB 1<ff00000000ff>]/Filter/ASCIIHexDecode", "00000101>").painted(&[RED, BLUE]),
        picture("jpx-broken", "/ColorSpace/DeviceRGB/Filter/JPXDecode", "no picture at all"),
        picture("dct-broken", "/ColorSpace/DeviceRGB/Filter/DCTDecode", "no picture at all"),
        picture("ccitt-broken", "/ColorSpace/DeviceGray/Filter/CCITTFaxDecode", "no"),
        picture("jbig2-broken", "/ColorSpace/DeviceGray/Filter/JBIG2Decode", "no"),
        picture("no-colours", "/Filter/ASCIIHexDecode", &rgb),
        named("picture-inline", Build::page("q 300 0 0 300 50 50 cm BI /W 2 /H 2 /CS /RGB /BPC 8 /F /AHx ID ff0000ff00000000ff0000ff> EI Q", "")).painted(&[RED, BLUE]),
        named("picture-absent", Build::page(&format!("{TEXT} {draw}"), "/XObject<</P 99 0 R>>")).saying(WORDS).painted(&[RED]),
    ]
}

/// Fields of forms.
fn forms() -> Vec<Sample> {
    let field = |name: &str, field: &str, form: &str, words: &str| {
        let build = Build::page(TEXT, "")
            .on_page("/Annots[5 0 R]")
            .on_catalogue(&format!(
                "/AcroForm<</Fields[5 0 R]/DA(/Helv 12 Tf 0 g)/DR<<{}>>{form}>>",
                FONT.replace("/F ", "/Helv ")
            ))
            .with(format!("<</Type/Annot/Subtype/Widget/P 3 0 R/Rect[40 40 300 90]/F 4/T(field){field}>>"))
            .with(stream(
                "/Type/XObject/Subtype/Form/BBox[0 0 260 50]/Resources<<>>",
                "0 0 1 rg 0 0 50 50 re f",
            ))
            .with(stream("/Type/XObject/Subtype/Form/BBox[0 0 260 50]/Resources<<>>", ""));
        named(&format!("field-{name}"), build).saying(&format!("{WORDS} {words}")).painted(&[RED])
    };
    vec![
        field("text", "/FT/Tx/V(SIGNED by PARK)/DA(/Helv 12 Tf 0 g)", "", "SIGNED PARK"),
        field(
            "text-needed",
            "/FT/Tx/V(SIGNED by PARK)/DA(/Helv 12 Tf 0 g)",
            "/NeedAppearances true",
            "SIGNED PARK",
        ),
        field(
            "text-stale",
            "/FT/Tx/V(SIGNED by PARK)/DA(/Helv 12 Tf 0 g)/AP<</N 7 0 R>>",
            "/NeedAppearances true",
            "SIGNED PARK",
        ),
        field("text-inherited-da", "/FT/Tx/V(SIGNED by PARK)", "", "SIGNED PARK"),
        field("text-lines", "/FT/Tx/Ff 4096/V(SIGNED\\nby PARK)/DA(/Helv 10 Tf 0 g)", "", "SIGNED PARK"),
        field("text-comb", "/FT/Tx/Ff 16777216/MaxLen 10/V(PARK)/DA(/Helv 10 Tf 0 g)", "", "PARK"),
        field("text-utf16", "/FT/Tx/V<FEFF005000410052004B>/DA(/Helv 0 Tf 0 g)", "", "PARK"),
        field(
            "choice",
            "/FT/Ch/Ff 131072/V(Approved-2)/Opt[(Rejected)(Approved-2)]/DA(/Helv 12 Tf 0 g)",
            "",
            "Approved-2",
        ),
        field("list", "/FT/Ch/V(Beta)/Opt[(Alpha)(Beta)(Gamma)]/DA(/Helv 12 Tf 0 g)", "", "Beta"),
        field("check-states", "/FT/Btn/V/On/AS/On/AP<</N<</On 6 0 R/Off 7 0 R>>>>", "", "").painted(&[BLUE]),
        field("check-no-state", "/FT/Btn/V/On/AP<</N<</On 6 0 R/Off 7 0 R>>>>", "", ""),
        field("check-bare", "/FT/Btn/V/On/AS/On/MK<</CA(4)>>", "", ""),
        field("appearance", "/FT/Tx/V(x)/AP<</N 6 0 R>>", "", "").painted(&[BLUE]),
        field("hidden", "/FT/Tx/F 2/V(HIDDENWORD)/DA(/Helv 12 Tf 0 g)", "", ""),
        field(
            "signature",
            "/FT/Sig/V<</Type/Sig/Filter/Adobe.PPKLite/Contents<00>>>/AP<</N 6 0 R>>",
            "/SigFlags 3",
            "",
        )
        .painted(&[BLUE]),
    ]
}

/// Notes and links.
fn notes() -> Vec<Sample> {
    let note = |name: &str, note: &str| {
        let build = Build::page(TEXT, "")
            .on_page("/Annots[5 0 R]")
            .with(format!("<</Type/Annot/Rect[40 40 300 90]/F 4{note}>>"))
            .with(stream(
                "/Type/XObject/Subtype/Form/BBox[0 0 260 50]/Resources<<>>",
                "0 0 1 rg 0 0 260 50 re f",
            ));
        named(&format!("note-{name}"), build).saying(WORDS).painted(&[RED])
    };
    let drawn = [
        "FreeText",
        "Stamp",
        "Square",
        "Highlight",
        "Ink",
        "Link",
        "Line",
        "FileAttachment",
        "Redact",
        "Watermark",
        "Caret",
    ];
    let mut samples: Vec<Sample> = drawn
        .iter()
        .map(|kind| {
            note(
                &format!("drawn-{}", kind.to_lowercase()),
                &format!("/Subtype/{kind}/Contents(x)/AP<</N 6 0 R>>"),
            )
            .painted(&[BLUE])
        })
        .collect();
    samples.push(note("text", "/Subtype/Text/Contents(A remark)/Open true"));
    samples.push(note("popup", "/Subtype/Popup/Contents(A remark)"));
    samples.push(note("square-bare", "/Subtype/Square/C[0 0 1]/BS<</W 9>>").painted(&[BLUE]));
    samples.push(
        note("highlight-bare", "/Subtype/Highlight/C[0 0 1]/QuadPoints[40 90 300 90 40 40 300 40]")
            .painted(&[BLUE]),
    );
    samples.push(note("line-bare", "/Subtype/Line/C[0 0 1]/L[40 40 300 90]/BS<</W 9>>").painted(&[BLUE]));
    samples
        .push(note("ink-bare", "/Subtype/Ink/C[0 0 1]/InkList[[40 40 300 90]]/BS<</W 9>>").painted(&[BLUE]));
    samples.push(note("link-action", "/Subtype/Link/A<</S/URI/URI(https://example.com)>>"));
    samples.push(
        note("link-border", "/Subtype/Link/C[0 0 1]/Border[0 0 9]/A<</S/URI/URI(https://example.com)>>")
            .painted(&[BLUE]),
    );
    samples.push(note("script", "/Subtype/Link/A<</S/JavaScript/JS(app.alert(1))>>"));
    samples
}

/// Layers.
fn layers() -> Vec<Sample> {
    let layered = |name: &str, state: &str| {
        let content = format!("{TEXT} /OC /L BDC 0 0 1 rg 40 300 60 60 re f EMC");
        let build = Build::page(&content, "/Properties<</L 5 0 R>>")
            .on_catalogue(&format!("/OCProperties<</OCGs[5 0 R]/D<<{state}>>>>"))
            .with("<</Type/OCG/Name(Layer)>>");
        named(&format!("layer-{name}"), build).saying(WORDS).painted(&[RED, BLUE])
    };
    vec![
        layered("on", "/ON[5 0 R]"),
        layered("off", "/OFF[5 0 R]"),
        layered("base-off", "/BaseState/OFF"),
        layered("order", "/Order[5 0 R]"),
    ]
}

/// Documents that hold another, or none.
fn wholes() -> Vec<Sample> {
    let cover = "BT /F 14 Tf 20 200 Td (For the best experience, open this PDF portfolio in Acrobat X) Tj ET";
    let inner = stream("/Type/EmbeddedFile", "the real contract");
    let portfolio = Build::page(cover, "")
        .on_catalogue("/Collection<</View/D>>/Names<</EmbeddedFiles<</Names[(a)5 0 R]>>>>")
        .with("<</Type/Filespec/F(contract.pdf)/UF(contract.pdf)/EF<</F 6 0 R>>>>")
        .with(inner.clone());
    let attachment = Build::page(TEXT, "")
        .on_catalogue("/Names<</EmbeddedFiles<</Names[(a)5 0 R]>>>>")
        .with("<</Type/Filespec/F(contract.pdf)/UF(contract.pdf)/EF<</F 6 0 R>>>>")
        .with(inner);
    let wait = "BT /F 12 Tf 20 300 Td (Please wait... If this message is not eventually replaced by the proper contents) Tj \
        0 -20 Td (of the document, your PDF viewer may not be able to display this type of document.) Tj ET";
    let dynamic = Build::page(wait, "")
        .on_catalogue("/NeedsRendering true/AcroForm<</Fields[]/XFA 5 0 R>>")
        .with(stream("", "<xdp><template/><datasets><name>SIGNED by PARK</name></datasets></xdp>"));
    // What they hold is not on their pages, so that a page count above one stands for it.
    vec![
        named("whole-portfolio", portfolio).of_pages(2),
        named("whole-attachment", attachment).saying(WORDS).painted(&[RED]),
        named("whole-dynamic", dynamic),
        named("whole-wait", Build::page(wait, "")),
        named(
            "whole-encrypted",
            Build { trailer: "/Encrypt<</Filter/Standard/V 4/R 4/O(x)/U(x)/P -4>>".into(), ..text() },
        ),
        Sample::new("pdf-whole-nothing.pdf", b"%PDF-1.7\n%%EOF".to_vec()),
        Sample::new("pdf-whole-zeros.pdf", vec![0; 5000]),
        Sample::new("pdf-whole-empty.pdf", Vec::new()),
    ]
}

/// Many pages.
fn long() -> Vec<Sample> {
    let pages = |count: usize| {
        let mut build = Build::new();
        build.objects[1] = format!(
            "<</Type/Pages/Kids[{}]/Count {count}>>",
            (0..count).map(|page| format!("{} 0 R ", 3 + page * 2)).collect::<String>()
        );
        for page in 0..count {
            build.objects.push(format!(
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 400]/Contents {} 0 R/Resources<<{FONT}>>>>",
                4 + page * 2
            ));
            build.objects.push(stream("", &format!("BT /F 20 Tf 50 200 Td (Sheet number{page}) Tj ET")));
        }
        build
    };
    let mut samples: Vec<Sample> = [2, 20, 120]
        .into_iter()
        .map(|count| {
            named(&format!("long-{count}"), pages(count))
                .saying(&format!("number0 number{}", count - 1))
                .of_pages(count as u32)
        })
        .collect();
    let mut hole = pages(3);
    hole.objects[5] = stream("", "q Q");
    samples.push(named("long-empty-middle", hole).saying("number0 number2").of_pages(3));
    samples
}
