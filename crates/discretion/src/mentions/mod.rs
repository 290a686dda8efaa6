//! What in a text looks like a person, an organisation, an address or a number of somebody, although nobody
//! has listed it.
//!
//! Silence of a search for listed names says nothing about names that nobody listed. So whatever may name
//! somebody is found by its form: e-mail addresses, hosts, IP addresses, account and telephone numbers, and
//! by words around it: titles, labels, quotations, legal forms. What belongs to the partner ([`Known`]), to
//! AWS and to well-known vendors is not reported.
//!
//! Not here: what follows from a mention (the caller decides), names that stand bare among ordinary words,
//! and pictures.

mod addresses;
mod japanese;
mod korean;
mod latin;
mod one_form;
mod words;

use crate::near::key;
use std::ops::Range;

/// What a mention looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MentionKind {
    /// A key, a password or another secret.
    Secret,
    /// The number of a person or a bank account.
    Identity,
    /// An e-mail address.
    Email,
    /// A telephone number.
    Phone,
    /// A host, a web address, an IP address.
    Host,
    /// The number of an AWS account, or something within one.
    Account,
    /// A person.
    Person,
    /// A company, an authority, a project with a name of its own.
    Organisation,
}

impl MentionKind {
    /// Every kind.
    pub const ALL: [Self; 8] = [
        Self::Secret,
        Self::Identity,
        Self::Email,
        Self::Phone,
        Self::Host,
        Self::Account,
        Self::Person,
        Self::Organisation,
    ];

    /// The stable code, kebab-case.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Secret => "secret",
            Self::Identity => "identity",
            Self::Email => "email",
            Self::Phone => "phone",
            Self::Host => "host",
            Self::Account => "account",
            Self::Person => "person",
            Self::Organisation => "organisation",
        }
    }

    /// Whether the form alone proves it, so that it leads to somebody for certain.
    pub const fn is_firm(self) -> bool {
        !matches!(self, Self::Person | Self::Organisation)
    }
}

/// A place that looks like it names somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// What it looks like.
    pub kind: MentionKind,
    /// Where, in bytes of the text; both ends lie on character boundaries.
    pub range: Range<usize>,
}

/// Names that may stand in a public text: the partner's own, people of the partner, public addresses.
#[derive(Clone, Debug, Default)]
pub struct Known {
    lines: Vec<Line>,
    names: Vec<Line>,
    hosts: Vec<String>,
    mails: Vec<String>,
}

/// A line or a name in the form in which it is compared.
#[derive(Clone, Debug, Default)]
struct Line {
    key: String,
    words: Vec<String>,
}

impl Line {
    fn of(line: &str) -> Self {
        let small = line.to_lowercase();
        let words = small.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
        Self { key: key(line), words: words.map(str::to_owned).collect() }
    }

    /// Whether it holds the other: whole words where words are set apart, letters where they are not.
    fn holds(&self, other: &Self) -> bool {
        if other.key.is_empty() {
            return false;
        }
        if !other.key.is_ascii() {
            return self.key.contains(&other.key);
        }
        let length = other.words.len();
        length > 0 && self.words.windows(length).any(|words| words == other.words)
    }
}

impl Known {
    /// From lines as people write them (`Hanbit Cloud`, `Kim Jimin, jimin@hanbit.example`, an address).
    pub fn new<'a>(lines: impl IntoIterator<Item = &'a str>) -> Self {
        let mut known = Self::default();
        for line in lines.into_iter().map(str::trim).filter(|line| !line.is_empty()) {
            known.mails.extend(addresses::mails_in(line));
            // A host of the partner stands for its whole domain, whatever is before it. A provider of
            // mailboxes is everybody's.
            let hosts =
                addresses::hosts_in(line).into_iter().filter(|host| !addresses::is_mail_provider(host));
            known.hosts.extend(hosts.map(|host| host.trim_start_matches("www.").to_owned()));
            known.lines.push(Line::of(line));
            known.names.push(Line::of(line.split([',', '<', '(', '/', '·']).next().unwrap_or(line)));
        }
        known
    }

    /// Whether a mention is one of them.
    fn holds(&self, kind: MentionKind, words: &str) -> bool {
        match kind {
            MentionKind::Email | MentionKind::Host => {
                let host = addresses::host_of(words);
                let below = |known: &String| host == *known || host.ends_with(&format!(".{known}"));
                self.hosts.iter().any(below) || self.mails.contains(&words.to_lowercase())
            }
            MentionKind::Person | MentionKind::Organisation => {
                let own = Line::of(words);
                let around = |name: &Line| name.key.chars().count() > 2 && own.holds(name);
                self.lines.iter().any(|line| line.holds(&own)) || self.names.iter().any(around)
            }
            _ => false,
        }
    }
}

/// What in a text looks like it names somebody, in the order in which it stands there. No two overlap.
pub fn mentions(text: &str, known: &Known) -> Vec<Mention> {
    let form = one_form::OneForm::of(text);
    let mut found = addresses::find(&form.text);
    found.extend(latin::find(&form.text));
    found.extend(korean::find(&form.text));
    found.extend(japanese::find(&form.text));
    let is_known = |mention: &Mention| {
        let words = form.text.get(mention.range.clone()).unwrap_or_default();
        words.trim().is_empty() || known.holds(mention.kind, words)
    };
    // The host of an address that may stand is a part of it.
    let mails: Vec<Range<usize>> = found
        .iter()
        .filter(|mention| mention.kind == MentionKind::Email && is_known(mention))
        .map(|mention| mention.range.clone())
        .collect();
    let within = |mention: &Mention| {
        mails.iter().any(|mail| mail.start <= mention.range.start && mention.range.end <= mail.end)
    };
    found.retain(|mention| !is_known(mention) && !within(mention));
    let mut found = apart(found);
    found.iter_mut().for_each(|mention| mention.range = form.original(&mention.range));
    found
}

/// Of mentions that overlap the firmer one, then the longer one.
fn apart(mut found: Vec<Mention>) -> Vec<Mention> {
    found.sort_by_key(|it| (!it.kind.is_firm(), std::cmp::Reverse(it.range.len()), it.range.start, it.kind));
    let mut kept: Vec<Mention> = Vec::new();
    for one in found {
        let overlaps = |it: &Mention| one.range.start < it.range.end && it.range.start < one.range.end;
        if !kept.iter().any(overlaps) {
            kept.push(one);
        }
    }
    kept.sort_by_key(|it| it.range.start);
    kept
}

/// The place of a group of a pattern.
fn group(found: &regex::Captures<'_>, name: &str) -> Option<Range<usize>> {
    found.name(name).map(|group| group.range())
}

/// A pattern that is known to be sound; one that is not matches nothing, and a test says so.
fn pattern(text: &str) -> regex::Regex {
    let built = regex::RegexBuilder::new(text).size_limit(32 << 20).build();
    built.unwrap_or_else(|error| {
        debug_assert!(false, "{error}");
        #[allow(clippy::expect_used, reason = "an empty class is a sound pattern")]
        regex::Regex::new("[^\\s\\S]").expect("a sound pattern")
    })
}
