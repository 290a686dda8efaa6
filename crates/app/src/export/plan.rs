//! The plan of a bundle: which files, under which names.

use super::{
    binders, brand::Brand, copies::Copies, index, leaving, list, names, names::Layout, originals, proof,
    studies, whole, workbooks,
};
use crate::{desk::RunningExport, errors::AppError, host::Host};
use proofbook_bundle::{Plan, Source};
use proofbook_catalogue::{Language, Phase};
use proofbook_checks::Found;
use proofbook_dossier::{Attachment, Dossier, EvidenceId};
use proofbook_exhibit::Code;
use proofbook_messages::Messages;
use proofbook_report::{ControlReport, Report};
use proofbook_typeset::Typesetter;
use proofbook_workbook::{Proof, SheetChoice};
use std::{
    collections::BTreeMap,
    path::PathBuf,
    sync::{Arc, Mutex},
};

/// Everything an export needs, as it was at one moment.
pub struct Export {
    /// The dossier.
    pub dossier: Arc<Dossier>,
    /// The finished report.
    pub report: Report,
    /// Sets pages.
    pub typesetter: &'static Typesetter,
    /// Folder of the workspace's attachments.
    pub attachments: BTreeMap<String, PathBuf>,
    /// The official workbook with its name, when the partner has given it.
    pub template: Option<(String, Vec<u8>)>,
    /// What a person has said about its columns, as far as it holds for it.
    pub columns: Vec<SheetChoice>,
    /// The partner's logo.
    pub brand: Brand,
    /// What the exhibits do not show of their files, by the files' digests; only for files that were
    /// scanned.
    pub not_shown: BTreeMap<String, Vec<Found>>,
    /// Reads strangers' files, and turns documents of offices into PDF, where it can.
    pub host: Arc<dyn Host>,
    /// Whether a person has cancelled.
    pub running: Arc<RunningExport>,
    /// Files that leave the house as copies.
    pub copies: Copies,
    /// Documents that were turned into PDF.
    pub converted: Copies,
    /// Its signature, if it has one, may be broken.
    pub signature_may_go: bool,
    /// What was found in a workbook that is not kept in the workspace, where nothing else says it.
    pub of_given_workbook: Vec<String>,
    /// The language of the person who exports: notes about the export are for them, not for AWS.
    pub reader: Language,
    /// Where the files lie.
    pub layout: Layout,
}

/// Why a file is not bound, by what its scan has found.
fn unbound<'a>(mut found: impl Iterator<Item = &'a Found>) -> Option<Code> {
    found.find_map(|found| Code::from_code(&found.what).filter(|code| code.is_unbound()))
}

/// Whether the scan of a file was stopped, by what it has found until then.
pub fn was_stopped<'a>(found: impl Iterator<Item = &'a Found>) -> bool {
    matches!(unbound(found), Some(Code::UnboundTime | Code::UnboundStopped))
}

/// What was made on the way, besides the files.
#[derive(Default)]
pub struct Made {
    /// What people should know, in words.
    pub remarks: Vec<String>,
    /// The proof of the workbook.
    pub proof: Option<Proof>,
}

