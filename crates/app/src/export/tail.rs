//! Recognising what an export adds below a response, in whatever language it was exported: waivers,
//! addresses, the names and places of evidence and case studies.
//!
//! Only whole paragraphs that look exactly like ours are recognised, as today's version writes them or an
//! earlier one did (`assets/messages/earlier-additions.toml`); what a person wrote stays.

use proofbook_catalogue::{Catalogue, ControlId, Language};
use proofbook_messages::Messages;
use serde::Deserialize;
use std::sync::LazyLock;

/// Stands for what is filled in, while a message is taken apart.
const GAP: &str = "\u{1}";

/// What earlier versions wrote otherwise; a gap is `{}` in the file.
#[derive(Default, Deserialize)]
struct Earlier {
    addresses: Vec<String>,
    studies: Vec<String>,
    waivers: Vec<String>,
}

static EARLIER: LazyLock<Earlier> = LazyLock::new(|| {
    let text = include_str!("../../../../assets/messages/earlier-additions.toml");
    toml::from_str(&text.replace("{}", "\\u0001")).unwrap_or_default()
});

/// What is known about the additions to the response of a control.
pub struct Tail<'a> {
    /// The names of demands.
    pub catalogue: &'a Catalogue,
    /// The control.
    pub control: &'a ControlId,
}

impl Tail<'_> {
    /// The text without the additions at its end.
    pub fn cut_off<'t>(&self, text: &'t str) -> &'t str {
        let mut rest = text.trim_end();
        loop {
            let start = rest.rfind("\n\n").map_or(0, |at| at + 2);
            if rest.is_empty() || !self.is_ours(&rest[start..]) {
                return rest;
            }
            rest = rest[..start].trim_end();
        }
    }

    fn is_ours(&self, paragraph: &str) -> bool {
        Language::ALL.into_iter().any(|language| {
            let messages = Messages::of(language);
            is_waiver(paragraph, messages)
                || is_pointer(paragraph, messages)
                || self.is_list(paragraph, messages, language)
        })
    }

    /// Addresses of demands, then the list of evidence, then the list of case studies.
    fn is_list(&self, paragraph: &str, messages: &Messages, language: Language) -> bool {
        let (evidence, studies) = (messages.text("response-evidence"), messages.text("response-studies"));
        let mut marker: fn(&str) -> bool = |_| false;
        paragraph.lines().all(|line| {
            if line == evidence {
                marker = is_letter;
                return true;
            }
            if line == studies || EARLIER.studies.iter().any(|earlier| line == earlier) {
                marker = is_number;
                return true;
            }
            let listed =
                line.split_once(". ").is_some_and(|(before, after)| marker(before) && after.contains(" — "));
            listed || self.is_address(line, messages, language)
        })
    }

    fn is_address(&self, line: &str, messages: &Messages, language: Language) -> bool {
        let shared = [("url", GAP.into()), ("path", GAP.into())];
        if ["response-shared", "response-shared-folder"]
            .iter()
            .any(|key| fits(line, &messages.format(key, &shared)))
            || EARLIER.addresses.iter().any(|earlier| fits(line, earlier))
        {
            return true;
        }
        let text = self.catalogue.control_text(language, self.control);
        text.is_some_and(|text| {
            text.demands.values().any(|demand| {
                let arguments = [("label", demand.label.as_str().into()), ("url", GAP.into())];
                fits(line, &messages.format("response-url", &arguments))
            })
        })
    }
}

fn is_letter(marker: &str) -> bool {
    (1..=3).contains(&marker.len()) && marker.bytes().all(|byte| byte.is_ascii_uppercase())
}

