//! Presentations: slides in the order in which they are shown, their notes, comments and charts.

use super::package::Package;
use super::paragraphs::{Standing, read as read_paragraphs};
use super::relationships;
use crate::gathering::Gathering;
use crate::model::{Alert, Place};
use crate::xml::{Step, walk};

/// Gives out everything in a presentation.
pub(crate) fn read(package: &mut Package<'_>, into: &mut Gathering) {
    let slides = slides_in_order(package, into);
    for (number, slide) in (1..).zip(&slides) {
        read_slide(package, number, slide, into);
    }
    let rest = package.named("ppt/", ".xml");
    for name in rest.iter().filter(|name| !slides.contains(name)) {
        let Some(place) = other_place(name) else { continue };
        let Some(xml) = package.xml(name, into) else { continue };
        if place == Place::Comment {
            into.alert(Alert::Comments);
            authors(&xml, into);
        }
        read_paragraphs(&xml, Standing::At(place), into);
    }
}

/// Parts besides slides and notes.
fn other_place(name: &str) -> Option<Place> {
    let file = name.strip_prefix("ppt/")?;
    let starts = |starts: &[&str]| starts.iter().any(|start| file.starts_with(start));
    if starts(&["comments/", "commentAuthors", "authors"]) {
        Some(Place::Comment)
    } else if starts(&["slideMasters/", "slideLayouts/", "notesMasters/", "handoutMasters/"]) {
        Some(Place::HeaderFooter)
    } else if starts(&["slides/", "charts/", "diagrams/data", "drawings/"]) {
        // A slide that no list names is in the file but not shown.
        Some(Place::HiddenText)
    } else {
        None
    }
}

fn slides_in_order(package: &mut Package<'_>, into: &mut Gathering) -> Vec<String> {
    let relations = relationships::of("ppt/presentation.xml", package, into);
    let Some(xml) = package.xml("ppt/presentation.xml", into) else { return Vec::new() };
    let mut slides = Vec::new();
    walk(&xml, |step, _| {
        if let Step::Start(tag) = step
            && tag.name() == "sldId"
        {
            let id = tag.attributes().find(|(key, _)| key.ends_with(":id")).map(|(_, id)| id);
            let relation = id.and_then(|id| relations.get(&id));
            slides.extend(relation.filter(|one| !one.outside).map(|one| one.target.clone()));
        }
    });
    slides
}

fn read_slide(package: &mut Package<'_>, number: u32, name: &str, into: &mut Gathering) {
    let Some(xml) = package.xml(name, into) else { return };
    if is_hidden(&xml) {
        into.alert(Alert::HiddenSlide { slide: number });
    }
    read_paragraphs(&xml, Standing::At(Place::Slide { slide: number }), into);
    for relation in relationships::of(name, package, into).values().filter(|one| one.kind == "notesSlide") {
        if let Some(notes) = package.xml(&relation.target, into) {
            read_paragraphs(&notes, Standing::At(Place::SpeakerNotes { slide: number }), into);
        }
    }
}

fn is_hidden(xml: &str) -> bool {
    let mut hidden = false;
    walk(xml, |step, _| {
        if let Step::Start(tag) = step
            && tag.name() == "sld"
        {
            hidden |= matches!(tag.attribute("show").as_deref(), Some("0" | "false"));
        }
    });
    hidden
}

fn authors(xml: &str, into: &mut Gathering) {
    walk(xml, |step, _| {
        if let Step::Start(tag) = step
            && matches!(tag.name(), "cmAuthor" | "author")
        {
            into.author("author", &tag.attribute("name").unwrap_or_default());
        }
    });
}
