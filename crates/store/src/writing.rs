//! The operations of the dossier carried out on Automerge.
//!
//! A [`proofbook_dossier::Tree`] carries out the same operations on plain JSON, and both agree
//! (property-tested). Where several maps stand united at a key, the one in force is written and the
//! key is taken out of the others, which is how a put settles a conflict; a write empties the other
//! texts; a splice settles nothing. Text at a path for which `is_text` holds is an Automerge text and is changed by
//! splices only, so that two people in one paragraph both keep their words.
//!
//! Taking something away wins over what is changed inside it at the same time; history keeps both.
//! Lists do not occur in a dossier and are refused.

use crate::{StoreError, difference, reading};
use automerge::{ObjId, ObjType, ROOT, transaction::Transactable};
use proofbook_dossier::{EditError, Op, is_text, splice_utf16};
use serde_json::{Map, Value};

type Done = Result<(), StoreError>;

/// Carries out one operation. Answers whether it replaced a part of a text: something went and
/// something came in its place.
///
/// # Errors
/// [`EditError::OutOfText`] for a splice outside its text, and what Automerge refuses. The
/// transaction is to be rolled back then.
pub fn carry_out<T: Transactable>(document: &mut T, operation: &Op) -> Result<bool, StoreError> {
    match operation {
        Op::Put(path, Value::String(text)) if is_text(path) => write(document, path, text),
        Op::Put(path, value) => put(document, path, value).map(|()| false),
        Op::Remove(path) => remove(document, path).map(|()| false),
        Op::Write(path, text) => write(document, path, text),
        Op::Splice(path, at, delete, insert) => {
            splice(document, path, *at, *delete, insert).map(|()| *delete > 0 && !insert.is_empty())
        }
    }
}

/// The path of an operation.
pub fn path_of(operation: &Op) -> &[String] {
    match operation {
        Op::Put(path, _) | Op::Remove(path) | Op::Write(path, _) | Op::Splice(path, ..) => path,
    }
}

fn put<T: Transactable>(document: &mut T, path: &[String], value: &Value) -> Done {
    let Some((key, parents)) = path.split_last() else { return Err(no_path()) };
    match value {
        Value::Null => remove(document, path),
        Value::Object(tree) => {
            let maps = maps_made(document, parents)?;
            clear(document, &maps[1..], key)?;
            let map = document.put_object(&maps[0], key.as_str(), ObjType::Map).map_err(refused)?;
            fill(document, &map, &mut path.to_vec(), tree)
        }
        scalar => {
            let scalar = reading::scalar_of(scalar).ok_or_else(|| refused("a list"))?;
            let maps = maps_made(document, parents)?;
            clear(document, &maps[1..], key)?;
            document.put(&maps[0], key.as_str(), scalar).map_err(refused)
        }
    }
}

/// Fills a map that was just made.
fn fill<T: Transactable>(
    document: &mut T,
    map: &ObjId,
    path: &mut Vec<String>,
    tree: &Map<String, Value>,
) -> Done {
    for (key, value) in tree {
        path.push(key.clone());
        match value {
            Value::Null => {}
            Value::Object(inner) => {
                let made = document.put_object(map, key.as_str(), ObjType::Map).map_err(refused)?;
                fill(document, &made, path, inner)?;
            }
            Value::String(text) if is_text(path) => new_text(document, map, key, text)?,
            scalar => {
                let scalar = reading::scalar_of(scalar).ok_or_else(|| refused("a list"))?;
                document.put(map, key.as_str(), scalar).map_err(refused)?;
            }
        }
        path.pop();
    }
    Ok(())
}

fn remove<T: Transactable>(document: &mut T, path: &[String]) -> Done {
    let Some((key, parents)) = path.split_last() else { return Err(no_path()) };
    let maps = maps_found(document, parents);
    clear(document, &maps, key)
}

