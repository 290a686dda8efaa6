//! Whether two names of customers may belong to one company.
//!
//! A partner may show one study for each customer, so that names which are nearly the same are asked about
//! before they count twice.
//!
//! Not here: the decision, and companies that changed their names or own one another.

use crate::decode::letters;
use crate::legal_forms::without_legal_form;
use crate::units::Units;
use crate::{hangul_romanised, kana_romanised};
use std::collections::BTreeSet;
use unicode_normalization::UnicodeNormalization;

/// In what way two names are alike, the closest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Likeness {
    /// The same but for case, width, spacing and marks.
    Same,
    /// The same but for the legal form.
    LegalForm,
    /// The same when both are written in Latin letters.
    Romanised,
    /// One is the other with more words.
    Contains,
    /// A slip of the pen apart.
    Spelling {
        /// How many letters (of Hangul: single sounds) differ.
        distance: usize,
    },
}

/// How two names are alike; `None` where they are not, or where one is blank.
pub fn near(one: &str, other: &str) -> Option<Likeness> {
    let (whole_one, whole_other) = (row(one), row(other));
    if whole_one.is_empty() || whole_other.is_empty() {
        return None;
    }
    let (core_one, core_other) = (without_legal_form(one), without_legal_form(other));
    let (row_one, row_other) = (row(&core_one), row(&core_other));
    if whole_one == whole_other {
        Some(Likeness::Same)
    } else if row_one == row_other {
        Some(Likeness::LegalForm)
    } else if !latin_forms(&core_one).is_disjoint(&latin_forms(&core_other)) {
        Some(Likeness::Romanised)
    } else if contains(&core_one, &core_other) || contains(&core_other, &core_one) {
        Some(Likeness::Contains)
    } else {
        slip(&row_one, &row_other)
    }
}

/// A name in the form in which two names of one customer are equal: without legal form, case, width and
/// spaces. A name that is nothing but a legal form stays as it is; of a blank one nothing is left.
pub fn key(name: &str) -> String {
    row(&without_legal_form(name))
}

fn row(name: &str) -> String {
    Units::new(&letters(name)).row().to_owned()
}

fn latin_forms(core: &str) -> BTreeSet<String> {
    let derived = hangul_romanised::romanised(core).into_iter().chain(kana_romanised::romanised(core));
    let own = Some(row(core)).filter(|row| row.is_ascii());
    derived.map(|form| row(&form)).chain(own).collect()
}

/// Whether the longer name begins or ends with the shorter one; in Latin letters, at a border of words.
fn contains(long: &str, short: &str) -> bool {
    let (words, needle) = (row(long), row(short));
    let count = needle.chars().count();
    if needle.is_ascii() {
        return count > 2 && (begins_with(long, &needle) || ends_with(long, &needle));
    }
    count > 1 && words.len() > needle.len() && (words.starts_with(&needle) || words.ends_with(&needle))
}

fn pieces(name: &str) -> Vec<String> {
    name.split(|c: char| !c.is_alphanumeric()).map(row).collect()
}

/// Whether the first words of a name are a row of letters.
fn begins_with(name: &str, needle: &str) -> bool {
    let mut rest = Some(needle);
    pieces(name).iter().any(|piece| {
        rest = rest.and_then(|rest| rest.strip_prefix(piece.as_str()));
        rest == Some("")
    })
}

fn ends_with(name: &str, needle: &str) -> bool {
    let mut rest = Some(needle);
    pieces(name).iter().rev().any(|piece| {
        rest = rest.and_then(|rest| rest.strip_suffix(piece.as_str()));
        rest == Some("")
    })
}

/// Distances of one letter in eight, counted in the sounds of Hangul.
fn slip(one: &str, other: &str) -> Option<Likeness> {
    /// Longer names are not compared letter by letter.
    const LONGEST: usize = 200;
    let (one, other): (Vec<char>, Vec<char>) = (one.nfd().collect(), other.nfd().collect());
    let (shorter, longer) = (one.len().min(other.len()), one.len().max(other.len()));
    if shorter < 5 || longer > LONGEST {
        return None;
    }
    let distance = strsim::generic_damerau_levenshtein(&one, &other);
    (distance <= (longer / 8).max(1)).then_some(Likeness::Spelling { distance })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn same(a: &str, b: &str) {
        assert_eq!(key(a), key(b), "{a} and {b}");
    }

    #[test]
    fn legal_forms_widths_case_and_spaces_do_not_make_another_customer() {
        same("㈜한빛물류", "한빛물류 주식회사");
        same("(주) 한빛 물류", "한빛물류");
        same("株式会社あおば物流", "あおば物流㈱");
        same("株式会社あおば物流", "あおば物流(名)");
        same("Acme Inc.", "ACME, INC");
        same("Acme Co., Ltd.", "Ａｃｍｅ");
        same("Sakura K.K.", "Sakura");
        assert_ne!(key("한빛물류"), key("한빛물산"));
        assert_ne!(key("Acme East"), key("Acme West"));
    }

    #[test]
    fn a_name_that_is_only_a_legal_form_still_tells_apart() {
        assert_eq!(key("주식회사"), "주식회사");
        assert_eq!(key("Co"), "co");
        assert_eq!(key("  "), "");
    }

    #[test]
    fn names_are_alike_in_the_closest_way_that_holds() {
        for (one, other, expected) in [
            ("한빛물류", "한빛 물류", Some(Likeness::Same)),
            ("ＩＲＩＳ", "Iris", Some(Likeness::Same)),
            ("㈜한빛물류", "한빛물류 주식회사", Some(Likeness::LegalForm)),
            ("Norvane Inc.", "NORVANE", Some(Likeness::LegalForm)),
            ("한빛물류", "Hanbit Mullyu", Some(Likeness::Romanised)),
            ("アイリス", "Airisu", Some(Likeness::Romanised)),
            ("Norvane", "Norvane Logistics", Some(Likeness::Contains)),
            ("한빛", "한빛물류", Some(Likeness::Contains)),
            ("Norvane", "Norvanne", Some(Likeness::Spelling { distance: 1 })),
            ("한빛물류", "한빗물류", Some(Likeness::Romanised)),
            ("한빛물류", "함빛물류", Some(Likeness::Spelling { distance: 1 })),
            ("한빛물류", "은하상사", None),
            ("Norvane East", "Tolmere West", None),
            ("Ark", "Market", None),
            ("Iris", "Ibis", None),
            ("", "Iris", None),
            ("...", "...", None),
        ] {
            assert_eq!(near(one, other), expected, "{one} and {other}");
            assert_eq!(near(other, one), expected, "{other} and {one}");
        }
    }
}
