//! Secrets of Kubernetes: every value below `data:` is base64, every one below `stringData:` is plain.
//!
//! The kind of the document says that its values are secret, whatever their keys are called. Only manifests
//! in YAML are read here; in JSON the keys that say what they are are found by their label.
//!
//! Not here: sealed and external secrets, whose kinds have other names and which hold no secret.

use crate::context::Context;
use crate::hit::{Certainty, What};
use crate::placeholder::is_placeholder;
use crate::scan::Candidate;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use regex::Regex;
use std::ops::Range;
use std::sync::LazyLock;

/// Keys whose values everybody may see.
const OPEN_KEYS: [&str; 20] = [
    "ca.crt",
    "tls.crt",
    "username",
    "user",
    "host",
    "hostname",
    "port",
    "namespace",
    "database",
    "dbname",
    "db",
    "type",
    "region",
    "url",
    "endpoint",
    "email",
    "name",
    "public.key",
    "known_hosts",
    "ca.pem",
];

static KIND: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r#"(?m)^[ \t-]*kind:[ \t]*["']?Secret["']?[ \t]*$"#).expect("the pattern is a constant")
});

/// Adds the values of every manifest of a secret in the text.
pub(crate) fn judge(text: &str, _: &Context<'_>, into: &mut Vec<Candidate>) {
    let mut behind = 0;
    for kind in KIND.find_iter(text) {
        // Each document is judged once.
        if kind.start() < behind {
            continue;
        }
        let start = text[..kind.start()].rfind("\n---").map_or(0, |at| at + 1);
        let end = text[kind.end()..].find("\n---").map_or(text.len(), |at| kind.end() + at);
        behind = end;
        manifest(text, start..end, into);
    }
}

/// Fields beside the data of a secret.
const FIELDS: [&str; 8] =
    ["apiVersion:", "kind:", "metadata:", "type:", "immutable:", "data:", "stringData:", "---"];

fn manifest(text: &str, document: Range<usize>, into: &mut Vec<Candidate>) {
    // Lines that were taken out of a document have lost the blanks before them.
    let flat = !text[document.clone()].lines().any(|line| line.starts_with([' ', '\t']));
    let mut block: Option<(usize, bool)> = None;
    let mut at = document.start;
    for line in text[document].split_inclusive('\n') {
        let indent = line.len() - line.trim_start().len();
        let content = line.trim();
        let here = at;
        at += line.len();
        if content.is_empty() || content.starts_with('#') {
            continue;
        }
        match block {
            Some((outer, encoded)) if indent > outer || flat && !is_field(content) => {
                into.extend(entry(text, here, line, encoded))
            }
            _ => {
                let outer = indent;
                block = match content {
                    "data:" => Some((outer, true)),
                    "stringData:" => Some((outer, false)),
                    _ => None,
                };
            }
        }
    }
}

fn is_field(content: &str) -> bool {
    FIELDS.iter().any(|field| content.starts_with(field))
}

/// `key: value` on one line.
fn entry(text: &str, at: usize, line: &str, encoded: bool) -> Option<Candidate> {
    let (key, value) = line.split_once(':')?;
    if OPEN_KEYS.contains(&key.trim().trim_matches(['"', '\'']).to_ascii_lowercase().as_str()) {
        return None;
    }
    let plain = value.trim().trim_matches(['"', '\'']);
    let start = at + line.find(plain).filter(|_| !plain.is_empty())?.max(key.len() + 1);
    let range = start..start + plain.len();
    let decoded = if encoded { decoded(plain)? } else { plain.to_owned() };
    let what = if decoded.contains("PRIVATE KEY-") { What::PrivateKey } else { What::LabelledKey };
    let sound = decoded.len() >= 6 && !is_placeholder(&decoded) && text.get(range.clone()) == Some(plain);
    sound.then_some(Candidate { what, certainty: Certainty::Likely, value: range.clone(), shown: range })
}

fn decoded(value: &str) -> Option<String> {
    let bytes = STANDARD.decode(value).ok()?;
    // What is no text is a key all the same.
    (!bytes.is_empty()).then(|| String::from_utf8_lossy(&bytes).into_owned())
}
