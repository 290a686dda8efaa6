//! Marking every name that still stands in a text, with what stands for it in public.
//!
//! What comes out is a proposal as any edit is: the confidential version reads as before, the public one
//! reads the stand-in, with the particle that fits it. Places that a person has excused stay as they are.
//!
//! Not here: finding the names (module `leaks`), and texts other than the elements.

use crate::{
    leaks::{Guard, Leak},
    passages::{CLOSE, OPEN, OR, outside},
};
use proofbook_catalogue::ElementId;
use proofbook_discretion::{Hit, Watch};
use proofbook_dossier::CaseStudy;
use std::collections::{BTreeMap, BTreeSet};

/// The elements that change, as they read then.
pub fn withheld(study: &CaseStudy) -> BTreeMap<ElementId, String> {
    let guard = Guard::of(study);
    let Some(watch) = guard.watch() else { return BTreeMap::new() };
    let leaks = guard.in_texts();
    let stand_ins = stand_ins(study);
    let of_element = |(id, text): (&ElementId, &String)| {
        let place = format!("elements.{id}");
        let own: Vec<&Leak> = leaks.iter().filter(|leak| leak.place == place).collect();
        if !own.iter().any(|leak| leak.blocks()) {
            return None;
        }
        let excused: BTreeSet<&str> =
            own.iter().filter(|leak| leak.excuse.is_some()).map(|leak| leak.matched.as_str()).collect();
        let marked = outside(text, |plain| in_plain(plain, watch, &stand_ins, &excused));
        (marked != *text).then(|| (id.clone(), marked))
    };
    study.elements.iter().filter_map(of_element).collect()
}

/// What stands for each name, in the order in which they are searched for.
fn stand_ins(study: &CaseStudy) -> Vec<String> {
    let customer = study.public_name.clone().unwrap_or_default();
    let own = Guard::protects_customer(study).then(|| customer.clone());
    let listed = study.protected_names.values().filter(|name| !name.spelling.trim().is_empty()).map(|name| {
        let is_company = name.kind == proofbook_dossier::ProtectedKind::Company;
        match name.stand_in.trim() {
            "" if is_company => customer.clone(),
            stand_in => stand_in.to_owned(),
        }
    });
    own.into_iter().chain(listed).collect()
}

/// A piece without passages, in which every place that blocks is marked.
fn in_plain(text: &str, watch: &Watch, stand_ins: &[String], excused: &BTreeSet<&str>) -> String {
    let hits = watch.search(text).into_iter().filter(Hit::blocks);
    let hits: Vec<Hit> = hits.filter(|hit| !excused.contains(hit.matched.as_str())).collect();
    let stand_in = |secret: usize| stand_ins.get(secret).cloned().unwrap_or_default();
    let mut marked = String::with_capacity(text.len());
    let mut done = 0;
    for replacement in watch.replacements(text, &hits, &stand_in) {
        let (from, to) = (replacement.range.start, replacement.range.end);
        let (confidential, public) = (&text[from..to], replacement.text.as_str());
        marked.push_str(&text[done..from]);
        let or = if public.is_empty() { String::new() } else { format!("{OR}{public}") };
        marked.push_str(&format!("{OPEN}{confidential}{or}{CLOSE}"));
        done = to;
    }
    marked.push_str(&text[done..]);
    marked
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Version, passages::read};
    use proofbook_dossier::{ProtectedKind, ProtectedName};

    fn study(text: &str) -> CaseStudy {
        let person = ProtectedName {
            kind: ProtectedKind::Person,
            spelling: "Philippa Garrow".into(),
            ..ProtectedName::default()
        };
        CaseStudy {
            customer: Some("주식회사 한빛물류".into()),
            public_name: Some("국내 물류 기업".into()),
            anonymised: Some(true),
            public: Some(true),
            elements: [("challenge".into(), text.to_owned())].into(),
            protected_names: [("p".into(), person)].into(),
            ..CaseStudy::default()
        }
    }

    fn marked(text: &str) -> String {
        withheld(&study(text)).into_values().next().unwrap_or_else(|| text.to_owned())
    }

    fn check(text: &str, public: &str) {
        let marked = marked(text);
        assert_eq!(read(&marked, Version::Confidential), read(text, Version::Confidential), "{marked}");
        assert_eq!(read(&marked, Version::Public), public, "{marked}");
        let mut after = study(&marked);
        assert!(!Guard::of(&after).in_texts().iter().any(Leak::blocks), "{marked}");
        after.elements.insert("challenge".into(), marked.clone());
        assert_eq!(withheld(&after), BTreeMap::new(), "{marked}");
    }

    #[test]
    fn both_versions_read_right() {
        check("한빛물류는 큽니다.", "국내 물류 기업은 큽니다.");
        check(
            "이 일을 한빛물류가 맡고, 한빛물류를 도왔습니다.",
            "이 일을 국내 물류 기업이 맡고, 국내 물류 기업을 도왔습니다.",
        );
        check(
            "⟦한빛물류는|고객은⟧ 크고 한빛물류의 창고도 큽니다.",
            "고객은 크고 국내 물류 기업의 창고도 큽니다.",
        );
        check("Agreed with Philippa Garrow.", "Agreed with .");
        check("Nothing here.", "Nothing here.");
    }

    #[test]
    fn never_half_an_address_is_replaced() {
        let person = ProtectedName {
            kind: ProtectedKind::Person,
            spelling: "Minji Park".into(),
            ..ProtectedName::default()
        };
        let of = |text: &str| CaseStudy {
            customer: Some("Acme Logistics".into()),
            public_name: Some("a Korean parcel carrier".into()),
            protected_names: [("p".into(), person.clone())].into(),
            ..study(text)
        };
        for (text, public) in [
            ("Contact: minji.park@acme-logistics.co.kr today.", "Contact: a Korean parcel carrier today."),
            ("See https://wiki.acme-logistics.co.kr/aws.", "See a Korean parcel carrier."),
            ("The [wiki](https://wiki.acme-logistics.co.kr/aws) says.", "The wiki says."),
            ("At track.acme-logistics.co.kr it ran.", "At a Korean parcel carrier it ran."),
        ] {
            let study = of(text);
            let marked = withheld(&study).into_values().next().unwrap();
            assert_eq!(read(&marked, Version::Confidential), text);
            assert_eq!(read(&marked, Version::Public), public, "{marked}");
        }
    }

    #[test]
    fn what_is_excused_stays() {
        let mut study = study("옛 지명 한빛물류 나루터입니다.");
        let leak = Guard::of(&study).in_texts().remove(0);
        study.excuses.insert(leak.key, "지명".into());
        assert_eq!(withheld(&study), BTreeMap::new());
    }
}
