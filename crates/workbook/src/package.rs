//! A workbook as a package: which part is the workbook, which parts are its sheets, where its texts and
//! styles lie. Found by following relationships, as Excel does, and not by customary names.
//!
//! It deliberately reads no cells and refuses what cannot be edited safely (binary, foreign). Sheets that
//! are no worksheets (charts, macro sheets, modules of old programs that have no part at all) are passed
//! over and stay as they are.

use std::collections::BTreeMap;
use std::ops::Range;

use quick_xml::events::{BytesStart, Event};

use crate::container::{Container, part_key};
use crate::error::WorkbookError;
use crate::sniff::refuse_foreign_files;
use crate::strings::{SharedStrings, shared_strings};
use crate::styles::Styles;
use crate::xml::{XmlText, attribute, local, prefixed_attribute};

/// Whether a sheet is seen by whoever opens the workbook.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SheetState {
    /// A tab is shown.
    Visible,
    /// The tab is hidden, by hand or by a program.
    Hidden,
}

/// A worksheet and the part it lies in.
#[derive(Debug, Clone)]
pub(crate) struct SheetPart {
    /// The name on its tab.
    pub name: String,
    /// The index of its entry in the container.
    pub entry: usize,
    /// Its id in the workbook, by which the calculation chain knows it.
    pub id: u32,
    /// Whether it is seen.
    pub state: SheetState,
}

/// The parts of a workbook that matter for its answers.
#[derive(Debug, Clone)]
pub(crate) struct Package<'a> {
    /// The container.
    pub container: Container<'a>,
    /// The entry of the workbook part.
    pub workbook: usize,
    /// The workbook part.
    pub workbook_xml: XmlText,
    /// Worksheets in the order of their tabs.
    pub sheets: Vec<SheetPart>,
    /// Where the workbook part mentions sheets that are no worksheets, or that have no part.
    pub other_sheets: Vec<Range<usize>>,
    /// Whether days are counted from 1904, as old programs on the Mac do.
    pub from_1904: bool,
    /// Shared strings.
    pub strings: SharedStrings,
    /// Styles.
    pub styles: Styles,
    /// Defined names of the whole workbook, by upper-case name.
    pub names: BTreeMap<String, String>,
    /// The entry of the calculation chain, where there is one.
    pub calculation_chain: Option<usize>,
    /// Whether the package carries a digital signature.
    pub signed: bool,
}

impl<'a> Package<'a> {
    /// Opens a workbook or says in one sentence why not.
    pub fn open(bytes: &'a [u8]) -> Result<Self, WorkbookError> {
        refuse_foreign_files(bytes)?;
        let container = Container::open(bytes)?;
        refuse_open_document(&container)?;
        let workbook = workbook_entry(&container)?;
        let workbook_xml = read_xml(&container, workbook)?;
        let relations = relations_of(&container, workbook)?;
        let outline = outline(&workbook_xml)?;
        let (sheets, other_sheets) = locate_sheets(&outline, &relations)?;
        let by_kind = |kind: &str| relations.values().find(|to| to.kind == kind).and_then(|to| to.entry);
        let strings = match by_kind("sharedStrings") {
            Some(entry) => shared_strings(&read_xml(&container, entry)?)?,
            None => SharedStrings::default(),
        };
        let styles = match by_kind("styles") {
            Some(entry) => Styles::read(&read_xml(&container, entry)?)?,
            None => Styles::default(),
        };
        let calculation_chain = by_kind("calcChain");
        let signed = is_signed(&container);
        let (names, from_1904) = (outline.names, outline.from_1904);
        Ok(Self {
            container,
            workbook,
            workbook_xml,
            sheets,
            other_sheets,
            from_1904,
            strings,
            styles,
            names,
            calculation_chain,
            signed,
        })
    }

    /// The text of a part.
    pub fn xml(&self, entry: usize) -> Result<XmlText, WorkbookError> {
        read_xml(&self.container, entry)
    }
}

