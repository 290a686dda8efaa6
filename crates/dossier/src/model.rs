//! What a partner says: profile, answers, evidence, citations, case studies.
//!
//! Plain data. The same tree of maps, texts and scalars lives in the workspace's Automerge
//! document; [`crate::Dossier`] is that tree read into structs, so every field has a default and
//! a field nobody has filled is simply absent.
//!
//! Not here: whether any of it is enough (crate `checks`) and where it is kept (crate `store`).

use jiff::civil::Date;
use proofbook_catalogue::{BadgeId, ControlId, DemandId, EditionId, ElementId, FacetId, Language, TopicId};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use ts_rs::TS;

use crate::pages::PageRanges;

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

/// What kind of thing a piece of evidence is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum EvidenceKind {
    /// A policy.
    Policy,
    /// A procedure.
    Procedure,
    /// A record.
    Record,
    /// A certificate.
    Certificate,
    /// A screenshot.
    Screenshot,
    /// A diagram.
    Diagram,
    /// A contract.
    Contract,
    /// A report.
    Report,
    /// A link to something elsewhere.
    Link,
    /// Anything else.
    #[default]
    Other,
}

/// The file behind a piece of evidence; its bytes lie among the workspace's attachments.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Attachment {
    /// Lower-case hexadecimal SHA-256 of the content.
    pub sha256: String,
    /// The name it had when it was attached, in NFC.
    pub name: String,
    /// Bytes.
    pub size: u64,
    /// Found by content, not by name: `application/pdf`.
    pub media_type: String,
    /// Number of pages, for PDFs that can be read.
    #[serde(default)]
    pub pages: Option<u32>,
}

/// Who may see a piece of evidence, as the partner says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Confidentiality {
    /// Anybody.
    Public,
    /// The partner's own people.
    Internal,
    /// The partner and those it shows it to, such as the auditor.
    Confidential,
    /// Nobody outside without asking; not to be handed in as it is.
    Secret,
}

/// A rectangle on a page, as the page is shown (after rotation), in thousandths of its width and height
/// from the top left corner. For a picture the page is 1.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Region {
    /// The page, counted from one.
    pub page: u32,
    /// Left edge.
    pub left: u16,
    /// Upper edge.
    pub top: u16,
    /// Right edge, greater than the left one.
    pub right: u16,
    /// Lower edge, greater than the upper one.
    pub bottom: u16,
}

impl Region {
    /// Whether it has an area and lies on a page.
    pub fn is_sound(&self) -> bool {
        self.page >= 1
            && self.left < self.right
            && self.top < self.bottom
            && self.right <= 1000
            && self.bottom <= 1000
    }
}

/// A region that is black in every copy that leaves the house.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Redaction {
    /// Where.
    pub region: Region,
    /// SHA-256 of the file it was drawn on; on another file it may cover the wrong place.
    pub file: String,
}

/// A file that a newer one has replaced.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EarlierFile {
    /// The file.
    pub file: Attachment,
    /// When it was replaced (UTC, RFC 3339).
    pub until: String,
}

/// A piece of evidence in the library: attached once, cited as often as needed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct Evidence {
    /// What it is called in the exhibit index.
    pub title: String,
    /// What kind of thing it is.
    pub kind: EvidenceKind,
    /// The file, unless it is a link.
    pub file: Option<Attachment>,
    /// The address, if it is a link.
    pub url: Option<String>,
    /// The date of the document itself.
    pub dated: Option<Date>,
    /// Last day of validity.
    pub valid_until: Option<Date>,
    /// The customer it concerns.
    pub customer: Option<String>,
    /// When it was attached (UTC, RFC 3339), as the host's clock said.
    pub attached_at: Option<String>,
    /// First day of the period it covers.
    pub covers_from: Option<Date>,
    /// Last day of the period it covers.
    pub covers_until: Option<Date>,
    /// The language it is written in.
    pub language: Option<Language>,
    /// Who may see it.
    pub confidentiality: Option<Confidentiality>,
    /// Who at the partner answers for it.
    pub owner: Option<String>,
    /// Copies that leave the house are without metadata about people and places.
    pub cleaned: Option<bool>,
    /// What is black in copies that leave the house, by an id of its own.
    pub redactions: BTreeMap<String, Redaction>,
    /// Why something that was found in the file may stay, by the key of what was found.
    pub excuses: BTreeMap<String, String>,
    /// Files that newer ones have replaced, by an id of their own, in that order.
    pub earlier: BTreeMap<String, EarlierFile>,
}

/// Says where in a piece of evidence a demand is met.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct Citation {
    /// What is cited.
    pub evidence: EvidenceId,
    /// For which control.
    pub control: ControlId,
    /// For which demand; without one it belongs to the control at large.
    pub demand: Option<DemandId>,
    /// For which topic of a list demand.
    pub topic: Option<TopicId>,
    /// For which facet of a list demand.
    pub facet: Option<FacetId>,
    /// Which pages; without any, the whole.
    pub pages: Option<PageRanges>,
    /// The region of a page that shows it.
    pub region: Option<Region>,
    /// A note for the reader.
    pub note: String,
    /// The file behind it has been replaced since, and nobody has looked whether it still shows it.
    pub second_look: Option<bool>,
}

