//! A label and its value that stand in two properties or on two lines: `"name": "DB_PASSWORD",` with
//! `"value": "…"` on the next line, `- name:` and `value:` of YAML, a label alone on its line above the value.
//!
//! Not here: label and value in one assignment (`passwords`), and labels in other cells (`cell`).

use super::passwords::{Look, is_key, is_no_password, look, unwrapped, with_value};
use super::words::{bare_word, key, value, word};
use crate::hit::{Certainty, What};
use crate::labels::{Label, heads};
use crate::placeholder::is_placeholder;
use crate::scan::{Candidate, Found, Rule};

/// What may stand between the label and the name of its value: the end of a string, one more property.
macro_rules! to_the_value {
    () => {
        r#"["']?[ \t]*[:=]?[ \t]*[,{]?[ \t]*\n?[ \t]*(?:["']?(?i-u:type|description|sensitive|secure|encrypted|hcl|category|scope|kind|nullable|usepreviousvalue)["']?[ \t]*[:=][ \t]*[^\n]{0,120}?,?[ \t]*\n?[ \t]*){0,3}["']?(?i-u:(?:parameter|string|default|plain)?[_-]?value|default|content)["']?[ \t]*[:=][ \t]*"#
    };
}

/// A value first and its label in the next property.
macro_rules! value_first {
    () => {
        concat!(
            r#"(?i-u:(?:parameter)?value)["']?[ \t]*[:=][ \t]*"#,
            value!(),
            r#"[ \t]*,?[ \t]*\n?[ \t]*["']?(?i-u:name|key|parameterkey)["']?[ \t]*[:=][ \t]*["']?[A-Za-z0-9_./-]{0,60}?"#
        )
    };
}

/// From a label to the value below it: the sign of an assignment, of a block of YAML, of a line that goes on; one
/// or two empty lines, or the line under a heading; the sign of a list.
macro_rules! to_the_next_line {
    () => {
        r#"["'\]]{0,2}(?:\*\*|__)?[ \t]*[:=]?(?:\*\*|__)?[ \t]*(?:[|>][-+]?|\(|\\)?[ \t]*\n(?:[ \t]*(?:-{3,}|={3,}|~{3,})?\n){0,2}[ \t]*(?:[-*+] |[・∙·○●□■▶※] ?)?"#
    };
}

