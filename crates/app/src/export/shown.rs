//! What an exhibit does not show of its file, in words: parts of drawings, frames of pictures, characters.
//!
//! The exporters give it as data; here is one place that says it, for exhibit sheets and for the remarks of
//! an export. Not here: judging whether it matters (`checks`).

use proofbook_binder::PictureRemark;
use proofbook_messages::Messages;
use proofbook_typeset::{LeftOut, NotShown, PictureForm, PictureOutcome, TypesetPdf};
use std::collections::BTreeSet;

/// Most things that are told one by one.
const TOLD: usize = 8;

/// What of a drawing or a picture within pages is missing. Nothing where all of it is shown.
pub fn of_outcome(messages: &Messages, outcome: &PictureOutcome) -> Vec<String> {
    let mut words: Vec<String> = outcome.left_out.iter().map(|one| left_out(messages, one)).collect();
    if let PictureForm::Nothing(why) = outcome.form {
        words.insert(0, messages.text(not_shown_key(why)));
    }
    if outcome.more_frames > 0 {
        words.push(messages.format("left-out-frames", &[("frames", (outcome.more_frames + 1).into())]));
    }
    told(messages, words)
}

/// What of a picture that is bound by itself is not as it is in the file.
pub fn of_remarks(messages: &Messages, remarks: &BTreeSet<PictureRemark>) -> Vec<String> {
    let say = |remark: &PictureRemark| match remark {
        PictureRemark::FirstFrameOnly { frames } => {
            messages.format("left-out-frames", &[("frames", (*frames).into())])
        }
        PictureRemark::FramesUnreadable { frames } => {
            let numbers: Vec<String> = frames.iter().take(TOLD).map(u32::to_string).collect();
            messages.format("left-out-pages", &[("pages", numbers.join(", ").into())])
        }
        PictureRemark::MadeSmaller { from, to } => {
            let size = |(width, height): (u32, u32)| format!("{width} × {height}");
            messages.format("left-out-smaller", &[("from", size(*from).into()), ("to", size(*to).into())])
        }
    };
    remarks.iter().map(say).collect()
}

/// What of a text that was set as pages is missing: characters without a shape, pictures.
pub fn of_text(messages: &Messages, set: &TypesetPdf) -> Vec<String> {
    let mut words = Vec::new();
    if !set.replaced_words.is_empty() {
        let list: Vec<&str> = set.replaced_words.iter().take(TOLD).map(String::as_str).collect();
        words.push(messages.format("left-out-characters", &[("detail", list.join(", ").into())]));
    }
    for (name, outcome) in set.incomplete_pictures() {
        let what = of_outcome(messages, outcome).join("; ");
        words.push(messages.format("left-out-picture", &[("name", name.into()), ("what", what.into())]));
    }
    told(messages, words)
}

fn told(messages: &Messages, mut words: Vec<String>) -> Vec<String> {
    words.dedup();
    let more = words.len().saturating_sub(TOLD);
    words.truncate(TOLD);
    if more > 0 {
        words.push(messages.format("at-more", &[("n", (more as u32).into())]));
    }
    words
}

fn left_out(messages: &Messages, one: &LeftOut) -> String {
    let key = one.what.code().to_lowercase().replace("drawing-", "left-out-");
    messages.format(&key, &[("detail", one.detail.as_str().into())])
}

fn not_shown_key(why: NotShown) -> &'static str {
    match why {
        NotShown::Absent => "not-shown-absent",
        NotShown::Unreadable => "not-shown-unreadable",
        NotShown::Unsupported => "not-shown-unsupported",
        NotShown::TooLarge => "not-shown-too-large",
        NotShown::TooComplex => "not-shown-too-complex",
        NotShown::Empty => "not-shown-empty",
        NotShown::Failed => "not-shown-failed",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proofbook_catalogue::Language;
    use proofbook_typeset::picture_outcome;

    #[test]
    fn every_missing_part_has_words_in_every_language() {
        use proofbook_typeset::LeftOutWhat as What;
        let all = [
            What::OutsidePicture,
            What::OutsideReference,
            What::InnerPicture,
            What::WebContent,
            What::Animation,
            What::TooDeep,
            What::Effect,
            What::Dashes,
            What::BrokenOff,
            What::Entity,
            What::Characters,
        ];
        for language in [Language::En, Language::Ko, Language::Ja] {
            let messages = Messages::of(language);
            for what in all {
                let words = left_out(messages, &LeftOut { what, detail: "x".to_owned() });
                assert!(!words.contains("left-out"), "{words}");
            }
        }
    }

    #[test]
    fn a_drawing_with_a_picture_outside_says_so() {
        let svg = br#"<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="5" height="5"/><image href="logo.png"/></svg>"#;
        let words = of_outcome(Messages::of(Language::En), &picture_outcome(svg));
        assert_eq!(words.len(), 1, "{words:?}");
        assert!(words[0].contains("logo.png"), "{words:?}");
    }
}
