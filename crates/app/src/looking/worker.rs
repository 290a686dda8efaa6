//! Scans in a process of their own, with a limit of time and, where the system has one, of memory.
//!
//! The program starts itself with [`ARGUMENT`] and speaks to that process over its standard input and
//! output, one JSON value a line. A file that takes too long, needs too much memory or brings a library
//! down ends that process and nothing else; the next file gets a new one. Deliberately absent: more than
//! one such process, for memory's sake.

use super::scan::{ScanRequest, Scanned, scan};
use proofbook_checks::Look;
use serde::{Deserialize, Serialize};
use std::{
    io::{BufRead, BufReader, Write},
    path::{Path, PathBuf},
    process::{Child, ChildStdin, Command, Stdio},
    sync::{
        Mutex, PoisonError,
        mpsc::{Receiver, RecvTimeoutError, channel},
    },
    time::Duration,
};

/// The argument with which the program starts itself; it is no command of its own.
const ARGUMENT: &str = "--scan-files-for-proofbook";
/// A file gets this long.
const PATIENCE: Duration = Duration::from_secs(60);
/// How often a person's wish to stop is looked at.
const PAUSE: Duration = Duration::from_millis(50);
/// Most bytes of address space, on systems that keep to it.
const MEMORY: u64 = 6 << 30;

/// What the process answers: what is in the file first, then everything.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Answer {
    SoFar(Box<Look>),
    Done(Scanned),
}

/// Scans files for the program that has started this process, where it has; answers whether that was so.
/// To be called before anything else.
pub fn scan_for_other_process() -> bool {
    if std::env::args_os().nth(1).is_none_or(|word| word != ARGUMENT) {
        return false;
    }
    limit_memory();
    let mut out = std::io::stdout().lock();
    for line in std::io::stdin().lock().lines().map_while(Result::ok) {
        let Ok(request) = serde_json::from_str::<ScanRequest>(&line) else { break };
        let done = scan(&request, &mut |look| drop(answer(&mut out, &Answer::SoFar(Box::new(look.clone())))));
        if answer(&mut out, &Answer::Done(done)).is_err() {
            break;
        }
    }
    true
}

fn answer(out: &mut impl Write, answer: &Answer) -> std::io::Result<()> {
    serde_json::to_writer(&mut *out, answer)?;
    out.write_all(b"\n")?;
    out.flush()
}

/// A system that does not let itself be limited is no reason to scan nothing.
fn limit_memory() {
    #[cfg(target_os = "linux")]
    let _ = rlimit::setrlimit(rlimit::Resource::AS, MEMORY, MEMORY);
    #[cfg(not(target_os = "linux"))]
    let _ = MEMORY;
}

/// Starts the process when it is first wanted and keeps it for the next file.
#[derive(Debug)]
pub(crate) struct Worker {
    program: PathBuf,
    arguments: Vec<String>,
    patience: Duration,
    running: Mutex<Option<Running>>,
}

#[derive(Debug)]
struct Running {
    child: Child,
    requests: ChildStdin,
    answers: Receiver<String>,
}

impl Worker {
    /// A worker that is this program itself.
    pub(crate) fn of_this_program() -> Option<Self> {
        Some(Self::new(&std::env::current_exe().ok()?, &[ARGUMENT], PATIENCE))
    }

    fn new(program: &Path, arguments: &[&str], patience: Duration) -> Self {
        let arguments = arguments.iter().map(|word| (*word).to_owned()).collect();
        Self { program: program.to_owned(), arguments, patience, running: Mutex::new(None) }
    }

    /// Scans a file in the other process, as long as `go_on` says so. Where no process can be started, it
    /// is scanned in this one.
    pub(crate) fn scan(&self, request: &ScanRequest, go_on: &dyn Fn() -> bool) -> Scanned {
        let mut slot = self.running.lock().unwrap_or_else(PoisonError::into_inner);
        let asked = serde_json::to_string(request).ok().and_then(|line| self.ask(slot.take(), &line));
        let Some(mut running) = asked else { return scan(request, &mut |_| {}) };
        let (scanned, is_alive) = running.wait(self.patience, go_on);
        if is_alive {
            *slot = Some(running);
        } else {
            running.end();
        }
        scanned
    }

    /// Hands a request to the process; one that has ended in the meantime is followed by another.
    fn ask(&self, running: Option<Running>, line: &str) -> Option<Running> {
        let hand_over = |mut running: Running| {
            let handed = writeln!(running.requests, "{line}").and_then(|()| running.requests.flush());
            match handed {
                Ok(()) => Some(running),
                Err(_) => {
                    running.end();
                    None
                }
            }
        };
        running.and_then(hand_over).or_else(|| self.start().and_then(hand_over))
    }

