//! Rests on the control that asks for something to be in place without naming a document for it: the
//! partner confirms it, or cites what shows it.

use super::{Findings, of, on_demand};
use crate::{
    examination::{Examination, Judged},
    finding::{Finding, Param},
};
use proofbook_catalogue::DemandKind;

pub(super) fn check(exam: &Examination<'_>, findings: &mut Findings) {
    let open = |judged: &Judged<'_, '_>| judged.demand.kind == DemandKind::Attestation && judged.is_short();
    for judged in exam.demands().filter(open) {
        let (control, demand) = (judged.control, &judged.demand.id);
        findings.push(
            Finding::new("attestation-open", judged.severity(), on_demand(control, demand), of(control))
                .with("demand", Param::Demand(control.id.clone(), demand.clone())),
        );
    }
}
