//! The numbers a wording speaks of, with what they count: "within 12 months", "세 가지 사례", "4社の顧客".
//!
//! Only for showing what differs between two wordings. A figure is never made into a rule, and one that
//! is written in a way not foreseen here is simply not found; the reworded sentence still is. Numbers
//! that count nothing known (versions, ids, dates, the numbers of lists) are left alone.

mod eastern;
mod english;

use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use ts_rs::TS;

/// What a number in a wording counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FigureUnit {
    /// Calendar months.
    Months,
    /// Years.
    Years,
    /// Weeks.
    Weeks,
    /// Days of any kind.
    Days,
    /// Working days.
    BusinessDays,
    /// Hours.
    Hours,
    /// Minutes.
    Minutes,
    /// Hundredths.
    Percent,
    /// How often.
    Times,
    /// Customers.
    Customers,
    /// Examples.
    Examples,
    /// Case studies.
    CaseStudies,
    /// Services.
    Services,
    /// Workloads.
    Workloads,
    /// Accounts.
    Accounts,
    /// Organizations.
    Organizations,
    /// Certifications, certificates and accreditations.
    Certifications,
    /// Documents.
    Documents,
    /// Reviews.
    Reviews,
    /// Tests.
    Tests,
    /// Improvements.
    Improvements,
    /// Agreements and contracts.
    Agreements,
    /// Events and activities.
    Activities,
    /// Projects.
    Projects,
    /// People.
    People,
    /// Things of a kind that the sentence does not name beside the number.
    Items,
}

impl FigureUnit {
    /// Whether it measures time or a share, so that no later noun can be what is counted.
    fn is_measure(self) -> bool {
        self <= Self::Times
    }
}

/// A number in a wording.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
pub struct WordingFigure {
    /// What it counts.
    pub unit: FigureUnit,
    /// The number in digits, without grouping: `12`, `99.9`.
    pub amount: String,
}

/// The figures of a wording in English, Korean or Japanese, each once.
pub fn figures(text: &str) -> BTreeSet<WordingFigure> {
    let plain = crate::folding::plain(text);
    let mut found = english::figures(&plain);
    found.extend(eastern::figures(&plain));
    found
}

/// Reads digits with decimals and grouping at the beginning: the number and how many characters it has.
fn digits(characters: &[char]) -> Option<(String, usize)> {
    let is_digit = |index: usize| characters.get(index).is_some_and(char::is_ascii_digit);
    let mut length = 0;
    let mut amount = String::new();
    while let Some(character) = characters.get(length) {
        match character {
            '0'..='9' => amount.push(*character),
            '.' if length > 0 && is_digit(length + 1) => amount.push('.'),
            ',' if length > 0 && (1..=3).all(|ahead| is_digit(length + ahead)) => {}
            _ => break,
        }
        length += 1;
    }
    let trimmed = amount.trim_start_matches('0');
    let amount = if trimmed.is_empty() || trimmed.starts_with('.') {
        format!("0{trimmed}")
    } else {
        trimmed.to_owned()
    };
    (length > 0).then_some((amount, length))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[(&str, FigureUnit)]) {
        let expected =
            expected.iter().map(|(amount, unit)| WordingFigure { unit: *unit, amount: (*amount).to_owned() });
        assert_eq!(figures(text), expected.collect::<BTreeSet<_>>(), "{text}");
    }

    #[test]
    fn english() {
        use FigureUnit::*;
        check("Kites flown in the last 12 months.", &[("12", Months)]);
        check("At least two (2) public customer examples from windy days", &[("2", Examples)]);
        check("≥ 4 kite customer case studies", &[("4", CaseStudies)]);
        check("a 30-minute flight, twenty-four hours later", &[("30", Minutes), ("24", Hours)]);
        check("three to five Kite services", &[("3", Services), ("5", Services)]);
        check("within 10 business days, twice", &[("10", BusinessDays), ("2", Times)]);
        check("two of the long kite case studies", &[("2", CaseStudies)]);
        check("2 large and windy customers of kites", &[("2", Customers)]);
        check("99.9% of 1,000 customers", &[("99.9", Percent), ("1000", Customers)]);
    }

    #[test]
    fn what_is_no_figure() {
        check("ISO 22301 certification, level 1 services", &[]);
        check("ISO 27001 and SOC 2. Services fly.", &[]);
        check("1. Examples\n2) Customers\n(3) Services", &[]);
        check("Since 29 August 2025, see OPS-004 and 7.1", &[]);
        check("2025년 8월 29일부터", &[]);
        check("2025年8月29日から", &[]);
        check("관한 개선, 이 일은", &[]);
        check("第三者による一般的な十分な統制", &[]);
    }

    #[test]
    fn korean() {
        use FigureUnit::*;
        check("지난 12개월 이내의 연", &[("12", Months)]);
        check("서로 다른 고객 4곳", &[("4", Customers)]);
        check("최소 두 건의 고객 사례를 제시합니다", &[("2", Examples)]);
        check("사례 연구 4건", &[("4", CaseStudies)]);
        check("세 가지 서비스와 30분 발표", &[("3", Services), ("30", Minutes)]);
        check("영업일 아닌 5영업일, 육 개월", &[("5", BusinessDays), ("6", Months)]);
        check("4~6개월, 99.9%", &[("4", Months), ("6", Months), ("99.9", Percent)]);
    }

    #[test]
    fn japanese() {
        use FigureUnit::*;
        check("過去12か月以内の凧", &[("12", Months)]);
        check("過去１２ヶ月以内", &[("12", Months)]);
        check("互いに異なる4社の顧客", &[("4", Customers)]);
        check("2件以上の顧客事例を示します", &[("2", Examples)]);
        check("導入事例を4件", &[("4", CaseStudies)]);
        check("二つのサービスと30分の発表", &[("2", Services), ("30", Minutes)]);
        check("十二か月、5営業日、3名", &[("12", Months), ("5", BusinessDays), ("3", People)]);
    }
}
