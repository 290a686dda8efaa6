//! The workspace folder on disk; the only crate that writes user data.
//!
//! A workspace is a folder that any sync service can carry: every opening appends to a log of its
//! own, reading the union of the logs is the merge, attachments lie under the digest of their
//! content. [`Workspace`] is one opening; it turns a person's [`proofbook_dossier::Edit`] into one
//! Automerge change, appends it, synchronises it, reads it back, and only then calls it saved.
//!
//! Format version 1 (see `layout` and `frame`). Nothing acknowledged is lost by a kill, a full disk
//! or two writers; damage costs the damaged records and is healed from twins and snapshots.
//!
//! Not here: rules, exports, clocks, randomness and threads. Ids and times come from the host.

// This crate is the one place where user data is written; elsewhere these calls are banned.
#![allow(clippy::disallowed_methods)]

mod ancestry;
mod attachments;
mod damage;
mod difference;
mod document;
mod error;
mod frame;
mod healing;
mod history;
mod journal;
mod layout;
mod logs;
mod names;
mod program_file;
mod reading;
mod replaced;
mod revision;
mod scratch;
mod snapshot;
mod survey;
mod view;
mod workspace;
mod writing;

pub use attachments::{
    Attached, AttachmentWriter, Attachments, Presence, Verified, copy as copy_attachment, digest_of,
    digest_of_file,
};
pub use damage::{Damage, DamageKind, Weight};
pub use error::StoreError;
pub use frame::FORMAT;
pub use history::{HistoryEntry, Stamp};
pub use program_file::{keep_program_file, remove_program_folder};
pub use revision::Revision;
pub use scratch::{ScratchFolder, clear_scratch, write_scratch};
pub use workspace::{Opening, Saved, TextNow, Workspace};
