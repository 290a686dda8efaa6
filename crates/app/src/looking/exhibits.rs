//! What the exhibit of a PDF, a drawing or a picture will not show of the file, as things found in it.
//!
//! Not here: opening and drawing (`binder`, `typeset`), judgement (`checks`), words.

use super::finds::key_of_bytes;
use crate::export::PICTURES;
use proofbook_binder::{Difference, DifferenceKind, PictureRemark, picture_remarks, try_pdf};
use proofbook_checks::{Found, FoundClass, Look, Whereabouts};
use proofbook_dossier::Attachment;
use proofbook_typeset::{LeftOut, LeftOutWhat, PictureForm, PictureOutcome, picture_outcome};
use std::path::Path;

/// Larger files are not bound either.
const LARGEST: u64 = 200 << 20;

/// Adds to a look what the bound pages will not show of the file.
pub(super) fn add(look: &mut Look, file: &Attachment, path: &Path) {
    let kind = file.media_type.as_str();
    let is_shown = kind == "application/pdf" || kind == "image/svg+xml" || PICTURES.contains(&kind);
    if !is_shown || file.size > LARGEST {
        return;
    }
    let Ok(bytes) = std::fs::read(path) else { return };
    look.found.extend(match kind {
        "application/pdf" => of_pdf(&bytes, file),
        "image/svg+xml" => of_drawing(&picture_outcome(&bytes), file),
        _ => of_picture(&bytes, file),
    });
}

fn of_pdf(bytes: &[u8], file: &Attachment) -> Vec<Found> {
    let Ok(report) = try_pdf(bytes) else { return Vec::new() };
    report.differences.iter().filter_map(|difference| found(difference, file)).collect()
}

fn found(difference: &Difference, file: &Attachment) -> Option<Found> {
    let (class, what) = class_of(difference.kind)?;
    Some(found_at(class, what, (difference.page, &difference.detail), file))
}

fn found_at(class: FoundClass, what: &str, (page, detail): (Option<u32>, &str), file: &Attachment) -> Found {
    let at = Whereabouts {
        phrase: page.map_or_else(String::new, |_| "at-page".to_owned()),
        value: page.map_or_else(String::new, |page| page.to_string()),
        page,
        ..Whereabouts::default()
    };
    let key = key_of_bytes(what, &at, file);
    Found { class, what: what.to_owned(), certain: true, at, shown: detail.chars().take(120).collect(), key }
}

/// What of a drawing has no place on a page; nothing where all of it is shown.
fn of_drawing(outcome: &PictureOutcome, file: &Attachment) -> Vec<Found> {
    let not_shown = |what: &str, detail: &str| found_at(FoundClass::NotShown, what, (None, detail), file);
    if matches!(outcome.form, PictureForm::Nothing(_)) {
        return vec![not_shown("not-bound-picture", "")];
    }
    let mut found: Vec<Found> = Vec::new();
    for LeftOut { what, detail } in &outcome.left_out {
        let what = match what {
            LeftOutWhat::Characters => "characters-missing",
            LeftOutWhat::InnerPicture => "picture-failed",
            _ => "drawing-incomplete",
        };
        // One entry for each kind of part, with all that is missing of it.
        match found.iter_mut().find(|known| known.what == what) {
            Some(known) if known.shown.is_empty() => known.shown = detail.chars().take(120).collect(),
            Some(known) if !detail.is_empty() && known.shown.len() < 100 => {
                known.shown = format!("{}, {detail}", known.shown);
            }
            Some(_) => {}
            None => found.push(not_shown(what, detail)),
        }
    }
    found
}

/// Frames of a picture that are no pages.
fn of_picture(bytes: &[u8], file: &Attachment) -> Vec<Found> {
    let not_shown = |what: &str, detail: String| found_at(FoundClass::NotShown, what, (None, &detail), file);
    let Ok(remarks) = picture_remarks(bytes) else {
        return vec![not_shown("not-bound-picture", String::new())];
    };
    let found = remarks.iter().filter_map(|remark| match remark {
        PictureRemark::FirstFrameOnly { frames } => {
            Some(not_shown("frames-missing", format!("1 / {frames}")))
        }
        PictureRemark::FramesUnreadable { frames } => {
            let numbers: Vec<String> = frames.iter().take(20).map(u32::to_string).collect();
            Some(not_shown("picture-failed", numbers.join(", ")))
        }
        // Smaller on its page than in the file, but whole.
        PictureRemark::MadeSmaller { .. } => None,
    });
    found.collect()
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
    fn what_a_drawing_lacks_is_found_with_its_name_and_has_words() {
        let svg = br#"<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="5" height="5"/><image href="logo.png"/></svg>"#;
        let found = of_drawing(&picture_outcome(svg), &Attachment::default());
        let kinds: Vec<(&str, &str)> =
            found.iter().map(|found| (found.what.as_str(), found.shown.as_str())).collect();
        assert_eq!(kinds, [("drawing-incomplete", "logo.png")]);
        let whole = br#"<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="5" height="5"/></svg>"#;
        assert_eq!(of_drawing(&picture_outcome(whole), &Attachment::default()), []);
        for language in [Language::En, Language::Ko, Language::Ja] {
            let messages = Messages::of(language);
            for what in ["drawing-incomplete", "frames-missing", "not-bound-picture"] {
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