fn write<T: Transactable>(document: &mut T, path: &[String], text: &str) -> Result<bool, StoreError> {
    let Some((key, parents)) = path.split_last() else { return Err(no_path()) };
    let maps = maps_made(document, parents)?;
    let slot = reading::slot(document, &maps, key);
    let texts: Option<Vec<(&ObjId, &str)>> = slot
        .values
        .iter()
        .map(|standing| Some((standing.text.as_ref()?, standing.value.as_str()?)))
        .collect();
    match texts.as_deref() {
        // Texts stay and are emptied: what somebody types into one at the same time must not go with it.
        Some([(in_force, old), others @ ..]) if slot.maps.is_empty() => {
            others.iter().try_for_each(|(object, old)| rewrite(document, object, old, "").map(drop))?;
            rewrite(document, in_force, old, text)
        }
        _ => {
            clear(document, &maps[1..], key)?;
            new_text(document, &maps[0], key, text).map(|()| false)
        }
    }
}

fn splice<T: Transactable>(
    document: &mut T,
    path: &[String],
    at: usize,
    delete: usize,
    insert: &str,
) -> Done {
    let Some((key, parents)) = path.split_last() else { return Err(no_path()) };
    let maps = maps_made(document, parents)?;
    let slot = reading::slot(document, &maps, key);
    let in_force = slot.values.first().filter(|_| slot.maps.is_empty());
    let old = in_force.and_then(|standing| standing.value.as_str()).unwrap_or_default();
    let new = splice_utf16(old, at, delete, insert).map_err(StoreError::Edit)?;
    match in_force.and_then(|standing| standing.text.as_ref()) {
        Some(object) => document.splice_text(object, at, delete as isize, insert).map_err(refused),
        None => new_text(document, &maps[0], key, &new),
    }
}

/// Makes a text read as given; answers whether a part of it was replaced.
fn rewrite<T: Transactable>(
    document: &mut T,
    object: &ObjId,
    old: &str,
    new: &str,
) -> Result<bool, StoreError> {
    let mut replaced = false;
    for splice in difference::splices(old, new) {
        replaced |= splice.delete > 0 && !splice.insert.is_empty();
        document.splice_text(object, splice.at, splice.delete as isize, &splice.insert).map_err(refused)?;
    }
    Ok(replaced)
}

/// Makes a text at a key; whatever stood there is settled by it.
fn new_text<T: Transactable>(document: &mut T, map: &ObjId, key: &str, text: &str) -> Done {
    let object = document.put_object(map, key, ObjType::Text).map_err(refused)?;
    document.splice_text(&object, 0, 0, text).map_err(refused)
}

/// Takes a key out of maps.
fn clear<T: Transactable>(document: &mut T, maps: &[ObjId], key: &str) -> Done {
    for map in maps {
        document.delete(map, key).map_err(refused)?;
    }
    Ok(())
}

/// The united maps at a path, the one in force first; none where there is no map.
fn maps_found<T: Transactable>(document: &T, path: &[String]) -> Vec<ObjId> {
    path.iter().fold(vec![ROOT], |maps, key| reading::slot(document, &maps, key).maps)
}

/// The same, but made where there is none. A scalar in the way gives way, as in the tree.
fn maps_made<T: Transactable>(document: &mut T, path: &[String]) -> Result<Vec<ObjId>, StoreError> {
    let mut maps = vec![ROOT];
    for key in path {
        let found = reading::slot(document, &maps, key).maps;
        maps = if found.is_empty() {
            clear(document, &maps[1..], key)?;
            vec![document.put_object(&maps[0], key.as_str(), ObjType::Map).map_err(refused)?]
        } else {
            found
        };
    }
    Ok(maps)
}

fn no_path() -> StoreError {
    StoreError::Edit(EditError::Unknown { what: "field", id: String::new() })
}

fn refused(reason: impl std::fmt::Display) -> StoreError {
    StoreError::Document(reason.to_string())
}
