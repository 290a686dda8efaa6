//! What the sample workspace holds: an invented partner's whole submission, in three languages.
//!
//! The content is data under `assets/sample`, compiled into the program: one `sample.toml` and a
//! folder of Markdown documents for each language, and diagrams that all of them share. Local ids
//! are the same in every language, so that one loader serves all. Days are counted from the planned
//! submission, and texts hold marks such as `{{day -40}}` in place of dates, so that the sample is
//! never out of date: see [`Sample::dated`].
//!
//! Not here: carrying it out (module `sampling`), typesetting, files, and the clock.

use jiff::{ToSpan, civil::Date};
use proofbook_catalogue::{BadgeId, ControlId, DemandId, ElementId, FacetId, Language, TopicId};
use proofbook_dossier::{DiagramRole, EvidenceKind, Metric, PageRanges, ProtectedName};
use proofbook_messages::Messages;
use serde::Deserialize;
use std::{collections::BTreeMap, fmt};

mod embedded;
#[cfg(test)]
mod tests;

/// A sample as its file says it.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sample {
    /// The language of the sample.
    #[serde(skip)]
    pub language: Language,
    /// Fields of the profile by the keys people write (`badge.iso-27001.held`); no dates.
    pub profile: BTreeMap<String, String>,
    /// The dates of the profile, counted in days.
    pub dates: SampleDates,
    /// Evidence with a file, in the order in which it is attached.
    pub evidence: Vec<SampleEvidence>,
    /// Evidence that is a link.
    pub links: Vec<SampleLink>,
    /// An answer to every control.
    pub answers: Vec<SampleAnswer>,
    /// What is entered for single demands.
    pub entries: Vec<SampleEntry>,
    /// Where in the evidence the demands are met.
    pub citations: Vec<SampleCitation>,
    /// The case studies.
    pub case_studies: Vec<SampleStudy>,
}

/// The dates of the profile.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SampleDates {
    /// The planned submission, in days after today.
    pub submission_in_days: i32,
    /// The desired validation, in days after today.
    pub validation_in_days: i32,
    /// How many days after the submission each badge is valid.
    #[serde(default)]
    pub badge_valid_days_after_submission: BTreeMap<BadgeId, i32>,
}

/// How the file of a piece of evidence is made from its source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Form {
    /// The source is Markdown and is typeset to PDF.
    Pdf,
    /// The source is attached as it is.
    AsIs,
}

/// A piece of evidence with a file.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SampleEvidence {
    /// Its local id.
    pub id: String,
    /// Where its content lies, from the language's folder; see [`Sample::document`].
    pub source: String,
    /// How the file is made.
    pub form: Form,
    /// The file's name.
    pub name: String,
    /// Its title.
    pub title: String,
    /// What kind of thing it is.
    pub kind: EvidenceKind,
    /// The date of the document, in days before the submission.
    pub dated_days_before_submission: Option<i32>,
    /// The customer it concerns.
    pub customer: Option<String>,
}

/// A piece of evidence that is a link.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SampleLink {
    /// Its local id; unique among evidence of both kinds.
    pub id: String,
    /// The address.
    pub url: String,
    /// Its title.
    pub title: String,
}

/// The answer to a control.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SampleAnswer {
    /// The control.
    pub control: ControlId,
    /// Met or not.
    pub met: bool,
    /// The response; may be empty.
    #[serde(default)]
    pub response: String,
    /// Notes of the team.
    #[serde(default)]
    pub notes: String,
}

/// What is entered for a demand.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SampleEntry {
    /// The control.
    pub control: ControlId,
    /// The demand.
    pub demand: DemandId,
    /// The address, for a public address.
    pub url: Option<String>,
    /// Confirmed, for an attestation.
    pub confirmed: Option<bool>,
}

/// Where in a piece of evidence a demand is met.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SampleCitation {
    /// The local id of the evidence or link.
    pub evidence: String,
    /// The control.
    pub control: ControlId,
    /// The demand; without one the citation belongs to the control at large.
    pub demand: Option<DemandId>,
    /// The topic of a list demand.
    pub topic: Option<TopicId>,
    /// The facet of a list demand.
    pub facet: Option<FacetId>,
    /// The pages; without any, the whole.
    pub pages: Option<PageRanges>,
}

/// A case study.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SampleStudy {
    /// Its local id.
    pub id: String,
    /// Title.
    pub title: String,
    /// Legal name of the customer.
    pub customer: String,
    /// Industry.
    pub industry: String,
    /// The language it is written in.
    pub language: Language,
    /// Public or private.
    pub public: bool,
    /// Whether the customer's name is withheld from the public.
    pub anonymised: bool,
    /// What stands for the name.
    pub public_name: Option<String>,
    /// Public address.
    pub url: Option<String>,
    /// Form of the public artefact.
    pub form: Option<String>,
    /// Start of the agreement, in days before the submission.
    pub start_date_days_before_submission: i32,
    /// End of the agreement, in days after the submission.
    pub end_date_days_after_submission: i32,
    /// Months of managed service agreed.
    pub months_of_service: u32,
    /// In production.
    pub production: bool,
    /// Own company or affiliate.
    pub affiliate: bool,
    /// Used in an earlier audit or renewal.
    pub used_before: bool,
    /// There was no system before.
    pub no_existing_system: bool,
    /// The elements that are running text (Markdown).
    pub elements: BTreeMap<ElementId, String>,
    /// Its diagrams.
    pub diagrams: Vec<SampleDiagram>,
    /// Country of the customer.
    #[serde(default)]
    pub country: Option<String>,
    /// Measures of success, in order.
    #[serde(default)]
    pub metrics: Vec<Metric>,
    /// AWS services used.
    #[serde(default)]
    pub services: Vec<String>,
    /// Controls for which it is an example.
    #[serde(default)]
    pub controls: Vec<ControlId>,
    /// Names that must not appear in what is published.
    #[serde(default)]
    pub protected_names: Vec<ProtectedName>,
    /// The customer's agreement to what is published.
    #[serde(default)]
    pub consent: Option<SampleConsent>,
    /// What colleagues say about passages of it, in order.
    #[serde(default)]
    pub remarks: Vec<SampleRemark>,
}

