//! Pictures as PDF objects, and what is known about how to show them.
//!
//! JPEG data is not touched; it is only read as far as needed to say its size, its colours and how
//! it is to be turned. What it deliberately does not do: it judges nothing by a file's name.

use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind};

use image::ImageFormat;
use lopdf::{Dictionary, Document, Object, ObjectId, Stream};
use proofbook_pictures::{Decoded, NoPicture, decoded};

use crate::plan::PictureRemark;
use crate::png::{Colours, Packed};
use crate::source::Trouble;

/// A picture in the bound file.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Picture {
    /// Its object.
    pub id: ObjectId,
    /// Pixels across and down as stored.
    pub stored: (u32, u32),
    /// How it is to be turned: 1 to 8 as in EXIF.
    pub orientation: u8,
}

impl Picture {
    /// Pixels across and down as shown.
    pub(crate) fn shown(&self) -> (f32, f32) {
        let (width, height) = (self.stored.0 as f32, self.stored.1 as f32);
        if self.orientation >= 5 { (height, width) } else { (width, height) }
    }

    /// The matrix that lays the picture's unit square upright onto a rectangle.
    pub(crate) fn matrix(&self, at: (f32, f32), size: (f32, f32)) -> [f32; 6] {
        let ((x, y), (w, h)) = (at, size);
        match self.orientation {
            2 => [-w, 0.0, 0.0, h, x + w, y],
            3 => [-w, 0.0, 0.0, -h, x + w, y + h],
            4 => [w, 0.0, 0.0, -h, x, y + h],
            5 => [0.0, -h, -w, 0.0, x + w, y + h],
            6 => [0.0, -h, w, 0.0, x, y + h],
            7 => [0.0, h, w, 0.0, x, y],
            8 => [0.0, h, -w, 0.0, x + w, y],
            _ => [w, 0.0, 0.0, h, x, y],
        }
    }
}

/// What of a picture file goes into the bound file.
pub(crate) struct Embedded {
    /// Its frames with their numbers, counted from 1.
    pub frames: Vec<(u32, Picture)>,
    /// What is not as it is in the file.
    pub remarks: BTreeSet<PictureRemark>,
}

/// Puts a picture into the bound file, all pages of it where it has several.
pub(crate) fn embed(bytes: &[u8], document: &mut Document) -> Result<Embedded, Trouble> {
    let mut remarks = BTreeSet::new();
    let picture = match image::guess_format(bytes) {
        Ok(ImageFormat::Jpeg) => embed_jpeg(bytes, document)?,
        Ok(ImageFormat::Tiff) => return embed_pages(bytes, document),
        _ => {
            let frames = proofbook_pictures::count(bytes);
            if frames > 1 {
                remarks.insert(PictureRemark::FirstFrameOnly { frames });
            }
            match Packed::passed_through(bytes) {
                Some(packed) => embed_packed(packed, None, 1, document),
                None => embed_decoded(bytes, document, &mut remarks)?,
            }
        }
    };
    Ok(Embedded { frames: vec![(1, picture)], remarks })
}

/// What of a picture would not be bound as it is in the file.
///
/// # Errors
/// Why it would not be bound at all.
pub fn picture_remarks(bytes: &[u8]) -> Result<BTreeSet<PictureRemark>, Trouble> {
    let work = || embed(bytes, &mut Document::new()).map(|embedded| embedded.remarks);
    catch_unwind(AssertUnwindSafe(work)).unwrap_or(Err(Trouble::PictureUnreadable))
}

fn embed_pages(bytes: &[u8], document: &mut Document) -> Result<Embedded, Trouble> {
    let (mut frames, mut unreadable, mut why) = (Vec::new(), Vec::new(), NoPicture::Unreadable);
    proofbook_pictures::each_page(bytes, |number, page| {
        match page.and_then(|page| packed(&page).ok_or(NoPicture::Unreadable)) {
            Ok((packed, mask, turn)) => frames.push((number, embed_packed(packed, mask, turn, document))),
            Err(error) => {
                why = why.max(error);
                unreadable.push(number);
            }
        }
    })
    .ok_or(Trouble::PictureUnreadable)?;
    if frames.is_empty() {
        return Err(trouble(why));
    }
    let remark = (!unreadable.is_empty()).then_some(PictureRemark::FramesUnreadable { frames: unreadable });
    Ok(Embedded { frames, remarks: remark.into_iter().collect() })
}

fn packed(decoded: &Decoded) -> Option<(Packed, Option<Packed>, u8)> {
    let (mut packed, mask) = Packed::of_pixels(&decoded.pixels)?;
    packed.profile = decoded.profile.clone();
    Some((packed, mask, decoded.orientation))
}

