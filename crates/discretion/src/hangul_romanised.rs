//! Hangul names in Latin letters: Revised Romanization letter by letter, with linked sounds and with all
//! changes of sound; and for persons the spellings that people really use.
//!
//! A name is romanised by its owner, not by a rule, so that several spellings are searched. Company names
//! that are loanwords (`아크미` for Acme) are not guessed back: there is no rule, only a dictionary.
//!
//! Not here: aspiration and palatalisation, which hardly occur in names.

use crate::korean::ending;

const INITIALS: [&str; 19] =
    ["g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h"];
const VOWELS: [&str; 21] = [
    "a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi",
    "yu", "eu", "ui", "i",
];
/// Finals as they sound at the end of a word.
const FINALS: [&str; 28] = [
    "", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p", "t", "t",
    "ng", "t", "t", "k", "t", "p", "t",
];
/// Finals as they sound when a vowel follows.
const LINKED: [&str; 28] = [
    "", "g", "kk", "ks", "n", "nj", "n", "d", "r", "lg", "lm", "lb", "ls", "lt", "lp", "r", "m", "b", "ps",
    "s", "ss", "ng", "j", "ch", "k", "t", "p", "h",
];
const RIEUL: usize = 5;
const SILENT: usize = 11;

/// How far changes of sound are written.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Change {
    /// Every syllable as it stands alone.
    None,
    /// Finals carried over to a vowel, and `ll`.
    Linked,
    /// Nasal sounds as well.
    All,
}

/// Initial, vowel and final of each syllable; `None` where a character is no syllable.
fn parts(name: &str) -> Option<Vec<(usize, usize, usize)>> {
    let syllables = name.chars().filter(|c| !c.is_whitespace());
    let part = |c: char| {
        ending(c)?;
        let index = c as usize - 0xAC00;
        Some((index / 588, index / 28 % 21, index % 28))
    };
    let found: Option<Vec<_>> = syllables.map(part).collect();
    found.filter(|found| !found.is_empty())
}

/// The romanised spellings of a name that is all Hangul (spaces apart); none for any other name.
pub(crate) fn romanised(name: &str) -> Vec<String> {
    let Some(parts) = parts(name) else { return Vec::new() };
    let mut found: Vec<String> =
        [Change::None, Change::Linked, Change::All].iter().map(|change| spell(&parts, *change)).collect();
    if parts[0].0 == RIEUL {
        let lateral: Vec<String> = found.iter().map(|one| format!("l{}", &one[1..])).collect();
        found.extend(lateral);
    }
    found.sort();
    found.dedup();
    found
}

fn spell(parts: &[(usize, usize, usize)], change: Change) -> String {
    let mut text = String::new();
    let mut initial = INITIALS[parts[0].0];
    for (index, (_, vowel, last)) in parts.iter().enumerate() {
        text.push_str(initial);
        text.push_str(VOWELS[*vowel]);
        let next = parts.get(index + 1).map(|next| next.0);
        let (coda, onset) = next.map_or((FINALS[*last], ""), |next| border(*last, next, change));
        text.push_str(coda);
        initial = onset;
    }
    text
}

/// What a final and the next initial become.
fn border(last: usize, next: usize, change: Change) -> (&'static str, &'static str) {
    let (coda, onset) = (FINALS[last], INITIALS[next]);
    if change == Change::None || last == 0 {
        return (coda, onset);
    }
    match (coda, onset) {
        (_, "") if next == SILENT && coda != "ng" => (LINKED[last], ""),
        ("l", "r") | ("n", "r") | ("l", "n") => ("l", "l"),
        _ if change == Change::Linked => (coda, onset),
        ("m", "r") => ("m", "n"),
        ("ng", "r") => ("ng", "n"),
        ("k", "n" | "m" | "r") => ("ng", if onset == "r" { "n" } else { onset }),
        ("t", "n" | "m" | "r") => ("n", if onset == "r" { "n" } else { onset }),
        ("p", "n" | "m" | "r") => ("m", if onset == "r" { "n" } else { onset }),
        plain => plain,
    }
}

