//! The instructions of a page, one after the other.
//!
//! A page of dense text has tens of thousands, and the library's own reader takes longer for them than
//! everything else together. What is read here is what it reads; a picture within the instructions and all
//! that follows it is left to it. Reading ends where nothing that makes sense follows.

use lopdf::content::{Content, ContentOperations};
use lopdf::{Dictionary, Object, StringFormat};

/// How deep lists and dictionaries are read, as by the library.
const DEEPEST: usize = 100;

/// Reads instructions.
pub(crate) struct Operations<'a> {
    bytes: &'a [u8],
    at: usize,
    /// The library, once it goes on by itself.
    slow: Option<ContentOperations<'a>>,
    slow_failed: bool,
}

/// What is done to the operands before it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Operator<'a> {
    Quick(&'a [u8]),
    Slow(String),
}

impl Operator<'_> {
    /// Its letters.
    pub fn name(&self) -> &[u8] {
        match self {
            Self::Quick(name) => name,
            Self::Slow(name) => name.as_bytes(),
        }
    }
}

impl<'a> Operations<'a> {
    /// Begins at the front.
    pub fn new(bytes: &'a [u8]) -> Self {
        let mut operations = Self { bytes, at: 0, slow: None, slow_failed: false };
        operations.skip_blanks();
        operations
    }

