//! A case study as the exporters take it: PDF, web page, Word.

use super::StudyExport;
use crate::{
    errors::AppError,
    export::{StudyFrame, add_logo, is_prose, study_pdf, typeset_language},
    typesetter::typesetter,
};
use proofbook_contents::MediaType;
use proofbook_manuscript::{Illustration, Manuscript, Part, PlainTable, write_docx};
use proofbook_messages::Messages;
use proofbook_publication::Version;
use proofbook_report::MetricReport;
use proofbook_typeset::{Assets, DocumentMeta};
use proofbook_web::{Fact, Figure, Labels, Metric, Partner, Section, StudyPage};

/// The PDF.
pub(crate) fn pdf(work: &StudyExport) -> Result<Vec<u8>, AppError> {
    let messages = Messages::of(work.report.language);
    let partner = work.snapshot.partner();
    let version = match work.version {
        Version::Confidential => "confidential",
        Version::Public => "public",
    };
    let header = match work.version {
        Version::Confidential => messages.format(
            "control-header",
            &[("partner", partner.into()), ("edition", work.snapshot.edition_name().into())],
        ),
        Version::Public => partner.to_owned(),
    };
    let meta = DocumentMeta {
        title: work.report.title.clone(),
        language: typeset_language(work.report.language),
        author: Some(partner.to_owned()).filter(|partner| !partner.is_empty()),
        date: work.snapshot.verdict.on,
        identifier: format!("{partner}/{}/{version}", work.report.id),
        header: Some(header).filter(|header| !header.trim().is_empty()),
        footer: None,
        draft_mark: work.draft.then(|| messages.text("draft-mark")),
    };
    let mut assets = Assets::new();
    add_logo(&work.brand, &mut assets);
    for picture in &work.pictures {
        if let Some(bytes) = picture.bytes() {
            assets.insert(picture.diagram.address(), bytes.to_vec());
        }
    }
    let frame = StudyFrame {
        partner,
        brand: &work.brand,
        is_draft: work.snapshot.is_draft(),
        is_public: work.version == Version::Public,
    };
    study_pdf(typesetter()?, &work.report, &frame, &meta, &assets)
}

/// The web-ready folder: paths and bytes.
pub(crate) fn web(work: &StudyExport) -> Result<Vec<(String, Vec<u8>)>, AppError> {
    let messages = Messages::of(work.report.language);
    let section = |element: &proofbook_report::ElementReport| Section {
        id: element.id.clone(),
        heading: element.name.clone(),
        markdown: element.text.clone(),
        figures: if element.id == "architecture" { figures(work) } else { Vec::new() },
        metrics: if element.id == "success-metrics" {
            work.report.metrics.iter().map(metric).collect()
        } else {
            Vec::new()
        },
    };
    let sections = work.report.elements.iter().filter(|element| is_prose(&element.id)).map(section);
    let profile = &work.snapshot.dossier.profile;
    let page = StudyPage {
        language: work.report.language.code().to_owned(),
        title: work.report.title.clone(),
        subtitle: work.draft_note(),
        partner: Partner {
            name: work.snapshot.partner().to_owned(),
            logo: work.brand.logo().map(|logo| named_picture(logo, "logo".to_owned())),
            colour: profile.colour.clone(),
        },
        facts: work
            .report
            .facts
            .iter()
            .map(|(label, value)| Fact { label: label.clone(), value: value.clone() })
            .collect(),
        sections: sections.filter(|section| !is_empty(section)).collect(),
        pictures: work.in_texts().filter_map(|it| web_picture(it, it.diagram.address())).collect(),
        services: Vec::new(),
        labels: labels(messages),
        notice: None,
        canonical_url: work.report.url.clone().filter(|_| work.version == Version::Public),
    };
    let files = proofbook_web::pages(&page)?;
    Ok(files.into_iter().map(|file| (file.path, file.bytes)).collect())
}

fn is_empty(section: &Section) -> bool {
    section.markdown.trim().is_empty() && section.figures.is_empty() && section.metrics.is_empty()
}

fn figures(work: &StudyExport) -> Vec<Figure> {
    let figure = |picture: &super::pictures::Picture| {
        Some(Figure {
            picture: web_picture(picture, picture.published_as.clone())?,
            caption: picture.diagram.caption.clone(),
            alternative: picture.diagram.alternative.clone(),
        })
    };
    work.architecture().filter_map(figure).collect()
}

