//! The planted set: texts as they stand in attached files, with what is in them and what only looks so.
//!
//! Each line of `planted.txt` is a case: what is expected, the context, the text. `⟦…⟧` marks the value of a
//! hit, `⏎` is a line break, `⇥` a tab, and `¦` is nothing: it keeps key-shaped strings in two parts, so
//! that the secret scanner of a code host has no reason to object to this repository. The test runs the real
//! search, compares kind, place and certainty, and prints precision and recall.
//!
//! Not here: properties that hold for any text (`properties.rs`).

use proofbook_secrets::{Certainty, Context, Hit, What, search};
use std::collections::BTreeSet;
use std::ops::Range;

/// A line of the planted set.
struct Case {
    line: usize,
    expected: Vec<(Certainty, What, Range<usize>)>,
    context: Vec<(String, String)>,
    text: String,
}

fn cases() -> Vec<Case> {
    let lines = include_str!("planted.txt").lines().enumerate();
    let told = lines.filter(|(_, line)| !line.trim().is_empty() && !line.starts_with('#'));
    told.map(|(at, line)| case(at + 1, line)).collect()
}

fn case(line: usize, text: &str) -> Case {
    let parts: Vec<&str> = text.splitn(3, " :: ").collect();
    let [kinds, context, text] = parts[..] else { panic!("line {line} needs three parts") };
    let (text, ranges) = marked(&text.replace('¦', "").replace('⏎', "\n").replace('⇥', "\t"));
    let kinds: Vec<&str> = kinds.split(", ").filter(|kind| *kind != "-").collect();
    assert_eq!(kinds.len(), ranges.len(), "line {line}: as many kinds as marked values");
    let expected = kinds.iter().zip(ranges).map(|(kind, range)| expectation(line, kind, range)).collect();
    let context = context.split("; ").filter_map(|pair| pair.split_once('='));
    let context = context.map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    Case { line, expected, context, text }
}

fn expectation(line: usize, kind: &str, range: Range<usize>) -> (Certainty, What, Range<usize>) {
    let (certainty, code) = kind.split_once(' ').unwrap_or_else(|| panic!("line {line}: {kind}"));
    let certainty = match certainty {
        "sure" => Certainty::Sure,
        "likely" => Certainty::Likely,
        "possible" => Certainty::Possible,
        other => panic!("line {line}: {other}"),
    };
    let what = What::ALL.iter().find(|what| what.code() == code);
    (certainty, *what.unwrap_or_else(|| panic!("line {line}: {code}")), range)
}

/// The text without the marks, and where the marked values are.
fn marked(text: &str) -> (String, Vec<Range<usize>>) {
    let (mut plain, mut ranges, mut start) = (String::new(), Vec::new(), 0);
    for character in text.chars() {
        match character {
            '⟦' => start = plain.len(),
            '⟧' => ranges.push(start..plain.len()),
            other => plain.push(other),
        }
    }
    (plain, ranges)
}

fn found(case: &Case) -> Vec<Hit> {
    let word =
        |name: &str| case.context.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value.as_str());
    let context = Context {
        ending: word("ending"),
        key: word("key"),
        left: word("left"),
        header: word("header"),
        above: word("above"),
        row: word("row"),
    };
    search(&case.text, &context)
}

#[derive(Default)]
struct Score {
    right: usize,
    wrong: usize,
    missed: usize,
    sure_expected: usize,
    sure_found: usize,
    complaints: Vec<String>,
}

impl Score {
    fn count(&mut self, case: &Case, hits: &[Hit]) {
        for (certainty, what, range) in &case.expected {
            let hit = hits.iter().find(|hit| hit.what == *what && hit.range == *range);
            self.sure_expected += usize::from(*certainty == Certainty::Sure);
            match hit {
                Some(hit) if hit.certainty == *certainty => {
                    self.right += 1;
                    self.sure_found += usize::from(*certainty == Certainty::Sure);
                }
                Some(hit) => {
                    self.right += 1;
                    self.complain(case, &format!("{} is {:?}", what.code(), hit.certainty));
                }
                None => {
                    self.missed += 1;
                    self.complain(case, &format!("missed {} at {range:?}", what.code()));
                }
            }
        }
        for hit in hits {
            if !case.expected.iter().any(|(_, what, range)| hit.what == *what && hit.range == *range) {
                self.wrong += 1;
                let value = &case.text[hit.range.clone()];
                self.complain(case, &format!("not expected: {} {value:?} {:?}", hit.what.code(), hit.range));
            }
        }
    }

    fn complain(&mut self, case: &Case, complaint: &str) {
        self.complaints.push(format!("planted.txt:{}: {complaint}", case.line));
    }
}

#[test]
fn the_planted_set_is_found_and_nothing_else() {
    let mut score = Score::default();
    let cases = cases();
    for case in &cases {
        score.count(case, &found(case));
    }
    let precision = score.right as f64 / (score.right + score.wrong) as f64;
    let recall = score.right as f64 / (score.right + score.missed) as f64;
    let harmless = cases.iter().filter(|case| case.expected.is_empty()).count();
    println!(
        "{} cases ({harmless} harmless): precision {precision:.3}, recall {recall:.3}, of the sure ones {} of {}",
        cases.len(),
        score.sure_found,
        score.sure_expected
    );
    let complaints = score.complaints.join("\n");
    assert_eq!(score.sure_found, score.sure_expected, "every sure one is found, surely\n{complaints}");
    assert!(precision >= 0.95, "precision {precision}\n{complaints}");
    assert!(score.complaints.is_empty(), "\n{complaints}");
}

#[test]
fn the_planted_set_is_large_and_covers_every_kind() {
    let cases = cases();
    let harmless = cases.iter().filter(|case| case.expected.is_empty()).count();
    assert!(cases.len() - harmless >= 60 && harmless >= 40, "{} and {harmless}", cases.len() - harmless);
    let planted: BTreeSet<What> =
        cases.iter().flat_map(|case| &case.expected).map(|(_, what, _)| *what).collect();
    let absent: Vec<&str> =
        What::ALL.iter().filter(|what| !planted.contains(what)).map(|what| what.code()).collect();
    assert!(absent.is_empty(), "no case for {absent:?}");
}
