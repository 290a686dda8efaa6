//! What people should know about an export, gathered while its files are made.
//!
//! Not here: what is worth a note.

use proofbook_workbook::Proof;
use std::sync::{Mutex, PoisonError};

/// Notes of an export, each once, and the proof of its workbook.
#[derive(Default)]
pub struct ExportNotes(Mutex<Gathered>);

/// What was gathered.
#[derive(Default)]
pub struct Gathered {
    /// What people should know, in words.
    pub notes: Vec<String>,
    /// The proof of the workbook, where the official one was filled.
    pub proof: Option<Proof>,
}

impl ExportNotes {
    /// Adds a note, unless it was said before.
    pub fn push(&self, note: String) {
        self.change(|it| {
            if !it.notes.contains(&note) {
                it.notes.push(note);
            }
        });
    }

    /// Keeps the proof of the workbook.
    pub fn set_proof(&self, proof: Proof) {
        self.change(|it| it.proof = Some(proof));
    }

    /// Does something with the proof, if the workbook has been made and has one.
    pub fn with_proof<T>(&self, work: impl FnOnce(&Proof) -> T) -> Option<T> {
        self.change(|it| it.proof.as_ref().map(work))
    }

    /// Everything that was gathered.
    pub fn gathered(self) -> Gathered {
        self.0.into_inner().unwrap_or_else(PoisonError::into_inner)
    }

    fn change<T>(&self, work: impl FnOnce(&mut Gathered) -> T) -> T {
        work(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}
