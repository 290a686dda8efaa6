//! Every rule, with the parameters its finding carries. The messages, and the tests that hold them
//! to it, read this table.
//!
//! Ids are stable: they are message keys, and people will have notes about them.

/// A rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    /// The id; its message is `finding-<id>`.
    pub id: &'static str,
    /// The names of the parameters of its finding, in alphabetical order.
    pub params: &'static [&'static str],
}

macro_rules! rules {
    ($($id:literal: $($param:literal)*;)*) => {
        /// Every rule, in the order of the path: profile, controls, case studies, evidence, workspace.
        pub const RULES: &[Rule] = &[$(Rule { id: $id, params: &[$($param),*] }),*];
    };
}

rules! {
    "partner-name-missing":;
    "alliance-lead-missing":;
    "application-unsaid":;
    "language-missing":;
    "tier-missing":;
    "tier-too-low": "tier";
    "linked-account-unsaid":;
    "linked-account-missing":;
    "spp-unsaid": "percent";
    "spp-reporting-missing": "percent";
    "spp-reporting-too-low": "have" "percent";
    "submission-date-missing": "on";
    "submission-in-past": "date";
    "validation-date-missing": "days";
    "submission-too-late": "days" "latest" "planned" "validation";
    "submission-deadline-passed": "days" "earliest" "latest" "planned" "validation";
    "submission-soon": "days" "latest" "left";
    "edition-past-window": "edition" "month" "on";
    "edition-next-expected": "edition" "month" "on";
    "designation-date-missing":;
    "last-full-audit-missing": "months";
    "full-audit-overdue": "due" "held" "last" "months";
    "opportunities-unsaid": "n";
    "opportunities-too-few": "have" "n";
    "edition-workbook-missing": "edition";
    "edition-workbook-unreadable": "edition";
    "edition-unknown": "edition";
    "logo-missing":;
    "workbook-missing":;
    "workbook-unusable":;
    "workbook-signed":;
    "workbook-control-without-row": "controls" "n";
    "workbook-row-without-control": "controls" "n";
    "official-workbook-missing":;
    "workbook-answer-kept": "cells" "control" "words";
    "workbook-secret": "n" "places" "what";
    "workbook-hidden-text": "n" "places" "what" "words";
    "workbook-author": "what";
    "workbook-name": "names" "places";
    "waiver-expired": "badges" "controls" "date" "on";
    "waiver-out-of-scope": "badges" "controls";
    "waiver-scope-unsaid": "badges" "controls";
    "waiver-too-few": "badges" "controls" "have" "n";

    "met-unsaid": "control";
    "prerequisite-not-met": "control";
    "technical-not-met": "control";
    "response-blank": "control";
    "second-look": "control" "why";
    "response-too-long": "control" "excess" "have" "limit";
    "response-near-limit": "control" "have" "limit";
    "response-too-many-lines": "control" "excess" "have" "limit";
    "response-lines-near-limit": "control" "have" "limit";
    "public-url-missing": "demand";
    "public-url-invalid": "url";
    "public-url-not-https": "url";
    "public-url-private": "host" "url";
    "public-url-login": "url";
    "document-missing": "demand";
    "record-missing": "demand";
    "certification-missing": "demand";
    "items-too-few": "counted" "demand" "have" "n";
    "items-too-few-customers": "counted" "demand" "have" "n";
    "evidence-expired": "control" "date" "evidence" "on";
    "evidence-undated": "control" "evidence" "months";
    "evidence-too-old": "date" "earliest" "evidence" "months" "on";
    "evidence-dated-after": "date" "evidence" "on";
    "example-without-customer": "evidence";
    "example-same-customer": "customer" "evidence";
    "example-too-little": "counted" "evidence" "have" "n";
    "topics-missing": "demand" "n" "topics";
    "topics-recommended": "demand" "n" "topics";
    "any-of-missing": "demand" "topics";
    "topic-excluded": "evidence" "topics";
    "attestation-open": "demand";
    "route-not-begun": "control" "routes";
    "control-waived": "badges" "control";
    "control-waived-disputed": "badges" "control" "reading";
    "waiver-holder-disputed": "badges" "control" "reading";
    "waiver-unclear": "badges" "control" "reading";
    "waiver-certificate-missing": "badges" "control";
    "citation-without-demand": "control" "evidence";
    "citation-without-topic": "demand" "evidence";

    "case-studies-too-few": "have" "n";
    "public-case-studies-too-few": "have" "n";
    "study-title-missing": "study";
    "study-elements-missing": "elements" "study";
    "study-metrics-prove-nothing": "study";
    "study-mark-open": "passage" "study";
    "study-new-architecture-missing": "study";
    "study-existing-architecture-missing": "study";
    "study-same-diagram": "study";
    "study-diagram-illegible": "evidence" "have" "n" "study";
    "study-picture-gone": "study";
    "study-picture-without-words": "evidence" "study";
    "study-services-not-named": "services" "study";
    "study-services-not-drawn": "services" "study";
    "study-dates-out-of-order": "end" "start" "study";
    "study-too-short": "months" "study";
    "study-months-differ": "end" "have" "start" "study";
    "study-production-unsaid": "study";
    "study-not-in-production": "study";
    "study-affiliate-unsaid": "study";
    "study-affiliate": "study";
    "study-same-customer": "customer" "other" "study";
    "study-similar-customer": "customer" "name" "other" "study";
    "study-used-before-unsaid": "study";
    "study-reused-public": "study";
    "study-reused-private": "reading" "study";
    "study-public-unsaid": "study";
    "study-url-missing": "study";
    "study-url-invalid": "study" "url";
    "study-url-not-https": "study" "url";
    "study-url-private": "host" "study" "url";
    "study-url-login": "study" "url";
    "study-form-missing": "study";
    "study-public-name-missing": "study";
    "study-name-in-text": "customer" "elements" "study";
    "study-name-in-facts": "customer" "study";
    "study-name-unsearchable": "names" "study";
    "study-consent-missing": "study";
    "study-consent-stale": "date" "study" "who";
    "study-customer-unknown": "study";
    "study-contacts-in-public": "n" "names" "study";
    "study-names-unconfirmed": "n" "names" "study";
    "study-consent-begun": "study";
    "study-public-incomplete": "elements" "study";

    "citation-pages-beyond": "control" "evidence" "have" "pages";
    "citation-without-evidence": "control";
    "citation-unknown-place": "evidence" "place";
    "evidence-empty": "evidence";
    "evidence-lost": "evidence";
    "evidence-altered": "evidence";
    "evidence-unfinished": "evidence";
    "evidence-uncited": "evidence";
    "evidence-period-reversed": "evidence" "from" "until";
    "evidence-secret": "evidence";
    "citation-second-look": "evidence" "n";
    "redaction-on-earlier-file": "evidence" "n";
    "file-secret": "evidence" "n" "places" "what";
    "file-identity": "evidence" "n" "places" "what";
    "file-account": "evidence" "n" "places" "what";
    "file-contact": "evidence" "n" "places" "what";
    "file-encrypted": "evidence";
    "file-damaged": "evidence" "what";
    "file-macros": "evidence";
    "file-program": "evidence" "what";
    "file-script": "evidence";
    "file-outside": "evidence" "what";
    "file-bomb": "evidence";
    "file-ending": "evidence" "what";
    "file-position": "evidence";
    "file-author": "evidence" "what";
    "file-review": "evidence" "what";
    "file-not-shown": "detail" "evidence" "n" "places" "way" "what";
    "file-not-bound": "evidence" "way" "what";
    "file-not-searched": "evidence" "places" "what";
    "file-pictures-not-searched": "n" "names";
    "file-not-the-document": "evidence" "way" "what";
    "file-hidden-text": "detail" "evidence" "n" "places" "what";
    "file-text-layer": "evidence" "places" "what";
    "file-undrawn": "evidence" "places";
    "file-restricted": "evidence";
    "file-rights-managed": "evidence";
    "file-parts-encrypted": "evidence";
    "file-date-differs": "date" "evidence" "found";

    "field-conflict": "n" "place";
    "text-conflict": "place";
    "damage-unhealed": "description" "file";
    "changes-not-arrived": "description" "file";
    "file-not-understood": "description" "file";
}
