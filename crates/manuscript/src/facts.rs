//! The facts of a case study in an imported text: who the customer is, when the agreement began and ended,
//! industry and country.
//!
//! People write them below a heading of their own, as lines with a label, or as rows of a table with two
//! columns. What is taken leaves the text, because it stands in a field then; where more is said than the
//! fact, the text stays as well. It deliberately takes no sentence for a name and no month for a day.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use jiff::civil::Date;
use serde::Deserialize;

use crate::assign::{folded, without_number};
use crate::days::days_in;
use crate::model::{Imported, ImportedSection};
use crate::tables::{Block, blocks, says_more};

/// The longest line that is taken for a name, in characters.
const LONGEST_NAME: usize = 80;

/// What a text says of a case study besides its parts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facts {
    /// Who the customer is.
    pub customer: Option<String>,
    /// The customer's industry.
    pub industry: Option<String>,
    /// The customer's country.
    pub country: Option<String>,
    /// When the agreement began.
    pub start: Option<Date>,
    /// When it ended or ends.
    pub end: Option<Date>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Field {
    Customer,
    Industry,
    Country,
    Start,
    End,
    Period,
}

#[derive(Debug, Deserialize)]
struct Labels {
    labels: Vec<String>,
}

/// The fields by their labels; read once.
static LABELS: LazyLock<BTreeMap<String, Field>> = LazyLock::new(|| {
    let table: BTreeMap<String, Labels> = toml::from_str(include_str!("facts.toml")).unwrap_or_default();
    let field = |name: &str| match name {
        "customer" => Some(Field::Customer),
        "industry" => Some(Field::Industry),
        "country" => Some(Field::Country),
        "start" => Some(Field::Start),
        "end" => Some(Field::End),
        "period" => Some(Field::Period),
        _ => None,
    };
    let of = |(name, labels): (String, Labels)| {
        let field = field(&name);
        labels.labels.into_iter().filter_map(move |label| Some((folded(&label), field?)))
    };
    table.into_iter().flat_map(of).collect()
});

/// Takes the facts out of the sections of a text.
pub fn take_facts(imported: &mut Imported) -> Facts {
    let mut facts = Facts::default();
    for section in &mut imported.sections {
        match field_of(&section.heading) {
            Some(field) => below_heading(field, section, &mut facts),
            None => section.markdown = in_blocks(&section.markdown, &mut facts),
        }
    }
    let said = |section: &ImportedSection| {
        let is_label = section.heading.trim().is_empty() || field_of(&section.heading).is_some();
        !is_label || !section.markdown.trim().is_empty()
    };
    imported.sections.retain(said);
    facts
}

fn field_of(label: &str) -> Option<Field> {
    let label = folded(without_number(label));
    LABELS.get(&label).copied()
}

/// A section of which the heading is a label: its first line is the fact. What is not taken stays below the
/// heading.
fn below_heading(field: Field, section: &mut ImportedSection, facts: &mut Facts) {
    let text = section.markdown.trim().to_owned();
    let (first, rest) = text.split_once('\n').unwrap_or((text.as_str(), ""));
    let fact = taken(field, &plain(first), facts);
    section.markdown = match fact {
        // The words were taken; where a link leads stands nowhere else.
        Taken::All if says_more(first) => text,
        Taken::All if rest.trim().is_empty() => String::new(),
        Taken::All => rest.trim().to_owned(),
        Taken::Part | Taken::Nothing => in_blocks(&text, facts),
    };
}

/// Looks for lines and rows with labels, and answers the text without those that were taken whole.
fn in_blocks(markdown: &str, facts: &mut Facts) -> String {
    let mut kept: Vec<String> = Vec::new();
    for block in blocks(markdown) {
        match block {
            Block::Table(table) => {
                let mut left = 0;
                for row in table.rows().filter(|row| !row.iter().all(|cell| cell.is_empty())) {
                    let fact = match row {
                        [label, value] => field_of(label).map(|field| taken(field, value, facts)),
                        _ => None,
                    };
                    left += usize::from(fact != Some(Taken::All));
                }
                if left > 0 || says_more(table.source) {
                    kept.push(table.source.to_owned());
                }
            }
            Block::Line(line) => {
                let fact = labelled(line).map(|(field, value)| taken(field, &value, facts));
                if fact != Some(Taken::All) || says_more(line) {
                    kept.push(line.to_owned());
                }
            }
        }
    }
    kept.join("\n").trim_matches('\n').to_owned()
}

