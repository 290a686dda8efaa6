//! A copy of a file without what no reader understands.
//!
//! Words that stand where a key or a value should, names with a `#` that escapes nothing, dictionaries
//! that are never closed: viewers pass over them, strict readers lose the whole object. The copy says
//! the same in the strict form. Data of streams, strings and comments stay as they are. What it
//! deliberately does not do: it does not correct offsets; the copy is read by its objects alone.

/// A level of nesting.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Level {
    /// A dictionary that waits for a key.
    Key,
    /// A dictionary that waits for a value.
    Value,
    /// An array.
    Array,
}

/// Deepest nesting; what is deeper is copied as it is.
const DEEPEST: usize = 500;

/// The clean copy.
pub(crate) fn cleaned(bytes: &[u8]) -> Vec<u8> {
    let mut cleaning =
        Cleaning { bytes, at: 0, out: Vec::with_capacity(bytes.len() + 1024), levels: Vec::new() };
    while cleaning.at < bytes.len() {
        cleaning.step();
    }
    cleaning.out
}

struct Cleaning<'b> {
    bytes: &'b [u8],
    at: usize,
    out: Vec<u8>,
    levels: Vec<Level>,
}

impl Cleaning<'_> {
    fn step(&mut self) {
        let rest = &self.bytes[self.at..];
        match rest[0] {
            byte if is_space(byte) => self.copy(1),
            b'%' => {
                self.copy(rest.iter().position(|byte| matches!(byte, b'\r' | b'\n')).unwrap_or(rest.len()))
            }
            b'(' => self.valued(string_length(rest)),
            b'<' if rest.get(1) == Some(&b'<') => self.open(2, Level::Key),
            b'<' => self.valued(rest.iter().position(|byte| *byte == b'>').map_or(rest.len(), |end| end + 1)),
            b'[' => self.open(1, Level::Array),
            b'>' if rest.get(1) == Some(&b'>') => self.close_dictionary(),
            b']' => self.close_array(),
            b'/' => self.name(),
            b')' | b'>' | b'{' | b'}' => self.at += 1,
            _ => self.word(),
        }
    }

    fn copy(&mut self, length: usize) {
        self.out.extend_from_slice(&self.bytes[self.at..self.at + length]);
        self.at += length;
    }

    /// A value is taken where one is awaited, and left out where a key is.
    fn valued(&mut self, length: usize) {
        match self.levels.last_mut() {
            Some(Level::Key) => self.at += length,
            Some(level @ Level::Value) => {
                *level = Level::Key;
                self.copy(length);
            }
            _ => self.copy(length),
        }
    }

    fn open(&mut self, length: usize, level: Level) {
        if self.levels.len() < DEEPEST {
            if self.levels.last() == Some(&Level::Value) {
                self.levels.pop();
                self.levels.push(Level::Key);
            }
            self.levels.push(level);
        }
        self.copy(length);
    }

    fn close_dictionary(&mut self) {
        while self.levels.last() == Some(&Level::Array) {
            self.levels.pop();
            self.out.extend_from_slice(b"] ");
        }
        match self.levels.pop() {
            Some(Level::Value) => self.out.extend_from_slice(b" null"),
            Some(_) => {}
            None => {
                self.at += 2;
                return;
            }
        }
        self.copy(2);
    }

    fn close_array(&mut self) {
        if self.levels.last() == Some(&Level::Array) {
            self.levels.pop();
            self.copy(1);
        } else {
            self.at += 1;
        }
    }

    fn name(&mut self) {
        let rest = &self.bytes[self.at..];
        let length = 1 + rest[1..].iter().take_while(|byte| is_regular(**byte)).count();
        match self.levels.last_mut() {
            Some(level @ Level::Key) => *level = Level::Value,
            Some(level @ Level::Value) => *level = Level::Key,
            _ => {}
        }
        for (index, byte) in rest[..length].iter().enumerate() {
            let escapes =
                || rest[index + 1..length].iter().take(2).filter(|byte| byte.is_ascii_hexdigit()).count();
            if *byte == b'#' && escapes() < 2 {
                self.out.extend_from_slice(b"#23");
            } else {
                self.out.push(*byte);
            }
        }
        self.at += length;
    }

    fn word(&mut self) {
        let rest = &self.bytes[self.at..];
        let length = rest.iter().take_while(|byte| is_regular(**byte)).count().max(1);
        match &rest[..length] {
            b"stream" => return self.stream(),
            b"endobj" | b"xref" | b"trailer" | b"startxref" => self.close_all(),
            b"obj" if !self.levels.is_empty() => {
                // The next object begins before this one was closed; its number was copied already.
                self.close_all();
            }
            _ => {}
        }
        let word = &rest[..length];
        match self.levels.last().copied() {
            None => self.copy(length),
            Some(Level::Array) if is_number(word) || is_plain(word) || word == b"R" => self.copy(length),
            Some(Level::Value) if is_number(word) => {
                let length = reference_length(rest).unwrap_or(length);
                self.valued(length);
            }
            Some(Level::Value) if is_plain(word) => self.valued(length),
            Some(Level::Value) => {
                self.out.extend_from_slice(b"null");
                self.at += length;
                self.levels.pop();
                self.levels.push(Level::Key);
            }
            Some(_) => self.at += length,
        }
    }

    /// Data of a stream is copied up to its end; nothing in it is read.
    fn stream(&mut self) {
        self.close_all();
        let rest = &self.bytes[self.at..];
        let end = rest.windows(9).position(|window| window == b"endstream");
        // A stream without an end goes up to the end of its object.
        let end = end.map(|end| end + 9).or_else(|| rest.windows(6).position(|window| window == b"endobj"));
        self.copy(end.unwrap_or(rest.len()));
    }

    fn close_all(&mut self) {
        while let Some(level) = self.levels.pop() {
            let closing: &[u8] = match level {
                Level::Array => b" ] ",
                Level::Key => b" >> ",
                Level::Value => b" null >> ",
            };
            self.out.extend_from_slice(closing);
        }
    }
}

