//! Expectations of the scripts: findings and verdicts in the words a script uses for them.

use proofbook_catalogue::ControlId;
use proofbook_checks::{Finding, Param, Subject, Verdict};
use std::collections::BTreeMap;

pub fn expect(verdict: &Verdict, line: &str, expected: &[&str]) -> Result<(), String> {
    let words: Vec<&str> = line.trim_start_matches("=> ").split(' ').collect();
    let same = |got: String, wanted: &str| if got == wanted { Ok(()) } else { Err(format!("  got: {got}")) };
    match words.as_slice() {
        ["findings"] => findings(verdict.findings.iter(), expected),
        ["findings", "on", place] => {
            findings(verdict.findings.iter().filter(|finding| is_on(finding, place)), expected)
        }
        ["judged", "on", day] => same(verdict.on.to_string(), day),
        [control, "takes", route] => {
            let standing = &verdict.standings[&ControlId::new(*control)];
            same(standing.route.as_ref().map_or("nothing".into(), ToString::to_string), route)
        }
        [control, "is", readiness] => {
            same(snake(&verdict.standings[&ControlId::new(*control)].readiness), readiness)
        }
        [control, demand, "is", state @ ..] => {
            let standing = &verdict.standings[&ControlId::new(*control)];
            let demand =
                standing.demands.iter().find(|it| it.demand.as_str() == *demand).ok_or("no such demand")?;
            let count = demand.count.map_or(String::new(), |(have, wanted)| format!(" {have}/{wanted}"));
            let got = snake(&demand.state);
            same(if state.len() > 1 { got + &count } else { got }, &state.join(" "))
        }
        _ => Err("unknown expectation".into()),
    }
}

fn snake(value: &impl serde::Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}

fn is_on(finding: &Finding, place: &str) -> bool {
    // Controls are in capitals; anything else is the beginning of a subject.
    match finding.control() {
        Some(control) if control.as_str() == place => true,
        _ => place.starts_with(char::is_lowercase) && subject(&finding.subject).starts_with(place),
    }
}

fn findings<'f>(got: impl Iterator<Item = &'f Finding>, expected: &[&str]) -> Result<(), String> {
    let got: Vec<&Finding> = got.collect();
    let fits = got.len() == expected.len() && got.iter().zip(expected).all(|(got, line)| matches(got, line));
    if fits {
        return Ok(());
    }
    let lines: Vec<String> =
        got.iter().map(|finding| format!("{} with {}", head(finding), params(finding))).collect();
    Err(format!("got:\n{}", lines.join("\n")))
}

fn matches(finding: &Finding, line: &str) -> bool {
    let (expected, wanted) = line.split_once(" with ").unwrap_or((line, ""));
    let params: BTreeMap<&str, String> =
        finding.params.iter().map(|(name, param)| (name.as_str(), show(param))).collect();
    head(finding) == expected
        && wanted.split("; ").filter(|pair| !pair.is_empty()).all(|pair| {
            pair.split_once('=')
                .is_some_and(|(name, value)| params.get(name).is_some_and(|have| have == value))
        })
}

fn head(finding: &Finding) -> String {
    format!("{} {}@{}", snake(&finding.severity), finding.rule, subject(&finding.subject))
}

fn params(finding: &Finding) -> String {
    finding
        .params
        .iter()
        .map(|(name, param)| format!("{name}={}", show(param)))
        .collect::<Vec<_>>()
        .join("; ")
}

fn subject(subject: &Subject) -> String {
    let dotted = |id: &str, field: &Option<String>| match field {
        Some(field) => format!("{id}.{field}"),
        None => id.to_owned(),
    };
    match subject {
        Subject::Profile { field } => format!("profile.{field}"),
        Subject::Answer { control, field } => format!("{control}.{field}"),
        Subject::Demand { control, demand, topic, facet } => {
            let topic = topic.as_ref().map_or(String::new(), |topic| format!("/{topic}"));
            let facet = facet.as_ref().map_or(String::new(), |facet| format!("/{facet}"));
            format!("{control}/{demand}{topic}{facet}")
        }
        Subject::CaseStudies => "case-studies".into(),
        Subject::CaseStudy { study, field } => dotted(&study.0, field),
        Subject::Evidence { evidence, field } => dotted(&evidence.0, field),
        Subject::Workspace { place } => format!("workspace:{place}"),
    }
}

fn show(param: &Param) -> String {
    fn join<T: ToString>(all: &[T]) -> String {
        all.iter().map(ToString::to_string).collect::<Vec<_>>().join(",")
    }
    match param {
        Param::Text(text) | Param::Phrase(text) | Param::Counted(text) => text.clone(),
        Param::Phrases(keys) => keys.join(","),
        Param::Cells(cells) => cells.join(", "),
        Param::Places(places) => places.iter().map(|place| place.value.clone()).collect::<Vec<_>>().join(","),
        Param::Number(number) => number.to_string(),
        Param::Decimal(number) => number.to_string(),
        Param::Date(date) => date.to_string(),
        Param::Month(date) => format!("{}-{:02}", date.year(), date.month()),
        Param::Control(id) => id.to_string(),
        Param::Demand(control, demand) => format!("{control}/{demand}"),
        Param::Topics(_, topics) => {
            let one = |(topic, facet): &(_, Option<_>)| match facet {
                Some(facet) => format!("{topic}/{facet}"),
                None => format!("{topic}"),
            };
            topics.iter().map(one).collect::<Vec<String>>().join(",")
        }
        Param::Badges(ids) => join(ids),
        Param::Routes(_, ids) => join(ids),
        Param::Elements(ids) => join(ids),
        Param::Requirement(id) => id.to_string(),
        Param::Reading(id) => id.to_string(),
        Param::CaseStudy(id) => id.to_string(),
        Param::Evidence(id) => id.to_string(),
    }
}
