//! Where a control of a workbook belongs: its phase and its section.
//!
//! A banner that names a known section decides. Otherwise the control stays where it was, a new one
//! goes where its family is, and only then is a section made from the banner. A banner is compared
//! whole; a note that merely mentions a section is none.

use crate::{Catalogue, Control, ControlId, Language, Phase, Section, SectionId, Words, folding};
use std::collections::{BTreeMap, BTreeSet};

/// The families of the editions known so far, without the P of the prerequisites.
const FAMILIES: [(&str, &str); 6] = [
    ("BUS", "business"),
    ("PEO", "people"),
    ("GOV", "governance"),
    ("PLAT", "platform"),
    ("SEC", "security"),
    ("OPS", "operations"),
];

/// The section of controls for which neither family nor banner names one.
const FURTHER: &str = "further";

/// The phase of a control, judged by its id alone: as the family in the base, else by its last letter.
pub(super) fn phase_by_id(base: &Catalogue, id: &ControlId) -> Phase {
    let family = family(id);
    let relative = base.controls.iter().find(|control| self::family(&control.id) == family);
    match relative {
        Some(control) => control.phase,
        None if family.ends_with('P') => Phase::Prerequisite,
        None => Phase::Technical,
    }
}

fn family(id: &ControlId) -> &str {
    id.as_str().split('-').next().unwrap_or_default()
}

/// The sections of the edition in the making.
pub(super) struct Sections<'a> {
    base: &'a Catalogue,
    made: Vec<Made>,
}

/// A section that the base does not have.
struct Made {
    id: SectionId,
    /// The words of the banner it was made from.
    banner: Vec<String>,
    names: BTreeMap<Language, String>,
}

impl<'a> Sections<'a> {
    pub fn new(base: &'a Catalogue) -> Self {
        Self { base, made: Vec::new() }
    }

    /// The section of a control.
    pub fn place(&mut self, id: &ControlId, known: Option<&Control>, banner: Option<&str>) -> SectionId {
        let named = banner.and_then(|banner| self.named(banner));
        named
            .or_else(|| known.map(|control| control.section.clone()))
            .or_else(|| self.of_family(family(id)))
            .unwrap_or_else(|| self.make(banner))
    }

    /// The base's sections that are used, then the new ones.
    pub fn used(&self, used: &BTreeSet<&SectionId>) -> Vec<Section> {
        let base = self.base.sections.iter().filter(|section| used.contains(&section.id)).cloned();
        base.chain(self.made.iter().map(|made| Section { id: made.id.clone() })).collect()
    }

    /// The words of the same sections.
    pub fn words(&self, language: Language, used: &BTreeSet<&SectionId>) -> BTreeMap<SectionId, Words> {
        let base = self.base.texts.get(&language).into_iter().flat_map(|texts| &texts.sections);
        let base = base.filter(|(id, _)| used.contains(id)).map(|(id, words)| (id.clone(), words.clone()));
        let made = self.made.iter().map(|made| {
            let name = made.names.get(&language).cloned().unwrap_or_else(|| made.id.to_string());
            (made.id.clone(), Words { name, text: None })
        });
        base.chain(made).collect()
    }

    /// The section of the base whose name, in any language, the banner is.
    fn named(&self, banner: &str) -> Option<SectionId> {
        let wanted = without_number(banner);
        if wanted.is_empty() {
            return None;
        }
        let has_name = |section: &&Section| {
            let names = self.base.texts.values().filter_map(|texts| texts.sections.get(&section.id));
            let mut names = names.map(|words| words.name.as_str()).chain([section.id.as_str()]);
            names.any(|name| folding::words(name) == wanted)
        };
        self.base.sections.iter().find(has_name).map(|section| section.id.clone())
    }

    /// The section in which the base has the family, with or without the P of the prerequisites.
    fn of_family(&self, family: &str) -> Option<SectionId> {
        let stem = family.strip_suffix('P').unwrap_or(family);
        let exists = |id: &str| self.base.sections.iter().any(|section| section.id.as_str() == id);
        let usual = FAMILIES.iter().find(|(name, id)| [family, stem].contains(name) && exists(id));
        let relative = || {
            let controls = &self.base.controls;
            controls.iter().find(|control| [family, stem].contains(&self::family(&control.id)))
        };
        usual
            .map(|(_, id)| SectionId::from(*id))
            .or_else(|| relative().map(|control| control.section.clone()))
    }

    /// The section made from the banner, which all controls below the same banner share.
    fn make(&mut self, banner: Option<&str>) -> SectionId {
        let words = banner.map(without_number).unwrap_or_default();
        if let Some(made) = self.made.iter().find(|made| made.banner == words) {
            return made.id.clone();
        }
        let printed = banner.map(folding::fold_spaces).filter(|_| !words.is_empty());
        let name = |language| printed.clone().unwrap_or_else(|| super::texts::further(language).to_owned());
        let names = Language::ALL.into_iter().map(|language| (language, name(language))).collect();
        let id = self.free_id(&words);
        self.made.push(Made { id: id.clone(), banner: words, names });
        id
    }

    /// An id from the Latin words of the banner that no section has yet.
    fn free_id(&self, words: &[String]) -> SectionId {
        let latin: Vec<&str> = words.iter().filter(|word| word.is_ascii()).map(String::as_str).collect();
        let stem: String =
            latin.join("-").chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
        let stem = stem.trim_matches('-');
        let stem = if stem.is_empty() { FURTHER } else { stem };
        let taken = |id: &str| {
            self.base.sections.iter().any(|section| section.id.as_str() == id)
                || self.made.iter().any(|made| made.id.as_str() == id)
        };
        let numbered = (2..).map(|number| format!("{stem}-{number}"));
        let free = std::iter::once(stem.to_owned()).chain(numbered).find(|id| !taken(id));
        SectionId::new(free.unwrap_or_else(|| stem.to_owned()))
    }
}

/// The words of a banner without the number in front of it.
fn without_number(banner: &str) -> Vec<String> {
    let words = folding::words(banner);
    let numbers = words.iter().take_while(|word| word.bytes().all(|byte| byte.is_ascii_digit())).count();
    words.into_iter().skip(numbers).collect()
}
