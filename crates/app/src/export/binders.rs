//! The PDF of a control: front matter, then its exhibits.

use super::{
    exhibits::{Prepared, prepare},
    job::ExportJob,
    labels::*,
    notes::ExportNotes,
};
use crate::errors::AppError;
use proofbook_binder::{BinderPlan, FooterTexts, Outcome, TroubleTexts, bind};
use proofbook_messages::Messages;
use proofbook_report::{ControlReport, DemandReport, Exhibit, Place};
use proofbook_typeset::{Assets, Document, documents::*};

/// Makes the PDF of a control.
pub fn make(export: &ExportJob, control: &ControlReport, notes: &ExportNotes) -> Result<Vec<u8>, AppError> {
    let prepared: Vec<Prepared> = control
        .exhibits
        .iter()
        .map(|exhibit| prepare(export, control, exhibit, notes))
        .collect::<Result<_, _>>()?;
    let title = format!("{} {}", control.id, control.title);
    let document = front(export, control, &prepared);
    let meta = meta(&export.report, export.language(), &title, control.id.as_str());
    let front = export.typesetter.document_to_pdf(Document::Control(&document), &meta, &Assets::new())?.bytes;
    if prepared.is_empty() {
        return Ok(front);
    }
    let messages = export.messages();
    let plan = BinderPlan {
        title,
        language: typeset_language(export.language()),
        author: Some(export.report.partner.clone()),
        front,
        front_bookmark: messages.text("bookmark-front"),
        exhibits: prepared.into_iter().map(|prepared| prepared.plan).collect(),
        footer: footer(export, control),
        draft: export.report.draft.then(|| messages.text("draft-mark")),
        troubles: trouble_texts(messages),
    };
    let bound = bind(&plan)?;
    let for_notes = export.messages_for_notes();
    for (exhibit, outcome) in control.exhibits.iter().zip(&bound.exhibits) {
        if let Outcome::Trouble(trouble) = &outcome.outcome {
            let texts = trouble_texts(for_notes);
            let arguments = [("title", exhibit.title.as_str().into()), ("what", texts.of(*trouble).into())];
            notes.push(for_notes.format("remark-trouble", &arguments));
        }
    }
    Ok(bound.bytes)
}

/// Why an exhibit has no pages, in words.
fn trouble_texts(messages: &Messages) -> TroubleTexts {
    TroubleTexts {
        encrypted: messages.text("trouble-encrypted"),
        damaged: messages.text("trouble-damaged"),
        no_pages: messages.text("trouble-no-pages"),
        pages_absent: messages.text("trouble-pages-absent"),
        picture_unreadable: messages.text("trouble-picture-unreadable"),
        picture_unsupported: messages.text("trouble-picture-unsupported"),
        protected: messages.text("trouble-protected"),
        picture_too_large: messages.text("trouble-picture-too-large"),
    }
}

/// The footer of exhibit pages, with the places the binder fills in.
fn footer(export: &ExportJob, control: &ControlReport) -> FooterTexts {
    let pattern = export.messages().format(
        "exhibit-footer",
        &[
            ("id", control.id.as_str().into()),
            ("letter", "{letter}".into()),
            ("page", "{page}".into()),
            ("pages", "{pages}".into()),
            ("digest", "{digest}".into()),
        ],
    );
    FooterTexts { pattern }
}

fn front(export: &ExportJob, control: &ControlReport, prepared: &[Prepared]) -> ControlDocument {
    let waivers: Vec<String> = control.waivers.iter().map(|waiver| waiver.text.clone()).collect();
    ControlDocument {
        labels: labels(export.messages(), ControlDocument::LABELS),
        control_id: control.id.to_string(),
        title: control.title.clone(),
        section: control.section_name.clone(),
        phase: control.phase_name.clone(),
        necessity: control.necessity.clone(),
        asks: Some(control.asks.clone()).filter(|asks| !asks.is_empty()),
        missing: open_points(export.report.draft, control.findings.iter())
            .filter(|points| !points.is_empty()),
        met: control.met,
        waiver: (!waivers.is_empty()).then(|| waivers.join("\n")),
        response: control.response.clone(),
        demands: control.demands.iter().map(|demand| demand_row(export, demand)).collect(),
        exhibits: control
            .exhibits
            .iter()
            .zip(prepared)
            .map(|(exhibit, prepared)| exhibit_row(export, exhibit, prepared))
            .collect(),
    }
}

