//! Words that say what the value beside them is, in English, Korean and Japanese.
//!
//! Not here: where the words stand; the caller hands over the text before a value or the label of a cell.

use regex::Regex;
use std::sync::LazyLock;

/// What a label can announce.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Label {
    AwsAccount,
    AwsSecret,
    BankAccount,
    Card,
    DriverLicence,
    Key,
    MyNumber,
    Passport,
    Password,
    Phone,
    ResidentNumber,
}

/// In the order of [`Label`].
const WORDS: [&str; 11] = [
    r"(?i-u:(?:aws|payer|linked|member|management|master|owner|root|source|target|prod(?:uction)?|dev|usage|customer|audit|logging)[ _-]{0,2}account|account[ _-]{0,2}(?:id|no\b|num|#|:)|^ ?accounts? ?$|\bacct)|계정|(?i-u:aws) ?어카운트|アカウント",
    r"(?i-u:secret[ ._-]{0,2}(?:access[ ._-]{0,2})?key|secret[ _-]?access|aws[ _-]?secret|aws[a-z]{0,12}credentials|static_?credentials)|시크릿|비밀 ?(?:액세스 ?)?키|シークレット",
    r"(?i-u:bank[ _-]{0,2}(?:account|a/c)|\biban\b|account[ _-]{0,2}holder)|계좌|통장|口座|預金|振込先",
    r"(?i-u:(?:credit|debit|payment|corporate)[ _-]{0,2}card|card[ _-]{0,2}(?:no|num)|\bvisa\b|master ?card|amex)|카드 ?번호|신용 ?카드|カード番号|クレジットカード",
    r"운전 ?면허|(?i-u:driv(?:er|ing)(?:'?s)?[ _-]?licen[cs]e)|運転免許",
    r"(?i-u:(?:api|app|application|auth|access|client|private|encryption|signing|shared|license|integration|routing|service|webhook)[ _-]{0,2}(?:key|token|secret)|token\b|secret\b|credential|\bcreds\b)|토큰|시크릿|인증 ?키|접근 ?키|액세스 ?키|비밀 ?키|암호화 ?키|서명 ?키|認証キー|署名キー|秘密鍵|アクセスキー|シークレット|(?i-u:api) ?키|トークン|(?i-u:api) ?キー",
    r"(?i-u:my ?number|individual number)|個人番号|マイナンバー|ﾏｲﾅﾝﾊﾞｰ",
    r"(?i-u:passport)|여권|旅券|パスポート",
    r"(?i-u:pass ?word|passwd|passwort|kennwort|passphrase|pass ?code|pwd\b|\bpw\b|mot de passe|palavra-passe)|[Cc]ontraseña|密码|密碼|口令|비밀 ?번호|비번|패스 ?워드|패스프레이즈|암호 ?$|パスワード|パスフレーズ|パスコード|ﾊﾟｽﾜｰﾄﾞ|暗証番号",
    r"(?i-u:\btel\b|phone|mobile|\bcell\b|\bfax\b|contact (?:no|num)|\bhp\b)|전화|연락처|휴대폰|핸드폰|電話|携帯|連絡先",
    r"(?i-u:\brrn\b|resident (?:registration )?(?:no|num)|foreigner registration)|주민 ?등록 ?번호|주민 ?번호|외국인 ?등록 ?번호",
];

static NAMES: LazyLock<Vec<Regex>> = LazyLock::new(|| {
    WORDS.iter().map(|words| Regex::new(words).expect("labels are constants and tested")).collect()
});

/// Whether a short text names this kind of thing.
pub(crate) fn name(label: Label, text: &str) -> bool {
    NAMES[label as usize].is_match(text)
}

/// Words behind a label that make another thing of it: the policy of passwords, the day on which one was changed.
static ABOUT: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i-u:polic|length|last|chang|expir|reset|history|\bage\b|rotat|minimum|lifetime|enabled|required|(?:\b|_)(?:count|type|rule|hash|hint|set|status|owner|date|name|arn|url)(?:\b|_))|(?-u:(?:Count|Type|Rule|Hash|Hint|Status|Owner|Date|Name|Url)\b)|정책|변경|만료|길이|주기|기한|규칙|여부|담당|ポリシー|変更|期限|更新|文字数|桁数|規則|有無")
        .expect("the pattern is a constant and tested")
});

/// Whether the text of a heading or of a cell beside a value names this kind of thing, and not something about it.
pub(crate) fn heads(label: Label, text: &str) -> bool {
    let last = NAMES[label as usize].find_iter(text).last();
    last.is_some_and(|found| !ABOUT.is_match(&text[found.end()..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_as_people_write_them() {
        for (label, words) in [
            (Label::AwsAccount, "AWS Account ID: / 계정 번호 / アカウントID / linked_account"),
            (Label::AwsSecret, "SecretAccessKey / aws_secret_access_key / 시크릿 키 / シークレットキー"),
            (Label::BankAccount, "Bank account / 계좌번호 / 口座番号"),
            (Label::Card, "Card number / 카드번호 / カード番号"),
            (Label::DriverLicence, "운전면허번호 / Driver's license / 運転免許証番号"),
            (Label::Key, "API key / client_secret / 인증키 / トークン"),
            (Label::MyNumber, "My Number / マイナンバー / 個人番号"),
            (Label::Passport, "Passport No. / 여권번호 / 旅券番号"),
            (Label::Password, "Password / PW / 비밀번호 / 암호 / パスワード"),
            (Label::Phone, "Tel / 연락처 / 携帯電話"),
            (Label::ResidentNumber, "RRN / 주민등록번호 / 외국인등록번호"),
        ] {
            for word in words.split(" / ") {
                assert!(name(label, word), "{label:?} {word}");
            }
        }
    }

    #[test]
    fn words_that_announce_nothing() {
        assert!(!name(Label::AwsAccount, "bank accounting software"));
        assert!(!name(Label::Password, "passage"));
        assert!(!name(Label::Phone, "hotel"));
    }

    #[test]
    fn a_heading_with_more_words_still_heads_its_column() {
        for heading in [
            "Password (updated 2024)",
            "Password / Account",
            "Password for hostname",
            "Password (service account)",
        ] {
            assert!(heads(Label::Password, heading), "{heading}");
        }
        for about in
            ["Password type", "PasswordType", "password_name", "Password last changed", "Password count"]
        {
            assert!(!heads(Label::Password, about), "{about}");
        }
    }
}
