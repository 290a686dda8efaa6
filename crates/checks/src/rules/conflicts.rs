//! Rests on the program's own care: a field that two people have set differently has two values until
//! one of them is chosen, and only the first would be handed in. A text that both have rewritten reads
//! as nobody has written it, so it blocks.

use super::{Findings, number, text};
use crate::examination::Examination;
use crate::finding::{Finding, Passage, Severity, Subject};
use proofbook_dossier::is_text;

pub(super) fn check(exam: &Examination<'_>, findings: &mut Findings) {
    for conflict in exam.situation.conflicts {
        let place = conflict.path.join("/");
        let subject = Subject::Workspace { place: place.clone() };
        let (rule, severity) = match is_text(&conflict.path) {
            true => ("text-conflict", Severity::Blocker),
            false => ("field-conflict", Severity::Warning),
        };
        let finding = Finding::new(rule, severity, subject, Passage::Proofbook).with("place", text(place));
        findings.push(match severity {
            // The sides of a text stand beside what joins them, so a number would mislead.
            Severity::Blocker => finding,
            _ => finding.with("n", number(conflict.values.len())),
        });
    }
}
