//! Settling all files of a plan: generated ones in their order, originals beside them.
//!
//! A disk that is asked to make one file durable after the other waits most of the time; several
//! threads ask together. Originals need nothing but the disk and are copied by [`COPIERS`] threads,
//! while this one makes what must be made, one file after the other as the plan has them, because
//! later ones may build on earlier ones. Memory: one piece of a file for each thread, and one generated
//! file; one that is joined is written in pieces, too.
//!
//! Deliberately not here: what depends on which thread was first. The bundle does not; which of two
//! faults is told first may.

use super::{
    Progress,
    one::{Settled, Site},
    unfinished::Unfinished,
};
use crate::{
    error::BundleError,
    plan::{Planned, Source},
};
use std::{
    collections::{BTreeMap, VecDeque},
    sync::{
        Mutex, PoisonError,
        mpsc::{Receiver, RecvTimeoutError, Sender, channel},
    },
    thread,
    time::Duration,
};

/// Threads that copy originals.
const COPIERS: usize = 4;
/// How often a person is asked whether to go on while nothing else happens.
const PATIENCE: Duration = Duration::from_millis(100);

/// What a copying thread has to tell.
enum News {
    /// It begins with what the reader calls so.
    Begun(String),
    /// It has finished with a path.
    Ended(String, Result<Settled, BundleError>),
}

/// Files by path, each in the new bundle and read back.
pub(super) fn settle(
    planned: Vec<Planned<'_>>,
    site: &Site<'_>,
    unfinished: &mut Unfinished,
    progress: &mut dyn Progress,
) -> Result<BTreeMap<String, Settled>, BundleError> {
    let all = planned.len();
    let (originals, made): (Vec<_>, Vec<_>) =
        planned.into_iter().partition(|file| matches!(file.source, Source::File { .. }));
    let copiers = COPIERS.min(originals.len());
    let queue = Mutex::new(VecDeque::from(originals));
    thread::scope(|scope| {
        let (tell, heard) = channel();
        for _ in 0..copiers {
            let (tell, queue) = (tell.clone(), &queue);
            scope.spawn(move || copy_from(queue, site, &tell));
        }
        drop(tell);
        let mut foreman = Foreman { site, unfinished, progress, heard, all, settled: BTreeMap::new() };
        let result = foreman.make(made).and_then(|()| foreman.wait()).and_then(|()| foreman.confirm());
        site.stop();
        result.map(|()| foreman.settled)
    })
}

fn copy_from(queue: &Mutex<VecDeque<Planned<'_>>>, site: &Site<'_>, tell: &Sender<News>) {
    let next = || queue.lock().unwrap_or_else(PoisonError::into_inner).pop_front();
    while let Some(file) = next().filter(|_| !site.is_stopped()) {
        // Nobody listens any more once the export was stopped.
        let _ = tell.send(News::Begun(file.what.clone()));
        let path = file.path.clone();
        let _ = tell.send(News::Ended(path, site.settle(file, &mut || !site.is_stopped())));
    }
}

/// The one thread that speaks with the outside: progress, journal, makers.
struct Foreman<'f> {
    site: &'f Site<'f>,
    unfinished: &'f mut Unfinished,
    progress: &'f mut dyn Progress,
    heard: Receiver<News>,
    all: usize,
    settled: BTreeMap<String, Settled>,
}

impl Foreman<'_> {
    fn make(&mut self, made: Vec<Planned<'_>>) -> Result<(), BundleError> {
        for file in made {
            while let Ok(news) = self.heard.try_recv() {
                self.take(news)?;
            }
            self.ask(&file.what)?;
            let (path, what) = (file.path.clone(), file.what.clone());
            let (done, all) = (self.settled.len(), self.all);
            let settled = self.site.settle(file, &mut || self.progress.step(done, all, &what))?;
            self.note(path, settled)?;
        }
        Ok(())
    }

    /// Waits for the copying threads.
    fn wait(&mut self) -> Result<(), BundleError> {
        let mut what = String::new();
        loop {
            match self.heard.recv_timeout(PATIENCE) {
                Ok(News::Begun(begun)) => {
                    what.clone_from(&begun);
                    self.take(News::Begun(begun))?;
                }
                Ok(news) => self.take(news)?,
                Err(RecvTimeoutError::Timeout) => self.ask(&what)?,
                Err(RecvTimeoutError::Disconnected) => return Ok(()),
            }
        }
    }

    fn take(&mut self, news: News) -> Result<(), BundleError> {
        match news {
            News::Begun(what) => self.ask(&what),
            News::Ended(path, settled) => self.note(path, settled?),
        }
    }

    fn ask(&mut self, what: &str) -> Result<(), BundleError> {
        let go_on = self.progress.step(self.settled.len(), self.all, what);
        if go_on { Ok(()) } else { Err(BundleError::Cancelled) }
    }

    fn note(&mut self, path: String, settled: Settled) -> Result<(), BundleError> {
        self.unfinished.note(&path, &settled.sha256)?;
        self.settled.insert(path, settled);
        Ok(())
    }

    fn confirm(&self) -> Result<(), BundleError> {
        self.settled.iter().try_for_each(|(path, settled)| self.site.confirm(path, settled))
    }
}
