//! Rests on the program's own care: a file of the workspace that could not be healed. What it held
//! may be missing from the submission, so nothing may be called ready.

use super::{Findings, text};
use crate::examination::Examination;
use crate::finding::{Finding, Param, Passage, Severity, Subject};

pub(super) fn check(exam: &Examination<'_>, findings: &mut Findings) {
    for (file, description) in exam.situation.damage {
        let subject = Subject::Workspace { place: file.clone() };
        findings.push(
            Finding::new("damage-unhealed", Severity::Blocker, subject, Passage::Proofbook)
                .with("file", text(file.clone()))
                .with("description", Param::Phrase(description.clone())),
        );
    }
}
