//! Domains, hosts, addresses and account numbers: how they are spelled, and how strictly a place in a
//! text is judged.
//!
//! A name may be spaced in any way; a number may not, or every long number would hold it. Dots may be
//! written `[.]` or ` dot `, as people do who do not want a link.
//!
//! Not here: looking anything up, and subnets: only the very address is found.

use crate::Certainty::{self, Likely, Possible, Sure};
use crate::How;
use crate::edges::Edge;
use crate::generic_words::is_generic;
use crate::spellings::{Rule, Spelling};
use crate::units::{Gap, Sort, Units};
use std::net::IpAddr;

/// First labels that every network has.
const EVERYDAY_LABELS: [&str; 14] = [
    "www",
    "mail",
    "smtp",
    "web",
    "api",
    "app",
    "db",
    "dev",
    "test",
    "prod",
    "ftp",
    "server",
    "localhost",
    "ns1",
];
/// How many labels before a domain are taken with it.
const MOST_LABELS: usize = 8;

/// Adds the spellings of a domain.
pub(crate) fn spell_domain(name: &str, found: &mut Vec<Spelling>) {
    let domain = bare_host(name);
    found.extend(Spelling::new(domain, Rule::Domain, Sure, How::AsGiven));
    if domain.contains('.') {
        found.extend(Spelling::new(&domain.replace('.', " dot "), Rule::Domain, Likely, How::Folded));
    }
}

/// Adds the spellings of a host or an address.
pub(crate) fn spell_host(name: &str, found: &mut Vec<Spelling>) {
    let host = bare_host(name);
    if name.trim().parse::<IpAddr>().is_ok() {
        found.extend(Spelling::new(name.trim(), Rule::Address, Sure, How::AsGiven));
        return;
    }
    let label = host.split('.').next().unwrap_or(host);
    if label.len() < host.len() {
        spell_domain(host, found);
    }
    let everyday = EVERYDAY_LABELS.contains(&label.to_lowercase().as_str());
    if everyday && label.len() < host.len() {
        return;
    }
    let how = if label.len() < host.len() { How::Part } else { How::AsGiven };
    found.extend(Spelling::new(label, Rule::Label, label_certainty(label, everyday), how));
}

fn label_certainty(label: &str, everyday: bool) -> Certainty {
    let digits = label.chars().any(|c| c.is_ascii_digit());
    match label.chars().count() {
        _ if everyday || is_generic(&label.to_lowercase()) => Possible,
        4.. if digits => Sure,
        5.. => Likely,
        _ => Possible,
    }
}

/// A host without scheme, path, port, `www` and wildcard.
fn bare_host(name: &str) -> &str {
    let name = name.trim();
    let host = name.split_once("://").map_or(name, |(_, rest)| rest);
    let host = host.split(['/', '?', '#', ':']).next().unwrap_or(host);
    let host = host.rsplit('@').next().unwrap_or(host);
    let host = host.trim_matches(['.', '*']);
    host.strip_prefix("www.").unwrap_or(host)
}

/// Adds the spelling of an account number.
pub(crate) fn spell_account(name: &str, found: &mut Vec<Spelling>) {
    let digits = Spelling::new(name, Rule::Account, Sure, How::AsGiven);
    found.extend(digits.filter(|one| one.length > 5));
}

/// Judges a place for the rules of this module; `None` where it is no occurrence. The first unit may
/// move to the left, where labels belong to the domain.
pub(crate) fn judge(
    units: &Units<'_>,
    first: usize,
    last: usize,
    spelling: &Spelling,
) -> Option<(usize, Edge)> {
    match spelling.rule {
        Rule::Account => account(units, first, last).map(|edge| (first, edge)),
        Rule::Address => address(units, first, last, spelling).map(|edge| (first, edge)),
        Rule::Label => label(units, first, last, spelling).map(|edge| (first, edge)),
        _ => domain(units, first, last, spelling),
    }
}

fn is_alphanumeric(sort: Sort) -> bool {
    sort.is_latin() || sort == Sort::Digit
}

fn touches_alphanumeric(units: &Units<'_>, first: usize, last: usize) -> bool {
    (units.touches(first) && is_alphanumeric(units.sort(first - 1)))
        || (units.touches(last + 1) && is_alphanumeric(units.sort(last + 1)))
}

fn domain(units: &Units<'_>, first: usize, last: usize, spelling: &Spelling) -> Option<(usize, Edge)> {
    if !has_its_marks(units, first, spelling) || touches_alphanumeric(units, first, last) {
        return None;
    }
    let before = joined_by(units, first);
    let after = joined_by(units, last + 1).filter(|_| is_alphanumeric(units.sort(last + 1)));
    let certainty = match (before, after) {
        (Some('-'), _) | (_, Some('-')) => Possible,
        (_, Some('.')) => Likely,
        _ => Sure,
    };
    Some((with_subdomains(units, first), Edge::of(certainty)))
}

