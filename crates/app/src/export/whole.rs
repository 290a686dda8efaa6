//! Everything in one PDF: the index, then the controls with their exhibits, then the case studies.
//!
//! The PDFs of the controls and case studies were made before and are read again, one at a time; where
//! the controls have none of their own, their pages are made here.
//!
//! Not here: joining, which is the binder's.

use super::{
    binders, index,
    job::ExportJob,
    labels::{section_title, study_part, typeset_language},
    notes::ExportNotes,
};
use crate::errors::AppError;
use proofbook_binder::{Part, Whole, WholePlan};
use proofbook_bundle::{Finished, Joiner};
use proofbook_report::{ControlReport, StudyReport};
use std::io::Write;

/// Joins everything when its turn comes.
pub fn joiner<'a>(export: &'a ExportJob, notes: &'a ExportNotes) -> Joiner<'a> {
    Box::new(move |finished, out| join(export, notes, finished, out).map_err(Into::into))
}

fn join(
    export: &ExportJob,
    notes: &ExportNotes,
    finished: &Finished<'_>,
    out: &mut dyn Write,
) -> Result<(), AppError> {
    let mut whole = Whole::begin(plan(export), out)?;
    whole.add(front(export)?)?;
    for control in index::parts(&export.report) {
        whole.add(control_part(export, control, notes, finished)?)?;
    }
    for study in &export.report.case_studies {
        whole.add(pages_of_study(export, study, finished)?)?;
    }
    whole.finish()?;
    Ok(())
}

fn plan(export: &ExportJob) -> WholePlan {
    let report = &export.report;
    let title = [("partner", report.partner.as_str().into()), ("edition", report.edition.as_str().into())];
    WholePlan {
        title: export.messages().format("index-title", &title),
        language: typeset_language(export.language()),
        author: Some(report.partner.clone()).filter(|partner| !partner.is_empty()),
    }
}

fn front(export: &ExportJob) -> Result<Part, AppError> {
    Ok(Part {
        bytes: index::make_bound(export)?,
        name: String::new(),
        bookmark: export.messages().text("what-index"),
        section: None,
    })
}

fn control_part(
    export: &ExportJob,
    control: &ControlReport,
    notes: &ExportNotes,
    finished: &Finished<'_>,
) -> Result<Part, AppError> {
    let bytes = match export.layout.controls.get(&control.id) {
        Some(path) => read(finished, path)?,
        None => binders::make(export, control, notes)?,
    };
    Ok(Part {
        bytes,
        name: control.id.to_string(),
        bookmark: format!("{} {}", control.id, control.title),
        section: Some(section_title(export.messages(), control)),
    })
}

fn pages_of_study(
    export: &ExportJob,
    study: &StudyReport,
    finished: &Finished<'_>,
) -> Result<Part, AppError> {
    Ok(Part {
        bytes: read(finished, &export.layout.studies[&study.id])?,
        name: study_part(study.number),
        bookmark: format!("{}. {}", study.number, study.title),
        section: Some(export.messages().text("label-case-studies")),
    })
}

fn read(finished: &Finished<'_>, path: &str) -> Result<Vec<u8>, AppError> {
    finished.read(path).map_err(|error| AppError::new("BUNDLE-READ", format!("{path}: {error}")))
}
