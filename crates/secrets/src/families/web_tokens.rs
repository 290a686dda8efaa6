//! What opens a web service when it is sent along: JSON web tokens, bearer tokens, basic authorization.
//!
//! Not here: whether a token has run out. The clock is not read, and an expired token still names people.

use crate::hit::{Certainty, What};
use crate::placeholder::{is_filled_up, is_placeholder};
use crate::scan::{Candidate, Found, Rule};
use crate::shape::{entropy, has_digit, has_letter};
use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};

pub(crate) const RULES: &[Rule] = &[
    Rule {
        what: What::JsonWebToken,
        certainty: Certainty::Sure,
        pattern: r"(eyJ[A-Za-z0-9_-]{10,1000}\.[A-Za-z0-9_-]{4,6000}\.[A-Za-z0-9_-]{16,2000})",
        judge: json_web_token,
    },
    Rule {
        what: What::BasicAuthorization,
        certainty: Certainty::Sure,
        pattern: r"(?i-u:\bbasic)[ \t]{1,3}([A-Za-z0-9+/]{6,400}={0,2})",
        judge: basic,
    },
    // Authorization: Token …, ApiKey …, and other schemes that are no word of a sentence.
    Rule {
        what: What::BearerToken,
        certainty: Certainty::Likely,
        pattern: r#"(?i-u:authorization)["']?[ \t]{0,3}[:=,][ \t]{0,3}["']?(?i-u:token|apikey|api-key|api_key|key|bot|oauth|genie-?key|ssws|splunk|pve-?api-?token|private-token|access-?token|session)[ =:]{1,3}(?i-u:token=)?["']?([A-Za-z0-9._~+/=!@:-]{16,2000})"#,
        judge: bearer,
    },
    Rule {
        what: What::BearerToken,
        certainty: Certainty::Likely,
        pattern: r"(?i-u:bearer)[ \t]{1,3}([A-Za-z0-9._~+/-]{20,2000}={0,2})",
        judge: bearer,
    },
];

/// The header says which algorithm; the token that the standard's web site shows to everybody is let go.
fn json_web_token(found: &Found<'_>) -> Option<Candidate> {
    let real = is_json_web_token(found.value())? && found.stands_alone(b"_");
    if real { found.plain() } else { None }
}

/// Nothing where it has not the form; false for the token that everybody is shown.
fn is_json_web_token(token: &str) -> Option<bool> {
    let mut parts = token.split('.');
    let header: serde_json::Value = decoded(parts.next()?)?;
    let payload = parts.next().and_then(decoded);
    let shown_everywhere =
        payload.is_some_and(|payload| payload["sub"] == "1234567890" && payload["name"] == "John Doe");
    header.get("alg").map(|_| !shown_everywhere)
}

fn decoded(part: &str) -> Option<serde_json::Value> {
    let bytes = URL_SAFE_NO_PAD.decode(part).ok()?;
    serde_json::from_slice(&bytes).ok()
}

/// What follows the word is a name and a password.
fn basic(found: &Found<'_>) -> Option<Candidate> {
    let bytes = STANDARD.decode(found.value()).ok()?;
    let text = String::from_utf8(bytes).ok()?;
    let (name, password) = text.split_once(':')?;
    let printable = text.bytes().all(|byte| (0x20..0x7f).contains(&byte));
    let real = printable && !name.is_empty() && !password.is_empty() && !is_placeholder(password);
    if real { found.plain() } else { None }
}

fn bearer(found: &Found<'_>) -> Option<Candidate> {
    let token = found.value();
    if let Some(real) = is_json_web_token(token) {
        return if real { found.is(What::JsonWebToken, Certainty::Sure) } else { None };
    }
    let real = has_digit(token) && has_letter(token) && entropy(token) >= 3.0;
    if real && !is_filled_up(token) && !is_placeholder(token) { found.plain() } else { None }
}
