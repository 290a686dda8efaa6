//! Exporting: preview, write, cancel.

use crate::{
    columns::columns_for,
    desk::*,
    errors::AppError,
    export::{Brand, Export, Item, Layout, Made, cell_text, fill_view},
    official_workbook::workbook_fit,
    wire::*,
};
use jiff::civil::Date;
use proofbook_bundle::{
    BoxLimits, BoxPlan, EditedFiles, Plan, PlanWarning, WhenStopped, discard_unfinished, write_keeping,
};
use proofbook_catalogue::{ControlId, Language};
use proofbook_checks::{Found, FoundClass, Look, Verdict};
use proofbook_dossier::{BundleField, Dossier};
use proofbook_messages::Messages;
use proofbook_report::{Report, Request};
use proofbook_typeset::Typesetter;
use proofbook_workbook::{CELL_LINE_BREAK_LIMIT, CELL_TEXT_LIMIT, cell_use};
use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
};

/// How an export is to be made.
#[derive(Clone, Debug, Default)]
pub struct ExportRequest {
    /// The official workbook: name and bytes. Where absent, the one kept in the workspace is taken.
    pub template: Option<(String, Vec<u8>)>,
    /// The language of the submission; the profile's where absent.
    pub language: Option<Language>,
    /// The day on which validity is judged; the planned submission date where absent.
    pub on: Option<Date>,
    /// Fill the official workbook although that breaks its signature.
    pub break_signature: bool,
}

impl Desk {
    /// What would be exported, before anything is written.
    pub fn preview_bundle(&self) -> Result<BundlePreview, AppError> {
        let export = self.snapshot(&ExportRequest::default())?;
        let language = self.language();
        let made = Mutex::new(Made::default());
        let plan = export.plan(&made);
        let files = planned_files(&export, &plan, Messages::of(language));
        drop(plan);
        Ok(BundlePreview {
            name: export.folder_name(),
            draft: export.report.draft,
            files,
            link: export.link(&Item::Bundle).cloned(),
            fields: proofbook_bundle::Field::ALL.map(|field| field.name().to_owned()).into(),
            box_plans: BOX_PLANS.map(|(name, plan)| (name.to_owned(), plan.file_bytes())).into(),
            warnings: made.into_inner().unwrap_or_else(PoisonError::into_inner).remarks,
            workbook: fill_view(&export, language),
        })
    }

    /// Exports the bundle into a new folder below `folder`.
    pub fn export_bundle(&self, folder: String) -> Result<ExportOutcome, AppError> {
        if folder.trim().is_empty() {
            return Err(AppError::new("APP-NO-FOLDER", ""));
        }
        // Claimed before files are scanned, so that a person can cancel that, too.
        let claim = self.claim()?;
        let export = self.snapshot(&ExportRequest::default())?;
        let target = Path::new(folder.trim()).join(export.folder_name());
        self.write_bundle(&claim, &export, &target)
    }

    /// Exports the bundle into exactly this folder.
    pub fn export_to(&self, target: &Path, request: &ExportRequest) -> Result<ExportOutcome, AppError> {
        let claim = self.claim()?;
        let export = self.snapshot(request)?;
        self.write_bundle(&claim, &export, target)
    }

    /// The first names that a template would give to originals or to the PDFs of controls.
    pub fn preview_names(&self, field: BundleField, template: String) -> Result<Vec<String>, AppError> {
        let mut export = self.snapshot(&ExportRequest::default())?;
        let mut dossier = (*export.dossier).clone();
        let wishes = &mut dossier.bundle;
        match field {
            BundleField::OriginalNames => wishes.original_names = Some(template),
            _ => wishes.control_names = Some(template),
        }
        export.dossier = std::sync::Arc::new(dossier);
        export.lay_out()?;
        let layout = &export.layout;
        Ok(match field {
            BundleField::OriginalNames => layout.originals.values().take(NAMES_SHOWN).cloned().collect(),
            _ => layout.controls.values().take(NAMES_SHOWN).cloned().collect(),
        })
    }

    /// Removes what a cancelled export into a folder below this one has left.
    pub fn discard_unfinished_export(&self, folder: String) -> Result<(), AppError> {
        let name = self.snapshot(&ExportRequest::default())?.folder_name();
        Ok(discard_unfinished(&Path::new(folder.trim()).join(name))?)
    }

