//! `proofbook serve --stdio`: the command table of the window as lines of JSON, for component tests of
//! the window and for programs that want more than one call.
//!
//! A request is `{"id":1,"command":"start","arguments":{}}`, an answer `{"id":1,"result":…}` or
//! `{"id":1,"error":{…}}`, an event `{"event":"progress","payload":{…}}` without an id. Requests are
//! carried out in the order in which they come; one that cancels or asks how long work stands is carried
//! out at once. Bytes travel as Base64: `upload_chunk` takes `upload` and `base64`, `attachment_bytes`
//! takes `sha256` and answers Base64. The program ends when its input ends and everything is answered.
//!
//! Not here: commands. They are those of the window.

use base64::{Engine, engine::general_purpose::STANDARD as BASE64};
use jiff::{Timestamp, civil::Date};
use proofbook_app::{
    self as app, FileAnswer, FileTask, Host, Machine, Session, WireError, WorkProgress, dispatch, support_log,
};
use serde::Deserialize;
use serde_json::{Value, json};
use std::{
    io::{BufRead, Write},
    path::{Path, PathBuf},
    sync::{Arc, mpsc},
    time::Instant,
};

/// A request of one line.
#[derive(Debug, Deserialize)]
struct Request {
    #[serde(default)]
    id: Value,
    command: String,
    #[serde(default)]
    arguments: Value,
}

/// The machine, whose progress goes out as events.
struct LineHost(Machine);

impl Host for LineHost {
    fn now(&self) -> Timestamp {
        self.0.now()
    }

    fn today(&self) -> Date {
        self.0.today()
    }

    fn fresh_id(&self) -> uuid::Uuid {
        self.0.fresh_id()
    }

    fn who(&self) -> String {
        self.0.who()
    }

    fn data_folder(&self) -> PathBuf {
        self.0.data_folder()
    }

    fn documents_folder(&self) -> PathBuf {
        self.0.documents_folder()
    }

    fn office_to_pdf(&self, ending: &str, bytes: &[u8], go_on: &dyn Fn() -> bool) -> Option<Vec<u8>> {
        self.0.office_to_pdf(ending, bytes, go_on)
    }

    fn converts_office(&self) -> bool {
        self.0.converts_office()
    }

    fn read_file(&self, task: &FileTask, go_on: &dyn Fn() -> bool) -> FileAnswer {
        self.0.read_file(task, go_on)
    }

    fn progress(&self, progress: WorkProgress) {
        write_line(&json!({ "event": "progress", "payload": progress }));
    }

    fn reveal(&self, folder: &Path) -> Result<(), String> {
        self.0.reveal(folder)
    }
}

/// Serves until the input ends.
pub fn run() -> u8 {
    support_log::begin(&Machine::new().data_folder(), "serve");
    let session = Arc::new(Session::new(Arc::new(LineHost(Machine::with_scan_process()))));
    let (requests, waiting) = mpsc::channel::<Request>();
    let worker = {
        let session = Arc::clone(&session);
        std::thread::spawn(move || waiting.into_iter().for_each(|request| answer(&session, request)))
    };
    for line in std::io::stdin().lock().lines() {
        let Ok(line) = line else { break };
        if line.trim().is_empty() {
            continue;
        }
        match serde_json::from_str::<Request>(&line) {
            Ok(request) if is_answered_at_once(&request.command) => answer(&session, request),
            Ok(request) => {
                if requests.send(request).is_err() {
                    break;
                }
            }
            Err(error) => write_answer(&Value::Null, Err(session.error("CLI-REQUEST", &error.to_string()))),
        }
    }
    drop(requests);
    let all_answered = worker.join().is_ok();
    let is_saved = app::close_workspace(&session).is_ok();
    if all_answered && is_saved { 0 } else { 2 }
}

/// Whether a command may not wait for those before it: it stops one of them or asks about it.
fn is_answered_at_once(command: &str) -> bool {
    command.starts_with("cancel_") || command.starts_with("is_")
}

fn answer(session: &Session, request: Request) {
    let Request { id, command, arguments } = request;
    let began = Instant::now();
    let result = match command.as_str() {
        "upload_chunk" => upload_chunk(session, &arguments),
        "attachment_bytes" => attachment_bytes(session, &arguments),
        _ => dispatch(session, &command, if arguments.is_null() { json!({}) } else { arguments }),
    };
    support_log::command(&command, began.elapsed(), result.as_ref().err());
    write_answer(&id, result);
}

fn upload_chunk(session: &Session, arguments: &Value) -> Result<Value, WireError> {
    let bytes = BASE64
        .decode(text(arguments, "base64"))
        .map_err(|error| session.error("APP-BAD-ARGUMENTS", &format!("upload_chunk: {error}")))?;
    app::upload_chunk(session, text(arguments, "upload"), &bytes).map(|()| Value::Null)
}

fn attachment_bytes(session: &Session, arguments: &Value) -> Result<Value, WireError> {
    app::attachment_bytes(session, text(arguments, "sha256")).map(|bytes| Value::String(BASE64.encode(bytes)))
}

fn text<'a>(arguments: &'a Value, name: &str) -> &'a str {
    arguments[name].as_str().unwrap_or_default()
}

fn write_answer(id: &Value, result: Result<Value, WireError>) {
    write_line(&match result {
        Ok(result) => json!({ "id": id, "result": result }),
        Err(error) => json!({ "id": id, "error": error }),
    });
}

/// Writes one line. A reader that has gone away ends its side; what it asked for is carried out all the same.
fn write_line(line: &Value) {
    let mut out = std::io::stdout().lock();
    let _ = writeln!(out, "{line}").and_then(|()| out.flush());
}
