//! An opening of a workspace: what is shown, what is typed, what is saved.
//!
//! Reading opens every log, unites them and writes nothing. The first edit makes this opening's own
//! log, which nobody else ever writes. An edit is saved when [`Workspace::edit`] answers; where the
//! disk refuses, it stands in memory, [`Workspace::unsaved`] counts it, and every later edit and
//! [`Workspace::retry`] try again.
//!
//! An edit may name the revision it was made on. If other people's work has arrived since, it is
//! carried out on that revision and then united with theirs, so that positions keep their meaning.
//! The one who typed goes on with [`Saved::seen`] until they have taken over the united text. One
//! edit at a time must be under way: a revision names everything its author had seen, their own
//! edits included.
//!
//! Not here: a clock, randomness, rules. Ids and times come from the host.

use crate::{
    Attachments, Damage, DamageKind, Revision, Stamp, StoreError, Weight,
    document::{Document, Intent},
    frame::{self, Kind},
    healing::{self, Healing, Sources},
    history::{self, HistoryEntry},
    journal::Journal,
    layout::{self, Identity, Layout},
    logs::{self, Logs, Trouble},
    names,
    snapshot::{self, Draft, Manifest},
    survey,
    view::{Refused, View},
    writing,
};
use automerge::{Change, ChangeHash};
use proofbook_dossier::{Conflict, Dossier, Edit, Op, Tree};
use serde::Serialize;
use std::{collections::BTreeSet, path::PathBuf, sync::Arc};
use uuid::Uuid;

/// What an opening needs from the host.
#[derive(Clone, Debug)]
pub struct Opening {
    /// The workspace folder.
    pub folder: PathBuf,
    /// Where the application keeps twins of its logs, outside the workspace; `None` for none.
    pub twins: Option<PathBuf>,
    /// A fresh id, never used before, for this opening alone.
    pub id: Uuid,
}

/// An edit that is on the disk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Saved {
    /// The workspace as it is now, with everybody's work.
    pub revision: Revision,
    /// The state the author sees: what they had seen before, and this edit. Differs from `revision`
    /// only where other work has arrived that they have not taken over yet.
    pub seen: Revision,
    /// Bytes the log has grown by.
    pub bytes: u64,
    /// Texts this edit touched that now read differently from what the author sees.
    pub texts: Vec<TextNow>,
}

/// How a text reads now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TextNow {
    /// Where it lies.
    pub path: Vec<String>,
    /// How it reads.
    pub text: String,
}

/// An open workspace.
pub struct Workspace {
    layout: Layout,
    workspace: Uuid,
    opening: Uuid,
    twins: Option<PathBuf>,
    attachments: Attachments,
    document: Document,
    view: View,
    conflicts: Vec<Conflict>,
    logs: Logs,
    journal: Journal,
    healing: Healing,
    seen: Vec<ChangeHash>,
    /// What lies in the folder that is not as it should be.
    strange: Vec<Damage>,
    identity_damaged: bool,
    snapshot_bytes: Option<u64>,
}

impl Workspace {
    /// Makes a workspace in a folder that is empty or not there. `genesis` is what every opening is
    /// to find: the empty texts of all controls, so that no two openings make them separately.
    ///
    /// # Errors
    /// [`StoreError::NotEmpty`], and what writing says. A folder left half made is no workspace.
    pub fn create(
        opening: Opening,
        workspace: Uuid,
        genesis: &[Op],
        stamp: &Stamp,
    ) -> Result<Self, StoreError> {
        let layout = Layout { folder: opening.folder.clone() };
        layout.prepare()?;
        let mut made = Self::begin(opening, Identity { format: frame::FORMAT, workspace })?;
        let operations: Vec<Op> = genesis.iter().cloned().map(Op::pruned).collect();
        let change = made.document.commit(&Intent { operations: &operations, base: None, stamp })?;
        if let Some(change) = change {
            made.journal.push_edit(change.raw_bytes());
            made.journal.save()?;
        }
        made.read_again();
        layout.seal(workspace)?;
        Ok(made)
    }

