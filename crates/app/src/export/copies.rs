//! What is made once in an export and wanted several times: a file with black boxes, a document turned
//! into PDF. Kept until the export ends.

use crate::errors::AppError;
use proofbook_dossier::EvidenceId;
use std::{
    collections::BTreeMap,
    sync::{Mutex, PoisonError},
};

/// Bytes by the piece of evidence they are of; nothing where making them gave nothing.
#[derive(Default)]
pub struct Copies(Mutex<BTreeMap<EvidenceId, Option<Vec<u8>>>>);

impl Copies {
    /// What was made before, or is made now. Only one is made at a time.
    pub fn get_or_make(
        &self,
        id: &EvidenceId,
        make: impl FnOnce() -> Result<Option<Vec<u8>>, AppError>,
    ) -> Result<Option<Vec<u8>>, AppError> {
        let mut made = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = made.get(id) {
            return Ok(known.clone());
        }
        let bytes = make()?;
        made.insert(id.clone(), bytes.clone());
        Ok(bytes)
    }
}
