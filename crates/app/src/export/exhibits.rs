//! What of an exhibit can be bound, and what has to be said where it cannot.
//!
//! PDFs and pictures go in as they are, drawings as vectors, Markdown and plain text are typeset, and
//! documents of offices become PDF where the machine has a program for it. Everything else becomes
//! an exhibit sheet that names the original, which always travels with the bundle.

use super::{
    answers::exhibit_pages,
    binders::digest_prefix,
    labels::meta,
    originals::note,
    plan::{Export, Made},
};
use crate::errors::AppError;
use jiff::civil::Date;
use proofbook_binder::{
    ExhibitContent, ExhibitPlan, PageRegion, PdfTrouble, count_pages, pages_alone, picture_remarks,
};
use proofbook_contents::decode_text_in;
use proofbook_dossier::{Attachment, Evidence, Region};
use proofbook_report::{ControlReport, Exhibit, size_in_words};
use proofbook_typeset::{Assets, DocumentMeta, MarkdownDocument, PlainTextDocument};
use std::sync::Mutex;

/// Kinds of text that are set as pages.
pub const TYPESET: [&str; 9] = [
    "text/markdown",
    "text/plain",
    "text/csv",
    "text/x-script",
    "application/json",
    "application/xml",
    "application/yaml",
    "application/vnd.jgraph.mxfile",
    "message/rfc822",
];
/// Kinds of picture that are bound as they are.
pub const PICTURES: [&str; 10] = [
    "image/jpeg",
    "image/png",
    "image/gif",
    "image/webp",
    "image/bmp",
    "image/tiff",
    "image/heic",
    "image/jxl",
    "image/jp2",
    "image/vnd.microsoft.icon",
];
/// Files above this many bytes are named and not bound; the original travels all the same.
const BOUND_UP_TO: u64 = 200 << 20;
/// Texts above this many bytes are named and not typeset.
const TYPESET_UP_TO: u64 = 2 << 20;
/// Drawings above this many bytes are named and not drawn; pictures within them make them large.
const DRAWN_UP_TO: u64 = 40 << 20;

/// Whether a file shows its pages in a binder, so that nothing is lost without the original.
pub fn shows_pages(file: &Attachment) -> bool {
    match file.media_type.as_str() {
        "application/pdf" => file.pages.is_some() && file.size <= BOUND_UP_TO,
        kind if PICTURES.contains(&kind) => file.size <= BOUND_UP_TO,
        "image/svg+xml" => file.size <= DRAWN_UP_TO,
        kind => TYPESET.contains(&kind) && file.size <= TYPESET_UP_TO,
    }
}

/// An exhibit, ready for the binder.
pub struct Prepared {
    /// What the binder takes.
    pub plan: ExhibitPlan,
    /// What the index of exhibits says about it, where it is not bound.
    pub remark: Option<String>,
    /// Whether everything of the file is shown, as far as is known here.
    pub is_whole: bool,
}

/// Prepares an exhibit and notes what people should know.
pub fn prepare(
    export: &Export,
    control: &ControlReport,
    exhibit: &Exhibit,
    made: &Mutex<Made>,
) -> Result<Prepared, AppError> {
    let messages = export.messages();
    let (content, missing, remark) = match content(export, control, exhibit)? {
        Ok(Shown { content, missing }) => (content, missing, None),
        Err(remark) => {
            note(made, remark.clone());
            (ExhibitContent::None(remark.clone()), Vec::new(), Some(remark))
        }
    };
    if !missing.is_empty() {
        let what = [("title", exhibit.title.as_str().into()), ("what", missing.join("; ").into())];
        note(made, messages.format("remark-not-all", &what));
    }
    let plan = ExhibitPlan {
        letter: exhibit.letter.clone(),
        heading: messages.format("exhibit-title", &[("letter", exhibit.letter.as_str().into())]),
        title: exhibit.title.clone(),
        facts: facts(export, exhibit, &missing),
        bookmark: format!(
            "{} · {}",
            messages.format("exhibit-title", &[("letter", exhibit.letter.as_str().into())]),
            exhibit.title
        ),
        content,
        frames: exhibit.regions.iter().map(page_region).collect(),
        sha256_prefix: exhibit.file.as_ref().map_or_else(String::new, |file| digest_prefix(&file.sha256)),
    };
    let is_whole = missing.is_empty();
    let missing = (!is_whole).then(|| format!("{}: {}", messages.text("fact-missing"), missing.join("; ")));
    Ok(Prepared { plan, remark: remark.or(missing), is_whole })
}

