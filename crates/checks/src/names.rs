//! Names of customers, compared the way people mean them.
//!
//! `㈜한빛물류`, `한빛물류 주식회사` and `한빛 물류` are one customer; so are `Acme Inc.` and `ACME,
//! INC`. Used to tell customers apart.
//!
//! Not here: names that are almost the same, and the search for a name in texts (crate `discretion`).

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
}
