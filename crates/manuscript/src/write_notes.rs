//! Footnotes of Markdown taken out of its events, because references may come before their notes.
//!
//! It deliberately numbers nothing; a note gets its number where the text refers to it.

use std::collections::BTreeMap;

use pulldown_cmark::{Event, Tag, TagEnd};

/// What each note holds, by its label.
pub(crate) type Notes<'a> = BTreeMap<String, Vec<Event<'a>>>;

/// The text without its notes, and the notes.
pub(crate) fn split_notes(events: Vec<Event<'_>>) -> (Vec<Event<'_>>, Notes<'_>) {
    let (mut text, mut notes) = (Vec::new(), Notes::new());
    let mut open: Vec<String> = Vec::new();
    for event in events {
        match event {
            Event::Start(Tag::FootnoteDefinition(label)) => open.push(label.to_string()),
            Event::End(TagEnd::FootnoteDefinition) => drop(open.pop()),
            event => match open.last() {
                Some(label) => notes.entry(label.clone()).or_default().push(event),
                None => text.push(event),
            },
        }
    }
    (text, notes)
}
