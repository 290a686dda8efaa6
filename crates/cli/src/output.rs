//! What is printed: findings, errors, tables. Machines read the JSON, people the rest.

use proofbook_app::{
    OfficeChange, WireError,
    domain::{AnswerField, Inspection, Language, Messages, Proof, Verdict, Verification},
    wire::{
        EditionChangeView, EditionView, ExportOutcome, FileLook, FindingView, ImportProposal, ImportView,
        VerdictView,
    },
};
use serde_json::{Value, json};
use std::{collections::BTreeMap, io::Write};

/// Prints a line on standard output. A reader that has gone away (`| head`) is no error of ours.
macro_rules! say {
    ($($part:tt)*) => { $crate::output::line(&format!($($part)*)) };
}
pub(crate) use say;

/// Prints a line on standard output.
pub fn line(text: &str) {
    let _ = writeln!(std::io::stdout().lock(), "{text}");
}

/// The same on standard error.
pub fn complaint(text: &str) {
    let _ = writeln!(std::io::stderr().lock(), "{text}");
}

/// Prints an error on standard error, with its code.
pub fn error(error: &WireError, as_json: bool) {
    if as_json {
        let value = json!({ "error": { "code": error.code, "what": error.what, "means": error.means, "do": error.todo, "detail": error.detail } });
        complaint(&value.to_string());
        return;
    }
    complaint(&format!("{}: {}", error.code, error.what));
    for line in [&error.means, &error.todo, &error.detail] {
        if !line.is_empty() {
            complaint(&format!("  {line}"));
        }
    }
}

/// Prints JSON for people and machines.
pub fn json(value: &Value) {
    line(&serde_json::to_string_pretty(value).unwrap_or_default());
}

/// Prints what the check says.
pub fn verdict(verdict: &VerdictView, language: Language) {
    let messages = Messages::of(language);
    for finding in &verdict.findings {
        finding_lines(finding, messages);
    }
    let counts = [
        ("on", day(&verdict.on, messages).into()),
        ("blockers", verdict.blockers.into()),
        ("warnings", verdict.warnings.into()),
        ("advice", verdict.advice.into()),
    ];
    line(&messages.format("cli-verdict", &counts));
}

/// An ISO day in words.
fn day(iso: &str, messages: &Messages) -> String {
    iso.parse().map_or_else(|_| iso.to_owned(), |date: jiff::civil::Date| messages.date(date))
}

