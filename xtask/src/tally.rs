//! Counts tests from what the test programs themselves print.
//!
//! Understood are the last lines of cargo's test harness, of Vitest and of Node's test runner. The
//! sum is what was really run: a program that prints none of these lines adds nothing.

use std::fmt;

/// Tests that passed, failed and were skipped.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    passed: u64,
    failed: u64,
    skipped: u64,
    did_not_run: Vec<String>,
}

impl Tally {
    /// Adds what one line of output says, if it says anything.
    pub fn read(&mut self, line: &str) {
        let plain = without_colours(line);
        let plain = plain.trim();
        if let Some(counts) = plain.strip_prefix("test result:") {
            self.add(counts, "passed", "failed", "ignored");
        } else if let Some(counts) = plain.strip_prefix("Tests ") {
            self.add(counts, "passed", "failed", "skipped");
        } else {
            self.read_node(plain);
        }
    }

    /// Node prints `# pass 3` or, for people, `ℹ pass 3`.
    fn read_node(&mut self, line: &str) {
        let Some(rest) = line.strip_prefix("# ").or_else(|| line.strip_prefix("ℹ ")) else { return };
        let mut words = rest.split_whitespace();
        let (Some(word), Some(Ok(count)), None) =
            (words.next(), words.next().map(str::parse::<u64>), words.next())
        else {
            return;
        };
        match word {
            "pass" => self.passed += count,
            "fail" => self.failed += count,
            "skipped" => self.skipped += count,
            _ => {}
        }
    }

    fn add(&mut self, counts: &str, passed: &str, failed: &str, skipped: &str) {
        self.passed += count_before(counts, passed);
        self.failed += count_before(counts, failed);
        self.skipped += count_before(counts, skipped);
    }

    /// A test that its program counted as passed, but that said that it could not run.
    pub fn did_not_run(&mut self, test_and_reason: String) {
        self.passed = self.passed.saturating_sub(1);
        self.skipped += 1;
        self.did_not_run.push(test_and_reason);
    }

    /// The tests that said so, with their reasons.
    pub fn that_did_not_run(&self) -> &[String] {
        &self.did_not_run
    }

    /// Counts one check that is not a test program of its own.
    pub fn passed_one(&mut self) {
        self.passed += 1;
    }

    /// The same for a failure.
    pub fn failed_one(&mut self) {
        self.failed += 1;
    }

    /// Nothing failed so far.
    pub fn is_clean(&self) -> bool {
        self.failed == 0
    }

    /// Tests that were skipped.
    pub fn skipped(&self) -> u64 {
        self.skipped
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{} passed, {} failed", self.passed, self.failed)
    }
}

/// The number that stands before a word: `12` in `12 passed`.
fn count_before(text: &str, word: &str) -> u64 {
    let words: Vec<&str> =
        text.split(|c: char| c.is_whitespace() || c == ';').filter(|w| !w.is_empty()).collect();
    let found = words.windows(2).find(|pair| pair[1] == word);
    found.and_then(|pair| pair[0].parse().ok()).unwrap_or(0)
}

fn without_colours(line: &str) -> String {
    let mut plain = String::new();
    let mut letters = line.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\u{1b}' => drop(letters.by_ref().find(char::is_ascii_alphabetic)),
            other => plain.push(other),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(lines: &[&str]) -> String {
        let mut tally = Tally::default();
        lines.iter().for_each(|line| tally.read(line));
        format!("{tally}, {} skipped", tally.skipped())
    }

    #[test]
    fn the_three_test_programs_are_understood() {
        let cargo = "test result: FAILED. 11 passed; 2 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.1s";
        assert_eq!(read(&[cargo, cargo]), "22 passed, 4 failed, 2 skipped");
        assert_eq!(
            read(&["\u{1b}[2m      Tests \u{1b}[22m 3 failed | 7 passed (10)"]),
            "7 passed, 3 failed, 0 skipped"
        );
        assert_eq!(
            read(&["ℹ tests 4", "ℹ pass 3", "ℹ fail 1", "# skipped 2"]),
            "3 passed, 1 failed, 2 skipped"
        );
    }

    #[test]
    fn a_test_that_could_not_run_did_not_pass() {
        let mut tally = Tally::default();
        tally.read("test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out");
        tally.did_not_run("binder: whole: qpdf is not installed".to_owned());
        assert_eq!(format!("{tally}, {} skipped", tally.skipped()), "2 passed, 0 failed, 2 skipped");
        assert_eq!(tally.that_did_not_run().len(), 1);
    }

    #[test]
    fn other_lines_count_nothing() {
        assert_eq!(
            read(&["# pass the salt", "Tests are fine", "12 passed", ""]),
            "0 passed, 0 failed, 0 skipped"
        );
    }
}
