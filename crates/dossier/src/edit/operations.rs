//! What every edit does to the tree: one arm for each, and what several of them do alike.

use super::{Edit, TextField};
use crate::error::EditError;
use crate::{
    fields::*,
    model::*,
    tree::{Op, path},
};
use serde::Serialize;
use serde_json::{Value, json};

impl Edit {
    /// The operations that carry the edit out on this dossier.
    ///
    /// # Errors
    /// [`EditError`] where a value does not fit its field or the edit names something that is not
    /// there.
    pub fn operations(&self, dossier: &Dossier) -> Result<Vec<Op>, EditError> {
        let operations = match self {
            Edit::Splice { field, at, delete, insert } => {
                known_text(dossier, field)?;
                vec![Op::Splice(field.path(), *at, *delete, insert.clone())]
            }
            Edit::Write { field, text } => {
                known_text(dossier, field)?;
                vec![Op::Write(field.path(), text.clone())]
            }
            Edit::SetMet { control, met } => vec![put(&["answers", control.as_str(), "met"], json!(met))],
            Edit::SetDemandUrl { control, demand, url } => {
                let url = url.as_deref().map(str::trim).filter(|url| !url.is_empty());
                vec![put(&["answers", control.as_str(), "entries", demand.as_str(), "url"], json!(url))]
            }
            Edit::ConfirmDemand { control, demand, confirmed } => {
                vec![put(
                    &["answers", control.as_str(), "entries", demand.as_str(), "confirmed"],
                    json!(confirmed),
                )]
            }
            Edit::SetProfile { field, value } => {
                let mut at = path(&["profile"]);
                at.extend(field.path());
                vec![Op::Put(at, field.parse(value.as_deref())?)]
            }
            Edit::SettleRow { control, settled } => {
                vec![put(&["profile", "settled_rows", control.as_str()], json!(settled.then_some(true)))]
            }
            Edit::ChooseColumns { sheet, columns: Some(columns) } => {
                vec![put(&["profile", "columns", sheet], tree(columns))]
            }
            Edit::ChooseColumns { sheet, columns: None } => {
                vec![Op::Remove(path(&["profile", "columns", sheet]))]
            }
            Edit::EmptyCell { cell, holds } => {
                let at = path(&["profile", "emptied_cells", cell]);
                vec![match holds {
                    None => Op::Remove(at),
                    Some(digest) => Op::Put(at, FieldForm::Digest.parse("emptied_cells", Some(digest))?),
                }]
            }
            Edit::ExcuseWorkbook { key, reason } => {
                let at = path(&["profile", "workbook_excuses", key]);
                let reason = reason.as_deref().map(str::trim).filter(|reason| !reason.is_empty());
                vec![reason.map_or(Op::Remove(at.clone()), |reason| Op::Put(at, json!(reason)))]
            }
            Edit::AddEdition { id, edition } => vec![put(&["editions", id.as_str()], tree(edition))],
            Edit::UseEdition { id, second_looks } => {
                let mut operations = vec![put(&["profile", "edition"], json!(id))];
                let looks = second_looks.iter();
                operations
                    .extend(looks.map(|(control, why)| put(&["second_looks", control.as_str()], json!(why))));
                operations
            }
            Edit::LookedAgain { control } => {
                vec![Op::Remove(path(&["second_looks", control.as_str()]))]
            }
            Edit::AddEvidence { id, evidence } => vec![put(&["evidence", &id.0], tree(evidence))],
            Edit::SetEvidence { id, field, value } => {
                known(dossier.evidence.contains_key(id), "evidence", &id.0)?;
                vec![put(&["evidence", &id.0, field.name()], field.parse(value.as_deref())?)]
            }
            Edit::RemoveEvidence { id } => remove_evidence(dossier, id)?,
            Edit::AddCitation { id, citation } => {
                known(dossier.evidence.contains_key(&citation.evidence), "evidence", &citation.evidence.0)?;
                vec![put(&["citations", &id.0], tree(citation))]
            }
            Edit::SetCitationPages { id, pages } => {
                known(dossier.citations.contains_key(id), "citation", &id.0)?;
                vec![put(&["citations", &id.0, "pages"], parse_pages(pages.as_deref())?)]
            }
            Edit::SetCitationRegion { id, region } => {
                known(dossier.citations.contains_key(id), "citation", &id.0)?;
                vec![region_at(path(&["citations", &id.0, "region"]), region.as_ref())?]
            }
            Edit::SetCitationNote { id, note } => {
                known(dossier.citations.contains_key(id), "citation", &id.0)?;
                vec![put(&["citations", &id.0, "note"], json!(note.trim()))]
            }
            Edit::CitationHolds { id } => {
                known(dossier.citations.contains_key(id), "citation", &id.0)?;
                vec![Op::Remove(path(&["citations", &id.0, "second_look"]))]
            }
            Edit::Redact { evidence, id, redaction } => {
                let at = of_evidence(dossier, evidence, "redactions", id)?;
                vec![match redaction {
                    None => Op::Remove(at),
                    Some(redaction) if redaction.region.is_sound() => Op::Put(at, tree(redaction)),
                    Some(redaction) => return Err(no_region(&redaction.region)),
                }]
            }
            Edit::ReplaceFile { evidence, id, file, when } => {
                replace_file(dossier, evidence, id, file, when)?
            }
            Edit::ExcuseEvidence { evidence, key, reason } => {
                let at = of_evidence(dossier, evidence, "excuses", key)?;
                let reason = reason.as_deref().map(str::trim).filter(|reason| !reason.is_empty());
                vec![reason.map_or(Op::Remove(at.clone()), |reason| Op::Put(at, json!(reason)))]
            }
            Edit::SetBundle { field, value } => {
                vec![put(&["bundle", field.name()], field.parse(value.as_deref())?)]
            }
            Edit::SetSharedLink { item, url } => {
                let at = path(&["shared_links", item]);
                let url = url.as_deref().map(str::trim).filter(|url| !url.is_empty());
                vec![url.map_or(Op::Remove(at.clone()), |url| Op::Put(at, json!(url)))]
            }
            Edit::RemoveCitation { id } => {
                known(dossier.citations.contains_key(id), "citation", &id.0)?;
                vec![Op::Remove(path(&["citations", &id.0]))]
            }
            Edit::AddCaseStudy { id, study } => vec![put(&["case_studies", &id.0], tree(study))],
            Edit::SetCaseStudy { id, field, value } => {
                known(dossier.case_studies.contains_key(id), "case study", &id.0)?;
                vec![put(&["case_studies", &id.0, field.name()], field.parse(value.as_deref())?)]
            }
            Edit::RemoveCaseStudy { id } => {
                known(dossier.case_studies.contains_key(id), "case study", &id.0)?;
                let texts = format!("case_studies/{}/", id.0);
                let about = dossier.comments.iter().filter(|(_, comment)| comment.text.starts_with(&texts));
                let comments = about.map(|(comment, _)| Op::Remove(path(&["comments", comment])));
                comments.chain([Op::Remove(path(&["case_studies", &id.0]))]).collect()
            }
            Edit::Settle { path, value } => {
                known(!path.is_empty(), "field", "")?;
                vec![match value {
                    Value::String(text) if crate::is_text(path) => Op::Write(path.clone(), text.clone()),
                    value => Op::Put(path.clone(), value.clone()),
                }]
            }
            Edit::SetDiagram { study, id, diagram } => {
                vec![kept(dossier, study, "diagrams", id, diagram.as_ref())?]
            }
            Edit::SetMetric { study, id, field, value } => {
                vec![set_metric(dossier, study, id, (*field, value.as_deref()))?]
            }
            Edit::RemoveMetric { study, id } => {
                vec![Op::Remove(of_study(dossier, study, "metrics", &[id])?)]
            }
            Edit::TagStudy { study, kind, name, tagged } => {
                known(!name.trim().is_empty(), "tag", name)?;
                let at = of_study(dossier, study, kind.section(), &[name.trim()])?;
                vec![if *tagged { Op::Put(at, json!(true)) } else { Op::Remove(at) }]
            }
            Edit::SetProtectedName { study, id, name } => {
                vec![kept(dossier, study, "protected_names", id, name.as_ref())?]
            }
            Edit::Excuse { study, key, reason } => {
                let reason = reason.as_deref().map(str::trim).filter(|reason| !reason.is_empty());
                vec![kept(dossier, study, "excuses", key, reason.as_ref())?]
            }
            Edit::SetConsent { study, id, consent } => {
                vec![kept(dossier, study, "consents", id, consent.as_ref())?]
            }
            Edit::SetConsentLetter { study, id, evidence } => {
                let known_study = dossier.case_studies.get(study);
                known(known_study.is_some_and(|study| study.consents.contains_key(id)), "consent", id)?;
                vec![Op::Put(of_study(dossier, study, "consents", &[id, "evidence"])?, json!(evidence))]
            }
            Edit::SetComment { id, comment } => {
                let at = path(&["comments", id]);
                vec![comment.as_ref().map_or(Op::Remove(at.clone()), |comment| Op::Put(at, tree(comment)))]
            }
            Edit::ResolveComment { id, resolved } => {
                known(dossier.comments.contains_key(id), "comment", id)?;
                vec![put(&["comments", id, "resolved"], json!(resolved))]
            }
        };
        let operations: Vec<Op> = operations.into_iter().map(Op::pruned).collect();
        operations.iter().try_for_each(|operation| super::limit::refuse_too_long(operation, dossier))?;
        Ok(operations)
    }
}

