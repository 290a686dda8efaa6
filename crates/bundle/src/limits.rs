//! How large a file and how long a name may be where a bundle is going.
//!
//! Box counts by the plan of the account. Whether it means 1000 or 1024 is not said; the smaller
//! reading is taken, so that a warning comes early rather than late. Source: the figures in Box's own
//! documentation.
//!
//! Not here: what is held against the limits ([`crate::PlanWarning`]).

/// A plan of Box, named by what limits a single file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum BoxPlan {
    /// Free of charge, for a person: 250 MB a file.
    Free,
    /// Starter: 2 GB a file.
    Starter,
    /// Business: 5 GB a file.
    Business,
    /// Business Plus: 15 GB a file.
    BusinessPlus,
    /// Enterprise: 50 GB a file.
    Enterprise,
}

impl BoxPlan {
    /// Every plan, smallest first.
    pub const ALL: [Self; 5] =
        [Self::Free, Self::Starter, Self::Business, Self::BusinessPlus, Self::Enterprise];

    /// Most bytes of one file.
    pub fn file_bytes(self) -> u64 {
        const MEGABYTE: u64 = 1_000_000;
        match self {
            Self::Free => 250 * MEGABYTE,
            Self::Starter => 2_000 * MEGABYTE,
            Self::Business => 5_000 * MEGABYTE,
            Self::BusinessPlus => 15_000 * MEGABYTE,
            Self::Enterprise => 50_000 * MEGABYTE,
        }
    }
}

/// What a bundle must keep to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BoxLimits {
    /// Most bytes of one file.
    pub file_bytes: u64,
    /// Most bytes (UTF-8) of a file or folder name.
    pub name_bytes: usize,
    /// Most characters (UTF-16 units) of a whole path under Windows.
    pub windows_path: usize,
    /// Most characters (UTF-16 units) of a whole path on OneDrive and SharePoint.
    pub sharepoint_path: usize,
    /// The bundle's own folder as its readers will see it, such as `C:\Users\kim\Box\Hanbit`. Its
    /// length counts towards the paths; where it is not known, an empty text.
    pub folder: String,
}

impl BoxLimits {
    /// The limits of a plan, with a folder that is not known.
    pub fn of(plan: BoxPlan) -> Self {
        Self {
            file_bytes: plan.file_bytes(),
            name_bytes: 255,
            windows_path: 260,
            sharepoint_path: 400,
            folder: String::new(),
        }
    }

    /// The same limits below a folder.
    #[must_use]
    pub fn below(self, folder: impl Into<String>) -> Self {
        Self { folder: folder.into(), ..self }
    }
}
