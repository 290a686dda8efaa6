//! What holds for any text: no panic, sound ranges in order, masked showing, stable keys.
//!
//! Not here: what is found (`planted.rs`).

use proofbook_secrets::{Certainty, Context, excuse_key, search};
use proptest::prelude::*;

/// Words of which the generator makes texts that come near to every rule.
const PIECES: [&str; 40] = [
    "AK",
    "IA",
    "ASIA",
    "Z3MQ7TPLW2XKD5RV",
    "password",
    "パスワード",
    "비밀번호",
    "：",
    ": ",
    "=",
    " = ",
    "\"",
    "'",
    "\n",
    "\r\n",
    " ",
    "\u{3000}",
    "\u{a0}",
    "\u{ad}",
    "０９０",
    "ー",
    "1234",
    "5678",
    "-",
    "+82",
    "10.0.0.1",
    "@",
    "hanbit.co.kr",
    "://",
    "eyJhbGciOiJIUzI1NiJ9",
    ".",
    concat!("-----BEGIN RSA PRIV", "ATE KEY-----"),
    "-----END",
    "KEY",
    "arn:aws:iam::",
    "Bearer ",
    "Welcome1!",
    "AccountKey",
    "🔑",
    "계좌번호",
];

fn texts() -> impl Strategy<Value = String> {
    let near = proptest::collection::vec(
        prop_oneof![
            proptest::sample::select(&PIECES[..]).prop_map(str::to_owned),
            "\\PC{0,3}",
            "[A-Za-z0-9+/]{16,44}",
            "[0-9]{4,13}"
        ],
        0..24,
    )
    .prop_map(|pieces| pieces.concat());
    prop_oneof![near, any::<String>()]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(1500) })]

    #[test]
    fn any_text_is_searched_and_the_hits_are_sound(text in texts(), label in texts()) {
        let context = Context { ending: "tf", key: "", left: &label, header: "Password", ..Context::default() };
        let hits = search(&text, &context);
        let mut end = 0;
        for hit in &hits {
            prop_assert!(hit.range.start >= end && hit.range.start < hit.range.end);
            let value = text.get(hit.range.clone());
            prop_assert!(value.is_some(), "{:?} is not on character boundaries", hit.range);
            prop_assert!(!hit.shown.contains(value.unwrap_or_default()), "{} shows {:?}", hit.shown, value);
            prop_assert_eq!(excuse_key(hit).len(), 16);
            end = hit.range.end;
        }
        prop_assert_eq!(search(&text, &context), hits);
    }

    #[test]
    fn an_access_key_id_is_found_wherever_it_stands(before in "[^A-Za-z0-9]{0,20}", after in "[^A-Za-z0-9]{0,20}") {
        let id = ["AKIA", "Z3MQ7TPLW2XKD5RV"].concat();
        let text = format!("{before}{id}{after}");
        let hits = search(&text, &Context::default());
        let hit = hits.iter().find(|hit| text[hit.range.clone()] == id);
        prop_assert!(hit.is_some_and(|hit| hit.certainty >= Certainty::Likely), "{hits:?}");
    }
}
