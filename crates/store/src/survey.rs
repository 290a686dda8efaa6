//! What lies in a workspace folder besides what the workspace is made of: the one place that names
//! what is not understood.
//!
//! Sync services leave marks where a file has not been downloaded, copies where two laptops wrote one
//! file, and files of their own. A mark means that something is not here yet; a copy of a log has been
//! read like any other, because logs know themselves by their content; a file nobody knows is named, so
//! that nobody thinks it was read.
//!
//! Not here: what is inside the logs (see `logs`), attachments (see `attachments`), and which names mean
//! what (see `names`).

use crate::{
    Damage, DamageKind,
    layout::Layout,
    logs::Logs,
    names::{is_mark, is_of_the_system, is_temporary, log_files, log_named_in, names_in, stands_for},
};
use std::collections::BTreeSet;

/// What a workspace folder is made of.
const OWN: [&str; 5] = ["proofbook.json", "README.txt", "changes", "snapshots", "attachments"];

/// Everything that is worth naming, sorted.
pub fn survey(layout: &Layout, logs: &Logs, own: &str) -> Vec<Damage> {
    let mut found = Vec::new();
    for name in names_in(&layout.folder) {
        found.extend(at_the_top(layout, &name).map(|what| Damage { file: name, offset: 0, what }));
    }
    let read: BTreeSet<String> = log_files(&layout.changes()).into_iter().collect();
    for name in names_in(&layout.changes()) {
        if name == own || is_temporary(&name) || is_of_the_system(&name) {
            continue;
        }
        let what = match read.contains(&name) {
            true => as_read(logs, &name),
            false => Some(as_left(logs, &name)),
        };
        found.extend(what.map(|what| Damage { file: format!("changes/{name}"), offset: 0, what }));
    }
    found.sort();
    found
}

fn at_the_top(layout: &Layout, name: &str) -> Option<DamageKind> {
    if OWN.contains(&name) || is_of_the_system(name) {
        return None;
    }
    if stands_for(name, "proofbook.json") && !layout.identity().exists() {
        return Some(DamageKind::NotDownloaded);
    }
    // A service that could not unite two folders makes a second one; its logs are not in ours.
    let path = layout.folder.join(name);
    let second = name.to_lowercase().contains("changes") && path.is_dir();
    let has_logs = second && names_in(&path).iter().any(|name| log_named_in(name).is_some());
    Some(if has_logs { DamageKind::SecondFolder } else { DamageKind::UnknownFile })
}

/// What is to be said of a file that was read as a log.
fn as_read(logs: &Logs, name: &str) -> Option<DamageKind> {
    let named = log_named_in(name);
    let is_copy = named.as_ref().is_none_or(|log| log != name);
    let is_here = || named.as_ref().is_some_and(|log| logs.is_whole(log));
    if is_mark(name) && !is_here() {
        return Some(DamageKind::NotDownloaded);
    }
    match logs.cut(name) {
        // A copy was made while the log grew; the log has all of it.
        Some(_) if is_copy && is_here() => Some(DamageKind::Copy),
        Some(cut) if cut.offset == 0 => Some(DamageKind::NotDownloaded),
        Some(cut) => Some(DamageKind::Cut { length: cut.length as u64 }),
        None => (is_copy && logs.is_whole(name)).then_some(DamageKind::Copy),
    }
}

/// What is to be said of a file that was not read.
fn as_left(logs: &Logs, name: &str) -> DamageKind {
    match log_named_in(name) {
        // The log itself is here, or was when it was read.
        Some(log) if logs.is_whole(&log) => DamageKind::UnknownFile,
        Some(_) => DamageKind::NotDownloaded,
        None => DamageKind::UnknownFile,
    }
}
