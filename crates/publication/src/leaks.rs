//! Where a name that must not be published still stands.
//!
//! The names are those a person has listed and, where the customer is to stay anonymous, the customer's
//! own. What is searched is the public version: a name inside a marked passage does not get there. A
//! place that only seems to name somebody can be excused with a reason; the excuse holds as long as the
//! words around the place stay the same.
//!
//! Not here: reading files. Whoever has the text of a picture or a PDF brings it ([`Guard::search`]).

use crate::{texts, versions::public};
use proofbook_discretion::{Certainty, Hit, Kind, Secret, Watch};
use proofbook_dossier::{CaseStudy, ProtectedKind, ProtectedName};
use sha2::{Digest, Sha256};

/// How many characters on each side belong to a place.
const AROUND: usize = 16;

/// A place that names somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leak {
    /// The place's own key, under which an excuse is kept.
    pub key: String,
    /// The field, or what else was searched.
    pub place: String,
    /// The name as it was listed.
    pub name: String,
    /// The words found.
    pub matched: String,
    /// A few characters around it, in one line.
    pub context: String,
    /// How certain it is.
    pub certainty: Certainty,
    /// Why it is none, if a person has said so.
    pub excuse: Option<String>,
}

impl Leak {
    /// Whether it holds the publication back.
    pub fn blocks(&self) -> bool {
        self.certainty > Certainty::Possible && self.excuse.is_none()
    }
}

/// The names of one case study, ready to be searched for.
pub struct Guard<'a> {
    study: &'a CaseStudy,
    watch: Option<Watch>,
    unsearchable: Vec<String>,
}

impl<'a> Guard<'a> {
    /// The guard of a case study.
    pub fn of(study: &'a CaseStudy) -> Self {
        let names = secrets(study);
        let all = |names: &[Secret]| names.iter().map(|name| name.spelling.clone()).collect();
        match Watch::new(&names) {
            Ok(watch) => {
                let unsearchable =
                    watch.unsearchable().into_iter().filter_map(|at| Some(names.get(at)?.spelling.clone()));
                let unsearchable = unsearchable.collect();
                Self { study, watch: Some(watch), unsearchable }
            }
            // More names than can be searched for at once: then none was searched for.
            Err(_) => Self { study, watch: None, unsearchable: all(&names) },
        }
    }

    /// Names that cannot be searched for, because too little is left of them or there are too many. That
    /// none of them is found says nothing.
    pub fn unsearchable(&self) -> &[String] {
        &self.unsearchable
    }

    pub(crate) fn watch(&self) -> Option<&Watch> {
        self.watch.as_ref()
    }

    /// Whether the customer's own name is among them.
    pub(crate) fn protects_customer(study: &CaseStudy) -> bool {
        let named = study.customer.as_deref().is_some_and(|name| !name.trim().is_empty());
        named && study.anonymised == Some(true)
    }

    /// Whether there is anything to search for.
    pub fn has_names(&self) -> bool {
        self.watch.as_ref().is_some_and(|watch| !watch.secrets().is_empty())
    }

    /// The places in a text. `place` says where the text stands.
    pub fn search(&self, place: &str, text: &str) -> Vec<Leak> {
        let Some(watch) = &self.watch else { return Vec::new() };
        watch.search(text).into_iter().map(|hit| self.leak(watch, place, text, hit)).collect()
    }

    /// The places in the texts of the public version.
    pub fn in_texts(&self) -> Vec<Leak> {
        if !self.has_names() {
            return Vec::new();
        }
        let public = public(self.study);
        texts(&public).iter().flat_map(|piece| self.search(&piece.field, piece.text)).collect()
    }

    fn leak(&self, watch: &Watch, place: &str, text: &str, hit: Hit) -> Leak {
        let before: String = last_characters(&text[..hit.range.start], AROUND);
        let after: String = text[hit.range.end..].chars().take(AROUND).collect();
        let key = key(place, &hit.matched, &before, &after);
        let name = watch.secrets().get(hit.secret).map(|secret| secret.spelling.clone()).unwrap_or_default();
        Leak {
            excuse: self.study.excuses.get(&key).cloned(),
            key,
            place: place.to_owned(),
            name,
            context: one_line(&format!("{before}{}{after}", hit.matched)),
            matched: one_line(&hit.matched),
            certainty: hit.certainty,
        }
    }
}

