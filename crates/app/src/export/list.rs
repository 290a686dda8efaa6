//! The list of files as a workbook: every file of the bundle, what it proves, and a place for the
//! address under which it can be seen in Box.
//!
//! What somebody enters there comes back through `shared_links`.

use super::{items::BundleItem, job::ExportJob};
use crate::errors::AppError;
use proofbook_workbook::{FileList, file_list};

/// Makes the list.
pub fn make(export: &ExportJob) -> Result<Vec<u8>, AppError> {
    let messages = export.messages();
    let head = |key: &str, width: u16| (messages.text(key), width);
    let list = FileList {
        title: messages.text("list-title"),
        company: export.report.partner.clone(),
        created: export.report.on,
        note: messages.text("list-note"),
        heads: vec![
            head("list-file", 62),
            head("list-what", 40),
            head("list-controls", 16),
            head("list-size", 11),
            head("list-sha256", 70),
            head("list-link", 46),
        ],
        rows: rows(export),
    };
    Ok(file_list(&list)?)
}

fn rows(export: &ExportJob) -> Vec<Vec<String>> {
    let row = |(item, path): (BundleItem, &str)| {
        let file = match &item {
            BundleItem::Evidence(id) => {
                export.snapshot.dossier.evidence.get(id).and_then(|piece| piece.file.as_ref())
            }
            _ => None,
        };
        let controls: Vec<String> =
            export.snapshot.controls_of(&item).iter().map(ToString::to_string).collect();
        vec![
            path.to_owned(),
            described(export, &item),
            controls.join(", "),
            file.map_or_else(String::new, |file| export.messages().size(file.size)),
            file.map_or_else(String::new, |file| file.sha256.clone()),
            export.snapshot.link(&item).cloned().unwrap_or_default(),
        ]
    };
    export.layout.items().into_iter().map(row).collect()
}

/// What an item is, in words.
fn described(export: &ExportJob, item: &BundleItem) -> String {
    let report = &export.report;
    let say = |key: &str| Some(export.messages().text(key));
    let words = match item {
        BundleItem::Bundle => None,
        BundleItem::Workbook => say("what-workbook"),
        BundleItem::Index => say("what-index"),
        BundleItem::Proof => say("what-proof"),
        BundleItem::Whole => say("what-whole"),
        BundleItem::Control(id) => {
            report.controls.iter().find(|control| &control.id == id).map(|control| control.title.clone())
        }
        BundleItem::Study(id) => {
            report.case_studies.iter().find(|study| &study.id == id).map(|study| study.title.clone())
        }
        BundleItem::Evidence(id) => {
            export.snapshot.dossier.evidence.get(id).map(|evidence| evidence.title.clone())
        }
    };
    words.unwrap_or_default()
}
