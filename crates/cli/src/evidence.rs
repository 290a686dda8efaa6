//! `proofbook evidence`: the library, what is in its files, and whether they are whole.

use crate::{
    arguments::EvidenceCommand,
    output::{self, say},
};
use proofbook_app::{self as app, AppError, Session, domain::*, wire::FilesReport};
use serde_json::json;
use std::path::Path;

type Exit = Result<u8, AppError>;

/// Carries a command out.
pub fn run(session: &Session, language: Language, command: &EvidenceCommand) -> Exit {
    match command {
        EvidenceCommand::List { workspace, json } => {
            app::open(session, workspace)?;
            list(session, language, *json)
        }
        EvidenceCommand::Set { workspace, evidence, set } => {
            app::open(session, workspace)?;
            app::set_evidence(session, &app::evidence_named(session, evidence)?, set)?;
            close(session)
        }
        EvidenceCommand::Look { workspace, evidence, json } => look(session, workspace, evidence, *json),
        EvidenceCommand::Excuse { workspace, evidence, key, reason } => {
            app::open(session, workspace)?;
            let evidence = app::evidence_named(session, evidence)?;
            let (key, reason) = (key.clone(), Some(reason.clone()));
            app::edit_and_save(session, &[Edit::ExcuseEvidence { evidence, key, reason }])?;
            close(session)
        }
        EvidenceCommand::Replace { workspace, evidence, file } => {
            app::open(session, workspace)?;
            let remarks = app::replace_file(session, &app::evidence_named(session, evidence)?, file)?;
            output::remarks(remarks.iter().map(String::as_str));
            close(session)
        }
        EvidenceCommand::Redact { workspace, evidence, region } => {
            app::open(session, workspace)?;
            app::redact(session, &app::evidence_named(session, evidence)?, region)?;
            close(session)
        }
        EvidenceCommand::Verify { workspace, json } => {
            app::open(session, workspace)?;
            report(session, &app::verify_files(session)?, language, *json)
        }
        EvidenceCommand::Restore { workspace, from, json } => {
            app::open(session, workspace)?;
            app::verify_files(session)?;
            report(
                session,
                &app::restore_files(session, from.to_string_lossy().into_owned())?,
                language,
                *json,
            )
        }
    }
}

fn close(session: &Session) -> Exit {
    app::close_workspace(session).map(|()| 0)
}

fn list(session: &Session, language: Language, as_json: bool) -> Exit {
    let dossier = app::dossier(session)?;
    if as_json {
        output::json(&json!({ "evidence": dossier.evidence }));
    } else {
        for (id, evidence) in &dossier.evidence {
            let dated =
                evidence.dated.map_or_else(|| "–".to_owned(), |date| Messages::of(language).date(date));
            let used = dossier.citations.values().filter(|citation| &citation.evidence == id).count();
            say!("{id}  {dated:10}  {used:3}  {}", evidence.title);
        }
    }
    Ok(0)
}

fn look(session: &Session, workspace: &Path, evidence: &str, as_json: bool) -> Exit {
    app::open(session, workspace)?;
    output::look(&app::file_look(session, app::evidence_named(session, evidence)?)?, as_json);
    Ok(0)
}

fn report(session: &Session, report: &FilesReport, language: Language, as_json: bool) -> Exit {
    if as_json {
        output::json(&json!({
            "files": report.files, "lost": report.lost, "altered": report.altered,
            "restored": report.restored,
        }));
    } else {
        let dossier = app::dossier(session)?;
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
    app::close_workspace(session)?;
    Ok(u8::from(!report.lost.is_empty() || !report.altered.is_empty()))
}

fn whole(report: &FilesReport) -> u32 {
    report.files.saturating_sub(report.lost.len() as u32 + report.altered.len() as u32)
}
