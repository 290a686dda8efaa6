//! What is printed: findings, errors, tables. Machines read the JSON, people the rest.

use proofbook_app::{
    WireError,
    domain::{BadgeField, FieldForm, PlainProfileField},
    wire::{ExportOutcome, FindingView, VerdictView},
};
use serde_json::{Value, json};

/// Prints an error on standard error, with its code.
pub fn error(error: &WireError, as_json: bool) {
    if as_json {
        let value = json!({ "error": { "code": error.code, "what": error.what, "means": error.means, "do": error.todo, "detail": error.detail } });
        eprintln!("{value}");
        return;
    }
    eprintln!("{}: {}", error.code, error.what);
    for line in [&error.means, &error.todo, &error.detail] {
        if !line.is_empty() {
            eprintln!("  {line}");
        }
    }
}

/// Prints JSON for people and machines.
pub fn json(value: &Value) {
    println!("{}", serde_json::to_string_pretty(value).unwrap_or_default());
}

/// Prints what the check says.
pub fn verdict(verdict: &VerdictView) {
    for finding in &verdict.findings {
        finding_lines(finding);
    }
    println!("{}: {} blockers, {} warnings, {} advice", verdict.on, verdict.blockers, verdict.warnings, verdict.advice);
}

fn finding_lines(finding: &FindingView) {
    let severity = serde_json::to_value(finding.severity).unwrap_or_default();
    println!("{:7} {}", severity.as_str().unwrap_or_default(), finding.title);
    for line in [&finding.why, &finding.todo, &finding.passage] {
        if !line.is_empty() {
            println!("        {line}");
        }
    }
}

/// What the check says, as other programs read it.
pub fn verdict_json(verdict: &VerdictView) -> Value {
    json!({
        "on": verdict.on,
        "blockers": verdict.blockers,
        "warnings": verdict.warnings,
        "advice": verdict.advice,
        "percent": verdict.percent,
        "findings": verdict.findings,
        "standings": verdict.standings,
    })
}

/// Prints what was exported.
pub fn exported(outcome: &ExportOutcome) {
    println!("{}", outcome.folder);
    println!("{} files, {} bytes{}", outcome.files, outcome.bytes, if outcome.draft { ", DRAFT" } else { "" });
    for remark in &outcome.remarks {
        println!("  {remark}");
    }
}

/// The keys of the profile with what they hold.
pub fn profile_help() -> String {
    let mut lines = vec!["Keys of the profile:".to_owned()];
    let mut add = |key: &str, form: FieldForm| lines.push(format!("  {key:34} {}", form.wanted()));
    for field in PlainProfileField::ALL {
        add(field.name(), field.form());
    }
    for field in BadgeField::ALL {
        add(&format!("badge.<badge>.{}", field.name()), field.form());
    }
    lines.push(
        "\nBadges: aws-devops-competency, aws-level-1-mssp-competency, aws-migration-competency, aws-designations, \
         iso-22301, iso-27001, soc-2"
            .to_owned(),
    );
    lines.join("\n")
}
