//! The program's own care: a picture within a text says what it shows, for those who do not see it, and is
//! still there.

use super::{Case, Findings};
use crate::finding::{Param, Severity};
use proofbook_dossier::pictures_in;

pub(super) fn check(case: &Case<'_, '_>, findings: &mut Findings) {
    for (element, text) in &case.study.elements {
        let field = format!("elements.{element}");
        for picture in pictures_in(text) {
            match case.study.diagrams.get(picture.diagram) {
                None => findings.push(case.finding("study-picture-gone", Severity::Warning, &field)),
                Some(known) if picture.words.trim().is_empty() => findings.push(
                    case.finding("study-picture-without-words", Severity::Warning, &field)
                        .with("evidence", Param::Evidence(known.evidence.clone())),
                ),
                Some(_) => {}
            }
        }
    }
}
