//! Form fields drawn from their values.

mod samples;

use lopdf::{Object, dictionary, text_string};
use proofbook_pdf::DifferenceKind;
use samples::*;

fn text(value: &str) -> lopdf::Dictionary {
    dictionary! { "FT" => "Tx", "V" => text_string(value) }
}

#[test]
fn a_value_without_an_appearance_is_drawn() {
    let mut sample = Sample::default();
    sample.widget(text("APPROVED BY KIM MINJUN"));
    let (drawn, differences) = sample.drawn();
    assert_eq!(drawn.words, ["APPROVED BY KIM MINJUN"]);
    assert_eq!(drawn.sizes, [12.0]);
    assert_eq!(differences, []);
    if let Some(text) = text_by_poppler("value", &drawn.bytes) {
        assert_eq!(text, "BASE APPROVED BY KIM MINJUN");
    }
}

#[test]
fn a_widget_without_a_form_and_without_a_font_is_drawn() {
    let mut sample = Sample { has_form: false, ..Sample::default() };
    sample.widget(text("VALUE TYPED"));
    assert_eq!(sample.drawn().0.words, ["VALUE TYPED"]);
}

#[test]
fn appearances_are_made_anew_where_the_form_asks_for_it() {
    let mut sample = Sample::default();
    let old = sample.appearance("NOT YET TESTED");
    let mut field = text("PASSED on 2026-11-01");
    field.set("AP", dictionary! { "N" => old });
    sample.widget(field);
    sample.form.set("NeedAppearances", true);
    let (drawn, differences) = sample.drawn();
    assert_eq!(drawn.words, ["PASSED on 2026-11-01"]);
    assert!(!drawn.operators.contains("NOT YET TESTED"));
    assert_eq!(differences, []);
}

#[test]
fn an_appearance_that_contradicts_the_value_is_kept_and_said() {
    let mut sample = Sample::default();
    let old = sample.appearance("NOT YET TESTED");
    let mut field = text("PASSED on 2026-11-01");
    field.set("AP", dictionary! { "N" => old });
    sample.widget(field);
    let (drawn, differences) = sample.drawn();
    assert!(drawn.operators.contains("NOT YET TESTED"));
    assert_eq!(kinds(&differences), [DifferenceKind::FieldShowsOtherValue]);
    assert_eq!((differences[0].page, differences[0].detail.as_str()), (Some(1), "Name"));

    let mut sample = Sample::default();
    let same = sample.appearance("PASSED  on 2026/11/01");
    let mut field = text("PASSED on 2026-11-01");
    field.set("AP", dictionary! { "N" => same });
    sample.widget(field);
    assert_eq!(sample.drawn().1, []);
}

#[test]
fn names_values_and_looks_come_from_parents() {
    let mut sample = Sample::default();
    let above = sample.document.add_object(dictionary! {
        "T" => Object::string_literal("person"), "FT" => "Tx", "V" => Object::string_literal("KIM"),
        "DA" => Object::string_literal("1 0 0 rg /Helv 9 Tf"), "Q" => 2,
    });
    let widget = sample.widget(dictionary! { "Parent" => above });
    sample.document.get_dictionary_mut(widget).expect("a widget").remove(b"T");
    let (drawn, _) = sample.drawn();
    assert_eq!((drawn.words, drawn.sizes), (vec!["KIM".to_owned()], vec![9.0]));
    assert!(drawn.operators.contains("1 0 0 rg"));
    // Set to the right: more than half of the field lies before the word.
    let x: f32 = drawn
        .operators
        .split("Tf\n")
        .nth(1)
        .and_then(|rest| rest.split(' ').next())
        .expect("a place")
        .parse()
        .expect("a number");
    assert!(x > 150.0, "{x}");
}

#[test]
fn korean_and_japanese_are_drawn_in_letters_of_our_own() {
    let mut sample = Sample::default();
    sample.widget(text("승인: 김민준 承認済み カナ"));
    let (drawn, differences) = sample.drawn();
    assert_eq!(drawn.words, ["승인: 김민준 承認済み カナ"]);
    assert_eq!(differences, []);
    if let Some(text) = text_by_poppler("korean", &drawn.bytes) {
        assert!(text.contains("승인: 김민준 承認済み カナ"), "{text}");
    }
}

#[test]
fn several_lines_are_broken_and_made_smaller_until_all_fit() {
    let mut sample = Sample::default();
    let mut field = text(&"every word of this long text is shown ".repeat(8));
    field.set("Ff", 1 << 12);
    field.set("DA", Object::string_literal("/Helv 14 Tf 0 g"));
    sample.widget(field);
    let (drawn, differences) = sample.drawn();
    assert_eq!(drawn.words.join(" ").matches("shown").count(), 8);
    assert!(drawn.words.len() > 2 && drawn.sizes[0] < 14.0, "{:?} {:?}", drawn.words, drawn.sizes);
    assert_eq!(differences, []);
}

#[test]
fn what_does_not_fit_even_when_small_is_said() {
    let mut sample = Sample::default();
    sample.widget(text(&"a value far too long for its box ".repeat(60)));
    let (_, differences) = sample.drawn();
    assert_eq!(kinds(&differences), [DifferenceKind::TextCut]);
}

#[test]
fn characters_without_a_glyph_are_named() {
    let mut sample = Sample::default();
    sample.widget(text("done 🚀"));
    let (drawn, differences) = sample.drawn();
    assert_eq!(drawn.words, ["done "]);
    assert_eq!(kinds(&differences), [DifferenceKind::CharactersMissing]);
    assert_eq!(differences[0].detail, "Name: 🚀");
}

