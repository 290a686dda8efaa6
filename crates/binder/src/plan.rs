//! What is to be bound, and what came of it.
//!
//! All words come from the caller, in the document's language. What the plan deliberately does not
//! hold: rules of any checklist, paths, dates of today.

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
    /// The page, counted from 1; a picture has one.
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
    /// taken from the data, never from a name.
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
