//! The running text of a Word paragraph: runs, links, fields, tracked changes, and what hangs in it.
//!
//! Insertions are taken as if accepted, deletions are left out; pictures, boxes, equations and comments are
//! counted. Signs of symbol fonts become the characters they look like. It deliberately reads no sizes and
//! colours, and of ruby text only the base; the reading is counted.

use std::collections::{BTreeMap, BTreeSet};

use roxmltree::Node;

use crate::model::LeftOutKind;
use crate::nodes::{Inline, Style};
use crate::package::Relation;
use crate::styles::{Styles, attribute, child, named, switched_on, value_of};
use crate::symbols::{is_private, is_symbol_font, unicode};
use crate::tally::Tally;

/// How deep elements may nest before only their words are taken.
const DEEPEST: usize = 64;

/// The footnotes and endnotes that are referred to, in order: which kind, and Word's identifier.
pub(crate) type NoteKey = (bool, String);

/// What is read along the way.
pub(crate) struct Runs<'r> {
    /// The styles.
    pub styles: &'r Styles,
    /// The relations of the part.
    pub relations: &'r BTreeMap<String, Relation>,
    /// What was left out.
    pub tally: Tally,
    /// The notes referred to; a label is the place in this list, from 1.
    pub notes: Vec<NoteKey>,
    fields: Vec<Field>,
    /// The beginnings of fields that have an end. One without an end would swallow all that follows.
    complete: BTreeSet<usize>,
}

/// A field that is open: its instruction, and whether its result has begun.
#[derive(Debug, Default)]
struct Field {
    instruction: String,
    shows_result: bool,
}

impl<'r> Runs<'r> {
    /// Begins a part.
    pub fn new(styles: &'r Styles, relations: &'r BTreeMap<String, Relation>) -> Self {
        Self {
            styles,
            relations,
            tally: Tally::default(),
            notes: Vec::new(),
            fields: Vec::new(),
            complete: BTreeSet::new(),
        }
    }

    /// Learns which fields of a part have an end.
    pub fn learn_fields(&mut self, part: &Node<'_, '_>) {
        let mut open = Vec::new();
        for mark in part.descendants().filter(|node| named(node, "fldChar")) {
            match attribute(&mark, "fldCharType") {
                Some("begin") => open.push(mark.id().get_usize()),
                Some("end") => self.complete.extend(open.pop()),
                _ => {}
            }
        }
    }

    /// The running text of a paragraph.
    pub fn read(&mut self, paragraph: &Node<'_, '_>) -> Vec<Inline> {
        let mut inlines = Vec::new();
        self.children(paragraph, &Style::default(), 0, &mut inlines);
        inlines
    }

    fn children(&mut self, node: &Node<'_, '_>, style: &Style, depth: usize, out: &mut Vec<Inline>) {
        for part in node.children().filter(Node::is_element) {
            if depth > DEEPEST {
                out.push(Inline::Text(words(&part), style.clone()));
            } else {
                self.part(&part, style, depth + 1, out);
            }
        }
    }

    fn part(&mut self, part: &Node<'_, '_>, style: &Style, depth: usize, out: &mut Vec<Inline>) {
        match part.tag_name().name() {
            "r" => self.run(part, style, depth, out),
            "hyperlink" => {
                let link = self.hyperlink(part).or_else(|| style.link.clone());
                self.children(part, &Style { link, ..style.clone() }, depth, out);
            }
            "fldSimple" => {
                let link = attribute(part, "instr").and_then(address_of).or_else(|| style.link.clone());
                self.children(part, &Style { link, ..style.clone() }, depth, out);
            }
            "ins" | "moveTo" => {
                self.tally.add(LeftOutKind::TrackedInsertion, &words(part));
                self.children(part, style, depth, out);
            }
            "del" | "moveFrom" => self.tally.add(LeftOutKind::TrackedDeletion, &words(part)),
            "oMath" | "oMathPara" => self.tally.add(LeftOutKind::Equation, &words(part)),
            "sdt" if shows_placeholder(part) => {
                self.tally.add(LeftOutKind::Placeholder, &words(part));
            }
            "rt" => self.reading(part),
            "AlternateContent" => self.alternative(part, style, depth, out),
            "sdt" | "smartTag" | "sdtContent" | "customXml" | "dir" | "bdo" | "ruby" | "rubyBase" => {
                self.children(part, style, depth, out);
            }
            name if name.ends_with("Pr") => {}
            // What is not known is entered, for it may hold words.
            _ => self.children(part, style, depth, out),
        }
    }

    fn reading(&mut self, part: &Node<'_, '_>) {
        let reading = words(part);
        if !reading.trim().is_empty() {
            self.tally.add(LeftOutKind::Reading, &reading);
        }
    }

