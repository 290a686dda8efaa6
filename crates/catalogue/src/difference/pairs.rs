//! Which control of the new edition is which of the old, and which of them stand elsewhere.
//!
//! Controls are the same when they share an id or an alias. A control that only looks like another is
//! no pair here; see [`super::carry`]. A control that others were put in front of has not moved: of
//! the controls that stayed in their section, the fewest that explain the new order have.

use super::{EditionChange, Place};
use crate::{Catalogue, Control, ControlId};

/// The controls that both editions have, in the new edition's order.
pub(super) struct Pairs<'a> {
    pairs: Vec<Pair<'a>>,
}

struct Pair<'a> {
    old: &'a Control,
    new: &'a Control,
    /// Its position in the old edition.
    old_position: usize,
    /// It changed places with others of the edition.
    displaced: bool,
}

impl Pair<'_> {
    fn is_elsewhere(&self) -> bool {
        (&self.old.section, self.old.phase) != (&self.new.section, self.new.phase)
    }
}

impl<'a> Pairs<'a> {
    pub fn of(old: &'a Catalogue, new: &'a Catalogue) -> Self {
        let pairs = new.controls.iter().filter_map(|control| {
            let before = counterpart(old, control)?;
            let mutual = counterpart(new, before).is_some_and(|back| back.id == control.id);
            let old_position = old.controls.iter().position(|it| it.id == before.id)?;
            mutual.then_some(Pair { old: before, new: control, old_position, displaced: false })
        });
        let mut pairs: Vec<Pair<'a>> = pairs.collect();
        mark_displaced(&mut pairs);
        Self { pairs }
    }

    /// The control of the old edition that became this one.
    pub fn old_of(&self, new: &Control) -> Option<&'a Control> {
        self.pairs.iter().find(|pair| pair.new.id == new.id).map(|pair| pair.old)
    }

    /// What became of a control of the old edition.
    pub fn new_of(&self, old: &Control) -> Option<&'a Control> {
        self.pairs.iter().find(|pair| pair.old.id == old.id).map(|pair| pair.new)
    }

    /// How a control that both have has moved, if it has.
    pub fn moved(&self, new: &Control) -> Option<EditionChange> {
        let position = self.pairs.iter().position(|pair| pair.new.id == new.id)?;
        let pair = &self.pairs[position];
        let place = |control: &Control, after: Option<&Pair<'_>>| Place {
            section: control.section.clone(),
            phase: control.phase,
            after: after.map(|pair| pair.new.id.clone()),
        };
        let earlier = self.pairs.iter().filter(|other| other.old_position < pair.old_position);
        let before_in_old = earlier.max_by_key(|other| other.old_position);
        let before_in_new = position.checked_sub(1).map(|before| &self.pairs[before]);
        (pair.is_elsewhere() || pair.displaced).then(|| EditionChange::Moved {
            control: new.id.clone(),
            old: place(pair.old, before_in_old),
            new: place(pair.new, before_in_new),
        })
    }
}

/// The control of the same id, else of a common alias.
fn counterpart<'a>(catalogue: &'a Catalogue, control: &Control) -> Option<&'a Control> {
    let names = || std::iter::once(&control.id).chain(&control.aliases);
    let by_id = names().find_map(|name| catalogue.controls.iter().find(|it| it.id == *name));
    by_id.or_else(|| names().find_map(|name: &ControlId| catalogue.control(name.as_str())))
}

/// Marks the controls outside the longest run that kept its order.
fn mark_displaced(pairs: &mut [Pair<'_>]) {
    let staying: Vec<usize> = (0..pairs.len()).filter(|index| !pairs[*index].is_elsewhere()).collect();
    let positions: Vec<usize> = staying.iter().map(|index| pairs[*index].old_position).collect();
    let in_order = longest_ascending(&positions);
    for (index, stays) in staying.into_iter().zip(in_order) {
        pairs[index].displaced = !stays;
    }
}

/// For each number, whether it belongs to the longest ascending subsequence.
fn longest_ascending(numbers: &[usize]) -> Vec<bool> {
    let mut best: Vec<(usize, Option<usize>)> = Vec::new();
    for (index, number) in numbers.iter().enumerate() {
        let before = (0..index).filter(|earlier| numbers[*earlier] < *number);
        // Of equally long runs the one that ends first, so that the outcome is always the same.
        let before = before.max_by_key(|earlier| (best[*earlier].0, std::cmp::Reverse(*earlier)));
        best.push((before.map_or(1, |earlier| best[earlier].0 + 1), before));
    }
    let mut belongs = vec![false; numbers.len()];
    let mut last = (0..numbers.len()).max_by_key(|index| (best[*index].0, std::cmp::Reverse(*index)));
    while let Some(index) = last {
        belongs[index] = true;
        last = best[index].1;
    }
    belongs
}

#[cfg(test)]
mod tests {
    use super::longest_ascending;

    #[test]
    fn the_fewest_are_out_of_order() {
        assert_eq!(longest_ascending(&[0, 3, 1, 2]), [true, false, true, true]);
        assert_eq!(longest_ascending(&[1, 0]), [true, false]);
        assert!(longest_ascending(&[]).is_empty());
    }
}
