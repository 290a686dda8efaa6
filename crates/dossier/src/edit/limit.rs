//! How long a text may be.
//!
//! Every character of a text is kept for ever with who wrote it, and is paid for at each opening; a cell
//! of the official workbook holds 32,767. So a pasted book is refused, with a word, wherever it is
//! entered. A text that is longer already stays readable and may become shorter; merging refuses
//! nothing.

use crate::error::EditError;
use crate::{model::Dossier, tree::Op};
use serde_json::Value;

/// As many UTF-16 units (characters, for most people) a text may have.
pub const MOST_TEXT: usize = 200_000;

/// Refuses an operation that makes a text too long, or a long one longer.
pub fn refuse_too_long(operation: &Op, dossier: &Dossier) -> Result<(), EditError> {
    let (length, before) = match operation {
        Op::Remove(_) => return Ok(()),
        Op::Put(_, value) => (longest(value), 0),
        Op::Write(path, text) => (units(text), units(text_at(dossier, path))),
        // A keystroke is not worth counting a whole text for.
        Op::Splice(_, _, delete, insert) if insert.len() <= *delete => return Ok(()),
        Op::Splice(path, _, delete, insert) => {
            let text = text_at(dossier, path);
            if text.len() + insert.len() <= MOST_TEXT {
                return Ok(()); // No text has more units than bytes.
            }
            let before = units(text);
            (before.saturating_sub(*delete) + units(insert), before)
        }
    };
    if length > MOST_TEXT.max(before) {
        return Err(EditError::TooLong { length, limit: MOST_TEXT });
    }
    Ok(())
}

fn longest(value: &Value) -> usize {
    match value {
        Value::String(text) => units(text),
        Value::Object(map) => map.values().map(longest).max().unwrap_or(0),
        _ => 0,
    }
}

fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

fn text_at<'a>(dossier: &'a Dossier, path: &[String]) -> &'a str {
    let text = match path.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["answers", control, "response"] => dossier.answers.get(control).map(|answer| &answer.response),
        ["answers", control, "notes"] => dossier.answers.get(control).map(|answer| &answer.notes),
        ["case_studies", study, "elements", element] => dossier
            .case_studies
            .iter()
            .find(|(id, _)| id.0 == study)
            .and_then(|(_, study)| study.elements.iter().find(|(id, _)| id.as_str() == element))
            .map(|(_, text)| text),
        _ => None,
    };
    text.map_or("", String::as_str)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Edit, TextField};

    fn response() -> TextField {
        TextField::Response { control: "BUSP-001".into() }
    }

    fn of(length: usize) -> Dossier {
        let mut dossier = Dossier::default();
        dossier.answers.entry("BUSP-001".into()).or_default().response = "가".repeat(length);
        dossier
    }

    fn check(dossier: &Dossier, edit: &Edit, fits: bool) {
        let code = dossier.with(edit).err().map(|error| error.code());
        assert_eq!(code, (!fits).then_some("EDIT-TOO-LONG"));
    }

    #[test]
    fn a_text_grows_to_the_limit_and_no_further() {
        let write = |length| Edit::Write { field: response(), text: "가".repeat(length) };
        let splice =
            |delete, insert| Edit::Splice { field: response(), at: 0, delete, insert: "나".repeat(insert) };
        check(&of(0), &write(MOST_TEXT), true);
        check(&of(0), &write(MOST_TEXT + 1), false);
        check(&of(MOST_TEXT - 1), &splice(0, 1), true);
        check(&of(MOST_TEXT), &splice(0, 1), false);
        check(&of(MOST_TEXT), &splice(1, 1), true);
    }

    #[test]
    fn a_text_that_is_longer_already_may_become_shorter() {
        let long = of(MOST_TEXT + 10);
        check(&long, &Edit::Write { field: response(), text: "가".repeat(MOST_TEXT + 9) }, true);
        check(&long, &Edit::Write { field: response(), text: "나".repeat(MOST_TEXT + 11) }, false);
        check(&long, &Edit::Splice { field: response(), at: 0, delete: 2, insert: "x".into() }, true);
        check(&long, &Edit::Splice { field: response(), at: 0, delete: 0, insert: "x".into() }, false);
    }

    #[test]
    fn other_values_have_the_same_limit() {
        let comment = crate::Comment { body: "x".repeat(MOST_TEXT + 1), ..crate::Comment::default() };
        check(&Dossier::default(), &Edit::SetComment { id: "c".into(), comment: Some(comment) }, false);
    }
}
