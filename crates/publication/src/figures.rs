//! Measures of success as numbers: what a reader may compute from them, and nothing more.
//!
//! A value is a number when it is written as one, with separators of thousands, a sign or a unit stuck to
//! it: `1,234.5`, `−3`, `99.98%`, `28분`. A time in parts (`3 h 55 min`) is no single number.

use proofbook_dossier::Metric;

/// Growth to so many times the value before is told as a factor.
const TOLD_AS_TIMES: f64 = 10.0;

/// How a value has changed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Change {
    /// By so many percent of the value before.
    Percent(f64),
    /// By so many percentage points: both values are percentages.
    Points(f64),
    /// To so many times the value before: growth from nearly nothing, of which a percentage says nothing.
    Times(f64),
}

/// The numbers of a measure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Figures {
    /// Before.
    pub before: f64,
    /// After.
    pub after: f64,
    /// The change; none where there was nothing before.
    pub change: Option<Change>,
}

/// The numbers of a measure, where both values are numbers in one unit.
pub fn figures(metric: &Metric) -> Option<Figures> {
    let (before, before_unit) = number(metric.before.as_deref()?)?;
    let (after, after_unit) = number(metric.after.as_deref()?)?;
    if before_unit != after_unit {
        return None;
    }
    let unit = metric.unit.as_deref().map(str::trim).filter(|unit| !unit.is_empty()).unwrap_or(before_unit);
    let change = if matches!(unit, "%" | "％") {
        Some(Change::Points(after - before))
    } else {
        (before != 0.0).then(|| match after / before {
            times if before > 0.0 && times >= TOLD_AS_TIMES => Change::Times(times),
            _ => Change::Percent((after - before) / before.abs() * 100.0),
        })
    };
    Some(Figures { before, after, change })
}

/// A number and the unit stuck to it.
fn number(text: &str) -> Option<(f64, &str)> {
    let text = text.trim();
    let ends = text.find(|c: char| !(c.is_ascii_digit() || matches!(c, ',' | '.' | '-' | '−' | '+')));
    let (digits, unit) = text.split_at(ends.unwrap_or(text.len()));
    let plain: String =
        digits.chars().filter(|c| *c != ',').map(|c| if c == '−' { '-' } else { c }).collect();
    let unit = unit.trim();
    // Another number behind the unit makes it a value in parts.
    (!unit.contains(|c: char| c.is_ascii_digit())).then_some(())?;
    plain.parse::<f64>().ok().filter(|value| value.is_finite()).map(|value| (value, unit))
}

/// Whether a measure says a number, in a unit, over a time.
pub fn proves(metric: &Metric) -> bool {
    let said = |text: &Option<String>| text.as_deref().is_some_and(|text| !text.trim().is_empty());
    let numbers: Vec<_> =
        [&metric.before, &metric.after].into_iter().flatten().filter_map(|text| number(text)).collect();
    let unit = said(&metric.unit) || numbers.iter().any(|(_, unit)| !unit.is_empty());
    said(&metric.what) && !numbers.is_empty() && unit && said(&metric.period)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn metric(before: &str, after: &str, unit: &str) -> Metric {
        let said = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        Metric {
            what: said("Recovery"),
            before: said(before),
            after: said(after),
            unit: said(unit),
            period: said("12 months"),
            source: None,
        }
    }

    #[test]
    fn numbers_are_read_as_people_write_them() {
        let check = |before: &str, after: &str, unit: &str, wanted: Option<(f64, f64)>| {
            let found = figures(&metric(before, after, unit)).map(|it| (it.before, it.after));
            assert_eq!(found, wanted, "{before} {after}");
        };
        check("1,234.5", "−3", "", Some((1234.5, -3.0)));
        check("6시간", "28분", "", None);
        check("360분", "28분", "", Some((360.0, 28.0)));
        check("3 h 55 min", "3 min", "", None);
        check("less than 1", "2", "", None);
        check("", "2", "", None);
        check("1.2.3", "2", "", None);
    }

    #[test]
    fn a_change_is_in_percent_or_in_points() {
        let change = |before, after, unit| figures(&metric(before, after, unit)).unwrap().change;
        assert_eq!(change("200", "50", "ms"), Some(Change::Percent(-75.0)));
        assert_eq!(change("40%", "60%", ""), Some(Change::Points(20.0)));
        assert_eq!(change("40", "60", "%"), Some(Change::Points(20.0)));
        assert_eq!(change("0", "60", "tickets"), None);
        assert_eq!(change("2", "60", "tickets"), Some(Change::Times(30.0)));
    }

    #[test]
    fn a_measure_proves_something_with_a_number_a_unit_and_a_time() {
        assert!(proves(&metric("", "99.98%", "")));
        assert!(proves(&metric("360", "28", "min")));
        assert!(!proves(&metric("360", "28", "")), "no unit");
        assert!(!proves(&metric("slow", "fast", "min")), "no number");
        assert!(!proves(&Metric { period: None, ..metric("360", "28", "min") }), "no time");
        assert!(!proves(&Metric { what: None, ..metric("360", "28", "min") }), "of what");
    }
}
