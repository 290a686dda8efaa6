//! Rests on the version windows of the edition: how long it may be used and when the next one was
//! expected. The sources name months without days, so a month counts to its last day (readings V01,
//! V02, W05). A full audit uses the version in force on the day of the audit, so that day is held against them. An edition that cannot be had blocks: whatever else is said is said by another one.

use super::{Findings, profile, text};
use crate::{
    EditionAtHand,
    examination::Examination,
    finding::{Param, Severity},
};
use proofbook_calendar::last_day_of_month;
use proofbook_catalogue::VersionWindow;

pub(super) fn check(exam: &Examination<'_>, findings: &mut Findings) {
    let rule = match exam.situation.edition {
        EditionAtHand::Present => return check_window(exam, findings),
        EditionAtHand::WorkbookMissing => "edition-workbook-missing",
        EditionAtHand::WorkbookUnreadable => "edition-workbook-unreadable",
        EditionAtHand::Unknown => "edition-unknown",
    };
    // Everything is judged by another edition then, whose windows say nothing about this one.
    let named = exam.dossier.profile.edition.as_ref().map(|edition| edition.to_string());
    findings.push(
        profile(rule, Severity::Blocker, "edition", "versions")
            .with("edition", text(named.unwrap_or_default())),
    );
}

fn check_window(exam: &Examination<'_>, findings: &mut Findings) {
    let windows = || exam.catalogue.versions.iter().filter(|window| is_ours(exam, window));
    let passed = |month: &str| last_day_of_month(month).filter(|last| exam.audit > *last);
    let ended = windows().filter_map(|window| window.until_month.as_deref()).find_map(passed);
    let succeeded = windows().filter_map(|window| window.next_expected.as_deref()).find_map(passed);
    let (rule, month) = match (ended, succeeded) {
        (Some(month), _) => ("edition-past-window", month),
        (None, Some(month)) => ("edition-next-expected", month),
        (None, None) => return,
    };
    findings.push(
        profile(rule, Severity::Warning, "edition", "versions")
            .with("edition", text(version(exam)))
            .with("month", Param::Month(month))
            .with("on", Param::Date(exam.audit)),
    );
}

/// The version in the edition's id: `7.1` of `msp-7.1`.
fn version<'a>(exam: &Examination<'a>) -> &'a str {
    let id = exam.catalogue.edition.as_str();
    id.rsplit_once('-').map_or(id, |(_, version)| version)
}

fn is_ours(exam: &Examination<'_>, window: &VersionWindow) -> bool {
    window.version == version(exam)
}
