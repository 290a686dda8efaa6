//! The fingerprint of what is published: whoever agreed to a text agreed to this one and no other.

use crate::{texts, versions::public};
use proofbook_dossier::{CaseStudy, EvidenceId};
use sha2::{Digest, Sha256};

/// Lower-case hexadecimal SHA-256 of every public text and diagram. `picture` gives what is seen of the picture
/// behind a piece of evidence: [`picture_digest`](crate::picture_digest).
///
/// Facts that the public does not read (whether it was used before, its own address) do not count.
pub fn digest(study: &CaseStudy, picture: impl Fn(&EvidenceId) -> Option<String>) -> String {
    let public = public(study);
    let mut sha = Sha256::new();
    let mut add = |name: &str, text: &str| {
        // Lengths keep one field from running into the next.
        sha.update(format!("{name}\n{}\n{text}\n", text.len()));
    };
    for piece in texts(&public).into_iter().filter(|piece| piece.field != "url") {
        add(&piece.field, piece.text);
    }
    for date in [public.start_date, public.end_date].into_iter().flatten() {
        add("date", &date.to_string());
    }
    for diagram in public.diagrams.values() {
        add("diagram", &picture(&diagram.evidence).unwrap_or_default());
    }
    hexadecimal(&sha.finalize())
}

pub(crate) fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn study(text: &str) -> CaseStudy {
        CaseStudy { elements: [("outcome".into(), text.to_owned())].into(), ..CaseStudy::default() }
    }

    fn of(study: &CaseStudy) -> String {
        digest(study, |_| None)
    }

    #[test]
    fn only_what_the_public_reads_counts() {
        assert_eq!(of(&study("⟦Kim|We⟧ did it.")), of(&study("⟦Lee|We⟧ did it.")));
        assert_ne!(of(&study("We did it.")), of(&study("They did it.")));
        let used = CaseStudy { used_before: Some(true), url: Some("https://x".into()), ..study("a") };
        assert_eq!(of(&used), of(&study("a")));
    }
}
