//! Files inside a PDF: those of a portfolio, and those that are attached.
//!
//! What it deliberately does not do: it reads none of them.

use std::collections::BTreeSet;

use lopdf::{Dictionary, Document, Object};

use crate::access;
use crate::difference::{Difference, DifferenceKind};

/// Most entries of a tree of names.
const MOST: usize = 2_000;
/// Most names that are told.
const MOST_TOLD: usize = 20;

/// Names the files that no page shows.
pub(super) fn find(document: &Document, catalogue: &Dictionary, differences: &mut Vec<Difference>) {
    let mut names = BTreeSet::new();
    let tree = access::dictionary(document, catalogue, b"Names")
        .and_then(|names| access::dictionary(document, names, b"EmbeddedFiles"));
    if let Some(tree) = tree {
        let mut left = MOST;
        read(document, tree, 24, &mut left, &mut names);
    }
    for object in document.objects.values() {
        if let Some(holder) = access::as_dictionary(object)
            && access::name(document, holder, b"Subtype") == Some(b"FileAttachment")
            && let Some(file) = access::value(document, holder, b"FS")
        {
            names.insert(name_of(document, file, String::new()));
        }
    }
    let is_portfolio = access::dictionary(document, catalogue, b"Collection").is_some();
    if is_portfolio {
        differences.push(Difference::of_file(DifferenceKind::PortfolioFilesNotShown, told(&names)));
    } else if !names.is_empty() {
        differences.push(Difference::of_file(DifferenceKind::AttachmentsNotShown, told(&names)));
    }
}

fn told(names: &BTreeSet<String>) -> String {
    let mut told: Vec<&str> = names.iter().map(String::as_str).take(MOST_TOLD).collect();
    if names.len() > MOST_TOLD {
        told.push("…");
    }
    told.join(", ")
}

fn read(
    document: &Document,
    node: &Dictionary,
    depth: usize,
    left: &mut usize,
    names: &mut BTreeSet<String>,
) {
    if depth == 0 || *left == 0 {
        return;
    }
    *left -= 1;
    for pair in access::array(document, node, b"Names").unwrap_or_default().chunks_exact(2).take(MOST) {
        let key = access::text_of(access::resolve(document, &pair[0])).unwrap_or_default();
        names.insert(name_of(document, access::resolve(document, &pair[1]), key));
    }
    for kid in access::array(document, node, b"Kids").unwrap_or_default() {
        if let Some(kid) = access::as_dictionary(access::resolve(document, kid)) {
            read(document, kid, depth - 1, left, names);
        }
    }
}

/// The name of a file, or the key it lies under.
fn name_of(document: &Document, file: &Object, key: String) -> String {
    let own = |key: &[u8]| access::as_dictionary(file).and_then(|file| access::text(document, file, key));
    let name = own(b"UF").or_else(|| own(b"F")).or_else(|| access::text_of(file)).unwrap_or(key);
    name.chars().filter(|c| !c.is_control()).take(120).collect()
}
