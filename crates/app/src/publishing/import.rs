//! Case studies that begin with a text somebody has already written, in Word or as Markdown.
//!
//! Sections are told by their headings. What no heading tells is not dropped: it stands at the beginning
//! of the first element, under its own heading, and is said.

use crate::{desk::*, errors::AppError, wire::*};
use proofbook_catalogue::{Catalogue, ElementForm, Language};
use proofbook_contents::{ENOUGH, decode_text, sniff};
use proofbook_dossier::{CaseStudy, CaseStudyId, Edit};
use proofbook_manuscript::{
    Imported, ImportedSection, Wanted, assign, joined, read_docx, read_markdown, read_plain_text,
};
use proofbook_messages::Messages;

impl Desk {
    /// Ends an upload of a text and begins a case study with it.
    ///
    /// # Errors
    /// `MANUSCRIPT-…` where it cannot be read; nothing is begun then.
    pub fn import_study(&self, upload: String) -> Result<StudyImport, AppError> {
        let found = self.lock().uploads.remove(&upload);
        let found = found.ok_or_else(|| AppError::new("APP-NO-UPLOAD", upload))?;
        let (id, remarks) = self.begin_study_from(&found.name, &found.writer.take_back()?)?;
        self.with_open(|opened, language| {
            Ok(StudyImport { study: id, remarks, edit: self.outcome(opened, language, true) })
        })
    }

    /// Begins a case study from the template.
    pub fn study_from_template(&self) -> Result<StudyImport, AppError> {
        let study = self.begin_study_from_template("")?;
        self.with_open(|opened, language| {
            Ok(StudyImport {
                study: study.clone(),
                remarks: Vec::new(),
                edit: self.outcome(opened, language, true),
            })
        })
    }

    /// Begins a case study with a text; answers its id and what was left out, in words.
    ///
    /// # Errors
    /// As [`Desk::import_study`].
    pub fn begin_study_from(&self, name: &str, bytes: &[u8]) -> Result<(CaseStudyId, Vec<String>), AppError> {
        let imported = read(name, bytes)?;
        let id = CaseStudyId(self.host.fresh_id().to_string());
        self.with_open(|opened, language| {
            let submission = opened.dossier().profile.language.unwrap_or(language);
            let (study, remarks) = study_of(&opened.catalogue, &imported, submission, language, name);
            let edit = Edit::AddCaseStudy { id: id.clone(), study: Box::new(study) };
            self.carry_out(opened, &[edit], None)?;
            Ok((id.clone(), remarks))
        })
    }

    /// Begins a case study whose elements say in comments what belongs into them.
    pub fn begin_study_from_template(&self, title: &str) -> Result<CaseStudyId, AppError> {
        let id = CaseStudyId(self.host.fresh_id().to_string());
        self.with_open(|opened, language| {
            let submission = opened.dossier().profile.language.unwrap_or(language);
            let texts = opened.catalogue.texts(submission);
            let prose = opened.catalogue.case_studies.elements.iter();
            let prose = prose.filter(|element| element.form == ElementForm::Text);
            let prompts = prose.filter_map(|element| {
                let text = texts.elements.get(&element.id)?.text.as_deref()?.trim();
                (!text.is_empty()).then(|| (element.id.clone(), format!("<!-- {text} -->\n\n")))
            });
            let study = CaseStudy {
                title: title.to_owned(),
                language: Some(submission),
                elements: prompts.collect(),
                ..CaseStudy::default()
            };
            let edit = Edit::AddCaseStudy { id: id.clone(), study: Box::new(study) };
            self.carry_out(opened, &[edit], None)?;
            Ok(id.clone())
        })
    }
}

fn read(name: &str, bytes: &[u8]) -> Result<Imported, AppError> {
    let ending = name.rsplit_once('.').map_or_else(String::new, |(_, ending)| ending.to_ascii_lowercase());
    let text = || {
        let decoded = decode_text(bytes);
        let is_text = bytes.is_empty() || sniff(name, &bytes[..bytes.len().min(ENOUGH)]).is_text();
        if decoded.damaged || !is_text {
            Err(AppError::new("MANUSCRIPT-NO-TEXT", name))
        } else {
            Ok(decoded.text)
        }
    };
    match ending.as_str() {
        "md" | "markdown" | "mdown" => Ok(read_markdown(&text()?)),
        "txt" => Ok(read_plain_text(&text()?)),
        _ => Ok(read_docx(bytes)?),
    }
}

fn study_of(
    catalogue: &Catalogue,
    imported: &Imported,
    submission: Language,
    language: Language,
    name: &str,
) -> (CaseStudy, Vec<String>) {
    let messages = Messages::of(language);
    let prose = catalogue.case_studies.elements.iter().filter(|element| element.form == ElementForm::Text);
    let wanted: Vec<Wanted> = prose.map(|element| names_of(catalogue, &element.id)).collect();
    let assignment = assign(&imported.sections, &wanted);
    let mut study =
        CaseStudy { title: title(imported, name), language: Some(submission), ..CaseStudy::default() };
    for (element, assigned) in &assignment.assigned {
        study.elements.insert(element.as_str().into(), joined(&imported.sections, &assigned.sections));
    }
    let mut remarks: Vec<String> = imported.left_out.iter().map(|left| left_out(left, messages)).collect();
    let rest: Vec<&ImportedSection> =
        assignment.unassigned.iter().filter_map(|index| imported.sections.get(*index)).collect();
    let rest: Vec<&ImportedSection> = rest.into_iter().filter(|it| !it.markdown.trim().is_empty()).collect();
    if let (false, Some(first)) = (rest.is_empty(), wanted.first()) {
        let text = rest.iter().map(|section| with_heading(section)).collect::<Vec<_>>().join("\n\n");
        let entry = study.elements.entry(first.id.as_str().into()).or_default();
        *entry = if entry.is_empty() { text } else { format!("{text}\n\n{entry}") };
        remarks.push(messages.format("import-unassigned", &[("n", (rest.len() as u32).into())]));
    }
    if imported.guessed_headings {
        remarks.push(messages.text("import-guessed"));
    }
    (study, remarks)
}

fn names_of(catalogue: &Catalogue, id: &proofbook_catalogue::ElementId) -> Wanted {
    let name = |language| catalogue.texts(language).elements.get(id).map(|text| text.name.clone());
    Wanted { id: id.to_string(), names: Language::ALL.into_iter().filter_map(name).collect() }
}

fn title(imported: &Imported, name: &str) -> String {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    imported.title.clone().filter(|title| !title.trim().is_empty()).unwrap_or_else(|| stem.to_owned())
}

fn with_heading(section: &ImportedSection) -> String {
    let body = section.markdown.trim();
    if section.heading.trim().is_empty() {
        body.to_owned()
    } else {
        format!("### {}\n\n{body}", section.heading.trim())
    }
}

fn left_out(left: &proofbook_manuscript::LeftOut, messages: &Messages) -> String {
    let what = messages.text(&format!("left-out-{}", left.what.name()));
    let arguments = [("what", what.as_str().into()), ("n", (left.count as u32).into())];
    let said = messages.format("import-left-out", &arguments);
    if left.example.trim().is_empty() { said } else { format!("{said} ({})", left.example.trim()) }
}