/// Where a candidate of this family begins.
pub(crate) const ANCHOR: &str =
    concat!(bare_word!(), "|", key!(), r#"|["'\s-](?i-u:parametervalue|value)["']?[ \t]*[:=]"#);

pub(crate) const RULES: &[Rule] = &[
    rule(What::Password, concat!(word!(), to_the_value!(), value!()), password),
    rule(What::LabelledKey, concat!(key!(), to_the_value!(), value!()), key),
    rule(What::Password, concat!(r#"["'\s-]"#, value_first!(), bare_word!()), password),
    rule(What::LabelledKey, concat!(r#"["'\s-]"#, value_first!(), key!()), key),
    // The label alone on its line, the value alone on the next one.
    rule(What::Password, concat!(word!(), to_the_next_line!(), r"([^\s]+)"), below),
    rule(What::LabelledKey, concat!(key!(), to_the_next_line!(), r"([^\s]+)"), key_below),
    // 비밀번호는 아래와 같습니다. パスワードは以下のとおりです。
    rule(
        What::Password,
        concat!(
            word!(),
            r"[^\n]{0,24}(?:(?i-u:as follows|follows|following|below)|아래|다음|이하|以下|下記|次の)[^\n]{0,24}\n(?:[ \t]*\n){0,2}[ \t]*([^\s]+)"
        ),
        below_a_sentence,
    ),
];

const fn rule(what: What, pattern: &'static str, judge: fn(&Found<'_>) -> Option<Candidate>) -> Rule {
    Rule { what, certainty: Certainty::Likely, pattern, judge }
}

/// The value of a property whose name says that it is a password.
fn password(found: &Found<'_>) -> Option<Candidate> {
    let (range, quoted) = unwrapped(found);
    let value = &found.text[range.clone()];
    if !(4..=200).contains(&value.len())
        || is_placeholder(value)
        || is_no_password(value)
        || is_a_reference(found)
    {
        return None;
    }
    match look(value) {
        Look::Strong => with_value(found, range, Certainty::Sure),
        Look::Mixed => with_value(found, range, Certainty::Likely),
        Look::Figures if value.len() <= 12 => with_value(found, range, Certainty::Likely),
        Look::Plain if quoted && value.len() >= 6 && !value.contains(' ') => {
            with_value(found, range, Certainty::Possible)
        }
        _ => None,
    }
}

fn key(found: &Found<'_>) -> Option<Candidate> {
    let (range, _) = unwrapped(found);
    let real = is_key(&found.text[range.clone()]) && !is_a_reference(found);
    if real { with_value(found, range, Certainty::Likely) } else { None }
}

/// Names of things that are about a secret and are none: `SECRET_NAME`, `PasswordPolicy`.
fn is_a_reference(found: &Found<'_>) -> bool {
    let rest = found.text[found.whole.start..found.value.start].to_ascii_lowercase();
    ["arn", "policy", "length", "_file", "_path", "secretname", "secret_name"]
        .iter()
        .any(|word| rest.contains(word))
}

/// Nothing else stands on the two lines, and the value looks like nothing but one.
fn below(found: &Found<'_>) -> Option<Candidate> {
    let range = without_quotes(found);
    let value = &found.text[range.clone()];
    let announced = found.text[found.whole.start..found.value.start].contains([':', '=']);
    let least = if announced { Look::Mixed } else { Look::Strong };
    let real = are_alone(found)
        && value.len() >= 6
        && look(value) >= least
        && !value.ends_with(':')
        && !is_placeholder(value)
        && !is_no_password(value);
    if real { with_value(found, range, Certainty::Likely) } else { None }
}

/// Under a sentence that says that it follows, alone on its line.
fn below_a_sentence(found: &Found<'_>) -> Option<Candidate> {
    let range = without_quotes(found);
    let value = &found.text[range.clone()];
    let after = found.text[found.value.end..].split('\n').next().unwrap_or_default();
    let sentence = found.text[found.whole.start..range.start].trim_end();
    let about = ["절차", "기준", "방법", "手順", "要件", "方法", "rules", "requirement", "steps", "must"];
    let is_about = !heads(Label::Password, sentence) || about.iter().any(|word| sentence.contains(word));
    let real = !is_about
        && look(value) == Look::Strong
        && after.trim().is_empty()
        && !is_placeholder(value)
        && !is_no_password(value);
    if real { with_value(found, range, Certainty::Likely) } else { None }
}

fn key_below(found: &Found<'_>) -> Option<Candidate> {
    let range = without_quotes(found);
    let real = are_alone(found) && is_key(&found.text[range.clone()]);
    if real { with_value(found, range, Certainty::Likely) } else { None }
}

/// The value without quotes, of which the closing one may stand before a comma or a bracket.
fn without_quotes(found: &Found<'_>) -> std::ops::Range<usize> {
    let (range, _) = unwrapped(found);
    let value = &found.text[range.clone()];
    let plain = value.trim_start_matches(['"', '\'', '`']);
    let start = range.start + (value.len() - plain.len());
    start..start + plain.trim_end_matches(['"', '\'', '`', ',', ';', ')']).len()
}

/// Whether the label has at most a few words before it on its line, and the value has its line for itself.
fn are_alone(found: &Found<'_>) -> bool {
    let before = found.text[..found.whole.start].rsplit(['\n', '\t']).next().unwrap_or_default();
    let after = found.text[found.value.end..].split(['\n', '\t']).next().unwrap_or_default();
    before.chars().count() <= 24 && !before.contains(". ") && after.trim().is_empty()
}
