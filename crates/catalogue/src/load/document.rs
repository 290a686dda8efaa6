//! One file of a catalogue, parsed, with a line for everything in it.
//!
//! TOML turns into our structs without line numbers; this module keeps the parsed tree beside
//! them, so that a problem found later can still be told with its line. Problems are collected
//! and the one nearest to the top of the file is reported: people mend files from the top.
//!
//! It knows nothing of checklists, and it does not stop at the first problem of a file.

use super::{CatalogueError, Fault, Source};
use serde::de::DeserializeOwned;
use std::cell::RefCell;
use toml::Spanned;
use toml::de::{DeTable, DeValue, Deserializer, Error};

/// A place in a file: the keys and positions that lead to it.
#[derive(Clone, Debug, Default)]
pub(super) struct Place(Vec<Step>);

#[derive(Clone, Debug)]
enum Step {
    Key(String),
    At(usize),
}

impl Place {
    /// A table or value at the top of the file.
    pub(super) fn top(key: &str) -> Self {
        Self::default().key(key)
    }

    /// The value of a key in this table.
    pub(super) fn key(&self, key: &str) -> Self {
        self.step(Step::Key(key.to_owned()))
    }

    /// The item at a position (from zero) in this list.
    pub(super) fn at(&self, position: usize) -> Self {
        self.step(Step::At(position))
    }

    fn step(&self, step: Step) -> Self {
        let mut steps = self.0.clone();
        steps.push(step);
        Self(steps)
    }
}

/// A parsed file and the problems found in it so far.
pub(super) struct Document<'a> {
    source: Source<'a>,
    root: Spanned<DeTable<'a>>,
    problems: RefCell<Vec<(usize, String)>>,
}

impl<'a> Document<'a> {
    /// Parses the file; refuses what is not TOML.
    pub(super) fn parse(source: Source<'a>) -> Result<Self, CatalogueError> {
        let root = DeTable::parse(source.text).map_err(|error| refuse(source, &error))?;
        Ok(Self { source, root, problems: RefCell::default() })
    }

    /// The file as one of our structs; refuses unknown fields, unknown values and missing fields.
    pub(super) fn read<T: DeserializeOwned>(&self) -> Result<T, CatalogueError> {
        T::deserialize(Deserializer::from(self.root.clone())).map_err(|error| refuse(self.source, &error))
    }

    /// The name of the file.
    pub(super) fn name(&self) -> &'a str {
        self.source.name
    }

    /// The table at the root.
    pub(super) fn root(&self) -> &DeTable<'a> {
        self.root.get_ref()
    }

    /// The whole number under a key at the top, if there is one.
    pub(super) fn number(&self, key: &str) -> Option<u64> {
        let value = get(self.root(), key)?.get_ref().as_integer()?;
        u64::from_str_radix(value.as_str(), value.radix()).ok()
    }

    /// Notes a problem at a place, or at the nearest thing around it that is in the file.
    pub(super) fn problem(&self, place: &Place, reason: impl Into<String>) {
        let offset = self.offset(place);
        self.problems.borrow_mut().push((offset, reason.into()));
    }

    /// An error at a place.
    pub(super) fn error(&self, place: &Place, fault: Fault, reason: String) -> CatalogueError {
        CatalogueError {
            file: self.source.name.to_owned(),
            line: self.line(self.offset(place)),
            reason,
            fault,
        }
    }

    /// The problem nearest to the top of the file, if there is any.
    pub(super) fn verdict(&self) -> Result<(), CatalogueError> {
        let problems = self.problems.borrow();
        let Some((offset, reason)) = problems.iter().min_by_key(|(offset, _)| *offset) else { return Ok(()) };
        Err(CatalogueError {
            file: self.source.name.to_owned(),
            line: self.line(*offset),
            reason: reason.clone(),
            fault: Fault::Broken,
        })
    }

    fn offset(&self, place: &Place) -> usize {
        let mut steps = place.0.iter();
        let Some(Step::Key(first)) = steps.next() else { return 0 };
        let Some(mut value) = get(self.root(), first) else { return 0 };
        for step in steps {
            let inner = match step {
                Step::Key(key) => value.get_ref().as_table().and_then(|table| get(table, key)),
                Step::At(position) => value.get_ref().as_array().and_then(|array| array.get(*position)),
            };
            let Some(inner) = inner else { break };
            value = inner;
        }
        value.span().start
    }

    fn line(&self, offset: usize) -> usize {
        line_of(self.source.text, offset)
    }
}

/// The value of a key in a table.
pub(super) fn get<'t, 'i>(table: &'t DeTable<'i>, key: &str) -> Option<&'t Spanned<DeValue<'i>>> {
    table.iter().find(|(name, _)| name.get_ref() == key).map(|(_, value)| value)
}

fn refuse(source: Source<'_>, error: &Error) -> CatalogueError {
    let offset = error.span().map_or(0, |span| span.start);
    CatalogueError {
        file: source.name.to_owned(),
        line: line_of(source.text, offset),
        reason: error.message().replace('\n', "; "),
        fault: Fault::Broken,
    }
}

fn line_of(text: &str, offset: usize) -> usize {
    let before = text.as_bytes().iter().take(offset);
    before.filter(|byte| **byte == b'\n').count() + 1
}
