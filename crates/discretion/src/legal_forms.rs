//! Legal forms of companies: taken off a name to be searched, and found beside a name to be replaced.
//!
//! `주식회사 한빛물류`, `㈜한빛물류` and `한빛물류` are one name; so are `Iris Inc.` and `Iris`. Only
//! forms at the ends are taken off.
//!
//! Not here: forms of other languages than those customers of this program have, and what a form means.

use unicode_normalization::UnicodeNormalization;

/// Forms that touch the name on either side, after NFKC.
const ATTACHED: [&str; 18] = [
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
    "(사)",
];

/// The same in one sign, as they stand in texts.
const SIGNS: [&str; 6] = ["㈜", "㈱", "㈲", "㍿", "（주）", "（株）"];

/// Forms that stand behind a Latin name as words, in lower case and without dots.
const WORDS: [&str; 29] = [
    "incorporated",
    "corporation",
    "company",
    "limited",
    "corp",
    "gmbh",
    "inc",
    "ltd",
    "llc",
    "llp",
    "plc",
    "pte",
    "pty",
    "sas",
    "srl",
    "spa",
    "co",
    "lp",
    "ag",
    "sa",
    "bv",
    "nv",
    "ab",
    "oy",
    "as",
    "kk",
    "gk",
    "kg",
    "se",
];

/// A name without its legal forms; the whole name where nothing else is left.
pub(crate) fn without_legal_form(name: &str) -> String {
    let whole: String = name.nfkc().collect();
    let mut core = trimmed(&whole);
    while let Some(shorter) = one_form_less(core) {
        core = shorter;
    }
    core.to_owned()
}

fn trimmed(name: &str) -> &str {
    name.trim_matches(|c: char| c.is_whitespace() || matches!(c, ',' | '.' | '、'))
}

fn one_form_less(core: &str) -> Option<&str> {
    let attached = ATTACHED.iter().find_map(|form| core.strip_prefix(form).or(core.strip_suffix(form)));
    let shorter = attached.or_else(|| word_less(core)).map(trimmed)?;
    shorter.chars().any(char::is_alphanumeric).then_some(shorter)
}

fn word_less(core: &str) -> Option<&str> {
    let before = core.rfind([' ', ','])?;
    is_word(&core[before + 1..]).then_some(&core[..before])
}

/// Whether a Latin word is a legal form, with or without dots.
pub(crate) fn is_word(word: &str) -> bool {
    let plain: String = word.chars().filter(|c| *c != '.').map(|c| c.to_ascii_lowercase()).collect();
    WORDS.contains(&plain.as_str())
}

/// How many bytes at the end of `before` are legal forms of a name that follows, with their spaces.
pub(crate) fn length_before(before: &str) -> usize {
    let mut rest = before;
    loop {
        let close = rest.trim_end_matches([' ', '\u{a0}', '\u{3000}']);
        let form = ATTACHED.iter().chain(&SIGNS).find(|form| close.ends_with(**form));
        match form {
            Some(form) if rest.len() - close.len() <= 3 => rest = &close[..close.len() - form.len()],
            _ => return before.len() - rest.len(),
        }
    }
}

/// How many bytes at the start of `after` are legal forms of the name before, with their commas.
pub(crate) fn length_after(after: &str) -> usize {
    let mut rest = after;
    while let Some(shorter) = attached_after(rest).or_else(|| word_after(rest)) {
        rest = shorter;
    }
    after.len() - rest.len()
}

fn attached_after(rest: &str) -> Option<&str> {
    let close = rest.strip_prefix([' ', '\u{3000}']).unwrap_or(rest);
    ATTACHED.iter().chain(&SIGNS).find_map(|form| close.strip_prefix(form))
}

fn word_after(rest: &str) -> Option<&str> {
    let close = rest.trim_start_matches([' ', ',', '.', '\u{a0}']);
    if close.len() == rest.len() || rest.len() - close.len() > 3 {
        return None;
    }
    let end = close.find(|c: char| !c.is_ascii_alphabetic() && c != '.').unwrap_or(close.len());
    let (word, behind) = close.split_at(end);
    let capital = word.starts_with(|c: char| c.is_ascii_uppercase());
    // `As` begins a word of a heading as often as it is a form; `AS` and `A.S.` are forms.
    let short = word.len() == 2 && word != "Co" && word.ends_with(|c: char| c.is_ascii_lowercase());
    if !capital || short || !is_word(word) {
        return None;
    }
    // The dot of `Inc.` belongs to the form unless it ends the sentence of the text.
    let ends = word.ends_with('.') && (behind.is_empty() || behind.starts_with('\n'));
    Some(if ends { &close[end - 1..] } else { behind })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_at_the_ends_are_taken_off() {
        for (name, core) in [
            ("주식회사 한빛물류", "한빛물류"),
            ("㈜한빛물류", "한빛물류"),
            ("アイリス物流㈱", "アイリス物流"),
            ("Hanbit Logistics Co., Ltd.", "Hanbit Logistics"),
            ("Sakura K.K.", "Sakura"),
            ("Co., Ltd.", "Co"),
            ("주식회사", "주식회사"),
            ("Coral", "Coral"),
        ] {
            assert_eq!(without_legal_form(name), core, "{name}");
        }
    }

    #[test]
    fn forms_beside_a_name_are_measured() {
        assert_eq!(length_before("우리는 ㈜"), "㈜".len());
        assert_eq!(length_before("우리는 주식회사 "), "주식회사 ".len());
        assert_eq!(length_before("우리는 "), 0);
        assert_eq!(length_after(" Co., Ltd. and"), " Co., Ltd.".len());
        assert_eq!(length_after(", Inc."), ", Inc".len());
        assert_eq!(length_after(" as a whole"), 0);
        assert_eq!(length_after(" As A Partner"), 0);
        assert_eq!(length_after(" AS moved"), " AS".len());
        assert_eq!(length_after("株式会社の"), "株式会社".len());
    }
}
