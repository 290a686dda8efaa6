//! The few splices that make one text read as another.
//!
//! A person who replaces a text (command line, import, undo, restore) must not wipe out what somebody
//! else writes into it at the same time, so a write is turned into splices. They are as few and as
//! whole as a reader would say it: never letters picked out of words, because two such differences
//! that meet leave neither sentence. Where nothing but an addition or a removal separates the texts,
//! that is the splice. Where most of the passages stand in both, what stands between them is replaced,
//! whole words at least. Otherwise everything between the common beginning and the common end, both
//! cut between words, is replaced at once.
//!
//! A word is what stands between spaces; in Chinese characters and kana, which have none, what stands
//! between marks of punctuation. Not here: Automerge. Positions are UTF-16 units.

use similar::{Algorithm, DiffOp, capture_diff_slices};
use std::{
    collections::{HashMap, HashSet},
    hash::Hash,
    ops::Range,
};
use unicode_segmentation::UnicodeSegmentation;

/// More words than this between the common ends are compared by lines, and more lines not at all.
const MOST_TOKENS: usize = 4_000;
/// As much of the longer text (in per cent) must stand in both, or everything is replaced at once.
const MOSTLY: usize = 60;
/// What both have in common between two changes counts only from this many units on.
const LEAST_KEPT: usize = 8;

/// A replacement within a text, in UTF-16 units of the text as it is when the splice is carried
/// out: splices are to be carried out in the order given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Splice {
    /// Where.
    pub at: usize,
    /// How many units go.
    pub delete: usize,
    /// What comes.
    pub insert: String,
}

/// The splices that turn `old` into `new`; none where they are equal.
pub fn splices(old: &str, new: &str) -> Vec<Splice> {
    if old == new {
        return Vec::new();
    }
    let (old_letters, new_letters): (Vec<&str>, Vec<&str>) =
        (old.graphemes(true).collect(), new.graphemes(true).collect());
    let letters = between_common_ends(&old_letters, &new_letters);
    let (old_words, new_words) = (words(&old_letters), words(&new_letters));
    if letters.old.is_empty()
        && let Some(new) = between_words(&new_letters, &new_words, letters.new.clone())
    {
        return assemble(&old_letters, &new_letters, &[Step { old: new.start..new.start, new }]);
    }
    if letters.new.is_empty()
        && let Some(old) = between_words(&old_letters, &old_words, letters.old.clone())
    {
        return assemble(&old_letters, &new_letters, &[Step { new: old.start..old.start, old }]);
    }
    let whole = between_common_ends(&old_words, &new_words);
    if whole.old.len().max(whole.new.len()) <= MOST_TOKENS {
        return by_passages(&old_words, &new_words, &whole);
    }
    let (old_lines, new_lines): (Vec<&str>, Vec<&str>) =
        (old.split_inclusive('\n').collect(), new.split_inclusive('\n').collect());
    let lines = between_common_ends(&old_lines, &new_lines);
    if lines.old.len().max(lines.new.len()) <= MOST_TOKENS && mostly(&old_lines, &new_lines, &lines) {
        return by_passages(&old_lines, &new_lines, &lines);
    }
    assemble(&old_words, &new_words, &[whole])
}

/// One stretch of the old tokens replaced by one of the new.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Step {
    old: Range<usize>,
    new: Range<usize>,
}

/// Words and the spaces between them, from whole characters as a reader sees them.
fn words(letters: &[&str]) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut before = None;
    for letter in letters {
        let kind = Kind::of(letter);
        let joined = before == Some(kind) || (before, kind) == (Some(Kind::Letter), Kind::Mark);
        match words.last_mut().filter(|_| joined) {
            Some(word) => word.push_str(letter),
            None => words.push((*letter).to_owned()),
        }
        before = Some(kind);
    }
    words
}

