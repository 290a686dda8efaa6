//! The milestones of invented partners against the timeline of the shipped edition 7.1.
//!
//! Dates are worked out by hand from the printed rules, not by the code under test.

use jiff::civil::{Date, date};
use proofbook_calendar::{latest_submission, milestones};
use proofbook_catalogue::{Catalogue, EditionId, shipped};
use proofbook_dossier::{ApplicationKind, HeldBadge, Profile};

fn edition() -> Catalogue {
    shipped::load(&EditionId::new("msp-7.1")).expect("is shipped").expect("loads")
}

fn check(profile: &Profile, today: Date, expected: &str) {
    let got: Vec<String> = milestones(&edition(), profile, today)
        .into_iter()
        .map(|it| {
            let until = it.until.map_or(String::new(), |until| format!("..{until}"));
            format!("{}{until} {} {:?}", it.date, it.id.as_str(), it.kind).to_lowercase()
        })
        .collect();
    let expected: Vec<_> = expected.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    assert_eq!(got, expected);
}

#[test]
fn a_new_applicant() {
    let profile = Profile {
        application: Some(ApplicationKind::New),
        submission_date: Some(date(2026, 12, 30)),
        validation_date: Some(date(2027, 1, 29)),
        ..Profile::default()
    };
    check(
        &profile,
        date(2026, 11, 22),
        "
        2026-11-22 today today
        2026-12-30 planned-submission planned
        2026-12-30 submit-before-validation deadline
        2027-01-13 application-review expected
        2027-01-29 technical-validation planned
        2027-02-02 audit-summary expected
        2027-02-11 full-report-without-open-items expected
        2027-02-16 answer-mandatory-items deadline
        2027-03-11 total-without-open-items expected
        2027-03-16 aws-decision expected
        2027-03-16 total-with-open-items expected
        ",
    );
}

#[test]
fn a_renewing_partner_in_the_third_year() {
    let profile = Profile {
        application: Some(ApplicationKind::Renewal),
        designation_date: Some(date(2024, 2, 29)),
        last_full_audit: Some(date(2024, 1, 31)),
        badges: [(
            "iso-27001".into(),
            HeldBadge { held: Some(true), valid_until: Some(date(2026, 6, 30)), ..HeldBadge::default() },
        )]
        .into(),
        ..Profile::default()
    };
    check(
        &profile,
        date(2025, 3, 1),
        "
        2024-01-31 last-full-audit fact
        2024-02-29 designation fact
        2025-02-28..2026-02-28 renewal-opportunities-window planned
        2025-03-01 today today
        2026-02-28 annual-renewal deadline
        2026-06-30 iso-27001 expiry
        2026-07-31..2026-10-31 start-reviewing-checklist planned
        2026-11-02 auditor-contact expected
        2027-01-31 full-audit deadline
        2028-02-29 annual-renewal deadline
        ",
    );
}

#[test]
fn the_first_annual_renewal_is_365_days_after_the_designation() {
    let profile = Profile { designation_date: Some(date(2024, 2, 1)), ..Profile::default() };
    check(
        &profile,
        date(2024, 6, 1),
        "
        2024-01-31..2025-01-31 renewal-opportunities-window planned
        2024-02-01 designation fact
        2024-06-01 today today
        2025-01-31 first-annual-renewal deadline
        2026-02-01 annual-renewal deadline
        ",
    );
}

#[test]
fn an_empty_profile_knows_only_today() {
    check(&Profile::default(), date(2026, 1, 1), "2026-01-01 today today");
}

#[test]
fn the_latest_submission_is_thirty_days_before_the_validation() {
    assert_eq!(latest_submission(&edition(), date(2027, 1, 29)), Some(date(2026, 12, 30)));
}

#[test]
fn extreme_dates_do_no_harm() {
    for day in [Date::MIN, Date::MAX] {
        for today in [Date::MIN, Date::MAX] {
            let profile = Profile {
                submission_date: Some(day),
                validation_date: Some(day),
                designation_date: Some(day),
                last_full_audit: Some(day),
                ..Profile::default()
            };
            assert!(!milestones(&edition(), &profile, today).is_empty());
        }
    }
}
