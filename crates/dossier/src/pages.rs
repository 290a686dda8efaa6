//! Page ranges of a citation: `3-5, 9`.
//!
//! Pages count from one. Ranges are kept in the order a person wrote them, because that is the
//! order in which they want them read. Whether a page exists is judged by `checks`.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};
use ts_rs::TS;

/// One or more inclusive ranges of pages, counted from one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(try_from = "String", into = "String")]
#[ts(type = "string")]
pub struct PageRanges(Vec<(u32, u32)>);

/// A page range that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("'{0}' is not a list of pages such as 3-5, 9")]
pub struct PagesError(pub String);

impl PageRanges {
    /// The ranges, both ends inclusive.
    pub fn ranges(&self) -> &[(u32, u32)] {
        &self.0
    }

    /// Every page named, in the order written, each once.
    pub fn pages(&self) -> Vec<u32> {
        let mut pages = Vec::new();
        for &(first, last) in &self.0 {
            pages.extend((first..=last).filter(|page| !pages.contains(page)).collect::<Vec<_>>());
        }
        pages
    }

    /// The greatest page named.
    pub fn last(&self) -> u32 {
        self.0.iter().map(|range| range.1).max().unwrap_or(0)
    }
}

impl FromStr for PageRanges {
    type Err = PagesError;

    fn from_str(text: &str) -> Result<Self, PagesError> {
        let wrong = || PagesError(text.to_owned());
        let mut ranges = Vec::new();
        for part in text.split([',', '、', '，']).map(str::trim).filter(|part| !part.is_empty()) {
            let mut ends = part.split(['-', '–', '~', '～', '〜']).map(|end| end.trim().parse::<u32>());
            let first = ends.next().ok_or_else(wrong)?.map_err(|_| wrong())?;
            let last = match ends.next() {
                Some(end) => end.map_err(|_| wrong())?,
                None => first,
            };
            if ends.next().is_some() || first == 0 || last < first || last > 100_000 {
                return Err(wrong());
            }
            ranges.push((first, last));
        }
        if ranges.is_empty() { Err(wrong()) } else { Ok(Self(ranges)) }
    }
}

impl fmt::Display for PageRanges {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, (first, last)) in self.0.iter().enumerate() {
            if index > 0 {
                f.write_str(", ")?;
            }
            if first == last { write!(f, "{first}")? } else { write!(f, "{first}–{last}")? }
        }
        Ok(())
    }
}

impl TryFrom<String> for PageRanges {
    type Error = PagesError;

    fn try_from(text: String) -> Result<Self, PagesError> {
        text.parse()
    }
}

impl From<PageRanges> for String {
    fn from(pages: PageRanges) -> Self {
        pages.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(input: &str, expected: &str) {
        let got =
            input.parse::<PageRanges>().map_or_else(|error| error.to_string(), |pages| pages.to_string());
        assert_eq!(got, expected, "for {input:?}");
    }

    #[test]
    fn page_lists_as_people_write_them() {
        check("3", "3");
        check("3-5", "3–5");
        check(" 3 - 5 , 9", "3–5, 9");
        check("3~5、9", "3–5, 9");
        check("", "'' is not a list of pages such as 3-5, 9");
        check("0", "'0' is not a list of pages such as 3-5, 9");
        check("5-3", "'5-3' is not a list of pages such as 3-5, 9");
        check("1-2-3", "'1-2-3' is not a list of pages such as 3-5, 9");
        check("100001", "'100001' is not a list of pages such as 3-5, 9");
    }

    #[test]
    fn overlapping_ranges_name_each_page_once() {
        assert_eq!("2-4, 3-5".parse::<PageRanges>().map(|pages| pages.pages()), Ok(vec![2, 3, 4, 5]));
    }
}
