//! Rests on the definition of anonymised public case studies: AWS publishes them without the
//! customer's name, which is given to AWS in private only (reading C02). So something must stand for
//! the name, and neither the name nor any other name the customer wants kept may stand in what is
//! published.
//!
//! An anonymised study of which nobody knows the customer cannot be searched for the customer's name, and
//! silence would prove nothing; so the name is asked for first. What looks like a person, an organisation, an
//! address or a number is asked about although nobody listed it.
//!
//! Looked at here: the texts of the public version. Pictures, files and metadata are searched when
//! something is published.

use super::{Case, Findings, number, text};
use crate::finding::{Param, Severity};
use crate::prose::is_blank;
use proofbook_catalogue::{ElementForm, ElementId};
use proofbook_publication::{Guard, Leak};

pub(super) fn check(case: &Case<'_, '_>, findings: &mut Findings) {
    if case.study.public != Some(true) {
        return;
    }
    let anonymised = case.study.anonymised == Some(true);
    if anonymised && case.study.public_name.as_deref().is_none_or(is_blank) {
        findings.push(case.finding("study-public-name-missing", Severity::Blocker, "public_name"));
    }
    if anonymised && case.study.customer.as_deref().is_none_or(is_blank) {
        findings.push(case.finding("study-customer-unknown", Severity::Blocker, "customer"));
    }
    let guard = Guard::asking(case.study, case.exam.dossier);
    if !guard.unsearchable().is_empty() {
        findings.push(
            case.finding("study-name-unsearchable", Severity::Blocker, "protected_names")
                .with("names", text(guard.unsearchable().join(", "))),
        );
    }
    let found = guard.in_texts();
    let listed = |leak: &Leak| leak.mention.is_none() && leak.holds;
    let (leaks, asked): (Vec<Leak>, Vec<Leak>) = found.into_iter().partition(listed);
    let leaks: Vec<Leak> = leaks.into_iter().filter(Leak::blocks).collect();
    in_texts(case, &leaks, findings);
    in_facts(case, &leaks, findings);
    unlisted(case, &asked, findings);
}

/// How many names a finding says.
const SHOWN: usize = 5;

/// What nobody has listed: addresses and numbers, which lead to somebody, and what looks like a name.
fn unlisted(case: &Case<'_, '_>, asked: &[Leak], findings: &mut Findings) {
    let open = || asked.iter().filter(|leak| leak.asks());
    let firm = |leak: &&Leak| leak.mention.is_some_and(|kind| kind.is_firm());
    let severity = if asked.iter().any(Leak::blocks) { Severity::Blocker } else { Severity::Warning };
    let addresses = open().filter(firm).collect();
    say(case, ("study-contacts-in-public", severity), addresses, findings);
    let names = open().filter(|leak| !firm(leak)).collect();
    say(case, ("study-names-unconfirmed", Severity::Warning), names, findings);
}

fn say(case: &Case<'_, '_>, (rule, severity): (&str, Severity), found: Vec<&Leak>, findings: &mut Findings) {
    let Some(first) = found.first() else { return };
    let mut names: Vec<&str> = Vec::new();
    for leak in &found {
        if !names.contains(&leak.matched.as_str()) {
            names.push(&leak.matched);
        }
    }
    let more = if names.len() > SHOWN { ", …" } else { "" };
    let shown = names.iter().take(SHOWN).copied().collect::<Vec<_>>().join(", ");
    findings.push(
        case.finding(rule, severity, &first.place)
            .with("n", number(names.len()))
            .with("names", text(format!("{shown}{more}"))),
    );
}

fn in_texts(case: &Case<'_, '_>, leaks: &[Leak], findings: &mut Findings) {
    let leaking = |id: &ElementId| {
        let field = format!("elements.{id}");
        leaks.iter().any(|leak| leak.place == field)
    };
    let known = case.exam.catalogue.case_studies.elements.iter().filter(|it| it.form == ElementForm::Text);
    let places: Vec<ElementId> = known.map(|element| &element.id).filter(|id| leaking(id)).cloned().collect();
    let Some(first) = places.first() else { return };
    let place = format!("elements.{first}");
    let name = leaks.iter().find(|leak| leak.place == place).map(name_of).unwrap_or_default();
    findings.push(
        case.finding("study-name-in-text", Severity::Blocker, &place)
            .with("customer", text(name))
            .with("elements", Param::Elements(places)),
    );
}

fn in_facts(case: &Case<'_, '_>, leaks: &[Leak], findings: &mut Findings) {
    if let Some(leak) = leaks.iter().find(|leak| !leak.place.starts_with("elements.")) {
        findings.push(
            case.finding("study-name-in-facts", Severity::Blocker, &leak.place)
                .with("customer", text(name_of(leak))),
        );
    }
}

/// The name, or the words found where that says more.
fn name_of(leak: &Leak) -> String {
    if leak.name.is_empty() { leak.matched.clone() } else { leak.name.clone() }
}