    /// Opens a workspace. Nothing is written before the first edit.
    ///
    /// # Errors
    /// [`StoreError::NotAWorkspace`], [`StoreError::NewerFormat`], [`StoreError::OpeningUsed`],
    /// [`StoreError::DamagedFormat`] where not even the logs tell which workspace this is.
    pub fn open(opening: Opening) -> Result<Self, StoreError> {
        let layout = Layout { folder: opening.folder.clone() };
        let (identity, identity_damaged) = recognise(&layout)?;
        let mut opened = Self::begin(opening, identity)?;
        opened.identity_damaged = identity_damaged;
        let found = opened.logs.look()?;
        opened.document.absorb(found);
        let sources = Sources {
            twins: opened.twins.clone(),
            place: layout::place_of(&layout.folder),
            snapshots: layout.snapshots(),
            workspace: identity.workspace,
        };
        opened.healing = healing::heal(&mut opened.document, &mut opened.logs, &sources);
        opened.survey();
        opened.read_again();
        Ok(opened)
    }

    fn begin(opening: Opening, identity: Identity) -> Result<Self, StoreError> {
        let layout = Layout { folder: opening.folder };
        let name = format!("{}.log", opening.id);
        let log = layout.changes().join(&name);
        let twins = opening.twins.map(|twins| layout::twins_of(&twins, identity.workspace));
        let twin = twins.as_ref().map(|twins| twins.join(layout::place_of(&layout.folder)).join(&name));
        if log.exists() || twin.as_ref().is_some_and(|twin| twin.exists()) {
            return Err(StoreError::OpeningUsed { opening: opening.id });
        }
        Ok(Self {
            workspace: identity.workspace,
            opening: opening.id,
            attachments: Attachments::new(layout.attachments(), opening.id),
            document: Document::new(opening.id),
            view: View::default(),
            conflicts: Vec::new(),
            logs: Logs::new(layout.changes(), name, identity.workspace),
            journal: Journal::new(identity.workspace, log, twin),
            healing: Healing::default(),
            seen: Vec::new(),
            strange: Vec::new(),
            identity_damaged: false,
            snapshot_bytes: None,
            twins,
            layout,
        })
    }

    /// The id of the workspace.
    pub fn id(&self) -> Uuid {
        self.workspace
    }

    /// What the partner has said. Cheap to clone and to keep.
    pub fn dossier(&self) -> &Arc<Dossier> {
        self.view.dossier()
    }

    /// The same as a tree.
    pub fn tree(&self) -> &Tree {
        self.view.tree()
    }

    /// Fields that two openings have set differently and nobody has decided yet.
    pub fn conflicts(&self) -> &[Conflict] {
        &self.conflicts
    }

    /// The present state.
    pub fn revision(&self) -> Revision {
        Revision::of(&self.document.heads())
    }

    /// What the author of the last edit sees: as [`Saved::seen`], but also for an edit that was
    /// taken and could not be saved. The present state where nothing was edited yet.
    pub fn seen(&self) -> Revision {
        if self.seen.is_empty() { self.revision() } else { Revision::of(&self.seen) }
    }

    /// How many edits stand in memory and are not on the disk.
    pub fn unsaved(&self) -> usize {
        self.journal.unsaved()
    }

    /// The attachments.
    pub fn attachments(&self) -> &Attachments {
        &self.attachments
    }

