//! Values that stand in for a variable of the environment that is not set: `os.environ.get("DB_PASSWORD", "…")`,
//! `process.env.API_TOKEN || "…"`, `${DB_PASSWORD:-…}`. They work until somebody sets the variable.
//!
//! Not here: looking at the environment; only what is written counts.

use super::passwords::{Look, is_key, is_no_password, look, unwrapped, with_value};
use super::words::{bare_word, key};
use crate::hit::{Certainty, What};
use crate::placeholder::is_placeholder;
use crate::scan::{Candidate, Found, Rule};

/// The rest of the variable's name.
macro_rules! rest_of_the_name {
    () => {
        r"[A-Za-z0-9_.-]{0,40}"
    };
}

/// Where a candidate of this family begins.
pub(crate) const ANCHOR: &str = concat!(bare_word!(), "|", key!());

pub(crate) const RULES: &[Rule] = &[
    // ${DB_PASSWORD:-value}, ${DB_PASSWORD:value}
    rule(
        What::Password,
        concat!(bare_word!(), rest_of_the_name!(), r#":[-=?]?["']?([^\s"'{}$]+)["']?\}"#),
        in_braces,
    ),
    rule(
        What::LabelledKey,
        concat!(key!(), rest_of_the_name!(), r#":[-=?]?["']?([^\s"'{}$]+)["']?\}"#),
        in_braces,
    ),
    // getenv("DB_PASSWORD", "value"), config('X_TOKEN', default='value')
    rule(
        What::Password,
        concat!(
            bare_word!(),
            rest_of_the_name!(),
            r#"["'`][ \t]*,[ \t]*\n?[ \t]*(?:default(?:_value)?[ \t]*[=:][ \t]*)?("[^"\n]+"|'[^'\n]+')"#
        ),
        of_a_call,
    ),
    rule(
        What::LabelledKey,
        concat!(
            key!(),
            rest_of_the_name!(),
            r#"["'`][ \t]*,[ \t]*\n?[ \t]*(?:default(?:_value)?[ \t]*[=:][ \t]*)?("[^"\n]+"|'[^'\n]+')"#
        ),
        of_a_call,
    ),
    // process.env.DB_PASSWORD || "value", getenv("X_TOKEN") ?? 'value', … or 'value'
    rule(
        What::Password,
        concat!(
            bare_word!(),
            rest_of_the_name!(),
            r#"["'`]?[\])]{0,2}[ \t]*(?:\|\||\?\?|\?:|(?-u:\bor\b))[ \t]*("[^"\n]+"|'[^'\n]+')"#
        ),
        otherwise,
    ),
    rule(
        What::LabelledKey,
        concat!(
            key!(),
            rest_of_the_name!(),
            r#"["'`]?[\])]{0,2}[ \t]*(?:\|\||\?\?|\?:|(?-u:\bor\b))[ \t]*("[^"\n]+"|'[^'\n]+')"#
        ),
        otherwise,
    ),
];

const fn rule(what: What, pattern: &'static str, judge: fn(&Found<'_>) -> Option<Candidate>) -> Rule {
    Rule { what, certainty: Certainty::Likely, pattern, judge }
}

/// Calls that look a variable up, or set one.
const LOOK_UPS: [&str; 15] = [
    "define(",
    "env",
    "config(",
    "getproperty",
    "setdefault",
    "ordefault",
    "fetch(",
    "get(",
    "lookup",
    "option(",
    "setting",
    "secret(",
    "parameter(",
    "variable(",
    "param(",
];

fn in_braces(found: &Found<'_>) -> Option<Candidate> {
    let before = found.before(60);
    let name = before.rsplit("${").next().filter(|_| before.contains("${"))?;
    let is_name = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_.-".contains(&byte));
    if is_name { judged(found) } else { None }
}

fn of_a_call(found: &Found<'_>) -> Option<Candidate> {
    let before = found.before(80).to_ascii_lowercase();
    let call = before.rfind('(').map(|at| before[..=at].to_owned())?;
    if LOOK_UPS.iter().any(|word| call.contains(word)) { judged(found) } else { None }
}

fn otherwise(found: &Found<'_>) -> Option<Candidate> {
    let before = found.before(80).to_ascii_lowercase();
    if LOOK_UPS.iter().any(|word| before.contains(word)) { judged(found) } else { None }
}

fn judged(found: &Found<'_>) -> Option<Candidate> {
    let (range, _) = unwrapped(found);
    let value = &found.text[range.clone()];
    let sound = (4..=200).contains(&value.len()) && !is_placeholder(value) && !is_no_password(value);
    let by_look = match look(value) {
        Look::Strong | Look::Mixed => true,
        Look::Figures => value.len() <= 12,
        Look::Plain => value.len() >= 6 && !value.contains(' '),
    };
    let real = match found.rule.what {
        What::LabelledKey => is_key(value) || (sound && look(value) >= Look::Mixed && value.len() >= 8),
        _ => sound && by_look,
    };
    if real { with_value(found, range, Certainty::Likely) } else { None }
}
