//! Figures of Korean and Japanese sentences: a number, its counter, and the noun near by.
//!
//! The noun is looked for after the counter up to the next particle, then before the number. Number
//! words are taken only in front of a counter, since most of them begin other words too.

use super::{FigureUnit, WordingFigure, digits};
use crate::folding::{is_han, is_hangul};
use std::collections::BTreeSet;

/// How many characters after the counter, and before the number, the noun may stand.
const REACH_AFTER: usize = 18;
const REACH_BEFORE: usize = 10;

/// How a number is written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Style {
    Digits,
    /// 한, 두, 세.
    Native,
    /// 일, 이, 삼.
    Sino,
    /// 一, 二, 三.
    Kanji,
}

const D: &[Style] = &[Style::Digits];
const DN: &[Style] = &[Style::Digits, Style::Native];
const DS: &[Style] = &[Style::Digits, Style::Sino];
const DNS: &[Style] = &[Style::Digits, Style::Native, Style::Sino];
const DK: &[Style] = &[Style::Digits, Style::Kanji];
const N: &[Style] = &[Style::Native];

/// A counter, what it counts where no noun says otherwise, and the numbers it may follow. Longer ones
/// stand before those they begin with.
const COUNTERS: [(&str, FigureUnit, &[Style]); 41] = [
    ("개월", FigureUnit::Months, DNS),
    ("달", FigureUnit::Months, N),
    ("년", FigureUnit::Years, DS),
    ("주", FigureUnit::Weeks, D),
    ("영업일", FigureUnit::BusinessDays, D),
    ("일", FigureUnit::Days, D),
    ("시간", FigureUnit::Hours, DN),
    ("분", FigureUnit::Minutes, D),
    ("퍼센트", FigureUnit::Percent, D),
    ("%", FigureUnit::Percent, D),
    ("회", FigureUnit::Times, D),
    ("번", FigureUnit::Times, DN),
    ("개사", FigureUnit::Customers, DN),
    ("개", FigureUnit::Items, DN),
    ("건", FigureUnit::Items, DN),
    ("가지", FigureUnit::Items, DN),
    ("곳", FigureUnit::Customers, DN),
    ("명", FigureUnit::People, DN),
    ("か月", FigureUnit::Months, DK),
    ("ヶ月", FigureUnit::Months, DK),
    ("ヵ月", FigureUnit::Months, DK),
    ("カ月", FigureUnit::Months, DK),
    ("ケ月", FigureUnit::Months, DK),
    ("箇月", FigureUnit::Months, DK),
    ("年", FigureUnit::Years, DK),
    ("週間", FigureUnit::Weeks, DK),
    ("営業日", FigureUnit::BusinessDays, D),
    ("日", FigureUnit::Days, D),
    ("時間", FigureUnit::Hours, D),
    ("分", FigureUnit::Minutes, D),
    ("パーセント", FigureUnit::Percent, D),
    ("回", FigureUnit::Times, DK),
    ("社", FigureUnit::Customers, DK),
    ("件", FigureUnit::Items, DK),
    ("つ", FigureUnit::Items, DK),
    ("個", FigureUnit::Items, DK),
    ("種類", FigureUnit::Items, DK),
    ("項目", FigureUnit::Items, DK),
    ("名", FigureUnit::People, DK),
    ("人", FigureUnit::People, D),
    ("例", FigureUnit::Examples, DK),
];

