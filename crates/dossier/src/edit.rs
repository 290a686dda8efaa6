//! What a person can do to a dossier, and the operations on its tree that carry it out.
//!
//! An [`Edit`] is in the words of the field ("set the met mark of a control"); an [`Op`] is in the
//! words of a tree ("put this scalar at this path"). The store executes operations on Automerge,
//! [`crate::Tree`] executes the same ones on plain JSON, and both must agree (property-tested in
//! `store`). Text fields are spliced; positions are UTF-16 code units because that is what every
//! editor in a web view counts in.
//!
//! Not here: rules. A dossier may say anything; `checks` says what is wrong with it.

use crate::{fields::*, model::*};
use proofbook_catalogue::{ControlId, DemandId, EditionId, ElementId};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use ts_rs::TS;

/// A text that several people may write in at once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "text", rename_all = "snake_case")]
pub enum TextField {
    /// The response to a control.
    Response {
        /// The control.
        control: ControlId,
    },
    /// The team's notes on a control.
    Notes {
        /// The control.
        control: ControlId,
    },
    /// A running-text element of a case study.
    StudyElement {
        /// The case study.
        study: CaseStudyId,
        /// The element.
        element: ElementId,
    },
}

impl TextField {
    /// Where the text lies in the tree.
    pub fn path(&self) -> Vec<String> {
        match self {
            TextField::Response { control } => path(&["answers", control.as_str(), "response"]),
            TextField::Notes { control } => path(&["answers", control.as_str(), "notes"]),
            TextField::StudyElement { study, element } => {
                path(&["case_studies", &study.0, "elements", element.as_str()])
            }
        }
    }
}

/// What a case study is tied to by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum StudyTag {
    /// An AWS service that is used.
    Service,
    /// A control for which it is an example.
    Control,
    /// A field that is left out of what is published.
    Withheld,
}

impl StudyTag {
    fn section(self) -> &'static str {
        match self {
            StudyTag::Service => "services",
            StudyTag::Control => "controls",
            StudyTag::Withheld => "withheld",
        }
    }
}

