//! The jobs that are measured: a file read, every control in it filled, the file written; and the same with
//! the proof of every cell.
//!
//! Deliberately with invented answers of the length partners write. Peak memory is what Linux says of the
//! process; elsewhere it is left out.

use std::collections::BTreeSet;
use std::error::Error;
use std::fmt;
use std::path::Path;
use std::time::Instant;

use proofbook_workbook::{ControlAnswer, FillOptions, fill, fill_unproven, inspect};

/// A job that is measured.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Job {
    /// Fill and write.
    Fill,
    /// Fill, prove and write, as the application does it.
    FillAndProve,
}

impl Job {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Fill, Self::FillAndProve];

    /// Its name on a command line.
    pub fn word(self) -> &'static str {
        match self {
            Self::Fill => "fill",
            Self::FillAndProve => "fill-and-prove",
        }
    }

    /// The job of that name.
    pub fn named(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|job| job.word() == word)
    }
}

/// What a job took.
#[derive(Clone, Copy)]
pub struct Spent {
    /// Time in seconds.
    pub seconds: f64,
    /// The process's peak of memory in KiB, where the system tells it.
    pub peak: Option<u64>,
}

impl Spent {
    /// One line for another program.
    pub fn line(&self) -> String {
        format!("{} {}", self.seconds, self.peak.unwrap_or(0))
    }

    /// Reads such a line.
    pub fn read(line: &str) -> Option<Self> {
        let (seconds, peak) = line.trim().split_once(' ')?;
        let peak = Some(peak.parse().ok()?).filter(|&peak| peak > 0);
        Some(Self { seconds: seconds.parse().ok()?, peak })
    }
}

impl fmt::Display for Spent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.2} ms, ", self.seconds * 1e3)?;
        match self.peak {
            Some(peak) => write!(f, "peak {:.1} MB", peak as f64 / 1024.0),
            None => f.write_str("peak not told by this system"),
        }
    }
}

/// Does a job.
pub fn run(job: Job, template: &Path, out: &Path) -> Result<Spent, Box<dyn Error>> {
    // Knowing the controls is not part of the job: the other side is told the cells as well. Its memory is
    // gone again before the job begins and smaller than the job's.
    let answers = answers(&std::fs::read(template)?)?;
    let begun = Instant::now();
    let read = std::fs::read(template)?;
    let filled = match job {
        Job::Fill => fill_unproven(&read, &answers, &FillOptions::default())?,
        Job::FillAndProve => {
            let filled = fill(&read, &answers)?;
            if !filled.proof.is_complete() {
                return Err("the filled workbook is not what it should be".into());
            }
            filled.bytes
        }
    };
    std::fs::write(out, filled)?;
    Ok(Spent { seconds: begun.elapsed().as_secs_f64(), peak: peak_memory() })
}

/// An answer for every control of a workbook.
pub fn answers(template: &[u8]) -> Result<Vec<ControlAnswer>, Box<dyn Error>> {
    let inspection = inspect(template)?;
    let places = inspection.sheets.iter().flat_map(|sheet| &sheet.controls);
    let ids: BTreeSet<&String> = places.map(|place| &place.id).collect();
    Ok(ids.into_iter().map(|id| answer(id)).collect())
}

fn answer(id: &str) -> ControlAnswer {
    let sentence = "담당자가 분기마다 검토하고 기록을 남깁니다. The record is kept with the ticket.\n";
    let response = format!("{id}: {}", sentence.repeat(5));
    ControlAnswer { control: id.to_owned(), met: Some(true), response }
}

/// The cells these answers go to: sheet, cell and text, for a program that does not look for them.
pub fn cells(template: &[u8]) -> Result<Vec<[String; 3]>, Box<dyn Error>> {
    let inspection = inspect(template)?;
    let mut cells = Vec::new();
    for sheet in &inspection.sheets {
        for place in &sheet.controls {
            let given = answer(&place.id);
            let texts = [(&place.met_cell, "Yes".to_owned()), (&place.response_cell, given.response)];
            let known = texts.into_iter().filter_map(|(cell, text)| Some((cell.clone()?, text)));
            cells.extend(known.map(|(cell, text)| [sheet.sheet.clone(), cell, text]));
        }
    }
    Ok(cells)
}

fn peak_memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.split_whitespace().next()?.parse().ok()
}
