//! What the templates of a submission are filled with.
//!
//! Every struct is finished text in the document's language: words, dates and sizes are formatted
//! by the caller, and so are the labels, whose keys each struct lists in `LABELS`. Strings are
//! plain text unless the field says Markdown; line feeds in them are kept.
//!
//! What it deliberately does not do: it knows no rule of the checklist and computes nothing.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// Words of the template in the document's language, by key.
pub type Labels = BTreeMap<String, String>;

/// One thing that is missing or open, as shown in a draft's list.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenPoint {
    /// What is missing, in one line.
    pub text: String,
    /// Why, or what to do, in a second line.
    pub detail: Option<String>,
}

/// A label and its value in a box of facts.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fact {
    /// The label.
    pub label: String,
    /// The value.
    pub value: String,
}

/// How far a demand or a control has come. Drawn as a shape; the word beside it is the caller's.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// Everything is there.
    Met,
    /// Something is there.
    Partly,
    /// Nothing is there, or the answer is no.
    #[default]
    Missing,
    /// A badge or certification takes its place.
    Waived,
    /// It need not be shown on paper, or is only recommended.
    Open,
}

/// Front matter of the binder of one control.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ControlDocument {
    /// The words of the template; see [`ControlDocument::LABELS`].
    pub labels: Labels,
    /// Id of the control, such as `OPSP-001`.
    pub control_id: String,
    /// Title of the control.
    pub title: String,
    /// Name of its section.
    pub section: String,
    /// Word for its phase (prerequisite or technical validation).
    pub phase: String,
    /// Word for its necessity (mandatory or recommended).
    pub necessity: String,
    /// What the control asks for, in our words; left out when empty.
    pub asks: Option<String>,
    /// Present when this is a draft: what is missing.
    pub missing: Option<Vec<OpenPoint>>,
    /// Whether the control is answered as met; absent while unanswered.
    pub met: Option<bool>,
    /// The text of a waiver that applies.
    pub waiver: Option<String>,
    /// The response, with its line feeds.
    pub response: String,
    /// The demands in the checklist's order.
    pub demands: Vec<DemandRow>,
    /// The exhibits in the order of their letters.
    pub exhibits: Vec<ExhibitRow>,
}

impl ControlDocument {
    /// Keys that `labels` must hold: headings `answer`, `response`, `waiver`, `asks`, `demands`,
    /// `exhibits`; words `met_yes`, `met_no`, `met_open`, `no_response`, `no_exhibits`,
    /// `no_citation` (in a grid cell), `see_grid` (in place of citations); column heads
    /// `column_state`, `column_demand`, `column_where`, `column_topic`, `column_exhibit`,
    /// `column_document`, `column_pages`, `column_file`; `draft_heading` and `draft_note` for the
    /// banner; `checksum` before the first digits of a SHA-256.
    pub const LABELS: &'static [&'static str] = &[
        "answer",
        "response",
        "waiver",
        "asks",
        "demands",
        "exhibits",
        "met_yes",
        "met_no",
        "met_open",
        "no_response",
        "no_exhibits",
        "no_citation",
        "see_grid",
        "column_state",
        "column_demand",
        "column_where",
        "column_topic",
        "column_exhibit",
        "column_document",
        "column_pages",
        "column_file",
        "draft_heading",
        "draft_note",
        "checksum",
    ];
}

/// One demand of a control and where it is met.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DemandRow {
    /// How far it has come.
    pub state: State,
    /// The word for that.
    pub state_word: String,
    /// The demand in a few words.
    pub label: String,
    /// A second, quiet line: a count, a window, what is still wanting.
    pub detail: Option<String>,
    /// Where it is met, when there is no grid.
    pub citations: Vec<Citation>,
    /// Where each topic of a list demand is met.
    pub grid: Option<Grid>,
}

