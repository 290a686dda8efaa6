//! What of an exhibit can be bound, and what has to be said where it cannot.
//!
//! The pages come from `proofbook-exhibit`, as in the scan of the file; what the scan has found that they
//! do not show stands on the sheet. What cannot be bound becomes an exhibit sheet that names the
//! original, which always travels with the bundle then.

use super::{
    answers::exhibit_pages,
    job::ExportJob,
    labels::{digest_prefix, meta},
    notes::ExportNotes,
};
use crate::{
    errors::AppError,
    looking::{exhibit_file, office_ending, page_region},
    open_workspace::hint_of,
};
use jiff::civil::Date;
use proofbook_binder::{ExhibitContent, ExhibitPlan, count_pages};
use proofbook_checks::Found;
use proofbook_dossier::{Attachment, Evidence};
use proofbook_exhibit::{Code, Pages, Tools, bound_up_to, is_office, prepare as as_pages, refusal};
use proofbook_messages::Messages;
use proofbook_report::{ControlReport, Exhibit};
use proofbook_typeset::DocumentMeta;

/// As many differences are named on a sheet.
const LINES_SHOWN: usize = 8;

/// An exhibit, ready for the binder.
pub struct Prepared {
    /// What the binder takes.
    pub plan: ExhibitPlan,
    /// What the index of exhibits says about it, where it is not bound or not wholly.
    pub remark: Option<String>,
    /// Which pages of the file it shows, in words; nothing where there is no file.
    pub pages: Option<String>,
}

/// Prepares an exhibit and notes what people should know.
pub fn prepare(
    export: &ExportJob,
    control: &ControlReport,
    exhibit: &Exhibit,
    notes: &ExportNotes,
) -> Result<Prepared, AppError> {
    let (messages, for_notes) = (export.messages(), export.messages_for_notes());
    let (content, differs, remark) = match content(export, control, exhibit)? {
        Ok(content) => (content, not_shown(export, exhibit), None),
        Err(reason) => {
            notes.push(reason.in_words(exhibit, for_notes));
            let remark = reason.in_words(exhibit, messages);
            (ExhibitContent::None(remark.clone()), Vec::new(), Some(remark))
        }
    };
    if !differs.is_empty() {
        let what = in_lines(&differs, for_notes).join("; ");
        let arguments = [("title", exhibit.title.as_str().into()), ("what", what.into())];
        notes.push(for_notes.format("remark-not-all", &arguments));
    }
    let missing = in_lines(&differs, messages);
    let pages = pages_shown(export, exhibit, remark.is_none());
    let plan = ExhibitPlan {
        letter: exhibit.letter.clone(),
        heading: messages.format("exhibit-title", &[("letter", exhibit.letter.as_str().into())]),
        title: exhibit.title.clone(),
        facts: facts(export, exhibit, (&pages, &missing)),
        bookmark: format!(
            "{} · {}",
            messages.format("exhibit-title", &[("letter", exhibit.letter.as_str().into())]),
            exhibit.title
        ),
        content,
        frames: exhibit.regions.iter().map(page_region).collect(),
        sha256_prefix: exhibit.file.as_ref().map_or_else(String::new, |file| digest_prefix(&file.sha256)),
    };
    let missing =
        (!missing.is_empty()).then(|| format!("{}: {}", messages.text("fact-missing"), missing.join("; ")));
    Ok(Prepared { plan, remark: remark.or(missing), pages })
}

fn facts(
    export: &ExportJob,
    exhibit: &Exhibit,
    (pages, missing): (&Option<String>, &[String]),
) -> Vec<(String, String)> {
    let messages = export.messages();
    let file = exhibit.file.as_ref();
    let evidence = export.snapshot.dossier.evidence.get(&exhibit.evidence);
    let original = export.layout.originals.get(&exhibit.evidence).cloned();
    let rows = [
        ("fact-kind", Some(exhibit.kind.clone())),
        ("fact-dated", exhibit.dated.map(|date| messages.date(date))),
        ("fact-covers", evidence.and_then(|it| covers(it, messages))),
        ("fact-valid-until", evidence.and_then(|it| it.valid_until).map(|date| messages.date(date))),
        ("fact-owner", evidence.and_then(|it| it.owner.clone())),
        ("fact-exhibit-customer", exhibit.customer.clone()),
        ("fact-pages", pages.clone()),
        ("fact-missing", Some(missing.join("; ")).filter(|words| !words.is_empty())),
        ("fact-original", original),
        ("fact-address", exhibit.url.clone()),
        ("fact-file-size", file.map(|file| messages.size(file.size))),
        ("fact-sha256", file.map(|file| file.sha256.clone())),
        ("fact-copy", copy_note(export, exhibit)),
    ];
    rows.into_iter().filter_map(|(key, value)| Some((messages.text(key), value?))).collect()
}

