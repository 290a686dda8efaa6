//! The way from a document to PDF bytes.
//!
//! Clean and arrange, hand over as data, lay out, export under PDF/A-2a and PDF/UA-1. There is no
//! weaker export to fall back to: what cannot be written under both is an error. The one retry is
//! without SVG pictures, whose inner text may lack glyphs; they are then named as missing.
//!
//! What it deliberately does not do: it keeps no state between documents but Typst's own cache,
//! which is trimmed after each.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use typst::diag::SourceDiagnostic;
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::assets::{Assets, Pictures};
use crate::documents::{CaseStudyDocument, ControlDocument, IndexDocument};
use crate::error::TypesetError;
use crate::meta::DocumentMeta;
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
    /// Names of pictures that were asked for but not supplied, or not readable; their alternative
    /// text is shown instead.
    pub missing_pictures: BTreeSet<String>,
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
        let covers = |c| self.shop.covers(c);
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
        let covers = |c| self.shop.covers(c);
        let attempt = |with_svg| {
            let pictures = Pictures::new(assets, "–", with_svg);
            let mut cleaner = Cleaner::new(&covers);
            let document = content(&mut cleaner, &pictures)?;
            let data = json!({ "meta": prepare::meta(meta, &mut cleaner), "document": document });
            let (bytes, pages) = self.print(template, &data, meta, &pictures)?;
            let replaced_characters = cleaner.into_replaced();
            Ok(TypesetPdf { bytes, pages, replaced_characters, missing_pictures: pictures.missing() })
        };
        attempt(true).or_else(|error| match error {
            TypesetError::Layout { .. } | TypesetError::Standard { .. } if !assets.is_empty() => {
                attempt(false)
            }
            error => Err(error),
        })
    }

    fn print(
        &self,
        template: &'static str,
        data: &Value,
        meta: &DocumentMeta,
        pictures: &Pictures,
    ) -> Result<(Vec<u8>, u32), TypesetError> {
        let data =
            serde_json::to_vec(data).map_err(|error| TypesetError::Data { reason: error.to_string() })?;
        let desk = Desk::new(&self.shop, template, data, pictures.files());
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

fn reasons(errors: &[SourceDiagnostic]) -> String {
    errors.iter().map(|error| error.message.as_str()).collect::<Vec<_>>().join("\n")
}
