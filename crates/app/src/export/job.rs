//! An export: a snapshot, the names of its files, and everything that making the files takes.
//!
//! Not here: what is in the files (`plan` and the modules it calls).

use super::{
    answers::AnswerTexts, apart::Apart, brand::Brand, copies::Copies, export_copy::export_copy,
    kinds::is_copy, layout::BundleLayout, snapshot::Snapshot,
};
use crate::{errors::AppError, host::Host, jobs::CancelToken, typesetter::typesetter};
use proofbook_catalogue::Language;
use proofbook_dossier::EvidenceId;
use proofbook_messages::Messages;
use proofbook_report::Report;
use proofbook_typeset::Typesetter;
use std::sync::Arc;

/// Everything an export needs.
pub struct ExportJob {
    /// What was true when it began.
    pub snapshot: Snapshot,
    /// The snapshot as a finished report.
    pub report: Report,
    /// Where the files will lie.
    pub layout: BundleLayout,
    /// Sets pages.
    pub typesetter: &'static Typesetter,
    /// The partner's logo.
    pub brand: Brand,
    /// Reads strangers' files, and turns documents of offices into PDF, where it can.
    pub host: Arc<dyn Host>,
    /// Whether a person has cancelled.
    pub token: CancelToken,
    /// Copies of files, made once.
    copies: Copies,
    /// Documents that were turned into PDF.
    pub converted: Copies,
    /// The signature of the official workbook, if it has one, may be broken.
    pub signature_may_go: bool,
    /// What was found in a workbook that is not kept in the workspace, where nothing else says it.
    pub of_given_workbook: Vec<String>,
    /// The language of the person who exports: notes about the export are for them, not for AWS.
    reader: Language,
}

impl ExportJob {
    /// An export of a snapshot, with the names that its options ask for.
    ///
    /// # Errors
    /// A template of the partner that cannot be understood.
    pub fn new(
        snapshot: Snapshot,
        (host, token): (Arc<dyn Host>, CancelToken),
        reader: Language,
    ) -> Result<Self, AppError> {
        let layout = BundleLayout::new(&snapshot, &snapshot.dossier.bundle)?;
        let profile = &snapshot.dossier.profile;
        Ok(Self {
            report: Report::assemble(&snapshot.request()),
            layout,
            typesetter: typesetter()?,
            brand: Brand::of(&snapshot),
            host,
            token,
            copies: Copies::default(),
            converted: Copies::default(),
            signature_may_go: profile.workbook_may_lose_signature(),
            of_given_workbook: Vec::new(),
            reader,
            snapshot,
        })
    }

    /// The messages of the submission's language.
    pub fn messages(&self) -> &'static Messages {
        self.snapshot.messages()
    }

    /// The messages in which notes about the export are written: those of the person who exports.
    pub fn messages_for_notes(&self) -> &'static Messages {
        Messages::of(self.reader)
    }

    /// The language of the submission.
    pub fn language(&self) -> Language {
        self.snapshot.language
    }

    /// Who makes copies and pictures for it.
    pub fn apart(&self) -> Apart {
        Apart::new(Arc::clone(&self.host), self.token.clone())
    }

    /// What the texts of the workbook's cells are made of.
    pub fn answer_texts(&self) -> AnswerTexts<'_> {
        AnswerTexts { snapshot: &self.snapshot, layout: &self.layout, report: &self.report }
    }

    /// The bytes of a piece of evidence as they leave the workspace; a copy is made once.
    ///
    /// # Errors
    /// As [`export_copy`].
    pub fn export_copy(&self, id: &EvidenceId) -> Result<Option<Vec<u8>>, AppError> {
        let evidence = self.snapshot.dossier.evidence.get(id);
        let make = || export_copy(&self.snapshot, &self.apart(), id);
        if evidence.is_some_and(is_copy) { self.copies.get_or_make(id, make) } else { make() }
    }
}