/// The label and the value of a line such as `- **Customer**: Silverpine`.
fn labelled(line: &str) -> Option<(Field, String)> {
    let line = plain(line);
    let (label, value) = line.split_once([':', '：'])?;
    let field = field_of(label)?;
    (!value.trim().is_empty()).then(|| (field, value.trim().to_owned()))
}

/// How much of a value was taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Taken {
    All,
    Part,
    Nothing,
}

fn taken(field: Field, value: &str, facts: &mut Facts) -> Taken {
    let line = |slot: &mut Option<String>| {
        let fits = slot.is_none() && is_name(value);
        if fits {
            *slot = Some(value.trim().to_owned());
        }
        if fits || slot.as_deref() == Some(value.trim()) { Taken::All } else { Taken::Nothing }
    };
    match field {
        Field::Customer => line(&mut facts.customer),
        Field::Industry => line(&mut facts.industry),
        Field::Country => line(&mut facts.country),
        Field::Start | Field::End | Field::Period => dates(field, value, facts),
    }
}

fn dates(field: Field, value: &str, facts: &mut Facts) -> Taken {
    let days = days_in(value);
    let mut rest = value.to_owned();
    for (range, _) in days.iter().rev() {
        rest.replace_range(range.clone(), " ");
    }
    let mut days = days.into_iter().map(|(_, day)| day);
    let wanted: Vec<&mut Option<Date>> = match field {
        Field::Start => vec![&mut facts.start],
        Field::End => vec![&mut facts.end],
        _ => vec![&mut facts.start, &mut facts.end],
    };
    let mut set = 0;
    let mut differs = false;
    for slot in wanted {
        let day = days.next();
        match *slot {
            None => {
                *slot = day;
                set += usize::from(day.is_some());
            }
            Some(known) => differs |= day.is_some_and(|day| day != known),
        }
    }
    match (set, !differs && days.next().is_none() && is_connective(&rest)) {
        (0, _) => Taken::Nothing,
        (_, true) => Taken::All,
        (_, false) => Taken::Part,
    }
}

/// Whether a text between days says nothing of its own.
fn is_connective(text: &str) -> bool {
    const WORDS: [&str; 10] =
        ["from", "to", "until", "till", "through", "and", "부터", "까지", "から", "まで"];
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.into_iter().all(|word| WORDS.contains(&word.to_lowercase().as_str()))
}

/// Whether a line can be the name of somebody or something: short and no sentence.
fn is_name(line: &str) -> bool {
    let line = line.trim();
    let legal = ["Ltd.", "Inc.", "Co.", "Corp.", "S.A.", "K.K.", "B.V.", "N.V.", "plc.", "a.s.", "S.p.A."];
    let ends = line.ends_with(['.', '。', '!', '?', '！', '？', ':', ';']);
    let sentence = ends && !legal.iter().any(|form| line.ends_with(form));
    !line.is_empty()
        && !sentence
        && line.chars().count() <= LONGEST_NAME
        && line.split_whitespace().count() <= 10
}

