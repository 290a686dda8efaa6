//! gzip: the one file inside, or the members of the tar archive inside.
//!
//! Several streams one after another are one file, as the tools have it. Not here: other compressions, whose
//! files are named and not read.

use crate::gathering::Gathering;
use crate::input::{Ending, bounded};
use crate::model::UnreadReason;
use crate::reading::read_bytes;
use crate::tar;
use flate2::bufread::MultiGzDecoder;
use std::io::{BufReader, Cursor, Read};

/// Bytes by which a tar archive can be told.
const TAR_HEAD: u64 = 512;

/// Counts what goes through.
struct Counting<'a> {
    source: &'a mut dyn Read,
    count: u64,
}

impl Read for Counting<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let length = self.source.read(buffer)?;
        self.count += length as u64;
        Ok(length)
    }
}

/// Gives out what is packed.
pub(crate) fn read(source: &mut dyn Read, name: &str, into: &mut Gathering) {
    let mut decoder = MultiGzDecoder::new(BufReader::new(Counting { source, count: 0 }));
    let mut head = Vec::new();
    // What is torn here is torn below, too.
    let _ = (&mut decoder as &mut dyn Read).take(TAR_HEAD).read_to_end(&mut head);
    if head.get(257..262) == Some(b"ustar") {
        return read_archive(head, decoder, into);
    }
    let most = into.decompressible().min(into.longest_input());
    let (rest, ending) = bounded(&mut decoder, most);
    let packed = decoder.get_ref().get_ref().count;
    let bytes = [head, rest].concat();
    into.spend(bytes.len() as u64);
    let inner = inner_name(name);
    read_bytes(&inner, &bytes, into);
    into.ended(ending, None, (bytes.len() as u64, packed));
    if ending == Ending::Cut {
        let rest = into.decompressible();
        into.undecided(&mut (&mut decoder as &mut dyn Read).take(rest));
    }
    into.streams_searched = true;
}

fn read_archive(head: Vec<u8>, mut rest: impl Read, into: &mut Gathering) {
    let most = into.decompressible();
    let mut whole = Cursor::new(head).chain((&mut rest as &mut dyn Read).take(most));
    tar::read(&mut whole, into);
    // Whatever is left lies behind the bound, where the archive may have seemed to end.
    if rest.read(&mut [0]).unwrap_or(0) > 0 {
        into.unread(UnreadReason::ContentsLimitReached, None);
    }
}

/// The name without what packing has added.
fn inner_name(name: &str) -> String {
    let file = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let lower = file.to_ascii_lowercase();
    match lower.strip_suffix(".gz").or_else(|| lower.strip_suffix(".gzip")) {
        Some(inner) if !inner.is_empty() => file[..inner.len()].to_owned(),
        _ => file.to_owned(),
    }
}
