//! E-mail addresses of people.
//!
//! Addresses of a role (`support@`) are only possible: they are printed on purpose more often than not.
//!
//! Not here: addresses in the domains kept for examples, names of pictures (`logo@2x.png`), and what stands
//! before the `@` of a repository or a machine.

use crate::hit::{Certainty, What};
use crate::scan::{Candidate, Found, Rule};

pub(crate) const RULES: &[Rule] = &[Rule {
    what: What::EmailAddress,
    certainty: Certainty::Sure,
    pattern: r"([A-Za-z0-9._%+'-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.){1,8}[A-Za-z]{2,24})",
    judge,
}];

/// Names of a role, a mailbox of a team or a machine.
const ROLES: [&str; 41] = [
    "abuse",
    "account",
    "accounts",
    "admin",
    "administrator",
    "alarm",
    "alert",
    "alerts",
    "aws",
    "billing",
    "career",
    "careers",
    "compliance",
    "contact",
    "devops",
    "finance",
    "hello",
    "help",
    "helpdesk",
    "hr",
    "info",
    "inquiry",
    "jobs",
    "mail",
    "marketing",
    "msp",
    "no-reply",
    "noreply",
    "notifications",
    "office",
    "ops",
    "postmaster",
    "pr",
    "press",
    "privacy",
    "recruit",
    "root",
    "sales",
    "security",
    "support",
    "team",
];

/// Accounts of machines and repositories, not of people.
const MACHINES: [&str; 7] = ["git", "ec2-user", "ubuntu", "centos", "hg", "svn", "ssm-user"];

/// Ends that are no domain of a person's mailbox.
const NOT_DOMAINS: [&str; 22] = [
    "example",
    "test",
    "invalid",
    "localhost",
    "internal",
    "png",
    "jpg",
    "jpeg",
    "gif",
    "svg",
    "webp",
    "css",
    "js",
    "ts",
    "json",
    "pdf",
    "md",
    "py",
    "html",
    "xml",
    "yaml",
    "yml",
];

fn judge(found: &Found<'_>) -> Option<Candidate> {
    let (name, domain) = found.value().split_once('@')?;
    let (name, domain) = (name.to_ascii_lowercase(), domain.to_ascii_lowercase());
    if !is_an_address(found, &name) || is_for_examples(&domain) || MACHINES.contains(&name.as_str()) {
        return None;
    }
    let role = name.split(['+', '.']).next().is_some_and(|first| ROLES.contains(&first))
        || ROLES.contains(&name.as_str())
        || ["noreply", "no-reply", "donotreply", "do-not-reply"].iter().any(|word| name.contains(word));
    found.with(if role { Certainty::Possible } else { Certainty::Sure })
}

/// Not the password of a web address, not part of a longer word.
fn is_an_address(found: &Found<'_>, name: &str) -> bool {
    let before = found.byte_before(found.whole.start);
    let after = found.byte_at(found.whole.end);
    let in_an_address =
        before.is_some_and(|byte| b":/".contains(&byte)) && !found.before(7).ends_with("mailto:");
    let in_an_address =
        in_an_address && found.before(120).rsplit([' ', '\t']).next().is_some_and(|word| word.contains("//"));
    let cut = after.is_some_and(|byte| byte.is_ascii_alphanumeric() || byte == b'@');
    !in_an_address && !cut && !name.starts_with(['.', '%']) && !name.ends_with('.')
}

fn is_for_examples(domain: &str) -> bool {
    let labels: Vec<&str> = domain.rsplit('.').collect();
    let second = labels.get(1).copied().unwrap_or_default();
    NOT_DOMAINS.contains(&labels[0])
        || (second == "example" && matches!(labels[0], "com" | "org" | "net" | "edu"))
        || labels.get(2).is_some_and(|third| *third == "example" && second.len() <= 3)
        || matches!(
            domain,
            "domain.com" | "email.com" | "company.com" | "yourcompany.com" | "your-domain.com"
        )
}
