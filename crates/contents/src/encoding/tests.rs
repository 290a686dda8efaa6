//! Each encoding is recognised, with and without the language, and doubt is said where there is some.

use super::*;
use encoding_rs::{EUC_JP, EUC_KR, ISO_2022_JP, SHIFT_JIS};

const KOREAN: &str = "고객사 이름과 담당자 연락처를 적은 운영 절차서입니다.\n";
const JAPANESE: &str = "お客様の名前と担当者の連絡先を記載した運用手順書です。\n";
const KO: Option<TextLanguage> = Some(TextLanguage::Korean);
const JA: Option<TextLanguage> = Some(TextLanguage::Japanese);

fn utf16(text: &str, big: bool) -> Vec<u8> {
    text.encode_utf16().flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
}

fn utf32(text: &str, big: bool) -> Vec<u8> {
    let four = |one: char| if big { (one as u32).to_be_bytes() } else { (one as u32).to_le_bytes() };
    text.chars().flat_map(four).collect()
}

#[test]
fn encodings_are_recognised() {
    let marked = |mark: &[u8], bytes: Vec<u8>| [mark, &bytes].concat();
    let cases = [
        (KOREAN.as_bytes().to_vec(), "UTF-8", KOREAN),
        (marked(b"\xEF\xBB\xBF", KOREAN.as_bytes().to_vec()), "UTF-8", KOREAN),
        (marked(b"\xFF\xFE", utf16(KOREAN, false)), "UTF-16LE", KOREAN),
        (marked(b"\xFE\xFF", utf16(JAPANESE, true)), "UTF-16BE", JAPANESE),
        (utf16("key,value\r\n키,값\r\n", false), "UTF-16LE", "key,value\r\n키,값\r\n"),
        (utf16("키,값\r\n접근키,AK\r\n", true), "UTF-16BE", "키,값\r\n접근키,AK\r\n"),
        (marked(b"\xFF\xFE\0\0", utf32(KOREAN, false)), "UTF-32LE", KOREAN),
        (utf32(JAPANESE, true), "UTF-32BE", JAPANESE),
        (EUC_KR.encode(KOREAN).0.into_owned(), "EUC-KR", KOREAN),
        (SHIFT_JIS.encode(JAPANESE).0.into_owned(), "Shift_JIS", JAPANESE),
        (EUC_JP.encode(JAPANESE).0.into_owned(), "EUC-JP", JAPANESE),
        (ISO_2022_JP.encode(JAPANESE).0.into_owned(), "ISO-2022-JP", JAPANESE),
        (b"\x1B$)C\x0E0m\x0F,1\n".to_vec(), "ISO-2022-KR", "고,1\n"),
        (b"caf\xe9".to_vec(), "windows-1252", "caf\u{e9}"),
    ];
    for (bytes, encoding, text) in cases {
        for language in [None, KO, JA] {
            let decoded = decode_text_in(&bytes, language);
            assert_eq!(
                (decoded.encoding, decoded.text.as_str(), decoded.damaged),
                (encoding, text, false),
                "{language:?}"
            );
        }
    }
}