/// A region as the binder takes it.
pub fn page_region(region: &Region) -> PageRegion {
    let Region { page, left, top, right, bottom } = *region;
    PageRegion { page, left, top, right, bottom }
}

/// What is bound of a file, and in words what of the file it does not show.
struct Shown {
    content: ExhibitContent,
    missing: Vec<String>,
}

impl Shown {
    fn whole(content: ExhibitContent) -> Self {
        Self { content, missing: Vec::new() }
    }
}

fn facts(export: &Export, exhibit: &Exhibit, missing: &[String]) -> Vec<(String, String)> {
    let messages = export.messages();
    let file = exhibit.file.as_ref();
    let evidence = export.dossier.evidence.get(&exhibit.evidence);
    let original = export.layout.originals.get(&exhibit.evidence).cloned();
    // Where something is missing nobody says "all pages".
    let all = || file.filter(|_| missing.is_empty()).map(|_| messages.text("exhibit-all-pages"));
    let pages = exhibit_pages(export, exhibit).or_else(all);
    let rows = [
        ("fact-kind", Some(exhibit.kind.clone())),
        ("fact-dated", exhibit.dated.map(|date| date.to_string())),
        ("fact-covers", evidence.and_then(covers)),
        ("fact-valid-until", evidence.and_then(|it| it.valid_until).map(|date| date.to_string())),
        ("fact-owner", evidence.and_then(|it| it.owner.clone())),
        ("fact-exhibit-customer", exhibit.customer.clone()),
        ("fact-pages", pages),
        ("fact-missing", Some(missing.join("; ")).filter(|words| !words.is_empty())),
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
) -> Result<Result<Shown, String>, AppError> {
    let messages = export.messages();
    let title = ("title", exhibit.title.as_str().into());
    let say = |key: &str| Ok(Err(messages.format(key, std::slice::from_ref(&title))));
    let Some(file) = &exhibit.file else {
        let url = exhibit.url.clone().unwrap_or_default();
        return Ok(Err(messages.format("remark-link", &[title, ("url", url.into())])));
    };
    if export.attachment(&file.sha256).is_none() {
        return say("remark-lost");
    }
    if file.size > BOUND_UP_TO {
        let limit = size_in_words(BOUND_UP_TO);
        return Ok(Err(messages.format("remark-large", &[title, ("limit", limit.into())])));
    }
    let bytes = || export.leaving(&exhibit.evidence).map(Option::unwrap_or_default);
    match file.media_type.as_str() {
        "application/pdf" => pdf(bytes()?, bound_pages(export, exhibit))
            .map_or_else(say, |content| Ok(Ok(Shown::whole(content)))),
        kind if PICTURES.contains(&kind) => Ok(Ok(picture(export, bytes()?))),
        kind if TYPESET.contains(&kind) && file.size <= TYPESET_UP_TO => {
            match text(export, control, exhibit, &bytes()?)? {
                Some(content) => Ok(Ok(content)),
                None => say("remark-encoding"),
            }
        }
        "image/svg+xml" if file.size <= DRAWN_UP_TO => drawing(export, control, exhibit, bytes()?),
        "image/avif" => say("remark-kind-avif"),
        "image/vnd.adobe.photoshop" => say("remark-kind-photoshop"),
        "image/emf" => say("remark-kind-metafile"),
        kind if is_office(kind) => match office(export, exhibit, file, bytes)? {
            Some(bytes) => pdf(bytes, bound_pages(export, exhibit))
                .map_or_else(say, |content| Ok(Ok(Shown::whole(content)))),
            None => say("remark-kind"),
        },
        _ => say("remark-kind"),
    }
}

/// The cited pages, or all where the partner wants it so.
fn bound_pages(export: &Export, exhibit: &Exhibit) -> Option<Vec<u32>> {
    exhibit.pages.clone().filter(|_| export.dossier.bundle.cited_pages_only != Some(false))
}

fn is_office(kind: &str) -> bool {
    kind.starts_with("application/vnd.openxmlformats-officedocument.")
        || kind.starts_with("application/vnd.oasis.opendocument")
        || kind == "application/rtf"
}

/// A document as PDF, made once for all the controls that cite it.
fn office(
    export: &Export,
    exhibit: &Exhibit,
    file: &Attachment,
    bytes: impl Fn() -> Result<Vec<u8>, AppError>,
) -> Result<Option<Vec<u8>>, AppError> {
    let ending = file.name.rsplit_once('.').map_or("", |(_, ending)| ending).to_lowercase();
    let is_plain = !ending.is_empty() && ending.bytes().all(|byte| byte.is_ascii_alphanumeric());
    export.converted.get_or_make(&exhibit.evidence, || {
        let pdf = if is_plain { export.host.office_to_pdf(&ending, &bytes()?) } else { None };
        // Each conversion carries its own date and name.
        Ok(pdf.and_then(|pdf| pages_alone(&pdf).ok()))
    })
}

/// A picture on pages, and what of it is not as it is in the file.
fn picture(export: &Export, bytes: Vec<u8>) -> Shown {
    let missing = match picture_remarks(&bytes) {
        Ok(remarks) => super::shown::of_remarks(export.messages(), &remarks),
        // The binder says on the sheet why it is not shown.
        Err(_) => Vec::new(),
    };
    Shown { content: ExhibitContent::Picture(bytes), missing }
}

/// A drawing on a page, as vectors where that can be.
fn drawing(
    export: &Export,
    control: &ControlReport,
    exhibit: &Exhibit,
    bytes: Vec<u8>,
) -> Result<Result<Shown, String>, AppError> {
    let meta = page_meta(export, control, exhibit);
    let text = "![](drawing)".to_owned();
    let assets = Assets::from([("drawing".to_owned(), bytes)]);
    let set = export.typesetter.markdown_to_pdf(&MarkdownDocument { meta, text }, &assets)?;
    let messages = export.messages();
    let outcome = set.pictures.get("drawing");
    let missing = outcome.map(|outcome| super::shown::of_outcome(messages, outcome)).unwrap_or_default();
    if outcome.is_some_and(|outcome| !outcome.is_shown()) {
        let what = [("title", exhibit.title.as_str().into()), ("what", missing.join("; ").into())];
        return Ok(Err(messages.format("remark-not-all", &what)));
    }
    Ok(Ok(Shown { content: ExhibitContent::Pdf { bytes: set.bytes, pages: None }, missing }))
}

fn page_meta(export: &Export, control: &ControlReport, exhibit: &Exhibit) -> DocumentMeta {
    let identifier = format!("{}-{}", control.id, exhibit.letter);
    let mut meta = meta(&export.report, export.language(), &exhibit.title, &identifier);
    // The exhibit's own footer and the draft mark come from the binder.
    meta.header = None;
    meta.draft_mark = None;
    meta
}

fn pdf(bytes: Vec<u8>, pages: Option<Vec<u32>>) -> Result<ExhibitContent, &'static str> {
    match count_pages(&bytes) {
        Ok(all) => match pages {
            Some(pages) if !pages.iter().any(|page| *page <= all) => Err("remark-no-pages"),
            pages => Ok(ExhibitContent::Pdf { bytes, pages }),
        },
        Err(PdfTrouble::Encrypted) => Err("remark-encrypted"),
        Err(PdfTrouble::Protected) => Err("remark-protected"),
        Err(_) => Err("remark-damaged"),
    }
}

/// A text as pages; nothing where its encoding is a guess that another one contests, for pages would show
/// signs that nobody wrote.
fn text(
    export: &Export,
    control: &ControlReport,
    exhibit: &Exhibit,
    bytes: &[u8],
) -> Result<Option<Shown>, AppError> {
    let meta = page_meta(export, control, exhibit);
    let decoded = decode_text_in(bytes, crate::looking::hint_of(export.dossier.profile.language));
    if decoded.doubtful {
        return Ok(None);
    }
    let text = decoded.text.trim_start_matches('\u{feff}').to_owned();
    let markdown = exhibit.file.as_ref().is_some_and(|file| file.media_type == "text/markdown");
    let set = if markdown {
        export.typesetter.markdown_to_pdf(&MarkdownDocument { meta, text }, &Assets::new())?
    } else {
        export.typesetter.plain_text_to_pdf(&PlainTextDocument { meta, text })?
    };
    let missing = super::shown::of_text(export.messages(), &set);
    Ok(Some(Shown { content: ExhibitContent::Pdf { bytes: set.bytes, pages: None }, missing }))
}