fn finding_lines(finding: &FindingView, messages: &Messages) {
    let severity = serde_json::to_value(finding.severity).unwrap_or_default();
    let word = messages.text(&format!("severity-{}", severity.as_str().unwrap_or_default()));
    say!("{word}: {}", finding.title);
    for line in [&finding.why, &finding.todo, &finding.passage] {
        if !line.is_empty() {
            say!("    {line}");
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
pub fn exported(outcome: &ExportOutcome, language: Language) {
    let messages = Messages::of(language);
    say!("{}", outcome.folder);
    let counts = [("files", outcome.files.into()), ("size", messages.size(outcome.bytes).into())];
    line(&messages.format("cli-exported", &counts));
    if outcome.new < outcome.files - 1 {
        let counts = [
            ("new", outcome.new.into()),
            ("changed", (outcome.changed.len() as u32).into()),
            ("same", outcome.same.into()),
            ("removed", (outcome.removed.len() as u32).into()),
        ];
        line(&messages.format("cli-second-export", &counts));
    }
    if outcome.draft {
        line(&messages.text("cli-draft"));
    }
    remarks(outcome.remarks.iter().map(String::as_str));
}

/// Prints what a person must know about what was named before.
pub fn remarks<'a>(remarks: impl Iterator<Item = &'a str>) {
    for remark in remarks {
        say!("  {remark}");
    }
}

/// Prints what was recognised in a workbook.
pub fn inspection(found: &Inspection, language: Language) {
    let messages = Messages::of(language);
    for sheet in &found.sheets {
        let column = |letters: &Option<String>| letters.clone().unwrap_or_else(|| "–".to_owned());
        let columns = [
            sheet.id_column.to_string(),
            column(&sheet.columns.requirement),
            column(&sheet.columns.met),
            column(&sheet.columns.response),
        ];
        let facts = [
            ("sheet", sheet.sheet.as_str().into()),
            // Cut off, so that 100 is certain.
            ("sure", ((sheet.confidence * 100.0) as u32).into()),
            ("columns", columns.join(" / ").into()),
            ("n", (sheet.controls.len() as u32).into()),
        ];
        line(&messages.format("cli-inspected", &facts));
        for control in &sheet.controls {
            say!("  {:10} {}", control.id, control.row);
        }
    }
}

/// Prints the proof of a filled workbook.
pub fn proof(proof: &Proof, language: Language) {
    let messages = Messages::of(language);
    for row in proof.rows.iter().filter(|row| row.verdict == Verdict::Wrong) {
        let field =
            messages.text(if row.field == AnswerField::Met { "import-met" } else { "import-response" });
        let verdict = messages.text("verdict-wrong");
        say!("{}!{}: {} ({field}): {verdict}", row.sheet, row.cell, row.control);
        for (key, text) in [
            ("cli-proof-wanted", row.wanted.as_deref().unwrap_or(&row.before)),
            ("cli-proof-found", &row.after),
        ] {
            say!("  {}: {text}", messages.text(key));
        }
    }
    for change in &proof.other_cells_changed {
        say!("{}!{}: {} → {}", change.sheet, change.cell, change.before, change.after);
    }
    for part in proof.parts_changed_unexpectedly.iter().chain(&proof.parts_missing).chain(&proof.parts_added)
    {
        line(part);
    }
    let summary = [
        ("cells", (proof.rows.len() as u32).into()),
        ("other", (proof.other_cells_changed.len() as u32).into()),
        ("parts", proof.parts_changed.join(", ").into()),
    ];
    line(&messages.format("proof-summary", &summary));
}

/// Prints what looking into a file has given.
pub fn look(look: &FileLook, as_json: bool) {
    if as_json {
        return json(&json!(look));
    }
    for found in &look.found {
        let excuse = found.excuse.as_ref().map(|reason| format!("  ({reason})")).unwrap_or_default();
        say!("{}  {}  {}  {}{excuse}", found.key, found.place, found.name, found.shown);
    }
    look.unread.iter().for_each(|text| say!("! {text}"));
}

/// Prints what a filled workbook proposes and what was taken of it.
pub fn import(view: &ImportView, taken: &[ImportProposal], language: Language) {
    let messages = Messages::of(language);
    for proposal in &view.proposals {
        let word = if taken.contains(proposal) { "cli-taken" } else { "cli-left" };
        say!(
            "{}: {} ({})",
            messages.text(word),
            proposal.control,
            messages.text(&format!("import-{}", proposal.field.word()))
        );
        for (mark, text) in [("-", &proposal.here), ("+", &proposal.there)] {
            text.lines().for_each(|text| say!("  {mark} {text}"));
        }
        proposal.notes.iter().for_each(|note| say!("  ! {note}"));
    }
    for refusal in &view.refused {
        let field = messages.text(&format!("import-{}", refusal.field.word()));
        let place = format!("{} {}", refusal.sheet, refusal.row);
        say!("{}: {} ({field}, {place}): {}", messages.text("import-refused"), refusal.control, refusal.why);
    }
    for (key, rows) in [
        ("import-unknown", &view.unknown),
        ("import-repeated", &view.repeated),
        ("import-unread", &view.unread),
    ] {
        rows.iter()
            .for_each(|row| say!("{}: {} ({} {})", messages.text(key), row.control, row.sheet, row.row));
    }
    let counts = [
        ("proposals", (view.proposals.len() as u32).into()),
        ("taken", (taken.len() as u32).into()),
        ("same", view.same.into()),
    ];
    line(&messages.format("cli-import", &counts));
}

/// Prints what an edition changes.
pub fn changes(changes: &[EditionChangeView]) {
    for change in changes {
        say!("{} {}", change.control, change.title);
        change.lines.iter().for_each(|text| say!("    {text}"));
    }
}

/// Prints an edition that was made, and what becomes of the answers.
pub fn edition(edition: &EditionView, language: Language) {
    let messages = Messages::of(language);
    changes(&edition.changes);
    let counts = [
        ("name", edition.name.as_str().into()),
        ("controls", edition.controls.into()),
        ("same", edition.same.into()),
        ("looks", (edition.second_looks.len() as u32).into()),
        ("tray", (edition.tray.len() as u32).into()),
    ];
    line(&messages.format("cli-edition", &counts));
}

/// Prints what a folder is, compared with what was exported.
pub fn verification(found: &Verification, office: &BTreeMap<String, OfficeChange>, language: Language) {
    let messages = Messages::of(language);
    for (key, paths) in [
        ("cli-changed", &found.changed),
        ("cli-not-downloaded", &found.not_downloaded),
        ("cli-missing", &found.missing),
        ("cli-extra", &found.extra),
    ] {
        let word = messages.text(key);
        for path in paths {
            say!("{word}: {path}");
            match office.get(path) {
                Some(OfficeChange::PropertiesOnly) => say!("  {}", messages.text("cli-office-properties")),
                Some(OfficeChange::Document) => say!("  {}", messages.text("cli-office-document")),
                Some(OfficeChange::Unknown) => say!("  {}", messages.text("cli-office-unknown")),
                None => {}
            }
        }
    }
    line(&messages.format("cli-sound", &[("n", (found.sound.len() as u32).into())]));
}
