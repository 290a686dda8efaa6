//! The check of a complete workspace, as after every keystroke, against reading the whole dossier
//! once (to JSON): what any program that looks at everything must at least do.

use crate::{Ground, Measured, table::Row, table::median, words};
use proofbook_app as app;
use proofbook_catalogue::EditionId;
use proofbook_checks::{Situation, check};
use std::hint::black_box;

/// Measures the check.
pub fn measure(ground: &Ground) -> Measured {
    let session = ground.open_session()?;
    let dossier = app::dossier(&session).map_err(words)?;
    let edition = EditionId::new(proofbook_app::CURRENT_EDITION);
    let catalogue = proofbook_catalogue::shipped::load(&edition).ok_or("the edition is not shipped")??;
    let today = jiff::Zoned::now().date();
    let situation = Situation::on_day(today);
    let findings = check(&catalogue, &dossier, &situation).findings.len();
    let ours = median(200, |_| {
        black_box(check(&catalogue, black_box(&dossier), &situation));
        Ok::<(), serde_json::Error>(())
    })?;
    let floor = median(200, |_| serde_json::to_vec(black_box(&*dossier)).map(drop))?;
    Ok(vec![Row {
        what: "check everything".into(),
        ours,
        peer: Ok(("read the dossier once (to JSON)".into(), floor)),
        note: format!("61 controls, {findings} findings"),
    }])
}