/// How the partner wants the folder that is handed in; what is absent is as the program proposes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct BundleWishes {
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

/// The role of a diagram in a case study.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DiagramRole {
    /// The architecture before.
    Existing,
    /// The architecture after.
    #[default]
    New,
}

/// A diagram of a case study.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Diagram {
    /// The piece of evidence that holds it.
    pub evidence: EvidenceId,
    /// Before or after.
    pub role: DiagramRole,
    /// Caption; also the alternative text, where that is empty.
    #[serde(default)]
    pub caption: String,
    /// What somebody who does not see it must know.
    #[serde(default)]
    pub alternative: String,
    /// SHA-256 of the file that a person has looked at and found to name nobody.
    #[serde(default)]
    pub looked_at: Option<String>,
}

/// A measure of success: what changed by how much, over which time, and how one knows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct Metric {
    /// What was measured.
    pub what: Option<String>,
    /// Its value before, as written.
    pub before: Option<String>,
    /// Its value after.
    pub after: Option<String>,
    /// In which unit.
    pub unit: Option<String>,
    /// Over which time.
    pub period: Option<String>,
    /// Where the values come from.
    pub source: Option<String>,
}

/// What kind of thing must not be named in public.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ProtectedKind {
    /// A company or brand.
    #[default]
    Company,
    /// A person.
    Person,
    /// A domain of the internet.
    Domain,
    /// An AWS account.
    Account,
    /// A host or address.
    Host,
    /// A product of the customer.
    Product,
    /// Anything else.
    Other,
}

/// A name that must not appear in what is published about a customer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct ProtectedName {
    /// What it names.
    pub kind: ProtectedKind,
    /// As it is usually written.
    pub spelling: String,
    /// Other spellings (short, romanised, in kana), separated by commas.
    pub also: String,
    /// What stands in its place in public; what stands for the customer, where empty.
    pub stand_in: String,
}

/// Somebody at the customer has agreed to a public text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct Consent {
    /// Who.
    pub who: String,
    /// When.
    pub on: Option<Date>,
    /// In what form: mail, letter, meeting, contract.
    pub form: String,
    /// The mail or letter.
    pub evidence: Option<EvidenceId>,
    /// SHA-256 of the public text they agreed to.
    pub text: String,
}

/// A case study.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct CaseStudy {
    /// Title.
    pub title: String,
    /// Legal name of the customer.
    pub customer: Option<String>,
    /// Industry.
    pub industry: Option<String>,
    /// Country of the customer.
    pub country: Option<String>,
    /// Language it is written in.
    pub language: Option<Language>,
    /// Public or private.
    pub public: Option<bool>,
    /// Whether the customer's name is withheld from the public.
    pub anonymised: Option<bool>,
    /// What stands for the name in an anonymised study ("a logistics company").
    pub public_name: Option<String>,
    /// Public address, published by the partner.
    pub url: Option<String>,
    /// Form of the public artefact, an id of the catalogue's `public_forms`.
    pub form: Option<String>,
    /// Start of the agreement.
    pub start_date: Option<Date>,
    /// End of the agreement.
    pub end_date: Option<Date>,
    /// Months of managed service agreed.
    pub months_of_service: Option<u32>,
    /// In production, not a pilot or proof of concept.
    pub production: Option<bool>,
    /// The customer is the partner's own company or an affiliate.
    pub affiliate: Option<bool>,
    /// Used in an earlier audit or renewal.
    pub used_before: Option<bool>,
    /// There was no system before, so that there is no existing architecture to show.
    pub no_existing_system: Option<bool>,
    /// The elements that are running text (Markdown), by id.
    pub elements: BTreeMap<ElementId, String>,
    /// Diagrams, by an id of their own.
    pub diagrams: BTreeMap<String, Diagram>,
    /// Measures of success, by an id of their own.
    pub metrics: BTreeMap<String, Metric>,
    /// AWS services used, by name.
    pub services: BTreeMap<String, bool>,
    /// Controls for which it is an example.
    pub controls: BTreeMap<ControlId, bool>,
    /// Facts and elements that are left out of what is published, by the names of their fields.
    pub withheld: BTreeMap<String, bool>,
    /// Names that must not appear in what is published, by an id of their own.
    pub protected_names: BTreeMap<String, ProtectedName>,
    /// Places where a protected name seems to stand and, a person has said, does not; with the reason,
    /// by the place's own key.
    pub excuses: BTreeMap<String, String>,
    /// Agreements of the customer, by an id of their own.
    pub consents: BTreeMap<String, Consent>,
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
    pub bundle: BundleWishes,
    /// Addresses under which what was handed in can be seen, by what it is: `bundle`, `workbook`,
    /// `control:<id>`, `study:<id>`, `evidence:<id>`.
    pub shared_links: BTreeMap<String, String>,
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
