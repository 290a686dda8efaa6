//! What stands where a secret would stand: blanks to fill in, references to a secret store, masked values,
//! words that say what belongs there, and examples that everybody copies.
//!
//! `changeme` counts as a placeholder. It is a real password on badly kept machines, but in a document it
//! tells the reader to choose another one.
//!
//! Not here: values that are too weak to be a good password. A weak password is one.

use crate::shape::distinct;
use regex::Regex;
use std::sync::LazyLock;

/// Values that refer to something, or leave a blank.
static REFERENCE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"^(?:[<\[{(%$@!&#].*|.*[>\]}]|__.*__|\{\{.*|.*\$\{.*|.*\{\{.*|\\\(.*)$",
        r"|(?i-u:secretsmanager|secret_?manager|parameter ?store|^ssm[:./]|^arn:|^vault[:./]|^op://|^enc\[|^akv|keyvault)",
        r"|(?i-u:^(?:var|local|data|module|each|self|env|vars|secrets|params?|config|settings|options|props|this|ctx|os|process|system|random_password|aws|input|inputs|request|req|args?|values)[.\[(:])",
        r"|(?i-u:getenv|environ|readline|read-host|get-secret|getsecret|input\(|prompt|base64decode|\bref\b|getatt|fn::)",
        r"|^[A-Za-z_][A-Za-z0-9_.]{0,80}(?:\(.*|\[.*)$",
    ))
    .expect("the pattern is a constant and tested")
});

/// Words that say what belongs there.
static WORD: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?i-u:example|place ?holder|change[-_ ]?(?:me|it|this)|redacted|masked|dummy|sample|\bfake\b|not[-_ ]?set|goes[-_ ]?here|insert[-_ ]|replace[-_ ]?(?:me|with|this)|fill[-_ ]?in",
        r"|\b(?:your|my|some|the|enter|type)[-_ ]|^your|xxxx|\*\*\*|\.\.\.|^x+$",
        r"|^(?:pass(?:word|wd|phrase)?|passwort|pwd|secret|token|string|text|str|null|nil|none|true|false|yes|no|empty|blank|required|optional|mandatory|encrypted|hidden|todo|tbd|tba|n/?a|unknown|default|value|any|varchar|bool(?:ean)?|int|file|env|user|username|admin|root|undefined|sensitive|confidential|foo|bar|test|prompt|plaintext|noecho|securestring)$)",
        r"|비밀번호|패스워드|암호|パスワード|●|•|＊|…",
    ))
    .expect("the pattern is a constant and tested")
});

/// `PasteYourTokenHere`, `api-key-goes-here`, `put_secret_value_here`, `xoxp-…-####`.
static HERE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?i-u:(?:token|key|secret|password|passwd|value|credentials?|id|pass)[-_ ]?(?:goes)?[-_ ]?here$",
        r"|^(?:insert|paste|put|enter|add|replace|use|set)[-_ ]?(?:your|the|a|my)?[-_ ]?(?:token|key|secret|password|value|api)(?:[-_ ]?(?:token|key|secret|password|value|id|here))*$)",
        r"|(?:^|[-_.])#{3,}(?:$|[-_.])"
    ))
    .expect("the pattern is a constant and tested")
});

/// Examples published by AWS and others in full.
const PUBLISHED: [&str; 6] = [
    "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
    "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY",
    "je7MtGbClwBF/2Zp9Utk/h3yCo8nvbEXAMPLEKEY",
    "AKIAIOSFODNN7EXAMPLE",
    "AKIAI44QH8DHBEXAMPLE",
    "correcthorsebatterystaple",
];

/// Whether a value says that it is none.
pub(crate) fn is_placeholder(value: &str) -> bool {
    let value = value.trim();
    distinct(value) < 3
        || is_published(value)
        || REFERENCE.is_match(value)
        || WORD.is_match(value)
        || HERE.is_match(value)
}

/// Whether a key is one that documentation prints.
pub(crate) fn is_published(value: &str) -> bool {
    let plain: String = value.split_whitespace().collect();
    PUBLISHED.contains(&plain.as_str()) || plain.ends_with("EXAMPLE") || plain.ends_with("EXAMPLEKEY")
}

/// Whether ten characters or more follow one another as in the alphabet, in numbers or on the keyboard.
pub(crate) fn counts_up(value: &str) -> bool {
    const AT_LEAST: usize = 10;
    let lower = value.to_ascii_lowercase();
    let mut run = 1;
    for pair in lower.as_bytes().windows(2) {
        let next = pair[0].is_ascii_alphanumeric() && pair[1] == pair[0] + 1 || pair == b"90";
        run = if next { run + 1 } else { 1 };
        if run >= AT_LEAST {
            return true;
        }
    }
    ["qwertyuiop", "asdfghjkl", "1234567890123", "0123456789abcdef0123"]
        .iter()
        .any(|word| lower.contains(word))
}

/// Whether a token of a provider is filled with the same few characters, counts up, or says what it is.
pub(crate) fn is_filled_up(token: &str) -> bool {
    let needed = (token.len() / 4).clamp(4, 8);
    let lower = token.to_ascii_lowercase();
    distinct(token) < needed
        || is_published(token)
        || counts_up(token)
        || HERE.is_match(token)
        || ["xxxxx", "example", "your", "placeholder", "redacted", "123456789012345", "abcdefghijklmno"]
            .iter()
            .any(|word| lower.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_that_say_that_they_are_none() {
        for value in [
            "",
            "****",
            "xxxxxxxx",
            "<password>",
            "${DB_PASSWORD}",
            "$DB_PASSWORD",
            "{{resolve:secretsmanager:db}}",
            "your-password-here",
            "changeme",
            "change-me",
            "!Ref DbPassword",
            "var.db_password",
            "os.environ['X']",
            "process.env.PW",
            "%DB_PASSWORD%",
            "string",
            "ENC[AES256,data]",
            "arn:aws:secretsmanager:x",
            "enter-yours",
            "getpass()",
            "비밀번호",
            "data.aws_ssm_parameter.x",
            "REDACTED",
            "[hidden]",
            "none",
            "op://vault/item",
        ] {
            assert!(is_placeholder(value), "{value}");
        }
    }

    #[test]
    fn weak_passwords_are_passwords() {
        for value in ["P@ssw0rd", "admin123", "hunter2", "Welcome1!", "qwer1234", "rootroot9"] {
            assert!(!is_placeholder(value), "{value}");
        }
    }
}
