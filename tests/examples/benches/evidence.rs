//! Evidence in quantity: joining PDFs against qpdf, copying originals against `cp -r` with `sha256sum`,
//! and the peak of memory of exporting 500 attachments of 1 GB in all.
//!
//! The material is made here and is the same each time. Ours labels every page, makes exhibit sheets and
//! bookmarks, and reads every original back; the others only join and copy.

mod material;

use crate::{Ground, Measured, table::Row, table::median, words};
use proofbook_app::{AttachFile, Desk, ExportRequest, domain::Language};
use proofbook_binder::{BinderPlan, ExhibitContent, ExhibitPlan, FooterTexts, TroubleTexts, bind};
use proofbook_bundle::{Plan, Source};
use std::{
    error::Error,
    fs,
    path::{Path, PathBuf},
    process::Command,
    time::{Duration, Instant},
};

/// The word with which this program exports a workspace, prints what it took and does nothing else.
pub const CHILD: &str = "export-evidence";

const RUNS: usize = 3;
/// Files that are joined into one.
const JOINED: usize = 20;
/// Attachments of the workspace, of two megabytes each.
const ATTACHMENTS: usize = 500;
/// Every so manieth attachment is a PDF and is bound.
const PDF_EVERY: usize = 2;

/// Our side of the export, in a process of its own.
pub fn child(workspace: &Path, out: &Path) -> Result<(), Box<dyn Error>> {
    let desk = Ground::desk();
    desk.open(workspace).map_err(words)?;
    let begun = Instant::now();
    let outcome = desk.export_to(out, &ExportRequest::default()).map_err(words)?;
    let peak = peak_memory().unwrap_or(0);
    println!("{} {peak} {} {}", begun.elapsed().as_secs_f64(), outcome.files, outcome.bytes);
    Ok(())
}

/// Measures all three.
pub fn measure(ground: &Ground) -> Measured {
    let folder = ground.folder.join("evidence");
    fs::create_dir_all(&folder)?;
    let mut rows = vec![joining(&folder)?];
    let workspace = folder.join("large.proofbook");
    let originals = fill(&folder, &workspace)?;
    rows.push(copying(&folder, &workspace, &originals)?);
    rows.push(exporting(&folder, &workspace)?);
    fs::remove_dir_all(&folder)?;
    Ok(rows)
}

fn joining(folder: &Path) -> Result<Row, Box<dyn Error>> {
    let mut files = Vec::new();
    for number in 0..JOINED {
        let file = folder.join(format!("join-{number:02}.pdf"));
        fs::write(&file, material::pdf(number))?;
        files.push(file);
    }
    let front = material::front();
    let mut pages = 0;
    let ours = median(RUNS, |_| -> Result<(), Box<dyn Error>> {
        let bound = bind(&plan(&front, &files)?)?;
        pages = bound.pages;
        Ok(fs::write(folder.join("ours.pdf"), bound.bytes)?)
    })?;
    let peer = median(RUNS, |_| {
        let mut qpdf = Command::new("qpdf");
        qpdf.args(["--empty", "--pages"]).args(&files).arg("--").arg(folder.join("qpdf.pdf"));
        succeed(&mut qpdf)
    });
    let kilobytes = files.iter().filter_map(|file| Some(file.metadata().ok()?.len() / 1024)).sum::<u64>();
    Ok(Row {
        what: format!("bind {JOINED} PDFs, labelled and bookmarked"),
        ours,
        peer: peer.map(|time| ("qpdf --empty --pages".to_owned(), time)),
        note: format!("{pages} pages, {} MB", kilobytes / 1024),
    })
}

fn plan(front: &[u8], files: &[PathBuf]) -> std::io::Result<BinderPlan> {
    let exhibit = |(number, file): (usize, &PathBuf)| {
        Ok(ExhibitPlan {
            letter: format!("{}", number + 1),
            heading: format!("Exhibit {}", number + 1),
            title: format!("Record {number}"),
            facts: Vec::new(),
            bookmark: format!("Exhibit {}", number + 1),
            content: ExhibitContent::Pdf { bytes: fs::read(file)?, pages: None },
            frames: Vec::new(),
            sha256_prefix: "0123456789ab".to_owned(),
        })
    };
    Ok(BinderPlan {
        title: "Binder".to_owned(),
        language: proofbook_typeset::Language::En,
        author: None,
        front: front.to_vec(),
        front_bookmark: "Front".to_owned(),
        exhibits: files.iter().enumerate().map(exhibit).collect::<std::io::Result<_>>()?,
        footer: FooterTexts {
            pattern: "Exhibit {letter} · page {page} of {pages} · SHA-256 {digest}".to_owned(),
        },
        draft: None,
        troubles: TroubleTexts::default(),
    })
}

