//! Identifiers of controls: finding one in a cell however it was typed, and comparing two.
//!
//! It deliberately accepts families it has never heard of, because later editions may have new ones; how
//! much a cell resembles a control is told by [`Likeness`], and the recogniser weighs it over a column.

use std::cmp::Ordering;

use crate::words::plain;

/// The families of the editions known so far, each with and without the P of the prerequisites.
const KNOWN_FAMILIES: [&str; 6] = ["BUS", "PEO", "GOV", "PLAT", "SEC", "OPS"];

/// An identifier. Two are the same if their normal forms are: capital letters, a hyphen and at least three
/// digits where it has that shape, else the printed form in capital letters.
#[derive(Debug, Clone)]
pub(crate) struct ControlId {
    shown: String,
    key: String,
}

impl PartialEq for ControlId {
    fn eq(&self, other: &Self) -> bool {
        self.key == other.key
    }
}

impl Eq for ControlId {}

impl PartialOrd for ControlId {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for ControlId {
    fn cmp(&self, other: &Self) -> Ordering {
        self.key.cmp(&other.key)
    }
}

/// How a cell's text resembles an identifier, from best to worst.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Likeness {
    /// A family known from earlier editions.
    Known,
    /// Letters, a hyphen and three or four digits.
    Typical,
    /// Anything else of letters and digits.
    Possible,
}

/// An identifier found in a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct FoundId {
    /// The identifier.
    pub id: ControlId,
    /// How much it resembles one.
    pub likeness: Likeness,
    /// Whether the cell holds nothing else.
    pub whole: bool,
}

impl ControlId {
    /// Normalises an identifier given by a caller; what has another shape stays as plain capital text.
    pub fn normalise(text: &str) -> Self {
        let printed = Self::as_printed(text);
        Self { shown: printed.key.clone(), key: printed.key }
    }

    /// An identifier that is shown as it is printed, whatever its shape.
    pub fn as_printed(text: &str) -> Self {
        let shown = plain(text).split_whitespace().collect::<Vec<_>>().join(" ");
        // `AC-2(1)` begins like `AC-2` and is another one.
        let key = find(text).filter(|found| found.whole).map(|found| found.id.key);
        Self { key: key.unwrap_or_else(|| shown.to_uppercase()), shown }
    }

    /// One in normal form.
    fn normal(text: String) -> Self {
        Self { shown: text.clone(), key: text }
    }

    /// The identifier as text.
    pub fn as_str(&self) -> &str {
        &self.shown
    }
}

/// Finds the identifier a cell begins with, if it begins with one.
pub(crate) fn find(text: &str) -> Option<FoundId> {
    // Long bodies cannot be identifiers; only their first line could begin with one.
    let characters = || text.chars().skip_while(|c| c.is_whitespace()).take(80);
    if !characters().any(char::is_numeric) || !characters().any(char::is_alphabetic) {
        return None;
    }
    let head: String = characters().collect();
    let line = plain(head.lines().next().unwrap_or_default()).to_uppercase();
    let bare = strip_lead_in(&line);
    let (letters, hyphen, digits, rest) = split(bare)?;
    let known = is_known(letters);
    if !hyphen && !known && digits.len() != 3 {
        return None;
    }
    let whole = !rest.chars().any(char::is_alphanumeric) && !plain(text).contains('\n');
    if !whole && (!ends_identifier(rest) || speaks_of_several(rest)) {
        return None;
    }
    let likeness = match (known, hyphen && digits.len() >= 3) {
        (true, _) => Likeness::Known,
        (false, true) => Likeness::Typical,
        (false, false) => Likeness::Possible,
    };
    Some(FoundId { id: ControlId::normal(format!("{letters}-{digits:0>3}")), likeness, whole })
}

/// Words and brackets that stand before an identifier in some workbooks.
fn strip_lead_in(line: &str) -> &str {
    const WORDS: [&str; 12] = [
        "CONTROL ID",
        "CONTROL",
        "REQUIREMENT",
        "ID",
        "NO.",
        "통제 항목",
        "통제",
        "항목",
        "統制",
        "要件",
        "項目",
        "管理策",
    ];
    let mut rest = line.trim_start_matches(|c: char| !c.is_alphanumeric());
    for word in WORDS {
        let Some(after) = rest.strip_prefix(word) else { continue };
        let trimmed =
            after.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, ':' | '#' | '.' | '('));
        if trimmed.len() < after.len() && split(trimmed).is_some() {
            rest = trimmed;
            break;
        }
    }
    rest
}

/// Splits letters, an optional separator and digits off the beginning.
fn split(text: &str) -> Option<(&str, bool, &str, &str)> {
    let letters_end = text.find(|c: char| !c.is_ascii_uppercase())?;
    let (letters, rest) = text.split_at(letters_end);
    if !(2..=7).contains(&letters.len()) {
        return None;
    }
    let after = rest.trim_start_matches(['-', '_', ' ', '.']);
    // One separator, perhaps with spaces around it.
    let separator = &rest[..rest.len() - after.len()];
    if separator.len() > 3 || separator.matches(['-', '_', '.']).count() > 1 {
        return None;
    }
    let digits_end = after.find(|c: char| !c.is_ascii_digit()).unwrap_or(after.len());
    let (digits, rest) = after.split_at(digits_end);
    let hyphen = separator.contains(['-', '_']);
    (1..=4).contains(&digits.len()).then_some((letters, hyphen, digits, rest))
}

