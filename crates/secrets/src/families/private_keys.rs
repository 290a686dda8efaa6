//! Private keys: PEM of every kind, with or without line breaks, OpenSSH, PGP, PuTTY, and bodies that have
//! lost their first line.
//!
//! A spreadsheet cell or a JSON string keeps a key in one line, with blanks or a written `\n` for the
//! breaks; a word processor makes dashes of the hyphens. Both are read. A key of CloudFront is an ordinary
//! PEM key.
//!
//! Not here: certificates and public keys, which are no secret, and whether a key has a passphrase, which
//! only slows down whoever finds it.

use crate::hit::{Certainty, What};
use crate::scan::{Candidate, Found, Rule};
use crate::shape::distinct;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

/// Longest text from the first line of a key to its last: an RSA key of 16384 bits has about 13,000.
const KEY_AT_MOST: usize = 20_000;

/// Fewest characters of a body: an Ed25519 key has 64.
const BODY_AT_LEAST: usize = 60;

pub(crate) const RULES: &[Rule] = &[
    Rule {
        what: What::PrivateKey,
        certainty: Certainty::Sure,
        pattern: r"(-{2,6} ?BEGIN (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)? ?-{2,6})",
        judge: pem,
    },
    Rule {
        what: What::PrivateKey,
        certainty: Certainty::Sure,
        pattern: r"(PuTTY-User-Key-File-[123]:)",
        judge: putty,
    },
    Rule {
        what: What::PrivateKey,
        certainty: Certainty::Likely,
        pattern: r"((?:b3BlbnNzaC1rZXktdjE|MII[CEJ][A-Za-z0-9+/]{2}[AI]BAAKC|MII[CEJ][A-Za-z0-9+/]{2}IBADANBgkqhkiG9w0BAQEFAASC|MC4CAQAwBQYDK2V[wuvx]BCIEI|MHcCAQEEI|MIGkAgEBBD|MI(?:GH|HuAgEAMBA|G2AgEAMBA)[A-Za-z0-9+/]{0,12}GByqGSM49AgEG)[A-Za-z0-9+/]{20})",
        judge: body_alone,
    },
    // The beginning of such a key in base64, as Kubernetes and many a variable of a pipeline keep it.
    Rule {
        what: What::PrivateKey,
        certainty: Certainty::Sure,
        pattern: r"(LS0tLS1CRUdJTi[A-Za-z0-9+/]{40})",
        judge: encoded,
    },
    Rule {
        what: What::PrivateKey,
        certainty: Certainty::Sure,
        pattern: r#""[dk]"[ \t]{0,4}:[ \t]{0,4}"([A-Za-z0-9_-]{40,1400})""#,
        judge: web_key,
    },
];

/// The private part of a JSON web key: of a symmetric one, of an RSA key, of a point on a curve.
fn web_key(found: &Found<'_>) -> Option<Candidate> {
    const NEAR: usize = 3_000;
    let is_key = found.around(NEAR).contains("\"kty\"") && distinct(found.value()) >= 16;
    if is_key { found.plain() } else { None }
}

/// From the first line to the last, or as far as there is a body.
fn pem(found: &Found<'_>) -> Option<Candidate> {
    let rest = window(found.text, found.whole.end);
    let rest = rest.split("BEGIN ").next().unwrap_or(rest);
    let length = rest.find("END ").map_or_else(|| body_length(rest), |at| end_of_last_line(rest, at));
    candidate(found, found.whole.end, length)
}

/// The private part stands between two lines that name it.
fn putty(found: &Found<'_>) -> Option<Candidate> {
    let rest = window(found.text, found.whole.end);
    let private = rest.find("Private-Lines:")?;
    let length = rest.find("Private-MAC:").unwrap_or(rest.len());
    let body = found.whole.end + private + "Private-Lines:".len();
    candidate(found, body, (found.whole.end + length).checked_sub(body)?)
}

fn body_alone(found: &Found<'_>) -> Option<Candidate> {
    let rest = window(found.text, found.whole.start);
    candidate(found, found.whole.start, body_length(rest))
}

/// A key in base64; certificates and public keys begin in the same way and are none.
fn encoded(found: &Found<'_>) -> Option<Candidate> {
    let start = found.value();
    let bytes = STANDARD.decode(&start[..start.len() / 4 * 4]).ok()?;
    let named = String::from_utf8_lossy(&bytes).contains("PRIVATE KEY");
    let rest = window(found.text, found.whole.start);
    if named { candidate(found, found.whole.start, encoded_length(rest)) } else { None }
}

/// Bytes up to the end of the first word, and of the long ones on the lines that follow at once.
fn encoded_length(rest: &str) -> usize {
    const LINE_AT_LEAST: usize = 40;
    let mut length = 0;
    for word in rest.split_inclusive(char::is_whitespace) {
        let encoded = word.trim_end();
        let part =
            encoded.bytes().take_while(|byte| byte.is_ascii_alphanumeric() || b"+/=".contains(byte)).count();
        if encoded.is_empty() {
            length += word.len();
        } else if length == 0 || part == encoded.len() && part >= LINE_AT_LEAST {
            length += if part == encoded.len() { word.len() } else { part };
        } else {
            break;
        }
        if part < encoded.len() {
            break;
        }
    }
    rest[..length].trim_end().len()
}

/// A key whose body begins at `body` and has `length` bytes, unless that is too short or filled up.
fn candidate(found: &Found<'_>, body: usize, length: usize) -> Option<Candidate> {
    let text = &found.text[body..body + length];
    let plain: String = text.chars().filter(char::is_ascii_alphanumeric).collect();
    if plain.len() < BODY_AT_LEAST || distinct(&plain) < 16 {
        return None;
    }
    let start = body + text.find(|one: char| one.is_ascii_alphanumeric())?;
    let whole = found.whole.start..body + length;
    Some(Candidate {
        what: What::PrivateKey,
        certainty: found.rule.certainty,
        value: whole,
        shown: start..body + length,
    })
}

/// Bytes up to the end of the line that closes a key; `at` is where its `END ` stands.
fn end_of_last_line(rest: &str, at: usize) -> usize {
    let tail = &rest[at..];
    let closing = tail.find("KEY").map_or(4, |word| word + 3);
    let close = tail[closing..].bytes().take_while(|byte| b"- BLOCK".contains(byte)).count();
    at + closing + tail[closing..closing + close].trim_end().len()
}

/// Bytes that can belong to a body without a closing line.
fn body_length(rest: &str) -> usize {
    let part = |byte: &u8| byte.is_ascii_alphanumeric() || b"+/=\\ \r\n\t".contains(byte);
    rest[..rest.bytes().take_while(part).count()].trim_end().len()
}

/// The text from a place on, as far as a key can reach.
fn window(text: &str, from: usize) -> &str {
    let mut end = (from + KEY_AT_MOST).min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[from..end]
}