fn web_picture(picture: &super::pictures::Picture, name: String) -> Option<proofbook_web::Picture> {
    picture.bytes().map(|bytes| named_picture(bytes, name))
}

/// A picture under the name by which texts may call it.
fn named_picture(bytes: &[u8], name: String) -> proofbook_web::Picture {
    proofbook_web::Picture { bytes: bytes.to_vec(), file_name: name }
}

fn metric(metric: &MetricReport) -> Metric {
    Metric {
        what: metric.what.clone(),
        before: metric.before.clone(),
        after: metric.after.clone(),
        unit: String::new(),
        period: metric.period.clone().unwrap_or_default(),
        source: metric.source.clone().unwrap_or_default(),
        change: metric.change.clone(),
        numbers: metric.numbers.filter(|(before, after)| *before >= 0.0 && *after >= 0.0),
    }
}

fn labels(messages: &Messages) -> Labels {
    let say = |key: &str| messages.text(key);
    Labels {
        kind: say("web-kind"),
        facts: say("web-facts"),
        contents: say("web-contents"),
        services: say("fact-services"),
        highlights: say("web-highlights"),
        metrics: say("web-metrics"),
        chart: say("web-chart"),
        table: say("web-table"),
        what: say("label-column-metric"),
        before: say("label-column-before"),
        after: say("label-column-after"),
        change: say("label-column-change"),
        period: say("label-column-period"),
        source: say("label-column-source"),
        notes: say("web-notes"),
        skip: say("web-skip"),
    }
}

/// The Word document.
pub(crate) fn docx(work: &StudyExport) -> Result<Vec<u8>, AppError> {
    let messages = Messages::of(work.report.language);
    let part = |element: &proofbook_report::ElementReport| Part {
        heading: element.name.clone(),
        markdown: element.text.clone(),
        illustrations: if element.id == "architecture" { illustrations(work) } else { Vec::new() },
        table: (element.id == "success-metrics" && !work.report.metrics.is_empty())
            .then(|| table(&work.report.metrics, messages)),
    };
    let parts = work.report.elements.iter().filter(|element| is_prose(&element.id)).map(part);
    let manuscript = Manuscript {
        language: match work.report.language {
            proofbook_catalogue::Language::En => "en-US",
            proofbook_catalogue::Language::Ko => "ko-KR",
            proofbook_catalogue::Language::Ja => "ja-JP",
        }
        .to_owned(),
        title: work.report.title.clone(),
        subtitle: work.draft_note(),
        creator: work.snapshot.partner().to_owned(),
        created: Some(format!("{}T00:00:00Z", work.snapshot.verdict.on)),
        facts: work.report.facts.clone(),
        sections: parts.collect(),
        pictures: work
            .in_texts()
            .filter_map(|it| Some((it.diagram.address(), as_pixels(work, it)?)))
            .collect(),
        notice: None,
    };
    Ok(write_docx(&manuscript)?)
}

fn illustrations(work: &StudyExport) -> Vec<Illustration> {
    let illustration = |picture: &super::pictures::Picture| Illustration {
        picture: as_pixels(work, picture),
        caption: picture.diagram.caption.clone(),
        alternative: picture.diagram.alternative.clone(),
    };
    work.architecture().map(illustration).collect()
}

/// A picture as Word shows it.
fn as_pixels(work: &StudyExport, picture: &super::pictures::Picture) -> Option<Vec<u8>> {
    let bytes = picture.bytes()?;
    match picture.kind {
        MediaType::Png | MediaType::Jpeg => Some(bytes.to_vec()),
        _ => work.apart.picture_of("", bytes, true).ok(),
    }
}

fn table(metrics: &[MetricReport], messages: &Messages) -> PlainTable {
    let heads = ["metric", "before", "after", "change", "period", "source"];
    let row = |metric: &MetricReport| {
        vec![
            metric.what.clone(),
            metric.before.clone(),
            metric.after.clone(),
            metric.change.clone().unwrap_or_default(),
            metric.period.clone().unwrap_or_default(),
            metric.source.clone().unwrap_or_default(),
        ]
    };
    PlainTable {
        caption: messages.text("web-metrics"),
        head: heads.map(|head| messages.text(&format!("label-column-{head}"))).into(),
        rows: metrics.iter().map(row).collect(),
    }
}