    /// What is damaged, has not arrived or is not understood, and could not be healed; sorted.
    pub fn damage(&self) -> Vec<Damage> {
        let mut damage: Vec<Damage> = Vec::new();
        if self.identity_damaged {
            damage.push(Damage { file: "proofbook.json".into(), offset: 0, what: DamageKind::Identity });
        }
        damage.extend(self.logs.damaged().into_iter().map(|stretch| Damage {
            file: format!("changes/{}", stretch.file),
            offset: stretch.offset as u64,
            what: DamageKind::Record { length: stretch.length as u64 },
        }));
        damage.extend(self.document.waiting().into_iter().map(|(file, changes)| Damage {
            file: file.to_string(),
            offset: 0,
            what: DamageKind::Waiting { changes },
        }));
        damage.extend(self.logs.known().iter().filter_map(|(name, known)| {
            let what = match known.trouble.clone()? {
                Trouble::OtherWorkspace => DamageKind::OtherWorkspace,
                Trouble::Unreadable(reason) => DamageKind::Unreadable { reason },
            };
            Some(Damage { file: format!("changes/{name}"), offset: 0, what })
        }));
        damage.extend(self.view.unreadable().iter().map(|entry| Damage {
            file: entry.path.clone(),
            offset: 0,
            what: DamageKind::Entry { reason: entry.reason.clone() },
        }));
        damage.extend(self.strange.iter().cloned());
        damage.sort();
        damage
    }

    /// Whether something that was entered elsewhere is known to be missing here.
    pub fn is_incomplete(&self) -> bool {
        self.damage().iter().any(|damage| damage.what.weight() == Weight::Incomplete)
    }

    /// Carries edits out as one change and saves it. All are taken or none.
    ///
    /// # Errors
    /// Where [`StoreError::taken`] holds, the edits stand in memory and wait for the disk; otherwise
    /// nothing has changed.
    pub fn edit(
        &mut self,
        edits: &[Edit],
        base: Option<&Revision>,
        stamp: &Stamp,
    ) -> Result<Saved, StoreError> {
        let base = self.stale(base)?;
        let (change, operations) = match &base {
            None => self.change_now(edits, stamp)?,
            Some(heads) => self.change_at(edits, heads, stamp)?,
        };
        let seen = match (&base, &change) {
            (Some(_), Some(change)) => vec![change.hash()],
            (Some(heads), None) => heads.clone(),
            (None, _) => self.document.heads(),
        };
        self.seen.clone_from(&seen);
        if let Some(change) = change {
            self.snapshot_if_due();
            self.write_healing_down();
            self.journal.push_edit(change.raw_bytes());
        }
        let bytes = self.journal.save()?;
        let texts = if base.is_some() { self.texts_beyond(&operations, &seen) } else { Vec::new() };
        Ok(Saved { revision: self.revision(), seen: Revision::of(&seen), bytes, texts })
    }

    /// Tries again to save what is not on the disk; answers how many bytes the log has grown by.
    ///
    /// # Errors
    /// What still keeps it from being saved.
    pub fn retry(&mut self) -> Result<u64, StoreError> {
        self.journal.save()
    }

    /// Takes in what other openings have appended since; answers whether anything changed, be it only
    /// what is missing from the folder.
    ///
    /// # Errors
    /// [`StoreError::NewerFormat`] where a newer program has begun to write here.
    pub fn refresh(&mut self) -> Result<bool, StoreError> {
        let found = self.logs.look()?;
        let changed = self.document.absorb(found) > 0;
        if changed {
            self.read_again();
        }
        Ok(self.survey() || changed)
    }

    /// Looks what lies in the folder; answers whether that has changed.
    fn survey(&mut self) -> bool {
        let strange = survey::survey(&self.layout, &self.logs, &format!("{}.log", self.opening));
        let changed = self.strange != strange;
        self.strange = strange;
        changed
    }

    /// Who changed what and when, newest first.
    pub fn history(&self) -> Vec<HistoryEntry> {
        history::entries(self.document.automerge())
    }

    /// The dossier as it was.
    ///
    /// # Errors
    /// [`StoreError::UnknownRevision`].
    pub fn dossier_at(&self, revision: &Revision) -> Result<Arc<Dossier>, StoreError> {
        let heads = self.heads_of(revision)?;
        Ok(View::of(self.document.read(Some(&heads)).0).dossier().clone())
    }

