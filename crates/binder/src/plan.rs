//! What is to be bound, and what came of it.
//!
//! All words come from the caller, in the document's language. What the plan deliberately does not
//! hold: rules of any checklist, paths, dates of today.

use std::collections::BTreeSet;

use proofbook_pdf::Difference;
use proofbook_typeset::Language;

use crate::source::Trouble;

/// One bound PDF.
#[derive(Debug, Clone)]
pub struct BinderPlan {
    /// Title in the document's properties and at the top of every exhibit sheet.
    pub title: String,
    /// Language of the document.
    pub language: Language,
    /// Author in the document's properties.
    pub author: Option<String>,
    /// The front matter, a finished PDF of crate `typeset`.
    pub front: Vec<u8>,
    /// Bookmark of the front matter; its own headings become bookmarks under it.
    pub front_bookmark: String,
    /// The exhibits in the order of their letters.
    pub exhibits: Vec<ExhibitPlan>,
    /// Words of the footer on every page of an exhibit.
    pub footer: FooterTexts,
    /// The word that marks a draft (`DRAFT`, `초안`, `下書き`), put on every exhibit page.
    pub draft: Option<String>,
    /// What an exhibit sheet says when the file behind it could not be bound.
    pub troubles: TroubleTexts,
}

/// One exhibit.
#[derive(Debug, Clone)]
pub struct ExhibitPlan {
    /// Its letter: `A`, `B`, … also the prefix of its page labels (`A-3`).
    pub letter: String,
    /// Letter with the word for it, such as `Exhibit A`.
    pub heading: String,
    /// Title of the document.
    pub title: String,
    /// Labels and values for the exhibit sheet: kind, date, pages, file, size, checksum.
    pub facts: Vec<(String, String)>,
    /// Its bookmark; the file's own bookmarks go under it.
    pub bookmark: String,
    /// What is behind it.
    pub content: ExhibitContent,
    /// Regions that are cited, framed on their pages.
    pub frames: Vec<PageRegion>,
    /// The first digits of the SHA-256 of the original, for the footer.
    pub sha256_prefix: String,
}

/// A rectangle on a page as it is shown, in thousandths of its width and height from the top left corner.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PageRegion {
    /// The page, counted from 1; of a picture its frame, which is 1 but for TIFF files of several pages.
    pub page: u32,
    /// Left edge.
    pub left: u16,
    /// Upper edge.
    pub top: u16,
    /// Right edge.
    pub right: u16,
    /// Lower edge.
    pub bottom: u16,
}

/// What is behind an exhibit.
#[derive(Debug, Clone)]
pub enum ExhibitContent {
    /// A PDF, whole or only some of its pages (counted from 1, bound in the order given).
    Pdf {
        /// The file.
        bytes: Vec<u8>,
        /// The pages to bind; all when absent. Repetitions are bound once.
        pages: Option<Vec<u32>>,
    },
    /// A picture: JPEG data is kept as it is, everything else becomes lossless. The format is
    /// taken from the data, never from a name. All frames of a TIFF file are bound; of a moving picture
    /// the first is.
    Picture(Vec<u8>),
    /// Nothing that can be bound (a spreadsheet, a link); the sheet says this.
    None(String),
}

/// Words of the footer.
#[derive(Debug, Clone)]
pub struct FooterTexts {
    /// A line with `{letter}`, `{page}` (number of the page in the attached file), `{pages}`
    /// (pages the attached file has) and `{digest}`, such as `증거 {letter} · {page} / {pages}쪽`.
    pub pattern: String,
}

/// What a sheet says for each [`Trouble`].
#[derive(Debug, Clone, Default)]
pub struct TroubleTexts {
    /// See [`Trouble::Encrypted`].
    pub encrypted: String,
    /// See [`Trouble::Damaged`].
    pub damaged: String,
    /// See [`Trouble::NoPages`].
    pub no_pages: String,
    /// See [`Trouble::PagesAbsent`].
    pub pages_absent: String,
    /// See [`Trouble::PictureUnreadable`].
    pub picture_unreadable: String,
    /// See [`Trouble::PictureUnsupported`].
    pub picture_unsupported: String,
    /// See [`Trouble::Protected`].
    pub protected: String,
    /// See [`Trouble::PictureTooLarge`].
    pub picture_too_large: String,
}

impl TroubleTexts {
    /// The words for a trouble.
    pub fn of(&self, trouble: Trouble) -> &str {
        match trouble {
            Trouble::Encrypted => &self.encrypted,
            Trouble::Damaged => &self.damaged,
            Trouble::NoPages => &self.no_pages,
            Trouble::PagesAbsent => &self.pages_absent,
            Trouble::PictureUnreadable => &self.picture_unreadable,
            Trouble::PictureUnsupported => &self.picture_unsupported,
            Trouble::Protected => &self.protected,
            Trouble::PictureTooLarge => &self.picture_too_large,
        }
    }
}

/// A finished bound PDF.
#[derive(Debug, Clone)]
pub struct Bound {
    /// The file.
    pub bytes: Vec<u8>,
    /// All its pages.
    pub pages: u32,
    /// What became of each exhibit, in the plan's order.
    pub exhibits: Vec<ExhibitOutcome>,
}

/// What became of one exhibit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExhibitOutcome {
    /// Its letter.
    pub letter: String,
    /// The page of its sheet in the bound file, counted from 1.
    pub sheet_page: u32,
    /// What is behind the sheet.
    pub outcome: Outcome,
    /// What of a picture is not as it is in the file.
    pub picture: BTreeSet<PictureRemark>,
}

/// What of a picture is not shown as it is in the file. The codes are stable.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PictureRemark {
    /// It moves; only its first frame is shown.
    FirstFrameOnly {
        /// How many frames it has.
        frames: u32,
    },
    /// Frames of a TIFF file that cannot be read, counted from 1.
    FramesUnreadable {
        /// Their numbers.
        frames: Vec<u32>,
    },
    /// It had more pixels than a viewer can hold and was made smaller.
    MadeSmaller {
        /// Pixels across and down before.
        from: (u32, u32),
        /// Pixels across and down now.
        to: (u32, u32),
    },
}

impl PictureRemark {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::FirstFrameOnly { .. } => "BINDER-FIRST-FRAME-ONLY",
            Self::FramesUnreadable { .. } => "BINDER-FRAMES-UNREADABLE",
            Self::MadeSmaller { .. } => "BINDER-MADE-SMALLER",
        }
    }
}

/// What is behind an exhibit's sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// Pages were bound.
    Bound {
        /// How many.
        pages: u32,
        /// Pages that were asked for but that the file does not have.
        absent: Vec<u32>,
        /// Whether the file was damaged and had to be repaired to be read.
        repaired: bool,
        /// What the bound pages do not show of the file, in order.
        differences: Vec<Difference>,
    },
    /// Only the sheet, as planned.
    SheetOnly,
    /// Only the sheet, because of trouble with the file; the sheet says so.
    Trouble(Trouble),
}
