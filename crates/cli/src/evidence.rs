//! `proofbook evidence`: the library, what is in its files, and whether they are whole.

use crate::{
    arguments::EvidenceCommand,
    output::{self, say},
};
use proofbook_app::{AppError, Desk, domain::*, wire::FilesReport};
use serde_json::json;
use std::path::Path;

type Exit = Result<u8, AppError>;

/// Carries a command out.
pub fn run(desk: &Desk, language: Language, command: &EvidenceCommand) -> Exit {
    match command {
        EvidenceCommand::List { workspace, json } => {
            desk.open(workspace)?;
            list(desk, *json)
        }
        EvidenceCommand::Set { workspace, evidence, set } => {
            desk.open(workspace)?;
            desk.set_evidence(&desk.evidence_named(evidence)?, set)?;
            close(desk)
        }
        EvidenceCommand::Look { workspace, evidence, json } => look(desk, workspace, evidence, *json),
        EvidenceCommand::Excuse { workspace, evidence, key, reason } => {
            desk.open(workspace)?;
            let evidence = desk.evidence_named(evidence)?;
            let (key, reason) = (key.clone(), Some(reason.clone()));
            desk.edit_and_save(&[Edit::ExcuseEvidence { evidence, key, reason }])?;
            close(desk)
        }
        EvidenceCommand::Replace { workspace, evidence, file } => {
            desk.open(workspace)?;
            let remarks = desk.replace_file(&desk.evidence_named(evidence)?, file)?;
            output::remarks(remarks.iter().map(String::as_str));
            close(desk)
        }
        EvidenceCommand::Redact { workspace, evidence, region } => {
            desk.open(workspace)?;
            desk.redact(&desk.evidence_named(evidence)?, region)?;
            close(desk)
        }
        EvidenceCommand::Verify { workspace, json } => {
            desk.open(workspace)?;
            report(desk, &desk.verify_files()?, language, *json)
        }
        EvidenceCommand::Restore { workspace, from, json } => {
            desk.open(workspace)?;
            desk.verify_files()?;
            report(desk, &desk.restore_files(from.to_string_lossy().into_owned())?, language, *json)
        }
    }
}

fn close(desk: &Desk) -> Exit {
    desk.close_workspace().map(|()| 0)
}

fn list(desk: &Desk, as_json: bool) -> Exit {
    let dossier = desk.dossier()?;
    if as_json {
        output::json(&json!({ "evidence": dossier.evidence }));
    } else {
        for (id, evidence) in &dossier.evidence {
            let dated = evidence.dated.map_or_else(|| "–".to_owned(), |date| date.to_string());
            let used = dossier.citations.values().filter(|citation| &citation.evidence == id).count();
            say!("{id}  {dated:10}  {used:3}  {}", evidence.title);
        }
    }
    Ok(0)
}

fn look(desk: &Desk, workspace: &Path, evidence: &str, as_json: bool) -> Exit {
    desk.open(workspace)?;
    output::look(&desk.file_look(desk.evidence_named(evidence)?)?, as_json);
    Ok(0)
}

fn report(desk: &Desk, report: &FilesReport, language: Language, as_json: bool) -> Exit {
    if as_json {
        output::json(&json!({
            "files": report.files, "lost": report.lost, "altered": report.altered,
            "restored": report.restored,
        }));
    } else {
        let dossier = desk.dossier()?;
        let messages = Messages::of(language);
        let lines = [
            ("cli-file-restored", &report.restored),
            ("cli-file-lost", &report.lost),
            ("cli-file-altered", &report.altered),
        ];
        for (key, pieces) in lines {
            for title in pieces.iter().filter_map(|id| Some(&dossier.evidence.get(id)?.title)) {
                say!("{}", messages.format(key, &[("title", title.as_str().into())]));
            }
        }
        say!("{}", messages.format("cli-files-whole", &[("n", whole(report).into())]));
    }
    desk.close_workspace()?;
    Ok(u8::from(!report.lost.is_empty() || !report.altered.is_empty()))
}

fn whole(report: &FilesReport) -> u32 {
    report.files.saturating_sub(report.lost.len() as u32 + report.altered.len() as u32)
}
