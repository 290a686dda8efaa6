//! Kana names in Hepburn's Latin letters, with the ways long vowels and `n` are really written.
//!
//! Not here: readings of Han characters. Whoever needs them gives the kana as another spelling.

use unicode_normalization::UnicodeNormalization;
use wana_kana::ConvertJapanese;

/// The romanised spellings of a name that is all kana (spaces apart); none for any other name.
pub(crate) fn romanised(name: &str) -> Vec<String> {
    let name: String = name.nfkc().collect();
    let kana = |c: char| matches!(c, 'ぁ'..='ゖ' | 'ァ'..='ヺ' | 'ー') || c.is_whitespace() || c == '・';
    if !name.chars().all(kana) || name.trim().is_empty() {
        return Vec::new();
    }
    let long = name.replace('・', " ").to_romaji();
    let unmarked = name.replace('・', " ").replace('ー', "").to_romaji();
    let mut found = vec![short_vowels(&long), long, unmarked];
    let labial: Vec<String> = found.iter().map(|one| before_labials(one)).collect();
    found.extend(labial);
    found.iter_mut().for_each(|one| *one = one.to_lowercase().replace('\'', ""));
    found.sort();
    found.dedup();
    found
}

fn short_vowels(long: &str) -> String {
    [("aa", "a"), ("ii", "i"), ("uu", "u"), ("ee", "e"), ("oo", "o"), ("ou", "o")]
        .iter()
        .fold(long.to_owned(), |text, (two, one)| text.replace(two, one))
}

/// `Namba` beside `Nanba`.
fn before_labials(text: &str) -> String {
    text.replace("nb", "mb").replace("nm", "mm").replace("np", "mp")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_vowels_and_labials_are_written_both_ways() {
        let of = |name: &str| romanised(name).join(" ");
        assert_eq!(of("アイリス"), "airisu");
        assert_eq!(of("たろう"), "taro tarou");
        assert_eq!(of("サーバー"), "saabaa saba");
        assert_eq!(of("しんばし"), "shimbashi shinbashi");
        assert_eq!(of("青葉"), "");
    }
}
