//! Carrying the sample out: a workspace of an invented partner, made from the sample's files.
//!
//! Dates are counted from the day it is made, so that the sample is never out of date.

use crate::{
    commit::commit,
    edition::CURRENT_EDITION,
    errors::AppError,
    open_workspace::OpenWorkspace,
    opening::{NewWorkspace, close_workspace, create},
    sample::{Form, Sample, SampleCitation, SampleEvidence, SampleStudy, sample},
    session::{Caller, Session},
    taking_in::described,
    typesetter::typesetter,
    wire::WorkspaceView,
    workspace_view::view,
};
use jiff::{ToSpan, civil::Date};
use proofbook_catalogue::Language;
use proofbook_dossier::*;
use proofbook_publication::{digest, picture_digest};
use proofbook_typeset::{Assets, DocumentMeta, MarkdownDocument};
use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

/// How many letters around a passage are kept.
const AROUND: usize = 24;

/// Ids of the workspace by the sample's local ids.
type Ids = BTreeMap<String, EvidenceId>;

/// Makes the sample workspace and opens it.
pub fn create_sample(
    session: &Session,
    folder: String,
    language: Language,
) -> Result<WorkspaceView, AppError> {
    make_sample(session, Path::new(folder.trim()), language)?;
    view(session)
}

/// The sample workspace in the documents folder, made where it is not there yet.
pub fn sample_at_hand(session: &Session) -> Result<PathBuf, AppError> {
    let language = session.language();
    let folder =
        session.host.documents_folder().join(format!("Proofbook Sample {}.proofbook", language.code()));
    if !folder.join("proofbook.json").exists() {
        make_sample(session, &folder, language)?;
        close_workspace(session)?;
    }
    Ok(folder)
}

/// Makes the sample workspace of an invented partner and leaves it open.
pub fn make_sample(session: &Session, folder: &Path, language: Language) -> Result<(), AppError> {
    let read = sample(language).map_err(|error| AppError::new(error.code(), error.to_string()))?;
    let today = session.host.today();
    let (submission, validation) = (read.submission(today), read.validation(today));
    let sample = read.dated(submission);
    let partner = sample.profile.get("partner").map_or("", String::as_str);
    create(session, &NewWorkspace { folder, partner, edition: CURRENT_EDITION, language })?;
    session.with(|opened, caller| {
        let mut edits = profile(&sample, submission, validation)?;
        let ids = sample_evidence(caller, opened, &sample, submission, &mut edits)?;
        edits.extend(answers(&sample));
        for citation in &sample.citations {
            edits.push(sample_citation(caller, citation, &ids)?);
        }
        let files = files(&edits);
        for study in &sample.case_studies {
            let id = CaseStudyId(caller.fresh_id());
            edits.push(sample_study(caller, &id, study, &ids, &files, submission)?);
            edits.extend(sample_remarks(caller, &id, study));
        }
        commit(opened, &edits, None, &caller.stamp())?.saved()
    })
}

fn sample_evidence(
    caller: &Caller<'_>,
    opened: &mut OpenWorkspace,
    sample: &Sample,
    submission: Date,
    edits: &mut Vec<Edit>,
) -> Result<Ids, AppError> {
    let mut ids = Ids::new();
    let stamp = caller.stamp();
    for piece in &sample.evidence {
        let bytes = file_of(sample, piece, submission)?;
        let mut writer = opened.workspace.attachments().begin(&stamp)?;
        writer.write(&bytes)?;
        let mut file = described(opened, &writer.finish()?, &piece.name)?;
        file.pages = proofbook_binder::count_pages(&bytes).ok();
        let evidence = Evidence {
            title: piece.title.clone(),
            kind: piece.kind,
            file: Some(file),
            dated: piece.dated_days_before_submission.map(|days| days_from(submission, -days)),
            customer: piece.customer.clone(),
            attached_at: Some(stamp.when.to_string()),
            ..Evidence::default()
        };
        add(caller, &mut ids, edits, &piece.id, evidence);
    }
    for link in &sample.links {
        let evidence = Evidence {
            title: link.title.clone(),
            kind: EvidenceKind::Link,
            url: Some(link.url.clone()),
            attached_at: Some(stamp.when.to_string()),
            ..Evidence::default()
        };
        add(caller, &mut ids, edits, &link.id, evidence);
    }
    Ok(ids)
}

