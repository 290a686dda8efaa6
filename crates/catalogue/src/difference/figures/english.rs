//! Figures of English sentences: a number, then, a few words on, the noun it counts.
//!
//! Of several nouns in a row the last counts ("two customer examples" are examples); a preposition, a
//! verb of a clause, punctuation or another number ends the search.

use super::{FigureUnit, WordingFigure, digits};
use std::collections::BTreeSet;

/// How many words after the number the noun may stand.
const REACH: usize = 6;

const NUMBERS: [(&str, u32); 28] = [
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
    ("thirteen", 13),
    ("fourteen", 14),
    ("fifteen", 15),
    ("sixteen", 16),
    ("seventeen", 17),
    ("eighteen", 18),
    ("nineteen", 19),
    ("twenty", 20),
    ("thirty", 30),
    ("forty", 40),
    ("fifty", 50),
    ("sixty", 60),
    ("seventy", 70),
    ("eighty", 80),
    ("ninety", 90),
    ("hundred", 100),
];

const CONNECTORS: [&str; 3] = ["to", "or", "and"];

/// Words that end the search for the noun.
const ENDS: [&str; 31] = [
    "from", "for", "in", "within", "to", "that", "which", "who", "with", "per", "by", "on", "at", "as",
    "where", "when", "is", "are", "must", "should", "has", "have", "was", "were", "be", "a", "an", "this",
    "using", "during", "before",
];

/// Words that end it once a noun is found: "two of the case studies", "two large and windy customers".
const JOINTS: [&str; 5] = ["of", "and", "or", "the", "these"];

/// Words whose number is a name: ISO 27001, level 1.
const NAMES: [&str; 8] = ["iso", "iec", "soc", "level", "tier", "version", "section", "appendix"];

const UNITS: [(&str, FigureUnit); 24] = [
    ("month", FigureUnit::Months),
    ("year", FigureUnit::Years),
    ("week", FigureUnit::Weeks),
    ("day", FigureUnit::Days),
    ("hour", FigureUnit::Hours),
    ("minute", FigureUnit::Minutes),
    ("percent", FigureUnit::Percent),
    ("time", FigureUnit::Times),
    ("customer", FigureUnit::Customers),
    ("client", FigureUnit::Customers),
    ("example", FigureUnit::Examples),
    ("service", FigureUnit::Services),
    ("workload", FigureUnit::Workloads),
    ("account", FigureUnit::Accounts),
    ("organization", FigureUnit::Organizations),
    ("certification", FigureUnit::Certifications),
    ("document", FigureUnit::Documents),
    ("review", FigureUnit::Reviews),
    ("test", FigureUnit::Tests),
    ("improvement", FigureUnit::Improvements),
    ("agreement", FigureUnit::Agreements),
    ("event", FigureUnit::Activities),
    ("project", FigureUnit::Projects),
    ("employee", FigureUnit::People),
];

const IRREGULAR: [(&str, FigureUnit); 9] = [
    ("%", FigureUnit::Percent),
    ("activity", FigureUnit::Activities),
    ("activities", FigureUnit::Activities),
    ("certificate", FigureUnit::Certifications),
    ("certificates", FigureUnit::Certifications),
    ("contract", FigureUnit::Agreements),
    ("contracts", FigureUnit::Agreements),
    ("people", FigureUnit::People),
    ("individuals", FigureUnit::People),
];

#[derive(Clone, Debug, PartialEq, Eq)]
enum Token {
    Number(String),
    Word(String),
    /// Where a phrase ends.
    Break,
}

/// The figures of a plain text in small letters.
pub(super) fn figures(plain: &str) -> BTreeSet<WordingFigure> {
    let tokens = tokens(plain);
    let mut found = BTreeSet::new();
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        let named = at.checked_sub(1).is_some_and(|before| is_name(&tokens[before]));
        at += 1;
        if named {
            continue;
        }
        if let Token::Number(first) = token {
            let mut amounts = vec![first.clone()];
            at = more_numbers(&tokens, at, &mut amounts);
            if let Some(unit) = unit_after(&tokens[at..]) {
                found.extend(amounts.into_iter().map(|amount| WordingFigure { unit, amount }));
            }
        } else if let Token::Word(word) = token {
            let amount = match word.as_str() {
                "once" => "1",
                "twice" => "2",
                _ => continue,
            };
            found.insert(WordingFigure { unit: FigureUnit::Times, amount: amount.to_owned() });
        }
    }
    found
}

fn is_name(token: &Token) -> bool {
    matches!(token, Token::Word(word) if NAMES.contains(&word.as_str()))
}

/// Numbers that share their noun: "two (2) examples", "four to six months".
fn more_numbers(tokens: &[Token], mut at: usize, amounts: &mut Vec<String>) -> usize {
    loop {
        let connected =
            matches!(tokens.get(at), Some(Token::Word(word)) if CONNECTORS.contains(&word.as_str()));
        let next = if connected { at + 1 } else { at };
        let Some(Token::Number(amount)) = tokens.get(next) else { return at };
        amounts.push(amount.clone());
        at = next + 1;
    }
}

