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
    sync::Arc,
};

/// To be raised when files are read, searched or compared in another way, so that all are looked into again.
const WAY_OF_LOOKING: u32 = 11;

/// What is known of the attached files, by digest.
pub(crate) struct Looks {
    folder: PathBuf,
    /// Whether the machine has a converter for documents of offices.
    converter: bool,
    /// What texts were likely to be written in when they were read.
    language: Option<TextLanguage>,
    known: Arc<BTreeMap<String, Look>>,
    /// Files that earlier starts have kept nothing of; asked once.
    unknown: BTreeSet<String>,
}

impl Looks {
    /// Nothing known yet; what earlier starts have kept in the data folder is found when it is asked for.
    pub fn kept_in(data_folder: &Path, converter: bool) -> Self {
        let folder = data_folder.join("looks").join(WAY_OF_LOOKING.to_string());
        Self { folder, converter, language: None, known: Arc::default(), unknown: BTreeSet::new() }
    }

    /// Goes over to what is known of files read for a language. Where that is another one than before, what is
    /// known is asked for anew.
    pub fn in_language(&mut self, language: Option<TextLanguage>) {
        if self.language != language {
            self.language = language;
            self.known = Arc::default();
            self.unknown.clear();
        }
    }

    /// Everything known so far.
    pub fn all(&self) -> &BTreeMap<String, Look> {
        &self.known
    }

    /// Everything known so far, for whoever reads on while more is found.
    pub fn shared(&self) -> Arc<BTreeMap<String, Look>> {
        Arc::clone(&self.known)
    }

    /// Whether the file has been looked into, here or at an earlier start.
    pub fn has(&mut self, file: &Attachment) -> bool {
        if self.known.contains_key(&file.sha256) || self.unknown.contains(&file.sha256) {
            return self.known.contains_key(&file.sha256);
        }
        let kept = std::fs::read(self.place_of(file, self.language)).ok();
        match kept.and_then(|bytes| serde_json::from_slice(&bytes).ok()) {
            Some(look) => drop(Arc::make_mut(&mut self.known).insert(file.sha256.clone(), look)),
            None => drop(self.unknown.insert(file.sha256.clone())),
        }
        self.known.contains_key(&file.sha256)
    }

    /// Forgets what is known only because no process could be started, so that it is tried again.
    pub fn forget_not_started(&mut self) {
        Arc::make_mut(&mut self.known)
            .retain(|_, look| !look.unread.iter().any(|why| why == super::exhibits::NOT_STARTED));
    }

    /// Knows, until the program ends, what looking into a file has given for a language.
    pub fn know(&mut self, file: &Attachment, language: Option<TextLanguage>, look: Look) {
        // The submission may have got another language while the file was read.
        if self.language == language {
            Arc::make_mut(&mut self.known).insert(file.sha256.clone(), look);
        }
    }

    /// Keeps what looking into a file has given for later starts, too. Where the disk does not take it,
    /// it is known until the program ends.
    pub fn keep(&mut self, file: &Attachment, language: Option<TextLanguage>, look: Look) {
        if let Ok(bytes) = serde_json::to_vec(&look)
            && let Err(error) = proofbook_store::keep_program_file(&self.place_of(file, language), &bytes)
        {
            tracing::warn!(%error, "what a file holds was not kept");
        }
        self.know(file, language, look);
    }

    /// Everything besides the bytes on which it depends what is found counts: the name, which is searched and
    /// tells how texts are read, the kind, a converter and the language.
    fn place_of(&self, file: &Attachment, language: Option<TextLanguage>) -> PathBuf {
        let is_converted = self.converter && proofbook_exhibit::is_office(&file.media_type);
        let inputs = format!("{}\n{}\n{is_converted}\n{language:?}", file.name, file.media_type);
        let inputs = proofbook_store::digest_of(inputs.as_bytes());
        let inputs: String = inputs.chars().take(16).collect();
        self.folder.join(format!("{}-{inputs}.json", file.sha256))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_found_is_kept_under_everything_it_depends_on() {
        let looks = Looks::kept_in(Path::new("data"), false);
        let file = |name: &str, kind: &str| Attachment {
            sha256: "ab".into(),
            name: name.into(),
            media_type: kind.into(),
            ..Attachment::default()
        };
        let plain = file("notes", "text/plain");
        let others = [
            looks.place_of(&file("credentials", "text/plain"), None),
            looks.place_of(&file("notes", "text/csv"), None),
            looks.place_of(&plain, Some(TextLanguage::Korean)),
        ];
        assert!(!others.contains(&looks.place_of(&plain, None)));
        assert_eq!(looks.place_of(&plain, None), looks.place_of(&plain, None));
    }

    #[test]
    fn what_no_process_could_be_started_for_is_tried_again() {
        let mut looks = Looks::kept_in(Path::new("data"), false);
        let of = |sha256: &str| Attachment { sha256: sha256.into(), ..Attachment::default() };
        looks.know(&of("aa"), None, super::super::scan::not_started(&of("aa")).look);
        looks.know(&of("bb"), None, super::super::scan::stopped(&of("bb"), true, None).look);
        looks.forget_not_started();
        assert!(!looks.has(&of("aa")) && looks.has(&of("bb")));
    }

    #[test]
    fn what_was_read_for_another_language_is_not_known_for_this_one() {
        let mut looks = Looks::kept_in(Path::new("data"), false);
        let file = Attachment { sha256: "ab".into(), ..Attachment::default() };
        looks.in_language(Some(TextLanguage::Japanese));
        looks.know(&file, Some(TextLanguage::Korean), Look::default());
        assert!(looks.all().is_empty());
        looks.know(&file, Some(TextLanguage::Japanese), Look::default());
        assert_eq!(looks.all().len(), 1);
    }
}
