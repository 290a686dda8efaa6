//! Measurements of what a person waits for, each beside a named peer or the floor that the machine
//! itself sets, measured in the same run: a ratio means something on any machine, a time does not.
//!
//! `cargo xtask bench` runs this with a folder to work in. Deliberately not here: limits that fail a
//! build. Machines differ too much; who changes something that is measured here looks at the table.
#![allow(clippy::disallowed_methods, reason = "measurements make folders of their own")]

mod case_study;
mod check;
mod evidence;
mod export;
mod growth;
mod hidden_text;
mod save;
mod secrets;
mod table;
mod workbook;

use proofbook_app::{self as app, Machine, Session, domain::Language};
use std::{error::Error, path::PathBuf, sync::Arc};
use table::Row;

/// What a measurement gives: rows, or why it was left out.
type Measured = Result<Vec<Row>, Box<dyn Error>>;

/// A measurement by name.
type Bench = (&'static str, fn(&Ground) -> Measured);

const BENCHES: &[Bench] = &[
    ("save", save::measure),
    ("check", check::measure),
    ("workbook", workbook::measure),
    ("export", export::measure),
    ("case-study", case_study::measure),
    ("evidence", evidence::measure),
    ("growth", growth::measure),
    ("hidden-text", hidden_text::measure),
    ("secrets", secrets::measure),
];

/// Where measurements are made: an empty folder with the sample workspace in it.
pub struct Ground {
    /// A folder to work in.
    pub folder: PathBuf,
    /// The sample workspace.
    pub workspace: PathBuf,
}

impl Ground {
    fn prepare(folder: PathBuf) -> Result<Self, Box<dyn Error>> {
        let workspace = folder.join("sample.proofbook");
        let session = Self::session();
        app::make_sample(&session, &workspace, Language::Ko).map_err(words)?;
        app::close_workspace(&session).map_err(words)?;
        Ok(Self { folder, workspace })
    }

    fn session() -> Session {
        Session::new(Arc::new(Machine::new()))
    }

    /// The sample on a session of its own.
    pub fn open_session(&self) -> Result<Session, Box<dyn Error>> {
        let session = Self::session();
        app::open(&session, &self.workspace).map_err(words)?;
        Ok(session)
    }
}

/// An error of the application in words.
pub fn words(error: proofbook_app::AppError) -> Box<dyn Error> {
    let said = error.in_words(Language::En);
    format!("{}: {} {}", said.code, said.what, said.detail).into()
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let folder = PathBuf::from(arguments.next().ok_or("give the folder to work in")?);
    let wanted: Vec<String> = arguments.collect();
    // Jobs that must be processes of their own: this program is called again with their word.
    if let ([job, from, out], Some(workbook::CHILD)) = (&wanted[..], folder.to_str()) {
        return workbook::child(job, from.as_ref(), out.as_ref());
    }
    if let [from, out] = &wanted[..] {
        match folder.to_str() {
            Some(case_study::CHILD) => return case_study::child(from.as_ref(), out.as_ref()),
            Some(case_study::TEXT_CHILD) => return case_study::text_child(from.as_ref(), out.as_ref()),
            Some(evidence::CHILD) => return evidence::child(from.as_ref(), out.as_ref()),
            _ => {}
        }
    }
    let unknown = wanted.iter().find(|name| !BENCHES.iter().any(|(known, _)| known == name));
    if let Some(unknown) = unknown {
        let names: Vec<&str> = BENCHES.iter().map(|(name, _)| *name).collect();
        return Err(format!("there is no measurement `{unknown}`; there are: {}", names.join(", ")).into());
    }
    let ground = Ground::prepare(folder)?;
    let mut rows = Vec::new();
    for (name, measure) in
        BENCHES.iter().filter(|(name, _)| wanted.is_empty() || wanted.iter().any(|one| one == name))
    {
        eprintln!("measuring {name} …");
        rows.extend(measure(&ground)?);
    }
    table::print(&rows);
    Ok(())
}
