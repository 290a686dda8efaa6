//! A number shown as a date or a time, as a spreadsheet program in some language shows it.
//!
//! It deliberately renders only what it knows: a name in a language whose words are not known here, or a
//! day outside of the calendar, gives nothing.

use ssfmt::DateSystem;
use ssfmt::date_serial::serial_to_date;

use crate::format_code::{Piece, Section};
use crate::region::Speech;

/// The last day of the calendar of spreadsheets, the end of 9999.
const LAST_DAY: f64 = 2_958_466.0;
/// Days between the two beginnings of the calendar.
const DAYS_TO_1904: i64 = 1_462;

/// A moment, taken apart.
struct Moment {
    year: i32,
    month: u32,
    day: u32,
    /// From Sunday.
    weekday: usize,
    hour: u32,
    minute: u32,
    second: u32,
    /// Parts of a second, as many digits as are shown.
    parts: u64,
    /// Seconds since the beginning.
    elapsed: u64,
}

/// How a section shows a number.
pub(crate) fn render(section: &Section, value: f64, from_1904: bool) -> Option<String> {
    let digits = second_digits(section);
    let moment = Moment::of(value, digits, from_1904)?;
    let (speech, gannen) = section
        .iter()
        .find_map(|piece| match piece {
            Piece::Speech(speech, gannen) => Some((*speech, *gannen)),
            _ => None,
        })
        .unwrap_or((Speech::English, false));
    let twelve = section.iter().any(|piece| matches!(piece, Piece::Half(..)));
    let mut text = String::new();
    let mut skip = 0;
    for (index, piece) in section.iter().enumerate() {
        if skip > 0 {
            skip -= 1;
            continue;
        }
        match piece {
            Piece::Literal(literal) => text.push_str(literal),
            Piece::Gap => text.push(' '),
            Piece::Condition(_) | Piece::Speech(..) => {}
            Piece::Half(words, short) => text.push_str(&half(&moment, words.unwrap_or(speech), *short)?),
            Piece::Elapsed(letter, count) => text.push_str(&elapsed(&moment, *letter, *count)),
            Piece::Run('m', count) if *count <= 2 && is_minute(section, index) => {
                text.push_str(&padded(moment.minute, *count));
            }
            Piece::Run('h', count) => {
                let hour = if twelve { (moment.hour + 11) % 12 + 1 } else { moment.hour };
                text.push_str(&padded(hour, *count));
            }
            Piece::Run('s', count) => text.push_str(&padded(moment.second, *count)),
            Piece::Run(letter, count) => {
                text.push_str(&calendar(&moment, *letter, *count, (speech, gannen))?)
            }
            Piece::Mark('.') if digits > 0 && matches!(section.get(index + 1), Some(Piece::Mark('0'))) => {
                text.push_str(&format!(".{:0width$}", moment.parts, width = digits));
                skip = digits;
            }
            Piece::Mark(mark) => text.push(*mark),
            Piece::General | Piece::LongDate | Piece::LongTime => return None,
        }
    }
    Some(text)
}

impl Moment {
    fn of(value: f64, digits: usize, from_1904: bool) -> Option<Self> {
        if !(0.0..LAST_DAY).contains(&value) || digits > 3 {
            return None;
        }
        // Seconds are rounded to what is shown of them, and may complete the day.
        let unit = 10_u64.pow(digits as u32);
        let total = (value * 86_400.0 * unit as f64).round() as u64;
        let (seconds, parts) = (total / unit, total % unit);
        let (days, of_day) = (seconds / 86_400, (seconds % 86_400) as u32);
        let system = if from_1904 { DateSystem::Date1904 } else { DateSystem::Date1900 };
        let (year, month, day) = match (days, from_1904) {
            (0, false) => (1900, 1, 0),
            (0, true) => (1904, 1, 1),
            _ => serial_to_date(days as f64, system)?,
        };
        let since_1900 = days as i64 + if from_1904 { DAYS_TO_1904 } else { 0 };
        Some(Self {
            year,
            month,
            day,
            weekday: (since_1900 + 6).rem_euclid(7) as usize,
            hour: of_day / 3_600,
            minute: of_day % 3_600 / 60,
            second: of_day % 60,
            parts,
            elapsed: seconds,
        })
    }
}

/// How many digits of a second's parts are shown.
fn second_digits(section: &Section) -> usize {
    let after_seconds =
        section.iter().position(|piece| matches!(piece, Piece::Run('s', _) | Piece::Elapsed('s', _)));
    let Some(at) = after_seconds else { return 0 };
    let mut rest = section[at + 1..].iter();
    if rest.next() != Some(&Piece::Mark('.')) {
        return 0;
    }
    rest.take_while(|piece| **piece == Piece::Mark('0')).count()
}

