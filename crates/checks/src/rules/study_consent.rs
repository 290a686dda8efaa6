//! The program's own care: what is published about a customer was agreed with the customer, and with the
//! very text that is published.

use super::{Case, Findings, text};
use crate::finding::{Param, Severity};
use proofbook_publication::digest;

pub(super) fn check(case: &Case<'_, '_>, findings: &mut Findings) {
    if case.study.public != Some(true) {
        return;
    }
    let Some(latest) = case.study.consents.values().max_by_key(|consent| consent.on) else {
        findings.push(case.finding("study-consent-missing", Severity::Warning, "consents"));
        return;
    };
    let evidence = &case.exam.dossier.evidence;
    let file = |id: &_| evidence.get(id)?.file.as_ref().map(|file| file.sha256.clone());
    let now = digest(case.study, file);
    if !case.study.consents.values().any(|consent| consent.text == now) {
        let finding = case.finding("study-consent-stale", Severity::Warning, "consents");
        let finding = finding.with("who", text(&latest.who));
        findings.push(match latest.on {
            Some(on) => finding.with("date", Param::Date(on)),
            None => finding.with("date", text("")),
        });
    }
}