/// A place of a piece of evidence that is there.
fn of_evidence(
    dossier: &Dossier,
    evidence: &EvidenceId,
    section: &str,
    id: &str,
) -> Result<Vec<String>, EditError> {
    known(dossier.evidence.contains_key(evidence), "evidence", &evidence.0)?;
    Ok(path(&["evidence", &evidence.0, section, id]))
}

fn region_at(at: Vec<String>, region: Option<&Region>) -> Result<Op, EditError> {
    match region {
        None => Ok(Op::Remove(at)),
        Some(region) if region.is_sound() => Ok(Op::Put(at, tree(region))),
        Some(region) => Err(no_region(region)),
    }
}

fn no_region(region: &Region) -> EditError {
    EditError::BadValue {
        field: "region".into(),
        value: format!("{region:?}"),
        wanted: "a rectangle on a page, in thousandths",
    }
}

/// Sets a field of a measure. What was measured is kept even without words: so a row can be begun, and one
/// of which the words are cleared stays until somebody removes it.
fn set_metric(
    dossier: &Dossier,
    study: &CaseStudyId,
    id: &str,
    (field, value): (MetricField, Option<&str>),
) -> Result<Op, EditError> {
    let value = match field.parse(value)? {
        Value::Null if field == MetricField::What => json!(""),
        value => value,
    };
    Ok(Op::Put(of_study(dossier, study, "metrics", &[id, field.name()])?, value))
}