/// One place in an exhibit, or outside the binder.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Citation {
    /// Letter of the exhibit with the word for it, such as `Exhibit A`; or the word for a link.
    pub exhibit: String,
    /// Pages or place, formatted, such as `pp. 3–11`.
    pub pages: Option<String>,
    /// Topic and facet it is cited for, or any other remark.
    pub remark: Option<String>,
    /// Address, when the evidence is a public page.
    pub url: Option<String>,
    /// The label of the page in the bound file, such as `A-3`; the binder makes it a link to that page.
    pub target: Option<String>,
}

/// A citation in a cell of a grid.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// Letter and pages, such as `A · p. 3`.
    pub words: String,
    /// As in [`Citation::target`].
    pub target: Option<String>,
}

/// Topics down, facets across, citations in the cells.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grid {
    /// Heads of the columns after the first; one is enough where topics have no facets.
    pub facets: Vec<String>,
    /// The topics.
    pub rows: Vec<GridRow>,
}

/// One topic of a grid.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct GridRow {
    /// The topic.
    pub topic: String,
    /// For each facet the citations, formatted, such as `A · p. 3`; empty where none is needed to
    /// be shown as missing.
    pub cells: Vec<Vec<Mark>>,
}

/// One line of the index of exhibits.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExhibitRow {
    /// The letter.
    pub letter: String,
    /// Title of the document.
    pub title: String,
    /// What kind of document it is.
    pub kind: String,
    /// Its own date, formatted.
    pub date: Option<String>,
    /// Pages that are bound, formatted.
    pub pages: String,
    /// Name of the original file in the bundle.
    pub file_name: String,
    /// Size, formatted.
    pub size: String,
    /// The first digits of the SHA-256 of the original.
    pub sha256_prefix: String,
    /// A remark, such as that the file could not be bound and travels as it is.
    pub remark: Option<String>,
}

/// A case study.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseStudyDocument {
    /// The words of the template; see [`CaseStudyDocument::LABELS`].
    pub labels: Labels,
    /// Title of the case study.
    pub title: String,
    /// A quiet line above the title: partner, programme, public or confidential.
    pub overline: Option<String>,
    /// Present when this is a draft: what is missing.
    pub missing: Option<Vec<OpenPoint>>,
    /// Facts for the box under the title (customer, industry, contract, services).
    pub facts: Vec<Fact>,
    /// The elements in the order the programme wants them.
    pub elements: Vec<CaseElement>,
    /// The colour of headings and bars as `#rrggbb`, dark enough to be read on white; the house's own
    /// where absent.
    #[serde(default)]
    pub accent: Option<String>,
    /// The logo on the cover.
    #[serde(default)]
    pub logo: Option<Logo>,
}

/// The logo of whoever publishes a document.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Logo {
    /// The name of the picture among the assets.
    pub asset: String,
    /// Whose it is, for those who do not see it.
    pub alt: String,
}

impl CaseStudyDocument {
    /// Keys that `labels` must hold: `no_text` (shown where an element is empty),
    /// `missing_picture`, `draft_heading` and `draft_note` for the banner, and the column heads
    /// of metrics `column_metric`, `column_before`, `column_after`, `column_change`,
    /// `column_period`.
    pub const LABELS: &'static [&'static str] = &[
        "no_text",
        "missing_picture",
        "draft_heading",
        "draft_note",
        "column_metric",
        "column_before",
        "column_after",
        "column_change",
        "column_period",
    ];
}

/// One element of a case study.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseElement {
    /// Its heading.
    pub heading: String,
    /// Its text, in Markdown.
    pub text: String,
    /// Diagrams, set at full width after the text.
    pub diagrams: Vec<Diagram>,
    /// Success metrics, set as a table and as bars.
    pub metrics: Vec<Metric>,
}

/// A picture with its caption.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Diagram {
    /// Name of the picture among the assets.
    pub asset: String,
    /// Caption shown under it.
    pub caption: String,
    /// What it shows, for those who cannot see it; the caption stands in where it is empty.
    pub alt: String,
}