    /// Whether an export runs: whoever closes the window asks first.
    pub fn is_exporting(&self) -> bool {
        self.running.runs()
    }

    /// Cancels the running export.
    pub fn cancel_export(&self) -> Result<(), AppError> {
        self.running.cancel();
        Ok(())
    }

    /// Claims the desk for an export.
    ///
    /// # Errors
    /// `APP-EXPORT-RUNNING` while another runs.
    pub(crate) fn claim(&self) -> Result<ExportClaim<'_>, AppError> {
        self.claim_export().ok_or_else(|| AppError::new("APP-EXPORT-RUNNING", ""))
    }

    fn write_bundle(
        &self,
        claim: &ExportClaim<'_>,
        export: &Export,
        target: &Path,
    ) -> Result<ExportOutcome, AppError> {
        let target = std::path::absolute(target).unwrap_or_else(|_| target.to_owned());
        let made = Mutex::new(Made::default());
        let mut step = |done: usize, all: usize, what: &str| {
            self.host.progress(WorkProgress { done: done as u32, all: all as u32, what: what.to_owned() });
            !claim.cancelled()
        };
        let (data, messages) = (self.host.data_folder(), Messages::of(self.language()));
        let removed = crate::exports_begun::begin(&data, &target);
        let says_the_same = |file: &Path, listed: &str| {
            crate::altered_office::says_the_same(&data, file, listed) == Some(true)
        };
        let edited = EditedFiles { word: &messages.text("export-edited"), says_the_same: &says_the_same };
        let written = write_keeping(export.plan(&made), &target, WhenStopped::Keep, &edited, &mut step);
        crate::exports_begun::end(&data, &target);
        let written = written?;
        let files = written.files.iter().map(|(path, (_, sha256))| (path.as_str(), sha256.as_str()));
        crate::altered_office::remember(&data, &target, files);
        let mut made = made.into_inner().unwrap_or_else(PoisonError::into_inner);
        made.remarks.extend(left_over_remarks(&removed, &written, messages));
        Ok(outcome(export, &written, made, self.language()))
    }

    /// Everything an export needs, as it is at this moment.
    pub(crate) fn snapshot(&self, request: &ExportRequest) -> Result<Export, AppError> {
        let typesetter = typesetter()?;
        self.look_into_all_files(&|| !self.running.is_cancelled())?;
        self.with_open(|opened, window_language| {
            opened.look_for_files();
            let dossier = opened.dossier();
            let language = request.language.or(dossier.profile.language).unwrap_or(window_language);
            let given = request.template.as_ref().map(|(name, bytes)| {
                let columns = columns_for(&dossier, bytes);
                workbook_fit(
                    &opened.catalogue,
                    (name.as_str(), bytes.as_slice()),
                    &columns,
                    request.break_signature,
                )
            });
            let verdict = self.judge_with(opened, request.on, given.as_ref().unwrap_or(&opened.workbook.1));
            let template = match &request.template {
                Some(template) => Some(template.clone()),
                None => kept_template(opened, &dossier)?,
            };
            let columns = template.as_ref().map(|(_, bytes)| columns_for(&dossier, bytes));
            let signature_may_go =
                request.break_signature || request.template.is_none() && signature_may_go(&dossier);
            let mut export = self.export_of(opened, &verdict, (language, window_language), typesetter);
            export.template = template;
            export.columns = columns.unwrap_or_default();
            export.signature_may_go = signature_may_go;
            if request.template.is_some() {
                export.of_given_workbook = found_in_workbook(opened, &verdict, window_language);
            }
            export.lay_out()?;
            Ok(export)
        })
    }

    /// An export without an official workbook, and without names for its files yet.
    fn export_of(
        &self,
        opened: &Opened,
        verdict: &Verdict,
        (language, reader): (Language, Language),
        typesetter: &'static Typesetter,
    ) -> Export {
        let dossier = opened.dossier();
        let report =
            Report::assemble(&Request { catalogue: &opened.catalogue, dossier: &dossier, verdict, language });
        let logo = dossier.profile.logo.clone();
        Export {
            attachments: attachments(opened, &dossier),
            dossier,
            report,
            typesetter,
            template: None,
            columns: Vec::new(),
            brand: Brand::new(logo.and_then(|sha256| opened.file_of(&sha256))),
            not_shown: not_shown(opened),
            host: std::sync::Arc::clone(&self.host),
            running: std::sync::Arc::clone(&self.running),
            copies: Default::default(),
            converted: Default::default(),
            signature_may_go: false,
            of_given_workbook: Vec::new(),
            reader,
            layout: Layout::default(),
        }
    }

    /// What an export writes into the cells of responses that are nearly as long as a cell: UTF-16 units and
    /// line breaks. Most workspaces have none, and then nothing is computed.
    pub(crate) fn cells_of_long_responses(
        &self,
        opened: &Opened,
        verdict: &Verdict,
    ) -> BTreeMap<ControlId, (usize, usize)> {
        let dossier = opened.dossier();
        let is_long = |text: &str| {
            text.len() > CELL_TEXT_LIMIT / 10 * 8
                || text.len() > CELL_LINE_BREAK_LIMIT && has_many_lines(text)
        };
        let long: Vec<&ControlId> = dossier
            .answers
            .iter()
            .filter(|(_, answer)| is_long(&answer.response))
            .map(|(id, _)| id)
            .collect();
        let language = dossier.profile.language.unwrap_or_default();
        let Some(typesetter) = (!long.is_empty()).then(|| typesetter().ok()).flatten() else {
            return BTreeMap::new();
        };
        let mut export = self.export_of(opened, verdict, (language, language), typesetter);
        if export.lay_out().is_err() {
            return BTreeMap::new();
        }
        let controls = export.report.controls.iter().filter(|control| long.contains(&&control.id));
        let measured = controls.map(|control| {
            let used = cell_use(&cell_text(&export, control));
            (control.id.clone(), (used.units, used.line_breaks))
        });
        measured.collect()
    }
}

