//! What an exhibit does not show of its file, as things found in it.
//!
//! Not here: finding it out (`exhibit`), judgement (`checks`), words.

use super::finds::key_of_bytes;
use proofbook_checks::{Found, FoundClass, Look, Whereabouts};
use proofbook_dossier::Attachment;
use proofbook_exhibit::{Code, Difference};

/// More differences between a file and its exhibit are not listed.
const DIFFERENCES_AT_MOST: usize = 500;
/// The reason why a file is not searched that could not be read within its limits.
pub(super) const STOPPED: &str = "CONTENTS-STOPPED";
/// The reason why a file is not searched for which no process could be started.
pub(super) const NOT_STARTED: &str = "CONTENTS-NOT-STARTED";

/// Adds what the exhibit does not show.
pub(super) fn add(look: &mut Look, file: &Attachment, differences: &[Difference]) {
    // What is beyond them is said in one line for the whole file.
    let more = differences.len().saturating_sub(DIFFERENCES_AT_MOST);
    let rest = (more > 0).then(|| Difference::of_file(Code::ComparedInPart, format!("+ {more}")));
    let listed = differences.iter().take(DIFFERENCES_AT_MOST).chain(&rest);
    let found = listed.map(|difference| found(difference, file));
    look.found.extend(found);
}

/// Says that the file was not searched, and why.
pub(super) fn add_not_searched(look: &mut Look, file: &Attachment, why: &str) {
    let (what, at) = (why.to_owned(), Whereabouts::default());
    let key = key_of_bytes(&what, &at, file);
    look.unread.push(what.clone());
    let class = FoundClass::NotSearched;
    look.found.push(Found { class, what, certain: true, at, shown: String::new(), key });
}

fn found(difference: &Difference, file: &Attachment) -> Found {
    let page = difference.page;
    let at = Whereabouts {
        phrase: page.map_or_else(String::new, |_| "at-page".to_owned()),
        value: page.map_or_else(String::new, |page| page.to_string()),
        page,
        ..Whereabouts::default()
    };
    let what = difference.code.code();
    let class = match difference.code {
        Code::StandInPage => FoundClass::NotTheDocument,
        _ => FoundClass::NotShown,
    };
    let shown = super::masked::without_keys(&difference.detail).chars().take(120).collect();
    let key = key_of_bytes(what, &at, file);
    Found { class, what: what.to_owned(), certain: true, at, shown, key }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proofbook_catalogue::Language;
    use proofbook_contents::StandIn;
    use proofbook_messages::Messages;

    #[test]
    fn every_difference_and_every_stand_in_has_words_and_a_way_out_in_every_language() {
        let differences = Code::ALL.iter().map(|code| code.code());
        let codes: Vec<&str> = differences.chain(StandIn::ALL.map(StandIn::code)).collect();
        let keys = codes.iter().flat_map(|code| [format!("found-{code}"), format!("way-{code}")]);
        let keys: Vec<String> = keys
            .chain(
                [STOPPED, NOT_STARTED]
                    .iter()
                    .flat_map(|why| [format!("found-{why}"), format!("unread-{why}")]),
            )
            .collect();
        for language in [Language::En, Language::Ko, Language::Ja] {
            let messages = Messages::of(language);
            for key in &keys {
                assert!(messages.try_format(key, &[]).is_some(), "{language:?}: {key}");
            }
        }
    }

    #[test]
    fn a_difference_keeps_its_page_and_its_key_lapses_with_the_bytes() {
        let file = |sha256: &str| Attachment { sha256: sha256.to_owned(), ..Attachment::default() };
        let of = |sha256: &str, difference: Difference| {
            let mut look = Look::default();
            add(&mut look, &file(sha256), &[difference]);
            look.found.remove(0)
        };
        let difference = Difference::on_page(Code::FormFields, 2, "Name");
        let one = of("aaaaaaaabb", difference.clone());
        assert_eq!((one.class, one.at.page, one.shown.as_str()), (FoundClass::NotShown, Some(2), "Name"));
        assert_ne!(one.key, of("ccccccccbb", difference).key);
        let cover = of("aaaaaaaabb", Difference::on_page(Code::StandInPage, 1, "Please wait..."));
        assert_eq!(cover.class, FoundClass::NotTheDocument);
    }
}