    /// The next instruction; its operands take the place of those before.
    pub fn next(&mut self, operands: &mut Vec<Object>) -> Option<Operator<'a>> {
        operands.clear();
        if let Some(slow) = &mut self.slow {
            let operation = slow.next()?;
            self.slow_failed = operation.is_err();
            let operation = operation.ok()?;
            *operands = operation.operands;
            return Some(Operator::Slow(operation.operator));
        }
        while self.peek() == Some(b'%') {
            self.skip_comment()?;
            self.skip_blanks();
        }
        if self.bytes[self.at..].starts_with(b"BI") {
            self.slow = Some(Content::decode_iter(&self.bytes[self.at..]));
            return self.next(operands);
        }
        while let Some(operand) = self.operand() {
            operands.push(operand);
            self.skip_blanks();
        }
        let operator = self.operator()?;
        self.skip_blanks();
        Some(Operator::Quick(operator))
    }

    /// Whether something is left that could not be read: a viewer may go on behind it.
    pub fn ended_early(&self) -> bool {
        self.slow_failed || self.slow.is_none() && self.at < self.bytes.len()
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    /// Goes past a byte, if it is the next one.
    fn take(&mut self, byte: u8) -> Option<()> {
        (self.peek()? == byte).then(|| self.at += 1)
    }

    fn take_word(&mut self, word: &[u8]) -> Option<()> {
        self.bytes[self.at..].starts_with(word).then(|| self.at += word.len())
    }

    /// The bytes from here on that fulfil a condition.
    fn run(&mut self, condition: impl Fn(u8) -> bool) -> &'a [u8] {
        let rest = &self.bytes[self.at..];
        let length = rest.iter().position(|byte| !condition(*byte)).unwrap_or(rest.len());
        self.at += length;
        &rest[..length]
    }

    fn skip_blanks(&mut self) {
        self.run(is_blank);
    }

    /// A comment that does not end is none.
    fn skip_comment(&mut self) -> Option<()> {
        let start = self.at;
        self.run(|byte| !matches!(byte, b'\r' | b'\n'));
        let ends = self.end_of_line();
        if !ends {
            self.at = start;
        }
        ends.then_some(())
    }

    /// Goes past the end of a line; says whether there was one.
    fn end_of_line(&mut self) -> bool {
        self.take_word(b"\r\n").or_else(|| self.take(b'\n')).or_else(|| self.take(b'\r')).is_some()
    }

    fn skip_blanks_and_comments(&mut self) {
        loop {
            self.skip_blanks();
            if self.peek() != Some(b'%') || self.skip_comment().is_none() {
                return;
            }
        }
    }

    fn operator(&mut self) -> Option<&'a [u8]> {
        let letters = self.run(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'*' | b'\'' | b'"'));
        letters.first().filter(|first| !first.is_ascii_digit())?;
        Some(letters)
    }

    /// An operand; where none follows, nothing is passed.
    fn operand(&mut self) -> Option<Object> {
        let start = self.at;
        let operand = match self.peek()? {
            b'n' | b't' | b'f' => self.word(),
            b'0'..=b'9' | b'+' | b'-' | b'.' => self.number(),
            b'/' => self.name().map(Object::Name),
            b'(' => self.literal(),
            b'<' => self.hexadecimal().or_else(|| self.dictionary(DEEPEST)),
            b'[' => self.array(DEEPEST),
            _ => None,
        };
        if operand.is_none() {
            self.at = start;
        }
        operand
    }

    fn word(&mut self) -> Option<Object> {
        let words = [
            (&b"null"[..], Object::Null),
            (b"true", Object::Boolean(true)),
            (b"false", Object::Boolean(false)),
        ];
        words.into_iter().find_map(|(word, object)| self.take_word(word).map(|()| object))
    }

    fn number(&mut self) -> Option<Object> {
        let start = self.at;
        let is_negative = self.peek() == Some(b'-');
        self.at += usize::from(matches!(self.peek(), Some(b'+' | b'-')));
        let digits = self.run(|byte| byte.is_ascii_digit());
        if self.take(b'.').is_some() {
            let after = self.run(|byte| byte.is_ascii_digit());
            if digits.is_empty() && after.is_empty() {
                self.at = start;
                return None;
            }
            // Some programs write a sign within the fraction, which readers pass over.
            let rest = self.run(|byte| byte == b'-' || byte.is_ascii_digit());
            let written = &self.bytes[start..self.at];
            return if rest.is_empty() { real(written) } else { real(&without_signs(written)) };
        }
        let value = digits
            .iter()
            .try_fold(0_u64, |value, digit| value.checked_mul(10)?.checked_add(u64::from(digit - b'0')));
        let value = value.filter(|_| !digits.is_empty()).and_then(|value| match is_negative {
            true => 0_i64.checked_sub_unsigned(value),
            false => i64::try_from(value).ok(),
        });
        if value.is_none() {
            self.at = start;
        }
        value.map(Object::Integer)
    }

    fn name(&mut self) -> Option<Vec<u8>> {
        self.take(b'/')?;
        let mut name = Vec::new();
        loop {
            name.extend_from_slice(self.run(|byte| byte != b'#' && !is_blank(byte) && !is_delimiter(byte)));
            let escaped = match &self.bytes[self.at..] {
                [b'#', high, low, ..] => digit(*high).zip(digit(*low)),
                _ => None,
            };
            let Some((high, low)) = escaped else { return Some(name) };
            name.push(high << 4 | low);
            self.at += 3;
        }
    }

    fn literal(&mut self) -> Option<Object> {
        self.take(b'(')?;
        let mut text = Vec::new();
        let mut open = 0;
        loop {
            text.extend_from_slice(self.run(|byte| !matches!(byte, b'(' | b')' | b'\\' | b'\r' | b'\n')));
            match self.peek()? {
                b'\\' => text.extend(self.escaped()?),
                b'(' if open < DEEPEST => {
                    open += 1;
                    self.at += 1;
                    text.push(b'(');
                }
                b')' => {
                    self.at += 1;
                    if open == 0 {
                        return Some(Object::String(text, StringFormat::Literal));
                    }
                    open -= 1;
                    text.push(b')');
                }
                b'(' => return None,
                _ => {
                    self.end_of_line();
                    text.push(b'\n');
                }
            }
        }
    }

    /// What stands for itself behind a backslash, or for something else, or for nothing.
    fn escaped(&mut self) -> Option<Option<u8>> {
        self.at += 1;
        let rest = &self.bytes[self.at..];
        let octal = rest.iter().take(3).take_while(|byte| matches!(byte, b'0'..=b'7')).count();
        if octal > 0 {
            let value = rest[..octal].iter().fold(0_u16, |value, digit| value << 3 | u16::from(digit - b'0'));
            self.at += octal;
            return Some(Some(value as u8));
        }
        if self.end_of_line() {
            return Some(None);
        }
        self.at += 1;
        Some(Some(match rest.first()? {
            b'n' => b'\n',
            b'r' => b'\r',
            b't' => b'\t',
            b'b' => 8,
            b'f' => 12,
            other => *other,
        }))
    }

    fn hexadecimal(&mut self) -> Option<Object> {
        let start = self.at;
        self.take(b'<')?;
        let mut bytes = Vec::new();
        let mut is_half = false;
        loop {
            self.skip_blanks();
            let Some(value) = self.peek().and_then(digit) else { break };
            match bytes.last_mut() {
                Some(last) if is_half => *last |= value,
                _ => bytes.push(value << 4),
            }
            is_half = !is_half;
            self.at += 1;
        }
        if self.take(b'>').is_none() {
            self.at = start;
            return None;
        }
        Some(Object::String(bytes, StringFormat::Hexadecimal))
    }

    fn array(&mut self, depth: usize) -> Option<Object> {
        self.take(b'[')?;
        self.skip_blanks_and_comments();
        let mut array = Vec::new();
        while self.take(b']').is_none() {
            array.push(self.inner(depth)?);
        }
        Some(Object::Array(array))
    }

    fn dictionary(&mut self, depth: usize) -> Option<Object> {
        self.take_word(b"<<")?;
        self.skip_blanks_and_comments();
        let mut dictionary = Dictionary::new();
        while self.take_word(b">>").is_none() {
            let key = self.name()?;
            self.skip_blanks_and_comments();
            dictionary.set(key, self.inner(depth)?);
        }
        Some(Object::Dictionary(dictionary))
    }

    /// An object within another one, and the blanks behind it.
    fn inner(&mut self, depth: usize) -> Option<Object> {
        let depth = depth.checked_sub(1)?;
        let object = match self.peek()? {
            b'n' | b't' | b'f' => self.word(),
            b'0'..=b'9' => self.reference().or_else(|| self.number()),
            b'+' | b'-' | b'.' => self.number(),
            b'/' => self.name().map(Object::Name),
            b'(' => self.literal(),
            b'<' => self.hexadecimal().or_else(|| self.dictionary(depth)),
            b'[' => self.array(depth),
            _ => None,
        }?;
        self.skip_blanks_and_comments();
        Some(object)
    }

    fn reference(&mut self) -> Option<Object> {
        let start = self.at;
        let found = self.two_numbers().filter(|_| self.take(b'R').is_some());
        if found.is_none() {
            self.at = start;
        }
        found.map(Object::Reference)
    }

    fn two_numbers(&mut self) -> Option<(u32, u16)> {
        let number = std::str::from_utf8(self.run(|byte| byte.is_ascii_digit())).ok()?.parse().ok()?;
        self.skip_blanks_and_comments();
        let generation = std::str::from_utf8(self.run(|byte| byte.is_ascii_digit())).ok()?.parse().ok()?;
        self.skip_blanks_and_comments();
        Some((number, generation))
    }
}

