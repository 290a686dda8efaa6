//! A drawing as a tree: elements in one list, each with the numbers of what it holds.

use crate::model::{LeftOut, What};
use std::collections::BTreeSet;

/// A drawing.
#[derive(Debug, Default)]
pub(crate) struct Document {
    /// All elements; the first is the root. Those that nothing holds any more are not written.
    pub elements: Vec<Element>,
    /// What is not shown.
    pub left_out: BTreeSet<LeftOut>,
    /// Whether scripts or handlers were taken out.
    pub has_scripts: bool,
}

/// One element.
#[derive(Debug, Default, Clone)]
pub(crate) struct Element {
    /// The name without a prefix.
    pub name: String,
    /// The attributes by their names without prefixes, each once.
    pub attributes: Vec<(String, String)>,
    /// What it holds.
    pub children: Vec<Child>,
}

/// Something within an element.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Child {
    /// An element, by its number.
    Element(usize),
    /// Characters.
    Text(String),
}

impl Element {
    /// The value of an attribute.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// Gives an attribute a value.
    pub(crate) fn set(&mut self, name: &str, value: String) {
        match self.attributes.iter_mut().find(|(key, _)| key == name) {
            Some((_, old)) => *old = value,
            None => self.attributes.push((name.to_owned(), value)),
        }
    }

    /// A property, whether it stands in the style or as an attribute.
    pub(crate) fn property(&self, name: &str) -> Option<String> {
        let styled = self.get("style").and_then(|style| crate::style::property(style, name));
        styled.or_else(|| self.get(name).map(str::to_owned))
    }
}

impl Document {
    /// Notes that something is not shown. After the first hundred the rest tells nothing new.
    pub(crate) fn leave_out(&mut self, what: What, detail: &str) {
        if self.left_out.len() < 100 {
            self.left_out.insert(LeftOut::new(what, detail));
        }
    }

    /// The numbers of the elements within one.
    pub(crate) fn within(&self, parent: usize) -> Vec<usize> {
        let of = |child: &Child| if let Child::Element(number) = child { Some(*number) } else { None };
        self.elements[parent].children.iter().filter_map(of).collect()
    }

    /// The numbers of all elements that are still held, in the order of the file.
    pub(crate) fn reachable(&self) -> Vec<usize> {
        let (mut found, mut open) = (Vec::new(), vec![0]);
        while let Some(number) = open.pop() {
            found.push(number);
            open.extend(self.within(number).into_iter().rev());
        }
        found
    }

    /// All characters within an element.
    pub(crate) fn words(&self, number: usize) -> String {
        let mut words = String::new();
        for child in &self.elements[number].children {
            match child {
                Child::Text(text) => words.push_str(text),
                Child::Element(inner) => words.push_str(&self.words(*inner)),
            }
        }
        words
    }
}
