//! The inputs fuzzing begins with: the samples of the tests, each under its name, and some that are no file
//! at all.
//!
//! Deliberately small, because every byte of a seed counts against the speed of fuzzing.

use crate::{input::join, samples};
use std::path::Path;

/// Larger samples stay out.
const LARGEST: usize = 64 << 10;

/// What a target does before it begins: writes the seeds into a folder that does not exist yet.
pub fn begin(folder: &str) {
    crate::panics::watch();
    if let Err(error) = write_if_absent(Path::new(folder)) {
        eprintln!("the seeds cannot be written: {error}");
    }
}

fn write_if_absent(folder: &Path) -> std::io::Result<()> {
    if folder.exists() {
        return Ok(());
    }
    std::fs::create_dir_all(folder)?;
    let small = all().into_iter().filter(|(_, bytes)| bytes.len() <= LARGEST);
    for (number, (name, bytes)) in small.enumerate() {
        std::fs::write(folder.join(format!("{number:03}")), join(&name, &bytes))?;
    }
    Ok(())
}

fn all() -> Vec<(String, Vec<u8>)> {
    let mut all: Vec<(String, Vec<u8>)> =
        samples::all().into_iter().map(|(name, bytes)| (name.to_owned(), bytes)).collect();
    all.extend(pictures());
    let texts: [(&str, &[u8]); 7] = [
        ("", b""),
        ("a.txt", "고객 지원\tAKIAIOSFODNN7EXAMPLE\r\npassword = \"hunter2-Hunter2\"\n".as_bytes()),
        ("b.txt", b"\xFF\xFEA\0B\0\n\0"),
        ("c.txt", b"\xB0\xED\xB0\xB4 \xC1\xF6\xBF\xF8\n"),
        ("d.txt", b"\x8C\xDA\x8B\x71\n"),
        ("문서.rtf", b"{\\rtf1\\ansi Hanbit}"),
        ("x.pdf", b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj trailer<</Root 1 0 R>>"),
    ];
    all.extend(texts.map(|(name, bytes)| (name.to_owned(), bytes.to_vec())));
    #[cfg(feature = "binding")]
    all.extend(crate::torture::members().into_iter().map(|one| (format!("{}.pdf", one.name), one.bytes)));
    all
}

fn pictures() -> Vec<(String, Vec<u8>)> {
    use image::ImageFormat as F;
    let picture = image::RgbImage::from_fn(12, 7, |x, y| image::Rgb([x as u8 * 20, y as u8 * 30, 99]));
    let formats = [("a.gif", F::Gif), ("a.webp", F::WebP), ("a.bmp", F::Bmp), ("a.tiff", F::Tiff)];
    let encoded = formats.into_iter().filter_map(|(name, format)| {
        let mut out = std::io::Cursor::new(Vec::new());
        picture.write_to(&mut out, format).ok()?;
        Some((name.to_owned(), out.into_inner()))
    });
    encoded.collect()
}
