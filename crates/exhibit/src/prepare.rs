//! From a file to what the binder takes.
//!
//! Nothing here fails because of a file: what cannot be prepared has no pages, and the difference says
//! why. The same file and properties give the same pages.

use crate::difference::{Code, Difference, of_drawing};
use crate::kind::{Becomes, becomes};
use proofbook_binder::{count_pages, pages_alone};
use proofbook_contents::{TextLanguage, decode_text_in};
use proofbook_typeset::{
    Assets, DocumentMeta, MarkdownDocument, PlainTextDocument, TypesetError, TypesetPdf, Typesetter,
};
use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// A file as the workspace knows it.
#[derive(Clone, Copy, Debug)]
pub struct File<'a> {
    /// Its name.
    pub name: &'a str,
    /// Its kind as a MIME type.
    pub media_type: &'a str,
    /// Its length in bytes.
    pub size: u64,
    /// The likely language of a text whose encoding nothing names.
    pub language: Option<TextLanguage>,
}

/// What a file is prepared with.
pub struct Tools<'a> {
    /// Sets texts and drawings.
    pub typesetter: &'a Typesetter,
    /// Title, language and date of what is set.
    pub meta: DocumentMeta,
    /// The PDF that a converter has made of a document of an office; nothing where there is none.
    pub converted: Option<Vec<u8>>,
}

/// The pages of an exhibit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pages {
    /// Pages of a PDF.
    Pdf(Vec<u8>),
    /// A picture, to be laid on pages.
    Picture(Vec<u8>),
    /// None, and why.
    None(Code),
}

/// A file, ready for the binder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prepared {
    /// Its pages.
    pub pages: Pages,
    /// What is already known not to be on them.
    pub differences: Vec<Difference>,
    /// Characters that are shown as `□`.
    pub replaced: BTreeSet<char>,
    /// How many pages the file has, where it is a PDF that can be read.
    pub count: Option<u32>,
}

impl Prepared {
    fn plain(pages: Pages) -> Self {
        Self { pages, differences: Vec::new(), replaced: BTreeSet::new(), count: None }
    }

    /// A file without pages.
    pub fn unbound(code: Code) -> Self {
        let differences = vec![Difference::of_file(code, "")];
        Self { differences, ..Self::plain(Pages::None(code)) }
    }
}

/// Prepares a file. Its bytes are only read for kinds and sizes that are bound.
pub fn prepare(file: &File<'_>, bytes: Vec<u8>, tools: Tools<'_>) -> Prepared {
    let becomes = match becomes(file.media_type, file.size) {
        Ok(becomes) => becomes,
        Err(code) => return Prepared::unbound(code),
    };
    let guarded = catch_unwind(AssertUnwindSafe(|| match becomes {
        Becomes::Pdf => pdf(bytes),
        Becomes::Picture => Prepared::plain(Pages::Picture(bytes)),
        Becomes::Text => text(file, &bytes, &tools),
        Becomes::Drawing => drawing(bytes, &tools),
        Becomes::Office => office(tools.converted),
    }));
    guarded.unwrap_or_else(|_| Prepared::unbound(Code::UnboundStopped))
}

fn pdf(bytes: Vec<u8>) -> Prepared {
    match count_pages(&bytes) {
        Ok(count) => Prepared { count: Some(count), ..Prepared::plain(Pages::Pdf(bytes)) },
        Err(trouble) => Prepared::unbound(trouble.into()),
    }
}

/// Each conversion carries its own date and name, which go.
fn office(converted: Option<Vec<u8>>) -> Prepared {
    match converted.map(|pdf| pages_alone(&pdf)) {
        Some(Ok(pdf)) => Prepared::plain(Pages::Pdf(pdf)),
        Some(Err(trouble)) => Prepared::unbound(trouble.into()),
        None => Prepared::unbound(Code::UnboundOffice),
    }
}

fn text(file: &File<'_>, bytes: &[u8], tools: &Tools<'_>) -> Prepared {
    let meta = tools.meta.clone();
    let decoded = decode_text_in(bytes, file.language);
    if decoded.doubtful {
        // Pages would show signs that nobody wrote.
        return Prepared::unbound(Code::UnboundEncoding);
    }
    let text = decoded.text.trim_start_matches('\u{feff}').to_owned();
    typeset(match file.media_type {
        "text/markdown" => tools.typesetter.markdown_to_pdf(&MarkdownDocument { meta, text }, &Assets::new()),
        _ => tools.typesetter.plain_text_to_pdf(&PlainTextDocument { meta, text }),
    })
}

/// A drawing on a page, as vectors where that can be.
fn drawing(bytes: Vec<u8>, tools: &Tools<'_>) -> Prepared {
    let text = "![](drawing)".to_owned();
    let assets = Assets::from([("drawing".to_owned(), bytes)]);
    let document = MarkdownDocument { meta: tools.meta.clone(), text };
    let Ok(set) = tools.typesetter.markdown_to_pdf(&document, &assets) else {
        return Prepared::unbound(Code::UnboundStopped);
    };
    let differences = set.pictures.get("drawing").map(of_drawing).unwrap_or_default();
    // The words for a missing picture are no exhibit.
    if let Some(unbound) = differences.iter().find(|it| it.code.is_unbound()) {
        return Prepared::unbound(unbound.code);
    }
    Prepared { differences, ..Prepared::plain(Pages::Pdf(set.bytes)) }
}

fn typeset(set: Result<TypesetPdf, TypesetError>) -> Prepared {
    let Ok(set) = set else { return Prepared::unbound(Code::UnboundStopped) };
    let mut differences = Vec::new();
    if !set.replaced_words.is_empty() {
        let words = set.replaced_words.iter().map(String::as_str);
        differences.push(Difference::of_file(Code::CharactersMissing, listed(words)));
    }
    let missing = set.missing_pictures();
    if !missing.is_empty() {
        let names = missing.iter().map(String::as_str);
        differences.push(Difference::of_file(Code::PicturesMissing, listed(names)));
    }
    let shown = set.incomplete_pictures().filter(|(_, outcome)| outcome.is_shown());
    differences.extend(shown.flat_map(|(_, outcome)| of_drawing(outcome)));
    Prepared { differences, replaced: set.replaced_characters, ..Prepared::plain(Pages::Pdf(set.bytes)) }
}

/// The first of many names.
pub(crate) fn listed<'a>(names: impl ExactSizeIterator<Item = &'a str>) -> String {
    let more = if names.len() > NAMES_SHOWN { ", …" } else { "" };
    let shown: Vec<&str> = names.take(NAMES_SHOWN).collect();
    format!("{}{more}", shown.join(", "))
}

/// How many names are given.
const NAMES_SHOWN: usize = 6;
