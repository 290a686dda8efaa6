//! What the styles and lists of a Word document mean: which paragraphs are headings, quotations, code or
//! entries of lists.
//!
//! Word keeps built-in names in English whatever its language, but other programs write what their users
//! see; both are known. It deliberately looks at no fonts and sizes.

use std::collections::BTreeMap;

use roxmltree::{Document, Node};
use unicode_normalization::UnicodeNormalization;

/// How far styles are followed to the ones they rest on.
const LONGEST_LINE: usize = 16;

/// What a paragraph is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Role {
    /// Running text.
    #[default]
    Body,
    /// The document's title.
    Title,
    /// A heading, from level 1.
    Heading(u8),
    /// A quotation.
    Quote,
    /// Code.
    Code,
    /// A further paragraph of a list's entry, from level 0.
    Continuation(u8),
    /// A line of a table of contents.
    Contents,
}

/// An entry's place in a list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Place {
    /// The list.
    pub list: String,
    /// The level, from 0.
    pub level: u8,
}

#[derive(Debug, Default)]
struct Kind {
    role: Option<Role>,
    list: Option<Place>,
    rests_on: Option<String>,
    strong: bool,
    emphasis: bool,
    code: bool,
}

/// The styles and lists of a document.
#[derive(Debug, Default)]
pub(crate) struct Styles {
    kinds: BTreeMap<String, Kind>,
    levels: BTreeMap<(String, u8), Option<u64>>,
    lists: BTreeMap<String, String>,
    starts: BTreeMap<(String, u8), u64>,
}

impl Styles {
    /// Takes the styles in.
    pub fn read_styles(&mut self, document: &Document<'_>) {
        for style in document.root_element().children().filter(|node| named(node, "style")) {
            if let Some(id) = attribute(&style, "styleId") {
                self.kinds.insert(id.to_owned(), kind(&style));
            }
        }
    }

    /// Takes the lists in.
    pub fn read_numbering(&mut self, document: &Document<'_>) {
        for node in document.root_element().children() {
            match node.tag_name().name() {
                "abstractNum" => self.read_levels(&node),
                "num" => self.read_list(&node),
                _ => {}
            }
        }
    }

    fn read_levels(&mut self, node: &Node<'_, '_>) {
        let Some(id) = attribute(node, "abstractNumId") else { return };
        for level in node.children().filter(|child| named(child, "lvl")) {
            let format = value_of(&level, "numFmt").unwrap_or("decimal");
            let start = value_of(&level, "start").and_then(|text| text.parse().ok()).unwrap_or(1);
            let numbered = !matches!(format, "bullet" | "none");
            self.levels.insert((id.to_owned(), level_number(&level)), numbered.then_some(start));
        }
    }

    fn read_list(&mut self, node: &Node<'_, '_>) {
        let Some(id) = attribute(node, "numId") else { return };
        if let Some(shape) = value_of(node, "abstractNumId") {
            self.lists.insert(id.to_owned(), shape.to_owned());
        }
        for change in node.children().filter(|child| named(child, "lvlOverride")) {
            if let Some(start) = value_of(&change, "startOverride").and_then(|text| text.parse().ok()) {
                self.starts.insert((id.to_owned(), level_number(&change)), start);
            }
        }
    }

    /// What a style makes of its paragraph.
    pub fn role(&self, id: Option<&str>) -> Role {
        self.line(id).find_map(|kind| kind.role).unwrap_or_default()
    }

    /// The list a style puts its paragraph into.
    pub fn list(&self, id: Option<&str>) -> Option<Place> {
        self.line(id).find_map(|kind| kind.list.clone())
    }

    /// Whether a style of characters is bold, italic or code.
    pub fn looks(&self, id: Option<&str>) -> (bool, bool, bool) {
        let any = |is: fn(&Kind) -> bool| self.line(id).any(is);
        (any(|kind| kind.strong), any(|kind| kind.emphasis), any(|kind| kind.code))
    }

    /// The first number of a list's level, or nothing for bullets.
    pub fn first_number(&self, place: &Place) -> Option<u64> {
        let shape = self.lists.get(&place.list)?;
        let start = (*self.levels.get(&(shape.clone(), place.level))?)?;
        Some(self.starts.get(&(place.list.clone(), place.level)).copied().unwrap_or(start))
    }

    fn line(&self, id: Option<&str>) -> impl Iterator<Item = &Kind> {
        let first = id.and_then(|id| self.kinds.get(id));
        let next = |kind: &&Kind| kind.rests_on.as_ref().and_then(|id| self.kinds.get(id));
        std::iter::successors(first, next).take(LONGEST_LINE)
    }
}

