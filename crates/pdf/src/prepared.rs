//! A PDF with its fields and notes drawn, as bytes: for whoever draws or reads pages without knowing
//! forms.
//!
//! What it deliberately does not do: it keeps no metadata, names, outline or attachments.

use std::panic::{AssertUnwindSafe, catch_unwind};

use lopdf::{Document, Object, ObjectId, SaveOptions, dictionary};

use crate::annotations;
use crate::difference::Difference;
use crate::open::{OpenError, Opened, open};
use crate::unshown;

impl Opened {
    /// Gives an appearance to every field and note that has none, and to every text field where the
    /// form asks for it, in letters of `font` (OpenType). What cannot be drawn joins the differences.
    ///
    /// A panic on the way leaves the rest as it is, with a difference for each page that was to be drawn.
    pub fn draw_annotations(&mut self, font: &[u8]) {
        let pages: Vec<(u32, ObjectId)> = (1..).zip(self.pages.iter().copied()).collect();
        let Self { document, differences, .. } = self;
        let drawn = catch_unwind(AssertUnwindSafe(|| annotations::draw(document, &pages, font, differences)));
        if drawn.is_err() {
            let kind = crate::DifferenceKind::AnnotationNotDrawn;
            differences.extend(pages.iter().map(|(number, _)| Difference::on_page(*number, kind, "")));
        }
    }

    /// Finds what the file holds and no page shows; it joins the differences.
    pub fn find_unshown(&mut self) {
        let pages: Vec<(u32, ObjectId)> = (1..).zip(self.pages.iter().copied()).collect();
        let Self { document, differences, .. } = self;
        // A file on which this fails is bound as it is; what was found so far stays.
        let _ = catch_unwind(AssertUnwindSafe(|| unshown::find(document, &pages, differences)));
    }

    /// Makes everything that annotations show part of the pages and takes the annotations off: what is
    /// hidden goes, what is on a layer stays on it. Call [`Self::draw_annotations`] before.
    pub fn flatten_annotations(&mut self) {
        for page in &self.pages {
            annotations::flatten(&mut self.document, *page);
        }
    }

    /// The pages as a file of their own, with their layers and nothing else of the document.
    ///
    /// # Errors
    /// [`OpenError::Damaged`] where they cannot be written.
    pub fn pages_as_file(mut self) -> Result<Vec<u8>, OpenError> {
        let kids: Vec<Object> = self.pages.iter().map(|page| Object::Reference(*page)).collect();
        let layers =
            self.document.catalog().ok().and_then(|catalogue| catalogue.get(b"OCProperties").ok()).cloned();
        let root = self.document.new_object_id();
        for page in &self.pages {
            if let Ok(page) = self.document.get_dictionary_mut(*page) {
                page.set("Parent", root);
            }
        }
        let tree = dictionary! { "Type" => "Pages", "Count" => kids.len() as i64, "Kids" => kids };
        self.document.set_object(root, tree);
        let mut catalogue = dictionary! { "Type" => "Catalog", "Pages" => root };
        if let Some(layers) = layers {
            catalogue.set("OCProperties", layers);
        }
        let catalogue = self.document.add_object(catalogue);
        self.document.trailer = dictionary! { "Root" => catalogue };
        self.document.prune_objects();
        self.document.version = "1.7".to_owned();
        write(&mut self.document)
    }
}

fn write(document: &mut Document) -> Result<Vec<u8>, OpenError> {
    let options = SaveOptions::builder().use_object_streams(false).use_xref_streams(false).build();
    let mut bytes = Vec::new();
    document.save_with_options(&mut bytes, options).map_err(|_| OpenError::Damaged)?;
    Ok(bytes)
}

/// The pages of a PDF as a viewer shows them, for a renderer that knows no annotations: repaired,
/// deciphered, fields and notes drawn in letters of `font` (OpenType) and made part of their pages,
/// hidden ones left out. The numbers of the pages stay. With what could not be drawn.
///
/// # Errors
/// [`OpenError`].
pub fn prepared(
    bytes: &[u8],
    most_unpacked: usize,
    font: &[u8],
) -> Result<(Vec<u8>, Vec<Difference>), OpenError> {
    let mut opened = open(bytes, most_unpacked)?;
    opened.draw_annotations(font);
    opened.flatten_annotations();
    let differences = opened.differences.clone();
    Ok((opened.pages_as_file()?, differences))
}
