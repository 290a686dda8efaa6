//! `proofbook case-study`: beginning, listing, checking and publishing case studies.

use crate::{
    arguments::CaseStudyCommand,
    output::{self, say},
};
use proofbook_app::{AppError, Desk, PublishRequest, domain::*, read_file, wire::StudyFormat};
use serde_json::json;
use std::path::Path;

type Exit = Result<u8, AppError>;

/// Carries a command out.
pub fn run(desk: &Desk, language: Option<Language>, command: &CaseStudyCommand) -> Exit {
    match command {
        CaseStudyCommand::List { workspace, json } => list(desk, workspace, *json),
        CaseStudyCommand::New { workspace, title, template, set, json } => {
            desk.open(workspace)?;
            let id =
                if *template { desk.begin_study_from_template(title)? } else { desk.begin_study(title)? };
            desk.set_study(&id, set)?;
            begun(desk, &id, &[], *json)
        }
        CaseStudyCommand::Import { workspace, file, set, json } => {
            desk.open(workspace)?;
            let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            let (id, remarks) = desk.begin_study_from(&name, &read_file(file)?)?;
            desk.set_study(&id, set)?;
            begun(desk, &id, &remarks, *json)
        }
        CaseStudyCommand::Check { workspace, study, json } => check(desk, workspace, study.as_deref(), *json),
        CaseStudyCommand::Export { workspace, study, out, public, draft, format, json, .. } => {
            desk.open(workspace)?;
            let request = PublishRequest {
                study: desk.study_named(study)?,
                version: if *public { Version::Public } else { Version::Confidential },
                formats: if format.is_empty() {
                    vec![StudyFormat::Pdf]
                } else {
                    format.iter().map(|it| form(it)).collect()
                },
                language,
                draft: *draft,
            };
            let outcome = desk.publish(&request, |_| out.clone())?;
            if *json {
                output::json(&json!(outcome));
            } else {
                say!("{}", outcome.folder);
                outcome.files.iter().for_each(|file| say!("  {file}"));
                outcome.remarks.iter().for_each(|remark| say!("  {remark}"));
            }
            Ok(0)
        }
    }
}

fn list(desk: &Desk, workspace: &Path, as_json: bool) -> Exit {
    desk.open(workspace)?;
    let studies = desk.study_list()?;
    if as_json {
        output::json(&json!({ "case_studies": studies }));
    } else {
        for study in studies {
            say!("{:2}  {}  {}", study.number, study.title, study.customer.unwrap_or_default());
        }
    }
    Ok(0)
}

fn begun(desk: &Desk, id: &CaseStudyId, remarks: &[String], as_json: bool) -> Exit {
    if as_json {
        output::json(&json!({ "study": id, "remarks": remarks }));
    } else {
        say!("{id}");
        remarks.iter().for_each(|remark| say!("  {remark}"));
    }
    desk.close_workspace()?;
    Ok(0)
}

/// Exit code 0: nothing in the way, 1: something is.
fn check(desk: &Desk, workspace: &Path, study: Option<&str>, as_json: bool) -> Exit {
    desk.open(workspace)?;
    let ids = match study {
        Some(named) => vec![desk.study_named(named)?],
        None => desk.study_list()?.into_iter().map(|study| study.id).collect(),
    };
    let checked = desk.check_studies(&ids)?;
    let blocked = checked.iter().any(|study| study.blocked());
    if as_json {
        output::json(&json!({ "case_studies": checked }));
    } else {
        for study in &checked {
            say!("{:2}  {}", study.number, study.title);
            for finding in &study.findings {
                say!("    {}", finding.title);
            }
            for leak in study.leaks.iter().filter(|leak| leak.blocks || leak.asks) {
                say!("    {}: {} ({})", leak.field, leak.matched, leak.context);
            }
        }
    }
    Ok(u8::from(blocked))
}

fn form(word: &str) -> StudyFormat {
    match word {
        "html" => StudyFormat::Html,
        "docx" => StudyFormat::Docx,
        "md" => StudyFormat::Md,
        _ => StudyFormat::Pdf,
    }
}
