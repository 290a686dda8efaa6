//! The words that say that a password or a key follows, as parts of patterns that several families use.
//!
//! Not here: any rule, and the labels of cells (`labels`).

/// A word for a password.
macro_rules! bare_word {
    () => {
        r"(?:(?i-u:password|passwd|passwort|kennwort|passphrase|pass_?code|pass[_-]?key|pass|pwd|\bpw|mot de passe|palavra-passe)|[Cc]ontraseña|密码|密碼|口令|비밀 ?번호|비번|패스 ?워드|패스프레이즈|암호|パスワード|パスフレーズ|パスコード|ﾊﾟｽﾜｰﾄﾞ|暗証番号)"
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

/// The label of some other key, token or secret.
macro_rules! key {
    () => {
        concat!(
            r"(?:(?i-u:(?:api|app|application|auth|access|client|consumer|private|encryption|encrypt|signing|shared|secret|session|refresh|bearer|personal[_-]?access|webhook|subscription|account|storage|license|service|master)[_. -]?(?:key|token|secret)|secret[_-]?access[_-]?key",
            r"|token|secret|credentials?|creds)|인증 ?키|접근 ?키|액세스 ?키|비밀 ?키|암호화 ?키|서명 ?키|(?i-u:api) ?키|토큰|시크릿|認証キー|アクセスキー|秘密キー|秘密鍵|署名キー|(?i-u:api) ?キー|トークン|シークレット)",
            r"(?i-u:[_-]?(?:value|string|text|data|key|base|base64|b64|hex|raw|pem|prod|prd|dev|stg|id|[0-9]{1,3}))?"
        )
    };
}

pub(crate) use {bare_word, key, value, word};
