//! Passwords, communities and shared keys in the configuration of routers, switches, firewalls and wireless
//! networks, where a word and a blank stand before the value.
//!
//! Not here: values that are hashes (`$1$…`, types 4, 5, 8 and 9); type 7 can be turned back and counts.

use super::passwords::{Look, is_no_password, look, unwrapped, with_value};
use crate::hit::{Certainty, What};
use crate::placeholder::is_placeholder;
use crate::scan::{Candidate, Found, Rule};

/// Where a candidate of this family begins.
pub(crate) const ANCHOR: &str = r"(?i-u:\benable (?:secret|password)|\busername |\bsnmp-server |\br[ow]community|\b(?:radius|tacacs)|\bcrypto |\bisakmp |\bike |\bpre-?shared-?key|\bkey-string|\bchap password|\bwpa|\bpsk\b|\bneighbor |\bntp authentication-key|\bplain-text-password|\bshared-secret|\bset password|\bset (?:psksecret|passwd)|\bbind-password|\bauthentication-key|\brequirepass|\bmasterauth|\bbindpw|\brootpw|\b(?:auth|smtp|ldap|bind|db|mysql|ftp|user|admin|root|mail|proxy_auth)_pass\b|\bpassword )";

pub(crate) const RULES: &[Rule] = &[
    rule(concat!(r"(?i-u:enable (?:secret|password))(?: level [0-9]+)?(?: [067])? ", r"(\S+)")),
    rule(r"(?i-u:username) \S+(?: [a-z]+ [0-9]+)? (?i-u:password|secret)(?: [067])? (\S+)"),
    rule(r#"(?i-u:snmp-server community|r[ow]community6?) ("[^"\n]+"|\S+)"#),
    rule(r"(?i-u:snmp-server user) [^\n]{0,80}?(?i-u:auth (?:md5|sha[0-9-]*)) (\S+)"),
    rule(r"(?i-u:(?:radius|tacacs)[a-z-]*)(?: server| host)?[^\n]{0,80}? (?i-u:key|secret)(?: [067])? (\S+)"),
    rule(r"(?i-u:(?:crypto )?isakmp key)(?: [06])? (\S+)"),
    rule(
        r#"(?i-u:(?:ike [a-z0-9 -]{0,40})?pre-?shared-?key)(?i-u:[ =:]+(?:local|remote|ascii-text|plain|simple|cipher|text))?(?: [06])?[ =:]+("[^"\n]+"|\S+)"#,
    ),
    rule(
        r#"(?i-u:requirepass|masterauth|bindpw|rootpw|(?:auth|smtp|ldap|bind|db|mysql|ftp|user|admin|root|mail|proxy_auth)_pass)[ \t]+("[^"\n]+"|\S+)"#,
    ),
    // A whole line of words that ends in the password: `ip ftp password …`.
    Rule {
        what: What::Password,
        certainty: Certainty::Likely,
        pattern: r#"(?i-u:password)(?: [067])? ("[^"\n]+"|\S+)[ \t\r]*(?:\n|$)"#,
        judge: at_the_end_of_a_line,
    },
    rule(r"(?i-u:key-string)(?: [067])? (\S+)"),
    rule(r"(?i-u:chap password)(?: [067])? (\S+)"),
    rule(
        r#"(?i-u:wpa[a-z0-9_-]{0,20}(?:psk|passphrase|key)|psk)(?: ascii)?(?: [067])?[ \t]*[ =:][ \t]*("[^"\n]+"|\S+)"#,
    ),
    rule(r"(?i-u:neighbor) \S+ (?i-u:password)(?: [067])? (\S+)"),
    rule(r"(?i-u:ntp authentication-key) [0-9]+ [a-z0-9-]+ (\S+)"),
    rule(
        r#"(?i-u:plain-text-password(?:-value)?|shared-secret|set password|set psksecret|set passwd|bind-password|authentication-key)(?: ENC)?[ \t]+("[^"\n]+"|\S+)"#,
    ),
];

const fn rule(pattern: &'static str) -> Rule {
    Rule { what: What::Password, certainty: Certainty::Likely, pattern, judge }
}

/// In configuration, where before it there is nothing but words.
fn at_the_end_of_a_line(found: &Found<'_>) -> Option<Candidate> {
    let line = found.text[..found.whole.start].rsplit('\n').next().unwrap_or_default();
    let words =
        line.len() <= 60 && line.bytes().all(|byte| byte.is_ascii_alphabetic() || b" -_\t".contains(&byte));
    let is_code = found.context.is_source_code();
    if words && !is_code && found.context.is_configuration() { judge(found) } else { None }
}

fn judge(found: &Found<'_>) -> Option<Candidate> {
    let (range, quoted) = unwrapped(found);
    let value = &found.text[range.clone()];
    // In a sentence only what looks like nothing but a password is one.
    let least = if quoted || found.context.is_configuration() { Look::Mixed } else { Look::Strong };
    let real = value.len() >= 5 && look(value) >= least && !is_placeholder(value) && !is_no_password(value);
    if real { with_value(found, range, Certainty::Likely) } else { None }
}
