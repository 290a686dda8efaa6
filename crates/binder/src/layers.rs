//! Layers (optional content) of the attached files, brought under one roof.
//!
//! A layer that was hidden in its file stays hidden; without this it would appear. What it
//! deliberately does not do: it keeps no layer menus, groups or print settings.

use lopdf::{Dictionary, Document, Object};

use crate::import::Importer;

/// The layers of all files bound so far.
#[derive(Default)]
pub(crate) struct Layers {
    all: Vec<Object>,
    hidden: Vec<Object>,
}

impl Layers {
    /// Adds the layers of a file whose pages are being bound.
    pub(crate) fn add(&mut self, importer: &mut Importer<'_, '_>) {
        let source = importer.source;
        let Some(properties) = source.catalogue().and_then(|c| source.dictionary_at(c, b"OCProperties"))
        else {
            return;
        };
        let list = |holder: &Dictionary, key: &[u8]| -> Vec<Object> {
            let list = holder.get(key).ok().and_then(|list| source.resolve(list).as_array().ok());
            list.map_or_else(Vec::new, |list| {
                list.iter().filter(|layer| layer.as_reference().is_ok()).cloned().collect()
            })
        };
        let all = list(properties, b"OCGs");
        let empty = Dictionary::new();
        let defaults = source.dictionary_at(properties, b"D").unwrap_or(&empty);
        let hidden_at_first =
            matches!(defaults.get(b"BaseState"), Ok(Object::Name(state)) if state == b"OFF");
        let (on, off) = (list(defaults, b"ON"), list(defaults, b"OFF"));
        for layer in all {
            let copy = importer.with_all_behind(&layer);
            if off.contains(&layer) || (hidden_at_first && !on.contains(&layer)) {
                self.hidden.push(copy.clone());
            }
            self.all.push(copy);
        }
    }

    /// Writes them into the catalogue, if there are any.
    pub(crate) fn write(self, document: &mut Document, catalogue: &mut Dictionary) {
        if self.all.is_empty() {
            return;
        }
        let mut defaults = Dictionary::new();
        defaults.set("Order", Object::Array(Vec::new()));
        defaults.set("OFF", Object::Array(self.hidden));
        let mut properties = Dictionary::new();
        properties.set("OCGs", Object::Array(self.all));
        properties.set("D", defaults);
        catalogue.set("OCProperties", document.add_object(properties));
    }
}
