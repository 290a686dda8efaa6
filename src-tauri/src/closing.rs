//! Closing the window without losing the last word.
//!
//! A click on the close button first asks the page to put away what is still in its fields (event
//! `closing`); the page answers with the command `leave`, or with `stay` where something is being
//! written and the person has to decide first. A page that does not answer is closed all the same
//! after two seconds; everything it was told is saved is saved.

use std::{
    sync::{Arc, Condvar, Mutex, PoisonError},
    time::Duration,
};
use tauri::{Emitter, Manager, Window, WindowEvent};

const PATIENCE: Duration = Duration::from_secs(2);

#[derive(Clone, Copy, Default, PartialEq)]
enum State {
    #[default]
    Open,
    Asked,
    Ready,
    Staying,
}

/// Whether the window is being closed.
#[derive(Clone, Default)]
pub struct Closing(Arc<(Mutex<State>, Condvar)>);

impl Closing {
    /// The page has put everything away.
    pub fn ready(&self) {
        self.answer(State::Ready);
    }

    /// The page wants to stay open; the next request asks it again.
    pub fn stay(&self) {
        self.answer(State::Staying);
    }

    fn answer(&self, answer: State) {
        *self.0.0.lock().unwrap_or_else(PoisonError::into_inner) = answer;
        self.0.1.notify_all();
    }

    /// Whether this is the first request; later ones wait for the first.
    fn ask(&self) -> bool {
        let mut state = self.0.0.lock().unwrap_or_else(PoisonError::into_inner);
        let first = *state == State::Open;
        if first {
            *state = State::Asked;
        }
        first
    }

    /// Waits for the answer; whether the window may close.
    fn may_close(&self) -> bool {
        let state = self.0.0.lock().unwrap_or_else(PoisonError::into_inner);
        let waited = self.0.1.wait_timeout_while(state, PATIENCE, |state| *state == State::Asked);
        let (mut state, _) = waited.unwrap_or_else(PoisonError::into_inner);
        let stays = *state == State::Staying;
        if stays {
            *state = State::Open;
        }
        !stays
    }
}

/// Holds a close request back until the page is ready.
pub fn on_event(window: &Window, event: &WindowEvent) {
    let WindowEvent::CloseRequested { api, .. } = event else { return };
    api.prevent_close();
    let closing = window.state::<Closing>().inner().clone();
    if closing.ask() {
        let window = window.clone();
        let _ = window.emit("closing", ());
        std::thread::spawn(move || {
            if closing.may_close() {
                let _ = window.destroy();
            }
        });
    }
}