/// An `m` stands for minutes beside hours or seconds, whatever text lies between.
fn is_minute(section: &Section, index: usize) -> bool {
    let letter = |piece: &Piece| match piece {
        Piece::Run(letter, _) | Piece::Elapsed(letter, _) => Some(*letter),
        _ => None,
    };
    let before = section[..index].iter().rev().find_map(letter);
    let after = section[index + 1..].iter().find_map(letter);
    before == Some('h') || after == Some('s')
}

fn padded(number: u32, count: usize) -> String {
    if count >= 2 { format!("{number:02}") } else { number.to_string() }
}

fn half(moment: &Moment, speech: Speech, short: bool) -> Option<String> {
    let word = speech.half(moment.hour >= 12)?;
    Some(if short && speech == Speech::English { word[..1].to_owned() } else { word.to_owned() })
}

fn elapsed(moment: &Moment, letter: char, count: usize) -> String {
    let number = match letter {
        'h' => moment.elapsed / 3_600,
        'm' => moment.elapsed / 60,
        _ => moment.elapsed,
    };
    format!("{number:0count$}")
}

fn calendar(moment: &Moment, letter: char, count: usize, (speech, gannen): (Speech, bool)) -> Option<String> {
    let year = moment.year;
    match (letter, count) {
        ('y', 0..=2) => Some(format!("{:02}", year % 100)),
        ('y', _) => Some(format!("{year:04}")),
        ('m', 0..=2) => Some(padded(moment.month, count)),
        ('m', 3) => speech.month(moment.month, false),
        ('m', 4) => speech.month(moment.month, true),
        ('m', _) => speech.month(moment.month, true).map(|name| name.chars().take(1).collect()),
        ('d', 0..=2) => Some(padded(moment.day, count)),
        ('d', 3) | ('a', 3) => speech.day(moment.weekday, false),
        ('d', _) | ('a', _) => speech.day(moment.weekday, true),
        ('g', _) => era_name(moment, count, speech),
        ('e', _) => era_year(moment, count, speech, gannen),
        ('r', 1) => era_year(moment, 2, speech, gannen),
        ('r', _) => Some(format!("{}{}", era_name(moment, 3, speech)?, era_year(moment, 2, speech, gannen)?)),
        _ => None,
    }
}

/// An era of the Japanese calendar.
struct Era {
    /// Year, month and day on which it begins.
    first_day: (i32, u32, u32),
    /// What is taken from a year to count it within the era.
    year_before: i32,
    /// Its name as a letter, as one sign, and in full.
    names: [&'static str; 3],
}

const fn begun_on(first_day: (i32, u32, u32), names: [&'static str; 3]) -> Era {
    Era { first_day, year_before: first_day.0 - 1, names }
}

/// The eras since Japan counts months as Europe does, the latest first.
const ERAS: [Era; 5] = [
    begun_on((2019, 5, 1), ["R", "令", "令和"]),
    begun_on((1989, 1, 8), ["H", "平", "平成"]),
    begun_on((1926, 12, 25), ["S", "昭", "昭和"]),
    begun_on((1912, 7, 30), ["T", "大", "大正"]),
    begun_on((1868, 1, 1), ["M", "明", "明治"]),
];

fn era(moment: &Moment) -> Option<&'static Era> {
    ERAS.iter().find(|era| (moment.year, moment.month, moment.day) >= era.first_day)
}

fn era_name(moment: &Moment, count: usize, speech: Speech) -> Option<String> {
    match speech {
        Speech::Japanese => {
            let names = era(moment)?.names;
            names.get(count.clamp(1, 3) - 1).map(|name| (*name).to_owned())
        }
        Speech::Taiwanese => Some(if count == 3 { "中華民國" } else { "民國" }.to_owned()),
        _ => None,
    }
}

fn era_year(moment: &Moment, count: usize, speech: Speech, gannen: bool) -> Option<String> {
    let year = match speech {
        Speech::Japanese => moment.year - era(moment)?.year_before,
        Speech::Taiwanese => moment.year - 1_911,
        // Elsewhere the letter stands for the plain year.
        _ => return Some(format!("{:04}", moment.year)),
    };
    match (gannen && year == 1, count >= 2) {
        (true, _) => Some("元".to_owned()),
        (false, true) => Some(format!("{year:02}")),
        (false, false) => Some(year.to_string()),
    }
}