    fn start(&self) -> Option<Running> {
        let mut command = Command::new(&self.program);
        command.args(&self.arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        without_window(&mut command);
        let mut child = command.spawn().ok()?;
        let (requests, out) = (child.stdin.take()?, child.stdout.take()?);
        let (sender, answers) = channel();
        std::thread::spawn(move || {
            for line in BufReader::new(out).lines().map_while(Result::ok) {
                if sender.send(line).is_err() {
                    break;
                }
            }
        });
        Some(Running { child, requests, answers })
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        let running = self.running.get_mut().unwrap_or_else(PoisonError::into_inner).take();
        running.into_iter().for_each(Running::end);
    }
}

impl Running {
    /// Waits for the end of a scan; says besides whether the process can scan another file.
    fn wait(&mut self, patience: Duration, go_on: &dyn Fn() -> bool) -> (Scanned, bool) {
        let (mut waited, mut found) = (Duration::ZERO, None);
        while waited < patience {
            match self.answers.recv_timeout(PAUSE) {
                Ok(line) => match serde_json::from_str(&line) {
                    Ok(Answer::SoFar(look)) => found = Some(look),
                    Ok(Answer::Done(scanned)) => return (scanned, true),
                    Err(_) => return (Scanned::Stopped { by_time: false, found }, false),
                },
                Err(RecvTimeoutError::Timeout) if go_on() => waited += PAUSE,
                Err(RecvTimeoutError::Timeout) => return (Scanned::Cancelled, false),
                Err(RecvTimeoutError::Disconnected) => {
                    return (Scanned::Stopped { by_time: false, found }, false);
                }
            }
        }
        (Scanned::Stopped { by_time: true, found }, false)
    }

    fn end(mut self) {
        // It may have ended by itself in the meantime.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// No console flashes up beside the window.
fn without_window(command: &mut Command) {
    #[cfg(windows)]
    {
        use std::os::windows::process::CommandExt;
        const CREATE_NO_WINDOW: u32 = 0x0800_0000;
        command.creation_flags(CREATE_NO_WINDOW);
    }
    #[cfg(not(windows))]
    let _ = command;
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use proofbook_dossier::Attachment;

    fn request() -> ScanRequest {
        let file = Attachment { name: "a.txt".into(), ..Attachment::default() };
        ScanRequest { path: "/nowhere".into(), file, converted: None }
    }

    fn shell(script: &str, patience: Duration) -> Worker {
        Worker::new(Path::new("/bin/sh"), &["-c", script], patience)
    }

    const LONG: Duration = Duration::from_secs(20);

    #[test]
    fn a_scan_that_takes_too_long_is_ended_and_the_next_gets_a_process_of_its_own() {
        let worker = shell("read line; sleep 60", Duration::from_millis(200));
        for _ in 0..2 {
            let stopped = worker.scan(&request(), &|| true);
            assert_eq!(stopped, Scanned::Stopped { by_time: true, found: None });
        }
    }

    #[test]
    fn a_process_that_dies_stops_only_its_own_scan() {
        let worker = shell("read line; exit 3", LONG);
        let stopped = worker.scan(&request(), &|| true);
        assert_eq!(stopped, Scanned::Stopped { by_time: false, found: None });
    }

    #[test]
    fn what_was_found_before_the_end_is_kept() {
        let so_far = serde_json::to_string(&Answer::SoFar(Box::default())).unwrap();
        let worker = shell(&format!("read line; echo '{so_far}'; exit 3"), LONG);
        let stopped = worker.scan(&request(), &|| true);
        assert_eq!(stopped, Scanned::Stopped { by_time: false, found: Some(Box::default()) });
    }

    #[test]
    fn one_process_answers_for_many_files_until_somebody_cancels() {
        let done = serde_json::to_string(&Answer::Done(Scanned::Altered)).unwrap();
        let worker = shell(&format!("while read line; do echo '{done}'; done"), LONG);
        assert_eq!(worker.scan(&request(), &|| true), Scanned::Altered);
        assert_eq!(worker.scan(&request(), &|| true), Scanned::Altered);
        let silent = shell("read line; sleep 60", LONG);
        assert_eq!(silent.scan(&request(), &|| false), Scanned::Cancelled);
    }

    #[test]
    fn where_no_process_can_be_started_the_file_is_scanned_here() {
        let worker = Worker::new(Path::new("/no/such/program"), &[], LONG);
        assert_eq!(worker.scan(&request(), &|| true), Scanned::Unreadable);
    }
}
