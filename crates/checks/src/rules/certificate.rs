//! Rests on a control for which a certificate is enough (OPSP-005 and ISO 22301 in 7.1): the partner
//! says that it holds the certificate, so the certificate itself is asked for, and nothing else.

use super::{Findings, of, on_answer};
use crate::examination::{Examination, lacks_its_certificate};
use crate::finding::{Finding, Param, Severity};
use proofbook_catalogue::{Necessity, WaiverEffect};

pub(super) fn check(exam: &Examination<'_>, findings: &mut Findings) {
    for (control, standing) in exam.controls() {
        let lacking = standing.demands.iter().any(|demand| lacks_its_certificate(standing, demand));
        let enough = |effect| effect == WaiverEffect::SufficientEvidence;
        let waiver = standing.waivers.iter().find(|waiver| waiver.applies && enough(waiver.effect));
        let Some(waiver) = waiver.filter(|_| lacking) else { continue };
        let severity = match control.necessity {
            Necessity::Mandatory => Severity::Blocker,
            Necessity::Recommended => Severity::Advice,
        };
        findings.push(
            Finding::new("waiver-certificate-missing", severity, on_answer(control, "response"), of(control))
                .with("control", Param::Control(control.id.clone()))
                .with("badges", Param::Badges(waiver.badges.clone())),
        );
    }
}
