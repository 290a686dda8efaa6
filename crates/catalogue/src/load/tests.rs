//! Broken catalogues and what is said about them.
//!
//! Every case takes the same small, sound catalogue, changes one passage of one file, and names
//! the file, the line and the reason that must come out.

mod fixture;

use super::*;
use fixture::{CHECKLIST, TEXT, check, load_edited};

#[test]
fn sound_catalogue_is_accepted() {
    let catalogue = load_edited(|_, text| text.to_owned()).expect("the small catalogue is sound");
    assert_eq!(catalogue.edition.as_str(), "tiny-1");
    assert_eq!(catalogue.control("OPS-1").map(|control| control.id.as_str()), Some("OPS-001"));
    assert_eq!(catalogue.texts.keys().copied().collect::<Vec<_>>(), Language::ALL);
    let words = catalogue.control_text(Language::Ja, &ControlId::from("OPS-001"));
    assert_eq!(words.map(|words| words.title.as_str()), Some("Operations"));
}

#[test]
fn windows_line_ends_are_accepted_and_counted() {
    let crlf = |_: &str, text: &str| text.replace('\n', "\r\n");
    assert!(load_edited(crlf).is_ok());
    let broken =
        load_edited(|_, text| text.replace("weight = \"high\"", "weight = \"huge\"").replace('\n', "\r\n"));
    assert_eq!(broken.map_err(|error| error.line).err(), Some(75));
}

#[test]
fn syntax_error() {
    check(
        "checklist.toml",
        "id = \"operations\"",
        "id = operations",
        "checklist.toml:6: string values must be quoted, expected literal string",
    );
    check("text.ko.toml", "[edition]", "[edition", "text.ko.toml:3: unclosed table, expected `]`");
}

#[test]
fn key_written_twice() {
    check("text.ja.toml", "[fees.audit]", "[programme.tier]", "text.ja.toml:32: duplicate key");
}

#[test]
fn newer_format() {
    let error = load_edited(|_, text| text.replace("format = 1", "format = 2\nnovelty = true")).unwrap_err();
    assert_eq!(error.code(), "CATALOGUE-NEWER-FORMAT");
    assert_eq!(
        error.to_string(),
        "checklist.toml:1: the catalogue has format 2; this version of Proofbook reads up to 1"
    );
}

#[test]
fn broken_catalogues_have_their_code() {
    let error = load_edited(|_, text| text.replace("edition = ", "edition : ")).unwrap_err();
    assert_eq!(error.code(), "CATALOGUE-BROKEN");
}

#[test]
fn format_missing() {
    check("checklist.toml", "format = 1\n", "", "checklist.toml:1: missing field `format`");
}

#[test]
fn unknown_field() {
    check(
        "checklist.toml",
        "within_months = 12",
        "within_months = 12\nwithin_days = 12",
        "checklist.toml:105: unknown field `within_days`, expected one of `id`, `kind`, `necessity`, `shown`, \
         `route`, `at_least`, `of`, `each_at_least`, `each_of`, `within_months`, `at_most_minutes`, \
         `distinct_customers`, `covers`, `any_of`, `for_each`, `excludes`, `recommended`, \
         `conditional`, `where_applicable`, `variants`, `readings`",
    );
    check(
        "text.en.toml",
        "detail = \"In writing.\"",
        "details = \"In writing.\"",
        "text.en.toml:51: unknown field `details`, expected `label` or `detail`",
    );
}

#[test]
fn unknown_enum_value() {
    check(
        "checklist.toml",
        "phase = \"technical\"",
        "phase = \"later\"",
        "checklist.toml:82: unknown variant `later`, expected `prerequisite` or `technical`",
    );
}

