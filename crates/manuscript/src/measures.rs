//! Measures of success in an imported text: rows of a table that has a column before and a column after.
//!
//! A table that was taken whole leaves the text, because it is set from the measures again; one with
//! columns that a measure does not have stays as well. It deliberately computes nothing.

use crate::assign::folded;
use crate::model::Imported;
use crate::tables::{Block, Table, blocks, says_more};

/// A measure as it is written; an empty word says nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Measure {
    /// What was measured.
    pub what: String,
    /// Its value before.
    pub before: String,
    /// Its value after.
    pub after: String,
    /// In which unit.
    pub unit: String,
    /// Over which time.
    pub period: String,
    /// Where the values come from.
    pub source: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    What,
    Before,
    After,
    Unit,
    Period,
    Source,
}

/// Words of column heads: a head that holds one is that column. The first that fits counts.
const HEADS: [(Column, &[&str]); 6] = [
    (Column::Unit, &["unit", "단위", "単位"]),
    (Column::Source, &["source", "출처", "근거", "出典", "根拠", "測定方法", "측정 방법"]),
    (Column::Period, &["period", "time frame", "timeframe", "기간", "期間"]),
    (
        Column::Before,
        &[
            "before",
            "baseline",
            "as-is",
            "previous",
            "도입 전",
            "개선 전",
            "변경 전",
            "이전",
            "기존",
            "導入前",
            "改善前",
            "変更前",
            "以前",
            "従来",
        ],
    ),
    (
        Column::After,
        &[
            "after",
            "to-be",
            "current",
            "도입 후",
            "개선 후",
            "변경 후",
            "이후",
            "현재",
            "導入後",
            "改善後",
            "変更後",
            "現在",
        ],
    ),
    (
        Column::What,
        &["metric", "measure", "kpi", "indicator", "item", "지표", "항목", "구분", "指標", "項目"],
    ),
];

/// Takes the measures out of the tables of a text.
pub fn take_measures(imported: &mut Imported) -> Vec<Measure> {
    let mut found = Vec::new();
    for section in &mut imported.sections {
        let mut kept: Vec<&str> = Vec::new();
        let mut taken = 0;
        for block in blocks(&section.markdown) {
            match block {
                Block::Line(line) => kept.push(line),
                Block::Table(table) => match measures_of(&table) {
                    Some((measures, whole)) => {
                        let whole = whole && !says_more(table.source);
                        taken += usize::from(whole);
                        found.extend(measures);
                        if !whole {
                            kept.push(table.source);
                        }
                    }
                    None => kept.push(table.source),
                },
            }
        }
        if taken > 0 {
            section.markdown = kept.join("\n").trim_matches('\n').to_owned();
        }
    }
    found
}

/// The measures of a table, and whether they say all that it says.
fn measures_of(table: &Table<'_>) -> Option<(Vec<Measure>, bool)> {
    let mut rows = table.rows();
    let head = rows.next()?;
    let mut columns: Vec<Option<Column>> = head.iter().map(|cell| column_of(cell)).collect();
    let has = |columns: &[Option<Column>], column| columns.iter().filter(|it| **it == Some(column)).count();
    if has(&columns, Column::Before) != 1 || has(&columns, Column::After) != 1 {
        return None;
    }
    // The first column is what was measured, whatever it is called.
    if has(&columns, Column::What) == 0 && columns.first() == Some(&None) {
        columns[0] = Some(Column::What);
    }
    if has(&columns, Column::What) != 1 {
        return None;
    }
    // A head that says more than what its column is, a second column of a kind and a cell too many would go.
    let mut whole = head.iter().zip(&columns).all(|(head, column)| says_only(head, *column))
        && columns.iter().flatten().all(|column| has(&columns, *column) == 1);
    let mut measures = Vec::new();
    for row in rows {
        let measure = measure(row, &columns);
        let says = !measure.what.is_empty();
        whole &= row.len() <= columns.len() && (says || row.iter().all(|cell| cell.is_empty()));
        measures.extend(says.then_some(measure));
    }
    (!measures.is_empty()).then_some((measures, whole))
}

