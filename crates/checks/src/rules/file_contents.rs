//! Rests on the program's own care: what stands in a file that is handed in leaves the house with it.
//! Keys, personal data, programs and traces of work are said before that, once for each kind and file,
//! with the places.
//!
//! What the bound exhibit does not show, and what could not be searched, is said in the same way.
//! Pictures are searched for text nowhere, so that they share one finding for all of them.
//!
//! Only files that are handed in are judged; what a person has excused with a reason is left out.

use super::{Findings, number, on_evidence, text};
use crate::examination::Examination;
use crate::finding::{Finding, Param, Passage, Severity};
use crate::look::{Found, FoundClass};
use proofbook_dossier::{Evidence, EvidenceId};
use std::collections::BTreeMap;

pub(super) fn check(exam: &Examination<'_>, findings: &mut Findings) {
    let mut pictures = Vec::new();
    for (id, evidence) in exam.handed_in() {
        let Some(file) = &evidence.file else { continue };
        let Some(look) = exam.situation.looks.get(&file.sha256) else { continue };
        for ((class, what), found) in open(exam, evidence, &look.found) {
            if found.iter().all(|it| is_picture(it)) {
                pictures.push((id, evidence));
            } else {
                findings.push(finding(id, class, what, &found));
            }
        }
    }
    findings.extend(unsearched_pictures(&pictures));
}

/// A picture, by itself or within a document. A page of a PDF that is one picture is a scan, in which
/// people expect a search to find words.
fn is_picture(found: &Found) -> bool {
    found.class == FoundClass::NotSearched && found.what == PICTURE && found.at.page.is_none()
}

/// One finding for all pictures; it leads to the first of them that nobody has looked at.
fn unsearched_pictures(pictures: &[(&EvidenceId, &Evidence)]) -> Option<Finding> {
    let (first, _) = pictures.first()?;
    let mut names: Vec<&str> =
        pictures.iter().take(NAMES_SHOWN).map(|(_, evidence)| evidence.title.as_str()).collect();
    if pictures.len() > NAMES_SHOWN {
        names.push("…");
    }
    let subject = on_evidence(first, Some("found"));
    Some(
        Finding::new("file-pictures-not-searched", Severity::Advice, subject, Passage::Proofbook)
            .with("n", number(pictures.len() as u32))
            .with("names", text(names.join(", "))),
    )
}

/// The reason why a picture is not searched.
const PICTURE: &str = "CONTENTS-PICTURE-ONLY";
/// How many files are named in a finding about many.
const NAMES_SHOWN: usize = 4;
/// What such a remark begins with: the file has no pages in the bound PDF at all.
const NOT_BOUND: &str = "not-bound-";
/// The reasons of it that are failures and not kinds of files.
const FAILURES: [&str; 7] =
    ["time", "stopped", "encrypted", "damaged", "no-pages", "pages-absent", "picture"];
/// The reasons of it that a torn, locked or empty file comes to.
const BREAKAGES: [&str; 7] =
    ["encrypted", "protected", "damaged", "no-pages", "picture", "picture-kind", "empty"];
/// A page of the file that is empty there, too, a picture that is whole but smaller, and the lowest edge of a
/// page.
const MERE_NOTES: [&str; 3] = ["page-empty", "picture-smaller", "footer-covers"];

type Kinds<'a> = BTreeMap<(FoundClass, &'a str), Vec<&'a Found>>;

/// What nobody has excused and no cleaning takes away, by its kind.
fn open<'a>(exam: &Examination<'_>, evidence: &Evidence, found: &'a [Found]) -> Kinds<'a> {
    let excused =
        |it: &Found| evidence.excuses.contains_key(&it.key) || evidence.excuses.contains_key(&it.what);
    let mut kinds: Kinds<'a> = BTreeMap::new();
    let partner = &exam.dossier.profile.partner;
    let open = |it: &&Found| {
        !excused(it)
            && !follows_from_another(found, it)
            && !goes_when_cleaned(evidence, it.class)
            && !is_the_partner(partner, it)
            && !stays_as_it_is(evidence, it)
            && !is_gone_with_its_page(evidence, it)
    };
    for it in found.iter().filter(open) {
        kinds.entry((it.class, &it.what)).or_default().push(it);
    }
    kinds
}

/// Whether it follows from something else that is said of the file itself that it has no pages: one cause
/// is said once.
fn follows_from_another(found: &[Found], it: &Found) -> bool {
    use FoundClass::*;
    let Some(why) = it.what.strip_prefix(NOT_BOUND).filter(|_| it.class == NotShown) else { return false };
    let has = |classes: &[FoundClass]| {
        found.iter().any(|other| classes.contains(&other.class) && other.at.within.is_empty())
    };
    BREAKAGES.contains(&why) && has(&[Damaged, Encrypted, RightsManaged, PartsEncrypted])
        || why != "time" && why != "stopped" && has(&[NotTheDocument, Bomb, Program])
}

/// That the partner made its own documents is no news.
fn is_the_partner(partner: &str, found: &Found) -> bool {
    let (partner, author) = (partner.trim().to_lowercase(), found.shown.trim().to_lowercase());
    found.class == FoundClass::Author
        && !partner.is_empty()
        && !author.is_empty()
        && (partner.contains(&author) || author.contains(&partner))
}

/// A page that nobody has drawn a box on is not turned into a picture.
fn stays_as_it_is(evidence: &Evidence, found: &Found) -> bool {
    found.class == FoundClass::Undrawn && !has_box(evidence, found)
}

