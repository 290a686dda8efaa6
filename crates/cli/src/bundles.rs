//! `proofbook bundle`: planning an export, taking addresses back, verifying a folder.

use crate::{
    arguments::Bundle,
    output::{self, say},
};
use proofbook_app::{AppError, Desk, domain::*, read_file, wire::PastedLinks};
use serde_json::json;
use std::{collections::BTreeMap, io::Read, path::Path};

type Exit = Result<u8, AppError>;

/// Carries a command out.
pub fn run(desk: &Desk, language: Language, command: &Bundle) -> Exit {
    match command {
        Bundle::Plan { workspace, set, json } => plan(desk, workspace, set, *json),
        Bundle::Links { workspace, from, folder, json } => {
            desk.open(workspace)?;
            let pasted = match (from, folder) {
                (_, Some(url)) => desk.paste_links(url.clone())?,
                (Some(path), None) if path.as_os_str() == "-" => desk.paste_links(standard_input()?)?,
                (Some(path), None) => desk.links_from_file(path, &read_file(path)?)?,
                (None, None) => desk.paste_links(standard_input()?)?,
            };
            links(&pasted, language, *json);
            desk.close_workspace()?;
            Ok(u8::from(!pasted.left.is_empty()))
        }
        Bundle::Verify { folder, json } => verify(desk, folder, language, *json),
    }
}

fn standard_input() -> Result<String, AppError> {
    let mut text = String::new();
    let read = std::io::stdin().read_to_string(&mut text);
    read.map_err(|error| AppError::new("APP-READ-FILE", error.to_string()))?;
    Ok(text)
}

fn plan(desk: &Desk, workspace: &Path, set: &[String], as_json: bool) -> Exit {
    desk.open(workspace)?;
    if !set.is_empty() {
        desk.set_bundle(set)?;
    }
    let preview = desk.preview_bundle()?;
    if as_json {
        output::json(&json!(preview));
    } else {
        say!("{}/", preview.name);
        for file in &preview.files {
            say!("  {}  {}", file.path, file.size.map(size_in_words).unwrap_or_default());
            file.warnings.iter().for_each(|warning| say!("    ! {warning}"));
        }
        preview.warnings.iter().for_each(|warning| say!("! {warning}"));
    }
    desk.close_workspace()?;
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

fn verify(desk: &Desk, folder: &Path, language: Language, as_json: bool) -> Exit {
    let (found, office) = desk.verify_bundle(folder)?;
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
