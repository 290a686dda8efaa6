//! Passwords and keys that only their label gives away: in configuration, code, commands and sentences.
//!
//! In configuration nearly any value behind `password =` is one. In a sentence it must look like one, because
//! policies are full of lines such as "Password: at least 14 characters".
//!
//! Not here: forms that a service made its own (`providers`), and labels in another cell (`cell`).

use crate::hit::{Certainty, What};
use crate::placeholder::is_placeholder;
use crate::scan::{Candidate, Found, Rule};
use crate::shape::{classes, distinct, entropy, has_digit, has_letter};
use regex::Regex;
use std::ops::Range;
use std::sync::LazyLock;

/// The words.
macro_rules! bare_word {
    () => {
        r"(?:(?i-u:password|passwd|passphrase|pass_?code|pass|pwd|\bpw)|비밀 ?번호|비번|패스워드|암호|パスワード|ﾊﾟｽﾜｰﾄﾞ|暗証番号)"
    };
}

/// The word and what may hang on it: `DB_PASSWORD_PROD`, `비밀번호(임시)`.
macro_rules! word {
    () => {
        concat!(
            bare_word!(),
            r"(?i-u:[_-]?(?:value|text|plain|plaintext|string|prod|prd|dev|stg|staging|db|master|admin|root|user|new|old|[0-9]{1,3}))?(?: ?\([^()\n]*\))?"
        )
    };
}

/// A value in quotes, or up to the next blank.
macro_rules! value {
    () => {
        r#"("[^"\n]+"|'[^'\n]+'|[^\s"']+)"#
    };
}

/// The label of some other key.
macro_rules! key {
    () => {
        r"(?i-u:(?:api|app|application|auth|access|client|consumer|private|encryption|encrypt|signing|shared|secret|session|refresh|bearer|personal[_-]?access|webhook|subscription|account|storage|license|service)[_. -]?(?:key|token|secret)|secret[_-]?access[_-]?key)(?i-u:[_-]?(?:value|prod|prd|dev|stg|id|[0-9]{1,3}))?"
    };
}

/// Where a candidate of this family begins.
pub(crate) const ANCHOR: &str =
    concat!(bare_word!(), "|", key!(), "|(?i-u:ConvertTo-SecureString |sshpass |identified by )|curl ");

