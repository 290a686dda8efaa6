//! `--help` and errors of usage in the language that `--language` or the machine says.
//!
//! The grammar is in `arguments.rs`; its words are in `help.ftl`, where a command is `help-<path>` and an
//! argument an attribute of it, or of `help-argument` where many commands share it. The comments in the
//! grammar say the same in English, and a test holds them together.
//!
//! Deliberately not here: the words inside a line of usage (`[OPTIONS]`), which clap writes itself, and the
//! JSON of an error, which stays as it is for the programs that read it.

use crate::arguments::Arguments;
use clap::{
    Arg, Command, CommandFactory, Error,
    error::{ContextKind, ContextValue, ErrorKind},
};
use proofbook_app::domain::{BadgeField, FieldForm, Language, Messages, PlainProfileField};
use std::ffi::OsString;

/// The language that the words of the command line ask for, without understanding the rest of them.
pub fn language_asked(words: impl Iterator<Item = OsString>) -> Option<Language> {
    let words: Vec<String> =
        words.map(|word| word.to_string_lossy().into_owned()).take_while(|word| word != "--").collect();
    let named = words.iter().find_map(|word| word.strip_prefix("--language=").map(str::to_owned));
    let after = || words.windows(2).find(|pair| pair[0] == "--language").map(|pair| pair[1].clone());
    Language::from_code(&named.or_else(after)?)
}

/// The grammar in the words of a language.
pub fn command(language: Language) -> Command {
    let mut command = Arguments::command();
    // Only now are the helps and versions there that clap adds itself.
    command.build();
    let command = worded(command, "help", Messages::of(language));
    let messages = Messages::of(language);
    let about = messages.text("help-proofbook");
    let long = format!("{about}\n\n{}", messages.text("help-proofbook.long"));
    command
        .about(about)
        .long_about(long)
        .mut_subcommand("profile", |profile| profile.after_help(profile_keys(messages)))
}

fn worded(command: Command, key: &str, messages: &'static Messages) -> Command {
    let name = command.get_name().to_owned();
    if name == "help" {
        return command.about(messages.text("help-argument.help"));
    }
    let key = if name == "proofbook" { key.to_owned() } else { format!("{key}-{name}") };
    let own = if key == "help" { "help-proofbook" } else { &key };
    let template = template(&command, messages);
    let about = messages.try_format(own, &[]);
    let command = command
        .help_template(template)
        .mut_args(|argument| worded_argument(argument, own, messages))
        .mut_subcommands(|sub| worded(sub, &key, messages));
    match about {
        Some(about) => command.about(about).long_about(None::<&str>),
        None => command,
    }
}

fn worded_argument(argument: Arg, key: &str, messages: &Messages) -> Arg {
    let id = argument.get_id().as_str().replace('_', "-");
    let own = messages.try_format(&format!("{key}.{id}"), &[]);
    let Some(text) = own.or_else(|| messages.try_format(&format!("help-argument.{id}"), &[])) else {
        return argument;
    };
    let mut text = vec![text];
    let takes = argument.get_num_args().is_none_or(|number| number.takes_values());
    let values = argument.get_possible_values();
    let values: Vec<&str> = values.iter().filter(|_| takes).map(|value| value.get_name()).collect();
    if values.iter().any(|value| !text[0].contains(value)) {
        text.push(messages.format("usage-values", &[("values", values.join(", ").into())]));
    }
    let default = argument.get_default_values().iter().filter_map(|value| value.to_str()).collect::<String>();
    if takes && !default.is_empty() {
        text.push(messages.format("usage-default", &[("value", default.into())]));
    }
    let separator = if messages.language() == Language::Ja { "" } else { " " };
    argument
        .help(text.join(separator))
        .long_help(None::<&str>)
        .hide_possible_values(true)
        .hide_default_value(true)
}

/// The parts of a help with headings in the language; those that are empty are left out.
fn template(command: &Command, messages: &Messages) -> String {
    let mut template = format!("{{about-with-newline}}\n{}: {{usage}}\n", messages.text("usage-heading"));
    let parts = [
        ("usage-commands", "{subcommands}", command.has_subcommands()),
        ("usage-arguments", "{positionals}", command.get_positionals().next().is_some()),
        ("usage-options", "{options}", command.get_opts().next().is_some()),
    ];
    for (heading, part, _) in parts.into_iter().filter(|(_, _, shown)| *shown) {
        template.push_str(&format!("\n{}:\n{part}\n", messages.text(heading)));
    }
    template + "{after-help}"
}