/// One success metric.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Metric {
    /// What is measured.
    pub name: String,
    /// Value before, formatted.
    pub before: String,
    /// Value after, formatted.
    pub after: String,
    /// The change, formatted, such as `−92 %`.
    pub change: Option<String>,
    /// Over which time.
    pub period: Option<String>,
    /// Where the values come from, in a quiet line under the name.
    pub source: Option<String>,
    /// Lengths of the bars before and after, in thousandths of the longer one, when both values
    /// are numbers of one unit.
    pub bars: Option<(u32, u32)>,
}

/// The index of a bundle.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct IndexDocument {
    /// The words of the template; see [`IndexDocument::LABELS`].
    pub labels: Labels,
    /// Title, such as the partner's name and the programme.
    pub title: String,
    /// A quiet line above the title.
    pub overline: Option<String>,
    /// Present when this is a draft: the blockers in short, for the banner.
    pub missing: Option<Vec<OpenPoint>>,
    /// Facts: partner, edition, submission date, counts.
    pub facts: Vec<Fact>,
    /// All sections with all controls.
    pub sections: Vec<IndexSection>,
    /// The case studies.
    pub case_studies: Vec<IndexCaseStudy>,
    /// Other files of the bundle worth naming, such as the workbook.
    pub other_files: Vec<Fact>,
    /// Blockers and warnings.
    pub findings: Vec<IndexFinding>,
    /// How to check the files against `SHA256SUMS`.
    pub checksum_note: String,
    /// That the program is not affiliated with AWS.
    pub disclaimer: String,
}

impl IndexDocument {
    /// Keys that `labels` must hold: headings `controls`, `case_studies`, `other_files`,
    /// `findings`, `checksums`; words `no_findings`, `no_case_studies`, `no_file`; column heads
    /// `column_control`, `column_answer`, `column_state`, `column_file`, `column_exhibits`,
    /// `column_title`, `column_visibility`, `column_finding`, `column_severity`; `draft_heading`
    /// and `draft_note` for the banner.
    pub const LABELS: &'static [&'static str] = &[
        "controls",
        "case_studies",
        "other_files",
        "findings",
        "checksums",
        "no_findings",
        "no_case_studies",
        "no_file",
        "column_control",
        "column_answer",
        "column_state",
        "column_file",
        "column_exhibits",
        "column_title",
        "column_visibility",
        "column_finding",
        "column_severity",
        "draft_heading",
        "draft_note",
    ];
}

/// One section of the index.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct IndexSection {
    /// Name of the section.
    pub title: String,
    /// A quiet word on it, such as how many of its controls are complete.
    pub note: Option<String>,
    /// Its controls in the checklist's order.
    pub controls: Vec<IndexControl>,
}

/// One control in the index.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct IndexControl {
    /// Id.
    pub id: String,
    /// Title.
    pub title: String,
    /// The answer as a word: met, not met, open.
    pub answer: String,
    /// How far it has come.
    pub state: State,
    /// The word for that.
    pub state_word: String,
    /// Name of its PDF in the bundle, where it has one.
    pub file_name: Option<String>,
    /// How many exhibits it has.
    pub exhibits: u32,
    /// What its pages are called by, where the index is bound with them.
    pub target: Option<String>,
}

/// One case study in the index.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct IndexCaseStudy {
    /// Title.
    pub title: String,
    /// Public or confidential, as a word.
    pub visibility: String,
    /// How far it has come.
    pub state: State,
    /// The word for that.
    pub state_word: String,
    /// Name of its PDF in the bundle.
    pub file_name: Option<String>,
    /// What its pages are called by, where the index is bound with them.
    pub target: Option<String>,
}

/// How grave a finding is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// It stands in the way of submission.
    #[default]
    Blocker,
    /// It should be looked at.
    Warning,
    /// It would make the submission better.
    Advice,
}

/// One finding in the index.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct IndexFinding {
    /// How grave it is.
    pub severity: Severity,
    /// The word for that.
    pub severity_word: String,
    /// What it is about, such as `OPSP-001`.
    pub subject: String,
    /// What is wrong.
    pub text: String,
    /// The passage of the checklist it rests on, or what to do.
    pub detail: Option<String>,
}
