//! What looking into files has given, kept from one start of the program to the next.
//!
//! One small file for each attachment in the program's own data folder. It holds no text of the
//! attachment besides labels of drawings and a few words that its exhibit lacks, and may be deleted at any time: the file is read again.

use proofbook_checks::Look;
use proofbook_contents::TextLanguage;
use proofbook_dossier::Attachment;
use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
};

/// To be raised when files are read, searched or compared in another way, so that all are looked into again.
const WAY_OF_LOOKING: u32 = 8;

/// What is known of the attached files, by digest.
pub(crate) struct Looks {
    folder: PathBuf,
    /// Whether the machine has a converter for documents of offices.
    converter: bool,
    /// What texts were likely to be written in when they were read.
    language: Option<TextLanguage>,
    known: BTreeMap<String, Look>,
    /// Files that earlier starts have kept nothing of; asked once.
    unknown: BTreeSet<String>,
}

impl Looks {
    /// Nothing known yet; what earlier starts have kept in the data folder is found when it is asked for.
    pub fn kept_in(data_folder: &Path, converter: bool) -> Self {
        let folder = data_folder.join("looks").join(WAY_OF_LOOKING.to_string());
        Self { folder, converter, language: None, known: BTreeMap::new(), unknown: BTreeSet::new() }
    }

    /// Goes over to what is known of files read for a language. Where that is another one than before, what is
    /// known is asked for anew.
    pub fn in_language(&mut self, language: Option<TextLanguage>) {
        if self.language != language {
            self.language = language;
            self.known.clear();
            self.unknown.clear();
        }
    }

    /// Everything known so far.
    pub fn all(&self) -> &BTreeMap<String, Look> {
        &self.known
    }

    /// Whether the file has been looked into, here or at an earlier start.
    pub fn has(&mut self, file: &Attachment) -> bool {
        if self.known.contains_key(&file.sha256) || self.unknown.contains(&file.sha256) {
            return self.known.contains_key(&file.sha256);
        }
        let kept = std::fs::read(self.place_of(file)).ok();
        match kept.and_then(|bytes| serde_json::from_slice(&bytes).ok()) {
            Some(look) => drop(self.known.insert(file.sha256.clone(), look)),
            None => drop(self.unknown.insert(file.sha256.clone())),
        }
        self.known.contains_key(&file.sha256)
    }

    /// Knows, until the program ends, what looking into a file has given.
    pub fn know(&mut self, file: &Attachment, look: Look) {
        self.known.insert(file.sha256.clone(), look);
    }

    /// Keeps what looking into a file has given for later starts, too. Where the disk does not take it,
    /// it is known until the program ends.
    pub fn keep(&mut self, file: &Attachment, look: Look) {
        if let Ok(bytes) = serde_json::to_vec(&look)
            && let Err(error) = proofbook_store::keep_program_file(&self.place_of(file), &bytes)
        {
            tracing::warn!(%error, "what a file holds was not kept");
        }
        self.know(file, look);
    }

    /// The name's ending and the language count, because what is found depends on them; so does a converter.
    fn place_of(&self, file: &Attachment) -> PathBuf {
        let ending = file.name.rsplit_once('.').map_or("", |(_, ending)| ending);
        let ending: String =
            ending.chars().filter(char::is_ascii_alphanumeric).take(8).collect::<String>().to_lowercase();
        let is_converted = self.converter && proofbook_exhibit::is_office(&file.media_type);
        let converted = if is_converted { "-converted" } else { "" };
        let language = match self.language {
            None => "",
            Some(TextLanguage::Korean) => "-ko",
            Some(TextLanguage::Japanese) => "-ja",
        };
        self.folder.join(format!("{}-{ending}{converted}{language}.json", file.sha256))
    }
}
