//! Searched means searched: a sample of the planted set is found, and what only looks so is left alone. The
//! whole set is measured by `cargo xtask bench secrets`.
//!
//! Not here: single rules (crate `secrets`) and single formats (crate `contents`).
#![allow(clippy::disallowed_methods, reason = "tests make folders of their own")]

mod places;
mod planted;

/// Every so many files are taken.
const ONE_OF: usize = 3;

#[test]
fn a_sample_of_the_planted_set_is_found_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let files: Vec<planted::Planted> = planted::files().into_iter().step_by(ONE_OF).collect();
    let scores = planted::searched(folder.path(), &files).unwrap();
    let (recall, precision) = (scores.all.recall(), scores.all.precision());
    println!("{} files: recall {recall:.3}, precision {precision:.3}", files.len());
    for (family, score) in &scores.families {
        println!(
            "{family}: {} of {}, wrong {} of {}",
            score.found, score.planted, score.wrong, score.innocent
        );
    }
    let complaints = scores.all.complaints.join("\n");
    for (family, score) in scores.families.iter().filter(|(_, score)| score.planted > 0) {
        assert!(score.recall() >= 0.9, "{family}: {} of {}\n{complaints}", score.found, score.planted);
    }
    assert!(recall >= 0.97, "recall {recall}\n{complaints}");
    assert!(precision >= 0.97, "precision {precision}\n{complaints}");
}

#[test]
fn the_second_set_is_found_as_well() {
    let folder = tempfile::tempdir().unwrap();
    let files = planted::held_out();
    let scores = planted::searched(folder.path(), &files).unwrap();
    for (family, score) in &scores.families {
        println!(
            "{family}: {} of {}, wrong {} of {}",
            score.found, score.planted, score.wrong, score.innocent
        );
    }
    let (recall, precision) = (scores.all.recall(), scores.all.precision());
    let complaints = scores.all.complaints.join("\n");
    println!("recall {recall:.3}, precision {precision:.3}\n{complaints}");
    assert!(
        recall >= 0.97 && precision >= 0.97,
        "{} files: recall {recall:.3}, precision {precision:.3}\n{complaints}",
        files.len()
    );
}

#[test]
fn the_planted_set_is_large_the_same_at_every_run_and_half_of_it_innocent() {
    let files = planted::files();
    let secret = files.iter().filter(|file| file.is_secret).count();
    assert!(secret >= 400 && files.len() - secret >= secret.min(400), "{secret} of {}", files.len());
    let carriers: std::collections::BTreeSet<&str> = files.iter().map(|file| file.carrier).collect();
    assert!(carriers.len() >= 15, "{carriers:?}");
    let texts = |files: Vec<planted::Planted>| -> Vec<(String, usize)> {
        files.into_iter().map(|file| (file.name, file.bytes.len())).collect()
    };
    assert_eq!(texts(planted::files()), texts(files));
}
