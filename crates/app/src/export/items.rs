//! The files of a bundle as things that may have an address of their own after the upload.
//!
//! An address is kept by what the thing is and not by its path, so that it outlives other names.

use super::{names::Layout, plan::Export};
use proofbook_catalogue::ControlId;
use proofbook_dossier::{CaseStudyId, EvidenceId};
use proofbook_report::ControlReport;
use std::fmt;

/// A file of a bundle, or the bundle as a whole. Its text is the key of `Dossier::shared_links`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Item {
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

impl fmt::Display for Item {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Item::Bundle => f.write_str("bundle"),
            Item::Workbook => f.write_str("workbook"),
            Item::Index => f.write_str("index"),
            Item::Proof => f.write_str("proof"),
            Item::Whole => f.write_str("whole"),
            Item::Control(id) => write!(f, "control:{id}"),
            Item::Study(id) => write!(f, "study:{id}"),
            Item::Evidence(id) => write!(f, "evidence:{id}"),
        }
    }
}

impl Layout {
    /// The files that may have an address, with their paths.
    pub fn items(&self) -> Vec<(Item, &str)> {
        let mut items = vec![(Item::Workbook, self.workbook.as_str()), (Item::Index, &self.index)];
        items.extend(self.proof.iter().map(|path| (Item::Proof, path.as_str())));
        items.extend(self.whole.iter().map(|path| (Item::Whole, path.as_str())));
        items.extend(self.controls.iter().map(|(id, path)| (Item::Control(id.clone()), path.as_str())));
        items.extend(self.studies.iter().map(|(id, path)| (Item::Study(id.clone()), path.as_str())));
        items.extend(self.originals.iter().map(|(id, path)| (Item::Evidence(id.clone()), path.as_str())));
        items
    }

    /// Where the pages of a control are: its own PDF, or that of everything.
    pub fn pages_of(&self, control: &ControlReport) -> Option<(Item, &String)> {
        let own = self.controls.get(&control.id).map(|path| (Item::Control(control.id.clone()), path));
        let whole = self.whole.as_ref().filter(|_| Export::has_pdf(control));
        own.or_else(|| whole.map(|path| (Item::Whole, path)))
    }
}

impl Export {
    /// The address of an item, where somebody has entered one.
    pub fn link(&self, item: &Item) -> Option<&String> {
        self.dossier.shared_links.get(&item.to_string())
    }

    /// The controls that an item is for: its own, or those that cite the original.
    pub fn controls_of(&self, item: &Item) -> Vec<ControlId> {
        let is_for = |control: &&ControlReport| match item {
            Item::Control(id) => id == &control.id,
            Item::Evidence(id) => control.exhibits.iter().any(|exhibit| &exhibit.evidence == id),
            _ => false,
        };
        self.report.controls.iter().filter(is_for).map(|control| control.id.clone()).collect()
    }
}
