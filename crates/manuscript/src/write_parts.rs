//! The parts of a Word document around its body: styles, lists, notes, properties, relations.
//!
//! It deliberately knows nothing of the study but its words for the properties and its language.

use crate::model::Manuscript;
use crate::write_body::Shared;
use crate::write_picture::Placed;
use crate::xml::Xml;

/// The namespace of pictures.
pub(crate) const PICTURE: &str = "http://schemas.openxmlformats.org/drawingml/2006/picture";
const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const KIND: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const STYLES: &str = include_str!("parts/styles.xml");

/// Namespaces of a part with text.
const TEXT_PART: [(&str, &str); 5] = [
    ("xmlns:w", WORD),
    ("xmlns:r", RELATIONS),
    ("xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"),
    ("xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
    ("xmlns:pic", PICTURE),
];

/// All files of the package, in their order.
pub(crate) fn all(study: &Manuscript, body: Xml, shared: &Shared) -> Vec<(String, Vec<u8>)> {
    let mut files = vec![
        ("[Content_Types].xml".to_owned(), content_types()),
        ("_rels/.rels".to_owned(), package_relations()),
        ("docProps/core.xml".to_owned(), core_properties(study)),
        ("word/document.xml".to_owned(), document(body)),
        ("word/_rels/document.xml.rels".to_owned(), document_relations(shared)),
        ("word/styles.xml".to_owned(), styles(&study.language)),
        ("word/numbering.xml".to_owned(), numbering(shared)),
        ("word/footnotes.xml".to_owned(), footnotes(shared)),
        ("word/settings.xml".to_owned(), settings()),
    ];
    for (index, picture) in shared.pictures.files.iter().enumerate() {
        files.push((format!("word/{}", picture_name(index, picture)), picture.bytes.clone()));
    }
    files
}

fn picture_name(index: usize, picture: &Placed) -> String {
    format!("media/picture{}.{}", index + 1, picture.extension)
}

fn content_types() -> Vec<u8> {
    let mut xml = Xml::part();
    xml.open("Types", &[("xmlns", &format!("{PACKAGE}/content-types"))]);
    for (extension, kind) in [
        ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
        ("xml", "application/xml"),
        ("png", "image/png"),
        ("jpeg", "image/jpeg"),
    ] {
        xml.empty("Default", &[("Extension", extension), ("ContentType", kind)]);
    }
    let word = |name: &str| format!("{KIND}.{name}+xml");
    for (part, kind) in [
        ("/word/document.xml", word("document.main")),
        ("/word/styles.xml", word("styles")),
        ("/word/numbering.xml", word("numbering")),
        ("/word/footnotes.xml", word("footnotes")),
        ("/word/settings.xml", word("settings")),
        ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml".to_owned()),
    ] {
        xml.empty("Override", &[("PartName", part), ("ContentType", &kind)]);
    }
    xml.close("Types");
    xml.into_bytes()
}

fn relation(xml: &mut Xml, id: &str, kind: &str, target: &str, outside: bool) {
    let mut attributes = vec![("Id", id), ("Type", kind), ("Target", target)];
    if outside {
        attributes.push(("TargetMode", "External"));
    }
    xml.empty("Relationship", &attributes);
}

fn package_relations() -> Vec<u8> {
    let mut xml = Xml::part();
    xml.open("Relationships", &[("xmlns", &format!("{PACKAGE}/relationships"))]);
    relation(&mut xml, "document", &format!("{RELATIONS}/officeDocument"), "word/document.xml", false);
    let core = format!("{PACKAGE}/relationships/metadata/core-properties");
    relation(&mut xml, "core", &core, "docProps/core.xml", false);
    xml.close("Relationships");
    xml.into_bytes()
}

fn document_relations(shared: &Shared) -> Vec<u8> {
    let mut xml = Xml::part();
    xml.open("Relationships", &[("xmlns", &format!("{PACKAGE}/relationships"))]);
    for kind in ["styles", "numbering", "footnotes", "settings"] {
        relation(&mut xml, kind, &format!("{RELATIONS}/{kind}"), &format!("{kind}.xml"), false);
    }
    for (index, picture) in shared.pictures.files.iter().enumerate() {
        let id = format!("picture{}", index + 1);
        relation(&mut xml, &id, &format!("{RELATIONS}/image"), &picture_name(index, picture), false);
    }
    for (index, address) in shared.links.iter().enumerate() {
        relation(&mut xml, &format!("link{}", index + 1), &format!("{RELATIONS}/hyperlink"), address, true);
    }
    xml.close("Relationships");
    xml.into_bytes()
}

fn core_properties(study: &Manuscript) -> Vec<u8> {
    let mut xml = Xml::part();
    xml.open(
        "cp:coreProperties",
        &[
            ("xmlns:cp", &format!("{PACKAGE}/metadata/core-properties")),
            ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
            ("xmlns:dcterms", "http://purl.org/dc/terms/"),
            ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
        ],
    );
    xml.text("dc:title", &[], &study.title);
    xml.text("dc:creator", &[], &study.creator);
    xml.text("dc:language", &[], &study.language);
    if let Some(created) = &study.created {
        for name in ["dcterms:created", "dcterms:modified"] {
            xml.text(name, &[("xsi:type", "dcterms:W3CDTF")], created);
        }
    }
    xml.close("cp:coreProperties");
    xml.into_bytes()
}

fn document(body: Xml) -> Vec<u8> {
    let mut xml = Xml::part();
    xml.open("w:document", &TEXT_PART);
    xml.open("w:body", &[]);
    xml.insert(body);
    xml.open("w:sectPr", &[]);
    xml.empty("w:pgSz", &[("w:w", "11906"), ("w:h", "16838")]);
    xml.empty(
        "w:pgMar",
        &[
            ("w:top", "1417"),
            ("w:right", "1417"),
            ("w:bottom", "1417"),
            ("w:left", "1417"),
            ("w:header", "708"),
            ("w:footer", "708"),
            ("w:gutter", "0"),
        ],
    );
    xml.close("w:sectPr");
    xml.close("w:body");
    xml.close("w:document");
    xml.into_bytes()
}

/// The styles with the fonts and the language of the text.
fn styles(language: &str) -> Vec<u8> {
    let main = language.split('-').next().unwrap_or_default().to_ascii_lowercase();
    let (latin, east, east_language) = match main.as_str() {
        "ko" => ("Malgun Gothic", "Malgun Gothic", "ko-KR"),
        "ja" => ("Yu Gothic", "Yu Gothic", "ja-JP"),
        _ => ("Calibri", "Malgun Gothic", "ko-KR"),
    };
    let latin_language = if language.contains('-') && main == "en" { language } else { "en-US" };
    let safe: String = latin_language.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
    let styles = STYLES.replace("FONT-LATIN", latin).replace("FONT-EAST", east);
    styles.replace("LANG-LATIN", &safe).replace("LANG-EAST", east_language).into_bytes()
}

fn numbering(shared: &Shared) -> Vec<u8> {
    let mut xml = Xml::part();
    xml.open("w:numbering", &[("xmlns:w", WORD)]);
    list_shape(&mut xml, "0", ["bullet"; 3], ["•", "–", "▪"]);
    list_shape(&mut xml, "1", ["decimal", "lowerLetter", "lowerRoman"], ["", "", ""]);
    for (index, (start, level)) in shared.lists.iter().enumerate() {
        xml.open("w:num", &[("w:numId", &(index + 1).to_string())]);
        xml.value("w:abstractNumId", if start.is_some() { "1" } else { "0" });
        if let Some(start) = start {
            xml.open("w:lvlOverride", &[("w:ilvl", &level.to_string())]);
            xml.value("w:startOverride", &start.min(&32_767).to_string());
            xml.close("w:lvlOverride");
        }
        xml.close("w:num");
    }
    xml.close("w:numbering");
    xml.into_bytes()
}

fn list_shape(xml: &mut Xml, id: &str, formats: [&str; 3], marks: [&str; 3]) {
    xml.open("w:abstractNum", &[("w:abstractNumId", id)]);
    xml.value("w:multiLevelType", "hybridMultilevel");
    for level in 0..9 {
        let mark = marks[level % 3];
        let mark = if mark.is_empty() { format!("%{}.", level + 1) } else { mark.to_owned() };
        let indent = (420 * (level + 1)).to_string();
        xml.open("w:lvl", &[("w:ilvl", &level.to_string())]);
        xml.value("w:start", "1");
        xml.value("w:numFmt", formats[level % 3]);
        xml.value("w:lvlText", &mark);
        xml.value("w:lvlJc", "left");
        xml.open("w:pPr", &[]);
        xml.empty("w:ind", &[("w:left", &indent), ("w:hanging", "420")]);
        xml.close("w:pPr");
        xml.close("w:lvl");
    }
    xml.close("w:abstractNum");
}

fn footnotes(shared: &Shared) -> Vec<u8> {
    let mut xml = Xml::part();
    xml.open("w:footnotes", &TEXT_PART);
    for (id, kind, mark) in
        [("-1", "separator", "w:separator"), ("0", "continuationSeparator", "w:continuationSeparator")]
    {
        xml.open("w:footnote", &[("w:type", kind), ("w:id", id)]);
        xml.open("w:p", &[]);
        xml.open("w:r", &[]);
        xml.empty(mark, &[]);
        ["w:r", "w:p", "w:footnote"].iter().for_each(|name| xml.close(name));
    }
    for (index, note) in shared.notes.iter().enumerate() {
        xml.open("w:footnote", &[("w:id", &(index + 1).to_string())]);
        xml.insert(Xml::from_bytes(note_with_mark(note)));
        xml.close("w:footnote");
    }
    xml.close("w:footnotes");
    xml.into_bytes()
}

/// A note's body with its number before the first word.
fn note_with_mark(note: &[u8]) -> Vec<u8> {
    const MARK: &str = "</w:pPr><w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteRef/></w:r><w:r><w:t xml:space=\"preserve\"> </w:t></w:r>";
    String::from_utf8_lossy(note).replacen("</w:pPr>", MARK, 1).into_bytes()
}

fn settings() -> Vec<u8> {
    let mut xml = Xml::part();
    xml.open("w:settings", &[("xmlns:w", WORD)]);
    xml.open("w:footnotePr", &[]);
    xml.empty("w:footnote", &[("w:id", "-1")]);
    xml.empty("w:footnote", &[("w:id", "0")]);
    xml.close("w:footnotePr");
    xml.open("w:compat", &[]);
    let uri = "http://schemas.microsoft.com/office/word";
    xml.empty("w:compatSetting", &[("w:name", "compatibilityMode"), ("w:uri", uri), ("w:val", "15")]);
    xml.close("w:compat");
    xml.close("w:settings");
    xml.into_bytes()
}
