//! The world Typst sees: the templates, the embedded fonts, one data file, the pictures.
//!
//! What it deliberately does not do: no file system, no packages, no network and no today. A
//! template that asks for anything else gets "not found", which is an error of the program.

use std::collections::BTreeMap;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use crate::error::TypesetError;
use crate::fonts;

/// The templates by the path they are imported under.
const TEMPLATES: [(&str, &str); 5] = [
    ("/common.typ", include_str!("../../../assets/templates/common.typ")),
    ("/text.typ", include_str!("../../../assets/templates/text.typ")),
    ("/control.typ", include_str!("../../../assets/templates/control.typ")),
    ("/case-study.typ", include_str!("../../../assets/templates/case-study.typ")),
    ("/index.typ", include_str!("../../../assets/templates/index.typ")),
];

/// What is the same for all documents, read once.
pub(crate) struct Shop {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    sources: BTreeMap<&'static str, Source>,
}

impl Shop {
    /// Parses fonts and templates.
    pub(crate) fn open() -> Result<Self, TypesetError> {
        let mut fonts = vec![
            font("Pretendard JP Regular", fonts::REGULAR)?,
            font("Pretendard JP Bold", fonts::BOLD)?,
            font("JetBrains Mono Regular", fonts::MONO)?,
        ];
        for (name, bytes) in fonts::FALLBACK {
            fonts.push(font(name, bytes)?);
        }
        let sources = TEMPLATES
            .iter()
            .map(|(path, text)| (*path, Source::new(file_id(path), (*text).to_owned())))
            .collect();
        let book = LazyHash::new(FontBook::from_fonts(&fonts));
        Ok(Self { library: LazyHash::new(Library::default()), book, fonts, sources })
    }
}

fn font(name: &'static str, bytes: &'static [u8]) -> Result<Font, TypesetError> {
    Font::new(Bytes::new(bytes), 0).ok_or(TypesetError::Font { name })
}

/// The id of a path among the templates' files. Paths are few and fixed, because Typst keeps ids
/// for the life of the process.
fn file_id(path: &str) -> FileId {
    let path = VirtualPath::new(path).unwrap_or_else(|_| unreachable!("paths are made by this crate"));
    RootedPath::new(VirtualRoot::Project, path).intern()
}

/// One document on its way through Typst.
pub(crate) struct Desk<'a> {
    shop: &'a Shop,
    template: &'static str,
    data: Bytes,
    pictures: &'a BTreeMap<String, Bytes>,
}

impl<'a> Desk<'a> {
    /// A desk with one of the templates, the document's data as JSON and its pictures.
    pub(crate) fn new(
        shop: &'a Shop,
        template: &'static str,
        data: Vec<u8>,
        pictures: &'a BTreeMap<String, Bytes>,
    ) -> Self {
        Self { shop, template, data: Bytes::new(data), pictures }
    }
}

impl World for Desk<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.shop.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.shop.book
    }

    fn main(&self) -> FileId {
        file_id(self.template)
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let path = id.vpath().get_with_slash();
        self.shop.sources.get(path).cloned().ok_or_else(|| FileError::NotFound(path.into()))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let path = id.vpath().get_with_slash();
        match path {
            "/data.json" => Ok(self.data.clone()),
            _ => self.pictures.get(path).cloned().ok_or_else(|| FileError::NotFound(path.into())),
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.shop.fonts.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}
