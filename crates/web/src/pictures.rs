//! Pictures on their way to the folder: recognised by their bytes, measured, drawings made safe, and given
//! names that give nobody away.
//!
//! It deliberately scales and recompresses nothing: what was attached is what is published, drawings
//! excepted (`vector`). What a camera wrote into a photograph stays in it.

use std::collections::{BTreeMap, BTreeSet};

use imagesize::ImageType;

use crate::error::WebError;
use crate::model::{Picture, WebFile};
use crate::vector;

/// The largest picture, in bytes. A page with more would not open on a telephone.
const LARGEST: usize = 20 << 20;

/// A picture that has its place in the folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Placed {
    /// The path within the folder.
    pub path: String,
    /// Width in pixels.
    pub width: usize,
    /// Height in pixels.
    pub height: usize,
}

/// The pictures of a page.
#[derive(Debug, Default)]
pub(crate) struct Gallery {
    files: Vec<WebFile>,
    paths: BTreeSet<String>,
    by_name: BTreeMap<String, (Placed, String)>,
}

impl Gallery {
    /// Takes a picture in under a neutral name and says where it lies.
    pub fn place(&mut self, picture: &Picture, stem: &str, alternative: &str) -> Result<Placed, WebError> {
        let (extension, bytes, (width, height)) = prepared(picture)?;
        let path = self.free_path(stem, extension);
        self.files.push(WebFile { path: path.clone(), bytes });
        let placed = Placed { path, width, height };
        if !picture.file_name.is_empty() {
            let entry = (placed.clone(), alternative.to_owned());
            self.by_name.entry(picture.file_name.clone()).or_insert(entry);
        }
        Ok(placed)
    }

    /// The picture a text means, with its alternative text.
    pub fn find(&self, address: &str) -> Option<&(Placed, String)> {
        self.by_name.get(address.trim_start_matches("./"))
    }

    /// The files, in the order of the page.
    pub fn into_files(self) -> Vec<WebFile> {
        self.files
    }

    fn free_path(&mut self, stem: &str, extension: &str) -> String {
        let mut path = format!("images/{stem}.{extension}");
        let mut number = 2;
        while !self.paths.insert(path.clone()) {
            path = format!("images/{stem}-{number}.{extension}");
            number += 1;
        }
        path
    }
}

type Prepared = (&'static str, Vec<u8>, (usize, usize));

fn prepared(picture: &Picture) -> Result<Prepared, WebError> {
    let file = || picture.file_name.clone();
    if picture.bytes.len() > LARGEST {
        return Err(WebError::PictureTooLarge { file: file(), limit: format!("{} MiB", LARGEST >> 20) });
    }
    let damaged = || WebError::PictureDamaged { file: file() };
    if let Some(extension) = pixel_kind(&picture.bytes) {
        let size = imagesize::blob_size(&picture.bytes).map_err(|_| damaged())?;
        if size.width == 0 || size.height == 0 {
            return Err(damaged());
        }
        return Ok((extension, picture.bytes.clone(), (size.width, size.height)));
    }
    if !proofbook_drawings::is_drawing(&picture.bytes) {
        return Err(WebError::PictureKind { file: file() });
    }
    let drawing = vector::safe_drawing(&picture.bytes).ok_or_else(damaged)?;
    let size = vector::size(&drawing);
    Ok(("svg", drawing, size))
}

fn pixel_kind(bytes: &[u8]) -> Option<&'static str> {
    match imagesize::image_type(bytes).ok()? {
        ImageType::Png => Some("png"),
        ImageType::Jpeg => Some("jpg"),
        ImageType::Gif => Some("gif"),
        ImageType::Webp => Some("webp"),
        _ => None,
    }
}

/// A name that addresses and file systems take: small letters, digits and hyphens.
pub(crate) fn slug(text: &str, otherwise: &str) -> String {
    let mut slug = String::new();
    for letter in text.chars().map(|letter| letter.to_ascii_lowercase()).take(60) {
        match letter {
            'a'..='z' | '0'..='9' => slug.push(letter),
            _ if !slug.is_empty() && !slug.ends_with('-') => slug.push('-'),
            _ => {}
        }
    }
    let slug = slug.trim_end_matches('-');
    if slug.is_empty() { otherwise.to_owned() } else { slug.to_owned() }
}
