//! The one pass over a worksheet's XML that fills a [`Sheet`].
//!
//! It deliberately reads leniently (missing references, any order of attributes, either quote) but never
//! guesses where bytes belong: every span it notes is exact, and a reference it cannot read is an error.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use quick_xml::events::{BytesStart, Event};

use crate::cell_name::{CellRange, LAST_COLUMN, LAST_ROW, parse_cell, parse_range};
use crate::error::WorkbookError;
use crate::merges::Merges;
use crate::sheet::{Cell, Columns, Content, Formula, FormulaKind, ListRule, Row, Sheet, own_name};
use crate::strings::{Runs, string_item};
use crate::xml::{Tokens, XmlText, attribute, local, prefix_of, unescape_cell_text};

/// The most cells read from one workbook.
pub(crate) const CELL_LIMIT: usize = 3_000_000;

/// The most merged ranges read from one sheet.
const MERGE_LIMIT: usize = 1_000_000;

/// The most ranges with lists, and the most merged ranges that run over many rows, read from one sheet:
/// every control is looked up in all of them.
const RANGE_LIMIT: usize = 20_000;

/// Reads a worksheet. `cells_left` bounds memory over all sheets of a workbook and is counted down.
pub(crate) fn scan(xml: XmlText, cells_left: &mut usize) -> Result<Sheet, WorkbookError> {
    let mut parts = Parts::default();
    {
        let mut scan =
            Scan { tokens: xml.tokens(), parts: &mut parts, cells_left, next_row: 1, value: String::new() };
        scan.worksheet()?;
    }
    let cells = &parts.cells;
    let mut order: Vec<u32> = (0..cells.len() as u32).collect();
    // A stable sort keeps the order of the XML for a place that is given twice.
    order.sort_by_key(|&index| (cells[index as usize].row, cells[index as usize].column));
    let data = parts.data.ok_or_else(|| WorkbookError::damaged(&xml.part, "it has no sheet data"))?;
    Ok(Sheet {
        xml,
        prefix: parts.prefix,
        data_open: data.0,
        data_close: data.1,
        data_self_closing: data.2,
        bad_dimension: parts.bad_dimension,
        rows: parts.rows,
        cells: parts.cells,
        merges: parts.merges,
        columns: parts.columns,
        lists: parts.lists,
        runs: parts.runs,
        pictures: parts.pictures,
        order,
    })
}

#[derive(Default)]
struct Parts {
    prefix: String,
    data: Option<(Range<usize>, usize, bool)>,
    bad_dimension: Option<Range<usize>>,
    rows: Vec<Row>,
    cells: Vec<Cell>,
    merges: Merges,
    columns: Vec<Columns>,
    lists: Vec<ListRule>,
    runs: BTreeMap<(u32, u32), Runs>,
    pictures: BTreeSet<(u32, u32)>,
    listed: usize,
}

struct Scan<'a, 'b> {
    tokens: Tokens<'a>,
    parts: &'b mut Parts,
    cells_left: &'b mut usize,
    next_row: u32,
    /// The value of a cell, kept to spare an allocation for each.
    value: String,
}

