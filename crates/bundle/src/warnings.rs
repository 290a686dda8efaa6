//! What may go wrong with a planned bundle on its way through Box, Windows and SharePoint.
//!
//! A warning stops nothing; a person decides. Paths that [`crate::names`] made cannot have most of
//! these faults: they are looked for because a plan takes any path, and because how long a path is in
//! the end depends on the folder it lies in.
//!
//! Not here: words. A warning has a stable code, the path and the figures. The size of a file that is
//! still to be made is not known; [`crate::Written::warnings`] looks again when it is.

use crate::{
    limits::BoxLimits,
    names::{fold, has_blocked_ending, is_allowed, is_ignored, is_reserved, units},
};
use std::collections::{BTreeMap, BTreeSet};

/// What may go wrong with one file of a plan.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PlanWarning {
    /// The path inside the bundle.
    pub path: String,
    /// What it is.
    pub kind: WarningKind,
}

/// What may go wrong.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum WarningKind {
    /// The path does not fit Windows below the folder given. In UTF-16 units.
    PathTooLongForWindows {
        /// How long it is.
        length: usize,
        /// How long it may be.
        limit: usize,
    },
    /// The path does not fit OneDrive and SharePoint below the folder given. In UTF-16 units.
    PathTooLongForSharePoint {
        /// How long it is.
        length: usize,
        /// How long it may be.
        limit: usize,
    },
    /// A name on the path has too many bytes.
    NameTooLong {
        /// The name.
        name: String,
        /// Its bytes in UTF-8.
        bytes: usize,
        /// How many it may have.
        limit: usize,
    },
    /// Windows keeps a name on the path for a device.
    ReservedByWindows {
        /// The name.
        name: String,
    },
    /// A name on the path ends with a dot or a space, or begins with a space.
    DotOrSpaceAtTheEnd {
        /// The name.
        name: String,
    },
    /// A name on the path has a character that a service refuses or strips.
    ForbiddenCharacter {
        /// The name.
        name: String,
        /// The first such character.
        character: char,
    },
    /// Another file of the plan has the same path once case and composition are set aside.
    SameAs {
        /// The path of the other file, which comes first.
        other: String,
    },
    /// Box takes no file of this size under the plan given. In bytes.
    TooLarge {
        /// Its size.
        size: u64,
        /// How large it may be.
        limit: u64,
    },
    /// Box Drive passes a name on the path over without a word.
    IgnoredByBox {
        /// The name.
        name: String,
    },
    /// Box Drive refuses to send files of this ending.
    BlockedByBox {
        /// The name.
        name: String,
    },
    /// The file has no content.
    Empty,
}

impl WarningKind {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::PathTooLongForWindows { .. } => "BUNDLE-WARN-PATH-WINDOWS",
            Self::PathTooLongForSharePoint { .. } => "BUNDLE-WARN-PATH-SHAREPOINT",
            Self::NameTooLong { .. } => "BUNDLE-WARN-NAME-TOO-LONG",
            Self::ReservedByWindows { .. } => "BUNDLE-WARN-NAME-RESERVED",
            Self::DotOrSpaceAtTheEnd { .. } => "BUNDLE-WARN-NAME-DOT-OR-SPACE",
            Self::ForbiddenCharacter { .. } => "BUNDLE-WARN-NAME-CHARACTER",
            Self::SameAs { .. } => "BUNDLE-WARN-SAME-NAME",
            Self::TooLarge { .. } => "BUNDLE-WARN-TOO-LARGE",
            Self::IgnoredByBox { .. } => "BUNDLE-WARN-IGNORED",
            Self::BlockedByBox { .. } => "BUNDLE-WARN-BLOCKED",
            Self::Empty => "BUNDLE-WARN-EMPTY",
        }
    }
}

