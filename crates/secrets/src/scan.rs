//! How a family of rules goes over a text: all its patterns in one pass, then a judge for each candidate.
//!
//! A pattern has exactly one group, the value. A judge sees the candidate with its surroundings and says
//! what it is, or nothing. After a refusal the search goes on behind the first word of the candidate, so
//! that a thing inside a refused candidate is still found; patterns are bounded, so that this stays linear.
//!
//! Not here: any pattern (`families`), and which of two overlapping candidates stays (`settle`).

use crate::context::Context;
use crate::hit::{Certainty, What};
use crate::labels::Label;
use crate::{HITS_AT_MOST, labels};
use regex::Regex;
use std::ops::Range;

/// Something that may become a hit, in offsets of the folded text.
#[derive(Clone, Debug)]
pub(crate) struct Candidate {
    pub(crate) what: What,
    pub(crate) certainty: Certainty,
    /// Where it lies.
    pub(crate) value: Range<usize>,
    /// The part that is shown masked and makes the fingerprint.
    pub(crate) shown: Range<usize>,
}

/// A pattern and what is made of it.
pub(crate) struct Rule {
    /// What it finds, unless the judge says otherwise.
    pub(crate) what: What,
    /// How certain it is, unless the judge says otherwise.
    pub(crate) certainty: Certainty,
    /// Has exactly one group: the value.
    pub(crate) pattern: &'static str,
    pub(crate) judge: fn(&Found<'_>) -> Option<Candidate>,
}

/// Rules that go over a text together.
pub(crate) struct Family {
    rules: &'static [Rule],
    regex: Regex,
    /// Whether its values are so firm in form that they may be pieced together over a line break.
    pub(crate) survives_line_breaks: bool,
}

impl Family {
    /// Joins the patterns of a family.
    pub(crate) fn new(rules: &'static [Rule], survives_line_breaks: bool) -> Self {
        let pattern: Vec<String> = rules.iter().map(|rule| format!("(?:{})", rule.pattern)).collect();
        let regex = Regex::new(&pattern.join("|")).expect("patterns are constants and tested");
        debug_assert_eq!(regex.captures_len(), rules.len() + 1, "each pattern has one group");
        Self { rules, regex, survives_line_breaks }
    }

    /// Adds what the family finds, at most [`HITS_AT_MOST`].
    pub(crate) fn scan(&self, text: &str, context: &Context<'_>, into: &mut Vec<Candidate>) {
        let mut groups = self.regex.capture_locations();
        let (mut at, mut taken) = (0, 0);
        while taken < HITS_AT_MOST {
            let Some(whole) = self.regex.captures_read_at(&mut groups, text, at) else { return };
            let value = (1..groups.len()).find_map(|group| Some((group, groups.get(group)?)));
            let candidate = value.and_then(|(group, (start, end))| {
                let rule = &self.rules[group - 1];
                (rule.judge)(&Found { text, whole: whole.range(), value: start..end, rule, context })
            });
            at = match candidate {
                Some(candidate) => {
                    let next = whole.end().max(at + 1);
                    into.push(candidate);
                    taken += 1;
                    next
                }
                None => behind_first_word(text, whole.start(), whole.end()),
            };
            while !text.is_char_boundary(at.min(text.len())) {
                at += 1;
            }
            if at > text.len() {
                return;
            }
        }
    }
}

/// Where to look on after a refusal: the first word is spent, what follows it is not.
fn behind_first_word(text: &str, start: usize, end: usize) -> usize {
    let word = text.as_bytes()[start..end].iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
    start + word.max(1)
}

/// A candidate with its surroundings.
pub(crate) struct Found<'a> {
    /// The folded text.
    pub(crate) text: &'a str,
    /// The whole match.
    pub(crate) whole: Range<usize>,
    /// The group of the rule.
    pub(crate) value: Range<usize>,
    /// The rule that matched.
    pub(crate) rule: &'a Rule,
    /// What the caller knows about the place.
    pub(crate) context: &'a Context<'a>,
}

impl<'a> Found<'a> {
    /// The value.
    pub(crate) fn value(&self) -> &'a str {
        &self.text[self.value.clone()]
    }

    /// A candidate as the rule names it.
    pub(crate) fn plain(&self) -> Option<Candidate> {
        self.is(self.rule.what, self.rule.certainty)
    }

    /// A candidate of the rule's kind.
    pub(crate) fn with(&self, certainty: Certainty) -> Option<Candidate> {
        self.is(self.rule.what, certainty)
    }

    /// A candidate of another kind.
    pub(crate) fn is(&self, what: What, certainty: Certainty) -> Option<Candidate> {
        let (value, shown) = (self.value.clone(), self.value.clone());
        Some(Candidate { what, certainty, value, shown })
    }

    /// The byte before a place.
    pub(crate) fn byte_before(&self, at: usize) -> Option<u8> {
        self.text.as_bytes()[..at].last().copied()
    }

    /// The byte at a place.
    pub(crate) fn byte_at(&self, at: usize) -> Option<u8> {
        self.text.as_bytes().get(at).copied()
    }

    /// Whether the whole match is not part of a longer word. `joining` are further bytes of such words.
    pub(crate) fn stands_alone(&self, joining: &[u8]) -> bool {
        let word = |byte: Option<u8>| {
            byte.is_some_and(|byte| byte.is_ascii_alphanumeric() || joining.contains(&byte))
        };
        !word(self.byte_before(self.whole.start)) && !word(self.byte_at(self.whole.end))
    }

    /// The text of the same line before the match, or of the line above where the match begins its line.
    pub(crate) fn before(&self, bytes: usize) -> &'a str {
        let start = floor(self.text, self.whole.start.saturating_sub(bytes));
        let near = &self.text[start..self.whole.start];
        let mut lines = near.rsplit('\n');
        let line = lines.next().unwrap_or_default();
        if line.trim().is_empty() { lines.next().unwrap_or_default() } else { line }
    }

    /// The text around the match, `bytes` to each side.
    pub(crate) fn around(&self, bytes: usize) -> &'a str {
        let start = floor(self.text, self.whole.start.saturating_sub(bytes));
        let end = floor(self.text, (self.whole.end + bytes).min(self.text.len()));
        &self.text[start..end]
    }

    /// Whether a label before it, or one that the caller knows of, names this kind of thing.
    pub(crate) fn is_labelled(&self, label: Label) -> bool {
        labels::name(label, self.before(48)) || self.context.labels().any(|word| labels::name(label, word))
    }
}

/// The nearest character boundary at or below an offset.
fn floor(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}