/// What must not be named.
fn secrets(study: &CaseStudy) -> Vec<Secret> {
    let customer = study.customer.as_deref().filter(|_| Guard::protects_customer(study));
    let own = customer.map(|name| Secret::new(Kind::Company, name.trim()));
    own.into_iter().chain(study.protected_names.values().filter_map(secret)).collect()
}

/// A listed name as the search takes it; a blank one is none.
pub fn secret(name: &ProtectedName) -> Option<Secret> {
    let kind = match name.kind {
        ProtectedKind::Company => Kind::Company,
        ProtectedKind::Person => Kind::Person,
        ProtectedKind::Domain => Kind::Domain,
        ProtectedKind::Account => Kind::AccountNumber,
        ProtectedKind::Host => Kind::Host,
        ProtectedKind::Product => Kind::Product,
        ProtectedKind::Other => Kind::Other,
    };
    let also = name.also.split([',', '、', ';', '\n']).map(str::trim).filter(|spelling| !spelling.is_empty());
    let spelling = name.spelling.trim();
    (!spelling.is_empty()).then(|| Secret::new(kind, spelling).also(also))
}

fn key(place: &str, matched: &str, before: &str, after: &str) -> String {
    let mut sha = Sha256::new();
    for part in [place, matched, before, after] {
        sha.update(format!("{}\n{part}\n", part.len()));
    }
    sha.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

fn last_characters(text: &str, count: usize) -> String {
    let start = text.char_indices().rev().nth(count.saturating_sub(1)).map_or(0, |(at, _)| at);
    text[start..].to_owned()
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn study(text: &str) -> CaseStudy {
        let name = ProtectedName {
            spelling: "주식회사 한빛물류".into(),
            also: "Hanbit Logistics, ハンビット物流".into(),
            ..ProtectedName::default()
        };
        CaseStudy {
            customer: Some("누리봄메디텍".into()),
            anonymised: Some(true),
            public: Some(true),
            elements: [("challenge".into(), text.to_owned())].into(),
            protected_names: [("n".into(), name)].into(),
            ..CaseStudy::default()
        }
    }

    fn leaks(study: &CaseStudy) -> Vec<Leak> {
        Guard::of(study).in_texts()
    }

    #[test]
    fn a_name_that_cannot_be_searched_for_is_told() {
        let mut study = study("x");
        study
            .protected_names
            .insert("k".into(), ProtectedName { spelling: "K".into(), ..ProtectedName::default() });
        assert_eq!(Guard::of(&study).unsearchable(), ["K"]);
    }

    fn found(text: &str) -> Vec<String> {
        leaks(&study(text)).into_iter().filter(Leak::blocks).map(|leak| leak.matched).collect()
    }

    #[test]
    fn listed_names_and_the_customer_are_found_in_the_public_text_only() {
        assert_eq!(found("이 고객은 전국 창고를 운영합니다."), [""; 0]);
        assert!(!found("한빛물류는 전국 창고를 운영합니다.").is_empty());
        assert!(!found("누리봄메디텍의 창고").is_empty());
        assert!(!found("see [logs](https://s3.example/hanbit-logistics-logs)").is_empty());
        assert_eq!(found("⟦한빛물류는|고객은⟧ 전국 창고를 운영합니다."), [""; 0]);
    }

    #[test]
    fn a_named_customer_is_no_leak() {
        let named = CaseStudy { anonymised: Some(false), ..study("누리봄메디텍의 창고") };
        assert_eq!(leaks(&named), []);
    }

    #[test]
    fn an_excuse_holds_for_its_place_until_the_words_change() {
        let mut study = study("옛 지명 한빛물류 나루터입니다.");
        let leak = leaks(&study).remove(0);
        study.excuses.insert(leak.key, "지명입니다".into());
        assert!(leaks(&study).iter().all(|leak| !leak.blocks()));
        study.elements.insert("challenge".into(), "우리 고객 한빛물류 나루터입니다.".into());
        assert!(leaks(&study).iter().any(Leak::blocks));
    }
}