fn read_xml(container: &Container<'_>, entry: usize) -> Result<XmlText, WorkbookError> {
    XmlText::decode(&container.entries[entry].name, container.inflate(entry)?)
}

fn refuse_open_document(container: &Container<'_>) -> Result<(), WorkbookError> {
    let Some(entry) = container.find("mimetype") else { return Ok(()) };
    if container.entries[entry].size > 256 {
        return Ok(());
    }
    let kind = container.inflate(entry)?;
    if kind.starts_with(b"application/vnd.oasis.opendocument") {
        return Err(WorkbookError::OpenDocument);
    }
    Ok(())
}

fn is_signed(container: &Container<'_>) -> bool {
    // The origin part alone, without a signature, is what Excel leaves behind after removing one.
    container
        .entries
        .iter()
        .map(|entry| part_key(&entry.name))
        .any(|name| name.starts_with("_xmlsignatures/") && name.ends_with(".xml"))
}

/// Where a relationship leads.
#[derive(Debug, Clone)]
struct Relation {
    /// The last word of its type, which the transitional and the strict form of the standard share.
    kind: String,
    /// The part's name.
    target: String,
    /// Its entry, unless it is missing or outside the package.
    entry: Option<usize>,
}

fn workbook_entry(container: &Container<'_>) -> Result<usize, WorkbookError> {
    let relations = match container.find("_rels/.rels") {
        Some(entry) => read_relations(container, &read_xml(container, entry)?, "")?,
        None => BTreeMap::new(),
    };
    let main = relations.values().find(|to| to.kind == "officeDocument");
    if main.is_some_and(|to| to.target.to_ascii_lowercase().ends_with(".bin")) {
        return Err(WorkbookError::Xlsb);
    }
    let entry = main.and_then(|to| to.entry).or_else(|| container.find("xl/workbook.xml"));
    entry.ok_or(WorkbookError::NotAWorkbook)
}

fn relations_of(
    container: &Container<'_>,
    entry: usize,
) -> Result<BTreeMap<String, Relation>, WorkbookError> {
    let name = &container.entries[entry].name;
    let (folder, file) = name.rsplit_once('/').unwrap_or(("", name));
    let rels =
        if folder.is_empty() { format!("_rels/{file}.rels") } else { format!("{folder}/_rels/{file}.rels") };
    match container.find(&rels) {
        Some(found) => read_relations(container, &read_xml(container, found)?, folder),
        None => Ok(BTreeMap::new()),
    }
}

fn read_relations(
    container: &Container<'_>,
    xml: &XmlText,
    folder: &str,
) -> Result<BTreeMap<String, Relation>, WorkbookError> {
    let mut tokens = xml.tokens();
    let mut relations = BTreeMap::new();
    loop {
        match tokens.next()?.event {
            Event::Start(element) | Event::Empty(element) if local(&element) == "Relationship" => {
                let value = |name| attribute(&element, name).unwrap_or_default();
                let target = resolve_target(folder, &value("Target"));
                let kind = value("Type").rsplit('/').next().unwrap_or_default().to_owned();
                let external = value("TargetMode") == "External";
                let entry = if external { None } else { container.find(&target) };
                relations.insert(value("Id"), Relation { kind, target, entry });
            }
            Event::Eof => return Ok(relations),
            _ => {}
        }
    }
}

fn resolve_target(folder: &str, target: &str) -> String {
    let target = target.replace('\\', "/");
    if let Some(absolute) = target.strip_prefix('/') {
        return absolute.to_owned();
    }
    let mut steps: Vec<&str> = folder.split('/').filter(|step| !step.is_empty()).collect();
    for step in target.split('/') {
        match step {
            "" | "." => {}
            ".." => drop(steps.pop()),
            _ => steps.push(step),
        }
    }
    steps.join("/")
}

/// A sheet as the workbook part mentions it.
#[derive(Debug)]
struct Mention {
    name: String,
    relation: String,
    id: u32,
    state: SheetState,
    /// The bytes of its element.
    span: Range<usize>,
}

