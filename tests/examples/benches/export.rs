//! The whole bundle: workbook, PDFs, originals, checksums, written and read back, against `cp -r` of
//! the workspace's originals alone: the floor of any export that carries them.

use crate::{Ground, Measured, table::Row, table::median, words};
use proofbook_app::{self as app, ExportRequest};
use std::process::Command;

const RUNS: usize = 5;

/// Measures the export of the sample.
pub fn measure(ground: &Ground) -> Measured {
    let session = ground.open_session()?;
    let (mut files, mut bytes) = (0, 0);
    let ours = median(RUNS, |run| {
        let target = ground.folder.join(format!("export-{run}"));
        let outcome = app::export_to(&session, &target, &ExportRequest::default())?;
        (files, bytes) = (outcome.files, outcome.bytes);
        Ok(())
    });
    let originals = ground.workspace.join("attachments");
    let peer = median(RUNS, |run| {
        let copied = Command::new("cp")
            .arg("-r")
            .arg(&originals)
            .arg(ground.folder.join(format!("copy-{run}")))
            .status();
        match copied {
            Ok(status) if status.success() => Ok(()),
            _ => Err("there is no cp here".to_owned()),
        }
    });
    Ok(vec![Row {
        what: "export the sample".into(),
        ours: ours.map_err(words)?,
        peer: peer.map(|time| ("cp -r of its originals".to_owned(), time)),
        note: format!("{files} files, {} KB", bytes / 1024),
    }])
}
