//! A text as the row of its folded letters and digits, each with its place and its sort.
//!
//! The row has no gaps, so that one scan finds a name however it is spaced; what lay between two units
//! is still there and is judged only where something matched.
//!
//! Not here: any idea of what a name is.

use crate::decode::Letter;
use crate::fold::{fold, is_invisible, is_joining, is_long_mark};
use unicode_normalization::char::compose;

/// What sort of letter a unit was before folding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sort {
    Upper,
    Lower,
    Digit,
    Hangul,
    Hiragana,
    Katakana,
    Han,
    Other,
}

impl Sort {
    fn of(written: char, folded: char) -> Self {
        match folded {
            _ if folded.is_numeric() => Self::Digit,
            'a'..='z' if written.is_uppercase() => Self::Upper,
            'a'..='z' => Self::Lower,
            '가'..='힣' | '\u{1100}'..='\u{11FF}' => Self::Hangul,
            'ァ'..='ヺ' if matches!(written, 'ぁ'..='ゟ') => Self::Hiragana,
            'ァ'..='ヺ' => Self::Katakana,
            '々' | '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}' => {
                Self::Han
            }
            _ => Self::Other,
        }
    }

    /// Whether it is a Latin letter.
    pub(crate) fn is_latin(self) -> bool {
        matches!(self, Self::Upper | Self::Lower)
    }

    /// Whether words of its script are written without spaces or joined to endings.
    pub(crate) fn is_eastern(self) -> bool {
        matches!(self, Self::Hangul | Self::Hiragana | Self::Katakana | Self::Han)
    }
}

/// A folded letter or digit.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Unit {
    pub c: char,
    pub sort: Sort,
    /// The first and the last letter it was made of.
    first: u32,
    last: u32,
    /// Where it begins in [`Units::row`].
    at: u32,
}

/// What lies between two units.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Gap {
    /// Nothing that is seen.
    None,
    /// A few spaces.
    Space,
    /// A mark or two without spaces, such as `-`, `_` or `·`.
    Mark,
    /// One line break.
    Line,
    /// A hyphen at the end of a line, or the `=` that mails break lines with.
    HyphenLine,
    /// Marks and spaces, such as `, ` or `** `.
    MarkAndSpace,
    /// The end of a sentence.
    Sentence,
    /// A new paragraph, or more than a name can have inside.
    Far,
}

/// The row of a text.
pub(crate) struct Units<'a> {
    letters: &'a [Letter],
    units: Vec<Unit>,
    row: String,
}

impl<'a> Units<'a> {
    /// Folds letters.
    pub(crate) fn new(letters: &'a [Letter]) -> Self {
        let mut made = Self { letters, units: Vec::new(), row: String::with_capacity(letters.len()) };
        for (index, letter) in letters.iter().enumerate() {
            fold(letter.c, |c| made.push(letter.c, c, index as u32));
        }
        made
    }

    fn push(&mut self, written: char, c: char, letter: u32) {
        if is_joining(c) {
            self.join(c, letter);
            return;
        }
        let at = self.row.len() as u32;
        self.row.push(c);
        self.units.push(Unit { c, sort: Sort::of(written, c), first: letter, last: letter, at });
    }

    /// Puts a voicing mark, a vowel or a final to the unit before; one that fits nowhere is dropped.
    fn join(&mut self, c: char, letter: u32) {
        let Some(last) = self.units.last_mut() else { return };
        let Some(joined) = compose(last.c, c) else { return };
        last.c = joined;
        last.last = letter;
        self.row.truncate(last.at as usize);
        self.row.push(joined);
    }

    /// The folded text.
    pub(crate) fn row(&self) -> &str {
        &self.row
    }

    /// How many units there are.
    pub(crate) fn len(&self) -> usize {
        self.units.len()
    }

    /// A unit.
    pub(crate) fn get(&self, index: usize) -> Option<&Unit> {
        self.units.get(index)
    }

    /// The unit that begins at a byte of the row; a match may begin inside of none.
    pub(crate) fn at_byte(&self, byte: usize) -> Option<usize> {
        self.units.binary_search_by_key(&(byte as u32), |unit| unit.at).ok()
    }

    /// The sort of a unit; `Other` beyond the ends.
    pub(crate) fn sort(&self, index: usize) -> Sort {
        self.get(index).map_or(Sort::Other, |unit| unit.sort)
    }

