//! Changing the parts of a workbook: pieces put in and taken out, tags moved and doubled, values of
//! attributes exchanged, parts crossed with those of another file.
//!
//! It deliberately knows no schema. Most results are wrong in some way, and many are wrong in a way that
//! a reader only notices late.

use crate::dice::Dice;
use crate::dictionary::{ATTRIBUTES, PIECES, VALUES};
use crate::package::{Part, pack, unpack};

/// A changed file, or nothing if the bytes are no container. `raw` changes bytes as libFuzzer would.
pub fn mutate(bytes: &[u8], seed: u32, raw: impl Fn(&[u8]) -> Vec<u8>) -> Option<Vec<u8>> {
    let mut dice = Dice(u64::from(seed));
    let mut parts = unpack(bytes)?;
    for _ in 0..=dice.roll(4) {
        let index = choose_part(&parts, &mut dice);
        match dice.roll(40) {
            0 => change_list(&mut parts, &mut dice),
            1..=4 => parts[index].1 = raw(&parts[index].1),
            _ => {
                let other = parts[dice.roll(parts.len())].1.clone();
                let text = String::from_utf8_lossy(&parts[index].1).into_owned();
                parts[index].1 = change_text(&text, &String::from_utf8_lossy(&other), &mut dice).into_bytes();
            }
        }
    }
    pack(&parts)
}

/// Two files crossed: the first with a part, or with markup, of the second.
pub fn cross(one: &[u8], two: &[u8], seed: u32) -> Option<Vec<u8>> {
    let mut dice = Dice(u64::from(seed));
    let (mut parts, others) = (unpack(one)?, unpack(two)?);
    let index = choose_part(&parts, &mut dice);
    let same = others.iter().find(|(name, _)| *name == parts[index].0);
    match (same, dice.roll(2)) {
        (Some((_, bytes)), 0) => parts[index].1 = bytes.clone(),
        _ => {
            let text = String::from_utf8_lossy(&parts[index].1).into_owned();
            let other = String::from_utf8_lossy(&others[choose_part(&others, &mut dice)].1).into_owned();
            parts[index].1 = insert_foreign(&text, &other, &mut dice).into_bytes();
        }
    }
    pack(&parts)
}

/// Sheets matter most; the workbook, texts and styles come next.
fn choose_part(parts: &[Part], dice: &mut Dice) -> usize {
    let sheets: Vec<usize> =
        (0..parts.len()).filter(|&index| parts[index].0.contains("worksheets/sheet")).collect();
    if dice.roll(10) < 6 && !sheets.is_empty() {
        return sheets[dice.roll(sheets.len())];
    }
    dice.roll(parts.len())
}

fn change_list(parts: &mut Vec<Part>, dice: &mut Dice) {
    let (one, two) = (dice.roll(parts.len()), dice.roll(parts.len()));
    match dice.roll(4) {
        0 if parts.len() > 1 => drop(parts.remove(one)),
        1 => parts.swap(one, two),
        2 => parts[one].1 = parts[two].1.clone(),
        _ => parts[one].0 = parts[one].0.to_uppercase(),
    }
}

fn change_text(text: &str, other: &str, dice: &mut Dice) -> String {
    let cuts = boundaries(text);
    match dice.roll(12) {
        0 | 1 => insert(text, cuts[dice.roll(cuts.len())], dice.pick(PIECES)),
        2 => insert(text, character(text, dice.roll(text.len() + 1)), dice.pick(PIECES)),
        3 | 4 => change_value(text, dice),
        5 => change_words(text, dice),
        6 => add_attribute(text, dice),
        7 => {
            let (from, to) = stretch(&cuts, dice);
            format!("{}{}", &text[..from], &text[to..])
        }
        8 => {
            let (from, to) = stretch(&cuts, dice);
            let times = if dice.roll(12) == 0 { 40 } else { 1 };
            insert(text, cuts[dice.roll(cuts.len())], &text[from..to].repeat(times))
        }
        9 => {
            let (from, to) = stretch(&cuts, dice);
            let rest = format!("{}{}", &text[..from], &text[to..]);
            let places = boundaries(&rest);
            insert(&rest, places[dice.roll(places.len())], &text[from..to])
        }
        10 => insert_foreign(text, other, dice),
        _ => {
            let from = character(text, dice.roll(text.len() + 1));
            let to = character(text, (from + dice.roll(8)).min(text.len()));
            format!("{}{}", &text[..from.min(to)], &text[to..])
        }
    }
}

fn insert_foreign(text: &str, other: &str, dice: &mut Dice) -> String {
    let (cuts, theirs) = (boundaries(text), boundaries(other));
    let (from, to) = stretch(&theirs, dice);
    insert(text, cuts[dice.roll(cuts.len())], &other[from..to])
}

/// Where tags begin and end.
fn boundaries(text: &str) -> Vec<usize> {
    let mut cuts = vec![0];
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'<' => cuts.push(at),
            b'>' => cuts.push(at + 1),
            _ => {}
        }
    }
    cuts.push(text.len());
    cuts.dedup();
    cuts
}

/// From one boundary to another, mostly a near one.
fn stretch(cuts: &[usize], dice: &mut Dice) -> (usize, usize) {
    let first = dice.roll(cuts.len());
    let reach = [1, 2, 3, 6, 12, 60][dice.roll(6)];
    (cuts[first], cuts[(first + reach).min(cuts.len() - 1)])
}

fn character(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0)
}

fn insert(text: &str, at: usize, piece: &str) -> String {
    format!("{}{piece}{}", &text[..at], &text[at..])
}

fn change_value(text: &str, dice: &mut Dice) -> String {
    let opened: Vec<usize> = text.match_indices("=\"").map(|(at, _)| at + 2).collect();
    if opened.is_empty() {
        return text.to_owned();
    }
    let value_at = |at: usize| at..text[at..].find('"').map_or(text.len(), |length| at + length);
    let place = value_at(opened[dice.roll(opened.len())]);
    let other = value_at(opened[dice.roll(opened.len())]);
    let value = if dice.roll(3) == 0 { &text[other] } else { dice.pick(VALUES) };
    format!("{}{value}{}", &text[..place.start], &text[place.end..])
}

fn change_words(text: &str, dice: &mut Dice) -> String {
    let starts: Vec<usize> = text
        .match_indices('>')
        .map(|(at, _)| at + 1)
        .filter(|&at| text[at..].find('<').is_some_and(|length| length > 0))
        .collect();
    if starts.is_empty() {
        return text.to_owned();
    }
    let at = starts[dice.roll(starts.len())];
    let end = text[at..].find('<').map_or(text.len(), |length| at + length);
    format!("{}{}{}", &text[..at], dice.pick(VALUES), &text[end..])
}

fn add_attribute(text: &str, dice: &mut Dice) -> String {
    let names: Vec<usize> = text
        .match_indices('<')
        .filter_map(|(at, _)| text[at..].find([' ', '>', '/']).map(|length| at + length))
        .collect();
    if names.is_empty() {
        return text.to_owned();
    }
    insert(text, names[dice.roll(names.len())], dice.pick(ATTRIBUTES))
}
