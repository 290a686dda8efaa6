//! Where a protected name or something that looks like one still stands: in the texts, in the pictures, in the finished files.

use super::{StudyExport, output_file::OutputFile};
use proofbook_contents::{Contents, Limits, Place, read};
use proofbook_publication::{Guard, Leak};
use std::{collections::BTreeSet, io::Cursor};

/// Every place in the texts and pictures of the public version.
pub(crate) fn leaks(work: &StudyExport) -> Vec<Leak> {
    let guard = Guard::asking(&work.source, &work.snapshot.dossier);
    let mut found = guard.in_texts();
    if guard.has_names() {
        found.extend(work.pictures.iter().flat_map(|picture| {
            // The file, not what pages show: what becomes pixels has words all the same.
            let bytes = picture.export_copy.as_deref().unwrap_or_default();
            in_file(&guard, "diagrams", &picture.published_as, bytes)
        }));
    }
    found
}

/// Every place in the finished files that names somebody listed and that the texts have not shown before. Pages are searched as a reader
/// would find them, together with titles, authors and all other metadata.
///
/// What was excused in the texts (`known`) is excused here: the same words come from there.
pub(crate) fn in_outputs(work: &StudyExport, known: &[Leak], files: &[OutputFile]) -> Vec<Leak> {
    let guard = Guard::of(&work.source);
    if !guard.has_names() {
        return Vec::new();
    }
    let excused: BTreeSet<&str> =
        known.iter().filter(|it| it.excuse.is_some()).map(|it| it.matched.as_str()).collect();
    let found = files.iter().flat_map(|file| in_file(&guard, &file.path, &file.path, &file.bytes));
    found.filter(|leak| !excused.contains(leak.matched.as_str())).collect()
}

fn in_file(guard: &Guard<'_>, place: &str, name: &str, bytes: &[u8]) -> Vec<Leak> {
    let contents: Contents = read(&mut Cursor::new(bytes), bytes.len() as u64, name, &Limits::default());
    let pieces = contents.pieces.iter().filter(|piece| piece.place != Place::FileName || place == name);
    pieces.flat_map(|piece| guard.search(place, &piece.text)).collect()
}
