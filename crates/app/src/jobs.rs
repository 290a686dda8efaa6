//! Long work: which jobs run, each with an id and a cancel token of its own. Jobs of different
//! kinds may run side by side; two of one kind may not, besides scans, which look at different files.
//!
//! Not here: the work. Whoever does it asks its [`Job`] now and then whether anybody still wants it.

use crate::{
    errors::AppError,
    host::Host,
    wire::{JobKind, WorkProgress},
};
use std::sync::{
    Arc, Mutex, MutexGuard, PoisonError,
    atomic::{AtomicBool, AtomicU32, Ordering},
};

/// The jobs of a session.
#[derive(Debug, Default)]
pub(crate) struct Jobs {
    running: Mutex<Vec<Running>>,
    latest: AtomicU32,
}

#[derive(Debug)]
struct Running {
    id: u32,
    kind: JobKind,
    token: CancelToken,
}

/// Whether anybody still wants what takes long; for those who make it.
#[derive(Clone, Debug, Default)]
pub struct CancelToken(Arc<AtomicBool>);

impl CancelToken {
    /// Whether a person has cancelled it.
    pub fn is_cancelled(&self) -> bool {
        self.0.load(Ordering::SeqCst)
    }

    fn cancel(&self) {
        self.0.store(true, Ordering::SeqCst);
    }
}

/// A job that runs; it ends when this is dropped.
#[derive(Debug)]
pub(crate) struct Job<'a> {
    jobs: &'a Jobs,
    id: u32,
    kind: JobKind,
    token: CancelToken,
}

impl Jobs {
    /// Begins a job.
    ///
    /// # Errors
    /// The kind's code where another of it runs.
    pub fn begin(&self, kind: JobKind) -> Result<Job<'_>, AppError> {
        let mut running = self.running();
        if let Some(code) = kind.code_running()
            && running.iter().any(|job| job.kind == kind)
        {
            return Err(AppError::new(code, ""));
        }
        let id = self.latest.fetch_add(1, Ordering::Relaxed) + 1;
        let token = CancelToken::default();
        running.push(Running { id, kind, token: token.clone() });
        Ok(Job { jobs: self, id, kind, token })
    }

    /// Whether a job of this kind runs.
    pub fn runs(&self, kind: JobKind) -> bool {
        self.running().iter().any(|job| job.kind == kind)
    }

    /// Tells jobs that nobody wants them any more; those that are over are over.
    pub fn cancel(&self, wanted: impl Fn(u32, JobKind) -> bool) {
        let running = self.running();
        let meant = running.iter().filter(|job| wanted(job.id, job.kind));
        meant.for_each(|job| job.token.cancel());
    }

    fn running(&self) -> MutexGuard<'_, Vec<Running>> {
        self.running.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Job<'_> {
    /// Whether a person has cancelled it.
    pub fn is_cancelled(&self) -> bool {
        self.token.is_cancelled()
    }

    /// For those who work for it.
    pub fn token(&self) -> CancelToken {
        self.token.clone()
    }

    /// What is told when it was cancelled.
    pub fn cancelled(&self) -> AppError {
        AppError::new(self.kind.code_cancelled(), "")
    }

    /// Shows how far it is.
    pub fn progress(&self, host: &dyn Host, done: usize, all: usize, what: &str) {
        let (done, all) = (done as u32, all as u32);
        host.progress(WorkProgress { job: self.id, kind: self.kind, done, all, what: what.to_owned() });
    }
}

impl Drop for Job<'_> {
    fn drop(&mut self) {
        self.jobs.running().retain(|job| job.id != self.id);
    }
}

impl JobKind {
    /// The code of the error that another job of this kind runs, where that is in the way.
    fn code_running(self) -> Option<&'static str> {
        match self {
            Self::Export => Some("APP-EXPORT-RUNNING"),
            Self::FileCheck => Some("APP-FILE-CHECK-RUNNING"),
            Self::FileScan => None,
            Self::Publication => Some("APP-PUBLICATION-RUNNING"),
        }
    }

    /// The code of the error that it was cancelled.
    fn code_cancelled(self) -> &'static str {
        match self {
            Self::Export => "BUNDLE-CANCELLED",
            Self::FileCheck => "APP-FILE-CHECK-CANCELLED",
            Self::FileScan => "APP-FILE-SCAN-CANCELLED",
            Self::Publication => "APP-PUBLICATION-CANCELLED",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_jobs_of_different_kinds_run_side_by_side_and_two_of_one_kind_do_not() {
        let jobs = Jobs::default();
        let export = jobs.begin(JobKind::Export).unwrap();
        let check = jobs.begin(JobKind::FileCheck).unwrap();
        assert_ne!(export.id, check.id);
        assert_eq!(jobs.begin(JobKind::Export).unwrap_err().code, "APP-EXPORT-RUNNING");
        assert_eq!(jobs.begin(JobKind::FileCheck).unwrap_err().code, "APP-FILE-CHECK-RUNNING");
        drop(export);
        assert!(!jobs.runs(JobKind::Export) && jobs.runs(JobKind::FileCheck));
        assert!(jobs.begin(JobKind::Export).is_ok());
    }

    #[test]
    fn cancelling_one_job_leaves_the_others_alone_and_says_what_was_cancelled() {
        let jobs = Jobs::default();
        let export = jobs.begin(JobKind::Export).unwrap();
        let check = jobs.begin(JobKind::FileCheck).unwrap();
        jobs.cancel(|id, _| id == check.id);
        assert!(check.is_cancelled() && !export.is_cancelled());
        assert_eq!(check.cancelled().code, "APP-FILE-CHECK-CANCELLED");
        jobs.cancel(|_, kind| kind == JobKind::Export);
        assert!(export.is_cancelled());
        assert_eq!(export.cancelled().code, "BUNDLE-CANCELLED");
    }

    #[test]
    fn a_job_begun_after_another_was_cancelled_is_wanted() {
        let jobs = Jobs::default();
        let first = jobs.begin(JobKind::Publication).unwrap();
        jobs.cancel(|_, _| true);
        drop(first);
        assert!(!jobs.begin(JobKind::Publication).unwrap().is_cancelled());
    }
}
