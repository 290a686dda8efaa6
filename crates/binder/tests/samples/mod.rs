//! Plans, pictures and odd PDFs for the tests, and the second programs that look at the output.
#![allow(dead_code)]

use std::io::Cursor;
use std::path::PathBuf;
use std::process::Command;
use std::sync::LazyLock;

use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};
use proofbook_binder::*;
use proofbook_typeset::{Assets, DocumentMeta, Language, MarkdownDocument, Typesetter};

pub static TYPESETTER: LazyLock<Typesetter> = LazyLock::new(|| Typesetter::new().expect("opens"));

/// A typeset PDF of some Markdown.
pub fn typeset(title: &str, text: &str) -> Vec<u8> {
    let meta = DocumentMeta {
        title: title.into(),
        language: Language::Ko,
        author: Some("한빛클라우드".into()),
        date: jiff::civil::date(2026, 12, 30),
        identifier: title.into(),
        header: Some("한빛클라우드 · MSP 7.1".into()),
        footer: None,
        draft_mark: None,
    };
    let document = MarkdownDocument { meta, text: text.into() };
    TYPESETTER.markdown_to_pdf(&document, &Assets::new()).expect("sets").bytes
}

/// A Korean PDF with one heading on each of three pages.
pub fn three_pages() -> Vec<u8> {
    let page = |n: usize| format!("# {n}쪽의 제목\n\n{}\n", "인시던트 관리 절차를 설명합니다. ".repeat(150));
    typeset("절차서", &[page(1), page(2), page(3)].join("\n"))
}

pub fn plan(exhibits: Vec<ExhibitPlan>) -> BinderPlan {
    BinderPlan {
        title: "OPSP-001 인시던트 관리".into(),
        language: Language::Ko,
        author: Some("한빛클라우드".into()),
        front: typeset("OPSP-001", "# 앞부분\n\n본문\n\n## 둘째 제목\n\n본문"),
        front_bookmark: "답변과 색인".into(),
        exhibits,
        footer: FooterTexts { pattern: "증거 {letter} · {page} / {pages}쪽 · SHA-256 {digest}".into() },
        draft: None,
        troubles: TroubleTexts {
            encrypted: "암호로 보호되어 묶지 못했습니다. 원본은 번들에 있습니다.".into(),
            damaged: "파일이 손상되어 묶지 못했습니다. 원본은 번들에 있습니다.".into(),
            no_pages: "쪽이 없는 PDF입니다.".into(),
            pages_absent: "인용한 쪽이 이 PDF에 없습니다.".into(),
            picture_unreadable: "그림을 읽을 수 없습니다.".into(),
            picture_unsupported: "지원하지 않는 그림 형식입니다.".into(),
            protected: "권한 관리로 보호되어 묶지 못했습니다.".into(),
            picture_too_large: "사진이 너무 큽니다.".into(),
        },
    }
}

pub fn exhibit(letter: &str, title: &str, content: ExhibitContent) -> ExhibitPlan {
    ExhibitPlan {
        letter: letter.into(),
        heading: format!("증거 {letter}"),
        title: title.into(),
        facts: vec![
            ("종류".into(), "절차".into()),
            ("날짜".into(), "2026-03-18".into()),
            ("파일".into(), "OPSP-001_A_인시던트-관리-절차_IM-001_v4.2_2026-03-18_아주-긴-이름.pdf".into()),
            ("SHA-256".into(), "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08".into()),
        ],
        bookmark: format!("증거 {letter} · {title}"),
        content,
        frames: Vec::new(),
        sha256_prefix: "9f86d081".into(),
    }
}

pub fn pdf(bytes: &[u8]) -> ExhibitContent {
    ExhibitContent::Pdf { bytes: bytes.to_vec(), pages: None }
}

/// Binds one exhibit and checks that the result is sound; gives the result and its outcome.
pub fn bind_one(name: &str, content: ExhibitContent) -> (Bound, Outcome) {
    let bound =
        bind(&plan(vec![exhibit("A", name, content)])).unwrap_or_else(|error| panic!("{name}: {error}"));
    assert_sound(&format!("{name}.pdf"), &bound.bytes);
    let outcome = bound.exhibits[0].outcome.clone();
    (bound, outcome)
}

/// A picture with a red, green, blue and white quarter, red at the upper left.
pub fn quarters(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| match (x < width / 2, y < height / 2) {
        (true, true) => Rgb([220, 40, 40]),
        (false, true) => Rgb([40, 180, 60]),
        (true, false) => Rgb([40, 60, 220]),
        (false, false) => Rgb([250, 250, 250]),
    })
}

