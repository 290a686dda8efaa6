//! tar archives: names, targets of links and the files inside, as they go by.
//!
//! Archives one after another are read as one. Not here: writing anything to disk.

use crate::encoding::names;
use crate::gathering::Gathering;
use crate::input::bounded;
use crate::model::{Damage, Place, UnreadReason};
use crate::reading::read_bytes;
use std::io::Read;
use tar::{Archive, Entry};

/// Gives out every member.
pub(crate) fn read(source: &mut dyn Read, into: &mut Gathering) {
    let mut archive = Archive::new(source);
    archive.set_ignore_zeros(true);
    let Ok(entries) = archive.entries() else { return into.unreadable(Damage::ContentsZipDamaged) };
    let most = into.members();
    for (number, entry) in entries.enumerate() {
        if number >= most || into.decompressible() == 0 {
            return into.unread(UnreadReason::ContentsLimitReached, None);
        }
        match entry {
            Ok(mut entry) => member(&mut entry, into),
            Err(_) => {
                into.damaged(Damage::ContentsMemberDamaged);
                return into.unread(UnreadReason::ContentsUnreadable, None);
            }
        }
    }
}

fn member<R: Read>(entry: &mut Entry<'_, R>, into: &mut Gathering) {
    let name = names(&[&entry.path_bytes()], into.language()).concat();
    into.piece(Place::AttachmentName, &name);
    let kind = entry.header().entry_type();
    if kind.is_symlink() || kind.is_hard_link() {
        let target = entry.link_name_bytes().map(|target| names(&[&target], into.language()).concat());
        return into.link(&target.unwrap_or_default());
    }
    if kind.is_dir() || kind.is_pax_global_extensions() {
        return;
    }
    if !(kind.is_file() || kind.is_contiguous() || kind.is_gnu_sparse()) {
        return into.unread(UnreadReason::ContentsKindNotRead, Some(Place::of_member(&name)));
    }
    let limit = into.decompressible().min(into.longest_input());
    let (bytes, ending) = bounded(entry, limit);
    into.spend(bytes.len() as u64);
    read_bytes(&name, &bytes, into);
    let (place, length) = (Place::of_member(&name), bytes.len() as u64);
    into.ended(ending, Some(place), (length, length));
}
