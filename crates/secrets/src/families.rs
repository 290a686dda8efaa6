//! The families of rules, one file each.
//!
//! Not here: how a family goes over a text (`scan`).

mod words;

pub(crate) mod addresses;
pub(crate) mod aws;
pub(crate) mod aws_accounts;
pub(crate) mod cards;
pub(crate) mod cell;
pub(crate) mod clients;
pub(crate) mod commands;
pub(crate) mod defaults;
pub(crate) mod devices;
pub(crate) mod encoded;
pub(crate) mod grid;
pub(crate) mod kubernetes;
pub(crate) mod mail;
pub(crate) mod network;
pub(crate) mod numbers;
pub(crate) mod pairs;
pub(crate) mod passwords;
pub(crate) mod phones;
pub(crate) mod private_keys;
pub(crate) mod providers;
pub(crate) mod sentences;
pub(crate) mod web_tokens;

use crate::scan::Family;
use std::sync::LazyLock;

/// Every family. Families of firm tokens are also searched in the view without line breaks.
pub(crate) static ALL: LazyLock<Vec<Family>> = LazyLock::new(|| {
    vec![
        Family::new(aws::RULES, true),
        Family::new(providers::RULES, true),
        Family::new(web_tokens::RULES, true),
        Family::new(private_keys::RULES, false),
        Family::anchored(addresses::RULES, addresses::ANCHOR),
        Family::anchored(defaults::RULES, defaults::ANCHOR),
        Family::anchored(pairs::RULES, pairs::ANCHOR),
        Family::anchored(passwords::RULES, passwords::ANCHOR),
        Family::anchored(sentences::RULES, sentences::ANCHOR),
        Family::anchored(commands::RULES, commands::ANCHOR),
        Family::anchored(devices::RULES, devices::ANCHOR),
        Family::new(clients::RULES, false),
        Family::new(aws_accounts::RULES, false),
        Family::new(numbers::RULES, false),
        Family::new(phones::RULES, false),
        Family::new(cards::RULES, false),
        Family::new(mail::RULES, false),
        Family::new(network::RULES, false),
    ]
});

#[cfg(test)]
mod tests {
    use regex_syntax::hir::Look;

    /// A word boundary of Unicode makes the search leave its fast way at the first letter that is not ASCII:
    /// Korean and Japanese texts took two thousand times as long. `(?-u:\b)` does not.
    #[test]
    fn no_pattern_has_a_word_boundary_of_unicode() {
        const SLOW: [Look; 2] = [Look::WordUnicode, Look::WordUnicodeNegate];
        let encoded = super::encoded::RUNS.as_str();
        for pattern in super::ALL.iter().flat_map(|family| family.patterns()).chain([encoded]) {
            let looks = regex_syntax::parse(pattern).unwrap().properties().look_set();
            assert!(!SLOW.iter().any(|look| looks.contains(*look)), "{pattern}");
        }
    }
}
