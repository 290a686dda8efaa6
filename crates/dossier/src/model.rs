//! What a partner says: profile, answers, evidence, citations, case studies.
//!
//! Plain data. The same tree of maps, texts and scalars lives in the workspace's Automerge
//! document; [`crate::Dossier`] is that tree read into structs, so every field has a default and
//! a field nobody has filled is simply absent.
//!
//! Not here: whether any of it is enough (crate `checks`) and where it is kept (crate `store`).

use jiff::civil::Date;
use proofbook_catalogue::{BadgeId, ControlId, DemandId, EditionId, Language};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use ts_rs::TS;

mod case_study;
mod evidence;

pub use case_study::*;
pub use evidence::*;

macro_rules! entry_ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, Default)]
        #[serde(transparent)]
        pub struct $name(pub String);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

entry_ids! {
    /// A piece of evidence in the library. Made by the opening that added it, unique for ever, and
    /// ordered by the time of its making (UUID version 7).
    EvidenceId;
    /// A citation of evidence.
    CitationId;
    /// A case study.
    CaseStudyId;
}

/// New application or renewal; the way in differs (checklist, programme requirement 5).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ApplicationKind {
    /// First application to the programme: uploaded to Partner Central.
    New,
    /// Full-audit renewal: sent by e-mail.
    Renewal,
}

/// AWS Services partner tier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Tier {
    /// Registered.
    Registered,
    /// Select.
    Select,
    /// Advanced.
    Advanced,
    /// Premier.
    Premier,
}

impl Tier {
    /// The word the catalogue uses.
    pub fn as_str(self) -> &'static str {
        match self {
            Tier::Registered => "registered",
            Tier::Select => "select",
            Tier::Advanced => "advanced",
            Tier::Premier => "premier",
        }
    }
}

/// A badge or certification as the partner holds it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct HeldBadge {
    /// Whether the partner holds it.
    pub held: Option<bool>,
    /// How many, for counted badges.
    pub count: Option<u32>,
    /// Last day of validity.
    pub valid_until: Option<Date>,
    /// Whether it covers the AWS MSP business.
    pub in_scope: Option<bool>,
}

/// Who the partner is and when the submission is planned.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct Profile {
    /// The partner's name as it stands in Partner Central.
    pub partner: String,
    /// The alliance lead: name and e-mail as one line.
    pub alliance_lead: String,
    /// The edition the workspace is prepared for.
    pub edition: Option<EditionId>,
    /// Language of what is handed in, apart from the language of the window.
    pub language: Option<Language>,
    /// New application or renewal.
    pub application: Option<ApplicationKind>,
    /// AWS Services partner tier.
    pub tier: Option<Tier>,
    /// Whether the Partner Central account is linked to the AWS account.
    pub linked_account: Option<bool>,
    /// Whether the partner is enrolled in the Solution Provider Program.
    pub spp: Option<bool>,
    /// Compliance with end-customer reporting, in percent.
    pub spp_reporting_percent: Option<f64>,
    /// The day on which the prerequisites are to be handed in. Validity is judged on this day.
    pub submission_date: Option<Date>,
    /// The day for which the technical validation is desired.
    pub validation_date: Option<Date>,
    /// The original designation date, for renewals.
    pub designation_date: Option<Date>,
    /// The most recent full audit, for renewals.
    pub last_full_audit: Option<Date>,
    /// Opportunities launched in the last twelve months, for renewals.
    pub launched_opportunities: Option<u32>,
    /// Badges and certifications, by id.
    pub badges: BTreeMap<BadgeId, HeldBadge>,
    /// The partner's colour on published pages, as `#rrggbb`.
    pub colour: Option<String>,
    /// SHA-256 of the partner's logo, kept among the attachments.
    pub logo: Option<String>,
    /// SHA-256 of the official workbook the partner has given, kept among the attachments.
    pub official_workbook: Option<String>,
    /// The name under which it was given.
    pub official_workbook_name: Option<String>,
    /// SHA-256 of the signed workbook about which a person has said that it may lose its signature.
    pub signature_may_go: Option<String>,
    /// Controls without a row in the official workbook, and rows without a control, about which a
    /// person has said that it is right so; by id.
    pub settled_rows: BTreeMap<ControlId, bool>,
    /// What a person has said about the columns of the official workbook's sheets, by the sheet's name.
    pub columns: BTreeMap<String, ChosenColumns>,
    /// Cells of the official workbook that keep an answer nobody gives here, and are emptied in what is
    /// exported: by sheet and cell (`Controls!D5`), with the SHA-256 of what stands there. Another text in
    /// the same cell is asked about anew.
    pub emptied_cells: BTreeMap<String, String>,
    /// Why something that was found in the official workbook may stay, by its key or its kind.
    pub workbook_excuses: BTreeMap<String, String>,
}

/// Which column of a sheet is which, as a person has chosen; columns are letters, rows count from one.
/// It holds for every workbook whose header row says the same.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct ChosenColumns {
    /// The row that names the columns, if there is one.
    pub header_row: Option<u32>,
    /// What the cells of that row say, with tabs between.
    pub heads: String,
    /// The column with the identifiers.
    pub id: String,
    /// What is asked.
    pub requirement: Option<String>,
    /// Whether it is met.
    pub met: Option<String>,
    /// What the partner says.
    pub response: Option<String>,
}

