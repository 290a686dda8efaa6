//! Guesses the encoding of bytes that are neither UTF-8 nor marked.
//!
//! A browser's detector (`chardetng`) is right about pages of text and often wrong about two words in a table.
//! So each encoding of Korea and Japan is also asked how usual its characters would be: syllables of the first
//! Korean standard, kana, kanji of the first level are usual, the rest of the tables is not. The language of
//! the workspace and the detector each lend an encoding some weight. A guess is doubtful where another encoding
//! makes a nearly as usual text and there is little of it.
//!
//! Not here: any list of words, and any encoding that no program of the last thirty years wrote by itself.

use crate::limits::TextLanguage;
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{BIG5, EUC_JP, EUC_KR, Encoding, GBK, SHIFT_JIS, WINDOWS_1252};

/// An encoding and how much it is to be believed.
#[derive(Clone, Copy, Debug)]
pub(super) struct Guess {
    pub encoding: &'static Encoding,
    /// Whether another one fits nearly as well.
    pub doubtful: bool,
    /// Whether the bytes are likely to be a text at all.
    pub believable: bool,
}

/// How many bytes are looked at.
const LOOKED_AT: usize = 1 << 18;

/// From so many characters beyond ASCII on the detector alone is right.
const ENOUGH: usize = 200;

/// Below so many bytes beyond ASCII the language weighs much.
const FEW: usize = 40;

/// By how much the best must be more usual than the next to be beyond doubt.
const AHEAD: f64 = 0.2;

/// The most likely encoding of a whole text, or of the first bytes of one.
pub(super) fn of(bytes: &[u8], all: bool, language: Option<TextLanguage>) -> Guess {
    let head = &bytes[..bytes.len().min(LOOKED_AT)];
    let (all, head) = (all && head.len() == bytes.len(), head);
    let detected = detected(head, all, language);
    let beyond = head.iter().filter(|byte| **byte >= 0x80).count();
    let mut fits: Vec<(f64, f64, &'static Encoding)> = candidates(detected)
        .filter_map(|encoding| {
            let usual = usual(head, all, encoding)?;
            let lent = lent(encoding, detected, language, beyond);
            Some((usual + lent, usual, encoding))
        })
        .collect();
    fits.sort_by(|one, other| other.0.total_cmp(&one.0));
    let Some((best, usual, encoding)) = fits.first().copied() else {
        return Guess { encoding: detected, doubtful: true, believable: false };
    };
    let next = fits.iter().skip(1).map(|fit| fit.0).next().unwrap_or_default();
    let doubtful = usual < 0.3 && best < 0.5 || beyond < ENOUGH && best - next < AHEAD;
    Guess { encoding, doubtful, believable: best >= 0.4 || usual >= 0.3 }
}

/// Whether a valid text in UTF-8 may be one in CP949: some syllables (`키`) are two bytes that are a letter
/// with an accent there (`Ű`). Such letters stand beside others; syllables stand alone, and are few.
pub(super) fn may_be_korean(text: &str) -> bool {
    const AT_MOST: usize = 16;
    let mut count = 0;
    let mut before = ' ';
    let mut letters = text.chars().peekable();
    while let Some(one) = letters.next() {
        if !one.is_ascii() {
            let mut bytes = [0; 4];
            let bytes = one.encode_utf8(&mut bytes).as_bytes();
            let syllable = bytes.len() == 2 && one.is_alphabetic() && korean(bytes[0], bytes[1]) >= 1.0;
            let beside =
                before.is_ascii_alphabetic() || letters.peek().is_some_and(char::is_ascii_alphabetic);
            count += 1;
            if !syllable || beside || count > AT_MOST {
                return false;
            }
        }
        before = one;
    }
    count > 0
}

/// Whether bytes may be EBCDIC, which is not read: its letters and digits lie where other encodings have half of a
/// character, its blank is an at sign, and it has no line breaks as others have.
pub(super) fn may_be_of_a_mainframe(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(LOOKED_AT)];
    let usual = |byte: &&u8| matches!(**byte, 0x40 | 0x81..=0x89 | 0x91..=0x99 | 0xA2..=0xA9 | 0xC1..=0xC9 | 0xD1..=0xD9 | 0xE2..=0xE9 | 0xF0..=0xF9);
    let plain = head.iter().filter(usual).count();
    let blanks = head.iter().filter(|byte| **byte == 0x40).count();
    let foreign = head.iter().any(|byte| matches!(byte, b' ' | b'\n' | b'\r' | b'a'..=b'z'));
    head.len() >= 8 && !foreign && blanks > 0 && plain * 10 >= head.len() * 8
}

/// The encoding of names, where one of Korea or Japan makes usual characters of them.
pub(super) fn of_names(joined: &[u8], language: Option<TextLanguage>) -> Option<&'static Encoding> {
    let guess = of(joined, true, language);
    let usual = usual(joined, true, guess.encoding)?;
    (usual >= 0.4 && !guess.encoding.is_single_byte()).then_some(guess.encoding)
}

fn detected(head: &[u8], all: bool, language: Option<TextLanguage>) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    detector.feed(head, all);
    let domain: Option<&[u8]> = language.map(|language| match language {
        TextLanguage::Korean => b"kr".as_slice(),
        TextLanguage::Japanese => b"jp",
    });
    detector.guess(domain, Utf8Detection::Deny)
}

