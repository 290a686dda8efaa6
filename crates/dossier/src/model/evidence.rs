//! The library of evidence: pieces, their files, and where they are cited.

use super::EvidenceId;
use crate::pages::PageRanges;
use jiff::civil::Date;
use proofbook_catalogue::{ControlId, DemandId, FacetId, Language, TopicId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

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
