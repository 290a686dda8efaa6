//! `cargo xtask bench trust`: does an exhibit show what its file shows, and if not, does anything say so?
//!
//! Some hundred files of every kind, sound and broken, are made, attached, checked and exported. Other
//! people's programs (pdfium and poppler for PDFs, LibreOffice for documents) say what each file shows;
//! pdfium says what its exhibit shows: pages, words, colours. A file is *bound* where nothing is lost,
//! *named* where something is and a finding says so, and *silent* where something is and nothing does.
//! Files that only stand for a document are *refused*. The aim is that none is silent.
//!
//! Deliberately not here: limits that fail a build; who changes how files are bound looks at the table.
#![allow(clippy::disallowed_methods, reason = "a measurement makes files and folders of its own")]

mod drawings;
mod judge;
mod office;
mod pdfs;
mod pictures;
mod sample;
mod texts;

use judge::{Outcome, Seen};
use proofbook_app::{
    self as app, AttachFile, ExportRequest, Machine, NewWorkspace, Session, domain::Language,
};
use sample::Sample;
use std::{
    collections::BTreeMap,
    error::Error,
    path::{Path, PathBuf},
    sync::Arc,
};

/// So many files are exhibits of one control.
const FOR_ONE_CONTROL: usize = 12;
/// Controls that take evidence, by turns.
const CONTROLS: [&str; 40] = [
    "BUSP-001",
    "BUSP-002",
    "BUSP-003",
    "PEOP-001",
    "GOVP-001",
    "GOVP-002",
    "GOVP-003",
    "PLATP-001",
    "SECP-001",
    "SECP-002",
    "OPSP-001",
    "OPSP-002",
    "OPSP-003",
    "OPSP-004",
    "OPSP-005",
    "BUS-001",
    "BUS-002",
    "BUS-003",
    "BUS-004",
    "PEO-001",
    "PEO-002",
    "PEO-003",
    "GOV-001",
    "GOV-002",
    "GOV-003",
    "GOV-004",
    "GOV-005",
    "GOV-006",
    "PLAT-001",
    "PLAT-002",
    "PLAT-003",
    "PLAT-004",
    "PLAT-005",
    "SEC-001",
    "SEC-002",
    "SEC-003",
    "SEC-004",
    "SEC-005",
    "SEC-006",
    "SEC-007",
];

fn main() -> Result<(), Box<dyn Error>> {
    if proofbook_app::scan_for_other_process() {
        return Ok(());
    }
    let mut arguments = std::env::args().skip(1);
    let folder = PathBuf::from(arguments.next().ok_or("give the folder to work in")?).join("trust");
    let peers = PathBuf::from(arguments.next().ok_or("give the folder of pypdfium2")?);
    let only = arguments.next();
    std::fs::create_dir_all(&folder)?;
    let samples: Vec<Sample> =
        all().into_iter().filter(|it| only.as_ref().is_none_or(|word| it.name.contains(word))).collect();
    if !judge::is_here("python3", &["-c", "import pypdfium2"], &peers) {
        return Err("pdfium (pypdfium2 for python3) is not here: nothing can be compared".into());
    }
    let has_poppler = judge::is_here("pdftotext", &["-v"], &peers);
    let has_office = judge::is_here("soffice", &["--version"], &peers);
    for (name, is_here) in [("poppler", has_poppler), ("LibreOffice", has_office)] {
        if !is_here {
            println!("{name} is not here: what it shows was not compared");
        }
    }
    let run = Run { folder, peers, has_office };
    let outcomes = run.carry_out(&samples)?;
    judge::print(&samples, &outcomes);
    Ok(())
}

/// Every file of the set, in the order of their names.
fn all() -> Vec<Sample> {
    let families = [pdfs::all(), drawings::all(), pictures::all(), texts::all(), office::all()];
    let mut samples: Vec<Sample> = families.into_iter().flatten().collect();
    samples.sort_by(|one, other| one.name.cmp(&other.name));
    samples
}

/// Where it happens, and where the peers lie.
struct Run {
    folder: PathBuf,
    peers: PathBuf,
    has_office: bool,
}

