//! Addresses of private networks. They are not secret; a partner may not want to show a customer's network.
//!
//! Not here: ranges (`10.0.0.0/16`), which every architecture diagram has, public addresses, and numbers of
//! versions that look like an address.

use crate::hit::{Certainty, What};
use crate::scan::{Candidate, Found, Rule};
use std::net::Ipv4Addr;

pub(crate) const RULES: &[Rule] = &[Rule {
    what: What::PrivateIpAddress,
    certainty: Certainty::Possible,
    pattern: r"((?:10|172|192)\.[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3})",
    judge,
}];

fn judge(found: &Found<'_>) -> Option<Candidate> {
    let address: Ipv4Addr = found.value().parse().ok()?;
    let range = found.text[found.whole.end..].strip_prefix('/').is_some_and(|bits| {
        bits.starts_with(|digit: char| digit.is_ascii_digit()) && !bits.starts_with("32")
    });
    let longer = found.byte_at(found.whole.end) == Some(b'.')
        && found.byte_at(found.whole.end + 1).is_some_and(|byte| byte.is_ascii_digit());
    let before = found.before(12).to_ascii_lowercase();
    let version = ["version", "ver.", "ver", "release", "버전", "バージョン"]
        .iter()
        .any(|word| before.trim_end_matches([' ', ':', '=']).ends_with(word));
    let real = address.is_private() && stands_alone(found) && !range && !longer && !version;
    if real { found.plain() } else { None }
}

fn stands_alone(found: &Found<'_>) -> bool {
    let before = found.byte_before(found.whole.start);
    let after = found.byte_at(found.whole.end);
    !before.is_some_and(|byte| byte.is_ascii_alphanumeric() || b"._-".contains(&byte))
        && !after.is_some_and(|byte| byte.is_ascii_alphanumeric())
}
