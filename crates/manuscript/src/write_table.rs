//! How a table begins in a Word document: its style, its width, and rows that stay on one page.
//!
//! It deliberately sets no widths of columns beyond an even share; Word fits them to their words.

use crate::xml::Xml;

/// Opens a table over the width of the page.
pub(crate) fn begin_table(xml: &mut Xml, columns: usize, first_column_is_head: bool) {
    let first = if first_column_is_head { "1" } else { "0" };
    xml.open("w:tbl", &[]);
    xml.open("w:tblPr", &[]);
    xml.value("w:tblStyle", "TableGrid");
    xml.empty("w:tblW", &[("w:w", "5000"), ("w:type", "pct")]);
    // Both ways of saying it, because programs read one or the other.
    let (row, code) = if first_column_is_head { ("0", "0680") } else { ("1", "0620") };
    let look = [
        ("w:val", code),
        ("w:firstRow", row),
        ("w:firstColumn", first),
        ("w:noHBand", "1"),
        ("w:noVBand", "1"),
    ];
    xml.empty("w:tblLook", &look);
    xml.close("w:tblPr");
    xml.open("w:tblGrid", &[]);
    let width = (9000 / columns.max(1)).to_string();
    (0..columns).for_each(|_| xml.empty("w:gridCol", &[("w:w", &width)]));
    xml.close("w:tblGrid");
}

/// Opens a row that stays on one page; a head is said again on every page.
pub(crate) fn begin_row(xml: &mut Xml, head: bool) {
    xml.open("w:tr", &[]);
    xml.open("w:trPr", &[]);
    xml.empty("w:cantSplit", &[]);
    if head {
        xml.empty("w:tblHeader", &[]);
    }
    xml.close("w:trPr");
}
