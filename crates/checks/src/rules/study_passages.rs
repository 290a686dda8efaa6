//! The program's own care: a mark that begins or ends a confidential passage and has no counterpart
//! withholds nothing. Somebody meant to.

use super::{Case, Findings, text};
use crate::finding::Severity;
use proofbook_publication::{passages::open_marks, texts};

pub(super) fn check(case: &Case<'_, '_>, findings: &mut Findings) {
    let severity = if case.study.public == Some(true) { Severity::Blocker } else { Severity::Warning };
    let open = texts(case.study).into_iter().find(|piece| open_marks(piece.text) > 0);
    if let Some(piece) = open {
        findings.push(
            case.finding("study-mark-open", severity, &piece.field).with("passage", text(around(piece.text))),
        );
    }
}

/// A few words around the first mark that has no counterpart.
fn around(text: &str) -> String {
    let plain = proofbook_publication::passages::read(text, proofbook_publication::Version::Confidential);
    let at = plain.chars().position(|c| matches!(c, '\u{27E6}' | '\u{27E7}')).unwrap_or_default();
    plain.chars().skip(at.saturating_sub(12)).take(30).collect::<String>().replace('\n', " ")
}