/// What is entered directly for a demand, apart from citations.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct DemandEntry {
    /// For a public address.
    pub url: Option<String>,
    /// For an attestation: confirmed to be in place.
    pub confirmed: Option<bool>,
}

/// The answer to a control.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct Answer {
    /// `Met?` in the workbook; `None` while nobody has said.
    pub met: Option<bool>,
    /// The response, plain text with line feeds.
    pub response: String,
    /// Notes of the team; never exported.
    pub notes: String,
    /// What is entered for single demands.
    pub entries: BTreeMap<DemandId, DemandEntry>,
}

/// How the partner wants the folder that is handed in; what is absent is as the program proposes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct BundleOptions {
    /// The plan of the Box account it goes to, an id of the bundle's list (`free`, `business`).
    pub box_plan: Option<String>,
    /// Whether the originals go along.
    pub originals: Option<bool>,
    /// Whether each control gets its PDF.
    pub binders: Option<bool>,
    /// Whether there is one PDF of everything besides.
    pub whole: Option<bool>,
    /// Whether only the cited pages are bound.
    pub cited_pages_only: Option<bool>,
    /// Template of the originals' names.
    pub original_names: Option<String>,
    /// Template of the names of the controls' PDFs.
    pub control_names: Option<String>,
}

/// An edition that was made in this workspace from an official workbook.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct OwnEdition {
    /// How it is called: `MSP 7.2`.
    pub name: String,
    /// SHA-256 of the workbook, kept among the attachments.
    pub workbook: String,
    /// The name under which it was given.
    pub workbook_name: String,
    /// The shipped edition whose demands and guidance it builds on.
    pub base: EditionId,
}

/// A field that two openings have set differently at the same time; both values are kept until a
/// person chooses by setting it again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Conflict {
    /// The path of the field from the root of the dossier.
    pub path: Vec<String>,
    /// The values, the one in force first.
    pub values: Vec<serde_json::Value>,
}

/// A remark on a passage of a text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct Comment {
    /// The path of the text from the root of the dossier, its parts joined by `/`.
    pub text: String,
    /// The passage.
    pub quote: String,
    /// What stands before it, as far as needed to find it again.
    pub before: String,
    /// What stands behind it.
    pub after: String,
    /// The remark.
    pub body: String,
    /// The remark it answers.
    pub answers: Option<String>,
    /// Who made it.
    pub who: String,
    /// When (UTC, RFC 3339).
    pub when: String,
    /// It needs no attention any more.
    pub resolved: bool,
}

/// Everything a partner has said.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct Dossier {
    /// Who and when.
    pub profile: Profile,
    /// Answers, by control.
    pub answers: BTreeMap<ControlId, Answer>,
    /// The library of evidence.
    pub evidence: BTreeMap<EvidenceId, Evidence>,
    /// Citations.
    pub citations: BTreeMap<CitationId, Citation>,
    /// Case studies.
    pub case_studies: BTreeMap<CaseStudyId, CaseStudy>,
    /// Editions made from official workbooks, besides those that come with the program.
    pub editions: BTreeMap<EditionId, OwnEdition>,
    /// Answers that came along from an earlier edition and want a second look; why, as the kinds of
    /// change joined by commas.
    pub second_looks: BTreeMap<ControlId, String>,
    /// Remarks on passages, by an id of their own, in the order of their making.
    pub comments: BTreeMap<String, Comment>,
    /// How the folder that is handed in shall be.
    pub bundle: BundleOptions,
    /// Addresses under which what was handed in can be seen, by what it is: `bundle`, `workbook`,
    /// `control:<id>`, `study:<id>`, `evidence:<id>`.
    pub shared_links: BTreeMap<String, String>,
}

impl Profile {
    /// Whether a person has said that exactly the official workbook kept in the workspace may lose its
    /// signature.
    pub fn workbook_may_lose_signature(&self) -> bool {
        self.signature_may_go.is_some() && self.signature_may_go == self.official_workbook
    }
}

impl Dossier {
    /// The answer to a control, empty where nobody has said anything.
    pub fn answer(&self, control: &ControlId) -> std::borrow::Cow<'_, Answer> {
        match self.answers.get(control) {
            Some(answer) => std::borrow::Cow::Borrowed(answer),
            None => std::borrow::Cow::Owned(Answer::default()),
        }
    }

    /// The citations of a control, in the order in which they were made.
    pub fn citations_of<'a>(
        &'a self,
        control: &'a ControlId,
    ) -> impl Iterator<Item = (&'a CitationId, &'a Citation)> {
        self.citations.iter().filter(move |(_, citation)| &citation.control == control)
    }

    /// The evidence that any citation or case study uses: what is handed in.
    pub fn used_evidence(&self) -> BTreeSet<&EvidenceId> {
        let cited = self.citations.values().map(|citation| &citation.evidence);
        let shown = self.case_studies.values().flat_map(|study| {
            let letters = study.consents.values().filter_map(|consent| consent.evidence.as_ref());
            study.diagrams.values().map(|diagram| &diagram.evidence).chain(letters)
        });
        cited.chain(shown).collect()
    }
}
