//! Days as people write them in three languages.
//!
//! It deliberately guesses nothing: a month without a day, and a date that could be read in two ways
//! (`03/04/2024`), are no day.

use std::ops::Range;
use std::sync::LazyLock;

use jiff::civil::Date;
use regex::{Captures, Regex};

const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH: &str = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*";

type Read = fn(&Captures<'_>) -> Option<Date>;

/// Patterns, each with what its groups mean.
static FORMS: LazyLock<Vec<(Regex, Read)>> = LazyLock::new(|| {
    let forms: [(String, Read); 5] = [
        (r"(\d{4})\s*[-./年년]\s*(\d{1,2})\s*[-./月월]\s*(\d{1,2})(?:\s*[日일])?".to_owned(), |it| {
            date(number(it, 1)?, number(it, 2)?, number(it, 3)?)
        }),
        (format!(r"(?i)\b(\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?({MONTH})\.?,?\s+(\d{{4}})"), |it| {
            date(number(it, 3)?, month(&it[2])?, number(it, 1)?)
        }),
        (format!(r"(?i)\b({MONTH})\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+(\d{{4}})"), |it| {
            date(number(it, 3)?, month(&it[1])?, number(it, 2)?)
        }),
        (r"(令和|平成)\s*(\d{1,2}|元)\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日".to_owned(), |it| {
            let first = if &it[1] == "令和" { 2018 } else { 1988 };
            let year = if &it[2] == "元" { 1 } else { number(it, 2)? };
            date(first + year, number(it, 3)?, number(it, 4)?)
        }),
        (r"\b(\d{1,2})[./](\d{1,2})[./](\d{4})\b".to_owned(), |it| {
            let (one, other, year) = (number(it, 1)?, number(it, 2)?, number(it, 3)?);
            let dotted = it[0].contains('.');
            match (one > 12, other > 12) {
                (true, false) => date(year, other, one),
                (false, true) => date(year, one, other),
                _ if dotted || one == other => date(year, other, one),
                _ => None,
            }
        }),
    ];
    let compiled = forms.into_iter().filter_map(|(form, read)| Some((Regex::new(&form).ok()?, read)));
    compiled.collect()
});

/// The days in a text with their places, in order.
pub(crate) fn days_in(text: &str) -> Vec<(Range<usize>, Date)> {
    let mut found: Vec<(Range<usize>, Date)> = Vec::new();
    for (form, read) in FORMS.iter() {
        for it in form.captures_iter(text) {
            let Some(whole) = it.get(0) else { continue };
            if goes_on(text, &whole.range()) {
                continue;
            }
            let taken = found.iter().any(|(range, _)| range.start < whole.end() && whole.start() < range.end);
            if let (false, Some(day)) = (taken, read(&it)) {
                found.push((whole.range(), day));
            }
        }
    }
    found.sort_by_key(|(range, _)| range.start);
    found
}

/// Whether a number goes on before or behind: then what was read is a part of something else, as the year after
/// a month in `2024.03 - 2025.02`.
fn goes_on(text: &str, range: &Range<usize>) -> bool {
    let is_digit = |letter: Option<char>| letter.is_some_and(|letter| letter.is_ascii_digit());
    is_digit(text[..range.start].chars().next_back()) || is_digit(text[range.end..].chars().next())
}

fn number(it: &Captures<'_>, group: usize) -> Option<i64> {
    it.get(group)?.as_str().parse().ok()
}

fn month(name: &str) -> Option<i64> {
    let start = name.get(..3)?.to_ascii_lowercase();
    (1..).zip(MONTHS).find(|(_, known)| *known == start).map(|(number, _)| number)
}

fn date(year: i64, month: i64, day: i64) -> Option<Date> {
    let known = Date::new(year.try_into().ok()?, month.try_into().ok()?, day.try_into().ok()?).ok()?;
    (1990..=2100).contains(&known.year()).then_some(known)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_as_people_write_them() {
        for (text, expected) in [
            ("2024-03-01", &["2024-03-01"][..]),
            ("2024.3.1.", &["2024-03-01"]),
            ("2024/03/01 to 2025/02/28", &["2024-03-01", "2025-02-28"]),
            ("2024년 3월 1일 ~ 2025년 2월 28일", &["2024-03-01", "2025-02-28"]),
            ("2024年3月1日から2025年2月28日まで", &["2024-03-01", "2025-02-28"]),
            ("令和6年4月1日", &["2024-04-01"]),
            ("平成元年1月8日", &[]),
            ("1 March 2024 – 28 February 2025", &["2024-03-01", "2025-02-28"]),
            ("March 1st, 2024", &["2024-03-01"]),
            ("1st of Sept 2024", &["2024-09-01"]),
            ("01.03.2024", &["2024-03-01"]),
            ("31/12/2024", &["2024-12-31"]),
            ("12/31/2024", &["2024-12-31"]),
            ("03/04/2024", &[]),
            ("March 2024", &[]),
            ("2024.03 - 2025.02", &[]),
            ("2024.03-2025.02", &[]),
            ("2024-13-01", &[]),
            ("10.0.0.2024", &[]),
        ] {
            let found: Vec<String> = days_in(text).iter().map(|(_, day)| day.to_string()).collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