/// What was added to a text, or taken from it, can often be said in several ways: of `<1> <2>` it may be
/// `<2> ` or `2> <`. The one that begins and ends between words is taken; where there is none, a word was changed,
/// and words share no letters: whoever takes the old one away must not take letters of the new one along.
fn between_words(letters: &[&str], words: &[String], mut stretch: Range<usize>) -> Option<Range<usize>> {
    let mut ends = HashSet::from([0]);
    let mut at = 0;
    for word in words {
        at += word.graphemes(true).count();
        ends.insert(at);
    }
    loop {
        if ends.contains(&stretch.start) && ends.contains(&stretch.end) {
            return Some(stretch);
        }
        let before = stretch.start.checked_sub(1)?;
        if letters[before] != letters[stretch.end - 1] {
            return None;
        }
        stretch = before..stretch.end - 1;
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Space,
    /// Ends a clause where no space does.
    Mark,
    Letter,
}

impl Kind {
    fn of(letter: &str) -> Self {
        match letter.chars().next() {
            Some(character) if character.is_whitespace() => Kind::Space,
            Some('、' | '。' | '，' | '．' | '！' | '？' | '；' | '：' | '」' | '』' | '）' | '】') => {
                Kind::Mark
            }
            _ => Kind::Letter,
        }
    }
}

/// What is left of both when the common beginning and the common end are taken away.
fn between_common_ends<T: PartialEq>(old: &[T], new: &[T]) -> Step {
    let head = old.iter().zip(new).take_while(|(left, right)| left == right).count();
    let (old_rest, new_rest) = (&old[head..], &new[head..]);
    let tail =
        old_rest.iter().rev().zip(new_rest.iter().rev()).take_while(|(left, right)| left == right).count();
    Step { old: head..old.len() - tail, new: head..new.len() - tail }
}

/// The changed passages where most stands in both; otherwise the whole stretch at once.
fn by_passages<T: AsRef<str> + Eq + Hash>(old: &[T], new: &[T], whole: &Step) -> Vec<Splice> {
    let steps = match mostly(old, new, whole) {
        true => changed_passages(old, new, whole),
        false => vec![whole.clone()],
    };
    assemble(old, new, &steps)
}

/// Whether a stretch may be mostly the same: counted without regard to order, which is quick.
fn mostly<T: AsRef<str> + Eq + Hash>(old: &[T], new: &[T], whole: &Step) -> bool {
    let (old, new) = (&old[whole.old.clone()], &new[whole.new.clone()]);
    let mut there: HashMap<&T, usize> = HashMap::new();
    old.iter().for_each(|token| *there.entry(token).or_default() += 1);
    let mut shared = 0;
    for token in new {
        if let Some(left) = there.get_mut(token).filter(|left| **left > 0) {
            *left -= 1;
            shared += width(token);
        }
    }
    is_most(shared, units(old).max(units(new)))
}

fn is_most(shared: usize, all: usize) -> bool {
    shared * 100 >= all * MOSTLY
}

fn changed_passages<T: AsRef<str> + Eq + Hash>(old: &[T], new: &[T], whole: &Step) -> Vec<Step> {
    let (old_part, new_part) = (&old[whole.old.clone()], &new[whole.new.clone()]);
    let mut steps: Vec<Step> = Vec::new();
    let mut kept = 0;
    for found in capture_diff_slices(Algorithm::Myers, old_part, new_part) {
        let (here, there) = (found.old_range(), found.new_range());
        if matches!(found, DiffOp::Equal { .. }) {
            kept += units(&old_part[here]);
            continue;
        }
        let step = Step {
            old: here.start + whole.old.start..here.end + whole.old.start,
            new: there.start + whole.new.start..there.end + whole.new.start,
        };
        match steps.last_mut() {
            Some(before) if units(&old[before.old.end..step.old.start]) < LEAST_KEPT => {
                (before.old.end, before.new.end) = (step.old.end, step.new.end);
            }
            _ => steps.push(step),
        }
    }
    if is_most(kept, units(old_part).max(units(new_part))) { steps } else { vec![whole.clone()] }
}

fn width<T: AsRef<str>>(token: &T) -> usize {
    token.as_ref().encode_utf16().count()
}

fn units<T: AsRef<str>>(tokens: &[T]) -> usize {
    tokens.iter().map(width).sum()
}

/// Turns steps into splices. Each is carried out on a text in which the ones before it are done,
/// and up to there that text reads as the new one: so its position is counted in the new text.
fn assemble<T: AsRef<str>>(old: &[T], new: &[T], steps: &[Step]) -> Vec<Splice> {
    let (mut seen, mut at) = (0, 0);
    let mut splices = Vec::new();
    for step in steps {
        at += units(&new[seen..step.new.start]);
        let insert: String = new[step.new.clone()].iter().map(AsRef::as_ref).collect();
        let (delete, width) = (units(&old[step.old.clone()]), insert.encode_utf16().count());
        splices.push(Splice { at, delete, insert });
        at += width;
        seen = step.new.end;
    }
    splices
}

#[cfg(test)]
mod tests {
    use super::*;
    use proofbook_dossier::splice_utf16;
    use proptest::prelude::*;

    fn carry_out(old: &str, splices: &[Splice]) -> String {
        splices.iter().fold(old.to_owned(), |text, splice| {
            splice_utf16(&text, splice.at, splice.delete, &splice.insert).unwrap()
        })
    }

    fn check(old: &str, new: &str, expected: &[(usize, usize, &str)]) {
        let splices = splices(old, new);
        assert_eq!(carry_out(old, &splices), new);
        let got: Vec<_> =
            splices.iter().map(|splice| (splice.at, splice.delete, splice.insert.as_str())).collect();
        assert_eq!(got, expected, "{old:?} to {new:?}");
    }

    #[test]
    fn what_is_only_added_or_only_taken_away_is_no_replacement() {
        check("", "", &[]);
        check("가나다", "가나다", &[]);
        check("", "가", &[(0, 0, "가")]);
        check("가", "", &[(0, 1, "")]);
        check("the last year.", "the last year. And this one.", &[(14, 0, " And this one.")]);
        check("the last year", "the last years", &[(9, 4, "years")]);
        check("a😀b 😀c", "😀c", &[(0, 5, "")]);
        check("<0>", "<10>", &[(0, 3, "<10>")]);
        check("<1>", "<2> <1>", &[(0, 0, "<2> ")]);
        check("<2> <1> <3>", "<1> <3>", &[(0, 4, "")]);
    }

    #[test]
    fn a_text_that_is_mostly_another_is_replaced_at_once() {
        check(
            "The old sentence of last year.",
            "We monitor with CloudWatch.",
            &[(0, 30, "We monitor with CloudWatch.")],
        );
        check("가나다", "가낙다", &[(0, 3, "가낙다")]);
        check("Answer: one two three.", "Answer: ONE two THREE.", &[(8, 14, "ONE two THREE.")]);
        check(
            "監視はCloudWatchで行います。記録は残しません。",
            "監視はCloudWatchで行います。記録を一年残します。",
            &[(19, 9, "記録を一年残します。")],
        );
    }

    #[test]
    fn where_most_stands_in_both_only_what_differs_is_replaced() {
        let old = "We review costs every month. Incidents are recorded in the ticket system and read weekly.";
        let new =
            "We review costs every quarter. Incidents are recorded in the ticket system and read daily.";
        check(old, new, &[(22, 6, "quarter."), (84, 7, "daily.")]);
    }

    #[test]
    fn no_character_is_cut() {
        // A family and a letter with its mark: each is one character to a reader.
        check("x 👨‍👩‍👧 y z", "x 👨‍👩‍👦 y z", &[(2, 8, "👨‍👩‍👦")]);
        check("e\u{301}a", "ea", &[(0, 3, "ea")]);
    }

    #[test]
    fn long_texts_that_share_lines_keep_them() {
        let old: String = (0..2000).map(|line| format!("line {line} of the old text\n")).collect();
        let new = old.replace("line 5 of", &"x".repeat(500)).replace("line 1500 of", "y");
        let splices = splices(&old, &new);
        assert_eq!(carry_out(&old, &splices), new);
        assert_eq!(splices.len(), 2);
    }

    #[test]
    fn texts_that_share_nothing_are_replaced_in_good_time() {
        let old: String = (0..30_000).map(|n| char::from_u32(0xAC00 + n % 7000).unwrap()).collect();
        let new: String = (0..30_000).map(|n| char::from_u32(0x4E00 + n % 7000).unwrap()).collect();
        let splices = splices(&old, &new);
        assert_eq!((carry_out(&old, &splices), splices.len()), (new, 1));
    }

    proptest! {
        #[test]
        fn splices_make_the_text_read_as_wanted(
            old in "[ab가😀 \n。\u{301}]{0,40}", new in "[ab가😀 \n。\u{301}]{0,40}"
        ) {
            prop_assert_eq!(carry_out(&old, &splices(&old, &new)), new);
        }

        #[test]
        fn few_changed_words_of_many_are_few_splices(
            words in prop::collection::vec("[a-z]{3,9}", 40..80), places in prop::collection::vec(0..40usize, 1..4)
        ) {
            let mut changed = words.clone();
            places.iter().for_each(|place| changed[*place] = "CHANGED".into());
            let (old, new) = (words.join(" "), changed.join(" "));
            let splices = splices(&old, &new);
            prop_assert!(splices.len() <= places.len(), "{:?}", splices);
            prop_assert_eq!(carry_out(&old, &splices), new);
        }
    }
}
