//! Pages that only say that another program would show the document.
//!
//! Such a page counts only where it says little else, for a document about portfolios may quote them.
//! What this deliberately does not do: it knows no sentence that a person would write as evidence.

use std::panic::{AssertUnwindSafe, catch_unwind};

use lopdf::{Document, ObjectId};

use crate::difference::{Difference, DifferenceKind};

/// Only the first pages of a file stand in for it.
const PAGES: usize = 3;
/// A page with more characters says more than that.
const LONGEST: usize = 1_600;

/// Parts of the sentences, without spaces and in small letters.
const SENTENCES: [&str; 16] = [
    "ifthismessageisnoteventuallyreplaced",
    "openthispdfportfolioin",
    "openthispdfpackagein",
    "toviewthefullcontentsofthisdocument,youneedalaterversion",
    "thedocumentyouaretryingtoloadrequiresadobereader",
    "thispdffileisprotected.you'llneedadifferentreader",
    "thispdfdocumentisprotected.you'llneedadifferentreader",
    "protectedbymicrosoftinformationprotection",
    "이메시지가문서의적절한내용으로바뀌지않",
    "이메시지가올바른문서내용으로바뀌지않",
    "이pdf포트폴리오를여십시오",
    "배포용문서입니다.문서를읽으려면",
    "このメッセージが文書の適切なコンテンツに置き換えられない",
    "このpdfポートフォリオを開",
    "このドキュメントの内容全体を表示するには",
    "このpdfファイルは保護されています",
];

/// Names pages that stand in for the document.
pub(super) fn find(document: &Document, pages: &[(u32, ObjectId)], differences: &mut Vec<Difference>) {
    let numbers = document.get_pages();
    for (number, id) in pages.iter().take(PAGES) {
        let Some(own) = numbers.iter().find(|(_, page)| *page == id).map(|(own, _)| *own) else { continue };
        let text = catch_unwind(AssertUnwindSafe(|| document.extract_text(&[own])));
        let Ok(Ok(text)) = text else { continue };
        if let Some(sentence) = sentence_in(&text) {
            differences.push(Difference::on_page(*number, DifferenceKind::StandInPage, sentence));
        }
    }
}

/// The beginning of a page's text, where it stands in for a document.
fn sentence_in(text: &str) -> Option<String> {
    if text.chars().count() > LONGEST {
        return None;
    }
    let plain = text.replace('’', "'").to_lowercase();
    let dense: String = plain.chars().filter(|c| !c.is_whitespace()).collect();
    let known = SENTENCES.iter().any(|sentence| dense.contains(sentence));
    let waits = dense.starts_with("pleasewait...") || dense.starts_with("pleasewait…");
    let words: Vec<&str> = text.split_whitespace().collect();
    (known || waits && dense.len() < 600).then(|| words.join(" ").chars().take(120).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_are_known_by_their_words() {
        for text in [
            "Please wait... \nIf this message is not eventually replaced by the proper contents",
            "For the best experience, open this PDF portfolio in\nAcrobat X or later",
            "상위 버전의 배포용 문서입니다. 문서를 읽으려면 최신 버전이 필요합니다.",
            "このPDFポートフォリオを開いてください",
        ] {
            assert!(sentence_in(text).is_some(), "{text}");
        }
        let quoted = format!("If this message is not eventually replaced {}", "and more text ".repeat(200));
        for text in ["", "Incident report", "Please wait for the approval of the owner", &quoted] {
            assert_eq!(sentence_in(text), None, "{text}");
        }
    }
}
