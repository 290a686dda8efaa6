//! What is found, by class, and words in which it is masked.
//!
//! Not here: the patterns and the masks themselves (`secrets`).

use proofbook_checks::FoundClass;
use proofbook_secrets::{Context, What, search};

/// Words as they may be shown and kept: what opens something, and numbers of persons, are masked in them.
/// Addresses of mail and telephones stay.
pub(crate) fn without_keys(words: &str) -> String {
    masked(words, |class| class != FoundClass::Contact)
}

/// Words in which finds of the wanted classes are masked.
pub(super) fn masked(words: &str, wanted: impl Fn(FoundClass) -> bool) -> String {
    let mut text = words.to_owned();
    let mut hits = search(words, &Context::default());
    hits.sort_by_key(|hit| std::cmp::Reverse(hit.range.start));
    let mut before = usize::MAX;
    for hit in hits.iter().filter(|hit| wanted(class_of(hit.what))) {
        if hit.range.end <= before {
            text.replace_range(hit.range.clone(), &hit.shown);
            before = hit.range.start;
        }
    }
    text
}

/// The class under which a find is judged.
pub(super) fn class_of(what: What) -> FoundClass {
    match what {
        what if what.is_secret() => FoundClass::Secret,
        What::KoreanResidentNumber
        | What::KoreanForeignerNumber
        | What::JapaneseMyNumber
        | What::PassportNumber
        | What::KoreanDriverLicence
        | What::PaymentCard
        | What::BankAccount => FoundClass::Identity,
        What::AwsUniqueId | What::AwsMfaSerial | What::AwsAccountNumber => FoundClass::Account,
        _ => FoundClass::Contact,
    }
}
