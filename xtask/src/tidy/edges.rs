//! Which crate may know which: the arrows of the design, held against what cargo says.
//!
//! A new edge is the costliest change there is. Whoever needs one changes this table in the same
//! commit and says why. Dependencies for tests only are not held: a suite may join what it likes.

use crate::program::Program;
use crate::repository::Repository;
use anyhow::{Context, Result};
use serde_json::Value;
use std::collections::BTreeMap;

/// A crate and the crates of the workspace it may depend on.
const ALLOWED: &[(&str, &[&str])] = &[
    ("proofbook-catalogue", &[]),
    ("proofbook-messages", &["proofbook-catalogue"]),
    ("proofbook-dossier", &["proofbook-catalogue"]),
    ("proofbook-calendar", &["proofbook-catalogue", "proofbook-dossier"]),
    ("proofbook-discretion", &[]),
    ("proofbook-checks", &["proofbook-catalogue", "proofbook-dossier", "proofbook-calendar"]),
