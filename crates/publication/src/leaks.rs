//! Where a name that must not be published still stands, and what looks like one although nobody listed it.
//!
//! The names are those a person has listed and, where the customer is to stay anonymous, the customer's
//! own. What is searched is the public version: a name inside a marked passage does not get there. A
//! place that only seems to name somebody can be excused with a reason; the excuse holds as long as the
//! words around the place stay the same.
//!
//! E-mail addresses, telephone and account numbers and hosts hold an anonymised study back even where nobody
//! listed them ([`Guard::asking`]); what looks like a person or an organisation is asked about.
//!
//! Not here: reading files. Whoever has the text of a picture or a PDF brings it ([`Guard::search`]).

use crate::{texts, versions::public};
use proofbook_discretion::{
    Certainty, Hit, Kind, Known, Mention, MentionKind, Secret, Watch, masked, mentions,
};
use proofbook_dossier::{CaseStudy, Dossier, Profile, ProtectedKind, ProtectedName};
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
    /// What it looks like, where it is no listed name.
    pub mention: Option<MentionKind>,
    /// Whether it holds the publication back as long as nobody has excused it.
    pub holds: bool,
    /// Whether it is part of a name that may stand there, as that of the partner.
    pub known: bool,
    /// Why it is none, if a person has said so.
    pub excuse: Option<String>,
}

impl Leak {
    /// Whether it holds the publication back.
    pub fn blocks(&self) -> bool {
        self.holds && self.excuse.is_none()
    }

    /// Whether somebody is to say what it is: it looks like a name that nobody has listed, or it may be a
    /// listed one.
    pub fn asks(&self) -> bool {
        self.excuse.is_none() && (self.mention.is_some() || !(self.holds || self.known))
    }

    /// As what it would be protected, where a person says that it is a name.
    pub fn protected_as(&self) -> Option<ProtectedKind> {
        Some(match self.mention? {
            MentionKind::Person => ProtectedKind::Person,
            MentionKind::Organisation => ProtectedKind::Company,
            MentionKind::Host => ProtectedKind::Host,
            MentionKind::Account if self.matched.starts_with("arn:") => ProtectedKind::Other,
            MentionKind::Account => ProtectedKind::Account,
            MentionKind::Email | MentionKind::Phone => ProtectedKind::Other,
            // A name that is protected is kept for ever; a secret must not be.
            MentionKind::Identity | MentionKind::Secret => return None,
        })
    }
}

