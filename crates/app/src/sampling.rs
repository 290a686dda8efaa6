//! The sample workspace: a believable partner, made from the sample's files.
//!
//! Dates are counted from the day it is made, so that the sample is never out of date.

use crate::{
    attaching::AttachFile,
    desk::*,
    errors::AppError,
    sample::{self, Form, Sample, SampleEvidence, SampleStudy},
    session::NewWorkspace,
};
use jiff::{ToSpan, civil::Date};
use proofbook_catalogue::{ControlId, Language};
use proofbook_dossier::*;
use proofbook_typeset::{Assets, DocumentMeta, MarkdownDocument};
use std::{collections::BTreeMap, path::Path};
