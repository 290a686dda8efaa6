//! Reading files as the desk asks for it: nothing hangs, nothing is lost in silence, nothing is left behind.

use crate::{
    AppError, FileAnswer, FileTask,
    looking::carry_out,
    tests::{Place, Reading, attached},
};
use proofbook_dossier::EvidenceId;
use std::time::{Duration, Instant};

/// Whether anything is to be done in another process in vain, until the test says otherwise.
const NEVER: Reading = |_, _| FileAnswer::NotStarted;

fn evidence(place: &Place) -> EvidenceId {
    place.desk.dossier().unwrap().evidence.keys().next().unwrap().clone()
}

fn found(place: &Place) -> Vec<String> {
    let look = place.desk.file_look(evidence(place)).unwrap();
    look.found.into_iter().map(|found| found.what).collect()
}

#[test]
fn a_file_for_which_no_process_starts_is_not_read_here_and_the_finding_says_so() {
    let place = Place::where_files_are_read(NEVER);
    attached(&place.desk, "policy.txt", b"AKIAQ3EGRIX5ZK7JWPLM");
    assert_eq!(found(&place), ["not-bound-not-started", "CONTENTS-NOT-STARTED"]);
    assert_eq!(place.desk.file_text(evidence(&place)).unwrap_err().code, "APP-FILE-NOT-SHOWN");
    let folder = place.folder.path().join("out").to_string_lossy().into_owned();
    let outcome = place.desk.export_bundle(folder).expect("nothing else is lost");
    assert!(outcome.files > 0);
}

#[test]
fn what_did_not_start_is_tried_again() {
    static STARTS: std::sync::atomic::AtomicBool = std::sync::atomic::AtomicBool::new(false);
    let place =
        Place::where_files_are_read(|task, _| match STARTS.load(std::sync::atomic::Ordering::SeqCst) {
            true => carry_out(task, &mut |_| {}),
            false => FileAnswer::NotStarted,
        });
    attached(&place.desk, "policy.txt", b"key = AKIAQ3EGRIX5ZK7JWPLM");
    assert!(found(&place).contains(&"CONTENTS-NOT-STARTED".to_owned()));
    STARTS.store(true, std::sync::atomic::Ordering::SeqCst);
    assert_eq!(found(&place), ["aws-access-key-id"]);
}

#[test]
fn an_export_is_cancelled_within_a_second_while_it_waits_for_a_scan() {
    /// A scan that ends only when nobody wants it any more; attaching gets an answer at once.
    fn endless(task: &FileTask, go_on: &dyn Fn() -> bool) -> FileAnswer {
        static FIRST: std::sync::Once = std::sync::Once::new();
        let mut is_first = false;
        FIRST.call_once(|| is_first = true);
        if is_first && matches!(task, FileTask::Scan(_)) {
            return FileAnswer::NotStarted;
        }
        let begun = Instant::now();
        while go_on() && begun.elapsed() < Duration::from_secs(20) {
            std::thread::sleep(Duration::from_millis(5));
        }
        if go_on() { FileAnswer::Found(Box::default()) } else { FileAnswer::Cancelled }
    }
    let place = Place::where_files_are_read(endless);
    attached(&place.desk, "policy.txt", b"words");
    let folder = place.folder.path().join("out").to_string_lossy().into_owned();
    std::thread::scope(|scope| {
        let export = scope.spawn(|| place.desk.export_bundle(folder.clone()));
        while !place.desk.is_exporting() {
            std::thread::sleep(Duration::from_millis(5));
        }
        std::thread::sleep(Duration::from_millis(200));
        let begun = Instant::now();
        place.desk.cancel_export().unwrap();
        let ended: AppError = export.join().unwrap().unwrap_err();
        assert_eq!(ended.code, "BUNDLE-CANCELLED");
        assert!(begun.elapsed() < Duration::from_secs(1), "{:?}", begun.elapsed());
    });
    assert!(!place.desk.is_exporting());
}

#[test]
fn what_a_killed_program_has_left_between_two_processes_goes_at_the_next_start() {
    let place = Place::new();
    let data = place.folder.path().join("data");
    let left = ["scans/0192", "office/0193"].map(|folder| data.join(folder));
    for folder in &left {
        proofbook_store::keep_program_file(&folder.join("converted.pdf"), b"%PDF").unwrap();
    }
    proofbook_store::keep_program_file(&data.join("office/ab.json"), b"{}").unwrap();
    place.desk.start().unwrap();
    assert!(left.iter().all(|folder| !folder.exists()));
    assert!(data.join("office/ab.json").exists());
}