/// Makes the workspace; answers where its originals lie and what they are.
fn fill(folder: &Path, workspace: &Path) -> Result<Vec<(PathBuf, String)>, Box<dyn Error>> {
    let desk = Ground::desk();
    desk.make_sample(workspace, Language::En).map_err(words)?;
    let catalogue = desk.open_catalogue().map_err(words)?;
    let controls: Vec<&str> = catalogue.controls.iter().map(|control| control.id.as_str()).collect();
    for number in 0..ATTACHMENTS {
        let (ending, bytes) = match number % PDF_EVERY {
            0 => ("pdf", material::pdf(number)),
            _ => ("bin", material::noise(number, material::SIZE)),
        };
        let file = folder.join(format!("record {number:03}.{ending}"));
        fs::write(&file, bytes)?;
        let how = AttachFile { control: Some(controls[number % controls.len()]), ..AttachFile::default() };
        desk.attach_file(&file, &how).map_err(words)?;
        fs::remove_file(&file)?;
    }
    let originals = originals(&desk, workspace)?;
    desk.close_workspace().map_err(words)?;
    Ok(originals)
}

fn originals(desk: &Desk, workspace: &Path) -> Result<Vec<(PathBuf, String)>, Box<dyn Error>> {
    let dossier = desk.dossier().map_err(words)?;
    let digests =
        dossier.evidence.values().filter_map(|evidence| Some(evidence.file.as_ref()?.sha256.clone()));
    Ok(digests
        .map(|sha256| (workspace.join("attachments").join(&sha256[..2]).join(&sha256), sha256))
        .collect())
}

fn copying(folder: &Path, workspace: &Path, originals: &[(PathBuf, String)]) -> Result<Row, Box<dyn Error>> {
    let ours = median(RUNS, |run| -> Result<(), Box<dyn Error>> {
        let mut plan = Plan::new();
        for (number, (path, sha256)) in originals.iter().enumerate() {
            let source = Source::File { path: path.clone(), sha256: sha256.clone() };
            plan.add(format!("Originals/{number:03}.bin"), format!("{number}"), source);
        }
        let target = folder.join(format!("originals-{run}"));
        proofbook_bundle::write(plan, &target, &mut |_: usize, _: usize, _: &str| true)?;
        Ok(fs::remove_dir_all(target)?)
    })?;
    Ok(Row {
        what: "the originals of a bundle, read back".to_owned(),
        ours,
        peer: floor(folder, workspace, RUNS),
        note: format!("{} files", originals.len()),
    })
}

/// `cp -r` of the originals and `sha256sum` of the copies.
fn floor(folder: &Path, workspace: &Path, runs: usize) -> Result<(String, Duration), String> {
    let copy = folder.join("copy");
    let time = median(runs, |_| {
        succeed(Command::new("cp").arg("-r").arg(workspace.join("attachments")).arg(&copy))?;
        let mut sums = Command::new("sh");
        sums.arg("-c").arg("find \"$0\" -type f -exec sha256sum {} + > \"$0/sums\"").arg(&copy);
        succeed(&mut sums)?;
        fs::remove_dir_all(&copy).map_err(|error| error.to_string())
    });
    time.map(|time| ("cp -r and sha256sum".to_owned(), time))
}

fn exporting(folder: &Path, workspace: &Path) -> Result<Row, Box<dyn Error>> {
    let out = folder.join("export");
    let output = Command::new(std::env::current_exe()?).arg(CHILD).arg(workspace).arg(&out).output()?;
    let said = String::from_utf8_lossy(&output.stdout);
    let told: Vec<f64> = said.split_whitespace().filter_map(|word| word.parse().ok()).collect();
    let &[seconds, peak, files, bytes] = &told[..] else {
        return Err(String::from_utf8_lossy(&output.stderr).into_owned().into());
    };
    Ok(Row {
        what: format!("export {ATTACHMENTS} attachments with binders"),
        ours: Duration::from_secs_f64(seconds),
        peer: floor(folder, workspace, 1),
        note: format!("{files} files, {:.0} MB, peak {:.0} MB of memory", bytes / 1048576.0, peak / 1024.0),
    })
}

/// The peak of this process in KiB.
fn peak_memory() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.split_whitespace().next()?.parse().ok()
}

fn succeed(command: &mut Command) -> Result<(), String> {
    let name = command.get_program().to_string_lossy().into_owned();
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("{name}: {status}")),
        Err(_) => Err(format!("{name} is not installed")),
    }
}
