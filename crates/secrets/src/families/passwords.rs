//! Passwords and keys that only their label gives away: in configuration, code, commands and sentences.
//!
//! In configuration nearly any value behind `password =` is one. Elsewhere it must look like one, because
//! policies are full of lines such as "Password: at least 14 characters".
//!
//! Not here: sentences (`sentences`), forms that a service made its own (`providers`), labels on another line (`pairs`) and in another
//! cell (`cell`), and values that stand in for a variable (`defaults`).

use super::words::{bare_word, key, value, word};
use crate::hit::{Certainty, What};
use crate::placeholder::{counts_up, is_placeholder};
use crate::scan::{Candidate, Found, Rule};
use crate::shape::{classes, distinct, entropy, has_digit, has_letter};
use regex::Regex;
use std::ops::Range;
use std::sync::LazyLock;

/// Where a candidate of this family begins.
pub(crate) const ANCHOR: &str = concat!(
    bare_word!(),
    "|",
    key!(),
    r"|(?i-u:ConvertTo-SecureString |sshpass |identified by |\blogin|basic_?auth|userpass|\bcurl(?:\.exe)? |\bwget )"
);

pub(crate) const RULES: &[Rule] = &[
    // <password>value</password>
    rule(What::Password, concat!(word!(), r"(?: [^<>\n]*)?>([^<>\n]+)</"), element),
    rule(What::Password, r#"(?i-u:ConvertTo-SecureString (?:-String )?)("[^"\n]+"|'[^'\n]+')"#, assigned),
    rule(What::Password, r#"(?i-u:identified by (?:password )?)("[^"\n]+"|'[^'\n]+')"#, assigned),
    rule(What::Password, concat!(r"(?i-u:sshpass -p ?)", value!()), option),
    // A command goes on behind a backslash, a backtick or a caret at the end of its line.
    rule(
        What::Password,
        r#"(?i-u:curl|curl\.exe|wget) (?:[^\n]|[\\`^][ \t]*\n)*?(?:-u|--user|--proxy-user)[ =]?["']?[A-Za-z0-9_.@-]+:([^\s"'\\]+)"#,
        option,
    ),
    // credentials = name:password
    rule(
        What::Password,
        r#"(?i-u:creds|credentials?|login|basic_?auth|userpass)["'\]]{0,2}[ \t]*(?:=>|:=|=|:)[ \t]*["']?[A-Za-z0-9_.@-]{2,40}[:/]([^\s"'<>/]{6,})"#,
        pair,
    ),
    // password = value, "password": "value", パスワード：…
    rule(
        What::Password,
        concat!(
            word!(),
            r#"["'\]]{0,2}[ \t]*(?:\.[. ]{2,60}|·[· ]{2,60}|_{3,60} ?)?(?:: ?&?(?:[Ss]tring|str) ?=|=>|:=|==?|:)[ \t]*"#,
            value!()
        ),
        assigned,
    ),
    // --password value, -Password "value"
    rule(What::Password, concat!(r"(?i-u:password|passwd|pass|passphrase|pwd) ", value!()), spaced_option),
    rule(
        What::LabelledKey,
        concat!(
            key!(),
            r#"["'\]]{0,2}[ \t]*(?:: ?&?(?:[Ss]tring|str) ?=|=>|:=|==?|:|\t|\|)[ \t]*"#,
            value!()
        ),
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
pub(super) enum Look {
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
    if found.context.is_source_code() && !quoted || is_in_braces(found) {
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

/// Within `${…}`, where a value stands in for a variable (`defaults`).
fn is_in_braces(found: &Found<'_>) -> bool {
    found.before(60).rsplit_once("${").is_some_and(|(_, name)| !name.contains(['}', ' ']))
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

/// The value of a key, a token or a secret: random enough, or short and strong where the form leaves no doubt.
fn key(found: &Found<'_>) -> Option<Candidate> {
    let (range, quoted) = unwrapped(found);
    let value = &found.text[range.clone()];
    let expression = found.context.is_source_code() && !quoted || is_in_braces(found);
    if expression || is_about_something_else(found) {
        return None;
    }
    let plain = value.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_+/=.~-".contains(&byte));
    if plain && is_key(value) {
        return with_value(found, range, found.rule.certainty);
    }
    let assigned = found.text[found.whole.start..range.start].contains('=');
    let firm = quoted || assigned || found.context.is_configuration();
    let strong = firm
        && (8..=VALUE_AT_MOST).contains(&value.len())
        && look(value) == Look::Strong
        && has_strong_signs(value)
        && !value.contains([' ', '/'])
        && !is_worded(value)
        && !is_placeholder(value)
        && !is_no_password(value);
    if strong { with_value(found, range, Certainty::Likely) } else { None }
}

/// Three classes besides what joins the words of a name: `erp-tls-45b9a` has two.
fn has_strong_signs(value: &str) -> bool {
    let without: String = value.chars().filter(|one| !"-_.:".contains(*one)).collect();
    classes(&without) >= 3
}

/// Names of tokens that page through a list or mark a place, and of things that only name a secret.
fn is_about_something_else(found: &Found<'_>) -> bool {
    // A token by which AWS knows that a request is sent again.
    let label = found.text[found.whole.start..found.value.start].to_ascii_lowercase();
    if label.starts_with("private_key_id") || label.starts_with("privatekeyid") {
        return true;
    }
    if ["clienttoken", "client_token", "requesttoken", "request_token"]
        .iter()
        .any(|name| label.starts_with(name))
        && is_uuid(unwrapped(found).0, found.text)
    {
        return true;
    }
    static OTHER: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(concat!(
            r"(?i-u:(?:next|continuation|continue|pagination|page|paging|sync|(?:client_?)?request|idempotency|csrf|xsrf|start|resume|cursor|eos|bos|pad|mask|max|num|total|prompt|completion|input|output|client|fencing|change|design|color|colour|theme|lock|public)[_ -]?$",
            r"|(?:public|rsa|host|ssh|sort|partition|primary|foreign|hash)[_ -]?(?:access)?$)"
        ))
        .expect("the pattern is a constant and tested")
    });
    // The word in the name of a thing of AWS: `arn:aws:secretsmanager:…:secret:erp`.
    let name = found.before(120).rsplit([' ', '\t', '"', '\'', '(', ',', '=']).next().unwrap_or_default();
    if name.starts_with("arn:") {
        return true;
    }
    let word = found.before(24).rsplit([' ', '\t', '"', '\'', '(', ',', '{', '.']).next().unwrap_or_default();
    OTHER.is_match(word)
}

fn is_uuid(range: Range<usize>, text: &str) -> bool {
    let groups: Vec<&str> = text[range].split('-').collect();
    groups.iter().map(|group| group.len()).eq([8, 4, 4, 4, 12])
        && groups.iter().all(|group| group.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

/// Random enough to be a key, and neither a name nor a reference.
pub(super) fn is_key(value: &str) -> bool {
    let dotted_name =
        value.split('.').count() > 1 && value.split('.').all(|part| part.len() < 24 && !has_digit(part));
    value.len() >= 16
        && value.is_ascii()
        && !value.contains(char::is_whitespace)
        && has_digit(value)
        && has_letter(value)
        && entropy(value) >= 3.2
        && !dotted_name
        && !is_placeholder(value)
        && !counts_up(value)
        && !is_name_in_words(value)
        && !is_worded(value)
}

/// `prod/db/secret-2`, `my-app-client-secret-v2`: words with dashes, where a key has none.
fn is_name_in_words(value: &str) -> bool {
    let parts: Vec<&str> = value.split(['-', '_', '/', '.', ':']).filter(|part| !part.is_empty()).collect();
    let words = parts.iter().filter(|part| !has_digit(part) || part.len() < 4 || is_worded(part)).count();
    let random = parts.iter().any(|part| part.len() >= 16 && has_digit(part) && !is_worded(part));
    parts.len() > 2 && words * 4 >= parts.len() * 3 && !random
}

/// `OAuth2ClientCredentials`, `QuarterlyReview2026`: most of it is runs of small letters with vowels, as
/// words are; digits stand in one or two groups.
fn is_worded(value: &str) -> bool {
    let mut worded = 0;
    for run in value.split(|one: char| !one.is_ascii_lowercase()).filter(|run| run.len() >= 4) {
        let vowels = run.bytes().filter(|byte| b"aeiouy".contains(byte)).count();
        if vowels * 5 >= run.len() && vowels * 4 <= run.len() * 3 {
            worded += run.len() + 1;
        }
    }
    let groups = value.split(|one: char| !one.is_ascii_digit()).filter(|group| !group.is_empty()).count();
    let letters = value.bytes().filter(u8::is_ascii_alphabetic).count();
    groups <= 2 && letters > 0 && worded * 10 >= letters * 7
}

/// The password of a name and a password in one value.
fn pair(found: &Found<'_>) -> Option<Candidate> {
    let (range, _) = unwrapped(found);
    let value = &found.text[range.clone()];
    let slashed = found.byte_before(range.start) == Some(b'/');
    let real = look(value) >= Look::Mixed
        && !is_worded(value)
        && (!slashed || value.bytes().any(|byte| SIGNS.contains(&byte)))
        && !is_placeholder(value)
        && !is_no_password(value)
        && !found.text[found.whole.clone()].contains("//");
    if real { with_value(found, range, Certainty::Likely) } else { None }
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

pub(super) fn look(value: &str) -> Look {
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
pub(super) fn is_no_password(value: &str) -> bool {
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
pub(super) fn is_cut_off(found: &Found<'_>) -> bool {
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
pub(super) fn runs_into_a_sentence(found: &Found<'_>, range: &Range<usize>) -> bool {
    let value = &found.text[range.clone()];
    let next = found.text[range.end..].chars().next();
    next.is_some_and(|one| !one.is_ascii() && one.is_alphanumeric())
        && !(has_digit(value) && value.bytes().any(|byte| SIGNS.contains(&byte)))
}

/// The value without its quotes and without what ends a sentence or a list, and whether it had quotes.
pub(super) fn unwrapped(found: &Found<'_>) -> (Range<usize>, bool) {
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

pub(super) fn with_value(found: &Found<'_>, range: Range<usize>, certainty: Certainty) -> Option<Candidate> {
    Some(Candidate { what: found.rule.what, certainty, value: range.clone(), shown: range })
}
