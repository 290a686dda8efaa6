//! Rests on the version rules of the checklist: a full audit follows the edition of its day. An answer
//! that came along from an earlier edition was written for other words, figures or another place.

use super::{Findings, of, on_answer};
use crate::{
    examination::Examination,
    finding::{Finding, Param, Severity},
};

pub(super) fn check(exam: &Examination<'_>, findings: &mut Findings) {
    for control in &exam.catalogue.controls {
        let Some(why) = exam.dossier.second_looks.get(&control.id) else { continue };
        let why = why.split(',').map(|kind| format!("look-{}", kind.replace('_', "-"))).collect();
        findings.push(
            Finding::new("second-look", Severity::Warning, on_answer(control, "response"), of(control))
                .with("control", Param::Control(control.id.clone()))
                .with("why", Param::Phrases(why)),
        );
    }
}
