//! Rests on the control that wants recent or valid evidence: dated within so many months before the
//! submission, and not expired on that day.
//!
//! An item dated exactly so many months before still counts. Each piece of evidence is named once
//! for a control and a reason; it blocks where a mandatory demand is short because of it.

use super::{Findings, number, of, on_demand, on_evidence};
use crate::examination::{Examination, Judged};
use crate::finding::{Finding, Param, Severity};
use crate::standing::Discount;
use jiff::civil::Date;
use proofbook_calendar::earliest_within;
use proofbook_catalogue::ControlId;
use proofbook_dossier::{Evidence, EvidenceId};
use std::collections::BTreeMap;

/// By control in the order met, evidence and reason: where in the list the finding is.
type Named<'a> = BTreeMap<(&'a ControlId, &'a EvidenceId, Discount), usize>;

pub(super) fn check(exam: &Examination<'_>, findings: &mut Findings) {
    let mut named = Named::new();
    for judged in exam.demands() {
        for discounted in &judged.standing.discounted {
            let Some(citation) = exam.dossier.citations.get(&discounted.citation) else { continue };
            let Some(evidence) = exam.dossier.evidence.get(&citation.evidence) else { continue };
            let case = Case { exam, judged: &judged, id: &citation.evidence, evidence };
            let Some(finding) = case.finding(discounted.because) else { continue };
            add(findings, &mut named, (&judged.control.id, &citation.evidence, discounted.because), finding);
        }
    }
}

/// Adds a finding, or makes the one that is there already as grave as this one.
fn add<'a>(
    findings: &mut Findings,
    named: &mut Named<'a>,
    key: (&'a ControlId, &'a EvidenceId, Discount),
    finding: Finding,
) {
    match named.get(&key) {
        Some(at) => findings[*at].severity = findings[*at].severity.min(finding.severity),
        None => {
            named.insert(key, findings.len());
            findings.push(finding);
        }
    }
}

struct Case<'c, 'a> {
    exam: &'c Examination<'a>,
    judged: &'c Judged<'a, 'c>,
    id: &'c EvidenceId,
    evidence: &'c Evidence,
}

impl Case<'_, '_> {
    fn finding(&self, because: Discount) -> Option<Finding> {
        match because {
            Discount::Expired => self.evidence.valid_until.map(|last| self.expired(last)),
            Discount::Undated => Some(self.undated()),
            Discount::TooOld => self.evidence.dated.map(|dated| self.too_old(dated)),
            Discount::AfterTheDay => self.evidence.dated.map(|dated| self.after_the_day(dated)),
            _ => None,
        }
    }

    /// Blocks where the demand is short, and is worth a look where enough else counts.
    fn severity(&self, otherwise: Severity) -> Severity {
        if self.judged.is_short() { self.judged.severity() } else { otherwise }
    }

    fn about_evidence(&self, rule: &str, otherwise: Severity, field: &str) -> Finding {
        Finding::new(
            rule,
            self.severity(otherwise),
            on_evidence(self.id, Some(field)),
            of(self.judged.control),
        )
        .with("evidence", Param::Evidence(self.id.clone()))
    }

    fn months(&self) -> u32 {
        self.judged.demand.within_months.unwrap_or(0)
    }

    fn expired(&self, last: Date) -> Finding {
        self.about_evidence("evidence-expired", Severity::Warning, "valid_until")
            .with("control", Param::Control(self.judged.control.id.clone()))
            .with("date", Param::Date(last))
            .with("on", Param::Date(self.exam.on))
    }

    fn undated(&self) -> Finding {
        self.about_evidence("evidence-undated", Severity::Advice, "dated")
            .with("control", Param::Control(self.judged.control.id.clone()))
            .with("months", number(self.months()))
    }

    fn after_the_day(&self, dated: Date) -> Finding {
        self.about_evidence("evidence-dated-after", Severity::Advice, "dated")
            .with("date", Param::Date(dated))
            .with("on", Param::Date(self.exam.on))
    }

    /// The remedy is newer evidence, so this one leads to the demand.
    fn too_old(&self, dated: Date) -> Finding {
        let subject = on_demand(self.judged.control, &self.judged.demand.id);
        Finding::new("evidence-too-old", self.severity(Severity::Advice), subject, of(self.judged.control))
            .with("evidence", Param::Evidence(self.id.clone()))
            .with("date", Param::Date(dated))
            .with("months", number(self.months()))
            .with("earliest", Param::Date(earliest_within(self.months(), self.exam.on)))
            .with("on", Param::Date(self.exam.on))
    }
}
