//! How many frames a moving picture has. The frames are decoded one by one and let go.

use image::codecs::gif::GifDecoder;
use image::codecs::png::PngDecoder;
use image::codecs::webp::WebPDecoder;
use image::{AnimationDecoder, ImageFormat};
use std::io::Cursor;

/// Frames are counted up to here.
const MOST_FRAMES: usize = 1_000;
/// Most pixels that are decoded to count them.
const MOST_DECODED: u64 = 2_000_000_000;

/// The number of frames; one where the picture does not move.
pub(crate) fn frames(bytes: &[u8], format: ImageFormat) -> u32 {
    let pixels = crate::dimensions(bytes).map_or(1, |(width, height)| u64::from(width) * u64::from(height));
    let most = usize::try_from(MOST_DECODED / pixels.max(1)).unwrap_or(MOST_FRAMES).clamp(2, MOST_FRAMES);
    let cursor = Cursor::new(bytes);
    let counted = match format {
        ImageFormat::Gif => GifDecoder::new(cursor).ok().map(|gif| count(gif, most)),
        ImageFormat::WebP => {
            let moving = WebPDecoder::new(cursor).ok().filter(WebPDecoder::has_animation);
            moving.map(|webp| count(webp, most))
        }
        ImageFormat::Png => {
            let moving = PngDecoder::new(cursor).ok().filter(|png| png.is_apng().unwrap_or(false));
            moving.and_then(|png| png.apng().ok()).map(|apng| count(apng, most))
        }
        _ => None,
    };
    u32::try_from(counted.unwrap_or(1)).unwrap_or(u32::MAX)
}

fn count<'a>(decoder: impl AnimationDecoder<'a>, most: usize) -> usize {
    decoder.into_frames().take(most).take_while(Result::is_ok).count()
}
