//! Two laptops with one folder each and a sync service between them that is late, delivers halves
//! and never in order. In the end both read the same and no word is lost.

// Tests prepare and spoil folders by hand.
#![allow(clippy::disallowed_methods)]

mod support;

use proofbook_dossier::{Edit, TextField};
use proofbook_store::{Opening, Revision, Workspace};
use proptest::prelude::*;
use std::{
    fs,
    path::{Path, PathBuf},
};
use support::*;
use uuid::Uuid;

/// A laptop: its copy of the folder, its twins, the workspace it has open, and what its window shows:
/// a window takes over what has arrived only now and then.
struct Laptop {
    folder: PathBuf,
    twins: PathBuf,
    number: u128,
    openings: u128,
    open: Workspace,
    shown: Revision,
}

impl Laptop {
    fn new(desk: &Desk, number: u128) -> Self {
        let (folder, twins) =
            (desk.path(&format!("{number}/workspace")), desk.path(&format!("{number}/twins")));
        copy_folder(&desk.folder(), &folder);
        let open = Self::opened(&folder, &twins, number, 0);
        let shown = open.revision();
        Self { folder, twins, number, openings: 0, open, shown }
    }

    fn opened(folder: &Path, twins: &Path, number: u128, openings: u128) -> Workspace {
        let id = Uuid::from_u128(number * 1000 + openings);
        Workspace::open(Opening { folder: folder.into(), twins: Some(twins.into()), id }).unwrap()
    }

    fn reopen(&mut self) {
        self.open.close().unwrap();
        self.openings += 1;
        self.open = Self::opened(&self.folder, &self.twins, self.number, self.openings);
        self.shown = self.open.revision();
    }

    /// Types a word that is nowhere else, into one of three texts as the window shows it.
    fn types(&mut self, field: usize, place: usize, word: &str) {
        let control = ["BUSP-001", "SEC-003", "NEW-001"][field];
        let shown = self.open.dossier_at(&self.shown).unwrap();
        let text = shown.answers.get(control).map(|answer| answer.response.clone()).unwrap_or_default();
        let at = place % (text.len() + 1);
        let field = TextField::Response { control: control.into() };
        self.does(Edit::Splice { field, at, delete: 0, insert: word.into() });
    }

    fn does(&mut self, edit: Edit) {
        let saved = self.open.edit(&[edit], Some(&self.shown), &stamp(0)).unwrap();
        for now in &saved.texts {
            assert_eq!(
                self.open.tree().get(&now.path).and_then(|text| text.as_str()),
                Some(now.text.as_str())
            );
        }
        self.shown = saved.seen;
    }

    /// What is in memory is what the document says.
    fn agrees_with_itself(&self) -> bool {
        self.open.dossier_at(&self.open.revision()).unwrap() == *self.open.dossier()
    }
}

/// Carries files one way: new ones and longer ones, some of them only in part.
fn carry(from: &Path, to: &Path, part: u64) {
    for folder in ["changes", "snapshots"] {
        let entries = fs::read_dir(from.join(folder)).unwrap().map(|entry| entry.unwrap());
        for (number, entry) in entries.enumerate() {
            let target = to.join(folder).join(entry.file_name());
            let bytes = fs::read(entry.path()).unwrap();
            let there = fs::metadata(&target).map_or(0, |metadata| metadata.len() as usize);
            let length =
                if part == 100 { bytes.len() } else { bytes.len() * (part as usize + number).min(110) / 110 };
            if length > there {
                fs::write(&target, &bytes[..length]).unwrap();
            }
        }
    }
}

#[derive(Clone, Debug)]
enum Event {
    Types { who: usize, field: usize, place: usize },
    Marks { who: usize, met: Option<bool> },
    Carries { from: usize, part: u64 },
    Refreshes { who: usize },
    TakesOver { who: usize },
    Reopens { who: usize },
}

fn event() -> impl Strategy<Value = Event> {
    let who = 0..2usize;
    prop_oneof![
        5 => (who.clone(), 0..3usize, 0..50usize)
            .prop_map(|(who, field, place)| Event::Types { who, field, place }),
        2 => (who.clone(), any::<Option<bool>>()).prop_map(|(who, met)| Event::Marks { who, met }),
        3 => (who.clone(), 0..101u64).prop_map(|(from, part)| Event::Carries { from, part }),
        2 => who.clone().prop_map(|who| Event::Refreshes { who }),
        2 => who.clone().prop_map(|who| Event::TakesOver { who }),
        1 => who.prop_map(|who| Event::Reopens { who }),
    ]
}

/// Everything that is shown of the texts: the values in force and the ones beside them.
fn shown(workspace: &Workspace) -> String {
    let answers = workspace.dossier().answers.values().map(|answer| answer.response.clone());
    let beside = workspace.conflicts().iter().flat_map(|conflict| conflict.values.iter().skip(1));
    answers.chain(beside.map(ToString::to_string)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, ..ProptestConfig::default() })]

    #[test]
    fn two_writers_in_one_synced_folder_lose_nothing_and_agree(events in prop::collection::vec(event(), 1..40)) {
        let desk = Desk::new();
        drop(desk.create());
        let mut laptops = [Laptop::new(&desk, 1), Laptop::new(&desk, 2)];
        let mut words = Vec::new();
        for event in events {
            match event {
                Event::Types { who, field, place } => {
                    let word = format!("<{}>", words.len());
                    laptops[who].types(field, place, &word);
                    words.push(word);
                }
                Event::Marks { who, met } => laptops[who].does(support::met(met)),
                Event::Carries { from, part } => carry(&laptops[from].folder, &laptops[1 - from].folder, part),
                Event::Refreshes { who } => drop(laptops[who].open.refresh().unwrap()),
                Event::TakesOver { who } => laptops[who].shown = laptops[who].open.revision(),
                Event::Reopens { who } => laptops[who].reopen(),
            }
            prop_assert!(laptops.iter().all(Laptop::agrees_with_itself));
        }
        for _ in 0..2 {
            carry(&laptops[0].folder, &laptops[1].folder, 100);
            carry(&laptops[1].folder, &laptops[0].folder, 100);
        }
        for laptop in &mut laptops {
            laptop.open.refresh().unwrap();
        }
        let fresh = Opening { folder: laptops[0].folder.clone(), twins: None, id: Uuid::from_u128(7) };
        let fresh = Workspace::open(fresh).unwrap();
        for workspace in [&laptops[0].open, &laptops[1].open] {
            prop_assert_eq!(workspace.dossier(), fresh.dossier());
            prop_assert_eq!(workspace.conflicts(), fresh.conflicts());
            prop_assert_eq!(workspace.damage(), vec![]);
        }
        prop_assert_eq!(fresh.damage(), vec![]);
        let letters: String = shown(&fresh).chars().filter(char::is_ascii_digit).collect();
        let typed: usize = words.iter().map(|word| word.len() - 2).sum();
        prop_assert_eq!(letters.len(), typed, "{}", shown(&fresh));
    }
}
