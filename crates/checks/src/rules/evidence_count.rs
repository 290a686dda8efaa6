//! Rests on the control whose demand asks for documents, records, certificates or examples: at least
//! so many different pieces of evidence that count.
//!
//! Silent where there would be enough if what is cited counted: then the rule that says why it does
//! not count (too old, undated, expired, same customer) has spoken.

use super::{Findings, number, of, on_demand};
use crate::examination::{Examination, Judged};
use crate::finding::{Finding, Param};
use crate::standing::Discount;
use proofbook_catalogue::{Counted, DemandKind};
use proofbook_dossier::CitationId;
use std::collections::BTreeSet;

pub(super) fn check(exam: &Examination<'_>, findings: &mut Findings) {
    for judged in exam.demands().filter(Judged::is_short) {
        let Some((have, wanted)) = judged.standing.count else { continue };
        let counted_otherwise = judged.demand.kind == DemandKind::CaseStudies;
        if have >= wanted || counted_otherwise || would_be_enough(exam, &judged, wanted) {
            continue;
        }
        findings.push(finding(&judged, have, wanted));
    }
}

/// Whether there are enough pieces of evidence, counting those another rule asks to be mended.
fn would_be_enough(exam: &Examination<'_>, judged: &Judged<'_, '_>, wanted: u32) -> bool {
    let standing = judged.standing;
    let mendable = standing.discounted.iter().filter(|it| is_spoken_for(it.because)).map(|it| &it.citation);
    let evidence = |id: &CitationId| exam.dossier.citations.get(id).map(|citation| &citation.evidence);
    let different: BTreeSet<_> = standing.counting.iter().chain(mendable).filter_map(evidence).collect();
    different.len() >= usize::try_from(wanted).unwrap_or(usize::MAX)
}

/// Whether another rule says what to do about it, and blocks until it is done.
fn is_spoken_for(because: Discount) -> bool {
    match because {
        Discount::Empty
        | Discount::Expired
        | Discount::Undated
        | Discount::TooOld
        | Discount::AfterTheDay
        | Discount::NoCustomer
        | Discount::SameCustomer
        | Discount::TooLittle => true,
        Discount::Missing
        | Discount::Excluded
        | Discount::NoTopic
        | Discount::NotALink
        | Discount::Blocked => false,
    }
}

fn finding(judged: &Judged<'_, '_>, have: u32, wanted: u32) -> Finding {
    let (control, demand) = (judged.control, judged.demand);
    let plain = |rule| {
        Finding::new(rule, judged.severity(), on_demand(control, &demand.id), of(control))
            .with("demand", Param::Demand(control.id.clone(), demand.id.clone()))
    };
    let Some(of_what) = demand.of else {
        return match demand.kind {
            DemandKind::Document => plain("document-missing"),
            DemandKind::Certification => plain("certification-missing"),
            _ => plain("record-missing"),
        };
    };
    let rule = if demand.distinct_customers { "items-too-few-customers" } else { "items-too-few" };
    plain(rule).with("counted", counted(of_what)).with("have", number(have)).with("n", number(wanted))
}

/// What is counted, as the messages know it.
pub(super) fn counted(of_what: Counted) -> Param {
    Param::Counted(
        match of_what {
            Counted::CaseStudy => "case_study",
            Counted::Agreement => "agreement",
            Counted::CustomerExample => "customer_example",
            Counted::DesignDocument => "design_document",
            Counted::Workload => "workload",
            Counted::AwsService => "aws_service",
            Counted::LearningActivity => "learning_activity",
            Counted::Improvement => "improvement",
            Counted::Review => "review",
            Counted::Test => "test",
            Counted::Organization => "organization",
            Counted::Item => "item",
        }
        .to_owned(),
    )
}
