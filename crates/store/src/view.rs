//! The dossier as it is shown: the tree in memory and the structs read from it.
//!
//! An edit touches one path of the tree and one entry of the dossier, so a keystroke costs nothing
//! that grows with the workspace. An entry that does not fit the structs (a newer program wrote a
//! field this one does not know) is left out of the dossier and named; it never hides the others,
//! and it stays in the document.
//!
//! Not here: Automerge and files.

use proofbook_dossier::{Dossier, EditError, Op, Tree};
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::{collections::BTreeMap, sync::Arc};

/// The tree and the dossier read from it.
#[derive(Clone, Debug, Default)]
pub struct View {
    tree: Tree,
    dossier: Arc<Dossier>,
    unreadable: Vec<Unreadable>,
}

/// An entry that does not fit the dossier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    /// Where it lies: `answers/BUSP-001`.
    pub path: String,
    /// What does not fit, in serde's words.
    pub reason: String,
}

/// Why an operation was not taken. The view is to be read again from the document then.
#[derive(Debug)]
pub enum Refused {
    /// The operation does not fit the text.
    Edit(EditError),
    /// What comes out would not fit the dossier.
    Unfit(Unreadable),
}

impl View {
    /// Reads a tree, entry by entry where it does not fit as a whole.
    pub fn of(tree: Value) -> Self {
        let tree = Tree(tree);
        match tree.dossier() {
            Ok(dossier) => Self { tree, dossier: Arc::new(dossier), unreadable: Vec::new() },
            Err(_) => Self::of_parts(tree),
        }
    }

    fn of_parts(tree: Tree) -> Self {
        let mut dossier = Dossier::default();
        let mut unreadable = Vec::new();
        for (section, node) in tree.0.as_object().into_iter().flatten() {
            let keys: Vec<Option<&String>> = match node.as_object() {
                Some(entries) if section != "profile" => entries.keys().map(Some).collect(),
                _ => vec![None],
            };
            for key in keys {
                unreadable.extend(read_entry(&mut dossier, &tree, section, key).err());
            }
        }
        Self { tree, dossier: Arc::new(dossier), unreadable }
    }

    /// The dossier; cheap to clone and to keep.
    pub fn dossier(&self) -> &Arc<Dossier> {
        &self.dossier
    }

    /// The tree.
    pub fn tree(&self) -> &Tree {
        &self.tree
    }

    /// Entries that are not in the dossier because they do not fit it.
    pub fn unreadable(&self) -> &[Unreadable] {
        &self.unreadable
    }

    /// Carries out an operation on the tree and reads the entry it touched.
    pub fn apply(&mut self, operation: &Op) -> Result<(), Refused> {
        self.tree.apply(operation).map_err(Refused::Edit)?;
        let path = crate::writing::path_of(operation);
        let dossier = Arc::make_mut(&mut self.dossier);
        match path {
            [section] if section != "profile" => self.read_again().map_err(Refused::Unfit),
            [section, rest @ ..] => {
                read_entry(dossier, &self.tree, section, rest.first()).map_err(Refused::Unfit)
            }
            [] => Ok(()),
        }
    }

    /// A whole section was put or removed, which happens at the creation of a workspace only.
    fn read_again(&mut self) -> Result<(), Unreadable> {
        *self = View::of(std::mem::take(&mut self.tree.0));
        self.unreadable.first().cloned().map_or(Ok(()), Err)
    }
}

