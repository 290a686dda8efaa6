//! Rests on the definition of public case studies: a public address the partner publishes, in one of
//! the named forms. The address is only read, never opened.

use super::{Case, Findings, text};
use crate::address::{self, Address};
use crate::finding::Severity;

pub(super) fn check(case: &Case<'_, '_>, findings: &mut Findings) {
    match case.study.public {
        None => findings.push(case.finding("study-public-unsaid", Severity::Blocker, "public")),
        Some(false) => {}
        Some(true) => {
            address(case, findings);
            form(case, findings);
        }
    }
}

fn address(case: &Case<'_, '_>, findings: &mut Findings) {
    let Some(url) = case.study.url.as_deref().map(str::trim).filter(|url| !url.is_empty()) else {
        findings.push(case.finding("study-url-missing", Severity::Blocker, "url"));
        return;
    };
    let about = |rule, severity| case.finding(rule, severity, "url").with("url", text(url));
    findings.extend(match address::judge(url) {
        Address::Public => None,
        Address::Unreadable => Some(about("study-url-invalid", Severity::Blocker)),
        Address::NotHttps => Some(about("study-url-not-https", Severity::Blocker)),
        Address::Private { host } => {
            Some(about("study-url-private", Severity::Warning).with("host", text(host)))
        }
        Address::Login => Some(about("study-url-login", Severity::Warning)),
    });
}

fn form(case: &Case<'_, '_>, findings: &mut Findings) {
    let forms = &case.exam.catalogue.case_studies.public_forms;
    let known = case.study.form.as_ref().is_some_and(|form| forms.contains(form));
    if !known && !forms.is_empty() {
        findings.push(case.finding("study-form-missing", Severity::Blocker, "form"));
    }
}
