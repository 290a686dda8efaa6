//! Files in which programs keep what they log in with: `.netrc`, `.pgpass`, the configuration of Docker, property
//! lists, data source names of Go.
//!
//! Not here: files whose lines are assignments (`passwords`), and addresses with a name and a password
//! (`addresses`).

use super::passwords::{Look, is_no_password, look, unwrapped, with_value};
use super::words::{bare_word, key};
use crate::hit::{Certainty, What};
use crate::placeholder::is_placeholder;
use crate::scan::{Candidate, Found, Rule};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

pub(crate) const RULES: &[Rule] = &[
    // machine host login name password value
    rule(
        What::Password,
        r#"(?i-u:\blogin|\buser)[ \t]{1,8}[^\s"']{1,80}\s{1,20}(?i-u:password|passwd)[ \t]{1,8}("[^"\n]{1,200}"|[^\s"':=]\S{0,199})"#,
        mixed,
    ),
    // host:port:database:name:value
    rule(
        What::Password,
        r"(?m:^)[A-Za-z0-9_.*-]{1,120}:(?:[0-9]{2,5}|\*):[A-Za-z0-9_.*-]{1,64}:[A-Za-z0-9_.@*-]{1,64}:([^\s:]{4,128})(?m:$)",
        strong_or_its_file,
    ),
    rule(
        What::BasicAuthorization,
        r#""auth"[ \t]{0,4}:[ \t]{0,4}"([A-Za-z0-9+/]{8,400}={0,2})""#,
        name_and_password,
    ),
    // name:value@tcp(host)
    rule(What::Password, r#"[A-Za-z0-9_.-]{1,64}:([^\s@:/"'(){}]{4,128})@(?:tcp|unix|udp)[46]?\("#, mixed),
    // <key>password</key> <string>value</string>, also name and value
    rule(
        What::Password,
        concat!(
            bare_word!(),
            r"(?i-u:[a-z0-9_-]{0,24})</(?i-u:key|name|id)>\s{0,40}<(?i-u:string|value|data)>([^<\n]{4,200})</"
        ),
        mixed,
    ),
    rule(
        What::LabelledKey,
        concat!(key!(), r"</(?i-u:key|name|id)>\s{0,40}<(?i-u:string|value|data)>([^<\n]{8,400})</"),
        mixed,
    ),
];

const fn rule(what: What, pattern: &'static str, judge: fn(&Found<'_>) -> Option<Candidate>) -> Rule {
    Rule { what, certainty: Certainty::Likely, pattern, judge }
}

fn mixed(found: &Found<'_>) -> Option<Candidate> {
    judged(found, Look::Mixed)
}

/// Rows of numbers with colons are everywhere; in the file of this name each row is one.
fn strong_or_its_file(found: &Found<'_>) -> Option<Candidate> {
    let is_its_file = found.context.ending.trim_start_matches('.').eq_ignore_ascii_case("pgpass");
    judged(found, if is_its_file { Look::Plain } else { Look::Strong })
}

fn judged(found: &Found<'_>, least: Look) -> Option<Candidate> {
    let (range, _) = unwrapped(found);
    let value = &found.text[range.clone()];
    let real = value.len() >= 4 && look(value) >= least && !is_placeholder(value) && !is_no_password(value);
    if real { with_value(found, range, Certainty::Likely) } else { None }
}

fn name_and_password(found: &Found<'_>) -> Option<Candidate> {
    let bytes = STANDARD.decode(found.value()).ok()?;
    let text = String::from_utf8(bytes).ok()?;
    let (name, password) = text.split_once(':')?;
    let printable = text.bytes().all(|byte| (0x20..0x7F).contains(&byte));
    let real = printable && !name.is_empty() && password.len() >= 4 && !is_placeholder(password);
    if real { found.with(Certainty::Sure) } else { None }
}
