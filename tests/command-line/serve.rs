//! `proofbook serve --stdio`: the commands of the window, line by line, on the real core.

use crate::support::Place;
use serde_json::{Value, json};
use std::{
    io::{BufRead, BufReader, Write},
    process::{Child, ChildStdin, ChildStdout, Stdio},
};

/// A program that serves, and what it has said.
struct Served {
    child: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
    events: Vec<Value>,
}

impl Served {
    fn begin(place: &Place) -> Self {
        let mut program = place.program();
        program.args(["serve", "--stdio"]).stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = program.spawn().unwrap();
        let (input, output) = (child.stdin.take().unwrap(), BufReader::new(child.stdout.take().unwrap()));
        Self { child, input, output, events: Vec::new() }
    }

    fn say(&mut self, line: &str) {
        writeln!(self.input, "{line}").unwrap();
    }

    /// The next line that is no event.
    fn hear(&mut self) -> Value {
        loop {
            let mut line = String::new();
            assert!(self.output.read_line(&mut line).unwrap() > 0, "the program has ended");
            let heard: Value = serde_json::from_str(&line).unwrap();
            if heard.get("id").is_some() {
                return heard;
            }
            self.events.push(heard);
        }
    }

    fn ask(&mut self, command: &str, arguments: Value) -> Value {
        self.say(&json!({ "id": command, "command": command, "arguments": arguments }).to_string());
        let answer = self.hear();
        assert_eq!(answer["id"], command, "{answer}");
        answer
    }

    /// Ends the input; answers the exit code.
    fn end(self) -> i32 {
        let Self { mut child, input, .. } = self;
        drop(input);
        child.wait().unwrap().code().unwrap()
    }
}

#[test]
fn the_commands_of_the_window_are_served_line_by_line() {
    let place = Place::new();
    let mut served = Served::begin(&place);
    let started = served.ask("start", json!({}));
    assert_eq!(started["result"]["version"], env!("CARGO_PKG_VERSION"), "{started}");
    let folder = place.workspace("ko");
    let opened = served.ask("open_workspace", json!({ "folder": folder }));
    assert_eq!(opened["result"]["dossier"]["profile"]["partner"], "한빛클라우드", "{opened}");
    let edit = json!({ "edit": "set_met", "control": "BUSP-001", "met": true });
    let edited = served.ask("edit", json!({ "edits": [edit], "base": null }));
    assert!(edited.get("result").is_some(), "{edited}");
    assert_eq!(served.end(), 0);
    let dump = place.call(["dump".as_ref(), folder.as_os_str()]).done().json();
    assert_eq!(dump["answers"]["BUSP-001"]["met"], true);
}

#[test]
fn what_is_no_request_is_answered_and_the_next_one_is_served() {
    let place = Place::new();
    let mut served = Served::begin(&place);
    for line in ["hello", "{\"id\":7}", "[]", "{\"id\":7,\"command\":7}"] {
        served.say(line);
        let answer = served.hear();
        assert_eq!(answer["error"]["code"], "CLI-REQUEST", "{line}: {answer}");
        assert!(answer["id"].is_null());
    }
    served.say("");
    assert_eq!(served.ask("no_such_command", json!({}))["error"]["code"], "APP-UNKNOWN-COMMAND");
    assert_eq!(served.ask("open_workspace", json!({}))["error"]["code"], "APP-BAD-ARGUMENTS");
    assert!(served.ask("start", Value::Null).get("result").is_some());
    assert_eq!(served.end(), 0);
}

#[test]
fn bytes_go_in_and_come_out_and_a_long_job_tells_its_progress() {
    let place = Place::new();
    let folder = place.workspace("en");
    let mut served = Served::begin(&place);
    served.ask("open_workspace", json!({ "folder": folder }));
    let upload = served.ask("attach_begin", json!({ "name": "note.txt" }))["result"].clone();
    // "the log of the restore test"
    let base64 = "dGhlIGxvZyBvZiB0aGUgcmVzdG9yZSB0ZXN0";
    served.ask("upload_chunk", json!({ "upload": upload, "base64": base64 }));
    let refused = served.ask("upload_chunk", json!({ "upload": upload, "base64": "no Base64!" }));
    assert_eq!(refused["error"]["code"], "APP-BAD-ARGUMENTS");
    let purpose =
        json!({ "for": "evidence", "control": "GOVP-002", "demand": null, "topic": null, "facet": null });
    let attached = served.ask("attach_finish", json!({ "upload": upload, "purpose": purpose }));
    let dump = attached.to_string();
    let sha256 = dump.split("\"sha256\":\"").nth(1).unwrap_or_else(|| panic!("{dump}"));
    let sha256 = sha256.split('"').next().unwrap();
    assert_eq!(served.ask("attachment_bytes", json!({ "sha256": sha256 }))["result"], base64);
    let out = place.path("exports");
    std::fs::create_dir_all(&out).unwrap();
    let exported = served.ask("export_bundle", json!({ "folder": out }));
    assert!(exported.get("result").is_some(), "{exported}");
    let last = served.events.last().expect("progress is told");
    assert_eq!((&last["event"], &last["payload"]["done"]), (&json!("progress"), &last["payload"]["all"]));
    assert_eq!(served.end(), 0);
}

#[test]
fn a_job_is_cancelled_while_it_runs() {
    let place = Place::new();
    let folder = place.sample("en");
    let out = place.path("exports");
    std::fs::create_dir_all(&out).unwrap();
    let mut served = Served::begin(&place);
    served.ask("open_workspace", json!({ "folder": folder }));
    served.say(
        &json!({ "id": "export", "command": "export_bundle", "arguments": { "folder": out } }).to_string(),
    );
    // Once it tells how far it is, it is stopped.
    let mut line = String::new();
    served.output.read_line(&mut line).unwrap();
    assert!(line.contains("\"progress\""), "{line}");
    served.say(&json!({ "id": "cancel", "command": "cancel_export", "arguments": {} }).to_string());
    let answers = [served.hear(), served.hear()];
    let of = |id: &str| answers.iter().find(|answer| answer["id"] == id).unwrap();
    assert!(of("cancel").get("result").is_some());
    assert_eq!(of("export")["error"]["code"], "BUNDLE-CANCELLED", "{}", of("export"));
    assert_eq!(served.end(), 0);
}

#[test]
fn the_log_for_support_names_codes_and_nothing_that_was_entered() {
    let place = Place::new();
    let folder = place.workspace("ko");
    let logs = place.path("data of the program/logs");
    assert!(!logs.exists(), "a call that succeeds leaves no log");
    let gone = place.path("gone-Globex.proofbook");
    assert_eq!(place.call(["check".as_ref(), gone.as_os_str()]).code, 2);
    let mut served = Served::begin(&place);
    served.ask("open_workspace", json!({ "folder": folder }));
    let edit =
        json!({ "edit": "write", "field": { "of": "response", "control": "NO-001" }, "text": "Globex" });
    served.ask("edit", json!({ "edits": [edit], "base": null }));
    served.ask("no_such_command", json!({ "partner": "Globex" }));
    assert_eq!(served.end(), 0);
    let files: Vec<_> = std::fs::read_dir(&logs).unwrap().map(|entry| entry.unwrap().path()).collect();
    let log: String = files.iter().map(|file| std::fs::read_to_string(file).unwrap()).collect();
    for words in ["started", "command line", "serve", "check", "no_such_command", "APP-UNKNOWN-COMMAND"] {
        assert!(log.contains(words), "{words} in {log}");
    }
    for words in ["Globex", "한빛클라우드", "w.proofbook"] {
        assert!(!log.contains(words), "{words} in {log}");
    }
}
