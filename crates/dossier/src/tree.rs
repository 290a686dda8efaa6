//! The dossier as a plain tree, and the same operations on it that the store carries out on
//! Automerge.
//!
//! The tree is what `store` keeps between edits so that a keystroke touches one path and not the
//! whole document. Clearing a scalar removes its key: absent and empty are one thing.

use crate::{edit::Edit, error::EditError, model::Dossier};
use serde_json::{Map, Value};

/// An operation on the tree of the dossier. Missing maps on the way are made.
#[derive(Clone, Debug, PartialEq)]
pub enum Op {
    /// Puts a scalar, or a whole tree of maps and scalars where there was none. Strings at paths
    /// for which [`crate::is_text`] holds become texts.
    Put(Vec<String>, Value),
    /// Removes what is there, if anything.
    Remove(Vec<String>),
    /// Replaces part of a text, in UTF-16 units.
    Splice(Vec<String>, usize, usize, String),
    /// Makes a text read as given.
    Write(Vec<String>, String),
}

impl Op {
    /// The operation without absent fields inside a tree: what is absent is not stored.
    #[must_use]
    pub fn pruned(self) -> Op {
        match self {
            Op::Put(path, value) => Op::Put(path, pruned(value)),
            other => other,
        }
    }
}

fn pruned(value: Value) -> Value {
    match value {
        Value::Object(map) => {
            let present = map.into_iter().filter(|(_, value)| !value.is_null());
            Value::Object(present.map(|(key, value)| (key, pruned(value))).collect())
        }
        other => other,
    }
}

pub(crate) fn path(parts: &[&str]) -> Vec<String> {
    parts.iter().map(|part| (*part).to_owned()).collect()
}

/// Whether the string at this path is a text (spliced, merged letter by letter) and not a scalar
/// (kept whole, both values kept on conflict).
pub fn is_text(path: &[String]) -> bool {
    match path.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["answers", _, field] => field == "response" || field == "notes",
        ["case_studies", _, "elements", _] => true,
        _ => false,
    }
}

/// The dossier as maps, texts and scalars.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tree(pub Value);

impl Tree {
    /// Reads the tree into structs.
    ///
    /// # Errors
    /// What does not fit, in serde's words; it means that a newer program wrote the workspace or
    /// that the store has a defect.
    pub fn dossier(&self) -> Result<Dossier, serde_json::Error> {
        match &self.0 {
            Value::Null => Ok(Dossier::default()),
            tree => Dossier::deserialize_from(tree),
        }
    }

    /// The text or scalar at a path.
    pub fn get(&self, path: &[String]) -> Option<&Value> {
        path.iter().try_fold(&self.0, |node, key| node.get(key))
    }

    /// Carries out an operation.
    ///
    /// # Errors
    /// [`EditError::OutOfText`] for a splice outside its text; the tree is unchanged.
    pub fn apply(&mut self, operation: &Op) -> Result<(), EditError> {
        match operation {
            Op::Put(path, Value::Null) => self.remove(path),
            Op::Put(path, value) => *self.slot(path) = value.clone(),
            Op::Remove(path) => self.remove(path),
            Op::Write(path, text) => *self.slot(path) = Value::String(text.clone()),
            Op::Splice(path, at, delete, insert) => {
                let before = self.get(path).and_then(Value::as_str).unwrap_or_default();
                let after = splice_utf16(before, *at, *delete, insert)?;
                *self.slot(path) = Value::String(after);
            }
        }
        Ok(())
    }

    fn slot(&mut self, path: &[String]) -> &mut Value {
        path.iter().fold(&mut self.0, |node, key| {
            if !node.is_object() {
                *node = Value::Object(Map::new());
            }
            &mut node[key.as_str()]
        })
    }

    fn remove(&mut self, path: &[String]) {
        let Some((last, parents)) = path.split_last() else { return };
        let mut node = &mut self.0;
        for key in parents {
            match node.get_mut(key) {
                Some(next) => node = next,
                None => return,
            }
        }
        if let Some(map) = node.as_object_mut() {
            map.remove(last);
        }
    }
}

