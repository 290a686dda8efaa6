//! What of a case study may be published: one source, two versions.
//!
//! The confidential version holds everything and goes to AWS. The public one ([`public`]) leaves out
//! the fields that are withheld, shows what stands for an anonymous customer in place of its name, and
//! reads the marked passages of every text the other way ([`passages`]).
//!
//! What must not be named is searched for in the public version ([`Guard`]).
//!
//! Not here: rules, layout, files.

mod digest;
mod figures;
mod leaks;
pub mod passages;
mod pictures;
mod texts;
mod versions;
mod withholding;

pub use digest::digest;
pub use figures::{Change, Figures, figures, proves};
pub use leaks::{Guard, Leak, secret};
pub use passages::Version;
pub use pictures::picture_digest;
pub use texts::{StudyText, texts};
pub use versions::{confidential, public};
pub use withholding::withheld;
