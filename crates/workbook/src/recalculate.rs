//! Formulas after filling: no program may show a value that was computed from the old answers.
//!
//! A workbook with formulas is marked to be calculated when it is opened, formulas that depend on a
//! filled cell lose their cached value, and a formula that was written over leaves the calculation chain.
//! It deliberately computes nothing itself, and where it cannot tell what a formula refers to it assumes
//! that it refers to an answer.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use quick_xml::events::{BytesStart, Event};

use crate::cell_name::parse_cell;
use crate::error::WorkbookError;
use crate::references::{Reference, references};
use crate::sheet::FormulaKind;
use crate::workbook::Workbook;
use crate::xml::{Tokens, XmlText, attribute, local, prefix_of};

/// Above this number of formulas all of them count as dependent, to bound the time.
const MOST_FORMULAS: usize = 5_000;
/// After this many steps from formula to formula the rest count as dependent as well.
const MOST_STEPS: usize = 200;

/// A cell of a workbook: sheet index, row, column.
pub(crate) type Place = (usize, u32, u32);

/// The formula cells that may depend on the given cells, directly or through other formulas.
pub(crate) fn dependents(workbook: &Workbook<'_>, filled: &BTreeSet<Place>) -> BTreeSet<Place> {
    let formulas = formula_cells(workbook, filled);
    if formulas.len() > MOST_FORMULAS {
        return formulas.into_keys().collect();
    }
    let mut found = BTreeSet::new();
    let mut fresh = filled.clone();
    for _ in 0..MOST_STEPS {
        let touched = by_sheet(&fresh);
        fresh = formulas
            .iter()
            .filter(|(place, _)| !found.contains(*place))
            .filter(|(_, references)| references.iter().any(|reference| hits(workbook, reference, &touched)))
            .map(|(&place, _)| place)
            .collect();
        if fresh.is_empty() {
            return found;
        }
        found.extend(fresh.iter().copied());
    }
    formulas.into_keys().collect()
}

type Touched = BTreeMap<usize, BTreeSet<(u32, u32)>>;

fn by_sheet(places: &BTreeSet<Place>) -> Touched {
    let mut touched = Touched::new();
    for &(sheet, row, column) in places {
        touched.entry(sheet).or_default().insert((row, column));
    }
    touched
}

fn formula_cells(workbook: &Workbook<'_>, except: &BTreeSet<Place>) -> BTreeMap<Place, Vec<Reference>> {
    let mut cells = BTreeMap::new();
    for (sheet, page) in workbook.sheets.iter().enumerate() {
        for cell in &page.cells {
            let place = (sheet, cell.row, cell.column);
            let Some(formula) = cell.formula.as_ref().filter(|_| !except.contains(&place)) else { continue };
            let read = match formula.kind {
                FormulaKind::Follower => vec![Reference::Unknown],
                // The cells of a shared formula refer to shifted places.
                FormulaKind::Master(_) => vec![Reference::Unknown],
                _ => references(&formula.text, &workbook.package.names),
            };
            let own_sheet = |reference| match reference {
                Reference::Own(range) => Reference::Sheet(workbook.package.sheets[sheet].name.clone(), range),
                other => other,
            };
            cells.insert(place, read.into_iter().map(own_sheet).collect());
        }
    }
    cells
}

fn hits(workbook: &Workbook<'_>, reference: &Reference, touched: &Touched) -> bool {
    match reference {
        Reference::Unknown | Reference::Own(_) => true,
        Reference::Sheet(name, range) => {
            workbook.sheet_index(name).and_then(|sheet| touched.get(&sheet)).is_some_and(|cells| {
                let rows = (range.top, 0)..=(range.bottom, u32::MAX);
                cells.range(rows).any(|&(row, column)| range.contains(row, column))
            })
        }
    }
}

/// The workbook part with the mark that everything is to be calculated on opening.
pub(crate) fn mark_for_calculation(xml: &XmlText) -> Result<String, WorkbookError> {
    /// The elements that may stand before `calcPr`.
    const BEFORE: [&str; 9] = [
        "fileVersion",
        "fileSharing",
        "workbookPr",
        "workbookProtection",
        "bookViews",
        "sheets",
        "functionGroups",
        "externalReferences",
        "definedNames",
    ];
    let mut tokens = xml.tokens();
    let (mut prefix, mut place, mut depth) = (String::new(), None, 0_usize);
    let mut open = String::new();
    loop {
        let token = tokens.next()?;
        let span = token.start..token.end;
        match &token.event {
            Event::Start(element) | Event::Empty(element) if depth == 1 && local(element) == "calcPr" => {
                return Ok(replace(&xml.text, span.clone(), &marked(&xml.text[span], element)));
            }
            Event::Start(element) => {
                if depth == 0 {
                    prefix = prefix_of(element);
                    place = Some(span.end);
                }
                open = if depth == 1 { local(element).to_owned() } else { open };
                depth += 1;
            }
            Event::Empty(element) if depth == 1 && BEFORE.contains(&local(element)) => place = Some(span.end),
            Event::End(_) => {
                depth = depth.saturating_sub(1);
                if depth == 1 && BEFORE.contains(&open.as_str()) {
                    place = Some(span.end);
                }
            }
            Event::Eof => break,
            _ => {}
        }
    }
    let at = place.ok_or_else(|| tokens.damaged("it has no content"))?;
    Ok(replace(&xml.text, at..at, &format!("<{prefix}calcPr fullCalcOnLoad=\"1\"/>")))
}

