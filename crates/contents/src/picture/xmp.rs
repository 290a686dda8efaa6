//! XMP packets, wherever they lie: in pictures, PDFs and drawings.
//!
//! Every property is given out under its name, whether it is written as an element or as an
//! attribute. Nothing is made of the RDF around it.

use crate::gathering::Gathering;
use crate::model::Damage;
use crate::xml::{Step, local, walk};

/// How deep properties are followed by name.
const DEEPEST: usize = 64;

/// Gives out every property of a packet.
pub(crate) fn read(packet: &str, into: &mut Gathering) {
    let packet = packet.trim_end_matches(['\0', ' ', '\n', '\r']);
    let mut open: Vec<String> = Vec::new();
    let mut deeper = 0_usize;
    let mut text = String::new();
    let whole = walk(packet, |step, _| match step {
        Step::Start(tag) => {
            text.clear();
            for (key, value) in tag.attributes().filter(|(key, _)| is_property(key)) {
                property(&key, &value, into);
            }
            if open.len() < DEEPEST { open.push(tag.full_name().to_owned()) } else { deeper += 1 }
        }
        Step::Text(piece) => text.push_str(piece),
        Step::Comment(comment) => into.metadata("XMP", comment),
        Step::End(_) => {
            let named = open.iter().rev().find(|name| is_property(name) && !name.starts_with("rdf:"));
            property(named.map_or("XMP", String::as_str), &std::mem::take(&mut text), into);
            if deeper > 0 { deeper -= 1 } else { drop(open.pop()) }
        }
    });
    if !whole {
        into.damaged(Damage::ContentsMetadataDamaged);
    }
}

/// Whether a name is that of a property and not of the RDF around it.
fn is_property(name: &str) -> bool {
    !["xmlns", "rdf:", "x:", "xml:"].iter().any(|prefix| name.starts_with(prefix))
}

fn property(name: &str, value: &str, into: &mut Gathering) {
    let people = [
        "creator",
        "Author",
        "Artist",
        "rights",
        "publisher",
        "contributor",
        "CreatorContactInfo",
        "OwnerName",
    ];
    if people.contains(&local(name)) { into.author(name, value) } else { into.metadata(name, value) }
}
