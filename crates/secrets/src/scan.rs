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
use regex::{CaptureLocations, Regex};
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
    /// Where a candidate can begin at all, for families whose patterns are too rich to look for everywhere.
    anchor: Option<Regex>,
    /// Whether its values are so firm in form that they may be pieced together over a line break.
    pub(crate) is_firm: bool,
}

impl Family {
    /// Joins the patterns of a family, which are looked for everywhere. Their repetitions are bounded.
    pub(crate) fn new(rules: &'static [Rule], is_firm: bool) -> Self {
        let regex = compiled(&joined(rules));
        debug_assert_eq!(regex.captures_len(), rules.len() + 1, "each pattern has one group");
        Self { rules, regex, anchor: None, is_firm }
    }

    /// A family that is only looked for where `anchor` matches, and no further than [`REACH`] from there, so
    /// that its repetitions need no bounds.
    pub(crate) fn anchored(rules: &'static [Rule], anchor: &str) -> Self {
        let regex = compiled(&format!("^(?:{})", joined(rules)));
        debug_assert_eq!(regex.captures_len(), rules.len() + 1, "each pattern has one group");
        Self { rules, regex, anchor: Some(compiled(anchor)), is_firm: false }
    }

    /// The patterns as they were compiled.
    #[cfg(test)]
    pub(crate) fn patterns(&self) -> impl Iterator<Item = &str> {
        [Some(&self.regex), self.anchor.as_ref()].into_iter().flatten().map(Regex::as_str)
    }

    /// Adds what the family finds, at most [`HITS_AT_MOST`].
    pub(crate) fn scan(&self, text: &str, context: &Context<'_>, into: &mut Vec<Candidate>) {
        let mut groups = self.regex.capture_locations();
        let (mut at, mut taken) = (0, 0);
        while taken < HITS_AT_MOST && at <= text.len() {
            let Some(stretch) = self.stretch(text, at) else { return };
            let begin = if self.anchor.is_some() { 0 } else { at };
            let Some(whole) = self.regex.captures_read_at(&mut groups, &text[stretch.clone()], begin) else {
                if self.anchor.is_none() {
                    return;
                }
                // Another word may begin inside this one: `secretPassword`.
                at = ceiling(text, stretch.start + 1);
                continue;
            };
            let whole = stretch.start + whole.start()..stretch.start + whole.end();
            let candidate = self.judged(text, whole.clone(), stretch.start, &groups, context);
            at = match &candidate {
                Some(_) => ceiling(text, whole.end.max(at + 1)),
                None => behind_first_word(text, whole),
            };
            taken += usize::from(candidate.is_some());
            into.extend(candidate);
        }
    }

    /// The part of the text in which the next candidate is looked for.
    fn stretch(&self, text: &str, at: usize) -> Option<Range<usize>> {
        match &self.anchor {
            None => Some(0..text.len()),
            Some(anchor) => {
                let start = anchor.find_at(text, at)?.start();
                Some(start..floor(text, (start + REACH).min(text.len())))
            }
        }
    }

    fn judged(
        &self,
        text: &str,
        whole: Range<usize>,
        offset: usize,
        groups: &CaptureLocations,
        context: &Context<'_>,
    ) -> Option<Candidate> {
        let (group, (start, end)) = (1..groups.len()).find_map(|group| Some((group, groups.get(group)?)))?;
        let rule = &self.rules[group - 1];
        (rule.judge)(&Found { text, whole, value: offset + start..offset + end, rule, context })
    }
}

/// How far a candidate of an anchored family reaches, in bytes.
const REACH: usize = 600;

fn joined(rules: &[Rule]) -> String {
    let patterns: Vec<String> = rules.iter().map(|rule| format!("(?:{})", rule.pattern)).collect();
    patterns.join("|")
}

fn compiled(pattern: &str) -> Regex {
    Regex::new(pattern).expect("patterns are constants and tested")
}

/// Where to look on after a refusal: the first word is spent, what follows it is not.
fn behind_first_word(text: &str, whole: Range<usize>) -> usize {
    let bytes = &text.as_bytes()[whole.clone()];
    let word = bytes.iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
    ceiling(text, whole.start + word.max(1))
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

    /// The text of the same line before the match, or of the last line that is not empty where the match begins
    /// its line.
    pub(crate) fn before(&self, bytes: usize) -> &'a str {
        let start = floor(self.text, self.whole.start.saturating_sub(bytes));
        let near = &self.text[start..self.whole.start];
        near.rsplit('\n').find(|line| !line.trim().is_empty()).unwrap_or_default()
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

/// The nearest character boundary at or above an offset; past the end stays past the end.
fn ceiling(text: &str, mut at: usize) -> usize {
    while at < text.len() && !text.is_char_boundary(at) {
        at += 1;
    }
    at
}

/// The nearest character boundary at or below an offset.
fn floor(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}
