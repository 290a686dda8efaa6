//! Whether an exported folder is still as it was exported, and what has most likely become of a file
//! that is not.

use crate::{altered_office, errors::AppError, session::Session};
use proofbook_bundle::{Verification, verify_with};
use std::{collections::BTreeMap, path::Path};

/// What has become of a changed Office file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum OfficeChange {
    /// Its document is what it was: a service has added properties.
    PropertiesOnly,
    /// Its document has changed.
    Document,
    /// This machine did not export it, so nobody can tell.
    Unknown,
}

impl OfficeChange {
    /// A stable word.
    pub fn name(self) -> &'static str {
        match self {
            Self::PropertiesOnly => "properties_only",
            Self::Document => "document",
            Self::Unknown => "unknown",
        }
    }
}

/// Reads an exported folder against its list; says of changed Office files what has changed.
///
/// # Errors
/// Why the folder cannot be verified.
pub fn verify_bundle(
    session: &Session,
    folder: &Path,
) -> Result<(Verification, BTreeMap<String, OfficeChange>), AppError> {
    let found = verify_with(folder, &mut |_: usize, _: usize, _: &str| true)?;
    let listed = listed(folder);
    let changed = found.changed.iter().filter(|path| altered_office::is_office(path));
    let office = changed.map(|path| {
        let exported = listed.get(path).map_or("", String::as_str);
        let same = altered_office::says_the_same(&session.host.data_folder(), &folder.join(path), exported);
        let change = match same {
            Some(true) => OfficeChange::PropertiesOnly,
            Some(false) => OfficeChange::Document,
            None => OfficeChange::Unknown,
        };
        (path.clone(), change)
    });
    let office = office.collect();
    Ok((found, office))
}

/// The digests of the list, which has been found to be sound before.
fn listed(folder: &Path) -> BTreeMap<String, String> {
    let text = std::fs::read_to_string(folder.join(proofbook_bundle::CHECKSUMS)).unwrap_or_default();
    let lines = text.lines().filter_map(|line| line.split_once("  "));
    lines.map(|(sha256, path)| (path.to_owned(), sha256.to_owned())).collect()
}
