//! The list of files as a workbook: every file of the bundle, what it proves, and a place for the
//! address under which it can be seen in Box.
//!
//! What somebody enters there comes back through `shared_links`.

use super::plan::Export;
use crate::errors::AppError;
use proofbook_dossier::EvidenceId;
use proofbook_workbook::{FileList, file_list};
use std::collections::BTreeMap;

/// Makes the list.
pub fn make(export: &Export) -> Result<Vec<u8>, AppError> {
    let messages = export.messages();
    let head = |key: &str, width: u16| (messages.text(key), width);
    let list = FileList {
        title: messages.text("list-title"),
        company: export.report.partner.clone(),
        created: export.report.on,
        note: messages.text("list-note"),
        heads: vec![
            head("list-file", 58),
            head("list-what", 34),
            head("list-controls", 16),
            head("list-size", 11),
            head("list-sha256", 20),
            head("list-link", 46),
        ],
        rows: rows(export),
    };
    Ok(file_list(&list)?)
}

fn rows(export: &Export) -> Vec<Vec<String>> {
    let citing = citing(export);
    let links = &export.dossier.shared_links;
    let items = export.layout.items().into_iter();
    let row = |(item, path): (String, &str)| {
        let evidence = item.strip_prefix("evidence:").map(|id| EvidenceId(id.to_owned()));
        let piece = evidence.as_ref().and_then(|id| export.dossier.evidence.get(id));
        let file = piece.and_then(|piece| piece.file.as_ref());
        let what = piece.map_or_else(|| described(export, &item), |piece| piece.title.clone());
        let controls = match item.strip_prefix("control:") {
            Some(control) => control.to_owned(),
            None => evidence.and_then(|id| citing.get(&id).cloned()).unwrap_or_default().join(", "),
        };
        vec![
            path.to_owned(),
            what,
            controls,
            file.map_or_else(String::new, |file| proofbook_report::size_in_words(file.size)),
            file.map_or_else(String::new, |file| file.sha256.clone()),
            links.get(&item).cloned().unwrap_or_default(),
        ]
    };
    items.map(row).collect()
}

/// The controls that cite each piece of evidence.
fn citing(export: &Export) -> BTreeMap<EvidenceId, Vec<String>> {
    let mut citing: BTreeMap<EvidenceId, Vec<String>> = BTreeMap::new();
    for control in &export.report.controls {
        for exhibit in &control.exhibits {
            citing.entry(exhibit.evidence.clone()).or_default().push(control.id.to_string());
        }
    }
    citing
}

fn described(export: &Export, item: &str) -> String {
    let messages = export.messages();
    let control = item.strip_prefix("control:");
    let study = item.strip_prefix("study:");
    let title_of_control = |id: &str| {
        export.report.controls.iter().find(|control| control.id.as_str() == id).map(|it| it.title.clone())
    };
    let title_of_study = |id: &str| {
        export.report.case_studies.iter().find(|study| study.id.0 == id).map(|it| it.title.clone())
    };
    match item {
        "workbook" => messages.text("what-workbook"),
        "proof" => messages.text("what-proof"),
        "whole" => messages.text("what-whole"),
        "index" => messages.text("progress-index"),
        _ => {
            control.and_then(title_of_control).or_else(|| study.and_then(title_of_study)).unwrap_or_default()
        }
    }
}
