//! The whole e-mail address, host or web address around a name, so that never half of one is replaced.
//!
//! `minji.park@acme-logistics.co.kr` with its company replaced would still name the person and look like an
//! address. So what is replaced grows to the whole token; of a link in Markdown, to the whole link, of
//! which the words stay.
//!
//! Not here: finding the names, and judging tokens in which no name was found (`mentions`).

use std::ops::Range;

/// A token around a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Token {
    /// All of it, a link in Markdown included.
    pub range: Range<usize>,
    /// The words of the link, where it is one in Markdown.
    pub words: Option<Range<usize>>,
    /// Whether it is an e-mail address.
    pub is_mail: bool,
}

/// Characters of addresses; a Korean particle or a Japanese full stop ends one.
fn belongs(c: char) -> bool {
    c.is_ascii_alphanumeric() || "._%+-@:/~?&=#$!*".contains(c)
}

/// The token around a place of a text; `None` where the place stands in ordinary words.
pub(crate) fn around(text: &str, place: &Range<usize>) -> Option<Token> {
    let before = text[..place.start].chars().rev().take_while(|c| belongs(*c)).map(char::len_utf8);
    let after = text[place.end..].chars().take_while(|c| belongs(*c)).map(char::len_utf8);
    let (start, end) = (place.start - before.sum::<usize>(), place.end + after.sum::<usize>());
    let range = trimmed(text, start..end, place);
    if range == *place && !is_address(&text[range.clone()]) {
        return None;
    }
    let token = &text[range.clone()];
    let is_mail = token.contains('@');
    if !(is_mail || is_address(token) || is_identifier(token, &text[place.clone()])) {
        return None;
    }
    Some(match link_around(text, &range) {
        Some((range, words)) => Token { range, words: Some(words), is_mail },
        None => Token { range: in_angles(text, range), words: None, is_mail },
    })
}

/// Without the marks of the sentence around it.
fn trimmed(text: &str, range: Range<usize>, place: &Range<usize>) -> Range<usize> {
    let is_mark = |c: char| !c.is_ascii_alphanumeric() && c != '/';
    let token = &text[range.start..place.start];
    let start = range.start + (token.len() - token.trim_start_matches(is_mark).len());
    let token = &text[place.end..range.end];
    let end = place.end + token.trim_end_matches(is_mark).len();
    start..end
}

/// Whether a token is a web address, a host or an ARN.
fn is_address(token: &str) -> bool {
    let lower = token.to_ascii_lowercase();
    lower.contains("://")
        || lower.starts_with("mailto:")
        || lower.starts_with("arn:")
        || lower.starts_with("www.")
        || is_host(lower.split(['/', ':', '?', '#']).next().unwrap_or_default())
}

/// Labels with dots between them, the last one of letters. `Node.js` and `3.5` are none, but then no name
/// stands in them.
fn is_host(host: &str) -> bool {
    let labels: Vec<&str> = host.split('.').collect();
    let sound = |label: &&str| {
        !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_'))
    };
    let last = labels.last().copied().unwrap_or_default();
    labels.len() > 1 && labels.iter().all(sound) && last.len() > 1 && last.chars().all(|c| c.is_alphabetic())
}

/// A name of a bucket, a file or a machine: small letters with hyphens around the place.
fn is_identifier(token: &str, place: &str) -> bool {
    token.len() > place.len()
        && place.is_ascii()
        && !token.chars().any(|c| c.is_ascii_uppercase())
        && token.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.'))
}

/// The link of which a token is the target, and its words.
fn link_around(text: &str, token: &Range<usize>) -> Option<(Range<usize>, Range<usize>)> {
    let before = text[..token.start].strip_suffix('<').unwrap_or(&text[..token.start]);
    let head = before.strip_suffix("](")?;
    let close = text[token.end..].find([')', '\n']).map(|at| token.end + at)?;
    text[close..].starts_with(')').then_some(())?;
    let open = head.rfind(['[', ']', '\n']).filter(|at| head[*at..].starts_with('['))?;
    let start = open - usize::from(text[..open].ends_with('!'));
    Some((start..close + 1, open + 1..head.len()))
}

/// With the angles around an address that stands for itself.
fn in_angles(text: &str, range: Range<usize>) -> Range<usize> {
    if text[..range.start].ends_with('<') && text[range.end..].starts_with('>') {
        range.start - 1..range.end + 1
    } else {
        range
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn token<'a>(text: &'a str, name: &str) -> Option<&'a str> {
        let start = text.find(name)?;
        around(text, &(start..start + name.len())).map(|token| &text[token.range])
    }

    #[test]
    fn whole_tokens_are_found_around_a_name() {
        for (text, name, expected) in [
            (
                "Write to minji.park@acme-logistics.co.kr.",
                "acme-logistics",
                Some("minji.park@acme-logistics.co.kr"),
            ),
            ("minji@acme.co.kr로 보내", "acme", Some("minji@acme.co.kr")),
            ("(see https://wiki.acme.com/a?b=c#d)", "acme", Some("https://wiki.acme.com/a?b=c#d")),
            ("see <https://acme.com/>.", "acme", Some("<https://acme.com/>")),
            ("at track.acme.example, and", "acme", Some("track.acme.example")),
            ("the [logs](https://acme.com/l) of", "acme", Some("[logs](https://acme.com/l)")),
            ("s3://acme-logs/2024", "acme", Some("s3://acme-logs/2024")),
            ("bucket acme-prod-logs.", "acme", Some("acme-prod-logs")),
            ("arn:aws:s3:::acme-logs", "acme", Some("arn:aws:s3:::acme-logs")),
            ("by Acme. Then", "Acme", None),
            ("Acme-operated", "Acme", None),
            ("Acme/AWS", "Acme", None),
            ("한빛물류는", "한빛물류", None),
        ] {
            assert_eq!(token(text, name), expected, "{text}");
        }
    }
}
