//! Every text a person sees, by key, in English, Korean and Japanese.
//!
//! The texts are Project Fluent files in `assets/messages/<language>/`; the window reads the same
//! files. Names and guidance of controls are not here but in the catalogue.
//!
//! A missing key is a defect that `cargo xtask tidy` and the tests of this crate catch; at run time
//! the key itself is shown, so that nothing is ever blank.

mod particle;
#[cfg(test)]
mod tests;
mod written;

use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue, concurrent::FluentBundle};
use proofbook_catalogue::Language;
use std::sync::OnceLock;

pub use particle::particle;

/// The files of a language, by name.
pub const FILES: [(Language, [(&str, &str); 6]); 3] =
    [(Language::En, files_en()), (Language::Ko, files_ko()), (Language::Ja, files_ja())];

macro_rules! files {
    ($name:ident, $code:literal) => {
        const fn $name() -> [(&'static str, &'static str); 6] {
            [
                ("findings.ftl", include_str!(concat!("../../../assets/messages/", $code, "/findings.ftl"))),
                ("errors.ftl", include_str!(concat!("../../../assets/messages/", $code, "/errors.ftl"))),
                ("report.ftl", include_str!(concat!("../../../assets/messages/", $code, "/report.ftl"))),
                ("words.ftl", include_str!(concat!("../../../assets/messages/", $code, "/words.ftl"))),
                ("help.ftl", include_str!(concat!("../../../assets/messages/", $code, "/help.ftl"))),
                ("labels.ftl", include_str!(concat!("../../../assets/messages/", $code, "/labels.ftl"))),
            ]
        }
    };
}
files!(files_en, "en");
files!(files_ko, "ko");
files!(files_ja, "ja");

/// The messages of one language.
pub struct Messages {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Messages {
    /// The messages of a language; read once for the whole program.
    pub fn of(language: Language) -> &'static Messages {
        static ALL: OnceLock<[Messages; 3]> = OnceLock::new();
        let all = ALL.get_or_init(|| [Messages::read(0), Messages::read(1), Messages::read(2)]);
        match language {
            Language::En => &all[0],
            Language::Ko => &all[1],
            Language::Ja => &all[2],
        }
    }

    fn read(index: usize) -> Self {
        let (language, files) = FILES[index];
        Self::of_texts(language, files.iter().map(|(_, text)| *text))
    }

    /// The messages in these texts.
    fn of_texts<'a>(language: Language, texts: impl Iterator<Item = &'a str>) -> Self {
        let locale = language.code().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        // Isolation marks would end up in spreadsheets and PDFs.
        bundle.set_use_isolating(false);
        // Fails only where the name is taken.
        let _ = bundle.add_function("PARTICLE", |words, _| FluentValue::from(particle::function(words)));
        bundle.set_formatter(Some(match language {
            Language::En => |value, _| number(Language::En, value),
            Language::Ko => |value, _| number(Language::Ko, value),
            Language::Ja => |value, _| number(Language::Ja, value),
        }));
        for text in texts {
            // A resource with a fault still gives its sound entries; the tests refuse the fault.
            let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, _)| resource);
            bundle.add_resource_overriding(resource);
        }
        Self { language, bundle }
    }

    /// The language.
    pub fn language(&self) -> Language {
        self.language
    }

    /// A message without parameters, or an attribute of one (`key.attribute`).
    pub fn text(&self, key: &str) -> String {
        self.format(key, &[])
    }

    /// A message with parameters, or an attribute of one (`key.attribute`). The key itself where
    /// there is no such message.
    pub fn format(&self, key: &str, arguments: &[(&str, Argument)]) -> String {
        self.try_format(key, arguments).unwrap_or_else(|| key.to_owned())
    }

    /// Like [`Messages::format`], `None` where there is no such message.
    pub fn try_format(&self, key: &str, arguments: &[(&str, Argument)]) -> Option<String> {
        self.formatted(key, arguments, &mut Vec::new())
    }

    /// The same; what was missing or went wrong is added to `faults`.
    fn formatted(
        &self,
        key: &str,
        arguments: &[(&str, Argument)],
        faults: &mut Vec<FluentError>,
    ) -> Option<String> {
        let (id, attribute) =
            key.split_once('.').map_or((key, None), |(id, attribute)| (id, Some(attribute)));
        let message = self.bundle.get_message(id)?;
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute)?.value(),
            None => message.value()?,
        };
        let mut fluent = FluentArgs::new();
        for (name, argument) in arguments {
            fluent.set(*name, argument.clone().into_fluent());
        }
        Some(self.bundle.format_pattern(pattern, Some(&fluent), faults).into_owned())
    }
}

/// A number inside a message; everything else is as it is.
fn number(language: Language, value: &FluentValue<'_>) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(written::decimal(language, &number.as_string())),
        _ => None,
    }
}

/// A parameter of a message.
#[derive(Clone, Debug, PartialEq)]
pub enum Argument {
    /// Text as it stands.
    Text(String),
    /// A number; plural forms look at it.
    Number(f64),
}

impl Argument {
    fn into_fluent(self) -> FluentValue<'static> {
        match self {
            Argument::Text(text) => FluentValue::from(text),
            Argument::Number(number) => FluentValue::from(number),
        }
    }
}

impl From<&str> for Argument {
    fn from(text: &str) -> Self {
        Argument::Text(text.to_owned())
    }
}

impl From<String> for Argument {
    fn from(text: String) -> Self {
        Argument::Text(text)
    }
}

impl From<u32> for Argument {
    fn from(number: u32) -> Self {
        Argument::Number(f64::from(number))
    }
}
