//! What the process for files is asked for and what it answers, and the carrying out of it.
//!
//! Each request names files and carries no bytes; what becomes of a file is written where the request
//! says, in a folder of the program's own. A request can be carried out in any process: the one for files
//! has limits of time and memory (`worker`), a test has none.
//!
//! Not here: the limits, and what a scan (`scan`) or a copy (`copying`) does.

use super::{
    copying::{self, CopyRequest, DrawRequest},
    scan::{self, ScanRequest, Stage},
    text::{self, TextRequest},
};
use proofbook_contents::Piece;
use serde::{Deserialize, Serialize};

/// Something that takes reading a stranger's file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "do", content = "with", rename_all = "snake_case")]
pub enum FileTask {
    /// What is in it, and what its exhibit does not show.
    Scan(ScanRequest),
    /// What stands in it, for a preview.
    Text(TextRequest),
    /// A copy with black boxes or without metadata.
    Copy(CopyRequest),
    /// A picture of it.
    Draw(DrawRequest),
}

/// What became of a task.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "is", content = "of", rename_all = "snake_case")]
pub enum FileAnswer {
    /// All that a scan was asked for.
    Found(Box<Stage>),
    /// The text for a preview.
    Text {
        /// The pieces, in their order.
        pieces: Vec<Piece>,
        /// There is more than is shown.
        is_cut: bool,
    },
    /// A copy or a picture was written where it was asked for.
    Written,
    /// The copy or picture cannot be made.
    Impossible {
        /// Why.
        why: NotMade,
    },
    /// The bytes are not those of the digest.
    Altered,
    /// The file could not be read now.
    Unreadable,
    /// It was stopped, because it took too long or failed.
    Stopped {
        /// It took longer than it may.
        by_time: bool,
        /// What a scan had found by then.
        so_far: Option<Box<Stage>>,
    },
    /// No process could be started for it.
    NotStarted,
    /// Nobody wants to know any more.
    Cancelled,
}

/// Why there is no copy or picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NotMade {
    /// Black boxes cannot be burned in.
    Redaction,
    /// A page with a box could not be shown as viewers show it.
    Unfaithful(u32),
    /// Metadata cannot be taken out.
    Cleaning,
    /// It shows nothing by itself.
    Picture,
    /// The disk did not take it.
    Disk,
}

/// Carries a task out in this process. `so_far` is told what is known after each stage of a scan.
pub fn carry_out(task: &FileTask, so_far: &mut dyn FnMut(&Stage)) -> FileAnswer {
    match task {
        FileTask::Scan(request) => scan::scan(request, so_far),
        FileTask::Text(request) => text::read_text(request),
        FileTask::Copy(request) => copying::copy(request),
        FileTask::Draw(request) => copying::draw(request),
    }
}

/// A path as it travels: as text where it is text, else as the bytes that the system has.
pub(super) mod path_form {
    use serde::{Deserialize, Deserializer, Serialize, Serializer};
    use std::path::{Path, PathBuf};

    #[derive(Serialize, Deserialize)]
    #[serde(untagged)]
    enum Form {
        Text(String),
        Bytes(Vec<u8>),
    }

    pub fn serialize<S: Serializer>(path: &Path, serializer: S) -> Result<S::Ok, S::Error> {
        let form = match path.to_str() {
            Some(text) => Form::Text(text.to_owned()),
            None => Form::Bytes(path.as_os_str().as_encoded_bytes().to_vec()),
        };
        form.serialize(serializer)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<PathBuf, D::Error> {
        Ok(match Form::deserialize(deserializer)? {
            Form::Text(text) => text.into(),
            Form::Bytes(bytes) => of_bytes(bytes),
        })
    }

    #[cfg(unix)]
    fn of_bytes(bytes: Vec<u8>) -> PathBuf {
        use std::os::unix::ffi::OsStringExt;
        std::ffi::OsString::from_vec(bytes).into()
    }

    /// Elsewhere a path that is no text cannot be handed over, and the file is not found then.
    #[cfg(not(unix))]
    fn of_bytes(bytes: Vec<u8>) -> PathBuf {
        String::from_utf8_lossy(&bytes).into_owned().into()
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use std::{ffi::OsString, os::unix::ffi::OsStringExt};

    #[test]
    fn a_path_that_is_no_text_arrives_as_it_is() {
        for path in [OsString::from_vec(b"/tmp/\xFF\xFE/a.txt".to_vec()), "/tmp/한빛/a.txt".into()] {
            let request = TextRequest { path: path.into(), name: "a.txt".into(), size: 3, language: None };
            let task = FileTask::Text(request);
            let sent = serde_json::to_string(&task).unwrap();
            assert_eq!(serde_json::from_str::<FileTask>(&sent).unwrap(), task);
        }
    }
}
