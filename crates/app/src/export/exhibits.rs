//! What of an exhibit can be bound, and what has to be said where it cannot.
//!
//! The pages come from `proofbook-exhibit`, as in the scan of the file; what the scan has found that they
//! do not show stands on the sheet. What cannot be bound becomes an exhibit sheet that names the
//! original, which always travels with the bundle then.

use super::{
    answers::exhibit_pages,
    binders::digest_prefix,
    labels::meta,
    originals::note,
    plan::{Export, Made},
};
use crate::{
    errors::AppError,
    looking::{exhibit_file, office_ending},
};
use jiff::civil::Date;
use proofbook_binder::{ExhibitContent, ExhibitPlan, PageRegion, count_pages};
use proofbook_checks::Found;
use proofbook_dossier::{Attachment, Evidence, Region};
use proofbook_exhibit::{BOUND_UP_TO, Code, Pages, TYPESET_UP_TO, Tools, is_office, refusal};
use proofbook_report::{ControlReport, Exhibit, size_in_words};
use proofbook_typeset::DocumentMeta;
use std::sync::Mutex;

/// Whether a file shows its pages in a binder, so that nothing is lost without the original.
pub fn shows_pages(file: &Attachment) -> bool {
    proofbook_exhibit::shows_pages(&file.media_type, file.size, file.pages.is_some())
}

/// An exhibit, ready for the binder.
pub struct Prepared {
    /// What the binder takes.
    pub plan: ExhibitPlan,
    /// What the index of exhibits says about it, where it is not bound.
    pub remark: Option<String>,
}

/// Prepares an exhibit and notes what people should know.
pub fn prepare(
    export: &Export,
    control: &ControlReport,
    exhibit: &Exhibit,
    made: &Mutex<Made>,
) -> Result<Prepared, AppError> {
    let (content, remark) = match content(export, control, exhibit)? {
        Ok(content) => {
            if let Some(what) = not_shown(export, exhibit) {
                let what = what.replace('\n', "; ");
                let arguments = [("title", exhibit.title.as_str().into()), ("what", what.into())];
                note(made, export.messages().format("remark-trouble", &arguments));
            }
            (content, None)
        }
        Err(remark) => {
            note(made, remark.clone());
            (ExhibitContent::None(remark.clone()), Some(remark))
        }
    };
    let messages = export.messages();
    let plan = ExhibitPlan {
        letter: exhibit.letter.clone(),
        heading: messages.format("exhibit-title", &[("letter", exhibit.letter.as_str().into())]),
        title: exhibit.title.clone(),
        facts: facts(export, exhibit, remark.is_none()),
        bookmark: format!(
            "{} · {}",
            messages.format("exhibit-title", &[("letter", exhibit.letter.as_str().into())]),
            exhibit.title
        ),
        content,
        frames: exhibit.regions.iter().map(page_region).collect(),
        sha256_prefix: exhibit.file.as_ref().map_or_else(String::new, |file| digest_prefix(&file.sha256)),
    };
    Ok(Prepared { plan, remark })
}

/// A region as the binder takes it.
pub fn page_region(region: &Region) -> PageRegion {
    let Region { page, left, top, right, bottom } = *region;
    PageRegion { page, left, top, right, bottom }
}

fn facts(export: &Export, exhibit: &Exhibit, is_bound: bool) -> Vec<(String, String)> {
    let messages = export.messages();
    let file = exhibit.file.as_ref();
    let evidence = export.dossier.evidence.get(&exhibit.evidence);
    let original = export.layout.originals.get(&exhibit.evidence).cloned();
    let not_shown = not_shown(export, exhibit).filter(|_| is_bound);
    let rows = [
        ("fact-kind", Some(exhibit.kind.clone())),
        ("fact-dated", exhibit.dated.map(|date| date.to_string())),
        ("fact-covers", evidence.and_then(covers)),
        ("fact-valid-until", evidence.and_then(|it| it.valid_until).map(|date| date.to_string())),
        ("fact-owner", evidence.and_then(|it| it.owner.clone())),
        ("fact-exhibit-customer", exhibit.customer.clone()),
        ("fact-pages", pages_shown(export, exhibit, is_bound)),
        ("fact-not-shown", not_shown),
        ("fact-original", original),
        ("fact-address", exhibit.url.clone()),
        ("fact-file-size", file.map(|file| size_in_words(file.size))),
        ("fact-sha256", file.map(|file| file.sha256.clone())),
        ("fact-copy", copy_note(export, exhibit)),
    ];
    rows.into_iter().filter_map(|(key, value)| Some((messages.text(key), value?))).collect()
}

