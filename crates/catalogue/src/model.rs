//! What a checklist asks, as data: sections, controls, demands, waivers, and the rules around them.
//!
//! These structs mirror `assets/catalogues/<edition>/checklist.toml` field by field; the words
//! live in [`crate::Texts`]. A new edition needs a new file and no new code.
//!
//! Not here: judging a dossier against a demand (crate `checks`) and dates of one partner's
//! cycle (crate `calendar`).

use crate::ids::*;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The part of the checklist a control belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    /// Answered in full, with evidence, before the technical validation.
    Prerequisite,
    /// Answered with met or not met; the auditor looks at the evidence on the audit day.
    Technical,
}

/// Whether a control or demand must be met (checklist, "types of control").
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS, Default)]
#[serde(rename_all = "snake_case")]
pub enum Necessity {
    /// Must be met before a partner is admitted.
    #[default]
    Mandatory,
    /// Good practice; does not change the outcome.
    Recommended,
}

/// When the evidence of a demand is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS, Default)]
#[serde(rename_all = "snake_case")]
pub enum Shown {
    /// With the submission.
    #[default]
    Submission,
    /// To the auditor, on the audit day.
    AuditDay,
}

/// What kind of thing meets a demand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DemandKind {
    /// A public https address.
    PublicUrl,
    /// A written policy, procedure, plan or template.
    Document,
    /// Proof that something happened: a report, a log, a completed form.
    Record,
    /// A list of topics, each of which must be covered by a citation.
    Topics,
    /// So many examples (of customers, contracts, workloads), see `at_least` and `of`.
    Examples,
    /// Judged by the case-study rules of the edition.
    CaseStudies,
    /// A certificate issued by a third party.
    Certification,
    /// A presentation given to the auditor.
    Presentation,
    /// A live demonstration to the auditor.
    Demonstration,
    /// Something the partner states to be in place; the checklist names no document for it.
    Attestation,
}

/// What a demand's `at_least` counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Counted {
    /// Case studies.
    CaseStudy,
    /// New or extended customer agreements.
    Agreement,
    /// Examples from customers (projects, environments, migrations).
    CustomerExample,
    /// Detailed design documents.
    DesignDocument,
    /// Customer workloads.
    Workload,
    /// AWS services.
    AwsService,
    /// Learning events or activities.
    LearningActivity,
    /// Improvements identified, proposed or made.
    Improvement,
    /// Reviews carried out.
    Review,
    /// Tests carried out.
    Test,
    /// AWS Organizations.
    Organization,
    /// Documents or records of any other kind.
    Item,
}

/// A stricter (or other) wording of the same demand in another edition or language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Variant {
    /// Where it stands: `korean-checklist` or `english-workbook`.
    pub source: String,
    /// The count there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_least: Option<u32>,
    /// The window there, in months.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub within_months: Option<u32>,
}

/// Something that can be met or not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Demand {
    /// Unique within the control.
    pub id: DemandId,
    /// What meets it.
    pub kind: DemandKind,
    /// Mandatory unless the text says recommended.
    #[serde(default)]
    pub necessity: Necessity,
    /// With the submission or on the audit day.
    #[serde(default)]
    pub shown: Shown,
    /// The route it belongs to. Demands without a route are always wanted; of the routes of a
    /// control, one must be met completely.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub route: Option<RouteId>,
    /// The least number of `of`. The stricter reading where sources differ; see `variants`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_least: Option<u32>,
    /// What is counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<Counted>,
    /// How many of `each_of` every single example must show (PLAT-005: four AWS services).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub each_at_least: Option<u32>,
    /// What `each_at_least` counts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub each_of: Option<Counted>,
    /// The evidence must be dated at most so many months before the submission date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub within_months: Option<u32>,
    /// A presentation may last at most so many minutes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_most_minutes: Option<u32>,
    /// Counted examples must come from different customers that are unrelated to each other.
    #[serde(default)]
    pub distinct_customers: bool,
    /// Topics each of which must be covered.
    #[serde(default)]
    pub covers: Vec<TopicId>,
    /// Topics at least one of which must be covered.
    #[serde(default)]
    pub any_of: Vec<TopicId>,
    /// Every topic of `covers` is wanted once for each of these.
    #[serde(default)]
    pub for_each: Vec<FacetId>,
    /// Topics (services, kinds, sources) that do not count.
    #[serde(default)]
    pub excludes: Vec<TopicId>,
    /// Topics of `covers` that are recommended only (Appendix A).
    #[serde(default)]
    pub recommended: Vec<TopicId>,
    /// Topics of `covers` that are wanted only where they apply to the partner (PLAT-003: service
    /// level agreements); nothing is missing without them.
    #[serde(default)]
    pub conditional: Vec<TopicId>,
    /// The whole demand is wanted only where it applies to the partner (GOV-002: concerns resolved).
    #[serde(default)]
    pub where_applicable: bool,
    /// What the same demand says elsewhere, where the sources differ.
    #[serde(default)]
    pub variants: Vec<Variant>,
    /// Contradictions that touch this demand.
    #[serde(default)]
    pub readings: Vec<ReadingId>,
}

