//! Reading a template, and saying where it cannot be read.
//!
//! What a rendered name would lose in silence is refused here, where the person who writes the template
//! can still see it. Not here: what the fields hold.

use super::{Field, MOST_FOLDERS, Part};
use crate::names::is_allowed;
use std::collections::BTreeMap;

/// Most characters (UTF-16 units) of a template.
const LONGEST: usize = 300;

/// Why a template cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{fault} at {at}")]
pub struct TemplateError {
    /// Where, in UTF-16 units from the beginning, as a text field counts.
    pub at: usize,
    /// What.
    pub fault: TemplateFault,
}

/// What is wrong with a template.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TemplateFault {
    /// It says nothing.
    #[error("the template is empty")]
    Empty,
    /// It is too long.
    #[error("the template is longer than {limit} characters")]
    TooLong {
        /// Most characters, in UTF-16 units.
        limit: usize,
    },
    /// There is no field of this name.
    #[error("there is no field {{{name}}}")]
    UnknownField {
        /// The name.
        name: String,
    },
    /// A brace or bracket is never closed.
    #[error("{mark} is not closed")]
    NotClosed {
        /// Which.
        mark: char,
    },
    /// A brace or bracket was never opened.
    #[error("{mark} was not opened")]
    NotOpened {
        /// Which.
        mark: char,
    },
    /// An optional part within another.
    #[error("an optional part within another")]
    Nested,
    /// An optional part that could never vanish.
    #[error("an optional part without a field")]
    OptionalWithoutField,
    /// Nothing tells one file from another.
    #[error("the template has no field")]
    NoField,
    /// A character that no name may have.
    #[error("{character:?} cannot stand in a name")]
    ForbiddenCharacter {
        /// The character.
        character: char,
    },
    /// A folder without a name, a way up, or no name for the file.
    #[error("a folder or file without a name")]
    NoName,
    /// Too many folders.
    #[error("more than {limit} folders")]
    TooDeep {
        /// Most folders.
        limit: usize,
    },
}

impl TemplateError {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self.fault {
            TemplateFault::Empty => "BUNDLE-TEMPLATE-EMPTY",
            TemplateFault::TooLong { .. } => "BUNDLE-TEMPLATE-TOO-LONG",
            TemplateFault::UnknownField { .. } => "BUNDLE-TEMPLATE-UNKNOWN-FIELD",
            TemplateFault::NotClosed { .. } => "BUNDLE-TEMPLATE-NOT-CLOSED",
            TemplateFault::NotOpened { .. } => "BUNDLE-TEMPLATE-NOT-OPENED",
            TemplateFault::Nested => "BUNDLE-TEMPLATE-NESTED",
            TemplateFault::OptionalWithoutField => "BUNDLE-TEMPLATE-OPTIONAL-WITHOUT-FIELD",
            TemplateFault::NoField => "BUNDLE-TEMPLATE-NO-FIELD",
            TemplateFault::ForbiddenCharacter { .. } => "BUNDLE-TEMPLATE-FORBIDDEN-CHARACTER",
            TemplateFault::NoName => "BUNDLE-TEMPLATE-NO-NAME",
            TemplateFault::TooDeep { .. } => "BUNDLE-TEMPLATE-TOO-DEEP",
        }
    }

    /// What the words of the code are filled with; `at` counts from 1, as people do.
    pub fn parameters(&self) -> BTreeMap<&'static str, String> {
        let mut parameters = BTreeMap::from([("at", (self.at + 1).to_string())]);
        let (name, value) = match &self.fault {
            TemplateFault::TooLong { limit } | TemplateFault::TooDeep { limit } => {
                ("limit", limit.to_string())
            }
            TemplateFault::UnknownField { name } => ("name", name.clone()),
            TemplateFault::NotClosed { mark } | TemplateFault::NotOpened { mark } => {
                ("mark", mark.to_string())
            }
            TemplateFault::ForbiddenCharacter { character } => ("character", character.to_string()),
            _ => return parameters,
        };
        parameters.insert(name, value);
        parameters
    }
}

