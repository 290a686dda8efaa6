//! Reading a self-contained drawing with the program's own fonts.

use crate::fonts;
use resvg::usvg::fontdb::{Database, Source};
use resvg::usvg::{Error, ImageHrefResolver, Options, Tree};
use std::sync::{Arc, OnceLock};

/// The drawing as a tree of shapes.
///
/// # Errors
/// What the reader says; a size of nothing is one of them.
pub(super) fn read(svg: &str) -> Result<Tree, Error> {
    let options = Options {
        fontdb: families(),
        font_family: "Pretendard JP".to_owned(),
        // Pictures outside the drawing stay outside.
        resources_dir: None,
        image_href_resolver: ImageHrefResolver {
            resolve_data: ImageHrefResolver::default_data_resolver(),
            resolve_string: Box::new(|_, _| None),
        },
        ..Options::default()
    };
    Tree::from_str(svg, &options)
}

fn families() -> Arc<Database> {
    static FAMILIES: OnceLock<Arc<Database>> = OnceLock::new();
    let load = || {
        let mut database = Database::new();
        let fallback = fonts::FALLBACK.iter().map(|(_, bytes)| *bytes);
        for font in [fonts::REGULAR, fonts::BOLD, fonts::MONO].into_iter().chain(fallback) {
            database.load_font_source(Source::Binary(Arc::new(font)));
        }
        database.set_sans_serif_family("Pretendard JP");
        database.set_serif_family("Pretendard JP");
        database.set_cursive_family("Pretendard JP");
        database.set_fantasy_family("Pretendard JP");
        database.set_monospace_family("JetBrains Mono");
        Arc::new(database)
    };
    Arc::clone(FAMILIES.get_or_init(load))
}
