//! The change of a measure in words: never 100 % or 0 % for what is neither, growth from nearly nothing
//! as a factor.
//!
//! The window says the same of its bars (`ui/src/features/case-studies/metrics.ts`); both test themselves
//! against `assets/messages/changes.json`. Deliberately not here: reading numbers out of texts, which is
//! the affair of `proofbook-publication`.

use proofbook_messages::{Argument, Messages};
use proofbook_publication::Change;

/// No more digits behind the point than these.
const MOST_DIGITS: usize = 9;

/// A change in words.
pub fn in_words(messages: &Messages, change: Change) -> String {
    match change {
        Change::Percent(percent) => {
            let least = usize::from(percent.abs() < 10.0);
            let says_else = |shown: f64| shown == 0.0 || shown == 100.0;
            let n = signed(messages, percent, least, |shown| says_else(shown) && percent.abs() != shown);
            messages.format("change-percent", &[("n", n.into())])
        }
        Change::Points(points) => {
            let n = signed(messages, points, 2, |shown| shown == 0.0 && points != 0.0);
            let amount = Argument::Number(points.abs());
            messages.format("change-points", &[("n", n.into()), ("amount", amount)])
        }
        Change::Times(times) => {
            let n = messages.number(times, usize::from(times < 100.0));
            messages.format("change-times", &[("n", n.into())])
        }
    }
}

/// A number with its sign, and with so many digits that it does not say something else.
fn signed(messages: &Messages, value: f64, least: usize, says_else: impl Fn(f64) -> bool) -> String {
    let sign = match value {
        value if value < 0.0 => "\u{2212}",
        value if value > 0.0 => "+",
        _ => "±",
    };
    let size = value.abs();
    let shown = |digits: usize| format!("{size:.digits$}").parse::<f64>().unwrap_or(size);
    let fits = (least..=MOST_DIGITS).find(|digits| !says_else(shown(*digits)));
    let most = 10_f64.powi(MOST_DIGITS as i32);
    // Where no digits help, the rest is cut off instead of rounded up.
    let (digits, size) = fits.map_or((MOST_DIGITS, (size * most).trunc() / most), |digits| (digits, size));
    format!("{sign}{}", messages.number(size, digits))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proofbook_catalogue::Language;
    use proofbook_dossier::Metric;

    #[test]
    fn changes_are_told_as_the_table_says() {
        let table = include_str!("../../../assets/messages/changes.json");
        let table: serde_json::Value = serde_json::from_str(table).unwrap();
        let cases = table["cases"].as_array().unwrap();
        assert!(cases.len() > 20);
        for case in cases {
            let text = |index: usize| case[index].as_str().map(str::to_owned);
            let metric = Metric { before: text(0), after: text(1), unit: text(2), ..Metric::default() };
            let change = proofbook_publication::figures(&metric).unwrap().change.unwrap();
            for (index, language) in [Language::En, Language::Ko, Language::Ja].into_iter().enumerate() {
                let said = in_words(Messages::of(language), change);
                assert_eq!(Some(said), text(3 + index), "{case}");
            }
        }
    }
}
