//! The search: all spellings of all secrets in one pass over a folded text.
//!
//! An Aho-Corasick automaton over the row of folded letters finds candidates; what lies inside and around
//! each is judged afterwards. Long texts are searched in pieces, so that memory stays bounded, and every
//! step looks at a bounded neighbourhood, so that time grows with the text alone.
//!
//! Not here: reading files, or remembering which hits a person has waived.

use crate::decode::{Letter, decoded, letters, without_tags};
use crate::edges::Edge;
use crate::spellings::{self, Rule, Spelling};
use crate::units::{Gap, Units};
use crate::{Certainty, Hit, How, Secret, base64_runs, edges, inside, latin, numbers};
use aho_corasick::AhoCorasick;
use std::fmt;
use std::ops::Range;

/// How much text is folded at a time, in bytes.
const PIECE: usize = 1 << 20;
/// How far a piece looks beyond its own text, in bytes.
const MARGIN: usize = 4096;

/// Protected names, ready to be searched for.
#[derive(Clone, Debug)]
pub struct Watch {
    secrets: Vec<Secret>,
    patterns: Vec<(usize, Spelling)>,
    rows: AhoCorasick,
}

/// The names are too many or too long to be searched for at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooManyNames {
    /// How many secrets were given.
    pub secrets: usize,
}

impl TooManyNames {
    /// The stable code of this error.
    pub fn code(&self) -> &'static str {
        "DISCRETION-TOO-MANY-NAMES"
    }
}

impl fmt::Display for TooManyNames {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {} names", self.code(), self.secrets)
    }
}

impl std::error::Error for TooManyNames {}

/// A place that was judged to be an occurrence.
struct Found {
    secret: usize,
    range: Range<usize>,
    how: How,
    certainty: Certainty,
}

impl Watch {
    /// Prepares names.
    ///
    /// # Errors
    ///
    /// Where the automaton would outgrow what a machine can address.
    pub fn new(secrets: &[Secret]) -> Result<Self, TooManyNames> {
        let patterns: Vec<(usize, Spelling)> = secrets
            .iter()
            .enumerate()
            .flat_map(|(index, secret)| spellings::of(secret).into_iter().map(move |one| (index, one)))
            .collect();
        let rows = AhoCorasick::new(patterns.iter().map(|(_, spelling)| &spelling.row))
            .map_err(|_| TooManyNames { secrets: secrets.len() })?;
        Ok(Self { secrets: secrets.to_vec(), patterns, rows })
    }

    /// The secrets, as they were given.
    pub fn secrets(&self) -> &[Secret] {
        &self.secrets
    }

    /// The secrets that cannot be searched for, because fewer than two letters are left of them (or, of an
    /// account number, fewer than six digits). Silence about these says nothing.
    pub fn unsearchable(&self) -> Vec<usize> {
        (0..self.secrets.len())
            .filter(|index| !self.patterns.iter().any(|(owner, _)| owner == index))
            .collect()
    }

    /// The places of a text that name a secret, by place, then by secret. Places of one secret do not
    /// overlap; those of different secrets may.
    pub fn search(&self, text: &str) -> Vec<Hit> {
        let mut found = Vec::new();
        for own in pieces(text) {
            let start = boundary_before(text, own.start.saturating_sub(MARGIN));
            let end = boundary_before(text, (own.end + MARGIN).min(text.len()));
            let from = found.len();
            self.search_piece(&text[start..end], &mut found);
            found[from..].iter_mut().for_each(|one: &mut Found| {
                one.range = one.range.start + start..one.range.end + start;
            });
            let mut index = 0;
            found.retain(|one| {
                index += 1;
                index <= from || own.contains(&one.range.start)
            });
        }
        let mut hits: Vec<Hit> = without_overlaps(found).into_iter().map(|one| one.hit(text)).collect();
        hits.sort_by(|a, b| {
            (a.range.start, a.range.end, a.secret).cmp(&(b.range.start, b.range.end, b.secret))
        });
        hits
    }

    fn search_piece(&self, text: &str, found: &mut Vec<Found>) {
        self.search_views(text, found);
        for (run, read) in base64_runs::decoded(text) {
            let mut inner = Vec::new();
            self.search_views(&read, &mut inner);
            found.extend(inner.into_iter().map(|one| Found { range: run.clone(), how: How::Encoded, ..one }));
        }
    }

    /// The text as it stands, with escapes read, and without tags.
    fn search_views(&self, text: &str, found: &mut Vec<Found>) {
        let plain = letters(text);
        self.scan(&plain, found);
        let read = decoded(&plain);
        if let Some(read) = &read {
            self.scan(read, found);
        }
        if let Some(bare) = without_tags(read.as_ref().unwrap_or(&plain)) {
            let mut inner = Vec::new();
            self.scan(&bare, &mut inner);
            found.extend(inner.into_iter().filter(|one| one.how == How::BehindMarkup));
        }
    }

