//! Evidence: joining PDFs against `qpdf --empty --pages`, and a whole bundle of large originals
//! against the floor of copying and summing the same files. The large bundle is made by a process of
//! its own, so that its peak of memory is its own.

use crate::{
    Ground, Measured,
    table::{Row, median},
    words,
};
use lopdf::{Document, Object, Stream, dictionary};
use proofbook_app::{
    self as app, AttachFile, ExportRequest, Machine, NewWorkspace, Session, domain::Language,
};
use proofbook_binder::{BinderPlan, ExhibitContent, ExhibitPlan, FooterTexts, TroubleTexts, bind};
use proofbook_bundle::{Plan, Source};
use std::{
    error::Error,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    sync::Arc,
    time::{Duration, Instant},
};

/// The word with which this program exports a workspace and tells its time and peak.
pub const CHILD: &str = "export-a-workspace";

const RUNS: usize = 5;
/// PDFs that are joined, and pages of each.
const JOINED: usize = 40;
const PAGES: usize = 12;
/// Attachments of the large bundle, and bytes of each.
const ATTACHMENTS: usize = 500;
const BYTES: usize = 2 << 20;

/// Measures joining and bundling.
pub fn measure(ground: &Ground) -> Measured {
    let joined = join(ground)?;
    let (workspace, files) = large_workspace(ground)?;
    let floor = floor(ground, &files).map(|time| ("cp -r and sha256sum of the originals".to_owned(), time));
    Ok(vec![joined, originals(ground, &workspace, floor.clone())?, bundle(ground, &workspace, floor)?])
}

/// Exports a workspace without binders' leave to be small, and says seconds and peak in kilobytes.
pub fn child(workspace: &Path, out: &Path) -> Result<(), Box<dyn Error>> {
    let session = Session::new(Arc::new(Machine::new()));
    app::open(&session, workspace).map_err(words)?;
    let begun = Instant::now();
    app::export_to(&session, out, &ExportRequest::default()).map_err(words)?;
    println!("{} {}", begun.elapsed().as_secs_f64(), peak().unwrap_or_default());
    Ok(())
}

/// The peak of this process in kilobytes, where the system tells it.
fn peak() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}

fn join(ground: &Ground) -> Result<Row, Box<dyn Error>> {
    let folder = ground.folder.join("joined");
    std::fs::create_dir_all(&folder)?;
    let files: Vec<PathBuf> = (0..JOINED)
        .map(|number| {
            let file = folder.join(format!("{number:02}.pdf"));
            std::fs::write(&file, pdf(PAGES, 40 << 10, number as u64))?;
            Ok(file)
        })
        .collect::<Result<_, std::io::Error>>()?;
    let ours = median(RUNS, |run| -> Result<(), Box<dyn Error>> {
        let exhibits = files.iter().map(|file| Ok(exhibit(std::fs::read(file)?)));
        let plan = plan(exhibits.collect::<Result<_, std::io::Error>>()?);
        std::fs::write(folder.join(format!("ours-{run}.pdf")), bind(&plan)?.bytes)?;
        Ok(())
    })?;
    let peer = median(RUNS, |run| {
        let mut qpdf = Command::new("qpdf");
        qpdf.args(["--empty", "--pages"]).args(&files).arg("--").arg(folder.join(format!("qpdf-{run}.pdf")));
        succeed(&mut qpdf)
    });
    Ok(Row {
        what: format!("join {JOINED} PDFs of {PAGES} pages, with sheets"),
        ours,
        peer: peer.map(|time| ("qpdf --empty --pages".to_owned(), time)),
        note: format!("{} pages, each with a footer; qpdf adds nothing", JOINED * PAGES),
    })
}

fn exhibit(bytes: Vec<u8>) -> ExhibitPlan {
    ExhibitPlan {
        letter: "A".into(),
        heading: "Exhibit A".into(),
        title: "A document".into(),
        facts: Vec::new(),
        bookmark: "Exhibit A".into(),
        content: ExhibitContent::Pdf { bytes, pages: None },
        frames: Vec::new(),
        sha256_prefix: "0123456789ab".into(),
    }
}

fn plan(exhibits: Vec<ExhibitPlan>) -> BinderPlan {
    BinderPlan {
        title: "OPSP-001".into(),
        language: proofbook_typeset::Language::En,
        author: None,
        front: pdf(1, 100, 99),
        front_bookmark: "Cover".into(),
        exhibits,
        footer: FooterTexts { pattern: "Exhibit {letter} · {page} / {pages} · {digest}".into() },
        draft: None,
        troubles: TroubleTexts::default(),
    }
}

/// The floor: its name and its time, or why it is left out.
type Floor = Result<(String, Duration), String>;

fn floor(ground: &Ground, files: &Path) -> Result<Duration, String> {
    let copy = ground.folder.join("large-copy");
    median(3, |run| {
        let target = copy.with_extension(run.to_string());
        succeed(Command::new("cp").arg("-r").arg(files).arg(&target))?;
        let sums = "find \"$0\" -type f -print0 | xargs -0 sha256sum > /dev/null";
        succeed(Command::new("sh").args(["-c", sums]).arg(&target))?;
        std::fs::remove_dir_all(&target).map_err(|error| error.to_string())
    })
}

