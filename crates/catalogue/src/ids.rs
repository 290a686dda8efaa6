//! The names things have in a checklist: typed identifiers, cheap to clone and ordered.
//!
//! An identifier is what the checklist or our catalogue file calls a thing (`OPSP-001`,
//! `process-topics`). Identifiers are compared byte for byte; normalising what a spreadsheet
//! or a person wrote (full-width forms, odd hyphens) is the business of `workbook` and `dossier`.

use serde::{Deserialize, Serialize};
use std::fmt;
use ts_rs::TS;

macro_rules! identifiers {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, Default)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// Takes the identifier as it is written.
            pub fn new(id: impl Into<String>) -> Self {
                Self(id.into())
            }

            /// The identifier as it is written.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl From<&str> for $name {
            fn from(id: &str) -> Self {
                Self(id.to_owned())
            }
        }

        impl std::borrow::Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }
    )*};
}

identifiers! {
    /// An edition of the checklist: `msp-7.1`.
    EditionId;
    /// One of the sections: `business`, `people`, `governance`, `platform`, `security`, `operations`.
    SectionId;
    /// A control as the checklist names it: `OPSP-001`.
    ControlId;
    /// A demand, unique within its control: `process-topics`.
    DemandId;
    /// One of the topics a demand wants covered, unique within its control: `escalation`.
    TopicId;
    /// A second axis of a list demand: OPSP-001 wants every topic for `it` and for `security`.
    FacetId;
    /// One of several ways to satisfy a control: `sop` or `supplier-certification`.
    RouteId;
    /// A badge or certification that a waiver names: `aws-devops-competency`, `iso-22301`.
    BadgeId;
    /// A place where the sources contradict themselves: `X04`.
    ReadingId;
    /// A required element of a case study: `challenge`.
    ElementId;
    /// A requirement of the programme besides the controls: `tier`.
    RequirementId;
    /// A rule of the timeline: `submit-before-validation`.
    TimelineId;
    /// A part of the checklist outside the controls: `exemption-table`.
    PassageId;
}

/// Whether a text can name a control: later programmes write `1.1`, `A&A-01.1`, `AC-2(1)` or a GUID. It has
/// to be a short line with something in it by which people tell it from another.
pub(crate) fn is_control_id(id: &str) -> bool {
    let is_line = id.trim() == id && !id.chars().any(char::is_control);
    is_line && (1..=64).contains(&id.chars().count()) && id.chars().any(char::is_alphanumeric)
}
