//! One function for each command; each is a call of the session and a print.

use crate::{
    arguments::{Answer, Arguments, Attach, Catalogue, Command},
    output::{self, say},
};
use jiff::civil::Date;
use proofbook_app::{
    self as app, AppError, AttachFile, EditionNamed, ExportRequest, Machine, NewWorkspace, Session,
    domain::*, edition_difference, key_value, read_file,
};
use serde_json::{Value, json};
use std::{io::Read, path::Path, sync::Arc};
use unicode_normalization::UnicodeNormalization;

type Exit = Result<u8, AppError>;

/// The session of one call.
pub struct Shell {
    session: Session,
    asked: Option<Language>,
}

impl Shell {
    /// A session on this machine.
    pub fn new(arguments: &Arguments) -> Self {
        let asked = arguments.command.language().or(arguments.language.as_deref());
        let asked = asked.and_then(Language::from_code);
        Self { session: Session::new(Arc::new(Machine::with_scan_process())), asked }
    }

    /// The language asked for, or the one of the machine.
    pub fn language(&self) -> Language {
        self.asked.unwrap_or_else(|| self.session.language())
    }

    /// Carries a command out; answers the exit code.
    pub fn run(&self, command: &Command) -> Exit {
        match command {
            Command::New { workspace, partner, edition, .. } => {
                let partner: String = partner.nfc().collect();
                app::create(
                    &self.session,
                    &NewWorkspace {
                        folder: workspace,
                        partner: &partner,
                        edition,
                        language: self.language(),
                    },
                )?;
                self.close()
            }
            Command::Sample { workspace, .. } => {
                app::make_sample(&self.session, workspace, self.language())?;
                self.close()
            }
            Command::Serve { .. } => Ok(crate::serve::run()),
            Command::Profile { workspace, set, json } => self.profile(workspace, set, *json),
            Command::CaseStudy(command) => crate::case_studies::run(&self.session, self.asked, command),
            Command::Answer(answer) => self.answer(answer),
            Command::Attach(attach) => self.attach(attach),
            Command::Check { workspace, on, json, .. } => self.check(workspace, on.as_deref(), *json),
            Command::Workbook(command) => crate::workbooks::run(&self.session, self.language(), command),
            Command::Export { workspace, out, template, break_signature, on, json, .. } => {
                let request = ExportRequest {
                    template: template.as_deref().map(template_of).transpose()?,
                    language: self.asked,
                    on: on.as_deref().map(day).transpose()?,
                    break_signature: *break_signature,
                };
                self.export(workspace, out, &request, *json)
            }
            Command::ReviewSheet { workspace, out, .. } => {
                app::open(&self.session, workspace)?;
                proofbook_app::write_file(out, &app::review_sheet(&self.session, out, self.asked)?)?;
                say!("{}", out.display());
                self.close()
            }
            Command::Catalogue(Catalogue::Show { edition, json }) => self.catalogue(edition, *json),
            Command::Catalogue(Catalogue::FromWorkbook { workspace, file, r#use, json }) => {
                self.edition(workspace, file, *r#use, *json)
            }
            Command::Catalogue(Catalogue::Diff { old, new, json }) => self.difference(old, new, *json),
            Command::Dump { workspace, .. } => {
                app::open(&self.session, workspace)?;
                output::json(&app::dump(&self.session)?);
                Ok(0)
            }
            Command::Bundle(command) => crate::bundles::run(&self.session, self.language(), command),
            Command::Evidence(command) => crate::evidence::run(&self.session, self.language(), command),
        }
    }

    fn close(&self) -> Exit {
        app::close_workspace(&self.session).map(|()| 0)
    }

    fn profile(&self, workspace: &Path, set: &[String], as_json: bool) -> Exit {
        app::open(&self.session, workspace)?;
        let edits: Result<Vec<Edit>, AppError> = set.iter().map(|pair| profile_edit(pair)).collect();
        let edits = edits?;
        if !edits.is_empty() {
            app::edit_and_save(&self.session, &edits)?;
        }
        let dump = app::dump(&self.session)?;
        if as_json {
            output::json(&dump["profile"]);
        } else {
            for (key, value) in
                dump["profile"].as_object().into_iter().flatten().filter(|(_, value)| !value.is_null())
            {
                say!("{key} = {}", value.as_str().map_or_else(|| value.to_string(), str::to_owned));
            }
        }
        self.close()
    }

    fn answer(&self, answer: &Answer) -> Exit {
        app::open(&self.session, &answer.workspace)?;
        let catalogue = app::open_catalogue(&self.session)?;
        let control = catalogue
            .control(&answer.control)
            .ok_or_else(|| AppError::new(app::unknown_control(&self.session), &answer.control))?;
        let mut edits = Vec::new();
        if let Some(met) = &answer.met {
            edits.push(Edit::SetMet { control: control.id.clone(), met: Some(met == "yes") });
        }
        if let Some(text) = response(answer)? {
            edits.push(Edit::Write { field: TextField::Response { control: control.id.clone() }, text });
        }
        if answer.looked {
            edits.push(Edit::LookedAgain { control: control.id.clone() });
        }
        let demand = |id: &str| {
            let found = control.demands.iter().find(|demand| demand.id.as_str() == id);
            found
                .map(|demand| demand.id.clone())
                .ok_or_else(|| AppError::new("APP-UNKNOWN-DEMAND", format!("{}: {id}", control.id)))
        };
        for pair in &answer.url {
            let (id, url) = key_value(pair)?;
            edits.push(Edit::SetDemandUrl {
                control: control.id.clone(),
                demand: demand(id)?,
                url: Some(url),
            });
        }
        for id in &answer.confirm {
            edits.push(Edit::ConfirmDemand {
                control: control.id.clone(),
                demand: demand(id)?,
                confirmed: Some(true),
            });
        }
        if !edits.is_empty() {
            app::edit_and_save(&self.session, &edits)?;
        }
        if edits.is_empty() || answer.json {
            let dossier = app::dossier(&self.session)?;
            output::json(&json!(dossier.answer(&control.id)));
        }
        self.close()
    }

    fn attach(&self, attach: &Attach) -> Exit {
        app::open(&self.session, &attach.workspace)?;
        let dated = attach.dated.as_deref().map(day).transpose()?;
        let mut attached = Vec::new();
        for file in &attach.files {
            let how = AttachFile {
                title: attach.title.as_deref(),
                control: Some(&attach.control),
                demand: attach.demand.as_deref(),
                pages: attach.pages.as_deref(),
                dated,
                customer: attach.customer.as_deref(),
                ..AttachFile::default()
            };
            let (evidence, remarks) = app::attach_file(&self.session, file, &how)?;
            attached.push(json!({ "file": file.to_string_lossy(), "evidence": evidence.to_string(), "remarks": remarks }));
        }
        if attach.json {
            output::json(&json!({ "attached": attached }));
        } else {
            for entry in &attached {
                say!("{}", entry["file"].as_str().unwrap_or_default());
                output::remarks(entry["remarks"].as_array().into_iter().flatten().filter_map(Value::as_str));
            }
        }
        app::close_workspace(&self.session)?;
        Ok(0)
    }

    fn check(&self, workspace: &Path, on: Option<&str>, as_json: bool) -> Exit {
        app::open(&self.session, workspace)?;
        let verdict = app::check_on(&self.session, on.map(day).transpose()?, self.language())?;
        if as_json {
            output::json(&output::verdict_json(&verdict));
        } else {
            output::verdict(&verdict, self.language());
        }
        Ok(u8::from(verdict.blockers > 0))
    }

    fn export(&self, workspace: &Path, out: &Path, request: &ExportRequest, as_json: bool) -> Exit {
        app::open(&self.session, workspace)?;
        let outcome = app::export_to(&self.session, out, request)?;
        if as_json {
            output::json(&json!(outcome))
        } else {
            output::exported(&outcome, self.language())
        }
        Ok(0)
    }

    fn catalogue(&self, edition: &str, as_json: bool) -> Exit {
        let document = proofbook_app::catalogue_document(edition)?;
        if as_json {
            output::json(&document);
            return Ok(0);
        }
        for control in document["controls"].as_array().into_iter().flatten() {
            let title = &control["title"][self.language().code()];
            say!("{:10} {}", control["id"].as_str().unwrap_or_default(), title.as_str().unwrap_or_default());
        }
        Ok(0)
    }

    fn edition(&self, workspace: &Path, file: &Path, go_over: bool, as_json: bool) -> Exit {
        app::open(&self.session, workspace)?;
        let (name, bytes) = template_of(file)?;
        let edition = app::add_edition(&self.session, &name, &bytes)?;
        if go_over {
            self.session.with(|opened, caller| app::use_edition(opened, caller, edition.id.to_string()))?;
        }
        if as_json {
            output::json(&json!(edition))
        } else {
            output::edition(&edition, self.language())
        }
        self.close()
    }

    fn difference(&self, old: &Path, new: &Path, as_json: bool) -> Exit {
        let read = |path: &Path| if path.is_file() { template_of(path).map(Some) } else { Ok(None) };
        let (old_file, new_file) = (read(old)?, read(new)?);
        let (old_id, new_id) = (old.to_string_lossy(), new.to_string_lossy());
        let language = self.language();
        let (changes, data) =
            edition_difference(&named(&old_file, &old_id), &named(&new_file, &new_id), language)?;
        if as_json {
            output::json(&json!({ "changes": data }))
        } else {
            output::changes(&changes)
        }
        Ok(0)
    }
}

/// An edition by its file, or by its id where there is no such file.
fn named<'a>(file: &'a Option<(String, Vec<u8>)>, id: &'a str) -> EditionNamed<'a> {
    match file {
        Some((name, bytes)) => EditionNamed::Workbook(name, bytes),
        None => EditionNamed::Shipped(id),
    }
}

fn profile_edit(pair: &str) -> Result<Edit, AppError> {
    let (key, value) = key_value(pair)?;
    let field: ProfileField = key.parse()?;
    Ok(Edit::SetProfile { field, value: Some(value) })
}

/// The response given, composed (macOS hands Korean over decomposed).
fn response(answer: &Answer) -> Result<Option<String>, AppError> {
    let text = match (&answer.response, &answer.response_file) {
        (Some(text), _) => text.clone(),
        (None, Some(path)) if path.as_os_str() == "-" => {
            let mut text = String::new();
            std::io::stdin()
                .read_to_string(&mut text)
                .map_err(|error| AppError::new("APP-READ-FILE", error.to_string()))?;
            text
        }
        (None, Some(path)) => {
            let bytes = read_file(path)?;
            String::from_utf8(bytes)
                .map_err(|error| AppError::new("APP-READ-FILE", format!("{}: {error}", path.display())))?
        }
        (None, None) => return Ok(None),
    };
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text).replace("\r\n", "\n").replace('\r', "\n");
    Ok(Some(text.nfc().collect()))
}

/// A file by its name and bytes.
pub fn template_of(path: &Path) -> Result<(String, Vec<u8>), AppError> {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    Ok((name, read_file(path)?))
}

fn day(text: &str) -> Result<Date, AppError> {
    text.parse().map_err(|_| AppError::new("APP-BAD-DATE", text))
}