pub fn encoded(picture: impl Into<DynamicImage>, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    picture.into().write_to(&mut bytes, format).expect("encodes");
    bytes.into_inner()
}

/// A JPEG with an EXIF segment that asks for a turn.
pub fn turned_jpeg(picture: &RgbImage, orientation: u8) -> Vec<u8> {
    let plain = encoded(picture.clone(), ImageFormat::Jpeg);
    let mut exif = b"Exif\0\0MM\0\x2A\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
    exif.extend_from_slice(&[orientation, 0, 0, 0, 0, 0, 0]);
    let mut bytes = plain[..2].to_vec();
    bytes.extend_from_slice(&[0xFF, 0xE1]);
    bytes.extend_from_slice(&((exif.len() + 2) as u16).to_be_bytes());
    bytes.extend_from_slice(&exif);
    bytes.extend_from_slice(&plain[2..]);
    bytes
}

/// A handmade PDF: one page for each dictionary of extra entries, each showing `Page <n>`.
pub struct Handmade {
    pub document: Document,
    pub root: ObjectId,
    pub pages: Vec<ObjectId>,
    pub catalogue: Dictionary,
}

impl Handmade {
    /// Pages that inherit size and resources from the root of the page tree.
    pub fn new(extras: Vec<Dictionary>) -> Self {
        let mut document = Document::with_version("1.5");
        let root = document.new_object_id();
        let font = document
            .add_object(dictionary! { "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica" });
        let mut pages = Vec::new();
        for (index, extra) in extras.iter().enumerate() {
            let content = format!("q BT /F1 24 Tf 100 300 Td (Page {}) Tj ET Q", index + 1);
            let content = document.add_object(Stream::new(Dictionary::new(), content.into_bytes()));
            let mut page = dictionary! { "Type" => "Page", "Parent" => root, "Contents" => content };
            page.extend(extra);
            pages.push(document.add_object(page));
        }
        let kids: Vec<Object> = pages.iter().map(|page| (*page).into()).collect();
        let tree = dictionary! {
            "Type" => "Pages", "Count" => kids.len() as i64, "Kids" => kids,
            "MediaBox" => vec![0.into(), 0.into(), 400.into(), 600.into()],
            "Resources" => dictionary! { "Font" => dictionary! { "F1" => font } },
        };
        document.set_object(root, tree);
        let catalogue = dictionary! { "Type" => "Catalog", "Pages" => root };
        Self { document, root, pages, catalogue }
    }

    pub fn bytes(mut self) -> Vec<u8> {
        let catalogue = self.document.add_object(self.catalogue);
        self.document.trailer.set("Root", catalogue);
        let mut bytes = Vec::new();
        self.document.save_to(&mut bytes).expect("saves");
        bytes
    }
}

/// Writes a file where tests may, and gives its path.
pub fn keep(name: &str, bytes: &[u8]) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("binder-{name}"));
    std::fs::write(&path, bytes).expect("the test folder is writable");
    path
}

/// What a second program prints about a file, or nothing (said aloud) where it is not installed.
pub fn second_program(program: &str, arguments: &[&str]) -> Option<(bool, String)> {
    match Command::new(program).args(arguments).output() {
        Ok(output) => {
            let text = [output.stdout, output.stderr].concat();
            Some((output.status.success(), String::from_utf8_lossy(&text).into_owned()))
        }
        Err(error) => {
            proofbook_test_skips::skip(&format!("{program} cannot be run here ({error})"));
            None
        }
    }
}

/// The text of each page as `pdftotext` sees it.
pub fn texts(name: &str, bytes: &[u8]) -> Option<Vec<String>> {
    let path = keep(name, bytes);
    let (_, text) = second_program("pdftotext", &["-layout", &path.to_string_lossy(), "-"])?;
    Some(text.split('\u{c}').map(|page| page.split_whitespace().collect::<Vec<_>>().join(" ")).collect())
}

/// A word with its box as a reader sees it: left, top, right, bottom.
pub type BoxedWord = (String, [f32; 4]);

/// The words of a page, and its width and height.
pub fn words(name: &str, bytes: &[u8], page: u32) -> Option<(Vec<BoxedWord>, (f32, f32))> {
    let path = keep(name, bytes);
    let number = page.to_string();
    let (_, boxes) =
        second_program("pdftotext", &["-bbox", "-f", &number, "-l", &number, &path.to_string_lossy(), "-"])?;
    let value = |line: &str, key: &str| -> Option<f32> {
        line.split(&format!("{key}=\"")).nth(1)?.split('"').next()?.parse().ok()
    };
    let page_line = boxes.lines().find(|line| line.contains("<page"))?;
    let size = (value(page_line, "width")?, value(page_line, "height")?);
    let words = boxes.lines().filter(|line| line.contains("<word")).filter_map(|line| {
        let corners =
            [value(line, "xMin")?, value(line, "yMin")?, value(line, "xMax")?, value(line, "yMax")?];
        Some((line.split('>').nth(1)?.split('<').next()?.to_owned(), corners))
    });
    Some((words.collect(), size))
}