fn add(caller: &Caller<'_>, ids: &mut Ids, edits: &mut Vec<Edit>, local: &str, evidence: Evidence) {
    let id = EvidenceId(caller.fresh_id());
    edits.push(Edit::AddEvidence { id: id.clone(), evidence });
    ids.insert(local.to_owned(), id);
}

fn sample_citation(caller: &Caller<'_>, citation: &SampleCitation, ids: &Ids) -> Result<Edit, AppError> {
    Ok(Edit::AddCitation {
        id: CitationId(caller.fresh_id()),
        citation: Citation {
            evidence: find(ids, &citation.evidence)?,
            control: citation.control.clone(),
            demand: citation.demand.clone(),
            topic: citation.topic.clone(),
            facet: citation.facet.clone(),
            pages: citation.pages.clone(),
            ..Citation::default()
        },
    })
}

/// Things in their order under ids of their own; ids order by the time of their making.
fn with_ids<Thing: Clone>(caller: &Caller<'_>, things: &[Thing]) -> BTreeMap<String, Thing> {
    things.iter().map(|thing| (caller.fresh_id(), thing.clone())).collect()
}

fn sample_study(
    caller: &Caller<'_>,
    id: &CaseStudyId,
    study: &SampleStudy,
    ids: &Ids,
    files: &BTreeMap<EvidenceId, String>,
    submission: Date,
) -> Result<Edit, AppError> {
    let mut diagrams = BTreeMap::new();
    for diagram in &study.diagrams {
        let evidence = find(ids, &diagram.evidence)?;
        let diagram = Diagram {
            role: diagram.role,
            caption: diagram.caption.clone(),
            alternative: diagram.alternative.clone(),
            looked_at: files.get(&evidence).cloned().filter(|_| study.public),
            evidence,
        };
        diagrams.insert(caller.fresh_id(), diagram);
    }
    let mut filled = CaseStudy {
        title: study.title.clone(),
        customer: Some(study.customer.clone()),
        industry: Some(study.industry.clone()),
        language: Some(study.language),
        public: Some(study.public),
        anonymised: Some(study.anonymised),
        public_name: study.public_name.clone(),
        url: study.url.clone(),
        form: study.form.clone(),
        start_date: Some(days_from(submission, -study.start_date_days_before_submission)),
        end_date: Some(days_from(submission, study.end_date_days_after_submission)),
        months_of_service: Some(study.months_of_service),
        production: Some(study.production),
        affiliate: Some(study.affiliate),
        used_before: Some(study.used_before),
        no_existing_system: Some(study.no_existing_system),
        elements: study.elements.clone(),
        diagrams,
        country: study.country.clone(),
        metrics: with_ids(caller, &study.metrics),
        services: tags(&study.services),
        controls: tags(&study.controls),
        protected_names: with_ids(caller, &study.protected_names),
        ..CaseStudy::default()
    };
    if let Some(consent) = &study.consent {
        let text = digest(&filled, |id| files.get(id).cloned());
        let consent = Consent {
            who: consent.who.clone(),
            on: Some(days_from(submission, -consent.days_before_submission)),
            form: consent.form.clone(),
            evidence: None,
            text,
        };
        filled.consents.insert(caller.fresh_id(), consent);
    }
    Ok(Edit::AddCaseStudy { id: id.clone(), study: Box::new(filled) })
}

fn sample_remarks(caller: &Caller<'_>, study: &CaseStudyId, sample: &SampleStudy) -> Vec<Edit> {
    let now = caller.host.now();
    let mut asked: Option<String> = None;
    let mut edits = Vec::new();
    for remark in &sample.remarks {
        let id = caller.fresh_id();
        let field = TextField::StudyElement { study: study.clone(), element: remark.element.clone() };
        let text = sample.elements.get(&remark.element).map_or("", String::as_str);
        let quote = remark.quote.clone().unwrap_or_default();
        let (before, after) = around(text, &quote);
        let comment = Comment {
            text: field.path().join("/"),
            answers: asked.clone().filter(|_| quote.is_empty()),
            quote,
            before,
            after,
            body: remark.body.clone(),
            who: remark.who.clone(),
            when: now.checked_sub(remark.hours_ago.hours()).unwrap_or(now).to_string(),
            resolved: false,
        };
        if comment.answers.is_none() {
            asked = Some(id.clone());
        }
        edits.push(Edit::SetComment { id, comment: Some(comment) });
    }
    edits
}