impl PlanWarning {
    /// What the words of the code are filled with.
    pub fn parameters(&self) -> BTreeMap<&'static str, String> {
        let mut parameters = BTreeMap::from([("path", self.path.clone())]);
        let mut add = |name, value: String| drop(parameters.insert(name, value));
        match &self.kind {
            WarningKind::PathTooLongForWindows { length, limit }
            | WarningKind::PathTooLongForSharePoint { length, limit } => {
                add("length", length.to_string());
                add("limit", limit.to_string());
            }
            WarningKind::NameTooLong { name, bytes, limit } => {
                add("name", name.clone());
                add("bytes", bytes.to_string());
                add("limit", limit.to_string());
            }
            WarningKind::ForbiddenCharacter { name, character } => {
                add("name", name.clone());
                add("character", character.escape_debug().to_string());
            }
            WarningKind::ReservedByWindows { name }
            | WarningKind::DotOrSpaceAtTheEnd { name }
            | WarningKind::IgnoredByBox { name }
            | WarningKind::BlockedByBox { name } => add("name", name.clone()),
            WarningKind::SameAs { other } => add("other", other.clone()),
            WarningKind::TooLarge { size, limit } => {
                add("size", size.to_string());
                add("limit", limit.to_string());
            }
            WarningKind::Empty => {}
        }
        parameters
    }
}

/// Warnings about files, in their order; of a folder's name that is at fault only the first file is told.
pub(crate) fn of_files<'a>(
    files: impl Iterator<Item = (&'a str, Option<u64>)>,
    limits: &BoxLimits,
) -> Vec<PlanWarning> {
    let mut warnings = Vec::new();
    let mut first_with: BTreeMap<String, &str> = BTreeMap::new();
    let mut judged = BTreeSet::new();
    for (path, size) in files {
        let mut kinds = of_length(path, limits);
        kinds.extend(names_not_judged(path, &mut judged).flat_map(|name| of_name(name, limits)));
        match first_with.get(&fold(path)) {
            Some(other) => kinds.push(WarningKind::SameAs { other: (*other).to_owned() }),
            None => drop(first_with.insert(fold(path), path)),
        }
        kinds.extend(size.and_then(|size| of_size(size, limits)));
        warnings.extend(kinds.into_iter().map(|kind| PlanWarning { path: path.to_owned(), kind }));
    }
    warnings
}

/// The names on a path that no earlier path has shown.
fn names_not_judged<'a>(path: &'a str, judged: &mut BTreeSet<&'a str>) -> impl Iterator<Item = &'a str> {
    let ends = path.match_indices('/').map(|(at, _)| at).chain([path.len()]);
    let fresh: Vec<&str> = ends.map(|end| &path[..end]).filter(|above| judged.insert(above)).collect();
    fresh.into_iter().map(|above| above.rsplit_once('/').map_or(above, |(_, name)| name))
}

fn of_length(path: &str, limits: &BoxLimits) -> Vec<WarningKind> {
    let above = if limits.folder.is_empty() { 0 } else { units(&limits.folder) + 1 };
    let length = above + units(path);
    let mut kinds = Vec::new();
    // Windows counts the zero that ends a path.
    if length + 1 > limits.windows_path {
        kinds.push(WarningKind::PathTooLongForWindows { length, limit: limits.windows_path - 1 });
    }
    if length > limits.sharepoint_path {
        kinds.push(WarningKind::PathTooLongForSharePoint { length, limit: limits.sharepoint_path });
    }
    kinds
}

