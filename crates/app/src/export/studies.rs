//! The PDF of a case study.

use super::{brand::accent, labels::*, plan::Export};
use crate::errors::AppError;
use proofbook_messages::Messages;
use proofbook_report::{DiagramReport, MetricReport, StudyReport};
use proofbook_typeset::{Assets, Document, DocumentMeta, documents::*};

/// Sets a case study.
pub fn make(export: &Export, study: &StudyReport) -> Result<Vec<u8>, AppError> {
    let document = document(export, study);
    let meta = meta(&export.report, study.language, &study.title, &format!("study-{}", study.number));
    Ok(export
        .typesetter
        .document_to_pdf(Document::CaseStudy(&document), &meta, &assets(export, study)?)?
        .bytes)
}

/// Sets a case study by itself, in the version it was put into words for.
pub fn alone(
    export: &Export,
    study: &StudyReport,
    meta: &DocumentMeta,
    assets: &Assets,
    public: bool,
) -> Result<Vec<u8>, AppError> {
    let mut document = document(export, study);
    if public {
        let messages = Messages::of(study.language);
        let partner = [("partner", export.report.partner.as_str().into())];
        document.overline = Some(messages.format("study-overline-public", &partner));
        document.missing = None;
        document
            .elements
            .retain(|it| !(it.text.trim().is_empty() && it.diagrams.is_empty() && it.metrics.is_empty()));
    }
    Ok(export.typesetter.document_to_pdf(Document::CaseStudy(&document), meta, assets)?.bytes)
}

/// The name of the logo among the pictures; those of a study have a scheme before their id.
const LOGO: &str = "logo";

/// Puts the partner's logo among the pictures.
pub fn add_logo(export: &Export, assets: &mut Assets) {
    if let Some(logo) = export.brand.logo() {
        assets.insert(LOGO.to_owned(), logo.to_vec());
    }
}

fn document(export: &Export, study: &StudyReport) -> CaseStudyDocument {
    let messages = Messages::of(study.language);
    let visibility = messages.text(match (study.public, study.anonymised) {
        (true, true) => "word-names-customer",
        (true, false) => "word-public",
        (false, _) => "word-private",
    });
    let overline = [("partner", export.report.partner.as_str().into()), ("visibility", visibility.into())];
    CaseStudyDocument {
        labels: labels(messages, CaseStudyDocument::LABELS),
        title: study.title.clone(),
        overline: Some(messages.format("study-overline", &overline)),
        missing: open_points(&export.report, study.findings.iter()).filter(|points| !points.is_empty()),
        facts: study
            .facts
            .iter()
            .map(|(label, value)| Fact { label: label.clone(), value: value.clone() })
            .collect(),
        // Names and dates stand in the box of facts.
        elements: study
            .elements
            .iter()
            .filter(|element| crate::publishing::is_prose(&element.id))
            .map(|element| case_element(study, element))
            .collect(),
        accent: accent(export),
        logo: export
            .brand
            .logo()
            .map(|_| Logo { asset: LOGO.to_owned(), alt: export.report.partner.clone() }),
    }
}

fn case_element(study: &StudyReport, element: &proofbook_report::ElementReport) -> CaseElement {
    let shown = study.diagrams.iter().filter(|it| element.id == "architecture" && it.is_architecture());
    let metrics =
        if element.id == "success-metrics" { study.metrics.iter().map(metric).collect() } else { Vec::new() };
    CaseElement {
        heading: element.name.clone(),
        text: element.text.clone(),
        diagrams: shown.map(diagram).collect(),
        metrics,
    }
}

fn diagram(diagram: &DiagramReport) -> Diagram {
    Diagram { asset: diagram.address(), caption: diagram.caption.clone(), alt: diagram.alternative.clone() }
}

fn metric(metric: &MetricReport) -> Metric {
    // Lengths in thousandths of the longer one; below nothing there is no bar.
    let bars = metric.numbers.filter(|(before, after)| *before >= 0.0 && *after >= 0.0).and_then(|pair| {
        let longest = pair.0.max(pair.1);
        let length = |value: f64| (value / longest * 1000.0).round() as u32;
        (longest > 0.0).then(|| (length(pair.0), length(pair.1)))
    });
    Metric {
        name: metric.what.clone(),
        before: metric.before.clone(),
        after: metric.after.clone(),
        change: metric.change.clone(),
        period: metric.period.clone(),
        source: metric.source.clone(),
        bars,
    }
}

/// The pictures of a case study; one that cannot be read is left out, and the page says so.
fn assets(export: &Export, study: &StudyReport) -> Result<Assets, AppError> {
    let mut assets = Assets::new();
    add_logo(export, &mut assets);
    for diagram in &study.diagrams {
        let name = diagram.file.as_ref().map_or("", |file| file.name.as_str());
        if let Some(bytes) = export.leaving(&diagram.evidence)?
            && let Some(bytes) = export.apart().shown(name, &bytes)
        {
            assets.insert(diagram.address(), bytes);
        }
    }
    Ok(assets)
}