/// What a person does.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "edit", rename_all = "snake_case")]
pub enum Edit {
    /// Replaces part of a text: at `at`, `delete` UTF-16 units go and `insert` comes.
    Splice {
        /// The text.
        field: TextField,
        /// Position in UTF-16 units.
        at: usize,
        /// How many UTF-16 units go.
        delete: usize,
        /// What comes in their place.
        insert: String,
    },
    /// Makes a text read as given, by the smallest splices that do it.
    Write {
        /// The text.
        field: TextField,
        /// How it shall read.
        text: String,
    },
    /// Says whether a control is met.
    SetMet {
        /// The control.
        control: ControlId,
        /// Met, not met, or not said.
        met: Option<bool>,
    },
    /// Enters the public address of a demand.
    SetDemandUrl {
        /// The control.
        control: ControlId,
        /// The demand.
        demand: DemandId,
        /// The address.
        url: Option<String>,
    },
    /// Confirms an attestation.
    ConfirmDemand {
        /// The control.
        control: ControlId,
        /// The demand.
        demand: DemandId,
        /// Confirmed or not.
        confirmed: Option<bool>,
    },
    /// Sets a field of the profile.
    SetProfile {
        /// Which.
        #[ts(type = "string")]
        field: ProfileField,
        /// The value as text; `None` clears it.
        value: Option<String>,
    },
    /// Says that a control without a row in the official workbook, or a row without a control, is
    /// right so; or takes that back.
    SettleRow {
        /// The control, as the workbook or the checklist names it.
        control: ControlId,
        /// Right so, or open again.
        settled: bool,
    },
    /// Says which column of a sheet of the official workbook is which; `None` leaves it to Proofbook.
    ChooseColumns {
        /// The name on the sheet's tab.
        sheet: String,
        /// The columns.
        columns: Option<ChosenColumns>,
    },
    /// Keeps an edition that was made from an official workbook.
    AddEdition {
        /// Its id.
        id: EditionId,
        /// What it was made from.
        edition: OwnEdition,
    },
    /// Goes over to an edition. Answers stay where they are, also those it has no place for.
    UseEdition {
        /// The edition.
        id: EditionId,
        /// Which answers want a second look, and why.
        second_looks: BTreeMap<ControlId, String>,
    },
    /// Says that an answer which came along from an earlier edition was looked at again.
    LookedAgain {
        /// The control.
        control: ControlId,
    },
    /// Adds a piece of evidence.
    AddEvidence {
        /// Its id, fresh.
        id: EvidenceId,
        /// What it is.
        evidence: Evidence,
    },
    /// Sets a field of a piece of evidence.
    SetEvidence {
        /// Which piece.
        id: EvidenceId,
        /// Which field.
        field: EvidenceField,
        /// The value as text; `None` clears it.
        value: Option<String>,
    },
    /// Takes a piece of evidence out of the library, with its citations. Its file stays among the
    /// attachments, and history can bring it back.
    RemoveEvidence {
        /// Which.
        id: EvidenceId,
    },
    /// Cites evidence.
    AddCitation {
        /// Its id, fresh.
        id: CitationId,
        /// What is cited for what.
        citation: Citation,
    },
    /// Changes the pages of a citation.
    SetCitationPages {
        /// Which.
        id: CitationId,
        /// The pages as text; `None` for the whole document.
        pages: Option<String>,
    },
    /// Says which region of a page a citation means; `None` for the pages as a whole.
    SetCitationRegion {
        /// Which.
        id: CitationId,
        /// The region.
        region: Option<Region>,
    },
    /// Writes the note of a citation.
    SetCitationNote {
        /// Which.
        id: CitationId,
        /// The note.
        note: String,
    },
    /// Says that a citation whose file was replaced still shows what it shall.
    CitationHolds {
        /// Which.
        id: CitationId,
    },
    /// Blacks a region out in every copy that leaves the house, or takes that back.
    Redact {
        /// The piece of evidence.
        evidence: EvidenceId,
        /// The redaction's own id.
        id: String,
        /// Where; `None` takes it back.
        redaction: Option<Redaction>,
    },
    /// Puts a newer file in the place of the present one. The present one is kept, and every citation
    /// wants a second look.
    ReplaceFile {
        /// The piece of evidence.
        evidence: EvidenceId,
        /// The id under which the present file is kept, fresh.
        id: String,
        /// The newer file.
        file: Attachment,
        /// When (UTC, RFC 3339).
        when: String,
    },
    /// Says why something that was found in a file may stay; or takes that back.
    ExcuseEvidence {
        /// The piece of evidence.
        evidence: EvidenceId,
        /// The key of what was found.
        key: String,
        /// The reason; `None` takes it back.
        reason: Option<String>,
    },
    /// Sets a wish for the folder that is handed in.
    SetBundle {
        /// Which.
        field: BundleField,
        /// The value as text; `None` leaves it to the program.
        value: Option<String>,
    },
    /// Keeps the address under which something that was handed in can be seen.
    SetSharedLink {
        /// What it is, as [`Dossier::shared_links`] names it.
        item: String,
        /// The address; `None` removes it.
        url: Option<String>,
    },
    /// Removes a citation.
    RemoveCitation {
        /// Which.
        id: CitationId,
    },
    /// Begins a case study.
    AddCaseStudy {
        /// Its id, fresh.
        id: CaseStudyId,
        /// What it starts from.
        study: Box<CaseStudy>,
    },
    /// Sets a fact of a case study.
    SetCaseStudy {
        /// Which.
        id: CaseStudyId,
        /// Which fact.
        field: CaseStudyField,
        /// The value as text; `None` clears it.
        value: Option<String>,
    },
    /// Removes a case study, with the comments on it.
    RemoveCaseStudy {
        /// Which.
        id: CaseStudyId,
    },
    /// Chooses the value of a field that two openings have set differently.
    Settle {
        /// The path of the field, as the conflict names it.
        path: Vec<String>,
        /// The value chosen.
        value: Value,
    },
    /// Sets a field of a measure of success; a measure that is not there yet is begun.
    SetMetric {
        /// The case study.
        study: CaseStudyId,
        /// The measure's own id.
        id: String,
        /// Which field.
        field: MetricField,
        /// The value; `None` clears it.
        value: Option<String>,
    },
    /// Removes a measure of success.
    RemoveMetric {
        /// The case study.
        study: CaseStudyId,
        /// The measure's own id.
        id: String,
    },
    /// Ties a case study to an AWS service, a control it is an example for, or a field that is withheld
    /// from the public; or unties it.
    TagStudy {
        /// The case study.
        study: CaseStudyId,
        /// What kind of tag.
        kind: StudyTag,
        /// The service, control or field.
        name: String,
        /// Tied or not.
        tagged: bool,
    },
    /// Adds or replaces a name that must not appear in public.
    SetProtectedName {
        /// The case study.
        study: CaseStudyId,
        /// The name's own id.
        id: String,
        /// The name; `None` removes it.
        name: Option<ProtectedName>,
    },
    /// Says why a place does not name anybody although it seems to; or takes that back.
    Excuse {
        /// The case study.
        study: CaseStudyId,
        /// The place's own key.
        key: String,
        /// The reason; `None` takes it back.
        reason: Option<String>,
    },
    /// Adds or replaces an agreement of the customer.
    SetConsent {
        /// The case study.
        study: CaseStudyId,
        /// Its own id.
        id: String,
        /// The agreement; `None` removes it.
        consent: Option<Consent>,
    },
    /// Says which piece of evidence is the mail or letter of an agreement.
    SetConsentLetter {
        /// The case study.
        study: CaseStudyId,
        /// The agreement's own id.
        id: String,
        /// The evidence.
        evidence: Option<EvidenceId>,
    },
    /// Makes a remark on a passage, or changes it.
    SetComment {
        /// Its own id.
        id: String,
        /// The remark; `None` removes it.
        comment: Option<Comment>,
    },
    /// Says that a remark needs no attention any more, or does again.
    ResolveComment {
        /// Its own id.
        id: String,
        /// Resolved or open again.
        resolved: bool,
    },
    /// Adds or replaces a diagram of a case study.
    SetDiagram {
        /// The case study.
        study: CaseStudyId,
        /// The diagram's own id.
        id: String,
        /// The diagram; `None` removes it.
        diagram: Option<Diagram>,
    },
}

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

