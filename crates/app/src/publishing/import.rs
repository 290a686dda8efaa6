//! Case studies that begin with a text somebody has already written, in Word or as Markdown.
//!
//! Sections are told by their headings; facts (the customer, days of the agreement), measures and AWS
//! services are taken out of the text into their fields. What no heading tells is not dropped: it stands at
//! the beginning of the first element, under its own heading, and is said. Every heading of the source is in
//! the study or named in what is said.

use crate::{
    commit::{Committed, commit},
    errors::AppError,
    open_workspace::OpenWorkspace,
    session::{Caller, Session},
    wire::*,
    workspace_view::outcome,
};
use proofbook_catalogue::{Catalogue, ElementForm, Language};
use proofbook_checks::aws_services_in;
use proofbook_contents::{ENOUGH, decode_text, sniff};
use proofbook_dossier::{CaseStudy, CaseStudyId, Edit, Metric};
use proofbook_manuscript::{
    Assignment, Facts, Imported, ImportedSection, Measure, Wanted, assign, joined, read_docx, read_markdown,
    read_plain_text, take_facts, take_measures, tells, without_number,
};
use proofbook_messages::Messages;

/// Ends an upload of a text and begins a case study with it.
///
/// # Errors
/// `MANUSCRIPT-…` where it cannot be read; nothing is begun then.
pub fn import_study(session: &Session, upload: String) -> Result<StudyImport, AppError> {
    let found = session.take_upload(upload)?;
    let imported = read(&found.name, &found.writer.take_back()?)?;
    session.with(|opened, caller| {
        let (study, remarks, committed) = begin_with(opened, caller, &found.name, imported)?;
        Ok(StudyImport { study, remarks, edit: outcome(opened, caller, committed, true) })
    })
}

/// Begins a case study from the template.
pub fn study_from_template(opened: &mut OpenWorkspace, caller: &Caller<'_>) -> Result<StudyImport, AppError> {
    let (study, committed) = begin_with_prompts(opened, caller, "")?;
    Ok(StudyImport { study, remarks: Vec::new(), edit: outcome(opened, caller, committed, true) })
}

/// Begins a case study with a text, for the command line; answers its id and what was left out, in words.
///
/// # Errors
/// As [`import_study`], and where it is not on the disk.
pub fn begin_study_from(
    session: &Session,
    name: &str,
    bytes: &[u8],
) -> Result<(CaseStudyId, Vec<String>), AppError> {
    let imported = read(name, bytes)?;
    session.with(|opened, caller| {
        let (study, remarks, committed) = begin_with(opened, caller, name, imported)?;
        committed.saved()?;
        Ok((study, remarks))
    })
}

/// Begins a case study whose elements say in comments what belongs into them, for the command line.
pub fn begin_study_from_template(session: &Session, title: &str) -> Result<CaseStudyId, AppError> {
    session.with(|opened, caller| {
        let (study, committed) = begin_with_prompts(opened, caller, title)?;
        committed.saved()?;
        Ok(study)
    })
}

fn begin_with(
    opened: &mut OpenWorkspace,
    caller: &Caller<'_>,
    name: &str,
    imported: Imported,
) -> Result<(CaseStudyId, Vec<String>, Committed), AppError> {
    let id = CaseStudyId(caller.fresh_id());
    let (submission, language) = (opened.submission_language(caller.language), caller.language);
    let mut begun = Begun { catalogue: &opened.catalogue, submission, language, remarks: Vec::new() };
    let study = begun.study(imported, name, &mut || caller.fresh_id());
    let remarks = begun.remarks;
    let add = Edit::AddCaseStudy { id: id.clone(), study: Box::new(study) };
    let committed = commit(opened, &[add], None, &caller.stamp())?;
    Ok((id, remarks, committed))
}

fn begin_with_prompts(
    opened: &mut OpenWorkspace,
    caller: &Caller<'_>,
    title: &str,
) -> Result<(CaseStudyId, Committed), AppError> {
    let id = CaseStudyId(caller.fresh_id());
    let submission = opened.submission_language(caller.language);
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
    let add = Edit::AddCaseStudy { id: id.clone(), study: Box::new(study) };
    let committed = commit(opened, &[add], None, &caller.stamp())?;
    Ok((id, committed))
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

/// A study that is being begun from a text, and what is to be said about it.
struct Begun<'a> {
    catalogue: &'a Catalogue,
    submission: Language,
    language: Language,
    remarks: Vec<String>,
}

