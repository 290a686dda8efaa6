//! A catalogue of an edition that Proofbook does not ship, made from the partner's official workbook.
//!
//! What a shipped edition knows about a control is kept: its demands, waivers, readings and our texts.
//! Where the control stands, whether it is mandatory, and its official title follow the workbook. A
//! control nobody has met before gets general words and a single demand.
//!
//! Deliberately not done: reading rules out of sentences. A number in the wording of a new control
//! becomes no count and no window; a person reads the wording. Nor is a control that kept its id and
//! changed its subject recognised here; that is what [`crate::difference`] is for. The official wording
//! itself does not enter the catalogue, except for the title.

mod placing;
mod texts;
mod wording;

use crate::{folding, ids::*, language::Language, load::Catalogue, model::*, texts::*};
use jiff::civil::Date;
use placing::{Sections, phase_by_id};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use wording::Wording;

/// What was read out of the official workbook of an edition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EditionSource {
    /// The id the edition is to have: `msp-7.2`.
    pub edition: EditionId,
    /// The name that is shown: `MSP 7.2`.
    pub name: String,
    /// The day from which it is in force, where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub released: Option<Date>,
    /// The controls, in the order of sheets and rows.
    pub controls: Vec<OfficialControl>,
}

/// A control as the official workbook has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfficialControl {
    /// Its id: capital letters, a hyphen and digits where it has that form, else as it is printed.
    pub id: String,
    /// The phase its sheet belongs to, where the sheet says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phase: Option<Phase>,
    /// The banner above its row, as printed, in any language.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section: Option<String>,
    /// The cell of its requirement: title, necessity, body and evidence in lines.
    pub wording: String,
}

/// Why no catalogue could be made.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DeriveError {
    /// The workbook has no controls.
    #[error("the workbook holds no control")]
    NoControls,
    /// The edition has no name.
    #[error("the edition has no name")]
    NoName,
    /// The id of the edition could not name a folder.
    #[error("`{edition}` is not the id of an edition")]
    MalformedEdition {
        /// The id as it was given.
        edition: String,
    },
    /// The id of a control is none.
    #[error("`{id}` is not the id of a control")]
    MalformedControl {
        /// The id as it was given.
        id: String,
    },
    /// A control is there twice, and the two wordings differ.
    #[error("`{id}` is there twice with different wordings")]
    TwoWordings {
        /// The control.
        id: String,
    },
}

impl DeriveError {
    /// The stable code by which programs and message files know the error.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoControls => "CATALOGUE-DERIVE-NO-CONTROLS",
            Self::NoName => "CATALOGUE-DERIVE-NO-NAME",
            Self::MalformedEdition { .. } => "CATALOGUE-DERIVE-MALFORMED-EDITION",
            Self::MalformedControl { .. } => "CATALOGUE-DERIVE-MALFORMED-CONTROL",
            Self::TwoWordings { .. } => "CATALOGUE-DERIVE-TWO-WORDINGS",
        }
    }

    /// What the error is about, for the message: the id of the edition or control.
    pub fn subject(&self) -> Option<&str> {
        match self {
            Self::NoControls | Self::NoName => None,
            Self::MalformedEdition { edition } => Some(edition),
            Self::MalformedControl { id } | Self::TwoWordings { id } => Some(id),
        }
    }
}

/// Makes the catalogue of an edition from its official workbook and an edition that is known.
///
/// The result satisfies what the loader demands of a catalogue. Without a day of release it carries the
/// day of `base`. Sections in which no control is left are dropped.
///
/// # Errors
/// The workbook holds no control, an id twice with different wordings, or an id that is none.
pub fn derive(base: &Catalogue, source: &EditionSource) -> Result<Catalogue, DeriveError> {
    check_edition(source)?;
    let rows = gather(base, &source.controls)?;
    let mut sections = Sections::new(base);
    let controls: Vec<Control> = rows.iter().map(|row| control(base, row, &mut sections)).collect();
    let texts = texts(base, source, &rows, &controls, &sections);
    let used: BTreeSet<&SectionId> = controls.iter().map(|control| &control.section).collect();
    Ok(Catalogue {
        edition: source.edition.clone(),
        released: source.released.unwrap_or(base.released),
        sections: sections.used(&used),
        exemptions: exemptions(base, &controls),
        versions: Vec::new(),
        controls,
        texts,
        ..base.clone()
    })
}

