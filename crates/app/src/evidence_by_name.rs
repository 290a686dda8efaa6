//! The library of evidence for whoever has no window: pieces are named by title, file or id, facts are
//! `key=value`.

use crate::{
    commit::commit, editing::edit_and_save, errors::AppError, exporting::preview_names, headless::dossier,
    session::Session, taking_in::take_in,
};
use proofbook_dossier::{BundleField, Dossier, Edit, EvidenceField, EvidenceId, Redaction, Region};
use std::path::Path;
use unicode_normalization::UnicodeNormalization;

/// The piece of evidence that a person means: by its id, its title or the name of its file. The
/// title must be one piece's alone.
pub fn evidence_named(session: &Session, name: &str) -> Result<EvidenceId, AppError> {
    let dossier = dossier(session)?;
    let id = EvidenceId(name.to_owned());
    if dossier.evidence.contains_key(&id) {
        return Ok(id);
    }
    let name: String = name.nfc().collect();
    let meant: Vec<&EvidenceId> = named(&dossier, &name).collect();
    match meant[..] {
        [one] => Ok(one.clone()),
        _ => Err(AppError::new("APP-UNKNOWN-EVIDENCE", name.as_str())),
    }
}

/// Sets facts of a piece of evidence.
pub fn set_evidence(session: &Session, id: &EvidenceId, pairs: &[String]) -> Result<(), AppError> {
    let edit = |pair: &String| {
        let (key, value) = key_value(pair)?;
        let field = EvidenceField::ALL.iter().find(|field| field.name() == key);
        let field = *field.ok_or_else(|| AppError::new("EDIT-BAD-VALUE", pair.as_str()))?;
        Ok(Edit::SetEvidence { id: id.clone(), field, value: Some(value) })
    };
    edit_and_save(session, &pairs.iter().map(edit).collect::<Result<Vec<_>, AppError>>()?)
}

/// Sets options of the folder that is handed in.
pub fn set_bundle(session: &Session, pairs: &[String]) -> Result<(), AppError> {
    let edit = |pair: &String| {
        let (key, value) = key_value(pair)?;
        let field = BundleField::ALL.iter().find(|field| field.name() == key);
        let field = *field.ok_or_else(|| AppError::new("EDIT-BAD-VALUE", pair.as_str()))?;
        if matches!(field, BundleField::OriginalNames | BundleField::ControlNames) && !value.is_empty() {
            session.with(|opened, caller| preview_names(opened, caller, field, value.clone()))?;
        }
        Ok(Edit::SetBundle { field, value: Some(value) })
    };
    edit_and_save(session, &pairs.iter().map(edit).collect::<Result<Vec<_>, AppError>>()?)
}

/// Blacks a region out: `PAGE:LEFT,TOP,RIGHT,BOTTOM` in thousandths of the page.
pub fn redact(session: &Session, evidence: &EvidenceId, region: &str) -> Result<(), AppError> {
    let bad = || AppError::new("EDIT-BAD-VALUE", format!("{region}: PAGE:LEFT,TOP,RIGHT,BOTTOM"));
    let region = region_of(region).ok_or_else(bad)?;
    let dossier = dossier(session)?;
    let file = dossier.evidence.get(evidence).and_then(|evidence| evidence.file.as_ref());
    let file = file.ok_or_else(|| AppError::new("APP-UNKNOWN-EVIDENCE", evidence.to_string()))?;
    if !crate::export::can_be_redacted(&file.media_type) {
        let title = dossier.evidence.get(evidence).map_or("", |evidence| evidence.title.as_str());
        return Err(AppError::about("APP-REDACTION-KIND", title));
    }
    let redaction = Some(Redaction { region, file: file.sha256.clone() });
    let id = session.host.fresh_id().to_string();
    edit_and_save(session, &[Edit::Redact { evidence: evidence.clone(), id, redaction }])
}

/// Puts a newer file in the place of the present one; answers what to know about the file.
pub fn replace_file(session: &Session, evidence: &EvidenceId, path: &Path) -> Result<Vec<String>, AppError> {
    let stamp = session.stamp();
    let taken_in = take_in(session, path, None)?;
    session.with(|opened, caller| {
        let (file, when) = (taken_in.attachment.clone(), stamp.when.to_string());
        let edit = Edit::ReplaceFile { evidence: evidence.clone(), id: caller.fresh_id(), file, when };
        let committed = commit(opened, &[edit], None, &stamp)?;
        taken_in.keep_look(opened);
        committed.saved()?;
        Ok(taken_in.remarks(caller.language))
    })
}

fn named<'a>(dossier: &'a Dossier, name: &'a str) -> impl Iterator<Item = &'a EvidenceId> {
    let is_meant = move |evidence: &proofbook_dossier::Evidence| {
        evidence.title == name || evidence.file.as_ref().is_some_and(|file| file.name == name)
    };
    dossier.evidence.iter().filter(move |(_, evidence)| is_meant(evidence)).map(|(id, _)| id)
}

/// What is said as `KEY=VALUE`, the value composed (macOS hands Korean over decomposed).
///
/// # Errors
/// `EDIT-BAD-VALUE` without the sign between them.
pub fn key_value(pair: &str) -> Result<(&str, String), AppError> {
    let (key, value) =
        pair.split_once('=').ok_or_else(|| AppError::new("EDIT-BAD-VALUE", format!("{pair}: KEY=VALUE")))?;
    Ok((key.trim(), value.trim().nfc().collect()))
}

fn region_of(text: &str) -> Option<Region> {
    let (page, sides) = text.split_once(':')?;
    let sides: Vec<u16> = sides.split(',').map(|side| side.trim().parse().ok()).collect::<Option<_>>()?;
    let [left, top, right, bottom] = sides.try_into().ok()?;
    Some(Region { page: page.trim().parse().ok()?, left, top, right, bottom })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_region_is_a_page_and_four_sides() {
        let region = Region { page: 2, left: 0, top: 100, right: 500, bottom: 1000 };
        assert_eq!(region_of("2:0,100,500, 1000"), Some(region));
        for bad in ["2", "2:1,2,3", "a:1,2,3,4", "1:1,2,3,4,5", "1:-1,2,3,4"] {
            assert_eq!(region_of(bad), None, "{bad}");
        }
    }
}