fn real(written: &[u8]) -> Option<Object> {
    std::str::from_utf8(written).ok()?.parse().ok().map(Object::Real)
}

/// A number without the signs that do not stand at its front.
fn without_signs(written: &[u8]) -> Vec<u8> {
    let (front, rest) = written.split_at(written.len().min(1));
    front.iter().chain(rest.iter().filter(|byte| **byte != b'-')).copied().collect()
}

fn is_blank(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | 0 | 12)
}

fn is_delimiter(byte: u8) -> bool {
    matches!(byte, b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%')
}

fn digit(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).map(|digit| digit as u8)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn quick(bytes: &[u8]) -> Vec<(Vec<u8>, Vec<Object>)> {
        let mut operations = Operations::new(bytes);
        let (mut all, mut operands) = (Vec::new(), Vec::new());
        while let Some(operator) = operations.next(&mut operands) {
            all.push((operator.name().to_vec(), operands.clone()));
        }
        all
    }

    fn library(bytes: &[u8]) -> Vec<(Vec<u8>, Vec<Object>)> {
        let operations = Content::decode_iter(bytes).flatten();
        operations.map(|operation| (operation.operator.into_bytes(), operation.operands)).collect()
    }

    const PIECES: &[&str] = &[
        "q",
        "Q\n",
        " cm",
        "BT ",
        "ET",
        " Tj",
        " TJ ",
        "Tf",
        "re f*",
        "n",
        "f",
        "true",
        "false",
        "null",
        "nullify ",
        "'",
        "\"",
        "d0",
        "0",
        "1 ",
        "-2 ",
        "+3",
        "12.5 ",
        ".5",
        "5.",
        "-.25 ",
        "0.00-41 ",
        "-",
        ".",
        "--5",
        "1-2",
        "99999999999999999999 ",
        "9223372036854775808 ",
        "-9223372036854775808 ",
        "1e5 ",
        "/F1 ",
        "/A#42c",
        "/A#4",
        "/",
        "/ ",
        "(",
        ")",
        "(abc)",
        "(a(b)c)",
        "(a\\(b)",
        "\\",
        "\\101",
        "\\8",
        "\\7771",
        "(a\r\nb\rc\nd)",
        "(\\\r\n)",
        "<",
        ">",
        "<<",
        ">>",
        "<41 42>",
        "<4>",
        "<4 1 >",
        "<4g>",
        "[",
        "]",
        "[(a) -120 (b)]",
        "[1 0 R]",
        "[1 0 2]",
        "[1 % note\n 2]",
        "[true null/N]",
        "<</MCID 0>> BDC ",
        "<</A[1 2]/B<</C(d)>>>>",
        "<</A>>",
        "% a comment\n",
        "% no end",
        "\n",
        "\r",
        "\t",
        " ",
        "\0",
        "\x0C",
        "BI /W 1 /H 1 /BPC 8 /CS /G ID a EI ",
        "BI",
        " Do\n",
        "EI",
        "{",
        "}",
        "é",
    ];

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4096))]
        #[test]
        fn what_the_library_reads_is_read(
            pieces in prop::collection::vec(prop::sample::select(PIECES), 0..24)
        ) {
            let bytes = pieces.concat().into_bytes();
            prop_assert_eq!(quick(&bytes), library(&bytes), "{}", String::from_utf8_lossy(&bytes));
        }

        #[test]
        fn any_bytes_are_read_as_the_library_reads_them(
            bytes in prop::collection::vec(prop::sample::select(&b" \n%()<>[]/#0123456789.-+AaFfnRTjBI\\'*\xFF"[..]), 0..40)
        ) {
            prop_assert_eq!(quick(&bytes), library(&bytes), "{}", String::from_utf8_lossy(&bytes));
        }
    }

    #[test]
    fn depth_ends_where_the_library_ends() {
        for depth in [1, 50, 98, 99, 100, 101, 102, 300] {
            for (open, close) in [("[", "]"), ("<</A ", ">>"), ("(", ")"), ("[<</A ", ">>]")] {
                let middle = if open == "(" { "" } else { "1" };
                let bytes =
                    format!("{}{middle}{} Do 1 Tj", open.repeat(depth), close.repeat(depth)).into_bytes();
                assert!(quick(&bytes) == library(&bytes), "{open} {depth}");
            }
        }
    }

    #[test]
    fn what_is_left_behind_something_unreadable_is_told() {
        for (content, early) in
            [("BT (a) Tj ET", false), ("BT (a) Tj ET } BT (b) Tj ET", true), ("q Q \n", false), ("", false)]
        {
            let (mut operations, mut operands) = (Operations::new(content.as_bytes()), Vec::new());
            while operations.next(&mut operands).is_some() {}
            assert_eq!(operations.ended_early(), early, "{content}");
        }
    }
}