/// What the workbook part says about sheets and names.
#[derive(Debug, Default)]
struct Outline {
    /// Every sheet that is mentioned.
    sheets: Vec<Mention>,
    names: BTreeMap<String, String>,
    /// Whether days are counted from 1904.
    from_1904: bool,
}

fn outline(xml: &XmlText) -> Result<Outline, WorkbookError> {
    let mut tokens = xml.tokens();
    let mut outline = Outline::default();
    let mut in_root = false;
    loop {
        let token = tokens.next()?;
        match token.event {
            Event::Start(element) if !in_root => {
                refuse_other_dialects(&element)?;
                in_root = true;
            }
            Event::Empty(element) if local(&element) == "sheet" => {
                outline.sheets.push(mention(&element, token.start..token.end));
            }
            Event::Start(element) if local(&element) == "sheet" => {
                tokens.skip()?;
                outline.sheets.push(mention(&element, token.start..tokens.position()));
            }
            Event::Start(element) | Event::Empty(element) if local(&element) == "workbookPr" => {
                let told = attribute(&element, "date1904");
                outline.from_1904 |= matches!(told.as_deref(), Some("1" | "true" | "on"));
            }
            Event::Start(element) if local(&element) == "definedName" => {
                let name = attribute(&element, "name").unwrap_or_default().to_uppercase();
                let text = tokens.text_of()?;
                outline.names.entry(name).or_insert(text);
            }
            Event::Eof => return Ok(outline),
            _ => {}
        }
    }
}

fn refuse_other_dialects(root: &BytesStart<'_>) -> Result<(), WorkbookError> {
    if local(root) == "workbook" { Ok(()) } else { Err(WorkbookError::NotAWorkbook) }
}

fn mention(element: &BytesStart<'_>, span: Range<usize>) -> Mention {
    let state = match attribute(element, "state").as_deref() {
        Some("hidden" | "veryHidden") => SheetState::Hidden,
        _ => SheetState::Visible,
    };
    Mention {
        name: attribute(element, "name").unwrap_or_default(),
        relation: prefixed_attribute(element, "id").unwrap_or_default(),
        id: attribute(element, "sheetId").and_then(|text| text.parse().ok()).unwrap_or(0),
        state,
        span,
    }
}

/// The worksheets, and the elements of the sheets that are none.
type Located = (Vec<SheetPart>, Vec<Range<usize>>);

fn locate_sheets(
    outline: &Outline,
    relations: &BTreeMap<String, Relation>,
) -> Result<Located, WorkbookError> {
    let (mut sheets, mut others) = (Vec::new(), Vec::new());
    for mention in &outline.sheets {
        // A module of Excel 5 is hidden and names no part; a sheet that somebody sees has one.
        let may_lack = mention.relation.is_empty() || mention.state == SheetState::Hidden;
        let lacks = |part: &str, what: &str| match may_lack {
            true => Ok(None),
            false => Err(WorkbookError::damaged(part, what)),
        };
        let entry = match relations.get(&mention.relation) {
            None => lacks(&mention.name, "the sheet has no part")?,
            Some(relation) if relation.kind != "worksheet" => None,
            Some(Relation { entry: Some(entry), .. }) => Some(*entry),
            Some(relation) => lacks(&relation.target, "the part of a sheet is missing")?,
        };
        match entry {
            Some(entry) => {
                let (name, id, state) = (mention.name.clone(), mention.id, mention.state);
                sheets.push(SheetPart { name, entry, id, state });
            }
            None => others.push(mention.span.clone()),
        }
    }
    Ok((sheets, others))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_are_resolved_as_paths() {
        assert_eq!(resolve_target("xl", "worksheets/sheet1.xml"), "xl/worksheets/sheet1.xml");
        assert_eq!(resolve_target("xl", "/xl/worksheets/sheet1.xml"), "xl/worksheets/sheet1.xml");
        assert_eq!(resolve_target("xl", "../xl/./a.xml"), "xl/a.xml");
        assert_eq!(resolve_target("", "xl/workbook.xml"), "xl/workbook.xml");
    }
}
