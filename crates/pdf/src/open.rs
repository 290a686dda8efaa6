//! Opening: by one reader, by a second one, and from a clean copy, until a reading has no faults.
//!
//! An encrypted file is opened with the empty password, as every viewer does. Readers are never trusted
//! to survive a file: a panic counts as a file that cannot be read. What this deliberately does not do:
//! it judges no content and never changes the bytes it is given.

use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind};

use lopdf::{Document, LoadOptions, ObjectId};
use thiserror::Error;

use crate::clean::cleaned;
use crate::difference::{Difference, DifferenceKind};
use crate::faults::{self, Faults};
use crate::header::with_header;
use crate::{normal, page_tree, second_reader};

/// Why a PDF cannot be opened. Ordered: what says more about the file comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Error)]
pub enum OpenError {
    /// It asks for a password.
    #[error("the PDF asks for a password")]
    Password,
    /// It is encrypted in a way that this program does not know (certificates, rights management).
    #[error("the PDF is encrypted in a way that cannot be undone here")]
    UnknownEncryption,
    /// It has a page tree, and no pages in it.
    #[error("the PDF has no pages")]
    NoPages,
    /// It is torn, or no PDF.
    #[error("the PDF is damaged")]
    Damaged,
}

/// A PDF that was opened.
#[derive(Debug)]
pub struct Opened {
    /// Its objects, deciphered.
    pub document: Document,
    /// Its pages in order, each with an id of its own and with what it inherits.
    pub pages: Vec<ObjectId>,
    /// Whether it was damaged and had to be repaired to be read.
    pub repaired: bool,
    /// Whether it is encrypted with the empty password, which restricts printing or copying.
    pub restricted: bool,
    /// What could not be read, and what was repaired.
    pub differences: Vec<Difference>,
}

/// Opens a PDF. No stream is unpacked to more than `most_unpacked` bytes on the way.
///
/// # Errors
/// [`OpenError`]; a panic of a reader is [`OpenError::Damaged`].
pub fn open(bytes: &[u8], most_unpacked: usize) -> Result<Opened, OpenError> {
    catch_unwind(AssertUnwindSafe(|| Opening::new(bytes, most_unpacked).best()))
        .unwrap_or(Err(OpenError::Damaged))
}

/// A way to read a file.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    /// As it is written.
    AsWritten,
    /// By the second reader.
    SecondReader,
    /// The first reader on a clean copy, by its objects alone.
    CleanCopy,
    /// The second reader on the clean copy.
    CleanCopySecondReader,
}

impl Way {
    /// What a person who supports the program wants to know.
    fn words(self) -> &'static str {
        match self {
            Self::AsWritten => "cross-references",
            Self::SecondReader => "second reader",
            Self::CleanCopy => "clean copy",
            Self::CleanCopySecondReader => "clean copy, second reader",
        }
    }
}

struct Opening<'b> {
    bytes: std::borrow::Cow<'b, [u8]>,
    header_given: bool,
    marked: BTreeSet<u32>,
    most_unpacked: usize,
}

/// A reading with its faults.
struct Candidate {
    document: Document,
    pages: Vec<ObjectId>,
    faults: Faults,
    way: Way,
}

/// All ways, in the order in which they are tried.
const WAYS: [Way; 4] = [Way::AsWritten, Way::SecondReader, Way::CleanCopy, Way::CleanCopySecondReader];

impl<'b> Opening<'b> {
    fn new(bytes: &'b [u8], most_unpacked: usize) -> Self {
        let (bytes, header_given) = with_header(bytes);
        let marked = faults::marked(&bytes);
        Self { bytes, header_given, marked, most_unpacked }
    }

