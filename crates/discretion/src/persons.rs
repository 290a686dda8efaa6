//! The spellings of a person's name: either order, initials, and the romanised forms.
//!
//! Not here: family names alone, which half of a country shares, and nicknames; who is known by one gives
//! it as another spelling.

use crate::spellings::{Rule, Spelling};
use crate::units::Units;
use crate::{Certainty, How, decode, hangul_romanised, kana_romanised, korean};

/// Korean family names of two syllables.
const DOUBLE: [&str; 8] = ["남궁", "황보", "제갈", "선우", "독고", "사공", "서문", "동방"];

/// Titles before a Latin name, in lower case and without dots; they belong to nobody.
const TITLES: [&str; 8] = ["dr", "mr", "mrs", "ms", "miss", "prof", "professor", "sir"];

fn is_title(word: &str) -> bool {
    TITLES.contains(&word.trim_end_matches('.').to_lowercase().as_str())
}

/// Adds the spellings of a name.
pub(crate) fn spell(name: &str, found: &mut Vec<Spelling>) {
    let words: Vec<&str> =
        name.split(|c: char| c.is_whitespace() || c == ',').filter(|word| !word.is_empty()).collect();
    let titles = words.iter().take_while(|word| is_title(word)).count();
    if titles > 0 && words.len() == titles + 1 {
        // The word alone would be half a name, and a title has no initial.
        found.extend(Spelling::new(&words.join(" "), Rule::Person, Certainty::Sure, How::AsGiven));
        return;
    }
    let words = words[titles..].to_vec();
    let joined = words.join(" ");
    if let Some((family, given)) = korean_parts(&words.concat()) {
        spell_korean(&family, &given, found);
    } else if words.len() > 1 && joined.chars().any(|c| c.is_alphabetic() && (c as u32) < 0x1100) {
        spell_latin(&words, found);
    } else {
        found.extend(Spelling::new(&joined, Rule::Person, Certainty::Sure, How::AsGiven));
        spell_kana(&words, found);
    }
}

/// Family and given name of two to four Hangul syllables.
fn korean_parts(name: &str) -> Option<(String, String)> {
    let all = name.chars().all(|c| korean::ending(c).is_some());
    let count = name.chars().count();
    if !all || !(2..=5).contains(&count) {
        return None;
    }
    let double = count > 2 && DOUBLE.iter().any(|family| name.starts_with(family));
    let at = if double { 2 } else { 1 };
    Some((name.chars().take(at).collect(), name.chars().skip(at).collect()))
}

fn spell_korean(family: &str, given: &str, found: &mut Vec<Spelling>) {
    let whole = format!("{family} {given}");
    found.extend(Spelling::new(&whole, Rule::Person, Certainty::Sure, How::AsGiven));
    found.extend(Spelling::new(given, Rule::WithTitle, Certainty::Likely, How::Part));
    for given in hangul_romanised::given_names(given) {
        for family in hangul_romanised::family_names(family) {
            latin_orders(&[&family, &given], Certainty::Likely, How::Romanised, found);
            initials(&family, &[&given], found);
        }
    }
}

fn spell_kana(words: &[&str], found: &mut Vec<Spelling>) {
    let [family, given] = words else { return };
    for family in kana_romanised::romanised(family) {
        for given in kana_romanised::romanised(given) {
            latin_orders(&[&family, &given], Certainty::Likely, How::Romanised, found);
        }
    }
}

fn spell_latin(words: &[&str], found: &mut Vec<Spelling>) {
    latin_orders(words, Certainty::Sure, How::AsGiven, found);
    let (first, last) = (words[0], words[words.len() - 1]);
    if words.len() > 2 {
        let ends = format!("{first} {last}");
        found.extend(Spelling::new(&ends, Rule::Person, Certainty::Likely, How::Reordered));
    }
    initials(last, &words[..words.len() - 1], found);
    initials(first, &words[1..], found);
}

/// The words as they are, the last one first, and the first one last.
fn latin_orders(words: &[&str], cap: Certainty, how: How, found: &mut Vec<Spelling>) {
    found.extend(Spelling::new(&words.join(" "), Rule::Person, cap, how));
    let other = if how == How::AsGiven { How::Reordered } else { how };
    let mut turned = words.to_vec();
    turned.rotate_left(1);
    // Of a derived name it is known which part is the family name.
    let rule = if how == How::Romanised { Rule::GivenFirst } else { Rule::Person };
    found.extend(Spelling::new(&turned.join(" "), rule, cap, other));
    if words.len() > 2 {
        turned.rotate_right(2);
        found.extend(Spelling::new(&turned.join(" "), Rule::Person, cap, other));
    }
}

/// `M. Kim`, `mj.kim` and `kim mj`.
fn initials(family: &str, given: &[&str], found: &mut Vec<Spelling>) {
    let parts: Vec<&str> = given.iter().flat_map(|word| word.split(['-', '‐'])).collect();
    let first_of = |word: &&str| folded(word).chars().next();
    let all: String = parts.iter().filter_map(first_of).collect();
    if folded(family).chars().count() < 2 {
        return;
    }
    let one: String = all.chars().take(1).collect();
    for letters in [one, all] {
        for shown in [format!("{letters} {family}"), format!("{family} {letters}")] {
            found.extend(Spelling::new(&shown, Rule::Initials, Certainty::Likely, How::Part));
        }
    }
}

fn folded(word: &str) -> String {
    Units::new(&decode::letters(word)).row().to_owned()
}

#[cfg(test)]
mod tests {
    use crate::{Kind, Secret, suggest};

    #[test]
    fn a_title_is_no_part_of_a_name() {
        let spellings = suggest(&Secret::new(Kind::Person, "Dr. Philippa Garrow"));
        assert!(spellings.iter().any(|it| it == "Philippa Garrow"), "{spellings:?}");
        assert!(!spellings.iter().any(|it| it.to_lowercase().starts_with("dr")), "{spellings:?}");
        let half = suggest(&Secret::new(Kind::Person, "Mr Garrow"));
        assert_eq!(half, ["Mr Garrow"]);
    }
}
