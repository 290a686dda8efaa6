//! Secrets inside addresses: passwords of web addresses, connection strings, webhooks.
//!
//! Not here: presigned addresses of AWS (`aws`), and addresses that merely ought to stay inside.

use crate::hit::{Certainty, What};
use crate::placeholder::{is_filled_up, is_placeholder};
use crate::scan::{Candidate, Found, Rule};

use Certainty::Sure;

pub(crate) const RULES: &[Rule] = &[
    rule(
        What::Webhook,
        r"hooks\.slack\.com/(?:services|workflows|triggers)/([A-Z0-9]{5,15}/[A-Za-z0-9/_-]{16,120})",
        webhook,
    ),
    rule(
        What::Webhook,
        r"webhook\.office\.com/webhookb2/([A-Za-z0-9@-]{36,90}/IncomingWebhook/[A-Za-z0-9/_-]{30,160})",
        webhook,
    ),
    rule(
        What::Webhook,
        r"outlook\.office(?:365)?\.com/webhook/([A-Za-z0-9@-]{36,90}/IncomingWebhook/[A-Za-z0-9/_-]{30,160})",
        webhook,
    ),
    rule(
        What::Webhook,
        r"(?:logic\.azure\.com|powerplatform\.com)[^\s\x22'<>]{10,300}[?&]sig=([A-Za-z0-9_-]{30,80})",
        webhook,
    ),
    rule(
        What::Webhook,
        r"discord(?:app)?\.com/api(?:/v[0-9]{1,2})?/webhooks/([0-9]{15,21}/[A-Za-z0-9_-]{50,100})",
        webhook,
    ),
    rule(
        What::Webhook,
        r"chat\.googleapis\.com/v1/spaces/([A-Za-z0-9_-]{5,20}/messages\?[A-Za-z0-9_=&%-]{40,300})",
        webhook,
    ),
    rule(
        What::ConnectionString,
        r"jdbc:[a-z0-9:@]{2,30}[^\s\x22'<>]{0,300}?[?&;](?i-u:password|pwd)=([^&;\s\x22'<>]{1,200})",
        password,
    ),
    rule(
        What::ConnectionString,
        r"jdbc:oracle:(?:thin|oci):[A-Za-z0-9_]{1,60}/([^@\s/\x22']{1,100})@",
        password,
    ),
    rule(
        What::ConnectionString,
        r"(?i-u:\b(?:server|data source|addr|address|host|network address) ?=)[^;\x22'\n]{1,200};(?:[^;\x22'\n]{1,100};){0,8} ?(?i-u:password|pwd) ?= ?([^;\x22'\n]{1,200})",
        password,
    ),
    rule(
        What::ConnectionString,
        r"(?i-u:(?:mongodb(?:\+srv)?|postgres(?:ql)?|mysql|mariadb|rediss?|amqps?|mssql|sqlserver|oracle|clickhouse|nats|kafka)(?:\+[a-z0-9]{1,20})?://)[^\s/:@\x22'<>]{0,100}:([^\s/\x22'<>]{1,200})@",
        password,
    ),
    rule(
        What::UrlPassword,
        r"[A-Za-z][A-Za-z0-9+.-]{1,20}://[^\s/:@\x22'<>]{1,100}:([^\s/\x22'<>]{1,200})@",
        password,
    ),
];

const fn rule(what: What, pattern: &'static str, judge: fn(&Found<'_>) -> Option<Candidate>) -> Rule {
    Rule { what, certainty: Sure, pattern, judge }
}

fn webhook(found: &Found<'_>) -> Option<Candidate> {
    if is_filled_up(found.value()) { None } else { found.plain() }
}

/// A name that is repeated as the password is an example of the form, not a password.
fn password(found: &Found<'_>) -> Option<Candidate> {
    if is_placeholder(found.value()) { None } else { found.plain() }
}
