//! Changes in the order in which they can be taken in: causes first.
//!
//! Logs name causes that lie in other logs, so that their order is not enough; a hundred thousand changes
//! are put in order without being moved. Not here: what waits, and for how long.

use super::Incoming;
use crate::ancestry::{Ancestry, ByFirstBytes};
use automerge::ChangeHash;
use std::collections::{HashMap, VecDeque};

/// No change rests on this one, or no further one.
const NONE: usize = usize::MAX;

/// Which changes rest on which: a list for each cause, all in one place.
struct Effects {
    first: Vec<usize>,
    /// A change, and where the list goes on.
    links: Vec<(usize, usize)>,
}

impl Effects {
    fn add(&mut self, cause: usize, effect: usize) {
        self.links.push((effect, self.first[cause]));
        self.first[cause] = self.links.len() - 1;
    }

    fn of(&self, cause: usize) -> impl Iterator<Item = usize> + '_ {
        let mut next = self.first[cause];
        std::iter::from_fn(move || {
            let (effect, after) = self.links.get(next)?;
            next = *after;
            Some(*effect)
        })
    }
}

/// The changes whose causes are all known or among them, causes first; and the others. Each comes once.
pub fn in_order(changes: Vec<Incoming>, known: &Ancestry) -> (Vec<Incoming>, Vec<Incoming>) {
    let numbers: HashMap<ChangeHash, usize, ByFirstBytes> =
        changes.iter().enumerate().map(|(number, incoming)| (incoming.hash(), number)).collect();
    let mut effects = Effects { first: vec![NONE; changes.len()], links: Vec::with_capacity(changes.len()) };
    let mut missing: Vec<usize> = Vec::with_capacity(changes.len());
    for (number, incoming) in changes.iter().enumerate() {
        let mut count = 0;
        for cause in incoming.change.deps() {
            match numbers.get(cause) {
                Some(cause) => effects.add(*cause, number),
                None if known.contains(cause) => continue,
                None => {}
            }
            count += 1;
        }
        missing.push(count);
    }
    let mut next: VecDeque<usize> = (0..changes.len()).filter(|number| missing[*number] == 0).collect();
    let mut order = Vec::with_capacity(changes.len());
    while let Some(number) = next.pop_front() {
        order.push(number);
        for effect in effects.of(number) {
            missing[effect] -= 1;
            if missing[effect] == 0 {
                next.push_back(effect);
            }
        }
    }
    let mut changes: Vec<Option<Incoming>> = changes.into_iter().map(Some).collect();
    let ready = order.into_iter().filter_map(|number| changes[number].take()).collect();
    (ready, changes.into_iter().flatten().collect())
}