impl<'a> Scan<'a, '_> {
    fn worksheet(&mut self) -> Result<(), WorkbookError> {
        self.root()?;
        loop {
            let token = self.tokens.next()?;
            let span = token.start..token.end;
            match token.event {
                Event::Start(element) => self.section(&element, span, false)?,
                Event::Empty(element) => self.section(&element, span, true)?,
                Event::Eof => return Ok(()),
                _ => {}
            }
        }
    }

    fn root(&mut self) -> Result<(), WorkbookError> {
        loop {
            match self.tokens.next()?.event {
                Event::Start(element) if local(&element) == "worksheet" => {
                    self.parts.prefix = prefix_of(&element);
                    return Ok(());
                }
                Event::Start(_) | Event::Empty(_) | Event::Eof => {
                    return Err(self.tokens.damaged("it is no worksheet"));
                }
                _ => {}
            }
        }
    }

    fn section(
        &mut self,
        element: &BytesStart<'a>,
        span: Range<usize>,
        empty: bool,
    ) -> Result<(), WorkbookError> {
        let prefix = self.parts.prefix.clone();
        let own = own_name(element, &prefix).unwrap_or_default();
        match own {
            "sheetData" if self.parts.data.is_some() => Err(self.tokens.damaged("it has sheet data twice")),
            "sheetData" if empty => {
                let end = span.end;
                self.parts.data = Some((span, end, true));
                Ok(())
            }
            "sheetData" => self.sheet_data(span),
            "dimension" => {
                self.dimension(element, span);
                Ok(())
            }
            "col" => {
                self.column(element);
                Ok(())
            }
            "mergeCell" => {
                if let Some(range) = attribute(element, "ref").and_then(|text| parse_range(&text)) {
                    self.parts.merges.push(range);
                }
                self.bounded(self.parts.merges.len(), MERGE_LIMIT)?;
                self.bounded(self.parts.merges.high(), RANGE_LIMIT)
            }
            // Also the ones of the x14 namespace, which have the same local name.
            _ if local(element) == "dataValidation" && !empty => self.validation(element),
            _ => Ok(()),
        }
    }

    fn bounded(&self, ranges: usize, limit: usize) -> Result<(), WorkbookError> {
        if ranges <= limit {
            return Ok(());
        }
        let what = "the number of merged or listed ranges".to_owned();
        Err(WorkbookError::TooLarge { what, limit: limit.to_string() })
    }

    fn dimension(&mut self, element: &BytesStart<'a>, span: Range<usize>) {
        let reference = attribute(element, "ref").unwrap_or_default();
        let corners: Vec<_> = reference.split(':').map(parse_cell).collect();
        let sound = match corners[..] {
            [Some(_)] => true,
            [Some(first), Some(last)] => first.0 <= last.0 && first.1 <= last.1,
            _ => false,
        };
        if !sound || reference.contains('$') {
            self.parts.bad_dimension = Some(span);
        }
    }

    fn column(&mut self, element: &BytesStart<'a>) {
        let number = |name| attribute(element, name).and_then(|text| text.trim().parse::<u32>().ok());
        let (Some(first), Some(last)) = (number("min"), number("max")) else { return };
        let width = attribute(element, "width").and_then(|text| text.parse().ok()).unwrap_or(8.43);
        self.parts.columns.push(Columns { first, last, style: number("style"), width });
    }

    fn validation(&mut self, element: &BytesStart<'a>) -> Result<(), WorkbookError> {
        let is_list = attribute(element, "type").as_deref() == Some("list");
        let mut places = attribute(element, "sqref").unwrap_or_default();
        let (mut formula, mut csv, mut in_first) = (None, None, false);
        loop {
            match self.tokens.next()?.event {
                Event::Start(inner) => match local(&inner) {
                    "formula1" => {
                        in_first = true;
                        formula = formula.or(Some(String::new()));
                    }
                    "f" if in_first => formula = Some(self.tokens.text_of()?),
                    "list" => csv = Some(self.tokens.text_of()?),
                    "sqref" => places = self.tokens.text_of()?,
                    _ => {}
                },
                Event::End(end) => match end.local_name().as_ref() {
                    "formula1" => in_first = false,
                    "dataValidation" => break,
                    _ => {}
                },
                Event::Eof => return Err(self.tokens.damaged("it ends inside a validation")),
                other if in_first => {
                    let mut text = formula.take().unwrap_or_default();
                    self.tokens.append(&mut text, &other)?;
                    formula = Some(text);
                }
                _ => {}
            }
        }
        let ranges: Vec<CellRange> = places.split_whitespace().filter_map(parse_range).collect();
        self.parts.listed += ranges.len();
        self.bounded(self.parts.listed, RANGE_LIMIT)?;
        let as_csv = csv.is_some();
        if let Some(source) = csv.or(formula).filter(|_| is_list) {
            self.parts.lists.push(ListRule { ranges, source: source.trim().to_owned(), as_csv });
        }
        Ok(())
    }

    fn sheet_data(&mut self, open: Range<usize>) -> Result<(), WorkbookError> {
        let prefix = self.parts.prefix.clone();
        loop {
            let token = self.tokens.next()?;
            let span = token.start..token.end;
            match token.event {
                Event::Start(element) if own_name(&element, &prefix) == Some("row") => {
                    self.row(&element, span, false)?;
                }
                Event::Empty(element) if own_name(&element, &prefix) == Some("row") => {
                    self.row(&element, span, true)?;
                }
                Event::Start(_) => self.tokens.skip()?,
                Event::End(_) => {
                    self.parts.data = Some((open, span.start, false));
                    return Ok(());
                }
                Event::Eof => return Err(self.tokens.damaged("it ends inside the sheet data")),
                _ => {}
            }
        }
    }

    fn row(
        &mut self,
        element: &BytesStart<'a>,
        open: Range<usize>,
        self_closing: bool,
    ) -> Result<(), WorkbookError> {
        let stated = attribute(element, "r").map(|text| self.row_number(&text)).transpose()?;
        let number = stated.unwrap_or(self.next_row);
        let style = attribute(element, "s")
            .filter(|_| is_true(attribute(element, "customFormat").as_deref()))
            .and_then(|text| text.parse().ok());
        let hidden = is_true(attribute(element, "hidden").as_deref());
        let first = self.parts.cells.len();
        let mut row = Row { number, close: open.end, open, self_closing, cells: first..first, style, hidden };
        if !self_closing {
            row.close = self.cells(number)?;
        }
        row.cells.end = self.parts.cells.len();
        // A row without a number is where its cells say they are.
        let first = self.parts.cells.get(row.cells.clone()).and_then(|cells| cells.first());
        row.number = stated.or(first.map(|cell| cell.row)).unwrap_or(number);
        self.next_row = row.number + 1;
        self.parts.rows.push(row);
        Ok(())
    }

    fn row_number(&self, text: &str) -> Result<u32, WorkbookError> {
        let number = text.trim().parse().ok().filter(|number| (1..=LAST_ROW).contains(number));
        number.ok_or_else(|| self.tokens.damaged(format!("the row number {text:?} is none")))
    }

    fn cells(&mut self, row: u32) -> Result<usize, WorkbookError> {
        let prefix = self.parts.prefix.clone();
        let mut next_column = 1;
        loop {
            let token = self.tokens.next()?;
            let span = token.start..token.end;
            match token.event {
                Event::Start(element) if own_name(&element, &prefix) == Some("c") => {
                    self.cell(&element, span, row, &mut next_column, false)?;
                }
                Event::Empty(element) if own_name(&element, &prefix) == Some("c") => {
                    self.cell(&element, span, row, &mut next_column, true)?;
                }
                Event::Start(_) => self.tokens.skip()?,
                Event::End(_) => return Ok(span.start),
                Event::Eof => return Err(self.tokens.damaged("it ends inside a row")),
                _ => {}
            }
        }
    }

    fn cell(
        &mut self,
        element: &BytesStart<'a>,
        open: Range<usize>,
        row: u32,
        next_column: &mut u32,
        empty: bool,
    ) -> Result<(), WorkbookError> {
        let Some(left) = self.cells_left.checked_sub(1) else {
            let limit = CELL_LIMIT.to_string();
            return Err(WorkbookError::TooLarge { what: "the number of cells".to_owned(), limit });
        };
        *self.cells_left = left;
        let head =
            CellHead::read(element).ok_or_else(|| self.tokens.damaged("a cell's attributes are torn"))?;
        let (row, column) = match &head.reference {
            Some(text) => parse_cell(text)
                .ok_or_else(|| self.tokens.damaged(format!("the cell reference {text:?} is none")))?,
            None => (row, *next_column),
        };
        if column > LAST_COLUMN {
            return Err(self.tokens.damaged("a row has too many cells"));
        }
        *next_column = column + 1;
        let (mut content, mut formula) = (Content::Empty, None);
        let mut end = open.end;
        if !empty {
            (content, formula, end) = self.cell_inside(&head, (row, column))?;
        }
        if head.has_rich_value && matches!(content, Content::Error(_)) {
            self.parts.pictures.insert((row, column));
        }
        let span = open.start..end;
        self.parts.cells.push(Cell {
            row,
            column,
            span,
            open_end: open.end,
            style: head.style,
            content,
            formula,
        });
        Ok(())
    }

    #[allow(clippy::type_complexity)]
    fn cell_inside(
        &mut self,
        head: &CellHead<'_>,
        place: (u32, u32),
    ) -> Result<(Content, Option<Box<Formula>>, usize), WorkbookError> {
        let mut content = Content::Empty;
        let (mut formula, mut cached): (Option<Formula>, _) = (None, None);
        loop {
            let token = self.tokens.next()?;
            match token.event {
                Event::Start(element) => match local(&element) {
                    "v" => {
                        self.tokens.text_into(&mut self.value)?;
                        cached = Some(token.start..self.tokens.position());
                        if head.kind != "inlineStr" {
                            content = value_content(&head.kind, &self.value);
                        }
                    }
                    "is" => {
                        let (text, runs) = string_item(&mut self.tokens)?;
                        content = Content::Text(text.into());
                        self.parts.runs.extend(runs.map(|runs| (place, runs)));
                    }
                    "f" => formula = Some(formula_of(&element, self.tokens.text_of()?)),
                    _ => self.tokens.skip()?,
                },
                Event::Empty(element) if local(&element) == "f" => {
                    formula = Some(formula_of(&element, String::new()));
                }
                Event::End(_) => {
                    let formula = formula.map(|formula| Box::new(Formula { cached, ..formula }));
                    return Ok((content, formula, token.end));
                }
                Event::Eof => return Err(self.tokens.damaged("it ends inside a cell")),
                _ => {}
            }
        }
    }
}

