//! Rests on the control that wants examples of different, unrelated customers, or examples that each
//! show so much.

use super::evidence_count::counted;
use super::{Findings, number, of, on_evidence, text};
use crate::examination::{Cited, Examination, Judged};
use crate::finding::{Finding, Param, Severity};
use crate::standing::{Discount, things_shown};
use proofbook_dossier::EvidenceId;

pub(super) fn check(exam: &Examination<'_>, findings: &mut Findings) {
    for judged in exam.demands() {
        let mut named: Vec<(&EvidenceId, Discount)> = Vec::new();
        for discounted in &judged.standing.discounted {
            let Some(citation) = exam.dossier.citations.get(&discounted.citation) else { continue };
            let key = (&citation.evidence, discounted.because);
            if !named.contains(&key) {
                named.push(key);
                findings.extend(finding(exam, &judged, key));
            }
        }
    }
}

fn finding(
    exam: &Examination<'_>,
    judged: &Judged<'_, '_>,
    (id, because): (&EvidenceId, Discount),
) -> Option<Finding> {
    let severity = if judged.is_short() { judged.severity() } else { Severity::Advice };
    let about = |rule, field| {
        Finding::new(rule, severity, on_evidence(id, field), of(judged.control))
            .with("evidence", Param::Evidence(id.clone()))
    };
    match because {
        Discount::NoCustomer => Some(about("example-without-customer", Some("customer"))),
        Discount::SameCustomer => {
            let customer = exam.dossier.evidence.get(id)?.customer.clone()?;
            Some(about("example-same-customer", Some("customer")).with("customer", text(customer)))
        }
        Discount::TooLittle => {
            let (wanted, of_what) = (judged.demand.each_at_least?, judged.demand.each_of?);
            let finding = about("example-too-little", None).with("counted", counted(of_what));
            Some(finding.with("n", number(wanted)).with("have", number(shown(exam, judged, id))))
        }
        _ => None,
    }
}

fn shown(exam: &Examination<'_>, judged: &Judged<'_, '_>, id: &EvidenceId) -> usize {
    let thin = |cited: &&Cited<'_>| {
        judged
            .standing
            .discounted
            .iter()
            .any(|it| it.citation == *cited.id && it.because == Discount::TooLittle)
    };
    let cited: Vec<_> = exam.cited_to(&judged.control.id).iter().filter(thin).collect();
    things_shown(&cited, id)
}
