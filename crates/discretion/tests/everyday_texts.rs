//! What is asked about in everyday sentences of this trade, in three languages: sentences that name nobody
//! (at most two of a hundred may be asked about) and sentences that name somebody (nineteen of twenty have
//! to be). The sentences are invented; each of the second kind is followed by a tab and what names somebody.

use proofbook_discretion::{Known, mentions};

const ORDINARY: [(&str, &str); 3] = [
    ("en", include_str!("texts/ordinary_en.txt")),
    ("ko", include_str!("texts/ordinary_ko.txt")),
    ("ja", include_str!("texts/ordinary_ja.txt")),
];
const NAMING: [(&str, &str); 3] = [
    ("en", include_str!("texts/naming_en.txt")),
    ("ko", include_str!("texts/naming_ko.txt")),
    ("ja", include_str!("texts/naming_ja.txt")),
];

#[test]
fn ordinary_sentences_are_not_asked_about() {
    let mut faults = Vec::new();
    for (language, text) in ORDINARY {
        let mut wrong = 0;
        for line in text.lines() {
            let found = mentions(line, &Known::default());
            wrong += usize::from(!found.is_empty());
            faults.extend(found.into_iter().map(|it| format!("{:?} in {line}", &line[it.range])));
        }
        let all = text.lines().count();
        println!("{language}: {wrong} of {all} ordinary sentences are asked about");
        assert!(all >= 60);
        assert!(wrong * 100 <= 2 * all, "{language}: {wrong} of {all}\n{}", faults.join("\n"));
    }
}

#[test]
fn sentences_that_name_somebody_are_asked_about() {
    let mut faults = Vec::new();
    for (language, text) in NAMING {
        let mut found = 0;
        for line in text.lines() {
            let (sentence, named) = line.split_once('\t').expect("a tab");
            assert!(sentence.contains(named), "{line}");
            let meets = mentions(sentence, &Known::default());
            let whole = meets.iter().any(|it| sentence[it.range.clone()].contains(named));
            found += usize::from(whole);
            if !whole {
                let words: Vec<&str> = meets.iter().map(|it| &sentence[it.range.clone()]).collect();
                faults.push(format!("{named} in {sentence}: {words:?}"));
            }
        }
        let all = text.lines().count();
        println!("{language}: {found} of {all} sentences that name somebody are asked about");
        assert!(all >= 60);
        assert!(found * 100 >= 95 * all, "{language}: {found} of {all}\n{}", faults.join("\n"));
    }
}
