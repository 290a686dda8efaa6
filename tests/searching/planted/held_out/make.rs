//! What stands in `<< >>` in a record: made from a seed when the program runs, the innermost first.
//!
//! Not here: numbers with check digits (`numbers`), files (`files`).

use super::super::values::{Dice, encoded};
use super::numbers;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

const LOWER: &str = "abcdefghijklmnopqrstuvwxyz";
const UPPER: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const DIGITS: &str = "0123456789";

/// A text with everything made.
pub fn expanded(text: &str, dice: &mut Dice) -> String {
    let mut text = text.to_owned();
    let mut rest = None;
    while let Some((start, end)) = innermost(&text) {
        let wish = &text[start + 2..end];
        let (name, argument) = wish.split_once(' ').unwrap_or((wish, ""));
        let made = made(name, argument, &mut rest, dice);
        text.replace_range(start..end + 2, &made);
    }
    text
}

/// The last wish whose words hold no other one. A here-document (`<<-`) is none.
fn innermost(text: &str) -> Option<(usize, usize)> {
    let starts = text.rmatch_indices("<<").map(|(start, _)| start);
    starts
        .filter(|start| text[start + 2..].starts_with(|first: char| first.is_ascii_lowercase()))
        .find_map(|start| Some((start, start + text[start..].find(">>")?)))
}

/// `rest` keeps the other half of a value that is given out in halves. Texts are made from the last to the first,
/// so that the half behind comes first.
fn made(name: &str, argument: &str, rest: &mut Option<String>, dice: &mut Dice) -> String {
    let count = argument.parse().unwrap_or(0);
    let alphabet = |name: &str| match name {
        "plain" => Some([LOWER, UPPER, DIGITS].concat()),
        "plain-lower" | "bech" => Some([LOWER, DIGITS].concat()),
        "bech-upper" => Some("QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L".to_owned()),
        "letters" => Some(LOWER.to_owned()),
        "upper" => Some([UPPER, DIGITS].concat()),
        "b64" => Some([LOWER, UPPER, DIGITS, "+/"].concat()),
        "url" => Some([LOWER, UPPER, DIGITS, "-_"].concat()),
        "hex" => Some("0123456789abcdef".to_owned()),
        "hexup" => Some("0123456789ABCDEF".to_owned()),
        "digits" => Some(DIGITS.to_owned()),
        _ => None,
    };
    if let Some(alphabet) = alphabet(name) {
        return dice.of(&alphabet, count);
    }
    in_halves(name, rest, dice)
        .or_else(|| changed(name, argument))
        .or_else(|| secret(name, count, dice))
        .or_else(|| numbers::made(name, argument, dice))
        .unwrap_or_else(|| unreachable!("nobody makes `{name}`"))
}

fn in_halves(name: &str, rest: &mut Option<String>, dice: &mut Dice) -> Option<String> {
    let whole = match name {
        "key-rest" => dice.key_id(),
        "secret-rest" => dice.secret_key(),
        "rrn-back" => dice.resident_number().replace('-', ""),
        "key-tail" => return Some(dice.key_id()[4..].to_owned()),
        "key-head" | "secret-head" | "rrn-front" => return rest.take(),
        _ => return None,
    };
    let (front, back) = whole.split_at(if name == "rrn-back" { 6 } else { 11 });
    *rest = Some(front.to_owned());
    Some(back.to_owned())
}

/// A text in another writing.
fn changed(name: &str, text: &str) -> Option<String> {
    let lines =
        |front: &str| text.split('⏎').map(|line| format!("{front}{line}")).collect::<Vec<_>>().join("⏎");
    Some(match name {
        "base64" => encoded(&text.replace('⏎', "\n")),
        "url-encoded" => percent(text),
        "indented" => lines("  "),
        "quoted" => lines("> ").trim_start_matches("> ").to_owned(),
        "angle" => format!("<{text}>"),
        "pem-public" => armoured(text, "", &(0..400u32).map(|at| (at * 37 % 251) as u8).collect::<Vec<u8>>()),
        "wide" => text.chars().map(wide).collect(),
        _ => return None,
    })
}

pub fn percent(text: &str) -> String {
    let one = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => char::from(byte).to_string(),
        _ => format!("%{byte:02X}"),
    };
    text.bytes().map(one).collect()
}

fn wide(one: char) -> char {
    match one {
        '!'..='~' => char::from_u32(u32::from(one) + 0xFEE0).unwrap_or(one),
        _ => one,
    }
}

fn secret(name: &str, count: usize, dice: &mut Dice) -> Option<String> {
    Some(match name {
        "key-id" => dice.key_id(),
        "secret-key" => dice.secret_key(),
        "session" => format!("{}{}", concat!("IQoJb3JpZ2lu", "X2Vj"), STANDARD.encode(dice.bytes(300))),
        "password" => dice.password(),
        "password-plain" | "password-url" | "password-xml" => {
            dice.password().replace(['!', '#', '@', '%', '^'], "-")
        }
        "uuid" => {
            let groups = [8, 4, 4, 4, 12].map(|length| dice.of("0123456789abcdef", length));
            groups.join("-")
        }
        "jwt" => dice.web_token(),
        "pem" => dice.private_key(count).join("⏎"),
        "pem-escaped" => dice.private_key(count).join("\\n"),
        "openssh" => openssh(dice),
        "putty" => putty(dice),
        "pgp" => armoured("PGP PRIV", "ATE KEY BLOCK", &dice.bytes(700)),
        "base64-noise" => STANDARD.encode(dice.bytes(count)),
        _ => return None,
    })
}

/// Lines between a beginning and an end; the name is in halves.
pub fn armoured(name: &str, more: &str, bytes: &[u8]) -> String {
    let body = STANDARD.encode(bytes);
    let lines: Vec<&str> =
        body.as_bytes().chunks(64).map(|line| std::str::from_utf8(line).unwrap_or_default()).collect();
    let (begin, end) = (concat!("BEG", "IN"), concat!("E", "ND"));
    format!("-----{begin} {name}{more}-----⏎{}⏎-----{end} {name}{more}-----", lines.join("⏎"))
}

fn openssh(dice: &mut Dice) -> String {
    let start: &[u8] =
        b"openssh-key-v1\0\0\0\0\x04none\0\0\0\x04none\0\0\0\0\0\0\0\x01\0\0\0\x33\0\0\0\x0bssh-ed25519";
    armoured("OPENSSH PRIV", "ATE KEY", &[start, &dice.bytes(180)].concat())
}

fn putty(dice: &mut Dice) -> String {
    let mut lines = |count: usize| {
        let lines: Vec<String> = (0..count).map(|_| STANDARD.encode(dice.bytes(48))).collect();
        lines.join("⏎")
    };
    let (public, private) = (lines(2), lines(6));
    let mac = dice.hex(64);
    format!(
        "PuTTY-User-Key-File-3: ssh-rsa⏎Encryption: none⏎Comment: ops⏎Public-Lines: 2⏎{public}⏎{}ate-Lines: 6⏎{private}⏎{}ate-MAC: {mac}",
        "Priv", "Priv"
    )
}
