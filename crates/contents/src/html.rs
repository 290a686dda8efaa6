//! HTML: text, titles, alternative texts, links, comments, and what would be loaded or run.
//!
//! The tokenizer of the browser engine reads the text; no tree is built, nothing is loaded and no
//! script is run. Text inside scripts and styles is given out as hidden, for secrets lie there.

use crate::gathering::Gathering;
use crate::model::{Alert, Place};
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};
use std::cell::RefCell;

/// Gives out everything in an HTML text.
pub(crate) fn read(text: &str, into: &mut Gathering) {
    run(
        text,
        State {
            into,
            text: String::new(),
            line: 1,
            raw: false,
            in_row: false,
            place: None,
            everywhere: None,
        },
    );
}

/// Gives out the HTML of a label, all of whose text stands in one place.
pub(crate) fn read_label(text: &str, place: &Place, into: &mut Gathering) {
    let everywhere = Some(place.clone());
    run(
        text,
        State { into, text: String::new(), line: 1, raw: false, in_row: false, place: None, everywhere },
    );
}

fn run(text: &str, state: State<'_>) {
    let sink = Sink(RefCell::new(state));
    let tokenizer = Tokenizer::new(sink, TokenizerOpts::default());
    let queue = BufferQueue::default();
    queue.push_back(StrTendril::from(text));
    let _ = tokenizer.feed(&queue);
    tokenizer.end();
    tokenizer.sink.0.borrow_mut().flush();
}

struct Sink<'a>(RefCell<State<'a>>);

struct State<'a> {
    into: &'a mut Gathering,
    text: String,
    line: u32,
    raw: bool,
    /// Within a row of a table, whose cells are one text.
    in_row: bool,
    place: Option<Place>,
    everywhere: Option<Place>,
}

impl TokenSink for Sink<'_> {
    type Handle = ();

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<()> {
        self.0.borrow_mut().take(token, u32::try_from(line).unwrap_or(u32::MAX))
    }
}

impl State<'_> {
    fn take(&mut self, token: Token, line: u32) -> TokenSinkResult<()> {
        match token {
            Token::TagToken(tag) => return self.tag(&tag, line),
            Token::CommentToken(comment) => self.into.piece(Place::XmlComment, &comment),
            Token::CharacterTokens(characters) => {
                if self.text.trim().is_empty() {
                    self.line = line;
                }
                self.text.push_str(&characters);
            }
            _ => {}
        }
        TokenSinkResult::Continue
    }

    fn tag(&mut self, tag: &Tag, line: u32) -> TokenSinkResult<()> {
        let name: &str = &tag.name;
        match (name, tag.kind) {
            ("table" | "tr" | "script" | "style", _) => {
                self.flush();
                self.in_row = name == "tr" && tag.kind == TagKind::StartTag;
            }
            ("td" | "th", TagKind::StartTag) if self.in_row && !self.text.trim().is_empty() => {
                self.text.push('\t')
            }
            _ if is_inline(name) => {}
            _ if self.in_row => self.text.push(' '),
            _ => self.flush(),
        }
        if tag.kind == TagKind::EndTag {
            self.raw = false;
            self.place = None;
            return TokenSinkResult::Continue;
        }
        self.attributes(tag);
        if matches!(name, "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "title") {
            self.place = Some(Place::Heading { number: line });
        }
        let raw = match name {
            "script" => Some(RawKind::ScriptData),
            "style" => Some(RawKind::Rawtext),
            _ => None,
        };
        self.raw = raw.is_some();
        if name == "script" {
            self.into.alert(Alert::SvgScript);
        }
        raw.map_or(TokenSinkResult::Continue, TokenSinkResult::RawData)
    }

    fn attributes(&mut self, tag: &Tag) {
        let name: &str = &tag.name;
        for attribute in &tag.attrs {
            let value: &str = &attribute.value;
            match &*attribute.name.local {
                "href" | "action" | "cite" | "xlink:href" => self.link(name, value),
                "src" | "srcset" | "data" | "poster" | "background" => {
                    self.into.link(&without_data(value));
                    external(value, self.into);
                }
                "alt" | "title" | "aria-label" | "summary" => self.into.piece(Place::AlternativeText, value),
                // The name of a field is the label of its value.
                "value" => match of_tag(tag, "name").or_else(|| of_tag(tag, "id")) {
                    Some(label) => self.into.piece(Place::HiddenText, &format!("{label} = {value}")),
                    None => self.into.piece(Place::HiddenText, value),
                },
                "placeholder" | "content" => self.into.piece(Place::HiddenText, value),
                key if key.starts_with("on") => {
                    self.into.alert(Alert::SvgScript);
                    self.into.piece(Place::HiddenText, value);
                }
                key if key.starts_with("data-") => self.into.piece(Place::HiddenText, value),
                _ => {}
            }
        }
        self.author(tag);
    }

    fn link(&mut self, element: &str, target: &str) {
        self.into.link(&without_data(target));
        if target.trim_start().to_ascii_lowercase().starts_with("javascript:") {
            self.into.alert(Alert::SvgScript);
        }
        if element == "link" {
            external(target, self.into);
        }
    }

    fn author(&mut self, tag: &Tag) {
        let value = |key: &str| tag.attrs.iter().find(|one| &*one.name.local == key).map(|one| &*one.value);
        if &*tag.name == "meta" && value("name").is_some_and(|name| name.eq_ignore_ascii_case("author")) {
            self.into.author("author", value("content").unwrap_or_default());
        }
    }

    fn flush(&mut self) {
        let text = std::mem::take(&mut self.text);
        let line = Place::Line { line: self.line };
        let place = self.everywhere.clone().or(self.place.clone()).unwrap_or(line);
        let place = if self.raw { Place::HiddenText } else { place };
        self.into.piece(place, &text);
    }
}

fn of_tag<'a>(tag: &'a Tag, key: &str) -> Option<&'a str> {
    tag.attrs.iter().find(|one| &*one.name.local == key).map(|one| &*one.value)
}

/// Elements that do not end a run of text.
fn is_inline(name: &str) -> bool {
    const INLINE: [&str; 22] = [
        "a", "abbr", "b", "bdi", "bdo", "cite", "code", "em", "font", "i", "img", "ins", "kbd", "mark", "q",
        "s", "small", "span", "strong", "sub", "sup", "u",
    ];
    INLINE.contains(&name)
}

/// A `data:` address is content, not where a link leads; only its kind is kept.
pub(crate) fn without_data(target: &str) -> String {
    let is_data = target.get(..5).is_some_and(|start| start.eq_ignore_ascii_case("data:"));
    if is_data { target.split(',').next().unwrap_or_default().to_owned() } else { target.to_owned() }
}

/// Says that something is taken from outside of the file.
pub(crate) fn external(target: &str, into: &mut Gathering) {
    let target = target.trim();
    let start = target.to_ascii_lowercase();
    let outside = ["http:", "https:", "//", "ftp:", "file:", "\\\\"];
    if outside.iter().any(|scheme| start.starts_with(scheme)) {
        into.alert(Alert::ExternalReference { target: target.to_owned() });
    }
}
