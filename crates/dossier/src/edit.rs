//! What a person can do to a dossier, and the operations on its tree that carry it out.
//!
//! An [`Edit`] is in the words of the field ("set the met mark of a control"); an [`Op`] is in the
//! words of a tree ("put this scalar at this path"). The store executes operations on Automerge,
//! [`crate::Tree`] executes the same ones on plain JSON, and both must agree (property-tested in
//! `store`). Text fields are spliced; positions are UTF-16 code units because that is what every
//! editor in a web view counts in.
//!
//! Not here: rules. A dossier may say anything; `checks` says what is wrong with it.

use crate::{fields::*, model::*, tree::path};
use proofbook_catalogue::{ControlId, DemandId, EditionId, ElementId};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;
use ts_rs::TS;

mod limit;
mod operations;

pub use limit::MOST_TEXT;

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
    /// Says that a cell of the official workbook, which keeps an answer that nobody gives here, is emptied in
    /// what is exported; or takes that back.
    EmptyCell {
        /// Sheet and cell: `Controls!D5`.
        cell: String,
        /// The SHA-256 of what stands there; `None` takes it back.
        holds: Option<String>,
    },
    /// Says why something that was found in the official workbook may stay; or takes that back.
    ExcuseWorkbook {
        /// The key of what was found, or its kind.
        key: String,
        /// The reason; `None` takes it back.
        reason: Option<String>,
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

impl Edit {
    /// Sets a field of the profile that is no badge's.
    pub fn set_profile(field: PlainProfileField, value: impl Into<String>) -> Self {
        Self::SetProfile { field: ProfileField::Plain(field), value: Some(value.into()) }
    }

    /// Makes an attached file the official workbook of the workspace.
    pub fn official_workbook(sha256: &str, name: &str) -> [Self; 2] {
        [
            Self::set_profile(PlainProfileField::OfficialWorkbook, sha256),
            Self::set_profile(PlainProfileField::OfficialWorkbookName, name),
        ]
    }
}
