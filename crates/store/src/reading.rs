//! The Automerge document read as a plain tree, losing nothing of what was written at the same time.
//!
//! Two openings that do not know of each other may both make the map or the text at one key. Maps
//! are united, as if they were one. Of texts and scalars one is in force (the last by Automerge's
//! order, which is the same for everybody; an empty text yields to one with words) and the others
//! stand beside it as a [`Conflict`] until a person writes the field again. One text that two people
//! replaced at once is another matter: see `replaced`. A map outweighs a
//! scalar, because more hangs on it.
//!
//! Not here: changing the document (see `writing`), which uses the same rules to find the object
//! in force.

use automerge::{ChangeHash, ObjId, ObjType, ReadDoc, ScalarValue, Value as Stored};
use proofbook_dossier::Conflict;
use serde_json::{Map, Value};
use std::collections::BTreeSet;

/// A document as it was at some revision, or as it is now.
pub struct Reading<'a, D> {
    document: &'a D,
    heads: Option<&'a [ChangeHash]>,
    conflicts: Vec<Conflict>,
}

/// What stands at one key of united maps.
pub struct Slot {
    /// The maps, the one in force first; empty where a text or scalar stands.
    pub maps: Vec<ObjId>,
    /// Texts and scalars, the one in force first.
    pub values: Vec<Standing>,
}

/// A text or scalar at a key.
pub struct Standing {
    /// The text object, where it is one.
    pub text: Option<ObjId>,
    /// What it reads.
    pub value: Value,
}

impl Standing {
    fn is_empty_text(&self) -> bool {
        self.text.is_some() && self.value == ""
    }
}

/// Reads a whole document.
pub fn read<D: ReadDoc>(document: &D, heads: Option<&[ChangeHash]>) -> (Value, Vec<Conflict>) {
    let mut reading = Reading { document, heads, conflicts: Vec::new() };
    let tree = reading.map(&[automerge::ROOT], &mut Vec::new());
    (tree, reading.conflicts)
}

/// What stands at a key of united maps, now.
pub fn slot<D: ReadDoc>(document: &D, maps: &[ObjId], key: &str) -> Slot {
    Reading { document, heads: None, conflicts: Vec::new() }.slot(maps, key)
}

/// The text in force at a path, now or at an earlier state, and all texts that stand there.
pub fn text<D: ReadDoc>(
    document: &D,
    heads: Option<&[ChangeHash]>,
    path: &[String],
) -> Option<(String, Vec<ObjId>)> {
    let reading = Reading { document, heads, conflicts: Vec::new() };
    let (key, parents) = path.split_last()?;
    let maps = parents.iter().fold(vec![automerge::ROOT], |maps, key| reading.slot(&maps, key).maps);
    let slot = reading.slot(&maps, key);
    let in_force = slot.values.first().filter(|_| slot.maps.is_empty())?;
    let text = in_force.value.as_str()?.to_owned();
    Some((text, slot.values.into_iter().filter_map(|standing| standing.text).collect()))
}

impl<D: ReadDoc> Reading<'_, D> {
    fn map(&mut self, maps: &[ObjId], path: &mut Vec<String>) -> Value {
        let keys: BTreeSet<String> = maps.iter().flat_map(|map| self.keys(map)).collect();
        let mut read = Map::new();
        for key in keys {
            path.push(key);
            let key = &path[path.len() - 1];
            let slot = self.slot(maps, key);
            if let Some(value) = self.united(slot, path) {
                read.insert(path[path.len() - 1].clone(), value);
            }
            path.pop();
        }
        Value::Object(read)
    }

    fn keys(&self, map: &ObjId) -> Vec<String> {
        match self.heads {
            None => self.document.keys(map).collect(),
            Some(heads) => self.document.keys_at(map, heads).collect(),
        }
    }

    fn slot(&self, maps: &[ObjId], key: &str) -> Slot {
        let mut slot = Slot { maps: Vec::new(), values: Vec::new() };
        for map in maps {
            let all = match self.heads {
                None => self.document.get_all(map, key),
                Some(heads) => self.document.get_all_at(map, key, heads),
            };
            for (value, object) in all.unwrap_or_default().into_iter().rev() {
                match value {
                    Stored::Object(ObjType::Map | ObjType::Table) => slot.maps.push(object),
                    other => slot.values.extend(self.standing(&other, object)),
                }
            }
        }
        if let Some(first) = slot.values.iter().position(|standing| !standing.is_empty_text()) {
            slot.values[..=first].rotate_right(1);
        }
        slot
    }

    fn standing(&self, value: &Stored<'_>, object: ObjId) -> Option<Standing> {
        match value {
            Stored::Object(ObjType::Text) => {
                let text = match self.heads {
                    None => self.document.text(&object),
                    Some(heads) => self.document.text_at(&object, heads),
                };
                Some(Standing { text: Some(object), value: Value::String(text.unwrap_or_default()) })
            }
            Stored::Scalar(scalar) => scalar_value(scalar).map(|value| Standing { text: None, value }),
            Stored::Object(_) => None,
        }
    }

    fn united(&mut self, slot: Slot, path: &mut Vec<String>) -> Option<Value> {
        let in_force = match slot.maps.is_empty() {
            true => slot.values.first()?.value.clone(),
            false => self.map(&slot.maps, path),
        };
        let mut values = vec![in_force];
        for standing in slot.values.into_iter().filter(|standing| !standing.is_empty_text()) {
            if !values.contains(&standing.value) {
                values.push(standing.value);
            }
        }
        if values.len() > 1 {
            self.conflicts.push(Conflict { path: path.clone(), values: values.clone() });
        }
        Some(values.swap_remove(0))
    }
}

/// A scalar as JSON; `None` for what the dossier never holds.
fn scalar_value(scalar: &ScalarValue) -> Option<Value> {
    match scalar {
        ScalarValue::Str(text) => Some(Value::from(text.as_str())),
        ScalarValue::Int(number) => Some(Value::from(*number)),
        ScalarValue::Uint(number) => Some(Value::from(*number)),
        ScalarValue::F64(number) => serde_json::Number::from_f64(*number).map(Value::Number),
        ScalarValue::Boolean(truth) => Some(Value::from(*truth)),
        _ => None,
    }
}

/// JSON as a scalar; `None` for maps, lists and nothing.
pub fn scalar_of(value: &Value) -> Option<ScalarValue> {
    match value {
        Value::Bool(truth) => Some(ScalarValue::Boolean(*truth)),
        Value::String(text) => Some(ScalarValue::Str(text.as_str().into())),
        Value::Number(number) => number
            .as_u64()
            .map(ScalarValue::Uint)
            .or_else(|| number.as_i64().map(ScalarValue::Int))
            .or_else(|| number.as_f64().map(ScalarValue::F64)),
        Value::Null | Value::Array(_) | Value::Object(_) => None,
    }
}
