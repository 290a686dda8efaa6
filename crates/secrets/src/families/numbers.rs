//! Numbers of persons: Korean resident and foreigner registration numbers, the Japanese My Number; and bare
//! numbers of twelve digits, which may be a My Number or an AWS account.
//!
//! A Korean number issued before October 2020 ends in a check digit; later ones end in any digit. The date
//! of birth in front must be a day there was.
//!
//! Not here: business registration numbers and Japanese corporate numbers, which are public.

use super::aws_accounts;
use crate::hit::{Certainty, What};
use crate::labels::Label;
use crate::scan::{Candidate, Found, Rule};
use crate::shape::{digits, distinct};

pub(crate) const RULES: &[Rule] = &[
    Rule {
        what: What::KoreanResidentNumber,
        certainty: Certainty::Sure,
        pattern: r"([0-9]{6}(?: ?- ?)?[0-9]{7})",
        judge: korean,
    },
    Rule {
        what: What::JapaneseMyNumber,
        certainty: Certainty::Sure,
        pattern: r"([0-9]{4}[- ][0-9]{4}[- ][0-9]{4}|[0-9]{12})",
        judge: twelve_digits,
    },
];

/// Not a part of a longer number, a digest, a decimal or the last group of a UUID.
pub(super) fn stands_alone(found: &Found<'_>) -> bool {
    let (start, end) = (found.whole.start, found.whole.end);
    let before = found.byte_before(start);
    let digit = |at: usize| found.byte_at(at).is_some_and(|byte| byte.is_ascii_digit());
    let joined_before = before.is_some_and(|byte| byte.is_ascii_alphanumeric() || b"-._+#".contains(&byte));
    let joined_after = found.byte_at(end).is_some_and(|byte| {
        byte.is_ascii_alphanumeric() || byte == b'_' || (b"-.".contains(&byte) && digit(end + 1))
    });
    !joined_before && !joined_after
}

fn korean(found: &Found<'_>) -> Option<Candidate> {
    let digits = digits(found.value());
    let birth = birth(&digits)?;
    if !stands_alone(found) || distinct(found.value()) < 4 {
        return None;
    }
    let foreigner = matches!(digits[6], 5..=8);
    let what = if foreigner { What::KoreanForeignerNumber } else { What::KoreanResidentNumber };
    let checked = korean_check_digit(&digits, foreigner) == digits[12];
    let labelled = found.is_labelled(Label::ResidentNumber);
    let certainty = match (checked, found.value().contains('-'), labelled) {
        (true, true, _) | (true, _, true) => Certainty::Sure,
        (false, _, true) => Certainty::Likely,
        (false, true, false) if birth >= (2020, 10, 5) => Certainty::Likely,
        (false, true, false) | (true, false, false) => Certainty::Possible,
        (false, false, false) => return None,
    };
    found.is(what, certainty)
}

/// Year, month and day of birth; nothing where there was no such day.
fn birth(digits: &[u32]) -> Option<(u32, u32, u32)> {
    let century = match digits.get(6)? {
        9 | 0 => 1800,
        1 | 2 | 5 | 6 => 1900,
        _ => 2000,
    };
    let pair = |at: usize| digits[at] * 10 + digits[at + 1];
    let (year, month, day) = (century + pair(0), pair(2), pair(4));
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let days = match month {
        2 => 28 + u32::from(leap),
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return None,
    };
    ((1..=days).contains(&day)).then_some((year, month, day))
}

fn korean_check_digit(digits: &[u32], foreigner: bool) -> u32 {
    let weights = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5];
    let sum: u32 = digits.iter().zip(weights).map(|(digit, weight)| digit * weight).sum();
    let from = if foreigner { 13 } else { 11 };
    (from - sum % 11) % 10
}

/// A My Number where the check digit says so, an account where a label or the form says so.
fn twelve_digits(found: &Found<'_>) -> Option<Candidate> {
    if !stands_alone(found) || distinct(found.value()) < 4 {
        return None;
    }
    let digits = digits(found.value());
    let valid = my_number_check_digit(&digits) == digits[11];
    if valid && found.is_labelled(Label::MyNumber) {
        return found.plain();
    }
    if let Some(account) = aws_accounts::bare(found) {
        return Some(account);
    }
    let other =
        [Label::BankAccount, Label::Phone, Label::AwsAccount].iter().any(|label| found.is_labelled(*label));
    let example = aws_accounts::is_documentation(&found.value().replace(['-', ' '], ""));
    let in_a_row = found.text[found.whole.end..]
        .trim_start_matches([' ', '-'])
        .starts_with(|one: char| one.is_ascii_digit());
    if valid && !other && !example && !in_a_row && !is_a_time(&digits) {
        return found.with(Certainty::Possible);
    }
    None
}

fn my_number_check_digit(digits: &[u32]) -> u32 {
    let weights = [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2];
    let sum: u32 = digits.iter().zip(weights).map(|(digit, weight)| digit * weight).sum();
    match sum % 11 {
        0 | 1 => 0,
        rest => 11 - rest,
    }
}

/// Year, month, day, hour and minute in one number, as logs and file names have them.
fn is_a_time(digits: &[u32]) -> bool {
    let pair = |at: usize| digits[at] * 10 + digits[at + 1];
    matches!(pair(0), 19 | 20)
        && (1..=12).contains(&pair(4))
        && (1..=31).contains(&pair(6))
        && pair(8) < 24
        && pair(10) < 60
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_of_birth_is_a_day_there_was() {
        let birth_of = |number: &str| birth(&digits(number));
        assert_eq!(birth_of("0002293000000"), Some((2000, 2, 29)));
        assert_eq!(birth_of("0002291000000"), None, "1900 had no 29 February");
        assert_eq!(birth_of("9913011000000"), None);
        assert_eq!(birth_of("9904311000000"), None);
    }

    #[test]
    fn check_digits_as_published() {
        // The example of the ministry's ordinance for individual numbers.
        let number = digits("123456789018");
        assert_eq!(my_number_check_digit(&number), 8);
        assert_eq!(korean_check_digit(&digits("800101123456"), false), 0);
        assert_eq!(korean_check_digit(&digits("850315234871"), false), 3);
        assert_eq!(korean_check_digit(&digits("900712561234"), true), 4);
    }

    #[test]
    fn a_time_is_no_number_of_a_person() {
        assert!(is_a_time(&digits("202611251230")));
        assert!(!is_a_time(&digits("202699251230")));
    }
}
