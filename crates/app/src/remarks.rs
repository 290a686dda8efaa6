//! Comments on passages of a text, and answers to them.
//!
//! The window says which passage is meant and what is to be said about it; who says it and when is
//! stamped here, from the host, as the history is. A comment never leaves the workspace: nothing that writes
//! an export reads `Dossier::comments`, and a test below holds that up.
//!
//! Not here: finding a passage again after the text has changed. That is done where the text is shown.

use crate::{
    commit::commit, errors::AppError, open_workspace::OpenWorkspace, session::Caller, wire::*,
    workspace_view::outcome,
};
use proofbook_dossier::{Comment, Dossier, Edit, TextField};
use unicode_normalization::UnicodeNormalization;

/// Makes a comment on a passage.
pub fn remark(
    opened: &mut OpenWorkspace,
    caller: &Caller<'_>,
    id: String,
    field: TextField,
    passage: Passage,
    body: String,
) -> Result<EditOutcome, AppError> {
    say(opened, caller, id, body, |dossier| {
        if let TextField::StudyElement { study, .. } = &field
            && !dossier.case_studies.contains_key(study)
        {
            return Err(AppError::new("EDIT-UNKNOWN", study.0.clone()));
        }
        let Passage { quote, before, after } = passage;
        Ok(Comment { text: field.path().join("/"), quote, before, after, ..Comment::default() })
    })
}

/// Answers a comment; an answer to an answer is one to what that answers.
pub fn answer_remark(
    opened: &mut OpenWorkspace,
    caller: &Caller<'_>,
    id: String,
    remark: String,
    body: String,
) -> Result<EditOutcome, AppError> {
    say(opened, caller, id, body, |dossier| {
        let unknown = || AppError::new("EDIT-UNKNOWN", remark.clone());
        let answered = dossier.comments.get(&remark).ok_or_else(unknown)?;
        let answers = answered.answers.clone().unwrap_or(remark);
        Ok(Comment { text: answered.text.clone(), answers: Some(answers), ..Comment::default() })
    })
}