impl Export {
    /// The messages of the submission's language.
    pub fn messages(&self) -> &'static Messages {
        Messages::of(self.report.language)
    }

    /// The messages in which notes about the export are written: those of the person who exports.
    pub fn messages_for_notes(&self) -> &'static Messages {
        Messages::of(self.reader)
    }

    /// The language of the submission.
    pub fn language(&self) -> Language {
        self.report.language
    }

    /// The file behind a digest, if it is there.
    pub fn attachment(&self, sha256: &str) -> Option<&PathBuf> {
        self.attachments.get(sha256)
    }

    /// What the exhibit of a file does not show of it, as the scan has found, on the pages that are bound.
    pub fn not_shown(&self, file: &Attachment, pages: Option<&[u32]>) -> Vec<&Found> {
        let is_bound = |it: &&Found| match (it.at.page, pages) {
            (Some(page), Some(pages)) => pages.contains(&page),
            _ => true,
        };
        let is_less = |it: &&Found| it.what != Code::PageEmpty.code();
        let found = self.not_shown.get(&file.sha256).into_iter().flatten();
        found.filter(is_less).filter(is_bound).collect()
    }

    /// Whether the pages of an exhibit are all there is to see of its file. Nobody says so of a file that
    /// was not scanned.
    pub fn shows_all(&self, file: &Attachment) -> bool {
        proofbook_exhibit::shows_pages(&file.media_type, file.size, file.pages.is_some())
            && self.not_shown.contains_key(&file.sha256)
            && self.not_shown(file, None).is_empty()
    }

    /// Why a file is not prepared: the scan has found that it cannot be bound, or took too long to find out.
    pub fn unbound(&self, file: &Attachment) -> Option<Code> {
        unbound(self.not_shown.get(&file.sha256).into_iter().flatten())
    }

    /// Whether the scan of a file was stopped before it was known what becomes of it.
    pub fn was_stopped(&self, file: &Attachment) -> bool {
        was_stopped(self.not_shown.get(&file.sha256).into_iter().flatten())
    }

    /// Whether somebody has dismissed a remark about a piece of evidence.
    pub fn is_dismissed(&self, id: &EvidenceId, found: &Found) -> bool {
        let reasons = self.dossier.evidence.get(id).map(|evidence| &evidence.excuses);
        reasons.is_some_and(|reasons| reasons.contains_key(&found.key) || reasons.contains_key(&found.what))
    }

    /// The name of the bundle's folder: partner, edition, date, and a mark if it is a draft.
    pub fn folder_name(&self) -> String {
        let mark = if self.report.draft {
            format!("_{}", self.messages().text("draft-mark"))
        } else {
            String::new()
        };
        let name = format!(
            "{}_{}_{}{mark}",
            self.report.partner,
            self.report.edition.replace(' ', "-"),
            self.report.on
        );
        proofbook_bundle::names::component(&name)
    }

    /// Whether a control gets a PDF: every prerequisite, and technical controls with exhibits.
    pub fn has_pdf(control: &ControlReport) -> bool {
        control.phase == Phase::Prerequisite || !control.exhibits.is_empty()
    }

    /// Decides every name. To be called once, before [`Export::plan`].
    ///
    /// # Errors
    /// A template of the partner that cannot be understood.
    pub fn lay_out(&mut self) -> Result<(), AppError> {
        self.layout = names::lay_out(self)?;
        Ok(())
    }

    /// The plan. Bytes are made when the bundle asks for them; what people should know is gathered
    /// in `made`.
    pub fn plan<'a>(&'a self, made: &'a Mutex<Made>) -> Plan<'a> {
        let messages = self.messages();
        let mut plan = Plan::new();
        let mut add = |path: &str, what: String, source: Source<'a>| plan.add(path.to_owned(), what, source);
        add(
            &self.layout.workbook,
            messages.text("progress-workbook"),
            maker(move || workbooks::make(self, made)),
        );
        add(&self.layout.index, messages.text("progress-index"), maker(move || index::make(self)));
        if let Some(path) = &self.layout.proof {
            add(path, messages.text("what-proof"), maker(move || proof::make(self, made)));
        }
        add(&self.layout.list, messages.text("what-list"), maker(move || list::make(self)));
        for control in &self.report.controls {
            let Some(path) = self.layout.controls.get(&control.id) else { continue };
            let what = messages.format("progress-binding", &[("name", control.id.as_str().into())]);
            add(path, what, maker(move || binders::make(self, control, made)));
        }
        for study in &self.report.case_studies {
            let what = messages.format("progress-study", &[("name", study.title.as_str().into())]);
            add(&self.layout.studies[&study.id], what, maker(move || studies::make(self, study)));
        }
        if let Some(path) = &self.layout.whole {
            add(path, messages.text("progress-whole"), Source::Joined(whole::joiner(self, made)));
        }
        for (id, file) in originals::cited_files(&self.dossier) {
            let Some(path) = self.layout.originals.get(id) else { continue };
            let what = messages.format("progress-copying", &[("name", file.name.as_str().into())]);
            match self.attachment(&file.sha256) {
                Some(_) if self.dossier.evidence.get(id).is_some_and(leaving::is_copy) => {
                    let copy = move || self.leaving(id).map(Option::unwrap_or_default);
                    add(path, what, maker(copy));
                }
                Some(from) => {
                    add(path, what, Source::File { path: from.clone(), sha256: file.sha256.clone() });
                }
                None => originals::remember_lost(self, id, made),
            }
        }
        originals::remember_uncited(self, made);
        plan
    }
}

fn maker<'a>(make: impl FnOnce() -> Result<Vec<u8>, AppError> + Send + 'a) -> Source<'a> {
    Source::Made(Box::new(move || make().map_err(Into::into)))
}
