//! Documents of offices as PDF, where LibreOffice is on the machine.
//!
//! The document is converted in a folder and with a profile of its own, so that nothing of a person's
//! LibreOffice is read or changed, one at a time, within a limit of time, and with every way to the
//! network led into nothing. What LibreOffice makes of it is as untrusted as the document.
//!
//! Not here: looking for other programs, and saying what is wrong. Where it does not work, the exhibit
//! sheet names the original.

use proofbook_store::{ScratchFolder, write_scratch};
use std::{
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::{Mutex, MutexGuard, TryLockError},
    time::Duration,
};

/// Where LibreOffice may be.
const PROGRAMS: [&str; 4] = [
    "soffice",
    "libreoffice",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.exe",
];
/// A conversion that takes longer is stopped.
const PATIENCE: Duration = Duration::from_secs(90);
const PAUSE: Duration = Duration::from_millis(50);
/// An address at which nobody answers.
const NOWHERE: &str = "http://127.0.0.1:9";

/// The document as PDF; nothing where there is no LibreOffice, it could not read the document, or nobody
/// wants it any more.
pub(crate) fn to_pdf(
    scratch: &ScratchFolder,
    ending: &str,
    bytes: &[u8],
    go_on: &dyn Fn() -> bool,
) -> Option<Vec<u8>> {
    static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());
    let _turn = turn(&ONE_AT_A_TIME, go_on)?;
    let document = scratch.file(&format!("document.{ending}"));
    let kept = write_scratch(&document, bytes).is_ok();
    let begun =
        PROGRAMS.iter().filter(|_| kept).find_map(|program| begin(program, scratch.path(), &document));
    begun.and_then(|child| within(child, PATIENCE, go_on))?;
    std::fs::read(scratch.file("document.pdf")).ok()
}

/// Waits until no other document is converted; nothing where nobody wants it any more.
fn turn<'a>(one: &'a Mutex<()>, go_on: &dyn Fn() -> bool) -> Option<MutexGuard<'a, ()>> {
    loop {
        match one.try_lock() {
            Ok(turn) => return Some(turn),
            Err(TryLockError::Poisoned(turn)) => return Some(turn.into_inner()),
            Err(TryLockError::WouldBlock) if go_on() => std::thread::sleep(PAUSE),
            Err(TryLockError::WouldBlock) => return None,
        }
    }
}

/// Whether there is a LibreOffice. A program by name is looked for where the system looks.
pub(crate) fn is_here() -> bool {
    let folders: Vec<PathBuf> =
        std::env::var_os("PATH").map(|path| std::env::split_paths(&path).collect()).unwrap_or_default();
    PROGRAMS.iter().any(|program| match Path::new(program).is_absolute() {
        true => Path::new(program).is_file(),
        false => folders
            .iter()
            .any(|folder| folder.join(program).is_file() || folder.join(format!("{program}.exe")).is_file()),
    })
}

/// Starts a conversion; nothing where there is no such program.
fn begin(program: &str, scratch: &Path, document: &Path) -> Option<Child> {
    let profile = format!("-env:UserInstallation=file://{}", address_of(&scratch.join("profile")));
    in_own_group(&mut Command::new(program))
        .args([&profile, "--headless", "--norestore", "--nolockcheck", "--nodefault"])
        .args(["--convert-to", "pdf", "--outdir"])
        .arg(scratch)
        .arg(document)
        .envs(["http_proxy", "https_proxy", "ftp_proxy", "all_proxy"].map(|name| (name, NOWHERE)))
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .ok()
}

/// A path as the end of a `file:` address.
fn address_of(path: &Path) -> String {
    let path: PathBuf = path.components().collect();
    let text = path.to_string_lossy().replace('\\', "/").replace('%', "%25").replace(' ', "%20");
    if text.starts_with('/') { text } else { format!("/{text}") }
}

/// Waits for a program, and stops it when it takes too long or nobody wants it any more.
fn within(mut child: Child, patience: Duration, go_on: &dyn Fn() -> bool) -> Option<()> {
    let mut waited = Duration::ZERO;
    while waited < patience && go_on() {
        match child.try_wait() {
            Ok(Some(status)) => return status.success().then_some(()),
            Ok(None) => std::thread::sleep(PAUSE),
            Err(_) => break,
        }
        waited += PAUSE;
    }
    end(&mut child);
    None
}

/// Ends a program and what it has started: LibreOffice is a script that starts the program itself.
fn end(child: &mut Child) {
    #[cfg(unix)]
    let _ = Command::new("kill")
        .args(["-KILL", "--", &format!("-{}", child.id())])
        .stderr(Stdio::null())
        .status();
    // It may have ended by itself in the meantime.
    let _ = child.kill();
    let _ = child.wait();
}

/// A group of its own for a program and what it starts, so that all of it can be ended.
fn in_own_group(command: &mut Command) -> &mut Command {
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(command, 0);
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_becomes_the_end_of_an_address() {
        assert_eq!(address_of(Path::new("/home/kim/my data/x")), "/home/kim/my%20data/x");
    }

    #[cfg(unix)]
    #[test]
    fn what_a_program_has_started_ends_with_it() {
        let folder = tempfile::tempdir().unwrap();
        let mark = folder.path().join("mark");
        let script = format!("(sleep 2; touch {}) & sleep 30", mark.display());
        let both = in_own_group(&mut Command::new("sh")).args(["-c", &script]).spawn().unwrap();
        assert_eq!(within(both, Duration::from_millis(200), &|| true), None);
        std::thread::sleep(Duration::from_secs(3));
        assert!(!mark.exists());
    }

    #[cfg(unix)]
    #[test]
    fn a_program_that_takes_too_long_is_stopped() {
        let sleeper = in_own_group(&mut Command::new("sleep")).arg("30").spawn().unwrap();
        assert_eq!(within(sleeper, Duration::from_millis(200), &|| true), None);
        let unwanted = in_own_group(&mut Command::new("sleep")).arg("30").spawn().unwrap();
        assert_eq!(within(unwanted, Duration::from_secs(20), &|| false), None);
        let quick = Command::new("true").spawn().unwrap();
        assert_eq!(within(quick, Duration::from_secs(20), &|| true), Some(()));
    }
}