#[test]
fn a_comb_has_a_character_in_each_cell_and_a_password_is_covered() {
    let mut sample = Sample::default();
    let mut field = text("A12");
    field.set("Ff", 1 << 24);
    field.set("MaxLen", 6);
    sample.widget(field);
    assert_eq!(sample.drawn().0.words, ["A", "1", "2"]);
    let mut sample = Sample::default();
    let mut field = text("secret");
    field.set("Ff", 1 << 13);
    sample.widget(field);
    assert_eq!(sample.drawn().0.words, ["******"]);
}

#[test]
fn choices_show_the_words_of_their_values() {
    let pair = |stored: &str, shown: &str| {
        Object::Array(vec![Object::string_literal(stored), Object::string_literal(shown)])
    };
    let options = vec![pair("1", "One"), pair("2", "Two"), pair("3", "Three")];
    let mut sample = Sample::default();
    sample.widget(dictionary! { "FT" => "Ch", "Ff" => 1 << 17, "V" => Object::string_literal("2"), "Opt" => options.clone() });
    assert_eq!(sample.drawn().0.words, ["Two"]);
    let mut sample = Sample::default();
    sample.widget(dictionary! { "FT" => "Ch", "V" => Object::string_literal("3"), "Opt" => options });
    let (drawn, differences) = sample.drawn();
    // Two rows have room; the list is moved so that what is chosen can be seen.
    assert_eq!(drawn.words, ["Two", "Three"]);
    assert!(drawn.operators.contains("0.6 0.757 0.855 rg"));
    assert_eq!(differences, []);
}

/// Whether a box of these entries is drawn with a mark.
fn is_marked(entries: lopdf::Dictionary, anew: bool) -> bool {
    let mut sample = Sample::default();
    sample.widget(entries);
    sample.form.set("NeedAppearances", anew);
    sample.drawn().0.operators.contains(" f Q")
}

#[test]
fn boxes_without_an_appearance_are_ticked_by_state_or_value() {
    let check = |entries: lopdf::Dictionary| {
        let mut all = dictionary! { "FT" => "Btn" };
        entries.iter().for_each(|(key, value)| all.set(key.clone(), value.clone()));
        all
    };
    assert!(is_marked(check(dictionary! { "AS" => "Yes", "V" => "Yes" }), false));
    assert!(is_marked(check(dictionary! { "V" => "Yes" }), false));
    assert!(!is_marked(check(dictionary! { "V" => "Off" }), false));
    assert!(!is_marked(check(dictionary! { "AS" => "Off" }), false));
    assert!(!is_marked(check(dictionary! {}), false));
    assert!(is_marked(check(dictionary! { "Ff" => 1 << 15, "AS" => "a" }), false));
    assert!(is_marked(check(dictionary! { "AS" => "Off", "V" => "Yes" }), true));
}

/// A box with an appearance for each state.
fn with_states(sample: &mut Sample, entries: lopdf::Dictionary) {
    let (on, off) = (sample.appearance("TICKED"), sample.appearance("EMPTY"));
    let mut field = dictionary! { "FT" => "Btn", "AP" => dictionary! { "N" => dictionary! { "Yes" => on, "Off" => off } } };
    entries.iter().for_each(|(key, value)| field.set(key.clone(), value.clone()));
    sample.widget(field);
}

fn uses(bytes: &[u8], words: &str) -> bool {
    String::from_utf8_lossy(bytes).contains(words)
}

#[test]
fn boxes_with_appearances_show_that_of_their_state_or_value() {
    for (entries, wanted, said) in [
        (dictionary! { "AS" => "Yes", "V" => "Yes" }, "TICKED", false),
        (dictionary! { "AS" => "Off", "V" => "Off" }, "EMPTY", false),
        (dictionary! { "V" => "Yes" }, "TICKED", false),
        (dictionary! {}, "EMPTY", false),
        (dictionary! { "AS" => "Off", "V" => "Yes" }, "EMPTY", true),
    ] {
        let mut sample = Sample::default();
        with_states(&mut sample, entries.clone());
        let (drawn, differences) = sample.drawn();
        let other = if wanted == "TICKED" { "EMPTY" } else { "TICKED" };
        assert!(uses(&drawn.bytes, wanted) && !uses(&drawn.bytes, other), "{entries:?}");
        assert_eq!(!differences.is_empty(), said, "{entries:?}: {differences:?}");
    }
}

#[test]
fn hidden_fields_are_not_drawn_and_fields_of_a_turned_box_are_turned() {
    let mut sample = Sample::default();
    let mut field = text("HIDDEN WORDS");
    field.set("F", 2);
    sample.widget(field);
    let (drawn, _) = sample.drawn();
    assert_eq!(drawn.words, Vec::<String>::new());
    let mut sample = Sample::default();
    let mut field = text("TURNED");
    field.set("MK", dictionary! { "R" => 90 });
    sample.widget(field);
    let (drawn, _) = sample.drawn();
    assert_eq!(drawn.words, ["TURNED"]);
    assert!(uses(&drawn.bytes, "/Matrix"));
}

#[test]
fn the_same_form_gives_the_same_bytes() {
    let make = || {
        let mut sample = Sample::default();
        sample.widget(text("같은 값"));
        sample.note("FreeText", dictionary! { "Contents" => Object::string_literal("words") });
        sample.drawn().0.bytes
    };
    assert_eq!(make(), make());
}
