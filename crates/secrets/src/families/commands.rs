//! Passwords that are handed to a command or to a function by their place: `mysql -p…`, `docker login -p …`,
//! `redis-cli -a …`, `net use … /user:ops …`, `new NetworkCredential("ops", "…")`.
//!
//! Not here: options and arguments that a word names (`passwords`), and what a service made its own (`providers`).

use super::passwords::{Look, is_no_password, look, unwrapped, with_value};
use crate::hit::{Certainty, What};
use crate::placeholder::is_placeholder;
use crate::scan::{Candidate, Found, Rule};

/// Where a candidate of this family begins.
pub(crate) const ANCHOR: &str = concat!(
    r"(?i-u:\b(?:mysql|mariadb|docker|podman|nerdctl|skopeo|buildah|crane|oras|helm|redis-cli|valkey-cli|mongo|sqlcmd|sqlplus|ldap|smbclient|rdesktop|xfreerdp|wfreerdp|cmdkey|lftp|htpasswd|winexe|psexec|evil-winrm|svn|unzip|7z|zip|rar|keytool|net1? (?:use|user)|echo|printf)|-[a-z]{0,12}pass )",
    r"|NetworkCredential|getConnection|UsernamePasswordCredentials|PasswordAuthentication|PasswordCredential|HTTPBasicAuth|HttpBasicAuth|BasicAuth|SetBasicAuth|basic_auth|setPassword|(?-u:\b)(?:PASSWORD|password)\(|<\((?:echo|printf) |chpasswd:|\.(?:login|auth|authenticate)\("
);

/// A value in quotes, or up to the next blank; no variable.
macro_rules! argument {
    () => {
        r#"("[^"\n$]+"|'[^'\n]+'|[^\s"'$-][^\s"']*)"#
    };
}

/// Other arguments, also on lines that go on behind a backslash.
macro_rules! others {
    () => {
        r"(?:[^\n]|[\\`^][ \t]*\n)*?"
    };
}