fn read_entry(
    dossier: &mut Dossier,
    tree: &Tree,
    section: &str,
    key: Option<&String>,
) -> Result<(), Unreadable> {
    let unreadable = |reason: String| Unreadable {
        path: [Some(section), key.map(String::as_str)].into_iter().flatten().collect::<Vec<_>>().join("/"),
        reason,
    };
    let node = tree.0.get(section);
    let read = match (section, key) {
        ("profile", _) => {
            node.map(from).transpose().map(|profile| dossier.profile = profile.unwrap_or_default())
        }
        ("answers", Some(key)) => set(&mut dossier.answers, key, node),
        ("evidence", Some(key)) => set(&mut dossier.evidence, key, node),
        ("citations", Some(key)) => set(&mut dossier.citations, key, node),
        ("case_studies", Some(key)) => set(&mut dossier.case_studies, key, node),
        ("editions", Some(key)) => set(&mut dossier.editions, key, node),
        ("second_looks", Some(key)) => set(&mut dossier.second_looks, key, node),
        ("comments", Some(key)) => set(&mut dossier.comments, key, node),
        ("bundle", _) => node.map(from).transpose().map(|wishes| dossier.bundle = wishes.unwrap_or_default()),
        ("shared_links", Some(key)) => set(&mut dossier.shared_links, key, node),
        _ => return Err(unreadable("this program does not know it".into())),
    };
    read.map_err(|error| unreadable(error.to_string()))
}

fn set<K: DeserializeOwned + Ord, V: DeserializeOwned>(
    entries: &mut BTreeMap<K, V>,
    key: &str,
    section: Option<&Value>,
) -> Result<(), serde_json::Error> {
    let id: K = from(&Value::from(key))?;
    match section.and_then(|section| section.get(key)) {
        Some(entry) => drop(entries.insert(id, from(entry)?)),
        None => drop(entries.remove(&id)),
    }
    Ok(())
}

fn from<T: DeserializeOwned>(node: &Value) -> Result<T, serde_json::Error> {
    T::deserialize(node)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn put(path: &[&str], value: Value) -> Op {
        Op::Put(path.iter().map(|key| (*key).to_owned()).collect(), value)
    }

    fn check(operation: &Op, tree: Value) {
        let mut view = View::of(tree);
        view.apply(operation).unwrap();
        assert_eq!(**view.dossier(), view.tree().dossier().unwrap(), "after {operation:?}");
    }

    #[test]
    fn one_entry_is_read_again_after_an_operation() {
        let tree = || {
            json!({
                "profile": {"partner": "Hanbit", "badges": {"iso-27001": {"held": true}}},
                "answers": {"BUSP-001": {"response": "one", "met": true}, "SEC-003": {"response": "two"}},
                "citations": {"c": {"evidence": "e", "control": "SEC-003"}},
            })
        };
        check(&put(&["profile", "badges", "iso-27001", "count"], json!(2)), tree());
        check(&put(&["answers", "BUSP-001", "met"], json!(false)), tree());
        check(&put(&["bundle", "originals"], json!(false)), tree());
        check(&put(&["shared_links", "control:OPSP-001"], json!("https://box.com/s/1")), tree());
        check(&put(&["answers", "BUSP-001", "met"], Value::Null), tree());
        check(&put(&["answers"], json!({"A": {"response": "three"}})), tree());
        check(&put(&["profile"], json!({"partner": "Sora"})), tree());
        check(&Op::Remove(vec!["citations".into(), "c".into()]), tree());
        check(&Op::Remove(vec!["citations".into()]), tree());
        check(
            &Op::Write(["case_studies", "s", "elements", "challenge"].map(String::from).into(), "x".into()),
            tree(),
        );
    }

    #[test]
    fn an_entry_that_does_not_fit_is_named_and_hides_nothing() {
        let view = View::of(json!({
            "profile": {"partner": "Hanbit"},
            "answers": {"BUSP-001": {"response": "kept"}, "SEC-003": {"from_the_future": 1}},
            "prophecies": {"p": {}},
        }));
        assert_eq!(view.dossier().profile.partner, "Hanbit");
        assert_eq!(view.dossier().answers["BUSP-001"].response, "kept");
        let paths: Vec<&str> = view.unreadable().iter().map(|entry| entry.path.as_str()).collect();
        assert_eq!(paths, ["answers/SEC-003", "prophecies/p"]);
    }
}