/// What the check says of a workbook that is given for one export only. Answers that stay in it are said with
/// their cells by the fill.
fn found_in_workbook(opened: &Opened, verdict: &Verdict, language: Language) -> Vec<String> {
    let dossier = opened.dossier();
    let speaker = proofbook_report::Speaker::new(language, &opened.catalogue, &dossier);
    let rules = ["workbook-secret", "workbook-hidden-text", "workbook-name"];
    let found = verdict.findings.iter().filter(|finding| rules.contains(&finding.rule.as_str()));
    let words = found.map(|finding| speaker.finding(finding));
    words.map(|words| format!("{}: {}", words.title, words.why)).collect()
}

/// Whether a text has nearly as many lines as a cell takes.
fn has_many_lines(text: &str) -> bool {
    text.matches(['\n', '\r']).count() > CELL_LINE_BREAK_LIMIT / 10 * 8
}

/// What earlier exports had left, and what somebody had typed into the last one.
fn left_over_remarks(
    removed: &[PathBuf],
    written: &proofbook_bundle::Written,
    messages: &Messages,
) -> Vec<String> {
    let folder = |path: &Path| path.to_string_lossy().into_owned();
    let removed = removed
        .iter()
        .map(|target| messages.format("remark-unfinished-removed", &[("folder", folder(target).into())]));
    let edited = written.edited.iter().map(|(path, place)| {
        let key = match path.to_ascii_lowercase().ends_with(".xlsx") {
            true => "remark-edited-workbook",
            false => "remark-edited-file",
        };
        messages.format(key, &[("file", path.as_str().into()), ("place", folder(place).into())])
    });
    removed.chain(edited).collect()
}

/// The files of the library that are there, by digest.
fn attachments(opened: &Opened, dossier: &Dossier) -> BTreeMap<String, PathBuf> {
    let files = dossier.evidence.values().filter_map(|evidence| evidence.file.as_ref());
    files.filter_map(|file| Some((file.sha256.clone(), opened.file_of(&file.sha256)?))).collect()
}

/// What the exhibits do not show of the files that were scanned, by digest.
fn not_shown(opened: &Opened) -> BTreeMap<String, Vec<Found>> {
    let is_about = |it: &&Found| matches!(it.class, FoundClass::NotShown | FoundClass::NotTheDocument);
    let of = |look: &Look| look.found.iter().filter(is_about).cloned().collect();
    opened.looks.all().iter().map(|(sha256, look)| (sha256.clone(), of(look))).collect()
}

/// Whether a person has said that the official workbook kept in the workspace may lose its signature.
pub(crate) fn signature_may_go(dossier: &Dossier) -> bool {
    let profile = &dossier.profile;
    profile.signature_may_go.is_some() && profile.signature_may_go == profile.official_workbook
}