/// The period a piece of evidence covers.
fn covers(evidence: &Evidence) -> Option<String> {
    let day = |date: Option<Date>| date.map_or_else(|| "…".to_owned(), |date| date.to_string());
    let (from, until) = (evidence.covers_from, evidence.covers_until);
    (from.is_some() || until.is_some()).then(|| format!("{} – {}", day(from), day(until)))
}

/// What was done to the copy, where it is one; the checksum is that of the untouched original.
fn copy_note(export: &Export, exhibit: &Exhibit) -> Option<String> {
    let evidence = export.dossier.evidence.get(&exhibit.evidence)?;
    let key = match (evidence.redactions.is_empty(), evidence.cleaned == Some(true)) {
        (false, _) => "copy-redacted",
        (true, true) => "copy-cleaned",
        (true, false) => return None,
    };
    Some(export.messages().text(key))
}

/// The content, or in words why there is none.
fn content(
    export: &Export,
    control: &ControlReport,
    exhibit: &Exhibit,
) -> Result<Result<ExhibitContent, String>, AppError> {
    let messages = export.messages();
    let title = ("title", exhibit.title.as_str().into());
    let Some(file) = &exhibit.file else {
        let url = exhibit.url.clone().unwrap_or_default();
        return Ok(Err(messages.format("remark-link", &[title, ("url", url.into())])));
    };
    if export.attachment(&file.sha256).is_none() {
        let is_unfinished = export.unfinished.contains(&file.sha256);
        let key = if is_unfinished { "remark-unfinished" } else { "remark-lost" };
        return Ok(Err(messages.format(key, &[title])));
    }
    let unbound = |code: Code| Ok(Err(why_unbound(export, exhibit, code)));
    if let Some(code) = export.unbound(file).or_else(|| refusal(&file.media_type, file.size)) {
        return unbound(code);
    }
    let pages = bound_pages(export, exhibit);
    match prepared(export, control, exhibit, file)?.pages {
        Pages::None(code) => unbound(code),
        Pages::Picture(bytes) => Ok(Ok(ExhibitContent::Picture(bytes))),
        Pages::Pdf(bytes) if has_none_of(&bytes, pages.as_deref()) => unbound(Code::UnboundPagesAbsent),
        Pages::Pdf(bytes) => {
            let is_paged = file.media_type == "application/pdf" || is_office(&file.media_type);
            Ok(Ok(ExhibitContent::Pdf { bytes, pages: pages.filter(|_| is_paged) }))
        }
    }
}

/// The file as it leaves the house, prepared as the scan has prepared it.
fn prepared(
    export: &Export,
    control: &ControlReport,
    exhibit: &Exhibit,
    file: &Attachment,
) -> Result<proofbook_exhibit::Prepared, AppError> {
    let bytes = export.leaving(&exhibit.evidence)?.unwrap_or_default();
    let converted = if is_office(&file.media_type) { office(export, exhibit, file, &bytes)? } else { None };
    let meta = page_meta(export, control, exhibit);
    let tools = Tools { typesetter: export.typesetter, meta, converted };
    Ok(proofbook_exhibit::prepare(&exhibit_file(file), bytes, tools))
}

