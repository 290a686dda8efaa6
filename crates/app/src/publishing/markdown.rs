//! A case study as one Markdown document with its pictures beside it.

use super::{StudyExport, output_file::OutputFile};
use proofbook_contents::MediaType;
use proofbook_dossier::with_pictures;
use proofbook_messages::Messages;
use proofbook_report::MetricReport;
use std::borrow::Cow;

/// The document: title, facts, the elements in order.
pub(crate) fn text(work: &StudyExport) -> String {
    let messages = Messages::of(work.report.language);
    let mut text = format!("# {}\n", line(&work.report.title));
    if let Some(note) = work.draft_note() {
        text.push_str(&format!("\n> {}\n", line(&note)));
    }
    for (label, value) in &work.report.facts {
        text.push_str(&format!("\n- **{}**: {}", line(label), line(value)));
    }
    text.push('\n');
    for element in work.report.elements.iter().filter(|element| crate::export::is_prose(&element.id)) {
        let mut body = with_pictures(element.text.trim(), |shown| {
            let picture = work.in_texts().find(|picture| picture.diagram.id == shown.diagram)?;
            Some(match published(picture) {
                Some(_) => format!("![{}](images/{})", shown.words, picture.published_as),
                None => format!("*{}*", shown.words),
            })
        });
        if element.id == "success-metrics" && !work.report.metrics.is_empty() {
            body = format!("{body}\n\n{}", table(&work.report.metrics, messages)).trim_start().to_owned();
        }
        if element.id == "architecture" {
            body = figures(work);
        }
        if !body.is_empty() {
            text.push_str(&format!("\n## {}\n\n{body}\n", line(&element.name)));
        }
    }
    text
}

/// The pictures it refers to.
pub(crate) fn pictures(work: &StudyExport) -> impl Iterator<Item = OutputFile> {
    work.pictures.iter().filter_map(|picture| {
        let bytes = published(picture)?.into_owned();
        Some(OutputFile { path: format!("images/{}", picture.published_as), bytes })
    })
}

/// What lies beside the document. A drawing is opened by browsers too, so nothing in it may act or reach
/// outside, as on the web page.
fn published(picture: &super::pictures::Picture) -> Option<Cow<'_, [u8]>> {
    let bytes = picture.bytes()?;
    match picture.kind {
        MediaType::Svg => proofbook_web::safe_drawing(bytes).map(Cow::Owned),
        _ => Some(Cow::Borrowed(bytes)),
    }
}

fn figures(work: &StudyExport) -> String {
    let figure = |picture: &super::pictures::Picture| {
        let caption = line(&picture.diagram.caption);
        match published(picture) {
            Some(_) => {
                let alternative = line(&picture.diagram.alternative).replace(['[', ']'], "");
                format!("![{alternative}](images/{})\n\n*{caption}*", picture.published_as)
            }
            None => format!("*{caption}*"),
        }
    };
    work.architecture().map(figure).collect::<Vec<_>>().join("\n\n")
}

fn table(metrics: &[MetricReport], messages: &Messages) -> String {
    let heads = ["metric", "before", "after", "change", "period", "source"];
    let heads = heads.map(|head| messages.text(&format!("label-column-{head}")));
    let mut rows = vec![format!("| {} |", heads.join(" | ")), format!("|{}", "---|".repeat(heads.len()))];
    rows.extend(metrics.iter().map(|metric| {
        let cells = [
            metric.what.as_str(),
            &metric.before,
            &metric.after,
            metric.change.as_deref().unwrap_or_default(),
            metric.period.as_deref().unwrap_or_default(),
            metric.source.as_deref().unwrap_or_default(),
        ];
        format!("| {} |", cells.map(|cell| line(cell).replace('|', "\\|")).join(" | "))
    }));
    rows.join("\n")
}

fn line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
