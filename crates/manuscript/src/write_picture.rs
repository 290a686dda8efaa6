//! Pictures of a Word document: kept once, shown where they are wanted, with words for those who do not see
//! them. Wider and taller ones are scaled to the page; nothing is enlarged.

use crate::error::ManuscriptError;
use crate::write_parts as parts;
use crate::xml::Xml;

/// The width of the text, in English Metric Units: 16 centimetres.
const TEXT_WIDTH: u64 = 5_760_000;
/// The tallest picture, in English Metric Units: 18 centimetres.
const TALLEST: u64 = 6_480_000;
/// English Metric Units in a pixel at 96 to the inch.
const PER_PIXEL: u64 = 9525;

/// A picture within the package.
pub(crate) struct Placed {
    /// The file.
    pub bytes: Vec<u8>,
    /// `png` or `jpeg`.
    pub extension: &'static str,
}

/// A file of the package, and how large it is shown, in English Metric Units.
#[derive(Clone, Copy)]
pub(crate) struct OnPage {
    /// Its number, from 1.
    file: usize,
    width: u64,
    height: u64,
}

/// The pictures of a document.
#[derive(Default)]
pub(crate) struct Pictures {
    /// The files, in the order in which they were given.
    pub files: Vec<Placed>,
    shown: usize,
}

impl Pictures {
    /// Keeps a file. `name` is how an error calls it.
    pub fn place(&mut self, bytes: &[u8], name: &str) -> Result<OnPage, ManuscriptError> {
        let (extension, (width, height)) =
            measured(bytes).ok_or_else(|| ManuscriptError::Picture { picture: name.to_owned() })?;
        self.files.push(Placed { bytes: bytes.to_vec(), extension });
        Ok(OnPage { file: self.files.len(), width, height })
    }

    /// Shows it as a paragraph of its own.
    pub fn show(&mut self, placed: OnPage, words: &str, body: &mut Xml) {
        self.shown += 1;
        drawing(body, placed, self.shown, words);
    }
}

/// What a picture is, and its size on the page in English Metric Units.
fn measured(bytes: &[u8]) -> Option<(&'static str, (u64, u64))> {
    let extension = match imagesize::image_type(bytes).ok()? {
        imagesize::ImageType::Png => "png",
        imagesize::ImageType::Jpeg => "jpeg",
        _ => return None,
    };
    let size = imagesize::blob_size(bytes).ok()?;
    let (width, height) = (size.width as u64, size.height as u64);
    if width == 0 || height == 0 || width > 1 << 20 || height > 1 << 20 {
        return None;
    }
    let mut shown = (width * PER_PIXEL, height * PER_PIXEL);
    if shown.0 > TEXT_WIDTH {
        shown = (TEXT_WIDTH, (TEXT_WIDTH * height / width).max(1));
    }
    if shown.1 > TALLEST {
        shown = ((TALLEST * width / height).max(1), TALLEST);
    }
    Some((extension, shown))
}

fn drawing(body: &mut Xml, placed: OnPage, number: usize, alternative: &str) {
    let (width, height) = (placed.width.to_string(), placed.height.to_string());
    let (name, relation) = (format!("Picture {number}"), format!("picture{}", placed.file));
    let number = number.to_string();
    let extent = [("cx", width.as_str()), ("cy", height.as_str())];
    let opened = ["w:p", "w:r", "w:drawing"];
    opened.iter().for_each(|element| body.open(element, &[]));
    body.open("wp:inline", &[("distT", "0"), ("distB", "0"), ("distL", "0"), ("distR", "0")]);
    body.empty("wp:extent", &extent);
    body.empty("wp:docPr", &[("id", &number), ("name", &name), ("descr", alternative)]);
    body.open("a:graphic", &[]);
    body.open("a:graphicData", &[("uri", parts::PICTURE)]);
    body.open("pic:pic", &[]);
    body.open("pic:nvPicPr", &[]);
    body.empty("pic:cNvPr", &[("id", &number), ("name", &name), ("descr", alternative)]);
    body.empty("pic:cNvPicPr", &[]);
    body.close("pic:nvPicPr");
    body.open("pic:blipFill", &[]);
    body.empty("a:blip", &[("r:embed", &relation)]);
    body.open("a:stretch", &[]);
    body.empty("a:fillRect", &[]);
    body.close("a:stretch");
    body.close("pic:blipFill");
    body.open("pic:spPr", &[]);
    body.open("a:xfrm", &[]);
    body.empty("a:off", &[("x", "0"), ("y", "0")]);
    body.empty("a:ext", &extent);
    body.close("a:xfrm");
    body.open("a:prstGeom", &[("prst", "rect")]);
    body.empty("a:avLst", &[]);
    let closed = ["a:prstGeom", "pic:spPr", "pic:pic", "a:graphicData", "a:graphic", "wp:inline"];
    closed.iter().chain(opened.iter().rev()).for_each(|element| body.close(element));
}
