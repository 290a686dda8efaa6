//! The properties of an Office file: who made it, where, with what, and what somebody added.

use super::package::Package;
use crate::gathering::Gathering;
use crate::model::Damage;
use crate::xml::{Step, walk};

/// Gives out core, application and custom properties.
pub(crate) fn read(package: &mut Package<'_>, into: &mut Gathering) {
    for part in ["docProps/core.xml", "docProps/app.xml", "docProps/custom.xml"] {
        if let Some(xml) = package.xml(part, into) {
            read_part(&xml, into);
        }
    }
}

/// Gives out every property of a part, by the name of its element or by the name it was given.
pub(crate) fn read_part(xml: &str, into: &mut Gathering) {
    let mut key = String::new();
    let mut given: Option<String> = None;
    let mut text = String::new();
    let whole = walk(xml, |step, _| match step {
        Step::Start(tag) => {
            text.clear();
            match tag.name() {
                "property" | "user-defined" => {
                    given = tag.attribute("name");
                    into.metadata("name", given.as_deref().unwrap_or_default());
                }
                name => key = name.to_owned(),
            }
            for (name, value) in tag.attributes().filter(|(name, _)| name.ends_with(":href")) {
                into.metadata(&name, &value);
            }
        }
        Step::Text(piece) => text.push_str(piece),
        Step::Comment(comment) => into.metadata("comment", comment),
        Step::End(name) => {
            property(given.as_deref().unwrap_or(&key), &std::mem::take(&mut text), into);
            if matches!(name, "property" | "user-defined") {
                given = None;
            }
        }
    });
    if !whole {
        into.damaged(Damage::ContentsXmlDamaged);
    }
}

fn property(key: &str, value: &str, into: &mut Gathering) {
    let people = ["creator", "lastModifiedBy", "Company", "Manager", "initial-creator", "printed-by"];
    if people.contains(&key) { into.author(key, value) } else { into.metadata(key, value) }
}
