//! What the head of a column says it is for, in the languages such workbooks are seen in.
//!
//! It deliberately looks at one label at a time; which row is a header and which column wins is the
//! recogniser's business. Labels are compared without spaces, punctuation, width and case.

use crate::header_lists::{FOREIGN, ID, MET, OTHER_ID, REQUIREMENT, RESPONSE, WEAK};
use crate::words::{label, plain};

/// What a column is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Role {
    /// The identifier of the control.
    Id,
    /// What the control asks.
    Requirement,
    /// Whether it is met.
    Met,
    /// What the partner says.
    Response,
}

/// All roles, in the order in which they usually stand.
pub(crate) const ROLES: [Role; 4] = [Role::Id, Role::Requirement, Role::Met, Role::Response];

/// How well a label fits a role, from 0 (not at all) to 1 (exactly). `above` is what stands over it in a
/// header of several rows.
pub(crate) fn fit(role: Role, text: &str, above: &str) -> f64 {
    let word = label(text);
    if word.is_empty() || text.chars().count() > 80 {
        return 0.0;
    }
    let base = known(role, text).max(known(role, &format!("{above} {text}")));
    let factor = if is_foreign(role, &word, above) { 0.3 } else { 1.0 };
    base * factor
}

fn known(role: Role, text: &str) -> f64 {
    let words = list(role);
    let word = label(text);
    if words.contains(&word.as_str()) {
        return if WEAK.contains(&word.as_str()) { 0.6 } else { 1.0 };
    }
    // "Partner Response (max. 32,767 characters)", "Met? *Yes or No": a known word at either end.
    let ends = beginnings_and_ends(text);
    let is_affixed = |known: &&&str| match known.is_ascii() {
        true => ends.iter().any(|end| end == **known),
        false => known.chars().count() > 1 && (word.starts_with(**known) || word.ends_with(**known)),
    };
    let affixes: Vec<_> = words.iter().filter(is_affixed).collect();
    match affixes.iter().all(|known| WEAK.contains(known)) {
        _ if affixes.is_empty() => 0.0,
        true => 0.5,
        false if role == Role::Id => 0.5,
        false => 0.7,
    }
}

/// The first words and the last words of a text, each run joined, without the text as a whole.
fn beginnings_and_ends(text: &str) -> Vec<String> {
    let folded = plain(text).to_lowercase();
    let words: Vec<&str> =
        folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let runs = (1..words.len()).flat_map(|at| [words[..at].concat(), words[at..].concat()]);
    runs.collect()
}

fn is_foreign(role: Role, word: &str, above: &str) -> bool {
    let all = format!("{word}{}", label(above));
    let hit = |words: &[&str]| words.iter().any(|foreign| all.contains(foreign));
    match role {
        Role::Id => hit(OTHER_ID),
        Role::Requirement => false,
        // "Partner self-assessment for the AWS audit" is still the partner's.
        Role::Met | Role::Response => {
            hit(FOREIGN) && !hit(&["partner", "파트너", "パートナー", "貴社", "self"])
        }
    }
}

/// Whether a label says that the identifiers below it are not the controls' own.
pub(crate) fn names_other_ids(text: &str) -> bool {
    let word = label(text);
    text.chars().count() <= 40 && OTHER_ID.iter().any(|other| word.contains(other))
}

fn list(role: Role) -> &'static [&'static str] {
    match role {
        Role::Id => ID,
        Role::Requirement => REQUIREMENT,
        Role::Met => MET,
        Role::Response => RESPONSE,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn best(text: &str) -> Option<Role> {
        let scored = ROLES.map(|role| (fit(role, text, ""), role));
        let top = scored.into_iter().max_by(|a, b| a.0.total_cmp(&b.0))?;
        (top.0 > 0.0).then_some(top.1)
    }

    #[test]
    fn the_official_labels() {
        assert_eq!(best("ID"), Some(Role::Id));
        assert_eq!(best("Requirement Description"), Some(Role::Requirement));
        assert_eq!(best("Met?"), Some(Role::Met));
        assert_eq!(best("Partner Response"), Some(Role::Response));
    }

    #[test]
    fn korean_and_japanese_labels() {
        for (text, role) in [
            ("통제 번호", Role::Id),
            ("요구 사항 설명", Role::Requirement),
            ("충족 여부", Role::Met),
            ("파트너 응답", Role::Response),
            ("管理番号", Role::Id),
            ("要件の説明", Role::Requirement),
            ("適合？", Role::Met),
            ("充足状況", Role::Met),
            ("パートナーの回答", Role::Response),
            ("Ｐａｒｔｎｅｒ　Ｒｅｓｐｏｎｓｅ", Role::Response),
        ] {
            assert_eq!(best(text), Some(role), "{text}");
        }
    }

    #[test]
    fn labels_with_additions() {
        assert_eq!(best("Partner Response (max. 32,767 characters)"), Some(Role::Response));
        assert_eq!(best("Met? (Yes/No)"), Some(Role::Met));
        assert_eq!(best("Requirement ID"), Some(Role::Id));
    }

    #[test]
    fn the_auditors_columns_are_not_the_partners() {
        assert!(fit(Role::Response, "Auditor comments", "") < fit(Role::Response, "Comments", ""));
        assert!(fit(Role::Met, "Met?", "AWS validation") < fit(Role::Met, "Met?", "Partner self-assessment"));
        assert!(fit(Role::Id, "Previous ID", "") < fit(Role::Id, "ID", ""));
    }

    #[test]
    fn other_words_are_no_headers() {
        for text in ["Version", "Web Presence", "소개", "MSP Prerequisites", "はじめに"] {
            assert_eq!(best(text), None, "{text}");
        }
    }
}
