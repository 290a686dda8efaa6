//! Which column of a foreign checklist holds its identifiers, whatever they look like: `1.1`, `A&A-01.1`,
//! `GV.OC-01`, `Q12`, numbers, GUIDs.
//!
//! Judged by the shape of the column (short, unique, in order, one pattern), by its head, and by what
//! stands beside it. It deliberately looks only at sheets in which no column holds identifiers as AWS writes
//! them, and says by a doubt that it went by the shape.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use crate::control_id::{ControlId, FoundId, Likeness};
use crate::header_words::{Role, fit, names_other_ids};
use crate::id_column::{IdColumn, IdRow, differ};
use crate::met::meaning;
use crate::words::plain;
use crate::workbook::Workbook;

/// The most columns looked at.
const COLUMN_LIMIT: u32 = 60;
/// The most rows looked at.
const ROW_LIMIT: usize = 12_000;
/// In how many rows from the top the heads of columns are looked for.
const HEAD_ROWS: u32 = 60;
/// The longest identifier, in characters.
const LONGEST: usize = 40;
/// From which fit on a label names a role.
const NAMES: f64 = 0.45;
/// The least score of a column that is taken.
const LEAST: f64 = 2.3;
/// From which part of the winner's score on another column is a rival.
const RIVAL: f64 = 0.9;

/// The texts of a sheet that a person sees, by column and row.
type Texts = BTreeMap<u32, BTreeMap<u32, String>>;

/// The column of identifiers, or nothing where none stands out.
pub(crate) fn choose_by_shape(workbook: &Workbook<'_>, sheet: usize) -> Option<IdColumn> {
    let texts = texts_of(workbook, sheet);
    let head = head_row(&texts);
    let mut weighed: Vec<(f64, u32, Vec<IdRow>)> = Vec::new();
    for (&column, cells) in &texts {
        if let Some((score, rows)) = weigh(&texts, column, cells, head) {
            weighed.push((score, column, rows));
        }
    }
    weighed.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    let (best, column, rows) = weighed.first()?.clone();
    let rivalled =
        weighed[1..].iter().any(|(score, _, others)| *score >= best * RIVAL && differ(others, &rows));
    (best >= LEAST).then_some(IdColumn { column, rows, rivalled })
}

fn texts_of(workbook: &Workbook<'_>, sheet: usize) -> Texts {
    let page = &workbook.sheets[sheet];
    let mut texts = Texts::new();
    let mut rows = BTreeSet::new();
    for &index in &page.order {
        let cell = &page.cells[index as usize];
        rows.insert(cell.row);
        if cell.column > COLUMN_LIMIT || rows.len() > ROW_LIMIT {
            continue;
        }
        // Titles and section names run across columns.
        let merge = page.merge_at(cell.row, cell.column);
        if merge.is_some_and(|merge| merge.right > merge.left + 1) {
            continue;
        }
        let text = workbook.shown(sheet, cell).map(|text| text.trim().to_owned()).unwrap_or_default();
        if !text.is_empty() {
            texts.entry(cell.column).or_default().insert(cell.row, text);
        }
    }
    texts
}

/// The row that names the most roles, the first of several.
fn head_row(texts: &Texts) -> Option<u32> {
    let mut roles: BTreeMap<u32, BTreeSet<Role>> = BTreeMap::new();
    for cells in texts.values() {
        for (&row, text) in cells.range(..=HEAD_ROWS) {
            let role = [Role::Id, Role::Requirement, Role::Met, Role::Response]
                .into_iter()
                .map(|role| (fit(role, text, ""), role))
                .max_by(|a, b| a.0.total_cmp(&b.0))
                .filter(|(score, _)| *score >= NAMES);
            if let Some((_, role)) = role {
                roles.entry(row).or_default().insert(role);
            }
        }
    }
    let best = roles.into_iter().max_by(|a, b| a.1.len().cmp(&b.1.len()).then(b.0.cmp(&a.0)))?;
    (best.1.len() >= 2).then_some(best.0)
}

