//! The scalar fields a person can set, by name, and how their text is read.
//!
//! One table serves the window, the command line (`proofbook profile --set key=value`) and its
//! help. Names are the names in the dossier; values are text as people write it: `yes`, `no`,
//! `2026-12-30`, `91.5`.

use crate::{error::EditError, pages::PageRanges};
use jiff::civil::Date;
use proofbook_catalogue::{BadgeId, Language};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use ts_rs::TS;

/// What a field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldForm {
    /// A line of text.
    Line,
    /// Yes or no.
    YesNo,
    /// A calendar date, `YYYY-MM-DD`.
    Day,
    /// A whole number from 0 to 1000.
    Count,
    /// A percentage from 0 to 100, fractions allowed.
    Percent,
    /// One of these words.
    OneOf(&'static [&'static str]),
    /// An https or http address.
    Address,
    /// A lower-case hexadecimal SHA-256.
    Digest,
    /// A colour as `#rrggbb`.
    Colour,
}

impl FieldForm {
    /// What to write, for people.
    pub fn wanted(self) -> &'static str {
        match self {
            FieldForm::Line => "a line of text",
            FieldForm::YesNo => "yes or no",
            FieldForm::Day => "a date such as 2026-12-30",
            FieldForm::Count => "a whole number from 0 to 1000",
            FieldForm::Percent => "a percentage from 0 to 100",
            FieldForm::OneOf(words) => match words {
                ["en", ..] => "en, ko or ja",
                ["new", ..] => "new or renewal",
                ["registered", ..] => "registered, select, advanced or premier",
                ["case-study", ..] => "case-study, white-paper, video or blog-post",
                ["public", ..] => "public, internal, confidential or secret",
                _ => {
                    "policy, procedure, record, certificate, screenshot, diagram, contract, report, link or other"
                }
            },
            FieldForm::Address => "a web address",
            FieldForm::Digest => "a SHA-256 of 64 hexadecimal digits",
            FieldForm::Colour => "a colour such as #1d4e89",
        }
    }

    fn read(self, text: &str) -> Option<Value> {
        match self {
            FieldForm::Line | FieldForm::Address => Some(json!(text)),
            FieldForm::YesNo => match text.to_ascii_lowercase().as_str() {
                "yes" | "true" | "y" | "1" => Some(json!(true)),
                "no" | "false" | "n" | "0" => Some(json!(false)),
                _ => None,
            },
            FieldForm::Day => text
                .parse::<Date>()
                .ok()
                .filter(|day| (1990..=2100).contains(&day.year()))
                .map(|day| json!(day.to_string())),
            FieldForm::Count => {
                text.parse::<u32>().ok().filter(|count| *count <= 1000).map(|count| json!(count))
            }
            FieldForm::Percent => text
                .trim_end_matches('%')
                .trim()
                .parse::<f64>()
                .ok()
                .filter(|percent| (0.0..=100.0).contains(percent))
                .map(|percent| json!(percent)),
            FieldForm::OneOf(words) => {
                words.iter().find(|word| word.eq_ignore_ascii_case(text)).map(|word| json!(word))
            }
            FieldForm::Colour => {
                let digits = text.strip_prefix('#').unwrap_or(text);
                let is_one = digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
                is_one.then(|| json!(format!("#{}", digits.to_ascii_lowercase())))
            }
            FieldForm::Digest => (text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit()))
                .then(|| json!(text.to_ascii_lowercase())),
        }
    }

    /// Reads a value; empty text and `None` clear the field.
    ///
    /// # Errors
    /// [`EditError::BadValue`] where the text does not fit.
    pub fn parse(self, field: &str, text: Option<&str>) -> Result<Value, EditError> {
        let Some(text) = text.map(str::trim).filter(|text| !text.is_empty()) else {
            return Ok(Value::Null);
        };
        self.read(text).ok_or_else(|| EditError::BadValue {
            field: field.to_owned(),
            value: text.to_owned(),
            wanted: self.wanted(),
        })
    }
}

const LANGUAGES: FieldForm = FieldForm::OneOf(&["en", "ko", "ja"]);