/// A comment on a passage of a case study, or an answer to the one before it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SampleRemark {
    /// The element it is about.
    pub element: ElementId,
    /// The passage; without one it answers the comment before it.
    pub quote: Option<String>,
    /// Who makes it.
    pub who: String,
    /// How many hours ago.
    pub hours_ago: i64,
    /// What it says.
    pub body: String,
}

/// The customer's agreement to what is published.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SampleConsent {
    /// Who.
    pub who: String,
    /// In what form.
    pub form: String,
    /// How many days before the submission.
    pub days_before_submission: i32,
}

/// A diagram of a case study.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SampleDiagram {
    /// The local id of the evidence that holds it.
    pub evidence: String,
    /// Before or after.
    pub role: DiagramRole,
    /// Caption, in the language of the case study.
    pub caption: String,
    /// What somebody who does not see it must know.
    #[serde(default)]
    pub alternative: String,
}

/// A sample that cannot be read, which means a broken build.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SampleError {
    language: Language,
    reason: String,
}

impl SampleError {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        "SAMPLE-UNREADABLE"
    }
}

impl fmt::Display for SampleError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "assets/sample/{}/sample.toml: {}", self.language, self.reason)
    }
}

impl std::error::Error for SampleError {}

/// The sample in a language, its texts still holding marks in place of dates.
///
/// # Errors
/// `SAMPLE-UNREADABLE`, only in a broken build.
pub fn sample(language: Language) -> Result<Sample, SampleError> {
    let read = toml::from_str::<Sample>(embedded::sample(language));
    let sample = read.map_err(|error| SampleError { language, reason: error.to_string() })?;
    Ok(Sample { language, ..sample })
}

impl Sample {
    /// The day of the planned submission of a sample made today.
    pub fn submission(&self, today: Date) -> Date {
        after(today, self.dates.submission_in_days)
    }

    /// The day of the desired validation of a sample made today.
    pub fn validation(&self, today: Date) -> Date {
        after(today, self.dates.validation_in_days)
    }

    /// The content behind a source such as `documents/incident-procedure.md`; Markdown still holds
    /// its marks.
    pub fn document(&self, source: &str) -> Option<&'static [u8]> {
        embedded::document(self.language, source)
    }

    /// The Markdown behind a source, every mark replaced.
    pub fn markdown(&self, source: &str, submission: Date) -> Option<String> {
        let text = std::str::from_utf8(self.document(source)?).ok()?;
        Some(fill(text, self.language, submission))
    }

    /// The sample with every mark in its answers and case studies replaced.
    #[must_use]
    pub fn dated(mut self, submission: Date) -> Self {
        for answer in &mut self.answers {
            answer.response = fill(answer.response.trim(), self.language, submission);
            answer.notes = fill(answer.notes.trim(), self.language, submission);
        }
        for study in &mut self.case_studies {
            for text in study.elements.values_mut() {
                *text = fill(text.trim(), study.language, submission);
            }
        }
        self
    }
}

/// Replaces marks by dates, counted in days from the submission: `{{day -40}}` is an ISO date,
/// `{{long -40}}` the date in words, `{{month -40}}` month and year, `{{year -40}}` the year. What
/// is no such mark stays as it stands.
pub fn fill(text: &str, language: Language, submission: Date) -> String {
    let mut filled = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("{{") {
        filled.push_str(before);
        let Some((mark, beyond)) = after.split_once("}}") else {
            filled.push_str("{{");
            rest = after;
            continue;
        };
        match date_of(mark, language, submission) {
            Some(date) => filled.push_str(&date),
            None => filled.push_str(&format!("{{{{{mark}}}}}")),
        }
        rest = beyond;
    }
    filled + rest
}

fn date_of(mark: &str, language: Language, submission: Date) -> Option<String> {
    let (form, days) = mark.split_once(' ')?;
    let date = after(submission, days.parse().ok()?);
    match form {
        "day" => Some(date.to_string()),
        "long" => Some(Messages::of(language).date(date)),
        "month" => Some(Messages::of(language).month(date)),
        "year" => Some(date.year().to_string()),
        _ => None,
    }
}

/// A day so many days later (or earlier); the day itself where the calendar ends.
fn after(day: Date, days: i32) -> Date {
    day.checked_add(days.days()).unwrap_or(day)
}
