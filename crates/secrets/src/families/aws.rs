//! Credentials of AWS: key ids, secret keys, session tokens, presigned addresses, MFA devices.
//!
//! A key id made since 2019 carries the number of its account in its first characters, which tells a real
//! id from an invented one and tells a person whose key it is.
//!
//! Not here: account numbers (`aws_accounts`). Forty characters that could be a secret key but stand near
//! neither an id nor a label are not reported: much that is harmless looks like that.

use crate::hit::{Certainty, What};
use crate::labels::Label;
use crate::placeholder::{is_filled_up, is_published};
use crate::scan::{Candidate, Found, Rule};
use crate::shape::{entropy, has_digit, has_letter, is_hexadecimal};
use regex::Regex;
use std::sync::LazyLock;

pub(crate) const RULES: &[Rule] = &[
    Rule {
        what: What::AwsAccessKeyId,
        certainty: Certainty::Sure,
        pattern: r"((?:AKIA|ASIA)[A-Z2-7]{16})",
        judge: key_id,
    },
    Rule {
        what: What::AwsUniqueId,
        certainty: Certainty::Likely,
        pattern: r"((?:AROA|AIDA|AGPA|AIPA|ANPA|ANVA|ASCA|APKA|ABIA|ACCA)[A-Z2-7]{16,17})",
        judge: unique_id,
    },
    Rule {
        what: What::AwsSessionToken,
        certainty: Certainty::Sure,
        pattern: r"((?:IQoJb3JpZ2lu|FwoGZXIvYXdz|FQoGZXIvYXdz)[A-Za-z0-9/+=%]{80,2000})",
        judge: filled,
    },
    Rule {
        what: What::AwsSessionToken,
        certainty: Certainty::Sure,
        pattern: r#"(?i-u:session[_-]?token|x-amz-security-token)["']?[ \t]{0,3}[:=][ \t]{0,3}["']?([A-Za-z0-9/+=%]{100,2000})"#,
        judge: filled,
    },
    Rule {
        what: What::AwsPresignedUrl,
        certainty: Certainty::Sure,
        pattern: r"(?i-u:x-amz-signature=)([0-9a-fA-F]{64})",
        judge: filled,
    },
    Rule {
        what: What::AwsPresignedUrl,
        certainty: Certainty::Likely,
        pattern: r"[?&;]Signature=([A-Za-z0-9%+/=~_-]{20,800})",
        judge: filled,
    },
    Rule {
        what: What::AwsMfaSerial,
        certainty: Certainty::Sure,
        pattern: r"(arn:aws(?:-cn|-us-gov)?:iam::[0-9]{12}:mfa/[A-Za-z0-9+=,.@_/-]{1,120})",
        judge: mfa,
    },
    Rule {
        what: What::AwsBedrockKey,
        certainty: Certainty::Sure,
        pattern: r"(ABSK[A-Za-z0-9+/]{109,269}={0,2}|bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t[A-Za-z0-9+/=]{20,2000})",
        judge: filled,
    },
    Rule {
        what: What::AwsSecretAccessKey,
        certainty: Certainty::Sure,
        pattern: r"([A-Za-z0-9/+]{40,41})",
        judge: secret_key,
    },
];

/// The account that an access key or unique id belongs to, twelve digits; nothing for ids made before the
/// account was part of them, and for what is no id. The id tells only what it claims: it is not checked.
pub fn account_of_access_key(id: &str) -> Option<String> {
    let coded = id.get(4..14).filter(|_| id.is_ascii() && id.len() >= 20)?;
    if matches!(coded.as_bytes()[0], b'I' | b'J') {
        return None;
    }
    let bits = coded.bytes().try_fold(0u64, |bits, byte| Some(bits << 5 | u64::from(base32(byte)?)))?;
    let account = (bits >> 2 & 0x7fff_ffff_ff80) >> 7;
    (account < 1_000_000_000_000).then(|| format!("{account:012}"))
}

fn base32(byte: u8) -> Option<u8> {
    match byte {
        b'A'..=b'Z' => Some(byte - b'A'),
        b'2'..=b'7' => Some(byte - b'2' + 26),
        _ => None,
    }
}

fn key_id(found: &Found<'_>) -> Option<Candidate> {
    let id = found.value();
    if !found.stands_alone(b"") || is_published(id) || is_filled_up(&id[4..]) {
        return None;
    }
    let old = matches!(id.as_bytes()[4], b'I' | b'J');
    let believable = has_digit(id) && (old || account_of_access_key(id).is_some());
    found.with(if believable { Certainty::Sure } else { Certainty::Likely })
}

fn unique_id(found: &Found<'_>) -> Option<Candidate> {
    let id = found.value();
    let real = found.stands_alone(b"") && has_digit(id) && !is_published(id) && !is_filled_up(&id[4..]);
    if real { found.plain() } else { None }
}

fn filled(found: &Found<'_>) -> Option<Candidate> {
    if is_filled_up(found.value()) { None } else { found.plain() }
}

fn mfa(found: &Found<'_>) -> Option<Candidate> {
    let account: String = found.value().split(':').nth(4).unwrap_or_default().to_owned();
    if super::aws_accounts::is_documentation(&account) { None } else { found.plain() }
}

/// Sure with a label, likely near a key id.
fn secret_key(found: &Found<'_>) -> Option<Candidate> {
    let key = found.value();
    // An equals sign before it is an assignment, one behind it the end of a longer base64.
    let goes_on = found.byte_at(found.whole.end) == Some(b'=');
    if key.len() != 40 || goes_on || !found.stands_alone(b"/+_-.") || !looks_random(key) || is_filled_up(key)
    {
        return None;
    }
    if found.is_labelled(Label::AwsSecret) {
        return found.plain();
    }
    let near_an_id = KEY_ID.is_match(found.around(400));
    if near_an_id { found.with(Certainty::Likely) } else { None }
}

static KEY_ID: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"A[KS]IA[A-Z2-7]{16}").expect("the pattern is a constant"));

/// Not a digest, not a path, not a long name.
pub(super) fn looks_random(key: &str) -> bool {
    let lower = key.bytes().any(|byte| byte.is_ascii_lowercase());
    let upper = key.bytes().any(|byte| byte.is_ascii_uppercase());
    lower && upper && has_letter(key) && !is_hexadecimal(key) && !is_published(key) && entropy(key) >= 4.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_account_is_in_the_id() {
        // Published with the description of the coding.
        assert_eq!(
            account_of_access_key(&["ASIA", "QNZGKIQY56JQ7WML"].concat()).as_deref(),
            Some("029608264753")
        );
        assert_eq!(account_of_access_key("AKIAIOSFODNN7EXAMPLE"), None);
        assert_eq!(account_of_access_key("AKIA"), None);
        assert_eq!(account_of_access_key("키키키키키키키"), None);
    }
}
