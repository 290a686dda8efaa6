//! The Automerge document behind a workspace: changes in, changes out, and nothing of files.
//!
//! Changes may come in any order, any number of times and in any portions; what depends on changes
//! that are not here yet waits for them. The same set of changes always reads the same.
//!
//! Positions in texts are UTF-16 units. Not here: where changes come from and where they are kept.

mod arriving;

use crate::{
    StoreError,
    ancestry::{Ancestry, ByFirstBytes},
    history::{self, Marks},
    reading,
    replaced::Replacements,
    writing,
};
use automerge::{
    ActorId, Automerge, Change, ChangeHash, LoadOptions, PatchLog, ReadDoc, TextEncoding,
    transaction::{CommitOptions, Transaction},
};
use proofbook_dossier::{Conflict, Op};
use serde_json::Value;
use std::{
    collections::{BTreeMap, BTreeSet, HashSet},
    sync::Arc,
};
use uuid::Uuid;

/// A change and the file it was read from.
#[derive(Clone)]
pub struct Incoming {
    /// The change; a large thing, of which there may be a hundred thousand, so that it is never moved.
    pub change: Box<Change>,
    /// The file, relative to the workspace.
    pub file: Arc<str>,
}

impl Incoming {
    fn hash(&self) -> ChangeHash {
        self.change.hash()
    }
}

/// A change to be made.
pub struct Intent<'a> {
    /// What is to be done, in order.
    pub operations: &'a [Op],
    /// The state it was meant for; `None` for the present one.
    pub base: Option<&'a [ChangeHash]>,
    /// When and by whom.
    pub stamp: &'a history::Stamp,
}

/// The document.
pub struct Document {
    automerge: Automerge,
    known: Ancestry,
    replaced: Replacements,
    waiting: BTreeMap<ChangeHash, Incoming>,
}

impl Document {
    /// An empty document; what is changed in it is the opening's.
    pub fn new(opening: Uuid) -> Self {
        let automerge = Automerge::new_with_encoding(TextEncoding::Utf16CodeUnit)
            .with_actor(ActorId::from(opening.as_bytes().as_slice()));
        Self {
            automerge,
            known: Ancestry::default(),
            replaced: Replacements::default(),
            waiting: BTreeMap::new(),
        }
    }

    /// The heads, sorted.
    pub fn heads(&self) -> Vec<ChangeHash> {
        self.automerge.get_heads()
    }

    /// Whether a change is part of the document.
    pub fn contains(&self, change: &ChangeHash) -> bool {
        self.known.contains(change)
    }

    /// Whether a change is part of the document or waits for others.
    pub fn has_met(&self, change: &ChangeHash) -> bool {
        self.known.contains(change) || self.waiting.contains_key(change)
    }

    /// How many changes of each file wait for changes that are not here.
    pub fn waiting(&self) -> BTreeMap<Arc<str>, usize> {
        let mut files = BTreeMap::new();
        for incoming in self.waiting.values() {
            *files.entry(incoming.file.clone()).or_default() += 1;
        }
        files
    }

    /// Changes that others wait for and that nobody has shown yet.
    pub fn missing(&self) -> Vec<ChangeHash> {
        let causes = self.waiting.values().flat_map(|incoming| incoming.change.deps());
        causes.filter(|cause| !self.has_met(cause)).copied().collect()
    }

    /// The document for reading.
    pub fn automerge(&self) -> &Automerge {
        &self.automerge
    }

    /// The tree and its conflicts, now or at an earlier state.
    pub fn read(&self, heads: Option<&[ChangeHash]>) -> (Value, Vec<Conflict>) {
        let (tree, mut conflicts) = reading::read(&self.automerge, heads);
        if heads.is_none() {
            for replaced in self.replaced.conflicts(&self.automerge, &self.known) {
                match conflicts.iter_mut().find(|conflict| conflict.path == replaced.path) {
                    Some(conflict) => conflict.values.extend(replaced.values.into_iter().skip(1)),
                    None => conflicts.push(replaced),
                }
            }
            conflicts.sort_by(|one, other| one.path.cmp(&other.path));
        }
        (tree, conflicts)
    }

    /// The states a change was made on; nothing where the document does not hold it.
    pub fn dependencies_of(&self, change: &ChangeHash) -> Option<Vec<ChangeHash>> {
        self.automerge.get_change_by_hash(change).map(|change| change.deps().to_vec())
    }

