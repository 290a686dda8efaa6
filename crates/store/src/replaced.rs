//! Texts in which two people replaced the same passage without knowing of each other.
//!
//! Automerge keeps both insertions, one after the other: no word is lost, but nobody wrote what
//! stands there. So such a text is a conflict: it is in force as it was merged, the text of each side
//! stands beside it, and a person chooses. A change that replaces part of a text says so in its
//! message, and so does one that settles a conflict (see `history`); only changes that say so are
//! looked into, and of these only those that did not see each other. Two of them replaced the same
//! passage where both took away the same character.
//!
//! What was only typed, or only taken away, is never a conflict. Not here: scalars, and texts that
//! were made twice (see `reading`).

use crate::{
    ancestry::{Ancestry, Place},
    history, reading,
};
use automerge::{
    Automerge, Change, ChangeHash, ObjId, ReadDoc,
    legacy::{ElementId, Key, ObjectId, OpId, OpType},
};
use proofbook_dossier::Conflict;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// What has been replaced and settled, by text.
#[derive(Default)]
pub struct Replacements {
    texts: BTreeMap<String, Text>,
}

/// What is known of one text.
#[derive(Default)]
struct Text {
    /// The changes that replaced a part of it, by chain, in order.
    replacing: BTreeMap<u32, Vec<(u32, ChangeHash)>>,
    /// Up to where the changes of one chain were compared with another.
    compared: BTreeMap<(u32, u32), u32>,
    /// Those of `replacing` that did not see another one, or were not seen by it.
    apart: BTreeSet<ChangeHash>,
    /// The changes that settled what was in conflict.
    settling: Vec<ChangeHash>,
    /// Which two took away the same character, and of which object.
    pairs: Vec<(OpId, ChangeHash, ChangeHash)>,
    stale: bool,
}

/// Characters that one change took away: an object, the one who wrote them, and their numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Taken {
    object: OpId,
    author: Vec<u8>,
    from: u64,
    until: u64,
    by: ChangeHash,
}

impl Replacements {
    /// Takes in what a change says of itself; all it rests on has been taken in before.
    pub fn take(&mut self, change: &Change, place: &Place) {
        let Some(marks) = change.message().and_then(history::marks) else { return };
        for path in marks.replaced {
            self.texts.entry(path).or_default().replaced(change.hash(), place);
        }
        for path in marks.settled {
            self.texts.entry(path).or_default().settling.push(change.hash());
        }
    }

    /// Looks into the changes that came in and did not see each other.
    pub fn compare(&mut self, document: &Automerge) {
        for text in self.texts.values_mut().filter(|text| text.stale) {
            text.stale = false;
            text.pairs = pairs(text.apart.iter().filter_map(|hash| document.get_change_by_hash(hash)));
        }
    }

    /// Which of these paths (joined by `/`) are in conflict.
    pub fn open_among(&self, ancestry: &Ancestry, paths: BTreeSet<String>) -> BTreeSet<String> {
        let open =
            |path: &String| self.texts.get(path).is_some_and(|text| text.open(ancestry).next().is_some());
        paths.into_iter().filter(open).collect()
    }

    /// The texts in conflict: as merged, then as each side had it.
    pub fn conflicts(&self, document: &Automerge, ancestry: &Ancestry) -> Vec<Conflict> {
        let conflict = |(path, text): (&String, &Text)| {
            let path: Vec<String> = path.split('/').map(str::to_owned).collect();
            let (in_force, objects) = reading::text(document, None, &path)?;
            let is_here = |object: &OpId| objects.iter().any(|id| is_same(id, object));
            let open: BTreeSet<&ChangeHash> = text
                .open(ancestry)
                .filter(|(object, ..)| is_here(object))
                .flat_map(|(_, one, other)| [one, other])
                .collect();
            let mut values = vec![Value::String(in_force)];
            for side in text.sides(ancestry, &open) {
                let (words, _) = reading::text(document, Some(&side), &path)?;
                if !values.contains(&Value::String(words.clone())) {
                    values.push(Value::String(words));
                }
            }
            (values.len() > 1).then_some(Conflict { path, values })
        };
        self.texts.iter().filter(|(_, text)| !text.pairs.is_empty()).filter_map(conflict).collect()
    }
}