#[test]
fn unknown_word() {
    check(
        "checklist.toml",
        "source = \"control\"",
        "source = \"rumour\"",
        "checklist.toml:109: unknown value `rumour`, expected one of exemption-table, control, section-heading",
    );
    check(
        "checklist.toml",
        "from = \"desired-validation\"",
        "from = \"whenever\"",
        "checklist.toml:49: unknown value `whenever`, expected one of desired-validation, audit, \
         previous-action, designation, last-full-audit, renewal-due, application",
    );
    check(
        "checklist.toml",
        "{ source = \"english-workbook\",",
        "{ source = \"blog\",",
        "checklist.toml:105: unknown value `blog`, expected one of korean-checklist, english-workbook",
    );
}

#[test]
fn missing_field() {
    check("checklist.toml", "section = \"operations\"\n", "", "checklist.toml:78: missing field `section`");
    check("text.ja.toml", "hint = \"Write it down.\"\n", "", "text.ja.toml:44: missing field `hint`");
}

#[test]
fn wrong_type() {
    check(
        "checklist.toml",
        "usd = 3000",
        "usd = \"3000\"",
        "checklist.toml:67: invalid type: string \"3000\", expected u32",
    );
}

#[test]
fn no_such_day() {
    let error = load_edited(|_, text| text.replace("2025-08-29", "2025-02-29")).unwrap_err();
    assert_eq!((error.file.as_str(), error.line), ("checklist.toml", 3));
}

#[test]
fn no_such_month() {
    check(
        "checklist.toml",
        "until_month = \"2026-02\"",
        "until_month = \"2026-13\"",
        "checklist.toml:58: `2026-13` is not a month such as 2026-02",
    );
}

#[test]
fn control_there_twice() {
    check(
        "checklist.toml",
        "aliases = [\"OPS-1\"]",
        "aliases = [\"OPS-001\"]",
        "checklist.toml:18: there is no control `OPS-1`",
    );
    check(
        "checklist.toml",
        "aliases = [\"OPS-1\"]",
        "aliases = [\"OPS-1\", \"OPS-001\"]",
        "checklist.toml:80: control `OPS-001` is there twice",
    );
}

#[test]
fn ids_there_twice() {
    check(
        "checklist.toml",
        "id = \"designations\"",
        "id = \"iso\"",
        "checklist.toml:13: badge `iso` is there twice",
    );
    check(
        "checklist.toml",
        "id = \"certificate\"",
        "id = \"process\"",
        "checklist.toml:90: demand `process` is there twice",
    );
    check(
        "checklist.toml",
        "covers = [\"detect\", \"repair\"]",
        "covers = [\"repair\", \"detect\", \"repair\"]",
        "checklist.toml:96: topic `repair` is there twice",
    );
}

#[test]
fn id_with_a_blank() {
    check(
        "checklist.toml",
        "id = \"guide\"",
        "id = \"the guide\"",
        "checklist.toml:62: `the guide` is not an id",
    );
    check("checklist.toml", "\"tiny-1\"", "\"../tiny\"", "checklist.toml:2: `../tiny` is not an id");
}

#[test]
fn reference_to_nothing() {
    check(
        "checklist.toml",
        "section = \"operations\"",
        "section = \"opera\"",
        "checklist.toml:81: there is no section `opera`",
    );
    check(
        "checklist.toml",
        "demands = [\"process\"]",
        "demands = [\"proces\"]",
        "checklist.toml:110: there is no demand `proces`",
    );
    check(
        "checklist.toml",
        "badges = [\"iso\"]\neffect = \"sufficient_evidence\"",
        "badges = [\"iso\", \"soc\"]\neffect = \"sufficient_evidence\"",
        "checklist.toml:107: there is no badge `soc`",
    );
    check(
        "checklist.toml",
        "line = 7\nreadings = [\"X01\"]",
        "line = 7\nreadings = [\"X02\"]",
        "checklist.toml:22: there is no reading `X02`",
    );
    check(
        "checklist.toml",
        "recommended = [\"repair\"]",
        "recommended = [\"mend\"]",
        "checklist.toml:98: there is no topic of `covers` `mend`",
    );
    check(
        "checklist.toml",
        "recommended = [\"repair\"]",
        "conditional = [\"mend\"]",
        "checklist.toml:98: there is no topic of `covers` `mend`",
    );
}

