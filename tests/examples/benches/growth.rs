//! Opening a workspace of a hundred thousand changes, against what Automerge itself needs for them.

#[path = "../../../crates/store/examples/growth/opening.rs"]
mod opening;

use crate::{Ground, Measured, table::Row};

const CHANGES: usize = 100_000;

/// Measures opening.
pub fn measure(ground: &Ground) -> Measured {
    let found = opening::measure(&ground.folder.join("growth"), CHANGES)?;
    Ok(vec![Row {
        what: format!("open a workspace of {} changes", found.changes),
        ours: found.ours,
        peer: Ok(("Automerge: read and apply the same changes".to_owned(), found.automerge)),
        note: format!("{} KB of logs", found.bytes / 1024),
    }])
}
