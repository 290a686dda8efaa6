//! PDFs made by hand for the tests, and reading back what was drawn in them.
#![allow(dead_code)]

use std::collections::BTreeMap;
use std::process::Command;

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};
use proofbook_pdf::{Difference, DifferenceKind, prepared};

/// Most bytes a stream is unpacked to in the tests.
pub const MOST: usize = 64 << 20;

/// The font that fields are drawn in.
pub fn font() -> &'static [u8] {
    include_bytes!("../../../../assets/fonts/PretendardJP-Regular.otf")
}

/// One page of 400 by 300 that says BASE, and a form.
pub struct Sample {
    pub document: Document,
    pub page: ObjectId,
    pub annotations: Vec<Object>,
    pub form: Dictionary,
    pub has_form: bool,
}

impl Default for Sample {
    fn default() -> Self {
        let mut document = Document::with_version("1.7");
        let helvetica = document.add_object(dictionary! {
            "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica",
        });
        let content = Stream::new(Dictionary::new(), b"BT /F1 18 Tf 72 270 Td (BASE) Tj ET".to_vec());
        let content = document.add_object(content);
        let page = document.add_object(dictionary! {
            "Type" => "Page",
            "MediaBox" => vec![0.into(), 0.into(), 400.into(), 300.into()],
            "Resources" => dictionary! { "Font" => dictionary! { "F1" => helvetica } },
            "Contents" => content,
        });
        let form = dictionary! {
            "DA" => Object::string_literal("/Helv 12 Tf 0 g"),
            "DR" => dictionary! { "Font" => dictionary! { "Helv" => helvetica } },
        };
        Self { document, page, annotations: Vec::new(), form, has_form: true }
    }
}

impl Sample {
    /// Adds a widget of 72 to 300 by 200 to 230 with these entries.
    pub fn widget(&mut self, entries: Dictionary) -> ObjectId {
        let mut widget = dictionary! {
            "Type" => "Annot", "Subtype" => "Widget", "F" => 4, "T" => Object::string_literal("Name"),
            "Rect" => vec![72.into(), 200.into(), 300.into(), 230.into()],
        };
        entries.iter().for_each(|(key, value)| widget.set(key.clone(), value.clone()));
        let id = self.document.add_object(widget);
        self.annotations.push(id.into());
        id
    }

    /// Adds a note of 72 to 272 by 100 to 180 with these entries.
    pub fn note(&mut self, kind: &str, entries: Dictionary) {
        let mut note = dictionary! {
            "Type" => "Annot", "Subtype" => kind, "F" => 4,
            "Rect" => vec![72.into(), 100.into(), 272.into(), 180.into()],
        };
        entries.iter().for_each(|(key, value)| note.set(key.clone(), value.clone()));
        self.annotations.push(note.into());
    }

    /// An appearance that says something in a font of the machine.
    pub fn appearance(&mut self, words: &str) -> ObjectId {
        let helvetica = dictionary! { "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica" };
        let form = dictionary! {
            "Type" => "XObject", "Subtype" => "Form",
            "BBox" => vec![0.into(), 0.into(), 228.into(), 30.into()],
            "Resources" => dictionary! { "Font" => dictionary! { "F1" => helvetica } },
        };
        let content = format!("/Tx BMC BT /F1 14 Tf 4 8 Td ({words}) Tj ET EMC");
        self.document.add_object(Stream::new(form, content.into_bytes()))
    }

    pub fn bytes(mut self) -> Vec<u8> {
        let tree = self.document.new_object_id();
        let page = self.document.get_dictionary_mut(self.page).expect("a page");
        page.set("Parent", tree);
        page.set("Annots", self.annotations.clone());
        let tree_node = dictionary! { "Type" => "Pages", "Count" => 1, "Kids" => vec![self.page.into()] };
        self.document.set_object(tree, tree_node);
        let mut catalogue = dictionary! { "Type" => "Catalog", "Pages" => tree };
        if self.has_form {
            self.form.set("Fields", self.annotations);
            catalogue.set("AcroForm", self.form);
        }
        let catalogue = self.document.add_object(catalogue);
        self.document.trailer.set("Root", catalogue);
        let mut bytes = Vec::new();
        self.document.save_to(&mut bytes).expect("saves");
        bytes
    }

    /// What is drawn of the fields and notes, and the differences.
    pub fn drawn(self) -> (Drawn, Vec<Difference>) {
        let (bytes, differences) = prepared(&self.bytes(), MOST, font()).expect("opens");
        (Drawn::of(bytes), differences)
    }
}

