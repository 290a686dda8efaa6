//! Exporting: preview, write, cancel.
//!
//! Each question takes the smallest of what an export is made of: a snapshot, the names of a bundle, or the
//! whole job. Not here: the files (`export`), writing them (crate `bundle`).

use crate::{
    errors::AppError,
    export::{
        BundleItem, BundleLayout, ExportJob, ExportNotes, Gathered, Snapshot, fill_view, generate_workbook,
        make_workbook, plan, workbook_answers,
    },
    jobs::{CancelToken, Job},
    judging::{JudgedOn, judge},
    official_workbook::WorkbookFile,
    open_workspace::OpenWorkspace,
    scanning::look_into_all_files,
    session::{Caller, Session},
    wire::*,
};
use jiff::civil::Date;
use proofbook_bundle::{
    BoxLimits, BoxPlan, EditedFiles, Plan, PlanWarning, WhenStopped, discard_unfinished, write_keeping,
};
use proofbook_catalogue::Language;
use proofbook_checks::Verdict;
use proofbook_dossier::BundleField;
use proofbook_messages::Messages;
use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::Arc,
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

/// What would be exported, before anything is written.
pub fn preview_bundle(session: &Session) -> Result<BundlePreview, AppError> {
    let export = with_scanned_files(session, &ExportRequest::default())?;
    let language = session.language();
    let notes = ExportNotes::default();
    let files = planned_files(&export, &plan(&export, &notes), Messages::of(language));
    Ok(BundlePreview {
        name: export.snapshot.folder_name(),
        draft: export.report.draft,
        files,
        link: export.snapshot.link(&BundleItem::Bundle).cloned(),
        fields: proofbook_bundle::Field::ALL.map(|field| field.name().to_owned()).into(),
        box_plans: BOX_PLANS.map(|(name, plan)| (name.to_owned(), plan.file_bytes())).into(),
        warnings: notes.gathered().notes,
        workbook: fill_view(&export, language),
    })
}

/// Exports the bundle into a new folder below `folder`.
pub fn export_bundle(session: &Session, folder: String) -> Result<ExportOutcome, AppError> {
    if folder.trim().is_empty() {
        return Err(AppError::new("APP-NO-FOLDER", ""));
    }
    let job = session.jobs.begin(JobKind::Export)?;
    look_into_all_files(session, &job)?;
    let export = export_job(session, &job, &ExportRequest::default())?;
    let target = Path::new(folder.trim()).join(export.snapshot.folder_name());
    write_bundle(session, &job, &export, &target)
}

/// Exports the bundle into exactly this folder.
pub fn export_to(
    session: &Session,
    target: &Path,
    request: &ExportRequest,
) -> Result<ExportOutcome, AppError> {
    let job = session.jobs.begin(JobKind::Export)?;
    look_into_all_files(session, &job)?;
    write_bundle(session, &job, &export_job(session, &job, request)?, target)
}

/// The first names that a template would give to originals or to the PDFs of controls.
pub fn preview_names(
    opened: &mut OpenWorkspace,
    caller: &Caller<'_>,
    field: BundleField,
    template: String,
) -> Result<Vec<String>, AppError> {
    let snapshot = snapshot(opened, caller);
    let mut options = snapshot.dossier.bundle.clone();
    match field {
        BundleField::OriginalNames => options.original_names = Some(template),
        _ => options.control_names = Some(template),
    }
    let layout = BundleLayout::new(&snapshot, &options)?;
    Ok(match field {
        BundleField::OriginalNames => layout.originals.into_values().take(NAMES_SHOWN).collect(),
        _ => layout.controls.into_values().take(NAMES_SHOWN).collect(),
    })
}

/// Removes what a cancelled export into a folder below this one has left.
pub fn discard_unfinished_export(
    opened: &mut OpenWorkspace,
    caller: &Caller<'_>,
    folder: String,
) -> Result<(), AppError> {
    let name = snapshot(opened, caller).folder_name();
    Ok(discard_unfinished(&Path::new(folder.trim()).join(name))?)
}

/// Whether an export runs: whoever closes the window asks first.
pub fn is_exporting(session: &Session) -> bool {
    session.jobs.runs(JobKind::Export)
}

/// Cancels the running export.
pub fn cancel_export(session: &Session) -> Result<(), AppError> {
    session.jobs.cancel(|_, kind| kind == JobKind::Export);
    Ok(())
}

/// Cancels a job by its kind and id, or whatever runs of this kind.
pub fn cancel_job(session: &Session, kind: JobKind, job: Option<u32>) -> Result<(), AppError> {
    session.jobs.cancel(|id, running| running == kind && job.is_none_or(|job| job == id));
    Ok(())
}

/// The official workbook filled; bytes, and what to know.
pub fn filled_workbook(
    session: &Session,
    template: (String, Vec<u8>),
    request: &ExportRequest,
) -> Result<(Vec<u8>, Vec<String>), AppError> {
    let request = ExportRequest { template: Some(template), ..request.clone() };
    let export = with_scanned_files(session, &request)?;
    let notes = ExportNotes::default();
    let bytes = make_workbook(&export, &notes)?;
    Ok((bytes, notes.gathered().notes))
}

