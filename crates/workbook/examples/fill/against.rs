//! A job done by a child process of ours and by one of Python with openpyxl, in turn, in the same run: the
//! same file, the same cells, the same texts.
//!
//! To prove, openpyxl loads both files again and compares every cell; ours looks at the markup and the
//! parts besides. The start of Python and its imports are not counted as time; the memory of the interpreter
//! is, as that of our program is.

use std::error::Error;
use std::path::Path;
use std::process::Command;

use super::job::{Job, Spent, cells};

/// How often each side does the job.
const RUNS: usize = 5;

const PEER: &str = "
import json, sys, time
import openpyxl
cells = json.load(open(sys.argv[3], encoding='utf-8'))
begun = time.perf_counter()
book = openpyxl.load_workbook(sys.argv[1])
for sheet, cell, text in cells:
    book[sheet][cell].value = text
book.save(sys.argv[2])
if sys.argv[4] == 'fill-and-prove':
    before, after = openpyxl.load_workbook(sys.argv[1]), openpyxl.load_workbook(sys.argv[2])
    wanted = {(sheet, cell): text for sheet, cell, text in cells}
    for sheet in before.sheetnames:
        values = [{cell.coordinate: cell.value for row in book[sheet].iter_rows() for cell in row}
                  for book in (before, after)]
        for cell in values[0].keys() | values[1].keys():
            old, new = (side.get(cell) for side in values)
            if new != wanted.get((sheet, cell), old):
                sys.exit(f'{sheet}!{cell} is not what it should be')
seconds = time.perf_counter() - begun
peak = 0
try:
    for line in open('/proc/self/status'):
        if line.startswith('VmHWM:'):
            peak = int(line.split()[1])
except OSError:
    pass
print(seconds, peak)
";

/// What both sides took.
pub struct Comparison {
    /// How many cells were written.
    pub cells: usize,
    /// Ours.
    pub ours: Spent,
    /// Openpyxl's, or why it is left out.
    pub peer: Result<Spent, String>,
}

/// Compares. `program` with `words`, the job, the template and the file to write does our side of the job.
pub fn openpyxl(
    job: Job,
    program: &Path,
    words: &[&str],
    template: &Path,
    folder: &Path,
) -> Result<Comparison, Box<dyn Error>> {
    let cells = cells(&std::fs::read(template)?)?;
    let list = folder.join("cells.json");
    std::fs::write(&list, serde_json::to_vec(&cells)?)?;
    let (mut ours, mut peers) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        let mut child = Command::new(program);
        child.args(words).arg(job.word()).arg(template).arg(folder.join("ours.xlsx"));
        ours.push(spent(child)?);
        let mut child = Command::new("python3");
        child.args(["-c", PEER]).arg(template).arg(folder.join("peer.xlsx")).arg(&list).arg(job.word());
        peers.push(spent(child));
    }
    let peers: Result<Vec<Spent>, String> = peers.into_iter().collect();
    Ok(Comparison { cells: cells.len(), ours: middle(ours), peer: peers.map(middle) })
}

/// The median time and the greatest memory.
fn middle(mut runs: Vec<Spent>) -> Spent {
    runs.sort_by(|a, b| a.seconds.total_cmp(&b.seconds));
    let peak = runs.iter().filter_map(|run| run.peak).max();
    Spent { peak, ..runs[runs.len() / 2] }
}

fn spent(mut child: Command) -> Result<Spent, String> {
    let name = child.get_program().to_string_lossy().into_owned();
    let output = child.output().map_err(|_| format!("{name} is not installed"))?;
    let said = String::from_utf8_lossy(&output.stderr);
    match Spent::read(&String::from_utf8_lossy(&output.stdout)) {
        Some(spent) if output.status.success() => Ok(spent),
        _ if said.contains("No module named") => Err("openpyxl is not installed".to_owned()),
        _ => Err(format!("{name} failed: {}", said.lines().last().unwrap_or_default())),
    }
}
