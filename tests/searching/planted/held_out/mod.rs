//! A second set, written without a look at the rules and kept apart from the first: what the rules do with texts
//! that they were not made for. One file for each record of `planted.txt` and `innocent.txt`.
//!
//! Not here: the first set (`../forms.rs`), how files are judged (`../mod.rs`).

mod documents;
mod files;
mod make;
mod numbers;

use super::carriers::Planted;
use super::values::Dice;

/// The whole set.
pub fn files() -> Vec<Planted> {
    let mut dice = Dice::new(41_130_202);
    let mut files = Vec::new();
    for (records, is_secret) in [(include_str!("planted.txt"), true), (include_str!("innocent.txt"), false)] {
        let records = records.lines().filter(|line| !line.starts_with('#'));
        files.extend((1..).zip(records).filter_map(|(at, record)| made(record, at, is_secret, &mut dice)));
    }
    files
}

/// The file of a record: family, carrier, text.
fn made(record: &'static str, at: usize, is_secret: bool, dice: &mut Dice) -> Option<Planted> {
    let mut words = record.splitn(3, ' ');
    let (family, carrier, text) = (words.next()?, words.next()?, words.next()?);
    let text = make::expanded(text, dice).replace('⏎', "\n");
    let (ending, bytes) = files::made(carrier, &text);
    let kind = if is_secret { "planted" } else { "innocent" };
    let name = format!("{kind}-{family}-{at}-{carrier}.{ending}");
    Some(Planted { family, carrier, is_secret, name, bytes })
}
