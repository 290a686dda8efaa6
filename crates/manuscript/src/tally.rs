//! What a document holds and the sections do not, counted by kind.
//!
//! It deliberately keeps one short example of each kind and no more.

use std::collections::BTreeMap;

use crate::model::{LeftOut, LeftOutKind};

/// The longest example, in characters.
const EXAMPLE: usize = 80;

/// What was left out so far.
#[derive(Debug, Default)]
pub(crate) struct Tally(BTreeMap<LeftOutKind, (usize, String)>);

impl Tally {
    /// Counts one.
    pub fn add(&mut self, what: LeftOutKind, words: &str) {
        let (count, example) = self.0.entry(what).or_default();
        *count += 1;
        if example.is_empty() {
            let words: Vec<&str> = words.split_whitespace().collect();
            *example = words.join(" ").chars().take(EXAMPLE).collect();
        }
    }

    /// Takes in what another part left out.
    pub fn absorb(&mut self, other: Tally) {
        for (what, (count, words)) in other.0 {
            let (known, example) = self.0.entry(what).or_default();
            *known += count;
            if example.is_empty() {
                *example = words;
            }
        }
    }

    /// The kinds in a fixed order.
    pub fn into_list(self) -> Vec<LeftOut> {
        self.0.into_iter().map(|(what, (count, example))| LeftOut { what, count, example }).collect()
    }
}
