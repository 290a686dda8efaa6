//! How a workbook says yes and no: the entries of validation lists, in the languages they are seen in.
//!
//! It deliberately maps only clear words. An entry such as "Partially met" or "Not applicable" is neither
//! yes nor no, and a list without a clear entry is reported instead of guessed.

use std::collections::BTreeMap;

use crate::cell_name::{parse_cell, parse_range};
use crate::sheet::ListRule;
use crate::words::label;

const YES: &[&str] = &[
    "yes",
    "y",
    "met",
    "true",
    "compliant",
    "complies",
    "conforms",
    "conformant",
    "fulfilled",
    "satisfied",
    "inplace",
    "implemented",
    "pass",
    "passed",
    "achieved",
    "yesmet",
    "fullymet",
    "예",
    "네",
    "충족",
    "충족함",
    "충족됨",
    "준수",
    "준수함",
    "적합",
    "이행",
    "이행함",
    "만족",
    "はい",
    "適合",
    "適合する",
    "適合している",
    "充足",
    "充足している",
    "満たす",
    "満たしている",
    "満たしています",
    "準拠",
    "準拠している",
    "達成",
    "達成済み",
    "有",
    "可",
    "是",
    "满足",
    "符合",
    "達標",
    "oui",
    "conforme",
    "ja",
    "erfüllt",
    "sí",
    "si",
    "cumple",
    "sim",
    "atende",
    "sì",
    "có",
    "ya",
    "terpenuhi",
    "ใช่",
    "o",
    "1",
    "✓",
    "✔",
    "☑",
    "○",
    "◯",
    "〇",
    "◎",
];

const NO: &[&str] = &[
    "no",
    "n",
    "notmet",
    "unmet",
    "false",
    "noncompliant",
    "notcompliant",
    "notfulfilled",
    "notsatisfied",
    "notinplace",
    "notimplemented",
    "fail",
    "failed",
    "notachieved",
    "nonotmet",
    "아니요",
    "아니오",
    "미충족",
    "불충족",
    "충족하지않음",
    "충족안됨",
    "미준수",
    "부적합",
    "미이행",
    "불만족",
    "いいえ",
    "不適合",
    "未適合",
    "適合しない",
    "適合していない",
    "未充足",
    "不充足",
    "充足していない",
    "満たさない",
    "満たしていない",
    "満たしていません",
    "非準拠",
    "未達成",
    "未達",
    "無",
    "否",
    "不可",
    "不满足",
    "不符合",
    "未達標",
    "non",
    "nonconforme",
    "nein",
    "nichterfüllt",
    "nocumple",
    "não",
    "nãoatende",
    "không",
    "tidak",
    "tidakterpenuhi",
    "ไม่",
    "x",
    "0",
    "✗",
    "✘",
    "☒",
    "×",
    "✕",
    "☐",
];

/// What a word for met or not says: yes, no or neither, in the languages workbooks are seen in.
pub fn meaning(entry: &str) -> Option<bool> {
    // Marks such as ○ and × are no letters, so they are compared as they stand.
    let bare = entry.trim();
    let word = label(bare);
    let is_in =
        |words: &[&str]| words.contains(&bare) || (!word.is_empty() && words.contains(&word.as_str()));
    match (is_in(YES), is_in(NO)) {
        (true, false) => Some(true),
        (false, true) => Some(false),
        _ => None,
    }
}

/// The entry of a list that says what has to be said, if exactly one does.
pub(crate) fn choose(entries: &[String], met: bool) -> Option<&str> {
    let mut fitting = entries.iter().filter(|entry| meaning(entry) == Some(met));
    let first = fitting.next()?;
    fitting.next().is_none().then_some(first)
}

/// Whether a list offers a yes and a no, as that of a column for answers does.
pub(crate) fn is_yes_no(entries: &[String]) -> bool {
    choose(entries, true).is_some() && choose(entries, false).is_some()
}

/// Where a list's entries can be looked up: texts of sheets and defined names.
pub(crate) trait ListSource {
    /// The text of a cell of a sheet, by tab name; `None` stands for the list's own sheet.
    fn text(&self, sheet: Option<&str>, row: u32, column: u32) -> Option<String>;
    /// Defined names by upper-case name.
    fn names(&self) -> &BTreeMap<String, String>;
}

