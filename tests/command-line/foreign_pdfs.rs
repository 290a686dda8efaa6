//! PDFs of strangers, from attaching to the bound page: forms without appearances, odd first lines,
//! passwords of owners; and the addresses that links lead to.

use crate::{
    second_programs::pdf_text,
    support::{Place, findings, pdfs},
    words,
};
use std::path::{Path, PathBuf};

/// A PDF of one page that says BASE, with a text field, written letter by letter.
fn form(header: &str, form: &str, field: &str) -> Vec<u8> {
    let objects = [
        format!("<< /Type /Catalog /Pages 2 0 R {form} >>"),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 5 0 R >> >> \
         /Contents 4 0 R /Annots [6 0 R] >>"
            .to_owned(),
        "<< /Length 35 >>\nstream\nBT /F1 18 Tf 72 700 Td (BASE) Tj ET\nendstream".to_owned(),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>".to_owned(),
        format!("<< /Type /Annot /Subtype /Widget /FT /Tx /T (Name) /Rect [72 500 400 530] /F 4 {field} >>"),
        "<< /Type /XObject /Subtype /Form /BBox [0 0 328 30] /Resources << /Font << /F1 5 0 R >> >> \
         /Length 47 >>\nstream\n/Tx BMC BT /F1 14 Tf 4 8 Td (OLD WORDS) Tj ET EMC\nendstream"
            .to_owned(),
    ];
    let mut bytes = header.as_bytes().to_vec();
    let mut places = Vec::new();
    for (index, object) in objects.iter().enumerate() {
        places.push(bytes.len());
        bytes.extend_from_slice(format!("{} 0 obj\n{object}\nendobj\n", index + 1).as_bytes());
    }
    let table = bytes.len();
    bytes.extend_from_slice(format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).as_bytes());
    for place in places {
        bytes.extend_from_slice(format!("{place:010} 00000 n \n").as_bytes());
    }
    let size = objects.len() + 1;
    bytes.extend_from_slice(
        format!("trailer\n<< /Size {size} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n").as_bytes(),
    );
    bytes
}

/// A workspace with a file that is cited.
fn with_file(place: &Place, name: &str, bytes: &[u8]) -> PathBuf {
    let workspace = place.path("w.proofbook");
    place.call(words!["new", &workspace, "--partner", "Hanbit", "--language", "en"]).done();
    place.call(words!["profile", &workspace, "--set", "submission_date=2026-12-30"]).done();
    let file = place.file(name, bytes);
    place.call(words!["attach", &workspace, &file, "--control", "OPSP-001"]).done();
    workspace
}

/// The text of the evidence PDF of the control.
fn bound(place: &Place, workspace: &Path) -> String {
    let out = place.path("out");
    place.call(words!["export", workspace, "--out", &out]);
    let file = pdfs(&out)
        .into_iter()
        .find(|file| file.file_name().is_some_and(|name| name.to_string_lossy().starts_with("OPSP-001")));
    pdf_text(&file.expect("a PDF of the control"))
}

const FORM: &str = "/AcroForm << /Fields [6 0 R] /DA (/Helv 12 Tf 0 g) /DR << /Font << /Helv 5 0 R >> >> >>";
const ANEW: &str = "/AcroForm << /Fields [6 0 R] /NeedAppearances true /DA (/Helv 12 Tf 0 g) >>";
const HEADER: &str = "%PDF-1.7\n";

#[test]
fn the_values_of_a_form_stand_on_the_bound_page() {
    for (header, entries, field) in [
        (HEADER, FORM, "/V (TYPED VALUE)"),
        (HEADER, "", "/V (TYPED VALUE)"),
        (HEADER, ANEW, "/V (TYPED VALUE) /AP << /N 7 0 R >>"),
        ("", FORM, "/V (TYPED VALUE)"),
        ("%EPDF-1.3\n", FORM, "/V (TYPED VALUE)"),
    ] {
        let place = Place::new();
        let workspace = with_file(&place, "form.pdf", &form(header, entries, field));
        let text = bound(&place, &workspace);
        assert!(text.contains("BASE") && text.contains("TYPED VALUE"), "{header}{entries}{field}: {text}");
        assert!(!text.contains("OLD WORDS"), "{header}{entries}{field}: {text}");
    }
}

#[test]
fn a_password_of_the_owner_is_no_password_to_open() {
    let place = Place::new();
    let plain = place.file("plain.pdf", form(HEADER, FORM, "/V (TYPED VALUE)"));
    let restricted = place.path("restricted.pdf");
    let qpdf = std::process::Command::new("qpdf")
        .args(["--encrypt", "", "owner", "256", "--print=none", "--"])
        .args([&plain, &restricted])
        .status();
    // 3: written, with warnings about the table that the form above leaves out.
    assert!(matches!(qpdf.expect("qpdf runs").code(), Some(0 | 3)));
    let bytes = std::fs::read(&restricted).unwrap();
    let workspace = with_file(&place, "report.pdf", &bytes);
    let verdict = place.check(&workspace);
    assert_eq!(findings(&verdict, "file-encrypted").len(), 0);
    let said = findings(&verdict, "file-restricted");
    assert_eq!(said.len(), 1);
    assert_eq!(said[0]["severity"], "advice");
    assert!(bound(&place, &workspace).contains("TYPED VALUE"));
}
