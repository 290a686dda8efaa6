//! `proofbook workbook`: the official workbook inspected, filled, proven, compared, emptied.

use crate::{
    commands::template_of,
    output::{self, say},
    workbook_arguments::Workbook,
};
use proofbook_app::{
    self as app, AppError, Emptying, ExportRequest, Session, Taking, domain::*, read_file, write_file,
};
use serde_json::json;
use std::path::Path;

type Exit = Result<u8, AppError>;

/// Carries a command out.
pub fn run(session: &Session, language: Language, command: &Workbook) -> Exit {
    match command {
        Workbook::Fill { workspace, template, out, break_signature, json } => {
            app::open(session, workspace)?;
            let request = ExportRequest { break_signature: *break_signature, ..ExportRequest::default() };
            let (bytes, remarks) = app::filled_workbook(session, template_of(template)?, &request)?;
            write_file(out, &bytes)?;
            if *json {
                output::json(&json!({ "out": out.to_string_lossy(), "remarks": remarks }));
            } else {
                say!("{}", out.display());
                remarks.iter().for_each(|remark| say!("  {remark}"));
            }
            Ok(0)
        }
        Workbook::Inspect { file, json } => {
            let found = inspect_workbook(&read_file(file)?).map_err(AppError::from)?;
            if *json {
                output::json(&json!(found))
            } else {
                output::inspection(&found, language)
            }
            Ok(0)
        }
        Workbook::Prove { template, filled, workspace, json } => {
            prove(session, (template, filled), workspace.as_deref(), language, *json)
        }
        Workbook::Import { workspace, from, dry_run, take, json } => {
            app::open(session, workspace)?;
            let (name, bytes) = template_of(from)?;
            let view = app::proposals(session, &name, &bytes)?;
            let taking =
                Taking { empty: true, all: take.iter().any(|word| word == "all"), named: take.clone() };
            let taken = if *dry_run { Vec::new() } else { app::take(session, &view, &taking)? };
            if *json {
                output::json(&json!({ "import": view, "taken": taken }));
            } else {
                output::import(&view, &taken, language);
            }
            close(session)
        }
        Workbook::New { workspace, out, .. } => {
            app::open(session, workspace)?;
            write_file(out, &app::new_workbook(session, &ExportRequest::default())?)?;
            say!("{}", out.display());
            Ok(0)
        }
        Workbook::Keep { workspace, file, .. } => {
            app::open(session, workspace)?;
            app::keep_official_workbook(session, file)?;
            close(session)
        }
        Workbook::Columns { .. } => columns(session, command, language),
        Workbook::Look { .. } | Workbook::Excuse { .. } | Workbook::Empty { .. } => carried(session, command),
    }
}

/// What the official workbook carries, and what is said about it.
fn carried(session: &Session, command: &Workbook) -> Exit {
    match command {
        Workbook::Look { workspace, template, json } => {
            app::open(session, workspace)?;
            let template = template.as_deref().map(template_of).transpose()?;
            output::look(&app::workbook_look(session, template)?, *json);
            Ok(0)
        }
        Workbook::Excuse { workspace, key, reason, .. } => {
            app::open(session, workspace)?;
            let (key, reason) = (key.clone(), Some(reason.clone()));
            app::edit_and_save(session, &[Edit::ExcuseWorkbook { key, reason }])?;
            close(session)
        }
        Workbook::Empty { workspace, template, cell, all, undo, json } => {
            app::open(session, workspace)?;
            let template = template.as_deref().map(read_file).transpose()?;
            let wish = Emptying { all: *all, cells: cell.clone(), undo: *undo };
            let cells = app::empty_cells(session, template.as_deref(), &wish)?;
            if *json {
                output::json(&json!({ "cells": cells }));
            } else {
                cells.iter().for_each(|cell| say!("{cell}"));
            }
            close(session)
        }
        _ => Ok(0),
    }
}

fn columns(session: &Session, command: &Workbook, language: Language) -> Exit {
    let Workbook::Columns { workspace, file, sheet, id, header_row, requirement, met, response, json } =
        command
    else {
        return Ok(0);
    };
    app::open(session, workspace)?;
    let bytes = read_file(file)?;
    let columns = id.clone().map(|id| ChosenColumns {
        header_row: *header_row,
        heads: String::new(),
        id,
        requirement: requirement.clone(),
        met: met.clone(),
        response: response.clone(),
    });
    app::choose_columns_of(session, &bytes, sheet, columns)?;
    // Left to Proofbook, it need not recognise anything.
    let found = app::recognised(session, &bytes);
    let found = if id.is_some() { Some(found?) } else { found.ok() };
    match found {
        found if *json => output::json(&json!(found)),
        Some(found) => output::inspection(&found, language),
        None => {}
    }
    close(session)
}

fn prove(
    session: &Session,
    (template, filled): (&Path, &Path),
    workspace: Option<&Path>,
    language: Language,
    as_json: bool,
) -> Exit {
    let (template, filled) = (read_file(template)?, read_file(filled)?);
    let proof = match workspace {
        Some(workspace) => {
            app::open(session, workspace)?;
            app::proven(session, &template, &filled)?
        }
        None => prove_workbook(&template, &filled).map_err(AppError::from)?,
    };
    if as_json {
        output::json(&json!({ "sound": proof.is_sound(), "complete": proof.is_complete(), "proof": proof }));
    } else {
        output::proof(&proof, language);
    }
    Ok(u8::from(!proof.is_sound()))
}

fn close(session: &Session) -> Exit {
    app::close_workspace(session).map(|()| 0)
}
