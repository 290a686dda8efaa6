//! Files that are put together from others of the same bundle.
#![allow(clippy::disallowed_methods, reason = "tests write what they test")]

mod support;

use proofbook_bundle::*;
use std::fs;
use support::{keep_going, names_in, plan};

/// A plan of two files and one joined of them.
fn joined<'a>(join: Joiner<'a>) -> Plan<'a> {
    let mut plan = plan(&[("a", "first"), ("b/b", "second")]);
    let path = plan.claim("", "all");
    plan.add(path, "all".into(), Source::Joined(join));
    plan
}

fn of_both() -> Joiner<'static> {
    Box::new(|finished, out| {
        for path in ["a", "b/b"] {
            out.write_all(&finished.read(path)?)?;
        }
        Ok(())
    })
}

#[test]
fn a_joined_file_reads_the_files_before_it() {
    let parent = tempfile::tempdir().unwrap();
    let target = parent.path().join("bundle");
    let written = write(joined(of_both()), &target, &mut keep_going).unwrap();
    assert_eq!(fs::read(target.join("all")).unwrap(), b"firstsecond");
    assert_eq!(written.files["all"].0, 11);
    let again = write(joined(of_both()), &target, &mut keep_going).unwrap();
    assert_eq!(again.same.len(), 3);
    assert!(verify(&target).unwrap().is_sound());
}

#[test]
fn only_files_of_the_bundle_are_read() {
    let parent = tempfile::tempdir().unwrap();
    fs::write(parent.path().join("secret"), "x").unwrap();
    for path in ["../secret", "../../secret", "c", ""] {
        let join: Joiner = Box::new(move |finished, _| {
            assert!(finished.read(path).is_err(), "{path}");
            Ok(())
        });
        write(joined(join), &parent.path().join("bundle"), &mut keep_going).unwrap();
    }
}

#[test]
fn trouble_and_a_stop_on_the_way_leave_nothing() {
    let parent = tempfile::tempdir().unwrap();
    let target = parent.path().join("bundle");
    let failing: Joiner = Box::new(|_, out| {
        out.write_all(b"half")?;
        Err("no page".into())
    });
    assert_eq!(write(joined(failing), &target, &mut keep_going).unwrap_err().code(), "BUNDLE-MAKE");
    // A megabyte is written at a time; a person is asked before each.
    let mut asked = 0;
    let endless: Joiner = Box::new(|_, out| {
        loop {
            out.write_all(&[0; 4096])?;
        }
    });
    let mut stop_in_the_middle = |done: usize, _: usize, _: &str| {
        asked += usize::from(done == 2);
        asked < 5
    };
    let error = write(joined(endless), &target, &mut stop_in_the_middle).unwrap_err();
    assert_eq!(error.code(), "BUNDLE-CANCELLED");
    assert!(names_in(parent.path()).is_empty(), "{:?}", names_in(parent.path()));
}