pub(crate) fn kept_template(
    opened: &Opened,
    dossier: &Dossier,
) -> Result<Option<(String, Vec<u8>)>, AppError> {
    // Where it has not arrived a finding blocks, and the draft has a generated one.
    let path = dossier.profile.official_workbook.as_ref().and_then(|sha256| opened.file_of(sha256));
    let Some(path) = path else { return Ok(None) };
    let bytes =
        std::fs::read(&path).map_err(|error| AppError::new("STORE-NO-ATTACHMENT", error.to_string()))?;
    Ok(Some((dossier.profile.official_workbook_name.clone().unwrap_or_default(), bytes)))
}

/// As many names are shown of what a template gives.
const NAMES_SHOWN: usize = 5;
/// The plans of Box by the ids that the dossier keeps.
const BOX_PLANS: [(&str, BoxPlan); 5] = [
    ("free", BoxPlan::Free),
    ("starter", BoxPlan::Starter),
    ("business", BoxPlan::Business),
    ("business-plus", BoxPlan::BusinessPlus),
    ("enterprise", BoxPlan::Enterprise),
];

/// What a folder must keep to: the plan the partner has named, or the one most companies have.
fn box_limits(export: &Export) -> BoxLimits {
    let named = export.dossier.bundle.box_plan.as_deref();
    let known = BOX_PLANS.iter().find(|(name, _)| Some(*name) == named);
    BoxLimits::of(known.map_or(BoxPlan::Business, |(_, plan)| *plan)).below(export.folder_name())
}

fn planned_files(export: &Export, plan: &Plan<'_>, messages: &Messages) -> Vec<PlannedFile> {
    let mut warnings: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for warning in plan.warnings(&box_limits(export)) {
        warnings.entry(warning.path.clone()).or_default().push(warning_words(&warning, messages));
    }
    let items: BTreeMap<&str, Item> =
        export.layout.items().into_iter().map(|(item, path)| (path, item)).collect();
    let planned = plan.files().iter().map(|file| {
        let item = items.get(file.path.as_str()).cloned();
        PlannedFile {
            path: file.path.clone(),
            what: file.what.clone(),
            size: file.source.size(),
            controls: item.as_ref().map_or_else(Vec::new, |item| export.controls_of(item)),
            link: item.as_ref().and_then(|item| export.link(item).cloned()),
            warnings: warnings.remove(&file.path).unwrap_or_default(),
            item: item.map(|item| item.to_string()),
        }
    });
    planned.collect()
}

fn warning_words(warning: &PlanWarning, messages: &Messages) -> String {
    let parameters = warning.parameters();
    let arguments: Vec<(&str, proofbook_messages::Argument)> =
        parameters.iter().map(|(name, value)| (*name, value.as_str().into())).collect();
    let code = warning.kind.code();
    let say = |part: &str| messages.format(&format!("{code}{part}"), &arguments);
    format!("{} {} {}", say(""), say(".means"), say(".do"))
}

fn outcome(
    export: &Export,
    written: &proofbook_bundle::Written,
    made: Made,
    language: Language,
) -> ExportOutcome {
    let proof = made.proof.as_ref();
    let line = |row| proof_line(row, Messages::of(language));
    ExportOutcome {
        folder: written.folder.to_string_lossy().into_owned(),
        draft: export.report.draft,
        // The checksum file counts for people, too.
        files: written.files.len() as u32 + 1,
        bytes: written.bytes(),
        new: written.new.len() as u32,
        changed: written.changed.iter().cloned().collect(),
        same: written.same.len() as u32,
        removed: written.removed.iter().cloned().collect(),
        bytes_written: written.bytes_written,
        verified: true,
        remarks: made.remarks,
        proof: proof.map_or_else(Vec::new, |proof| proof.rows.iter().map(line).collect()),
        other_cells_changed: proof.map_or(0, |proof| proof.other_cells_changed.len() as u32),
    }
}

fn proof_line(row: &proofbook_workbook::ProofRow, messages: &Messages) -> ProofLine {
    ProofLine {
        control: row.control.clone(),
        sheet: row.sheet.clone(),
        cell: row.cell.clone(),
        before: row.before.clone(),
        after: row.after.clone(),
        holds: crate::export::holds(row),
        verdict: messages.text(crate::export::verdict_key(row.verdict)),
    }
}
