//! Workbooks that Excel opens although they are written in an unusual way: strict namespaces, sheets that
//! are none, a great many merged cells, names with backslashes. All are read, filled and proven.

use proofbook_workbook::{Verdict, fill, inspect, prove_alone};

use crate::support::{
    Book, MAIN, RELATIONS, answer, controls, fill_all, part_text, row, sheet, text, zip_up,
};

const ROWS: [(u32, &[&str]); 3] = [
    (1, &["ID", "Requirement", "Met?", "Response"]),
    (2, &["SEC-001", "Text"]),
    (3, &["SEC-002", "More text"]),
];

/// The parts with a text replaced in all of them.
fn rewritten(book: &Book, pairs: &[(&str, &str)]) -> Vec<u8> {
    let parts = book.parts().into_iter().map(|(name, bytes)| {
        let mut text = String::from_utf8(bytes).unwrap();
        for (from, to) in pairs {
            text = text.replace(from, to);
        }
        (name, text.into_bytes())
    });
    zip_up(&parts.collect::<Vec<_>>())
}

#[test]
fn strict_open_xml() {
    let pairs = [
        (MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main"),
        (RELATIONS, "http://purl.oclc.org/ooxml/officeDocument/relationships"),
        ("<workbook ", "<workbook conformance=\"strict\" "),
    ];
    let bytes = rewritten(&Book::sheet(&sheet(&ROWS, "")), &pairs);
    assert_eq!(controls(&inspect(&bytes).unwrap(), 0), ["SEC-001@2", "SEC-002@3"]);
    let filled = fill_all(&bytes);
    assert!(part_text(&filled.bytes, "xl/workbook.xml").contains("conformance=\"strict\""));
}

#[test]
fn names_with_backslashes() {
    let parts: Vec<(String, Vec<u8>)> = Book::sheet(&sheet(&ROWS, "")).parts();
    let windows: Vec<(String, Vec<u8>)> =
        parts.into_iter().map(|(name, bytes)| (name.replace('/', "\\"), bytes)).collect();
    let bytes = zip_up(&windows);
    assert_eq!(controls(&inspect(&bytes).unwrap(), 0), ["SEC-001@2", "SEC-002@3"]);
    let filled = fill_all(&bytes);
    assert_eq!(filled.proof.parts_changed, ["xl/worksheets/sheet1.xml"]);
}

/// A book with one more sheet of a kind, as the workbook part and its relationships mention it.
fn with_sheet(mention: &str, relation: &str) -> Vec<u8> {
    let book = Book::sheet(&sheet(&ROWS, ""));
    let parts = book.parts().into_iter().map(|(name, bytes)| {
        let text = String::from_utf8(bytes).unwrap();
        let text = match name.as_str() {
            "xl/workbook.xml" => text.replace("</sheets>", &format!("{mention}</sheets>")),
            "xl/_rels/workbook.xml.rels" => {
                text.replace("</Relationships>", &format!("{relation}</Relationships>"))
            }
            _ => text,
        };
        (name, text.into_bytes())
    });
    let macros = format!(
        "<xm:macrosheet xmlns=\"{MAIN}\" xmlns:xm=\"http://schemas.microsoft.com/office/excel/2006/main\"><sheetData/></xm:macrosheet>"
    );
    let more = ("xl/macrosheets/sheet1.xml".to_owned(), macros.into_bytes());
    zip_up(&parts.chain([more]).collect::<Vec<_>>())
}

#[test]
fn sheets_that_are_no_worksheets() {
    let kind = "http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet";
    let macros = format!("<Relationship Id=\"rId9\" Type=\"{kind}\" Target=\"macrosheets/sheet1.xml\"/>");
    let dialog = format!(
        "<Relationship Id=\"rId9\" Type=\"{RELATIONS}/dialogsheet\" Target=\"macrosheets/sheet1.xml\"/>"
    );
    let gone =
        format!("<Relationship Id=\"rId9\" Type=\"{RELATIONS}/worksheet\" Target=\"worksheets/none.xml\"/>");
    for (mention, relation) in [
        ("<sheet name=\"Macro1\" sheetId=\"9\" r:id=\"rId9\"/>", macros.as_str()),
        ("<sheet name=\"Macro1\" sheetId=\"9\" state=\"veryHidden\" r:id=\"rId9\"></sheet>", &macros),
        ("<sheet name=\"Dialog1\" sheetId=\"9\" r:id=\"rId9\"/>", &dialog),
        // A module of Excel 5 has no part: no relationship, an empty one, or one that leads nowhere.
        ("<sheet name=\"Module1\" sheetId=\"9\" state=\"veryHidden\" r:id=\"\"/>", ""),
        ("<sheet name=\"Module1\" sheetId=\"9\" r:id=\"\"/>", ""),
        ("<sheet name=\"Module1\" sheetId=\"9\"/>", ""),
        ("<sheet name=\"Module1\" sheetId=\"9\" state=\"veryHidden\" r:id=\"rId9\"/>", ""),
        ("<sheet name=\"Module1\" sheetId=\"9\" state=\"veryHidden\" r:id=\"rId9\"/>", &gone),
    ] {
        let bytes = with_sheet(mention, relation);
        let filled = fill_all(&bytes);
        assert!(part_text(&filled.bytes, "xl/workbook.xml").contains(mention), "{mention}");
        assert_eq!(filled.proof.parts_changed, ["xl/worksheets/sheet1.xml"], "{mention}");
    }
    // A sheet that a person sees and that has no part is a torn file.
    let torn = with_sheet("<sheet name=\"Controls 2\" sheetId=\"9\" r:id=\"rId9\"/>", &gone);
    assert_eq!(inspect(&torn).unwrap_err().code(), "WORKBOOK-DAMAGED");
}

#[test]
fn a_hundred_thousand_merged_cells() {
    let many: String =
        (0..100_000).map(|n| format!("<mergeCell ref=\"H{}:I{}\"/>", n + 10, n + 10)).collect();
    let mut rows = row(1, &["ID", "Requirement", "Met?", "Response"]);
    for number in 2..1_002 {
        rows.push_str(&row(number, &[&format!("SEC-{:03}", number - 1), "Text of the control"]));
    }
    let xml = format!(
        "<worksheet xmlns=\"{MAIN}\"><sheetData>{rows}</sheetData><mergeCells>{many}<mergeCell ref=\"D2:E2\"/></mergeCells></worksheet>"
    );
    let begun = std::time::Instant::now();
    let filled = fill_all(&Book::sheet(&xml).bytes());
    assert_eq!(filled.proof.rows.len(), 2_000);
    // Looking all of them up for every cell would take minutes.
    assert!(begun.elapsed().as_secs() < 60, "{:?}", begun.elapsed());
    let high: String = (0..20_001).map(|n| format!("<mergeCell ref=\"H{}:H{}\"/>", n + 1, n + 100)).collect();
    let xml = xml.replace(&many, &high);
    assert_eq!(inspect(&Book::sheet(&xml).bytes()).unwrap_err().code(), "WORKBOOK-TOO-LARGE");
}

#[test]
fn numbers_that_nobody_touched_are_left_as_they_were() {
    let number = |cell: &str, value: &str| format!("<c r=\"{cell}\"><v>{value}</v></c>");
    let rows = format!(
        "{}<row r=\"2\">{}{}</row><row r=\"3\">{}<c r=\"C3\" t=\"b\"><v>1</v></c>{}</row>",
        row(1, &["ID", "Requirement", "Met?", "Response"]),
        text("A2", "SEC-001"),
        number("D2", "45761"),
        text("A3", "SEC-002"),
        number("D3", "0.999"),
    );
    let template = Book::rows(&rows).bytes();
    let filled = fill(&template, &[answer("SEC-001", Some(true), "x"), answer("SEC-002", None, "")]).unwrap();
    let proof = prove_alone(&template, &filled.bytes).unwrap();
    assert!(proof.is_sound(), "{proof:#?}");
    let verdicts: Vec<_> = proof.rows.iter().map(|row| (row.cell.as_str(), row.verdict)).collect();
    assert_eq!(verdicts[1], ("D2", Verdict::Written));
    assert_eq!(verdicts[3], ("D3", Verdict::LeftAsItWas));
    // A number that somebody typed is an answer like any other.
    let typed = Book::rows(&rows.replace("45761", "46000")).bytes();
    let proof = prove_alone(&template, &typed).unwrap();
    assert_eq!((proof.is_sound(), proof.rows[1].verdict), (true, Verdict::Written));
    // A formula is none: it is said, with what should be there and what is.
    let formula = Book::rows(&rows.replace("<v>45761</v>", "<f>1+1</f><v>2</v>")).bytes();
    let proof = prove_alone(&template, &formula).unwrap();
    let wrong = &proof.rows[1];
    assert_eq!((proof.is_sound(), wrong.verdict, wrong.cell.as_str()), (false, Verdict::Wrong, "D2"));
    assert_eq!((wrong.wanted.as_deref(), wrong.after.as_str()), (Some("2"), "2"));
}