    /// The tree before and after one change, to show or take back what it did.
    ///
    /// # Errors
    /// [`StoreError::UnknownRevision`] where the revision is not that of a single change.
    pub fn before_and_after(&self, revision: &Revision) -> Result<(Tree, Tree), StoreError> {
        let heads = self.heads_of(revision)?;
        let unknown = || StoreError::UnknownRevision(revision.as_str().to_owned());
        let [change] = heads[..] else { return Err(unknown()) };
        let before = self.document.dependencies_of(&change).ok_or_else(unknown)?;
        let read = |heads: &[ChangeHash]| Tree(self.document.read(Some(heads)).0);
        Ok((read(&before), read(&heads)))
    }

    /// Ends the opening: what is pending is saved, a snapshot is written if one is due.
    ///
    /// # Errors
    /// What keeps pending edits from being saved; the workspace is still open then.
    pub fn close(&mut self) -> Result<(), StoreError> {
        self.journal.save()?;
        if !self.journal.is_empty() {
            self.journal.finish();
            self.snapshot_if_due();
        }
        Ok(())
    }

    /// The heads of a revision that is older than the present one, or `None` for the present one.
    fn stale(&self, base: Option<&Revision>) -> Result<Option<Vec<ChangeHash>>, StoreError> {
        let Some(base) = base else { return Ok(None) };
        let heads = self.heads_of(base)?;
        Ok((heads != self.document.heads()).then_some(heads))
    }

    fn heads_of(&self, revision: &Revision) -> Result<Vec<ChangeHash>, StoreError> {
        let unknown = || StoreError::UnknownRevision(revision.as_str().to_owned());
        let heads = revision.heads().ok_or_else(unknown)?;
        if heads.iter().all(|head| self.document.contains(head)) { Ok(heads) } else { Err(unknown()) }
    }

    fn change_now(&mut self, edits: &[Edit], stamp: &Stamp) -> Result<(Option<Change>, Vec<Op>), StoreError> {
        let mut view = std::mem::take(&mut self.view);
        let done = plan(&mut view, edits).and_then(|operations| {
            let change = self.document.commit(&Intent { operations: &operations, base: None, stamp })?;
            Ok((change, operations))
        });
        match &done {
            Ok((_, operations)) if !self.touches_conflict(operations) => self.view = view,
            _ => self.read_again(),
        }
        done
    }

    fn change_at(
        &mut self,
        edits: &[Edit],
        heads: &[ChangeHash],
        stamp: &Stamp,
    ) -> Result<(Option<Change>, Vec<Op>), StoreError> {
        let mut then = View::of(self.document.read(Some(heads)).0);
        let operations = plan(&mut then, edits)?;
        let change = self.document.commit(&Intent { operations: &operations, base: Some(heads), stamp })?;
        self.read_again();
        Ok((change, operations))
    }

    fn touches_conflict(&self, operations: &[Op]) -> bool {
        let meets =
            |path: &[String], other: &[String]| path.iter().zip(other).all(|(left, right)| left == right);
        self.conflicts.iter().any(|conflict| {
            operations.iter().any(|operation| meets(writing::path_of(operation), &conflict.path))
        })
    }

    fn read_again(&mut self) {
        let (tree, conflicts) = self.document.read(None);
        self.view = View::of(tree);
        self.conflicts = conflicts;
    }

    fn texts_beyond(&self, operations: &[Op], seen: &[ChangeHash]) -> Vec<TextNow> {
        let then = Tree(self.document.read(Some(seen)).0);
        let touched: BTreeSet<&[String]> = operations
            .iter()
            .filter(|operation| matches!(operation, Op::Splice(..) | Op::Write(..)))
            .map(writing::path_of)
            .collect();
        touched
            .into_iter()
            .filter(|path| then.get(path) != self.tree().get(path))
            .map(|path| TextNow {
                path: path.to_vec(),
                text: self.tree().get(path).and_then(|text| text.as_str()).unwrap_or_default().to_owned(),
            })
            .collect()
    }