fn column_of(head: &str) -> Option<Column> {
    let head = folded(head);
    let holds = |words: &[&str]| words.iter().any(|word| head.contains(&folded(word)));
    HEADS.iter().find(|(_, words)| !head.is_empty() && holds(words)).map(|(column, _)| *column)
}

/// Whether a head is the name of its column and nothing else.
fn says_only(head: &str, column: Option<Column>) -> bool {
    let head = folded(head);
    let is_name = |(of, words): &(Column, &[&str])| {
        Some(*of) == column
            && words.iter().any(|word| head == folded(word) || head == format!("{}s", folded(word)))
    };
    column.is_some() && (head.is_empty() || HEADS.iter().any(is_name))
}

fn measure(row: &[String], columns: &[Option<Column>]) -> Measure {
    let mut measure = Measure::default();
    for (cell, column) in row.iter().zip(columns) {
        let slot = match column {
            Some(Column::What) => &mut measure.what,
            Some(Column::Before) => &mut measure.before,
            Some(Column::After) => &mut measure.after,
            Some(Column::Unit) => &mut measure.unit,
            Some(Column::Period) => &mut measure.period,
            Some(Column::Source) => &mut measure.source,
            None => continue,
        };
        if slot.is_empty() {
            slot.clone_from(cell);
        }
    }
    measure
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read_text::read_markdown;

    fn taken(text: &str) -> (Vec<Measure>, String) {
        let mut imported = read_markdown(text);
        let measures = take_measures(&mut imported);
        (measures, imported.sections.iter().map(|it| it.markdown.clone()).collect::<Vec<_>>().join("\n"))
    }

    #[test]
    fn tables_before_and_after_become_measures() {
        for text in [
            "## Results\nFaster.\n\n| Metric | Before | After | Unit |\n|---|---|---|---|\n| Recovery | 360 | 28 | min |\n",
            "## 성과\nFaster.\n\n| 지표 | 도입 전 | 도입 후 | 단위 |\n|---|---|---|---|\n| Recovery | 360 | 28 | min |\n",
            "## 成果\nFaster.\n\n| 指標 | 導入前 | 導入後 | 単位 |\n|---|---|---|---|\n| Recovery | 360 | 28 | min |\n",
            "## Results\nFaster.\n\n| | Before | After | Unit |\n|---|---|---|---|\n| Recovery | 360 | 28 | min |\n",
        ] {
            let (measures, rest) = taken(text);
            let expected = Measure {
                what: "Recovery".into(),
                before: "360".into(),
                after: "28".into(),
                unit: "min".into(),
                ..Measure::default()
            };
            assert_eq!((measures, rest.as_str()), (vec![expected], "Faster."), "{text}");
        }
    }

    #[test]
    fn a_table_that_says_more_stays_and_another_is_none() {
        let (measures, rest) =
            taken("| Metric | Before | After | Change |\n|---|---|---|---|\n| Cost | 9 | 3 | -67% |\n");
        assert_eq!(measures.len(), 1);
        assert!(rest.contains("-67%"), "{rest}");
        for text in [
            "| KPI | Before (2023 average) | After (Q2 2025, 3 sites) |\n|---|---|---|\n| Cost | 9 | 3 |\n",
            "| 指標 | 導入前 | 導入後 | 測定方法 | 出典 |\n|---|---|---|---|---|\n| 費用 | 9 | 3 | 請求書 | 部門 |\n",
            "| Metric | Before | After | Source |\n|---|---|---|---|\n| Cost | 9 | 3 | [report](https://a.example/x) |\n",
            "| Metric | Before AWS | After AWS |\n|---|---|---|\n| Cost | 9 | 3 |\n",
        ] {
            let (measures, rest) = taken(text);
            assert_eq!((measures.len(), rest.trim()), (1, text.trim()));
        }
        let (measures, rest) = taken("| Service | Use |\n|---|---|\n| S3 | files |\n");
        assert_eq!(measures, []);
        assert!(rest.contains("files"), "{rest}");
    }
}
