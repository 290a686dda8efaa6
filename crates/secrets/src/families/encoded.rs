//! Secrets in texts that are written in another way: base64, percent signs of an address, quoted-printable,
//! hexadecimal. What comes out is searched once more; only what is likely in it counts.
//!
//! Not here: encodings inside encodings, and what is packed.

use crate::context::Context;
use crate::fold::Folded;
use crate::hit::Certainty;
use crate::scan::Candidate;
use crate::settle;
use base64::Engine;
use base64::engine::general_purpose::{STANDARD_NO_PAD, URL_SAFE_NO_PAD};
use regex::Regex;
use std::ops::Range;
use std::sync::LazyLock;

/// Longest run that is decoded, in bytes; longer ones are pictures and programs.
const RUN_AT_MOST: usize = 200_000;

/// How much of a text is decoded, in bytes.
const DECODED_AT_MOST: usize = 4 << 20;

/// Runs of each way of writing, hexadecimal, percent signs, equals signs, base64.
pub(super) static RUNS: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"([0-9A-Fa-f]{2}(?:[,: ]?(?:0x)?[0-9A-Fa-f]{2}){15,})",
        r"|(%[0-9A-Fa-f]{2}(?:[A-Za-z0-9._~/+&?-]{0,80}%[0-9A-Fa-f]{2}){3,}[A-Za-z0-9._~/+-]{0,80})",
        r"|(=[0-9A-F]{2}(?:[A-Za-z0-9._/+-]{0,80}=[0-9A-F]{2}){3,}[A-Za-z0-9._/+-]{0,80})",
        r"|([A-Za-z0-9+/_-]{24,})",
    ))
    .expect("the pattern is a constant and tested")
});

/// Adds runs that decode to a text in which something is likely.
pub(crate) fn judge(text: &str, into: &mut Vec<Candidate>) {
    let mut left = DECODED_AT_MOST;
    for run in RUNS.captures_iter(text) {
        let Some((way, found)) = (1..=4).find_map(|way| Some((way, run.get(way)?))) else { continue };
        if found.len() > RUN_AT_MOST || found.len() > left {
            continue;
        }
        left -= found.len();
        let begun = if matches!(way, 2 | 3) { beginning(text, found.start()) } else { found.start() };
        let range = begun..found.end();
        let decoded = match way {
            1 => hexadecimal(&text[range.clone()]),
            2 => escaped(&text[range.clone()], b'%'),
            3 => escaped(&text[range.clone()], b'='),
            _ => base64(&text[range.clone()]),
        };
        let plain = decoded.and_then(printable);
        into.extend(plain.and_then(|plain| candidate(&plain, range)));
    }
}

/// Where the word begins in which the first escaped byte stands.
fn beginning(text: &str, at: usize) -> usize {
    const LONGEST: usize = 80;
    let plain = |byte: &&u8| byte.is_ascii_alphanumeric() || b"._~/+-".contains(byte);
    at - text.as_bytes()[..at].iter().rev().take(LONGEST).take_while(plain).count()
}

/// The run as a candidate, by the first secret in what it decodes to. Noise does not decode to text.
fn candidate(plain: &str, run: Range<usize>) -> Option<Candidate> {
    let folded = Folded::of(plain);
    let mut found = Vec::new();
    for family in super::ALL.iter() {
        family.scan(&folded.text, &Context::default(), &mut found);
    }
    let hits = settle::best(settle::located(&folded, &folded.text, found));
    let first = hits.into_iter().find(|hit| hit.what.is_secret() && hit.certainty >= Certainty::Likely)?;
    Some(Candidate { what: first.what, certainty: Certainty::Likely, value: run.clone(), shown: run })
}

fn base64(run: &str) -> Option<Vec<u8>> {
    // A word before the run, or a cut, may have moved it.
    let whole = &run[..run.len() / 4 * 4];
    let rest = if run.len() % 4 == 1 { whole } else { run };
    STANDARD_NO_PAD
        .decode(rest)
        .or_else(|_| URL_SAFE_NO_PAD.decode(rest))
        .or_else(|_| STANDARD_NO_PAD.decode(whole))
        .ok()
}

fn hexadecimal(run: &str) -> Option<Vec<u8>> {
    let digits: Vec<u8> = run.replace("0x", "").bytes().filter(u8::is_ascii_hexdigit).collect();
    let pair = |pair: &[u8]| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok();
    digits.chunks_exact(2).map(pair).collect()
}

/// Bytes of which some are written as a sign and two hexadecimal digits.
fn escaped(run: &str, sign: u8) -> Option<Vec<u8>> {
    let bytes = run.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let code = (*byte == sign).then(|| run.get(at + 1..at + 3)).flatten();
        match code.and_then(|code| u8::from_str_radix(code, 16).ok()) {
            Some(code) => {
                out.push(code);
                at += 3;
            }
            None => {
                out.push(*byte);
                at += 1;
            }
        }
    }
    Some(out)
}

/// The bytes as text, in UTF-8 or in UTF-16 of plain letters, where they are one.
fn printable(bytes: Vec<u8>) -> Option<String> {
    let wide = bytes.len() > 8 && bytes.iter().skip(1).step_by(2).all(|byte| *byte == 0);
    let bytes = if wide { bytes.into_iter().step_by(2).collect() } else { bytes };
    let text = String::from_utf8(bytes).ok()?;
    let odd =
        text.chars().filter(|one| one.is_control() && !matches!(one, '\n' | '\r' | '\t' | '\0')).count();
    (text.len() >= 12 && odd == 0).then_some(text)
}
