//! One keystroke: the edit, its record on the disk, and all of it with the check, against the floor:
//! the same number of bytes appended to a file and synced.

use crate::{Ground, Measured, table::Row, table::median, words};
use proofbook_app as app;
use proofbook_dossier::{Edit, TextField};
use proofbook_store::{Opening, Stamp, Workspace};
use std::{fs::OpenOptions, io::Write};

const KEYSTROKES: usize = 200;

/// Measures the store alone and the whole use case.
pub fn measure(ground: &Ground) -> Measured {
    let (store, bytes) = store_alone(ground)?;
    let floor = bare_append(ground, bytes)?;
    let whole = whole_use_case(ground)?;
    let against = || Ok((format!("append and sync {bytes} bytes"), floor));
    Ok(vec![
        Row {
            what: "save a keystroke (store, with its twin)".into(),
            ours: store,
            peer: against(),
            note: format!("{bytes} bytes to the log"),
        },
        Row {
            what: "save a keystroke and check everything (app)".into(),
            ours: whole,
            peer: against(),
            note: "what a person waits for".into(),
        },
    ])
}

fn keystroke(at: usize) -> Vec<Edit> {
    let field = TextField::Response { control: "BUSP-001".into() };
    vec![Edit::Splice { field, at, delete: 0, insert: "가".into() }]
}

fn store_alone(ground: &Ground) -> Result<(std::time::Duration, u64), Box<dyn std::error::Error>> {
    let twins = Some(ground.folder.join("twins"));
    let opening = Opening { folder: ground.workspace.clone(), twins, id: uuid::Uuid::now_v7() };
    let mut workspace = Workspace::open(opening)?;
    let stamp = Stamp { when: jiff::Timestamp::now(), who: "bench".into() };
    let mut bytes = 0;
    let time = median(KEYSTROKES, |at| {
        bytes = workspace.edit(&keystroke(at), None, &stamp)?.bytes;
        Ok::<(), proofbook_store::StoreError>(())
    })?;
    workspace.close()?;
    Ok((time, bytes))
}

fn whole_use_case(ground: &Ground) -> Result<std::time::Duration, Box<dyn std::error::Error>> {
    let session = ground.open_session()?;
    let time = median(KEYSTROKES, |at| {
        session.with(|opened, caller| app::edit(opened, caller, keystroke(at), None)).map(drop)
    })
    .map_err(words)?;
    app::close_workspace(&session).map_err(words)?;
    Ok(time)
}

fn bare_append(ground: &Ground, bytes: u64) -> std::io::Result<std::time::Duration> {
    let mut file = OpenOptions::new().create(true).append(true).open(ground.folder.join("floor"))?;
    let record = vec![7_u8; usize::try_from(bytes).unwrap_or_default()];
    median(KEYSTROKES, |_| {
        file.write_all(&record)?;
        file.sync_data()
    })
}
