//! Documents of offices as PDF, where LibreOffice is on the machine.
//!
//! The document is converted in a folder and with a profile of its own, so that nothing of a person's
//! LibreOffice is read or changed, one at a time, within a limit of time, and with every way to the
//! network led into nothing. What LibreOffice makes of it is as untrusted as the document.
//!
//! Not here: looking for other programs, and saying what is wrong. Where it does not work, the exhibit
//! sheet names the original.

use std::{
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::{Mutex, PoisonError},
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

/// The document as PDF; nothing where there is no LibreOffice or it could not read the document.
///
/// `scratch` is a folder of the program's own that is not there yet; it is removed again.
pub(crate) fn to_pdf(scratch: &Path, ending: &str, bytes: &[u8]) -> Option<Vec<u8>> {
    static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());
    let _turn = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
    let document = scratch.join(format!("document.{ending}"));
    let kept = proofbook_store::keep_program_file(&document, bytes).is_ok();
    let begun = PROGRAMS.iter().filter(|_| kept).find_map(|program| begin(program, scratch, &document));
    let done = begun.and_then(|child| within(child, PATIENCE));
    let pdf = done.and_then(|()| std::fs::read(scratch.join("document.pdf")).ok());
    proofbook_store::remove_program_folder(scratch);
    pdf
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
    Command::new(program)
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

/// Waits for a program, and stops it when it takes too long.
fn within(mut child: Child, patience: Duration) -> Option<()> {
    let mut waited = Duration::ZERO;
    while waited < patience {
        match child.try_wait() {
            Ok(Some(status)) => return status.success().then_some(()),
            Ok(None) => std::thread::sleep(PAUSE),
            Err(_) => break,
        }
        waited += PAUSE;
    }
    // It may have ended by itself in the meantime.
    let _ = child.kill();
    let _ = child.wait();
    None
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
    fn a_program_that_takes_too_long_is_stopped() {
        let sleeper = Command::new("sleep").arg("30").spawn().unwrap();
        assert_eq!(within(sleeper, Duration::from_millis(200)), None);
        let quick = Command::new("true").spawn().unwrap();
        assert_eq!(within(quick, Duration::from_secs(20)), Some(()));
    }
}
