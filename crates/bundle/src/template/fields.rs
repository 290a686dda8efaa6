//! What a template can name, and the values for one file.
//!
//! Not here: where values come from. They are texts; a date or a number is written out by the caller,
//! in the form a person is used to.

use std::collections::BTreeMap;

/// What a template can name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// The control, such as `OPSP-001`.
    Control,
    /// The title of the control's section.
    Section,
    /// The number of the section.
    SectionNumber,
    /// The letter of an exhibit.
    Letter,
    /// The number of a file among its like.
    Number,
    /// The title of what the file holds.
    Title,
    /// The kind of evidence, in the language of the submission.
    Kind,
    /// The customer of a case study.
    Customer,
    /// A date.
    Date,
    /// The name of the attached file.
    Original,
    /// The partner.
    Partner,
    /// The edition of the checklist.
    Edition,
}

impl Field {
    /// Every field, in the order in which a person is told of them.
    pub const ALL: [Self; 12] = [
        Self::Control,
        Self::Section,
        Self::SectionNumber,
        Self::Letter,
        Self::Number,
        Self::Title,
        Self::Kind,
        Self::Customer,
        Self::Date,
        Self::Original,
        Self::Partner,
        Self::Edition,
    ];

    /// How it stands in a template, without the braces.
    pub fn name(self) -> &'static str {
        match self {
            Self::Control => "control",
            Self::Section => "section",
            Self::SectionNumber => "section_number",
            Self::Letter => "letter",
            Self::Number => "number",
            Self::Title => "title",
            Self::Kind => "kind",
            Self::Customer => "customer",
            Self::Date => "date",
            Self::Original => "original",
            Self::Partner => "partner",
            Self::Edition => "edition",
        }
    }

    pub(super) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.name() == name)
    }
}

/// The values for one file. What is not given is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fields(BTreeMap<Field, String>);

impl Fields {
    /// No values.
    pub fn new() -> Self {
        Self::default()
    }

    /// The same values and one more. Space around it does not count.
    #[must_use]
    pub fn with(mut self, field: Field, value: &str) -> Self {
        self.0.insert(field, value.trim().to_owned());
        self
    }

    /// The value of a field; empty where it was not given.
    pub fn get(&self, field: Field) -> &str {
        self.0.get(&field).map_or("", String::as_str)
    }
}
