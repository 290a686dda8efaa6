//! Rests on programme requirement 3: the Partner Central account is linked to the AWS account.

use super::{Findings, profile};
use crate::{examination::Examination, finding::Severity};

pub(super) fn check(exam: &Examination<'_>, findings: &mut Findings) {
    if exam.requirement("linked-account").is_none() {
        return;
    }
    let rule = match exam.dossier.profile.linked_account {
        None => "linked-account-unsaid",
        Some(false) => "linked-account-missing",
        Some(true) => return,
    };
    findings.push(profile(rule, Severity::Blocker, "linked_account", "programme-requirements"));
}
