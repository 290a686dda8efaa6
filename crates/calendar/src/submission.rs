//! The last day on which the prerequisites may be handed in.
//!
//! Rests on the timeline rule `submit-before-validation` of the catalogue: thirty days before the
//! technical validation is desired, in 7.1. The sources word it three ways (reading T06); all of
//! them count calendar days back from the audit.

use crate::days::{add_days, add_months, subtract_days, subtract_months};
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

/// The first day on which a validation can be desired when the prerequisites are handed in on a day;
/// `None` for an edition without such a rule. The inverse of [`latest_submission`].
pub fn earliest_validation(catalogue: &Catalogue, submission: Date) -> Option<Date> {
    let rule = submission_lead(catalogue)?;
    let mut day = match rule.unit {
        Unit::Months => add_months(submission, rule.amount),
        Unit::BusinessDays => add_days(submission, rule.amount.saturating_mul(7).div_ceil(5)),
        Unit::Days => add_days(submission, rule.amount),
    };
    // A month added and a month taken off do not meet at the ends of months.
    for _ in 0..3 {
        if latest_submission(catalogue, day).is_none_or(|latest| latest >= submission) {
            break;
        }
        day = add_days(day, 1);
    }
    Some(day)
}
