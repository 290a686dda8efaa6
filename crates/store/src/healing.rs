//! What logs have lost is fetched from their twins and from snapshots, at the opening.
//!
//! A twin in the place of this folder stands for its log even where the log is gone altogether. A
//! twin from another place (the folder was moved, or is a copy) only fills holes: damaged stretches
//! and changes that others rest on. A snapshot is whole in itself, so all of it is taken. Whatever
//! was fetched is written into this opening's own log with its first edit, with a note of what it
//! heals, so that the next laptop needs no twin.
//!
//! A log that is cut at its end holds a record that was never acknowledged, or one that has not
//! arrived. The machine that has a twin of it knows which, and says so in the same note.
//!
//! Nobody else's log is ever rewritten. Nothing is written here at all.

use crate::{
    document::{Document, Incoming},
    frame::{Gap, Header},
    layout,
    logs::{self, Contents, Logs, Note, Stretch},
    snapshot,
};
use automerge::{Change, ChangeHash};
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};
use uuid::Uuid;

/// Where lost changes may be found.
pub struct Sources {
    /// The twins of this workspace, all places together, if the host has a folder for them.
    pub twins: Option<PathBuf>,
    /// The name of this place.
    pub place: String,
    /// The folder of the snapshots.
    pub snapshots: PathBuf,
    /// The workspace.
    pub workspace: Uuid,
}

/// What was fetched.
#[derive(Default)]
pub struct Healing {
    /// Changes that no log in the folder gives.
    pub changes: Vec<Change>,
    /// The stretches that are made good by them.
    pub note: Note,
}

impl Healing {
    /// Whether there is nothing to be written down.
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty() && self.note.heals.is_empty()
    }

    fn take(&mut self, document: &mut Document, changes: impl IntoIterator<Item = Incoming>) {
        let fresh: Vec<Incoming> =
            changes.into_iter().filter(|incoming| !document.has_met(&incoming.change.hash())).collect();
        self.changes.extend(fresh.iter().map(|incoming| (*incoming.change).clone()));
        document.absorb(fresh);
    }

    fn heal(&mut self, logs: &mut Logs, stretches: Vec<Stretch>) {
        logs.heal(stretches.iter().cloned());
        self.note.heals.extend(stretches);
    }
}

/// Fetches what the logs have lost.
pub fn heal(document: &mut Document, logs: &mut Logs, sources: &Sources) -> Healing {
    let mut healing = Healing::default();
    if let Some(twins) = &sources.twins {
        heal_from_here(&mut healing, document, logs, &twins.join(&sources.place), sources.workspace);
    }
    heal_from_snapshots(&mut healing, document, logs, sources);
    if let Some(twins) = sources.twins.as_deref().filter(|_| needs_more(document, logs)) {
        heal_from_elsewhere(&mut healing, document, logs, twins, sources);
    }
    healing
}

fn needs_more(document: &Document, logs: &Logs) -> bool {
    !document.waiting().is_empty() || !logs.damaged().is_empty() || logs.any_cut()
}

fn heal_from_here(
    healing: &mut Healing,
    document: &mut Document,
    logs: &mut Logs,
    place: &Path,
    workspace: Uuid,
) {
    for name in layout::files_ending(place, ".log") {
        let path = place.join(&name);
        let length = fs::metadata(&path).map_or(0, |metadata| metadata.len());
        let damaged = of_file(logs, &name);
        let shorter = logs.known().get(&name).is_none_or(|known| (known.resume as u64) < length);
        // This machine wrote the log and never acknowledged what is cut, or the twin has it.
        let cut = logs.cut(&name);
        if !shorter && damaged.is_empty() && cut.is_none() {
            continue;
        }
        let Some(twin) = read_twin(&path, workspace) else { continue };
        let healed = damaged.into_iter().filter(|stretch| holds(&twin, stretch)).chain(cut).collect();
        healing.take(document, twin.changes.into_iter().map(|(_, change)| incoming(change, &name)));
        healing.heal(logs, healed);
    }
}