fn marked(tag: &str, element: &BytesStart<'_>) -> String {
    match attribute(element, "fullCalcOnLoad").as_deref() {
        Some("1" | "true") => tag.to_owned(),
        Some(_) => {
            let start = tag.find("fullCalcOnLoad").unwrap_or(0);
            let value = tag[start..].find(['"', '\'']).map_or(start, |at| start + at);
            let quote = tag[value..].chars().next().unwrap_or('"');
            let end = tag[value + 1..].find(quote).map_or(tag.len(), |at| value + 2 + at);
            format!("{}{quote}1{quote}{}", &tag[..value], &tag[end..])
        }
        None => {
            let name_end = 1 + element.name().into_inner().len();
            format!("{} fullCalcOnLoad=\"1\"{}", &tag[..name_end], &tag[name_end..])
        }
    }
}

fn replace(text: &str, range: Range<usize>, with: &str) -> String {
    format!("{}{with}{}", &text[..range.start], &text[range.end..])
}

/// The calculation chain without the given cells, named by sheet id and place; nothing if it would be
/// empty, which no program accepts.
pub(crate) fn without_cells(
    xml: &XmlText,
    gone: &BTreeSet<(u32, u32, u32)>,
) -> Result<Option<String>, WorkbookError> {
    let entries = chain_entries(&mut xml.tokens())?;
    let (mut out, mut copied, mut kept, mut written_sheet) = (String::new(), 0, 0, None);
    for entry in &entries {
        out.push_str(&xml.text[copied..entry.span.start]);
        copied = entry.span.end;
        if gone.contains(&(entry.sheet, entry.cell.0, entry.cell.1)) {
            continue;
        }
        let tag = &xml.text[entry.span.clone()];
        // An entry without a sheet means the sheet of the entry before it.
        if entry.stated || written_sheet == Some(entry.sheet) {
            out.push_str(tag);
        } else {
            let head = entry.name_end - entry.span.start;
            out.push_str(&format!("{} i=\"{}\"{}", &tag[..head], entry.sheet, &tag[head..]));
        }
        written_sheet = Some(entry.sheet);
        kept += 1;
    }
    out.push_str(&xml.text[copied..]);
    Ok((kept > 0).then_some(out))
}

struct ChainEntry {
    span: Range<usize>,
    name_end: usize,
    sheet: u32,
    stated: bool,
    cell: (u32, u32),
}

fn chain_entries(tokens: &mut Tokens<'_>) -> Result<Vec<ChainEntry>, WorkbookError> {
    let (mut entries, mut sheet) = (Vec::new(), 0);
    loop {
        let token = tokens.next()?;
        match &token.event {
            Event::Empty(element) if local(element) == "c" => {
                let stated = attribute(element, "i").and_then(|text| text.parse().ok());
                sheet = stated.unwrap_or(sheet);
                let cell = attribute(element, "r").and_then(|text| parse_cell(&text)).unwrap_or_default();
                let name_end = token.start + 1 + element.name().into_inner().len();
                let span = token.start..token.end;
                entries.push(ChainEntry { span, name_end, sheet, stated: stated.is_some(), cell });
            }
            Event::Eof => return Ok(entries),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn xml(text: &str) -> XmlText {
        XmlText::decode("x.xml", text.as_bytes().to_vec()).unwrap()
    }

    fn mark(text: &str) -> String {
        mark_for_calculation(&xml(text)).unwrap()
    }

    #[test]
    fn the_mark_is_added_to_what_is_there() {
        assert_eq!(
            mark("<workbook><sheets/><calcPr calcId='1'/></workbook>"),
            "<workbook><sheets/><calcPr fullCalcOnLoad=\"1\" calcId='1'/></workbook>"
        );
        assert_eq!(
            mark("<workbook><calcPr fullCalcOnLoad = '0' calcId='1'/></workbook>"),
            "<workbook><calcPr fullCalcOnLoad = '1' calcId='1'/></workbook>"
        );
        let done = "<workbook><calcPr fullCalcOnLoad=\"1\"/></workbook>";
        assert_eq!(mark(done), done);
    }

    #[test]
    fn the_mark_goes_behind_names_and_before_the_rest() {
        assert_eq!(
            mark(
                "<x:workbook><x:sheets><x:sheet/></x:sheets><x:definedNames><x:definedName>A</x:definedName>\
                  </x:definedNames><x:pivotCaches/></x:workbook>"
            ),
            "<x:workbook><x:sheets><x:sheet/></x:sheets><x:definedNames><x:definedName>A</x:definedName>\
             </x:definedNames><x:calcPr fullCalcOnLoad=\"1\"/><x:pivotCaches/></x:workbook>"
        );
    }

    #[test]
    fn the_chain_keeps_its_sheets() {
        let chain =
            xml("<calcChain><c r=\"A1\" i=\"2\"/><c r=\"A2\"/><c r=\"B1\" i=\"3\" l=\"1\"/></calcChain>");
        let without = without_cells(&chain, &BTreeSet::from([(2, 1, 1)])).unwrap();
        assert_eq!(
            without.as_deref(),
            Some("<calcChain><c i=\"2\" r=\"A2\"/><c r=\"B1\" i=\"3\" l=\"1\"/></calcChain>")
        );
        let all = BTreeSet::from([(2, 1, 1), (2, 2, 1), (3, 1, 2)]);
        assert_eq!(without_cells(&chain, &all).unwrap(), None);
    }
}
