//! The workbook filled in place, against openpyxl that opens, writes the same cells and saves: the
//! official workbook, and a large one that is made here.
//!
//! Filling alone, and filling with a look at every cell afterwards. Each side is a process of its own, so
//! that its peak of memory is its own; ours is this program called again with the word [`CHILD`]. openpyxl's
//! time is that of its own work, without the start of Python. What is done stands in `crates/workbook/examples/fill`, which can be
//! built without everything else.

#[path = "../../../crates/workbook/examples/fill/against.rs"]
mod against;
#[path = "../../../crates/workbook/examples/fill/job.rs"]
mod job;
#[path = "../../../crates/workbook/examples/fill/large.rs"]
mod large;

use crate::{Ground, Measured, table::Row, words};
use job::{Job, Spent};
use proofbook_app::{self as app, ExportRequest};
use std::{error::Error, path::Path, time::Duration};

/// The word with which this program does our side of the job and nothing else.
pub const CHILD: &str = "fill-a-workbook";

/// Our side of the job, in a process of its own.
pub fn child(job: &str, template: &Path, out: &Path) -> Result<(), Box<dyn Error>> {
    let job = Job::named(job).ok_or("no such job")?;
    println!("{}", job::run(job, template, out)?.line());
    Ok(())
}

/// Measures filling workbooks.
pub fn measure(ground: &Ground) -> Measured {
    let (name, usual) = template(ground)?;
    let large = large::workbook()?;
    let files = [(name.as_str(), &usual), ("large workbook", &large)];
    files
        .into_iter()
        .flat_map(|file| Job::ALL.map(|job| (job, file)))
        .map(|(job, (name, file))| compare(ground, job, name, file))
        .collect()
}

fn compare(ground: &Ground, job: Job, name: &str, template: &[u8]) -> Result<Row, Box<dyn Error>> {
    let file = ground.folder.join("template.xlsx");
    std::fs::write(&file, template)?;
    let found = against::openpyxl(job, &std::env::current_exe()?, &[CHILD], &file, &ground.folder)?;
    let time = |spent: &Spent| Duration::from_secs_f64(spent.seconds);
    let memory = match &found.peer {
        Ok(peer) => format!("peak {} against {}", peak(&found.ours), peak(peer)),
        Err(_) => format!("peak {}", peak(&found.ours)),
    };
    let (what, peer) = match job {
        Job::Fill => (format!("fill the {name}"), "openpyxl: load, write, save"),
        Job::FillAndProve => {
            (format!("fill the {name} and prove it"), "openpyxl: the same, load both, compare")
        }
    };
    Ok(Row {
        what,
        ours: time(&found.ours),
        peer: found.peer.map(|found| (peer.to_owned(), time(&found))),
        note: format!("{} KB, {} cells written, {memory}", template.len() / 1024, found.cells),
    })
}

fn peak(spent: &Spent) -> String {
    spent
        .peak
        .map_or_else(|| "not told by this system".to_owned(), |peak| format!("{} MB", peak.div_ceil(1024)))
}

/// The official workbook where a developer has one, otherwise one in the same layout.
fn template(ground: &Ground) -> Result<(String, Vec<u8>), Box<dyn Error>> {
    let official = std::env::var_os("PROOFBOOK_REAL_INPUT").map(|folder| Path::new(&folder).join("official"));
    let found = official.and_then(|folder| std::fs::read_dir(folder).ok()).into_iter().flatten().flatten();
    let workbook =
        found.map(|entry| entry.path()).find(|path| path.extension().is_some_and(|end| end == "xlsx"));
    match workbook {
        Some(path) => Ok(("official workbook".into(), std::fs::read(path)?)),
        None => {
            let made =
                app::new_workbook(&ground.open_session()?, &ExportRequest::default()).map_err(words)?;
            Ok(("generated workbook".into(), made))
        }
    }
}