fn demand_row(export: &ExportJob, demand: &DemandReport) -> DemandRow {
    let mut details = Vec::new();
    if !demand.count.is_empty() {
        details.push(demand.count.clone());
    }
    if demand.confirmed {
        details
            .push(export.messages().format("response-confirmed", &[("label", demand.label.as_str().into())]));
    }
    let mut citations: Vec<Citation> = demand.places.iter().map(|place| citation(export, place)).collect();
    citations.extend(demand.url.iter().map(|url| Citation {
        exhibit: export.messages().text("exhibit-link-word"),
        url: Some(url.clone()),
        ..Citation::default()
    }));
    DemandRow {
        state: drawn(demand.state),
        state_word: demand.state_word.clone(),
        label: demand.label.clone(),
        detail: (!details.is_empty()).then(|| details.join(" · ")),
        citations,
        grid: (!demand.cells.is_empty()).then(|| grid(demand)),
    }
}

/// The label of the page on which a place begins in the bound file.
fn target(place: &Place) -> Option<String> {
    let page = place.first_page.map(|page| format!("-{page}")).unwrap_or_default();
    Some(format!("{}{page}", place.letter))
}

fn citation(export: &ExportJob, place: &Place) -> Citation {
    let framed = place.is_framed.then(|| export.messages().text("citation-framed"));
    let remarks: Vec<String> =
        framed.into_iter().chain([place.note.clone()]).filter(|remark| !remark.is_empty()).collect();
    Citation {
        exhibit: export.messages().format("exhibit-word", &[("letter", place.letter.as_str().into())]),
        pages: Some(place.pages.clone()).filter(|pages| !pages.is_empty()),
        remark: Some(remarks.join(" · ")).filter(|remark| !remark.is_empty()),
        url: None,
        target: target(place),
    }
}

/// Topics down, facets across, in the order of the catalogue.
fn grid(demand: &DemandReport) -> Grid {
    let mut grid = Grid::default();
    for cell in &demand.cells {
        if !grid.facets.contains(&cell.facet) {
            grid.facets.push(cell.facet.clone());
        }
        let words = cell.places.iter().map(short).collect();
        match grid.rows.iter_mut().find(|row| row.topic == cell.topic) {
            Some(row) => row.cells.push(words),
            None => grid.rows.push(GridRow { topic: cell.topic.clone(), cells: vec![words] }),
        }
    }
    grid
}

fn short(place: &Place) -> Mark {
    let words = match place.pages.is_empty() {
        true => place.letter.clone(),
        false => format!("{} · {}", place.letter, place.pages),
    };
    Mark { words, target: target(place) }
}

fn exhibit_row(export: &ExportJob, exhibit: &Exhibit, prepared: &Prepared) -> ExhibitRow {
    let file = exhibit.file.as_ref();
    ExhibitRow {
        letter: exhibit.letter.clone(),
        title: exhibit.title.clone(),
        kind: exhibit.kind.clone(),
        date: exhibit.dated.map(|date| export.messages().date(date)),
        pages: prepared.pages.clone().unwrap_or_else(|| "–".to_owned()),
        file_name: match (&exhibit.url, file) {
            (Some(url), None) => url.clone(),
            _ => export
                .layout
                .originals
                .get(&exhibit.evidence)
                .map_or_else(String::new, |path| path.rsplit('/').next().unwrap_or(path).to_owned()),
        },
        size: file.map_or_else(String::new, |file| export.messages().size(file.size)),
        sha256_prefix: file.map_or_else(String::new, |file| digest_prefix(&file.sha256)),
        remark: prepared.remark.clone(),
    }
}
