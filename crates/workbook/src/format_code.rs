//! A format of numbers taken apart: sections, literal texts, brackets, and the letters that stand for
//! parts of a date.
//!
//! It deliberately renders nothing. What it does not know makes the whole format unknown: a number shown
//! by half a format would be a wrong number.

use crate::region::Speech;

/// A piece of a section.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Piece {
    /// Text as it is.
    Literal(String),
    /// A gap as wide as a character.
    Gap,
    /// `General`.
    General,
    /// A run of a letter for a part of a date: `y`, `m`, `d`, `h`, `s`, `g`, `e`, `a`, `r`.
    Run(char, usize),
    /// Hours, minutes or seconds that have passed, however many: `[h]`.
    Elapsed(char, usize),
    /// The half of the day; with the language of its words, or short (`A/P`).
    Half(Option<Speech>, bool),
    /// A condition for the section, as written without brackets.
    Condition(String),
    /// The section speaks a language; with years that begin with a word instead of 1.
    Speech(Speech, bool),
    /// The system's own long date.
    LongDate,
    /// The system's own time.
    LongTime,
    /// Everything else: places for digits, signs.
    Mark(char),
}

/// A section of a format.
pub(crate) type Section = Vec<Piece>;

/// Takes a format apart; nothing where something in it is not known.
pub(crate) fn sections(code: &str) -> Option<Vec<Section>> {
    let mut sections: Vec<Section> = vec![Vec::new()];
    let mut rest = code;
    while let Some(first) = rest.chars().next() {
        if first == ';' {
            sections.push(Vec::new());
            rest = &rest[1..];
            continue;
        }
        let (piece, length) = piece(rest, sections.last()?)?;
        rest = &rest[length..];
        if let Some(piece) = piece {
            sections.last_mut()?.push(piece);
        }
    }
    (sections.len() <= 4).then_some(sections)
}

/// The piece a text begins with, if it shows at all, and how many bytes it takes.
fn piece(text: &str, before: &Section) -> Option<(Option<Piece>, usize)> {
    if let Some(found) = word(text) {
        return Some(found);
    }
    let first = text.chars().next()?;
    let next = || text[first.len_utf8()..].chars().next();
    match first {
        '"' => {
            let end = text[1..].find('"').unwrap_or(text.len() - 1);
            let literal = text[1..=end].to_owned();
            Some((Some(Piece::Literal(literal)), (end + 2).min(text.len())))
        }
        '\\' | '!' => next().map(|c| (Some(Piece::Literal(c.to_string())), 1 + c.len_utf8())),
        '_' => next().map(|c| (Some(Piece::Gap), 1 + c.len_utf8())),
        '*' => next().map(|c| (None, 1 + c.len_utf8())),
        '[' => {
            let end = text.find(']')?;
            Some((bracket(&text[1..end])?, end + 1))
        }
        'E' | 'e' if matches!(next(), Some('+' | '-')) && has_digits(before) => {
            Some((Some(Piece::Mark(first)), 1))
        }
        letter if letter.is_ascii_alphabetic() => run(text, letter),
        other => Some((Some(Piece::Mark(other)), other.len_utf8())),
    }
}

fn has_digits(section: &Section) -> bool {
    section.iter().any(|piece| matches!(piece, Piece::Mark('0' | '#' | '?')))
}

/// Words that stand for something as a whole.
fn word(text: &str) -> Option<(Option<Piece>, usize)> {
    let words: [(&str, Piece); 9] = [
        ("General", Piece::General),
        ("G/표준", Piece::General),
        ("G/標準", Piece::General),
        ("G/通用格式", Piece::General),
        ("AM/PM", Piece::Half(None, false)),
        ("오전/오후", Piece::Half(Some(Speech::Korean), false)),
        ("午前/午後", Piece::Half(Some(Speech::Japanese), false)),
        ("上午/下午", Piece::Half(Some(Speech::Chinese), false)),
        ("A/P", Piece::Half(None, true)),
    ];
    words.into_iter().find_map(|(word, piece)| {
        let head = text.get(..word.len())?;
        head.eq_ignore_ascii_case(word).then_some((Some(piece), word.len()))
    })
}

fn run(text: &str, letter: char) -> Option<(Option<Piece>, usize)> {
    let letter = letter.to_ascii_lowercase();
    let count = text.chars().take_while(|c| c.to_ascii_lowercase() == letter).count();
    let is_known = match letter {
        'y' | 'm' | 'd' | 'h' | 's' | 'e' => true,
        'g' => count <= 3,
        'r' => count <= 2,
        'a' => (3..=4).contains(&count),
        _ => false,
    };
    is_known.then_some((Some(Piece::Run(letter, count)), count))
}

