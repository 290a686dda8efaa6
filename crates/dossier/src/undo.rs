//! Taking one change back: what has to be put where, so that everything the change touched reads as
//! it did before.
//!
//! Only what nobody has touched since is put back: whoever undoes a removal must not lose what a
//! colleague has written in the meantime. Not here: reading earlier states (`store`).

use crate::{Edit, is_text};
use serde_json::{Map, Value};

/// The change cannot be taken back, because this place was changed again since.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{} was changed since", path.join("/"))]
pub struct ChangedSince {
    /// The place in the dossier.
    pub path: Vec<String>,
}

/// The edits that take a change back; none where it changed nothing.
///
/// `before` and `after` are the tree around the change, `now` is the present one.
///
/// # Errors
/// [`ChangedSince`] where a place that the change touched reads differently now.
pub fn undo(before: &Value, after: &Value, now: &Value) -> Result<Vec<Edit>, ChangedSince> {
    let mut edits = Vec::new();
    collect(&Place { before, after, now }, &mut Vec::new(), &mut edits)?;
    Ok(edits)
}

/// One place of the tree at three times; what is absent is null.
struct Place<'a> {
    before: &'a Value,
    after: &'a Value,
    now: &'a Value,
}

fn collect(place: &Place<'_>, path: &mut Vec<String>, edits: &mut Vec<Edit>) -> Result<(), ChangedSince> {
    if place.before == place.after {
        return Ok(());
    }
    if let (Value::Object(before), Value::Object(after)) = (place.before, place.after) {
        return keys(before, after).try_for_each(|key| {
            path.push(key.clone());
            let at = |node: &'_ Value| node.get(key).is_some();
            let child = |node: &'_ Value, there: bool| if there { node[key].clone() } else { Value::Null };
            let (before, after) =
                (child(place.before, at(place.before)), child(place.after, at(place.after)));
            let now = child(place.now, at(place.now));
            let done = collect(&Place { before: &before, after: &after, now: &now }, path, edits);
            path.pop();
            done
        });
    }
    if place.now != place.after {
        return Err(ChangedSince { path: path.clone() });
    }
    let value = match place.before {
        // A text stays where it is and becomes empty, so that later edits of it still merge.
        Value::Null if is_text(path) => Value::String(String::new()),
        before => before.clone(),
    };
    edits.push(Edit::Settle { path: path.clone(), value });
    Ok(())
}

fn keys<'a>(
    before: &'a Map<String, Value>,
    after: &'a Map<String, Value>,
) -> impl Iterator<Item = &'a String> {
    before.keys().chain(after.keys().filter(|key| !before.contains_key(*key)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn undone(before: &Value, after: &Value, now: &Value) -> Result<Vec<(String, Value)>, String> {
        let edits = undo(before, after, now).map_err(|error| error.to_string())?;
        Ok(edits
            .into_iter()
            .map(|edit| match edit {
                Edit::Settle { path, value } => (path.join("/"), value),
                other => panic!("only values are put back: {other:?}"),
            })
            .collect())
    }

    #[test]
    fn what_was_removed_comes_back_with_all_that_led_to_it() {
        let before = json!({"evidence": {"e1": {"title": "Plan"}}, "citations": {"c1": {"evidence": "e1"}}});
        let after = json!({"evidence": {}, "citations": {}});
        let now = json!({"evidence": {"e2": {"title": "Other"}}, "citations": {}});
        let expected = vec![
            ("evidence/e1".to_owned(), json!({"title": "Plan"})),
            ("citations/c1".to_owned(), json!({"evidence": "e1"})),
        ];
        assert_eq!(undone(&before, &after, &now), Ok(expected));
    }

    #[test]
    fn what_was_changed_again_is_left_alone() {
        let state = |met: Value| json!({"answers": {"BUSP-001": {"met": met}}});
        let (before, after) = (state(json!(true)), state(json!(false)));
        assert_eq!(undone(&before, &after, &after), Ok(vec![("answers/BUSP-001/met".into(), json!(true))]));
        assert_eq!(
            undone(&before, &after, &state(Value::Null)),
            Err("answers/BUSP-001/met was changed since".into())
        );
    }

    #[test]
    fn what_was_added_goes_unless_somebody_has_worked_on_it() {
        let (before, after) = (json!({"case_studies": {}}), json!({"case_studies": {"s": {"title": "A"}}}));
        assert_eq!(undone(&before, &after, &after), Ok(vec![("case_studies/s".into(), Value::Null)]));
        let worked_on = json!({"case_studies": {"s": {"title": "B"}}});
        assert!(undone(&before, &after, &worked_on).is_err());
    }

    #[test]
    fn a_text_becomes_empty_and_stays_a_text() {
        let before = json!({"answers": {"BUSP-001": {}}});
        let after = json!({"answers": {"BUSP-001": {"response": "words"}}});
        let expected = vec![("answers/BUSP-001/response".to_owned(), json!(""))];
        assert_eq!(undone(&before, &after, &after), Ok(expected));
    }
}