pub(crate) fn path(parts: &[&str]) -> Vec<String> {
    parts.iter().map(|part| (*part).to_owned()).collect()
}

/// Why an edit was not taken; nothing has changed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EditError {
    /// A value that the field cannot hold.
    #[error("{field} cannot be '{value}': {wanted}")]
    BadValue {
        /// The field.
        field: String,
        /// What was given.
        value: String,
        /// What is wanted instead.
        wanted: &'static str,
    },
    /// Something that is no longer, or never was, there.
    #[error("there is no {what} '{id}'")]
    Unknown {
        /// What kind of thing.
        what: &'static str,
        /// Its id.
        id: String,
    },
    /// A splice outside the text.
    #[error("the text has {length} units, the change begins at {at} and removes {delete}")]
    OutOfText {
        /// Length of the text in UTF-16 units.
        length: usize,
        /// Where the change begins.
        at: usize,
        /// How much it removes.
        delete: usize,
    },
}

impl EditError {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            EditError::BadValue { .. } => "EDIT-BAD-VALUE",
            EditError::Unknown { .. } => "EDIT-UNKNOWN",
            EditError::OutOfText { .. } => "EDIT-OUT-OF-TEXT",
        }
    }
}

impl Edit {
    /// The operations that carry the edit out on this dossier.
    ///
    /// # Errors
    /// [`EditError`] where a value does not fit its field or the edit names something that is not
    /// there.
    pub fn operations(&self, dossier: &Dossier) -> Result<Vec<Op>, EditError> {
        Ok(match self {
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
                let at = [id.as_str(), field.name()];
                vec![Op::Put(of_study(dossier, study, "metrics", &at)?, field.parse(value.as_deref())?)]
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
        })
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

/// The tree of a value without its absent fields: what is absent is not stored.
fn tree(value: &impl Serialize) -> Value {
    fn prune(value: Value) -> Value {
        match value {
            Value::Object(map) => Value::Object(
                map.into_iter()
                    .filter(|(_, value)| !value.is_null())
                    .map(|(key, value)| (key, prune(value)))
                    .collect(),
            ),
            other => other,
        }
    }
    prune(serde_json::to_value(value).unwrap_or_default())
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
    }
    for (study, text) in &dossier.case_studies {
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