/// How much a column looks like one of identifiers, and its rows.
fn weigh(
    texts: &Texts,
    column: u32,
    cells: &BTreeMap<u32, String>,
    head: Option<u32>,
) -> Option<(f64, Vec<IdRow>)> {
    let label = head.and_then(|row| cells.get(&row)).map_or("", String::as_str);
    let named = names(label)?;
    let below: Vec<(u32, &String)> =
        cells.range(head.map_or(0, |row| row + 1)..).map(|(&row, text)| (row, text)).collect();
    let found: Vec<(u32, &String)> = below.iter().filter(|(_, text)| is_like_id(text)).copied().collect();
    let count = found.len() as f64;
    let least = if named >= NAMES { 2 } else { 3 };
    if found.len() < least || count < 0.6 * below.len() as f64 {
        return None;
    }
    let ids: Vec<ControlId> = found.iter().map(|(_, text)| ControlId::as_printed(text)).collect();
    let distinct = ids.iter().collect::<BTreeSet<_>>().len() as f64 / count;
    if distinct < if named >= NAMES { 0.3 } else { 0.95 } {
        return None;
    }
    let beside = found.iter().filter(|(row, _)| has_words_beside(texts, column, *row)).count() as f64 / count;
    if beside < 0.5 {
        return None;
    }
    let words: Vec<&str> = found.iter().map(|(_, text)| text.as_str()).collect();
    let running = is_running_number(&words);
    let score = 1.2 * named
        + 0.6 * distinct
        + 0.6 * in_order(&words)
        + 0.4 * one_pattern(&words)
        + 0.4 * beside
        + 0.3 / f64::from(column)
        + if running { -0.5 } else { 0.2 };
    let row = |((row, _), id): (&(u32, &String), &ControlId)| IdRow {
        row: *row,
        found: FoundId { id: id.clone(), likeness: Likeness::Possible, whole: true },
    };
    Some((score, found.iter().zip(&ids).map(row).collect()))
}

/// How well the head of a column names identifiers; nothing where it names something else.
fn names(label: &str) -> Option<f64> {
    let of = |role| fit(role, label, "");
    let id = if matches!(plain(label).as_str(), "#" | "№" | "Nº" | "N°") { 0.8 } else { of(Role::Id) };
    let other = of(Role::Met).max(of(Role::Response)).max(of(Role::Requirement));
    if other >= NAMES && other > id {
        return None;
    }
    Some(if names_other_ids(label) { 0.3 * id } else { id })
}

/// Short, of few words, with a digit or in capital letters only, and neither an answer nor a date.
fn is_like_id(text: &str) -> bool {
    let text = plain(text);
    let length = text.chars().count();
    let few_words = text.split_whitespace().count() <= 2;
    let has_digit = text.chars().any(char::is_numeric);
    let coded = text.chars().all(|c| c.is_ascii_uppercase() || "-._&/".contains(c)) && length >= 2;
    let ends_sentence = text.ends_with(['?', '!', '%', ':', ',']) || text.contains(", ");
    (1..=LONGEST).contains(&length)
        && few_words
        && (has_digit || coded)
        && !ends_sentence
        && meaning(&text).is_none_or(|_| has_digit)
        && !is_date(&text)
}

/// `2025-04-14`, `4/14/2025`, `12:30`: what nobody calls a control.
fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split(['-', '/', ':']).collect();
    let numbers = parts.iter().all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()));
    numbers && (text.contains(':') || (parts.len() == 3 && parts.iter().any(|part| part.len() == 4)))
}

/// Whether a longer text stands in the same row: what the control asks.
fn has_words_beside(texts: &Texts, column: u32, row: u32) -> bool {
    texts.iter().filter(|(other, _)| **other != column).any(|(_, cells)| {
        cells.get(&row).is_some_and(|text| text.chars().count() >= 8 && text.chars().any(char::is_alphabetic))
    })
}