fn unit_after(tokens: &[Token]) -> Option<FigureUnit> {
    let mut found = None;
    let mut before = "";
    for token in tokens.iter().take(REACH) {
        let Token::Word(word) = token else { break };
        if ENDS.contains(&word.as_str()) || found.is_some() && JOINTS.contains(&word.as_str()) {
            break;
        }
        match unit(before, word) {
            Some(unit) if unit.is_measure() => return found.or(Some(unit)),
            Some(unit) => found = Some(unit),
            None => {}
        }
        before = word;
    }
    found
}

fn unit(before: &str, word: &str) -> Option<FigureUnit> {
    let singular = word.strip_suffix('s').unwrap_or(word);
    match (before, word) {
        ("business" | "working", "day" | "days") => return Some(FigureUnit::BusinessDays),
        ("case", "study" | "studies") => return Some(FigureUnit::CaseStudies),
        _ => {}
    }
    let irregular = IRREGULAR.iter().find(|(name, _)| *name == word);
    let regular = UNITS.iter().find(|(name, _)| *name == singular);
    irregular.or(regular).map(|(_, unit)| *unit)
}

fn tokens(plain: &str) -> Vec<Token> {
    let characters: Vec<char> = plain.chars().collect();
    let mut tokens = Vec::new();
    let mut open = 0_usize;
    let mut at = 0;
    while let Some(character) = characters.get(at).copied() {
        let (token, length) = match character {
            '0'..='9' => number(&characters, at),
            'a'..='z' => word(&characters, at),
            '(' | ')' => (bracket(character, &mut open, &tokens), 1),
            '%' => (Some(Token::Word("%".to_owned())), 1),
            ' ' | '\t' | '-' | '\u{2010}'..='\u{2014}' | '/' | '\'' | '’' | '"' | '+' | '~' => (None, 1),
            _ => (Some(Token::Break), 1),
        };
        tokens.extend(token);
        at += length;
    }
    join_tens(tokens)
}

/// A number, unless it belongs to a name such as `x86` or `ops-004`.
fn number(characters: &[char], at: usize) -> (Option<Token>, usize) {
    let Some((amount, length)) = digits(&characters[at..]) else { return (None, 1) };
    let attached = |index: usize| characters.get(index).is_some_and(char::is_ascii_alphabetic);
    let before = at.checked_sub(1).and_then(|index| characters.get(index));
    let in_name = before == Some(&'-') && at.checked_sub(2).is_some_and(attached);
    if attached(at + length) || in_name {
        let rest = characters[at + length..].iter().take_while(|c| c.is_ascii_alphanumeric()).count();
        return (Some(Token::Word(String::new())), length + rest);
    }
    (Some(Token::Number(amount)), length)
}

fn word(characters: &[char], at: usize) -> (Option<Token>, usize) {
    let word: String = characters[at..].iter().take_while(|c| c.is_ascii_alphanumeric()).collect();
    let length = word.len();
    let amount = NUMBERS.iter().find(|(name, _)| *name == word).map(|(_, amount)| amount.to_string());
    (Some(amount.map_or(Token::Word(word), Token::Number)), length)
}

/// A bracket that closes nothing belongs to the number of a list, `2) customers`; so does one that
/// closes a number at the beginning of a phrase, `(3) services`. In `two (2) customers` it does not.
fn bracket(character: char, open: &mut usize, before: &[Token]) -> Option<Token> {
    if character == '(' {
        *open += 1;
        return None;
    }
    let closes_nothing = *open == 0;
    *open = open.saturating_sub(1);
    let numbers_list = matches!(before, [Token::Number(_)] | [.., Token::Break, Token::Number(_)]);
    (closes_nothing || numbers_list).then_some(Token::Break)
}

/// Puts `twenty four` together.
fn join_tens(tokens: Vec<Token>) -> Vec<Token> {
    let mut joined: Vec<Token> = Vec::new();
    for token in tokens {
        let sum = match (joined.last(), &token) {
            (Some(Token::Number(tens)), Token::Number(ones)) => sum_of_tens(tens, ones),
            _ => None,
        };
        match sum {
            Some(sum) => {
                joined.pop();
                joined.push(Token::Number(sum));
            }
            None => joined.push(token),
        }
    }
    joined
}

fn sum_of_tens(tens: &str, ones: &str) -> Option<String> {
    let (tens, ones): (u32, u32) = (tens.parse().ok()?, ones.parse().ok()?);
    let fits = (20..=90).contains(&tens) && tens.is_multiple_of(10) && (1..=9).contains(&ones);
    fits.then(|| (tens + ones).to_string())
}