macro_rules! fields {
    ($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $variant:ident = $key:literal: $form:expr;)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
        #[serde(rename_all = "snake_case")]
        pub enum $name { $($(#[$field_doc])* $variant),* }

        impl $name {
            /// Every field, in the order of the table.
            pub const ALL: &'static [$name] = &[$($name::$variant),*];

            /// The name in the dossier.
            pub fn name(self) -> &'static str {
                match self { $($name::$variant => $key),* }
            }

            /// What it holds.
            pub fn form(self) -> FieldForm {
                match self { $($name::$variant => $form),* }
            }

            /// Reads a value for the field; empty text and `None` clear it.
            ///
            /// # Errors
            /// [`EditError::BadValue`] where the text does not fit.
            pub fn parse(self, text: Option<&str>) -> Result<Value, EditError> {
                self.form().parse(self.name(), text)
            }
        }
    };
}

fields! {
    /// A field of the profile other than a badge.
    PlainProfileField {
        /// The partner's name.
        Partner = "partner": FieldForm::Line;
        /// The alliance lead.
        AllianceLead = "alliance_lead": FieldForm::Line;
        /// The edition.
        Edition = "edition": FieldForm::Line;
        /// The language of the submission.
        Language = "language": LANGUAGES;
        /// New or renewal.
        Application = "application": FieldForm::OneOf(&["new", "renewal"]);
        /// The tier.
        Tier = "tier": FieldForm::OneOf(&["registered", "select", "advanced", "premier"]);
        /// Linked account.
        LinkedAccount = "linked_account": FieldForm::YesNo;
        /// Enrolled in the Solution Provider Program.
        Spp = "spp": FieldForm::YesNo;
        /// Reporting compliance.
        SppReportingPercent = "spp_reporting_percent": FieldForm::Percent;
        /// Planned submission.
        SubmissionDate = "submission_date": FieldForm::Day;
        /// Desired validation.
        ValidationDate = "validation_date": FieldForm::Day;
        /// Original designation.
        DesignationDate = "designation_date": FieldForm::Day;
        /// Most recent full audit.
        LastFullAudit = "last_full_audit": FieldForm::Day;
        /// Launched opportunities.
        LaunchedOpportunities = "launched_opportunities": FieldForm::Count;
        /// The partner's colour.
        Colour = "colour": FieldForm::Colour;
        /// The logo's digest.
        Logo = "logo": FieldForm::Digest;
        /// The official workbook's digest.
        OfficialWorkbook = "official_workbook": FieldForm::Digest;
        /// The official workbook's name.
        OfficialWorkbookName = "official_workbook_name": FieldForm::Line;
        /// The digest of the signed workbook that may lose its signature.
        SignatureMayGo = "signature_may_go": FieldForm::Digest;
    }
}

fields! {
    /// A field of a held badge.
    BadgeField {
        /// Held or not.
        Held = "held": FieldForm::YesNo;
        /// How many.
        Count = "count": FieldForm::Count;
        /// Last day of validity.
        ValidUntil = "valid_until": FieldForm::Day;
        /// Covers the AWS MSP business.
        InScope = "in_scope": FieldForm::YesNo;
    }
}

fields! {
    /// A field of a piece of evidence.
    EvidenceField {
        /// Title.
        Title = "title": FieldForm::Line;
        /// Kind.
        Kind = "kind": FieldForm::OneOf(&["policy", "procedure", "record", "certificate", "screenshot", "diagram", "contract", "report", "link", "other"]);
        /// Address of a link.
        Url = "url": FieldForm::Address;
        /// Date of the document.
        Dated = "dated": FieldForm::Day;
        /// Last day of validity.
        ValidUntil = "valid_until": FieldForm::Day;
        /// Customer.
        Customer = "customer": FieldForm::Line;
        /// First day of the period it covers.
        CoversFrom = "covers_from": FieldForm::Day;
        /// Last day of the period it covers.
        CoversUntil = "covers_until": FieldForm::Day;
        /// Language.
        Language = "language": LANGUAGES;
        /// Who may see it.
        Confidentiality = "confidentiality": FieldForm::OneOf(&["public", "internal", "confidential", "secret"]);
        /// Who answers for it.
        Owner = "owner": FieldForm::Line;
        /// Copies are cleaned.
        Cleaned = "cleaned": FieldForm::YesNo;
    }
}

fields! {
    /// A wish for the folder that is handed in.
    BundleField {
        /// The plan of the Box account.
        BoxPlan = "box_plan": FieldForm::Line;
        /// Originals go along.
        Originals = "originals": FieldForm::YesNo;
        /// A PDF for each control.
        Binders = "binders": FieldForm::YesNo;
        /// One PDF of everything.
        Whole = "whole": FieldForm::YesNo;
        /// Only the cited pages.
        CitedPagesOnly = "cited_pages_only": FieldForm::YesNo;
        /// Names of originals.
        OriginalNames = "original_names": FieldForm::Line;
        /// Names of the controls' PDFs.
        ControlNames = "control_names": FieldForm::Line;
    }
}

fields! {
    /// A fact of a case study.
    CaseStudyField {
        /// Title.
        Title = "title": FieldForm::Line;
        /// Customer.
        Customer = "customer": FieldForm::Line;
        /// Industry.
        Industry = "industry": FieldForm::Line;
        /// Country.
        Country = "country": FieldForm::Line;
        /// Language.
        Language = "language": LANGUAGES;
        /// Public or private.
        Public = "public": FieldForm::YesNo;
        /// Anonymised.
        Anonymised = "anonymised": FieldForm::YesNo;
        /// What stands for the name.
        PublicName = "public_name": FieldForm::Line;
        /// Public address.
        Url = "url": FieldForm::Address;
        /// Form of the public artefact.
        Form = "form": FieldForm::OneOf(&["case-study", "white-paper", "video", "blog-post"]);
        /// Start of the agreement.
        StartDate = "start_date": FieldForm::Day;
        /// End of the agreement.
        EndDate = "end_date": FieldForm::Day;
        /// Months of managed service agreed.
        MonthsOfService = "months_of_service": FieldForm::Count;
        /// In production.
        Production = "production": FieldForm::YesNo;
        /// Own company or affiliate.
        Affiliate = "affiliate": FieldForm::YesNo;
        /// Used before.
        UsedBefore = "used_before": FieldForm::YesNo;
        /// No existing system.
        NoExistingSystem = "no_existing_system": FieldForm::YesNo;
    }
}

fields! {
    /// A field of a measure of success.
    MetricField {
        /// What was measured.
        What = "what": FieldForm::Line;
        /// Before.
        Before = "before": FieldForm::Line;
        /// After.
        After = "after": FieldForm::Line;
        /// Unit.
        Unit = "unit": FieldForm::Line;
        /// Period.
        Period = "period": FieldForm::Line;
        /// Source.
        Source = "source": FieldForm::Line;
    }
}

/// A field of the profile: a plain one, or one of a badge (`badge.iso-27001.held`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProfileField {
    /// A plain field.
    Plain(PlainProfileField),
    /// A field of a badge.
    Badge(BadgeId, BadgeField),
}

