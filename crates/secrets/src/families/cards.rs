//! Numbers of payment cards, bank accounts and passports.
//!
//! A card is known by its check digit, an international account by its own, everything else by its label.
//!
//! Not here: the numbers that payment services publish for testing.

use super::numbers::stands_alone;
use crate::hit::{Certainty, What};
use crate::labels::Label;
use crate::scan::{Candidate, Found, Rule};
use crate::shape::{digits, distinct, has_digit};

pub(crate) const RULES: &[Rule] = &[
    Rule {
        what: What::PaymentCard,
        certainty: Certainty::Sure,
        pattern: r"([2-6][0-9]{3}[- ]?[0-9]{4}[- ]?[0-9]{4}[- ]?[0-9]{4}|3[47][0-9]{2}[- ]?[0-9]{6}[- ]?[0-9]{5})",
        judge: card,
    },
    Rule {
        what: What::BankAccount,
        certainty: Certainty::Sure,
        pattern: r"([A-Z]{2}[0-9]{2} ?(?:[A-Z0-9]{4} ?){2,7}[A-Z0-9]{1,4})",
        judge: iban,
    },
    Rule {
        what: What::BankAccount,
        certainty: Certainty::Likely,
        pattern: r"(?:계좌 ?번호|입금 ?계좌|계좌|口座番号|口座|(?i-u:bank account(?: no| number)?|account number|a/c no))[^0-9\n]{0,24}([0-9](?:-?[0-9]){6,16})",
        judge: bank_account,
    },
    // 振込先 みずほ銀行 本店 普通 1234567
    Rule {
        what: What::BankAccount,
        certainty: Certainty::Likely,
        pattern: r"(?:普通|当座)(?:預金)?(?:口座)?[ :：No.]{0,6}([0-9]{7})",
        judge: bank_account,
    },
    Rule {
        what: What::PassportNumber,
        certainty: Certainty::Likely,
        pattern: r"(?:여권 ?번호|여권|旅券番号|旅券|パスポート番号|パスポート|(?i-u:passport(?:[ _-]?(?:no|number|num|id))?))[^A-Za-z0-9\n]{0,8}([A-Z]{1,2}[0-9]{7,8}|[A-Z][0-9]{3}[A-Z][0-9]{4}|[0-9]{9})",
        judge: passport,
    },
    Rule {
        what: What::KoreanDriverLicence,
        certainty: Certainty::Likely,
        pattern: r"((?:[0-9]{2}-)?[0-9]{2}-[0-9]{6}-[0-9]{2})",
        judge: licence,
    },
];

/// Published for testing; those that repeat one group are known by that.
const TEST_CARDS: [&str; 16] = [
    "4111111111111111",
    "4242424242424242",
    "4012888888881881",
    "4000056655665556",
    "4000000000000002",
    "5555555555554444",
    "5105105105105100",
    "5200828282828210",
    "5454545454545454",
    "2223003122003222",
    "6011111111111117",
    "6011000990139424",
    "3530111333300000",
    "3566002020360505",
    "378282246310005",
    "371449635398431",
];

fn card(found: &Found<'_>) -> Option<Candidate> {
    let digits = digits(found.value());
    let number: String = found.value().chars().filter(char::is_ascii_digit).collect();
    let test = TEST_CARDS.contains(&number.as_str()) || distinct(&number) < 5;
    if !stands_alone(found) || test || !has_issuer(&number) || !luhn(&digits) {
        return None;
    }
    let grouped = number.len() != found.value().len();
    let sure = grouped || found.is_labelled(Label::Card);
    found.with(if sure { Certainty::Sure } else { Certainty::Possible })
}

/// The ranges of Visa, Mastercard, American Express, JCB, Discover and UnionPay.
fn has_issuer(number: &str) -> bool {
    let start: u32 = number[..4].parse().unwrap_or(0);
    matches!(start, 4000..=4999 | 5100..=5599 | 2221..=2720 | 3400..=3499 | 3700..=3799 | 3528..=3589 | 6011 | 6200..=6299 | 6500..=6599)
}

fn luhn(digits: &[u32]) -> bool {
    let double = |digit: u32| if digit > 4 { digit * 2 - 9 } else { digit * 2 };
    let sum: u32 = digits
        .iter()
        .rev()
        .enumerate()
        .map(|(at, digit)| if at % 2 == 1 { double(*digit) } else { *digit })
        .sum();
    sum.is_multiple_of(10)
}

/// The check digits of ISO 13616; a value printed in every manual is let go.
fn iban(found: &Found<'_>) -> Option<Candidate> {
    let plain: String = found.value().split(' ').collect();
    let valid = (15..=34).contains(&plain.len()) && found.stands_alone(b"-_") && remainder(&plain) == Some(1);
    let printed = ["DE89370400440532013000", "GB82WEST12345698765432", "GB29NWBK60161331926819"];
    if valid && !printed.contains(&plain.as_str()) { found.plain() } else { None }
}

fn remainder(iban: &str) -> Option<u32> {
    let moved = iban.chars().cycle().skip(4).take(iban.len());
    moved.map(|one| one.to_digit(36)).try_fold(0, |rest, digit| {
        let digit = digit?;
        Some((rest * if digit > 9 { 100 } else { 10 } + digit) % 97)
    })
}

fn bank_account(found: &Found<'_>) -> Option<Candidate> {
    let aws = found.is_labelled(Label::AwsAccount) || found.text[found.whole.clone()].contains("AWS");
    let counted = distinct(found.value()) < 4 || found.value().starts_with("1234");
    let bank = found.is_labelled(Label::BankAccount)
        || crate::labels::name(Label::BankAccount, &found.text[found.whole.clone()]);
    let cut = found.byte_at(found.whole.end).is_some_and(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    if aws || counted || !bank || cut { None } else { found.plain() }
}

/// Region or year, and the groups of the number; without a label much else looks like it.
fn licence(found: &Found<'_>) -> Option<Candidate> {
    let value = found.value();
    let real =
        found.is_labelled(Label::DriverLicence) && super::numbers::stands_alone(found) && distinct(value) > 4;
    if real { found.plain() } else { None }
}

fn passport(found: &Found<'_>) -> Option<Candidate> {
    let cut = found.byte_at(found.whole.end).is_some_and(|byte| byte.is_ascii_alphanumeric());
    let real = !cut
        && has_digit(found.value())
        && distinct(found.value()) > 4
        && !found.value().ends_with("2345678");
    if real { found.plain() } else { None }
}