/// The period a piece of evidence covers.
fn covers(evidence: &Evidence, messages: &Messages) -> Option<String> {
    let day = |date: Option<Date>| date.map_or_else(|| "…".to_owned(), |date| messages.date(date));
    let (from, until) = (evidence.covers_from, evidence.covers_until);
    (from.is_some() || until.is_some()).then(|| format!("{} – {}", day(from), day(until)))
}

/// What was done to the copy, where it is one; the checksum is that of the untouched original.
fn copy_note(export: &ExportJob, exhibit: &Exhibit) -> Option<String> {
    let evidence = export.snapshot.dossier.evidence.get(&exhibit.evidence)?;
    let key = match (evidence.redactions.is_empty(), evidence.cleaned == Some(true)) {
        (false, _) => "copy-redacted",
        (true, true) => "copy-cleaned",
        (true, false) => return None,
    };
    Some(export.messages().text(key))
}

/// The content, or why there is none.
fn content<'a>(
    export: &ExportJob,
    control: &ControlReport,
    exhibit: &'a Exhibit,
) -> Result<Result<ExhibitContent, WithoutPages<'a>>, AppError> {
    let Some(file) = &exhibit.file else {
        return Ok(Err(WithoutPages::Link(exhibit.url.as_deref().unwrap_or_default())));
    };
    if export.snapshot.attachment(&file.sha256).is_none() {
        return Ok(Err(WithoutPages::FileMissing));
    }
    let unbound = |code: Code| Ok(Err(WithoutPages::Unbound(file, code)));
    if let Some(code) = export.snapshot.unbound(file).or_else(|| refusal(&file.media_type, file.size)) {
        return unbound(code);
    }
    let pages = bound_pages(export, exhibit);
    let bytes = export.export_copy(&exhibit.evidence)?.unwrap_or_default();
    let converted = if is_office(&file.media_type) { office(export, exhibit, file, &bytes)? } else { None };
    let meta = page_meta(export, control, exhibit);
    let language = hint_of(export.snapshot.dossier.profile.language);
    let tools = Tools { typesetter: export.typesetter, meta, converted };
    match as_pages(&exhibit_file(file, language), bytes, tools).pages {
        Pages::None(code) => unbound(code),
        Pages::Picture(bytes) => Ok(Ok(ExhibitContent::Picture(bytes))),
        Pages::Pdf(bytes) if has_none_of(&bytes, pages.as_deref()) => unbound(Code::UnboundPagesAbsent),
        Pages::Pdf(bytes) => {
            let is_paged = file.media_type == "application/pdf" || is_office(&file.media_type);
            Ok(Ok(ExhibitContent::Pdf { bytes, pages: pages.filter(|_| is_paged) }))
        }
    }
}

/// Why an exhibit has no pages.
enum WithoutPages<'a> {
    /// It is an address.
    Link(&'a str),
    /// Its file is not in the workspace.
    FileMissing,
    /// Its file cannot be bound.
    Unbound(&'a Attachment, Code),
}

impl WithoutPages<'_> {
    /// In words that also those may read who receive the exhibit.
    fn in_words(&self, exhibit: &Exhibit, messages: &Messages) -> String {
        let title = ("title", exhibit.title.as_str().into());
        match self {
            Self::Link(url) => messages.format("remark-link", &[title, ("url", (*url).into())]),
            Self::FileMissing => messages.format("remark-lost", &[title]),
            Self::Unbound(file, Code::UnboundLarge) => {
                let limit = messages.size(bound_up_to(&file.media_type));
                messages.format("remark-large", &[title, ("limit", limit.into())])
            }
            Self::Unbound(file, code) => match remark_key(*code, &file.media_type) {
                Some(key) => messages.format(key, &[title]),
                None => {
                    let what = messages.text(&format!("found-{}", code.code()));
                    messages.format("remark-not-bound", &[title, ("what", what.into())])
                }
            },
        }
    }
}

