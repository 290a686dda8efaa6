//! `proofbook case-study`: beginning, listing, checking and publishing case studies.

use crate::{
    arguments::CaseStudyCommand,
    output::{self, say},
};
use proofbook_app::{
    self as app, AppError, PublishRequest, Session, domain::*, read_file, wire::StudyFormat,
};
use serde_json::json;
use std::path::Path;

type Exit = Result<u8, AppError>;

/// Carries a command out.
pub fn run(session: &Session, language: Option<Language>, command: &CaseStudyCommand) -> Exit {
    match command {
        CaseStudyCommand::List { workspace, json } => list(session, workspace, *json),
        CaseStudyCommand::New { workspace, title, template, set, json } => {
            app::open(session, workspace)?;
            let id = if *template {
                app::begin_study_from_template(session, title)?
            } else {
                app::begin_study(session, title)?
            };
            app::set_study(session, &id, set)?;
            begun(session, &id, &[], *json)
        }
        CaseStudyCommand::Import { workspace, file, set, json } => {
            app::open(session, workspace)?;
            let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            let (id, remarks) = app::begin_study_from(session, &name, &read_file(file)?)?;
            app::set_study(session, &id, set)?;
            begun(session, &id, &remarks, *json)
        }
        CaseStudyCommand::Check { workspace, study, json } => {
            check(session, workspace, study.as_deref(), *json)
        }
        CaseStudyCommand::Export { workspace, study, out, public, draft, format, json, .. } => {
            app::open(session, workspace)?;
            let request = PublishRequest {
                study: app::study_named(session, study)?,
                version: if *public { Version::Public } else { Version::Confidential },
                formats: if format.is_empty() {
                    vec![StudyFormat::Pdf]
                } else {
                    format.iter().map(|it| form(it)).collect()
                },
                language,
                draft: *draft,
            };
            let outcome = app::publish(session, &request, |_| out.clone())?;
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

fn list(session: &Session, workspace: &Path, as_json: bool) -> Exit {
    app::open(session, workspace)?;
    let studies = app::study_list(session)?;
    if as_json {
        output::json(&json!({ "case_studies": studies }));
    } else {
        for study in studies {
            say!("{:2}  {}  {}", study.number, study.title, study.customer.unwrap_or_default());
        }
    }
    Ok(0)
}

fn begun(session: &Session, id: &CaseStudyId, remarks: &[String], as_json: bool) -> Exit {
    if as_json {
        output::json(&json!({ "study": id, "remarks": remarks }));
    } else {
        say!("{id}");
        remarks.iter().for_each(|remark| say!("  {remark}"));
    }
    app::close_workspace(session)?;
    Ok(0)
}

/// Exit code 0: nothing in the way, 1: something is.
fn check(session: &Session, workspace: &Path, study: Option<&str>, as_json: bool) -> Exit {
    app::open(session, workspace)?;
    let ids = match study {
        Some(named) => vec![app::study_named(session, named)?],
        None => app::study_list(session)?.into_iter().map(|study| study.id).collect(),
    };
    let checked = app::check_studies(session, &ids)?;
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
