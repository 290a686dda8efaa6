//! Whether the gaps inside of a match are those of one name, or of two words that happen to meet.
//!
//! Between the words of a name anything short may stand. In the middle of a word only letter-spacing, a
//! hyphenated line end, and in Hangul, kana and Han (where spacing is a matter of taste) a space or a
//! line end are believed; the shorter the name, the less.
//!
//! Not here: the borders of the whole (`edges`).

use crate::Certainty::{self, Likely, Possible, Sure};
use crate::fold::is_long_mark;
use crate::spellings::{Rule, Spelling};
use crate::units::{Gap, Sort, Units};
use crate::{How, latin};

/// Judges the gaps of a match; `None` where it is no occurrence of the name.
pub(crate) fn judge(
    units: &Units<'_>,
    first: usize,
    last: usize,
    spelling: &Spelling,
) -> Option<(Certainty, How)> {
    let odd: Vec<usize> = (1..spelling.length)
        .filter(|letter| !spelling.breaks_at(*letter) && units.gap(first + letter) != Gap::None)
        .collect();
    let words = between_words(units, first, spelling)?;
    let (certainty, how) = if odd.is_empty() {
        (words, respaced(units, first, spelling))
    } else if is_letter_spaced(&odd, spelling) && odd.iter().all(|one| units.gap(first + one) <= Gap::Line) {
        (words.min(spaced_certainty(spelling.length)), How::Broken)
    } else {
        let broken = odd.iter().map(|letter| within_word(units, first, *letter, odd.len(), spelling));
        (broken.min()??.min(words), How::Broken)
    };
    Some((certainty.min(same_length(units, first, last, spelling)), how))
}

/// The gaps where the name has a gap of its own.
fn between_words(units: &Units<'_>, first: usize, spelling: &Spelling) -> Option<Certainty> {
    let judged = spelling.breaks.iter().map(|letter| match units.gap(first + letter) {
        Gap::Far => None,
        Gap::Sentence if spelling.length < 6 => None,
        Gap::Sentence if is_abbreviation(spelling, *letter) => Some(Sure),
        Gap::Sentence => Some(Possible),
        Gap::MarkAndSpace if spelling.rule == Rule::GivenFirst => Some(Possible),
        _ => Some(Sure),
    });
    judged.min().unwrap_or(Some(Sure))
}

/// Whether the word that ends before a letter is short and has a dot, as `St.` has.
fn is_abbreviation(spelling: &Spelling, letter: usize) -> bool {
    let start = spelling.breaks.iter().rev().find(|other| **other < letter).copied().unwrap_or(0);
    let mut word = spelling.row.chars().skip(start).take(letter - start);
    spelling.mark_at(letter) == Some('.') || (letter - start <= 3 && !word.any(char::is_numeric))
}

/// Whether the name's own gaps look different here.
fn respaced(units: &Units<'_>, first: usize, spelling: &Spelling) -> How {
    let same = |letter: &usize| match spelling.mark_at(*letter) {
        None => units.gap(first + letter) == Gap::None,
        Some(' ') => units.gap(first + letter) == Gap::Space,
        Some(mark) => units.marks(first + letter).eq([mark]),
    };
    if spelling.breaks.iter().all(same) { How::AsGiven } else { How::Respaced }
}

/// Whether every word with an odd gap has one between all of its letters.
fn is_letter_spaced(odd: &[usize], spelling: &Spelling) -> bool {
    let mut borders = vec![0];
    borders.extend(&spelling.breaks);
    borders.push(spelling.length);
    borders.windows(2).all(|word| {
        let gaps = odd.iter().filter(|one| **one > word[0] && **one < word[1]).count();
        gaps == 0 || (gaps > 1 && gaps == word[1] - word[0] - 1)
    })
}

fn spaced_certainty(length: usize) -> Certainty {
    if length > 3 { Sure } else { Likely }
}

/// One gap in the middle of a word; `None` says that these are two words.
fn within_word(
    units: &Units<'_>,
    first: usize,
    letter: usize,
    gaps: usize,
    spelling: &Spelling,
) -> Option<Certainty> {
    let here = first + letter;
    let length = spelling.length;
    let eastern = units.sort(here).is_eastern();
    match units.gap(here) {
        Gap::HyphenLine if length > 4 => Some(Sure),
        Gap::HyphenLine => Some(Likely),
        Gap::Line if eastern && length > 2 => Some(Likely),
        Gap::Mark if length > 4 || (eastern && length > 3) => Some(if gaps < 3 { Likely } else { Possible }),
        Gap::Space if eastern && length > 3 => Some(Likely),
        Gap::Space if !eastern => latin_space(units, first, here, gaps, length),
        Gap::Line if !eastern && length > 7 => Some(Likely),
        Gap::Space | Gap::Mark | Gap::Line if length > 2 => Some(Possible),
        _ => None,
    }
}

/// `Han Bit` for `Hanbit` is a spelling, `to get her` for `Together` is not.
fn latin_space(
    units: &Units<'_>,
    first: usize,
    here: usize,
    gaps: usize,
    length: usize,
) -> Option<Certainty> {
    let capitals = units.sort(here) == Sort::Upper && units.sort(first) == Sort::Upper;
    if capitals && length > 4 {
        return Some(Likely);
    }
    (length > 7 && gaps == 1 && !latin::is_in_token(units, first, here)).then_some(Possible)
}

/// Short kana names differ by their long vowels alone.
fn same_length(units: &Units<'_>, first: usize, last: usize, spelling: &Spelling) -> Certainty {
    if spelling.length > 3 || units.sort(first) != Sort::Katakana {
        return Sure;
    }
    let here = units.written(first, last).iter().filter(|letter| is_long_mark(letter.c)).count();
    let given = spelling.shown.trim_end_matches('ー').chars().filter(|c| is_long_mark(*c)).count();
    if here == given { Sure } else { Possible }
}
