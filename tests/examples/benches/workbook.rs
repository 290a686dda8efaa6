//! The workbook filled in place, against openpyxl that opens, writes the same number of cells and
//! saves. Ours proves every cell afterwards; openpyxl's time is that of its own work, without the
//! start of Python.

use crate::{Ground, Measured, table::Row, table::median, words};
use proofbook_app::ExportRequest;
use std::{path::Path, process::Command, time::Duration};

const PEER: &str = "
import sys, time
import openpyxl
times = []
for _ in range(5):
    begun = time.perf_counter()
    book = openpyxl.load_workbook(sys.argv[1])
    left = 122
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                if left and isinstance(cell.value, str) and type(cell).__name__ == 'Cell':
                    cell.value = cell.value + ' 가'
                    left -= 1
    book.save(sys.argv[2])
    times.append(time.perf_counter() - begun)
print(sorted(times)[2])
";

/// Measures filling the workbook.
pub fn measure(ground: &Ground) -> Measured {
    let desk = ground.open_desk()?;
    let request = ExportRequest::default();
    let (name, template) = template(&desk, &request)?;
    let file = ground.folder.join("template.xlsx");
    std::fs::write(&file, &template)?;
    let ours = median(5, |_| {
        let given = ("template.xlsx".to_owned(), template.clone());
        desk.filled_workbook(given, &request).map(drop)
    });
    let peer = openpyxl(&file, &ground.folder.join("peer.xlsx"));
    Ok(vec![Row {
        what: "fill the workbook and prove it".into(),
        ours: ours.map_err(words)?,
        peer: peer.map(|time| ("openpyxl: load, write, save".to_owned(), time)),
        note: format!("{name}, {} KB", template.len() / 1024),
    }])
}

/// The official workbook where a developer has one, otherwise one in the same layout.
fn template(
    desk: &proofbook_app::Desk,
    request: &ExportRequest,
) -> Result<(String, Vec<u8>), Box<dyn std::error::Error>> {
    let official = std::env::var_os("PROOFBOOK_REAL_INPUT").map(|folder| Path::new(&folder).join("official"));
    let found = official.and_then(|folder| std::fs::read_dir(folder).ok()).into_iter().flatten().flatten();
    let workbook =
        found.map(|entry| entry.path()).find(|path| path.extension().is_some_and(|end| end == "xlsx"));
    match workbook {
        Some(path) => Ok(("official workbook".into(), std::fs::read(path)?)),
        None => Ok(("generated workbook".into(), desk.new_workbook(request).map_err(words)?)),
    }
}

fn openpyxl(template: &Path, out: &Path) -> Result<Duration, String> {
    let ran = Command::new("python3").args(["-c", PEER]).arg(template).arg(out).output();
    let output = ran.map_err(|_| "python3 is not installed".to_owned())?;
    let said = String::from_utf8_lossy(&output.stdout);
    match said.trim().parse() {
        Ok(seconds) if output.status.success() => Ok(Duration::from_secs_f64(seconds)),
        _ if String::from_utf8_lossy(&output.stderr).contains("No module named") => {
            Err("openpyxl is not installed".into())
        }
        _ => Err("openpyxl failed".into()),
    }
}