    fn write_healing_down(&mut self) {
        let healing = std::mem::take(&mut self.healing);
        if healing.is_empty() {
            return;
        }
        healing.changes.iter().for_each(|change| self.journal.push(Kind::Change, change.raw_bytes()));
        self.journal.push(Kind::Note, &serde_json::to_vec(&healing.note).unwrap_or_default());
    }

    fn snapshot_if_due(&mut self) {
        let folder = self.layout.snapshots();
        let newest = *self.snapshot_bytes.get_or_insert_with(|| newest_snapshot(&folder, self.workspace));
        if self.log_bytes() >= newest + snapshot::DUE_AFTER {
            // A snapshot is a second chance; edits are saved with or without it. Where it cannot be
            // written, the next opening tries again.
            let _ = self.snapshot();
            self.snapshot_bytes = Some(self.log_bytes());
        }
    }

    fn log_bytes(&self) -> u64 {
        self.logs.length() + self.journal.length()
    }

    /// Writes a snapshot now, for instance before an upgrade.
    ///
    /// # Errors
    /// [`StoreError::DiskFull`], [`StoreError::Write`], or that it reads back differently.
    pub fn snapshot(&mut self) -> Result<(), StoreError> {
        let bytes = self.log_bytes();
        let mut logs = self.logs.covered();
        for file in self.document.waiting().keys() {
            logs.remove(file.trim_start_matches("changes/"));
        }
        logs.insert(format!("{}.log", self.opening), self.journal.length());
        let heads = self.document.heads().iter().map(ToString::to_string).collect();
        let draft = Draft {
            folder: self.layout.snapshots(),
            workspace: self.workspace,
            opening: self.opening,
            of_this_machine: self.twins.as_deref().map(healing::openings_of).into_iter().flatten().collect(),
            manifest: &Manifest { bytes, heads, logs },
            document: &self.document.save(),
        };
        draft.write()
    }
}

/// Finds out what edits come to, carrying them out on a view one after the other.
fn plan(view: &mut View, edits: &[Edit]) -> Result<Vec<Op>, StoreError> {
    let mut operations = Vec::new();
    for edit in edits {
        let edit: Vec<Op> = edit.operations(view.dossier())?;
        for operation in &edit {
            view.apply(operation).map_err(|refused| match refused {
                Refused::Edit(error) => StoreError::Edit(error),
                Refused::Unfit(entry) => {
                    StoreError::DamagedFormat { file: entry.path.into(), reason: entry.reason }
                }
            })?;
        }
        operations.extend(edit);
    }
    Ok(operations)
}

/// Which workspace a folder is. Where the file that says so is damaged, the logs tell, too.
fn recognise(layout: &Layout) -> Result<(Identity, bool), StoreError> {
    let stands_in =
        || names::names_in(&layout.folder).iter().any(|name| names::stands_for(name, "proofbook.json"));
    match layout.recognise() {
        Ok(identity) => Ok((identity, false)),
        Err(damaged @ StoreError::DamagedFormat { .. }) => told_by_logs(layout, damaged),
        Err(absent @ StoreError::NotAWorkspace { .. }) if stands_in() => told_by_logs(layout, absent),
        Err(error) => Err(error),
    }
}

fn told_by_logs(layout: &Layout, otherwise: StoreError) -> Result<(Identity, bool), StoreError> {
    let mut names = names::log_files(&layout.changes()).into_iter();
    let told = names.find_map(|name| {
        let log = logs::read_file(&layout.changes().join(name), 0).ok()?;
        match log.header? {
            frame::Header::Whole { format, workspace } => Some(Identity { format, workspace }),
            _ => None,
        }
    });
    told.map(|identity| (identity, true)).ok_or(otherwise)
}

fn newest_snapshot(folder: &std::path::Path, workspace: Uuid) -> u64 {
    let snapshots = snapshot::list(folder).into_iter();
    let sizes = snapshots.filter_map(|named| Some(snapshot::read(&named.path, workspace)?.manifest.bytes));
    sizes.max().unwrap_or(0)
}
