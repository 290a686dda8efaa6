//! What the exhibit of a PDF will not show of the file, as things found in it.
//!
//! Not here: opening and drawing (`binder`), judgement (`checks`), words.

use proofbook_binder::{Difference, DifferenceKind, try_pdf};
use proofbook_checks::{Found, FoundClass, Look, Whereabouts};
use proofbook_dossier::Attachment;
use std::path::Path;

/// Larger files are not bound either.
const LARGEST: u64 = 200 << 20;

/// Adds to a look what the bound pages of a PDF will not show.
pub(super) fn add(look: &mut Look, file: &Attachment, path: &Path) {
    if file.media_type != "application/pdf" || file.size > LARGEST {
        return;
    }
    let Ok(report) = std::fs::read(path).map_err(drop).and_then(|bytes| try_pdf(&bytes).map_err(drop)) else {
        return;
    };
    look.found.extend(report.differences.iter().filter_map(|difference| found(difference, file)));
}

fn found(difference: &Difference, file: &Attachment) -> Option<Found> {
    let (class, what) = class_of(difference.kind)?;
    let at = Whereabouts {
        phrase: difference.page.map_or_else(String::new, |_| "at-page".to_owned()),
        value: difference.page.map_or_else(String::new, |page| page.to_string()),
        page: difference.page,
        ..Whereabouts::default()
    };
    let digest: String = file.sha256.chars().take(8).collect();
    let parts = [what, &at.phrase, &at.value, &digest];
    let key = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    let shown = difference.detail.chars().take(120).collect();
    Some(Found { class, what: what.to_owned(), certain: true, at, shown, key })
}

/// How a difference is judged and called; nothing where reading the file says it already.
fn class_of(kind: DifferenceKind) -> Option<(FoundClass, &'static str)> {
    use DifferenceKind as D;
    let not_shown = |what| Some((FoundClass::NotShown, what));
    match kind {
        D::FieldNotDrawn => not_shown("form-fields"),
        D::CharactersMissing => not_shown("characters-missing"),
        D::PictureNotDecoded => not_shown("picture-failed"),
        D::PortfolioFilesNotShown | D::AttachmentsNotShown => not_shown("embedded-files"),
        D::ContentNotRead => not_shown("page-blank"),
        D::FieldShowsOtherValue => not_shown("field-shows-other-value"),
        D::TextCut => not_shown("text-cut"),
        D::AnnotationNotDrawn => not_shown("annotation-not-drawn"),
        D::PageTreeBroken => not_shown("page-tree-broken"),
        D::ObjectsMissing => not_shown("objects-missing"),
        D::MediaNotShown => not_shown("media-not-shown"),
        D::DynamicForm | D::StandInPage => Some((FoundClass::NotTheDocument, "stand-in-page")),
        D::Repaired => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proofbook_catalogue::Language;
    use proofbook_messages::Messages;

    #[test]
    fn every_difference_has_words_and_a_way_out_in_every_language() {
        for language in [Language::En, Language::Ko, Language::Ja] {
            let messages = Messages::of(language);
            for (_, what) in DifferenceKind::ALL.into_iter().filter_map(class_of) {
                for key in [format!("found-{what}"), format!("way-{what}")] {
                    assert!(messages.try_format(&key, &[]).is_some(), "{language:?}: {key}");
                }
            }
        }
    }

    #[test]
    fn a_difference_keeps_its_page_and_its_key_lapses_with_the_bytes() {
        let file = |sha256: &str| Attachment {
            sha256: sha256.to_owned(),
            name: "a.pdf".to_owned(),
            size: 1,
            media_type: "application/pdf".to_owned(),
            pages: Some(2),
        };
        let difference = Difference::on_page(2, DifferenceKind::FieldNotDrawn, "Name");
        let one = found(&difference, &file("aaaaaaaabb")).unwrap();
        assert_eq!((one.at.page, one.shown.as_str()), (Some(2), "Name"));
        assert_ne!(one.key, found(&difference, &file("ccccccccbb")).unwrap().key);
    }
}