impl Run {
    fn carry_out(&self, samples: &[Sample]) -> Result<Vec<Outcome>, Box<dyn Error>> {
        let sources = self.folder.join("sources");
        std::fs::create_dir_all(&sources)?;
        for sample in samples {
            std::fs::write(sources.join(&sample.name), &sample.bytes)?;
        }
        let workspace = self.folder.join("trust.proofbook");
        let session = Session::new(Arc::new(Machine::with_scan_process()));
        let new = NewWorkspace {
            folder: &workspace,
            partner: "Hanbit",
            edition: proofbook_app::CURRENT_EDITION,
            language: Language::En,
        };
        app::create(&session, &new).map_err(words)?;
        let attached = attach(&session, &sources, samples);
        let findings = findings(&session)?;
        let out = self.folder.join("out");
        app::export_to(&session, &out, &ExportRequest::default()).map_err(words)?;
        app::close_workspace(&session).map_err(words)?;
        let shown = self.exhibits(&out)?;
        let sources = self.sources(&sources, samples)?;
        // The same bytes are one piece of evidence, under the title it was attached with last.
        let mut names: BTreeMap<&str, &str> = BTreeMap::new();
        for sample in samples {
            if let Ok(evidence) = &attached[&sample.name] {
                names.insert(evidence.as_str(), &sample.name);
            }
        }
        Ok(samples
            .iter()
            .map(|sample| match &attached[&sample.name] {
                Err(code) => Outcome::Refused(code.clone()),
                Ok(_) if sample.kind() == sample::Kind::Office && !self.has_office => Outcome::NotCompared,
                Ok(evidence) => judge::judge(
                    sample,
                    sources.get(&sample.name),
                    shown.get(names[evidence.as_str()]),
                    findings.get(evidence).map_or(&[][..], Vec::as_slice),
                ),
            })
            .collect())
    }

    /// What pdfium sees in the exhibits, by the name of the file, which is the title of its bookmark.
    fn exhibits(&self, out: &Path) -> Result<BTreeMap<String, Seen>, Box<dyn Error>> {
        let mut shown: BTreeMap<String, Seen> = BTreeMap::new();
        for folder in std::fs::read_dir(out)?.flatten() {
            let Ok(entries) = std::fs::read_dir(folder.path()) else { continue };
            let is_pdf = |path: &PathBuf| path.extension().is_some_and(|ending| ending == "pdf");
            let is_control = folder.file_name() != "Originals";
            for file in entries.flatten().map(|entry| entry.path()).filter(|path| is_control && is_pdf(path))
            {
                let (pages, bookmarks) = judge::pages_of(&self.peers, &file)?;
                let mut letters: BTreeMap<String, String> = BTreeMap::new();
                for (title, page) in bookmarks {
                    let label = pages.get(page).map(|page| page.label.clone()).unwrap_or_default();
                    if let Some((_, name)) = title.split_once(" · ") {
                        letters.entry(label).or_insert(name.to_owned());
                    }
                }
                for page in pages {
                    let letter = page.label.split_once('-').map(|(letter, _)| letter.to_owned());
                    if let Some(name) = letter.and_then(|letter| letters.get(&letter)) {
                        shown.entry(name.clone()).or_default().add(page);
                    }
                }
            }
        }
        Ok(shown)
    }

    /// What the peers see in the files themselves; files no peer reads are not in it.
    fn sources(&self, folder: &Path, samples: &[Sample]) -> Result<BTreeMap<String, Seen>, Box<dyn Error>> {
        let mut seen = BTreeMap::new();
        for sample in samples {
            let file = folder.join(&sample.name);
            let pdf = match sample.kind() {
                sample::Kind::Pdf => Some(file),
                sample::Kind::Office => judge::converted(&file, &self.folder.join("converted"))?,
                sample::Kind::Other => None,
            };
            if let Some(pdf) = pdf {
                let mut all = Seen::default();
                judge::pages_of(&self.peers, &pdf)?.0.into_iter().for_each(|page| all.add(page));
                seen.insert(sample.name.clone(), all);
            }
        }
        Ok(seen)
    }
}

/// Attaches everything; the id of the evidence, or the code of why it was refused.
fn attach(session: &Session, sources: &Path, samples: &[Sample]) -> BTreeMap<String, Result<String, String>> {
    let attached = samples.iter().enumerate().map(|(index, sample)| {
        let control = CONTROLS[index / FOR_ONE_CONTROL % CONTROLS.len()];
        let how = AttachFile { control: Some(control), title: Some(&sample.name), ..AttachFile::default() };
        let result = app::attach_file(session, &sources.join(&sample.name), &how);
        (sample.name.clone(), result.map(|(id, _)| id.to_string()).map_err(|error| error.code))
    });
    attached.collect()
}

/// The rules of the findings about each piece of evidence.
fn findings(session: &Session) -> Result<BTreeMap<String, Vec<String>>, Box<dyn Error>> {
    let verdict = app::check_on(session, None, Language::En).map_err(words)?;
    let mut findings: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for finding in serde_json::to_value(&verdict)?["findings"].as_array().into_iter().flatten() {
        if let Some(evidence) = finding["subject"]["evidence"].as_str() {
            let rule = finding["rule"].as_str().unwrap_or_default();
            let title = finding["title"].as_str().unwrap_or_default();
            findings.entry(evidence.to_owned()).or_default().push(format!("{rule}: {title}"));
        }
    }
    Ok(findings)
}

/// An error of the application in words.
fn words(error: proofbook_app::AppError) -> Box<dyn Error> {
    let said = error.in_words(Language::En);
    format!("{}: {} {}", said.code, said.what, said.detail).into()
}
