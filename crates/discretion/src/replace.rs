//! Stand-ins in place of names, in grammatical Korean.
//!
//! A legal form beside the name goes with it, and a particle behind it changes to the one that the
//! stand-in takes: `㈜한빛물류는` becomes `고객사 A는`, `고객사 일은`. Of an e-mail address, a host or a web
//! address the whole is replaced.
//!
//! Not here: finding the names, and choosing stand-ins. A stand-in that itself names a secret is put in as
//! it is.

use crate::korean::{self, Ending};
use crate::legal_forms::{length_after, length_before};
use crate::tokens::{Token, around};
use crate::{Hit, Secret, Watch};
use std::ops::Range;

/// How often a text is searched again, because a replacement laid open another name.
const ROUNDS: usize = 8;

/// What stands in place of a part of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replacement {
    /// Which part: bytes of the text, on character boundaries.
    pub range: Range<usize>,
    /// What stands there then.
    pub text: String,
}

impl Watch {
    /// A text with its hits replaced by what `stand_in` gives for each secret.
    ///
    /// All the hits given are replaced; whoever wants to leave out the merely possible ones filters them
    /// before. Where hits overlap, all they cover is replaced once, by the stand-in of the longest. Hits
    /// that do not belong to the text or to this watch are passed over.
    pub fn replace(&self, text: &str, hits: &[Hit], stand_in: &dyn Fn(&Secret) -> String) -> String {
        let of = |secret: usize| self.secrets().get(secret).map(stand_in).unwrap_or_default();
        let mut out = String::with_capacity(text.len());
        let mut done = 0;
        for replacement in self.replacements(text, hits, &of) {
            out.push_str(text.get(done..replacement.range.start).unwrap_or_default());
            out.push_str(&replacement.text);
            done = replacement.range.end;
        }
        out.push_str(text.get(done..).unwrap_or_default());
        out
    }

    /// The same part by part, in order and without overlaps; `stand_in` is asked by the place of the secret
    /// in the list.
    ///
    /// A part is a name with its legal form and particle, or the whole e-mail address, host or web address
    /// in which a name stands; never half of one.
    pub fn replacements(
        &self,
        text: &str,
        hits: &[Hit],
        stand_in: &dyn Fn(usize) -> String,
    ) -> Vec<Replacement> {
        let mut found: Vec<Replacement> = Vec::new();
        let mut done = 0;
        for (place, secret) in places(text, hits, self.secrets().len(), stand_in) {
            // What was taken before, such as a legal form, may have covered this one.
            if place.range.end <= done {
                continue;
            }
            let mut word = stand_in(secret);
            let (start, end) = match &place.token {
                Some(token) => {
                    if let Some(words) = &token.words {
                        word = self.words_of_link(&text[words.clone()], &word, stand_in);
                    }
                    (place.range.start.max(done), place.range.end)
                }
                None => {
                    let before = &text[done.min(place.range.start)..place.range.start];
                    let start = place.range.start - length_before(before);
                    (start.max(done), place.range.end + length_after(&text[place.range.end..]))
                }
            };
            let mut written = word.clone();
            done = end + push_particle(&text[end..], &word, &mut written);
            found.push(Replacement { range: start..done, text: written });
        }
        found
    }

    /// The words of a link, without the names in them; what stands for the name where none are left.
    fn words_of_link(&self, words: &str, word: &str, stand_in: &dyn Fn(usize) -> String) -> String {
        let hits: Vec<Hit> = self.search(words).into_iter().filter(Hit::blocks).collect();
        let of = |secret: &Secret| {
            let at = self.secrets().iter().position(|known| std::ptr::eq(known, secret));
            at.map(stand_in).unwrap_or_default()
        };
        let read = self.replace(words, &hits, &of);
        if read.trim().is_empty() { word.to_owned() } else { read }
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

/// A place that is replaced: a name, or the token in which it stands.
struct Spot {
    range: Range<usize>,
    token: Option<Token>,
    longest: usize,
}

/// What is replaced by the stand-in of which secret, in order and without overlaps.
fn places(
    text: &str,
    hits: &[Hit],
    secrets: usize,
    stand_in: &dyn Fn(usize) -> String,
) -> Vec<(Spot, usize)> {
    let fits =
        |hit: &&Hit| text.get(hit.range.clone()).is_some() && !hit.range.is_empty() && hit.secret < secrets;
    let spot = |hit: &Hit| {
        let token = around(text, &hit.range).filter(|token| !fits_inside(token, &stand_in(hit.secret)));
        let range = token.as_ref().map_or_else(|| hit.range.clone(), |token| token.range.clone());
        (Spot { range, token, longest: hit.range.len() }, hit.secret)
    };
    let mut sorted: Vec<(Spot, usize)> = hits.iter().filter(fits).map(spot).collect();
    sorted.sort_by_key(|(spot, secret)| (spot.range.start, spot.range.end, *secret));
    let mut places: Vec<(Spot, usize)> = Vec::new();
    for (spot, secret) in sorted {
        match places.last_mut() {
            Some((last, owner)) if spot.range.start < last.range.end => {
                if spot.longest > last.longest {
                    (last.longest, *owner) = (spot.longest, secret);
                }
                last.token = last.token.take().or(spot.token);
                last.range.end = last.range.end.max(spot.range.end);
            }
            _ => places.push((spot, secret)),
        }
    }
    places
}

/// Whether a stand-in is a host itself and so may stand within an address. It never stands within an e-mail
/// address, of which the person would be left.
fn fits_inside(token: &Token, stand_in: &str) -> bool {
    let host =
        stand_in.contains('.') && stand_in.chars().all(|c| c.is_ascii_alphanumeric() || ".-".contains(c));
    host && !token.is_mail && token.words.is_none()
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
