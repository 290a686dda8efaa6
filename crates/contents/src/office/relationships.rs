//! The relationships of an Office package: where links lead and what is taken from outside.
//!
//! Relationships inside the package are resolved for the readers that need order.

use super::package::Package;
use crate::gathering::Gathering;
use crate::html::external;
use crate::model::Alert;
use crate::xml::{Step, walk};
use std::collections::BTreeMap;

/// Where a relationship leads.
#[derive(Clone, Debug)]
pub(crate) struct Relationship {
    /// The last word of its type.
    pub kind: String,
    /// The part, or the address outside.
    pub target: String,
    /// Whether it leads out of the package.
    pub outside: bool,
}

/// The relationships of a part, by id.
pub(crate) fn of(
    part: &str,
    package: &mut Package<'_>,
    into: &mut Gathering,
) -> BTreeMap<String, Relationship> {
    let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
    let separator = if folder.is_empty() { "" } else { "/" };
    let xml = package.xml(&format!("{folder}{separator}_rels/{file}.rels"), into);
    xml.map(|xml| parsed(&xml, folder)).unwrap_or_default()
}

/// Gives out every address outside of the package.
pub(crate) fn read_all(package: &mut Package<'_>, into: &mut Gathering) {
    for name in package.named("", ".rels") {
        let Some(xml) = package.xml(&name, into) else { continue };
        for relationship in parsed(&xml, "").values().filter(|one| one.outside) {
            into.link(&relationship.target);
            match relationship.kind.as_str() {
                "hyperlink" => {}
                // A template on the author's disk is a reference too, and tells a path.
                "attachedTemplate" | "externalLinkPath" | "oleObject" | "subDocument" => {
                    into.alert(Alert::ExternalReference { target: relationship.target.clone() });
                }
                _ => external(&relationship.target, into),
            }
        }
    }
}

fn parsed(xml: &str, folder: &str) -> BTreeMap<String, Relationship> {
    let mut found = BTreeMap::new();
    walk(xml, |step, _| {
        let Step::Start(tag) = step else { return };
        if tag.name() != "Relationship" {
            return;
        }
        let value = |name| tag.attribute(name).unwrap_or_default();
        let outside = value("TargetMode") == "External";
        let target = if outside { value("Target") } else { resolved(folder, &value("Target")) };
        let kind = value("Type").rsplit('/').next().unwrap_or_default().to_owned();
        found.insert(value("Id"), Relationship { kind, target, outside });
    });
    found
}

fn resolved(folder: &str, target: &str) -> String {
    if let Some(absolute) = target.strip_prefix('/') {
        return absolute.to_owned();
    }
    let mut steps: Vec<&str> = folder.split('/').filter(|step| !step.is_empty()).collect();
    for step in target.split('/') {
        match step {
            "" | "." => {}
            ".." => drop(steps.pop()),
            _ => steps.push(step),
        }
    }
    steps.join("/")
}
