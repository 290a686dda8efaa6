//! The second table, measured like the first.

#[path = "tables/fresh.rs"]
mod fresh;

use fresh::{LEAKS, NEAR_MISSES, secrets};
use proofbook_discretion::{Hit, Watch};

#[test]
fn leaks_written_afterwards_are_found() {
    let secrets = secrets();
    let watch = Watch::new(&secrets).expect("a short list");
    let missed: Vec<String> = LEAKS
        .iter()
        .filter_map(|(why, name, text)| {
            let hits = watch.search(text);
            let found = hits.iter().any(|hit| hit.blocks() && secrets[hit.secret].spelling == *name);
            (!found).then(|| format!("{why}: {name} in {text:?} gave {hits:?}"))
        })
        .collect();
    println!("recall {} of {}", LEAKS.len() - missed.len(), LEAKS.len());
    assert!(missed.is_empty(), "{}", missed.join("\n"));
}

#[test]
fn innocent_texts_written_afterwards_do_not_block() {
    let watch = Watch::new(&secrets()).expect("a short list");
    let blocked: Vec<String> = NEAR_MISSES
        .iter()
        .filter_map(|(why, text)| {
            let hits: Vec<_> = watch.search(text).into_iter().filter(Hit::blocks).collect();
            (!hits.is_empty()).then(|| format!("{why}: {text:?} gave {hits:?}"))
        })
        .collect();
    println!("blocked {} of {} near-misses", blocked.len(), NEAR_MISSES.len());
    assert!(blocked.is_empty(), "{}", blocked.join("\n"));
}
