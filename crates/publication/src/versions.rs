//! The two versions of a case study, as case studies.
//!
//! Whatever judges, lists or sets a case study can take either. What belongs to the work on it (excuses,
//! consents, names, which fields are withheld) is in neither.

use crate::passages::{Version, read};
use proofbook_dossier::{CaseStudy, DiagramRole, with_pictures};
use std::collections::BTreeSet;

/// Everything, with marked passages as AWS reads them.
pub fn confidential(study: &CaseStudy) -> CaseStudy {
    let mut confidential = in_version(study, Version::Confidential);
    settle_pictures(&mut confidential);
    confidential
}

/// What everybody may read.
pub fn public(study: &CaseStudy) -> CaseStudy {
    let mut public = in_version(study, Version::Public);
    if study.anonymised == Some(true) {
        public.customer = public.public_name.clone();
    }
    for field in study.withheld.iter().filter(|(_, withheld)| **withheld).map(|(field, _)| field.as_str()) {
        leave_out(&mut public, field);
    }
    settle_pictures(&mut public);
    public
}

/// A picture for the texts is only where a text of this version shows it, and a text shows only pictures
/// that there are.
fn settle_pictures(study: &mut CaseStudy) {
    let shown: BTreeSet<String> = study.shown_in_texts().into_iter().map(str::to_owned).collect();
    study.diagrams.retain(|id, diagram| diagram.role != DiagramRole::Illustration || shown.contains(id));
    for text in study.elements.values_mut().filter(|text| text.contains("](diagram:")) {
        *text = with_pictures(text, |it| (!study.diagrams.contains_key(it.diagram)).then(String::new));
    }
}

fn in_version(study: &CaseStudy, version: Version) -> CaseStudy {
    let mut read_study = study.clone();
    for line in lines(&mut read_study) {
        *line = read(line, version);
    }
    read_study.excuses.clear();
    read_study.consents.clear();
    read_study.protected_names.clear();
    read_study.withheld.clear();
    read_study
}

/// Every text in which passages may be marked.
fn lines(study: &mut CaseStudy) -> impl Iterator<Item = &mut String> {
    let facts = [&mut study.industry, &mut study.country, &mut study.public_name];
    let diagrams =
        study.diagrams.values_mut().flat_map(|diagram| [&mut diagram.caption, &mut diagram.alternative]);
    let metrics = study.metrics.values_mut().flat_map(|metric| {
        let fields = [
            &mut metric.what,
            &mut metric.before,
            &mut metric.after,
            &mut metric.unit,
            &mut metric.period,
            &mut metric.source,
        ];
        fields.into_iter().flatten()
    });
    std::iter::once(&mut study.title)
        .chain(facts.into_iter().flatten())
        .chain(study.elements.values_mut())
        .chain(diagrams)
        .chain(metrics)
}

fn leave_out(study: &mut CaseStudy, field: &str) {
    match field {
        "customer" => study.customer = None,
        "industry" => study.industry = None,
        "country" => study.country = None,
        "start_date" => study.start_date = None,
        "end_date" => study.end_date = None,
        "months_of_service" => study.months_of_service = None,
        "services" => study.services.clear(),
        "metrics" => study.metrics.clear(),
        "diagrams" => study.diagrams.clear(),
        _ => {
            let element = field.strip_prefix("elements.").unwrap_or(field);
            study.elements.retain(|id, _| id.as_str() != element);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proofbook_dossier::{Diagram, DiagramRole, Metric};

    fn study() -> CaseStudy {
        CaseStudy {
            title: "⟦Hanbit|A carrier⟧ moves".into(),
            customer: Some("Hanbit Logistics".into()),
            public_name: Some("A carrier".into()),
            anonymised: Some(true),
            industry: Some("Logistics".into()),
            elements: [("challenge".into(), "⟦Hanbit|It⟧ grew.".into()), ("outcome".into(), "x".into())]
                .into(),
            diagrams: [(
                "d".into(),
                Diagram { caption: "⟦Hanbit's|Its⟧ network".into(), ..Diagram::default() },
            )]
            .into(),
            metrics: [("m".into(), Metric { source: Some("⟦Kim|report⟧".into()), ..Metric::default() })]
                .into(),
            withheld: [
                ("elements.outcome".into(), true),
                ("industry".into(), true),
                ("country".into(), false),
            ]
            .into(),
            country: Some("KR".into()),
            ..CaseStudy::default()
        }
    }

    #[test]
    fn the_public_version_reads_other_words_and_leaves_out_what_is_withheld() {
        let public = public(&study());
        assert_eq!(public.title, "A carrier moves");
        assert_eq!(public.customer.as_deref(), Some("A carrier"));
        assert_eq!(public.industry, None);
        assert_eq!(public.country.as_deref(), Some("KR"));
        assert_eq!(public.elements.values().collect::<Vec<_>>(), ["It grew."]);
        assert_eq!(public.diagrams["d"].caption, "Its network");
        assert_eq!(public.metrics["m"].source.as_deref(), Some("report"));
    }

    #[test]
    fn the_confidential_version_holds_everything() {
        let all = confidential(&study());
        assert_eq!(all.title, "Hanbit moves");
        assert_eq!(all.customer.as_deref(), Some("Hanbit Logistics"));
        assert_eq!(all.elements.len(), 2);
    }

    #[test]
    fn a_customer_who_may_be_named_keeps_the_name() {
        let named = CaseStudy { anonymised: Some(false), ..study() };
        assert_eq!(public(&named).customer.as_deref(), Some("Hanbit Logistics"));
    }

    #[test]
    fn a_picture_goes_with_the_passage_that_shows_it() {
        let picture = |role| Diagram { role, ..Diagram::default() };
        let study = CaseStudy {
            elements: [("outcome".into(), "⟦![Console](diagram:p)|A console⟧ and ![x](diagram:gone)".into())]
                .into(),
            diagrams: [
                ("p".into(), picture(DiagramRole::Illustration)),
                ("q".into(), picture(DiagramRole::Illustration)),
                ("new".into(), picture(DiagramRole::New)),
            ]
            .into(),
            ..CaseStudy::default()
        };
        let ids = |study: &CaseStudy| study.diagrams.keys().cloned().collect::<Vec<_>>();
        let (complete, twin) = (confidential(&study), public(&study));
        assert_eq!(ids(&complete), ["new", "p"]);
        assert_eq!(complete.elements["outcome"], "![Console](diagram:p) and ");
        assert_eq!(ids(&twin), ["new"]);
        assert_eq!(twin.elements["outcome"], "A console and ");
        let withheld = CaseStudy { withheld: [("diagrams".into(), true)].into(), ..study };
        assert_eq!(public(&withheld).elements["outcome"], "A console and ");
    }
}