/// A page with a black box leaves as a picture of what it shows.
fn is_gone_with_its_page(evidence: &Evidence, found: &Found) -> bool {
    found.class == FoundClass::HiddenText && has_box(evidence, found)
}

fn has_box(evidence: &Evidence, found: &Found) -> bool {
    evidence.redactions.values().any(|redaction| Some(redaction.region.page) == found.at.page)
}

fn goes_when_cleaned(evidence: &Evidence, class: FoundClass) -> bool {
    evidence.cleaned == Some(true) && matches!(class, FoundClass::Position | FoundClass::Author)
}

fn finding(id: &EvidenceId, class: FoundClass, what: &str, found: &[&Found]) -> Finding {
    let certain = found.iter().any(|it| it.certain);
    let (rule, severity) = judged(class, what, certain);
    let subject = on_evidence(id, Some("found"));
    let finding = Finding::new(rule, severity, subject, Passage::Proofbook)
        .with("evidence", Param::Evidence(id.clone()));
    let places = || Param::Places(found.iter().map(|it| it.at.clone()).collect());
    let named = |prefix: &str| Param::Phrase(format!("{prefix}-{what}"));
    let detailed = |finding: Finding| {
        let details = shown(found);
        finding
            .with("what", named("found"))
            .with("places", places())
            .with("n", number(u32::from(!details.is_empty())))
            .with("detail", text(details))
    };
    match class {
        FoundClass::Secret | FoundClass::Identity | FoundClass::Account | FoundClass::Contact => finding
            .with("what", Param::Phrase(format!("found-{what}")))
            .with("n", number(found.len() as u32))
            .with("places", places()),
        FoundClass::TextLayer => finding.with("what", text(shown(found))).with("places", places()),
        FoundClass::Undrawn => finding.with("places", places()),
        FoundClass::Damaged | FoundClass::Review => {
            finding.with("what", Param::Phrase(format!("found-{what}")))
        }
        FoundClass::Program | FoundClass::Outside | FoundClass::Author | FoundClass::Ending => {
            finding.with("what", text(shown(found)))
        }
        FoundClass::NotSearched => finding.with("what", named("found")).with("places", places()),
        FoundClass::NotShown if rule == "file-not-shown" => detailed(finding).with("way", named("way")),
        FoundClass::NotShown | FoundClass::NotTheDocument => {
            finding.with("what", named("found")).with("way", named("way"))
        }
        FoundClass::HiddenText => detailed(finding),
        _ => finding,
    }
}

/// The first few of what was found, each once.
fn shown(found: &[&Found]) -> String {
    let mut names: Vec<&str> = Vec::new();
    for it in found.iter().filter(|it| !it.shown.is_empty()) {
        if names.len() < 4 && !names.contains(&it.shown.as_str()) {
            names.push(&it.shown);
        }
    }
    names.join(", ")
}

/// A kind that no PDF can hold is worth knowing; a file that failed is likely to be questioned.
fn unbound(what: &str) -> Severity {
    let has_failed = FAILURES.iter().any(|failure| what.strip_prefix(NOT_BOUND) == Some(failure));
    if has_failed { Severity::Warning } else { Severity::Advice }
}

fn judged(class: FoundClass, what: &str, certain: bool) -> (&'static str, Severity) {
    let if_certain = |severity| if certain { severity } else { Severity::Warning };
    match class {
        FoundClass::Secret => ("file-secret", if_certain(Severity::Blocker)),
        FoundClass::Identity => ("file-identity", if_certain(Severity::Blocker)),
        FoundClass::Account => ("file-account", Severity::Warning),
        FoundClass::Contact => ("file-contact", Severity::Advice),
        FoundClass::Encrypted => ("file-encrypted", Severity::Warning),
        FoundClass::Damaged => ("file-damaged", Severity::Warning),
        FoundClass::Macros => ("file-macros", Severity::Warning),
        FoundClass::Program => ("file-program", Severity::Blocker),
        FoundClass::Script => ("file-script", Severity::Warning),
        FoundClass::Outside => ("file-outside", Severity::Advice),
        FoundClass::Bomb => ("file-bomb", Severity::Blocker),
        FoundClass::Ending => ("file-ending", Severity::Warning),
        FoundClass::Position => ("file-position", Severity::Warning),
        FoundClass::Author => ("file-author", Severity::Advice),
        FoundClass::Review => ("file-review", Severity::Warning),
        FoundClass::NotShown if what.starts_with(NOT_BOUND) => ("file-not-bound", unbound(what)),
        FoundClass::NotShown if MERE_NOTES.contains(&what) => ("file-not-shown", Severity::Advice),
        FoundClass::NotShown => ("file-not-shown", Severity::Warning),
        FoundClass::NotSearched => ("file-not-searched", Severity::Warning),
        FoundClass::NotTheDocument => ("file-not-the-document", if_certain(Severity::Blocker)),
        FoundClass::HiddenText => ("file-hidden-text", Severity::Warning),
        FoundClass::TextLayer => ("file-text-layer", Severity::Advice),
        FoundClass::Undrawn => ("file-undrawn", Severity::Blocker),
        FoundClass::Restricted => ("file-restricted", Severity::Advice),
        FoundClass::RightsManaged => ("file-rights-managed", Severity::Warning),
        FoundClass::PartsEncrypted => ("file-parts-encrypted", Severity::Warning),
    }
}