fn candidates(detected: &'static Encoding) -> impl Iterator<Item = &'static Encoding> {
    let known = [EUC_KR, SHIFT_JIS, EUC_JP, GBK, BIG5, WINDOWS_1252];
    let other = (!known.contains(&detected)).then_some(detected);
    known.into_iter().chain(other)
}

/// What language and detector lend. The more there is to read, the better the detector.
fn lent(
    encoding: &'static Encoding,
    detected: &'static Encoding,
    language: Option<TextLanguage>,
    beyond: usize,
) -> f64 {
    let by_language = match language {
        Some(TextLanguage::Korean) => encoding == EUC_KR,
        Some(TextLanguage::Japanese) => encoding == SHIFT_JIS || encoding == EUC_JP,
        None => false,
    };
    let by_detector = if encoding != detected {
        0.0
    } else if beyond >= ENOUGH {
        0.5
    } else {
        0.1
    };
    // The language helps with two words; a sentence speaks for itself.
    let by_language = match by_language {
        true if beyond < FEW => 0.3,
        true => 0.1,
        false => 0.0,
    };
    by_detector + by_language
}

/// How usual the characters would be, from 0 to 1; nothing where the bytes are none of this encoding.
fn usual(head: &[u8], all: bool, encoding: &'static Encoding) -> Option<f64> {
    // The last character may be cut off.
    let cuts = if all { 0..=0 } else { 0..=3 };
    let mut whole = cuts.map(|cut| &head[..head.len().saturating_sub(cut)]);
    whole.find(|bytes| encoding.decode_without_bom_handling_and_without_replacement(bytes).is_some())?;
    let mut sum = 0.0;
    let mut count = 0usize;
    let mut at = 0;
    while at < head.len() {
        if head[at] < 0x80 {
            at += 1;
            continue;
        }
        let (length, worth) = worth(head, at, encoding);
        sum += worth;
        count += 1;
        at += length;
    }
    (count > 0).then(|| sum / count as f64)
}

/// The length of the character at a place and how usual it is.
fn worth(head: &[u8], at: usize, encoding: &'static Encoding) -> (usize, f64) {
    let lead = head[at];
    let trail = head.get(at + 1).copied().unwrap_or_default();
    if encoding == EUC_KR {
        // No Korean writes a syllable and a Chinese character as one word.
        let next = head.get(at + 2).copied().unwrap_or_default();
        let mixed = (0xB0..=0xC8).contains(&lead) && (0xCA..=0xFD).contains(&next);
        return (2, if mixed { 0.3 } else { korean(lead, trail) });
    }
    if encoding == SHIFT_JIS {
        return shift_jis(head, at, lead, trail);
    }
    if encoding == EUC_JP {
        return euc_jp(lead, trail);
    }
    if encoding == GBK {
        // The first level of the Chinese standard; Chinese is the least likely here.
        return (2, if (0xB0..=0xD7).contains(&lead) && trail >= 0xA1 { 0.5 } else { 0.1 });
    }
    if encoding == BIG5 {
        return (2, if (0xA4..=0xC6).contains(&lead) { 0.45 } else { 0.1 });
    }
    (1, western(head, at, lead))
}

fn korean(lead: u8, trail: u8) -> f64 {
    match lead {
        0xB0..=0xC8 if trail >= 0xA1 => 1.0,
        // Letters of no syllable stand here where kana stand in EUC-JP.
        0xA4 | 0xA5 => 0.05,
        0xA1 | 0xA3 if trail >= 0xA1 => 0.6,
        // Syllables that only CP949 has: they occur, one in a thousand.
        0x81..=0xC6 if trail < 0xA1 => 0.25,
        // Chinese characters.
        0xCA..=0xFD => 0.1,
        _ => 0.2,
    }
}

fn shift_jis(head: &[u8], at: usize, lead: u8, trail: u8) -> (usize, f64) {
    match lead {
        // Half-width katakana: usual where several stand together, as whole words do.
        0xA1..=0xDF => {
            let kana = |byte: Option<&u8>| byte.is_some_and(|byte| (0xA1..=0xDF).contains(byte));
            let beside = kana(head.get(at + 1)) || at > 0 && kana(head.get(at - 1));
            (1, if beside { 0.7 } else { 0.2 })
        }
        0x82 if (0x4F..=0xF1).contains(&trail) => (2, 1.0),
        0x83 if (0x40..=0x96).contains(&trail) => (2, 1.0),
        0x81 => (2, 0.8),
        0x88..=0x97 => (2, 0.9),
        0x98..=0x9F | 0xE0..=0xEA => (2, 0.4),
        0x87 | 0xED | 0xEE | 0xFA..=0xFC => (2, 0.4),
        _ => (2, 0.1),
    }
}

fn euc_jp(lead: u8, trail: u8) -> (usize, f64) {
    match lead {
        0x8E => (2, 0.5),
        0x8F => (3, 0.1),
        0xA4 | 0xA5 => (2, if trail >= 0xA1 { 1.0 } else { 0.1 }),
        0xA1 | 0xA3 => (2, 0.7),
        0xB0..=0xCF => (2, 0.75),
        0xD0..=0xF4 => (2, 0.3),
        _ => (2, 0.1),
    }
}

/// A letter with an accent among letters is usual, a sign alone is not.
fn western(head: &[u8], at: usize, byte: u8) -> f64 {
    let letter = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphabetic);
    let beside = letter(head.get(at + 1)) || at > 0 && letter(head.get(at - 1));
    match byte {
        0xC0..=0xFF if beside => 0.8,
        0xC0..=0xFF => 0.3,
        // Quotes, dashes, the Euro; degree, section, copyright.
        0x80 | 0x85 | 0x91..=0x97 | 0xA7 | 0xA9 | 0xAB | 0xAE | 0xB0 | 0xB7 | 0xBB => 0.5,
        _ => 0.15,
    }
}