#[test]
fn problem_nearest_to_the_top_is_reported() {
    let error = load_edited(|_, text| {
        text.replace("demands = [\"process\"]", "demands = [\"x\"]")
            .replace("who = \"partner\"", "who = \"y\"")
    });
    assert_eq!(error.map_err(|error| error.line).err(), Some(53));
}

#[test]
fn count_without_what_is_counted() {
    check("checklist.toml", "of = \"customer_example\"\n", "", "checklist.toml:102: `at_least` without `of`");
    check(
        "checklist.toml",
        "at_least = 2\nof = \"customer_example\"",
        "at_least = 2\nof = \"customer_example\"\neach_at_least = 4",
        "checklist.toml:104: `each_at_least` without `each_of`",
    );
    check(
        "checklist.toml",
        "at_least = 2\nof = \"customer_example\"",
        "of = \"customer_example\"",
        "checklist.toml:102: `of` without `at_least`",
    );
}

#[test]
fn distinct_customers_of_nothing() {
    check(
        "checklist.toml",
        "kind = \"document\"\n",
        "kind = \"document\"\ndistinct_customers = true\n",
        "checklist.toml:88: different customers of what? `at_least` is missing",
    );
}

#[test]
fn counts_that_make_no_sense() {
    check(
        "checklist.toml",
        "within_months = 12",
        "within_months = 0",
        "checklist.toml:104: `within_months` is zero",
    );
    check(
        "checklist.toml",
        "at_least_public = 2",
        "at_least_public = 5",
        "checklist.toml:32: `at_least_public` is more than `at_least`",
    );
    check(
        "checklist.toml",
        "amount = 30",
        "amount = 30\nto = 20",
        "checklist.toml:52: the upper end of the range is not above its lower end",
    );
    check(
        "checklist.toml",
        "lines = [5, 9]",
        "lines = [9, 5]",
        "checklist.toml:84: lines 9 to 5 are no range",
    );
    check(
        "checklist.toml",
        "at_least = 2\nlines",
        "above_percent = 100\nlines",
        "checklist.toml:27: nothing can be above 100 percent",
    );
}

#[test]
fn more_badges_than_there_are() {
    check(
        "checklist.toml",
        "source = \"control\"",
        "source = \"control\"\nat_least = 3",
        "checklist.toml:110: 3 of 1 badges are needed, and none of them is counted",
    );
    let counted = load_edited(|_, text| {
        text.replace(
            "badges = [\"iso\"]\neffect = \"s",
            "at_least = 3\nbadges = [\"designations\"]\neffect = \"s",
        )
    });
    assert!(counted.is_ok());
}

#[test]
fn waiver_without_badges() {
    check(
        "checklist.toml",
        "badges = [\"iso\"]\neffect = \"s",
        "badges = []\neffect = \"s",
        "checklist.toml:106: no badge is named",
    );
}

#[test]
fn condition_nobody_knows() {
    check(
        "checklist.toml",
        "one_of = [\"advanced\"]",
        "only_if = \"enrolled\"",
        "checklist.toml:26: unknown value `enrolled`, expected one of spp, renewal",
    );
}

#[test]
fn variant_stricter_than_the_demand() {
    check(
        "checklist.toml",
        "{ source = \"english-workbook\", at_least = 2 }",
        "{ source = \"english-workbook\", at_least = 3 }",
        "checklist.toml:105: a variant asks for more than the demand itself",
    );
    check(
        "checklist.toml",
        "{ source = \"english-workbook\", at_least = 2 }",
        "{ source = \"english-workbook\", within_months = 6 }",
        "checklist.toml:105: a variant has a shorter window than the demand itself",
    );
}

#[test]
fn topics_without_topics() {
    check(
        "checklist.toml",
        "covers = [\"detect\", \"repair\"]\nfor_each = [\"it\"]\nrecommended = [\"repair\"]\n",
        "",
        "checklist.toml:93: demand `points` is a list of topics without topics",
    );
    check(
        "checklist.toml",
        "kind = \"document\"\n",
        "kind = \"document\"\nfor_each = [\"it\"]\n",
        "checklist.toml:88: `for_each` without `covers`",
    );
}

