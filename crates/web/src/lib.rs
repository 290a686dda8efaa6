//! A case study as a folder for the partner's own site: `index.html`, one `style.css`, pictures under
//! `images/`.
//!
//! The page is plain semantic HTML for whoever keeps the site: it opens from a folder, prints, follows the
//! reader's light or dark setting and can be read with a screen reader. Texts arrive finished and in one
//! language; what they hold is shown and never carried out.
//!
//! The crate deliberately writes no files, runs no script on the page, loads nothing from elsewhere, reads
//! no clock and knows no other crate of this project. The same study gives the same bytes.

mod colour;
mod error;
mod metrics;
mod model;
mod page;
mod pictures;
mod prose;
mod vector;

pub use error::WebError;
pub use model::{Fact, Figure, Labels, Metric, Partner, Picture, Section, StudyPage, WebFile};
pub use vector::safe_drawing;

use page::Laid;
use pictures::{Gallery, Placed, slug};
use prose::Setting;

/// The longest text of a section, in bytes.
const LONGEST_TEXT: usize = 1 << 20;

/// The style sheet; the two accents are put in place of their names.
const STYLE: &str = include_str!("style.css");

/// Makes the folder: the page first, then its style, then its pictures in the order of the page.
///
/// # Errors
///
/// A language, colour or address that is none, a text beyond a mebibyte, or a picture that browsers do not
/// show, that is damaged or larger than 20 MiB.
pub fn pages(study: &StudyPage) -> Result<Vec<WebFile>, WebError> {
    check(study)?;
    let (light, dark) = colour::accents(study.partner.colour.as_deref())?;
    let style = STYLE.replace("ACCENT-LIGHT", &light.written()).replace("ACCENT-DARK", &dark.written());
    let mut gallery = Gallery::default();
    let logo = study.partner.logo.as_ref();
    let logo = logo.map(|logo| gallery.place(logo, "logo", &study.partner.name)).transpose()?;
    let laid = lay_out(study, &mut gallery)?;
    for (picture, number) in study.pictures.iter().zip(1..) {
        gallery.place(picture, &format!("picture-{number}"), "")?;
    }
    let settings: Vec<Setting<'_>> = laid.iter().map(|part| setting(study, part, &gallery)).collect();
    let page = page::page(study, logo.as_ref(), &laid, &settings);
    let mut files = vec![
        WebFile { path: "index.html".to_owned(), bytes: page.into_bytes() },
        WebFile { path: "style.css".to_owned(), bytes: style.into_bytes() },
    ];
    files.extend(gallery.into_files());
    Ok(files)
}

fn setting<'a>(study: &'a StudyPage, part: &'a Laid<'_>, gallery: &'a Gallery) -> Setting<'a> {
    Setting {
        anchor: &part.anchor,
        table_label: &study.labels.table,
        notes_label: &study.labels.notes,
        gallery,
    }
}

fn check(study: &StudyPage) -> Result<(), WebError> {
    let language = study.language.trim();
    let parts_are_sound = language.split('-').all(|part| {
        (1..=8).contains(&part.len()) && part.bytes().all(|letter| letter.is_ascii_alphanumeric())
    });
    let begins_with_letters = language.split('-').next().is_some_and(|first| {
        (2..=3).contains(&first.len()) && first.bytes().all(|letter| letter.is_ascii_alphabetic())
    });
    if !parts_are_sound || !begins_with_letters {
        return Err(WebError::Language { language: study.language.clone() });
    }
    if let Some(address) = metrics::present(study.canonical_url.as_deref())
        && !is_public(address)
    {
        return Err(WebError::Address { address: address.to_owned() });
    }
    let long = study.sections.iter().find(|section| section.markdown.len() > LONGEST_TEXT);
    long.map_or(Ok(()), |section| {
        let limit = format!("{} KiB", LONGEST_TEXT >> 10);
        Err(WebError::TextTooLong { section: section.heading.clone(), limit })
    })
}

fn is_public(address: &str) -> bool {
    let rest = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"));
    rest.is_some_and(|rest| !rest.is_empty() && !rest.contains(|c: char| c.is_whitespace() || c.is_control()))
}

/// A partner's colour as `#rrggbb`, darkened until text in it can be read on light pages; the usual one where
/// there is none.
///
/// # Errors
///
/// What is no colour.
pub fn readable_colour(colour: Option<&str>) -> Result<String, WebError> {
    colour::accents(colour).map(|(light, _)| light.written())
}

/// Gives every section its anchor and its pictures their places.
fn lay_out<'a>(study: &'a StudyPage, gallery: &mut Gallery) -> Result<Vec<Laid<'a>>, WebError> {
    // These names are taken by the page itself.
    let mut taken = vec!["content".to_owned(), "services".to_owned()];
    let mut laid = Vec::new();
    for (index, section) in study.sections.iter().enumerate() {
        let anchor = free_anchor(&slug(&section.id, &format!("section-{}", index + 1)), &mut taken);
        let place = |gallery: &mut Gallery, number: usize, figure: &Figure| {
            let alternative = page::alternative(&figure.alternative, &figure.caption);
            gallery.place(&figure.picture, &format!("{anchor}-{number}"), alternative)
        };
        let figures = section.figures.iter().enumerate();
        let figures = figures.map(|(at, figure)| place(gallery, at + 1, figure));
        let figures: Vec<Placed> = figures.collect::<Result<_, _>>()?;
        laid.push(Laid { section, anchor, figures });
    }
    Ok(laid)
}

fn free_anchor(wanted: &str, taken: &mut Vec<String>) -> String {
    let candidates =
        std::iter::once(wanted.to_owned()).chain((2..).map(|number| format!("{wanted}-{number}")));
    let free = candidates.into_iter().find(|one| !taken.contains(one)).unwrap_or_else(|| wanted.to_owned());
    taken.push(free.clone());
    free
}
