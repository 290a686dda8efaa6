//! Drafts of public studies that betray somebody, in three languages, and as many that do not: whatever betrays is
//! replaced or asked about, and nothing else is.
//!
//! Not here: how a name is found (crate `discretion`).

use proofbook_dossier::{CaseStudy, Dossier, Profile, ProtectedKind, ProtectedName};
use proofbook_publication::{Guard, Leak, Version, passages, texts, withheld};
use unicode_normalization::UnicodeNormalization;

fn person(spelling: &str, also: &str) -> ProtectedName {
    let (spelling, also) = (spelling.to_owned(), also.to_owned());
    ProtectedName { kind: ProtectedKind::Person, spelling, also, stand_in: "the contact".into() }
}

/// An anonymised study of a customer and its people, of whom some are listed.
fn study(text: &str) -> CaseStudy {
    let customer = ProtectedName {
        spelling: "주식회사 한빛물류".into(),
        also: "Hanbit Logistics, ハンビット物流".into(),
        stand_in: "a carrier".into(),
        ..ProtectedName::default()
    };
    let listed = [
        ("c".into(), customer),
        ("k".into(), person("김민지", "")),
        ("y".into(), person("山田太郎", "")),
        ("p".into(), person("Philippa Garrow", "")),
    ];
    CaseStudy {
        customer: Some("주식회사 한빛물류".into()),
        public_name: Some("a carrier".into()),
        anonymised: Some(true),
        public: Some(true),
        elements: [("challenge".into(), text.to_owned())].into(),
        protected_names: listed.into(),
        ..CaseStudy::default()
    }
}

/// The public text after every listed name was marked, and what is still asked about it.
fn published(draft: &str) -> (String, Vec<Leak>) {
    let mut study = study(draft);
    let marked = withheld(&study);
    study.elements.extend(marked);
    let profile = Profile { partner: "Nimbus Works".into(), ..Profile::default() };
    let dossier = Dossier { profile, ..Dossier::default() };
    let leaks = Guard::asking(&study, &dossier).in_texts();
    let public = proofbook_publication::public(&study);
    let text = texts(&public).into_iter().find(|piece| piece.field.starts_with("elements."));
    let text = text.map_or_else(String::new, |piece| passages::read(piece.text, Version::Public));
    let asked = leaks.into_iter().filter(|leak| leak.blocks() || leak.asks()).collect();
    (text, asked)
}

fn plain(text: &str) -> String {
    text.nfkc().filter(|one| !one.is_whitespace()).collect::<String>().to_lowercase()
}

fn records(table: &'static str) -> impl Iterator<Item = &'static str> {
    table.lines().filter(|line| !line.starts_with("# ") && !line.is_empty())
}

#[test]
fn what_betrays_somebody_is_replaced_or_asked_about() {
    let mut missed = Vec::new();
    for record in records(include_str!("hostile.txt")) {
        let (betrays, draft) = record.split_once('|').unwrap();
        let draft = draft.replace('⏎', "\n");
        let draft = match draft.strip_prefix("{nfd}") {
            Some(draft) => draft.nfd().collect(),
            None => draft,
        };
        let (text, asked) = published(&draft);
        let stands = plain(&text).contains(&plain(betrays));
        let is_asked = asked.iter().any(|leak| plain(&leak.matched).contains(&plain(betrays)));
        if stands && !is_asked {
            let asked: Vec<&str> = asked.iter().map(|leak| leak.matched.as_str()).collect();
            missed.push(format!("{betrays}: {text} {asked:?}"));
        }
    }
    assert!(
        missed.is_empty(),
        "{} of {}:\n{}",
        missed.len(),
        records(include_str!("hostile.txt")).count(),
        missed.join("\n")
    );
}

#[test]
fn nothing_is_asked_about_ordinary_drafts() {
    let mut alarms = Vec::new();
    for draft in records(include_str!("ordinary.txt")) {
        let (_, asked) = published(&draft.replace('⏎', "\n"));
        alarms.extend(asked.iter().map(|leak| format!("{}: {draft}", leak.matched)));
    }
    let count = records(include_str!("ordinary.txt")).count();
    assert!(alarms.is_empty(), "{} in {count}:\n{}", alarms.len(), alarms.join("\n"));
}