/// The one mark that joins a unit to the one before it.
fn joined_by(units: &Units<'_>, index: usize) -> Option<char> {
    let mut marks = units.marks(index).take(2);
    let only = marks.next().filter(|_| index > 0 && index < units.len());
    only.filter(|c| matches!(c, '-' | '.' | '_') && marks.next().is_none())
}

fn with_subdomains(units: &Units<'_>, first: usize) -> usize {
    let mut start = first;
    for _ in 0..MOST_LABELS {
        if joined_by(units, start) != Some('.') || !is_alphanumeric(units.sort(start - 1)) {
            break;
        }
        let mut label = start - 1;
        while label > 0
            && start - label < 63
            && is_alphanumeric(units.sort(label - 1))
            && (units.touches(label) || joined_by(units, label) == Some('-'))
        {
            label -= 1;
        }
        start = label;
    }
    start
}

/// Whether the marks inside are those of the spelling, dots perhaps in brackets.
fn has_its_marks(units: &Units<'_>, first: usize, spelling: &Spelling) -> bool {
    (1..spelling.length).all(|letter| {
        let here = first + letter;
        let mut marks = units.marks(here).take(8);
        let bracket = |c: &char| c.is_whitespace() || matches!(c, '[' | ']' | '(' | ')' | '{' | '}');
        match spelling.mark_at(letter) {
            None => units.gap(here) == Gap::None,
            Some(' ') => units.gap(here) != Gap::None && marks.all(|c| bracket(&c)),
            Some('.') => {
                let seen: Vec<char> = marks.filter(|c| !bracket(c)).collect();
                matches!(seen[..], ['.' | '。' | '．' | '｡']) && is_one_address(units, here)
            }
            Some(mark) => marks.next() == Some(mark) && marks.all(|c| c == mark),
        }
    })
}

/// Whether a dot is inside an address and not at the end of a sentence; addresses may be broken by a line.
fn is_one_address(units: &Units<'_>, index: usize) -> bool {
    units.gap(index) != Gap::Sentence || units.marks(index).filter(|c| c.is_whitespace()).eq(['\n'])
}

fn label(units: &Units<'_>, first: usize, last: usize, spelling: &Spelling) -> Option<Edge> {
    let strict = has_its_marks(units, first, spelling) && !touches_alphanumeric(units, first, last);
    strict.then(|| Edge::of(if joined_by(units, first) == Some('-') { Likely } else { Sure }))
}

/// Groups with dots, or with hyphens as in the names of EC2 machines.
fn address(units: &Units<'_>, first: usize, last: usize, spelling: &Spelling) -> Option<Edge> {
    let hyphens = |letter: usize| match spelling.mark_at(letter) {
        Some('.') => units.marks(first + letter).eq(['-']),
        _ => units.gap(first + letter) == Gap::None,
    };
    if !has_its_marks(units, first, spelling) && !(1..spelling.length).all(hyphens) {
        return None;
    }
    let digit_before = units.touches(first) && units.sort(first - 1) == Sort::Digit;
    let digit_after = units.touches(last + 1) && units.sort(last + 1) == Sort::Digit;
    let more =
        |index: usize, digit: usize| joined_by(units, index) == Some('.') && units.sort(digit) == Sort::Digit;
    if digit_before || digit_after || (first > 0 && more(first, first - 1)) || more(last + 1, last + 1) {
        return None;
    }
    Some(Edge::of(if touches_alphanumeric(units, first, last) { Possible } else { Sure }))
}

/// Digits in groups with one sort of mark, which does not go on to further digits.
fn account(units: &Units<'_>, first: usize, last: usize) -> Option<Edge> {
    let mut between = None;
    for index in first + 1..=last {
        let fits = match units.gap(index) {
            Gap::None => continue,
            Gap::HyphenLine | Gap::Line => true,
            Gap::Space => units.marks(index).count() == 1,
            Gap::Mark => units.marks(index).count() == 1 && !units.marks(index).eq([',']),
            _ => false,
        };
        if !fits {
            return None;
        }
        between = units.marks(index).next();
    }
    let goes_on = |index: usize, digit: usize| {
        units.sort(digit) == Sort::Digit
            && units.get(digit).is_some()
            && match units.gap(index) {
                Gap::None => true,
                Gap::Mark => {
                    units.marks(index).count() == 1 && decimal_or_same(units.marks(index).next(), between)
                }
                Gap::Space => between == Some(' ') && units.marks(index).count() == 1,
                _ => false,
            }
    };
    if (first > 0 && goes_on(first, first - 1)) || goes_on(last + 1, last + 1) {
        return None;
    }
    let before = units.touches(first) && units.sort(first - 1).is_latin();
    let after = units.touches(last + 1) && units.sort(last + 1).is_latin();
    Some(Edge::of(match (before, after) {
        (true, true) => Possible,
        (false, false) => Sure,
        _ => Likely,
    }))
}

fn decimal_or_same(mark: Option<char>, between: Option<char>) -> bool {
    matches!(mark, Some('.' | ',')) || (mark.is_some() && mark == between)
}