/// The names of one case study, ready to be searched for.
pub struct Guard<'a> {
    study: &'a CaseStudy,
    watch: Option<Watch>,
    unsearchable: Vec<String>,
    /// What may stand in the text; none where only listed names are searched for.
    known: Option<Known>,
    /// Names and hosts that may stand in the text, in small letters.
    own: Vec<String>,
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
                Self { study, watch: Some(watch), unsearchable, known: None, own: Vec::new() }
            }
            // More names than can be searched for at once: then none was searched for.
            Err(_) => Self { study, watch: None, unsearchable: all(&names), known: None, own: Vec::new() },
        }
    }

    /// The guard of a case study that also asks about what nobody has listed. The partner's own names and
    /// hosts may stand there (those of its public pages as well), and what stands for the customer.
    pub fn asking(study: &'a CaseStudy, dossier: &Dossier) -> Self {
        Self { known: Some(known(study, dossier)), own: own(study, &dossier.profile), ..Self::of(study) }
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
        self.known.is_some() || self.watch.as_ref().is_some_and(|watch| !watch.secrets().is_empty())
    }

    /// The places in a text. `place` says where the text stands.
    pub fn search(&self, place: &str, text: &str) -> Vec<Leak> {
        let Some(watch) = &self.watch else { return Vec::new() };
        let hits = watch.search(text);
        let asked = self.asked(text, &hits);
        let mut leaks: Vec<(usize, Leak)> = Vec::new();
        for mention in asked {
            leaks.push((mention.range.start, self.asked_leak(place, text, &mention)));
        }
        for hit in hits {
            leaks.push((hit.range.start, self.leak(watch, place, text, hit)));
        }
        leaks.sort_by_key(|(at, leak)| (*at, leak.mention.is_some()));
        leaks.into_iter().map(|(_, leak)| leak).collect()
    }

    /// What looks like a name and is neither known nor found as a listed one.
    fn asked(&self, text: &str, hits: &[Hit]) -> Vec<Mention> {
        let Some(known) = &self.known else { return Vec::new() };
        let listed = |mention: &Mention| {
            let meets =
                |hit: &&Hit| hit.range.start < mention.range.end && mention.range.start < hit.range.end;
            hits.iter().filter(|hit| hit.blocks()).any(|hit| meets(&hit))
        };
        mentions(text, known).into_iter().filter(|mention| !listed(mention)).collect()
    }

    /// The number of a person or a secret holds every publication back; what leads to somebody holds back
    /// that of an anonymised study.
    fn holds(&self, kind: MentionKind) -> bool {
        match kind {
            MentionKind::Secret | MentionKind::Identity => true,
            kind => kind.is_firm() && self.study.anonymised == Some(true),
        }
    }

    /// The places in the texts of the public version.
    pub fn in_texts(&self) -> Vec<Leak> {
        if !self.has_names() {
            return Vec::new();
        }
        let public = public(self.study);
        let leaks = texts(&public).into_iter().flat_map(|piece| self.search(&piece.field, piece.text));
        // The services of AWS are no names, and the address of a named customer is none that betrays; listed ones
        // are found in them all the same.
        let is_named = self.study.anonymised != Some(true);
        let is_asked = |place: &str| place != "services" && (place != "url" || !is_named);
        leaks.filter(|leak| leak.mention.is_none() || is_asked(&leak.place)).collect()
    }

    fn asked_leak(&self, place: &str, text: &str, mention: &Mention) -> Leak {
        let matched = &text[mention.range.clone()];
        let (before, after) = around(text, &mention.range);
        let key = key(place, matched, &before, &after);
        let opens = matches!(mention.kind, MentionKind::Identity | MentionKind::Secret);
        let shown = if opens { masked(matched) } else { one_line(matched) };
        Leak {
            excuse: self.study.excuses.get(&key).cloned(),
            key,
            place: place.to_owned(),
            name: String::new(),
            context: one_line(&format!("{before}{shown}{after}")),
            matched: shown,
            certainty: if mention.kind.is_firm() { Certainty::Sure } else { Certainty::Possible },
            mention: Some(mention.kind),
            holds: self.holds(mention.kind),
            known: false,
        }
    }

    fn leak(&self, watch: &Watch, place: &str, text: &str, hit: Hit) -> Leak {
        let (before, after) = around(text, &hit.range);
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
            mention: None,
            holds: hit.blocks(),
            known: !hit.blocks() && self.own.iter().any(|own| covers(text, own, &hit.range)),
        }
    }
}

/// What may stand in the public text of a study.
fn known(study: &CaseStudy, dossier: &Dossier) -> Known {
    let profile = &dossier.profile;
    let entries = dossier.answers.values().flat_map(|answer| answer.entries.values());
    let pages = entries.filter_map(|entry| entry.url.as_deref()).map(host_of_page);
    let own = [profile.partner.as_str(), profile.alliance_lead.as_str()];
    // An anonymised study may be published on the customer's site, which no text names then.
    let url = study.url.as_deref().filter(|_| study.anonymised != Some(true));
    let of_study = [study.public_name.as_deref(), url];
    let named = study.customer.as_deref().filter(|_| study.anonymised != Some(true));
    let stand_ins = study.protected_names.values().map(|name| name.stand_in.as_str());
    Known::new(
        own.into_iter().chain(of_study.into_iter().flatten()).chain(named).chain(stand_ins).chain(pages),
    )
}

/// The host of a public page of the partner.
fn host_of_page(address: &str) -> &str {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    rest.split(['/', '?', '#']).next().unwrap_or_default()
}