impl Demand {
    /// Whether a topic of `covers` may stay open without anything missing.
    pub fn is_optional(&self, topic: &TopicId) -> bool {
        self.recommended.contains(topic) || self.conditional.contains(topic)
    }
}

/// What a waiver does for a control.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum WaiverEffect {
    /// The control need not be met.
    Exempt,
    /// The badge alone is enough evidence; the control itself stays.
    SufficientEvidence,
    /// The badge is one accepted form of evidence among others.
    AlternativeForm,
    /// The sources do not settle it; the partner must ask.
    Unclear,
}

/// A badge or certification that changes what a control wants.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Waiver {
    /// The badges, any of which will do. For `at_least` above one, see there.
    pub badges: Vec<BadgeId>,
    /// What it does.
    pub effect: WaiverEffect,
    /// How many badges are needed (PLAT-005: three designations of the named kinds).
    #[serde(default = "one")]
    pub at_least: u32,
    /// The text says "current": it must be valid.
    #[serde(default)]
    pub current: bool,
    /// It must cover the AWS MSP business of the partner.
    #[serde(default)]
    pub in_scope: bool,
    /// Who holds it: `partner`, or `supplier` (the body of GOVP-001).
    #[serde(default = "partner")]
    pub holder: String,
    /// Where it stands: `exemption-table`, `control` or `section-heading`.
    pub source: String,
    /// Demands it stands in for, where it is only a form of evidence; empty for all.
    #[serde(default)]
    pub demands: Vec<DemandId>,
    /// Contradictions that touch it.
    #[serde(default)]
    pub readings: Vec<ReadingId>,
}

fn one() -> u32 {
    1
}

fn partner() -> String {
    "partner".to_owned()
}

/// A control of the checklist.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Control {
    /// As the checklist names it.
    pub id: ControlId,
    /// Other spellings in the sources (`OPS-17`).
    #[serde(default)]
    pub aliases: Vec<ControlId>,
    /// Its section.
    pub section: SectionId,
    /// Prerequisite or technical.
    pub phase: Phase,
    /// Mandatory or recommended.
    pub necessity: Necessity,
    /// First and last line in the Korean text of the edition.
    pub lines: [u32; 2],
    /// What must be met.
    pub demands: Vec<Demand>,
    /// What a badge changes.
    #[serde(default)]
    pub waivers: Vec<Waiver>,
    /// Contradictions that touch the control as a whole.
    #[serde(default)]
    pub readings: Vec<ReadingId>,
}

/// A section of the checklist; the same six in both phases.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// `business`, `people`, and so on.
    pub id: SectionId,
}

/// What kind of thing a badge is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum BadgeKind {
    /// An AWS Competency.
    Competency,
    /// An AWS Service Delivery designation.
    ServiceDelivery,
    /// A certification of the industry (ISO, SOC).
    Certification,
}

/// A badge or certification that waivers name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Badge {
    /// `aws-devops-competency`.
    pub id: BadgeId,
    /// What kind it is.
    pub kind: BadgeKind,
    /// A count of designations is recorded (PLAT-005), not a single yes.
    #[serde(default)]
    pub counted: bool,
}

/// A row of the exemption table, as printed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ExemptionRow {
    /// The controls the row names.
    pub controls: Vec<ControlId>,
    /// The badges it names.
    pub badges: Vec<BadgeId>,
    /// How many are needed.
    #[serde(default = "one")]
    pub at_least: u32,
    /// What the table says.
    pub effect: WaiverEffect,
    /// The table says "current".
    #[serde(default)]
    pub current: bool,
    /// The table says that it must cover the AWS MSP business of the partner.
    #[serde(default)]
    pub in_scope: bool,
    /// Line in the Korean text.
    pub line: u32,
    /// Contradictions that touch it.
    #[serde(default)]
    pub readings: Vec<ReadingId>,
}

/// A requirement of the programme besides the controls.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Requirement {
    /// `tier`, `linked-account`, `spp-reporting`, `case-studies`, `self-assessment`.
    pub id: RequirementId,
    /// Accepted values, where it is a choice (`advanced`, `premier`).
    #[serde(default)]
    pub one_of: Vec<String>,
    /// Must be strictly above so many percent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub above_percent: Option<u32>,
    /// The least number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_least: Option<u32>,
    /// The least number of public ones among them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_least_public: Option<u32>,
    /// Applies only where the partner is enrolled in the scheme of this name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub only_if: Option<String>,
    /// First and last line in the Korean text.
    pub lines: [u32; 2],
    /// Contradictions that touch it.
    #[serde(default)]
    pub readings: Vec<ReadingId>,
}

