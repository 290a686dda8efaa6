//! The command layer: a few functions, none of which knows what is asked.

use crate::closing::Closing;
use proofbook_app::{self as app, Session, WireError, support_log};
use serde_json::Value;
use std::{sync::Arc, time::Instant};
use tauri::{State, Window, ipc};

/// Carries out a command of the list on a thread of its own, so that the window never waits.
#[tauri::command]
pub async fn call(
    session: State<'_, Arc<Session>>,
    name: String,
    arguments: Value,
) -> Result<Value, WireError> {
    let session = Arc::clone(&session);
    let asked = name.clone();
    let busy = Arc::clone(&session);
    tokio::task::spawn_blocking(move || {
        let began = Instant::now();
        let result = proofbook_app::dispatch(&session, &name, arguments);
        support_log::command(&name, began.elapsed(), result.as_ref().err());
        result
    })
    .await
    .unwrap_or_else(|error| Err(busy.error("APP-BAD-RESULT", &format!("{asked}: {error}"))))
}

/// Takes the next piece of an upload: the bytes are the body, the upload's id is the header `upload`.
#[tauri::command]
pub async fn upload_chunk(
    session: State<'_, Arc<Session>>,
    request: ipc::Request<'_>,
) -> Result<(), WireError> {
    let upload =
        request.headers().get("upload").and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned();
    let ipc::InvokeBody::Raw(bytes) = request.body() else {
        return Err(session.error("APP-BAD-ARGUMENTS", "upload_chunk"));
    };
    app::upload_chunk(&session, &upload, bytes)
}

/// The bytes of an attachment, raw: as JSON they would be several times as large.
#[tauri::command]
pub async fn attachment_bytes(
    session: State<'_, Arc<Session>>,
    sha256: String,
) -> Result<ipc::Response, WireError> {
    let session = Arc::clone(&session);
    let busy = Arc::clone(&session);
    tokio::task::spawn_blocking(move || app::attachment_bytes(&session, &sha256).map(ipc::Response::new))
        .await
        .unwrap_or_else(|error| Err(busy.error("APP-BAD-RESULT", &format!("attachment_bytes: {error}"))))
}

/// The window has put everything away and closes.
#[tauri::command]
pub fn leave(window: Window, closing: State<'_, Closing>) {
    closing.ready();
    let _ = window.destroy();
}

/// The window stays open: something is being written, and the person is asked.
#[tauri::command]
pub fn stay(closing: State<'_, Closing>) {
    closing.stay();
}
