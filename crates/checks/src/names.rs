//! Names of customers, compared the way people mean them.
//!
//! `㈜한빛물류`, `한빛물류 주식회사` and `한빛 물류` are one customer; so are `Acme Inc.` and `ACME,
//! INC`. Used to tell customers apart and to find a name in a text that must not contain it.
//!
//! Not here: knowing that two different names belong to one company, or the deep search for a name
//! in files, pictures and metadata.

use unicode_normalization::UnicodeNormalization;

/// Legal forms written in Korean and Japanese, as they read after NFKC and in lower case. The
/// longer ones come first, because the shorter ones are part of them.
const FORMS_IN_PLACE: [&str; 17] = [
    "유한책임회사",
    "주식회사",
    "유한회사",
    "합자회사",
    "합명회사",
    "株式会社",
    "有限会社",
    "合同会社",
    "合資会社",
    "合名会社",
    "(주)",
    "(유)",
    "(株)",
    "(有)",
    "(同)",
    "(합)",
    "(名)",
];

/// Legal forms that stand at the end of names in Latin letters, without dots.
const FORMS_AT_THE_END: [&str; 28] = [
    "inc",
    "incorporated",
    "corp",
    "corporation",
    "co",
    "company",
    "ltd",
    "limited",
    "llc",
    "llp",
    "lp",
    "plc",
    "gmbh",
    "ag",
    "sa",
    "sas",
    "srl",
    "spa",
    "bv",
    "nv",
    "ab",
    "oy",
    "as",
    "kk",
    "gk",
    "pte",
    "pty",
    "kg",
];

/// A name in the form in which two names of one customer are equal; empty for a blank name.
pub(crate) fn key(name: &str) -> String {
    words(name).concat()
}

/// The words of a name without its legal form, NFKC and in lower case.
fn words(name: &str) -> Vec<String> {
    let mut plain: String = name.nfkc().collect::<String>().to_lowercase().replace('.', "");
    for form in FORMS_IN_PLACE {
        plain = plain.replace(form, " ");
    }
    let mut words = split(&plain);
    while words.len() > 1 && words.last().is_some_and(|last| FORMS_AT_THE_END.contains(&last.as_str())) {
        words.pop();
    }
    // A name that is nothing but a legal form is kept as it is, so that it still tells apart.
    if words.is_empty() { split(&name.nfkc().collect::<String>().to_lowercase()) } else { words }
}