    /// Of two ways of saying the same the newer one is read, where it says anything.
    fn alternative(&mut self, part: &Node<'_, '_>, style: &Style, depth: usize, out: &mut Vec<Inline>) {
        if let Some(chosen) = chosen(part) {
            self.children(&chosen, style, depth, out);
        }
    }

    fn hyperlink(&self, node: &Node<'_, '_>) -> Option<String> {
        let relation = self.relations.get(attribute(node, "id")?)?;
        (relation.kind == "hyperlink").then(|| relation.target.clone())
    }

    fn run(&mut self, run: &Node<'_, '_>, around: &Style, depth: usize, out: &mut Vec<Inline>) {
        let properties = child(run, "rPr");
        if properties.is_some_and(|node| switched_on(&node, "vanish")) {
            let hidden = words(run);
            if !hidden.trim().is_empty() {
                self.tally.add(LeftOutKind::HiddenText, &hidden);
            }
            return;
        }
        let mut style = self.look(properties, around);
        let symbols = properties.and_then(|node| symbol_font(&node));
        for part in run.children().filter(Node::is_element) {
            style.link = around.link.clone().or_else(|| self.field_address());
            match symbols {
                Some(font) if named(&part, "t") => {
                    let codes = part.text().unwrap_or_default().chars().map(u32::from);
                    let signs: String = codes.filter_map(|code| self.sign(font, code)).collect();
                    self.text(&signs, &style, out);
                }
                _ => self.content(&part, &style, depth, out),
            }
        }
    }

    /// The character for a sign of a font; one that has none is counted.
    fn sign(&mut self, font: &str, code: u32) -> Option<char> {
        let sign = unicode(font, code);
        if sign.is_none() {
            self.tally.add(LeftOutKind::Symbol, &format!("{font} {code:04X}"));
        }
        sign
    }

    /// Takes text, unless it belongs to the instruction of a field.
    fn text(&mut self, text: &str, style: &Style, out: &mut Vec<Inline>) {
        if self.fields.iter().any(|field| !field.shows_result) {
            if !text.trim().is_empty() {
                self.tally.add(LeftOutKind::FieldInstruction, text);
            }
            return;
        }
        if !text.is_empty() {
            out.push(Inline::Text(text.to_owned(), style.clone()));
        }
    }

    /// Ordinary text, in which characters of the private area mean nothing to others.
    fn plain_text(&mut self, text: &str, style: &Style, out: &mut Vec<Inline>) {
        if !text.contains(is_private) {
            return self.text(text, style, out);
        }
        for private in text.chars().filter(|c| is_private(*c)) {
            self.tally.add(LeftOutKind::Symbol, &format!("U+{:04X}", u32::from(private)));
        }
        self.text(&text.replace(is_private, ""), style, out);
    }

    fn look(&self, properties: Option<Node<'_, '_>>, around: &Style) -> Style {
        let Some(properties) = properties else { return around.clone() };
        let (strong, emphasis, code) = self.styles.looks(value_of(&properties, "rStyle"));
        // What the run says itself outweighs its style.
        let says = |mark: &str, usual: bool| {
            if child(&properties, mark).is_some() { switched_on(&properties, mark) } else { usual }
        };
        Style {
            link: around.link.clone(),
            strong: says("b", strong || around.strong),
            emphasis: says("i", emphasis || around.emphasis),
            strike: says("strike", false) || says("dstrike", around.strike),
            code: code || around.code,
        }
    }

    fn content(&mut self, part: &Node<'_, '_>, style: &Style, depth: usize, out: &mut Vec<Inline>) {
        let hidden_by_field = self.fields.iter().any(|field| !field.shows_result);
        match part.tag_name().name() {
            "t" => self.plain_text(part.text().unwrap_or_default(), style, out),
            "tab" | "ptab" => self.text(" ", style, out),
            "noBreakHyphen" => self.text("\u{2011}", style, out),
            "sym" => {
                let code = attribute(part, "char").and_then(|code| u32::from_str_radix(code, 16).ok());
                let font = attribute(part, "font").unwrap_or_default();
                let sign = code.and_then(|code| self.sign(font, code));
                self.text(&sign.map(String::from).unwrap_or_default(), style, out);
            }
            "br" | "cr" if !hidden_by_field => out.push(Inline::Break),
            "footnoteReference" => self.note(part, false, out),
            "endnoteReference" => self.note(part, true, out),
            "fldChar" => self.field_mark(part),
            "instrText" => {
                if let Some(field) = self.fields.last_mut() {
                    field.instruction.push_str(part.text().unwrap_or_default());
                }
            }
            "drawing" | "pict" | "object" => self.hanging(part),
            "AlternateContent" if hangs(part) => self.hanging(part),
            "AlternateContent" => self.alternative_content(part, style, depth, out),
            "ruby" => self.children(part, style, depth, out),
            _ => {}
        }
    }

