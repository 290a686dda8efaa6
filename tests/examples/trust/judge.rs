//! What other programs see, and what it means for an exhibit.
//!
//! pdfium is called through a few lines of Python, which print the pages of a PDF as JSON: label, text,
//! whether anything is to be seen, and the colours of its pixels.

use crate::sample::{Kind, Sample};
use serde_json::Value;
use std::{
    collections::{BTreeMap, BTreeSet},
    error::Error,
    path::{Path, PathBuf},
    process::Command,
};

/// What pdfium is asked. A file it cannot open has no pages.
const SCRIPT: &str = r#"
import json, sys
import pypdfium2 as pdfium
pages, marks = [], []
try:
    document = pdfium.PdfDocument(sys.argv[1])
    try:
        document.init_forms()
    except Exception:
        pass
    for index in range(min(len(document), 400)):
        page = document[index]
        text = page.get_textpage().get_text_bounded()
        width, height = page.get_size()
        scale = min(1.0, 1000 / max(width, height, 1))
        bitmap = page.render(scale=scale, may_draw_forms=True, rev_byteorder=True)
        data = bytes(bitmap.buffer)
        step, stride = bitmap.n_channels, bitmap.stride
        colours = {}
        for y in range(0, bitmap.height):
            row = data[y * stride : y * stride + bitmap.width * step]
            for x in range(0, len(row) - 2, step * 2):
                pixel = (row[x] >> 3, row[x + 1] >> 3, row[x + 2] >> 3)
                colours[pixel] = colours.get(pixel, 0) + 1
        found = sorted(pixel for pixel, count in colours.items() if count >= 3)[:6000]
        blank = all(min(pixel) >= 31 for pixel in colours)
        pages.append({"label": document.get_page_label(index) or "", "text": text, "blank": blank,
                      "colours": [[part << 3 | part >> 2 for part in pixel] for pixel in found]})
    marks = [[mark.get_title(), mark.get_dest().get_index()] for mark in document.get_toc()
             if mark.get_dest() is not None]
except Exception as error:
    print(error, file=sys.stderr)
print(json.dumps([pages, marks]))
"#;

/// A page as pdfium sees it.
pub struct Page {
    /// Its label.
    pub label: String,
    text: String,
    is_blank: bool,
    colours: BTreeSet<[u8; 3]>,
}

/// What is to be seen of a file.
#[derive(Default)]
pub struct Seen {
    pages: u32,
    blank: u32,
    text: String,
    colours: BTreeSet<[u8; 3]>,
}

impl Seen {
    /// Adds a page.
    pub fn add(&mut self, page: Page) {
        self.pages += 1;
        self.blank += u32::from(page.is_blank);
        self.text.extend(page.text.chars().filter(|one| one.is_alphanumeric()));
        self.colours.extend(page.colours);
    }

    fn says(&self, word: &str) -> bool {
        let letters: String = word.chars().filter(|one| one.is_alphanumeric()).collect();
        self.text.contains(&letters)
    }

    fn shows(&self, colour: [u8; 3]) -> bool {
        let is_near = |one: &[u8; 3]| one.iter().zip(colour).all(|(a, b)| a.abs_diff(b) <= 24);
        self.colours.iter().any(is_near)
    }
}

/// What became of a file.
pub enum Outcome {
    /// It could not be attached; the code.
    Refused(String),
    /// Its exhibit shows everything.
    Bound {
        /// Findings all the same.
        findings: usize,
    },
    /// Something is lost, and a finding says so.
    Named {
        /// What is lost.
        lost: String,
        /// What is said.
        said: String,
    },
    /// Something is lost, and nothing says so.
    Silent {
        /// What is lost.
        lost: String,
    },
    /// The program that would say what the file shows is not on this machine.
    NotCompared,
}

/// The findings that tell somebody to look at the file.
const TELLING: [&str; 9] = [
    "file-not-shown",
    "file-not-bound",
    "file-not-the-document",
    "file-damaged",
    "file-encrypted",
    "file-rights-managed",
    "file-parts-encrypted",
    "file-bomb",
    "file-program",
];

/// Judges one file.
pub fn judge(sample: &Sample, source: Option<&Seen>, exhibit: Option<&Seen>, findings: &[String]) -> Outcome {
    let lost = lost(sample, source, exhibit);
    if lost.is_empty() {
        return Outcome::Bound { findings: findings.len() };
    }
    let lost = lost.join(", ");
    match findings.iter().find(|finding| TELLING.iter().any(|rule| finding.starts_with(rule))) {
        Some(said) => Outcome::Named { lost, said: said.clone() },
        None => Outcome::Silent { lost },
    }
}

/// What the exhibit does not show, in a few words.
fn lost(sample: &Sample, source: Option<&Seen>, exhibit: Option<&Seen>) -> Vec<String> {
    let nothing = Seen::default();
    let exhibit = exhibit.unwrap_or(&nothing);
    let mut lost = Vec::new();
    // A file no peer opens shows nothing that could be lost; that it is unbound must be said all the same.
    let unreadable = sample.kind() != Kind::Other && source.is_none_or(|seen| seen.pages == 0);
    let pages = source.map_or(sample.pages, |seen| seen.pages);
    if exhibit.pages < pages || exhibit.pages == 0 {
        lost.push(format!("{} of {pages} pages", exhibit.pages));
    }
    if unreadable {
        return lost;
    }
    let blank = source.map_or(0, |seen| seen.blank);
    if exhibit.blank > blank {
        lost.push(format!("{} blank pages", exhibit.blank - blank));
    }
    let is_expected = |word: &&String| source.is_none_or(|seen| seen.says(word));
    let words = sample.words.iter().filter(is_expected).filter(|word| !exhibit.says(word));
    lost.extend(words.take(4).map(|word| format!("“{word}”")));
    let is_seen = |colour: &&[u8; 3]| source.is_none_or(|seen| seen.shows(**colour));
    let colours = sample.colours.iter().filter(is_seen).filter(|colour| !exhibit.shows(**colour));
    lost.extend(colours.take(4).map(|[red, green, blue]| format!("#{red:02x}{green:02x}{blue:02x}")));
    lost
}

