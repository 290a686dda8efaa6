//! E-mail addresses, hosts, IP addresses, telephone and account numbers: what is told by its form.
//!
//! The finders of `secrets` are used and widened: they pass over domains and numbers that documentation
//! uses and addresses of a role, all of which lead to somebody in a public text.
//!
//! Not here: machines without a domain whose name has no word of a role in it.

use super::words::{ACCOUNT_HOSTS, CAPITAL_WORDS, MAIL_PROVIDERS, OPEN_ACCOUNTS, PUBLIC_HOSTS, TENANT_HOSTS};
use super::{Mention, MentionKind, group, pattern};
use proofbook_secrets::{Context, What, search};
use regex::Regex;
use std::net::IpAddr;
use std::ops::Range;
use std::sync::LazyLock;

static EMAIL: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?P<it>[A-Za-z0-9\u{C0}-\u{24F}._%+'-]{1,64}\s?(?:@|＠|[\[({<]\s?(?i:at)\s?[\])}>])\s?(?:[\p{L}\p{N}-]{1,63}(?:\.|\s?[\[({<]\s?(?i:dot)\s?[\])}>]\s?)){1,8}(?:[A-Za-z]{2,24}|한국|닷컴|コム|みんな))",
    )
});
/// An address in words: `marta at silverpine dot io`.
static SPOKEN: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?P<it>[A-Za-z0-9._%+-]{1,64}\s(?i:at)\s[A-Za-z0-9-]{1,63}(?:\s(?i:dot)\s[A-Za-z0-9-]{1,63}){1,4})",
    )
});
/// Somebody's name in a chat, of which two parts are a person's: `@marta_oyelaran`, not `@media`.
static HANDLE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"(?P<it>@[A-Za-z]{2,}(?:[._][A-Za-z]{2,}){1,2}[0-9]{0,4})(?P<more>[A-Za-z0-9/(_-]|$)?")
});

/// Labels with dots; what comes before and after decides.
static HOST: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?P<scheme>[A-Za-z][A-Za-z0-9+]{1,9}://)?(?P<host>(?:[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\.){1,8}[A-Za-z]{2,24})(?P<path>(?::[0-9]{2,5})?(?:/[A-Za-z0-9._~%+@:/?&=#$!*-]*)?)",
    )
});
/// A bucket or another place with a scheme and without dots.
static SCHEME: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"(?P<it>(?:s3|https?|ftp|sftp|ssh|jdbc:[a-z]+|smb|ldaps?)://[A-Za-z0-9._~%+@:/?&=#$!*-]{3,})")
});
static MACHINE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?P<it>\b(?:[a-z0-9]+-)*(?:db|web|app|api|was|erp|srv|svr|server|host|node|prod|prd|dev|stg|mail|vpn|bastion|proxy|nas|mes|pos|crm|batch|ad|dc|fs|sql|ora)(?:-[a-z0-9]+)*-?[0-9]{1,4}\b|\bip-[0-9]{1,3}-[0-9]{1,3}-[0-9]{1,3}-[0-9]{1,3}\b)",
    )
});
static IP: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?P<it>\b[0-9]{1,3}(?:\.[0-9]{1,3}){3}\b|(?:[0-9A-Fa-f]{1,4}:){3,7}(?::?[0-9A-Fa-f]{1,4}))(?P<range>/[0-9]{1,3})?",
    )
});
static ACCOUNT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?P<it>arn:aws[a-z-]{0,12}:[A-Za-z0-9-]{1,40}:[A-Za-z0-9-]{0,24}:[!-~&&[^,;)\]<>]]{1,200}|\b[0-9]{12}\b|\b[0-9]{4}[- ][0-9]{4}[- ][0-9]{4}\b)",
    )
});
/// Other numbers of telephones, by a word before them or by the American form.
static PHONE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)(?:\b(?:tel|telephone|phone|call|mobile|fax|hotline)\b|전화|연락처|대표번호|고객센터|콜센터|휴대폰|핸드폰|팩스|電話|代表番号|携帯|連絡先|フリーダイヤル|ナビダイヤル|ＴＥＬ|☎|☏)[^0-9\n+(]{0,20}(?P<it>\+?\(?[0-9][0-9() .-]{6,20}[0-9])|(?P<us>\b0(?:120|570|800)-[0-9]{3}-[0-9]{3,4}\b|\b1(?:522|533|544|566|577|588|599|611|644|661|666|670|688|811|833|855|877|899)-[0-9]{4}\b|\([0-9]{3}\) ?[0-9]{3}-[0-9]{4}|\b[0-9]{3}-[0-9]{3}-[0-9]{4}\b)",
    )
});