/// Family names as their bearers write them, beside the rule.
const FAMILY: [(char, &str); 50] = [
    ('김', "kim"),
    ('이', "lee yi rhee"),
    ('박', "park"),
    ('최', "choi choe"),
    ('정', "jung chung jeong"),
    ('강', "kang"),
    ('조', "cho jo"),
    ('윤', "yoon yun"),
    ('장', "jang chang"),
    ('임', "lim im"),
    ('오', "oh"),
    ('서', "seo suh"),
    ('신', "shin"),
    ('권', "kwon"),
    ('안', "ahn an"),
    ('유', "yoo ryu you yu"),
    ('류', "ryu yoo"),
    ('전', "jeon jun chun"),
    ('고', "ko koh go"),
    ('문', "moon"),
    ('손', "sohn son"),
    ('배', "bae"),
    ('백', "baek paik"),
    ('허', "heo hur huh"),
    ('심', "shim sim"),
    ('노', "noh roh no"),
    ('곽', "kwak"),
    ('성', "sung seong"),
    ('주', "joo ju"),
    ('우', "woo"),
    ('구', "koo ku gu"),
    ('나', "na ra"),
    ('라', "ra na"),
    ('현', "hyun"),
    ('변', "byun"),
    ('염', "yeom yum"),
    ('석', "suk seok"),
    ('선', "sun sunwoo"),
    ('길', "gil kil"),
    ('국', "kook guk"),
    ('금', "keum geum"),
    ('기', "ki"),
    ('공', "kong gong"),
    ('경', "kyung"),
    ('천', "cheon chun"),
    ('방', "bang"),
    ('민', "min"),
    ('엄', "um eom"),
    ('원', "won"),
    ('진', "jin"),
];

/// How syllables of given names are written beside the rule: a part of the rule's spelling and another.
const GIVEN: [(&str, &str); 12] = [
    ("yeong", "young"),
    ("hyeon", "hyun"),
    ("gyeong", "kyung"),
    ("seong", "sung"),
    ("jeong", "jung"),
    ("seon", "sun"),
    ("jun", "joon"),
    ("su", "soo"),
    ("hui", "hee"),
    ("geun", "keun"),
    ("u", "woo"),
    ("yun", "yoon"),
];
/// How many spellings of one given name are searched at most.
const MOST_GIVEN: usize = 8;

/// The spellings of a family name of one or two syllables.
pub(crate) fn family_names(name: &str) -> Vec<String> {
    let mut found = romanised(name);
    let mut chars = name.chars();
    if let (Some(only), None) = (chars.next(), chars.next()) {
        let usual = FAMILY.iter().find(|(family, _)| *family == only).map_or("", |(_, usual)| *usual);
        found.extend(usual.split_whitespace().map(str::to_owned));
    }
    found.sort();
    found.dedup();
    found
}

/// The spellings of a given name, syllables apart with hyphens.
pub(crate) fn given_names(name: &str) -> Vec<String> {
    let mut found = vec![String::new()];
    for syllable in name.chars().filter(|c| !c.is_whitespace()) {
        let ways = ways_of(syllable);
        let joined = found.iter().flat_map(|before| {
            ways.iter()
                .map(move |way| if before.is_empty() { way.clone() } else { format!("{before}-{way}") })
        });
        found = joined.take(MOST_GIVEN).collect();
    }
    found.retain(|one| !one.is_empty());
    found
}

fn ways_of(syllable: char) -> Vec<String> {
    let Some(parts) = parts(&syllable.to_string()) else { return Vec::new() };
    let rule = spell(&parts, Change::None);
    let usual =
        GIVEN.iter().find(|(part, _)| if part.len() < 2 { rule == *part } else { rule.contains(part) });
    let mut ways = vec![rule.clone()];
    ways.extend(usual.map(|(part, way)| rule.replace(part, way)));
    ways
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changes_of_sound_are_written_in_three_degrees() {
        for (name, expected) in [
            ("한빛물류", "hanbinmullyu hanbitmullyu hanbitmulryu"),
            ("한울", "hanul"),
            ("박은", "bageun bakeun"),
            ("백마", "baekma baengma"),
            ("라온", "laon raon"),
            ("Acme", ""),
            ("", ""),
        ] {
            assert_eq!(romanised(name).join(" "), expected, "{name}");
        }
    }

    #[test]
    fn persons_write_their_names_as_they_like() {
        assert_eq!(family_names("이").join(" "), "i lee rhee yi");
        assert_eq!(given_names("민준").join(" "), "min-jun min-joon");
        assert_eq!(given_names("지영").join(" "), "ji-yeong ji-young");
        assert_eq!(given_names("우진").join(" "), "u-jin woo-jin");
    }
}
