//! What templates make, what they refuse, and that no field can break out of a path.

use super::*;
use crate::names::{Taken, component};
use proptest::prelude::*;

fn fields() -> Fields {
    Fields::new()
        .with(Field::Control, "OPSP-001")
        .with(Field::Letter, "A")
        .with(Field::Title, "Patch policy")
        .with(Field::Original, "정책 v1.2.pdf")
}

fn check(template: &str, expected: &str) {
    assert_eq!(NameTemplate::parse(template).unwrap().render(&fields()), expected, "for {template:?}");
}

fn refused(template: &str, at: usize, code: &str) {
    let error = NameTemplate::parse(template).unwrap_err();
    assert_eq!((error.at, error.code()), (at, code), "for {template:?}");
}

#[test]
fn fields_folders_and_optional_parts() {
    check("{control}/{letter}_{title}", "OPSP-001/A_Patch policy");
    check("{control}/[{customer}_]{title}", "OPSP-001/Patch policy");
    check("[{control}_]{title}", "OPSP-001_Patch policy");
    check("{control}/[{customer}/]{title}", "OPSP-001/Patch policy");
    check("[{control}-{customer} ]{original}", "정책 v1.2.pdf");
    check("증빙/{original}", "증빙/정책 v1.2.pdf");
}

#[test]
fn what_comes_out_empty_leaves_no_empty_name() {
    check("{customer}/{title}", "Patch policy");
    check("{customer}/{date}", "file");
    check("{control}/{customer}", "OPSP-001/file");
    check("{customer}.../{title}", "Patch policy");
}

#[test]
fn an_ending_survives_a_title_with_dots_and_a_long_one() {
    let template = NameTemplate::parse("{title}").unwrap();
    let render = |title: &str| template.render_with_ending(&Fields::new().with(Field::Title, title), "pdf");
    assert_eq!(render("Release 1.2"), "Release 1.2.pdf");
    assert_eq!(render(""), "file.pdf");
    assert!(render(&"가".repeat(200)).ends_with("가.pdf"));
}

#[test]
fn a_field_cannot_leave_its_place() {
    let template = NameTemplate::parse("{customer}/{title}").unwrap();
    let render = |customer: &str, title: &str| {
        template.render(&Fields::new().with(Field::Customer, customer).with(Field::Title, title))
    };
    assert_eq!(render("..", "../../etc/passwd"), "_.._etc_passwd");
    assert_eq!(render("/abs", "C:\\x"), "_abs/C__x");
    assert_eq!(render("con", "nul.txt"), "con_/nul_.txt");
    assert_eq!(render("{title}", "[x]"), "{title}/[x]");
}

#[test]
fn the_words_of_a_fault_are_filled_with_what_it_is_about() {
    let parameters = NameTemplate::parse("{control}_{titel}").unwrap_err().parameters();
    assert_eq!((parameters["at"].as_str(), parameters["name"].as_str()), ("11", "titel"));
    assert_eq!(NameTemplate::parse("{title}]").unwrap_err().parameters()["mark"], "]");
}

#[test]
fn faults_have_a_place_and_a_code() {
    refused("", 0, "BUNDLE-TEMPLATE-EMPTY");
    refused("  ", 0, "BUNDLE-TEMPLATE-EMPTY");
    refused(&"{title}".repeat(43), 300, "BUNDLE-TEMPLATE-TOO-LONG");
    refused("{control}_{titel}", 10, "BUNDLE-TEMPLATE-UNKNOWN-FIELD");
    refused("{Control}", 0, "BUNDLE-TEMPLATE-UNKNOWN-FIELD");
    refused("😀{control", 2, "BUNDLE-TEMPLATE-NOT-CLOSED");
    refused("{control/{title}", 0, "BUNDLE-TEMPLATE-NOT-CLOSED");
    refused("a[{title}", 1, "BUNDLE-TEMPLATE-NOT-CLOSED");
    refused("{title}]", 7, "BUNDLE-TEMPLATE-NOT-OPENED");
    refused("title}", 5, "BUNDLE-TEMPLATE-NOT-OPENED");
    refused("[{title}[{date}]]", 8, "BUNDLE-TEMPLATE-NESTED");
    refused("{title}[x]", 7, "BUNDLE-TEMPLATE-OPTIONAL-WITHOUT-FIELD");
    refused("plain", 0, "BUNDLE-TEMPLATE-NO-FIELD");
    refused("{title}: {date}", 7, "BUNDLE-TEMPLATE-FORBIDDEN-CHARACTER");
    refused("{control}\\{title}", 9, "BUNDLE-TEMPLATE-FORBIDDEN-CHARACTER");
    refused("/{title}", 0, "BUNDLE-TEMPLATE-NO-NAME");
    refused("../{title}", 0, "BUNDLE-TEMPLATE-NO-NAME");
    refused("{control}/../{title}", 10, "BUNDLE-TEMPLATE-NO-NAME");
    refused("{control}//{title}", 10, "BUNDLE-TEMPLATE-NO-NAME");
    refused("{control}/", 10, "BUNDLE-TEMPLATE-NO-NAME");
    refused("a/b/c/d/e/{title}", 10, "BUNDLE-TEMPLATE-TOO-DEEP");
}

fn any_template() -> impl Strategy<Value = String> {
    let fields = Field::ALL.map(|field| format!("{{{}}}", field.name()));
    let others = ["/", "[", "]", ".", "..", " ", "~", "con", "가", "_", "{title}", "[{date}-]", "x", "{"];
    let tokens: Vec<String> = fields.into_iter().chain(others.map(str::to_owned)).collect();
    proptest::collection::vec(proptest::sample::select(tokens), 1..12).prop_map(|tokens| tokens.concat())
}

fn any_value() -> impl Strategy<Value = String> {
    prop_oneof![
        "\\PC{0,120}",
        Just(String::new()),
        Just("..".to_owned()),
        Just("/".to_owned()),
        Just("a.tmp".to_owned()),
        Just("desktop .ini".to_owned()),
        Just("가".repeat(130)),
        Just("\u{1100}\u{1161}\u{1112}".to_owned()),
    ]
}

proptest! {
    #[test]
    fn every_path_is_one_that_the_plan_accepts_as_it_is(
        template in any_template(),
        values in proptest::collection::vec(any_value(), Field::ALL.len()),
        ending in proptest::option::of("[a-z]{1,5}"),
    ) {
        let Ok(template) = NameTemplate::parse(&template) else { return Ok(()) };
        let fields = Field::ALL.into_iter().zip(&values).fold(Fields::new(), |all, (field, value)| all.with(field, value));
        let path = match ending {
            Some(ending) => template.render_with_ending(&fields, &ending),
            None => template.render(&fields),
        };
        for name in path.split('/') {
            prop_assert!(!name.is_empty(), "{path:?}");
            prop_assert_eq!(component(name), name);
        }
        prop_assert!(units(&path) <= PATH_LIMIT);
        prop_assert_eq!(Taken::default().claim_path(&path), path);
    }

    #[test]
    fn no_text_makes_the_parser_fail_in_another_way(template in "[\\PC{}\\[\\]/]{0,40}") {
        if let Err(error) = NameTemplate::parse(&template) {
            prop_assert!(error.at <= template.encode_utf16().count());
        }
    }
}
