//! The pages of a file in their order, however strange the tree that names them.
//!
//! What a page inherits is written onto the page on the way down, as viewers inherit it, so that the
//! way up, which may be wrong, is never needed. A page that is named twice becomes two pages, as in
//! every viewer. What it deliberately does not do: it takes in no page that the tree does not name.

use std::collections::BTreeSet;

use lopdf::{Dictionary, Document, Object, ObjectId};

use crate::access;

/// Most places of a tree that are visited; more is hostile.
const MOST_VISITS: usize = 400_000;
/// How deep a tree is followed.
const DEEPEST: usize = 200;
/// What a page may inherit.
const INHERITED: [&[u8]; 4] = [b"Resources", b"MediaBox", b"CropBox", b"Rotate"];

/// The pages of a file.
#[derive(Debug, Default)]
pub(crate) struct Tree {
    /// The pages in order, each with an id of its own.
    pub pages: Vec<ObjectId>,
    /// Whether the tree refers to itself or to what is not there.
    pub broken: bool,
    /// Whether there is a tree at all.
    pub present: bool,
}

/// Walks the tree; the document gets copies of pages that are named twice.
pub(crate) fn walk(document: &mut Document) -> Tree {
    let mut walk = Walk { document, tree: Tree::default(), seen: BTreeSet::new(), visits: 0 };
    let root = walk.document.catalog().ok().and_then(|catalogue| catalogue.get(b"Pages").ok()).cloned();
    if let Some(root) = root {
        walk.tree.present = walk.has_kids(&root);
        walk.visit(&root, &Dictionary::new(), &mut Vec::new());
    }
    walk.tree
}

struct Walk<'d> {
    document: &'d mut Document,
    tree: Tree,
    seen: BTreeSet<ObjectId>,
    visits: usize,
}

impl Walk<'_> {
    fn has_kids(&self, node: &Object) -> bool {
        let node = access::as_dictionary(access::resolve(self.document, node));
        node.is_some_and(|node| access::array(self.document, node, b"Kids").is_some())
    }

    fn visit(&mut self, place: &Object, above: &Dictionary, path: &mut Vec<ObjectId>) {
        self.visits += 1;
        let id = place.as_reference().ok();
        let is_circle = id.is_some_and(|id| path.contains(&id));
        if self.visits > MOST_VISITS || path.len() > DEEPEST || is_circle {
            self.tree.broken = true;
            return;
        }
        let Some(node) = access::as_dictionary(access::resolve(self.document, place)).cloned() else {
            self.tree.broken = true;
            return;
        };
        let mut own = above.clone();
        for key in INHERITED {
            if let Some(value) = node.get(key).ok().filter(|value| !self.is_nothing(value)) {
                own.set(key, value.clone());
            }
        }
        let is_page = access::name(self.document, &node, b"Type") == Some(b"Page");
        match access::array(self.document, &node, b"Kids").filter(|_| !is_page).map(<[_]>::to_vec) {
            Some(kids) => {
                path.push(id.unwrap_or_default());
                for kid in kids {
                    self.visit(&kid, &own, path);
                }
                path.pop();
            }
            None if access::name(self.document, &node, b"Type") == Some(b"Pages") => {
                self.tree.broken |= !path.is_empty();
            }
            None => self.page(id, node, own),
        }
    }

    fn is_nothing(&self, value: &Object) -> bool {
        matches!(access::resolve(self.document, value), Object::Null)
    }

    fn page(&mut self, id: Option<ObjectId>, mut page: Dictionary, inherited: Dictionary) {
        // What stands on the page itself is among it, for it was gathered on the way down.
        inherited.iter().for_each(|(key, value)| page.set(key.clone(), value.clone()));
        page.set("Type", "Page");
        let id = match id.filter(|id| self.seen.insert(*id)) {
            Some(id) => {
                self.document.set_object(id, page);
                id
            }
            None => self.document.add_object(page),
        };
        self.seen.insert(id);
        self.tree.pages.push(id);
    }
}
