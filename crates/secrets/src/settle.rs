//! Of several candidates in one place, one hit stays.
//!
//! Families look at the text independently, so that the password of an address may also look like the name
//! of an e-mail address. The more certain one stays, then the secret, then what is known by its form, then the
//! longer.
//!
//! Not here: whether a candidate is one.

use crate::fold::Folded;
use crate::hit::{Certainty, Hit, What};
use crate::scan::Candidate;

/// Candidates as hits in the original text.
pub(crate) fn located(folded: &Folded<'_>, text: &str, found: Vec<Candidate>) -> Vec<Hit> {
    found
        .into_iter()
        .filter(|one| !one.value.is_empty())
        .map(|one| Hit::new(one.what, folded.original(&one.value), &text[one.shown], one.certainty))
        .collect()
}

/// The same for candidates of the joined view, which lies two steps away from the original.
pub(crate) fn located_through(folded: &Folded<'_>, joined: &Folded<'_>, found: Vec<Candidate>) -> Vec<Hit> {
    let hits = located(joined, &joined.text, found);
    hits.into_iter().map(|hit| Hit { range: folded.original(&hit.range), ..hit }).collect()
}

/// The best of those that overlap, in the order of the text.
pub(crate) fn best(mut hits: Vec<Hit>) -> Vec<Hit> {
    hits.sort_by_key(|hit| (hit.range.start, hit.range.end, hit.what));
    let mut kept: Vec<Hit> = Vec::with_capacity(hits.len());
    for hit in hits {
        match kept.last_mut() {
            Some(last) if last.range.end > hit.range.start => {
                if weight(&hit) > weight(last) {
                    *last = hit;
                }
            }
            _ => kept.push(hit),
        }
    }
    kept
}

/// Adds those that touch no hit, or only hits that are less certain, which then go.
pub(crate) fn add_where_better(hits: &mut Vec<Hit>, more: Vec<Hit>) {
    for one in best(more) {
        let (from, to) = touched(hits, &one);
        if hits[from..to].iter().all(|hit| hit.certainty < one.certainty) {
            hits.splice(from..to, [one]);
        }
    }
}

/// Which hits overlap with one; `hits` are in order and do not overlap.
fn touched(hits: &[Hit], one: &Hit) -> (usize, usize) {
    let from = hits.partition_point(|hit| hit.range.end <= one.range.start);
    let to = hits.partition_point(|hit| hit.range.start < one.range.end);
    (from, to.max(from))
}

/// What is known by its label alone gives way to what has a form of its own.
fn weight(hit: &Hit) -> (Certainty, bool, bool, usize) {
    let by_label = matches!(hit.what, What::Password | What::LabelledKey);
    (hit.certainty, hit.what.is_secret(), !by_label, hit.range.len())
}