impl Begun<'_> {
    fn study(&mut self, mut imported: Imported, name: &str, fresh: &mut dyn FnMut() -> String) -> CaseStudy {
        let messages = Messages::of(self.language);
        self.remarks.extend(imported.left_out.iter().map(|left| left_out(left, messages)));
        let facts = take_facts(&mut imported);
        let measures = take_measures(&mut imported);
        let mut study = CaseStudy {
            title: title(&imported, name),
            language: Some(self.submission),
            customer: facts.customer.clone(),
            industry: facts.industry.clone(),
            country: facts.country.clone(),
            start_date: facts.start,
            end_date: facts.end,
            metrics: measures.iter().map(|measure| (fresh(), metric(measure))).collect(),
            ..CaseStudy::default()
        };
        self.take_elements(&imported, &mut study);
        study.services = study
            .elements
            .values()
            .flat_map(|text| aws_services_in(text))
            .map(|service| (service.to_owned(), true))
            .collect();
        self.say_taken(&facts, &measures, &study);
        if imported.guessed_headings {
            self.remarks.push(messages.text("import-guessed"));
        }
        study
    }

    /// Gives every section to the element that its heading tells, and the rest to the first one.
    fn take_elements(&mut self, imported: &Imported, study: &mut CaseStudy) {
        let elements = &self.catalogue.case_studies.elements;
        let prose = elements.iter().filter(|element| element.form == ElementForm::Text);
        let wanted: Vec<Wanted> = prose.map(|element| names_of(self.catalogue, &element.id)).collect();
        let assignment = assign(&imported.sections, &wanted);
        for (element, assigned) in &assignment.assigned {
            let known = wanted.iter().find(|it| it.id == *element);
            let text = with_own_heading(&imported.sections, &assigned.sections, known);
            study.elements.insert(element.as_str().into(), text);
        }
        self.say_headings(imported, &assignment, &wanted);
        let unassigned = assignment.unassigned.iter().filter_map(|index| imported.sections.get(*index));
        let says = |it: &&ImportedSection| !(it.markdown.trim().is_empty() && it.heading.trim().is_empty());
        let rest: Vec<&ImportedSection> = unassigned.filter(says).collect();
        let Some(first) = wanted.first().filter(|_| !rest.is_empty()) else { return };
        let text = rest.iter().map(|section| with_heading(section)).collect::<Vec<_>>().join("\n\n");
        let entry = study.elements.entry(first.id.as_str().into()).or_default();
        *entry = if entry.is_empty() { text } else { format!("{text}\n\n{entry}") };
        let messages = Messages::of(self.language);
        self.remarks.push(messages.format("import-unassigned", &[("n", (rest.len() as u32).into())]));
    }

    /// Which heading became which element, where they are not the same words.
    fn say_headings(&mut self, imported: &Imported, assignment: &Assignment, wanted: &[Wanted]) {
        let messages = Messages::of(self.language);
        let texts = self.catalogue.texts(self.language);
        for (element, assigned) in &assignment.assigned {
            let Some(section) = assigned.sections.first().and_then(|at| imported.sections.get(*at)) else {
                continue;
            };
            let heading = section.heading.trim();
            let same = |it: &Wanted| {
                it.id == *element
                    && it.names.iter().any(|name| name.eq_ignore_ascii_case(without_number(heading)))
            };
            let named = texts.elements.get(element.as_str()).map(|text| text.name.as_str());
            if let (false, Some(name)) = (wanted.iter().any(same), named) {
                let arguments = [("heading", heading.into()), ("element", name.into())];
                self.remarks.push(messages.format("import-heading", &arguments));
            }
        }
    }

    /// What was taken out of the text into fields.
    fn say_taken(&mut self, facts: &Facts, measures: &[Measure], study: &CaseStudy) {
        let messages = Messages::of(self.language);
        let customer = facts.customer.clone();
        let day = |day: Option<jiff::civil::Date>| day.map(|day| day.to_string());
        let taken = [
            ("import-customer", customer),
            ("import-start", day(facts.start)),
            ("import-end", day(facts.end)),
            ("import-industry", facts.industry.clone()),
            ("import-country", facts.country.clone()),
        ];
        for (key, value) in taken.into_iter().filter_map(|(key, value)| Some((key, value?))) {
            self.remarks.push(messages.format(key, &[("value", value.as_str().into())]));
        }
        if !measures.is_empty() {
            self.remarks.push(messages.format("import-measures", &[("n", (measures.len() as u32).into())]));
        }
        if !study.services.is_empty() {
            let names: Vec<&str> = study.services.keys().map(String::as_str).collect();
            self.remarks
                .push(messages.format("import-services", &[("services", names.join(", ").as_str().into())]));
        }
    }
}

fn metric(measure: &Measure) -> Metric {
    let said = |text: &String| Some(text.clone()).filter(|text| !text.is_empty());
    Metric {
        what: said(&measure.what),
        before: said(&measure.before),
        after: said(&measure.after),
        unit: said(&measure.unit),
        period: said(&measure.period),
        source: said(&measure.source),
    }
}

/// The sections of an element as one text. The heading of the first stays where it says more than the
/// element's name.
fn with_own_heading(sections: &[ImportedSection], places: &[usize], wanted: Option<&Wanted>) -> String {
    let text = joined(sections, places);
    let heading = places.first().and_then(|at| sections.get(*at)).map_or("", |first| first.heading.trim());
    if heading.is_empty() || wanted.is_some_and(|wanted| tells(heading, wanted)) {
        return text;
    }
    format!("### {heading}\n\n{text}").trim_end().to_owned()
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
        format!("### {}\n\n{body}", section.heading.trim()).trim_end().to_owned()
    }
}

fn left_out(left: &proofbook_manuscript::LeftOut, messages: &Messages) -> String {
    let what = messages.text(&format!("left-out-{}", left.what.name()));
    let arguments = [("what", what.as_str().into()), ("n", (left.count as u32).into())];
    let said = messages.format("import-left-out", &arguments);
    if left.example.trim().is_empty() { said } else { format!("{said} ({})", left.example.trim()) }
}