/// The message of a reason that has one of its own.
fn remark_key(code: Code, media_type: &str) -> Option<&'static str> {
    let is_pdf = media_type == "application/pdf";
    match code {
        Code::UnboundEncrypted if is_pdf => Some("remark-encrypted"),
        Code::UnboundProtected if is_pdf => Some("remark-protected"),
        Code::UnboundDamaged | Code::UnboundNoPages => Some("remark-damaged"),
        Code::UnboundPagesAbsent => Some("remark-no-pages"),
        Code::UnboundKind => Some("remark-kind"),
        _ => None,
    }
}

/// The cited pages, or all where the partner wants it so.
fn bound_pages(export: &ExportJob, exhibit: &Exhibit) -> Option<Vec<u32>> {
    exhibit.pages.clone().filter(|_| export.snapshot.dossier.bundle.cited_pages_only != Some(false))
}

/// Whether none of the pages that are wanted is in the PDF.
fn has_none_of(pdf: &[u8], pages: Option<&[u32]>) -> bool {
    pages.is_some_and(|pages| count_pages(pdf).is_ok_and(|all| !pages.iter().any(|page| *page <= all)))
}

/// What the bound pages do not show of the file and nobody has dismissed.
fn not_shown<'a>(export: &'a ExportJob, exhibit: &Exhibit) -> Vec<&'a Found> {
    let Some(file) = &exhibit.file else { return Vec::new() };
    let pages = bound_pages(export, exhibit);
    let mut found = export.snapshot.not_shown(file, pages.as_deref());
    found.retain(|found| !export.snapshot.is_dismissed(&exhibit.evidence, found));
    found
}

/// Differences in words, as many as a sheet takes.
fn in_lines(differs: &[&Found], messages: &Messages) -> Vec<String> {
    let mut lines: Vec<String> =
        differs.iter().take(LINES_SHOWN).map(|found| line(found, messages)).collect();
    if differs.len() > LINES_SHOWN {
        let more = [("n", ((differs.len() - LINES_SHOWN) as u32).into())];
        lines.push(messages.format("at-more", &more));
    }
    lines
}

/// A difference with its page and what it is recognised by.
fn line(found: &Found, messages: &Messages) -> String {
    let what = messages.text(&format!("found-{}", found.what));
    let page =
        found.at.page.map(|page| messages.format("at-page", &[("value", page.to_string().as_str().into())]));
    let parts = [Some(what), page, Some(found.shown.clone()).filter(|shown| !shown.is_empty())];
    parts.into_iter().flatten().collect::<Vec<String>>().join(" · ")
}

/// Which pages of the file an exhibit shows, in words. All are only said where nothing differs.
fn pages_shown(export: &ExportJob, exhibit: &Exhibit, is_bound: bool) -> Option<String> {
    let file = exhibit.file.as_ref()?;
    let messages = export.messages();
    if !is_bound {
        return Some(messages.text("exhibit-no-pages"));
    }
    let all = if export.snapshot.shows_all(file) { "exhibit-all-pages" } else { "exhibit-not-all" };
    exhibit_pages(messages, exhibit).or_else(|| Some(messages.text(all)))
}

/// A document as PDF, made once for all the controls that cite it.
fn office(
    export: &ExportJob,
    exhibit: &Exhibit,
    file: &Attachment,
    bytes: &[u8],
) -> Result<Option<Vec<u8>>, AppError> {
    let ending = office_ending(file);
    export.converted.get_or_make(&exhibit.evidence, || {
        let go_on = || !export.token.is_cancelled();
        Ok(ending.and_then(|it| export.host.office_to_pdf(&it, bytes, &go_on)))
    })
}

fn page_meta(export: &ExportJob, control: &ControlReport, exhibit: &Exhibit) -> DocumentMeta {
    let identifier = format!("{}-{}", control.id, exhibit.letter);
    let mut meta = meta(&export.report, export.language(), &exhibit.title, &identifier);
    // The exhibit's own footer and the draft mark come from the binder.
    meta.header = None;
    meta.draft_mark = None;
    meta
}