/// The pages with what was drawn on them.
pub struct Drawn {
    pub bytes: Vec<u8>,
    /// The words in our letters, a line for each string, in the order of the objects.
    pub words: Vec<String>,
    /// The operators of all forms that were drawn.
    pub operators: String,
    /// The sizes of letters.
    pub sizes: Vec<f32>,
}

impl Drawn {
    fn of(bytes: Vec<u8>) -> Self {
        let document = Document::load_mem(&bytes).expect("loads");
        let letters = letters(&document);
        let mut drawn = Self { bytes, words: Vec::new(), operators: String::new(), sizes: Vec::new() };
        for object in document.objects.values() {
            let Ok(stream) = object.as_stream() else { continue };
            if stream.dict.get(b"Subtype").and_then(Object::as_name).ok() != Some(b"Form") {
                continue;
            }
            let content = String::from_utf8_lossy(&stream.get_plain_content().expect("plain")).into_owned();
            for line in content.lines() {
                if let Some(string) = line.strip_suffix("> Tj").and_then(|line| line.rsplit_once('<')) {
                    let glyphs =
                        string.1.as_bytes().chunks(4).map(|code| String::from_utf8_lossy(code).into_owned());
                    drawn.words.push(glyphs.map(|code| letters.get(&code).copied().unwrap_or('?')).collect());
                }
                if let Some(size) = line.strip_suffix(" Tf").and_then(|line| line.rsplit(' ').next()) {
                    drawn.sizes.extend(size.parse::<f32>());
                }
            }
            drawn.operators += &content;
        }
        drawn
    }
}

/// What the glyphs of our font stand for.
fn letters(document: &Document) -> BTreeMap<String, char> {
    let mut letters = BTreeMap::new();
    for object in document.objects.values() {
        let Ok(stream) = object.as_stream() else { continue };
        let content = stream.get_plain_content().unwrap_or_default();
        if !content.starts_with(b"/CIDInit") {
            continue;
        }
        for line in String::from_utf8_lossy(&content).lines() {
            let parts: Vec<&str> = line.split(['<', '>', ' ']).filter(|part| !part.is_empty()).collect();
            if let [glyph, character] = parts.as_slice()
                && let Some(c) = u32::from_str_radix(character, 16).ok().and_then(char::from_u32)
            {
                letters.insert((*glyph).to_owned(), c);
            }
        }
    }
    letters
}

pub fn kinds(differences: &[Difference]) -> Vec<DifferenceKind> {
    differences.iter().map(|difference| difference.kind).collect()
}

/// The text of a PDF as poppler reads it, or nothing (said aloud) where it is not installed.
pub fn text_by_poppler(name: &str, bytes: &[u8]) -> Option<String> {
    let path = std::path::PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("pdf-{name}.pdf"));
    std::fs::write(&path, bytes).expect("the test folder is writable");
    match Command::new("pdftotext").args(["-layout", &path.to_string_lossy(), "-"]).output() {
        Ok(output) => {
            Some(String::from_utf8_lossy(&output.stdout).split_whitespace().collect::<Vec<_>>().join(" "))
        }
        Err(error) => {
            proofbook_test_skips::skip(&format!("pdftotext cannot be run here ({error})"));
            None
        }
    }
}

/// A PDF written letter by letter: objects by number, then a table and a trailer.
pub fn written(header: &str, objects: &[(u32, &str)], trailer: &str) -> Vec<u8> {
    let mut bytes = header.as_bytes().to_vec();
    let mut places = BTreeMap::new();
    for (number, text) in objects {
        places.insert(*number, bytes.len());
        bytes.extend_from_slice(format!("{number} 0 obj\n{text}\nendobj\n").as_bytes());
    }
    let (table, most) = (bytes.len(), objects.iter().map(|(number, _)| *number).max().unwrap_or(0));
    bytes.extend_from_slice(format!("xref\n0 {}\n0000000000 65535 f \n", most + 1).as_bytes());
    for number in 1..=most {
        let line = match places.get(&number) {
            Some(place) => format!("{place:010} 00000 n \n"),
            None => "0000000000 65535 f \n".to_owned(),
        };
        bytes.extend_from_slice(line.as_bytes());
    }
    let end = format!("trailer\n<< /Size {} /Root 1 0 R {trailer} >>\nstartxref\n{table}\n%%EOF\n", most + 1);
    bytes.extend_from_slice(end.as_bytes());
    bytes
}