/// The entries of a validation list.
pub(crate) fn entries(rule: &ListRule, source: &dyn ListSource) -> Vec<String> {
    if rule.as_csv {
        return split_csv(&rule.source);
    }
    resolve(&rule.source, source, 4)
}

fn resolve(formula: &str, source: &dyn ListSource, depth: u8) -> Vec<String> {
    let formula = formula.trim().trim_start_matches('=');
    if let Some(quoted) = formula.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) {
        let plain = quoted.replace("\"\"", "\"");
        return plain
            .split(',')
            .map(|entry| entry.trim().to_owned())
            .filter(|entry| !entry.is_empty())
            .collect();
    }
    let (sheet, reference) = match formula.rsplit_once('!') {
        Some((sheet, rest)) => (Some(unquoted(sheet).replace("''", "'")), rest),
        None => (None, formula),
    };
    let is_range = reference.contains(':') || parse_cell(reference).is_some();
    if let Some(range) = parse_range(reference).filter(|_| is_range) {
        // A list longer than a menu is no yes and no; whole columns would be read for nothing.
        let rows = range.top..=range.bottom.min(range.top + 63);
        let cells =
            rows.flat_map(|row| (range.left..=range.right.min(range.left + 15)).map(move |c| (row, c)));
        return cells.filter_map(|(row, column)| source.text(sheet.as_deref(), row, column)).collect();
    }
    match source.names().get(&reference.to_uppercase()) {
        Some(named) if depth > 0 => resolve(named, source, depth - 1),
        _ => Vec::new(),
    }
}

fn unquoted(sheet: &str) -> &str {
    sheet.strip_prefix('\'').and_then(|rest| rest.strip_suffix('\'')).unwrap_or(sheet)
}

fn split_csv(text: &str) -> Vec<String> {
    let (mut entries, mut entry, mut quoted) = (Vec::new(), String::new(), false);
    for character in text.chars() {
        match character {
            '"' => quoted = !quoted,
            ',' if !quoted => entries.push(std::mem::take(&mut entry)),
            other => entry.push(other),
        }
    }
    entries.push(entry);
    entries.iter().map(|entry| entry.trim().to_owned()).filter(|entry| !entry.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Fixed(BTreeMap<String, String>);

    impl ListSource for Fixed {
        fn text(&self, sheet: Option<&str>, row: u32, _: u32) -> Option<String> {
            (sheet == Some("My 'list'"))
                .then(|| ["Ja", "Nein"].get(row as usize - 1).map(|t| (*t).to_owned()))?
        }
        fn names(&self) -> &BTreeMap<String, String> {
            &self.0
        }
    }

    fn read(source: &str, as_csv: bool) -> Vec<String> {
        let names = BTreeMap::from([("ANSWERS".to_owned(), "'My ''list'''!$A$1:$A$2".to_owned())]);
        let rule = ListRule { ranges: Vec::new(), source: source.to_owned(), as_csv };
        entries(&rule, &Fixed(names))
    }

    #[test]
    fn literal_lists_ranges_and_names() {
        assert_eq!(read("\"No,Yes\"", false), ["No", "Yes"]);
        assert_eq!(read("'My ''list'''!$A$1:$A$2", false), ["Ja", "Nein"]);
        assert_eq!(read("answers", false), ["Ja", "Nein"]);
        assert_eq!(read("No,Yes,\"Partly, see notes\"", true), ["No", "Yes", "Partly, see notes"]);
        assert!(read("INDIRECT(A1)", false).is_empty());
    }

    #[test]
    fn entries_are_chosen_by_meaning() {
        let list = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
        assert_eq!(choose(&list(&["No", "Yes"]), true), Some("Yes"));
        assert_eq!(choose(&list(&["충족", "미충족", "해당 없음"]), false), Some("미충족"));
        assert_eq!(choose(&list(&["適合", "不適合"]), true), Some("適合"));
        assert_eq!(choose(&list(&["○", "×"]), false), Some("×"));
        assert_eq!(choose(&list(&["Met", "Not met", "Partially met"]), true), Some("Met"));
        assert_eq!(choose(&list(&["Done", "Open"]), true), None);
        assert_eq!(choose(&list(&["Yes", "Y"]), true), None, "two entries say the same");
    }
}
