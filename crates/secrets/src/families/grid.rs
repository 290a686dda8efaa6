//! Tables in plain text: a heading such as "Password" above a column, with the columns parted by bars, tabs or
//! runs of blanks.
//!
//! Not here: cells of sheets and documents, whose labels the caller knows (`cell`).

use super::passwords::{Look, is_key, is_password_of_a_cell, look};
use crate::context::Context;
use crate::hit::{Certainty, What};
use crate::labels::{self, Label};
use crate::scan::Candidate;
use regex::Regex;
use std::ops::Range;
use std::sync::LazyLock;

/// Longest heading, in bytes.
const HEADING_AT_MOST: usize = 60;

/// Words that can stand in a heading; which of them do, `labels` says.
static WORD: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i-u:pass|pwd|\bpw\b|token|secret|credential|api)|비밀|비번|패스|암호|토큰|시크릿|인증|접근|パス|ﾊﾟｽ|暗証|トークン|シークレット|キー")
        .expect("the pattern is a constant and tested")
});

/// What parts two columns.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Parted {
    Bars,
    Tabs,
    Blanks,
}

/// Adds what stands in the columns of every table of the text.
pub(crate) fn judge(text: &str, _: &Context<'_>, into: &mut Vec<Candidate>) {
    let mut behind = 0;
    for word in WORD.find_iter(text) {
        if word.start() < behind {
            continue;
        }
        let line = line_of(text, word.start());
        behind = line.end;
        let Some(parted) = parted(&text[line.clone()]) else { continue };
        let headings = columns(text, line.clone(), parted);
        let columns_of = |label| -> Vec<usize> {
            let named = headings
                .iter()
                .enumerate()
                .filter(|(_, heading)| is_heading(label, &text[(*heading).clone()]));
            named.map(|(column, _)| column).collect()
        };
        let (passwords, keys) = (columns_of(Label::Password), columns_of(Label::Key));
        if headings.len() > 1 && !(passwords.is_empty() && keys.is_empty()) {
            behind = rows(text, line.end, (parted, headings.len()), (&passwords, &keys), into);
        }
    }
}

/// Judges the rows below a heading; answers where the last of them ends.
fn rows(
    text: &str,
    from: usize,
    (parted, width): (Parted, usize),
    (passwords, keys): (&[usize], &[usize]),
    into: &mut Vec<Candidate>,
) -> usize {
    let mut at = from;
    while at < text.len() {
        let line = line_of(text, at + 1);
        let before = std::mem::replace(&mut at, line.end);
        let cells = columns(text, line.clone(), parted);
        let is_rule = text[line].bytes().all(|byte| b"-=+:| \t\r_".contains(&byte)) && !cells.is_empty();
        if is_rule {
            continue;
        }
        if cells.len() != width {
            return before;
        }
        for column in passwords {
            let cell = without_marks(text, cells[*column].clone());
            let value = &text[cell.clone()];
            let sure_enough = parted != Parted::Blanks || look(value) == Look::Strong;
            if let Some(certainty) = is_password_of_a_cell(value).filter(|_| sure_enough) {
                into.push(Candidate { what: What::Password, certainty, value: cell.clone(), shown: cell });
            }
        }
        for column in keys.iter().filter(|column| !passwords.contains(column)) {
            let cell = without_marks(text, cells[*column].clone());
            if !text[cell.clone()].contains(' ') && is_key(&text[cell.clone()]) {
                let certainty = Certainty::Likely;
                into.push(Candidate { what: What::LabelledKey, certainty, value: cell.clone(), shown: cell });
            }
        }
    }
    at
}

/// A cell without the marks of code and of emphasis.
pub(super) fn without_marks(text: &str, cell: Range<usize>) -> Range<usize> {
    let whole = &text[cell.clone()];
    let bare = ["`", "**"].iter().find_map(|mark| {
        let bare = whole.strip_prefix(mark)?.strip_suffix(mark)?;
        (!bare.is_empty()).then_some(mark.len())
    });
    let mark = bare.unwrap_or(0);
    cell.start + mark..cell.end - mark
}

/// A short label, and not a sentence or an assignment.
fn is_heading(label: Label, text: &str) -> bool {
    text.len() <= HEADING_AT_MOST && !text.contains([':', '=', '"', '{', '.']) && labels::heads(label, text)
}

/// The line around a place, without its line break.
fn line_of(text: &str, at: usize) -> Range<usize> {
    let at = (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    let start = text[..at].rfind('\n').map_or(0, |at| at + 1);
    let end = text[at..].find('\n').map_or(text.len(), |length| at + length);
    start..end.max(start)
}

fn parted(line: &str) -> Option<Parted> {
    match () {
        () if line.contains('|') => Some(Parted::Bars),
        () if line.trim().contains('\t') => Some(Parted::Tabs),
        () if line.trim().contains("  ") => Some(Parted::Blanks),
        () => None,
    }
}

/// The columns of a line, without the blanks around them. Bars at both ends part nothing.
fn columns(text: &str, line: Range<usize>, parted: Parted) -> Vec<Range<usize>> {
    let whole = trimmed(text, line);
    let parts = match parted {
        Parted::Bars => split(text, trimmed_bars(text, whole), "|"),
        Parted::Tabs => split(text, whole, "\t"),
        Parted::Blanks => split(text, whole, "  "),
    };
    let parts = parts.into_iter().map(|part| trimmed(text, part));
    parts.filter(|part| parted != Parted::Blanks || !part.is_empty()).collect()
}

fn split(text: &str, whole: Range<usize>, by: &str) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut from = whole.start;
    while let Some(length) = text[from..whole.end].find(by) {
        parts.push(from..from + length);
        from += length + by.len();
    }
    parts.push(from..whole.end);
    parts
}

fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let part = &text[range.clone()];
    let start = range.start + (part.len() - part.trim_start().len());
    start..start + part.trim().len()
}

fn trimmed_bars(text: &str, range: Range<usize>) -> Range<usize> {
    let part = &text[range.clone()];
    let start = range.start + usize::from(part.starts_with('|'));
    let end = range.end - usize::from(part.len() > 1 && part.ends_with('|'));
    start..end.max(start)
}
