//! A prepared file bound as an exhibit by itself, as the binder of its control will bind it.
//!
//! The front matter is one empty page, the sheet says nothing and the footer is empty, so that what the
//! pages hold comes from the file alone.

use crate::difference::{Code, Difference, of_pdf, of_picture};
use crate::prepare::Pages;
use proofbook_binder::{BinderPlan, ExhibitContent, ExhibitPlan, FooterTexts, Outcome, TroubleTexts, bind};
use proofbook_typeset::Language;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// A PDF with one empty page.
const EMPTY_PAGE: &[u8] = b"%PDF-1.4\n\
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n\
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n\
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Resources<<>>>>endobj\n\
xref\n0 4\n\
0000000000 65535 f \n\
0000000009 00000 n \n\
0000000052 00000 n \n\
0000000101 00000 n \n\
trailer<</Size 4/Root 1 0 R>>\nstartxref\n178\n%%EOF\n";

/// An exhibit by itself.
pub(crate) struct Alone {
    /// The bound file.
    pub bytes: Vec<u8>,
    /// How many pages of it are those of the file; they are the last.
    pub pages: u32,
    /// How many pages stand before them.
    pub before: u32,
    /// What the binder itself says is not shown.
    pub differences: Vec<Difference>,
}

/// Binds the pages of a file, or says why they cannot be bound.
pub(crate) fn bound(pages: &Pages) -> Result<Alone, Code> {
    let content = match pages {
        Pages::Pdf(bytes) => ExhibitContent::Pdf { bytes: bytes.clone(), pages: None },
        Pages::Picture(bytes) => ExhibitContent::Picture(bytes.clone()),
        Pages::None(code) => return Err(*code),
    };
    let plan = plan(content);
    let bound = catch_unwind(AssertUnwindSafe(|| bind(&plan)));
    let Ok(Ok(bound)) = bound else { return Err(Code::UnboundStopped) };
    let Some(exhibit) = bound.exhibits.into_iter().next() else { return Err(Code::UnboundStopped) };
    match exhibit.outcome {
        Outcome::Bound { pages, differences, .. } => Ok(Alone {
            pages,
            before: bound.pages.saturating_sub(pages),
            bytes: bound.bytes,
            differences: differences
                .iter()
                .filter_map(of_pdf)
                .chain(exhibit.picture.iter().map(of_picture))
                .collect(),
        }),
        Outcome::Trouble(trouble) => Err(trouble.into()),
        Outcome::SheetOnly => Err(Code::UnboundStopped),
    }
}

fn plan(content: ExhibitContent) -> BinderPlan {
    let exhibit = ExhibitPlan {
        letter: "A".to_owned(),
        heading: String::new(),
        title: String::new(),
        facts: Vec::new(),
        bookmark: "A".to_owned(),
        content,
        frames: Vec::new(),
        sha256_prefix: String::new(),
    };
    BinderPlan {
        title: String::new(),
        language: Language::En,
        author: None,
        front: EMPTY_PAGE.to_vec(),
        front_bookmark: "-".to_owned(),
        exhibits: vec![exhibit],
        footer: FooterTexts { pattern: String::new() },
        draft: None,
        troubles: TroubleTexts::default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_bound_behind_the_front_and_its_sheet() {
        let alone = bound(&Pages::Pdf(EMPTY_PAGE.to_vec())).unwrap();
        assert_eq!((alone.pages, alone.before), (1, 2));
        assert_eq!(proofbook_binder::count_pages(&alone.bytes), Ok(3));
    }

    #[test]
    fn what_is_no_picture_is_said() {
        assert_eq!(
            bound(&Pages::Picture(b"\x89PNG\r\n\x1a\nrest".to_vec())).err(),
            Some(Code::UnboundPicture)
        );
        assert_eq!(bound(&Pages::None(Code::UnboundFilm)).err(), Some(Code::UnboundFilm));
    }
}
