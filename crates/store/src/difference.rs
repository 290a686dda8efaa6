//! The smallest splices that make one text read as another.
//!
//! A person who replaces a text (command line, undo, restore) must not wipe out what somebody else
//! writes into it at the same time, so a write is turned into splices. Characters are compared
//! first; where texts differ too much for that to be worth its time (Myers' algorithm takes the
//! length times the differences), lines are; where even these differ too much, the middle between
//! what both have in common at the ends is replaced at once.
//!
//! Not here: Automerge. Positions are UTF-16 units.

/// More differing characters than this are not looked for one by one.
const MOST_CHARACTERS: usize = 400;
/// More differing lines than this are not looked for one by one.
const MOST_LINES: usize = 600;

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
    let (old_characters, new_characters) = (characters(old), characters(new));
    let (old_lines, new_lines) = (lines(old), lines(new));
    script(&old_characters, &new_characters, MOST_CHARACTERS)
        .map(|steps| assemble(&old_characters, &new_characters, &steps))
        .or_else(|| {
            script(&old_lines, &new_lines, MOST_LINES).map(|steps| assemble(&old_lines, &new_lines, &steps))
        })
        .unwrap_or_else(|| replace_middle(&old_characters, &new_characters))
}

fn characters(text: &str) -> Vec<&str> {
    text.char_indices().map(|(at, character)| &text[at..at + character.len_utf8()]).collect()
}

fn lines(text: &str) -> Vec<&str> {
    text.split_inclusive('\n').collect()
}

fn units(tokens: &[&str]) -> usize {
    tokens.iter().map(|token| token.encode_utf16().count()).sum()
}

/// One stretch of the old tokens replaced by one of the new.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Step {
    old: std::ops::Range<usize>,
    new: std::ops::Range<usize>,
}

/// Myers' greedy algorithm; `None` where more than `most` tokens differ.
fn script(old: &[&str], new: &[&str], most: usize) -> Option<Vec<Step>> {
    let mut reached: Vec<Vec<usize>> = Vec::new();
    for differences in 0..=most.min(old.len() + new.len()) {
        let row = furthest(old, new, reached.last().map_or(&[], Vec::as_slice), differences);
        let done =
            (0..row.len()).any(|index| corner(&row, index, differences) == (old.len(), Some(new.len())));
        reached.push(row);
        if done {
            return Some(walk_back(old.len(), new.len(), &reached));
        }
    }
    None
}

/// How far along the old tokens each diagonal gets with so many differences; diagonal
/// `-differences + 2 * index` at `index`.
fn furthest(old: &[&str], new: &[&str], before: &[usize], differences: usize) -> Vec<usize> {
    (0..=differences)
        .map(|index| {
            let start = match (index.checked_sub(1).and_then(|left| before.get(left)), before.get(index)) {
                (Some(left), Some(right)) if left < right => *right,
                (Some(left), _) => left + 1,
                (None, Some(right)) => *right,
                (None, None) => 0,
            };
            let mut x = start;
            while let Some(y) = (x + differences).checked_sub(2 * index) {
                match (old.get(x), new.get(y)) {
                    (Some(left), Some(right)) if left == right => x += 1,
                    _ => break,
                }
            }
            x
        })
        .collect()
}

fn corner(row: &[usize], index: usize, differences: usize) -> (usize, Option<usize>) {
    (row[index], (row[index] + differences).checked_sub(2 * index))
}

fn walk_back(old: usize, new: usize, reached: &[Vec<usize>]) -> Vec<Step> {
    let (mut x, mut y) = (old, new);
    let mut steps: Vec<Step> = Vec::new();
    for differences in (1..reached.len()).rev() {
        let index = (x + differences - y) / 2;
        let before = &reached[differences - 1];
        let (left, right) = (index.checked_sub(1).and_then(|left| before.get(left)), before.get(index));
        let inserted = match (left, right) {
            (Some(left), Some(right)) => left < right,
            (left, _) => left.is_none(),
        };
        let from_x = if inserted { right } else { left }.copied().unwrap_or(0);
        let from_index = if inserted { index } else { index.saturating_sub(1) };
        let from_y = from_x + differences - 1 - 2 * from_index;
        let step = if inserted {
            Step { old: from_x..from_x, new: from_y..from_y + 1 }
        } else {
            Step { old: from_x..from_x + 1, new: from_y..from_y }
        };
        match steps.last_mut() {
            Some(next) if next.old.start == step.old.end && next.new.start == step.new.end => {
                next.old.start = step.old.start;
                next.new.start = step.new.start;
            }
            _ => steps.push(step),
        }
        (x, y) = (from_x, from_y);
    }
    steps.reverse();
    steps
}

/// Turns steps into splices. Each is carried out on a text in which the ones before it are done,
/// and up to there that text reads as the new one: so its position is counted in the new text.
fn assemble(old: &[&str], new: &[&str], steps: &[Step]) -> Vec<Splice> {
    let (mut seen, mut at) = (0, 0);
    let mut splices = Vec::new();
    for step in steps {
        at += units(&new[seen..step.new.start]);
        let insert = new[step.new.clone()].concat();
        let (delete, width) = (units(&old[step.old.clone()]), insert.encode_utf16().count());
        splices.push(Splice { at, delete, insert });
        at += width;
        seen = step.new.end;
    }
    splices
}

fn replace_middle(old: &[&str], new: &[&str]) -> Vec<Splice> {
    let head = old.iter().zip(new).take_while(|(left, right)| left == right).count();
    let (old_rest, new_rest) = (&old[head..], &new[head..]);
    let tail =
        old_rest.iter().rev().zip(new_rest.iter().rev()).take_while(|(left, right)| left == right).count();
    let step = Step { old: head..old.len() - tail, new: head..new.len() - tail };
    assemble(old, new, &[step])
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
    fn small_changes_are_small_splices() {
        check("", "", &[]);
        check("가나다", "가나다", &[]);
        check("", "가", &[(0, 0, "가")]);
        check("가", "", &[(0, 1, "")]);
        check("가나다", "가낙다", &[(1, 1, "낙")]);
        check("a😀b😀c", "a😀x😀", &[(3, 1, "x"), (6, 1, "")]);
        check("one two three", "ONE two THREE", &[(0, 3, "ONE"), (8, 5, "THREE")]);
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
        fn splices_make_the_text_read_as_wanted(old in "[ab가😀\n]{0,40}", new in "[ab가😀\n]{0,40}") {
            prop_assert_eq!(carry_out(&old, &splices(&old, &new)), new);
        }

        #[test]
        fn splices_by_line_make_the_text_read_as_wanted(old in "[ab\n]{0,30}", new in "[ab\n]{0,30}") {
            let (old_lines, new_lines) = (lines(&old), lines(&new));
            let steps = script(&old_lines, &new_lines, usize::MAX).unwrap();
            prop_assert_eq!(carry_out(&old, &assemble(&old_lines, &new_lines, &steps)), new.clone());
            let middle = replace_middle(&characters(&old), &characters(&new));
            prop_assert_eq!(carry_out(&old, &middle), new);
        }
    }
}