struct CellHead<'e> {
    reference: Option<Cow<'e, str>>,
    style: u32,
    kind: Cow<'e, str>,
    /// Whether more than its value is stored for it, as for a picture in a cell.
    has_rich_value: bool,
}

impl<'e> CellHead<'e> {
    /// `None` where an attribute is torn or stands twice: then nobody knows which cell is meant.
    fn read(element: &'e BytesStart<'_>) -> Option<Self> {
        let mut head = Self { reference: None, style: 0, kind: Cow::Borrowed(""), has_rich_value: false };
        for attribute in element.attributes() {
            let attribute = attribute.ok()?;
            match attribute.key.into_inner() {
                "r" => head.reference = Some(attribute.value),
                "s" => head.style = attribute.value.parse().unwrap_or(0),
                "t" => head.kind = attribute.value,
                "vm" => head.has_rich_value = true,
                _ => {}
            }
        }
        Some(head)
    }
}

fn value_content(kind: &str, text: &str) -> Content {
    match kind {
        "s" => text.trim().parse().map_or(Content::Empty, Content::Shared),
        "str" => Content::Text(unescape_cell_text(text).into()),
        "d" => Content::Date(text.trim().into()),
        "b" => Content::Truth(is_true(Some(text.trim()))),
        "e" => Content::Error(text.into()),
        _ if text.trim().is_empty() => Content::Empty,
        _ => Content::Number(text.trim().into()),
    }
}

fn formula_of(element: &BytesStart<'_>, text: String) -> Formula {
    let range = attribute(element, "ref").and_then(|text| parse_range(&text));
    let kind = match (attribute(element, "t").as_deref(), range) {
        (Some("shared"), None) => FormulaKind::Follower,
        (Some("shared"), Some(range)) if !range.is_single() => FormulaKind::Master(range),
        (Some("array" | "dataTable"), Some(range)) if !range.is_single() => FormulaKind::Array(range),
        _ => FormulaKind::Own,
    };
    Formula { text, kind, cached: None }
}

fn is_true(text: Option<&str>) -> bool {
    matches!(text, Some("1" | "true" | "TRUE" | "on"))
}
