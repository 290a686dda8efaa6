//! The way from a document to PDF bytes.
//!
//! Clean and arrange, hand over as data, lay out, export under PDF/A-2a and PDF/UA-1. There is no
//! weaker export to fall back to: what cannot be written under both is an error. Where a document
//! cannot be written, each of its drawings is tried alone, and only those that are at fault become
//! pixels; one bad drawing never takes another with it.
//!
//! What it deliberately does not do: it keeps no state between documents but Typst's own cache,
//! which is trimmed after each.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};
use typst::diag::SourceDiagnostic;
use typst::foundations::{Bytes, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::assets::{Assets, Pictures, Prepared};
use crate::coverage::covers;
use crate::documents::{CaseStudyDocument, ControlDocument, IndexDocument};
use crate::drawing::with_room;
use crate::error::TypesetError;
use crate::meta::DocumentMeta;
use crate::outcome::{NotShown, PictureOutcome};
use crate::text::Cleaner;
use crate::world::{Desk, Shop};
use crate::{markdown, prepare};

/// For how many documents Typst's cache keeps what it was not asked for again.
const CACHE_AGE: usize = 4;

/// A Markdown text that becomes a document by itself.
#[derive(Debug, Clone)]
pub struct MarkdownDocument {
    /// Title, language, author, date, margins.
    pub meta: DocumentMeta,
    /// The Markdown text.
    pub text: String,
}

/// A plain text that becomes a document by itself: every line as it stands, wrapped.
#[derive(Debug, Clone)]
pub struct PlainTextDocument {
    /// Title, language, author, date, margins.
    pub meta: DocumentMeta,
    /// The text.
    pub text: String,
}

/// A document of a submission.
#[derive(Debug, Clone, Copy)]
pub enum Document<'a> {
    /// Front matter of a control's binder.
    Control(&'a ControlDocument),
    /// A case study.
    CaseStudy(&'a CaseStudyDocument),
    /// The index of a bundle.
    Index(&'a IndexDocument),
}

/// A finished PDF and what the reader of it does not see.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TypesetPdf {
    /// The file.
    pub bytes: Vec<u8>,
    /// Number of pages.
    pub pages: u32,
    /// Characters for which no embedded font has a glyph; each run of them is shown as `□`.
    pub replaced_characters: BTreeSet<char>,
    /// The words those characters stand in, as they were written; the first hundred. Those within
    /// drawings are not among them: see [`PictureOutcome::left_out`].
    pub replaced_words: BTreeSet<String>,
    /// What became of each picture that the document asked for, by the name it was asked for by.
    pub pictures: BTreeMap<String, PictureOutcome>,
}

impl TypesetPdf {
    /// Names of pictures that are not shown at all; their alternative text stands in their place.
    pub fn missing_pictures(&self) -> BTreeSet<String> {
        let missing = self.pictures.iter().filter(|(_, outcome)| !outcome.is_shown());
        missing.map(|(name, _)| name.clone()).collect()
    }

    /// Pictures that are not shown whole: missing ones, and those without something they hold.
    pub fn incomplete_pictures(&self) -> impl Iterator<Item = (&str, &PictureOutcome)> {
        let incomplete = self.pictures.iter().filter(|(_, outcome)| !outcome.is_whole());
        incomplete.map(|(name, outcome)| (name.as_str(), outcome))
    }
}

/// What would become of a picture in a document; whether a page can be written with it is not tried.
pub fn picture_outcome(bytes: &[u8]) -> PictureOutcome {
    Prepared::of(bytes, &covers).outcome
}

/// Sets documents. Fonts and templates are read once; it can be shared between threads.
pub struct Typesetter {
    shop: Shop,
    standards: PdfStandards,
}

impl Typesetter {
    /// Reads the embedded fonts and templates.
    ///
    /// # Errors
    /// `TYPESET-FONT` and `TYPESET-STANDARD`, both only in a broken build.
    pub fn new() -> Result<Self, TypesetError> {
        let standards = PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1])
            .map_err(|error| TypesetError::Standard { reason: error.message().to_string() })?;
        Ok(Self { shop: Shop::open()?, standards })
    }

    /// Sets a Markdown text. Pictures are looked up in `assets` by their target or its last part.
    ///
    /// # Errors
    /// See [`TypesetError`]; no text and no picture leads to one.
    pub fn markdown_to_pdf(
        &self,
        document: &MarkdownDocument,
        assets: &Assets,
    ) -> Result<TypesetPdf, TypesetError> {
        self.set("/text.typ", &document.meta, assets, |cleaner, pictures| {
            let text = cleaner.clean(&document.text);
            let show_title = !markdown::begins_with_title(&text);
            let blocks = markdown::read(&text, pictures, u8::from(show_title));
            Ok(prepare::cleaned(prepare::text(&blocks, show_title)?, cleaner))
        })
    }

    /// Sets a plain text, every line as it stands.
    ///
    /// # Errors
    /// See [`TypesetError`]; no text leads to one.
    pub fn plain_text_to_pdf(&self, document: &PlainTextDocument) -> Result<TypesetPdf, TypesetError> {
        self.set("/text.typ", &document.meta, &Assets::new(), |cleaner, _| {
            prepare::text(&markdown::preformatted(&cleaner.clean(&document.text)), true)
        })
    }

    /// Sets a document of a submission. Diagrams of case studies are looked up in `assets`.
    ///
    /// # Errors
    /// `TYPESET-DATA` when a label is missing; see [`TypesetError`] for the others.
    pub fn document_to_pdf(
        &self,
        document: Document<'_>,
        meta: &DocumentMeta,
        assets: &Assets,
    ) -> Result<TypesetPdf, TypesetError> {
        match document {
            Document::Control(control) => {
                self.set("/control.typ", meta, assets, |cleaner, _| prepare::control(control, cleaner))
            }
            Document::CaseStudy(study) => self.set("/case-study.typ", meta, assets, |cleaner, pictures| {
                prepare::case_study(study, cleaner, pictures)
            }),
            Document::Index(index) => {
                self.set("/index.typ", meta, assets, |cleaner, _| prepare::index(index, cleaner))
            }
        }
    }

    /// Which characters of a text would be shown as `□`, so that one can tell people beforehand.
    pub fn uncovered_characters(&self, text: &str) -> BTreeSet<char> {
        let mut cleaner = Cleaner::new(&covers);
        cleaner.clean(text);
        cleaner.into_replaced()
    }

    fn set(
        &self,
        template: &'static str,
        meta: &DocumentMeta,
        assets: &Assets,
        content: impl Fn(&mut Cleaner<'_>, &Pictures) -> Result<Value, TypesetError>,
    ) -> Result<TypesetPdf, TypesetError> {
        let mut prepared = prepared(assets);
        let attempt = |prepared: &BTreeMap<String, Prepared>| {
            let pictures = Pictures::new(prepared, "–");
            let mut cleaner = Cleaner::new(&covers);
            let document = content(&mut cleaner, &pictures)?;
            let data = json!({ "meta": prepare::meta(meta, &mut cleaner), "document": document });
            let (bytes, pages) = self.print(template, &data, meta, pictures.files())?;
            let (replaced_characters, replaced_words) = cleaner.into_both();
            Ok(TypesetPdf {
                bytes,
                pages,
                replaced_characters,
                replaced_words,
                pictures: pictures.outcomes(),
            })
        };
        match attempt(&prepared) {
            Err(TypesetError::Layout { .. } | TypesetError::Standard { .. }) if !assets.is_empty() => {
                self.mend(meta, assets, &mut prepared);
                attempt(&prepared)
            }
            set => set,
        }
    }

    /// Tries each picture alone. A drawing that no page can be written with becomes pixels; a picture
    /// that no page can be written with is not shown.
    fn mend(&self, meta: &DocumentMeta, assets: &Assets, prepared: &mut BTreeMap<String, Prepared>) {
        for (name, picture) in prepared.iter_mut() {
            if self.can_be_printed(meta, name, picture) {
                continue;
            }
            if picture.is_drawing {
                *picture = assets.get(name).map_or_else(
                    || Prepared::nothing(NotShown::Absent),
                    |bytes| Prepared::into_pixels(bytes, &covers),
                );
            }
            if !self.can_be_printed(meta, name, picture) {
                *picture = Prepared::nothing(NotShown::Failed);
            }
        }
    }

    fn can_be_printed(&self, meta: &DocumentMeta, name: &str, picture: &Prepared) -> bool {
        let alone = BTreeMap::from([(name.to_owned(), picture.clone())]);
        let pictures = Pictures::new(&alone, "–");
        let shown = crate::blocks::Block::Figure { picture: pictures.find(name, name) };
        let Ok(document) = prepare::text(&[shown], true) else { return false };
        let mut cleaner = Cleaner::new(&covers);
        let document = prepare::cleaned(document, &mut cleaner);
        let data = json!({ "meta": prepare::meta(meta, &mut cleaner), "document": document });
        self.print("/text.typ", &data, meta, pictures.files()).is_ok()
    }

    fn print(
        &self,
        template: &'static str,
        data: &Value,
        meta: &DocumentMeta,
        pictures: &BTreeMap<String, Bytes>,
    ) -> Result<(Vec<u8>, u32), TypesetError> {
        let data =
            serde_json::to_vec(data).map_err(|error| TypesetError::Data { reason: error.to_string() })?;
        let work = || self.print_data(template, data, meta, pictures);
        // Drawings of strangers nest deeply, and a library that stumbles over one is no reason to fall.
        let panicked = || Err(TypesetError::Layout { reason: "setting the document failed".to_owned() });
        if pictures.is_empty() { work() } else { with_room(work).unwrap_or_else(panicked) }
    }

    fn print_data(
        &self,
        template: &'static str,
        data: Vec<u8>,
        meta: &DocumentMeta,
        pictures: &BTreeMap<String, Bytes>,
    ) -> Result<(Vec<u8>, u32), TypesetError> {
        let desk = Desk::new(&self.shop, template, data, pictures);
        let laid_out = typst::compile::<PagedDocument>(&desk).output;
        let laid_out = laid_out.map_err(|errors| TypesetError::Layout { reason: reasons(&errors) })?;
        let pdf = typst_pdf::pdf(&laid_out, &self.options(template, meta));
        typst::comemo::evict(CACHE_AGE);
        let bytes = pdf.map_err(|errors| TypesetError::Standard { reason: reasons(&errors) })?;
        Ok((bytes, u32::try_from(laid_out.pages().len()).unwrap_or(u32::MAX)))
    }

    fn options(&self, template: &str, meta: &DocumentMeta) -> PdfOptions {
        PdfOptions {
            ident: Smart::Custom(format!("proofbook{template}/{}", meta.identifier)),
            creator: Smart::Custom(Some("Proofbook".to_owned())),
            standards: self.standards.clone(),
            ..PdfOptions::default()
        }
    }
}

/// Every picture, made fit by itself.
fn prepared(assets: &Assets) -> BTreeMap<String, Prepared> {
    assets.iter().map(|(name, bytes)| (name.clone(), Prepared::of(bytes, &covers))).collect()
}

fn reasons(errors: &[SourceDiagnostic]) -> String {
    errors.iter().map(|error| error.message.as_str()).collect::<Vec<_>>().join("\n")
}