    fn alternative_content(
        &mut self,
        part: &Node<'_, '_>,
        style: &Style,
        depth: usize,
        out: &mut Vec<Inline>,
    ) {
        for inner in chosen(part).iter().flat_map(|chosen| chosen.children()).filter(Node::is_element) {
            self.content(&inner, style, depth, out);
        }
    }

    fn note(&mut self, part: &Node<'_, '_>, at_end: bool, out: &mut Vec<Inline>) {
        let Some(id) = attribute(part, "id") else { return };
        let key = (at_end, id.to_owned());
        let known = self.notes.iter().position(|note| *note == key);
        let place = known.unwrap_or(self.notes.len());
        if known.is_none() {
            self.notes.push(key);
        }
        out.push(Inline::Note((place + 1).to_string()));
    }

    fn field_mark(&mut self, mark: &Node<'_, '_>) {
        match attribute(mark, "fldCharType") {
            Some("begin") if self.fields.len() < DEEPEST => {
                if child(mark, "ffData").is_some() {
                    self.tally.add(LeftOutKind::FormField, "");
                }
                if self.complete.contains(&mark.id().get_usize()) {
                    self.fields.push(Field::default());
                }
            }
            Some("separate") => {
                if let Some(field) = self.fields.last_mut() {
                    field.shows_result = true;
                }
            }
            Some("end") => drop(self.fields.pop()),
            _ => {}
        }
    }

    fn field_address(&self) -> Option<String> {
        self.fields.iter().rev().find_map(|field| address_of(&field.instruction))
    }

    /// Counts what hangs in the text: pictures, boxes, charts, objects.
    fn hanging(&mut self, part: &Node<'_, '_>) {
        // The fallback says the same again for older programs.
        let shown = child(part, "Choice").unwrap_or(*part);
        let first = |name: &str| shown.descendants().find(|node| named(node, name));
        if let Some(text) = first("txbxContent") {
            self.tally.add(LeftOutKind::TextBox, &words(&text));
        } else if first("chart").is_some() {
            self.tally.add(LeftOutKind::Chart, described(&shown));
        } else if first("relIds").is_some() {
            self.tally.add(LeftOutKind::Diagram, described(&shown));
        } else if first("OLEObject").is_some() {
            self.tally.add(LeftOutKind::EmbeddedObject, described(&shown));
        } else if ["pic", "blip", "imagedata", "wsp", "wgp", "shape", "rect"]
            .into_iter()
            .any(|name| first(name).is_some())
        {
            self.tally.add(LeftOutKind::Image, described(&shown));
        }
    }
}

/// The symbol font of a run, where its text is set in one.
fn symbol_font<'a>(properties: &Node<'a, '_>) -> Option<&'a str> {
    let fonts = child(properties, "rFonts")?;
    ["ascii", "hAnsi"].iter().filter_map(|name| attribute(&fonts, name)).find(|font| is_symbol_font(font))
}

/// Whether a content control shows what it says while nobody has filled it in.
pub(crate) fn shows_placeholder(control: &Node<'_, '_>) -> bool {
    child(control, "sdtPr").is_some_and(|properties| switched_on(&properties, "showingPlcHdr"))
}

/// Of two ways of saying the same the newer one, where it says anything.
pub(crate) fn chosen<'a, 'i>(alternatives: &Node<'a, 'i>) -> Option<Node<'a, 'i>> {
    let says =
        |node: &Node<'_, '_>| node.descendants().any(|part| named(&part, "t") || named(&part, "drawing"));
    let newer = alternatives.children().find(|node| named(node, "Choice") && says(node));
    newer.or_else(|| child(alternatives, "Fallback"))
}

/// Whether something hangs in the text and is no text itself.
fn hangs(part: &Node<'_, '_>) -> bool {
    let hanging = ["drawing", "pict", "object", "txbxContent", "wsp", "wgp", "blip", "imagedata"];
    part.descendants().any(|node| hanging.iter().any(|name| named(&node, name)))
}

/// The alternative text of a drawing, or its name.
fn described<'a>(drawing: &Node<'a, '_>) -> &'a str {
    let properties = drawing.descendants().find(|node| named(node, "docPr"));
    let said = |name| properties.and_then(|node| attribute(&node, name)).filter(|text| !text.is_empty());
    said("descr").or_else(|| said("title")).or_else(|| said("name")).unwrap_or_default()
}

/// All words in an element, deleted ones included.
pub(crate) fn words(node: &Node<'_, '_>) -> String {
    let texts = node.descendants().filter(|part| named(part, "t") || named(part, "delText"));
    texts.filter_map(|part| part.text()).collect()
}

/// The address of a `HYPERLINK` field.
fn address_of(instruction: &str) -> Option<String> {
    let rest = instruction.trim().strip_prefix("HYPERLINK")?.trim_start();
    let address = rest.strip_prefix('"')?.split('"').next()?;
    (!address.is_empty()).then(|| address.to_owned())
}