/// How an element of a case study is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ElementForm {
    /// A name.
    Name,
    /// Running text.
    Text,
    /// One or more diagrams.
    Diagrams,
    /// A calendar date.
    Date,
}

/// A required element of a case study.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Element {
    /// `customer`, `challenge`, and so on, in the definition's order.
    pub id: ElementId,
    /// How it is given.
    pub form: ElementForm,
    /// "Where applicable".
    #[serde(default)]
    pub where_applicable: bool,
}

/// What makes a case study acceptable (checklist, Definitions, and BUSP-003).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CaseStudyRules {
    /// The least number of case studies.
    pub at_least: u32,
    /// The least number of public ones among them.
    pub at_least_public: u32,
    /// The least months of managed service agreed.
    pub months_of_service: u32,
    /// The most case studies of one customer.
    pub per_customer: u32,
    /// Own company and affiliates do not count.
    pub affiliates_excluded: bool,
    /// Must be in production, not a pilot or proof of concept.
    pub production_only: bool,
    /// Public artefacts must not have been used in an earlier audit or renewal.
    pub reuse_barred_public: bool,
    /// The English workbook bars reuse of private ones too.
    pub reuse_barred_private_english: bool,
    /// Forms a public artefact may take.
    pub public_forms: Vec<String>,
    /// Formats named for private ones.
    pub private_formats: Vec<String>,
    /// The required elements.
    pub elements: Vec<Element>,
    /// First and last line in the Korean text.
    pub lines: [u32; 2],
    /// Contradictions that touch the rules.
    #[serde(default)]
    pub readings: Vec<ReadingId>,
}

/// The unit of a span of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// Calendar days.
    Days,
    /// Monday to Friday; public holidays are not known to the checklist.
    BusinessDays,
    /// Calendar months.
    Months,
}

/// A rule of the timeline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TimelineRule {
    /// `submit-before-validation`, `audit-summary`, and so on.
    pub id: TimelineId,
    /// What it is counted from: `desired-validation`, `audit`, `previous-action`,
    /// `designation`, `last-full-audit`, `renewal-due`, `application`.
    pub from: String,
    /// Before (`true`) or after the anchor.
    #[serde(default)]
    pub before: bool,
    /// The amount, or the lower end of a range.
    pub amount: u32,
    /// The upper end of a range.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<u32>,
    /// Its unit.
    pub unit: Unit,
    /// Who acts: `partner`, `aws`, `auditor`.
    pub who: String,
    /// First and last line in the Korean text.
    pub lines: [u32; 2],
    /// Contradictions that touch it.
    #[serde(default)]
    pub readings: Vec<ReadingId>,
}

/// When a version of the checklist may be used.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct VersionWindow {
    /// `7.0`, `7.1`.
    pub version: String,
    /// In force from this day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Date>,
    /// Usable until this month (`2026-02`); the sources give no day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until_month: Option<String>,
    /// Applications submitted after this day must follow this version.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub applications_after: Option<Date>,
    /// The month in which the next edition was expected.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_expected: Option<String>,
    /// Where it stands: `korean-checklist` or `english-workbook`.
    pub source: String,
    /// Contradictions that touch it.
    #[serde(default)]
    pub readings: Vec<ReadingId>,
}

/// A thing with an id and words only: a role, a passage.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Named {
    /// Its id.
    pub id: String,
}

/// A reference of the checklist (resources, Appendix B).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Reference {
    /// Its id.
    pub id: String,
    /// The address, where the checklist prints one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Contradictions that touch it (a damaged address).
    #[serde(default)]
    pub readings: Vec<ReadingId>,
}

/// What an audit or a session costs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Fee {
    /// `process-overview`, `prerequisite-consulting`, `full-audit`.
    pub id: String,
    /// US dollars; absent where the checklist gives no price.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub usd: Option<u32>,
    /// Travel is charged in addition.
    #[serde(default)]
    pub travel: bool,
    /// Optional or required.
    pub required: bool,
    /// Contradictions that touch it.
    #[serde(default)]
    pub readings: Vec<ReadingId>,
}

/// How much a contradiction can change a partner's work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Weight {
    /// Little.
    Low,
    /// Some.
    Medium,
    /// A great deal.
    High,
}

/// A place where the sources contradict themselves; both readings are kept in [`crate::Texts`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Reading {
    /// `X04`.
    pub id: ReadingId,
    /// How much it matters.
    pub weight: Weight,
    /// Lines in the Korean text.
    pub lines: Vec<u32>,
}
