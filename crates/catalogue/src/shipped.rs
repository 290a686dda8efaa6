//! The editions that come with the program, compiled into it.
//!
//! Each edition is the four files of its folder under `assets/catalogues`. An edition that a
//! partner makes from a workbook is not here; the host reads its files and calls
//! [`Catalogue::load`] itself.

use crate::{Catalogue, CatalogueError, EditionId, Language, Source};

/// The ids of the editions that come with the program, oldest first.
pub const EDITIONS: [&str; 1] = ["msp-7.1"];

macro_rules! asset {
    ($path:literal) => {
        Source {
            name: concat!("assets/catalogues/", $path),
            text: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../assets/catalogues/", $path)),
        }
    };
}

/// Loads an edition that comes with the program; `None` if there is none of this id.
///
/// The edition is checked like any other, so a broken one is refused and not half shown.
pub fn load(edition: &EditionId) -> Option<Result<Catalogue, CatalogueError>> {
    match edition.as_str() {
        "msp-7.1" => Some(msp_7_1()),
        _ => None,
    }
}

fn msp_7_1() -> Result<Catalogue, CatalogueError> {
    Catalogue::load(
        asset!("msp-7.1/checklist.toml"),
        [
            (Language::En, asset!("msp-7.1/text.en.toml")),
            (Language::Ko, asset!("msp-7.1/text.ko.toml")),
            (Language::Ja, asset!("msp-7.1/text.ja.toml")),
        ],
    )
}
