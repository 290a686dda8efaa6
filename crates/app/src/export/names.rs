//! Where every file of a bundle will lie, and how the partner has it named.
//!
//! Names are decided before anything is made, because the workbook and the index mention them. What
//! the partner says in a template is taken as far as it is valid; the bundle makes every name safe and
//! unique.
//!
//! Not here: the files themselves.

use super::{leaving, originals, plan::Export};
use crate::errors::AppError;
use proofbook_bundle::{Field, Fields, NameTemplate, Plan};
use proofbook_catalogue::{ControlId, Phase};
use proofbook_dossier::{Attachment, CaseStudyId, EvidenceId};
use proofbook_report::ControlReport;
use std::collections::BTreeMap;

/// Where every file of a bundle will lie.
#[derive(Clone, Debug, Default)]
pub struct Layout {
    /// The workbook.
    pub workbook: String,
    /// The index.
    pub index: String,
    /// The list of files, with a place for the address of each.
    pub list: String,
    /// The proof of the workbook, when the official one is filled.
    pub proof: Option<String>,
    /// Everything in one PDF, where that is wanted.
    pub whole: Option<String>,
    /// PDFs of controls.
    pub controls: BTreeMap<ControlId, String>,
    /// PDFs of case studies.
    pub studies: BTreeMap<CaseStudyId, String>,
    /// Originals.
    pub originals: BTreeMap<EvidenceId, String>,
}

/// Decides every name.
///
/// # Errors
/// A template of the partner that cannot be understood.
pub fn lay_out(export: &Export) -> Result<Layout, AppError> {
    let messages = export.messages();
    let mut names = Plan::new();
    let mark = if export.report.draft { format!("_{}", messages.text("draft-mark")) } else { String::new() };
    let given = export.template.as_ref();
    let ending = given
        .map_or("xlsx", |(name, _)| if name.to_lowercase().ends_with(".xlsm") { "xlsm" } else { "xlsx" });
    Ok(Layout {
        workbook: names.claim("", &format!("{}{mark}.{ending}", messages.text("file-workbook"))),
        index: names.claim("", &format!("{}.pdf", messages.text("file-index"))),
        proof: given.is_some().then(|| names.claim("", &format!("{}.pdf", messages.text("file-proof")))),
        list: names.claim("", &format!("{}.xlsx", messages.text("file-list"))),
        whole: (export.dossier.bundle.whole == Some(true))
            .then(|| names.claim("", &format!("{}.pdf", messages.text("file-whole")))),
        controls: controls(export, &mut names)?,
        studies: studies(export, &mut names),
        originals: originals(export, &mut names)?,
    })
}

fn template(text: Option<&String>) -> Result<Option<NameTemplate>, AppError> {
    let text = text.filter(|text| !text.trim().is_empty());
    Ok(text.map(|text| NameTemplate::parse(text.trim())).transpose()?)
}

fn controls(export: &Export, names: &mut Plan<'_>) -> Result<BTreeMap<ControlId, String>, AppError> {
    let wishes = &export.dossier.bundle;
    if wishes.binders == Some(false) {
        return Ok(BTreeMap::new());
    }
    let template = template(wishes.control_names.as_ref())?;
    let controls = export.report.controls.iter().filter(|control| Export::has_pdf(control));
    let path = |control: &ControlReport, names: &mut Plan<'_>| match &template {
        Some(template) => names.claim_path(&template.render_with_ending(&of_control(export, control), "pdf")),
        None => {
            let name = format!("{}_{}.pdf", control.id, dashed(&control.english_title));
            names.claim(&phase_folder(export, control.phase), &name)
        }
    };
    Ok(controls.map(|control| (control.id.clone(), path(control, names))).collect())
}

fn phase_folder(export: &Export, phase: Phase) -> String {
    export.messages().text(match phase {
        Phase::Prerequisite => "folder-prerequisites",
        Phase::Technical => "folder-technical",
    })
}

fn studies(export: &Export, names: &mut Plan<'_>) -> BTreeMap<CaseStudyId, String> {
    let folder = export.messages().text("folder-case-studies");
    let studies = export.report.case_studies.iter().map(|study| {
        let name = format!(
            "{}_{}.pdf",
            super::index::study_part(study),
            proofbook_bundle::names::shorten(&study.title, 60)
        );
        (study.id.clone(), names.claim(&folder, &name))
    });
    studies.collect()
}

/// Originals that do not go along are left out, unless no PDF shows what is in them.
fn originals(export: &Export, names: &mut Plan<'_>) -> Result<BTreeMap<EvidenceId, String>, AppError> {
    let wishes = &export.dossier.bundle;
    let wanted = wishes.originals != Some(false);
    let template = template(wishes.original_names.as_ref())?;
    let folder = export.messages().text("folder-originals");
    let files = originals::cited_files(&export.dossier).filter(|(_, file)| wanted || !export.shows_all(file));
    let path = |id: &EvidenceId, file: &Attachment, names: &mut Plan<'_>| match &template {
        Some(template) => names.claim_path(&template.render(&of_original(export, id, file))),
        None => names.claim(&folder, &leaving::name(&export.dossier.evidence[id], file)),
    };
    Ok(files.map(|(id, file)| (id.clone(), path(id, file, names))).collect())
}

fn common(export: &Export) -> Fields {
    Fields::new().with(Field::Partner, &export.report.partner).with(Field::Edition, &export.report.edition)
}

fn of_control(export: &Export, control: &ControlReport) -> Fields {
    let catalogue_order = export.report.controls.iter().position(|one| one.id == control.id).unwrap_or(0);
    common(export)
        .with(Field::Control, control.id.as_str())
        .with(Field::Section, &control.section_name)
        .with(Field::Title, &dashed(&control.english_title))
        .with(Field::Number, &format!("{:02}", catalogue_order + 1))
        .with(Field::Date, &export.report.on.to_string())
}

/// The values for an original: those of the first control that cites it.
fn of_original(export: &Export, id: &EvidenceId, file: &Attachment) -> Fields {
    let name = leaving::name(&export.dossier.evidence[id], file);
    let fields = common(export).with(Field::Original, &name);
    let first = export.report.controls.iter().find_map(|control| {
        let exhibit = control.exhibits.iter().find(|exhibit| &exhibit.evidence == id)?;
        Some((control, exhibit))
    });
    let fields = match first {
        Some((control, exhibit)) => fields
            .with(Field::Control, control.id.as_str())
            .with(Field::Section, &control.section_name)
            .with(Field::Letter, &exhibit.letter)
            .with(Field::Kind, &exhibit.kind),
        None => fields,
    };
    let evidence = &export.dossier.evidence[id];
    fields
        .with(Field::Title, &evidence.title)
        .with(Field::Customer, evidence.customer.as_deref().unwrap_or_default())
        .with(Field::Date, &evidence.dated.map(|date| date.to_string()).unwrap_or_default())
}

/// A title as part of a file name: words joined by dashes.
fn dashed(title: &str) -> String {
    let words = title.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-")
}
