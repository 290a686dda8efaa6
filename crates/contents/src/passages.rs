//! Passages of bytes whose text is not known: what stands around the words of a caller, written as ASCII,
//! UTF-16 or UTF-32.
//!
//! The bytes go by as a stream, so that their number costs no memory. What is no character becomes U+FFFD,
//! which separates words. Which words, and what they mean, the caller knows.
//!
//! Not here: letters beyond ASCII in bytes of one or two a character. Nobody knows what they are in.

use aho_corasick::{AhoCorasick, MatchKind};
use std::io::Read;
use std::sync::{Arc, Mutex};

/// A passage and where it stands.
pub(crate) struct Passage {
    /// Bytes before the first word in it.
    pub offset: u64,
    pub text: String,
}

/// What was found.
pub(crate) struct Passages {
    pub passages: Vec<Passage>,
    /// Whether there were more than are given out.
    pub cut: bool,
    /// Whether the source broke off with an error.
    pub torn: bool,
    /// How many bytes went by.
    pub length: u64,
}

/// Characters before a word.
const BEFORE: usize = 160;
/// Characters behind it: a private key of 4096 bits has 3,300.
const BEHIND: usize = 4096;
/// Longest passage, in characters.
const LONGEST: usize = 1 << 16;
/// Passages that are given out.
const AT_MOST: usize = 2_000;
/// Bytes read at once.
const READ_AT_ONCE: usize = 1 << 20;

/// How the characters of a word are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Form {
    Ascii,
    Utf16Le,
    Utf16Be,
    Utf32Le,
    Utf32Be,
}

const FORMS: [Form; 5] = [Form::Ascii, Form::Utf16Le, Form::Utf16Be, Form::Utf32Le, Form::Utf32Be];

impl Form {
    fn width(self) -> usize {
        match self {
            Self::Ascii => 1,
            Self::Utf16Le | Self::Utf16Be => 2,
            Self::Utf32Le | Self::Utf32Be => 4,
        }
    }

    /// The form in which a word really stands that was found with its zeros before each letter: where the text
    /// begins with a letter, the zeros belong behind.
    fn turned(self, buffer: &[u8], at: usize) -> Self {
        match self {
            Self::Utf16Be if begins_with_a_letter(buffer, at, 2) => Self::Utf16Le,
            Self::Utf32Be if begins_with_a_letter(buffer, at, 4) => Self::Utf32Le,
            form => form,
        }
    }

    fn written(self, word: &str) -> Vec<u8> {
        let one = |byte: u8| match self {
            Self::Ascii => vec![byte],
            Self::Utf16Le => vec![byte, 0],
            Self::Utf16Be => vec![0, byte],
            Self::Utf32Le => vec![byte, 0, 0, 0],
            Self::Utf32Be => vec![0, 0, 0, byte],
        };
        word.bytes().flat_map(one).collect()
    }

    fn read(self, bytes: &[u8]) -> String {
        let of = |code: u32| {
            let known =
                char::from_u32(code).filter(|one| !one.is_control() || matches!(one, '\n' | '\r' | '\t'));
            known.unwrap_or('\u{FFFD}')
        };
        match self {
            Self::Ascii => String::from_utf8_lossy(bytes).chars().map(|one| of(one as u32)).collect(),
            Self::Utf16Le => {
                bytes.chunks_exact(2).map(|it| of(u32::from(u16::from_le_bytes([it[0], it[1]])))).collect()
            }
            Self::Utf16Be => {
                bytes.chunks_exact(2).map(|it| of(u32::from(u16::from_be_bytes([it[0], it[1]])))).collect()
            }
            Self::Utf32Le => {
                bytes.chunks_exact(4).map(|it| of(u32::from_le_bytes([it[0], it[1], it[2], it[3]]))).collect()
            }
            Self::Utf32Be => {
                bytes.chunks_exact(4).map(|it| of(u32::from_be_bytes([it[0], it[1], it[2], it[3]]))).collect()
            }
        }
    }
}

/// The words in every form.
struct Words {
    words: &'static [&'static str],
    automaton: AhoCorasick,
    longest: usize,
}

impl Words {
    fn of(words: &'static [&'static str]) -> Option<Self> {
        let patterns: Vec<Vec<u8>> =
            words.iter().flat_map(|word| FORMS.map(|form| form.written(word))).collect();
        let longest = patterns.iter().map(Vec::len).max()?;
        let automaton = AhoCorasick::builder().match_kind(MatchKind::LeftmostFirst).build(&patterns).ok()?;
        Some(Self { words, automaton, longest })
    }
}

/// Made once for each list of words.
fn made(words: &'static [&'static str]) -> Option<Arc<Words>> {
    static MADE: Mutex<Vec<Arc<Words>>> = Mutex::new(Vec::new());
    let mut made = MADE.lock().ok()?;
    if let Some(known) = made.iter().find(|known| std::ptr::eq(known.words, words)) {
        return Some(Arc::clone(known));
    }
    let new = Arc::new(Words::of(words)?);
    made.push(Arc::clone(&new));
    Some(new)
}

