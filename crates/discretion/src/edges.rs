//! Whether a name that was found ends where it should: what touches it on either side.
//!
//! A border that is seen (a space, a mark, a change of script) is always one. Within one script the
//! length of the name decides: the shorter it is, the more must be known about its neighbour.
//!
//! Not here: what lies inside the name (`inside`), and numbers and hosts, whose borders are stricter
//! (`numbers`).

use crate::Certainty::{self, Likely, Possible, Sure};
use crate::fold::is_legal_sign;
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
        Sort::Upper | Sort::Lower => latin::left(units, first, last, spelling),
        Sort::Hangul => hangul_left(units, first, spelling.length),
        sort => other_left(units, first, sort, spelling.length),
    }?;
    let right = match units.sort(last) {
        Sort::Upper | Sort::Lower => latin::right(units, first, last, spelling),
        Sort::Hangul => hangul_right(units, last, spelling),
        sort => other_right(units, last, sort, spelling.length),
    }?;
    let word = if spelling.generic && units.sort(last).is_eastern() && !is_marked(units, first, last) {
        Edge::of(Possible)
    } else {
        Edge::clean()
    };
    Some(left.and(right).and(word))
}

/// Whether a legal form, a title or a noun of business stands beside an everyday word.
fn is_marked(units: &Units<'_>, first: usize, last: usize) -> bool {
    let sort = if units.sort(last) == Sort::Hangul { Sort::Hangul } else { Sort::Han };
    let before = units.run_before(first, sort, NEIGHBOUR);
    let after = units.run_after(last, sort, NEIGHBOUR);
    let beside = units.between(first).iter().chain(units.between(last + 1)).any(|one| is_legal_sign(one.c));
    let form = |index: usize| {
        matches!(units.get(index).map(|unit| unit.c), Some('주' | '株' | '有'))
            && units.marks(index).any(|c| matches!(c, '(' | '（'))
            && units.marks(index + 1).any(|c| matches!(c, ')' | '）'))
    };
    beside
        || (first > 0 && form(first - 1))
        || form(last + 1)
        || korean::is_of_a_company(&before)
        || korean::is_of_a_company(&after)
        || has_title(units, last, &after)
        || japanese::may_stand_before(&before)
        || japanese::is_title(&after)
        || japanese::is_business(&after)
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
        // `이 서준비` is no 이서준: a name that is taken apart must end like one.
        (Tail::Foreign, length) if spelling.rule == Rule::Person && is_apart(units, last, length) => {
            Some(Edge::compound(Possible))
        }
        (Tail::Foreign, _) => Some(Edge::compound(Likely)),
    }
}

fn is_apart(units: &Units<'_>, last: usize, length: usize) -> bool {
    (last + 2 - length..=last).any(|index| units.gap(index) != Gap::None)
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
