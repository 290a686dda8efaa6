//! The PDF of a case study.

use super::{brand::Brand, job::ExportJob, labels::*};
use crate::errors::AppError;
use proofbook_messages::Messages;
use proofbook_report::{DiagramReport, MetricReport, StudyReport};
use proofbook_typeset::{Assets, Document, DocumentMeta, Typesetter, documents::*};

/// What stands around a case study on its pages.
pub struct StudyFrame<'a> {
    /// The partner.
    pub partner: &'a str,
    /// Logo and colour.
    pub brand: &'a Brand,
    /// Whether what is missing is said, because the whole is a draft.
    pub is_draft: bool,
    /// Whether it is set for the public.
    pub is_public: bool,
}

/// Sets a case study of a bundle.
pub fn make(export: &ExportJob, study: &StudyReport) -> Result<Vec<u8>, AppError> {
    let meta = meta(&export.report, study.language, &study.title, &format!("study-{}", study.number));
    let frame = StudyFrame {
        partner: &export.report.partner,
        brand: &export.brand,
        is_draft: export.report.draft,
        is_public: false,
    };
    study_pdf(export.typesetter, study, &frame, &meta, &assets(export, study)?)
}

/// Sets a case study, in the version it was put into words for.
pub fn study_pdf(
    typesetter: &Typesetter,
    study: &StudyReport,
    frame: &StudyFrame<'_>,
    meta: &DocumentMeta,
    assets: &Assets,
) -> Result<Vec<u8>, AppError> {
    let mut document = document(frame, study);
    if frame.is_public {
        let messages = Messages::of(study.language);
        document.overline =
            Some(messages.format("study-overline-public", &[("partner", frame.partner.into())]));
        document.missing = None;
        document
            .elements
            .retain(|it| !(it.text.trim().is_empty() && it.diagrams.is_empty() && it.metrics.is_empty()));
    }
    Ok(typesetter.document_to_pdf(Document::CaseStudy(&document), meta, assets)?.bytes)
}

/// The name of the logo among the pictures; those of a study have a scheme before their id.
const LOGO: &str = "logo";

/// Puts the partner's logo among the pictures.
pub fn add_logo(brand: &Brand, assets: &mut Assets) {
    if let Some(logo) = brand.logo() {
        assets.insert(LOGO.to_owned(), logo.to_vec());
    }
}

/// Whether an element is a section of a study's pages: names and dates are among the facts.
pub fn is_prose(id: &str) -> bool {
    !matches!(id, "customer" | "start-date" | "end-date")
}

fn document(frame: &StudyFrame<'_>, study: &StudyReport) -> CaseStudyDocument {
    let messages = Messages::of(study.language);
    let visibility = messages.text(match (study.public, study.anonymised) {
        (true, true) => "word-names-customer",
        (true, false) => "word-public",
        (false, _) => "word-private",
    });
    let overline = [("partner", frame.partner.into()), ("visibility", visibility.into())];
    CaseStudyDocument {
        labels: labels(messages, CaseStudyDocument::LABELS),
        title: study.title.clone(),
        overline: Some(messages.format("study-overline", &overline)),
        missing: open_points(frame.is_draft, study.findings.iter()).filter(|points| !points.is_empty()),
        facts: study
            .facts
            .iter()
            .map(|(label, value)| Fact { label: label.clone(), value: value.clone() })
            .collect(),
        // Names and dates stand in the box of facts.
        elements: study
            .elements
            .iter()
            .filter(|element| is_prose(&element.id))
            .map(|element| case_element(study, element))
            .collect(),
        accent: frame.brand.colour().map(str::to_owned),
        logo: frame.brand.logo().map(|_| Logo { asset: LOGO.to_owned(), alt: frame.partner.to_owned() }),
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
fn assets(export: &ExportJob, study: &StudyReport) -> Result<Assets, AppError> {
    let mut assets = Assets::new();
    add_logo(&export.brand, &mut assets);
    for diagram in &study.diagrams {
        let name = diagram.file.as_ref().map_or("", |file| file.name.as_str());
        if let Some(bytes) = export.export_copy(&diagram.evidence)?
            && let Some(bytes) = export.apart().shown(name, &bytes)
        {
            assets.insert(diagram.address(), bytes);
        }
    }
    Ok(assets)
}
