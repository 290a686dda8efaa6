//! Layers (optional content) of a PDF and which of them a viewer shows at first.
//!
//! What is off is off by the default configuration. Expressions of visibility, policies and nested
//! memberships are followed; what a layer is for (printing, a language, a magnification) is not.

use crate::prepared::prepared;
use lopdf::{Dictionary, Document, Object, ObjectId};
use std::collections::BTreeSet;

/// How deep expressions are followed.
const DEEPEST: usize = 16;

/// The layers that are switched off.
#[derive(Clone, Debug, Default)]
pub struct Layers {
    off: BTreeSet<ObjectId>,
}

impl Layers {
    /// Those of a document.
    pub fn of(document: &Document) -> Self {
        let catalogue = document.catalog().ok();
        let properties = catalogue.and_then(|root| dictionary(document, root, b"OCProperties"));
        let Some(properties) = properties else { return Self::default() };
        let list = |holder: &Dictionary, key: &[u8]| -> BTreeSet<ObjectId> {
            let list = value(document, holder, key).and_then(|list| list.as_array().ok());
            list.into_iter().flatten().filter_map(|layer| layer.as_reference().ok()).collect()
        };
        let empty = Dictionary::new();
        let at_first = dictionary(document, properties, b"D").unwrap_or(&empty);
        let state = value(document, at_first, b"BaseState").and_then(|state| state.as_name().ok());
        let mut off = BTreeSet::new();
        if state == Some(b"OFF") {
            off = &list(properties, b"OCGs") - &list(at_first, b"ON");
        }
        off.extend(list(at_first, b"OFF"));
        Self { off }
    }

    /// The document with every layer switched on, made ready to be drawn; nothing where none is off.
    pub fn switched_on(&self, document: &Document, pages: &[ObjectId]) -> Option<Vec<u8>> {
        let is_membership = |object: &Object| object.as_dict().is_ok_and(|one| one.has_type(b"OCMD"));
        let mut memberships = document.objects.values().filter(|object| is_membership(object));
        let hides = |object: &Object| object.as_dict().is_ok_and(|one| !self.shows_membership(document, one));
        if self.off.is_empty() && !memberships.any(hides) {
            return None;
        }
        let mut document = document.clone();
        document.catalog_mut().ok()?.remove(b"OCProperties");
        prepared(&document, pages)
    }

    /// Whether something with an `OC` entry is not shown.
    pub fn hides(&self, document: &Document, holder: &Dictionary) -> bool {
        holder.get(b"OC").is_ok_and(|layer| !self.shows(document, layer, DEEPEST))
    }

    /// Whether what belongs to a layer, or to a membership of layers, is shown.
    pub(crate) fn shows_membership(&self, document: &Document, membership: &Dictionary) -> bool {
        self.is_shown(document, membership, DEEPEST)
    }

    fn shows(&self, document: &Document, layer: &Object, depth: usize) -> bool {
        if depth == 0 {
            return true;
        }
        if self.is_off(layer) {
            return false;
        }
        let target = document.dereference(layer).ok().and_then(|(_, layer)| layer.as_dict().ok());
        target.is_none_or(|membership| self.is_shown(document, membership, depth))
    }

    fn is_off(&self, layer: &Object) -> bool {
        layer.as_reference().is_ok_and(|id| self.off.contains(&id))
    }

    fn is_shown(&self, document: &Document, membership: &Dictionary, depth: usize) -> bool {
        if membership.get(b"Type").and_then(Object::as_name).is_ok_and(|kind| kind != b"OCMD") {
            return true;
        }
        let expression = value(document, membership, b"VE").and_then(|expression| expression.as_array().ok());
        if let Some(expression) = expression {
            return self.holds(document, expression, depth - 1);
        }
        let Ok(members) = membership.get(b"OCGs") else { return true };
        let members = match document.dereference(members) {
            Ok((_, Object::Array(members))) => members.as_slice(),
            _ => std::slice::from_ref(members),
        };
        let is_off = |member: &Object| self.is_off(member);
        match membership.get(b"P").and_then(Object::as_name).unwrap_or_default() {
            _ if members.is_empty() => true,
            b"AllOn" => !members.iter().any(is_off),
            b"AnyOff" => members.iter().any(is_off),
            b"AllOff" => members.iter().all(is_off),
            _ => !members.iter().all(is_off),
        }
    }