impl ProfileField {
    /// Where it lies, from the profile.
    pub fn path(&self) -> Vec<String> {
        match self {
            ProfileField::Plain(field) => vec![field.name().to_owned()],
            ProfileField::Badge(badge, field) => {
                vec!["badges".to_owned(), badge.to_string(), field.name().to_owned()]
            }
        }
    }

    /// The key people write.
    pub fn key(&self) -> String {
        match self {
            ProfileField::Plain(field) => field.name().to_owned(),
            ProfileField::Badge(badge, field) => format!("badge.{badge}.{}", field.name()),
        }
    }

    /// Reads a value for the field; empty text and `None` clear it. Names are never cleared to
    /// nothing but to an empty line.
    ///
    /// # Errors
    /// [`EditError::BadValue`] where the text does not fit.
    pub fn parse(&self, text: Option<&str>) -> Result<Value, EditError> {
        let value = match self {
            ProfileField::Plain(field) => field.parse(text)?,
            ProfileField::Badge(_, field) => field.form().parse(&self.key(), text)?,
        };
        Ok(value)
    }
}

impl std::str::FromStr for ProfileField {
    type Err = EditError;

    fn from_str(key: &str) -> Result<Self, EditError> {
        let unknown = || EditError::Unknown { what: "profile key", id: key.to_owned() };
        if let Some(rest) = key.strip_prefix("badge.") {
            let (badge, field) = rest.rsplit_once('.').unwrap_or((rest, "held"));
            let field = BadgeField::ALL.iter().find(|known| known.name() == field).ok_or_else(unknown)?;
            return Ok(ProfileField::Badge(BadgeId::new(badge), *field));
        }
        let key = key.replace('-', "_");
        PlainProfileField::ALL
            .iter()
            .find(|field| field.name() == key)
            .map(|field| ProfileField::Plain(*field))
            .ok_or_else(unknown)
    }
}

impl Serialize for ProfileField {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.key())
    }
}

impl<'de> Deserialize<'de> for ProfileField {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

/// Reads the pages of a citation; empty text and `None` mean the whole document.
///
/// # Errors
/// [`EditError::BadValue`] where the text is no list of pages.
pub fn parse_pages(text: Option<&str>) -> Result<Value, EditError> {
    let Some(text) = text.map(str::trim).filter(|text| !text.is_empty()) else {
        return Ok(Value::Null);
    };
    match text.parse::<PageRanges>() {
        Ok(pages) => Ok(json!(pages.to_string())),
        Err(_) => Err(EditError::BadValue {
            field: "pages".into(),
            value: text.to_owned(),
            wanted: "pages such as 3-5, 9",
        }),
    }
}

/// The language a code names; for hosts that take it from people.
pub fn parse_language(text: &str) -> Option<Language> {
    Language::from_code(text.trim())
}
