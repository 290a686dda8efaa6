//! Prints how long a workspace takes to open after many changes and after a long text.
//!
//! `cargo run -p proofbook-store --example growth [changes]`. Deliberately not here: limits.

// Measuring needs a scratch folder.
#![allow(clippy::disallowed_methods)]

mod opening;

use proofbook_dossier::{Edit, Op, TextField};
use proofbook_store::{Opening, Stamp, Workspace};
use serde_json::json;
use std::{path::Path, time::Instant};
use uuid::Uuid;

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

fn main() -> Outcome<()> {
    let memory = Path::new("/dev/shm");
    let root = if memory.is_dir() { tempfile::tempdir_in(memory)? } else { tempfile::tempdir()? };
    let changes = std::env::args().nth(1).map_or(Ok(100_000), |number| number.parse())?;
    long_text(&root.path().join("long"))?;
    let found = opening::measure(&root.path().join("many"), changes)?;
    println!(
        "{} changes, {} KB: opening {:.2?}, Automerge alone {:.2?}, ratio {:.2}",
        found.changes,
        found.bytes / 1024,
        found.ours,
        found.automerge,
        found.ours.as_secs_f64() / found.automerge.as_secs_f64()
    );
    Ok(())
}

/// The longest text that is taken, then replaced.
fn long_text(folder: &Path) -> Outcome<()> {
    let opening = |number| Opening { folder: folder.to_owned(), twins: None, id: Uuid::from_u128(number) };
    let stamp = Stamp { when: jiff::Timestamp::UNIX_EPOCH, who: "Kim Minji".into() };
    let path = vec!["answers".to_owned(), "C-000".to_owned()];
    let genesis = [Op::Put(path, json!({"response": "", "notes": ""}))];
    let mut workspace = Workspace::create(opening(1), Uuid::from_u128(7), &genesis, &stamp)?;
    let field = TextField::Response { control: "C-000".into() };
    for (what, text) in
        [("enter 200,000 characters", "lorem ipsum ".repeat(16_666)), ("replace them", "ok".into())]
    {
        let before = Instant::now();
        workspace.edit(&[Edit::Write { field: field.clone(), text }], None, &stamp)?;
        println!("{what}: {:.2?}", before.elapsed());
        let before = Instant::now();
        drop(Workspace::open(opening(100))?);
        println!("  opening then: {:.2?}", before.elapsed());
    }
    Ok(())
}
