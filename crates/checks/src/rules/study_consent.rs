//! The program's own care: what is published about a customer was agreed with the customer, and with the
//! very text that is published. An agreement counts when it says who, when and in what form.

use super::{Case, Findings, text};
use crate::finding::{Param, Severity};
use crate::prose::is_blank;
use jiff::civil::Date;
use proofbook_dossier::Consent;
use proofbook_publication::{digest, picture_digest};

pub(super) fn check(case: &Case<'_, '_>, findings: &mut Findings) {
    if case.study.public != Some(true) {
        return;
    }
    let complete = || case.study.consents.values().filter_map(|consent| Some((agreed_on(consent)?, consent)));
    let Some((on, latest)) = complete().max_by_key(|(on, _)| *on) else {
        let begun = !case.study.consents.is_empty();
        let rule = if begun { "study-consent-begun" } else { "study-consent-missing" };
        findings.push(case.finding(rule, Severity::Warning, "consents"));
        return;
    };
    let evidence = &case.exam.dossier.evidence;
    let now = digest(case.study, |id| picture_digest(evidence.get(id)?));
    if !complete().any(|(_, consent)| consent.text == now) {
        let finding = case.finding("study-consent-stale", Severity::Warning, "consents");
        findings.push(finding.with("who", text(latest.who.trim())).with("date", Param::Date(on)));
    }
}

/// When somebody agreed; none as long as it is not said who, when and in what form.
fn agreed_on(consent: &Consent) -> Option<Date> {
    consent.on.filter(|_| !is_blank(&consent.who) && !is_blank(&consent.form))
}
