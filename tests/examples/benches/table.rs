//! Taking times and showing them: medians, because one slow fsync says nothing.

use std::time::{Duration, Instant};

/// A line of the table.
pub struct Row {
    /// What was measured.
    pub what: String,
    /// How long ours took.
    pub ours: Duration,
    /// The peer or floor: its name and its time; absent where it is not on this machine.
    pub peer: Result<(String, Duration), String>,
    /// What else to know: bytes, counts.
    pub note: String,
}

/// The median time of some runs of the same work.
pub fn median<E>(runs: usize, mut work: impl FnMut(usize) -> Result<(), E>) -> Result<Duration, E> {
    let mut times = Vec::with_capacity(runs);
    for run in 0..runs {
        let begun = Instant::now();
        work(run)?;
        times.push(begun.elapsed());
    }
    times.sort();
    Ok(times.get(runs / 2).copied().unwrap_or_default())
}

/// Prints the table.
pub fn print(rows: &[Row]) {
    println!("\n{:<46} {:>10}   {:<44} {:>10} {:>7}  note", "what", "ours", "against", "theirs", "ratio");
    for row in rows {
        let (name, time, ratio) = match &row.peer {
            Ok((name, time)) => {
                let ratio = row.ours.as_secs_f64() / time.as_secs_f64().max(1e-9);
                (name.clone(), shown(*time), format!("{ratio:.2}"))
            }
            Err(why) => (format!("left out: {why}"), String::new(), String::new()),
        };
        println!("{:<46} {:>10}   {name:<44} {time:>10} {ratio:>7}  {}", row.what, shown(row.ours), row.note);
    }
}

fn shown(time: Duration) -> String {
    match time.as_secs_f64() {
        seconds if seconds >= 1.0 => format!("{seconds:.2} s"),
        seconds if seconds >= 0.001 => format!("{:.2} ms", seconds * 1e3),
        seconds => format!("{:.1} µs", seconds * 1e6),
    }
}
