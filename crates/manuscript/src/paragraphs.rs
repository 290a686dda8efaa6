//! The blocks of a Word document: paragraphs by their role, lists put together again, tables.
//!
//! Word knows paragraphs with a list and a level; entries that hold paragraphs and further lists are made
//! of them here. It deliberately nests nothing beyond nine levels, as Word does.

use roxmltree::Node as Element;

use crate::model::LeftOutKind;
use crate::nodes::{Inline, Node, Side, Style, plain, tidied};
use crate::runs::{Runs, chosen, shows_placeholder, words};
use crate::styles::{Place, Role, child, named, outline_level, place, value_of};

/// How deep blocks may nest, as tables in tables, before only their words are taken.
const DEEPEST: usize = 32;

/// A list that is open.
struct OpenList {
    place: Place,
    start: Option<u64>,
    items: Vec<Vec<Node>>,
}

/// Reads blocks in order.
pub(crate) struct Reader<'r> {
    runs: Runs<'r>,
    contents: usize,
    open: Vec<OpenList>,
}

impl<'r> Reader<'r> {
    /// Begins a part.
    pub fn new(runs: Runs<'r>) -> Self {
        Self { runs, contents: 0, open: Vec::new() }
    }

    /// What was gathered along the way, and how many lines of tables of contents there were.
    pub fn finish(self) -> (Runs<'r>, usize) {
        (self.runs, self.contents)
    }

    /// The blocks of a body, a cell or a note.
    pub fn blocks(&mut self, parent: &Element<'_, '_>) -> Vec<Node> {
        self.runs.learn_fields(parent);
        self.blocks_at(parent, 0)
    }

    fn blocks_at(&mut self, parent: &Element<'_, '_>, depth: usize) -> Vec<Node> {
        let around = std::mem::take(&mut self.open);
        let mut nodes = Vec::new();
        self.gather(parent, depth, &mut nodes);
        self.close_lists(0, &mut nodes);
        self.open = around;
        nodes
    }

    fn gather(&mut self, parent: &Element<'_, '_>, depth: usize, nodes: &mut Vec<Node>) {
        if depth > DEEPEST {
            let text = vec![Inline::Text(words(parent), Style::default())];
            nodes.push(Node::Paragraph(tidied(text)));
            return;
        }
        for element in parent.children().filter(Element::is_element) {
            match element.tag_name().name() {
                "p" => self.paragraph(&element, nodes),
                "tbl" => {
                    self.close_lists(0, nodes);
                    self.table(&element, depth, nodes);
                }
                "sdt" if is_contents(&element) => self.contents += 1,
                "sdt" if shows_placeholder(&element) => {
                    self.runs.tally.add(LeftOutKind::Placeholder, &words(&element));
                }
                "sdt" | "sdtContent" | "customXml" => self.gather(&element, depth + 1, nodes),
                "AlternateContent" => {
                    if let Some(chosen) = chosen(&element) {
                        self.gather(&chosen, depth + 1, nodes);
                    }
                }
                "ins" | "moveTo" => {
                    self.runs.tally.add(LeftOutKind::TrackedInsertion, &words(&element));
                    self.gather(&element, depth + 1, nodes);
                }
                "del" | "moveFrom" => self.runs.tally.add(LeftOutKind::TrackedDeletion, &words(&element)),
                "oMathPara" | "oMath" => self.runs.tally.add(LeftOutKind::Equation, &words(&element)),
                "altChunk" => self.runs.tally.add(LeftOutKind::EmbeddedObject, ""),
                name if name.ends_with("Pr") => {}
                _ => self.unknown(&element, depth, nodes),
            }
        }
    }

    /// Something that this program does not know: its blocks, or its words where it has none.
    fn unknown(&mut self, element: &Element<'_, '_>, depth: usize, nodes: &mut Vec<Node>) {
        if element.descendants().any(|node| named(&node, "p") || named(&node, "tbl")) {
            return self.gather(element, depth + 1, nodes);
        }
        let text = tidied(vec![Inline::Text(words(element), Style::default())]);
        if !text.is_empty() {
            self.close_lists(0, nodes);
            nodes.push(Node::Paragraph(text));
        }
    }

    fn paragraph(&mut self, element: &Element<'_, '_>, nodes: &mut Vec<Node>) {
        let properties = child(element, "pPr");
        let style = properties.and_then(|node| value_of(&node, "pStyle"));
        let outline = properties.and_then(|node| outline_level(&node));
        let role = match (self.runs.styles.role(style), outline) {
            (Role::Body, Some(level)) => Role::Heading(level),
            (role, _) => role,
        };
        let own = properties.and_then(|node| place(&node));
        let entry = own.or_else(|| self.runs.styles.list(style)).filter(|place| place.list != "0");
        let raw = self.runs.read(element);
        match role {
            Role::Contents => self.contents += 1,
            Role::Code => self.code(&raw, nodes),
            Role::Continuation(level) => self.continued(level, tidied(raw), nodes),
            _ if raw_is_empty(&raw) => self.empty(properties, nodes),
            Role::Body if entry.is_some() => self.entry(&entry.unwrap_or_default(), tidied(raw), nodes),
            role => {
                self.close_lists(0, nodes);
                push(role, tidied(raw), nodes);
            }
        }
    }

