//! The lists of words that tell names from other words, read once.
//!
//! Not here: how they are used.

use std::collections::BTreeSet;
use std::sync::LazyLock;

type Words = LazyLock<BTreeSet<&'static str>>;

fn listed(text: &'static str) -> BTreeSet<&'static str> {
    text.lines().filter(|line| !line.starts_with('#')).flat_map(str::split_whitespace).collect()
}

/// Given names in small Latin letters.
pub(super) static GIVEN_NAMES: Words = LazyLock::new(|| listed(include_str!("given_names.txt")));
/// Korean and Japanese family names in small Latin letters.
pub(super) static SURNAMES: Words = LazyLock::new(|| listed(include_str!("surnames.txt")));
/// Words with a capital that prove nothing, in small letters.
pub(super) static CAPITAL_WORDS: Words = LazyLock::new(|| listed(include_str!("capital_words.txt")));
/// Korean words that look like names.
pub(super) static KOREAN_WORDS: Words = LazyLock::new(|| listed(include_str!("korean_words.txt")));
/// Japanese words that stand before forms of address.
pub(super) static JAPANESE_WORDS: Words = LazyLock::new(|| listed(include_str!("japanese_words.txt")));
/// Japanese family names in Han characters.
pub(super) static JAPANESE_SURNAMES: Words = LazyLock::new(|| listed(include_str!("japanese_surnames.txt")));
/// Hosts that say nothing about a customer.
pub(super) static PUBLIC_HOSTS: Words = LazyLock::new(|| listed(include_str!("public_hosts.txt")));
/// Korean words before a noun of business that tell no organisation from another.
pub(super) static KOREAN_GENERAL: Words = LazyLock::new(|| listed(include_str!("korean_general.txt")));
/// Japanese words before a noun of business that tell no organisation from another.
pub(super) static JAPANESE_GENERAL: Words = LazyLock::new(|| listed(include_str!("japanese_general.txt")));
