//! What a file goes through on its way into a binder.
//!
//! Not here: programs of the machine that turn documents of offices into PDF.

use crate::attaching::contents_of;
use crate::input::split;
use proofbook_binder::{
    BinderPlan, ExhibitContent, ExhibitPlan, FooterTexts, TroubleTexts, bind, count_pages, picture_remarks,
    try_pdf,
};
use proofbook_contents::{cleaned, decode_text};
use proofbook_typeset::{
    Assets, DocumentMeta, Language, MarkdownDocument, PlainTextDocument, Typesetter, picture_outcome,
};
use std::sync::LazyLock;

static TYPESETTER: LazyLock<Typesetter> =
    LazyLock::new(|| Typesetter::new().expect("our own fonts are sound"));
static FRONT: LazyLock<Vec<u8>> = LazyLock::new(|| markdown("# Front", Assets::new()).unwrap_or_default());

/// Looks at a file as attaching does, takes its metadata out, and binds it.
pub fn bind_as_exhibit(input: &[u8]) {
    let (name, bytes) = split(input);
    let kind = proofbook_contents::sniff(&name, bytes);
    let _ = cleaned(bytes, kind);
    let Some(content) = content(kind.mime(), bytes) else { return };
    let plan = plan(content);
    let bound = bind(&plan).expect("a stranger's file never stops a binder");
    assert!(count_pages(&bound.bytes).is_ok(), "what is bound can be read");
    let read = contents_of("bound.pdf", &bound.bytes);
    assert!(read.pages.is_some(), "what is bound can be read with its text");
}

fn content(kind: &str, bytes: &[u8]) -> Option<ExhibitContent> {
    let pdf = |bytes| ExhibitContent::Pdf { bytes, pages: None };
    match kind {
        "application/pdf" => {
            let _ = (try_pdf(bytes), count_pages(bytes));
            Some(pdf(bytes.to_vec()))
        }
        "image/svg+xml" => {
            let _ = picture_outcome(bytes);
            markdown("![](drawing)", Assets::from([("drawing".to_owned(), bytes.to_vec())])).map(pdf)
        }
        "text/markdown" => markdown(&decode_text(bytes).text, Assets::new()).map(pdf),
        _ if kind.starts_with("image/") => {
            let _ = picture_remarks(bytes);
            Some(ExhibitContent::Picture(bytes.to_vec()))
        }
        _ if kind.starts_with("text/") || kind == "application/json" || kind == "message/rfc822" => {
            let document = PlainTextDocument { meta: meta(), text: decode_text(bytes).text };
            TYPESETTER.plain_text_to_pdf(&document).ok().map(|set| pdf(set.bytes))
        }
        _ => None,
    }
}

fn markdown(text: &str, assets: Assets) -> Option<Vec<u8>> {
    let document = MarkdownDocument { meta: meta(), text: text.to_owned() };
    TYPESETTER.markdown_to_pdf(&document, &assets).ok().map(|set| set.bytes)
}

fn meta() -> DocumentMeta {
    DocumentMeta {
        title: "Fuzz".to_owned(),
        language: Language::Ko,
        author: None,
        date: jiff::civil::date(2026, 1, 31),
        identifier: "fuzz".to_owned(),
        header: None,
        footer: None,
        draft_mark: None,
    }
}

fn plan(content: ExhibitContent) -> BinderPlan {
    let exhibit = ExhibitPlan {
        letter: "A".to_owned(),
        heading: "Exhibit A".to_owned(),
        title: "A file".to_owned(),
        facts: Vec::new(),
        bookmark: "Exhibit A".to_owned(),
        content,
        frames: Vec::new(),
        sha256_prefix: "9f86d081".to_owned(),
    };
    BinderPlan {
        title: "Fuzz".to_owned(),
        language: Language::Ko,
        author: None,
        front: FRONT.clone(),
        front_bookmark: "Front".to_owned(),
        exhibits: vec![exhibit],
        footer: FooterTexts { pattern: "{letter} {page} / {pages} {digest}".to_owned() },
        draft: None,
        troubles: TroubleTexts::default(),
    }
}
