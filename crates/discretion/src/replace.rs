//! Stand-ins in place of names, in grammatical Korean.
//!
//! A legal form beside the name goes with it, and a particle behind it changes to the one that the
//! stand-in takes: `㈜한빛물류는` becomes `고객사 A는`, `고객사 일은`.
//!
//! Not here: finding the names, and choosing stand-ins. A stand-in that itself names a secret is put in as
//! it is.

use crate::korean::{self, Ending};
use crate::legal_forms::{length_after, length_before};
use crate::{Hit, Secret, Watch};
use std::ops::Range;

/// How often a text is searched again, because a replacement laid open another name.
const ROUNDS: usize = 8;

impl Watch {
    /// A text with its hits replaced by what `stand_in` gives for each secret.
    ///
    /// All the hits given are replaced; whoever wants to leave out the merely possible ones filters them
    /// before. Where hits overlap, all they cover is replaced once, by the stand-in of the longest. Hits
    /// that do not belong to the text or to this watch are passed over.
    pub fn replace(&self, text: &str, hits: &[Hit], stand_in: &dyn Fn(&Secret) -> String) -> String {
        let mut out = String::with_capacity(text.len());
        let mut done = 0;
        for (range, secret) in places(text, hits, self.secrets()) {
            // A legal form that was taken with the name before may have covered this one.
            if range.end <= done {
                continue;
            }
            let before = &text[done.min(range.start)..range.start];
            let start = range.start - length_before(before);
            out.push_str(text.get(done..start).unwrap_or_default());
            let word = stand_in(secret);
            out.push_str(&word);
            let end = range.end + length_after(&text[range.end..]);
            done = end + push_particle(&text[end..], &word, &mut out);
        }
        out.push_str(text.get(done..).unwrap_or_default());
        out
    }

    /// A text without the names that block: searched and replaced until none is left, at most eight times.
    pub fn redact(&self, text: &str, stand_in: &dyn Fn(&Secret) -> String) -> String {
        let mut text = text.to_owned();
        for _ in 0..ROUNDS {
            let hits: Vec<Hit> = self.search(&text).into_iter().filter(Hit::blocks).collect();
            if hits.is_empty() {
                break;
            }
            text = self.replace(&text, &hits, stand_in);
        }
        text
    }
}

/// What is replaced by the stand-in of which secret, in order and without overlaps.
fn places<'a>(text: &str, hits: &[Hit], secrets: &'a [Secret]) -> Vec<(Range<usize>, &'a Secret)> {
    let fits = |hit: &&Hit| text.get(hit.range.clone()).is_some() && !hit.range.is_empty();
    let mut sorted: Vec<&Hit> = hits.iter().filter(fits).collect();
    sorted.sort_by_key(|hit| (hit.range.start, hit.range.end, hit.secret));
    let mut places: Vec<(Range<usize>, usize, &Secret)> = Vec::new();
    for hit in sorted {
        let Some(secret) = secrets.get(hit.secret) else { continue };
        match places.last_mut() {
            Some((range, longest, owner)) if hit.range.start < range.end => {
                if hit.range.len() > *longest {
                    (*longest, *owner) = (hit.range.len(), secret);
                }
                range.end = range.end.max(hit.range.end);
            }
            _ => places.push((hit.range.clone(), hit.range.len(), secret)),
        }
    }
    places.into_iter().map(|(range, _, secret)| (range, secret)).collect()
}

/// Writes the particle that fits the stand-in; says how many bytes of the text it stands for.
fn push_particle(after: &str, word: &str, out: &mut String) -> usize {
    let run: String = after.chars().take(12).take_while(|c| korean::ending(*c).is_some()).collect();
    let Some(ending) = ending_of(word) else { return 0 };
    match korean::fitting_particle(&run, ending) {
        Some((now, fits)) => {
            out.push_str(fits);
            now.len()
        }
        None => 0,
    }
}

/// How a word sounds at its end in Korean; `None` where nothing is to be heard.
fn ending_of(word: &str) -> Option<Ending> {
    let word = word.trim_end_matches(|c: char| !c.is_alphanumeric());
    let last = word.chars().next_back()?;
    let before = word.chars().rev().nth(1);
    let letter_name = last.is_ascii_uppercase() && !before.is_some_and(|c| c.is_ascii_lowercase());
    Some(match last {
        _ if korean::ending(last).is_some() => return korean::ending(last),
        '1' | '7' | '8' | 'l' | 'L' => Ending::Rieul,
        '0' | '3' | '6' | 'm' | 'M' | 'n' | 'N' => Ending::Consonant,
        'R' if letter_name => Ending::Rieul,
        'g' if before == Some('n') => Ending::Consonant,
        _ => Ending::Vowel,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn endings_are_heard_as_koreans_read_them() {
        for (word, expected) in [
            ("고객사 A", Some(Ending::Vowel)),
            ("고객사 L", Some(Ending::Rieul)),
            ("고객 1", Some(Ending::Rieul)),
            ("고객 3", Some(Ending::Consonant)),
            ("물류 기업", Some(Ending::Consonant)),
            ("「고객사」", Some(Ending::Vowel)),
            ("…", None),
        ] {
            assert_eq!(ending_of(word), expected, "{word}");
        }
    }
}
