//! Arithmetic on days, business days and months.
//!
//! Adding months keeps the day of the month; where the month is too short it is the month's last
//! day (31 March less one month is 28 February, or 29 in a leap year). Results beyond the years
//! that can be written stop at the first or last of them: nothing here panics or fails.
//!
//! Not here: public holidays.

use jiff::Span;
use jiff::civil::{Date, Weekday};

/// More months than lie between the first and the last date that can be written.
const MANY_MONTHS: i64 = 239_976;
/// More days than lie between the first and the last date that can be written.
const MANY_DAYS: i64 = 7_304_484;

/// The date so many months later; see the module on short months.
pub fn add_months(day: Date, months: u32) -> Date {
    day.saturating_add(month_span(months))
}

/// The date so many months earlier; see the module on short months.
pub fn subtract_months(day: Date, months: u32) -> Date {
    day.saturating_sub(month_span(months))
}

/// The date so many calendar days later.
pub fn add_days(day: Date, days: u32) -> Date {
    day.saturating_add(day_span(i64::from(days)))
}

/// The date so many calendar days earlier.
pub fn subtract_days(day: Date, days: u32) -> Date {
    day.saturating_sub(day_span(i64::from(days)))
}

/// Calendar days from one date to another; negative when the other is earlier.
pub fn days_between(from: Date, to: Date) -> i64 {
    to.duration_since(from).as_hours() / 24
}

/// The earliest date that lies within so many months before a day.
///
/// An item dated exactly so many months before the day still counts, one dated a day earlier does
/// not. Counting goes backwards from the day, so that before 31 March a window of one month opens
/// on the last day of February.
pub fn earliest_within(months: u32, before: Date) -> Date {
    subtract_months(before, months)
}

/// Whether something dated so lies within so many months before a day, both ends included.
pub fn within_months(dated: Date, months: u32, before: Date) -> bool {
    dated >= earliest_within(months, before) && dated <= before
}

/// Whether an agreement from its first to its last day, both included, lasts so many months.
///
/// From 1 January to 30 June is six months; to 29 June is not. An agreement that begins on the
/// 31st ends a month on the last day of the shorter one: 31 August to 28 February (in a common
/// year) is six months.
pub fn spans_months(first: Date, last: Date, months: u32) -> bool {
    let after = add_months(first, months);
    let full_day_of_month = after.day() == first.day();
    if full_day_of_month { last >= subtract_days(after, 1) } else { last >= after }
}

/// Whether a day is a Monday to Friday.
pub fn is_business_day(day: Date) -> bool {
    !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)
}

/// The date so many business days after a day, which itself does not count.
///
/// One business day after a Friday, a Saturday or a Sunday is the Monday. No business days after a
/// day is that day, even on a weekend.
pub fn add_business_days(day: Date, business_days: u32) -> Date {
    if business_days == 0 {
        return day;
    }
    let position = i64::from(day.weekday().to_monday_zero_offset());
    // A weekend counts like the Friday before it, from which Monday is one business day away.
    let from_monday = position.min(4);
    let back = position - from_monday;
    let target = from_monday + i64::from(business_days);
    let calendar_days = (target / 5) * 7 + target % 5 - from_monday - back;
    day.saturating_add(day_span(calendar_days))
}

/// Business days after `from` up to and including `to`; zero when `to` is not later.
///
/// The inverse of [`add_business_days`]: it answers how many of them are left.
pub fn business_days_between(from: Date, to: Date) -> u32 {
    let index = |day: Date| {
        let days = days_between(Date::constant(1, 1, 1), day);
        // 1 January of year 1 is a Monday.
        days.div_euclid(7) * 5 + days.rem_euclid(7).min(4)
    };
    u32::try_from(index(to) - index(from)).unwrap_or(0)
}

/// The last day of a month written as `2026-05`.
pub fn last_day_of_month(month: &str) -> Option<Date> {
    format!("{month}-01").parse::<Date>().ok().map(Date::last_of_month)
}

fn month_span(months: u32) -> Span {
    Span::new().try_months(i64::from(months).min(MANY_MONTHS)).unwrap_or_default()
}

fn day_span(days: i64) -> Span {
    Span::new().try_days(days.clamp(-MANY_DAYS, MANY_DAYS)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_window_includes_the_day_exactly_so_many_months_before() {
        let day = date(2026, 12, 30);
        assert!(within_months(date(2025, 12, 30), 12, day));
        assert!(!within_months(date(2025, 12, 29), 12, day));
        assert!(within_months(day, 12, day));
        assert!(!within_months(date(2026, 12, 31), 12, day));
    }

    #[test]
    fn a_window_before_the_end_of_a_month_opens_on_the_last_day_of_the_shorter_one() {
        assert_eq!(earliest_within(1, date(2026, 3, 31)), date(2026, 2, 28));
        assert_eq!(earliest_within(1, date(2024, 3, 31)), date(2024, 2, 29));
        assert_eq!(earliest_within(12, date(2025, 2, 28)), date(2024, 2, 28));
        assert_eq!(earliest_within(12, date(2024, 2, 29)), date(2023, 2, 28));
        assert_eq!(earliest_within(18, date(2026, 8, 31)), date(2025, 2, 28));
    }

    #[test]
    fn an_agreement_counts_its_first_and_its_last_day() {
        let first = date(2025, 1, 1);
        assert!(spans_months(first, date(2025, 6, 30), 6));
        assert!(!spans_months(first, date(2025, 6, 29), 6));
        assert!(spans_months(date(2025, 8, 31), date(2026, 2, 28), 6));
        assert!(!spans_months(date(2025, 8, 31), date(2026, 2, 27), 6));
        assert!(spans_months(date(2025, 3, 15), date(2025, 9, 14), 6));
        assert!(!spans_months(date(2025, 3, 15), date(2025, 9, 13), 6));
    }

    /// The slow and obvious way.
    fn step(mut day: Date, mut business_days: u32) -> Date {
        while business_days > 0 {
            day = add_days(day, 1);
            business_days -= u32::from(is_business_day(day));
        }
        day
    }

    #[test]
    fn business_days_agree_with_counting_one_by_one() {
        for offset in 0..14 {
            let day = add_days(date(2026, 12, 21), offset);
            for business_days in 0..40 {
                let got = add_business_days(day, business_days);
                assert_eq!(got, step(day, business_days), "{business_days} after {day}");
                assert_eq!(business_days_between(day, got), business_days, "from {day} to {got}");
            }
        }
        assert_eq!(business_days_between(date(2026, 12, 30), date(2026, 12, 1)), 0);
    }

    #[test]
    fn the_first_day_of_the_count_is_a_monday() {
        assert_eq!(Date::constant(1, 1, 1).weekday(), Weekday::Monday);
    }

    #[test]
    fn nothing_goes_beyond_the_calendar() {
        for day in [Date::MIN, Date::MAX, date(2026, 1, 1)] {
            for amount in [0, 1, u32::MAX] {
                add_months(day, amount);
                subtract_months(day, amount);
                add_days(day, amount);
                subtract_days(day, amount);
                add_business_days(day, amount);
                spans_months(day, Date::MIN, amount);
                within_months(day, amount, Date::MAX);
            }
        }
        assert!(days_between(Date::MIN, Date::MAX) > 7_000_000);
        assert!(business_days_between(Date::MIN, Date::MAX) > 5_000_000);
    }

    #[test]
    fn a_month_as_text() {
        assert_eq!(last_day_of_month("2026-02"), Some(date(2026, 2, 28)));
        assert_eq!(last_day_of_month("2026-13"), None);
        assert_eq!(last_day_of_month("May 2026"), None);
    }
}
