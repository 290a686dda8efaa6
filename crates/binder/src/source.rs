//! Attached PDFs as they come: whole, damaged, encrypted, or no PDF at all.
//!
//! An encrypted file is opened with the empty password, as every viewer does; any other password
//! is not ours to know. What this module deliberately does not do: it judges no content, and it
//! never changes the bytes it was given.

use lopdf::{Dictionary, Document, Object, ObjectId};
use proofbook_pdf::{Difference, OpenError, Opened};
use proofbook_typeset::fonts;

/// Why an exhibit has only a sheet. The codes are stable.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Trouble {
    /// The PDF asks for a password.
    Encrypted,
    /// The PDF is torn or no PDF.
    Damaged,
    /// The PDF has no pages.
    NoPages,
    /// None of the pages asked for is in the PDF.
    PagesAbsent,
    /// The picture is torn.
    PictureUnreadable,
    /// The picture is of a kind that cannot be shown on a PDF page.
    PictureUnsupported,
    /// The PDF is encrypted with a certificate or by a rights management that is not ours to undo.
    Protected,
    /// The picture has more pixels than a page can carry.
    PictureTooLarge,
}

impl Trouble {
    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Encrypted => "BINDER-PDF-ENCRYPTED",
            Self::Damaged => "BINDER-PDF-DAMAGED",
            Self::NoPages => "BINDER-PDF-NO-PAGES",
            Self::PagesAbsent => "BINDER-PDF-PAGES-ABSENT",
            Self::PictureUnreadable => "BINDER-PICTURE-UNREADABLE",
            Self::PictureUnsupported => "BINDER-PICTURE-UNSUPPORTED",
            Self::Protected => "BINDER-PDF-PROTECTED",
            Self::PictureTooLarge => "BINDER-PICTURE-TOO-LARGE",
        }
    }
}

/// Why the pages of a PDF cannot be counted: the first three kinds of [`Trouble`], and
/// [`Trouble::Protected`].
pub type PdfTrouble = Trouble;

/// How many pages a PDF has.
///
/// # Errors
/// [`Trouble::Encrypted`], [`Trouble::Protected`], [`Trouble::Damaged`] or [`Trouble::NoPages`].
pub fn count_pages(bytes: &[u8]) -> Result<u32, PdfTrouble> {
    Ok(proofbook_pdf::open(bytes, MOST_UNPACKED).map_err(trouble_of)?.pages.len() as u32)
}

/// Most bytes a stream is unpacked to while a file is opened.
pub(crate) const MOST_UNPACKED: usize = 256 << 20;

/// A PDF, opened.
pub(crate) struct Source {
    /// Its objects.
    pub document: Document,
    /// Its pages in order.
    pub pages: Vec<ObjectId>,
    /// Whether it had to be repaired.
    pub repaired: bool,
    /// Whether it is encrypted with the empty password, which restricts what viewers allow.
    pub restricted: bool,
    /// What could not be read, and what was repaired.
    pub differences: Vec<Difference>,
}

impl Source {
    /// Opens an attached PDF: repaired where it can be, its fields and notes drawn.
    pub(crate) fn attached(bytes: &[u8]) -> Result<Self, Trouble> {
        let mut opened = proofbook_pdf::open(bytes, MOST_UNPACKED).map_err(trouble_of)?;
        opened.draw_annotations(fonts::REGULAR);
        opened.find_unshown();
        let Opened { document, pages, repaired, restricted, differences } = opened;
        Ok(Self { document, pages, repaired, restricted, differences })
    }

    /// Opens a PDF that this program made.
    pub(crate) fn ours(bytes: &[u8]) -> Result<Self, Trouble> {
        let document = Document::load_mem(bytes).map_err(|_| Trouble::Damaged)?;
        let pages: Vec<ObjectId> = document.page_iter().collect();
        if pages.is_empty() {
            return Err(Trouble::Damaged);
        }
        Ok(Self { document, pages, repaired: false, restricted: false, differences: Vec::new() })
    }

    /// The value a page has or inherits.
    pub(crate) fn inherited(&self, page: ObjectId, key: &[u8]) -> Option<&Object> {
        let mut node = self.document.get_dictionary(page).ok()?;
        for _ in 0..64 {
            match node.get(key).map(|value| self.resolve(value)) {
                Ok(Object::Null) | Err(_) => {}
                Ok(value) => return Some(value),
            }
            node = node.get(b"Parent").ok().and_then(|parent| self.resolve(parent).as_dict().ok())?;
        }
        None
    }

    /// The object behind a reference; null where there is none.
    pub(crate) fn resolve<'a>(&'a self, object: &'a Object) -> &'a Object {
        self.document.dereference(object).map_or(&Object::Null, |(_, object)| object)
    }

    /// The dictionary behind a key of a dictionary.
    pub(crate) fn dictionary_at<'a>(&'a self, parent: &'a Dictionary, key: &[u8]) -> Option<&'a Dictionary> {
        self.resolve(parent.get(key).ok()?).as_dict().ok()
    }

    /// The catalogue.
    pub(crate) fn catalogue(&self) -> Option<&Dictionary> {
        self.document.catalog().ok()
    }
}

fn trouble_of(error: OpenError) -> Trouble {
    match error {
        OpenError::Password => Trouble::Encrypted,
        OpenError::UnknownEncryption => Trouble::Protected,
        OpenError::NoPages => Trouble::NoPages,
        OpenError::Damaged => Trouble::Damaged,
    }
}
