//! The Markdown of a section as HTML that can be published whatever somebody typed.
//!
//! CommonMark with tables, strikethrough, task lists and footnotes. HTML in the text is shown as text,
//! comments and front matter are left out, links lead to http, https and mailto only, headings stand below
//! the section's. Pictures are shown where they belong to the study; others leave their words.
//!
//! It deliberately writes no inline style and no identifiers from the text, and flattens what nests deeper
//! than [`DEEPEST`], so that the page stays a page.

use std::collections::BTreeMap;

use maud::{Markup, PreEscaped, html};
use pulldown_cmark::{Alignment, CodeBlockKind, CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use crate::pictures::Gallery;

/// How deep quotes, lists and emphasis may nest.
const DEEPEST: usize = 8;

/// What a section's text is set with.
pub(crate) struct Setting<'a> {
    /// The section's name in addresses.
    pub anchor: &'a str,
    /// Names a table, for those who scroll it with the keyboard.
    pub table_label: &'a str,
    /// Names the footnotes.
    pub notes_label: &'a str,
    /// The pictures of the study.
    pub gallery: &'a Gallery,
}

/// Sets a text.
pub(crate) fn set(markdown: &str, setting: &Setting<'_>) -> Markup {
    let events: Vec<Event<'_>> = Parser::new_ext(markdown, options()).collect();
    let (text, notes) = split_notes(events);
    let mut setter = Setter::new(setting, &notes);
    let mut out = setter.html(text);
    let used = std::mem::take(&mut setter.used);
    // References within notes are shown but lead nowhere further.
    let mut listed: Vec<(&String, usize)> = used.iter().map(|(label, number)| (label, *number)).collect();
    listed.sort_by_key(|(_, number)| *number);
    let unused = notes.keys().filter(|label| !used.contains_key(*label));
    let ordered: Vec<&String> = listed.into_iter().map(|(label, _)| label).chain(unused).collect();
    out.push_str(&notes_html(&ordered, &notes, setting).into_string());
    PreEscaped(out)
}

fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS
}

type Notes<'a> = BTreeMap<String, Vec<Event<'a>>>;

/// Takes the footnotes out of the stream; they are set at the end of the section.
fn split_notes(events: Vec<Event<'_>>) -> (Vec<Event<'_>>, Notes<'_>) {
    let (mut text, mut notes): (Vec<Event<'_>>, Notes<'_>) = (Vec::new(), Notes::new());
    let mut open: Vec<String> = Vec::new();
    for event in events {
        match event {
            Event::Start(Tag::FootnoteDefinition(label)) => {
                notes.entry(label.to_string()).or_default();
                open.push(label.to_string());
            }
            Event::End(TagEnd::FootnoteDefinition) => drop(open.pop()),
            event => match open.last().and_then(|label| notes.get_mut(label)) {
                Some(note) => note.push(event),
                None => text.push(event),
            },
        }
    }
    (text, notes)
}

fn notes_html(ordered: &[&String], notes: &Notes<'_>, setting: &Setting<'_>) -> Markup {
    if ordered.is_empty() {
        return html! {};
    }
    let nothing = Notes::new();
    html! {
        ol class="notes" aria-label=(setting.notes_label) {
            @for (index, label) in ordered.iter().enumerate() {
                li id=(format!("{}--note-{}", setting.anchor, index + 1)) {
                    (PreEscaped(Setter::new(setting, &nothing).html(notes[*label].clone())))
                }
            }
        }
    }
}

struct Setter<'s, 'n> {
    setting: &'s Setting<'s>,
    notes: &'n Notes<'n>,
    used: BTreeMap<String, usize>,
    open: Vec<bool>,
    in_head: bool,
    columns: Vec<Alignment>,
    column: usize,
    silent: usize,
    picture: Option<(String, String)>,
    link_shown: bool,
    in_comment: bool,
    heading: u8,
    highest: u8,
}

impl<'s, 'n> Setter<'s, 'n> {
    fn new(setting: &'s Setting<'s>, notes: &'n Notes<'n>) -> Self {
        Self {
            setting,
            notes,
            used: BTreeMap::new(),
            open: Vec::new(),
            in_head: false,
            columns: Vec::new(),
            column: 0,
            silent: 0,
            picture: None,
            link_shown: false,
            in_comment: false,
            heading: 2,
            highest: 1,
        }
    }

