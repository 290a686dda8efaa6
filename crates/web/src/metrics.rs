//! The figures that show the success: a small drawing of before and after, and the table that says the same.
//!
//! Every metric has a scale of its own, because recovery times and incidents share no axis. The drawing is
//! one picture to assistive technology, described by the table.
//!
//! It deliberately computes no change and rounds nothing: what is written is what the study says.

use maud::{Markup, html};

use crate::model::{Labels, Metric, Section};

/// How finely a bar is drawn, in units of its longest length.
const SCALE: f64 = 1000.0;
/// The height of a bar in the same units; the style sheet stretches it.
const THICK: &str = "10";

/// Drawing and table of a section's metrics.
pub(crate) fn metrics(section: &Section, anchor: &str, labels: &Labels) -> Markup {
    let table = format!("{anchor}--table");
    let drawn: Vec<(&Metric, (u32, u32))> =
        section.metrics.iter().filter_map(|metric| Some((metric, lengths(metric.numbers?)?))).collect();
    html! {
        @if !drawn.is_empty() {
            div class="chart" role="img" aria-label=(labels.chart) aria-describedby=(table) {
                @for (metric, lengths) in &drawn { (card(metric, *lengths, labels)) }
            }
        }
        @if !section.metrics.is_empty() {
            (table_of(section, &table, labels))
        }
    }
}

/// Lengths of both bars, or nothing where they cannot be drawn.
fn lengths((before, after): (f64, f64)) -> Option<(u32, u32)> {
    let longest = before.max(after);
    let drawable = |number: f64| number.is_finite() && number >= 0.0;
    if !drawable(before) || !drawable(after) || longest <= 0.0 {
        return None;
    }
    let length = |number: f64| (number / longest * SCALE).round() as u32;
    Some((length(before), length(after)))
}

fn card(metric: &Metric, (before, after): (u32, u32), labels: &Labels) -> Markup {
    html! {
        div class="card" {
            p class="what" { (metric.what) }
            @if let Some(change) = present(metric.change.as_deref()) {
                p class="change" { (change) }
            }
            div class="bars" {
                (bar("before", &labels.before, &with_unit(&metric.before, &metric.unit), before))
                (bar("after", &labels.after, &with_unit(&metric.after, &metric.unit), after))
            }
        }
    }
}

fn bar(class: &str, label: &str, value: &str, length: u32) -> Markup {
    html! {
        p class="label" { span { (label) } " " b { (value) } }
        svg class=(class) viewBox=(format!("0 0 {SCALE} {THICK}")) preserveAspectRatio="none" aria-hidden="true"
            focusable="false" {
            rect class="track" width=(SCALE) height=(THICK) {}
            rect class="bar" width=(length) height=(THICK) {}
        }
    }
}

fn table_of(section: &Section, id: &str, labels: &Labels) -> Markup {
    let rows = &section.metrics;
    let has_change = rows.iter().any(|row| present(row.change.as_deref()).is_some());
    let has_period = rows.iter().any(|row| !row.period.trim().is_empty());
    let has_source = rows.iter().any(|row| !row.source.trim().is_empty());
    html! {
        div class="wide" role="group" tabindex="0" aria-label=(labels.metrics) {
            table id=(id) class="metrics" {
                caption { (labels.metrics) }
                thead { tr {
                    th scope="col" { (labels.what) }
                    th scope="col" class="end" { (labels.before) }
                    th scope="col" class="end" { (labels.after) }
                    @if has_change { th scope="col" class="end" { (labels.change) } }
                    @if has_period { th scope="col" { (labels.period) } }
                    @if has_source { th scope="col" { (labels.source) } }
                } }
                tbody { @for row in rows { tr {
                    th scope="row" { (row.what) }
                    td class="end" { (with_unit(&row.before, &row.unit)) }
                    td class="end" { (with_unit(&row.after, &row.unit)) }
                    @if has_change { td class="end strong" { (row.change.as_deref().unwrap_or_default()) } }
                    @if has_period { td { (row.period) } }
                    @if has_source { td { (row.source) } }
                } } }
            }
        }
    }
}

/// A value with its unit, unless it carries one already. Units of letters outside of Latin and the percent
/// sign follow without a space, as Korean and Japanese write them.
fn with_unit(value: &str, unit: &str) -> String {
    let (value, unit) = (value.trim(), unit.trim());
    if unit.is_empty() || value.is_empty() || value.ends_with(unit) {
        return value.to_owned();
    }
    let close = unit.starts_with(|first: char| !first.is_ascii() || first == '%');
    if close { format!("{value}{unit}") } else { format!("{value}\u{a0}{unit}") }
}

/// A text that says something.
pub(crate) fn present(text: Option<&str>) -> Option<&str> {
    text.map(str::trim).filter(|text| !text.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_share_the_scale_of_the_larger_value() {
        assert_eq!(lengths((360.0, 28.0)), Some((1000, 78)));
        assert_eq!(lengths((0.0, 5.0)), Some((0, 1000)));
    }

    #[test]
    fn numbers_that_cannot_be_drawn_are_not() {
        for pair in [(0.0, 0.0), (-1.0, 2.0), (f64::NAN, 2.0), (2.0, f64::NAN), (f64::INFINITY, 1.0)] {
            assert_eq!(lengths(pair), None, "{pair:?}");
        }
    }

    #[test]
    fn units_follow_values_as_the_language_writes_them() {
        for (value, unit, expected) in [
            ("6", "hours", "6\u{a0}hours"),
            ("6", "시간", "6시간"),
            ("41", "件", "41件"),
            ("99.9", "%", "99.9%"),
            ("6 hours", "hours", "6 hours"),
            ("", "hours", ""),
            ("6", "", "6"),
        ] {
            assert_eq!(with_unit(value, unit), expected);
        }
    }
}