/// What brackets say; nothing shown for colours.
fn bracket(inside: &str) -> Option<Option<Piece>> {
    let lower = inside.trim().to_lowercase();
    if let Some(rest) = inside.strip_prefix('$') {
        return currency(rest).map(Some);
    }
    if lower.starts_with(['<', '>', '=']) {
        return Some(Some(Piece::Condition(lower)));
    }
    let letter = lower.chars().next()?;
    if matches!(letter, 'h' | 'm' | 's') && lower.chars().all(|c| c == letter) {
        return Some(Some(Piece::Elapsed(letter, lower.len())));
    }
    const COLOURS: [&str; 8] = ["black", "blue", "cyan", "green", "magenta", "red", "white", "yellow"];
    const ELSEWHERE: [&str; 16] = [
        "검정", "파랑", "녹청", "녹색", "자홍", "빨강", "흰색", "노랑", "黒", "青", "水", "緑", "紫", "赤",
        "白", "黄",
    ];
    let numbered = ["color", "색", "色"]
        .iter()
        .any(|word| lower.strip_prefix(word).is_some_and(|rest| rest.trim().parse::<u8>().is_ok()));
    let is_colour = numbered || COLOURS.contains(&lower.as_str()) || ELSEWHERE.contains(&inside.trim());
    is_colour.then_some(None)
}

/// `[$₩-412]`, `[$-411]`, `[$-ja-JP-x-gannen]`, `[$USD]`: a sign of money, a language, or both.
fn currency(text: &str) -> Option<Piece> {
    let (sign, locale) = text.split_once('-').unwrap_or((text, ""));
    if !sign.is_empty() {
        return Some(Piece::Literal(sign.to_owned()));
    }
    let locale = locale.split(',').next().unwrap_or_default();
    match locale.to_ascii_uppercase().as_str() {
        "F800" => return Some(Piece::LongDate),
        "F400" => return Some(Piece::LongTime),
        _ => {}
    }
    match u32::from_str_radix(locale, 16) {
        Ok(number) => {
            // Above the language stand a calendar and a shape of digits; one means the usual.
            let usual = (number >> 16 & 0xff) <= 1 && number >> 24 <= 1;
            usual.then(|| Piece::Speech(Speech::of_number(number), false))
        }
        Err(_) => {
            let gannen = locale.to_ascii_lowercase().ends_with("x-gannen");
            let usual = gannen || !locale.contains("-x-") && !locale.contains("-u-");
            (usual && locale.len() >= 2).then(|| Piece::Speech(Speech::of_tag(locale), gannen))
        }
    }
}

/// Whether a section shows a date or a time.
pub(crate) fn is_date(section: &Section) -> bool {
    section.iter().any(|piece| {
        matches!(
            piece,
            Piece::Run(..) | Piece::Elapsed(..) | Piece::Half(..) | Piece::LongDate | Piece::LongTime
        )
    })
}

/// The section that shows a number. Excel takes the first whose condition holds, and without conditions
/// one by the sign.
pub(crate) fn section_for(sections: &[Section], value: f64) -> Option<&Section> {
    let condition = |section: &Section| {
        section.iter().find_map(|piece| match piece {
            Piece::Condition(text) => Some(text.clone()),
            _ => None,
        })
    };
    if sections.iter().any(|section| condition(section).is_some()) {
        for section in sections {
            match condition(section) {
                Some(text) if !holds(&text, value)? => {}
                _ => return Some(section),
            }
        }
        return sections.last();
    }
    let index = match sections.len() {
        0 => return None,
        1 => 0,
        2 => usize::from(value < 0.0),
        _ if value > 0.0 => 0,
        _ if value < 0.0 => 1,
        _ => 2,
    };
    sections.get(index)
}

fn holds(condition: &str, value: f64) -> Option<bool> {
    let sign_end = condition.find(|c| !matches!(c, '<' | '>' | '='))?;
    let (sign, number) = condition.split_at(sign_end);
    let limit: f64 = number.trim().parse().ok()?;
    match sign {
        "<" => Some(value < limit),
        "<=" => Some(value <= limit),
        ">" => Some(value > limit),
        ">=" => Some(value >= limit),
        "=" => Some(value == limit),
        "<>" => Some(value != limit),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_known_makes_the_whole_unknown() {
        for code in [
            "[DBNum1]0",
            "[$-2010401]0",
            "[$-ar-SA-x-dbnum]0",
            "b2yyyy",
            "0;0;0;0;0",
            "[unfinished",
            "aa",
            "0 q",
        ] {
            assert_eq!(sections(code), None, "{code}");
        }
        for code in
            ["[Red]0", "[빨강]0", "[Color 12]0", "[$-1010409]0", "[$₩-412]#,##0", "", "0.0\"%", "# ?/?"]
        {
            assert!(sections(code).is_some(), "{code}");
        }
    }

    #[test]
    fn sections_by_sign_and_condition() {
        let shown = |code: &str, value: f64| {
            let sections = sections(code).unwrap();
            match section_for(&sections, value).unwrap().last() {
                Some(Piece::Literal(text)) => text.clone(),
                other => format!("{other:?}"),
            }
        };
        assert_eq!(shown("\"p\";\"n\";\"z\"", -1.0), "n");
        assert_eq!(shown("\"p\";\"n\"", 0.0), "p");
        assert_eq!(shown("[=1]\"Yes\";[=0]\"No\";\"?\"", 0.0), "No");
        assert_eq!(shown("[=1]\"Yes\";[=0]\"No\";\"?\"", 7.0), "?");
        assert_eq!(shown("[<>3]\"a\";\"b\"", 3.0), "b");
    }
}