/// The passages of a stream; what came before an error is given out.
pub(crate) fn of(source: &mut dyn Read, words: &'static [&'static str]) -> Passages {
    let mut found = Passages { passages: Vec::new(), cut: false, torn: false, length: 0 };
    let Some(words) = made(words) else { return found };
    let mut buffer: Vec<u8> = Vec::new();
    let mut offset = 0u64;
    // Up to where words have been taken up already.
    let mut taken = 0usize;
    loop {
        let before = buffer.len();
        found.torn = (&mut *source).take(READ_AT_ONCE as u64).read_to_end(&mut buffer).is_err();
        let ended = found.torn || buffer.len() == before;
        found.length += (buffer.len() - before) as u64;
        let stretches = stretches(&words, &buffer, taken);
        // A word of another form may begin before one that is taken.
        let mut pending = usize::MAX;
        let mut keep_from = buffer.len().saturating_sub(words.longest + BEFORE * 4);
        for stretch in stretches {
            if !ended && stretch.end >= buffer.len() && stretch.end - stretch.start < LONGEST {
                keep_from = keep_from.min(stretch.start);
                pending = pending.min(stretch.first);
                continue;
            }
            if found.passages.len() >= AT_MOST {
                found.cut = true;
                return found;
            }
            let end = stretch.end.min(buffer.len());
            let text = stretch.form.read(&buffer[stretch.start..end]);
            found.passages.push(Passage { offset: offset + stretch.first as u64, text });
            taken = taken.max(stretch.last);
        }
        if ended {
            return found;
        }
        taken = taken.min(pending).saturating_sub(keep_from);
        buffer.drain(..keep_from);
        offset += keep_from as u64;
    }
}

/// Bytes around words of one form that stand near each other.
struct Stretch {
    form: Form,
    start: usize,
    end: usize,
    /// Where the first word begins and the last one ends.
    first: usize,
    last: usize,
}

fn stretches(words: &Words, buffer: &[u8], from: usize) -> Vec<Stretch> {
    let mut stretches: Vec<Stretch> = Vec::new();
    for hit in words.automaton.find_iter(&buffer[from.min(buffer.len())..]) {
        let found = FORMS[hit.pattern().as_usize() % FORMS.len()];
        let form = found.turned(buffer, from + hit.start());
        let width = form.width();
        let zeros = if form == found { 0 } else { width - 1 };
        let (first, last) = (from + hit.start() + zeros, from + hit.end());
        let start = first - (first / width).min(BEFORE) * width;
        let end = last + BEHIND * width;
        let near = stretches.iter_mut().rev().take(4).find(|it| {
            it.form == form
                && first < it.end
                && first % width == it.first % width
                && end - it.start <= LONGEST * width
        });
        match near {
            Some(near) => (near.end, near.last) = (end, last),
            None => {
                // What the passage before has shown already is not shown again.
                let start =
                    stretches.iter().rev().find(|it| it.form == form).map_or(start, |it| start.max(it.last));
                let start = start + (first - start) % width;
                stretches.push(Stretch { form, start, end, first, last });
            }
        }
    }
    stretches
}

/// Whether the letters and zeros before zeros begin with a letter: then each letter has its zeros behind it.
fn begins_with_a_letter(buffer: &[u8], zeros: usize, width: usize) -> bool {
    let mut zeros = zeros;
    while zeros > 0 && (0x20..0x7F).contains(&buffer[zeros - 1]) {
        let before = zeros.checked_sub(width).and_then(|start| buffer.get(start..zeros - 1));
        if before.is_none_or(|before| before.iter().any(|byte| *byte != 0)) {
            return true;
        }
        zeros -= width;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Cursor;

    const WORDS: &[&str] = &["KEY", "TOKEN-"];

    fn told(bytes: &[u8]) -> Vec<(u64, String)> {
        of(&mut Cursor::new(bytes), WORDS).passages.into_iter().map(|it| (it.offset, it.text)).collect()
    }

    #[test]
    fn words_are_found_in_every_form_and_at_any_alignment() {
        let text = "id=KEY42 x";
        for form in FORMS {
            for shift in 0..4 {
                let noise: Vec<u8> = (0..shift).map(|at| 0x81 + at).collect();
                let bytes = [noise, form.written(text), vec![0xFF; 3]].concat();
                let found = told(&bytes);
                assert!(
                    found.iter().any(|(_, text)| text.contains("id=KEY42 x")),
                    "{form:?} {shift} {found:?}"
                );
            }
        }
        assert_eq!(told(b"nothing here \0\x01"), []);
    }

    #[test]
    fn what_is_no_character_separates() {
        let found = told(b"\x01\x02abc\0KEY7\0\xFFdef");
        assert_eq!(found, [(6, "\u{FFFD}\u{FFFD}abc\u{FFFD}KEY7\u{FFFD}\u{FFFD}def".to_owned())]);
    }

    #[test]
    fn a_long_stream_is_searched_across_the_borders_of_its_parts() {
        for place in [READ_AT_ONCE - 2, READ_AT_ONCE, 2 * READ_AT_ONCE - 1, 3 * READ_AT_ONCE - 40] {
            let mut bytes = vec![0xEEu8; 3 * READ_AT_ONCE];
            bytes.splice(place..place, b"my TOKEN-12345 end".iter().copied());
            let found = told(&bytes);
            assert_eq!(found.len(), 1, "{place}");
            assert_eq!(found[0].0, place as u64 + 3);
            assert!(found[0].1.contains("my TOKEN-12345 end"), "{place}");
        }
    }

    #[test]
    fn many_words_are_few_passages_and_too_many_are_said() {
        let near = "KEY1 ".repeat(1000);
        assert_eq!(told(near.as_bytes()).len(), 1);
        let mut far = vec![0u8; 0];
        for _ in 0..AT_MOST + 1 {
            far.extend(b"KEY");
            far.extend(vec![b' '; BEHIND + BEFORE + 10]);
        }
        assert!(of(&mut Cursor::new(&far), WORDS).cut);
    }
}