fn say(
    opened: &mut OpenWorkspace,
    caller: &Caller<'_>,
    id: String,
    body: String,
    about: impl FnOnce(&Dossier) -> Result<Comment, AppError>,
) -> Result<EditOutcome, AppError> {
    let body: String = body.trim().nfc().collect();
    if id.is_empty() || body.is_empty() {
        return Err(AppError::new("EDIT-BAD-VALUE", "body"));
    }
    let stamp = caller.stamp();
    let dossier = opened.dossier();
    if dossier.comments.contains_key(&id) {
        return Err(AppError::new("EDIT-BAD-VALUE", id));
    }
    let (who, when) = (stamp.who.clone(), stamp.when.to_string());
    let comment = Comment { body, who, when, ..about(&dossier)? };
    let committed = commit(opened, &[Edit::SetComment { id, comment: Some(comment) }], None, &stamp)?;
    Ok(outcome(opened, caller, committed, true))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tests::{NOW, Place};
    use proofbook_catalogue::ElementId;
    use proofbook_dossier::{CaseStudy, CaseStudyId};
    use std::{collections::BTreeMap, path::Path};

    fn study() -> CaseStudyId {
        CaseStudyId("s1".to_owned())
    }

    fn challenge() -> TextField {
        TextField::StudyElement { study: study(), element: ElementId::new("challenge") }
    }

    /// A place with one case study that says something.
    fn place_with_study() -> Place {
        let place = Place::new();
        let begun = CaseStudy { title: "Night batch".to_owned(), ..CaseStudy::default() };
        let text = "Six hours lost each night.".to_owned();
        let edits = [
            Edit::AddCaseStudy { id: study(), study: Box::new(begun) },
            Edit::Write { field: challenge(), text },
        ];
        crate::editing::edit_and_save(&place.session, &edits).unwrap();
        place
    }

    fn remark(place: &Place, id: &str, body: &str) -> Result<EditOutcome, AppError> {
        let passage =
            Passage { quote: "Six hours".to_owned(), after: " lost".to_owned(), ..Passage::default() };
        place.session.with(|opened, caller| {
            crate::remarks::remark(opened, caller, id.to_owned(), challenge(), passage, body.to_owned())
        })
    }

    #[test]
    fn a_comment_carries_the_name_and_the_clock_of_the_host() {
        let place = place_with_study();
        let outcome = remark(&place, "c1", " Whose figure is this? ").unwrap();
        let comment = &outcome.dossier.unwrap().comments["c1"];
        assert_eq!((comment.who.as_str(), comment.when.as_str()), ("kim", NOW));
        assert_eq!(comment.text, "case_studies/s1/elements/challenge");
        assert_eq!((comment.quote.as_str(), comment.body.as_str()), ("Six hours", "Whose figure is this?"));
        assert!(!comment.resolved && comment.answers.is_none());
    }

    #[test]
    fn an_answer_belongs_to_the_first_comment() {
        let place = place_with_study();
        remark(&place, "c1", "Whose figure?").unwrap();
        let answer = |id: &str, to: &str| {
            place.session.with(|opened, caller| {
                crate::remarks::answer_remark(
                    opened,
                    caller,
                    id.to_owned(),
                    to.to_owned(),
                    "The customer's.".to_owned(),
                )
            })
        };
        answer("c2", "c1").unwrap();
        let outcome = answer("c3", "c2").unwrap();
        let comments = outcome.dossier.unwrap().comments;
        for id in ["c2", "c3"] {
            assert_eq!(comments[id].answers.as_deref(), Some("c1"), "{id}");
            assert_eq!(comments[id].text, comments["c1"].text, "{id}");
        }
        assert_eq!(answer("c4", "nobody").unwrap_err().code, "EDIT-UNKNOWN");
    }

    #[test]
    fn nothing_is_said_without_words_and_nothing_is_said_over() {
        let place = place_with_study();
        for (id, body) in [("c1", ""), ("c1", " \n "), ("", "Words")] {
            assert_eq!(remark(&place, id, body).unwrap_err().code, "EDIT-BAD-VALUE", "{id:?} {body:?}");
        }
        remark(&place, "c1", "First").unwrap();
        assert_eq!(remark(&place, "c1", "Second").unwrap_err().code, "EDIT-BAD-VALUE");
        assert_eq!(crate::headless::dossier(&place.session).unwrap().comments["c1"].body, "First");
    }

    #[test]
    fn nothing_is_said_about_a_case_study_that_is_not_there() {
        let place = Place::new();
        assert_eq!(remark(&place, "c1", "Words").unwrap_err().code, "EDIT-UNKNOWN");
        assert!(crate::headless::dossier(&place.session).unwrap().comments.is_empty());
    }

    #[test]
    fn comments_go_with_their_case_study() {
        let place = place_with_study();
        remark(&place, "c1", "First").unwrap();
        crate::editing::edit_and_save(&place.session, &[Edit::RemoveCaseStudy { id: study() }]).unwrap();
        assert!(crate::headless::dossier(&place.session).unwrap().comments.is_empty());
    }

    fn files_below(folder: &Path) -> BTreeMap<String, Vec<u8>> {
        let mut files = BTreeMap::new();
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                files.extend(files_below(&path));
            } else {
                files.insert(path.display().to_string(), std::fs::read(&path).unwrap());
            }
        }
        files
    }

    /// Everything that can be written, by the path of each file.
    fn everything_written(place: &Place) -> BTreeMap<String, Vec<u8>> {
        let folder = tempfile::tempdir().unwrap();
        let below = folder.path().display().to_string();
        let formats = vec![StudyFormat::Pdf, StudyFormat::Html, StudyFormat::Docx, StudyFormat::Md];
        crate::publishing::publish_study(&place.session, study(), false, formats, below.clone(), false)
            .unwrap();
        crate::exporting::export_bundle(&place.session, below.clone()).unwrap();
        let files = files_below(folder.path());
        assert!(files.len() > 8, "{:?}", files.keys());
        files.into_iter().map(|(path, bytes)| (path.replace(&below, ""), bytes)).collect()
    }

    #[test]
    fn no_export_holds_a_comment() {
        let place = place_with_study();
        let before = everything_written(&place);
        remark(&place, "c1", "Not for the auditor").unwrap();
        let after = everything_written(&place);
        assert_eq!(before.keys().collect::<Vec<_>>(), after.keys().collect::<Vec<_>>());
        for (path, bytes) in &before {
            assert!(after[path] == *bytes, "{path} reads otherwise after a comment");
        }
    }
}