/// The colours of some points of a page, given as parts of its width and height from the upper left.
pub fn colours(name: &str, bytes: &[u8], page: u32, points: &[(f32, f32)]) -> Option<Vec<[u8; 3]>> {
    let path = keep(name, bytes);
    let out = path.with_extension("");
    let number = page.to_string();
    let arguments = [
        "-r",
        "40",
        "-f",
        &number,
        "-l",
        &number,
        "-png",
        "-singlefile",
        &path.to_string_lossy(),
        &out.to_string_lossy(),
    ];
    second_program("pdftoppm", &arguments)?;
    let picture = image::open(out.with_extension("png")).expect("pdftoppm wrote a picture").to_rgb8();
    let at = |(x, y): &(f32, f32)| {
        picture.get_pixel((picture.width() as f32 * x) as u32, (picture.height() as f32 * y) as u32).0
    };
    Some(points.iter().map(at).collect())
}

/// A page as its reader sees it, one pixel a point.
pub fn rendered(name: &str, bytes: &[u8], page: u32) -> Option<RgbImage> {
    let path = keep(name, bytes);
    let out = path.with_extension("");
    let number = page.to_string();
    let (from, to) = (path.to_string_lossy(), out.to_string_lossy());
    let arguments = ["-r", "72", "-cropbox", "-f", &number, "-l", &number, "-png", "-singlefile", &from, &to];
    second_program("pdftoppm", &arguments)?;
    Some(image::open(out.with_extension("png")).expect("pdftoppm wrote a picture").to_rgb8())
}

/// A page as pdfium shows it, one pixel a point, with its forms and notes.
pub fn rendered_by_pdfium(name: &str, bytes: &[u8], page: u32) -> Option<RgbImage> {
    // Where `cargo xtask test` puts it, or else the Python of the machine has it.
    const PEER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../target/peers/pdfium");
    const DRAW: &str = "import sys\nsys.path.insert(0, sys.argv[4])\ntry:\n import pypdfium2\nexcept ImportError:\n sys.exit(3)\n\
         document = pypdfium2.PdfDocument(sys.argv[1])\ndocument.init_forms()\n\
         document[int(sys.argv[3]) - 1].render(scale=1).to_pil().convert('RGB').save(sys.argv[2])";
    let path = keep(name, bytes);
    let out = path.with_extension("png");
    let (from, to) = (path.to_string_lossy(), out.to_string_lossy());
    let (worked, said) = second_program("python3", &["-c", DRAW, &from, &to, &page.to_string(), PEER])?;
    assert!(worked || said.trim().is_empty(), "{said}");
    if !worked {
        proofbook_test_skips::skip("pypdfium2 is not installed");
        return None;
    }
    Some(image::open(out).expect("pdfium drew a picture").to_rgb8())
}

/// Fails unless `qpdf --check` is content.
pub fn assert_sound(name: &str, bytes: &[u8]) {
    let path = keep(name, bytes);
    if let Some((sound, said)) = second_program("qpdf", &["--check", &path.to_string_lossy()]) {
        assert!(sound && !said.contains("WARNING"), "{name}: {said}");
    }
}

/// A file changed by `qpdf`, or nothing (said aloud) where it is not installed.
pub fn by_qpdf(name: &str, bytes: &[u8], arguments: &[&str]) -> Option<Vec<u8>> {
    let source = keep(&format!("{name}-source.pdf"), bytes);
    let target = source.with_file_name(format!("binder-{name}-made.pdf"));
    let (from, to) = (source.to_string_lossy(), target.to_string_lossy());
    let all = [arguments, &["--", &from, &to]].concat();
    let (worked, said) = second_program("qpdf", &all)?;
    assert!(worked, "{said}");
    Some(std::fs::read(&target).expect("qpdf wrote a file"))
}

/// A file of the sibling folder of real input, or nothing (said aloud) where it is absent.
pub fn real_input(path: &str) -> Option<Vec<u8>> {
    let root = std::env::var_os("PROOFBOOK_REAL_INPUT").map_or_else(
        || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/real-input"),
        PathBuf::from,
    );
    match std::fs::read(root.join(path)) {
        Ok(bytes) => Some(bytes),
        Err(error) => {
            proofbook_test_skips::skip(&format!("no {path} among real input ({error})"));
            None
        }
    }
}
