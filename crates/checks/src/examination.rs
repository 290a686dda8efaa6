//! What every rule is given: catalogue, dossier, the day, the citations by control, and where each
//! control stands.
//!
//! Not here: any judgement.

use crate::Situation;
use crate::finding::Severity;
use crate::standing::{ControlStanding, DemandStanding, DemandState};
use jiff::civil::Date;
use proofbook_catalogue::{Catalogue, Control, ControlId, Demand, Necessity, Requirement, WaiverEffect};
use proofbook_dossier::{Answer, Citation, CitationId, Dossier, Evidence, EvidenceId};
use std::collections::{BTreeMap, BTreeSet};

/// A citation together with what it cites.
pub(crate) struct Cited<'a> {
    /// Its id.
    pub(crate) id: &'a CitationId,
    /// The citation.
    pub(crate) citation: &'a Citation,
    /// The evidence; `None` where it is no longer in the library.
    pub(crate) evidence: Option<&'a Evidence>,
}

/// Whether a citation names pages that its file does not have.
pub(crate) fn cites_beyond(dossier: &Dossier, citation: &Citation) -> bool {
    let have = dossier.evidence.get(&citation.evidence).and_then(|evidence| evidence.file.as_ref()?.pages);
    citation.pages.as_ref().zip(have).is_some_and(|(pages, have)| pages.last() > have)
}

/// A dossier under examination.
pub(crate) struct Examination<'a> {
    /// What is asked.
    pub(crate) catalogue: &'a Catalogue,
    /// What is said.
    pub(crate) dossier: &'a Dossier,
    /// What else is known.
    pub(crate) situation: &'a Situation<'a>,
    /// The day of the submission: what is submitted is judged on it.
    pub(crate) on: Date,
    /// The day of the audit: what is shown there, exemptions and the version in force are judged on it. The
    /// day of the submission where no later one is planned.
    pub(crate) audit: Date,
    /// Where each control stands, in the catalogue's order; empty until they have been evaluated.
    pub(crate) standings: Vec<ControlStanding>,
    cited: BTreeMap<&'a ControlId, Vec<Cited<'a>>>,
    used: BTreeSet<&'a EvidenceId>,
}

impl<'a> Examination<'a> {
    /// Opens an examination, without standings yet.
    pub(crate) fn new(catalogue: &'a Catalogue, dossier: &'a Dossier, situation: &'a Situation<'a>) -> Self {
        let mut cited: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for (id, citation) in &dossier.citations {
            let evidence = dossier.evidence.get(&citation.evidence);
            cited.entry(&citation.control).or_default().push(Cited { id, citation, evidence });
        }
        let on = situation.on.or(dossier.profile.submission_date).unwrap_or(situation.today);
        let audit = dossier.profile.validation_date.map_or(on, |planned| planned.max(on));
        Self {
            catalogue,
            dossier,
            situation,
            on,
            audit,
            standings: Vec::new(),
            cited,
            used: dossier.used_evidence(),
        }
    }

    /// The citations of a control, in the order in which they were made.
    pub(crate) fn cited_to(&self, control: &ControlId) -> &[Cited<'a>] {
        self.cited.get(control).map_or(&[], Vec::as_slice)
    }

    /// Whether a piece of evidence is handed in.
    pub(crate) fn is_handed_in(&self, evidence: &EvidenceId) -> bool {
        self.used.contains(evidence)
    }

    /// The evidence that is handed in, in the order of the library.
    pub(crate) fn handed_in(&self) -> impl Iterator<Item = (&'a EvidenceId, &'a Evidence)> {
        self.dossier.evidence.iter().filter(|(id, _)| self.used.contains(id))
    }

    /// The answer to a control, if anybody has begun one.
    pub(crate) fn answer(&self, control: &ControlId) -> Option<&'a Answer> {
        self.dossier.answers.get(control)
    }

    /// A requirement of the programme, where the edition has it.
    pub(crate) fn requirement(&self, id: &str) -> Option<&'a Requirement> {
        self.catalogue.programme.iter().find(|requirement| requirement.id.as_str() == id)
    }

    /// Every control with where it stands.
    pub(crate) fn controls(&self) -> impl Iterator<Item = (&'a Control, &ControlStanding)> {
        self.catalogue.controls.iter().zip(&self.standings)
    }

    /// The demands that are judged now, with their control.
    ///
    /// Left out: demands that are waived, shown on the audit day, on a route that is not taken or
    /// not begun, and those for which a certificate that the partner holds is enough.
    pub(crate) fn demands(&self) -> impl Iterator<Item = Judged<'a, '_>> {
        self.controls().flat_map(|(control, standing)| {
            control.demands.iter().zip(&standing.demands).filter_map(move |(demand, at)| {
                let judged = Judged { control, demand, standing: at };
                judged.is_due(standing).then_some(judged)
            })
        })
    }
}

/// Whether a badge of the partner exempts it from a control.
pub(crate) fn is_exempt(standing: &ControlStanding) -> bool {
    standing.waivers.iter().any(|waiver| waiver.applies && waiver.effect == WaiverEffect::Exempt)
}

/// Whether the exemption is needed: a control whose demands are all met stands on its own.
pub(crate) fn is_waived(standing: &ControlStanding) -> bool {
    is_exempt(standing) && standing.demands.iter().any(|demand| demand.state == DemandState::Waived)
}

/// Whether a certificate that the partner holds would be enough for a demand that is not met, and
/// has not been cited.
pub(crate) fn lacks_its_certificate(control: &ControlStanding, demand: &DemandStanding) -> bool {
    is_short(demand.state)
        && control.waivers.iter().any(|waiver| {
            let named = waiver.demands.is_empty() || waiver.demands.contains(&demand.demand);
            waiver.applies && waiver.effect == WaiverEffect::SufficientEvidence && named
        })
}

/// Whether a demand in this state is not met though it should be.
pub(crate) fn is_short(state: DemandState) -> bool {
    matches!(state, DemandState::Open | DemandState::Partial)
}

/// A demand that is judged now.
pub(crate) struct Judged<'a, 's> {
    /// Its control.
    pub(crate) control: &'a Control,
    /// The demand.
    pub(crate) demand: &'a Demand,
    /// Where it stands.
    pub(crate) standing: &'s DemandStanding,
}

impl Judged<'_, '_> {
    fn is_due(&self, control: &ControlStanding) -> bool {
        let on_a_route_not_begun = self.demand.route.is_some() && control.route.is_none();
        let judged = is_short(self.standing.state) || self.standing.state == DemandState::Met;
        judged && !on_a_route_not_begun && !lacks_its_certificate(control, self.standing)
    }

    /// Whether it is not met though it should be.
    pub(crate) fn is_short(&self) -> bool {
        is_short(self.standing.state)
    }

    /// How much it matters that it is not met.
    pub(crate) fn severity(&self) -> Severity {
        severity(self.control, self.demand)
    }
}

/// How much it matters that a demand is not met.
pub(crate) fn severity(control: &Control, demand: &Demand) -> Severity {
    let mandatory = control.necessity == Necessity::Mandatory && demand.necessity == Necessity::Mandatory;
    if mandatory { Severity::Blocker } else { Severity::Advice }
}