    /// The reading with the fewest faults; the first that has none.
    fn best(&self) -> Result<Opened, OpenError> {
        let mut best: Option<Candidate> = None;
        let (mut encrypted, mut reason) = (false, OpenError::Damaged);
        for way in WAYS {
            let read = catch_unwind(AssertUnwindSafe(|| self.read(way))).unwrap_or(Err(OpenError::Damaged));
            match read {
                Ok(candidate) => {
                    encrypted |= candidate.document.was_encrypted();
                    let weight = candidate.faults.weight();
                    // A wrong key shows in no count where streams are not packed; the second reader knows
                    // more ways of describing encryption.
                    let is_better = best.as_ref().is_none_or(|best| {
                        weight < best.faults.weight()
                            || best.document.was_encrypted() && weight == best.faults.weight()
                    });
                    let is_sure = weight == 0 && !candidate.document.was_encrypted();
                    if is_better {
                        best = Some(candidate);
                    }
                    if is_sure {
                        break;
                    }
                }
                Err(error) => {
                    encrypted |= matches!(error, OpenError::Password | OpenError::UnknownEncryption);
                    reason = reason.min(error);
                }
            }
            if best.is_none() && way == Way::SecondReader && encrypted {
                return Err(reason);
            }
        }
        best.map(|best| self.opened(best, encrypted)).ok_or(reason)
    }

    fn read(&self, way: Way) -> Result<Candidate, OpenError> {
        let mut document = match way {
            Way::AsWritten => self.by_first(&self.bytes, false)?,
            Way::SecondReader => second_reader::read(&self.bytes)?,
            Way::CleanCopy => self.by_first(&cleaned(&self.bytes), true)?,
            Way::CleanCopySecondReader => second_reader::read(&cleaned(&self.bytes))?,
        };
        normal::normalise(&mut document);
        let tree = page_tree::walk(&mut document);
        if tree.pages.is_empty() {
            return Err(if tree.present && !tree.broken { OpenError::NoPages } else { OpenError::Damaged });
        }
        let mut faults = faults::count(&document, &tree.pages, &self.marked);
        faults.tree = tree.broken;
        if faults.absent == tree.pages.len() {
            return Err(OpenError::Damaged);
        }
        Ok(Candidate { document, pages: tree.pages, faults, way })
    }

    fn by_first(&self, bytes: &[u8], by_objects_alone: bool) -> Result<Document, OpenError> {
        let options = LoadOptions {
            force_reconstruct: by_objects_alone,
            ..LoadOptions::with_max_decompressed_size(self.most_unpacked)
        };
        let document = Document::load_mem_with_options(bytes, options).map_err(|error| error_of(&error))?;
        if document.trailer.has(b"Encrypt") {
            return Err(OpenError::Password);
        }
        Ok(document)
    }

    fn opened(&self, best: Candidate, restricted: bool) -> Opened {
        let mut differences = Vec::new();
        let is_repaired = match best.way {
            Way::AsWritten => best.document.xref_recovery.is_some(),
            Way::SecondReader => !restricted,
            _ => true,
        };
        if is_repaired {
            differences.push(Difference::of_file(DifferenceKind::Repaired, best.way.words()));
        }
        if self.header_given {
            differences.push(Difference::of_file(DifferenceKind::Repaired, "header"));
        }
        if best.faults.tree {
            differences.push(Difference::of_file(DifferenceKind::PageTreeBroken, ""));
        }
        if best.faults.objects > 0 {
            let number = best.faults.objects.to_string();
            differences.push(Difference::of_file(DifferenceKind::ObjectsMissing, number));
        }
        for index in &best.faults.pages {
            differences.push(Difference::on_page(*index as u32 + 1, DifferenceKind::ContentNotRead, ""));
        }
        let repaired = is_repaired || self.header_given;
        Opened { document: best.document, pages: best.pages, repaired, restricted, differences }
    }
}

fn error_of(error: &lopdf::Error) -> OpenError {
    match error {
        lopdf::Error::InvalidPassword => OpenError::Password,
        lopdf::Error::Decryption(_)
        | lopdf::Error::UnsupportedSecurityHandler(_)
        | lopdf::Error::AlreadyEncrypted => OpenError::UnknownEncryption,
        _ => OpenError::Damaged,
    }
}
