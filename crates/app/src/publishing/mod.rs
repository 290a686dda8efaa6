//! Publishing a case study: what would be published, whether it names anybody who must not be named, and
//! the files themselves.
//!
//! The confidential version goes to AWS and holds everything. The public one is written only when the
//! customer of an anonymised study is known, no address or number leads to somebody, no protected name is
//! left in its texts, its pictures or their metadata, and when a person has looked at every picture,
//! because what is drawn in one cannot be read by machine.
//!
//! Not here: what belongs to which version and the search for names (crates `publication`, `discretion`),
//! what is in a file (`contents`), pages (`typeset`, `web`, `manuscript`).

mod documents;
mod import;
mod listing;
mod markdown;
mod output_file;
mod outputs;
mod pictures;
mod search;
mod study_export;
mod view;

use crate::{
    commit::commit,
    errors::AppError,
    export::{Apart, Snapshot},
    exporting::snapshot,
    jobs::Job,
    open_workspace::OpenWorkspace,
    scanning::look_into_file_of,
    session::{Caller, Session},
    wire::*,
    workspace_view::whole_view_after,
};
pub use import::{begin_study_from, begin_study_from_template, import_study, study_from_template};
pub use listing::{
    StudyChecked, StudyListed, begin_study, check_studies, set_study, study_list, study_named,
};
use proofbook_bundle::{BundleError, Plan, Source};
use proofbook_catalogue::Language;
use proofbook_dossier::{CaseStudyId, Edit, TextField};
use proofbook_publication::{Guard, Leak, Version, passages, texts, withheld};
use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
    sync::Arc,
};
use study_export::StudyExport;

/// How a case study is to be published.
#[derive(Clone, Debug)]
pub struct PublishRequest {
    /// The case study.
    pub study: CaseStudyId,
    /// The public version, or the confidential one.
    pub version: Version,
    /// In which forms.
    pub formats: Vec<StudyFormat>,
    /// The language of labels; the study's own where absent.
    pub language: Option<Language>,
    /// Write the public version even where a required element is missing, marked as a draft.
    pub draft: bool,
}

/// What publishing a case study would show and betray.
pub fn publication(session: &Session, study: CaseStudyId) -> Result<PublicationView, AppError> {
    let work = StudyExport::new(snapshot_now(session)?, apart(session, None), &study, Version::Public, None)?;
    Ok(view::view(&work, session.language()))
}

/// A picture of a case study as its public version shows it: with black boxes, without metadata, drawn
/// where its file is no picture by itself. A `data:` address; none where nothing would be shown.
pub fn published_picture(
    session: &Session,
    study: CaseStudyId,
    picture: String,
) -> Result<Option<String>, AppError> {
    look_into_shown(session, &study, &picture)?;
    pictures::published(&snapshot_now(session)?, &apart(session, None), &study, &picture)
}

/// Scans the file of a picture, if nobody has yet, so that it is known whether it can be drawn at all.
fn look_into_shown(session: &Session, study: &CaseStudyId, picture: &str) -> Result<(), AppError> {
    let dossier = session.with(|opened, _| Ok(opened.dossier()))?;
    let diagram = dossier.case_studies.get(study).and_then(|study| study.diagrams.get(picture));
    diagram.map_or(Ok(()), |diagram| look_into_file_of(session, &diagram.evidence))
}

/// Who makes pictures, as long as nobody cancels the job.
fn apart(session: &Session, job: Option<&Job<'_>>) -> Apart {
    Apart::new(Arc::clone(&session.host), job.map(Job::token).unwrap_or_default())
}

fn snapshot_now(session: &Session) -> Result<Snapshot, AppError> {
    session.with(|opened, caller| Ok(snapshot(opened, caller)))
}

/// Marks every name that still stands in the elements, with what stands for it in public.
pub fn withhold_names(
    opened: &mut OpenWorkspace,
    caller: &Caller<'_>,
    study: CaseStudyId,
) -> Result<WorkspaceView, AppError> {
    let dossier = opened.dossier();
    let known = dossier.case_studies.get(&study);
    let known = known.ok_or_else(|| AppError::new("STUDY-UNKNOWN", study.0.clone()))?;
    let write = |(element, text)| Edit::Write {
        field: TextField::StudyElement { study: study.clone(), element },
        text,
    };
    let edits: Vec<Edit> = withheld(known).into_iter().map(write).collect();
    let committed = commit(opened, &edits, None, &caller.stamp())?;
    Ok(whole_view_after(opened, caller, committed))
}

/// Writes a case study into a folder of its own below `folder`.
///
/// # Errors
/// `STUDY-NOT-PUBLIC`, `STUDY-CUSTOMER-UNKNOWN`, `STUDY-MARK-OPEN`, `STUDY-LEAKS`, `STUDY-CONTACTS` and
/// `STUDY-PICTURES-UNSEEN` for the public version, and `STUDY-INCOMPLETE` where it lacks a required
/// element and no draft is wanted; what the exporters say. Nothing is written then.
pub fn publish_study(
    session: &Session,
    study: CaseStudyId,
    public: bool,
    formats: Vec<StudyFormat>,
    folder: String,
    draft: bool,
) -> Result<StudyOutcome, AppError> {
    if folder.trim().is_empty() {
        return Err(AppError::new("APP-NO-FOLDER", ""));
    }
    let version = if public { Version::Public } else { Version::Confidential };
    let request = PublishRequest { study, version, formats, language: None, draft };
    publish(session, &request, |name| Path::new(folder.trim()).join(name))
}