type Parsed<T> = Result<T, TemplateError>;

fn fault<T>(at: usize, fault: TemplateFault) -> Parsed<T> {
    Err(TemplateError { at, fault })
}

/// Characters with their place in UTF-16 units.
struct Reader<'t> {
    rest: std::str::Chars<'t>,
    at: usize,
}

impl Reader<'_> {
    fn next(&mut self) -> Option<(usize, char)> {
        let character = self.rest.next()?;
        let at = self.at;
        self.at += character.len_utf16();
        Some((at, character))
    }
}

pub(super) fn parse(template: &str) -> Parsed<Vec<Part>> {
    if template.trim().is_empty() {
        return fault(0, TemplateFault::Empty);
    }
    if template.encode_utf16().count() > LONGEST {
        return fault(LONGEST, TemplateFault::TooLong { limit: LONGEST });
    }
    let parts = read_parts(&mut Reader { rest: template.chars(), at: 0 }, None)?;
    if !parts.iter().any(has_field) {
        return fault(0, TemplateFault::NoField);
    }
    check_folders(template)?;
    Ok(parts)
}

/// Reads to the end, or to the bracket that closes the one opened at `opened`.
fn read_parts(reader: &mut Reader<'_>, opened: Option<usize>) -> Parsed<Vec<Part>> {
    let mut parts = Vec::new();
    while let Some((at, character)) = reader.next() {
        match (character, opened) {
            ('{', _) => parts.push(Part::Field(read_field(reader, at)?)),
            ('[', Some(_)) => return fault(at, TemplateFault::Nested),
            ('[', None) => parts.push(Part::Optional(read_parts(reader, Some(at))?)),
            (']', Some(opened)) if !parts.iter().any(has_field) => {
                return fault(opened, TemplateFault::OptionalWithoutField);
            }
            (']', Some(_)) => return Ok(parts),
            (']' | '}', _) => return fault(at, TemplateFault::NotOpened { mark: character }),
            ('/', _) => push_text(&mut parts, '/'),
            _ if !is_allowed(character) => {
                return fault(at, TemplateFault::ForbiddenCharacter { character });
            }
            _ => push_text(&mut parts, character),
        }
    }
    match opened {
        Some(at) => fault(at, TemplateFault::NotClosed { mark: '[' }),
        None => Ok(parts),
    }
}

fn read_field(reader: &mut Reader<'_>, opened: usize) -> Parsed<Field> {
    let mut name = String::new();
    loop {
        match reader.next() {
            Some((_, '}')) => break,
            None | Some((_, '{' | '[' | ']' | '/')) => {
                return fault(opened, TemplateFault::NotClosed { mark: '{' });
            }
            Some((_, character)) => name.push(character),
        }
    }
    Field::named(&name).map_or_else(|| fault(opened, TemplateFault::UnknownField { name }), Ok)
}

fn push_text(parts: &mut Vec<Part>, character: char) {
    match parts.last_mut() {
        Some(Part::Text(text)) => text.push(character),
        _ => parts.push(Part::Text(character.to_string())),
    }
}

fn has_field(part: &Part) -> bool {
    match part {
        Part::Text(_) => false,
        Part::Field(_) => true,
        Part::Optional(inner) => inner.iter().any(has_field),
    }
}

/// Every name between slashes must say something: neither nothing nor dots and spaces alone.
fn check_folders(template: &str) -> Parsed<()> {
    let mut at = 0;
    for (number, name) in template.split('/').enumerate() {
        if number > MOST_FOLDERS {
            return fault(at, TemplateFault::TooDeep { limit: MOST_FOLDERS });
        }
        if name.chars().all(|character| matches!(character, '.' | ' ' | '~' | '[' | ']')) {
            return fault(at, TemplateFault::NoName);
        }
        at += name.encode_utf16().count() + 1;
    }
    Ok(())
}