    fn scan(&self, letters: &[Letter], found: &mut Vec<Found>) {
        let units = Units::new(letters);
        for candidate in self.rows.find_overlapping_iter(units.row()) {
            let (secret, spelling) = &self.patterns[candidate.pattern().as_usize()];
            let Some(first) = units.at_byte(candidate.start()) else { continue };
            let last = first + spelling.length - 1;
            let Some((first, certainty, how)) = judge(&units, first, last, spelling) else { continue };
            let written = units.written(first, last);
            found.push(Found {
                secret: *secret,
                range: written[0].start as usize..written[written.len() - 1].end as usize,
                how: disguise(written, spelling, how),
                certainty: certainty.min(spelling.cap),
            });
        }
    }
}

/// Judges a candidate by the rule of its spelling.
fn judge(
    units: &Units<'_>,
    first: usize,
    last: usize,
    spelling: &Spelling,
) -> Option<(usize, Certainty, How)> {
    match spelling.rule {
        Rule::Name | Rule::Person | Rule::GivenFirst | Rule::WithTitle => {
            let (inside, how) = inside::judge(units, first, last, spelling)?;
            let edge = edges::judge(units, first, last, spelling)?;
            let case = latin::case_certainty(units, first, last, spelling);
            let how = if edge.compound { how.max(How::Compound) } else { how };
            Some((first, inside.min(edge.certainty).min(case), how))
        }
        Rule::Initials => {
            initials(units, first, last, spelling).map(|certainty| (first, certainty, How::Part))
        }
        _ => numbers::judge(units, first, last, spelling)
            .map(|(first, Edge { certainty, .. })| (first, certainty, How::AsGiven)),
    }
}

/// Initials count where nothing touches them; the short form of a mail address is likely the person.
fn initials(units: &Units<'_>, first: usize, last: usize, spelling: &Spelling) -> Option<Certainty> {
    let grown = units.touches(first) || (units.touches(last + 1) && units.sort(last + 1).is_latin());
    let mail = units.marks(last + 1).next() == Some('@');
    let apart = |letter: &usize| !matches!(units.gap(first + letter), Gap::None | Gap::Far | Gap::Line);
    let only_there = (1..spelling.length)
        .all(|letter| spelling.breaks_at(letter) || units.gap(first + letter) == Gap::None);
    if grown || !only_there || !(mail || spelling.breaks.iter().all(apart)) {
        return None;
    }
    let several = spelling.breaks.iter().all(|letter| *letter > 1 && spelling.length - letter > 1);
    Some(if mail && several { Certainty::Likely } else { Certainty::Possible })
}

/// The disguise of a match: the strongest of those it wears.
fn disguise(written: &[Letter], spelling: &Spelling, how: How) -> How {
    let how = how.max(spelling.how);
    let foreign = |c: char| matches!(c, '\u{370}'..='\u{58F}');
    if written.windows(2).any(|pair| pair[1].start > pair[0].end) {
        How::BehindMarkup
    } else if written.iter().any(|letter| letter.encoded) {
        How::Encoded
    } else if spelling.row.is_ascii() && written.iter().any(|letter| foreign(letter.c)) {
        How::Lookalike
    } else if how == How::AsGiven && !written.iter().map(|letter| letter.c).eq(spelling.shown.chars()) {
        How::Folded
    } else {
        how
    }
}

impl Found {
    fn hit(self, text: &str) -> Hit {
        let matched = text.get(self.range.clone()).unwrap_or_default().to_owned();
        Hit { secret: self.secret, range: self.range, matched, how: self.how, certainty: self.certainty }
    }

    /// Takes up a place of the same secret that overlaps: both where both block, else the surer one.
    fn join(&mut self, other: Found) {
        let both = self.certainty > Certainty::Possible && other.certainty > Certainty::Possible;
        let rank = |one: &Found| (one.certainty, one.range.len(), std::cmp::Reverse(one.how));
        let range = self.range.start.min(other.range.start)..self.range.end.max(other.range.end);
        if rank(&other) > rank(self) {
            *self = other;
        }
        if both {
            self.range = range;
        }
    }
}

fn without_overlaps(mut found: Vec<Found>) -> Vec<Found> {
    found.sort_by_key(|one| (one.secret, one.range.start, one.range.end, one.how));
    let mut kept: Vec<Found> = Vec::new();
    for one in found {
        match kept.last_mut() {
            Some(last) if last.secret == one.secret && one.range.start < last.range.end => last.join(one),
            _ => kept.push(one),
        }
    }
    kept
}

/// The pieces of a text, cut after white space where there is some near.
fn pieces(text: &str) -> Vec<Range<usize>> {
    let mut pieces = Vec::new();
    let mut start = 0;
    while text.len() - start > PIECE {
        let limit = boundary_before(text, start + PIECE);
        let from = boundary_before(text, limit - MARGIN / 2);
        let end = text[from..limit].rfind(char::is_whitespace).map_or(limit, |space| from + space);
        pieces.push(start..end);
        start = end;
    }
    pieces.push(start..text.len());
    pieces
}

/// The last border between characters that is not behind a byte.
fn boundary_before(text: &str, byte: usize) -> usize {
    (0..=byte).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}
