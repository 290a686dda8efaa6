//! Headings and times for long work, so that one can see where it is and where it stopped.
//!
//! Deliberately not here: progress bars. The output is read in a log as often as on a terminal.

use anyhow::{Context, Result};
use std::time::{Duration, Instant};

/// A row of steps, each with a heading and the time it took.
pub struct Steps {
    started: Instant,
    number: usize,
}

impl Steps {
    /// Begins now.
    pub fn begin() -> Self {
        Self { started: Instant::now(), number: 0 }
    }

    /// Does one step under its heading; its failure carries the heading.
    pub fn step<T>(&mut self, heading: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
        self.number += 1;
        println!("\n== {}. {heading}", self.number);
        let begun = Instant::now();
        let outcome = work();
        let word = if outcome.is_ok() { "done" } else { "failed" };
        println!("   {word} after {}", in_words(begun.elapsed()));
        outcome.with_context(|| format!("step {} ({heading}) failed", self.number))
    }

    /// Time since the beginning.
    pub fn elapsed(&self) -> String {
        in_words(self.started.elapsed())
    }
}

fn in_words(time: Duration) -> String {
    match time.as_secs() {
        seconds @ 60.. => format!("{} min {} s", seconds / 60, seconds % 60),
        _ => format!("{:.1} s", time.as_secs_f64()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_read_naturally() {
        assert_eq!(in_words(Duration::from_millis(1_250)), "1.2 s");
        assert_eq!(in_words(Duration::from_secs(125)), "2 min 5 s");
    }
}