    fn holds(&self, document: &Document, expression: &[Object], depth: usize) -> bool {
        let [operator, operands @ ..] = expression else { return true };
        let holds = |operand: &Object| match document.dereference(operand) {
            Ok((_, Object::Array(inner))) if depth > 0 => self.holds(document, inner, depth - 1),
            _ => self.shows(document, operand, depth),
        };
        match operator.as_name().unwrap_or_default() {
            b"Not" => !operands.first().is_some_and(holds),
            b"Or" => operands.iter().any(holds),
            _ => operands.iter().all(holds),
        }
    }
}

/// The value of a key, followed; nothing where it is null.
pub(crate) fn value<'a>(document: &'a Document, holder: &'a Dictionary, key: &[u8]) -> Option<&'a Object> {
    let (_, value) = document.dereference(holder.get(key).ok()?).ok()?;
    (!matches!(value, Object::Null)).then_some(value)
}

/// The dictionary behind a key.
pub(crate) fn dictionary<'a>(
    document: &'a Document,
    holder: &'a Dictionary,
    key: &[u8],
) -> Option<&'a Dictionary> {
    value(document, holder, key)?.as_dict().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use lopdf::dictionary;

    fn document(defaults: Dictionary) -> (Document, [ObjectId; 2]) {
        let mut document = Document::with_version("1.7");
        let layers = [(); 2].map(|()| document.add_object(dictionary! { "Type" => "OCG" }));
        let mut properties = dictionary! { "OCGs" => layers.map(Object::Reference).to_vec() };
        properties.set("D", defaults);
        let root = document.add_object(dictionary! { "Type" => "Catalog", "OCProperties" => properties });
        document.trailer.set("Root", root);
        (document, layers)
    }

    fn holder(layer: impl Into<Object>) -> Dictionary {
        let mut holder = Dictionary::new();
        holder.set("OC", layer);
        holder
    }

    #[test]
    fn layers_are_off_by_list_and_by_base_state() {
        let (_, [first, second]) = document(Dictionary::new());
        let by_list = document(dictionary! { "OFF" => vec![Object::Reference(second)] }).0;
        let by_state =
            document(dictionary! { "BaseState" => "OFF", "ON" => vec![Object::Reference(first)] }).0;
        for document in [by_list, by_state] {
            let layers = Layers::of(&document);
            assert!(!layers.hides(&document, &holder(first)) && layers.hides(&document, &holder(second)));
            assert!(layers.switched_on(&document, &[]).is_some());
        }
        let (all_on, _) = document(Dictionary::new());
        assert!(Layers::of(&all_on).switched_on(&all_on, &[]).is_none());
    }

    #[test]
    fn memberships_follow_their_policy_and_their_expression() {
        let (_, [on, off]) = document(Dictionary::new());
        let (document, _) = document(dictionary! { "OFF" => vec![Object::Reference(off)] });
        let layers = Layers::of(&document);
        let both = vec![Object::Reference(on), Object::Reference(off)];
        for (policy, shown) in [("AnyOn", true), ("AllOn", false), ("AnyOff", true), ("AllOff", false)] {
            let membership = dictionary! { "Type" => "OCMD", "OCGs" => both.clone(), "P" => policy };
            assert_eq!(layers.hides(&document, &holder(membership)), !shown, "{policy}");
        }
        let not = vec![Object::Name(b"Not".to_vec()), Object::Reference(on)];
        let and = vec![Object::Name(b"And".to_vec()), Object::Array(not.clone()), Object::Reference(on)];
        let or = vec![Object::Name(b"Or".to_vec()), Object::Reference(off), Object::Reference(on)];
        for (expression, shown) in [(not, false), (and, false), (or, true)] {
            let membership = dictionary! { "Type" => "OCMD", "VE" => expression };
            assert_eq!(layers.hides(&document, &holder(membership)), !shown);
        }
    }
}
