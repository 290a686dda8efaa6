//! Dates, numbers and sizes as each language writes them, by ICU4X with the data of CLDR, which the
//! window's `Intl` has, too.
//!
//! What does not know how is written plainly (`2026-12-30`, `1234`), so that nothing is ever blank.
//! Deliberately not here: names of files and JSON, in which dates stay ISO and numbers plain.

use crate::{Argument, Messages};
use icu_calendar::Gregorian;
use icu_datetime::{
    FixedCalendarDateTimeFormatter,
    fieldsets::{YM, YMD},
};
use icu_decimal::{DecimalFormatter, input::Decimal};
use icu_locale_core::{Locale, locale};
use jiff::civil::Date;
use proofbook_catalogue::Language;

/// The units of a size, decimal as Box shows them, and the keys of their messages.
const UNITS: [&str; 5] = ["size-b", "size-kb", "size-mb", "size-gb", "size-tb"];

/// English dates are written with the day first, as an alliance lead in London does.
fn locale_of(language: Language) -> Locale {
    match language {
        Language::En => locale!("en-GB"),
        Language::Ko => locale!("ko"),
        Language::Ja => locale!("ja"),
    }
}

/// A number given in plain digits (`-1234.50`), with the separators of a language.
pub(crate) fn decimal(language: Language, digits: &str) -> String {
    let formatter = DecimalFormatter::try_new(locale_of(language).into(), Default::default());
    match (formatter, Decimal::try_from_str(digits)) {
        (Ok(formatter), Ok(decimal)) => formatter.format(&decimal).to_string(),
        _ => digits.to_owned(),
    }
}

fn gregorian(date: Date) -> Option<icu_calendar::Date<Gregorian>> {
    let (month, day) = (u8::try_from(date.month()).ok()?, u8::try_from(date.day()).ok()?);
    icu_calendar::Date::try_new_gregorian(i32::from(date.year()), month, day).ok()
}

impl Messages {
    /// A date in words: `30 November 2026`, `2026년 11월 30일`, `2026年11月30日`.
    pub fn date(&self, date: Date) -> String {
        let locale = locale_of(self.language()).into();
        let formatter = FixedCalendarDateTimeFormatter::<Gregorian, _>::try_new(locale, YMD::long());
        match (formatter, gregorian(date)) {
            (Ok(formatter), Some(day)) => formatter.format(&day).to_string(),
            _ => date.to_string(),
        }
    }

    /// The month of a date: `November 2026`, `2026년 11월`, `2026年11月`.
    pub fn month(&self, date: Date) -> String {
        let locale = locale_of(self.language()).into();
        let formatter = FixedCalendarDateTimeFormatter::<Gregorian, _>::try_new(locale, YM::long());
        match (formatter, gregorian(date)) {
            (Ok(formatter), Some(day)) => formatter.format(&day).to_string(),
            _ => format!("{}-{:02}", date.year(), date.month()),
        }
    }

    /// A number with so many digits behind the point at most; zeros at the end are left out.
    pub fn number(&self, value: f64, digits: usize) -> String {
        let plain = format!("{value:.digits$}");
        let plain = match plain.contains('.') {
            true => plain.trim_end_matches('0').trim_end_matches('.'),
            false => &plain,
        };
        decimal(self.language(), if plain == "-0" { "0" } else { plain })
    }

    /// A size: `2.1 MB`, `31 KB`.
    pub fn size(&self, bytes: u64) -> String {
        let mut value = bytes as f64;
        let mut unit = 0;
        // What would be rounded to a thousand is one of the next unit.
        while value >= 999.5 && unit + 1 < UNITS.len() {
            value /= 1000.0;
            unit += 1;
        }
        let digits = usize::from(unit > 0 && value < 9.95);
        let plain = format!("{value:.digits$}");
        let number = decimal(self.language(), &plain);
        self.format(UNITS.get(unit).copied().unwrap_or_default(), &[("n", Argument::Text(number))])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    const ALL: [Language; 3] = [Language::En, Language::Ko, Language::Ja];

    fn said(say: impl Fn(&'static Messages) -> String) -> [String; 3] {
        ALL.map(|language| say(Messages::of(language)))
    }

    #[test]
    fn dates_are_written_as_the_language_does() {
        assert_eq!(
            said(|it| it.date(date(2026, 11, 30))),
            ["30 November 2026", "2026년 11월 30일", "2026年11月30日"]
        );
        assert_eq!(
            said(|it| it.date(date(2027, 1, 5))),
            ["5 January 2027", "2027년 1월 5일", "2027年1月5日"]
        );
        assert_eq!(said(|it| it.month(date(2026, 11, 1))), ["November 2026", "2026년 11월", "2026年11月"]);
    }

    #[test]
    fn numbers_have_separators_and_no_idle_zeros() {
        let english = Messages::of(Language::En);
        let cases =
            [(0.0, 0, "0"), (1234.0, 0, "1,234"), (-0.04, 1, "0"), (12.5, 1, "12.5"), (12.0, 1, "12")];
        for (value, digits, wanted) in cases {
            assert_eq!(english.number(value, digits), wanted);
        }
        assert_eq!(said(|it| it.number(1_234_567.0, 0)), ["1,234,567"; 3]);
    }

    #[test]
    fn sizes_as_people_read_them() {
        let sizes = [0, 999, 1000, 9_949, 9_950, 41_200_000, 999_499, 999_500, 5_000_000_000];
        let words = ["0 B", "999 B", "1.0 KB", "9.9 KB", "10 KB", "41 MB", "999 KB", "1.0 MB", "5.0 GB"];
        assert_eq!(sizes.map(|bytes| Messages::of(Language::En).size(bytes)), words.map(str::to_owned));
        assert_eq!(said(|it| it.size(2_100_000)), ["2.1 MB", "2.1MB", "2.1MB"]);
    }

    #[test]
    fn numbers_inside_messages_have_separators_too() {
        let text = "a = { $n }\n";
        for language in ALL {
            let messages = Messages::of_texts(language, std::iter::once(text));
            assert_eq!(messages.format("a", &[("n", Argument::Number(32_767.0))]), "32,767");
            assert_eq!(messages.format("a", &[("n", Argument::Number(94.5))]), "94.5");
        }
    }
}