    /// Takes changes in; answers how many became part of the document.
    pub fn absorb(&mut self, changes: impl IntoIterator<Item = Incoming>) -> usize {
        let mut fresh: Vec<Incoming> = std::mem::take(&mut self.waiting).into_values().collect();
        let mut met: HashSet<ChangeHash, ByFirstBytes> = fresh.iter().map(Incoming::hash).collect();
        let is_fresh = |one: &Incoming| !self.known.contains(&one.hash()) && met.insert(one.hash());
        fresh.extend(changes.into_iter().filter(is_fresh));
        let (ready, waiting) = arriving::in_order(fresh, &self.known);
        self.waiting = waiting.into_iter().map(|incoming| (incoming.hash(), incoming)).collect();
        if ready.is_empty() {
            // Automerge goes through the whole document even for no change at all.
            return 0;
        }
        let before = self.known.len();
        if self.automerge.apply_changes(ready.iter().map(|one| (*one.change).clone())).is_ok() {
            ready.iter().for_each(|one| self.know(&one.change));
        } else {
            self.absorb_singly(ready);
        }
        self.replaced.compare(&self.automerge);
        self.known.len() - before
    }

    fn know(&mut self, change: &Change) {
        let place = self.known.add(change.hash(), change.deps());
        self.replaced.take(change, &place);
    }

    /// One change that Automerge refuses must not keep the others out.
    fn absorb_singly(&mut self, changes: Vec<Incoming>) {
        for Incoming { change, .. } in changes {
            if self.automerge.apply_changes([(*change).clone()]).is_ok()
                && self.automerge.get_change_meta_by_hash(&change.hash()).is_some()
            {
                self.know(&change);
            }
        }
    }

    /// Makes a change; `None` where it would change and settle nothing.
    ///
    /// # Errors
    /// What an operation refuses; the document is unchanged then.
    pub fn commit(&mut self, intent: &Intent<'_>) -> Result<Option<Change>, StoreError> {
        let settled = self.settled_by(intent.operations);
        let mut transaction = self.begin(intent.base)?;
        let mut replaced = BTreeSet::new();
        for operation in intent.operations {
            // Dropping the transaction rolls it back.
            if writing::carry_out(&mut transaction, operation)? {
                replaced.insert(writing::path_of(operation).join("/"));
            }
        }
        let decides = !settled.is_empty() && intent.base.is_none();
        let options =
            || {
                let paths = intent.operations.iter().map(writing::path_of);
                let marks = Marks { replaced: replaced.clone(), settled: settled.clone() };
                CommitOptions::default()
                    .with_time(intent.stamp.when.as_second())
                    .with_message(history::message(&intent.stamp.who, paths, marks))
            };
        let hash = match transaction.commit_with(options()).0 {
            Some(hash) => hash,
            // What stands there was chosen as it is: nothing changes, and yet it is decided.
            None if decides => self.automerge.empty_commit(options()),
            None => return Ok(None),
        };
        let change = self.automerge.get_change_by_hash(&hash);
        let change = change.ok_or_else(|| StoreError::Document("a change is gone".into()))?;
        self.know(&change);
        self.replaced.compare(&self.automerge);
        Ok(Some(change))
    }

    /// The texts in conflict about which these operations decide: whoever writes or chooses the whole.
    fn settled_by(&self, operations: &[Op]) -> BTreeSet<String> {
        let whole = operations.iter().filter(|operation| !matches!(operation, Op::Splice(..)));
        let paths = whole.map(|operation| writing::path_of(operation).join("/"));
        self.replaced.open_among(&self.known, paths.collect())
    }

    fn begin(&mut self, base: Option<&[ChangeHash]>) -> Result<Transaction<'_>, StoreError> {
        match base {
            None => Ok(self.automerge.transaction()),
            Some(heads) => self
                .automerge
                .transaction_at(PatchLog::inactive(), heads)
                .map_err(|error| StoreError::Document(error.to_string())),
        }
    }

    /// The whole document in Automerge's compact form.
    pub fn save(&self) -> Vec<u8> {
        self.automerge.save()
    }
}

/// Reads one change as it lies in a log. Automerge's own checksum is verified, too.
pub fn read_change(bytes: &[u8]) -> Option<Box<Change>> {
    let change = Box::new(Change::try_from(bytes).ok()?);
    (bytes.get(4..8) == change.hash().0.get(..4)).then_some(change)
}

/// The changes of a document in Automerge's compact form.
pub fn read_document(bytes: &[u8]) -> Option<Vec<Change>> {
    let options = LoadOptions::new().text_encoding(TextEncoding::Utf16CodeUnit);
    Automerge::load_with_options(bytes, options).ok().map(|document| document.get_changes(&[]))
}

#[cfg(test)]
mod tests;
