//! How long a check takes for a full dossier: all answers, at least 60 pieces of evidence, at least
//! 150 citations, four case studies. Run with `cargo test -p proofbook-checks --test speed -- --ignored --nocapture`.

mod support;

use proofbook_checks::{Situation, check};
use proofbook_dossier::Dossier;
use std::time::Instant;

#[test]
#[ignore = "a measurement; its figure depends on the machine"]
fn time_of_a_check() {
    let edition = support::edition();
    let mut full = support::complete::complete(&edition);
    for control in edition.phase(proofbook_catalogue::Phase::Technical) {
        if full.evidence.len() < 60 || full.citations.len() < 150 {
            control.demands.iter().for_each(|demand| support::complete::prove(&mut full, control, demand));
        }
    }
    for answer in full.answers.values_mut() {
        answer.response = "당사는 ITIL 기반의 절차를 모든 관리형 고객에게 적용합니다. ".repeat(50);
    }
    println!(
        "evidence {}, citations {}, studies {}",
        full.evidence.len(),
        full.citations.len(),
        full.case_studies.len()
    );
    for (name, dossier) in [("full", &full), ("empty", &Dossier::default())] {
        let situation = Situation::on_day(support::complete::TODAY);
        let mut times: Vec<_> = (0..300)
            .map(|_| {
                let start = Instant::now();
                std::hint::black_box(check(&edition, dossier, &situation));
                start.elapsed()
            })
            .collect();
        times.sort();
        let findings = check(&edition, dossier, &situation).findings.len();
        println!(
            "{name}: fastest {:?}, median {:?}, slowest {:?}, {findings} findings",
            times[0], times[150], times[299]
        );
        assert!(times[150].as_millis() < 20, "a check must keep up with typing");
    }
}