fn embed_decoded(
    bytes: &[u8],
    document: &mut Document,
    remarks: &mut BTreeSet<PictureRemark>,
) -> Result<Picture, Trouble> {
    let decoded = match decoded(bytes) {
        Err(NoPicture::TooLarge) => made_smaller(bytes, remarks).ok_or(NoPicture::TooLarge),
        decoded => decoded,
    };
    let decoded = decoded.map_err(trouble)?;
    let (packed, mask, turn) = packed(&decoded).ok_or(Trouble::PictureUnreadable)?;
    Ok(embed_packed(packed, mask, turn, document))
}

fn made_smaller(bytes: &[u8], remarks: &mut BTreeSet<PictureRemark>) -> Option<Decoded> {
    let from = proofbook_pictures::dimensions(bytes)?;
    let pixels = proofbook_pictures::smaller_copy(bytes)?;
    remarks.insert(PictureRemark::MadeSmaller { from, to: (pixels.width(), pixels.height()) });
    Some(Decoded { pixels, orientation: 1, profile: None })
}

fn trouble(why: NoPicture) -> Trouble {
    match why {
        NoPicture::Unreadable => Trouble::PictureUnreadable,
        NoPicture::Unsupported => Trouble::PictureUnsupported,
        NoPicture::TooLarge => Trouble::PictureTooLarge,
    }
}

fn embed_packed(packed: Packed, mask: Option<Packed>, orientation: u8, document: &mut Document) -> Picture {
    let stored = packed.size;
    let mut dictionary = picture_dictionary(stored, packed.bits);
    dictionary.set("ColorSpace", colour_space(&packed, document));
    dictionary.set("Filter", "FlateDecode");
    dictionary.set("DecodeParms", predictor(&packed));
    if let Some(mask) = mask {
        let mut alpha = picture_dictionary(mask.size, mask.bits);
        alpha.set("ColorSpace", "DeviceGray");
        alpha.set("Filter", "FlateDecode");
        alpha.set("DecodeParms", predictor(&mask));
        dictionary.set("SMask", add_stream(alpha, mask.data, document));
    }
    Picture { id: add_stream(dictionary, packed.data, document), stored, orientation }
}

fn picture_dictionary(size: (u32, u32), bits: u8) -> Dictionary {
    let mut dictionary = Dictionary::new();
    dictionary.set("Type", "XObject");
    dictionary.set("Subtype", "Image");
    dictionary.set("Width", i64::from(size.0));
    dictionary.set("Height", i64::from(size.1));
    dictionary.set("BitsPerComponent", i64::from(bits));
    dictionary
}

fn predictor(packed: &Packed) -> Dictionary {
    let mut parameters = Dictionary::new();
    parameters.set("Predictor", 15);
    parameters.set("Colors", i64::from(packed.samples()));
    parameters.set("BitsPerComponent", i64::from(packed.bits));
    parameters.set("Columns", i64::from(packed.size.0));
    parameters
}

fn colour_space(packed: &Packed, document: &mut Document) -> Object {
    let base = |device: &'static str, samples: usize, document: &mut Document| {
        let profile = packed.profile.as_deref().filter(|profile| profile_samples(profile) == Some(samples));
        profile.map_or(Object::from(device), |profile| profiled(profile, device, samples, document))
    };
    match &packed.colours {
        Colours::Grey => base("DeviceGray", 1, document),
        Colours::Rgb => base("DeviceRGB", 3, document),
        Colours::Palette(colours) => {
            let whole = colours.len() / 3 * 3;
            let last = (whole / 3).min(256) as i64 - 1;
            let table = Object::String(colours[..whole.min(768)].to_vec(), lopdf::StringFormat::Hexadecimal);
            Object::Array(vec!["Indexed".into(), base("DeviceRGB", 3, document), last.into(), table])
        }
    }
}

fn profiled(profile: &[u8], device: &'static str, samples: usize, document: &mut Document) -> Object {
    let mut dictionary = Dictionary::new();
    dictionary.set("N", samples as i64);
    dictionary.set("Alternate", device);
    let mut stream = Stream::new(dictionary, profile.to_vec());
    // A profile that cannot be compressed is just as good uncompressed.
    let _ = stream.compress();
    Object::Array(vec!["ICCBased".into(), Object::Reference(document.add_object(stream))])
}