/// The originals part of a bundle alone: nothing is made, everything is copied, summed and read back.
fn originals(ground: &Ground, workspace: &Path, floor: Floor) -> Result<Row, Box<dyn Error>> {
    let session = Session::new(Arc::new(Machine::new()));
    app::open(&session, workspace).map_err(words)?;
    let dossier = app::dossier(&session).map_err(words)?;
    let digests: Vec<&str> =
        dossier.evidence.values().filter_map(|it| Some(it.file.as_ref()?.sha256.as_str())).collect();
    let target = ground.folder.join("large-originals");
    let ours = median(3, |_| -> Result<(), Box<dyn Error>> {
        let mut plan = Plan::new();
        for digest in &digests {
            let path = workspace.join("attachments").join(&digest[..2]).join(digest);
            let source = Source::File { path, sha256: (*digest).to_owned() };
            plan.add(format!("Originals/{digest}.pdf"), (*digest).to_owned(), source);
        }
        proofbook_bundle::write(plan, &target, &mut |_: usize, _: usize, _: &str| true)?;
        Ok(std::fs::remove_dir_all(&target)?)
    })?;
    app::close_workspace(&session).map_err(words)?;
    Ok(Row {
        what: format!("the originals part of {} attachments", digests.len()),
        ours,
        peer: floor,
        note: "read back as well".to_owned(),
    })
}

fn bundle(ground: &Ground, workspace: &Path, floor: Floor) -> Result<Row, Box<dyn Error>> {
    let out = ground.folder.join("large-bundle");
    let said = Command::new(std::env::current_exe()?).arg(CHILD).arg(workspace).arg(&out).output()?;
    let said = String::from_utf8_lossy(&said.stdout).into_owned() + &String::from_utf8_lossy(&said.stderr);
    let mut numbers = said.split_whitespace().map(str::parse::<f64>);
    let (Some(Ok(seconds)), Some(Ok(peak))) = (numbers.next(), numbers.next()) else {
        return Err(format!("the export failed: {said}").into());
    };
    Ok(Row {
        what: format!("export {ATTACHMENTS} attachments, {} MB", (ATTACHMENTS * BYTES) >> 20),
        ours: Duration::from_secs_f64(seconds),
        peer: floor,
        note: format!("peak {} MB; with all PDFs, read back", peak as u64 / 1024),
    })
}

/// A workspace whose prerequisites cite the attachments in turn.
fn large_workspace(ground: &Ground) -> Result<(PathBuf, PathBuf), Box<dyn Error>> {
    let files = ground.folder.join("large-files");
    std::fs::create_dir_all(&files)?;
    let workspace = ground.folder.join("large.proofbook");
    let session = Session::new(Arc::new(Machine::new()));
    let edition = proofbook_app::CURRENT_EDITION;
    app::create(
        &session,
        &NewWorkspace { folder: &workspace, partner: "Large", edition, language: Language::En },
    )
    .map_err(words)?;
    let catalogue = app::open_catalogue(&session).map_err(words)?;
    for number in 0..ATTACHMENTS {
        let file = files.join(format!("evidence {number:03}.pdf"));
        std::fs::write(&file, pdf(1, BYTES, number as u64))?;
        let control = &catalogue.controls[number % catalogue.controls.len()];
        let demand = control.demands.first().map(|demand| demand.id.to_string());
        let how = AttachFile {
            control: Some(control.id.as_str()),
            demand: demand.as_deref(),
            ..AttachFile::default()
        };
        app::attach_file(&session, &file, &how).map_err(words)?;
    }
    app::close_workspace(&session).map_err(words)?;
    Ok((workspace, files))
}

/// A PDF whose pages carry pictures that cannot be compressed, so many bytes of them in all.
fn pdf(pages: usize, bytes: usize, seed: u64) -> Vec<u8> {
    let mut document = Document::with_version("1.7");
    let root = document.new_object_id();
    let side = ((bytes / pages / 3) as f64).sqrt().max(1.0) as usize;
    let mut state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
    let kids: Vec<Object> = (0..pages)
        .map(|_| {
            let pixels = (0..side * side * 3).map(|_| noise(&mut state)).collect::<Vec<u8>>();
            let picture = dictionary! {
                "Type" => "XObject", "Subtype" => "Image", "Width" => side as i64, "Height" => side as i64,
                "ColorSpace" => "DeviceRGB", "BitsPerComponent" => 8,
            };
            let picture = document.add_object(Stream::new(picture, pixels).with_compression(false));
            let content = Stream::new(dictionary! {}, b"q 400 0 0 400 90 200 cm /P Do Q".to_vec());
            let content = document.add_object(content);
            Object::Reference(document.add_object(dictionary! {
                "Type" => "Page", "Parent" => root, "Contents" => content,
                "Resources" => dictionary! { "XObject" => dictionary! { "P" => picture } },
                "MediaBox" => vec![0.into(), 0.into(), 595.into(), 842.into()],
            }))
        })
        .collect();
    let tree = dictionary! { "Type" => "Pages", "Count" => pages as i64, "Kids" => kids };
    document.set_object(root, tree);
    let catalogue = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => root });
    document.trailer.set("Root", catalogue);
    let mut file = Vec::new();
    // Writing into memory does not fail.
    let _ = document.save_to(&mut file);
    file
}

/// The next byte of a xorshift generator: the same on every machine, and no compressor makes it smaller.
fn noise(state: &mut u64) -> u8 {
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    (*state >> 32) as u8
}

fn succeed(command: &mut Command) -> Result<(), String> {
    let name = command.get_program().to_string_lossy().into_owned();
    match command.stdout(Stdio::null()).stderr(Stdio::null()).status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("{name} failed ({status})")),
        Err(_) => Err(format!("there is no {name} here")),
    }
}
