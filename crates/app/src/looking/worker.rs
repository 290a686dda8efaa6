//! Files are read in a process of their own, with a limit of time and, where the system has one, of memory.
//!
//! The program starts itself with [`ARGUMENT`] and speaks to that process over its standard input and
//! output, one JSON value a line. A file that takes too long, needs too much memory or brings a library
//! down ends that process and nothing else; the next file gets a new one. The process is kept for the next
//! file, because starting it and reading the fonts costs more than most scans.
//!
//! Where no process can be started nothing is read: a file without limits could take the program with it.
//!
//! Time is counted for each stage of a scan anew. Memory is limited by the system: Linux keeps to the limit
//! of address space, macOS takes it and does not enforce it, and Windows has none that a safe call could
//! set, so that there the limit of time alone ends a process that grows. Deliberately absent: more than one
//! such process, for memory's sake.

use super::{
    scan::Stage,
    task::{FileAnswer, FileTask, carry_out},
};
use serde::{Deserialize, Serialize};
use std::{
    io::{BufRead, BufReader, Write},
    path::{Path, PathBuf},
    process::{Child, ChildStdin, Command, Stdio},
    sync::{
        Mutex, MutexGuard, PoisonError, TryLockError,
        mpsc::{Receiver, RecvTimeoutError, channel},
    },
    time::{Duration, Instant},
};

/// The argument with which the program starts itself; it is no command of its own.
const ARGUMENT: &str = "--scan-files-for-proofbook";
/// Each stage of a scan gets this long.
pub(crate) const PATIENCE: Duration = Duration::from_secs(60);
/// How often a person's wish to stop is looked at.
const PAUSE: Duration = Duration::from_millis(50);
/// Most bytes of address space: pages, pictures and copies of the largest file that is bound fit in.
#[cfg(unix)]
const MEMORY: u64 = 6 << 30;
/// Room for deeply nested files, in bytes.
const STACK: usize = 64 << 20;

/// What the process answers: what is known after each stage, then everything.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Answer {
    SoFar(Box<Stage>),
    Done(FileAnswer),
}

/// Scans files for the program that has started this process, where it has; answers whether that was so.
/// To be called before anything else.
pub fn scan_for_other_process() -> bool {
    if std::env::args_os().nth(1).is_none_or(|word| word != ARGUMENT) {
        return false;
    }
    limit_memory();
    let scanning = std::thread::Builder::new().stack_size(STACK).spawn(answer_requests);
    // A scan that fails ends the process, and whoever has asked sees that.
    drop(scanning.map(std::thread::JoinHandle::join));
    true
}

fn answer_requests() {
    let (sender, requests) = channel();
    // Whoever has asked may be gone while a scan takes for ever: then nobody waits for it.
    std::thread::spawn(move || {
        for line in std::io::stdin().lock().lines().map_while(Result::ok) {
            if sender.send(line).is_err() {
                break;
            }
        }
        std::process::exit(0);
    });
    let mut out = std::io::stdout();
    for line in requests {
        let Ok(task) = serde_json::from_str::<FileTask>(&line) else { break };
        let so_far = &mut |stage: &Stage| drop(answer(&mut out, &Answer::SoFar(Box::new(stage.clone()))));
        let done = carry_out(&task, so_far);
        if answer(&mut out, &Answer::Done(done)).is_err() {
            break;
        }
    }
}

fn answer(out: &mut impl Write, answer: &Answer) -> std::io::Result<()> {
    let mut line = serde_json::to_vec(answer)?;
    line.push(b'\n');
    out.write_all(&line)?;
    out.flush()
}