    /// An empty paragraph says nothing, unless a line is drawn below it.
    fn empty(&mut self, properties: Option<Element<'_, '_>>, nodes: &mut Vec<Node>) {
        let border = properties.and_then(|node| child(&node, "pBdr")).and_then(|node| child(&node, "bottom"));
        if border.is_some() {
            self.close_lists(0, nodes);
            nodes.push(Node::Rule);
        }
    }

    fn code(&mut self, inlines: &[Inline], nodes: &mut Vec<Node>) {
        self.close_lists(0, nodes);
        let mut text = String::new();
        for inline in inlines {
            match inline {
                Inline::Text(piece, _) => text.push_str(piece),
                Inline::Break => text.push('\n'),
                Inline::Note(_) => {}
            }
        }
        let notes = references(inlines);
        let lines = text.split('\n').map(str::to_owned);
        match nodes.last_mut() {
            Some(Node::Code(before)) => before.extend(lines),
            _ => nodes.push(Node::Code(lines.collect())),
        }
        if !notes.is_empty() {
            nodes.push(Node::Paragraph(notes));
        }
    }

    /// A further paragraph of an entry; without an entry it is a paragraph like any other.
    fn continued(&mut self, level: u8, text: Vec<Inline>, nodes: &mut Vec<Node>) {
        if text.is_empty() {
            return;
        }
        let deeper = self.open.iter().take_while(|list| list.place.level <= level).count();
        self.close_lists(deeper, nodes);
        match self.open.last_mut().and_then(|list| list.items.last_mut()) {
            Some(item) => item.push(Node::Paragraph(text)),
            None => nodes.push(Node::Paragraph(text)),
        }
    }

    fn entry(&mut self, place: &Place, text: Vec<Inline>, nodes: &mut Vec<Node>) {
        let kept = self.open.iter().take_while(|list| list.place.level < place.level || list.place == *place);
        let kept = kept.count();
        self.close_lists(kept, nodes);
        if self.open.last().is_none_or(|list| list.place != *place) {
            let start = self.runs.styles.first_number(place);
            self.open.push(OpenList { place: place.clone(), start, items: Vec::new() });
        }
        if let Some(list) = self.open.last_mut() {
            list.items.push(vec![Node::Paragraph(text)]);
        }
    }

    /// Closes lists until so many are open; each goes into the entry around it.
    fn close_lists(&mut self, kept: usize, nodes: &mut Vec<Node>) {
        while self.open.len() > kept {
            let Some(list) = self.open.pop() else { return };
            let node = Node::List { start: list.start, items: list.items };
            match self.open.last_mut().and_then(|around| around.items.last_mut()) {
                Some(item) => item.push(node),
                None => nodes.push(node),
            }
        }
    }

    fn table(&mut self, table: &Element<'_, '_>, depth: usize, nodes: &mut Vec<Node>) {
        let rows: Vec<Element<'_, '_>> = descend(table, "tr");
        let cells: Vec<Element<'_, '_>> = rows.iter().flat_map(|row| descend(row, "tc")).collect();
        if let [cell] = cells.as_slice() {
            // A table of one cell is a frame around text.
            nodes.extend(self.blocks_at(cell, depth + 1));
            return;
        }
        let mut columns: Vec<Side> = Vec::new();
        let mut read = Vec::new();
        for row in &rows {
            let mut cells = Vec::new();
            for cell in descend(row, "tc") {
                columns.resize(columns.len().max(cells.len() + 1), Side::default());
                let at = cells.len();
                columns[at] = if columns[at] == Side::default() { side(&cell) } else { columns[at] };
                let span = self.cell(&cell, depth, &mut cells);
                cells.extend(std::iter::repeat_n(Vec::new(), span));
            }
            read.push(cells);
        }
        let width = read.iter().map(Vec::len).max().unwrap_or(0);
        columns.resize(width, Side::default());
        read.iter_mut().for_each(|row| row.resize(width, Vec::new()));
        if width > 0 {
            nodes.push(Node::Table { columns, rows: read });
        }
    }