fn of_name(name: &str, limits: &BoxLimits) -> Vec<WarningKind> {
    let owned = || name.to_owned();
    let forbidden = name.chars().find(|character| !is_allowed(*character));
    let forbidden = forbidden.map(|character| WarningKind::ForbiddenCharacter { name: owned(), character });
    let too_long = (name.len() > limits.name_bytes).then(|| WarningKind::NameTooLong {
        name: owned(),
        bytes: name.len(),
        limit: limits.name_bytes,
    });
    let loose = name.ends_with(['.', ' ']) || name.starts_with(' ');
    [
        too_long,
        is_reserved(name).then(|| WarningKind::ReservedByWindows { name: owned() }),
        loose.then(|| WarningKind::DotOrSpaceAtTheEnd { name: owned() }),
        forbidden,
        is_ignored(name).then(|| WarningKind::IgnoredByBox { name: owned() }),
        has_blocked_ending(name).then(|| WarningKind::BlockedByBox { name: owned() }),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn of_size(size: u64, limits: &BoxLimits) -> Option<WarningKind> {
    if size == 0 {
        Some(WarningKind::Empty)
    } else {
        (size > limits.file_bytes).then_some(WarningKind::TooLarge { size, limit: limits.file_bytes })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::limits::BoxPlan;

    fn check(path: &str, size: u64, expected: &[&str]) {
        let limits = BoxLimits::of(BoxPlan::Free).below("C:\\Users\\kim\\Box\\Hanbit");
        let found = of_files([(path, Some(size))].into_iter(), &limits);
        let codes: Vec<_> = found.iter().map(|warning| warning.kind.code()).collect();
        assert_eq!(codes, expected, "for {path:?}");
    }

    #[test]
    fn each_fault_of_a_name_has_its_warning() {
        check("Originals/policy.pdf", 1, &[]);
        check("aux/x.pdf", 1, &["BUNDLE-WARN-NAME-RESERVED"]);
        check("a./x.pdf", 1, &["BUNDLE-WARN-NAME-DOT-OR-SPACE"]);
        check("a/ x.pdf", 1, &["BUNDLE-WARN-NAME-DOT-OR-SPACE"]);
        check("a/x?.pdf", 1, &["BUNDLE-WARN-NAME-CHARACTER"]);
        check("x.tmp", 1, &["BUNDLE-WARN-IGNORED"]);
        check("~$x.docx", 1, &["BUNDLE-WARN-IGNORED"]);
        check(".DS_Store", 1, &["BUNDLE-WARN-IGNORED"]);
        check("Icon\r", 1, &["BUNDLE-WARN-NAME-CHARACTER", "BUNDLE-WARN-IGNORED"]);
        check("a/Desktop.INI", 1, &["BUNDLE-WARN-IGNORED"]);
        check("thumbs.db", 1, &["BUNDLE-WARN-IGNORED"]);
        check("00ABCDEF", 1, &["BUNDLE-WARN-IGNORED"]);
        check("mail.PST", 1, &["BUNDLE-WARN-BLOCKED"]);
        check(&format!("{}.pdf", "가".repeat(84)), 1, &["BUNDLE-WARN-NAME-TOO-LONG"]);
        check(&format!("{}.pdf", "가".repeat(83)), 1, &[]);
    }

    #[test]
    fn a_path_is_measured_with_the_folder_it_lies_in() {
        let path = |length: usize| {
            let names: String = "a/".repeat((length - 1) / 2);
            format!("{names}{}", "b".repeat(length - names.len()))
        };
        // The folder has 23 characters and a separator.
        check(&path(259 - 24), 1, &[]);
        check(&path(260 - 24), 1, &["BUNDLE-WARN-PATH-WINDOWS"]);
        check(&path(400 - 24), 1, &["BUNDLE-WARN-PATH-WINDOWS"]);
        check(&path(401 - 24), 1, &["BUNDLE-WARN-PATH-WINDOWS", "BUNDLE-WARN-PATH-SHAREPOINT"]);
    }

    #[test]
    fn the_size_is_held_against_the_plan() {
        check("a", 0, &["BUNDLE-WARN-EMPTY"]);
        check("a", 250_000_000, &[]);
        check("a", 250_000_001, &["BUNDLE-WARN-TOO-LARGE"]);
        let enterprise = BoxLimits::of(BoxPlan::Enterprise);
        assert_eq!(of_files([("a", Some(50_000_000_000))].into_iter(), &enterprise), []);
        assert_eq!(of_files([("a", Some(50_000_000_001))].into_iter(), &enterprise).len(), 1);
    }

    #[test]
    fn names_that_differ_in_case_or_composition_are_the_same() {
        let limits = BoxLimits::of(BoxPlan::Business);
        let files = [("절차/A.pdf", None), ("\u{110c}\u{1165}\u{11af}차/a.PDF", None), ("절차/b.pdf", None)];
        let found = of_files(files.into_iter(), &limits);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].parameters()["other"], "절차/A.pdf");
        assert_eq!(found[0].kind, WarningKind::SameAs { other: "절차/A.pdf".into() });
    }

    #[test]
    fn a_bad_folder_is_told_once() {
        let limits = BoxLimits::of(BoxPlan::Business);
        let found = of_files([("nul/a", None), ("nul/b", None), ("b/nul/c", None)].into_iter(), &limits);
        assert_eq!(found.iter().map(|one| one.path.as_str()).collect::<Vec<_>>(), ["nul/a", "b/nul/c"]);
    }
}
