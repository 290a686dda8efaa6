//! Numbers of people and of their money with the right check digits.
//!
//! Not here: keys and passwords (`make`).

use super::super::values::{Dice, with_check_digit};

/// The number of a kind; none where the kind is unknown.
pub fn made(name: &str, argument: &str, dice: &mut Dice) -> Option<String> {
    let (start, length) = argument.split_once(' ').unwrap_or((argument, "0"));
    let length = length.parse().unwrap_or(0);
    Some(match name {
        "rrn" => dice.resident_number(),
        "foreigner" => foreigner(dice),
        "licence" => format!("11-{}-{}-{}", 10 + dice.below(15), dice.digits(6), dice.digits(2)),
        "licence-tail" => format!("{}-{}-{}", 10 + dice.below(15), dice.digits(6), dice.digits(2)),
        "my-number" => my_number(dice),
        "my-number-spaced" => grouped(&my_number(dice), " "),
        "card" => card(start, length, dice),
        "card-spaced" => grouped(&card(start, length, dice), " "),
        "card-dashed" => grouped(&card(start, length, dice), "-"),
        "iban" => iban(start, length, dice),
        "iban-spaced" => grouped(&iban(start, length, dice), " "),
        "corporate" => corporate(start, dice),
        "mid" => format!("{}{}", 2 + dice.below(7), dice.digits(3)),
        _ => return None,
    })
}

fn grouped(digits: &str, between: &str) -> String {
    let groups: Vec<&str> =
        digits.as_bytes().chunks(4).map(|group| std::str::from_utf8(group).unwrap_or_default()).collect();
    groups.join(between)
}

fn weighted(digits: &str, weights: &[u32]) -> u32 {
    digits.chars().zip(weights).filter_map(|(digit, weight)| Some(digit.to_digit(10)? * weight)).sum()
}

fn foreigner(dice: &mut Dice) -> String {
    let digits = format!("8{}0{}1{}{}", dice.below(10), 1 + dice.below(9), dice.below(10), 5 + dice.below(2));
    let digits = format!("{digits}{}", dice.digits(5));
    let sum = weighted(&digits, &[2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5]);
    format!("{}-{}{}", &digits[..6], &digits[6..], (13 - sum % 11) % 10)
}

fn my_number(dice: &mut Dice) -> String {
    let digits = dice.digits(11);
    let rest = weighted(&digits, &[6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11;
    format!("{digits}{}", if rest <= 1 { 0 } else { 11 - rest })
}

fn card(start: &str, length: usize, dice: &mut Dice) -> String {
    with_check_digit(&format!("{start}{}", dice.digits(length.saturating_sub(start.len() + 1))))
}

fn iban(country: &str, length: usize, dice: &mut Dice) -> String {
    let account = dice.digits(length);
    let numbers: String = format!("{account}{country}00")
        .chars()
        .map(|one| one.to_digit(36).unwrap_or_default().to_string())
        .collect();
    let rest = numbers
        .chars()
        .filter_map(|digit| digit.to_digit(10))
        .fold(0, |rest, digit| (rest * 10 + digit) % 97);
    format!("{country}{:02}{account}", 98 - rest)
}

/// The rest of a Korean corporate registration number behind its six digits of a court.
fn corporate(court: &str, dice: &mut Dice) -> String {
    let digits = format!("{court}{}", dice.digits(6));
    let sum = weighted(&digits, &[1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2]);
    format!("{}{}", &digits[6..], (10 - sum % 10) % 10)
}
