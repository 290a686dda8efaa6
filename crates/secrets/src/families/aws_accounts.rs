//! Numbers of AWS accounts: in resource names and addresses, with a label, in groups of four.
//!
//! Not here: the accounts that AWS's documentation uses and the accounts in which AWS publishes images and
//! receives logs. They say nothing about a customer.

use crate::hit::{Certainty, What};
use crate::labels::Label;
use crate::scan::{Candidate, Found, Rule};
use crate::shape::distinct;

pub(crate) const RULES: &[Rule] = &[
    rule(r"arn:aws[a-z-]{0,12}:[a-z0-9-]{1,40}:[a-z0-9-]{0,24}:([0-9]{12}):", Certainty::Sure),
    rule(r"([0-9]{12})\.(?:dkr\.ecr|signin\.aws|ddb\.|s3-control|s3tables)", Certainty::Sure),
    rule(r"(?:sqs|queue)[a-z0-9.-]{0,40}\.amazonaws\.com(?:\.cn)?/([0-9]{12})/", Certainty::Sure),
    rule(
        r#"(?:"AWS"|AccountId|OwnerId|PayerAccountId|LinkedAccountId|aws:SourceAccount|RegistryId|recipientAccountId)["']?\]?[ \t]{0,3}[:=][ \t]{0,3}\[?[ \t\n]{0,20}["']?([0-9]{12})"#,
        Certainty::Sure,
    ),
];

const fn rule(pattern: &'static str, certainty: Certainty) -> Rule {
    Rule { what: What::AwsAccountNumber, certainty, pattern, judge }
}

fn judge(found: &Found<'_>) -> Option<Candidate> {
    let before = found.byte_before(found.value.start);
    let after = found.byte_at(found.value.end);
    let cut = [before, after].into_iter().flatten().any(|byte| byte.is_ascii_alphanumeric());
    if cut || is_documentation(found.value()) { None } else { found.plain() }
}

/// A number of twelve digits, bare or in groups of four, that the other families leave to this one.
pub(super) fn bare(found: &Found<'_>) -> Option<Candidate> {
    let number: String = found.value().chars().filter(char::is_ascii_digit).collect();
    if is_documentation(&number) {
        return None;
    }
    let labelled = found.is_labelled(Label::AwsAccount) && !found.is_labelled(Label::BankAccount);
    let hyphens = found.value().matches('-').count();
    let dated = number.starts_with("19") || number.starts_with("20");
    match (labelled, hyphens) {
        (true, _) => found.is(What::AwsAccountNumber, Certainty::Likely),
        (false, 2) if !dated => found.is(What::AwsAccountNumber, Certainty::Possible),
        _ => None,
    }
}

/// Accounts of AWS itself: container images, machine images, logs of load balancers in the regions of
/// Seoul, Tokyo and North Virginia, deep learning containers.
const OF_AWS: [&str; 9] = [
    "602401143452",
    "099720109477",
    "137112412989",
    "801119661308",
    "763104351884",
    "600734575887",
    "582318560864",
    "127311923021",
    "906394416424",
];

/// Whether a number is one that documentation uses, or an account of AWS.
pub(super) fn is_documentation(number: &str) -> bool {
    const COUNTED: [&str; 8] = [
        "123456789012",
        "012345678901",
        "210987654321",
        "098765432109",
        "987654321098",
        "123412341234",
        "112233445566",
        "123456123456",
    ];
    let groups = number.len() == 12 && (0..3).all(|group| distinct(&number[group * 4..group * 4 + 4]) == 1);
    groups || distinct(number) == 1 || COUNTED.contains(&number) || OF_AWS.contains(&number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accounts_of_the_documentation() {
        for number in ["123456789012", "111122223333", "444455556666", "012345678901", "999999999999"] {
            assert!(is_documentation(number), "{number}");
        }
        assert!(!is_documentation("482915630274"));
    }
}
