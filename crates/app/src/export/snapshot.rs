//! What is true of a workspace at one moment, for work that goes on without its lock. Taking one counts
//! references up and reads nothing.
//!
//! Not here: names of files (`layout`), and what an export needs besides (`job`).

use crate::{official_workbook::WorkbookFile, open_workspace::OpenWorkspace};
use proofbook_catalogue::{Catalogue, Language};
use proofbook_checks::{Found, FoundClass, Look, Severity, Verdict};
use proofbook_dossier::{Attachment, Dossier, EvidenceId};
use proofbook_exhibit::Code;
use proofbook_messages::Messages;
use proofbook_report::Request;
use proofbook_store::{Attachments, Presence};
use std::{
    collections::{BTreeMap, BTreeSet},
    path::PathBuf,
    sync::Arc,
};

/// A workspace at one moment.
#[derive(Clone)]
pub struct Snapshot {
    /// What the partner has said.
    pub dossier: Arc<Dossier>,
    /// What the edition asks for.
    pub catalogue: Arc<Catalogue>,
    /// What the check says.
    pub verdict: Arc<Verdict>,
    /// The language of the submission.
    pub language: Language,
    /// The official workbook that is filled; nothing where one is generated.
    pub workbook: Option<Arc<WorkbookFile>>,
    attachments: Attachments,
    incomplete: BTreeSet<String>,
    scans: Arc<BTreeMap<String, Look>>,
}

impl Snapshot {
    /// What is true now, judged as `verdict` says, with the official workbook of the workspace.
    pub fn of(opened: &OpenWorkspace, verdict: Verdict, language: Language) -> Self {
        Self {
            dossier: opened.dossier(),
            catalogue: Arc::clone(&opened.catalogue),
            verdict: Arc::new(verdict),
            language,
            workbook: opened.official.file.clone(),
            attachments: opened.workspace.attachments().clone(),
            incomplete: opened.incomplete_files.clone(),
            scans: opened.looks.shared(),
        }
    }

    /// The messages of the submission's language.
    pub fn messages(&self) -> &'static Messages {
        Messages::of(self.language)
    }

    /// What a report is made of.
    pub fn request(&self) -> Request<'_> {
        let Self { catalogue, dossier, verdict, language, .. } = self;
        Request { catalogue, dossier, verdict, language: *language }
    }

    /// Whether anything blocks, so that whatever is exported is a draft.
    pub fn is_draft(&self) -> bool {
        self.verdict.count(Severity::Blocker) > 0
    }

    /// The edition by name.
    pub fn edition_name(&self) -> &str {
        &self.catalogue.texts(self.language).edition.name
    }

    /// The partner's name.
    pub fn partner(&self) -> &str {
        &self.dossier.profile.partner
    }

    /// The file behind a digest, if it is there and whole as far as its size tells.
    pub fn attachment(&self, sha256: &str) -> Option<PathBuf> {
        let is_here =
            !self.incomplete.contains(sha256) && self.attachments.presence(sha256, None) == Presence::Here;
        self.attachments.path(sha256).ok().filter(|_| is_here)
    }

    /// The differences between a file and its exhibit that its scan has found; nothing where it was not scanned.
    fn differences(&self, sha256: &str) -> Option<impl Iterator<Item = &Found>> {
        let is_about = |it: &&Found| matches!(it.class, FoundClass::NotShown | FoundClass::NotTheDocument);
        self.scans.get(sha256).map(|look| look.found.iter().filter(is_about))
    }

    /// What the exhibit of a file does not show of it, as the scan has found, on the pages that are bound.
    pub fn not_shown(&self, file: &Attachment, pages: Option<&[u32]>) -> Vec<&Found> {
        let is_bound = |it: &&Found| match (it.at.page, pages) {
            (Some(page), Some(pages)) => pages.contains(&page),
            _ => true,
        };
        let is_less = |it: &&Found| it.what != Code::PageEmpty.code();
        self.differences(&file.sha256).into_iter().flatten().filter(is_less).filter(is_bound).collect()
    }

    /// Whether the pages of an exhibit are all there is to see of its file. Nobody says so of a file that
    /// was not scanned.
    pub fn shows_all(&self, file: &Attachment) -> bool {
        proofbook_exhibit::shows_pages(&file.media_type, file.size, file.pages.is_some())
            && self.scans.contains_key(&file.sha256)
            && self.not_shown(file, None).is_empty()
    }

    /// Why a file is not prepared: the scan has found that it cannot be bound, or took too long to find out.
    pub fn unbound(&self, file: &Attachment) -> Option<Code> {
        let differences = self.differences(&file.sha256).into_iter().flatten();
        differences.filter_map(|found| Code::from_code(&found.what)).find(|code| code.is_unbound())
    }

    /// Whether the scan of a file was stopped before it was known what becomes of it.
    pub fn was_stopped(&self, file: &Attachment) -> bool {
        matches!(self.unbound(file), Some(Code::UnboundTime | Code::UnboundStopped))
    }

    /// Whether somebody has dismissed what was found in a piece of evidence.
    pub fn is_dismissed(&self, id: &EvidenceId, found: &Found) -> bool {
        let reasons = self.dossier.evidence.get(id).map(|evidence| &evidence.excuses);
        reasons.is_some_and(|reasons| reasons.contains_key(&found.key) || reasons.contains_key(&found.what))
    }

    /// The name of the bundle's folder: partner, edition, date, and a mark if it is a draft.
    pub fn folder_name(&self) -> String {
        let mark =
            if self.is_draft() { format!("_{}", self.messages().text("draft-mark")) } else { String::new() };
        let edition = self.edition_name().replace(' ', "-");
        let name = format!("{}_{edition}_{}{mark}", self.partner(), self.verdict.on);
        proofbook_bundle::names::component(&name)
    }
}