/// Names and hosts of the partner and what stands for the customer, in small letters.
fn own(study: &CaseStudy, profile: &Profile) -> Vec<String> {
    let lead = profile.alliance_lead.split([',', '<', '>', ' ']).filter_map(|word| word.split('@').nth(1));
    let url = study.url.as_deref().filter(|_| study.anonymised != Some(true));
    let names = [Some(profile.partner.as_str()), study.public_name.as_deref(), url];
    let own = names.into_iter().flatten().chain(lead).map(|name| name.trim().to_lowercase());
    own.filter(|name| !name.is_empty()).collect()
}

/// Whether a word in small letters stands in a text around a place.
fn covers(text: &str, word: &str, place: &std::ops::Range<usize>) -> bool {
    let small = text.to_lowercase();
    // Where small letters are longer or shorter, places do not agree.
    small.len() == text.len()
        && small.match_indices(word).any(|(at, _)| at <= place.start && place.end <= at + word.len())
}

/// A few characters before and behind a place.
fn around(text: &str, range: &std::ops::Range<usize>) -> (String, String) {
    let before = last_characters(&text[..range.start], AROUND);
    (before, text[range.end..].chars().take(AROUND).collect())
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

    fn asked(study: &CaseStudy) -> Vec<(String, bool)> {
        let profile = Profile {
            partner: "Hanbit Cloud".into(),
            alliance_lead: "Jimin Kim, jimin@hanbit-cloud.co.kr".into(),
            ..Profile::default()
        };
        let dossier = Dossier { profile, ..Dossier::default() };
        let leaks = Guard::asking(study, &dossier).in_texts();
        leaks.into_iter().filter(Leak::asks).map(|leak| (leak.matched.clone(), leak.blocks())).collect()
    }

    #[test]
    fn what_nobody_listed_is_asked_about_and_what_leads_to_somebody_holds_back() {
        let text = "Marta Oyelaran, CTO, of track.silverpine.io wrote to jimin@hanbit-cloud.co.kr of Hanbit Cloud. \
                    Write to marta@silverpine.io.";
        let anonymised = study(text);
        let expected = [
            ("Marta Oyelaran".to_owned(), false),
            ("track.silverpine.io".to_owned(), true),
            ("marta@silverpine.io".to_owned(), true),
        ];
        assert_eq!(asked(&anonymised), expected);
        let named = CaseStudy { anonymised: Some(false), ..study(text) };
        assert!(asked(&named).iter().all(|(_, blocks)| !blocks));
        let marked = study("⟦Marta Oyelaran, CTO,|The customer⟧ wrote to us.");
        assert_eq!(asked(&marked), []);
    }

    #[test]
    fn the_address_of_an_anonymised_study_is_asked_about_unless_it_is_the_partners_own() {
        let at = |url: &str, anonymised| CaseStudy {
            url: Some(url.into()),
            anonymised: Some(anonymised),
            ..study("They did it.")
        };
        let customers = "https://news.silverpine.io/2026/cloud";
        assert_eq!(asked(&at(customers, true)), [(customers.to_owned(), true)]);
        assert_eq!(asked(&at(customers, false)), []);
        assert_eq!(asked(&at("https://www.hanbit-cloud.co.kr/cases/carrier", true)), []);
        let mut excused = at(customers, true);
        let leak = Guard::asking(&excused, &Dossier::default()).in_texts().remove(0);
        excused.excuses.insert(leak.key, "our own press pages".into());
        assert_eq!(asked(&excused), []);
    }

    #[test]
    fn what_was_asked_can_be_excused_or_protected() {
        let mut study = study("Marta Oyelaran, CTO, asked for help.");
        let leak = Guard::asking(&study, &Dossier::default()).in_texts().remove(0);
        assert_eq!(leak.protected_as(), Some(ProtectedKind::Person));
        study.excuses.insert(leak.key, "agreed to be named".into());
        assert_eq!(asked(&study), []);
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