fn is_space(byte: u8) -> bool {
    byte.is_ascii_whitespace() || byte == 0
}

fn is_regular(byte: u8) -> bool {
    !is_space(byte) && !b"()<>[]{}/%".contains(&byte)
}

fn is_number(word: &[u8]) -> bool {
    word.iter().any(u8::is_ascii_digit) && word.iter().all(|byte| b"+-.0123456789".contains(byte))
}

fn is_plain(word: &[u8]) -> bool {
    matches!(word, b"true" | b"false" | b"null")
}

/// The length of a reference such as `7 0 R` at the beginning.
fn reference_length(bytes: &[u8]) -> Option<usize> {
    let digits = |at: usize| bytes[at..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    let spaces = |at: usize| bytes[at..].iter().take_while(|byte| is_space(**byte)).count();
    let mut at = 0;
    for _ in 0..2 {
        let (count, gap) = (digits(at), spaces(at + digits(at)));
        if count == 0 || gap == 0 {
            return None;
        }
        at += count + gap;
    }
    let ends = bytes.get(at + 1).is_none_or(|byte| !is_regular(*byte));
    (bytes.get(at) == Some(&b'R') && ends).then_some(at + 1)
}

/// The length of a string in round brackets.
fn string_length(bytes: &[u8]) -> usize {
    let (mut depth, mut at) = (0_usize, 0);
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'\\' => at += 1,
            b'(' => depth += 1,
            b')' => depth -= 1,
            _ => {}
        }
        at += 1;
        if depth == 0 {
            break;
        }
    }
    at.min(bytes.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_no_reader_understands_is_left_out() {
        let cases: [(&[u8], &[u8]); 7] = [
            (b"<< /A /B C D /E 5 >>", b"<< /A /B   /E 5 >>"),
            (b"<< /A foo /E 5 0 R >>", b"<< /A null /E 5 0 R >>"),
            (b"<< /A#1 /F#zz /B#20 (x#1) >>", b"<< /A#231 /F#23zz /B#20 (x#1) >>"),
            (b"<< /A [1 2 x 3 >> endobj", b"<< /A [1 2  3 ] >> endobj"),
            (b"<< /A 1 endobj", b"<< /A 1  >> endobj"),
            (b"<< /A >> stream\nfoo << /B\nendstream", b"<< /A  null>> stream\nfoo << /B\nendstream"),
            (b"1 0 obj (a \\) (b) c) endobj", b"1 0 obj (a \\) (b) c) endobj"),
        ];
        for (bytes, wanted) in cases {
            let got = cleaned(bytes);
            assert_eq!(String::from_utf8_lossy(&got), String::from_utf8_lossy(wanted));
        }
    }
}