fn heal_from_snapshots(healing: &mut Healing, document: &mut Document, logs: &mut Logs, sources: &Sources) {
    for named in snapshot::list(&sources.snapshots) {
        let Some(snapshot) = snapshot::read(&named.path, sources.workspace) else { continue };
        if !snapshot.manifest.is_known(|hash| document.contains(hash)) {
            let Some(changes) = snapshot.changes() else { continue };
            healing.take(document, changes);
        }
        let covered = |stretch: &Stretch| {
            let end = (stretch.offset + stretch.length) as u64;
            snapshot.manifest.logs.get(&stretch.file).is_some_and(|covered| *covered >= end)
        };
        let healed = logs.damaged().into_iter().filter(covered).collect();
        healing.heal(logs, healed);
    }
}

fn heal_from_elsewhere(
    healing: &mut Healing,
    document: &mut Document,
    logs: &mut Logs,
    twins: &Path,
    sources: &Sources,
) {
    let mut spare = BTreeMap::new();
    for place in places(twins).into_iter().filter(|place| !place.ends_with(&sources.place)) {
        for name in layout::files_ending(&place, ".log") {
            let Some(twin) = read_twin(&place.join(&name), sources.workspace) else { continue };
            let healed: Vec<Stretch> =
                of_file(logs, &name).into_iter().filter(|stretch| holds(&twin, stretch)).collect();
            let cut = logs.cut(&name).filter(|cut| twin.resume >= cut.offset);
            let inside = |offset: usize| {
                cut.as_ref().is_some_and(|cut| offset >= cut.offset)
                    || healed
                        .iter()
                        .any(|stretch| (stretch.offset..stretch.offset + stretch.length).contains(&offset))
            };
            for (offset, change) in twin.changes {
                let incoming = incoming(change, &name);
                if inside(offset) {
                    healing.take(document, [incoming]);
                } else {
                    spare.insert(incoming.change.hash(), incoming);
                }
            }
            healing.heal(logs, healed.into_iter().chain(cut).collect());
        }
    }
    let causes = causes_among(spare, document.missing());
    healing.take(document, causes);
}

/// The changes that are missing, with all they rest on, as far as they can be had.
fn causes_among(mut spare: BTreeMap<ChangeHash, Incoming>, mut missing: Vec<ChangeHash>) -> Vec<Incoming> {
    let mut found = Vec::new();
    while let Some(hash) = missing.pop() {
        if let Some(incoming) = spare.remove(&hash) {
            missing.extend(incoming.change.deps());
            found.push(incoming);
        }
    }
    found
}

/// The openings of this machine that have ever written to the workspace.
pub fn openings_of(twins: &Path) -> impl Iterator<Item = Uuid> {
    let names = places(twins).into_iter().flat_map(|place| layout::files_ending(&place, ".log"));
    names.filter_map(|name| name.strip_suffix(".log")?.parse().ok())
}

fn places(twins: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(twins).into_iter().flatten().flatten();
    let mut places: Vec<PathBuf> = entries.map(|entry| entry.path()).filter(|path| path.is_dir()).collect();
    places.sort();
    places
}

fn read_twin(path: &Path, workspace: Uuid) -> Option<Contents> {
    let twin = logs::read_file(path, 0).ok()?;
    let foreign = matches!(twin.header, Some(Header::Whole { workspace: of, .. }) if of != workspace);
    (!foreign).then_some(twin)
}

/// Whether a twin holds what a stretch of its log has lost: both are the same bytes.
fn holds(twin: &Contents, stretch: &Stretch) -> bool {
    let end = stretch.offset + stretch.length;
    let apart = |gap: &Gap| gap.offset >= end || gap.offset + gap.length <= stretch.offset;
    twin.resume >= end && twin.gaps.iter().all(apart)
}

fn of_file(logs: &Logs, name: &str) -> Vec<Stretch> {
    logs.damaged().into_iter().filter(|stretch| stretch.file == name).collect()
}

fn incoming(change: Box<Change>, name: &str) -> Incoming {
    Incoming { change, file: format!("changes/{name}").into() }
}