/// A system that does not let itself be limited is no reason to scan nothing.
fn limit_memory() {
    #[cfg(unix)]
    let _ = rlimit::setrlimit(rlimit::Resource::AS, MEMORY, MEMORY);
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
    /// A worker that is this program itself; `patience` is how long a stage of a scan may take.
    pub(crate) fn of_this_program(patience: Duration) -> Option<Self> {
        Some(Self::new(&std::env::current_exe().ok()?, &[ARGUMENT], patience))
    }

    fn new(program: &Path, arguments: &[&str], patience: Duration) -> Self {
        let arguments = arguments.iter().map(|word| (*word).to_owned()).collect();
        Self { program: program.to_owned(), arguments, patience, running: Mutex::new(None) }
    }

    /// Has a task carried out in the other process, as long as `go_on` says so.
    pub(crate) fn carry_out(&self, task: &FileTask, go_on: &dyn Fn() -> bool) -> FileAnswer {
        let Ok(line) = serde_json::to_string(task) else { return FileAnswer::NotStarted };
        // Another file may be in its turn and take long.
        let Some(mut slot) = self.turn(go_on) else { return FileAnswer::Cancelled };
        let Some(mut running) = self.ask(slot.take(), &line) else { return FileAnswer::NotStarted };
        let (answer, is_alive) = running.wait(self.patience, go_on);
        if is_alive {
            *slot = Some(running);
        } else {
            running.end();
        }
        answer
    }

    /// Waits until no other task is carried out; nothing where nobody wants to know any more.
    fn turn(&self, go_on: &dyn Fn() -> bool) -> Option<MutexGuard<'_, Option<Running>>> {
        loop {
            match self.running.try_lock() {
                Ok(slot) => return Some(slot),
                Err(TryLockError::Poisoned(slot)) => return Some(slot.into_inner()),
                Err(TryLockError::WouldBlock) if go_on() => std::thread::sleep(PAUSE),
                Err(TryLockError::WouldBlock) => return None,
            }
        }
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
    fn wait(&mut self, patience: Duration, go_on: &dyn Fn() -> bool) -> (FileAnswer, bool) {
        let (mut since, mut so_far) = (Instant::now(), None);
        loop {
            match self.answers.recv_timeout(PAUSE.min(patience)) {
                Ok(line) => match serde_json::from_str(&line) {
                    Ok(Answer::SoFar(stage)) => (since, so_far) = (Instant::now(), Some(stage)),
                    Ok(Answer::Done(done)) => return (done, true),
                    Err(_) => return (FileAnswer::Stopped { by_time: false, so_far }, false),
                },
                Err(RecvTimeoutError::Timeout) if !go_on() => return (FileAnswer::Cancelled, false),
                Err(RecvTimeoutError::Timeout) if since.elapsed() < patience => {}
                Err(RecvTimeoutError::Timeout) => {
                    return (FileAnswer::Stopped { by_time: true, so_far }, false);
                }
                Err(RecvTimeoutError::Disconnected) => {
                    return (FileAnswer::Stopped { by_time: false, so_far }, false);
                }
            }
        }
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
    use crate::looking::text::TextRequest;

    fn task() -> FileTask {
        let path = "/nowhere".into();
        FileTask::Text(TextRequest { path, name: "a.txt".into(), size: 0, language: None })
    }

    fn shell(script: &str, patience: Duration) -> Worker {
        Worker::new(Path::new("/bin/sh"), &["-c", script], patience)
    }

    const LONG: Duration = Duration::from_secs(20);

    #[test]
    fn a_scan_that_takes_too_long_is_ended_and_the_next_gets_a_process_of_its_own() {
        let worker = shell("read line; sleep 60", Duration::from_millis(200));
        for _ in 0..2 {
            let stopped = worker.carry_out(&task(), &|| true);
            assert_eq!(stopped, FileAnswer::Stopped { by_time: true, so_far: None });
        }
    }

    #[test]
    fn a_process_that_dies_stops_only_its_own_scan() {
        let worker = shell("read line; exit 3", LONG);
        let stopped = worker.carry_out(&task(), &|| true);
        assert_eq!(stopped, FileAnswer::Stopped { by_time: false, so_far: None });
    }

    #[test]
    fn what_was_found_before_the_end_is_kept() {
        let so_far = serde_json::to_string(&Answer::SoFar(Box::default())).unwrap();
        let worker = shell(&format!("read line; echo '{so_far}'; exit 3"), LONG);
        let stopped = worker.carry_out(&task(), &|| true);
        assert_eq!(stopped, FileAnswer::Stopped { by_time: false, so_far: Some(Box::default()) });
    }

    #[test]
    fn one_process_answers_for_many_files_until_somebody_cancels() {
        let done = serde_json::to_string(&Answer::Done(FileAnswer::Altered)).unwrap();
        let worker = shell(&format!("while read line; do echo '{done}'; done"), LONG);
        assert_eq!(worker.carry_out(&task(), &|| true), FileAnswer::Altered);
        assert_eq!(worker.carry_out(&task(), &|| true), FileAnswer::Altered);
        let silent = shell("read line; sleep 60", LONG);
        assert_eq!(silent.carry_out(&task(), &|| false), FileAnswer::Cancelled);
    }

    #[test]
    fn whoever_waits_for_another_file_can_cancel_at_once() {
        let worker = shell("read line; sleep 60", Duration::from_secs(3));
        std::thread::scope(|scope| {
            let other = scope.spawn(|| worker.carry_out(&task(), &|| true));
            while worker.running.try_lock().is_ok() {
                std::thread::sleep(Duration::from_millis(5));
            }
            let begun = Instant::now();
            assert_eq!(worker.carry_out(&task(), &|| false), FileAnswer::Cancelled);
            assert!(begun.elapsed() < Duration::from_secs(1), "{:?}", begun.elapsed());
            assert_eq!(other.join().unwrap(), FileAnswer::Stopped { by_time: true, so_far: None });
        });
    }

    #[test]
    fn where_no_process_can_be_started_nothing_is_read_here() {
        let worker = Worker::new(Path::new("/no/such/program"), &[], LONG);
        assert_eq!(worker.carry_out(&task(), &|| true), FileAnswer::NotStarted);
    }
}
