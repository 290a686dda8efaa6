//! Prints what one keystroke costs and how long opening takes.
//!
//! `cargo run -p proofbook-store --example measure [folder]`. The folder (default: the system's
//! temporary one) says which disk is measured. 61 answers of 1.7 KB, as in a finished workspace.

// Measuring needs a scratch folder.
#![allow(clippy::disallowed_methods)]

use proofbook_dossier::{Edit, Op, TextField};
use proofbook_store::{Opening, Stamp, Workspace};
use serde_json::json;
use std::{
    path::Path,
    time::{Duration, Instant},
};
use uuid::Uuid;

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

const CONTROLS: u32 = 61;
const CHANGES: u32 = 12_000;

fn main() -> Outcome<()> {
    let base = std::env::args().nth(1).map_or_else(std::env::temp_dir, Into::into);
    let root = tempfile::tempdir_in(base)?;
    let mut workspace = begin(root.path())?;
    keystrokes(&mut workspace)?;
    parts(&mut workspace)?;
    let typed = CHANGES - u32::try_from(workspace.history().len())?;
    for number in 0..typed {
        splice(&mut workspace, number % CONTROLS, number as usize % 600, "가")?;
    }
    keystrokes(&mut workspace)?;
    let before = Instant::now();
    workspace.close()?;
    println!("close: {:.1?}", before.elapsed());
    opening(root.path(), workspace)?;
    Ok(())
}

fn begin(root: &Path) -> Outcome<Workspace> {
    let text: String =
        "고객 지원 절차와 증빙 자료를 설명하는 문장입니다. ".chars().cycle().take(680).collect();
    println!("{CONTROLS} answers of {} bytes", text.len());
    let answer = |number: u32| {
        Op::Put(vec!["answers".into(), format!("C-{number:03}")], json!({"response": text, "notes": ""}))
    };
    let genesis: Vec<Op> = (0..CONTROLS).map(answer).collect();
    Ok(Workspace::create(place(root, 1), Uuid::from_u128(7), &genesis, &stamp())?)
}

fn place(root: &Path, id: u128) -> Opening {
    Opening { folder: root.join("workspace"), twins: Some(root.join("twins")), id: Uuid::from_u128(id) }
}

fn stamp() -> Stamp {
    Stamp { when: jiff::Timestamp::UNIX_EPOCH, who: "Kim Minji".into() }
}

fn splice(workspace: &mut Workspace, control: u32, at: usize, insert: &str) -> Outcome<u64> {
    let field = TextField::Response { control: format!("C-{control:03}").as_str().into() };
    let edit = Edit::Splice { field, at, delete: 0, insert: insert.into() };
    Ok(workspace.edit(&[edit], None, &stamp())?.bytes)
}

fn keystrokes(workspace: &mut Workspace) -> Outcome<()> {
    let (mut times, mut bytes) = (Vec::new(), 0);
    for number in 0..200 {
        let before = Instant::now();
        bytes = splice(workspace, number % CONTROLS, 100, "나")?;
        times.push(before.elapsed());
    }
    times.sort();
    println!(
        "one keystroke saved after {} changes: median {:.2?}, slowest {:.2?}, {bytes} bytes",
        workspace.history().len(),
        times[times.len() / 2],
        times[times.len() - 1]
    );
    Ok(())
}

/// What is left of a keystroke without the disk is shown by the parts that do not touch it.
fn parts(workspace: &mut Workspace) -> Outcome<()> {
    println!("refresh with nothing new: {:.2?}", mean(|| workspace.refresh().map(drop))?);
    println!(
        "a dossier of an earlier state: {:.2?}",
        mean(|| workspace.dossier_at(&workspace.revision()).map(drop))?
    );
    println!("tree to dossier: {:.2?}", mean(|| workspace.tree().dossier().map(drop))?);
    Ok(())
}

fn mean<E: std::error::Error + 'static>(mut part: impl FnMut() -> Result<(), E>) -> Outcome<Duration> {
    let before = Instant::now();
    for _ in 0..20 {
        part()?;
    }
    Ok(before.elapsed() / 20)
}

fn opening(root: &Path, workspace: Workspace) -> Outcome<()> {
    drop(workspace);
    let before = Instant::now();
    let workspace = Workspace::open(place(root, 2))?;
    println!("opening {} changes: {:.1?}", workspace.history().len(), before.elapsed());
    let before = Instant::now();
    workspace.history();
    println!("history: {:.1?}", before.elapsed());
    Ok(())
}
