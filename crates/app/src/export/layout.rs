//! Where every file of a bundle will lie, and how the partner has it named.
//!
//! Names are decided before anything is made, because the workbook and the index mention them. What
//! the partner says in a template is taken as far as it is valid; the bundle makes every name safe and
//! unique.
//!
//! Not here: the files themselves.

use super::{
    kinds::{cited_files, copy_name, has_pdf},
    labels::study_part,
    snapshot::Snapshot,
};
use crate::errors::AppError;
use proofbook_bundle::{Field, Fields, NameTemplate, Plan};
use proofbook_catalogue::{ControlId, Phase};
use proofbook_dossier::{Attachment, BundleOptions, CaseStudyId, EvidenceId};
use proofbook_report::{ControlOutline, Outline};
use std::collections::BTreeMap;

/// Where every file of a bundle will lie.
#[derive(Clone, Debug, Default)]
pub struct BundleLayout {
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

impl BundleLayout {
    /// Decides every name.
    ///
    /// # Errors
    /// A template of the partner that cannot be understood.
    pub fn new(snapshot: &Snapshot, options: &BundleOptions) -> Result<Self, AppError> {
        let outline = Outline::of(&snapshot.catalogue, &snapshot.dossier, snapshot.language);
        let names = Names { snapshot, options, outline: &outline };
        let messages = snapshot.messages();
        let mut plan = Plan::new();
        let mark =
            if snapshot.is_draft() { format!("_{}", messages.text("draft-mark")) } else { String::new() };
        let given = snapshot.workbook.as_ref();
        let is_macro = given.is_some_and(|file| file.name.to_lowercase().ends_with(".xlsm"));
        let ending = if is_macro { "xlsm" } else { "xlsx" };
        Ok(Self {
            workbook: plan.claim("", &format!("{}{mark}.{ending}", messages.text("file-workbook"))),
            index: plan.claim("", &format!("{}.pdf", messages.text("file-index"))),
            proof: given.is_some().then(|| plan.claim("", &format!("{}.pdf", messages.text("file-proof")))),
            list: plan.claim("", &format!("{}.xlsx", messages.text("file-list"))),
            whole: (options.whole == Some(true))
                .then(|| plan.claim("", &format!("{}.pdf", messages.text("file-whole")))),
            controls: names.controls(&mut plan)?,
            studies: names.studies(&mut plan),
            originals: names.originals(&mut plan)?,
        })
    }
}

/// What names are made of.
struct Names<'a> {
    snapshot: &'a Snapshot,
    options: &'a BundleOptions,
    outline: &'a Outline,
}

impl Names<'_> {
    fn controls(&self, plan: &mut Plan<'_>) -> Result<BTreeMap<ControlId, String>, AppError> {
        if self.options.binders == Some(false) {
            return Ok(BTreeMap::new());
        }
        let template = template(self.options.control_names.as_ref())?;
        let controls = self.outline.controls.iter().zip(1..);
        let controls = controls.filter(|(control, _)| has_pdf(control.phase, !control.exhibits.is_empty()));
        let path = |(control, number): (&ControlOutline, usize)| match &template {
            Some(template) => {
                let fields = self.of_control(control, number);
                (control.id.clone(), plan.claim_path(&template.render_with_ending(&fields, "pdf")))
            }
            None => {
                let name = format!("{}_{}.pdf", control.id, dashed(&control.english_title));
                (control.id.clone(), plan.claim(&self.phase_folder(control.phase), &name))
            }
        };
        Ok(controls.map(path).collect())
    }

    fn phase_folder(&self, phase: Phase) -> String {
        self.snapshot.messages().text(match phase {
            Phase::Prerequisite => "folder-prerequisites",
            Phase::Technical => "folder-technical",
        })
    }

    fn studies(&self, plan: &mut Plan<'_>) -> BTreeMap<CaseStudyId, String> {
        let folder = self.snapshot.messages().text("folder-case-studies");
        let studies = self.outline.studies.iter().map(|study| {
            let title = proofbook_bundle::names::shorten(&study.title, 60);
            let name = format!("{}_{title}.pdf", study_part(study.number));
            (study.id.clone(), plan.claim(&folder, &name))
        });
        studies.collect()
    }

    /// Originals that do not go along are left out, unless no PDF shows what is in them.
    fn originals(&self, plan: &mut Plan<'_>) -> Result<BTreeMap<EvidenceId, String>, AppError> {
        let wanted = self.options.originals != Some(false);
        let template = template(self.options.original_names.as_ref())?;
        let folder = self.snapshot.messages().text("folder-originals");
        let evidence = &self.snapshot.dossier.evidence;
        let files = cited_files(&self.snapshot.dossier);
        let files = files.filter(|(_, file)| wanted || !self.snapshot.shows_all(file));
        let path = |(id, file): (&EvidenceId, &Attachment)| {
            let path = match &template {
                Some(template) => plan.claim_path(&template.render(&self.of_original(id, file))),
                None => plan.claim(&folder, &copy_name(&evidence[id], file)),
            };
            (id.clone(), path)
        };
        Ok(files.map(path).collect())
    }

    fn common(&self) -> Fields {
        Fields::new()
            .with(Field::Partner, self.snapshot.partner())
            .with(Field::Edition, self.snapshot.edition_name())
    }

    /// The values for a control; `number` is its place in the catalogue.
    fn of_control(&self, control: &ControlOutline, number: usize) -> Fields {
        self.common()
            .with(Field::Control, control.id.as_str())
            .with(Field::Section, &control.section_name)
            .with(Field::Title, &dashed(&control.english_title))
            .with(Field::Number, &format!("{number:02}"))
            .with(Field::Date, &self.snapshot.verdict.on.to_string())
    }

    /// The values for an original: those of the first control that cites it.
    fn of_original(&self, id: &EvidenceId, file: &Attachment) -> Fields {
        let evidence = &self.snapshot.dossier.evidence[id];
        let fields = self.common().with(Field::Original, &copy_name(evidence, file));
        let first = self.outline.controls.iter().find_map(|control| {
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
        fields
            .with(Field::Title, &evidence.title)
            .with(Field::Customer, evidence.customer.as_deref().unwrap_or_default())
            .with(Field::Date, &evidence.dated.map(|date| date.to_string()).unwrap_or_default())
    }
}

fn template(text: Option<&String>) -> Result<Option<NameTemplate>, AppError> {
    let text = text.filter(|text| !text.trim().is_empty());
    Ok(text.map(|text| NameTemplate::parse(text.trim())).transpose()?)
}

/// A title as part of a file name: words joined by dashes.
fn dashed(title: &str) -> String {
    let words = title.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-")
}
