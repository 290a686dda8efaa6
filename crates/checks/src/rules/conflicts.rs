//! Rests on the program's own care: a field that two people have set differently has two values until
//! one of them is chosen, and only the first would be handed in.

use super::{Findings, number, text};
use crate::examination::Examination;
use crate::finding::{Finding, Passage, Severity, Subject};

pub(super) fn check(exam: &Examination<'_>, findings: &mut Findings) {
    for conflict in exam.situation.conflicts {
        let place = conflict.path.join("/");
        let subject = Subject::Workspace { place: place.clone() };
        findings.push(
            Finding::new("field-conflict", Severity::Warning, subject, Passage::Proofbook)
                .with("place", text(place))
                .with("n", number(conflict.values.len())),
        );
    }
}