#[test]
fn the_language_decides_where_two_words_are_all_there_is() {
    let cases: [(&str, &'static Encoding, Option<TextLanguage>); 7] = [
        ("키,값", EUC_KR, KO),
        ("비밀번호,x", EUC_KR, KO),
        ("이름\r\n김", EUC_KR, KO),
        ("ｱｸｾｽｷｰ,ﾊﾟｽﾜｰﾄﾞ\r\n", SHIFT_JIS, JA),
        ("①㈱髙, 鍵", SHIFT_JIS, JA),
        ("鍵,値", SHIFT_JIS, JA),
        ("氏名", EUC_JP, JA),
    ];
    for (text, encoding, language) in cases {
        let bytes = encoding.encode(text).0.into_owned();
        let decoded = decode_text_in(&bytes, language);
        assert_eq!(
            (decoded.text.as_str(), decoded.damaged),
            (text, false),
            "{} {bytes:x?}",
            decoded.encoding
        );
    }
}

#[test]
fn little_text_that_others_contest_is_doubtful_and_much_text_is_not() {
    let doubt = |bytes: &[u8], language| decode_text_in(bytes, language).doubtful;
    let short = EUC_KR.encode("키,값").0.into_owned();
    assert!(!doubt(&short, KO));
    assert!(doubt(&short, JA), "a Korean word where Japanese is expected");
    for language in [None, KO, JA] {
        assert!(!doubt(&EUC_KR.encode(&KOREAN.repeat(5)).0, language), "{language:?}");
        assert!(!doubt(&SHIFT_JIS.encode(&JAPANESE.repeat(5)).0, language), "{language:?}");
        assert!(!doubt(b"plain", language) && !doubt("키".as_bytes(), language));
    }
}

#[test]
fn two_bytes_that_are_a_syllable_and_a_letter_are_doubtful() {
    let told = |bytes: &[u8], language| {
        let decoded = decode_text_in(bytes, language);
        (decoded.text, decoded.doubtful)
    };
    let syllable = EUC_KR.encode("키,AKIA").0.into_owned();
    assert_eq!(told(&syllable, KO), ("키,AKIA".to_owned(), true));
    assert_eq!(told(&syllable, None), ("Ű,AKIA".to_owned(), true));
    for text in ["café, Zürich", "à la carte", "20 °C · x × y", "№ 키", "Ű and Győr"] {
        assert_eq!(told(text.as_bytes(), KO), (text.to_owned(), false));
    }
}

#[test]
fn a_stray_nul_is_said_and_separates() {
    let decoded = decode_text(b"key\0AKIA\0");
    assert_eq!((decoded.text.as_str(), decoded.damaged), ("key\u{FFFD}AKIA\u{FFFD}", true));
    assert!(text_start(b"key\0AKIAQ3EGRBX7LKD2MZPA\0", true, None).is_some());
    assert!(text_start(b"key\0AKIAQ3EGRBX7LKD2MZPA\0", false, None).is_none());
}

#[test]
fn a_beginning_that_cuts_a_character_is_still_text() {
    let bytes = EUC_KR.encode(KOREAN).0.into_owned();
    for cut in 0..4 {
        assert!(text_start(&bytes[..bytes.len() - 1 - cut], false, None).is_some(), "{cut}");
    }
    assert!(text_start(&KOREAN.as_bytes()[..8], false, None).is_some());
    assert!(text_start(b"Schl\xfcssel und T\xfcr", false, None).is_some());
    assert!(text_start(b"\x00\x01\x02", true, None).is_none());
    assert!(text_start(b"\x8f\xff\xfd\x80\x81\x90\xff\xff", false, None).is_none());
    let all: Vec<u8> = (0..=255).collect();
    assert!(text_start(&all, true, KO).is_none());
}

#[test]
fn names_of_an_archive_are_guessed_together() {
    let raw = |encoding: &'static Encoding, names: &[&str]| -> Vec<Vec<u8>> {
        names.iter().map(|name| encoding.encode(name).0.into_owned()).collect()
    };
    let cases: [(&'static Encoding, [&str; 2], Option<TextLanguage>); 4] = [
        (EUC_KR, ["운영절차.txt", "비밀/열쇠.txt"], KO),
        (EUC_KR, ["운영절차.txt", "비밀/열쇠.txt"], None),
        (SHIFT_JIS, ["手順書.txt", "機密/鍵.txt"], JA),
        (SHIFT_JIS, ["手順書.txt", "機密/鍵.txt"], KO),
    ];
    for (encoding, wanted, language) in cases {
        let raw = raw(encoding, &wanted);
        let raw: Vec<&[u8]> = raw.iter().map(Vec::as_slice).collect();
        assert_eq!(names(&raw, language), wanted, "{language:?}");
    }
    assert_eq!(names(&[b"caf\x82.txt", "키".as_bytes()], None), ["café.txt", "키"]);
}
