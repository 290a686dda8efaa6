//! Passwords and keys that a sentence, an arrow, a dash or a table tells: "the password is …", `비밀번호 → …`,
//! `パスワードを…に`, `ID/PW: ops / …`. Only what looks like nothing but one counts, because policies are full of
//! lines that begin in the same way.
//!
//! Not here: assignments (`passwords`), and columns under a heading (`grid`).

use super::passwords::{
    Look, is_cut_off, is_key, is_no_password, look, runs_into_a_sentence, unwrapped, with_value,
};
use super::words::{bare_word, key, value, word};
use crate::hit::{Certainty, What};
use crate::placeholder::is_placeholder;
use crate::scan::{Candidate, Found, Rule};
use crate::shape::has_digit;

/// Where a candidate of this family begins.
pub(crate) const ANCHOR: &str = concat!(
    bare_word!(),
    "|",
    key!(),
    r"|(?i-u:\bcreds|\bcredentials|\blogin|account info)|접속 ?정보|계정 ?정보|로그인 ?정보|접속 ?계정|接続情報|ログイン情報|認証情報|アカウント情報"
);

/// Words of a sentence between the label and the value.
macro_rules! links {
    () => {
        r"(?i-u:(?: (?:is|was|are|has been|had been|will be|set|changed|reset|updated|rotated|renewed|replaced|regenerated|to|with|now|currently|temporarily|of)){1,4} ?:? ?)"
    };
}

/// Particles of Korean and Japanese.
macro_rules! particles {
    () => {
        r"(?: ?(?:은|는|을|를|이|가|로|으로) ?| ?(?:として|とは|には|[はをがにも]) ?)[\[(<【]?"
    };
}

pub(crate) const RULES: &[Rule] = &[
    // 비밀번호: admin / value
    rule(
        What::Password,
        concat!(word!(), r#"["'\]]{0,2}[ \t]*[:=][ \t]*["']?[A-Za-z0-9_.@-]{2,40} ?/ ?([^\s"'<>/]{6,})"#),
        told,
    ),
    // Passwords: root=value
    rule(
        What::Password,
        concat!(bare_word!(), r#"(?i-u:s)?[ \t]*:[ \t]*["']?[A-Za-z0-9_.@-]{2,40} ?[=:] ?([^\s"'<>/]{6,})"#),
        signed,
    ),
    // 비밀번호는 다음과 같습니다: value, password .......... value
    rule(
        What::Password,
        concat!(
            bare_word!(),
            r"(?:[^\n:]{0,24}(?:(?i-u:as follows|following|below)|아래|다음|以下|下記|次の)[^\n:]{0,24}: ?| ?\.{4,}[. ]{0,60} )",
            value!()
        ),
        signed,
    ),
    // 접속정보(ops/value), Credentials: ops / value
    rule(
        What::Password,
        r#"(?:(?i-u:creds|credentials?|login|account info)|접속 ?정보|계정 ?정보|로그인 ?정보|접속 ?계정|接続情報|ログイン情報|認証情報|アカウント情報)(?:[ \t]*[:=(-]| (?i-u:is|are) )[ \t]*["']?[A-Za-z0-9_.@-]{2,40} ?/ ?([^\s"'<>/]{6,})"#,
        signed,
    ),
    // | Password | value |, tab between two cells
    rule(What::Password, concat!(word!(), r" *(?:\t[ \t]*|\|) *([^\s|]+)"), told),
    // The password for the root account is value
    rule(
        What::Password,
        concat!(bare_word!(), r"(?i-u: (?:for|of|on) )[^\n.,:;]{1,60}?", links!(), value!()),
        told,
    ),
    rule(What::Password, concat!(word!(), links!(), value!()), told),
    // パスワード（value）, 비밀번호【value】, パスワード「value」
    rule(
        What::Password,
        concat!(bare_word!(), r#" ?[(\[【〔《〈"] ?([^\s"'()\[\]【】〔〕《》〈〉]+)"#),
        signed,
    ),
    rule(What::Password, concat!(word!(), particles!(), value!()), told),
    rule(What::Password, concat!(word!(), r" ?(?:→|⇒|➔|➜|▶|->|=>|,|、|[~:] ?-) ?", value!()), told),
    rule(What::Password, concat!(word!(), r" +- +", value!()), told),
    // **Password:** value, __Password__: value
    rule(What::Password, concat!(word!(), r"[ \t]*:?(?:\*\*|__|`)[ \t]*:?[ \t]*`?", value!()), told),
    // A blank alone: only a value with signs and digits.
    rule(What::Password, concat!(word!(), r" +", value!()), signed),
    rule(
        What::LabelledKey,
        concat!(
            key!(),
            r"(?:",
            links!(),
            "|",
            particles!(),
            r"| ?(?:→|⇒|->|=>|、) ?| +- +|[ \t]*:?(?:\*\*|`)[ \t]*:?[ \t]*)",
            value!()
        ),
        key,
    ),
];

const fn rule(what: What, pattern: &'static str, judge: fn(&Found<'_>) -> Option<Candidate>) -> Rule {
    Rule { what, certainty: Certainty::Likely, pattern, judge }
}

/// Only what looks like nothing but a password.
fn told(found: &Found<'_>) -> Option<Candidate> {
    let (range, _) = unwrapped(found);
    let value = &found.text[range.clone()];
    let strong = look(value) == Look::Strong && !runs_into_a_sentence(found, &range);
    let real = strong && !is_cut_off(found) && !is_placeholder(value) && !is_no_password(value);
    if real { with_value(found, range, Certainty::Likely) } else { None }
}

/// The same, and with a sign that names of products, versions and addresses do not have.
fn signed(found: &Found<'_>) -> Option<Candidate> {
    let (range, _) = unwrapped(found);
    let value = &found.text[range];
    let sign = |byte: u8| b"!@#$%^*".contains(&byte);
    let address = value.split_once('@').is_some_and(|(_, host)| host.contains('.'));
    if has_digit(value) && value.bytes().any(sign) && !address { told(found) } else { None }
}

fn key(found: &Found<'_>) -> Option<Candidate> {
    let (range, _) = unwrapped(found);
    let value = &found.text[range.clone()];
    let plain = value.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_+/=.~-".contains(&byte));
    if plain && is_key(value) { with_value(found, range, Certainty::Likely) } else { None }
}