/// Titles of bookmarks with the index of their page.
pub type Bookmarks = Vec<(String, usize)>;

/// The pages of a PDF as pdfium sees them, and its bookmarks.
pub fn pages_of(peers: &Path, pdf: &Path) -> Result<(Vec<Page>, Bookmarks), Box<dyn Error>> {
    let mut python = Command::new("timeout");
    python.args(["300", "python3", "-c", SCRIPT]).arg(pdf).env("PYTHONPATH", peers);
    let output = python.output()?;
    let seen: Value = serde_json::from_slice(&output.stdout).map_err(|error| {
        format!("{}: {error}: {}", pdf.display(), String::from_utf8_lossy(&output.stderr))
    })?;
    let colour = |value: &Value| {
        let part = |index: usize| value[index].as_u64().unwrap_or_default() as u8;
        [part(0), part(1), part(2)]
    };
    let page = |page: &Value| Page {
        label: page["label"].as_str().unwrap_or_default().to_owned(),
        text: page["text"].as_str().unwrap_or_default().to_owned(),
        is_blank: page["blank"] == true,
        colours: page["colours"].as_array().into_iter().flatten().map(colour).collect(),
    };
    let bookmark = |mark: &Value| {
        (mark[0].as_str().unwrap_or_default().to_owned(), mark[1].as_u64().unwrap_or_default() as usize)
    };
    let list = |index: usize| seen[index].as_array().into_iter().flatten();
    let mut pages: Vec<Page> = list(0).map(page).collect();
    // Words that one of the two viewers reads are words that are there.
    let read = text_of(pdf).unwrap_or_default();
    for (page, text) in pages.iter_mut().zip(read.split('\u{c}')) {
        page.text.push(' ');
        page.text.push_str(text);
    }
    Ok((pages, list(1).map(bookmark).collect()))
}

/// Whether a program answers.
pub fn is_here(program: &str, arguments: &[&str], peers: &Path) -> bool {
    let mut command = Command::new(program);
    let output = command.args(arguments).env("PYTHONPATH", peers).output();
    output.is_ok_and(|output| output.status.success())
}

/// The text of a PDF as poppler reads it; nothing where it cannot.
pub fn text_of(pdf: &Path) -> Option<String> {
    let output = Command::new("timeout").args(["60", "pdftotext"]).arg(pdf).arg("-").output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// A document as LibreOffice shows it.
pub fn converted(file: &Path, folder: &Path) -> Result<Option<PathBuf>, Box<dyn Error>> {
    std::fs::create_dir_all(folder)?;
    let profile = format!("-env:UserInstallation=file://{}", folder.join("profile").display());
    let mut office = Command::new("timeout");
    office.args(["120", "soffice", &profile, "--headless", "--convert-to", "pdf", "--outdir"]);
    let _ = office.arg(folder).arg(file).output()?;
    let pdf = folder.join(file.file_stem().unwrap_or_default()).with_extension("pdf");
    Ok(pdf.is_file().then_some(pdf))
}

/// The table: by family, then every file that is named or silent.
pub fn print(samples: &[Sample], outcomes: &[Outcome]) {
    let mut families: BTreeMap<&str, [u32; 5]> = BTreeMap::new();
    for (sample, outcome) in samples.iter().zip(outcomes) {
        let column = match outcome {
            Outcome::Bound { .. } => 0,
            Outcome::Named { .. } => 1,
            Outcome::Refused(_) => 2,
            Outcome::Silent { .. } => 3,
            Outcome::NotCompared => 4,
        };
        families.entry(sample.family()).or_default()[column] += 1;
    }
    println!(
        "{:10} {:>6} {:>6} {:>8} {:>7} {:>12}",
        "family", "bound", "named", "refused", "silent", "not compared"
    );
    let mut all = [0; 5];
    for (family, counts) in &families {
        let [bound, named, refused, silent, not] = counts;
        println!("{family:10} {bound:6} {named:6} {refused:8} {silent:7} {not:12}");
        all.iter_mut().zip(counts).for_each(|(sum, count)| *sum += count);
    }
    let [bound, named, refused, silent, not] = all;
    println!("{:10} {bound:6} {named:6} {refused:8} {silent:7} {not:12}   of {}", "all", samples.len());
    for (sample, outcome) in samples.iter().zip(outcomes) {
        match outcome {
            Outcome::Named { lost, said } => println!("named   {}: {lost} | {said}", sample.name),
            Outcome::Silent { lost } => println!("SILENT  {}: {lost}", sample.name),
            Outcome::Refused(code) => println!("refused {}: {code}", sample.name),
            Outcome::Bound { findings } if *findings > 0 => {
                println!("bound   {}: with {findings} findings", sample.name);
            }
            Outcome::NotCompared => println!("not compared {}", sample.name),
            Outcome::Bound { .. } => {}
        }
    }
}
