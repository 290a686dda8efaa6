//! Secrets inside addresses: passwords of web addresses, connection strings, webhooks.
//!
//! Not here: presigned addresses of AWS (`aws`), and addresses that merely ought to stay inside.

use crate::hit::{Certainty, What};
use crate::placeholder::{is_filled_up, is_placeholder};
use crate::scan::{Candidate, Found, Rule};

use Certainty::Sure;

/// Where a candidate of this family begins.
pub(crate) const ANCHOR: &str = concat!(
    r"://|hooks\.slack\.com/|office(?:365)?\.com/webhook|logic\.azure\.com|powerplatform\.com|discord(?:app)?\.com/api",
    r"|chat\.googleapis\.com/|jdbc:|(?i-u:\b(?:server|data source|addr|address|host|network address) ?=)"
);

pub(crate) const RULES: &[Rule] = &[
    rule(
        What::Webhook,
        r"hooks\.slack\.com/(?:services|workflows|triggers)/([A-Z0-9]{5,15}/[A-Za-z0-9/_-]{16,})",
        webhook,
    ),
    rule(
        What::Webhook,
        r"office(?:365)?\.com/webhook(?:b2)?/([A-Za-z0-9@-]{36,}/IncomingWebhook/[A-Za-z0-9/_-]{30,})",
        webhook,
    ),
    rule(
        What::Webhook,
        r"(?:logic\.azure\.com|powerplatform\.com)[^\s\x22'<>]+[?&]sig=([A-Za-z0-9_-]{30,})",
        webhook,
    ),
    rule(
        What::Webhook,
        r"discord(?:app)?\.com/api(?:/v[0-9]+)?/webhooks/([0-9]{15,21}/[A-Za-z0-9_-]{50,})",
        webhook,
    ),
    rule(
        What::Webhook,
        r"chat\.googleapis\.com/v1/spaces/([A-Za-z0-9_-]{5,}/messages\?[A-Za-z0-9_=&%-]{40,})",
        webhook,
    ),
    rule(What::ConnectionString, r"jdbc:oracle:(?:thin|oci):[A-Za-z0-9_]+/([^@\s/\x22']+)@", password),
    rule(
        What::ConnectionString,
        r"jdbc:[a-z0-9:@]+[^\s\x22'<>]*?[?&;](?i-u:password|pwd)=([^&;\s\x22'<>]+)",
        password,
    ),
    rule(
        What::ConnectionString,
        r"(?i-u:server|data source|addr|address|host|network address) ?=[^;\x22'\n]+;(?:[^;\x22'\n]+;)*? ?(?i-u:password|pwd) ?= ?([^;\x22'\n]+)",
        password,
    ),
    rule(What::UrlPassword, r"://[^\s/:@\x22'<>]*:([^\s/\x22'<>]+)@", in_an_address),
];

/// Schemes of databases and message brokers.
const CONNECTIONS: [&str; 16] = [
    "mongodb",
    "mongodb+srv",
    "postgres",
    "postgresql",
    "mysql",
    "mariadb",
    "redis",
    "rediss",
    "amqp",
    "amqps",
    "mssql",
    "sqlserver",
    "oracle",
    "clickhouse",
    "nats",
    "kafka",
];

const fn rule(what: What, pattern: &'static str, judge: fn(&Found<'_>) -> Option<Candidate>) -> Rule {
    Rule { what, certainty: Sure, pattern, judge }
}

fn webhook(found: &Found<'_>) -> Option<Candidate> {
    if is_filled_up(found.value()) { None } else { found.plain() }
}

fn password(found: &Found<'_>) -> Option<Candidate> {
    if is_placeholder(found.value()) { None } else { found.plain() }
}

/// The scheme says what the password opens. Only a connection may do without a name before the colon.
fn in_an_address(found: &Found<'_>) -> Option<Candidate> {
    let scheme = scheme(found.before(24));
    let connection =
        CONNECTIONS.contains(&scheme.split('+').next()?) || CONNECTIONS.contains(&scheme.as_str());
    let named = !found.text[found.whole.clone()].starts_with("://:");
    if scheme.is_empty() || is_placeholder(found.value()) || is_shipped(found) || !(named || connection) {
        return None;
    }
    found.is(if connection { What::ConnectionString } else { What::UrlPassword }, Sure)
}

/// A name that is its own password on the machine itself, as servers are shipped (`guest:guest@localhost`).
fn is_shipped(found: &Found<'_>) -> bool {
    let name =
        found.text[found.whole.clone()].trim_start_matches("://").split(':').next().unwrap_or_default();
    let host = &found.text[found.whole.end..];
    name == found.value() && ["localhost", "127.0.0.1", "[::1]"].iter().any(|own| host.starts_with(own))
}

/// The scheme that a text ends in, in lower case.
fn scheme(before: &str) -> String {
    let part = |byte: &u8| byte.is_ascii_alphanumeric() || b"+.-".contains(byte);
    let length = before.bytes().rev().take_while(part).count();
    before[before.len() - length..].to_ascii_lowercase()
}
