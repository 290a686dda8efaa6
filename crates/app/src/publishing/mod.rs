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
mod outputs;
mod pictures;
mod search;
mod view;

use crate::{desk::*, errors::AppError, export::Export, exporting::ExportRequest, wire::*};
pub(crate) use documents::is_prose;
pub use listing::{StudyChecked, StudyListed};
use pictures::Picture;
use proofbook_bundle::{Plan, Source, names};
use proofbook_catalogue::{ElementId, Language};
use proofbook_checks::missing_in_public;
use proofbook_dossier::{CaseStudy, CaseStudyId, Edit, TextField};
use proofbook_publication::{Guard, Leak, Version, confidential, passages, public, texts, withheld};
use proofbook_report::{Report, Request, StudyReport};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

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

/// A case study in one version, with everything needed to set it.
pub(crate) struct Work {
    export: Export,
    /// As the partner keeps it.
    source: CaseStudy,
    /// In the version asked for, put into words.
    report: StudyReport,
    version: Version,
    pictures: Vec<Picture>,
    /// The required elements that the public version lacks, in the language of the study.
    missing: Vec<(ElementId, String)>,
    /// Whether it is written as a draft.
    draft: bool,
}

impl Desk {
    /// What publishing a case study would show and betray.
    pub fn publication(&self, study: CaseStudyId) -> Result<PublicationView, AppError> {
        let work = self.work(&study, Version::Public, None)?;
        Ok(view::view(&work, self.language()))
    }

    /// A picture of a case study as its public version shows it: with black boxes, without metadata, drawn
    /// where its file is no picture by itself. A `data:` address; none where nothing would be shown.
    pub fn published_picture(&self, study: CaseStudyId, picture: String) -> Result<Option<String>, AppError> {
        pictures::published(self, &study, &picture)
    }

    /// Marks every name that still stands in the elements, with what stands for it in public.
    pub fn withhold_names(&self, study: CaseStudyId) -> Result<WorkspaceView, AppError> {
        self.with_open(|opened, language| {
            let dossier = opened.dossier();
            let known = dossier.case_studies.get(&study);
            let known = known.ok_or_else(|| AppError::new("STUDY-UNKNOWN", study.0.clone()))?;
            let write = |(element, text)| Edit::Write {
                field: TextField::StudyElement { study: study.clone(), element },
                text,
            };
            let edits: Vec<Edit> = withheld(known).into_iter().map(write).collect();
            self.carry_out(opened, &edits, None)?;
            opened.shown = opened.workspace.revision();
            Ok(self.whole_view(opened, language))
        })
    }

    /// Writes a case study into a folder of its own below `folder`.
    ///
    /// # Errors
    /// `STUDY-NOT-PUBLIC`, `STUDY-CUSTOMER-UNKNOWN`, `STUDY-MARK-OPEN`, `STUDY-LEAKS`, `STUDY-CONTACTS` and
    /// `STUDY-PICTURES-UNSEEN` for the public version, and `STUDY-INCOMPLETE` where it lacks a required
    /// element and no draft is wanted; what the exporters say. Nothing is written then.
    pub fn publish_study(
        &self,
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
        self.publish(&request, |name| Path::new(folder.trim()).join(name))
    }

