//! What is particular to names in Latin letters: other spellings, case, and borders inside of words.
//!
//! `Iris` is in `IrisCloud` and `AWSIris`, not in `irises`; `Ark` is not in `Market`. Case tells where
//! words meet, and whether an everyday word is meant as a name.
//!
//! Not here: letters of other scripts that look Latin; they are folded before.

use crate::Certainty::{self, Likely, Possible, Sure};
use crate::edges::Edge;
use crate::legal_forms;
use crate::spellings::{Rule, Spelling};
use crate::units::{Sort, Units};

/// The same name with `&` in words or the other way round, and with umlauts in two letters.
pub(crate) fn other_spellings(name: &str) -> Vec<String> {
    let mut found = Vec::new();
    if name.contains('&') {
        found.push(name.replace('&', " and "));
    }
    if name.contains(" and ") {
        found.push(name.replace(" and ", " & "));
    }
    let two = [("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("Ä", "Ae"), ("Ö", "Oe"), ("Ü", "Ue"), ("å", "aa")];
    let spelled = two.iter().fold(name.to_owned(), |text, (one, two)| text.replace(one, two));
    if spelled != name {
        found.push(spelled);
    }
    found
}

/// The left edge of a name that begins with a Latin letter.
pub(crate) fn left(units: &Units<'_>, first: usize, last: usize, spelling: &Spelling) -> Option<Edge> {
    if !units.touches(first) {
        return Some(Edge::clean());
    }
    let (before, here, second) = (units.sort(first - 1), units.sort(first), units.sort(first + 1));
    match before {
        Sort::Digit => Some(Edge::of(if spelling.length > 3 { Likely } else { Possible })),
        _ if !before.is_latin() => Some(Edge::clean()),
        Sort::Lower if here == Sort::Upper => Some(Edge::compound(camel_certainty(spelling))),
        Sort::Upper if here == Sort::Upper && second == Sort::Lower => {
            Some(Edge::compound(camel_certainty(spelling)))
        }
        _ => inside_word(units, first, last, spelling),
    }
}

/// The right edge of a name that ends with a Latin letter.
pub(crate) fn right(units: &Units<'_>, first: usize, last: usize, spelling: &Spelling) -> Option<Edge> {
    let next = last + 1;
    if !units.touches(next) {
        return Some(Edge::clean());
    }
    let (here, after) = (units.sort(last), units.sort(next));
    if after == Sort::Digit {
        let certainty = [Possible, Likely, Sure][spelling.length.saturating_sub(2).min(2)];
        return Some(Edge::of(certainty));
    }
    if !after.is_latin() {
        return Some(Edge::clean());
    }
    let capitals = here == Sort::Upper && after == Sort::Upper && units.sort(next + 1) == Sort::Lower;
    if (here == Sort::Lower && after == Sort::Upper) || (capitals && units.touches(next + 1)) {
        return Some(Edge::compound(camel_certainty(spelling)));
    }
    let rest = word_after(units, last);
    if rest == "s" {
        let named = units.sort(first) == Sort::Upper && spelling.length > 3;
        return Some(Edge::of(if named || spelling.length > 5 { Likely } else { Possible }));
    }
    if spelling.length > 3 && legal_forms::is_word(&rest) && rest.len() > 2 {
        return Some(Edge::compound(Likely));
    }
    inside_word(units, first, last, spelling)
}

fn camel_certainty(spelling: &Spelling) -> Certainty {
    if spelling.length > 2 { Likely } else { Possible }
}

/// A name that is part of a longer run of letters: long ones still count, and in host names those that
/// begin or end the run. Short ones are shown there and do not block.
fn inside_word(units: &Units<'_>, first: usize, last: usize, spelling: &Spelling) -> Option<Edge> {
    let personal = matches!(spelling.rule, Rule::Person | Rule::GivenFirst);
    let long = spelling.length > 8 && !spelling.generic;
    let latin = |index: usize| units.sort(index).is_latin();
    let amid = units.touches(first) && latin(first - 1) && units.touches(last + 1) && latin(last + 1);
    let short =
        spelling.length < 6 && (spelling.length < 4 || spelling.generic || !is_in_token(units, first, last));
    if personal || short || (amid && !long) {
        return None;
    }
    let host = spelling.length > 6 && !spelling.generic && is_in_token(units, first, last);
    Some(Edge::compound(if long || host { Likely } else { Possible }))
}

/// The rest of the word behind a unit, folded, at most twelve letters.
fn word_after(units: &Units<'_>, last: usize) -> String {
    let indices = last + 1..(last + 13).min(units.len());
    let run = indices.take_while(|index| units.touches(*index) && units.sort(*index).is_latin());
    run.filter_map(|index| units.get(index)).map(|unit| unit.c).collect()
}

/// Whether some units stand in a file name, a host name or an address, not in prose: directly beside
/// their word is a mark that joins words.
pub(crate) fn is_in_token(units: &Units<'_>, first: usize, last: usize) -> bool {
    let mut start = first;
    while start > 0 && units.touches(start) && first - start < 40 {
        start -= 1;
    }
    let mut next = last + 1;
    while next < units.len() && units.touches(next) && next - last < 40 {
        next += 1;
    }
    let joins = |index: usize| {
        let mut marks = units.marks(index);
        marks.next().is_some_and(|c| matches!(c, '-' | '_' | '.' | '/' | '\\' | '@' | '='))
            && marks.next().is_none_or(|c| matches!(c, '/' | '_' | '\\'))
    };
    let slash = units.marks(start).last().is_some_and(|c| matches!(c, '/' | '\\' | '@'));
    slash || (start > 0 && joins(start)) || (next < units.len() && joins(next))
}

/// How certain the case of a match leaves it: everyday words and very short names in lower case are
/// only possibly names.
pub(crate) fn case_certainty(units: &Units<'_>, first: usize, last: usize, spelling: &Spelling) -> Certainty {
    let lower = (first..=last)
        .all(|index| !matches!(units.sort(index), Sort::Upper) && !units.sort(index).is_eastern());
    if !lower || !spelling.row.is_ascii() || spelling.row.bytes().all(|c| c.is_ascii_digit()) {
        return if spelling.generic && is_cloud_service(units, first) { Possible } else { Sure };
    }
    let token = is_in_token(units, first, last);
    match spelling.length {
        _ if spelling.generic && !token => Possible,
        0..=2 => Possible,
        3 => {
            if token {
                Likely
            } else {
                Possible
            }
        }
        _ if spelling.generic => Likely,
        _ => Sure,
    }
}

/// Whether the word before says that the name is one of a cloud service: `Amazon Nova`, `AWS Summit`.
fn is_cloud_service(units: &Units<'_>, first: usize) -> bool {
    let before = |word: &str| {
        let length = word.len();
        first >= length
            && (first - length..first)
                .zip(word.chars())
                .all(|(index, c)| units.get(index).is_some_and(|u| u.c == c))
            && !units.touches(first - length)
            && !units.touches(first)
    };
    before("amazon") || before("aws")
}