/// The part of the identifiers that come after the one before them, as people order them.
fn in_order(words: &[&str]) -> f64 {
    if words.len() < 2 {
        return 0.5;
    }
    let rising = words.windows(2).filter(|pair| natural(pair[0], pair[1]) == Ordering::Less).count();
    rising as f64 / (words.len() - 1) as f64
}

/// Compares runs of digits by their value and everything else by its characters.
fn natural(one: &str, other: &str) -> Ordering {
    let (one, other) = (pieces(one), pieces(other));
    one.cmp(&other)
}

/// A piece of an identifier: a number, or what lies between numbers. Numbers come first.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Piece {
    Number(u64),
    Other(String),
}

fn pieces(text: &str) -> Vec<Piece> {
    let upper = plain(text).to_uppercase();
    let mut pieces: Vec<Piece> = Vec::new();
    for character in upper.chars() {
        match (character.to_digit(10), pieces.last_mut()) {
            (Some(digit), Some(Piece::Number(number))) => {
                *number = number.saturating_mul(10).saturating_add(u64::from(digit));
            }
            (Some(digit), _) => pieces.push(Piece::Number(u64::from(digit))),
            (None, Some(Piece::Other(text))) => text.push(character),
            (None, _) => pieces.push(Piece::Other(character.to_string())),
        }
    }
    pieces
}

/// The part of the identifiers that share the most frequent pattern of letters, digits and signs.
fn one_pattern(words: &[&str]) -> f64 {
    let mut patterns: BTreeMap<String, usize> = BTreeMap::new();
    for word in words {
        *patterns.entry(pattern(word)).or_default() += 1;
    }
    let most = patterns.values().max().copied().unwrap_or(0);
    most as f64 / words.len().max(1) as f64
}

/// Runs of letters as `A`, runs of digits as `9`; signs as they are.
fn pattern(word: &str) -> String {
    let word = plain(word);
    let kinds = word.chars().map(|c| match c {
        c if c.is_numeric() => '9',
        c if c.is_alphabetic() => 'A',
        other => other,
    });
    let mut kinds: Vec<char> = kinds.collect();
    kinds.dedup();
    kinds.into_iter().collect()
}

/// One, two, three: a count of the rows, which names nothing where something else does.
fn is_running_number(words: &[&str]) -> bool {
    let numbers: Option<Vec<u64>> = words.iter().map(|word| word.parse().ok()).collect();
    numbers.is_some_and(|numbers| numbers.windows(2).all(|pair| pair[1] == pair[0] + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_looks_like_an_identifier() {
        for text in [
            "1.1",
            "A&A-01.1",
            "MSTG-ARCH-1",
            "GV.OC-01",
            "AC-2(1)",
            "Q12",
            "12",
            "A.5.1.1",
            "req 7",
            "7f9c24e5-1b2a-4c3d-9e8f-0a1b2c3d4e5f",
            "1-1-2",
            "제3조",
            "①",
            "V1.2.3",
            "GOV",
        ] {
            assert!(is_like_id(text), "{text}");
        }
        for text in
            ["Yes", "no", "n/a", "2025-04-14", "12:30", "99.9%", "Is MFA used for 3 accounts", "Section", ""]
        {
            assert!(!is_like_id(text), "{text}");
        }
    }

    #[test]
    fn order_and_pattern() {
        assert_eq!(in_order(&["1.1", "1.2", "1.10", "2.1"]), 1.0);
        assert_eq!(in_order(&["AC-1", "AC-2", "AC-2(1)", "AC-2(2)", "AC-10"]), 1.0);
        assert!(in_order(&["9", "3", "7"]) < 0.6);
        assert_eq!(pattern("A&A-01.1"), "A&A-9.9");
        assert!(is_running_number(&["4", "5", "6"]) && !is_running_number(&["1", "1.1"]));
    }
}
