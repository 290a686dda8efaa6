//! `proofbook bundle`: planning an export, taking addresses back, verifying a folder.

use crate::{
    arguments::Bundle,
    output::{self, say},
};
use proofbook_app::{self as app, AppError, Session, domain::*, read_file, wire::PastedLinks};
use serde_json::json;
use std::{collections::BTreeMap, io::Read, path::Path};

type Exit = Result<u8, AppError>;

/// Carries a command out.
pub fn run(session: &Session, language: Language, command: &Bundle) -> Exit {
    match command {
        Bundle::Plan { workspace, set, json } => plan(session, workspace, set, language, *json),
        Bundle::Links { workspace, from, folder, json } => {
            app::open(session, workspace)?;
            let pasted = match (from, folder) {
                (_, Some(url)) => {
                    session.with(|opened, caller| app::paste_links(opened, caller, url.clone()))?
                }
                (Some(path), None) if path.as_os_str() == "-" => {
                    session.with(|opened, caller| app::paste_links(opened, caller, standard_input()?))?
                }
                (Some(path), None) => app::links_from_file(session, path, &read_file(path)?)?,
                (None, None) => {
                    session.with(|opened, caller| app::paste_links(opened, caller, standard_input()?))?
                }
            };
            links(&pasted, language, *json);
            app::close_workspace(session)?;
            Ok(u8::from(!pasted.left.is_empty()))
        }
        Bundle::Verify { folder, json } => verify(session, folder, language, *json),
    }
}

fn standard_input() -> Result<String, AppError> {
    let mut text = String::new();
    let read = std::io::stdin().read_to_string(&mut text);
    read.map_err(|error| AppError::new("APP-READ-FILE", error.to_string()))?;
    Ok(text)
}

fn plan(session: &Session, workspace: &Path, set: &[String], language: Language, as_json: bool) -> Exit {
    app::open(session, workspace)?;
    if !set.is_empty() {
        app::set_bundle(session, set)?;
    }
    let preview = app::preview_bundle(session)?;
    if as_json {
        output::json(&json!(preview));
    } else {
        say!("{}/", preview.name);
        for file in &preview.files {
            say!(
                "  {}  {}",
                file.path,
                file.size.map(|size| Messages::of(language).size(size)).unwrap_or_default()
            );
            file.warnings.iter().for_each(|warning| say!("    ! {warning}"));
        }
        preview.warnings.iter().for_each(|warning| say!("! {warning}"));
    }
    app::close_workspace(session)?;
    Ok(0)
}

fn links(pasted: &PastedLinks, language: Language, as_json: bool) {
    if as_json {
        output::json(&json!({ "taken": pasted.taken, "left": pasted.left }));
        return;
    }
    let messages = Messages::of(language);
    say!("{}", messages.format("cli-links", &[("n", pasted.taken.into())]));
    pasted.left.iter().for_each(|line| say!("? {line}"));
}

fn verify(session: &Session, folder: &Path, language: Language, as_json: bool) -> Exit {
    let (found, office) = app::verify_bundle(session, folder)?;
    if as_json {
        let office: BTreeMap<_, _> = office.iter().map(|(path, change)| (path, change.name())).collect();
        output::json(&json!({
            "same": found.is_sound(), "sound": found.sound, "changed": found.changed, "office": office,
            "not_downloaded": found.not_downloaded, "missing": found.missing, "extra": found.extra,
            "unlisted": found.unlisted,
        }));
    } else {
        output::verification(&found, &office, language);
    }
    Ok(u8::from(!found.is_sound()))
}
