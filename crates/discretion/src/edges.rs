//! Whether a name that was found ends where it should: what touches it on either side.
//!
//! A border that is seen (a space, a mark, a change of script) is always one. Within one script the
//! length of the name decides: the shorter it is, the more must be known about its neighbour.
//!
//! Not here: what lies inside the name (`inside`), and numbers and hosts, whose borders are stricter
//! (`numbers`).

use crate::Certainty::{self, Likely, Possible, Sure};
use crate::korean::{self, Ending, Tail};
use crate::spellings::{Rule, Spelling};
use crate::units::{Gap, Sort, Units};
use crate::{japanese, latin};

/// The longest neighbour that is looked at, in units.
const NEIGHBOUR: usize = 12;

/// How good an edge is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Edge {
    /// How certain it leaves the match.
    pub certainty: Certainty,
    /// Whether the name grew together with another word.
    pub compound: bool,
}

impl Edge {
    /// A border.
    pub(crate) fn clean() -> Self {
        Self::of(Sure)
    }

    /// A border of some certainty.
    pub(crate) fn of(certainty: Certainty) -> Self {
        Self { certainty, compound: false }
    }

    /// Another word is grown to the name.
    pub(crate) fn compound(certainty: Certainty) -> Self {
        Self { certainty, compound: true }
    }

    fn and(self, other: Self) -> Self {
        Self { certainty: self.certainty.min(other.certainty), compound: self.compound || other.compound }
    }
}

/// Judges both edges of a match; `None` where it is no occurrence of the name.
pub(crate) fn judge(units: &Units<'_>, first: usize, last: usize, spelling: &Spelling) -> Option<Edge> {
    let left = match units.sort(first) {
        Sort::Upper | Sort::Lower => latin::left(units, first, spelling),
        Sort::Hangul => hangul_left(units, first, spelling.length),
        sort => other_left(units, first, sort, spelling.length),
    }?;
    let right = match units.sort(last) {
        Sort::Upper | Sort::Lower => latin::right(units, first, last, spelling),
        Sort::Hangul => hangul_right(units, last, spelling),
        sort => other_right(units, last, sort, spelling.length),
    }?;
    Some(left.and(right))
}

fn hangul_left(units: &Units<'_>, first: usize, length: usize) -> Option<Edge> {
    let run = units.run_before(first, Sort::Hangul, NEIGHBOUR);
    if run.is_empty() || korean::may_stand_before(&run) {
        return Some(Edge::clean());
    }
    match length {
        0..=2 => None,
        3 => Some(Edge::compound(Possible)),
        _ => Some(Edge::compound(Likely)),
    }
}

fn hangul_right(units: &Units<'_>, last: usize, spelling: &Spelling) -> Option<Edge> {
    let rest = units.run_after(last, Sort::Hangul, NEIGHBOUR);
    if spelling.rule == Rule::WithTitle {
        return has_title(units, last, &rest).then(Edge::clean);
    }
    let ending = units.get(last).and_then(|unit| korean::ending(unit.c)).unwrap_or(Ending::Vowel);
    match (korean::tail(&rest, ending), spelling.length) {
        (Tail::Grammar, _) => Some(Edge::clean()),
        (Tail::Business, _) => Some(Edge::compound(Likely)),
        (Tail::Foreign, 0..=2) => None,
        (Tail::Foreign, _) => Some(Edge::compound(Likely)),
    }
}

/// A title directly behind a given name or one space further on.
fn has_title(units: &Units<'_>, last: usize, rest: &str) -> bool {
    if !rest.is_empty() {
        return korean::begins_with_title(rest);
    }
    let next = last + 1;
    let word = units.get(next).filter(|unit| unit.sort == Sort::Hangul && units.gap(next) == Gap::Space);
    word.is_some_and(|unit| {
        korean::begins_with_title(&format!("{}{}", unit.c, units.run_after(next, Sort::Hangul, NEIGHBOUR)))
    })
}

fn other_left(units: &Units<'_>, first: usize, sort: Sort, length: usize) -> Option<Edge> {
    let run = units.run_before(first, sort, NEIGHBOUR);
    if run.is_empty() {
        return Some(Edge::clean());
    }
    let certainty = match (sort, length) {
        (Sort::Han, _) if japanese::may_stand_before(&run) => return Some(Edge::clean()),
        (Sort::Hiragana, 3..) if japanese::ends_with_particle(&run) => Likely,
        (Sort::Han, 4..) | (Sort::Katakana, 7..) => Likely,
        (Sort::Han, 3) | (Sort::Katakana, 5..) | (Sort::Hiragana | Sort::Other, 4..) => Possible,
        _ => return None,
    };
    Some(Edge::compound(certainty))
}

fn other_right(units: &Units<'_>, last: usize, sort: Sort, length: usize) -> Option<Edge> {
    let rest = units.run_after(last, sort, NEIGHBOUR);
    if rest.is_empty() {
        return Some(Edge::clean());
    }
    let certainty = match (sort, length) {
        (Sort::Han, _) if japanese::is_title(&rest) => return Some(Edge::clean()),
        (Sort::Hiragana, _) if japanese::begins_with_particle(&rest) => return Some(Edge::clean()),
        (Sort::Han, _) if japanese::is_business(&rest) => Likely,
        (Sort::Katakana, _) if japanese::is_business_katakana(&rest) => Likely,
        (Sort::Han, 3..) | (Sort::Katakana, 5..) | (Sort::Hiragana, 4..) => Likely,
        (Sort::Han, _) | (Sort::Katakana, 4) | (Sort::Other, 4..) => Possible,
        _ => return None,
    };
    Some(Edge::compound(certainty))
}