fn split(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// A name to look for in texts.
pub(crate) struct Wanted {
    spaced: String,
    joined: String,
}

impl Wanted {
    /// Prepares a name; `None` where it is too short to be looked for (one letter).
    pub(crate) fn new(name: &str) -> Option<Self> {
        let words = words(name);
        let (spaced, joined) = (words.join(" "), words.concat());
        (joined.chars().count() > 1).then_some(Self { spaced, joined })
    }

    /// Whether a text contains the name.
    ///
    /// Latin names must stand as words of their own ("SK" is not in "task"), though Korean or
    /// Japanese may follow at once. Names in other scripts, and Latin names of six letters or more,
    /// are found however they are spaced.
    pub(crate) fn is_in(&self, text: &str) -> bool {
        let plain = flatten(text);
        let latin = self.joined.is_ascii();
        if contains_as_word(&plain, &self.spaced) {
            return true;
        }
        let loose = !latin || self.joined.len() >= 6;
        loose && plain.replace(' ', "").contains(&self.joined)
    }
}

/// NFKC, lower case, and everything but letters and digits as single spaces.
///
/// Most text of the three languages is made of characters that NFKC and lower case leave alone;
/// they are told by their ranges, because a check runs at every keystroke.
fn flatten(text: &str) -> String {
    if !text.chars().all(|c| c.is_ascii() || is_plain_letter(c) || is_plain_mark(c)) {
        return flatten_plain(&text.nfkc().collect::<String>());
    }
    flatten_plain(text)
}

fn flatten_plain(text: &str) -> String {
    let mut flat = String::with_capacity(text.len());
    for c in text.chars().filter(|c| *c != '.') {
        if is_plain_letter(c) {
            flat.push(c);
        } else if c.is_ascii_alphanumeric() {
            flat.push(c.to_ascii_lowercase());
        } else if c.is_alphanumeric() {
            flat.extend(c.to_lowercase());
        } else if !flat.ends_with(' ') {
            flat.push(' ');
        }
    }
    flat
}

/// Hangul syllables, the common Han characters, kana: letters without case that NFKC keeps.
fn is_plain_letter(c: char) -> bool {
    matches!(c, '가'..='힣' | '\u{4E00}'..='\u{9FFF}' | 'ぁ'..='ゖ' | 'ァ'..='ヺ' | 'ー')
}

/// Punctuation of Korean and Japanese that NFKC keeps.
fn is_plain_mark(c: char) -> bool {
    matches!(c, '、' | '。' | '「' | '」' | '・' | '‘' | '’' | '“' | '”' | '—' | '–')
}

/// Whether the name occurs with no Latin letter or digit directly before or after a Latin end.
fn contains_as_word(text: &str, name: &str) -> bool {
    let clash = |outside: Option<char>, edge: Option<char>| {
        outside.zip(edge).is_some_and(|(a, b)| a.is_ascii_alphanumeric() && b.is_ascii_alphanumeric())
    };
    text.match_indices(name).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + name.len()..].chars().next();
        !clash(before, name.chars().next()) && !clash(after, name.chars().next_back())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn same(a: &str, b: &str) {
        assert_eq!(key(a), key(b), "{a} and {b}");
    }

    #[test]
    fn legal_forms_widths_case_and_spaces_do_not_make_another_customer() {
        same("㈜한빛물류", "한빛물류 주식회사");
        same("(주) 한빛 물류", "한빛물류");
        same("株式会社あおば物流", "あおば物流㈱");
        same("Acme Inc.", "ACME, INC");
        same("Acme Co., Ltd.", "Ａｃｍｅ");
        same("Sakura K.K.", "Sakura");
        assert_ne!(key("한빛물류"), key("한빛물산"));
        assert_ne!(key("Acme East"), key("Acme West"));
    }

    #[test]
    fn a_name_that_is_only_a_legal_form_still_tells_apart() {
        assert_eq!(key("주식회사"), "주식회사");
        assert_eq!(key("Co"), "co");
        assert_eq!(key("  "), "");
    }

    fn found(name: &str, text: &str) -> bool {
        Wanted::new(name).is_some_and(|wanted| wanted.is_in(text))
    }

    #[test]
    fn a_name_is_found_in_running_text() {
        assert!(found("㈜한빛물류", "또한 한빛물류는 배포를 자동화했습니다."));
        assert!(found("한빛물류", "한빛 물류의 배치"));
        assert!(found("Acme Inc.", "Acme는 비용을 줄였습니다."));
        assert!(found("Acme Logistics", "the AcmeLogistics portal"));
        assert!(found("株式会社あおば", "ｱおばでは、あおばの基盤を"));
        assert!(found("H.A.N. Corp", "by HAN, in 2025"));
    }

    #[test]
    fn what_is_called_plain_is_left_alone_by_nfkc_and_lower_case() {
        for c in ('\0'..=char::MAX).filter(|c| is_plain_letter(*c) || is_plain_mark(*c)) {
            let text = c.to_string();
            assert_eq!((text.nfkc().collect::<String>(), text.to_lowercase()), (text.clone(), text.clone()));
            assert_eq!(c.is_alphanumeric(), is_plain_letter(c), "{c}");
        }
    }

    #[test]
    fn a_name_is_not_found_inside_another_word() {
        assert!(!found("SK", "every task was asked"));
        assert!(!found("Acme", "the acmeist poets"));
        assert!(!found("K", "K"), "a single letter is not looked for");
        assert!(!found("한빛물류", "국내 물류 기업"));
    }
}
