//! Dates of a partner's validation: how long is left, what lies within a window, and the
//! milestones of the cycle, all from the timeline rules of the catalogue.
//!
//! Pure arithmetic on civil dates. Business days are Monday to Friday: the checklist names no
//! public holidays, and neither do we.
//!
//! Not here: the clock (today comes in from outside), time zones, and any judgement of whether a
//! date is good or bad (crate `checks`).

mod days;
mod milestones;
mod submission;

pub use days::{
    add_business_days, add_days, add_months, business_days_between, days_between, earliest_within,
    is_business_day, last_day_of_month, spans_months, subtract_days, subtract_months, within_months,
};
pub use milestones::{Milestone, MilestoneId, MilestoneKind, milestones, next_full_audit};
pub use submission::{SUBMIT_BEFORE_VALIDATION, earliest_validation, latest_submission, submission_lead};
