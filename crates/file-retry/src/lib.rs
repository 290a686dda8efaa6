//! Trying a file operation again where another program holds the file for a moment.
//!
//! On Windows a virus scanner, an indexer or a sync service opens a file as soon as it is there, and for
//! that moment renaming and removing fail (errors 5, 32 and 33). So they are tried again with growing
//! pauses, at most about two and a half seconds in all; then the error is told as it is. Other systems
//! and other errors are never waited for.
//!
//! Not here: the operations themselves, which belong to the crates that may write.

use std::{io, thread, time::Duration};

/// Access denied, sharing violation, lock violation.
const PASSING: [i32; 3] = [5, 32, 33];
/// How often it is tried again; the pauses double from ten milliseconds on.
const RETRIES: u32 = 8;

/// Carries the operation out, again and again while another program holds the file.
///
/// # Errors
/// What the operation says at last.
pub fn retry_while_held<T>(operation: impl FnMut() -> io::Result<T>) -> io::Result<T> {
    retry(cfg!(windows), thread::sleep, operation)
}

fn retry<T>(
    windows: bool,
    mut pause: impl FnMut(Duration),
    mut operation: impl FnMut() -> io::Result<T>,
) -> io::Result<T> {
    for retry in 0..RETRIES {
        match operation() {
            Err(error) if windows && error.raw_os_error().is_some_and(|code| PASSING.contains(&code)) => {
                pause(Duration::from_millis(10 << retry));
            }
            done => return done,
        }
    }
    operation()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What comes of an operation that fails so often with an error, and how long was waited for it.
    fn after(failures: usize, code: i32, windows: bool) -> (Result<usize, Option<i32>>, Duration) {
        let (mut tried, mut waited) = (0, Duration::ZERO);
        let done = retry(
            windows,
            |pause| waited += pause,
            || {
                tried += 1;
                if tried <= failures { Err(io::Error::from_raw_os_error(code)) } else { Ok(tried) }
            },
        );
        (done.map_err(|error| error.raw_os_error()), waited)
    }

    #[test]
    fn a_file_that_is_held_for_a_moment_is_waited_for() {
        for code in PASSING {
            assert_eq!(after(0, code, true), (Ok(1), Duration::ZERO));
            assert_eq!(after(3, code, true), (Ok(4), Duration::from_millis(70)));
            assert_eq!(after(8, code, true).0, Ok(9));
        }
    }

    #[test]
    fn waiting_has_an_end_and_other_errors_have_none_of_it() {
        let (done, waited) = after(usize::MAX, 32, true);
        assert_eq!(done, Err(Some(32)));
        assert!(waited < Duration::from_secs(3), "{waited:?}");
        assert_eq!(after(1, 2, true), (Err(Some(2)), Duration::ZERO));
        assert_eq!(after(1, 5, false), (Err(Some(5)), Duration::ZERO));
    }
}