const NOUNS: [(&str, FigureUnit); 40] = [
    ("고객", FigureUnit::Customers),
    ("고객사", FigureUnit::Customers),
    ("사례 연구", FigureUnit::CaseStudies),
    ("사례", FigureUnit::Examples),
    ("예시", FigureUnit::Examples),
    ("서비스", FigureUnit::Services),
    ("워크로드", FigureUnit::Workloads),
    ("계정", FigureUnit::Accounts),
    ("조직", FigureUnit::Organizations),
    ("인증", FigureUnit::Certifications),
    ("인증서", FigureUnit::Certifications),
    ("자격증", FigureUnit::Certifications),
    ("문서", FigureUnit::Documents),
    ("검토", FigureUnit::Reviews),
    ("테스트", FigureUnit::Tests),
    ("개선", FigureUnit::Improvements),
    ("계약", FigureUnit::Agreements),
    ("활동", FigureUnit::Activities),
    ("이벤트", FigureUnit::Activities),
    ("프로젝트", FigureUnit::Projects),
    ("顧客", FigureUnit::Customers),
    ("お客様", FigureUnit::Customers),
    ("導入事例", FigureUnit::CaseStudies),
    ("ケーススタディ", FigureUnit::CaseStudies),
    ("事例", FigureUnit::Examples),
    ("例", FigureUnit::Examples),
    ("サービス", FigureUnit::Services),
    ("ワークロード", FigureUnit::Workloads),
    ("アカウント", FigureUnit::Accounts),
    ("組織", FigureUnit::Organizations),
    ("認定", FigureUnit::Certifications),
    ("認証", FigureUnit::Certifications),
    ("資格", FigureUnit::Certifications),
    ("文書", FigureUnit::Documents),
    ("レビュー", FigureUnit::Reviews),
    ("テスト", FigureUnit::Tests),
    ("改善", FigureUnit::Improvements),
    ("契約", FigureUnit::Agreements),
    ("活動", FigureUnit::Activities),
    ("プロジェクト", FigureUnit::Projects),
];

/// What ends the phrase in which the noun is looked for.
const ENDS: [&str; 22] = [
    "을 ", "를 ", "은 ", "는 ", "이 ", "가 ", "에 ", "에서", "와 ", "과 ", "로 ", "を", "が", "は", "に",
    "で", "と", "へ", "も", "、", ", ", "・",
];

const NATIVE: [(&str, u32); 11] = [
    ("열두", 12),
    ("다섯", 5),
    ("여섯", 6),
    ("일곱", 7),
    ("여덟", 8),
    ("아홉", 9),
    ("한", 1),
    ("두", 2),
    ("세", 3),
    ("네", 4),
    ("열", 10),
];
const SINO: [char; 11] = ['일', '이', '삼', '사', '오', '육', '칠', '팔', '구', '십', '백'];
const KANJI: [char; 11] = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '百'];

/// A number as it stands in the text.
struct Number {
    amount: String,
    length: usize,
    style: Style,
}

/// The figures of a plain text in small letters.
pub(super) fn figures(plain: &str) -> BTreeSet<WordingFigure> {
    let text: Vec<char> = plain.chars().collect();
    let mut found = BTreeSet::new();
    // Numbers of a range wait for the counter behind its end: 4~6개월.
    let mut waiting: Vec<String> = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let Some(number) = number(&text, at) else {
            at += 1;
            continue;
        };
        let end = at + number.length;
        waiting.push(number.amount.clone());
        let opens_range = matches!(text.get(end), Some('~' | '-' | '–' | '〜'))
            && text.get(end + 1).is_some_and(char::is_ascii_digit);
        if opens_range {
            at = end + 1;
            continue;
        }
        let amounts = std::mem::take(&mut waiting);
        if let Some(unit) = unit(&text, at, &number) {
            found.extend(amounts.into_iter().map(|amount| WordingFigure { unit, amount }));
        }
        at = end;
    }
    found
}

fn number(text: &[char], at: usize) -> Option<Number> {
    let before = at.checked_sub(1).and_then(|index| text.get(index)).copied();
    if text.get(at)?.is_ascii_digit() {
        let (amount, length) = digits(&text[at..])?;
        return Some(Number { amount, length, style: Style::Digits });
    }
    if before.is_some_and(|c| is_hangul(c) || is_han(c)) {
        return None;
    }
    let native = NATIVE.iter().find(|(word, _)| starts_with(&text[at..], word));
    if let Some((word, amount)) = native {
        let length = word.chars().count();
        return Some(Number { amount: amount.to_string(), length, style: Style::Native });
    }
    composed(text, at, &SINO, Style::Sino).or_else(|| composed(text, at, &KANJI, Style::Kanji))
}

