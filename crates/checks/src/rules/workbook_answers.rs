//! Rests on the program's own care: an answer that already stands in the official workbook, and that the
//! workspace does not hold, would be handed in under the partner's name: last year's response, a mark that
//! was taken back, a comment in a further column.
//!
//! Somebody takes it over or says that the cell is emptied; until then nothing is complete.

use super::{Findings, on_profile, text};
use crate::examination::Examination;
use crate::finding::{Finding, Param, Passage, Severity};
use crate::prose::is_blank;
use crate::{AnswerInPlace, AnswerPart};
use proofbook_catalogue::{ControlId, DemandKind};
use std::collections::BTreeMap;

pub(super) fn check(exam: &Examination<'_>, findings: &mut Findings) {
    let mut kept: BTreeMap<&ControlId, Vec<&AnswerInPlace>> = BTreeMap::new();
    for answer in exam.situation.workbook.in_place.iter().filter(|answer| stays(exam, answer)) {
        kept.entry(&answer.control).or_default().push(answer);
    }
    for (control, answers) in kept {
        let cells: Vec<String> = answers.iter().map(|answer| answer.cell.clone()).collect();
        let longest =
            answers.iter().max_by_key(|answer| answer.text.len()).map_or("", |answer| &answer.shown);
        let subject = on_profile("official_workbook");
        findings.push(
            Finding::new("workbook-answer-kept", Severity::Blocker, subject, Passage::Proofbook)
                .with("control", text(control.as_str()))
                .with("cells", Param::Cells(cells))
                .with("words", text(longest)),
        );
    }
}

/// Whether the answer leaves with the workbook although the workspace does not hold it.
pub(super) fn stays(exam: &Examination<'_>, answer: &AnswerInPlace) -> bool {
    let emptied = exam.dossier.profile.emptied_cells.get(&answer.cell) == Some(&answer.digest);
    !emptied && !is_written_over(exam, answer) && !says_the_same(exam, answer)
}

fn is_written_over(exam: &Examination<'_>, answer: &AnswerInPlace) -> bool {
    answer.takes_answer
        && match answer.part {
            AnswerPart::Met => exam.answer(&answer.control).is_some_and(|held| held.met.is_some()),
            AnswerPart::Response => writes_response(exam, &answer.control),
            AnswerPart::Other => false,
        }
}

/// Whether an export writes anything into the response of a control: words, exemptions, addresses, the
/// names of evidence or of case studies.
fn writes_response(exam: &Examination<'_>, id: &ControlId) -> bool {
    let has_words = exam.answer(id).is_some_and(|held| {
        !is_blank(&held.response) || held.entries.values().any(|entry| entry.url.is_some())
    });
    let has_evidence = exam.cited_to(id).iter().any(|cited| cited.evidence.is_some());
    let standing = exam.controls().find(|(control, _)| control.id == *id);
    let is_exempt = || {
        standing.as_ref().is_some_and(|(_, standing)| standing.waivers.iter().any(|waiver| waiver.applies))
    };
    let has_studies = || {
        let wanted = standing.as_ref().is_some_and(|(control, _)| {
            control.demands.iter().any(|demand| demand.kind == DemandKind::CaseStudies)
        });
        wanted && !exam.dossier.case_studies.is_empty()
    };
    has_words || has_evidence || is_exempt() || has_studies()
}

/// A second row with the very answer of the workspace is no news.
fn says_the_same(exam: &Examination<'_>, answer: &AnswerInPlace) -> bool {
    let Some(held) = exam.answer(&answer.control) else { return false };
    match answer.part {
        AnswerPart::Met => answer.met.is_some() && answer.met == held.met,
        _ => answer.text.trim() == held.response.trim(),
    }
}
