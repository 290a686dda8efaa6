//! Telephone numbers: Korea, Japan, and anything in the international form.
//!
//! The forms are few and the surroundings decide, so that plain patterns serve better here than a library
//! that knows every country and takes many a list of figures for numbers.
//!
//! Not here: service numbers that are printed on purpose (1588, 080, 0120, 0570), and numbers kept for
//! examples.

use super::numbers::stands_alone;
use crate::hit::{Certainty, What};
use crate::labels::Label;
use crate::scan::{Candidate, Found, Rule};
use crate::shape::distinct;

pub(crate) const RULES: &[Rule] = &[
    rule(
        Certainty::Likely,
        r"(\+[1-9][0-9]{0,2}[-. ]?(?:\(0?[0-9]{1,4}\)[-. ]?)?[0-9]{1,4}(?:[-. ]?[0-9]{2,5}){1,4})",
        international,
    ),
    rule(Certainty::Likely, r"(\([2-9][0-9]{2}\) ?[2-9][0-9]{2}[-. ][0-9]{4})", american),
    rule(Certainty::Sure, r"(01[016789][-. ][0-9]{3,4}[-. ][0-9]{4})", national),
    rule(Certainty::Likely, r"(010[0-9]{8})", national),
    rule(Certainty::Sure, r"(0[789]0[- ][0-9]{4}[- ][0-9]{4})", national),
    rule(Certainty::Possible, r"(0[789]0[0-9]{8})", national),
    rule(Certainty::Likely, r"(\(?0(?:2|[3-6][1-5]|50[0-9])\)?[- ]{1,2}[0-9]{3,4}-[0-9]{4})", national),
    rule(Certainty::Likely, r"(\(?0[1-9][0-9]{0,3}[-)(]{1,2}[0-9]{1,4}[-)][0-9]{4})", japanese_line),
];

const fn rule(
    certainty: Certainty,
    pattern: &'static str,
    judge: fn(&Found<'_>) -> Option<Candidate>,
) -> Rule {
    Rule { what: What::PhoneNumber, certainty, pattern, judge }
}

/// Nine to fifteen digits behind a plus.
fn international(found: &Found<'_>) -> Option<Candidate> {
    let digits = only_digits(found.value());
    let asia = found.value().starts_with("+82") || found.value().starts_with("+81");
    if !(9..=15).contains(&digits.len()) || !stands_alone(found) || is_an_example(&digits) {
        return None;
    }
    found.with(if asia && digits.len() >= 11 { Certainty::Sure } else { Certainty::Likely })
}

fn national(found: &Found<'_>) -> Option<Candidate> {
    let digits = only_digits(found.value());
    if !stands_alone(found) || is_an_example(&digits) {
        return None;
    }
    let labelled = found.is_labelled(Label::Phone);
    let mut candidate = found.with(match found.rule.certainty {
        Certainty::Possible if labelled => Certainty::Likely,
        Certainty::Likely if labelled => Certainty::Sure,
        certainty => certainty,
    })?;
    if found.value().starts_with('(') && !found.value().contains(')') {
        candidate.value.start += 1;
        candidate.shown.start += 1;
    }
    Some(candidate)
}

/// Three digits in brackets and seven more, where a label says what they are.
fn american(found: &Found<'_>) -> Option<Candidate> {
    let digits = only_digits(found.value());
    let example = digits[3..].starts_with("55501") || is_an_example(&digits);
    if found.is_labelled(Label::Phone) && stands_alone(found) && !example { found.plain() } else { None }
}

/// Ten digits in three groups, of which the first two together have six.
fn japanese_line(found: &Found<'_>) -> Option<Candidate> {
    let digits = only_digits(found.value());
    let service = ["0120", "0800", "0570", "0990"].iter().any(|start| digits.starts_with(start));
    if digits.len() != 10 || service { None } else { national(found) }
}

fn only_digits(value: &str) -> String {
    value.chars().filter(char::is_ascii_digit).collect()
}

/// Numbers that nobody has: zeros, one digit throughout, counting up, the American 555-01xx.
fn is_an_example(digits: &str) -> bool {
    let line = &digits[digits.len().saturating_sub(8)..];
    let counted = ["12345678", "23456789", "87654321", "11112222", "11113333", "12341234"].contains(&line);
    let american = digits.len() == 11 && digits.starts_with('1') && digits[4..].starts_with("55501");
    distinct(line) == 1 || counted || american || digits.ends_with("0000000")
}