pub(crate) const RULES: &[Rule] = &[
    // <password>value</password>
    rule(What::Password, concat!(word!(), r"(?: [^<>\n]*)?>([^<>\n]+)</"), element),
    // name="password" value="…", {"name": "DB_PASSWORD", "value": "…"}, - name: DB_PASSWORD / value: …
    rule(
        What::Password,
        concat!(word!(), r#"["']?[ \t]*,?[ \t]*\n?[ \t]*["']?(?i-u:value)["']?[ \t]*[:=][ \t]*"#, value!()),
        assigned,
    ),
    rule(What::Password, r#"(?i-u:ConvertTo-SecureString (?:-String )?)("[^"\n]+"|'[^'\n]+')"#, assigned),
    rule(What::Password, r#"(?i-u:identified by (?:password )?)("[^"\n]+"|'[^'\n]+')"#, assigned),
    rule(What::Password, concat!(r"(?i-u:sshpass -p ?)", value!()), option),
    rule(What::Password, r#"curl [^\n]*?(?:-u|--user) ["']?[A-Za-z0-9_.@-]+:([^\s"']+)"#, option),
    // password = value, "password": "value", パスワード：…
    rule(
        What::Password,
        concat!(word!(), r#"["'\]]{0,2}[ \t]*(?:: ?&?(?:[Ss]tring|str) ?=|=>|:=|==?|:)[ \t]*"#, value!()),
        assigned,
    ),
    // | Password | value |, tab between two cells
    rule(What::Password, concat!(word!(), r" *(?:\t[ \t]*|\|) *([^\s|]+)"), told),
    // the password is value
    rule(
        What::Password,
        concat!(word!(), r#"(?: (?i-u:is|was|to)(?: ?:)? | ?(?:은|는) |は ?) ?"#, value!()),
        told,
    ),
    // --password value, -Password "value"
    rule(What::Password, concat!(r"(?i-u:password|passwd|pass|passphrase|pwd) ", value!()), spaced_option),
    rule(
        What::LabelledKey,
        concat!(key!(), r#"["'\]]{0,2}[ \t]*(?:=>|:=|=|:|\t|\|)[ \t]*["']?([A-Za-z0-9_+/=.~-]{16,})"#),
        key,
    ),
];

const fn rule(what: What, pattern: &'static str, judge: fn(&Found<'_>) -> Option<Candidate>) -> Rule {
    Rule { what, certainty: Certainty::Likely, pattern, judge }
}

/// Longest password, in bytes: what is longer is a paragraph or a file.
const VALUE_AT_MOST: usize = 200;

/// Signs that passwords have and words do not.
const SIGNS: &[u8] = b"!@#$%^&*?~+=";

/// How the value of a label looks.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Look {
    /// Like a word of a sentence, a number with a unit, a date.
    Plain,
    /// Digits only.
    Figures,
    /// Letters with digits or signs.
    Mixed,
    /// Eight characters or more of three classes.
    Strong,
}

/// Behind an equals sign or a colon.
fn assigned(found: &Found<'_>) -> Option<Candidate> {
    let label = found.whole.start..unwrapped(found).0.start;
    named(found, found.text[label].contains('='))
}

/// Between two tags, of which the first ends in the word.
fn element(found: &Found<'_>) -> Option<Candidate> {
    let before = found.before(40).rsplit_once('<')?.1;
    let in_a_tag = before.bytes().all(|byte| byte.is_ascii_alphanumeric() || b":._-".contains(&byte));
    if in_a_tag { named(found, true) } else { None }
}

/// A value with its name; `assigned` where the form alone says that it is one.
fn named(found: &Found<'_>, assigned: bool) -> Option<Candidate> {
    let (range, quoted) = unwrapped(found);
    let value = &found.text[range.clone()];
    let sentence = !quoted && runs_into_a_sentence(found, &range);
    if !(4..=VALUE_AT_MOST).contains(&value.len())
        || sentence
        || is_cut_off(found)
        || is_placeholder(value)
        || is_no_password(value)
    {
        return None;
    }
    if found.context.is_source_code() && !quoted {
        return None;
    }
    let in_configuration = found.context.is_configuration();
    let certainty = match look(value) {
        Look::Strong if quoted || assigned || in_configuration => Certainty::Sure,
        Look::Strong | Look::Mixed => Certainty::Likely,
        Look::Figures if value.len() <= 12 => Certainty::Likely,
        Look::Plain if is_plain_assignment(found, value, quoted && in_configuration) => Certainty::Possible,
        _ => return None,
    };
    with_value(found, range, certainty)
}

/// A word as the value: in quotes in configuration, or as the value of a variable of the environment.
fn is_plain_assignment(found: &Found<'_>, value: &str, quoted_in_configuration: bool) -> bool {
    let variable = !found.text[found.whole.start..found.value.start]
        .contains(|one: char| one.is_ascii_lowercase() || one == ' ')
        && found.byte_before(found.value.start) == Some(b'=');
    value.len() >= 6 && !value.contains(' ') && (quoted_in_configuration || variable)
}

/// As the option of a command, or in quotes as in SQL, with a blank between name and value.
fn spaced_option(found: &Found<'_>) -> Option<Candidate> {
    let (range, quoted) = unwrapped(found);
    let mixed = quoted && look(&found.text[range]) >= Look::Mixed;
    if mixed || found.byte_before(found.whole.start) == Some(b'-') { option(found) } else { None }
}

/// As the option of a command.
fn option(found: &Found<'_>) -> Option<Candidate> {
    let (range, quoted) = unwrapped(found);
    let value = &found.text[range.clone()];
    let sound =
        value.len() >= 4 && !value.starts_with('-') && !is_placeholder(value) && !is_no_password(value);
    let real = sound && (quoted || look(value) >= Look::Mixed);
    if real { with_value(found, range, Certainty::Likely) } else { None }
}

/// In a sentence or beside a cell: only what looks like nothing but a password.
fn told(found: &Found<'_>) -> Option<Candidate> {
    let (range, _) = unwrapped(found);
    let value = &found.text[range.clone()];
    let strong = look(value) == Look::Strong && !runs_into_a_sentence(found, &range);
    let real = strong && !is_cut_off(found) && !is_placeholder(value) && !is_no_password(value);
    if real { with_value(found, range, Certainty::Likely) } else { None }
}

fn key(found: &Found<'_>) -> Option<Candidate> {
    let quoted = found.byte_before(found.value.start).is_some_and(|byte| b"\"'".contains(&byte));
    let expression = found.context.is_source_code() && !quoted;
    if !expression && is_key(found.value()) { found.plain() } else { None }
}

/// Random enough to be a key, and neither a name nor a reference.
pub(super) fn is_key(value: &str) -> bool {
    let dotted_name =
        value.split('.').count() > 1 && value.split('.').all(|part| part.len() < 24 && !has_digit(part));
    value.len() >= 16
        && has_digit(value)
        && has_letter(value)
        && entropy(value) >= 3.2
        && !dotted_name
        && !is_placeholder(value)
        && !is_name_in_words(value)
}

/// `prod/db/secret-2`, `my-app-client-secret-v2`: words with dashes, where a key has none.
fn is_name_in_words(value: &str) -> bool {
    let parts: Vec<&str> = value.split(['-', '_', '/', '.']).collect();
    let words = parts.iter().filter(|part| !has_digit(part) || part.len() < 4).count();
    parts.len() > 2 && words * 4 >= parts.len() * 3
}

/// Whether a cell beside a label holds a password.
pub(super) fn is_password_of_a_cell(value: &str) -> Option<Certainty> {
    let sound = value.len() >= 4
        && !value.contains(char::is_whitespace)
        && !is_placeholder(value)
        && !is_no_password(value);
    match look(value) {
        _ if !sound => None,
        Look::Strong | Look::Mixed => Some(Certainty::Likely),
        Look::Figures if value.len() <= 12 => Some(Certainty::Likely),
        _ => None,
    }
}

fn look(value: &str) -> Look {
    let mixed = has_letter(value) && (has_digit(value) || value.bytes().any(|byte| SIGNS.contains(&byte)));
    match () {
        () if value.len() >= 8 && classes(value) >= 3 && mixed && distinct(value) >= 5 => Look::Strong,
        () if mixed && value.len() >= 5 => Look::Mixed,
        () if value.bytes().all(|byte| byte.is_ascii_digit()) => Look::Figures,
        () => Look::Plain,
    }
}

/// Values that stand behind the word and are none: rules about length, ciphers, dates, addresses, words of
/// another script, algorithm names.
fn is_no_password(value: &str) -> bool {
    static NONE: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(concat!(
            r"(?i-u:^[0-9]{1,4}[-~+]?(?:[0-9]{1,4}[-~ ]?)?(?:char|day|hour|min|month|digit|year|time|bit|letter|attempt)",
            r"|^(?:aes|rsa|sha|tls|ssl|ecdsa|hmac|pbkdf|bcrypt|argon|des|3des|chacha|kms|mfa|md5|ed25519|aria|seed|lea|nist|iso|cis|pci|fips|soc)[-_ ]?[0-9a-z./-]{0,12}$",
            r"|^https?:|^[a-z]{2,8}://|^[0-9]{2,4}[-./][0-9]{1,2}[-./][0-9]{1,4}|^>=|^<=|^v[0-9]+(?:\.[0-9]+)+$|^/[a-z]",
            r"|-(?:encoded|encrypted|hashed|protected|based|enabled|managed|only|compliant|signed|free|less|minimum)$)",
        ))
        .expect("the pattern is a constant and tested")
    });
    let other_script = value.chars().any(|one| !one.is_ascii() && one.is_alphanumeric());
    other_script || NONE.is_match(value)
}

/// Whether the label is not about a password: the end of a longer word (`compass:`, `bypass=`), or the
/// result of a test (`PASS: backup_2024Q1`).
fn is_cut_off(found: &Found<'_>) -> bool {
    let label = found.text[found.whole.clone()].to_ascii_lowercase();
    let long = ["passw", "passph", "passc", "pass_c"].iter().any(|start| label.starts_with(start));
    if !label.starts_with("pass") || long {
        return false;
    }
    let word = found.byte_before(found.whole.start).is_some_and(|byte| byte.is_ascii_lowercase());
    let result = label.contains(':') && !found.context.is_configuration();
    word || (result && !found.value().bytes().any(|byte| SIGNS.contains(&byte)))
}

/// Whether a letter of another script follows at once, as after the name of a product in a sentence
/// (`KeePass2에`), and the value has no sign that such names do not have.
fn runs_into_a_sentence(found: &Found<'_>, range: &Range<usize>) -> bool {
    let value = &found.text[range.clone()];
    let next = found.text[range.end..].chars().next();
    next.is_some_and(|one| !one.is_ascii() && one.is_alphanumeric())
        && !(has_digit(value) && value.bytes().any(|byte| SIGNS.contains(&byte)))
}

/// The value without its quotes and without what ends a sentence or a list, and whether it had quotes.
fn unwrapped(found: &Found<'_>) -> (Range<usize>, bool) {
    let value = found.value();
    let quoted = value.len() > 1 && value.starts_with(['"', '\'']) && value.ends_with(['"', '\'']);
    if quoted {
        return (found.value.start + 1..found.value.end - 1, true);
    }
    let in_a_query = found.byte_before(found.whole.start).is_some_and(|byte| b"?&".contains(&byte));
    let ends = |one: char| matches!(one, ';' | '<' | ',') || (one == '&' && in_a_query);
    let listed = value.find(ends).filter(|at| *at > 3).unwrap_or(value.len());
    let end = value.find(|one: char| !one.is_ascii()).unwrap_or(value.len()).min(listed);
    let plain =
        value[..end].trim_end_matches("**").trim_end_matches([',', ';', '.', '(', ')', ']', '}', '|', '`']);
    let start = plain.len() - plain.trim_start_matches('`').len();
    (found.value.start + start..found.value.start + plain.len(), false)
}

fn with_value(found: &Found<'_>, range: Range<usize>, certainty: Certainty) -> Option<Candidate> {
    Some(Candidate { what: found.rule.what, certainty, value: range.clone(), shown: range })
}
