//! Which changes a change has seen.
//!
//! Changes form chains: one that directly follows the last of a chain lengthens it, and however many
//! people write, there are hardly more chains than laptops. For each change it is kept how far along
//! every other chain it has seen, shared with its predecessor where that is the same; so asking is
//! quick and keeping costs little, also with a hundred thousand changes.
//!
//! Not here: what changes do.

use automerge::ChangeHash;
use std::{
    collections::{BTreeMap, HashMap},
    hash::{BuildHasherDefault, Hasher},
    sync::Arc,
};

/// Tables by the hash of a change, which need no second hash: its bytes are as good as random.
pub type ByFirstBytes = BuildHasherDefault<FirstBytes>;

/// The bytes themselves, eight by eight.
#[derive(Default)]
pub struct FirstBytes(u64);

impl Hasher for FirstBytes {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for eight in bytes.chunks_exact(8) {
            self.0 ^= u64::from_le_bytes(eight.try_into().unwrap_or_default());
        }
    }

    /// The length, which is always the same.
    fn write_usize(&mut self, _: usize) {}
}

/// A place in a chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The chain.
    pub chain: u32,
    /// How far along.
    pub at: u32,
    /// How far other chains have been seen, by chain.
    seen: Arc<[(u32, u32)]>,
}

impl Place {
    /// How far along a chain this change has seen; `None` where not at all.
    pub fn sees(&self, chain: u32) -> Option<u32> {
        if chain == self.chain {
            return Some(self.at);
        }
        self.seen.binary_search_by_key(&chain, |(chain, _)| *chain).ok().map(|found| self.seen[found].1)
    }
}

/// The changes of a document with what each has seen.
#[derive(Default)]
pub struct Ancestry {
    places: HashMap<ChangeHash, Place, ByFirstBytes>,
    /// The last position of each chain.
    ends: Vec<u32>,
    /// In the order in which they came: causes first.
    order: Vec<ChangeHash>,
}

impl Ancestry {
    /// Whether a change is known.
    pub fn contains(&self, change: &ChangeHash) -> bool {
        self.places.contains_key(change)
    }

    /// How many changes are known.
    pub fn len(&self) -> usize {
        self.order.len()
    }

    /// Takes a change in; all it rests on is known already.
    pub fn add(&mut self, change: ChangeHash, causes: &[ChangeHash]) -> Place {
        let place = self.next_to(causes).unwrap_or_else(|| self.after(causes));
        match self.ends.get_mut(place.chain as usize) {
            Some(end) => *end = place.at,
            None => self.ends.push(place.at),
        }
        self.places.insert(change, place.clone());
        self.order.push(change);
        place
    }

    /// The usual case: one cause, and nothing follows it yet.
    fn next_to(&self, causes: &[ChangeHash]) -> Option<Place> {
        let [only] = causes else { return None };
        let cause = self.places.get(only)?;
        let is_end = self.ends[cause.chain as usize] == cause.at;
        is_end.then(|| Place { chain: cause.chain, at: cause.at + 1, seen: Arc::clone(&cause.seen) })
    }

    fn after(&self, causes: &[ChangeHash]) -> Place {
        let causes: Vec<Place> = causes.iter().filter_map(|cause| self.places.get(cause)).cloned().collect();
        let continued = causes.iter().find(|cause| self.ends[cause.chain as usize] == cause.at);
        let (chain, at) = match continued {
            Some(cause) => (cause.chain, cause.at + 1),
            None => (self.ends.len() as u32, 0),
        };
        let seen = match &causes[..] {
            [only] if continued.is_some() => Arc::clone(&only.seen),
            several => united(several, chain),
        };
        Place { chain, at, seen }
    }

    /// Whether `later` is `earlier` or has seen it. Unknown changes have seen nothing.
    pub fn has_seen(&self, later: &ChangeHash, earlier: &ChangeHash) -> bool {
        match (self.places.get(later), self.places.get(earlier)) {
            (Some(later), Some(earlier)) => later.sees(earlier.chain).is_some_and(|at| at >= earlier.at),
            _ => false,
        }
    }

    /// The latest changes that rest on `from` and have seen none of `unseen`: how far one side got
    /// by itself. Sorted.
    pub fn latest_since(&self, from: &ChangeHash, unseen: &[ChangeHash]) -> Vec<ChangeHash> {
        let ours = |change: &&ChangeHash| {
            self.has_seen(change, from) && !unseen.iter().any(|other| self.has_seen(change, other))
        };
        let mut latest: Vec<ChangeHash> = Vec::new();
        for change in self.order.iter().filter(ours) {
            latest.retain(|earlier| !self.has_seen(change, earlier));
            latest.push(*change);
        }
        latest.sort();
        latest
    }
}

fn united(causes: &[Place], own: u32) -> Arc<[(u32, u32)]> {
    let mut seen: BTreeMap<u32, u32> = BTreeMap::new();
    for cause in causes {
        for (chain, at) in cause.seen.iter().copied().chain([(cause.chain, cause.at)]) {
            let known = seen.entry(chain).or_insert(at);
            *known = (*known).max(at);
        }
    }
    seen.remove(&own);
    seen.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    fn hash(number: usize) -> ChangeHash {
        let mut bytes = [0; 32];
        bytes[..8].copy_from_slice(&(number as u64).to_be_bytes());
        ChangeHash(bytes)
    }

    #[test]
    fn a_line_of_changes_is_one_chain() {
        let mut ancestry = Ancestry::default();
        ancestry.add(hash(0), &[]);
        (1..100).for_each(|number| drop(ancestry.add(hash(number), &[hash(number - 1)])));
        assert_eq!(ancestry.ends, [99]);
        assert_eq!(ancestry.latest_since(&hash(3), &[hash(50)]), [hash(49)]);
    }

    proptest! {
        #[test]
        fn what_was_seen_is_what_a_walk_finds(
            causes in prop::collection::vec(prop::collection::vec(any::<prop::sample::Index>(), 0..4), 1..40)
        ) {
            let mut ancestry = Ancestry::default();
            let mut seen: Vec<BTreeSet<usize>> = Vec::new();
            for (number, causes) in causes.iter().enumerate() {
                let causes: BTreeSet<usize> =
                    causes.iter().filter(|_| number > 0).map(|cause| cause.index(number.max(1))).collect();
                ancestry.add(hash(number), &causes.iter().copied().map(hash).collect::<Vec<_>>());
                let mut all: BTreeSet<usize> = causes.iter().flat_map(|cause| seen[*cause].clone()).collect();
                all.insert(number);
                seen.push(all);
            }
            for (later, seen) in seen.iter().enumerate() {
                for earlier in 0..causes.len() {
                    prop_assert_eq!(ancestry.has_seen(&hash(later), &hash(earlier)), seen.contains(&earlier));
                }
            }
        }
    }
}