/// A control of the workbook, with what the base knows about it.
struct Row<'a> {
    id: ControlId,
    known: Option<&'a Control>,
    phase: Option<Phase>,
    banner: Option<&'a str>,
    text: &'a str,
    wording: Wording,
}

fn check_edition(source: &EditionSource) -> Result<(), DeriveError> {
    let id = source.edition.as_str();
    let character = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    if id.is_empty() || id.starts_with('.') || !id.chars().all(character) {
        return Err(DeriveError::MalformedEdition { edition: id.to_owned() });
    }
    if source.name.trim().is_empty() {
        return Err(DeriveError::NoName);
    }
    if source.controls.is_empty() {
        return Err(DeriveError::NoControls);
    }
    Ok(())
}

/// One row for each control, in the order of their first appearance.
fn gather<'a>(base: &'a Catalogue, controls: &'a [OfficialControl]) -> Result<Vec<Row<'a>>, DeriveError> {
    let mut rows: Vec<Row<'a>> = Vec::new();
    let mut places: BTreeMap<ControlId, usize> = BTreeMap::new();
    for official in controls {
        let row = read(base, official)?;
        match places.get(&row.id) {
            Some(place) => join(&mut rows[*place], row)?,
            None => {
                places.insert(row.id.clone(), rows.len());
                rows.push(row);
            }
        }
    }
    Ok(rows)
}

fn read<'a>(base: &'a Catalogue, official: &'a OfficialControl) -> Result<Row<'a>, DeriveError> {
    if !is_control_id(&official.id) {
        return Err(DeriveError::MalformedControl { id: official.id.clone() });
    }
    let known = base.control(&official.id);
    Ok(Row {
        id: known.map_or_else(|| ControlId::from(official.id.as_str()), |control| control.id.clone()),
        known,
        phase: official.phase,
        banner: official.section.as_deref().filter(|banner| !banner.trim().is_empty()),
        text: &official.wording,
        wording: Wording::read(&official.wording),
    })
}

/// Joins a second row of the same control; a row without a wording contradicts nothing.
fn join<'a>(first: &mut Row<'a>, second: Row<'a>) -> Result<(), DeriveError> {
    if first.text.trim().is_empty() {
        first.text = second.text;
        first.wording = second.wording;
    } else if !second.text.trim().is_empty() && !folding::same_words(first.text, second.text) {
        return Err(DeriveError::TwoWordings { id: first.id.to_string() });
    }
    first.phase = first.phase.or(second.phase);
    first.banner = first.banner.or(second.banner);
    Ok(())
}

fn control(base: &Catalogue, row: &Row<'_>, sections: &mut Sections<'_>) -> Control {
    let section = sections.place(&row.id, row.known, row.banner);
    match row.known {
        Some(known) => kept(known, row, section),
        None => new(base, row, section),
    }
}

/// A known control where the workbook puts it. Its demands follow it: they are shown when the controls
/// of its phase are, and are recommended with it.
fn kept(known: &Control, row: &Row<'_>, section: SectionId) -> Control {
    let mut control = Control {
        section,
        phase: row.phase.unwrap_or(known.phase),
        necessity: row.wording.necessity.unwrap_or(known.necessity),
        ..known.clone()
    };
    for demand in &mut control.demands {
        if control.phase != known.phase {
            demand.shown = shown(control.phase);
        }
        if control.necessity != known.necessity {
            demand.necessity = control.necessity;
        }
    }
    control
}

