//! Planted leaks: each must be found and must block. Recall is printed.

mod tables;

use proofbook_discretion::Watch;
use std::collections::BTreeSet;
use tables::{LEAKS, secrets};

#[test]
fn every_planted_leak_is_found_and_blocks() {
    let secrets = secrets();
    let watch = Watch::new(&secrets).expect("a short list");
    let mut missed = Vec::new();
    for (channel, trick, name, text) in LEAKS {
        let hits = watch.search(text);
        let found = hits.iter().any(|hit| hit.blocks() && secrets[hit.secret].spelling == *name);
        if !found {
            missed.push(format!("{channel}, {trick}: {name} in {text:?} gave {hits:?}"));
        }
    }
    println!("recall {} of {}", LEAKS.len() - missed.len(), LEAKS.len());
    assert!(missed.is_empty(), "{}", missed.join("\n"));
}

#[test]
fn the_table_is_large_and_without_repetition() {
    let cases: BTreeSet<_> = LEAKS.iter().map(|(_, trick, name, text)| (trick, name, text)).collect();
    assert!(LEAKS.len() >= 60 && cases.len() == LEAKS.len());
    let names: BTreeSet<String> = secrets().into_iter().map(|secret| secret.spelling).collect();
    assert!(LEAKS.iter().all(|(_, _, name, _)| names.contains(*name)));
}
