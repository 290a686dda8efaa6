//! Other people's programs that look at what Proofbook has made. `cargo xtask test` installs poppler
//! and qpdf; LibreOffice is used where it is installed, and a test that misses it says so.

use std::{
    path::{Path, PathBuf},
    process::Command,
};

/// The text of a PDF as poppler reads it.
pub fn pdf_text(file: &Path) -> String {
    let output = run(Command::new("pdftotext").args(["-enc", "UTF-8"]).arg(file).arg("-"));
    String::from_utf8(output).expect("pdftotext prints UTF-8")
}

/// Panics where qpdf finds a fault, a warning included.
pub fn check_pdf(file: &Path) {
    run(Command::new("qpdf").arg("--check").arg(file));
}

/// Encrypts a PDF with a password to open it.
pub fn encrypt_pdf(file: &Path, encrypted: &Path) {
    run(Command::new("qpdf").args(["--encrypt", "secret", "owner", "256", "--"]).arg(file).arg(encrypted));
}

/// A workbook as LibreOffice shows it: the text of the PDF it makes. `None` where it is not installed.
pub fn office_text(workbook: &Path, folder: &Path) -> Option<String> {
    Some(pdf_text(&office_converts(workbook, folder, "pdf", "pdf")?))
}

/// The words of a document as LibreOffice reads them, cell after cell; on a page the lines of
/// neighbouring cells stand between each other.
pub fn office_words(document: &Path, folder: &Path) -> Option<String> {
    let text = office_converts(document, folder, "txt:Text (encoded):UTF8", "txt")?;
    Some(std::fs::read_to_string(text).unwrap())
}

fn office_converts(file: &Path, folder: &Path, filter: &str, ending: &str) -> Option<PathBuf> {
    let profile = format!("-env:UserInstallation=file://{}", folder.join("office profile").display());
    let mut convert = Command::new(office()?);
    convert.arg(profile.replace(' ', "%20")).args(["--headless", "--convert-to", filter, "--outdir"]);
    run(convert.arg(folder).arg(file));
    Some(folder.join(file.file_stem()?).with_extension(ending))
}

/// What LibreOffice shows in the cells of the first sheet, in the order of rows. `None` where it is not
/// installed.
pub fn office_cells(workbook: &Path, folder: &Path) -> Option<Vec<String>> {
    let office = office()?;
    let profile = format!("-env:UserInstallation=file://{}", folder.join("office profile").display());
    let mut convert = Command::new(office);
    convert.arg(profile.replace(' ', "%20")).args(["--headless", "--convert-to", "html", "--outdir"]);
    run(convert.arg(folder).arg(workbook));
    let page = std::fs::read(folder.join(workbook.file_stem()?).with_extension("html")).ok()?;
    let page = String::from_utf8_lossy(&page).into_owned();
    let cells = page.split("<td").skip(1).map(|cell| {
        let inside =
            cell.split_once('>').map_or("", |(_, rest)| rest).split("</td>").next().unwrap_or_default();
        let text: String =
            inside.split('<').map(|piece| piece.rsplit('>').next().unwrap_or_default()).collect();
        let marks = [("&quot;", "\""), ("&lt;", "<"), ("&gt;", ">"), ("&nbsp;", " "), ("&amp;", "&")];
        marks.iter().fold(text, |text, (mark, with)| text.replace(mark, with)).trim().to_owned()
    });
    Some(cells.collect())
}

/// Whether LibreOffice is installed; says so where it is not.
pub fn has_office() -> bool {
    office().is_some()
}

fn office() -> Option<PathBuf> {
    let folders = std::env::var_os("PATH")?;
    let names = ["soffice", "libreoffice"];
    let found = std::env::split_paths(&folders)
        .flat_map(|folder| names.map(|name| folder.join(name)))
        .find(|path| path.is_file());
    if found.is_none() {
        proofbook_test_skips::skip("LibreOffice is not installed");
    }
    found
}

fn run(command: &mut Command) -> Vec<u8> {
    let output = command.output().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(
        output.status.success(),
        "{command:?}: {}\n{}{said}",
        output.status,
        String::from_utf8_lossy(&output.stdout)
    );
    output.stdout
}
