//! Dates in metadata and in the text of a document.
//!
//! Only dates that can be read in one way are found: `03/04/2026` is the third of April for one
//! reader and the fourth of March for another, and is left out. Years outside 1990 to 2099 are
//! taken for other numbers.

use crate::model::{DateSource, FoundDate, Piece, Place};
use jiff::civil::Date;
use regex::{Captures, Regex};
use std::sync::LazyLock;
use unicode_normalization::UnicodeNormalization;

/// How many characters from the beginning of a document are looked at: some ten pages.
const BEGINNING: usize = 30_000;

/// How many dates are enough.
const ENOUGH_DATES: usize = 200;

/// How a pattern's groups become a date.
type Reading = fn(&Captures<'_>) -> Option<Date>;

static PATTERNS: LazyLock<Vec<(Regex, Reading)>> = LazyLock::new(|| {
    let month = "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|\
                 sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
    let day = r"(\d{1,2})(?:st|nd|rd|th)?";
    let edge = r"(?-u:\b)";
    let patterns: [(String, Reading); 7] = [
        (format!(r"{edge}(\d{{4}})-(\d{{1,2}})-(\d{{1,2}})(?:{edge}|t)"), year_month_day),
        (format!(r"{edge}(\d{{4}})/(\d{{1,2}})/(\d{{1,2}}){edge}"), year_month_day),
        (format!(r"{edge}(\d{{4}})\. ?(\d{{1,2}})\. ?(\d{{1,2}}){edge}"), year_month_day),
        (format!(r"{edge}(\d{{4}})\s*[년年]\s*(\d{{1,2}})\s*[월月]\s*(\d{{1,2}})\s*[일日]"), year_month_day),
        (r"(令和|平成)\s*(元|\d{1,2})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日".to_owned(), era_date),
        (format!(r"{edge}{day}[ -]{month}\.?,?[ -](\d{{4}}){edge}"), day_month_year),
        (format!(r"{edge}{month}\.? {day},? (\d{{4}}){edge}"), month_day_year),
    ];
    patterns.into_iter().filter_map(|(pattern, reading)| Some((insensitive(&pattern)?, reading))).collect()
});

fn insensitive(pattern: &str) -> Option<Regex> {
    Regex::new(&format!("(?i){pattern}")).ok()
}

/// The dates of a text, in the order in which they stand, each as often as it stands.
pub(crate) fn dates_in(text: &str) -> Vec<Date> {
    let text: String = text.nfkc().collect();
    let mut found: Vec<(usize, Date)> = Vec::new();
    for (pattern, reading) in PATTERNS.iter() {
        for captures in pattern.captures_iter(&text) {
            let at = captures.get(0).map_or(0, |whole| whole.start());
            found.extend(reading(&captures).map(|date| (at, date)));
        }
    }
    found.sort();
    found.into_iter().map(|(_, date)| date).collect()
}

/// The dates at the beginning of a document, each date of a place once.
pub(crate) fn dates_of_beginning(pieces: &[Piece]) -> Vec<FoundDate> {
    let mut left = BEGINNING;
    let mut found = Vec::new();
    for piece in pieces.iter().filter(|piece| is_prose(&piece.place)) {
        let text: String = piece.text.chars().take(left).collect();
        left = left.saturating_sub(piece.text.len());
        for date in dates_in(&text) {
            let one = FoundDate { date, place: piece.place.clone(), source: DateSource::Text };
            if found.len() < ENOUGH_DATES && !found.contains(&one) {
                found.push(one);
            }
        }
        if left == 0 {
            break;
        }
    }
    found
}

/// Whether a person wrote what stands there, for readers.
fn is_prose(place: &Place) -> bool {
    !matches!(
        place,
        Place::Metadata { .. }
            | Place::LinkTarget
            | Place::AttachmentName
            | Place::XmlComment
            | Place::Within { .. }
    )
}

/// The date in a property: `D:20260314…`, `2026:03:14 …`, `2026-03-14T…`, or as in an e-mail.
pub(crate) fn metadata_date(value: &str) -> Option<Date> {
    let value = value.trim();
    if let Some(digits) = value.strip_prefix("D:") {
        return date(digits.get(..4)?, digits.get(4..6).unwrap_or("1"), digits.get(6..8).unwrap_or("1"));
    }
    if value.len() > 64 {
        return None;
    }
    let parts: Vec<&str> = value.get(..10)?.split([':', '-']).collect();
    match parts.as_slice() {
        [year, month, day] if year.len() == 4 && day.len() == 2 => date(year, month, day),
        _ => jiff::fmt::rfc2822::parse(value).ok().map(|zoned| zoned.date()),
    }
}

fn date(year: &str, month: &str, day: &str) -> Option<Date> {
    date_of_numbers(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}

fn date_of_numbers(year: i16, month: i8, day: i8) -> Option<Date> {
    if (1990..2100).contains(&year) { Date::new(year, month, day).ok() } else { None }
}

fn group<'a>(captures: &'a Captures<'_>, number: usize) -> &'a str {
    captures.get(number).map_or("", |group| group.as_str())
}

fn year_month_day(captures: &Captures<'_>) -> Option<Date> {
    date(group(captures, 1), group(captures, 2), group(captures, 3))
}

fn day_month_year(captures: &Captures<'_>) -> Option<Date> {
    named_date(group(captures, 3), group(captures, 2), group(captures, 1))
}

fn month_day_year(captures: &Captures<'_>) -> Option<Date> {
    named_date(group(captures, 3), group(captures, 1), group(captures, 2))
}

fn named_date(year: &str, month: &str, day: &str) -> Option<Date> {
    const MONTHS: [&str; 12] =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let short = month.get(..3)?.to_ascii_lowercase();
    let number = MONTHS.iter().position(|name| *name == short)? + 1;
    date(year, &number.to_string(), day)
}

fn era_date(captures: &Captures<'_>) -> Option<Date> {
    let before_first = if group(captures, 1) == "令和" { 2018 } else { 1988 };
    let year: i16 = if group(captures, 2) == "元" { 1 } else { group(captures, 2).parse().ok()? };
    date_of_numbers(before_first + year, group(captures, 3).parse().ok()?, group(captures, 4).parse().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_that_can_be_read_in_one_way_are_found() {
        let day = "2026-03-14";
        let cases: [(&str, &[&str]); 24] = [
            ("on 2026-03-14.", &[day]),
            ("2026-03-14에 작성", &[day]),
            ("2026-03-14T09:00:00Z", &[day]),
            ("2026/3/14", &[day]),
            ("2026. 3. 14.", &[day]),
            ("2026.03.14", &[day]),
            ("2026년 3월 14일", &[day]),
            ("작성일2026년3월14일", &[day]),
            ("2026年3月14日", &[day]),
            ("２０２６年３月１４日", &[day]),
            ("令和8年3月14日", &[day]),
            ("令和元年5月1日", &["2019-05-01"]),
            ("平成31年4月30日", &["2019-04-30"]),
            ("14 March 2026", &[day]),
            ("14th Mar. 2026", &[day]),
            ("14-Mar-2026", &[day]),
            ("March 14, 2026", &[day]),
            ("MARCH 14th 2026", &[day]),
            ("03/04/2026", &[]),
            ("2026-13-14 and 2026-02-30", &[]),
            ("12026-03-14", &[]),
            ("1066-10-14", &[]),
            ("Mayor 14, 2026", &[]),
            ("March 15, 2026 after 2026-03-14", &["2026-03-15", day]),
        ];
        for (text, wanted) in cases {
            let found: Vec<String> = dates_in(text).iter().map(ToString::to_string).collect();
            assert_eq!(found, wanted, "{text}");
        }
    }

    #[test]
    fn dates_of_properties_are_read() {
        let cases = [
            ("D:20260314091500+09'00'", Some("2026-03-14")),
            ("D:2026", Some("2026-01-01")),
            ("2026:03:14 09:15:00", Some("2026-03-14")),
            ("2026-03-14T09:15:00Z", Some("2026-03-14")),
            ("Sat, 14 Mar 2026 09:15:00 +0900", Some("2026-03-14")),
            ("0000:00:00 00:00:00", None),
            ("Adobe 10", None),
            ("한국어로 쓴 값입니다", None),
            ("", None),
        ];
        for (value, wanted) in cases {
            assert_eq!(metadata_date(value).map(|date| date.to_string()).as_deref(), wanted, "{value}");
        }
    }
}