/// A line of Markdown without marks: of a list, of emphasis, of links and of escapes.
fn plain(line: &str) -> String {
    let line = line.trim().trim_start_matches(['-', '*', '+', '•', '>']).trim_start();
    crate::tables::without_marks(line)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read_text::read_markdown;

    fn facts(text: &str) -> (Facts, String) {
        let mut imported = read_markdown(text);
        let facts = take_facts(&mut imported);
        let rest: Vec<String> = imported
            .sections
            .iter()
            .map(|section| format!("{}|{}", section.heading, section.markdown))
            .collect();
        (facts, rest.join("\n"))
    }

    fn day(text: &str) -> Option<Date> {
        text.parse().ok()
    }

    #[test]
    fn headings_lines_and_rows_give_the_same_facts() {
        for text in [
            "# T\n\n## Customer name\nSilverpine Logistics Ltd\n\n## Contract start\n1 March 2024\n\n## Contract end\n28 Feb 2025\n\n## Challenge\nx",
            "# T\n\n- **Customer**: Silverpine Logistics Ltd\n- **Contract period**: 2024-03-01 – 2025-02-28\n\n## Challenge\nx",
            "# T\n\n|Customer|Silverpine Logistics Ltd|\n|---|---|\n|Start date|2024.3.1.|\n|End date|2025/02/28|\n\n## Challenge\nx",
            "# T\n\nCustomer: Silverpine Logistics Ltd\n\n## Contract period\nfrom 1 March 2024 to 28 February 2025\n\n## Challenge\nx",
        ] {
            let (found, rest) = facts(text);
            assert_eq!(found.customer.as_deref(), Some("Silverpine Logistics Ltd"), "{text}");
            assert_eq!((found.start, found.end), (day("2024-03-01"), day("2025-02-28")), "{text}");
            assert_eq!(rest, "Challenge|x", "{text}");
        }
    }

    #[test]
    fn labels_in_korean_and_japanese() {
        let (found, rest) = facts(
            "## 1. 고객사명\n㈜은솔물류\n\n## 계약 시작일\n2024년 3월 1일\n\n## 계약 종료일\n2025년 2월 28일\n\n## 업종\n물류",
        );
        assert_eq!(found.customer.as_deref(), Some("㈜은솔물류"));
        assert_eq!((found.start, found.end), (day("2024-03-01"), day("2025-02-28")));
        assert_eq!((found.industry.as_deref(), rest.as_str()), (Some("물류"), ""));
        let (found, rest) =
            facts("お客様名：株式会社みなと物流\n\n契約期間：2024年3月1日～2025年2月28日\n\n## 課題\nx");
        assert_eq!(found.customer.as_deref(), Some("株式会社みなと物流"));
        assert_eq!((found.start, found.end), (day("2024-03-01"), day("2025-02-28")));
        assert_eq!(rest, "課題|x");
    }

    #[test]
    fn what_is_more_than_a_fact_stays() {
        let (found, rest) = facts("## Customer\nSilverpine carries parcels through eleven countries.\n");
        assert_eq!(found.customer, None);
        assert_eq!(rest, "Customer|Silverpine carries parcels through eleven countries.");
        let (found, rest) = facts("## Customer\nSilverpine Ltd\n\nIt carries parcels.\n");
        assert_eq!(found.customer.as_deref(), Some("Silverpine Ltd"));
        assert_eq!(rest, "Customer|It carries parcels.");
        let (found, rest) = facts("## Contract start\nMarch 2024\n");
        assert_eq!((found.start, rest.as_str()), (None, "Contract start|March 2024"));
        let (found, rest) = facts("## Contract start\n2024-03-01, signed by both\n");
        assert_eq!(
            (found.start, rest.as_str()),
            (day("2024-03-01"), "Contract start|2024-03-01, signed by both")
        );
        let (found, rest) = facts("|Customer|Silverpine|\n|---|---|\n|Budget|secret|\n");
        assert_eq!(found.customer.as_deref(), Some("Silverpine"));
        assert!(rest.contains("|Budget|secret|"), "{rest}");
    }

    #[test]
    fn no_label_stands_for_two_fields() {
        let table: BTreeMap<String, Labels> = toml::from_str(include_str!("facts.toml")).unwrap();
        let all: usize = table.values().map(|labels| labels.labels.len()).sum();
        let distinct: std::collections::BTreeSet<String> =
            table.values().flat_map(|labels| labels.labels.iter().map(|label| folded(label))).collect();
        assert_eq!((table.len(), distinct.len()), (6, all));
    }

    #[test]
    fn where_a_link_leads_is_not_lost_with_its_words() {
        for text in [
            "## About\n- **Customer**: [Silverpine Ltd](https://silverpine.example)\n",
            "## Customer\n[Silverpine Ltd](https://silverpine.example)\n",
        ] {
            let (facts, rest) = facts(text);
            assert_eq!(facts.customer.as_deref(), Some("Silverpine Ltd"), "{text}");
            assert!(rest.contains("https://silverpine.example"), "{rest}");
        }
    }

    #[test]
    fn the_days_of_a_period_stand_for_its_two_ends() {
        let (facts, rest) =
            facts("## About\nContract start: 2024-03-01\nContract period: 2024-03-01 ~ 2025-02-28\n");
        assert_eq!(facts.start.map(|day| day.to_string()).as_deref(), Some("2024-03-01"));
        assert_eq!(facts.end.map(|day| day.to_string()).as_deref(), Some("2025-02-28"), "{rest}");
    }
}
