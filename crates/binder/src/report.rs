//! What binding a PDF would give, told without binding it.
//!
//! The same opening and drawing as in [`crate::bind`] is done, so that whoever attaches a file can be
//! told at once what its exhibit will not show. What it deliberately does not do: it lays out no page.

use std::collections::BTreeSet;

use lopdf::ObjectId;
use proofbook_pdf::Difference;

use crate::source::{Source, Trouble};

/// What a PDF is like as an exhibit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PdfReport {
    /// How many pages will be bound.
    pub pages: u32,
    /// Whether the file was damaged and had to be repaired to be read.
    pub repaired: bool,
    /// Whether it is encrypted with the empty password: it opens for everybody, and viewers restrict
    /// printing, copying or changing it.
    pub restricted: bool,
    /// What its pages will not show of the file, in order: first of the whole file, then page by page.
    /// Empty where nothing is lost and nothing was repaired.
    pub differences: Vec<Difference>,
}

/// Opens a PDF, draws its fields and notes, and says what its exhibit will show and what not.
///
/// It takes as long as opening the file for [`crate::bind`]; whoever calls it on strangers' files
/// gives it a limit of time.
///
/// # Errors
/// [`Trouble::Encrypted`], [`Trouble::Protected`], [`Trouble::Damaged`] or [`Trouble::NoPages`]: the
/// exhibit will be a sheet that says so.
pub fn try_pdf(bytes: &[u8]) -> Result<PdfReport, Trouble> {
    let source = Source::attached(bytes)?;
    let all: Vec<(u32, ObjectId)> = (1..).zip(source.pages.iter().copied()).collect();
    Ok(PdfReport {
        pages: source.pages.len() as u32,
        repaired: source.repaired,
        restricted: source.restricted,
        differences: of_pages(&source.differences, &all),
    })
}

/// The differences that concern the whole file or one of the pages, in order.
pub(crate) fn of_pages(all: &[Difference], pages: &[(u32, ObjectId)]) -> Vec<Difference> {
    let bound: BTreeSet<u32> = pages.iter().map(|(number, _)| *number).collect();
    let concerns = |one: &&Difference| one.page.is_none_or(|page| bound.contains(&page));
    let mut chosen: Vec<Difference> = all.iter().filter(concerns).cloned().collect();
    chosen.sort();
    chosen.dedup();
    chosen
}
