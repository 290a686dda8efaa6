//! Every text of a case study with the field it stands in, for searches over what will be published.

use proofbook_dossier::CaseStudy;

/// A text and where a person finds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StudyText<'a> {
    /// The field, as findings name it: `title`, `elements.challenge`, `diagrams`, `metrics`.
    pub field: String,
    /// The text.
    pub text: &'a str,
}

/// The texts, in the order in which they are read.
pub fn texts(study: &CaseStudy) -> Vec<StudyText<'_>> {
    let facts = [
        ("title", Some(&study.title)),
        ("customer", study.customer.as_ref()),
        ("industry", study.industry.as_ref()),
        ("country", study.country.as_ref()),
        ("public_name", study.public_name.as_ref()),
        ("url", study.url.as_ref()),
    ];
    let facts = facts.into_iter().filter_map(|(field, text)| Some((field.to_owned(), text?)));
    let elements = study.elements.iter().map(|(id, text)| (format!("elements.{id}"), text));
    let diagrams = study.diagrams.values().flat_map(|diagram| [&diagram.caption, &diagram.alternative]);
    let metrics = study.metrics.values().flat_map(|metric| {
        [&metric.what, &metric.before, &metric.after, &metric.unit, &metric.period, &metric.source]
            .into_iter()
            .flatten()
    });
    let services = study.services.keys();
    facts
        .chain(elements)
        .chain(diagrams.map(|text| ("diagrams".to_owned(), text)))
        .chain(metrics.map(|text| ("metrics".to_owned(), text)))
        .chain(services.map(|text| ("services".to_owned(), text)))
        .filter(|(_, text)| !text.trim().is_empty())
        .map(|(field, text)| StudyText { field, text })
        .collect()
}
