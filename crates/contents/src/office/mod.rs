//! Office files: Word, Excel and PowerPoint since 2007, and OpenDocument.
//!
//! Parts are found by their customary names where that is enough and by relationships where order or
//! sense depends on them. Formatting is not read, formulas are not computed, fields are not updated:
//! what is written is what is given out.

mod excel;
mod open_document;
pub(crate) mod package;
mod paragraphs;
mod powerpoint;
mod properties;
mod relationships;
mod sheet_traces;
mod word;

pub(crate) use open_document::read as read_open_document;

use crate::gathering::Gathering;
use crate::kind::MediaType;
use crate::model::{Alert, Place};
use crate::reading::read_bytes;
use package::Package;

/// Gives out everything in a Word, Excel or PowerPoint file.
pub(crate) fn read(package: &mut Package<'_>, kind: MediaType, into: &mut Gathering) {
    properties::read(package, into);
    match kind {
        MediaType::Word | MediaType::WordMacros => word::read(package, into),
        MediaType::Excel | MediaType::ExcelMacros => excel::read(package, into),
        _ => powerpoint::read(package, into),
    }
    relationships::read_all(package, into);
    read_custom_xml(package, into);
    read_carried_files(package, into);
}

/// Data that forms and add-ins keep, and that no page shows.
fn read_custom_xml(package: &mut Package<'_>, into: &mut Gathering) {
    for name in package.named("customXml/item", ".xml") {
        let Some(xml) = package.xml(&name, into) else { continue };
        into.inside(&name, |into| crate::text::read_xml(&xml, into));
    }
}

/// Pictures, embedded files, macros, signatures.
fn read_carried_files(package: &mut Package<'_>, into: &mut Gathering) {
    let most = into.members();
    for name in package.names().to_vec().iter().take(most) {
        let lower = name.to_ascii_lowercase();
        if lower.ends_with("vbaproject.bin") || lower.contains("/activex/") {
            into.alert(Alert::Macros);
        } else if lower.starts_with("_xmlsignatures/") && lower.ends_with(".xml") {
            into.alert(Alert::Signed);
        } else if lower.contains("/media/") || lower.contains("/embeddings/") {
            carried(package, name, into);
        }
    }
}

fn carried(package: &mut Package<'_>, name: &str, into: &mut Gathering) {
    if name.contains("/embeddings/") {
        into.piece(Place::AttachmentName, name);
    }
    if let Some(bytes) = package.member(name, into) {
        read_bytes(name, &bytes, into);
    }
}
