//! Rests on the definition of public case studies: AWS publishes the title on Partner Solutions
//! Finder. A private one only becomes hard to tell apart.

use super::{Case, Findings};
use crate::{finding::Severity, prose::is_blank};

pub(super) fn check(case: &Case<'_, '_>, findings: &mut Findings) {
    if is_blank(&case.study.title) {
        findings.push(case.finding("study-title-missing", Severity::Warning, "title"));
    }
}
