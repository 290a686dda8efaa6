//! A drawing (SVG) as pixels, for documents that take no drawings.
//!
//! The fonts are the program's own, so that the same drawing gives the same pixels everywhere. Nothing
//! outside the drawing is looked at.

use crate::fonts;
use resvg::{
    tiny_skia::{Pixmap, Transform},
    usvg::{Options, Tree, fontdb::Database},
};
use std::sync::{Arc, OnceLock};

/// The width of the picture, in pixels: enough for a page at twice the resolution of a screen.
const WIDTH: f32 = 1600.0;
/// The most rows, so that a drawing of strange proportions costs no memory.
const TALLEST: f32 = 6400.0;

/// A PNG of a drawing; nothing where it cannot be drawn.
pub fn drawn(svg: &[u8]) -> Option<Vec<u8>> {
    let options = Options {
        fontdb: families(),
        font_family: "Pretendard JP".to_owned(),
        // Pictures outside the drawing stay outside.
        resources_dir: None,
        ..Options::default()
    };
    let tree = Tree::from_data(svg, &options).ok()?;
    let size = tree.size();
    let scale = (WIDTH / size.width()).min(TALLEST / size.height());
    let (width, height) = ((size.width() * scale).ceil(), (size.height() * scale).ceil());
    let mut pixels = Pixmap::new(width as u32, height as u32)?;
    pixels.fill(resvg::tiny_skia::Color::WHITE);
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixels.as_mut());
    pixels.encode_png().ok()
}

fn families() -> Arc<Database> {
    static FAMILIES: OnceLock<Arc<Database>> = OnceLock::new();
    let load = || {
        let mut database = Database::new();
        for font in [fonts::REGULAR, fonts::BOLD, fonts::MONO] {
            database.load_font_data(font.to_vec());
        }
        database.set_sans_serif_family("Pretendard JP");
        Arc::new(database)
    };
    Arc::clone(FAMILIES.get_or_init(load))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_drawing_becomes_a_picture_and_damage_none() {
        let svg = r#"<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100"><text x="5" y="50">그림</text></svg>"#;
        let png = drawn(svg.as_bytes()).unwrap();
        let picture = image::load_from_memory(&png).unwrap();
        assert_eq!((picture.width(), picture.height()), (1600, 800));
        assert_eq!(drawn(b"<svg"), None);
        assert_eq!(drawn(b""), None);
    }
}