/// Replaces part of a text, in UTF-16 units.
///
/// # Errors
/// [`EditError::OutOfText`] where the span is not inside the text or cuts a character in two.
pub fn splice_utf16(text: &str, at: usize, delete: usize, insert: &str) -> Result<String, EditError> {
    let length = text.encode_utf16().count();
    let outside = || EditError::OutOfText { length, at, delete };
    let start = byte_of_utf16(text, at).ok_or_else(outside)?;
    let end = byte_of_utf16(text, at.checked_add(delete).ok_or_else(outside)?).ok_or_else(outside)?;
    Ok([&text[..start], insert, &text[end..]].concat())
}

fn byte_of_utf16(text: &str, units: usize) -> Option<usize> {
    let mut seen = 0;
    for (byte, character) in text.char_indices() {
        if seen == units {
            return Some(byte);
        }
        if seen > units {
            return None;
        }
        seen += character.len_utf16();
    }
    (seen == units).then_some(text.len())
}

impl Dossier {
    fn deserialize_from(tree: &Value) -> Result<Self, serde_json::Error> {
        <Self as serde::Deserialize>::deserialize(tree)
    }

    /// Carries an edit out on the dossier alone, without a store: for tests and previews.
    ///
    /// # Errors
    /// [`EditError`] where the edit does not fit; the dossier is unchanged.
    pub fn with(&self, edit: &Edit) -> Result<Dossier, EditError> {
        let mut tree = Tree(serde_json::to_value(self).unwrap_or_default());
        for operation in edit.operations(self)? {
            tree.apply(&operation)?;
        }
        tree.dossier().map_err(|error| EditError::BadValue {
            field: "dossier".into(),
            value: error.to_string(),
            wanted: "a value that fits the dossier",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{fields::MetricField, model::*};

    fn check(text: &str, at: usize, delete: usize, insert: &str, expected: &str) {
        let got = splice_utf16(text, at, delete, insert).unwrap_or_else(|error| error.code().to_owned());
        assert_eq!(got, expected, "for {text:?} at {at} delete {delete}");
    }

    #[test]
    fn splices_count_in_utf16_units() {
        check("", 0, 0, "가", "가");
        check("가나다", 1, 1, "각", "가각다");
        check("a😀b", 3, 1, "c", "a😀c");
        check("a😀b", 2, 0, "c", "EDIT-OUT-OF-TEXT");
        check("ab", 3, 0, "c", "EDIT-OUT-OF-TEXT");
        check("ab", 0, 3, "c", "EDIT-OUT-OF-TEXT");
        check("ab", usize::MAX, 1, "c", "EDIT-OUT-OF-TEXT");
    }

    #[test]
    fn clearing_a_scalar_removes_it() {
        let control = "BUSP-001".into();
        let met = Dossier::default().with(&Edit::SetMet { control, met: Some(true) }).unwrap();
        assert_eq!(met.answers["BUSP-001"].met, Some(true));
        let cleared = met.with(&Edit::SetMet { control: "BUSP-001".into(), met: None }).unwrap();
        assert_eq!(cleared.answers["BUSP-001"].met, None);
    }

    #[test]
    fn a_measure_begins_without_words_and_stays_when_they_are_cleared() {
        let study = CaseStudyId("s1".into());
        let set = |field, value: Option<&str>| Edit::SetMetric {
            study: study.clone(),
            id: "m".into(),
            field,
            value: value.map(str::to_owned),
        };
        let metrics = |dossier: &Dossier| dossier.case_studies[&study].metrics.clone();
        let begun = Dossier::default()
            .with(&Edit::AddCaseStudy { id: study.clone(), study: Box::default() })
            .and_then(|it| it.with(&set(MetricField::What, None)))
            .unwrap();
        assert_eq!(metrics(&begun).len(), 1);
        let filled = begun.with(&set(MetricField::What, Some("Recovery"))).unwrap();
        assert_eq!(metrics(&filled)["m"].what.as_deref(), Some("Recovery"));
        let cleared = filled.with(&set(MetricField::What, Some(" "))).unwrap();
        assert_eq!(metrics(&cleared).len(), 1);
        let removed = cleared.with(&Edit::RemoveMetric { study: study.clone(), id: "m".into() }).unwrap();
        assert_eq!(metrics(&removed).len(), 0);
    }

    #[test]
    fn what_leads_to_evidence_goes_with_it() {
        let evidence = EvidenceId("e1".into());
        let edits = [
            Edit::AddEvidence { id: evidence.clone(), evidence: Evidence::default() },
            Edit::AddCitation {
                id: CitationId("c1".into()),
                citation: Citation {
                    evidence: evidence.clone(),
                    control: "BUSP-001".into(),
                    ..Citation::default()
                },
            },
            Edit::AddCaseStudy { id: CaseStudyId("s1".into()), study: Box::default() },
            Edit::SetDiagram {
                study: CaseStudyId("s1".into()),
                id: "d1".into(),
                diagram: Some(Diagram {
                    evidence: evidence.clone(),
                    role: DiagramRole::New,
                    ..Diagram::default()
                }),
            },
            Edit::SetConsent {
                study: CaseStudyId("s1".into()),
                id: "k1".into(),
                consent: Some(Consent { evidence: Some(evidence.clone()), ..Consent::default() }),
            },
            Edit::SetSharedLink { item: "evidence:e1".into(), url: Some("https://example.com/s/1".into()) },
        ];
        let there = edits.iter().fold(Dossier::default(), |dossier, edit| dossier.with(edit).unwrap());
        assert!(there.shared_links.len() == 1 && there.used_evidence().contains(&evidence));
        let dossier = there.with(&Edit::RemoveEvidence { id: evidence }).unwrap();
        assert!(dossier.citations.is_empty() && dossier.evidence.is_empty());
        assert!(dossier.shared_links.is_empty() && dossier.used_evidence().is_empty());
        let study = &dossier.case_studies[&CaseStudyId("s1".into())];
        assert!(study.diagrams.is_empty());
        assert_eq!(study.consents["k1"].evidence, None);
    }

    #[test]
    fn a_newer_file_takes_the_place_of_the_whole_older_one() {
        let evidence = EvidenceId("e1".into());
        let file = |sha256: &str, pages| Attachment { sha256: sha256.into(), pages, ..Attachment::default() };
        let first =
            Evidence { file: Some(file("a", Some(9))), title: "Policy".into(), ..Evidence::default() };
        let citation =
            Citation { evidence: evidence.clone(), control: "BUSP-001".into(), ..Citation::default() };
        let replace = |id: &str, file| Edit::ReplaceFile {
            evidence: evidence.clone(),
            id: id.into(),
            file,
            when: "2026-11-25T00:00:00Z".into(),
        };
        let edits = [
            Edit::AddEvidence { id: evidence.clone(), evidence: first },
            Edit::AddCitation { id: CitationId("c1".into()), citation },
        ];
        let before = edits.iter().fold(Dossier::default(), |dossier, edit| dossier.with(edit).unwrap());
        assert_eq!(before.with(&replace("r1", file("a", Some(9)))).unwrap(), before, "the same bytes");
        let after = before.with(&replace("r1", file("b", None))).unwrap();
        let piece = &after.evidence[&evidence];
        assert_eq!(piece.file, Some(file("b", None)), "nobody knows how many pages it has");
        assert_eq!(piece.earlier["r1"].file, file("a", Some(9)));
        assert_eq!(piece.title, "Policy");
        assert_eq!(after.citations[&CitationId("c1".into())].second_look, Some(true));
    }

    #[test]
    fn a_citation_of_nothing_is_refused() {
        let edit = Edit::AddCitation { id: CitationId("c".into()), citation: Citation::default() };
        assert_eq!(Dossier::default().with(&edit).unwrap_err().code(), "EDIT-UNKNOWN");
    }
}