fn new(base: &Catalogue, row: &Row<'_>, section: SectionId) -> Control {
    let phase = row.phase.unwrap_or_else(|| phase_by_id(base, &row.id));
    let necessity = row.wording.necessity.unwrap_or_default();
    Control {
        id: row.id.clone(),
        aliases: Vec::new(),
        section,
        phase,
        necessity,
        // There is no Korean text of such an edition; the loader wants a range.
        lines: [1, 1],
        demands: vec![only_demand(phase, necessity)],
        waivers: Vec::new(),
        readings: Vec::new(),
    }
}

fn only_demand(phase: Phase, necessity: Necessity) -> Demand {
    let (id, kind) = match phase {
        Phase::Prerequisite => (texts::EVIDENCE, DemandKind::Document),
        Phase::Technical => (texts::OFFICIAL_WORDING, DemandKind::Attestation),
    };
    Demand {
        id: DemandId::from(id),
        kind,
        necessity,
        shown: shown(phase),
        route: None,
        at_least: None,
        of: None,
        each_at_least: None,
        each_of: None,
        within_months: None,
        at_most_minutes: None,
        distinct_customers: false,
        covers: Vec::new(),
        any_of: Vec::new(),
        for_each: Vec::new(),
        excludes: Vec::new(),
        recommended: Vec::new(),
        conditional: Vec::new(),
        where_applicable: false,
        variants: Vec::new(),
        readings: Vec::new(),
    }
}

fn shown(phase: Phase) -> Shown {
    match phase {
        Phase::Prerequisite => Shown::Submission,
        Phase::Technical => Shown::AuditDay,
    }
}

/// The exemption table for the controls that still exist.
fn exemptions(base: &Catalogue, controls: &[Control]) -> Vec<ExemptionRow> {
    let exists = |id: &ControlId| controls.iter().any(|it| it.id == *id || it.aliases.contains(id));
    let rows = base.exemptions.iter().map(|row| {
        let controls = row.controls.iter().filter(|id| exists(id)).cloned().collect();
        ExemptionRow { controls, ..row.clone() }
    });
    rows.filter(|row| !row.controls.is_empty()).collect()
}

fn texts(
    base: &Catalogue,
    source: &EditionSource,
    rows: &[Row<'_>],
    controls: &[Control],
    sections: &Sections<'_>,
) -> BTreeMap<Language, Texts> {
    let all: String = rows.iter().flat_map(|row| [row.text, "\n"]).collect();
    let spoken = folding::language_of(&all);
    let used: BTreeSet<&SectionId> = controls.iter().map(|control| &control.section).collect();
    let in_language = |(language, words): (&Language, &Texts)| {
        let controls = rows.iter().zip(controls).map(|(row, control)| {
            let text = control_text(base, row, control.phase, (*language, spoken));
            (control.id.clone(), text)
        });
        let texts = Texts {
            edition: texts::edition(*language, source.name.trim(), &words.edition.name),
            sections: sections.words(*language, &used),
            controls: controls.collect(),
            ..words.clone()
        };
        (*language, texts)
    };
    base.texts.iter().map(in_language).collect()
}

fn control_text(
    base: &Catalogue,
    row: &Row<'_>,
    phase: Phase,
    (language, spoken): (Language, Language),
) -> ControlText {
    let Some(words) = row.known.and_then(|known| base.control_text(language, &known.id)) else {
        let title = row.wording.title.clone().unwrap_or_else(|| row.id.to_string());
        return texts::new_control(language, phase, title);
    };
    let mut words = words.clone();
    if language == spoken
        && let Some(title) = new_title(base, row)
    {
        words.title = title;
    }
    words
}

/// The title of a known control, where the workbook has one that the base has in no language. A cell
/// whose second line is not the necessity may not begin with a title at all.
fn new_title(base: &Catalogue, row: &Row<'_>) -> Option<String> {
    row.wording.necessity?;
    let title = row.wording.title.as_ref()?;
    let known = |words: &Texts| {
        let text = words.controls.get(&row.id);
        text.is_some_and(|text| folding::same_words(&text.title, title))
    };
    (!base.texts.values().any(known)).then(|| title.clone())
}
