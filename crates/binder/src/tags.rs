//! The tags of the parts, under one root.
//!
//! Each part's root becomes an element of the whole, so that its own elements need not be touched. The
//! numbers by which pages name their tags are moved on, so that those of two parts never meet.
//!
//! What it deliberately does not do: it tags nothing that came without tags, and it claims no PDF/UA.

use lopdf::{Dictionary, Document, Object, ObjectId, dictionary, text_string};

/// How deep a tree of numbers is followed.
const DEEPEST: usize = 24;

/// The tags so far.
pub(crate) struct Tags {
    root: ObjectId,
    document: ObjectId,
    parts: Vec<Object>,
    numbers: Vec<Object>,
    next: i64,
    roles: Dictionary,
}

impl Tags {
    /// Nothing yet; the two ids are free ones for the root and the element below it.
    pub(crate) fn new(root: ObjectId, document: ObjectId) -> Self {
        Self { root, document, parts: Vec::new(), numbers: Vec::new(), next: 0, roles: Dictionary::new() }
    }

    /// Takes over the tags of a part whose objects are in `scratch`; `root` is the copy of its root.
    pub(crate) fn take(
        &mut self,
        scratch: &mut Document,
        root: &Object,
        title: &str,
        language: Option<Object>,
    ) {
        let Ok(root) = root.as_reference() else { return };
        let Ok(own) = scratch.get_dictionary(root).cloned() else { return };
        scratch.objects.values_mut().for_each(|object| self.move_on(object, 0));
        let numbers =
            own.get(b"ParentTree").map_or_else(|_| Vec::new(), |tree| numbers(scratch, tree, DEEPEST));
        let mut next = self.next;
        for (number, value) in numbers {
            let number = number + self.next;
            next = next.max(number + 1);
            self.numbers.extend([Object::Integer(number), value]);
        }
        self.next = next;
        if let Some(roles) = own.get(b"RoleMap").ok().and_then(|roles| scratch.dereference(roles).ok()) {
            for (role, meaning) in roles.1.as_dict().into_iter().flatten() {
                if !self.roles.has(role) {
                    self.roles.set(role.clone(), meaning.clone());
                }
            }
        }
        let mut element = dictionary! {
            "Type" => "StructElem", "S" => "Part", "P" => self.document, "T" => text_string(title),
        };
        if let Ok(kids) = own.get(b"K") {
            element.set("K", kids.clone());
        }
        if let Some(language) = language {
            element.set("Lang", language);
        }
        scratch.set_object(root, element);
        self.parts.push(root.into());
    }

    /// Moves on the numbers of pages, annotations and forms.
    fn move_on(&self, object: &mut Object, depth: usize) {
        let dictionary = match object {
            Object::Dictionary(dictionary) => dictionary,
            Object::Stream(stream) => &mut stream.dict,
            Object::Array(items) if depth < DEEPEST => {
                return items.iter_mut().for_each(|item| self.move_on(item, depth + 1));
            }
            _ => return,
        };
        for (key, value) in dictionary.iter_mut() {
            match value {
                Object::Integer(number) if key == b"StructParents" || key == b"StructParent" => {
                    *number = number.saturating_add(self.next);
                }
                value if depth < DEEPEST => self.move_on(value, depth + 1),
                _ => {}
            }
        }
    }

    /// Writes them into the catalogue, if there are any.
    pub(crate) fn write(self, scratch: &mut Document, catalogue: &mut Dictionary) {
        if self.parts.is_empty() {
            return;
        }
        let numbers = scratch.add_object(dictionary! { "Nums" => self.numbers });
        scratch.set_object(
            self.document,
            dictionary! { "Type" => "StructElem", "S" => "Document", "P" => self.root, "K" => self.parts },
        );
        let root = dictionary! {
            "Type" => "StructTreeRoot", "K" => self.document, "ParentTree" => numbers,
            "ParentTreeNextKey" => self.next, "RoleMap" => self.roles,
        };
        scratch.set_object(self.root, root);
        catalogue.set("StructTreeRoot", self.root);
        catalogue.set("MarkInfo", dictionary! { "Marked" => true });
    }
}

/// The numbers of a tree with what they stand for, in objects of their own; the tree itself is taken out.
fn numbers(scratch: &mut Document, tree: &Object, depth: usize) -> Vec<(i64, Object)> {
    let node = match tree {
        Object::Reference(id) => scratch.objects.remove(id),
        other => Some(other.clone()),
    };
    let Some(Object::Dictionary(node)) = node.filter(|_| depth > 0) else { return Vec::new() };
    let mut found = Vec::new();
    for pair in array(scratch, &node, b"Nums").chunks_exact(2) {
        let Ok(number) = pair[0].as_i64() else { continue };
        let value = match &pair[1] {
            Object::Array(_) => scratch.add_object(pair[1].clone()).into(),
            other => other.clone(),
        };
        found.push((number, value));
    }
    for kid in array(scratch, &node, b"Kids") {
        found.extend(numbers(scratch, &kid, depth - 1));
    }
    found
}

fn array(scratch: &Document, node: &Dictionary, key: &[u8]) -> Vec<Object> {
    let list = node.get(key).ok().and_then(|list| scratch.dereference(list).ok());
    list.and_then(|(_, list)| list.as_array().ok()).cloned().unwrap_or_default()
}
