//! Reading files for a session: nothing hangs, nothing is lost in silence, nothing is left behind.

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
    crate::headless::dossier(&place.session).unwrap().evidence.keys().next().unwrap().clone()
}

fn found(place: &Place) -> Vec<String> {
    let look = crate::scanning::file_look(&place.session, evidence(place)).unwrap();
    look.found.into_iter().map(|found| found.what).collect()
}

#[test]
fn a_file_for_which_no_process_starts_is_not_read_here_and_the_finding_says_so() {
    let place = Place::where_files_are_read(NEVER);
    attached(&place.session, "policy.txt", b"AKIAQ3EGRIX5ZK7JWPLM");
    assert_eq!(found(&place), ["not-bound-not-started", "CONTENTS-NOT-STARTED"]);
    assert_eq!(
        crate::scanning::file_text(&place.session, evidence(&place)).unwrap_err().code,
        "APP-FILE-NOT-SHOWN"
    );
    let folder = place.folder.path().join("out").to_string_lossy().into_owned();
    let outcome = crate::exporting::export_bundle(&place.session, folder).expect("nothing else is lost");
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
    attached(&place.session, "policy.txt", b"key = AKIAQ3EGRIX5ZK7JWPLM");
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
    attached(&place.session, "policy.txt", b"words");
    let folder = place.folder.path().join("out").to_string_lossy().into_owned();
    std::thread::scope(|scope| {
        let export = scope.spawn(|| crate::exporting::export_bundle(&place.session, folder.clone()));
        while !crate::exporting::is_exporting(&place.session) {
            std::thread::sleep(Duration::from_millis(5));
        }
        std::thread::sleep(Duration::from_millis(200));
        let begun = Instant::now();
        crate::exporting::cancel_export(&place.session).unwrap();
        let ended: AppError = export.join().unwrap().unwrap_err();
        assert_eq!(ended.code, "BUNDLE-CANCELLED");
        assert!(begun.elapsed() < Duration::from_secs(1), "{:?}", begun.elapsed());
    });
    assert!(!crate::exporting::is_exporting(&place.session));
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
    crate::start::start(&place.session).unwrap();
    assert!(left.iter().all(|folder| !folder.exists()));
    assert!(data.join("office/ab.json").exists());
}
