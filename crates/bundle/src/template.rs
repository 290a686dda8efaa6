//! Names that a partner lays out: `{control}/{letter}_[{customer}_]{title}`.
//!
//! A field stands in braces. A part in square brackets vanishes when a field in it is empty. A slash
//! makes a folder; a folder that comes out empty is left out, a file name that comes out empty is
//! `file`. Every name goes through [`crate::names`], and the slashes of the path are those of the
//! template alone: a field's slash becomes a low line, so that nothing leaves the bundle.
//!
//! Deliberately not here: widths, letter case, conditions, escapes. Braces and brackets cannot stand in
//! a name that a template makes unless a field holds them. Unique names are the concern of
//! [`crate::Plan::claim_path`].

mod fields;
mod parse;

use crate::names::{PATH_LIMIT, units, usable, usable_within};
pub use fields::{Field, Fields};
pub use parse::{TemplateError, TemplateFault};

/// Most folders in a template.
pub const MOST_FOLDERS: usize = 4;
/// Most characters (UTF-16 units) the folders of a rendered path have together, slashes included.
const FOLDERS_LIMIT: usize = 90;

/// A template that was understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NameTemplate {
    parts: Vec<Part>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    Text(String),
    Field(Field),
    Optional(Vec<Part>),
}

impl NameTemplate {
    /// Reads a template.
    ///
    /// # Errors
    /// [`TemplateError`], with the place of the first fault.
    pub fn parse(template: &str) -> Result<Self, TemplateError> {
        parse::parse(template).map(|parts| Self { parts })
    }

    /// The valid path of a file, with its ending if the fields bring one.
    pub fn render(&self, fields: &Fields) -> String {
        self.path(fields, "")
    }

    /// The valid path of a file with this ending, such as `pdf`, whatever the fields hold.
    pub fn render_with_ending(&self, fields: &Fields, ending: &str) -> String {
        self.path(fields, &format!(".{ending}"))
    }

    fn path(&self, fields: &Fields, ending: &str) -> String {
        let mut names = vec![String::new()];
        write_parts(&self.parts, fields, &mut names);
        let file = names.pop().unwrap_or_default();
        let room = FOLDERS_LIMIT / names.len().max(1) - 1;
        let mut path: String =
            names.iter().filter_map(|name| usable_within(name, room)).map(|name| name + "/").collect();
        let file = file_name(&file, ending, PATH_LIMIT - units(&path));
        path.push_str(&file);
        path
    }
}

/// Adds parts to the last name; a slash of the template begins the next.
fn write_parts(parts: &[Part], fields: &Fields, names: &mut Vec<String>) {
    for part in parts {
        match part {
            Part::Text(text) => {
                let mut pieces = text.split('/');
                extend_last(names, pieces.next().unwrap_or_default());
                names.extend(pieces.map(str::to_owned));
            }
            Part::Field(field) => extend_last(names, &fields.get(*field).replace('/', "_")),
            Part::Optional(inner) if any_is_empty(inner, fields) => {}
            Part::Optional(inner) => write_parts(inner, fields, names),
        }
    }
}

fn extend_last(names: &mut [String], text: &str) {
    if let Some(last) = names.last_mut() {
        last.push_str(text);
    }
}

fn any_is_empty(parts: &[Part], fields: &Fields) -> bool {
    parts.iter().any(|part| matches!(part, Part::Field(field) if fields.get(*field).is_empty()))
}

fn file_name(name: &str, ending: &str, room: usize) -> String {
    let name = format!("{}{ending}", usable(name).unwrap_or_else(|| "file".to_owned()));
    usable_within(&name, room).unwrap_or(name)
}

#[cfg(test)]
mod tests;