/// A workbook generated in the official layout.
pub fn new_workbook(session: &Session, request: &ExportRequest) -> Result<Vec<u8>, AppError> {
    let (snapshot, reader) = session.with(|opened, caller| {
        opened.survey_files();
        opened.recall_scans();
        let language = request.language.unwrap_or(opened.submission_language(caller.language));
        let on = JudgedOn { on: request.on, ..JudgedOn::today(caller.today()) };
        let mut snapshot = Snapshot::of(opened, judge(opened, on), language);
        snapshot.workbook = None;
        Ok((snapshot, caller.language))
    })?;
    let export = ExportJob::new(snapshot, (Arc::clone(&session.host), CancelToken::default()), reader)?;
    generate_workbook(&export, &workbook_answers(&export))
}

/// What is true now, for questions about names and texts.
pub(crate) fn snapshot(opened: &mut OpenWorkspace, caller: &Caller<'_>) -> Snapshot {
    opened.survey_files();
    opened.recall_scans();
    let verdict = judge(opened, JudgedOn::today(caller.today()));
    Snapshot::of(opened, verdict, opened.submission_language(caller.language))
}

/// All that an export takes, once every file has been scanned.
pub(crate) fn with_scanned_files(session: &Session, request: &ExportRequest) -> Result<ExportJob, AppError> {
    let job = session.jobs.begin(JobKind::FileScan)?;
    look_into_all_files(session, &job)?;
    export_job(session, &job, request)
}

/// All that an export takes, as it is at this moment. Nothing is made yet.
fn export_job(session: &Session, job: &Job<'_>, request: &ExportRequest) -> Result<ExportJob, AppError> {
    let (dossier, catalogue) =
        session.with(|opened, _| Ok((opened.dossier(), Arc::clone(&opened.catalogue))))?;
    // A workbook that is given is read before the lock is taken again.
    let given = request.template.as_ref().map(|(name, bytes)| {
        let file = WorkbookFile::new(&dossier, name.clone(), bytes.clone());
        let fit = file.fit(&catalogue, request.break_signature);
        (Arc::new(file), fit)
    });
    let (mut snapshot, found, reader) = session.with(|opened, caller| {
        opened.survey_files();
        let workbook = given.as_ref().map(|(_, fit)| fit);
        let verdict = judge(opened, JudgedOn { today: caller.today(), on: request.on, workbook });
        let found = given.as_ref().map(|_| found_in_workbook(opened, &verdict, caller.language));
        let language = request.language.unwrap_or(opened.submission_language(caller.language));
        Ok((Snapshot::of(opened, verdict, language), found.unwrap_or_default(), caller.language))
    })?;
    let is_given = given.is_some();
    if let Some((file, _)) = given {
        snapshot.workbook = Some(file);
    }
    let mut export = ExportJob::new(snapshot, (Arc::clone(&session.host), job.token()), reader)?;
    export.signature_may_go = request.break_signature || !is_given && export.signature_may_go;
    export.of_given_workbook = found;
    Ok(export)
}

fn write_bundle(
    session: &Session,
    job: &Job<'_>,
    export: &ExportJob,
    target: &Path,
) -> Result<ExportOutcome, AppError> {
    let target = std::path::absolute(target).unwrap_or_else(|_| target.to_owned());
    let notes = ExportNotes::default();
    let mut step = |done: usize, all: usize, what: &str| {
        job.progress(&*session.host, done, all, what);
        !job.is_cancelled()
    };
    let (data, messages) = (session.host.data_folder(), Messages::of(session.language()));
    let removed = crate::exports_begun::begin(&data, &target);
    let says_the_same =
        |file: &Path, listed: &str| crate::altered_office::says_the_same(&data, file, listed) == Some(true);
    let edited = EditedFiles { word: &messages.text("export-edited"), says_the_same: &says_the_same };
    let written = write_keeping(plan(export, &notes), &target, WhenStopped::Keep, &edited, &mut step);
    crate::exports_begun::end(&data, &target);
    let written = written?;
    let files = written.files.iter().map(|(path, (_, sha256))| (path.as_str(), sha256.as_str()));
    crate::altered_office::remember(&data, &target, files);
    let mut gathered = notes.gathered();
    gathered.notes.extend(left_over_notes(&removed, &written, messages));
    Ok(outcome(export, &written, gathered, session.language()))
}

/// What the check says of a workbook that is given for one export only. Answers that stay in it are said with
/// their cells by the fill.
fn found_in_workbook(opened: &OpenWorkspace, verdict: &Verdict, language: Language) -> Vec<String> {
    let dossier = opened.dossier();
    let speaker = proofbook_report::Speaker::new(language, &opened.catalogue, &dossier);
    let rules = ["workbook-secret", "workbook-hidden-text", "workbook-name"];
    let found = verdict.findings.iter().filter(|finding| rules.contains(&finding.rule.as_str()));
    let words = found.map(|finding| speaker.finding(finding));
    words.map(|words| format!("{}: {}", words.title, words.why)).collect()
}

