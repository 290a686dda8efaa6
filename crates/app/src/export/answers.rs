//! What goes into the Partner Response cell of a control: the response, and the names and links of
//! its evidence.

use super::{items::BundleItem, layout::BundleLayout, snapshot::Snapshot};
use proofbook_messages::Messages;
use proofbook_report::{ControlReport, Exhibit, Report};
use proofbook_workbook::{CELL_LINE_BREAK_LIMIT, CELL_TEXT_LIMIT, CellUse, cell_use};

/// What the texts of cells are made of.
#[derive(Clone, Copy)]
pub struct AnswerTexts<'a> {
    /// What is true.
    pub snapshot: &'a Snapshot,
    /// Where the files will lie.
    pub layout: &'a BundleLayout,
    /// The snapshot as a report.
    pub report: &'a Report,
}

/// The text of the cell. Where the list of evidence does not fit beside the response, the cell
/// points to the control's PDF, which has it; the response itself is never cut.
pub fn cell_text(at: &AnswerTexts<'_>, control: &ControlReport) -> String {
    let response = control.response.replace("\r\n", "\n").replace('\r', "\n");
    let response = response.trim_end();
    let mut parts = vec![response.to_owned()];
    parts.extend(control.waivers.iter().map(|waiver| waiver.text.clone()));
    parts.push(evidence_lines(at, control).join("\n"));
    let text = join(&parts);
    if fits(&text) {
        return text;
    }
    parts.pop();
    parts.push(pointer(at, control));
    join(&parts)
}

fn join(parts: &[String]) -> String {
    parts.iter().filter(|part| !part.trim().is_empty()).cloned().collect::<Vec<_>>().join("\n\n")
}

fn fits(text: &str) -> bool {
    let CellUse { units, line_breaks } = cell_use(text);
    units <= CELL_TEXT_LIMIT && line_breaks <= CELL_LINE_BREAK_LIMIT
}

fn pointer(at: &AnswerTexts<'_>, control: &ControlReport) -> String {
    let path = at.layout.pages_of(control).map_or(&at.layout.index, |(_, path)| path);
    let count = control.exhibits.len() as u32;
    at.snapshot
        .messages()
        .format("response-see-index", &[("count", count.into()), ("path", path.as_str().into())])
}

fn evidence_lines(at: &AnswerTexts<'_>, control: &ControlReport) -> Vec<String> {
    let messages = at.snapshot.messages();
    let mut lines = Vec::new();
    for demand in &control.demands {
        if let Some(url) = &demand.url {
            lines.push(messages.format(
                "response-url",
                &[("label", demand.label.as_str().into()), ("url", url.as_str().into())],
            ));
        }
    }
    lines.extend(shared_line(at, control));
    if !control.exhibits.is_empty() {
        lines.push(messages.text("response-evidence"));
        lines.extend(control.exhibits.iter().map(|exhibit| exhibit_line(at, control, exhibit)));
    }
    if control.wants_case_studies && !at.report.case_studies.is_empty() {
        lines.push(messages.text("response-studies"));
        lines.extend(study_lines(at));
    }
    lines
}

/// Where the evidence of a control can be seen: a PDF, or the folder with it.
fn shared_line(at: &AnswerTexts<'_>, control: &ControlReport) -> Option<String> {
    let (item, path) = at.layout.pages_of(control)?;
    let (key, url) = match at.snapshot.link(&item) {
        Some(url) => ("response-shared", url),
        None => ("response-shared-folder", at.snapshot.link(&BundleItem::Bundle)?),
    };
    let arguments = [("url", url.as_str().into()), ("path", path.as_str().into())];
    Some(at.snapshot.messages().format(key, &arguments))
}

fn exhibit_line(at: &AnswerTexts<'_>, control: &ControlReport, exhibit: &Exhibit) -> String {
    let messages = at.snapshot.messages();
    let mut arguments =
        vec![("letter", exhibit.letter.as_str().into()), ("title", exhibit.title.as_str().into())];
    if let Some(url) = &exhibit.url {
        arguments.push(("url", url.as_str().into()));
        return messages.format("response-link", &arguments);
    }
    let original = at.layout.originals.get(&exhibit.evidence);
    let path = original.or_else(|| at.layout.pages_of(control).map(|(_, path)| path));
    let path = path.map_or("", String::as_str);
    let place = match at.snapshot.link(&BundleItem::Evidence(exhibit.evidence.clone())) {
        Some(url) => format!("{path} {url}"),
        None => path.to_owned(),
    };
    arguments.push(("path", place.into()));
    match exhibit_pages(messages, exhibit) {
        Some(pages) => {
            arguments.push(("pages", pages.into()));
            messages.format("response-file-pages", &arguments)
        }
        None => messages.format("response-file", &arguments),
    }
}

/// The cited pages of an exhibit in words; `None` for the whole.
pub fn exhibit_pages(messages: &Messages, exhibit: &Exhibit) -> Option<String> {
    let pages = exhibit.pages.as_deref().filter(|pages| !pages.is_empty())?;
    let key = if pages.len() == 1 { "word-page" } else { "word-pages" };
    Some(messages.format(key, &[("pages", runs(pages).into())]))
}

/// Sorted pages as runs: `1–3, 7`.
fn runs(pages: &[u32]) -> String {
    let mut runs: Vec<(u32, u32)> = Vec::new();
    for &page in pages {
        match runs.last_mut() {
            Some(run) if run.1 + 1 == page => run.1 = page,
            _ => runs.push((page, page)),
        }
    }
    let words = runs
        .iter()
        .map(|(first, last)| if first == last { first.to_string() } else { format!("{first}–{last}") });
    words.collect::<Vec<_>>().join(", ")
}

fn study_lines(at: &AnswerTexts<'_>) -> Vec<String> {
    let messages = at.snapshot.messages();
    let line = |study: &proofbook_report::StudyReport| {
        let public = messages.text(if study.public { "word-public" } else { "word-private" });
        let place =
            study.url.clone().filter(|_| study.public).or_else(|| at.layout.studies.get(&study.id).cloned());
        messages.format(
            "response-study",
            &[
                ("number", study.number.into()),
                ("title", study.title.as_str().into()),
                ("public", public.into()),
                ("path", place.unwrap_or_default().into()),
            ],
        )
    };
    at.report.case_studies.iter().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::runs;

    #[test]
    fn runs_of_pages_are_joined() {
        assert_eq!(runs(&[1, 2, 3, 7, 9, 10]), "1–3, 7, 9–10");
        assert_eq!(runs(&[4]), "4");
        assert_eq!(runs(&[]), "");
    }
}