/// Writes a case study; `target` says where, given the name its folder would have.
///
/// # Errors
/// As [`publish_study`].
pub fn publish(
    session: &Session,
    request: &PublishRequest,
    target: impl FnOnce(&str) -> PathBuf,
) -> Result<StudyOutcome, AppError> {
    let job = session.jobs.begin(JobKind::Publication)?;
    let (snapshot, apart) = (snapshot_now(session)?, apart(session, Some(&job)));
    let mut work = StudyExport::new(snapshot, apart, &request.study, request.version, request.language)?;
    let mut unconfirmed_names = None;
    let files = match request.version {
        Version::Confidential => outputs::files(&work, &request.formats)?,
        Version::Public => {
            let known = may_be_published(&work)?;
            work.draft = may_be_incomplete(&work, request.draft)?;
            unconfirmed_names = unconfirmed(&work, &known);
            let files = outputs::files(&work, &request.formats)?;
            refuse_leaks(&search::in_outputs(&work, &known, &files))?;
            files
        }
    };
    let target = std::path::absolute(target(&work.folder_name())).unwrap_or_default();
    let mut plan = Plan::new();
    for file in files {
        plan.add(file.path.clone(), file.path, Source::Made(Box::new(move || Ok(file.bytes))));
    }
    let mut step = |done: usize, all: usize, what: &str| {
        job.progress(&*session.host, done, all, what);
        !job.is_cancelled()
    };
    let written = proofbook_bundle::write(plan, &target, &mut step).map_err(|error| match error {
        BundleError::Cancelled => job.cancelled(),
        other => other.into(),
    })?;
    Ok(StudyOutcome {
        folder: written.folder.to_string_lossy().into_owned(),
        files: written.files.keys().cloned().collect(),
        remarks: work.notes().into_iter().chain(unconfirmed_names).collect(),
    })
}

/// The places that seem to name somebody and are excused; everything else refuses.
fn may_be_published(work: &StudyExport) -> Result<Vec<Leak>, AppError> {
    if work.source.public != Some(true) {
        return Err(AppError::new("STUDY-NOT-PUBLIC", ""));
    }
    let known = work.source.customer.as_deref().is_some_and(|name| !name.trim().is_empty());
    if work.source.anonymised == Some(true) && !known {
        return Err(AppError::new("STUDY-CUSTOMER-UNKNOWN", ""));
    }
    if texts(&work.source).iter().any(|piece| passages::open_marks(piece.text) > 0) {
        return Err(AppError::new("STUDY-MARK-OPEN", ""));
    }
    let unsearchable = Guard::of(&work.source).unsearchable().join(", ");
    if !unsearchable.is_empty() {
        return Err(AppError::new("STUDY-NAME-UNSEARCHABLE", unsearchable));
    }
    let leaks = search::leaks(work);
    refuse_leaks(&leaks)?;
    let unseen: Vec<&str> =
        work.pictures.iter().filter(|picture| !picture.looked_at).map(|it| it.title.as_str()).collect();
    if unseen.is_empty() { Ok(leaks) } else { Err(AppError::new("STUDY-PICTURES-UNSEEN", unseen.join(", "))) }
}

/// Whether it is to be written as a draft, because a required element is missing.
fn may_be_incomplete(work: &StudyExport, draft: bool) -> Result<bool, AppError> {
    match (work.missing.is_empty(), draft) {
        (true, _) => Ok(false),
        (false, true) => Ok(true),
        (false, false) => Err(AppError::new("STUDY-INCOMPLETE", work.missing_names())),
    }
}

/// What looks like a name and nobody has said what it is; none of it holds the publication back.
fn unconfirmed(work: &StudyExport, leaks: &[Leak]) -> Option<String> {
    let names: BTreeSet<&str> =
        leaks.iter().filter(|leak| leak.asks()).map(|leak| leak.matched.as_str()).collect();
    let words = names.iter().copied().collect::<Vec<_>>().join(", ");
    let messages = proofbook_messages::Messages::of(work.report.language);
    let arguments = [("n", (names.len() as u32).into()), ("names", words.as_str().into())];
    (!names.is_empty()).then(|| messages.format("remark-names-unconfirmed", &arguments))
}

fn refuse_leaks(leaks: &[Leak]) -> Result<(), AppError> {
    let blocking: Vec<&Leak> = leaks.iter().filter(|leak| leak.blocks()).collect();
    let listed = blocking.iter().any(|leak| leak.mention.is_none());
    let places: Vec<String> =
        blocking.iter().map(|leak| format!("{}: {} ({})", leak.place, leak.matched, leak.context)).collect();
    match (blocking.is_empty(), listed) {
        (true, _) => Ok(()),
        (false, true) => Err(AppError::new("STUDY-LEAKS", places.join("\n"))),
        (false, false) => Err(AppError::new("STUDY-CONTACTS", places.join("\n"))),
    }
}