#[test]
fn single_route() {
    check(
        "checklist.toml",
        "route = \"bought\"\n",
        "",
        "checklist.toml:88: control `OPS-001` has one route only; an alternative needs two",
    );
}

#[test]
fn control_without_demands() {
    let (before, _) = CHECKLIST.split_once("[[controls.demands]]").expect("the fixture has demands");
    let bare = format!("{before}demands = []\n");
    let edit = |name: &str, text: &str| if name == "checklist.toml" { bare.clone() } else { text.to_owned() };
    let error = load_edited(edit).unwrap_err();
    assert_eq!(error.to_string(), "checklist.toml:78: control `OPS-001` demands nothing");
}

#[test]
fn checklist_without_controls() {
    let (before, _) = CHECKLIST.split_once("[[controls]]").expect("the fixture has controls");
    let bare = before
        .replace("controls = [\"OPS-1\"]", "controls = []")
        .replace("released", "controls = []\nreleased");
    let edit = |name: &str, text: &str| if name == "checklist.toml" { bare.clone() } else { text.to_owned() };
    let error = load_edited(edit).unwrap_err();
    assert_eq!(error.to_string(), "checklist.toml:2: a checklist needs sections and controls");
}

#[test]
fn words_missing() {
    check(
        "text.en.toml",
        "[sections.operations]\nname = \"Operations\"\ntext = \"How it runs.\"\n",
        "[sections]\n",
        "text.en.toml:6: there are no words for section `operations`",
    );
    check(
        "text.en.toml",
        "[controls.OPS-001.demands.examples]\nlabel = \"Examples\"\n",
        "",
        "text.en.toml:49: there are no words for demand `examples`",
    );
    check(
        "text.ko.toml",
        "repair = \"Repairing\"\n",
        "",
        "text.ko.toml:58: there are no words for topic `repair`",
    );
    check(
        "text.ja.toml",
        "bought = \"Bought\"\n",
        "",
        "text.ja.toml:63: there are no words for route `bought`",
    );
    check(
        "text.ja.toml",
        "[controls.OPS-001.facets]\nit = \"IT\"\n",
        "",
        "text.ja.toml:44: there are no words for facet `it`",
    );
}

#[test]
fn words_left_over() {
    check(
        "text.en.toml",
        "[roles]",
        "[roles.boss]\nname = \"Boss\"",
        "text.en.toml:27: these words are left over: there is no role `boss`",
    );
    check(
        "text.ko.toml",
        "repair = \"Repairing\"",
        "repair = \"Repairing\"\nreplace = \"Replacing\"",
        "text.ko.toml:61: these words are left over: there is no topic `replace`",
    );
}

#[test]
fn optional_words_in_one_language_only() {
    check(
        "text.ko.toml",
        "detail = \"In writing.\"\n",
        "",
        "text.ko.toml:49: `detail` is in text.en.toml and not here",
    );
    check(
        "text.en.toml",
        "detail = \"In writing.\"\n",
        "",
        "text.ko.toml:51: `detail` is here and not in text.en.toml",
    );
}

#[test]
fn blank_label() {
    check("text.ja.toml", "label = \"Certificate\"", "label = \" \"", "text.ja.toml:53: `label` is blank");
}

#[test]
fn language_mixed_up() {
    check(
        "text.ja.toml",
        "language = \"ja\"",
        "language = \"ko\"",
        "text.ja.toml:1: this file was given as `ja` and calls itself `ko`",
    );
}

#[test]
fn same_language_given_twice() {
    let english = TEXT.replace("LANGUAGE", "en");
    let source = Source { name: "text.en.toml", text: &english };
    let texts = [(Language::En, source), (Language::En, source), (Language::En, source)];
    let error = Catalogue::load(Source { name: "checklist.toml", text: CHECKLIST }, texts).unwrap_err();
    assert_eq!(error.to_string(), "text.en.toml:1: the texts of `en` are given twice");
}