/// A number below a thousand from the digits one to nine, ten and hundred.
fn composed(text: &[char], at: usize, digits: &[char; 11], style: Style) -> Option<Number> {
    let (mut total, mut digit, mut length) = (0_u32, 0_u32, 0);
    while let Some(place) = text.get(at + length).and_then(|c| digits.iter().position(|it| it == c)) {
        let value = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 100][place];
        if value < 10 && digit > 0 || length > 5 {
            return None;
        }
        if value < 10 {
            digit = value;
        } else {
            total += digit.max(1) * value;
            digit = 0;
        }
        length += 1;
    }
    (length > 0).then(|| Number { amount: (total + digit).to_string(), length, style })
}

fn unit(text: &[char], at: usize, number: &Number) -> Option<FigureUnit> {
    let mut end = at + number.length;
    let spaced = text.get(end) == Some(&' ');
    end += usize::from(spaced);
    let fits = |counter: &&(&str, FigureUnit, &[Style])| {
        let loose = number.style != Style::Digits || counter.0.chars().count() > 1 || counter.0 == "%";
        counter.2.contains(&number.style) && (!spaced || loose) && starts_with(&text[end..], counter.0)
    };
    let (counter, unit, _) = COUNTERS.iter().find(fits)?;
    if *unit != FigureUnit::Items && unit.is_measure() {
        return (!is_date(text, at, number, *unit)).then_some(*unit);
    }
    end += counter.chars().count();
    let noun = noun_after(&text[end..]).or_else(|| noun_before(&text[..at]));
    Some(noun.unwrap_or(*unit))
}

/// The year 2025 and the 29th day of a month count nothing.
fn is_date(text: &[char], at: usize, number: &Number, unit: FigureUnit) -> bool {
    let before = text[..at].iter().rev().find(|c| **c != ' ');
    match unit {
        FigureUnit::Years => number.length == 4,
        FigureUnit::Days => matches!(before, Some('月' | '월')),
        _ => false,
    }
}

fn noun_after(text: &[char]) -> Option<FigureUnit> {
    let window = &text[..text.len().min(REACH_AFTER)];
    let ends = |at: &usize| {
        is_sentence_end(window[*at])
            || window[*at].is_ascii_digit()
            || ENDS.iter().any(|end| starts_with(&window[*at..], end))
    };
    let end = (0..window.len()).find(ends).unwrap_or(window.len());
    last_noun(&window[..end])
}

fn noun_before(text: &[char]) -> Option<FigureUnit> {
    let window = &text[text.len().saturating_sub(REACH_BEFORE)..];
    let barrier = |c: &char| is_sentence_end(*c) || matches!(c, '、' | ',');
    let begin = window.iter().rposition(barrier).map_or(0, |barrier| barrier + 1);
    last_noun(&window[begin..])
}

/// The noun that ends last; of two that end together, the longer.
fn last_noun(text: &[char]) -> Option<FigureUnit> {
    let found = (0..text.len()).flat_map(|at| {
        let here = NOUNS.iter().filter(move |(noun, _)| starts_with(&text[at..], noun));
        here.map(move |(noun, unit)| {
            let length = noun.chars().count();
            (at + length, length, *unit)
        })
    });
    found.max_by_key(|(end, length, _)| (*end, *length)).map(|(_, _, unit)| unit)
}

fn is_sentence_end(character: char) -> bool {
    matches!(character, '。' | '.' | '!' | '?' | ';' | ':' | '\n')
}

fn starts_with(text: &[char], word: &str) -> bool {
    let mut rest = text.iter();
    word.chars().all(|character| rest.next() == Some(&character))
}
