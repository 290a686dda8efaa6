//! Looking into attached files: what is in them that a person should know before they leave the house.
//!
//! Scanning a file takes time, so each is scanned once on a machine, when it is attached or when it is first
//! met, and what was found is kept in the program's own data folder under the file's digest; what is kept
//! has no value in the clear.
//!
//! Not here: which files are scanned when (`scanning`), what is a finding and how much it matters (`checks`), and what patterns there are
//! (`contents`, `secrets`).

mod cells;
mod copying;
mod exhibits;
mod finds;
mod kept;
mod masked;
mod places;
mod read;
mod scan;
mod search;
mod task;
#[cfg(test)]
mod tests;
mod text;
mod worker;

pub use copying::{CopyRequest, DrawRequest};
pub(crate) use copying::{cleaned_bytes, kind_shown, page_region};
pub(crate) use finds::unreadable;
pub(crate) use kept::Looks;
pub(crate) use masked::without_keys;
use read::options;
pub(crate) use read::{limits, look_of_bytes};
pub(crate) use scan::{Converted, not_started, of as exhibit_file, stopped};
pub use scan::{ScanRequest, Stage};
pub use task::{FileAnswer, FileTask, NotMade, carry_out};
pub use text::TextRequest;
pub(crate) use text::text_of;
pub use worker::scan_for_other_process;
pub(crate) use worker::{PATIENCE, Worker};

use crate::{errors::AppError, host::Host, wire::*};
use proofbook_checks::{Found, Look};
use proofbook_dossier::Attachment;
use proofbook_report::Speaker;
use proofbook_store::ScratchFolder;
use std::{collections::BTreeMap, path::Path};

/// A folder for what this process and the one for files hand to each other.
pub(crate) fn scratch_folder(host: &dyn Host) -> Result<ScratchFolder, AppError> {
    Ok(ScratchFolder::new(&host.data_folder().join(SCRATCH), &host.fresh_id().to_string())?)
}

/// Removes what programs that were killed have left between two processes.
pub(crate) fn clear_scratch(data: &Path) {
    // Earlier versions converted documents of offices in the folder of their records.
    [SCRATCH, "office"].iter().for_each(|folder| proofbook_store::clear_scratch(&data.join(folder)));
}

/// Where these folders lie in the program's own data folder.
const SCRATCH: &str = "scans";
/// The ending by which a converter knows a document: that of its content, whatever its name says.
pub(crate) fn office_ending(file: &Attachment) -> Option<String> {
    let of_kind = [
        ("wordprocessingml.document", "docx"),
        ("spreadsheetml.sheet", "xlsx"),
        ("presentationml.presentation", "pptx"),
        ("application/rtf", "rtf"),
    ];
    let known = of_kind.iter().find(|(kind, _)| file.media_type.ends_with(kind));
    let own = || {
        let ending = file.name.rsplit_once('.').map_or("", |(_, ending)| ending).to_lowercase();
        (!ending.is_empty() && ending.bytes().all(|byte| byte.is_ascii_alphanumeric())).then_some(ending)
    };
    known.map(|(_, ending)| (*ending).to_owned()).or_else(own)
}

/// What was found in words, with the reasons why some of it may stay.
pub(crate) fn in_words(speaker: &Speaker<'_>, excuses: &BTreeMap<String, String>, look: &Look) -> FileLook {
    let excuse = |found: &Found| excuses.get(&found.key).or_else(|| excuses.get(&found.what)).cloned();
    let view = |found: &Found| FoundInFile {
        key: found.key.clone(),
        what: found.what.clone(),
        name: speaker.messages.text(&format!("found-{}", found.what)),
        class: found.class,
        certain: found.certain,
        place: speaker.place(&found.at),
        page: found.at.page,
        shown: found.shown.clone(),
        excuse: excuse(found),
    };
    FileLook {
        found: look.found.iter().map(view).collect(),
        unread: look.unread.iter().map(|key| speaker.messages.text(&format!("unread-{key}"))).collect(),
        dates: look.dates.clone(),
        pixels: look.pixels,
    }
}