/// Every mention told by its form.
pub(super) fn find(text: &str) -> Vec<Mention> {
    let mut found = listed(text);
    let mut add = |kind, range: Option<Range<usize>>| {
        if let Some(range) = range.filter(|range| stands_alone(text, range)) {
            found.push(Mention { kind, range });
        }
    };
    EMAIL.captures_iter(text).for_each(|it| add(MentionKind::Email, group(&it, "it")));
    SPOKEN.captures_iter(text).for_each(|it| add(MentionKind::Email, group(&it, "it")));
    HANDLE.captures_iter(text).filter(|it| it.name("more").is_none_or(|more| more.is_empty())).for_each(
        |it| {
            add(MentionKind::Person, group(&it, "it"));
        },
    );
    SCHEME
        .captures_iter(text)
        .for_each(|it| add(MentionKind::Host, group(&it, "it").filter(|at| !is_public(&text[at.clone()]))));
    MACHINE.captures_iter(text).for_each(|it| add(MentionKind::Host, group(&it, "it")));
    HOST.captures_iter(text).for_each(|it| add(MentionKind::Host, host(&it)));
    IP.captures_iter(text).for_each(|it| add(MentionKind::Host, ip(text, &it)));
    ACCOUNT.captures_iter(text).for_each(|it| add(MentionKind::Account, account(&it)));
    PHONE.captures_iter(text).for_each(|it| {
        let range = group(&it, "it").or_else(|| group(&it, "us"));
        add(MentionKind::Phone, range.filter(|range| digits(&text[range.clone()]).len() <= 15));
    });
    found
}

/// What the search for secrets and personal data finds.
fn listed(text: &str) -> Vec<Mention> {
    let mention = |hit: proofbook_secrets::Hit| {
        let kind = match hit.what {
            what if what.is_secret() => MentionKind::Secret,
            What::EmailAddress => MentionKind::Email,
            What::PhoneNumber => MentionKind::Phone,
            What::AwsAccountNumber | What::AwsUniqueId | What::AwsMfaSerial => MentionKind::Account,
            What::PrivateIpAddress => MentionKind::Host,
            _ => MentionKind::Identity,
        };
        Mention { kind, range: hit.range }
    };
    search(text, &Context::default()).into_iter().map(mention).collect()
}

/// Whether no letter or digit of the same script goes on before or behind.
fn stands_alone(text: &str, range: &Range<usize>) -> bool {
    let before = text[..range.start].chars().next_back();
    let after = text[range.end..].chars().next();
    let goes_on = |c: char| c.is_ascii_alphanumeric();
    !before.is_some_and(goes_on) && !after.is_some_and(goes_on)
}

fn host(found: &regex::Captures<'_>) -> Option<Range<usize>> {
    let name = found.name("host")?;
    let has_scheme = found.name("scheme").is_some();
    let path = found.name("path").is_some_and(|path| !path.as_str().is_empty());
    let certain = has_scheme || name.as_str().starts_with("www.");
    let address = format!("{}{}", name.as_str(), found.name("path").map_or("", |path| path.as_str()));
    if is_public(&address) || !(certain || looks_like_host(name.as_str(), path)) {
        return None;
    }
    let whole = found.get(0)?;
    let shown = whole.as_str().trim_end_matches(['.', ',', ':', '?', '!', '/', '*']);
    Some(whole.start()..whole.start() + shown.len().max(name.end() - whole.start()))
}