/// What earlier exports had left, and what somebody had typed into the last one.
fn left_over_notes(
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
fn box_limits(export: &ExportJob) -> BoxLimits {
    let named = export.snapshot.dossier.bundle.box_plan.as_deref();
    let known = BOX_PLANS.iter().find(|(name, _)| Some(*name) == named);
    BoxLimits::of(known.map_or(BoxPlan::Business, |(_, plan)| *plan)).below(export.snapshot.folder_name())
}

fn planned_files(export: &ExportJob, plan: &Plan<'_>, messages: &Messages) -> Vec<PlannedFile> {
    let mut warnings: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for warning in plan.warnings(&box_limits(export)) {
        warnings.entry(warning.path.clone()).or_default().push(warning_words(&warning, messages));
    }
    let items: BTreeMap<&str, BundleItem> =
        export.layout.items().into_iter().map(|(item, path)| (path, item)).collect();
    let planned = plan.files().iter().map(|file| {
        let item = items.get(file.path.as_str()).cloned();
        PlannedFile {
            path: file.path.clone(),
            what: file.what.clone(),
            size: file.source.size(),
            controls: item.as_ref().map_or_else(Vec::new, |item| export.snapshot.controls_of(item)),
            link: item.as_ref().and_then(|item| export.snapshot.link(item).cloned()),
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
    export: &ExportJob,
    written: &proofbook_bundle::Written,
    gathered: Gathered,
    language: Language,
) -> ExportOutcome {
    let proof = gathered.proof.as_ref();
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
        remarks: gathered.notes,
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        sampling::make_sample,
        tests::{Place, attached},
        wire::AttachPurpose,
    };
    use std::fs;

    fn names(session: &Session, template: &str) -> Result<Vec<String>, AppError> {
        let field = BundleField::OriginalNames;
        session.with(|opened, caller| preview_names(opened, caller, field, template.to_owned()))
    }

    /// The sample with a generated workbook as its official one, and where that lies.
    fn sample_with_workbook(place: &Place) -> PathBuf {
        let folder = place.workspace().with_extension("sample");
        make_sample(&place.session, &folder, Language::En).unwrap();
        let workbook = new_workbook(&place.session, &ExportRequest::default()).unwrap();
        let upload = crate::attach_begin(&place.session, "Self-Assessment.xlsx".to_owned()).unwrap();
        crate::upload_chunk(&place.session, &upload, &workbook).unwrap();
        crate::attach_finish(&place.session, upload, AttachPurpose::OfficialWorkbook).unwrap();
        let path = place.session.with(|opened, _| {
            let sha256 = opened.dossier().profile.official_workbook.clone().unwrap();
            Ok(opened.file_of(&sha256).unwrap())
        });
        path.unwrap()
    }

    #[test]
    #[allow(clippy::disallowed_methods, reason = "takes a file away to show that nobody reads it")]
    fn names_and_what_a_study_reveals_do_not_read_the_official_workbook() {
        let place = Place::new();
        let workbook = sample_with_workbook(&place);
        let before = names(&place.session, "{original}").unwrap();
        assert!(!before.is_empty());
        fs::remove_file(&workbook).unwrap();
        assert_eq!(names(&place.session, "{original}").unwrap(), before);
        let dossier = crate::dossier(&place.session).unwrap();
        let (study, _) = dossier.case_studies.iter().find(|(_, it)| it.public == Some(true)).unwrap();
        crate::publication(&place.session, study.clone()).unwrap();
        let control = dossier.answers.keys().next().unwrap().clone();
        let wording =
            place.session.with(|opened, caller| crate::editions::official_wording(opened, caller, control));
        assert!(wording.unwrap().is_some(), "read once, when the workspace was given it");
    }

    #[test]
    fn a_template_that_cannot_be_understood_is_refused_and_changes_nothing() {
        let place = Place::new();
        attached(&place.session, "process.svg", b"<svg/>");
        assert!(names(&place.session, "{nothing}").is_err());
        assert_eq!(crate::dossier(&place.session).unwrap().bundle.original_names, None);
    }

    #[test]
    fn what_is_previewed_is_what_is_exported() {
        let place = Place::new();
        sample_with_workbook(&place);
        let previewed = preview_bundle(&place.session).unwrap();
        let layout = place.session.with(|opened, caller| {
            let snapshot = snapshot(opened, caller);
            BundleLayout::new(&snapshot, &snapshot.dossier.bundle)
        });
        let layout = layout.unwrap();
        let planned: Vec<&str> = previewed.files.iter().map(|file| file.path.as_str()).collect();
        for (_, path) in layout.items() {
            assert!(planned.contains(&path), "{path} is named and not planned: {planned:?}");
        }
    }
}
