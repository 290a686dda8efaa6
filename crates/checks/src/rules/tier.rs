//! Rests on programme requirement 1: the partner is of the Advanced or Premier tier.

use super::{Findings, profile, text};
use crate::{examination::Examination, finding::Severity};
use proofbook_dossier::Tier;

pub(super) fn check(exam: &Examination<'_>, findings: &mut Findings) {
    let Some(requirement) = exam.requirement("tier") else { return };
    let finding = |rule| profile(rule, Severity::Blocker, "tier", "programme-requirements");
    match exam.dossier.profile.tier {
        None => findings.push(finding("tier-missing")),
        Some(tier) if !requirement.one_of.iter().any(|accepted| accepted == tier.as_str()) => {
            findings.push(finding("tier-too-low").with("tier", text(name(tier))));
        }
        Some(_) => {}
    }
}

/// The tier as AWS writes it in every language.
fn name(tier: Tier) -> &'static str {
    match tier {
        Tier::Registered => "Registered",
        Tier::Select => "Select",
        Tier::Advanced => "Advanced",
        Tier::Premier => "Premier",
    }
}
