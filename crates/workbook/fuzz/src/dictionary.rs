//! Pieces of spreadsheets that random bytes would hardly ever hit.
//!
//! Deliberately mixed: what is right in one place is wrong in another.

/// Markup, whole and torn.
pub const PIECES: &[&str] = &[
    "<", ">", "/>", "</c>", "</row>", "</sheetData>", "</worksheet>", "<row>", "<row/>", "<c/>",
    "<row r=\"2\"/>", "<row r=\"2\"></row>", "<row r=\"1048576\"/>", "<row r=\"3\" hidden=\"1\" s=\"2\" customFormat=\"1\"/>",
    "<c r=\"D2\"/>", "<c r='D2' t='s'><v>0</v></c>", "<c r=\"D2\" t=\"s\"><v>4294967295</v></c>",
    "<c r=\"C2\" t=\"b\"><v>1</v></c>", "<c r=\"XFD1048576\"/>", "<c t=\"str\"><f>A1</f><v>x</v></c>",
    "<c r=\"E2\" t=\"e\"><v>#REF!</v></c>", "<c r=\"A9\" t=\"d\"><v>2026-01-05</v></c>", "<c r=\"B2\"><v>1e999</v></c>",
    "<is><t>BUSP-009</t></is>", "<is><r><t>BUSP</t></r><r><t>-007</t></r></is>", "<t>BUSP-001</t>", "<t/>", "<is/>", "<v/>",
    "<rPh sb=\"0\" eb=\"1\"><t>x</t></rPh>", "<f>D2</f>", "<f/>", "<f>SUM(Controls!C:D)</f>", "<f>INDIRECT(\"A1\")</f>",
    "<f t=\"shared\" ref=\"C2:D9\" si=\"0\">A1</f>", "<f t=\"shared\" si=\"0\"/>", "<f t=\"array\" ref=\"C2:D3\">A1</f>",
    "<f t=\"dataTable\" ref=\"D2:D3\" dt2D=\"1\" r1=\"A1\" r2=\"A2\"/>", "<f t=\"shared\" si=\"4294967295\" ref=\"A1:D9\">1</f>",
    "<mergeCells><mergeCell ref=\"D2:E4\"/></mergeCells>", "<mergeCell ref=\"C2:D2\"/>", "<mergeCell ref=\"A1:XFD1048576\"/>",
    "<mergeCell ref=\"D3:D2\"/>", "<dimension ref=\"A1:XFD1048576\"/>", "<dimension ref=\"B2:A1\"/>", "<dimension/>",
    "<cols><col min=\"3\" max=\"4\" style=\"1\" width=\"9\"/></cols>", "<col min=\"0\" max=\"4294967295\" style=\"1\"/>",
    "<dataValidations><dataValidation type=\"list\" sqref=\"C2:C9\"><formula1>\"No,Yes\"</formula1></dataValidation></dataValidations>",
    "<dataValidation type=\"list\" sqref=\"C2 C3 C1:C1048576\"><formula1>$A$1:$XFD$1048576</formula1></dataValidation>",
    "<formula1>\"TRUE,FALSE\"</formula1>", "<formula1>List</formula1>", "<formula1>Controls!$A$1:$A$3</formula1>",
    "<sheetData/>", "<sheetData>", "<extLst><ext/></extLst>", "<AlternateContent><Choice/></AlternateContent>",
    "<definedNames><definedName name=\"List\">Controls!$A$1:$B$2</definedName></definedNames>",
    "<definedName name=\"List\">List</definedName>", "<calcPr calcId=\"1\"/>", "<calcPr fullCalcOnLoad=\"0\"/>", "<calcPr fullCalcOnLoad/>",
    "<sheet name=\"Controls\" sheetId=\"1\" r:id=\"rId1\"/>", "<sheet name=\"controls\" sheetId=\"9\" state=\"hidden\" r:id=\"rId1\"/>",
    "<si><t>BUSP-004</t></si>", "<si/>", "<numFmt numFmtId=\"164\" formatCode=\"&quot;BUSP-&quot;000\"/>", "<xf numFmtId=\"164\"/>",
    "<Relationship Id=\"rId1\" Type=\"x/worksheet\" Target=\"../xl/worksheets/sheet2.xml\"/>",
    "<!-- -->", "<!--", "-->", "<![CDATA[x]]>", "<![CDATA[", "]]>", "<?xml version=\"1.0\" encoding=\"UTF-16\"?>", "<?x ?>",
    "<!DOCTYPE a>", "&", "&amp;", "&#0;", "&#x41;", "&#xD;", "&#10;", "&#x1F600;", "&lt;", "&unknown;", "_x000D_", "_x005F_", "_xD800_",
    "\u{0}", "\u{feff}", "\r\n", "\r", "\t", "가", "\u{2011}", "😀", "'", "\"", "=", " ", "x:", ":", "/", "!", "$", "#REF!",
];

/// Attributes with values.
pub const ATTRIBUTES: &[&str] = &[
    " r=\"ZZZ9\"", " r=\"A1\"", " r=\"d2\"", " r=\"$D$2\"", " r=\"0\"", " r=\"2\"", " r=\"1048577\"", " r=\"\"", " r='D2'",
    " r = \"D2\"", " t=\"s\"", " t=\"b\"", " t=\"str\"", " t=\"inlineStr\"", " t=\"e\"", " t=\"n\"", " t=\"d\"", " t=\"\"",
    " s=\"99\"", " s=\"1\"", " s=\"-1\"", " cm=\"1\"", " vm=\"1\"", " ph=\"1\"", " customFormat=\"1\"", " hidden=\"1\"",
    " ref=\"A1:B2\"", " ref=\"\"", " si=\"0\"", " i=\"1\"", " sqref=\"C2\"", " type=\"list\"", " type=\"whole\"",
    " uniqueCount=\"18446744073709551615\"", " count=\"-1\"", " xml:space=\"preserve\"", " xmlns:x=\"urn:x\"", " xmlns=\"\"",
    " state=\"veryHidden\"", " fullCalcOnLoad=\"0\"", " calcId=\"191029\"", " date1904=\"1\"", " a='>'", " a=\"/>\"", " a=\"a='t'\"",
];

/// Values of attributes and texts of cells.
pub const VALUES: &[&str] = &[
    "", "0", "1", "2", "3", "9", "-1", "65536", "1048576", "1048577", "16384", "4294967295", "4294967296", "1e999", "NaN", "0.1",
    "A1", "D2", "C2", "XFD1048576", "A1:B2", "D2:E3", "B2:A1", "A:A", "1:1", "$D$2", "d2", "true", "TRUE", "FALSE", "Yes", "No",
    "BUSP-001", "BUSP-003", "busp 2", "BUSP\u{2011}002", "SEC-001 Text", "ID", "Control ID", "Requirement", "Met?",
    "Partner Response", "Response", "충족 여부", "파트너 응답", "適合？", "Comments", "\"No,Yes\"", "List", "rId1", "rId2",
    "Controls", "worksheets/sheet1.xml", "/xl/workbook.xml", "External", "s", "b", "str", "inlineStr", "shared", "array",
    " 1 ", "_x0031_", "\n", "\u{a0}", "&#10;",
];