pub(crate) const RULES: &[Rule] = &[
    // The password follows the option at once; with a blank it would be the name of a database.
    rule(concat!(r"(?i-u:mysql|mariadb)[a-z-]* ", others!(), r"[ \t]-p", argument!()), mixed),
    rule(
        concat!(
            r"(?i-u:docker|podman|nerdctl|skopeo|buildah|crane|oras|helm)(?: registry)? login ",
            others!(),
            r"-p[ =]?",
            argument!()
        ),
        mixed,
    ),
    rule(concat!(r"(?:redis|valkey)-cli ", others!(), r"-a[ =]?", argument!()), mixed),
    rule(concat!(r"(?:mongo|mongosh|mongodump|mongorestore) ", others!(), r"-p[ =]?", argument!()), mixed),
    rule(concat!(r"(?i-u:sqlcmd) ", others!(), r"-P[ =]?", argument!()), mixed),
    rule(concat!(r"ldap[a-z]+ ", others!(), r"-w[ =]?", argument!()), mixed),
    rule(r"(?i-u:sqlplus)(?: -[SsLl])* [A-Za-z0-9_]+/([^\s@/]+)@", strong),
    rule(concat!(r"(?i-u:smbclient|winexe) ", others!(), r#"-U ?["']?[A-Za-z0-9_.\\/-]+%([^\s"']+)"#), mixed),
    rule(
        concat!(r"(?i-u:rdesktop|evil-winrm|psexec(?:64)?(?:\.exe)?) ", others!(), r"-p ", argument!()),
        mixed,
    ),
    rule(concat!(r"(?i-u:xfreerdp|wfreerdp|cmdkey) ", others!(), r"/p(?:ass)?:", argument!()), mixed),
    rule(concat!(r"lftp ", others!(), r#"-u ?["']?[A-Za-z0-9_.-]+,([^\s"']+)"#), mixed),
    rule(
        concat!(r"htpasswd (?:-[A-Za-z]+ )*-[A-Za-z]*b[A-Za-z]* (?:-[A-Za-z]+ )*\S+ \S+ ", argument!()),
        mixed,
    ),
    rule(concat!(r"(?i-u:unzip|zip) ", others!(), r"-P ?", argument!()), mixed),
    rule(concat!(r"(?i-u:7z|7za|rar|unrar) ", others!(), r"[ \t]-h?p", argument!()), strong),
    rule(
        concat!(r"(?i-u:net1? use) ", others!(), r#"/u(?:ser)?:(?:"[^"\n]+"|\S+)[ \t]+"#, argument!()),
        strong,
    ),
    rule(concat!(r"(?i-u:net1? (?:use|user)) (?:\S+ )?\S+ ", argument!(), r"[ \t]+/(?i-u:user|add)"), strong),
    rule(concat!(r"-(?i-u:[a-z]{0,12}pass) ", argument!()), mixed),
    // echo 'value' | sudo -S, echo 'name:value' | chpasswd
    rule(
        concat!(
            r"(?:echo|printf)(?: -[a-zA-Z]+)* ",
            argument!(),
            r"[ \t]*\|[ \t]*(?:sudo -S|sudo -kS|docker login|passwd|su |kinit|cryptsetup|openssl|smbpasswd|gpg)"
        ),
        mixed,
    ),
    rule(
        r#"(?:echo|printf)(?: -[a-zA-Z]+)* ["']?[a-z_][a-z0-9_-]*:([^\s"'$]+)["']?[ \t]*\|[ \t]*(?:sudo )?chpasswd"#,
        mixed,
    ),
    // chpasswd: of cloud-init, with names and passwords on the lines below
    rule(r#"chpasswd:[ \t]*\n(?:[^\n]{0,40}\n){0,3}?[ \t]*(?:- )?["']?[a-z_][a-z0-9_-]*:([^\s"'$]+)"#, mixed),
    // new NetworkCredential("name", "value"), DriverManager.getConnection(url, "name", "value")
    rule(
        r#"(?:NetworkCredential|getConnection|UsernamePasswordCredentials|PasswordAuthentication|PasswordCredential|H(?:TTP|ttp)BasicAuth|SetBasicAuth|BasicAuth|basic_auth|\.(?:login|auth|authenticate))\((?:[^()\n]{1,120},)?[ \t]*("[^"\n]+"|'[^'\n]+')(?:\.toCharArray\(\))?[ \t]*[,)]"#,
        quoted_last,
    ),
    rule(r#"(?:setPassword|PASSWORD|(?-u:\b)password)\([ \t]*("[^"\n]+"|'[^'\n]+')"#, mixed),
    // --password-file=<(echo value)
    rule(r#"<\((?:echo|printf)(?: -[a-zA-Z]+)* ["']?([^\s"'$()]+)["']?\)"#, after_a_password_option),
];

const fn rule(pattern: &'static str, judge: fn(&Found<'_>) -> Option<Candidate>) -> Rule {
    Rule { what: What::Password, certainty: Certainty::Likely, pattern, judge }
}

/// Letters with digits or signs.
fn mixed(found: &Found<'_>) -> Option<Candidate> {
    judged(found, Look::Mixed)
}

/// Three classes of characters, where the place alone says little.
fn strong(found: &Found<'_>) -> Option<Candidate> {
    judged(found, Look::Strong)
}

/// Where the option before it names a password.
fn after_a_password_option(found: &Found<'_>) -> Option<Candidate> {
    let option = found.before(40).rsplit(' ').next().unwrap_or_default();
    if option.to_ascii_lowercase().contains("pass") { judged(found, Look::Mixed) } else { None }
}

/// The last argument of a function that takes a name before.
fn quoted_last(found: &Found<'_>) -> Option<Candidate> {
    let ends = found.text[..found.whole.end].ends_with(')');
    if ends { judged(found, Look::Mixed) } else { None }
}

fn judged(found: &Found<'_>, least: Look) -> Option<Candidate> {
    let (range, _) = unwrapped(found);
    let value = &found.text[range.clone()];
    let real = value.len() >= 4 && look(value) >= least && !is_placeholder(value) && !is_no_password(value);
    if real { with_value(found, range, Certainty::Likely) } else { None }
}
