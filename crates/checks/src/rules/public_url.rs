//! Rests on the control whose demand is a public address (BUSP-001 in 7.1): a public https address of
//! a page, entered for the demand or cited as a link. The address is only read, never opened.

use super::{Findings, of, on_demand, text};
use crate::address::{self, Address};
use crate::examination::{Examination, Judged};
use crate::finding::{Finding, Param, Severity};
use crate::standing::entered_address;
use proofbook_catalogue::DemandKind;

pub(super) fn check(exam: &Examination<'_>, findings: &mut Findings) {
    for judged in exam.demands().filter(|judged| judged.demand.kind == DemandKind::PublicUrl) {
        match best_address(exam, &judged) {
            None => findings.push(
                finding(&judged, "public-url-missing", judged.severity())
                    .with("demand", Param::Demand(judged.control.id.clone(), judged.demand.id.clone())),
            ),
            Some(url) => findings.extend(judge(&judged, url)),
        }
    }
}

/// The address entered for the demand, or the first acceptable link, or else the first link.
fn best_address<'a>(exam: &Examination<'a>, judged: &Judged<'a, '_>) -> Option<&'a str> {
    let links = || {
        let counting = |cited: &&crate::examination::Cited<'a>| judged.standing.counting.contains(cited.id);
        exam.cited_to(&judged.control.id)
            .iter()
            .filter(counting)
            .filter_map(|cited| cited.evidence?.url.as_deref())
    };
    entered_address(exam, judged.control, judged.demand)
        .or_else(|| links().find(|url| address::judge(url).is_acceptable()))
        .or_else(|| links().next())
}

fn finding(judged: &Judged<'_, '_>, rule: &str, severity: Severity) -> Finding {
    Finding::new(rule, severity, on_demand(judged.control, &judged.demand.id), of(judged.control))
}

fn judge(judged: &Judged<'_, '_>, url: &str) -> Option<Finding> {
    let about = |rule, severity| finding(judged, rule, severity).with("url", text(url));
    match address::judge(url) {
        Address::Public => None,
        Address::Unreadable => Some(about("public-url-invalid", judged.severity())),
        Address::NotHttps => Some(about("public-url-not-https", judged.severity())),
        Address::Private { host } => {
            Some(about("public-url-private", Severity::Warning).with("host", text(host)))
        }
        Address::Login => Some(about("public-url-login", Severity::Warning)),
    }
}