/// Endings of hosts that are no words and no endings of files.
const ENDINGS: [&str; 85] = [
    "com",
    "net",
    "org",
    "edu",
    "gov",
    "mil",
    "int",
    "info",
    "biz",
    "io",
    "ai",
    "app",
    "dev",
    "cloud",
    "tech",
    "online",
    "site",
    "store",
    "shop",
    "xyz",
    "jp",
    "kr",
    "cn",
    "tw",
    "hk",
    "sg",
    "vn",
    "th",
    "au",
    "nz",
    "uk",
    "fr",
    "nl",
    "se",
    "fi",
    "dk",
    "pl",
    "cz",
    "eu",
    "ca",
    "mx",
    "br",
    "ru",
    "pt",
    "gr",
    "ie",
    "il",
    "ae",
    "sa",
    "tr",
    "ua",
    "ro",
    "hu",
    "lt",
    "lv",
    "ee",
    "sk",
    "hr",
    "bg",
    "za",
    "ng",
    "ke",
    "eg",
    "pk",
    "bd",
    "lk",
    "np",
    "kz",
    "ph",
    "lu",
    "asia",
    "bank",
    "insurance",
    "hospital",
    "jewelry",
    "ventures",
    "example",
    "invalid",
    "local",
    "internal",
    "corp",
    "lan",
    "intra",
    "intranet",
    "localdomain",
];
/// Endings that are words as well: a sentence may go on there without a space, and programs join words so.
const WORDS: [&str; 49] = [
    "in",
    "id",
    "us",
    "de",
    "es",
    "ch",
    "it",
    "be",
    "at",
    "no",
    "my",
    "la",
    "is",
    "si",
    "health",
    "clinic",
    "energy",
    "finance",
    "financial",
    "capital",
    "holdings",
    "industries",
    "enterprises",
    "international",
    "university",
    "academy",
    "education",
    "school",
    "hotel",
    "travel",
    "restaurant",
    "shopping",
    "fashion",
    "law",
    "legal",
    "consulting",
    "engineering",
    "agency",
    "studio",
    "digital",
    "software",
    "solutions",
    "systems",
    "network",
    "global",
    "group",
    "company",
    "test",
    "home",
];
/// First labels of a vendor's host that are the vendor's own; empty for the host itself.
const COMMON_LABELS: [&str; 16] = [
    "",
    "www",
    "docs",
    "help",
    "support",
    "developer",
    "developers",
    "api",
    "status",
    "trust",
    "learn",
    "blog",
    "gist",
    "raw",
    "hub",
    "registry",
];
/// Names of products that look like hosts.
const PRODUCTS: [&str; 8] =
    ["asp.net", "ado.net", "vb.net", "ml.net", "socket.io", "draw.io", "paper.io", "diagrams.net"];

fn looks_like_host(host: &str, has_path: bool) -> bool {
    let lower = host.to_ascii_lowercase();
    let labels: Vec<&str> = lower.split('.').collect();
    let last = labels.last().copied().unwrap_or_default();
    let capital_end =
        host.rsplit('.').next().is_some_and(|label| label.starts_with(|c: char| c.is_uppercase()));
    let as_written = labels.len() > 2 || has_path || host == lower;
    let is_begin_of_sentence = capital_end && host != host.to_ascii_uppercase();
    let is_whole = labels.iter().all(|label| !label.is_empty());
    (ENDINGS.contains(&last) || WORDS.contains(&last))
        && !PRODUCTS.contains(&lower.as_str())
        && is_whole
        && !is_begin_of_sentence
        && (as_written || !WORDS.contains(&last))
        && !(labels.len() == 2 && WORDS.contains(&last) && !has_path && is_word(labels[0]))
}

/// Whether a label before an ending is an ordinary word: `order.id`, `done.it`.
fn is_word(label: &str) -> bool {
    label.len() < 3 || CAPITAL_WORDS.contains(label)
}

/// Whether an address says nothing about a customer: those of vendors, and services of AWS as such. A bucket, a
/// distribution, and what somebody has at a vendor's (a subdomain or an account in the path) is none.
fn is_public(address: &str) -> bool {
    let host = host_of(address);
    let host = host.as_str();
    let below = |known: &str| host == known || host.ends_with(&format!(".{known}"));
    let account = account_in_path(address);
    if let Some(vendor) = TENANT_HOSTS.iter().copied().find(|vendor| below(vendor)) {
        let label = host.trim_end_matches(vendor).trim_end_matches('.');
        return COMMON_LABELS.contains(&label);
    }
    if let Some(vendor) = ACCOUNT_HOSTS.iter().copied().find(|vendor| below(vendor)) {
        let label = host.trim_end_matches(vendor).trim_end_matches('.');
        let is_open = account.is_empty() || OPEN_ACCOUNTS.contains(account.as_str());
        return is_open && COMMON_LABELS.contains(&label);
    }
    let Some(known) = PUBLIC_HOSTS.iter().copied().find(|known| below(known)) else { return false };
    if known != "amazonaws.com" {
        return true;
    }
    // The name of a bucket can stand in the path.
    if (host.starts_with("s3.") || host.starts_with("s3-")) && !account.is_empty() {
        return false;
    }
    let labels: Vec<&str> = host.trim_end_matches("amazonaws.com").trim_end_matches('.').split('.').collect();
    let is_region =
        |label: &&str| label.split('-').count() >= 3 && label.ends_with(|c: char| c.is_ascii_digit());
    let own = labels.iter().filter(|label| !label.is_empty() && !is_region(label)).count();
    own < 2
}

