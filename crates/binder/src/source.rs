//! Attached PDFs as they come: whole, damaged, encrypted, or no PDF at all.
//!
//! An encrypted file is opened with the empty password, as every viewer does; any other password
//! is not ours to know. What this module deliberately does not do: it judges no content, and it
//! never changes the bytes it was given.

use std::panic::{AssertUnwindSafe, catch_unwind};

use lopdf::{Dictionary, Document, Object, ObjectId};

/// Why an exhibit has only a sheet. The codes are stable.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Trouble {
    /// The PDF asks for a password, or is encrypted in a way that cannot be undone.
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
        }
    }
}

/// Why the pages of a PDF cannot be counted: the first three kinds of [`Trouble`].
pub type PdfTrouble = Trouble;

/// How many pages a PDF has.
///
/// # Errors
/// [`Trouble::Encrypted`], [`Trouble::Damaged`] or [`Trouble::NoPages`].
pub fn count_pages(bytes: &[u8]) -> Result<u32, PdfTrouble> {
    Source::open(bytes).map(|source| source.pages.len() as u32)
}

/// An attached PDF, opened.
pub(crate) struct Source {
    /// Its objects.
    pub document: Document,
    /// Its pages in order.
    pub pages: Vec<ObjectId>,
    /// Whether its cross-references had to be repaired.
    pub repaired: bool,
}

impl Source {
    /// Opens a PDF; a panic of the parser counts as damage, for the file is not ours.
    pub(crate) fn open(bytes: &[u8]) -> Result<Self, Trouble> {
        catch_unwind(AssertUnwindSafe(|| Self::open_unguarded(bytes))).unwrap_or(Err(Trouble::Damaged))
    }

    fn open_unguarded(bytes: &[u8]) -> Result<Self, Trouble> {
        let document = Document::load_mem(bytes).map_err(|error| trouble_of(&error))?;
        if document.trailer.has(b"Encrypt") {
            return Err(Trouble::Encrypted);
        }
        let pages: Vec<ObjectId> = document.page_iter().collect();
        if pages.is_empty() {
            return Err(if has_page_tree(&document) { Trouble::NoPages } else { Trouble::Damaged });
        }
        let repaired = document.xref_recovery.is_some();
        Ok(Self { document, pages, repaired })
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

fn trouble_of(error: &lopdf::Error) -> Trouble {
    match error {
        lopdf::Error::InvalidPassword
        | lopdf::Error::Decryption(_)
        | lopdf::Error::UnsupportedSecurityHandler(_)
        | lopdf::Error::AlreadyEncrypted => Trouble::Encrypted,
        _ => Trouble::Damaged,
    }
}

fn has_page_tree(document: &Document) -> bool {
    let pages = document.catalog().and_then(|catalogue| catalogue.get(b"Pages"));
    let kids = pages
        .and_then(|pages| document.dereference(pages))
        .and_then(|(_, root)| root.as_dict()?.get(b"Kids"));
    kids.and_then(|kids| document.dereference(kids)).is_ok_and(|(_, kids)| kids.as_array().is_ok())
}
