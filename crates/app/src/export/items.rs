//! The files of a bundle as things that may have an address of their own after the upload.
//!
//! An address is kept by what the thing is and not by its path, so that it outlives other names.

use super::{kinds::has_pdf, layout::BundleLayout, snapshot::Snapshot};
use proofbook_catalogue::ControlId;
use proofbook_dossier::{CaseStudyId, EvidenceId};
use proofbook_report::ControlReport;
use std::fmt;

/// A file of a bundle, or the bundle as a whole. Its text is the key of `Dossier::shared_links`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum BundleItem {
    /// The bundle as a whole.
    Bundle,
    /// The workbook.
    Workbook,
    /// The index.
    Index,
    /// The proof of the workbook.
    Proof,
    /// Everything in one PDF.
    Whole,
    /// The PDF of a control.
    Control(ControlId),
    /// The PDF of a case study.
    Study(CaseStudyId),
    /// An original.
    Evidence(EvidenceId),
}

impl fmt::Display for BundleItem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            BundleItem::Bundle => f.write_str("bundle"),
            BundleItem::Workbook => f.write_str("workbook"),
            BundleItem::Index => f.write_str("index"),
            BundleItem::Proof => f.write_str("proof"),
            BundleItem::Whole => f.write_str("whole"),
            BundleItem::Control(id) => write!(f, "control:{id}"),
            BundleItem::Study(id) => write!(f, "study:{id}"),
            BundleItem::Evidence(id) => write!(f, "evidence:{id}"),
        }
    }
}

impl BundleLayout {
    /// The files that may have an address, with their paths.
    pub fn items(&self) -> Vec<(BundleItem, &str)> {
        let mut items =
            vec![(BundleItem::Workbook, self.workbook.as_str()), (BundleItem::Index, &self.index)];
        items.extend(self.proof.iter().map(|path| (BundleItem::Proof, path.as_str())));
        items.extend(self.whole.iter().map(|path| (BundleItem::Whole, path.as_str())));
        items.extend(self.controls.iter().map(|(id, path)| (BundleItem::Control(id.clone()), path.as_str())));
        items.extend(self.studies.iter().map(|(id, path)| (BundleItem::Study(id.clone()), path.as_str())));
        items.extend(
            self.originals.iter().map(|(id, path)| (BundleItem::Evidence(id.clone()), path.as_str())),
        );
        items
    }

    /// Where the pages of a control are: its own PDF, or that of everything.
    pub fn pages_of(&self, control: &ControlReport) -> Option<(BundleItem, &String)> {
        let own = self.controls.get(&control.id).map(|path| (BundleItem::Control(control.id.clone()), path));
        let whole = self.whole.as_ref().filter(|_| has_pdf(control.phase, !control.exhibits.is_empty()));
        own.or_else(|| whole.map(|path| (BundleItem::Whole, path)))
    }
}

impl Snapshot {
    /// The address of an item, where somebody has entered one.
    pub fn link(&self, item: &BundleItem) -> Option<&String> {
        self.dossier.shared_links.get(&item.to_string())
    }

    /// The controls that an item is for: its own, or those that cite the original.
    pub fn controls_of(&self, item: &BundleItem) -> Vec<ControlId> {
        let cites = |control: &ControlId, evidence: &EvidenceId| {
            let known = self.dossier.evidence.contains_key(evidence);
            known && self.dossier.citations_of(control).any(|(_, citation)| &citation.evidence == evidence)
        };
        let is_for = |control: &&ControlId| match item {
            BundleItem::Control(id) => id == *control,
            BundleItem::Evidence(id) => cites(control, id),
            _ => false,
        };
        self.catalogue.controls.iter().map(|control| &control.id).filter(is_for).cloned().collect()
    }
}