/// Why there are no pages, in words.
fn why_unbound(export: &Export, exhibit: &Exhibit, code: Code) -> String {
    let messages = export.messages();
    let title = ("title", exhibit.title.as_str().into());
    match code {
        Code::UnboundLarge => {
            let is_set = exhibit.file.as_ref().is_some_and(|file| file.size <= BOUND_UP_TO);
            let limit = size_in_words(if is_set { TYPESET_UP_TO } else { BOUND_UP_TO });
            messages.format("remark-large", &[title, ("limit", limit.into())])
        }
        Code::UnboundEncrypted => messages.format("remark-encrypted", &[title]),
        Code::UnboundDamaged | Code::UnboundNoPages => messages.format("remark-damaged", &[title]),
        Code::UnboundPagesAbsent => messages.format("remark-no-pages", &[title]),
        Code::UnboundTime | Code::UnboundStopped | Code::UnboundPicture | Code::UnboundPictureKind => {
            let what = messages.text(&format!("found-{}", code.code()));
            messages.format("remark-not-bound", &[title, ("what", what.into())])
        }
        _ => messages.format("remark-kind", &[title]),
    }
}

/// The cited pages, or all where the partner wants it so.
fn bound_pages(export: &Export, exhibit: &Exhibit) -> Option<Vec<u32>> {
    exhibit.pages.clone().filter(|_| export.dossier.bundle.cited_pages_only != Some(false))
}

/// Whether none of the pages that are wanted is in the PDF.
fn has_none_of(pdf: &[u8], pages: Option<&[u32]>) -> bool {
    pages.is_some_and(|pages| count_pages(pdf).is_ok_and(|all| !pages.iter().any(|page| *page <= all)))
}

/// What the exhibit does not show of its file and nobody has dismissed, in words.
pub fn not_shown(export: &Export, exhibit: &Exhibit) -> Option<String> {
    let file = exhibit.file.as_ref()?;
    let pages = bound_pages(export, exhibit);
    let found = export.not_shown(file, pages.as_deref());
    let open: Vec<&Found> =
        found.into_iter().filter(|found| !export.is_dismissed(&exhibit.evidence, found)).collect();
    let mut lines: Vec<String> = open.iter().take(LINES_SHOWN).map(|found| line(export, found)).collect();
    if open.len() > LINES_SHOWN {
        let more = [("n", ((open.len() - LINES_SHOWN) as u32).into())];
        lines.push(export.messages().format("at-more", &more));
    }
    Some(lines.join("\n")).filter(|lines| !lines.is_empty())
}

/// As many differences are named on a sheet.
const LINES_SHOWN: usize = 6;

/// A difference with its page and what it is recognised by.
fn line(export: &Export, found: &Found) -> String {
    let messages = export.messages();
    let what = messages.text(&format!("found-{}", found.what));
    let page =
        found.at.page.map(|page| messages.format("at-page", &[("value", page.to_string().as_str().into())]));
    let parts = [Some(what), page, Some(found.shown.clone()).filter(|shown| !shown.is_empty())];
    parts.into_iter().flatten().collect::<Vec<String>>().join(" · ")
}

/// Which pages of the file an exhibit shows, in words. All are only said where nothing differs.
pub fn pages_shown(export: &Export, exhibit: &Exhibit, is_bound: bool) -> Option<String> {
    let file = exhibit.file.as_ref()?;
    let messages = export.messages();
    if !is_bound {
        return Some(messages.text("exhibit-no-pages"));
    }
    let cited = exhibit_pages(export, exhibit);
    cited.or_else(|| {
        let is_all = export.not_shown(file, None).is_empty();
        Some(messages.text(if is_all { "exhibit-all-pages" } else { "exhibit-not-all" }))
    })
}

/// A document as PDF, made once for all the controls that cite it.
fn office(
    export: &Export,
    exhibit: &Exhibit,
    file: &Attachment,
    bytes: &[u8],
) -> Result<Option<Vec<u8>>, AppError> {
    export.converted.get_or_make(&exhibit.evidence, || {
        Ok(office_ending(&file.name).and_then(|ending| export.host.office_to_pdf(&ending, bytes)))
    })
}

fn page_meta(export: &Export, control: &ControlReport, exhibit: &Exhibit) -> DocumentMeta {
    let identifier = format!("{}-{}", control.id, exhibit.letter);
    let mut meta = meta(&export.report, export.language(), &exhibit.title, &identifier);
    // The exhibit's own footer and the draft mark come from the binder.
    meta.header = None;
    meta.draft_mark = None;
    meta
}