    /// Reads a cell and says how many empty ones follow, because it spans them.
    fn cell(&mut self, cell: &Element<'_, '_>, depth: usize, cells: &mut Vec<Vec<Inline>>) -> usize {
        let properties = child(cell, "tcPr");
        let blocks = self.blocks_at(cell, depth + 1);
        // The cells below a merged one are usually empty; what stands in one all the same is kept.
        cells.push(tidied(flat(&blocks)));
        let span = properties.and_then(|node| value_of(&node, "gridSpan")).and_then(|text| text.parse().ok());
        usize::min(span.unwrap_or(1), 64).saturating_sub(1)
    }
}

fn push(role: Role, text: Vec<Inline>, nodes: &mut Vec<Node>) {
    match role {
        Role::Title => nodes.push(Node::Title(text)),
        Role::Heading(level) if !plain(&text).is_empty() => nodes.push(Node::Heading(level, text)),
        Role::Quote => match nodes.last_mut() {
            Some(Node::Quote(before)) => before.push(Node::Paragraph(text)),
            _ => nodes.push(Node::Quote(vec![Node::Paragraph(text)])),
        },
        _ => nodes.push(Node::Paragraph(text)),
    }
}

fn raw_is_empty(inlines: &[Inline]) -> bool {
    plain(inlines).is_empty() && !inlines.iter().any(|inline| matches!(inline, Inline::Note(_)))
}

/// Rows of a table or cells of a row. Both may stand in content controls, in several of them one within the
/// other, and in tracked insertions; not in a table within the table.
fn descend<'a, 'i>(parent: &Element<'a, 'i>, name: &'static str) -> Vec<Element<'a, 'i>> {
    const AROUND: [&str; 8] =
        ["sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo", "AlternateContent", "Choice"];
    let mut found = Vec::new();
    let mut waiting: Vec<Element<'a, 'i>> = parent.children().rev().collect();
    while let Some(node) = waiting.pop() {
        if named(&node, name) {
            found.push(node);
        } else if AROUND.iter().any(|around| named(&node, around)) {
            waiting.extend(node.children().rev());
        }
    }
    found
}

/// The references to notes in a text.
pub(crate) fn references(inlines: &[Inline]) -> Vec<Inline> {
    inlines.iter().filter(|inline| matches!(inline, Inline::Note(_))).cloned().collect()
}

/// Where the text of a cell's first paragraph stands.
fn side(cell: &Element<'_, '_>) -> Side {
    let properties = child(cell, "p").and_then(|paragraph| child(&paragraph, "pPr"));
    match properties.and_then(|node| value_of(&node, "jc")) {
        Some("center") => Side::Middle,
        Some("right" | "end") => Side::Right,
        _ => Side::Usual,
    }
}

/// Blocks as the running text of one cell.
pub(crate) fn flat(blocks: &[Node]) -> Vec<Inline> {
    let mut text = Vec::new();
    for block in blocks {
        if !text.is_empty() {
            text.push(Inline::Text(" ".to_owned(), Style::default()));
        }
        match block {
            Node::Title(inlines) | Node::Heading(_, inlines) | Node::Paragraph(inlines) => {
                text.extend(inlines.iter().map(without_break));
            }
            Node::Quote(inner) => text.extend(flat(inner)),
            Node::Code(lines) => {
                text.push(Inline::Text(lines.join(" "), Style { code: true, ..Style::default() }))
            }
            Node::Rule => {}
            Node::List { items, .. } => text.extend(items.iter().flat_map(|item| entry_in_cell(item))),
            Node::Table { rows, .. } => {
                let cells = rows.iter().flatten().filter(|cell| !cell.is_empty());
                text.extend(
                    cells
                        .flat_map(|cell| flat(&[Node::Paragraph(cell.clone())]).into_iter().chain([space()])),
                );
            }
        }
    }
    text
}

fn entry_in_cell(item: &[Node]) -> Vec<Inline> {
    let mut text = vec![Inline::Text("• ".to_owned(), Style::default())];
    text.extend(flat(item));
    text.push(space());
    text
}

fn space() -> Inline {
    Inline::Text(" ".to_owned(), Style::default())
}

fn without_break(inline: &Inline) -> Inline {
    if *inline == Inline::Break { space() } else { inline.clone() }
}

fn is_contents(sdt: &Element<'_, '_>) -> bool {
    let properties = child(sdt, "sdtPr").and_then(|node| child(&node, "docPartObj"));
    let gallery = properties.and_then(|node| value_of(&node, "docPartGallery"));
    gallery.is_some_and(|name| name.eq_ignore_ascii_case("table of contents"))
}

/// Whether every word of a text is bold.
pub(crate) fn is_bold(inlines: &[Inline]) -> bool {
    let mut texts = inlines.iter().filter_map(|inline| match inline {
        Inline::Text(text, style) if !text.trim().is_empty() => Some(style.strong),
        _ => None,
    });
    texts.next() == Some(true) && texts.all(|strong| strong)
}
