//! The planted set of secrets and look-alikes: how many are found and how many found wrongly, by family, and how
//! long looking into them takes beside reading and summing the same bytes.

#[path = "../../searching/planted/mod.rs"]
mod planted;

use crate::{Ground, Measured, table::Row};
use std::time::Instant;

/// Searches the whole set and prints the scores.
pub fn measure(ground: &Ground) -> Measured {
    let folder = ground.folder.join("planted");
    std::fs::create_dir_all(&folder)?;
    let files = planted::files();
    let begun = Instant::now();
    let scores = planted::searched(&folder, &files)?;
    let ours = begun.elapsed();
    println!(
        "\n{:<16} {:>8} {:>8} {:>9} {:>8} {:>8} {:>10}",
        "family", "planted", "found", "innocent", "wrong", "recall", "precision"
    );
    let row = |name: &str, score: &planted::Score| {
        let (recall, precision) = (score.recall(), score.precision());
        println!(
            "{name:<16} {:>8} {:>8} {:>9} {:>8} {recall:>8.3} {precision:>10.3}",
            score.planted, score.found, score.innocent, score.wrong
        );
    };
    scores.families.iter().for_each(|(name, score)| row(name, score));
    row("all", &scores.all);
    scores.all.complaints.iter().for_each(|complaint| println!("  {complaint}"));
    let carriers: std::collections::BTreeSet<&str> = files.iter().map(|file| file.carrier).collect();
    println!("  in {}", carriers.into_iter().collect::<Vec<_>>().join(", "));
    let begun = Instant::now();
    let bytes: usize =
        files.iter().map(|file| std::fs::read(folder.join(&file.name)).map_or(0, |bytes| bytes.len())).sum();
    let floor = begun.elapsed();
    Ok(vec![Row {
        what: format!("attach and search {} planted files", files.len()),
        ours,
        peer: Ok(("reading the same files".to_owned(), floor)),
        note: format!(
            "{} kB; recall {:.3}, precision {:.3}",
            bytes >> 10,
            scores.all.recall(),
            scores.all.precision()
        ),
    }])
}
