//! The last day on which the prerequisites may be handed in.
//!
//! Rests on the timeline rule `submit-before-validation` of the catalogue: thirty days before the
//! technical validation is desired, in 7.1. The sources word it three ways (reading T06); all of
//! them count calendar days back from the audit.

use crate::days::{subtract_days, subtract_months};
use jiff::civil::Date;
use proofbook_catalogue::{Catalogue, TimelineRule, Unit};

/// The id of the timeline rule.
pub const SUBMIT_BEFORE_VALIDATION: &str = "submit-before-validation";

/// The rule that says how long before the validation the prerequisites are due; `None` for an
/// edition without one.
pub fn submission_lead(catalogue: &Catalogue) -> Option<&TimelineRule> {
    catalogue.timeline.iter().find(|rule| rule.id.as_str() == SUBMIT_BEFORE_VALIDATION)
}

/// The last day on which the prerequisites may be handed in for a validation on the desired day;
/// `None` for an edition without such a rule.
pub fn latest_submission(catalogue: &Catalogue, validation: Date) -> Option<Date> {
    submission_lead(catalogue).map(|rule| match rule.unit {
        Unit::Months => subtract_months(validation, rule.amount),
        // No edition counts business days backwards; as calendar days they would be fewer, so
        // they are taken generously: seven days for every five.
        Unit::BusinessDays => subtract_days(validation, rule.amount.saturating_mul(7).div_ceil(5)),
        Unit::Days => subtract_days(validation, rule.amount),
    })
}
