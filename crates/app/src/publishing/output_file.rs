//! A finished file of a case study. Not here: writing it.

/// A file to be written.
pub(crate) struct OutputFile {
    /// Its path inside the folder, with `/`.
    pub path: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}