impl Text {
    fn replaced(&mut self, change: ChangeHash, place: &Place) {
        for (chain, marks) in self.replacing.iter().filter(|(chain, _)| **chain != place.chain) {
            let seen = place.sees(*chain);
            let unseen = |at: u32| seen.is_none_or(|seen| at > seen);
            let Some((last, _)) = marks.last().filter(|(at, _)| unseen(*at)) else { continue };
            let compared = self.compared.insert((place.chain, *chain), *last);
            let fresh = |at: u32| unseen(at) && compared.is_none_or(|compared| at > compared);
            let apart = marks.iter().rev().take_while(|(at, _)| fresh(*at));
            self.apart.extend(apart.map(|(_, hash)| *hash));
            self.apart.insert(change);
            self.stale = true;
        }
        self.replacing.entry(place.chain).or_default().push((place.at, change));
    }

    /// The pairs that nobody who saw both has settled.
    fn open<'a>(
        &'a self,
        ancestry: &'a Ancestry,
    ) -> impl Iterator<Item = (&'a OpId, &'a ChangeHash, &'a ChangeHash)> + 'a {
        let settled = |one: &ChangeHash, other: &ChangeHash| {
            let saw = |by: &&ChangeHash| ancestry.has_seen(by, one) && ancestry.has_seen(by, other);
            self.settling.iter().any(|by| saw(&by))
        };
        let pairs = self.pairs.iter().map(|(object, one, other)| (object, one, other));
        pairs.filter(move |(_, one, other)| !settled(one, other))
    }

    /// How far each side got before it saw another.
    fn sides(&self, ancestry: &Ancestry, open: &BTreeSet<&ChangeHash>) -> Vec<Vec<ChangeHash>> {
        let seen_by_another =
            |mark: &ChangeHash| open.iter().any(|other| **other != *mark && ancestry.has_seen(other, mark));
        let latest: Vec<ChangeHash> =
            open.iter().map(|mark| **mark).filter(|mark| !seen_by_another(mark)).collect();
        let others = |mark: &ChangeHash| -> Vec<ChangeHash> {
            latest.iter().filter(|other| *other != mark).copied().collect()
        };
        latest.iter().map(|mark| ancestry.latest_since(mark, &others(mark))).collect()
    }
}

fn is_same(object: &ObjId, id: &OpId) -> bool {
    matches!(object, ObjId::Id(counter, actor, _) if *counter == id.counter() && actor == id.actor())
}

/// Which changes took away the same characters.
fn pairs(changes: impl Iterator<Item = Change>) -> Vec<(OpId, ChangeHash, ChangeHash)> {
    let mut taken: Vec<Taken> = changes.flat_map(|change| taken(&change)).collect();
    let order = |taken: &Taken| {
        let object = (taken.object.counter(), taken.object.actor().to_bytes().to_vec());
        (object, taken.author.clone(), taken.from, taken.by)
    };
    taken.sort_by_cached_key(order);
    let mut pairs = Vec::new();
    for (number, first) in taken.iter().enumerate() {
        let meets = |second: &&Taken| {
            second.object == first.object && second.author == first.author && second.from < first.until
        };
        for second in taken[number + 1..].iter().take_while(meets).filter(|second| second.by != first.by) {
            pairs.push((first.object.clone(), first.by.min(second.by), first.by.max(second.by)));
        }
    }
    pairs.sort_by_key(|(_, one, other)| (*one, *other));
    pairs.dedup();
    pairs
}

/// The characters a change took away.
fn taken(change: &Change) -> Vec<Taken> {
    let mut stretches: Vec<Taken> = Vec::new();
    for operation in change.decode().operations {
        let (OpType::Delete, ObjectId::Id(object), Key::Seq(ElementId::Id(character))) =
            (operation.action, operation.obj, operation.key)
        else {
            continue;
        };
        let author = character.actor().to_bytes();
        match stretches.last_mut() {
            Some(last)
                if last.object == object && last.author == author && last.until == character.counter() =>
            {
                last.until += 1;
            }
            _ => stretches.push(Taken {
                object,
                author: author.to_vec(),
                from: character.counter(),
                until: character.counter() + 1,
                by: change.hash(),
            }),
        }
    }
    stretches
}
