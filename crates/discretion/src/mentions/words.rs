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
/// Hosts of vendors where each customer has a subdomain.
pub(super) static TENANT_HOSTS: Words = LazyLock::new(|| listed(include_str!("tenant_hosts.txt")));
/// Hosts where the path begins with the name of an account.
pub(super) static ACCOUNT_HOSTS: Words = LazyLock::new(|| listed(include_str!("account_hosts.txt")));
/// Accounts that are public projects, and pages that belong to nobody.
pub(super) static OPEN_ACCOUNTS: Words = LazyLock::new(|| listed(include_str!("open_accounts.txt")));
/// Who gives mailboxes to everybody.
pub(super) static MAIL_PROVIDERS: Words = LazyLock::new(|| listed(include_str!("mail_providers.txt")));