/// A few letters before and behind a passage, as the window keeps them.
fn around(text: &str, quote: &str) -> (String, String) {
    let Some((before, after)) = text.split_once(quote).filter(|_| !quote.is_empty()) else {
        return Default::default();
    };
    let skipped = before.chars().count().saturating_sub(AROUND);
    (before.chars().skip(skipped).collect(), after.chars().take(AROUND).collect())
}

/// What is seen of the files that are added.
fn files(edits: &[Edit]) -> BTreeMap<EvidenceId, String> {
    let added = edits.iter().filter_map(|edit| match edit {
        Edit::AddEvidence { id, evidence } => Some((id.clone(), picture_digest(evidence)?)),
        _ => None,
    });
    added.collect()
}

/// Names that hold, as the dossier keeps them.
fn tags<Name: Clone + Ord>(names: &[Name]) -> BTreeMap<Name, bool> {
    names.iter().map(|name| (name.clone(), true)).collect()
}

fn find(ids: &Ids, local: &str) -> Result<EvidenceId, AppError> {
    ids.get(local).cloned().ok_or_else(|| AppError::new("SAMPLE-UNREADABLE", local))
}

fn days_from(day: Date, days: i32) -> Date {
    day.checked_add(days.days()).unwrap_or(day)
}

fn profile(sample: &Sample, submission: Date, validation: Date) -> Result<Vec<Edit>, AppError> {
    let mut edits = Vec::new();
    for (key, value) in &sample.profile {
        edits.push(Edit::SetProfile { field: key.parse()?, value: Some(value.clone()) });
    }
    edits.push(Edit::set_profile(PlainProfileField::SubmissionDate, submission.to_string()));
    edits.push(Edit::set_profile(PlainProfileField::ValidationDate, validation.to_string()));
    for (badge, days) in &sample.dates.badge_valid_days_after_submission {
        let field = ProfileField::Badge(badge.clone(), BadgeField::ValidUntil);
        edits.push(Edit::SetProfile { field, value: Some(days_from(submission, *days).to_string()) });
    }
    Ok(edits)
}

fn answers(sample: &Sample) -> Vec<Edit> {
    let mut edits = Vec::new();
    for answer in &sample.answers {
        let control = &answer.control;
        edits.push(Edit::SetMet { control: control.clone(), met: Some(answer.met) });
        let texts = [
            (TextField::Response { control: control.clone() }, &answer.response),
            (TextField::Notes { control: control.clone() }, &answer.notes),
        ];
        let filled = texts.into_iter().filter(|(_, text)| !text.is_empty());
        edits.extend(filled.map(|(field, text)| Edit::Write { field, text: text.clone() }));
    }
    for entry in &sample.entries {
        let (control, demand) = (&entry.control, &entry.demand);
        if let Some(url) = &entry.url {
            edits.push(Edit::SetDemandUrl {
                control: control.clone(),
                demand: demand.clone(),
                url: Some(url.clone()),
            });
        }
        if entry.confirmed.is_some() {
            edits.push(Edit::ConfirmDemand {
                control: control.clone(),
                demand: demand.clone(),
                confirmed: entry.confirmed,
            });
        }
    }
    edits
}

fn file_of(sample: &Sample, piece: &SampleEvidence, submission: Date) -> Result<Vec<u8>, AppError> {
    let missing = || AppError::new("SAMPLE-UNREADABLE", piece.source.as_str());
    if piece.form == Form::AsIs {
        return match piece.source.ends_with(".md") {
            true => sample.markdown(&piece.source, submission).map(String::into_bytes).ok_or_else(missing),
            false => sample.document(&piece.source).map(<[u8]>::to_vec).ok_or_else(missing),
        };
    }
    let document = MarkdownDocument {
        meta: DocumentMeta {
            title: piece.title.clone(),
            language: crate::export::typeset_language(sample.language),
            author: sample.profile.get("partner").cloned(),
            date: piece.dated_days_before_submission.map_or(submission, |days| days_from(submission, -days)),
            identifier: format!("sample/{}", piece.id),
            header: sample.profile.get("partner").cloned(),
            footer: None,
            draft_mark: None,
        },
        text: sample.markdown(&piece.source, submission).ok_or_else(missing)?,
    };
    Ok(typesetter()?.markdown_to_pdf(&document, &Assets::new())?.bytes)
}