/// The first piece of the path of an address, in small letters.
fn account_in_path(address: &str) -> String {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let path = rest.split_once('/').map_or("", |(_, path)| path);
    path.split(['/', '?', '#']).next().unwrap_or_default().trim_start_matches('@').to_lowercase()
}

fn ip(text: &str, found: &regex::Captures<'_>) -> Option<Range<usize>> {
    let range = group(found, "it")?;
    let address: IpAddr = text[range.clone()].parse().ok()?;
    // A network that everybody uses says nothing, a public one belongs to somebody.
    let is_private = matches!(address, IpAddr::V4(it) if it.is_private());
    let range_of_many = |bits: regex::Match<'_>| bits.as_str() != "/32" && bits.as_str() != "/128";
    let subnet = is_private && found.name("range").is_some_and(range_of_many);
    let before = text[..range.start].trim_end_matches([' ', ':', '=', 'v']).to_lowercase();
    let version = ["version", "ver.", "ver", "release", "버전", "バージョン"];
    let is_version = version.iter().any(|word| before.ends_with(word));
    let nobody = address.is_unspecified() || address.is_loopback() || is_documentation_address(&address);
    let short = matches!(address, IpAddr::V6(_)) && text[range.clone()].len() < 9;
    (!subnet && !is_version && !nobody && !short).then_some(range)
}

fn is_documentation_address(address: &IpAddr) -> bool {
    matches!(address, IpAddr::V4(it) if it.is_documentation() || it.is_broadcast())
}

/// Twelve digits, in groups or not; numbers of which every group is one digit are those of documentation.
fn account(found: &regex::Captures<'_>) -> Option<Range<usize>> {
    let it = found.name("it")?;
    let number = digits(it.as_str());
    let is_arn = it.as_str().starts_with("arn:");
    let one_digit = |group: &[u8]| group.iter().all(|digit| *digit == group[0]);
    let documented = number == "123456789012" || number.as_bytes().chunks(4).all(one_digit);
    let shown = it.as_str().trim_end_matches(['.', ',', ':', '"', '\'', '`', '*']);
    (is_arn || !documented).then(|| it.start()..it.start() + shown.len())
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// Whether a host gives mailboxes to everybody.
pub(super) fn is_mail_provider(host: &str) -> bool {
    MAIL_PROVIDERS.contains(host)
}

/// The e-mail addresses in a line, in small letters.
pub(super) fn mails_in(line: &str) -> Vec<String> {
    EMAIL.captures_iter(line).filter_map(|it| Some(it.name("it")?.as_str().to_lowercase())).collect()
}

/// The hosts in a line, in small letters.
pub(super) fn hosts_in(line: &str) -> Vec<String> {
    let of_mails = EMAIL.captures_iter(line).filter_map(|it| Some(host_of(it.name("it")?.as_str())));
    let hosts = HOST.captures_iter(line).filter_map(|it| {
        let host = it.name("host")?.as_str();
        looks_like_host(host, it.name("scheme").is_some()).then(|| host.to_ascii_lowercase())
    });
    of_mails.chain(hosts).collect()
}

/// The host of an e-mail or web address, in small letters.
pub(super) fn host_of(address: &str) -> String {
    let lower = address.to_lowercase().replace('＠', "@");
    let rest = lower.split("://").last().unwrap_or_default();
    let rest = rest.rsplit('@').next().unwrap_or_default();
    rest.split(['/', ':', '?', '#']).next().unwrap_or_default().trim().to_owned()
}