fn is_number(marker: &str) -> bool {
    (1..=3).contains(&marker.len()) && marker.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_waiver(paragraph: &str, messages: &Messages) -> bool {
    let kinds = ["exempt", "sufficient-evidence", "alternative-form", "unclear"];
    kinds.iter().any(|kind| {
        fits(paragraph, &messages.format(&format!("held-waiver-{kind}"), &[("badges", GAP.into())]))
    }) || EARLIER.waivers.iter().any(|earlier| fits(paragraph, earlier))
}

fn is_pointer(paragraph: &str, messages: &Messages) -> bool {
    let arguments = [("count", GAP.into()), ("path", GAP.into())];
    fits(paragraph, &messages.format("response-see-index", &arguments))
}

/// Whether a line is the pattern with something filled in for each gap.
fn fits(line: &str, pattern: &str) -> bool {
    let mut pieces = pattern.split(GAP);
    let Some(mut rest) = pieces.next().and_then(|first| line.strip_prefix(first)) else { return false };
    if line.contains('\n') {
        return false;
    }
    let pieces: Vec<&str> = pieces.collect();
    for (number, piece) in pieces.iter().enumerate() {
        let last = number + 1 == pieces.len();
        let found = if last {
            rest.len().checked_sub(piece.len()).filter(|_| rest.ends_with(piece))
        } else {
            rest.find(piece)
        };
        match found {
            Some(at) if at > 0 => rest = &rest[at + piece.len()..],
            _ => return false,
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edition::catalogue_of;
    use proofbook_catalogue::EditionId;

    fn check(control: &str, text: &str, expected: &str) {
        let catalogue = catalogue_of(&EditionId::new("msp-7.1")).unwrap();
        let control = ControlId::from(control);
        assert_eq!(Tail { catalogue: &catalogue, control: &control }.cut_off(text), expected);
    }

    #[test]
    fn lists_of_evidence_are_ours_in_every_language() {
        check(
            "OPSP-001",
            "답입니다.\n\n증거 자료:\nA. 절차, 1–3쪽 — 원본/절차.pdf\nB. 링크 — https://box.com/s/1",
            "답입니다.",
        );
        check("OPSP-001", "Answer.\n\nEvidence:\nA. Process — Originals/p.pdf", "Answer.");
        check(
            "BUSP-003",
            "回答です。\n\nケーススタディ：\n1. タイトル（公開） — https://example.com",
            "回答です。",
        );
    }

    #[test]
    fn addresses_of_what_was_handed_in_are_ours() {
        check(
            "OPSP-001",
            "Answer.\n\nAll evidence in one PDF: https://app.box.com/s/1\nEvidence:\nA. Process — Originals/p.pdf https://app.box.com/s/2",
            "Answer.",
        );
        check(
            "OPSP-001",
            "답입니다.\n\n증거 자료 폴더: https://app.box.com/s/1 (전제조건/OPSP-001.pdf)\n증거 자료:\nA. 절차 — 원본/절차.pdf",
            "답입니다.",
        );
    }

    #[test]
    fn what_earlier_versions_added_is_ours() {
        assert!(!EARLIER.addresses.is_empty() && !EARLIER.studies.is_empty() && !EARLIER.waivers.is_empty());
        check(
            "OPSP-001",
            "답입니다.\n\n증거 폴더: https://app.box.com/s/1 (전제조건/OPSP-001.pdf)\n증거 자료:\nA. 절차 — 원본/절차.pdf",
            "답입니다.",
        );
        check("BUSP-003", "回答です。\n\n導入事例：\n1. 題名（公開） — https://example.com", "回答です。");
        check("SEC-001", "回答です。\n\nISO 27001を保有しているため、この要件は免除されます。", "回答です。");
        check(
            "SEC-001",
            "We do it.\n\nWhether ISO 27001 waives this control is not settled by the checklist. It is answered in full.",
            "We do it.",
        );
        let own = "We decided.\n\nWhether this control is waived is not settled.";
        check("SEC-001", own, own);
    }

    #[test]
    fn what_a_person_wrote_stays() {
        let own = "Answer.\n\nEvidence:\nwe keep all records for a year.";
        check("OPSP-001", own, own);
        let own = "One.\n\nTwo: https://www.example.com";
        check("OPSP-001", own, own);
        check("OPSP-001", "", "");
    }

    #[test]
    fn waivers_and_pointers_are_ours() {
        check("SEC-001", "Exempt because the partner holds ISO 27001.", "");
        check("SEC-001", "We do it.\n\nExempt because the partner holds ISO 27001.", "We do it.");
        check("OPSP-001", "답.\n\n증거 자료: 40건, 01_색인.pdf 참조", "답.");
    }
}