/// The keys of the profile with what they hold.
fn profile_keys(messages: &Messages) -> String {
    let mut lines = vec![messages.text("usage-profile-keys")];
    let mut add = |key: &str, form: FieldForm| lines.push(format!("  {key:34} {}", wanted(form, messages)));
    for field in PlainProfileField::ALL {
        add(field.name(), field.form());
    }
    for field in BadgeField::ALL {
        add(&format!("badge.<badge>.{}", field.name()), field.form());
    }
    lines.push(format!(
        "\n{} aws-devops-competency, aws-level-1-mssp-competency, aws-migration-competency, aws-designations, \
         iso-22301, iso-27001, soc-2",
        messages.text("usage-profile-badges")
    ));
    lines.join("\n")
}

fn wanted(form: FieldForm, messages: &Messages) -> String {
    let key = match form {
        FieldForm::Line => "form-line",
        FieldForm::YesNo => "form-yes-no",
        FieldForm::Day => "form-day",
        FieldForm::Count => "form-count",
        FieldForm::Percent => "form-percent",
        FieldForm::OneOf(words) => {
            return messages.format("form-one-of", &[("values", words.join(", ").into())]);
        }
        FieldForm::Address => "form-address",
        FieldForm::Digest => "form-digest",
        FieldForm::Colour => "form-colour",
    };
    messages.text(key)
}

/// What was not understood, in words.
pub fn usage_error(error: &Error, language: Language) -> String {
    let messages = Messages::of(language);
    let said = |kind| error.get(kind).map(in_words).unwrap_or_default();
    let argument = said(ContextKind::InvalidArg);
    let with = |key: &str, argument: String| messages.format(key, &[("argument", argument.into())]);
    let what = match error.kind() {
        ErrorKind::UnknownArgument => with("usage-unknown-argument", argument),
        ErrorKind::InvalidSubcommand => with("usage-unknown-command", said(ContextKind::InvalidSubcommand)),
        ErrorKind::MissingRequiredArgument => with("usage-missing", argument),
        ErrorKind::MissingSubcommand => messages.text("usage-missing-command"),
        ErrorKind::ArgumentConflict if said(ContextKind::PriorArg) == argument => {
            with("usage-repeated", argument)
        }
        ErrorKind::ArgumentConflict => messages.format(
            "usage-conflict",
            &[("argument", argument.into()), ("other", said(ContextKind::PriorArg).into())],
        ),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let value = said(ContextKind::InvalidValue);
            match value.is_empty() {
                true => with("usage-no-value", argument),
                false => messages
                    .format("usage-invalid-value", &[("argument", argument.into()), ("value", value.into())]),
            }
        }
        ErrorKind::TooManyValues | ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            with("usage-number-of-values", argument)
        }
        ErrorKind::InvalidUtf8 => messages.text("usage-not-text"),
        // Others do not come from what somebody wrote.
        _ => return error.to_string().trim_end().to_owned(),
    };
    let mut lines = vec![format!("{}: {what}", messages.text("usage-error"))];
    let values = said(ContextKind::ValidValue);
    if !values.is_empty() {
        lines.push(format!("  {}", messages.format("usage-values", &[("values", values.into())])));
    }
    let similar = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue];
    for similar in similar.into_iter().map(said).filter(|text| !text.is_empty()) {
        lines.push(format!("  {}: {}", messages.text("usage-tip"), with("usage-similar", similar)));
    }
    let usage = said(ContextKind::Usage);
    if let Some(usage) = usage.strip_prefix("Usage:") {
        lines.push(format!("\n{}:{}", messages.text("usage-heading"), usage.trim_end()));
    }
    lines.push(format!("\n{}", messages.text("usage-more")));
    lines.join("\n")
}