fn is_known(letters: &str) -> bool {
    KNOWN_FAMILIES
        .iter()
        .any(|family| letters.strip_prefix(family).is_some_and(|rest| matches!(rest, "" | "P")))
}

/// Whether what follows the digits can follow an identifier.
fn ends_identifier(rest: &str) -> bool {
    match rest.chars().next() {
        None => true,
        Some('.') => rest.chars().nth(1).is_none_or(|c| !c.is_alphanumeric()),
        Some('-') => rest.chars().nth(1).is_none_or(char::is_whitespace),
        Some(c) => !c.is_ascii_alphanumeric() && c != '%' && c != '_',
    }
}

/// Whether the text goes on with another identifier: `BUSP-001 to BUSP-003`, `SEC-001, SEC-002`.
fn speaks_of_several(rest: &str) -> bool {
    let after = rest.trim_start_matches(|c: char| !c.is_alphanumeric());
    let joined = [
        "TO ",
        "THROUGH ",
        "AND ",
        "OR ",
        "UNTIL ",
        "부터",
        "및",
        "와",
        "과",
        "から",
        "および",
        "及び",
        "と",
    ]
    .iter()
    .find_map(|word| after.strip_prefix(word))
    .unwrap_or(after);
    let next = joined.trim_start_matches(|c: char| !c.is_alphanumeric());
    split(next).is_some_and(|(letters, hyphen, digits, _)| is_known(letters) || (hyphen && digits.len() == 3))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(text: &str) -> Option<(String, bool)> {
        find(text).map(|found| (found.id.as_str().to_owned(), found.whole))
    }

    #[test]
    fn one_identifier_in_many_spellings() {
        for text in [
            "BUSP-001",
            "busp-001",
            " BUSP-001 \u{a0}",
            "BUSP\u{2011}001",
            "BUSP–001",
            "BUSP−001",
            "ＢＵＳＰ－００１",
            "BUSP 001",
            "BUSP001",
            "BUSP-1",
            "BUSP - 001",
            "BUSP_001",
            "[BUSP-001]",
            "(BUSP-001)",
            "BUSP-001.",
            "BUSP-001*",
            "BUSP\u{ad}-001",
            "\u{feff}BUSP-001\u{200b}",
            "BUSP-001\n",
            "Control BUSP-001",
            "통제 항목: BUSP-001",
        ] {
            assert_eq!(id(text), Some(("BUSP-001".to_owned(), true)), "{text:?}");
        }
    }

    #[test]
    fn an_identifier_as_prefix_of_a_title() {
        for text in [
            "BUSP-001 Web Presence",
            "BUSP-001: Web Presence\nMandatory\nBody 12",
            "[BUSP-001] Web Presence",
            "BUSP-001. Web Presence",
            "BUSP-001 - Web Presence",
            "BUSP-001웹 사이트",
            "BUSP-001　ウェブサイト",
            "BUSP-001\nWeb Presence",
        ] {
            assert_eq!(id(text), Some(("BUSP-001".to_owned(), false)), "{text:?}");
        }
    }

    #[test]
    fn what_is_no_identifier() {
        for text in [
            "",
            "ID",
            "See BUSP-001 for more",
            "BUSP-001 to BUSP-003 concern the business",
            "SEC-001, SEC-002",
            "SEC-001 ~ SEC-010 보안",
            "SEC-001から SEC-010",
            "ISO 27001",
            "EC2",
            "S3",
            "SOC 2",
            "2025-08-29",
            "12",
            "AES-256-GCM is used",
            "A-001",
            "OVERLONGX-001",
            "SEC-0011111",
            "99.99%",
        ] {
            assert_eq!(id(text), None, "{text:?}");
        }
    }

    #[test]
    fn identifiers_of_any_shape_are_compared_by_their_normal_form() {
        let same = |one: &str, other: &str| ControlId::normalise(one) == ControlId::as_printed(other);
        for (one, other) in
            [("AC-2", "AC-002"), ("gv.oc-01", "GV.OC-01"), (" 1.1 ", "１.１"), ("Q 12", "q\u{a0}12")]
        {
            assert!(same(one, other), "{one} {other}");
        }
        for (one, other) in
            [("AC-2", "AC-2(1)"), ("1.1", "1.10"), ("A&A-01.1", "A&A-01.2"), ("AC-2(1)", "AC-2(10)")]
        {
            assert!(!same(one, other), "{one} {other}");
        }
        assert_eq!(ControlId::as_printed("GV.OC-01 ").as_str(), "GV.OC-01");
    }

    #[test]
    fn likeness_is_told() {
        assert_eq!(find("OPSP-005").map(|found| found.likeness), Some(Likeness::Known));
        assert_eq!(find("AIML-001").map(|found| found.likeness), Some(Likeness::Typical));
        assert_eq!(find("RQ-7").map(|found| found.likeness), Some(Likeness::Possible));
    }
}