    /// The letters from the first to the last of some units.
    pub(crate) fn written(&self, first: usize, last: usize) -> &'a [Letter] {
        &self.letters[self.units[first].first as usize..=self.units[last].last as usize]
    }

    /// The letters before a unit, back to the unit before; before the end for one beyond it.
    pub(crate) fn between(&self, index: usize) -> &'a [Letter] {
        let from = index.checked_sub(1).map_or(0, |before| self.units[before].last as usize + 1);
        let to = self.get(index).map_or(self.letters.len(), |unit| unit.first as usize);
        // Two units of one letter (a ligature) overlap instead of leaving a gap.
        &self.letters[from.min(to)..to]
    }

    /// The visible characters before a unit, back to the unit before.
    pub(crate) fn marks(&self, index: usize) -> impl Iterator<Item = char> + 'a {
        let seen = |c: &char| !is_invisible(*c) && !is_long_mark(*c);
        self.between(index).iter().map(|letter| letter.c).filter(seen)
    }

    /// Whether nothing is seen between a unit and the one before it, and both are there.
    pub(crate) fn touches(&self, index: usize) -> bool {
        index > 0 && index < self.len() && self.marks(index).next().is_none()
    }

    /// What lies before a unit.
    pub(crate) fn gap(&self, index: usize) -> Gap {
        gap(self.marks(index))
    }

    /// Up to `limit` units of one sort that follow without a gap.
    pub(crate) fn run_after(&self, last: usize, sort: Sort, limit: usize) -> String {
        let indices = last + 1..(last + 1 + limit).min(self.len());
        indices
            .take_while(|index| self.touches(*index) && self.sort(*index) == sort)
            .map(|index| self.units[index].c)
            .collect()
    }

    /// Up to `limit` units of one sort that stand directly before.
    pub(crate) fn run_before(&self, first: usize, sort: Sort, limit: usize) -> String {
        let indices = (first.saturating_sub(limit)..first).rev();
        let mut run: Vec<char> = indices
            .take_while(|index| self.touches(index + 1) && self.sort(*index) == sort)
            .map(|index| self.units[index].c)
            .collect();
        run.reverse();
        run.into_iter().collect()
    }
}

fn gap(marks: impl Iterator<Item = char>) -> Gap {
    let (mut count, mut spaces, mut lines, mut last_mark, mut ends) = (0, 0, 0, None, false);
    for c in marks {
        count += 1;
        // A line may be indented far; nothing else is this long.
        if count > 200 {
            return Gap::Far;
        }
        if c == '\n' {
            lines += 1;
        } else if !c.is_whitespace() {
            last_mark = Some(c);
        }
        spaces += usize::from(c.is_whitespace());
        ends |= matches!(c, '。' | '！' | '？')
            || (c.is_whitespace()
                && last_mark.is_some_and(|mark| matches!(mark, '.' | '!' | '?' | ';' | ':')));
    }
    let marks = count - spaces;
    match (marks, spaces) {
        (0, 0) => Gap::None,
        _ if lines > 1 || marks > 6 => Gap::Far,
        _ if ends => Gap::Sentence,
        (1, _) if lines == 1 && matches!(last_mark, Some('-' | '‐' | '‑' | '=')) => Gap::HyphenLine,
        (0, _) if lines == 1 => Gap::Line,
        (0, _) => Gap::Space,
        (_, 0) => Gap::Mark,
        _ => Gap::MarkAndSpace,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decode::letters;

    fn row(text: &str) -> String {
        Units::new(&letters(text)).row().to_owned()
    }

    #[test]
    fn disguises_fold_to_the_same_row() {
        for (written, plain) in [
            ("ＨＡＮｂｉｔ", "hanbit"),
            ("Café", "cafe"),
            ("Cafe\u{301}", "cafe"),
            ("Ⓗⓐⓝ🅑it", "hanbit"),
            ("ﬁlm", "film"),
            ("Нanbіt", "hanbit"),
            ("\u{1112}\u{1161}\u{11ab}빛", "한빛"),
            ("ｱｲﾘｽ", "アイリス"),
            ("あいりす", "アイリス"),
            ("ﾀﾞｲﾔ", "ダイヤ"),
            ("タ\u{3099}イヤ", "ダイヤ"),
            ("サーバー", "サバ"),
            ("キャノ", "キヤノ"),
            ("髙崎", "高崎"),
            ("㈜한빛", "한빛"),
            ("h\u{200b}a\u{ad}n\u{202e}bit", "hanbit"),
            ("Straße", "strasse"),
        ] {
            assert_eq!(row(written), plain, "{written}");
        }
    }

    #[test]
    fn gaps_are_told_apart() {
        for (written, expected) in [
            ("ab", Gap::None),
            ("a\u{200b}b", Gap::None),
            ("a b", Gap::Space),
            ("a\u{3000}b", Gap::Space),
            ("a-b", Gap::Mark),
            ("a\n  b", Gap::Line),
            ("a-\nb", Gap::HyphenLine),
            ("a=\nb", Gap::HyphenLine),
            ("a, b", Gap::MarkAndSpace),
            ("a. b", Gap::Sentence),
            ("a.b", Gap::Mark),
            ("a\n\nb", Gap::Far),
            ("a------------------b", Gap::Far),
            ("a\n                    b", Gap::Line),
        ] {
            assert_eq!(Units::new(&letters(written)).gap(1), expected, "{written:?}");
        }
    }
}