    fn html(&mut self, events: Vec<Event<'_>>) -> String {
        self.highest = events.iter().filter_map(level).min().unwrap_or(1);
        let kept = events.into_iter().filter_map(|event| self.harmless(event).map(Event::into_static));
        let kept: Vec<Event<'static>> = kept.collect();
        let mut out = String::new();
        pulldown_cmark::html::push_html(&mut out, kept.into_iter());
        out
    }

    /// An event as it may be published, or nothing where it is left out.
    fn harmless<'e>(&mut self, event: Event<'e>) -> Option<Event<'e>> {
        if self.picture.is_some() {
            return self.within_picture(event);
        }
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(end) => self.end(end),
            _ if self.silent > 0 => None,
            Event::Html(text) | Event::InlineHtml(text) => self.shown_html(&text).map(Event::Text),
            Event::TaskListMarker(done) => {
                Some(Event::Text(if done { "☑ ".into() } else { "☐ ".into() }))
            }
            Event::FootnoteReference(label) => Some(self.reference(&label)),
            event => Some(event),
        }
    }

    fn within_picture<'e>(&mut self, event: Event<'e>) -> Option<Event<'e>> {
        match (&event, &mut self.picture) {
            (Event::Text(text) | Event::Code(text), Some((_, words))) => words.push_str(text),
            (Event::SoftBreak | Event::HardBreak, Some((_, words))) => words.push(' '),
            (Event::End(TagEnd::Image), _) => return self.picture_html(),
            _ => {}
        }
        None
    }

    fn picture_html<'e>(&mut self) -> Option<Event<'e>> {
        let (address, words) = self.picture.take()?;
        let Some((placed, alternative)) = self.setting.gallery.find(&address) else {
            return Some(Event::Text(words.into()));
        };
        let alternative = if words.trim().is_empty() { alternative } else { &words };
        let picture = html! {
            img src=(placed.path) width=(placed.width) height=(placed.height) alt=(alternative);
        };
        Some(Event::InlineHtml(picture.into_string().into()))
    }

    fn reference<'e>(&mut self, label: &CowStr<'_>) -> Event<'e> {
        if !self.notes.contains_key(label.as_ref()) {
            return Event::Text(format!("[{label}]").into());
        }
        let next = self.used.len() + 1;
        let number = *self.used.entry(label.to_string()).or_insert(next);
        let target = format!("#{}--note-{number}", self.setting.anchor);
        Event::InlineHtml(html! { sup { a href=(target) { (number) } } }.into_string().into())
    }

    fn start<'e>(&mut self, tag: Tag<'e>) -> Option<Event<'e>> {
        if nests(&tag) {
            // An entry goes the way of its list.
            let flat = match tag {
                Tag::Item => self.open.last() == Some(&false),
                _ => self.open.iter().filter(|kept| **kept).count() >= DEEPEST,
            };
            self.open.push(!flat);
            if flat {
                return None;
            }
        }
        match tag {
            Tag::MetadataBlock(_) => {
                self.silent += 1;
                None
            }
            Tag::HtmlBlock => Some(Event::Start(Tag::Paragraph)),
            Tag::Heading { level, .. } => Some(Event::Start(self.heading(level))),
            Tag::CodeBlock(_) => Some(Event::Start(Tag::CodeBlock(CodeBlockKind::Indented))),
            Tag::BlockQuote(_) => Some(Event::Start(Tag::BlockQuote(None))),
            Tag::Image { dest_url, .. } => {
                self.picture = Some((dest_url.to_string(), String::new()));
                None
            }
            Tag::Link { dest_url, .. } => self.link(&dest_url),
            Tag::Table(columns) => self.table(columns),
            Tag::TableHead => {
                (self.in_head, self.column) = (true, 0);
                Some(Event::Html("<thead><tr>".into()))
            }
            Tag::TableRow => {
                self.column = 0;
                Some(Event::Html("<tr>".into()))
            }
            Tag::TableCell => Some(self.cell()),
            tag => Some(Event::Start(tag)),
        }
    }

    fn end<'e>(&mut self, end: TagEnd) -> Option<Event<'e>> {
        if end_nests(&end) && !self.open.pop().unwrap_or(true) {
            return None;
        }
        match end {
            TagEnd::MetadataBlock(_) => {
                self.silent = self.silent.saturating_sub(1);
                None
            }
            TagEnd::HtmlBlock => Some(Event::End(TagEnd::Paragraph)),
            TagEnd::Heading(_) => Some(Event::End(TagEnd::Heading(level_of(self.heading)))),
            TagEnd::BlockQuote(_) => Some(Event::End(TagEnd::BlockQuote(None))),
            TagEnd::Link => self.link_shown.then(|| Event::InlineHtml("</a>".into())),
            TagEnd::Table => Some(Event::Html("</tbody></table></div>\n".into())),
            TagEnd::TableHead => {
                self.in_head = false;
                Some(Event::Html("</tr></thead><tbody>\n".into()))
            }
            TagEnd::TableRow => Some(Event::Html("</tr>\n".into())),
            TagEnd::TableCell => Some(Event::InlineHtml(self.cell_end().into())),
            end => Some(Event::End(end)),
        }
    }

    /// The text's highest heading stands right below the section's, and none is left out on the way down.
    fn heading<'e>(&mut self, level: HeadingLevel) -> Tag<'e> {
        self.heading = (level as u8 - self.highest + 3).min(6).min(self.heading.max(2) + 1);
        Tag::Heading { level: level_of(self.heading), id: None, classes: Vec::new(), attrs: Vec::new() }
    }

    /// Words of a link that leads nowhere a page may lead to stand without it.
    fn link<'e>(&mut self, address: &str) -> Option<Event<'e>> {
        let address = if is_mail(address) { format!("mailto:{address}") } else { address.to_owned() };
        self.link_shown = leads_outside(&address);
        if !self.link_shown {
            return None;
        }
        // The end of the link closes it; maud has no way to write half an element.
        let whole = html! { a href=(address) rel="noopener" {} }.into_string();
        Some(Event::InlineHtml(whole.trim_end_matches("</a>").to_owned().into()))
    }

    /// HTML as it was typed, without its comments, which may go over several lines.
    fn shown_html<'e>(&mut self, html: &str) -> Option<CowStr<'e>> {
        let mut shown = String::new();
        let mut rest = html;
        loop {
            let mark = if self.in_comment { "-->" } else { "<!--" };
            let (before, after) = rest.split_once(mark).unwrap_or((rest, ""));
            if !self.in_comment {
                shown.push_str(before);
            }
            if before.len() == rest.len() {
                break;
            }
            self.in_comment = !self.in_comment;
            rest = after;
        }
        (!shown.trim().is_empty()).then(|| shown.into())
    }

    fn table<'e>(&mut self, columns: Vec<Alignment>) -> Option<Event<'e>> {
        self.columns = columns;
        let label = html! { (self.setting.table_label) }.into_string();
        let opening =
            format!("<div class=\"wide\" role=\"group\" tabindex=\"0\" aria-label=\"{label}\"><table>");
        Some(Event::Html(opening.into()))
    }

    fn cell<'e>(&mut self) -> Event<'e> {
        let class = match self.columns.get(self.column) {
            Some(Alignment::Right) => " class=\"end\"",
            Some(Alignment::Center) => " class=\"middle\"",
            _ => "",
        };
        self.column += 1;
        let opening =
            if self.in_head { format!("<th scope=\"col\"{class}>") } else { format!("<td{class}>") };
        Event::InlineHtml(opening.into())
    }

    fn cell_end(&self) -> &'static str {
        if self.in_head { "</th>" } else { "</td>" }
    }
}

fn nests(tag: &Tag<'_>) -> bool {
    matches!(
        tag,
        Tag::BlockQuote(_) | Tag::List(_) | Tag::Item | Tag::Emphasis | Tag::Strong | Tag::Strikethrough
    )
}

fn end_nests(end: &TagEnd) -> bool {
    matches!(
        end,
        TagEnd::BlockQuote(_)
            | TagEnd::List(_)
            | TagEnd::Item
            | TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Strikethrough
    )
}

fn level(event: &Event<'_>) -> Option<u8> {
    match event {
        Event::Start(Tag::Heading { level, .. }) => Some(*level as u8),
        _ => None,
    }
}

fn level_of(level: u8) -> HeadingLevel {
    HeadingLevel::try_from(usize::from(level)).unwrap_or(HeadingLevel::H6)
}

fn leads_outside(address: &str) -> bool {
    ["http://", "https://", "mailto:"].iter().any(|scheme| {
        address.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme))
            && !address.contains(char::is_control)
    })
}

/// An address as `<somebody@example.com>` writes it.
fn is_mail(address: &str) -> bool {
    address.contains('@') && !address.contains([':', '/', ' ', '?'])
}
