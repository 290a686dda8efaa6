//! How the languages are written: full-width marks and no spaces around Latin words in Japanese, no
//! particle left to chance in Korean, curly apostrophes in English, no two spaces anywhere.
//!
//! Seen are the messages and the texts of the catalogues. Deliberately not here: the samples, whose
//! documents have titles and codes of their own, and whether a sentence is good.

use crate::repository::Repository;
use anyhow::Result;

/// Particles that depend on how the word before them ends.
const PARTICLES: [&str; 12] = ["은", "는", "을", "를", "이", "가", "과", "와", "으로", "로", "이나", "나"];
/// Particles that leave the choice to the reader.
const PAIRS: [&str; 11] = [
    "은(는)", "는(은)", "을(를)", "를(을)", "이(가)", "가(이)", "과(와)", "와(과)", "(으)로", "(이)라",
    "(이)나",
];

/// Finds lines that are not written as their language is.
pub fn find(repository: &Repository) -> Result<Vec<String>> {
    let mut found = Vec::new();
    for file in repository.files()? {
        let Some(language) = language_of(&file) else { continue };
        for (index, line) in repository.read(&file)?.lines().enumerate() {
            if line.trim_start().starts_with('#') {
                continue;
            }
            for what in faults(language, line) {
                found.push(format!("{file}:{}: {what}", index + 1));
            }
        }
    }
    Ok(found)
}

fn language_of(file: &str) -> Option<&'static str> {
    ["en", "ko", "ja"].into_iter().find(|language| {
        (file.starts_with(&format!("assets/messages/{language}/")) && file.ends_with(".ftl"))
            || (file.starts_with("assets/catalogues/") && file.ends_with(&format!("/text.{language}.toml")))
    })
}

fn faults(language: &str, line: &str) -> Vec<String> {
    let mut found = Vec::new();
    let text: Vec<char> = line.trim().chars().collect();
    if text.windows(2).any(|pair| pair == [' ', ' ']) && !line.trim_start().starts_with(['[', '*']) {
        found.push("two spaces in a row; write one.".to_owned());
    }
    match language {
        "ja" => found.extend(japanese(&text)),
        "ko" => found.extend(korean(line)),
        _ => found.extend(english(&text)),
    }
    found
}

fn is_japanese(c: char) -> bool {
    matches!(c, '\u{3041}'..='\u{30ff}' | '\u{4e00}'..='\u{9fff}' | '々' | '、' | '。' | '「' | '」' | '（' | '）')
}

fn japanese(text: &[char]) -> Vec<String> {
    let mut found = Vec::new();
    for three in text.windows(3) {
        let [before, middle, after] = *three else { continue };
        let latin = |c: char| c.is_ascii_alphanumeric();
        if middle == ' ' && ((is_japanese(before) && latin(after)) || (latin(before) && is_japanese(after))) {
            found.push(format!("a space between “{before}” and “{after}”; Japanese has none there."));
        }
    }
    for pair in text.windows(2) {
        let [before, after] = *pair else { continue };
        if is_japanese(before) && matches!(after, '(' | ')' | ':' | ',' | ';' | '!' | '?') {
            found.push(format!("a half-width “{after}” after “{before}”; write it full-width."));
        }
        if matches!(before, '(' | ')' | ',' | ';' | '!' | '?') && is_japanese(after) && after != '」' {
            found.push(format!("a half-width “{before}” before “{after}”; write it full-width."));
        }
    }
    found
}

fn korean(line: &str) -> Vec<String> {
    let mut found: Vec<String> = PAIRS
        .iter()
        .filter(|pair| line.contains(*pair))
        .map(|pair| {
            format!("“{pair}” leaves the particle to the reader; write {{ PARTICLE($name, \"…/…\") }}.")
        })
        .collect();
    for (at, _) in line.match_indices('}') {
        let after = line[at + 1..].trim_start_matches(['’', '”', '」', '』']);
        let word: String = after.chars().take_while(|c| ('가'..='힣').contains(c)).collect();
        // A function has been asked already, or it is no variable but a brace.
        let inside = line[..at].rsplit('{').next().unwrap_or_default();
        let asked = inside.contains("PARTICLE(") || inside.trim_start().starts_with('"');
        if !asked && PARTICLES.contains(&word.as_str()) {
            found.push(format!("“{word}” after what is filled in; write {{ PARTICLE($name, \"…/…\") }}."));
        }
    }
    found
}

fn english(text: &[char]) -> Vec<String> {
    let straight = text.windows(3).any(|three| {
        three[0].is_ascii_alphabetic()
            && three[1] == '\''
            && (three[2].is_ascii_alphabetic() || three[2] == ' ')
    });
    straight.then(|| "a straight apostrophe; write ’.".to_owned()).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn japanese_has_full_width_marks_and_no_spaces_around_latin() {
        for line in ["a = PDF を", "a = 書き出し PDF", "a = 注意:必ず", "a = 例(公開)", "a = 本当?"]
        {
            assert!(!faults("ja", line).is_empty(), "{line}");
        }
        for line in ["a = PDFを書き出します（例：https://a.b）。", "a = { $n }件 · 有効"] {
            assert_eq!(faults("ja", line), Vec::<String>::new(), "{line}");
        }
    }

    #[test]
    fn a_korean_particle_after_a_variable_is_asked_of_the_function() {
        for line in ["a = { $name }을 삭제", "a = ‘{ $name }’이 없습니다", "a = 파일은(는)", "a = { $to }로"]
        {
            assert!(!faults("ko", line).is_empty(), "{line}");
        }
        for line in [
            "a = { $name }{ PARTICLE($name, \"을/를\") } 삭제",
            "a = { $name }만 있으면",
            "a = { $n }개를",
            "a = { $n }일 전",
        ] {
            assert_eq!(faults("ko", line), Vec::<String>::new(), "{line}");
        }
    }

    #[test]
    fn english_has_curly_apostrophes() {
        assert!(!faults("en", "a = the customer's name").is_empty());
        assert!(faults("en", "a = the customer’s name").is_empty());
        assert!(!faults("en", "a = two  spaces").is_empty());
    }
}
