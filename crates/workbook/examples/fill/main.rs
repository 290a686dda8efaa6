//! Filling a workbook as a program of its own, to measure its time and its memory:
//!
//! ```text
//! fill fill|fill-and-prove <template> <out>    fills every control, prints seconds and peak memory in KiB
//! fill --large <out>                           makes a workbook of about 1 MB and 160,000 cells
//! fill --compare <template>                    the same work ours and openpyxl's, five times each
//! ```
//!
//! `cargo xtask bench workbook` does the same without building this program. Deliberately not a tool for
//! people: `proofbook` is, and its answers are real ones.
#![allow(clippy::disallowed_methods, reason = "it writes the files it is told to")]

mod against;
mod job;
mod large;

use std::error::Error;
use std::path::Path;

use job::Job;

fn main() -> Result<(), Box<dyn Error>> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match words.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["--large", out] => Ok(std::fs::write(out, large::workbook()?)?),
        ["--compare", template] => Job::ALL.into_iter().try_for_each(|job| compare(job, Path::new(template))),
        [job, template, out] => {
            let job = Job::named(job).ok_or("the job is `fill` or `fill-and-prove`")?;
            println!("{}", job::run(job, Path::new(template), Path::new(out))?.line());
            Ok(())
        }
        _ => Err("give a job, a template and a file to write".into()),
    }
}

fn compare(job: Job, template: &Path) -> Result<(), Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    let found = against::openpyxl(job, &std::env::current_exe()?, &[], template, folder.path())?;
    println!("{}: {} cells, {} bytes", job.word(), found.cells, std::fs::metadata(template)?.len());
    println!("ours: {}", found.ours);
    match found.peer {
        Ok(peer) => println!("openpyxl: {peer} ({:.0} times ours)", peer.seconds / found.ours.seconds),
        Err(why) => println!("openpyxl: left out: {why}"),
    }
    Ok(())
}