/// How many samples a pixel has under an ICC profile.
fn profile_samples(profile: &[u8]) -> Option<usize> {
    if profile.get(36..40)? != b"acsp" {
        return None;
    }
    match profile.get(16..20)? {
        b"GRAY" => Some(1),
        b"RGB " => Some(3),
        b"CMYK" => Some(4),
        _ => None,
    }
}

fn add_stream(dictionary: Dictionary, content: Vec<u8>, document: &mut Document) -> ObjectId {
    document.add_object(Stream::new(dictionary, content).with_compression(false))
}

fn embed_jpeg(bytes: &[u8], document: &mut Document) -> Result<Picture, Trouble> {
    let head = JpegHead::read(bytes).ok_or(Trouble::PictureUnreadable)?;
    // Its data is not touched here, but viewers and our own comparison decode it.
    if proofbook_pictures::is_too_large(head.size) {
        return Err(Trouble::PictureTooLarge);
    }
    let device = match (head.bits, head.lossless, head.samples) {
        (8, false, 1) => "DeviceGray",
        (8, false, 3) => "DeviceRGB",
        (8, false, 4) => "DeviceCMYK",
        _ => return Err(Trouble::PictureUnsupported),
    };
    let samples = usize::from(head.samples);
    let mut dictionary = picture_dictionary(head.size, 8);
    let space = match profile_samples(&head.profile) {
        Some(profile_samples) if profile_samples == samples => {
            profiled(&head.profile, device, samples, document)
        }
        _ => Object::from(device),
    };
    dictionary.set("ColorSpace", space);
    dictionary.set("Filter", "DCTDecode");
    // Programs that write an Adobe mark store CMYK upside down, and PDF readers do not turn it.
    if head.samples == 4 && head.has_adobe_mark {
        dictionary.set("Decode", [1, 0].repeat(4).into_iter().map(Object::from).collect::<Vec<_>>());
    }
    let id = add_stream(dictionary, bytes.to_vec(), document);
    Ok(Picture { id, stored: head.size, orientation: head.orientation })
}

/// What a JPEG says about itself before its pixels.
struct JpegHead {
    size: (u32, u32),
    bits: u8,
    samples: u8,
    lossless: bool,
    has_adobe_mark: bool,
    orientation: u8,
    profile: Vec<u8>,
}

impl JpegHead {
    fn read(bytes: &[u8]) -> Option<Self> {
        let mut head = Self {
            size: (0, 0),
            bits: 0,
            samples: 0,
            lossless: false,
            has_adobe_mark: false,
            orientation: 1,
            profile: Vec::new(),
        };
        let mut rest = bytes.strip_prefix(&[0xFF, 0xD8])?;
        loop {
            match rest {
                [0xFF, 0xFF, ..] => rest = &rest[1..],
                [0xFF, 0xDA, ..] => return head.is_complete(rest).then_some(head),
                [0xFF, marker, high, low, ..] => {
                    let length = usize::from(u16::from_be_bytes([*high, *low]));
                    head.segment(*marker, rest.get(4..2 + length)?)?;
                    rest = &rest[2 + length..];
                }
                _ => return None,
            }
        }
    }

    fn segment(&mut self, marker: u8, body: &[u8]) -> Option<()> {
        match marker {
            0xC0..=0xCF if !matches!(marker, 0xC4 | 0xC8 | 0xCC) => {
                let [bits, h0, h1, w0, w1, samples] = *body.first_chunk::<6>()?;
                self.size = (u16::from_be_bytes([w0, w1]).into(), u16::from_be_bytes([h0, h1]).into());
                (self.bits, self.samples) = (bits, samples);
                // PDF knows baseline, extended and progressive Huffman coding, nothing else.
                self.lossless = !matches!(marker, 0xC0..=0xC2);
            }
            0xE1 => {
                let exif = body.strip_prefix(b"Exif\0\0".as_slice());
                let found = exif.and_then(image::metadata::Orientation::from_exif_chunk);
                self.orientation = found.map_or(self.orientation, |found| found.to_exif());
            }
            0xE2 => {
                if let Some(part) = body.strip_prefix(b"ICC_PROFILE\0".as_slice()) {
                    self.profile.extend_from_slice(part.get(2..)?);
                }
            }
            0xEE if body.starts_with(b"Adobe") => self.has_adobe_mark = true,
            _ => {}
        }
        Some(())
    }

    /// Whether a size was given and the data goes on to its end mark.
    fn is_complete(&self, scans: &[u8]) -> bool {
        self.size.0 > 0 && self.size.1 > 0 && scans.windows(2).rev().any(|pair| pair == [0xFF, 0xD9])
    }
}
