//! A cell whose label stands in another cell: the whole text is the value.
//!
//! Numbers with a label need no rule of their own here; their families ask for the label wherever it is.
//!
//! Not here: long texts. Under a header "Password" there may be a paragraph about passwords.

use super::passwords::{is_key, is_password_of_a_cell};
use crate::context::Context;
use crate::hit::{Certainty, What};
use crate::labels::{self, Label};
use crate::scan::Candidate;
use crate::shape::{digits, distinct};

/// Longest text of a cell that can be a value, in bytes.
const VALUE_AT_MOST: usize = 300;

/// Adds what the labels make of the whole text.
pub(crate) fn judge(text: &str, context: &Context<'_>, into: &mut Vec<Candidate>) {
    let value = text.trim();
    if value.is_empty() || value.len() > VALUE_AT_MOST || value.contains('\n') {
        return;
    }
    let start = text.len() - text.trim_start().len();
    let range = super::grid::without_marks(text, start..start + value.len());
    let value = &text[range.clone()];
    for label in context.labels() {
        if let Some((what, certainty)) = labelled(label, value) {
            into.push(Candidate { what, certainty, value: range.clone(), shown: range });
            return;
        }
    }
}

fn labelled(label: &str, value: &str) -> Option<(What, Certainty)> {
    let names = |kind| labels::name(kind, label);
    let heads = |kind| labels::heads(kind, label);
    if heads(Label::Password) {
        return is_password_of_a_cell(value).map(|certainty| (What::Password, certainty));
    }
    if (heads(Label::Key) || heads(Label::AwsSecret)) && !value.contains(' ') && is_key(value) {
        return Some((What::LabelledKey, Certainty::Likely));
    }
    if names(Label::BankAccount) && is_figures(value, 7..=17) {
        return Some((What::BankAccount, Certainty::Likely));
    }
    if names(Label::Passport) && is_passport(value) {
        return Some((What::PassportNumber, Certainty::Likely));
    }
    None
}

fn is_figures(value: &str, lengths: std::ops::RangeInclusive<usize>) -> bool {
    value.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-' || byte == b' ')
        && lengths.contains(&digits(value).len())
        && distinct(value) > 3
}

/// One or two letters and seven or eight digits, or the Korean form with a letter in the middle.
fn is_passport(value: &str) -> bool {
    let letters = value.bytes().filter(u8::is_ascii_uppercase).count();
    let numbers = value.bytes().filter(u8::is_ascii_digit).count();
    value.len() == letters + numbers && (1..=2).contains(&letters) && (7..=8).contains(&numbers)
}
