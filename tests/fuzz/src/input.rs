//! A name and a file in one input.
//!
//! The name comes first, because libFuzzer changes the front of an input as often as any other place. Not
//! here: what is done with them.

/// Takes an input apart: the name of a file, and its bytes.
pub fn split(input: &[u8]) -> (String, &[u8]) {
    let (length, rest) =
        input.split_first().map_or((0, input), |(length, rest)| (usize::from(*length), rest));
    let (name, bytes) = rest.split_at(length.min(rest.len()));
    (String::from_utf8_lossy(name).into_owned(), bytes)
}

/// Puts an input together.
pub fn join(name: &str, bytes: &[u8]) -> Vec<u8> {
    let name = &name.as_bytes()[..name.len().min(255)];
    [&[name.len() as u8], name, bytes].concat()
}