fn replace_file(
    dossier: &Dossier,
    evidence: &EvidenceId,
    id: &str,
    file: &Attachment,
    when: &str,
) -> Result<Vec<Op>, EditError> {
    let at = of_evidence(dossier, evidence, "earlier", id)?;
    let present = dossier.evidence[evidence].file.clone();
    let mut operations = Vec::new();
    if present.as_ref().is_some_and(|present| present.sha256 == file.sha256) {
        return Ok(operations); // The same bytes: everything said about them still holds.
    }
    if let Some(present) = present {
        operations.push(Op::Put(at, tree(&EarlierFile { file: present, until: when.to_owned() })));
    }
    operations.push(put(&["evidence", &evidence.0, "file"], tree(file)));
    let citations = dossier.citations.iter().filter(|(_, citation)| &citation.evidence == evidence);
    operations.extend(citations.map(|(id, _)| put(&["citations", &id.0, "second_look"], json!(true))));
    Ok(operations)
}

/// A place of a case study that is there.
fn of_study(
    dossier: &Dossier,
    study: &CaseStudyId,
    section: &str,
    rest: &[&str],
) -> Result<Vec<String>, EditError> {
    known(dossier.case_studies.contains_key(study), "case study", &study.0)?;
    let mut at = path(&["case_studies", &study.0, section]);
    at.extend(path(rest));
    Ok(at)
}

/// Puts a thing of a case study, or removes it.
fn kept(
    dossier: &Dossier,
    study: &CaseStudyId,
    section: &str,
    id: &str,
    value: Option<&impl Serialize>,
) -> Result<Op, EditError> {
    let at = of_study(dossier, study, section, &[id])?;
    Ok(value.map_or(Op::Remove(at.clone()), |value| Op::Put(at, tree(value))))
}

fn put(at: &[&str], value: Value) -> Op {
    Op::Put(path(at), value)
}

fn tree(value: &impl Serialize) -> Value {
    serde_json::to_value(value).unwrap_or_default()
}

fn known(is: bool, what: &'static str, id: &str) -> Result<(), EditError> {
    if is { Ok(()) } else { Err(EditError::Unknown { what, id: id.to_owned() }) }
}

fn known_text(dossier: &Dossier, field: &TextField) -> Result<(), EditError> {
    match field {
        TextField::StudyElement { study, .. } => {
            known(dossier.case_studies.contains_key(study), "case study", &study.0)
        }
        TextField::Response { .. } | TextField::Notes { .. } => Ok(()),
    }
}

fn remove_evidence(dossier: &Dossier, id: &EvidenceId) -> Result<Vec<Op>, EditError> {
    known(dossier.evidence.contains_key(id), "evidence", &id.0)?;
    let citations = dossier.citations.iter().filter(|(_, citation)| &citation.evidence == id);
    let mut operations: Vec<Op> =
        citations.map(|(citation, _)| Op::Remove(path(&["citations", &citation.0]))).collect();
    for (study, text) in &dossier.case_studies {
        let diagrams = text.diagrams.iter().filter(|(_, diagram)| &diagram.evidence == id);
        operations.extend(
            diagrams.map(|(diagram, _)| Op::Remove(path(&["case_studies", &study.0, "diagrams", diagram]))),
        );
        let letters = text.consents.iter().filter(|(_, consent)| consent.evidence.as_ref() == Some(id));
        operations.extend(letters.map(|(consent, _)| {
            Op::Remove(path(&["case_studies", &study.0, "consents", consent, "evidence"]))
        }));
    }
    let item = format!("evidence:{id}");
    if dossier.shared_links.contains_key(&item) {
        operations.push(Op::Remove(path(&["shared_links", &item])));
    }
    operations.push(Op::Remove(path(&["evidence", &id.0])));
    Ok(operations)
}
