//! A reason for leaving a value in place is found again wherever the value stands.
//!
//! Not here: that different kinds have different keys (`hit`).

use proofbook_secrets::{Context, Hit, excuse_key, search};

/// The only hit of a text.
fn only(text: &str, context: &Context<'_>) -> Hit {
    let mut hits = search(text, context);
    assert_eq!(hits.len(), 1, "{text}: {hits:?}");
    hits.remove(0)
}

#[test]
fn the_same_key_whether_broken_full_width_or_plain() {
    let id = ["AKIA", "Z3MQ7TPLW2XKD5RV"].concat();
    let wide: String = id.chars().filter_map(|one| char::from_u32(one as u32 + 0xfee0)).collect();
    let plain = excuse_key(&only(&id, &Context::default()));
    for text in [format!("키 {}\n{} 끝", &id[..9], &id[9..]), wide, format!("({id})")] {
        assert_eq!(excuse_key(&only(&text, &Context::default())), plain, "{text}");
    }
}

#[test]
fn the_same_number_with_and_without_hyphens() {
    let label = Context { header: "연락처", ..Context::default() };
    let grouped = only("010-4827-9316", &label);
    assert_eq!(excuse_key(&grouped), excuse_key(&only("01048279316", &label)));
    assert_ne!(excuse_key(&grouped), excuse_key(&only("010-4827-9317", &label)));
}

#[test]
fn a_hit_tells_nobody_the_secret() {
    let password = ["Kx9#", "mPq2"].concat();
    let hit = only(&format!("password = \"{password}\""), &Context { ending: "ini", ..Context::default() });
    assert_eq!(hit.shown, "Kx••••••");
    assert!(!format!("{hit:?}").contains(&password));
}
