//! A process that edits is killed again and again, in one workspace: every other time from outside
//! at a random moment, otherwise by itself right after an acknowledgement. Every edit it has
//! acknowledged is there afterwards.

// Tests prepare and spoil folders by hand.
#![allow(clippy::disallowed_methods)]

mod support;

use proofbook_dossier::{Edit, Evidence, EvidenceId};
use proofbook_store::{Opening, Verified, Workspace};
use std::{
    io::{BufRead, BufReader, Write},
    ops::ControlFlow,
    time::Duration,
};
use support::*;
use uuid::Uuid;

const ROUNDS: u64 = 40;

#[test]
fn every_acknowledged_edit_survives_a_kill_at_any_moment() {
    let desk = Desk::on_disk();
    drop(desk.create());
    let mut dice = Dice::new(20260101);
    let mut acknowledged: Vec<String> = Vec::new();
    for round in 0..ROUNDS {
        let death = match round % 2 {
            0 => Death::FromOutside(Duration::from_micros(dice.below(60_000))),
            _ => Death::AfterAcknowledging(1 + dice.below(20)),
        };
        acknowledged.extend(edit_until_dead(&desk, round, death));
        let (one, other) = (desk.open(0x1000 + u128::from(round)), desk.open_elsewhere(0x1000));
        assert_eq!(one.dossier(), other.dossier(), "round {round}: log and twin agree");
        assert_eq!(one.damage(), [], "round {round}: a kill damages nothing");
        let found = text(&one);
        for line in &acknowledged {
            match line.split_once(' ').unwrap() {
                ("typed", word) => assert!(found.contains(word), "round {round}: {word} is lost"),
                (_, sha256) => {
                    let verified = one.attachments().verify(sha256, |_| ControlFlow::Continue(()));
                    assert_eq!(verified.unwrap(), Verified::Whole, "round {round}");
                    assert!(one.dossier().evidence.contains_key(&EvidenceId(sha256.into())), "round {round}");
                }
            }
        }
    }
    let count = |kind: &str| acknowledged.iter().filter(|line| line.starts_with(kind)).count();
    println!("{} words and {} attachments acknowledged in {ROUNDS} lives", count("typed"), count("attached"));
    assert!(count("typed") > ROUNDS as usize && count("attached") > 0, "the test has tested something");
}

#[derive(Clone, Copy)]
enum Death {
    /// Some time after its log has appeared.
    FromOutside(Duration),
    /// Right after so many acknowledgements.
    AfterAcknowledging(u64),
}

/// Lets a child edit until it dies; answers what it has acknowledged.
fn edit_until_dead(desk: &Desk, round: u64, death: Death) -> Vec<String> {
    let last = match death {
        Death::FromOutside(_) => u64::MAX,
        Death::AfterAcknowledging(last) => last,
    };
    let mut process = child("child_edits_until_it_dies")
        .env("STORE_FOLDER", desk.folder())
        .env("STORE_TWINS", desk.twins())
        .env("STORE_ROUND", round.to_string())
        .env("STORE_LAST", last.to_string())
        .spawn()
        .unwrap();
    let output = BufReader::new(process.stdout.take().unwrap());
    let acknowledged = std::thread::spawn(move || {
        let lines = output.lines().map_while(Result::ok);
        lines.filter_map(|line| line.strip_prefix("acknowledged ").map(str::to_owned)).collect::<Vec<_>>()
    });
    if let Death::FromOutside(after) = death {
        while !desk.log(0x2000 + u128::from(round)).exists() {
            std::thread::sleep(Duration::from_millis(1));
            assert!(process.try_wait().unwrap().is_none(), "the child ended by itself");
        }
        std::thread::sleep(after);
        process.kill().unwrap();
    }
    assert!(!process.wait().unwrap().success());
    acknowledged.join().unwrap()
}

#[test]
#[ignore = "run by the test above as a process of its own"]
fn child_edits_until_it_dies() {
    let variable = |name: &str| std::env::var(name).unwrap();
    let round: u64 = variable("STORE_ROUND").parse().unwrap();
    let last: u64 = variable("STORE_LAST").parse().unwrap();
    let opening = Opening {
        folder: variable("STORE_FOLDER").into(),
        twins: Some(variable("STORE_TWINS").into()),
        id: Uuid::from_u128(0x2000 + u128::from(round)),
    };
    let mut workspace = Workspace::open(opening).unwrap();
    let mut acknowledgements = 0;
    let mut acknowledge = |line: String| {
        let mut output = std::io::stdout().lock();
        writeln!(output, "acknowledged {line}").unwrap();
        output.flush().unwrap();
        acknowledgements += 1;
        if acknowledgements == last {
            std::process::abort();
        }
    };
    println!();
    for number in 0.. {
        let word = format!("<{round}.{number}>");
        append(&mut workspace, &word);
        acknowledge(format!("typed {word}"));
        if number % 8 == 5 {
            let mut writer = workspace.attachments().begin(&stamp(0)).unwrap();
            (0..16).for_each(|block| writer.write(&[block; 4096]).unwrap());
            writer.write(word.as_bytes()).unwrap();
            let attached = writer.finish().unwrap();
            let evidence =
                Edit::AddEvidence { id: EvidenceId(attached.sha256.clone()), evidence: Evidence::default() };
            edit(&mut workspace, evidence);
            acknowledge(format!("attached {}", attached.sha256));
        }
    }
}
