//! Rests on the program's own care: a citation says which demand it meets, and for a list which topic,
//! so that the reader is led to the right page.

use super::{Findings, of, on_demand, on_evidence};
use crate::examination::{Cited, Examination, Judged, is_exempt};
use crate::finding::{Finding, Param, Severity};
use crate::standing::{Discount, meant, takes_evidence};
use proofbook_catalogue::{Control, DemandKind, Phase, WaiverEffect};
use proofbook_dossier::{EvidenceId, EvidenceKind};

pub(super) fn check(exam: &Examination<'_>, findings: &mut Findings) {
    for (control, standing) in exam.controls() {
        if control.phase == Phase::Prerequisite && !is_exempt(standing) {
            without_demand(exam, control, findings);
        }
    }
    for judged in exam.demands() {
        without_topic(exam, &judged, findings);
    }
}

fn without_demand(exam: &Examination<'_>, control: &Control, findings: &mut Findings) {
    let takes_any = control.demands.iter().any(|it| takes_evidence(it.kind) || it.kind == DemandKind::Topics);
    let unclear = |cited: &&Cited<'_>| {
        let known = cited.evidence.is_some();
        let open = cited.citation.demand.is_none() && meant(control, cited.evidence).is_none();
        known && takes_any && open && !stands_for_the_control(control, cited)
    };
    let mut named: Vec<&EvidenceId> = Vec::new();
    for cited in exam.cited_to(&control.id).iter().filter(unclear) {
        let evidence = &cited.citation.evidence;
        if !named.contains(&evidence) {
            named.push(evidence);
            findings.push(
                Finding::new(
                    "citation-without-demand",
                    Severity::Advice,
                    on_evidence(evidence, None),
                    of(control),
                )
                .with("evidence", Param::Evidence(evidence.clone()))
                .with("control", Param::Control(control.id.clone())),
            );
        }
    }
}

/// A certificate that a waiver of the control speaks of is cited to the control as a whole.
fn stands_for_the_control(control: &Control, cited: &Cited<'_>) -> bool {
    let speaks_of_it =
        |effect| matches!(effect, WaiverEffect::SufficientEvidence | WaiverEffect::AlternativeForm);
    cited.evidence.is_some_and(|evidence| evidence.kind == EvidenceKind::Certificate)
        && control.waivers.iter().any(|waiver| speaks_of_it(waiver.effect))
}

fn without_topic(exam: &Examination<'_>, judged: &Judged<'_, '_>, findings: &mut Findings) {
    let mut named: Vec<&EvidenceId> = Vec::new();
    for discounted in judged.standing.discounted.iter().filter(|it| it.because == Discount::NoTopic) {
        let Some(citation) = exam.dossier.citations.get(&discounted.citation) else { continue };
        if named.contains(&&citation.evidence) {
            continue;
        }
        named.push(&citation.evidence);
        let subject = on_demand(judged.control, &judged.demand.id);
        findings.push(
            Finding::new("citation-without-topic", Severity::Advice, subject, of(judged.control))
                .with("evidence", Param::Evidence(citation.evidence.clone()))
                .with("demand", Param::Demand(judged.control.id.clone(), judged.demand.id.clone())),
        );
    }
}
