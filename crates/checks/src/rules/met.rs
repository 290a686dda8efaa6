//! Rests on programme requirement 5 and "Audit process and timing": prerequisites are answered in
//! full and must be met; technical controls are marked met or not met. A control that a badge does
//! away with still has its row in the workbook.

use super::{Findings, of, on_answer};
use crate::examination::{Examination, is_exempt};
use crate::finding::{Finding, Param, Severity};
use proofbook_catalogue::{Control, Necessity, Phase};

pub(super) fn check(exam: &Examination<'_>, findings: &mut Findings) {
    for (control, standing) in exam.controls() {
        let exempt = is_exempt(standing);
        match exam.answer(&control.id).and_then(|answer| answer.met) {
            None => findings.push(finding("met-unsaid", unsaid(control, exempt), control)),
            Some(false) if !exempt => findings.extend(not_met(control)),
            Some(_) => {}
        }
    }
}

fn finding(rule: &str, severity: Severity, control: &Control) -> Finding {
    Finding::new(rule, severity, on_answer(control, "met"), of(control))
        .with("control", Param::Control(control.id.clone()))
}

/// A technical control from which a badge exempts need not be met, so an empty cell refuses nothing.
fn unsaid(control: &Control, exempt: bool) -> Severity {
    let needed = control.phase == Phase::Prerequisite || !exempt;
    if control.necessity == Necessity::Mandatory && needed { Severity::Blocker } else { Severity::Warning }
}

fn not_met(control: &Control) -> Option<Finding> {
    match (control.necessity, control.phase) {
        (Necessity::Recommended, _) => None,
        (Necessity::Mandatory, Phase::Prerequisite) => {
            Some(finding("prerequisite-not-met", Severity::Blocker, control))
        }
        (Necessity::Mandatory, Phase::Technical) => {
            Some(finding("technical-not-met", Severity::Warning, control))
        }
    }
}
