//! Rests on the program's own care: a spreadsheet cell holds at most 32,767 UTF-16 units and 253 line
//! breaks. The names and links of the evidence go into the same cell, so the last tenth is warned
//! about. For long responses what an export writes is counted, additions included.

use super::{Findings, number, on_answer};
use crate::examination::Examination;
use crate::finding::{Finding, Param, Passage, Severity};
use crate::prose::{breaks, units};
use proofbook_catalogue::Control;

/// UTF-16 units in a cell.
const UNITS: usize = 32_767;
/// Line breaks in a cell.
const BREAKS: usize = 253;

pub(super) fn check(exam: &Examination<'_>, findings: &mut Findings) {
    for control in &exam.catalogue.controls {
        let Some(answer) = exam.answer(&control.id) else { continue };
        let written = exam.situation.workbook.cells.get(&control.id);
        // No text has more units than bytes, and most are far from the limit.
        if answer.response.len() > near(UNITS) || written.is_some() {
            let rules = ["response-too-long", "response-near-limit"];
            let have = written.map_or_else(|| units(&answer.response), |(units, _)| *units);
            findings.extend(judge(control, have, UNITS, rules));
        }
        let rules = ["response-too-many-lines", "response-lines-near-limit"];
        let have = written.map_or_else(|| breaks(&answer.response), |(_, breaks)| *breaks);
        findings.extend(judge(control, have, BREAKS, rules));
    }
}

/// Nine tenths of a limit.
fn near(limit: usize) -> usize {
    limit * 9 / 10
}

fn judge(control: &Control, have: usize, limit: usize, [over, close]: [&str; 2]) -> Option<Finding> {
    let finding = |rule, severity| {
        Finding::new(rule, severity, on_answer(control, "response"), Passage::Proofbook)
            .with("control", Param::Control(control.id.clone()))
            .with("have", number(have))
            .with("limit", number(limit))
    };
    if have > limit {
        Some(finding(over, Severity::Blocker).with("excess", number(have - limit)))
    } else {
        (have > near(limit)).then(|| finding(close, Severity::Warning))
    }
}