fn in_words(value: &ContextValue) -> String {
    match value {
        ContextValue::String(text) => text.clone(),
        ContextValue::Strings(all) => all.join(", "),
        ContextValue::StyledStr(text) => text.to_string(),
        ContextValue::Number(number) => number.to_string(),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [Language; 3] = [Language::En, Language::Ko, Language::Ja];

    /// Every command of the grammar with its path.
    fn each(command: &Command, key: &str, see: &mut impl FnMut(&str, &Command)) {
        for sub in command.get_subcommands().filter(|sub| sub.get_name() != "help") {
            let key = format!("{key}-{}", sub.get_name());
            see(&key, sub);
            each(sub, &key, see);
        }
    }

    #[test]
    fn every_command_and_argument_has_words_in_every_language() {
        let mut grammar = Arguments::command();
        grammar.build();
        for language in ALL {
            let messages = Messages::of(language);
            each(&grammar, "help", &mut |key, command| {
                assert!(messages.try_format(key, &[]).is_some(), "{key}");
                for argument in command.get_arguments() {
                    let id = argument.get_id().as_str().replace('_', "-");
                    let own = messages.try_format(&format!("{key}.{id}"), &[]);
                    let shared = || messages.try_format(&format!("help-argument.{id}"), &[]);
                    assert!(own.or_else(shared).is_some(), "{key}.{id} in {}", language.code());
                }
            });
        }
    }

    #[test]
    fn the_comments_of_the_grammar_say_the_same_in_english() {
        let messages = Messages::of(Language::En);
        let plain = |text: &str| text.trim_end_matches('.').to_owned();
        each(&Arguments::command(), "help", &mut |key, command| {
            let about = command.get_about().map(ToString::to_string).unwrap_or_default();
            assert_eq!(plain(&about), plain(&messages.text(key)), "{key}");
            for argument in command.get_arguments() {
                let id = argument.get_id().as_str().replace('_', "-");
                let own = messages.try_format(&format!("{key}.{id}"), &[]);
                let words = own.unwrap_or_else(|| messages.text(&format!("help-argument.{id}")));
                let comment = argument.get_help().map(ToString::to_string).unwrap_or_default();
                assert_eq!(plain(&comment), plain(&words), "{key}.{id}");
            }
        });
    }

    #[test]
    fn help_is_in_one_language() {
        for (language, heading) in [(Language::Ko, "사용법: proofbook"), (Language::Ja, "使い方: proofbook")]
        {
            let mut command = command(language);
            let help = command.render_long_help().to_string();
            assert!(help.contains(heading), "{help}");
            for english in ["Usage:", "Commands:", "Options:", "Print help", "Create a workspace", "default:"]
            {
                assert!(!help.contains(english), "{english} in {help}");
            }
            let new = command.find_subcommand_mut("new").unwrap().render_long_help().to_string();
            assert!(!new.contains("Arguments:") && !new.contains("default:"), "{new}");
            assert!(new.contains("msp-7.1"), "{new}");
        }
    }

    #[test]
    fn what_was_not_understood_is_said_in_the_language() {
        let said = |language, words: &[&str]| {
            let error = command(language).try_get_matches_from(words).unwrap_err();
            usage_error(&error, language)
        };
        let unknown = ["proofbook", "check", "w", "--jsn"];
        assert!(said(Language::Ko, &unknown).starts_with("오류: 알 수 없는 인수입니다: --jsn"));
        assert!(said(Language::Ja, &unknown).contains("似た名前：--json"));
        assert!(said(Language::En, &["proofbook", "check"]).contains("required: <WORKSPACE>"));
        assert!(said(Language::Ko, &["proofbook", "chek"]).contains("알 수 없는 명령입니다: chek"));
        let value = ["proofbook", "check", "w", "--language", "de"];
        assert!(said(Language::Ja, &value).contains("en, ko, ja"));
        assert!(!said(Language::Ja, &value).contains("Usage"));
    }

    #[test]
    fn the_language_is_found_before_the_rest_is_understood() {
        let asked = |words: &[&str]| language_asked(words.iter().map(OsString::from));
        assert_eq!(asked(&["proofbook", "--help", "--language", "ja"]), Some(Language::Ja));
        assert_eq!(asked(&["proofbook", "--language=ko", "--help"]), Some(Language::Ko));
        assert_eq!(asked(&["proofbook", "answer", "--", "--language", "ko"]), None);
        assert_eq!(asked(&["proofbook", "--language"]), None);
    }
}
