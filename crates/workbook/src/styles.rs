//! What the styles of a workbook say about how a cell is shown: the format of its numbers, and whether its
//! text is struck out.
//!
//! It deliberately reads nothing else of a style: colours and sizes say nothing about words.

use std::collections::BTreeMap;

use quick_xml::events::{BytesStart, Event};

use crate::error::WorkbookError;
use crate::xml::{XmlText, attribute, local};

/// How numbers are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NumberFormat<'a> {
    /// A format of the program, by its number; some depend on the language of the program.
    Own(u32),
    /// A format of the workbook.
    Code(&'a str),
}

/// A cell style, as far as it is of interest.
#[derive(Debug, Clone, Copy, Default)]
struct CellStyle {
    format: u32,
    font: usize,
}

/// The styles of a workbook.
#[derive(Debug, Clone, Default)]
pub(crate) struct Styles {
    codes: BTreeMap<u32, String>,
    cells: Vec<CellStyle>,
    /// Whether each font strikes its text out.
    struck: Vec<bool>,
}

impl Styles {
    /// Reads the styles part.
    pub fn read(xml: &XmlText) -> Result<Self, WorkbookError> {
        let mut tokens = xml.tokens();
        let mut styles = Self::default();
        // Differential styles have fonts and formats as well, which no cell refers to.
        let mut section = "";
        loop {
            match tokens.next()?.event {
                Event::Start(element) if section.is_empty() => section = section_name(local(&element)),
                Event::End(end) if end.local_name().as_ref() == section => section = "",
                Event::Start(element) | Event::Empty(element) => styles.take(section, &element),
                Event::Eof => return Ok(styles),
                _ => {}
            }
        }
    }

    fn take(&mut self, section: &str, element: &BytesStart<'_>) {
        match (section, local(element)) {
            ("numFmts", "numFmt") => {
                let code = attribute(element, "formatCode").unwrap_or_default();
                self.codes.insert(number(element, "numFmtId"), code);
            }
            ("fonts", "font") => self.struck.push(false),
            ("fonts", "strike") if is_on(element) => {
                self.struck.last_mut().into_iter().for_each(|struck| *struck = true);
            }
            ("cellXfs", "xf") => self.cells.push(CellStyle {
                format: number(element, "numFmtId"),
                font: number(element, "fontId") as usize,
            }),
            _ => {}
        }
    }

    /// The format of a style.
    pub fn format(&self, style: u32) -> NumberFormat<'_> {
        let id = self.cells.get(style as usize).map_or(0, |cell| cell.format);
        self.codes.get(&id).map_or(NumberFormat::Own(id), |code| NumberFormat::Code(code))
    }

    /// Whether a style strikes the whole text of its cell out.
    pub fn strikes(&self, style: u32) -> bool {
        let font = self.cells.get(style as usize).map(|cell| cell.font);
        font.and_then(|font| self.struck.get(font)).copied().unwrap_or(false)
    }
}

/// Whether an element such as `strike` says yes: it does unless it says no.
pub(crate) fn is_on(element: &BytesStart<'_>) -> bool {
    !matches!(attribute(element, "val").as_deref(), Some("0" | "false" | "off"))
}

fn section_name(name: &str) -> &'static str {
    ["numFmts", "fonts", "cellXfs", "dxfs"].into_iter().find(|section| *section == name).unwrap_or_default()
}

fn number(element: &BytesStart<'_>, name: &str) -> u32 {
    attribute(element, name).and_then(|text| text.parse().ok()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_and_fonts_by_style() {
        let xml = "<styleSheet><numFmts count='1'><numFmt numFmtId='164' formatCode='0.0&quot;%&quot;'/></numFmts>\
                   <fonts><font><sz val='11'/></font><font><strike/></font><font><strike val='0'/></font></fonts>\
                   <cellStyleXfs><xf numFmtId='9'/></cellStyleXfs><cellXfs><xf numFmtId='14'/>\
                   <xf numFmtId='164' fontId='1'><alignment/></xf><xf fontId='2'/></cellXfs>\
                   <dxfs><dxf><font><strike/></font><numFmt numFmtId='164' formatCode='x'/></dxf></dxfs></styleSheet>";
        let styles = Styles::read(&XmlText::decode("s.xml", xml.as_bytes().to_vec()).unwrap()).unwrap();
        assert_eq!(styles.format(0), NumberFormat::Own(14));
        assert_eq!(styles.format(1), NumberFormat::Code("0.0\"%\""));
        assert_eq!(styles.format(9), NumberFormat::Own(0));
        assert_eq!([0, 1, 2, 9].map(|style| styles.strikes(style)), [false, true, false, false]);
    }
}