    /// Writes a case study; `target` says where, given the name its folder would have.
    ///
    /// # Errors
    /// As [`Desk::publish_study`].
    pub fn publish(
        &self,
        request: &PublishRequest,
        target: impl FnOnce(&str) -> PathBuf,
    ) -> Result<StudyOutcome, AppError> {
        let claim = self.claim()?;
        let mut work = self.work(&request.study, request.version, request.language)?;
        let mut remarks = Vec::new();
        let files = match request.version {
            Version::Confidential => outputs::files(&work, &request.formats)?,
            Version::Public => {
                let known = work.may_be_published()?;
                work.draft = work.may_be_incomplete(request.draft)?;
                remarks.extend(work.unconfirmed(&known));
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
        let mut step = |_: usize, _: usize, _: &str| !claim.cancelled();
        let written = proofbook_bundle::write(plan, &target, &mut step)?;
        Ok(StudyOutcome {
            folder: written.folder.to_string_lossy().into_owned(),
            files: written.files.keys().cloned().collect(),
            remarks: work.remarks().into_iter().chain(remarks).collect(),
        })
    }

    fn work(&self, id: &CaseStudyId, version: Version, language: Option<Language>) -> Result<Work, AppError> {
        let export = self.snapshot(&ExportRequest::default())?;
        let source = export.dossier.case_studies.get(id).cloned();
        let source = source.ok_or_else(|| AppError::new("STUDY-UNKNOWN", id.0.clone()))?;
        let language = language.or(source.language).unwrap_or(export.report.language);
        let twin = match version {
            Version::Confidential => confidential(&source),
            Version::Public => public(&source),
        };
        let twin = CaseStudy { language: Some(language), ..twin };
        let (report, missing) = self.with_open(|opened, _| {
            let missing = missing_in_public(&opened.catalogue, &export.dossier, &source);
            let texts = opened.catalogue.texts(language);
            let name = |id: ElementId| {
                let name = texts.elements.get(&id).map_or_else(|| id.to_string(), |it| it.name.clone());
                (id, name)
            };
            let missing: Vec<(ElementId, String)> = missing.into_iter().map(name).collect();
            let verdict = self.judge_with(opened, None, &opened.workbook.1);
            let request = Request {
                catalogue: &opened.catalogue,
                dossier: &export.dossier,
                verdict: &verdict,
                language: export.report.language,
            };
            Ok((Report::study(&request, id, &twin, version == Version::Public), missing))
        })?;
        let pictures = pictures::gather(&export, &source, &report, version);
        Ok(Work { export, source, report, version, pictures, missing, draft: false })
    }
}

impl Work {
    /// The pictures of the architecture, before and after.
    fn architecture(&self) -> impl Iterator<Item = &Picture> {
        self.pictures.iter().filter(|picture| picture.diagram.is_architecture())
    }

    /// The pictures that stand within texts.
    fn in_texts(&self) -> impl Iterator<Item = &Picture> {
        self.pictures.iter().filter(|picture| !picture.diagram.is_architecture())
    }

    /// The places that seem to name somebody and are excused; everything else refuses.
    fn may_be_published(&self) -> Result<Vec<Leak>, AppError> {
        if self.source.public != Some(true) {
            return Err(AppError::new("STUDY-NOT-PUBLIC", ""));
        }
        let known = self.source.customer.as_deref().is_some_and(|name| !name.trim().is_empty());
        if self.source.anonymised == Some(true) && !known {
            return Err(AppError::new("STUDY-CUSTOMER-UNKNOWN", ""));
        }
        if texts(&self.source).iter().any(|piece| passages::open_marks(piece.text) > 0) {
            return Err(AppError::new("STUDY-MARK-OPEN", ""));
        }
        let unsearchable = Guard::of(&self.source).unsearchable().join(", ");
        if !unsearchable.is_empty() {
            return Err(AppError::new("STUDY-NAME-UNSEARCHABLE", unsearchable));
        }
        let leaks = search::leaks(self);
        refuse_leaks(&leaks)?;
        let unseen: Vec<&str> =
            self.pictures.iter().filter(|picture| !picture.looked_at).map(|it| it.title.as_str()).collect();
        if unseen.is_empty() {
            Ok(leaks)
        } else {
            Err(AppError::new("STUDY-PICTURES-UNSEEN", unseen.join(", ")))
        }
    }

    /// Whether it is to be written as a draft, because a required element is missing.
    fn may_be_incomplete(&self, draft: bool) -> Result<bool, AppError> {
        match (self.missing.is_empty(), draft) {
            (true, _) => Ok(false),
            (false, true) => Ok(true),
            (false, false) => Err(AppError::new("STUDY-INCOMPLETE", self.missing_names())),
        }
    }

    /// What looks like a name and nobody has said what it is; none of it holds the publication back.
    fn unconfirmed(&self, leaks: &[Leak]) -> Option<String> {
        let names: BTreeSet<&str> =
            leaks.iter().filter(|leak| leak.asks()).map(|leak| leak.matched.as_str()).collect();
        let words = names.iter().copied().collect::<Vec<_>>().join(", ");
        let messages = proofbook_messages::Messages::of(self.report.language);
        let arguments = [("n", (names.len() as u32).into()), ("names", words.as_str().into())];
        (!names.is_empty()).then(|| messages.format("remark-names-unconfirmed", &arguments))
    }

    fn missing_names(&self) -> String {
        self.missing.iter().map(|(_, name)| name.as_str()).collect::<Vec<_>>().join(", ")
    }

    /// What a draft says of itself.
    fn draft_note(&self) -> Option<String> {
        let messages = proofbook_messages::Messages::of(self.report.language);
        let missing = self.missing_names();
        self.draft.then(|| messages.format("study-draft-note", &[("elements", missing.as_str().into())]))
    }

    /// The mark behind the names of the files of a draft.
    fn draft_mark(&self) -> String {
        let messages = proofbook_messages::Messages::of(self.report.language);
        if self.draft { format!("_{}", messages.text("draft-mark")) } else { String::new() }
    }

    /// The name of its folder: title and version.
    fn folder_name(&self) -> String {
        let messages = proofbook_messages::Messages::of(self.report.language);
        let version = messages.text(match self.version {
            Version::Confidential => "file-study-confidential",
            Version::Public => "file-study-public",
        });
        let title = names::shorten(&self.report.title, 60);
        names::component(&format!("{title}_{version}{}", self.draft_mark()))
    }

    /// What people should know about what was written.
    fn remarks(&self) -> Vec<String> {
        let messages = proofbook_messages::Messages::of(self.report.language);
        let lost = self.pictures.iter().filter(|picture| picture.bytes().is_none());
        lost.map(|picture| {
            messages.format("remark-picture-left-out", &[("title", picture.title.as_str().into())])
        })
        .collect()
    }
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
