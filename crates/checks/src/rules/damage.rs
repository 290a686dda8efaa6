//! Rests on the program's own care: a file of the workspace that could not be healed, or that has not
//! arrived from a colleague. What it holds may be missing from the submission, so nothing may be called
//! ready. A file that is not part of the workspace is named, so that nobody thinks it was read.

use super::{Findings, text};
use crate::examination::Examination;
use crate::finding::{Finding, Param, Passage, Severity, Subject};

pub(super) fn check(exam: &Examination<'_>, findings: &mut Findings) {
    let situation = exam.situation;
    for (rule, severity, files) in [
        ("damage-unhealed", Severity::Blocker, situation.damage),
        ("changes-not-arrived", Severity::Blocker, situation.missing),
        ("file-not-understood", Severity::Advice, situation.strange),
    ] {
        findings.extend(files.iter().map(|(file, description)| {
            let subject = Subject::Workspace { place: file.clone() };
            Finding::new(rule, severity, subject, Passage::Proofbook)
                .with("file", text(file.clone()))
                .with("description", Param::Phrase(description.clone()))
        }));
    }
}