fn kind(style: &Node<'_, '_>) -> Kind {
    let name = value_of(style, "name").unwrap_or_default();
    let paragraph = child(style, "pPr");
    let outline = paragraph.and_then(|paragraph| outline_level(&paragraph));
    let characters = child(style, "rPr");
    let is_characters = attribute(style, "type") == Some("character");
    let on = |mark| is_characters && characters.is_some_and(|node| switched_on(&node, mark));
    let named_role = if is_characters { None } else { role_of_name(name) };
    Kind {
        role: named_role.or(outline.map(Role::Heading)),
        list: paragraph.and_then(|paragraph| place(&paragraph)),
        rests_on: value_of(style, "basedOn").map(str::to_owned),
        strong: on("b") || (is_characters && is_one_of(name, &["strong", "강조 굵게", "強調太字"])),
        emphasis: on("i") || (is_characters && is_one_of(name, &["emphasis", "강조", "強調斜体"])),
        code: is_characters
            && is_one_of(name, &["html code", "inline code", "verbatim char", "source code char"]),
    }
}

fn is_one_of(name: &str, names: &[&str]) -> bool {
    names.contains(&folded(name).as_str())
}

fn folded(name: &str) -> String {
    name.nfkc().collect::<String>().trim().to_lowercase()
}

/// What a style's name says.
fn role_of_name(name: &str) -> Option<Role> {
    let name = folded(name);
    let stem = name.trim_end_matches(|c: char| c.is_ascii_digit()).trim_end();
    let number: Option<u8> = name[stem.len()..].trim().parse().ok();
    match (stem, number) {
        ("heading" | "제목" | "개요" | "見出し" | "標題", Some(level @ 1..=9)) => {
            Some(Role::Heading(level))
        }
        ("title" | "제목" | "표제" | "表題" | "タイトル", None) => Some(Role::Title),
        ("quote" | "intense quote" | "block text" | "인용" | "강한 인용" | "引用文", None) => {
            Some(Role::Quote)
        }
        ("source code" | "html preformatted" | "macro", None) => Some(Role::Code),
        ("list continue" | "목록 계속" | "リスト続き", level) => {
            Some(Role::Continuation(level.unwrap_or(1).saturating_sub(1)))
        }
        ("toc" | "목차" | "目次" | "toc heading", _) => Some(Role::Contents),
        _ => None,
    }
}

/// The heading level a paragraph's properties ask for.
pub(crate) fn outline_level(properties: &Node<'_, '_>) -> Option<u8> {
    let level: u8 = value_of(properties, "outlineLvl")?.parse().ok()?;
    (level < 9).then_some(level + 1)
}

/// The list a paragraph's properties put it into; list `0` takes it out of any.
pub(crate) fn place(properties: &Node<'_, '_>) -> Option<Place> {
    let numbers = child(properties, "numPr")?;
    let list = value_of(&numbers, "numId")?.to_owned();
    let level = value_of(&numbers, "ilvl").and_then(|text| text.parse().ok()).unwrap_or(0);
    Some(Place { list, level: u8::min(level, 8) })
}

fn level_number(node: &Node<'_, '_>) -> u8 {
    attribute(node, "ilvl").and_then(|text| text.parse().ok()).unwrap_or(0)
}

/// Whether a mark such as bold is there and not switched off.
pub(crate) fn switched_on(properties: &Node<'_, '_>, mark: &str) -> bool {
    let off = ["0", "false", "off", "none"];
    child(properties, mark).is_some_and(|node| !off.contains(&attribute(&node, "val").unwrap_or("1")))
}

/// Whether an element has this name, whatever its namespace.
pub(crate) fn named(node: &Node<'_, '_>, name: &str) -> bool {
    node.is_element() && node.tag_name().name() == name
}

/// The first child with this name.
pub(crate) fn child<'a, 'i>(node: &Node<'a, 'i>, name: &str) -> Option<Node<'a, 'i>> {
    node.children().find(|child| named(child, name))
}

/// An attribute by its name, whatever its namespace.
pub(crate) fn attribute<'a>(node: &Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.attributes().find(|one| one.name() == name).map(|one| one.value())
}

/// The value of a child.
pub(crate) fn value_of<'a>(node: &Node<'a, '_>, name: &str) -> Option<&'a str> {
    attribute(&child(node, name)?, "val")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_as_programs_of_three_languages_write_them() {
        for (name, expected) in [
            ("heading 1", Some(Role::Heading(1))),
            ("Heading 3", Some(Role::Heading(3))),
            ("제목 1", Some(Role::Heading(1))),
            ("제목1", Some(Role::Heading(1))),
            ("개요 2", Some(Role::Heading(2))),
            ("見出し 1", Some(Role::Heading(1))),
            ("見出し２", Some(Role::Heading(2))),
            ("Title", Some(Role::Title)),
            ("제목", Some(Role::Title)),
            ("表題", Some(Role::Title)),
            ("List Continue", Some(Role::Continuation(0))),
            ("List Continue 2", Some(Role::Continuation(1))),
            ("toc 1", Some(Role::Contents)),
            ("目次 3", Some(Role::Contents)),
            ("Normal", None),
            ("heading", None),
            ("heading 12", None),
            ("", None),
        ] {
            assert_eq!(role_of_name(name), expected, "{name}");
        }
    }

    #[test]
    fn styles_in_a_circle_end() {
        let text = r#"<styles><style styleId="a"><basedOn val="b"/></style><style styleId="b"><basedOn val="a"/></style></styles>"#;
        let mut styles = Styles::default();
        styles.read_styles(&Document::parse(text).unwrap());
        assert_eq!(styles.role(Some("a")), Role::Body);
    }
}
