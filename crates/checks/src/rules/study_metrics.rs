//! Rests on the definition of a case study: measures of success that show what the customer gained. A
//! measure convinces when it says a number, its unit and over which time.

use super::{Case, Findings};
use crate::finding::Severity;
use proofbook_publication::{confidential, proves};

pub(super) fn check(case: &Case<'_, '_>, findings: &mut Findings) {
    let has_text = case
        .study
        .elements
        .iter()
        .any(|(id, text)| id.as_str() == "success-metrics" && crate::prose::says_something(text));
    // Where nothing is said at all, the missing element is the finding.
    if case.study.metrics.is_empty() && !has_text {
        return;
    }
    if !confidential(case.study).metrics.values().any(proves) {
        findings.push(case.finding("study-metrics-prove-nothing", Severity::Warning, "metrics"));
    }
}
