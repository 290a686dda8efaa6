//! The planted set: secrets and personal data of many families in many kinds of files, and as many files that
//! only look so. Made from a seed; every value is invented.
//!
//! A file counts as found where looking into it, as the window does, gives a secret or a number of a person.
//! Of a file that only looks so nothing of the kind may be said for certain.
//!
//! Not here: limits (`../main.rs`) and times (`examples/benches/secrets.rs`).

mod carriers;
mod forms;
mod further;
mod held_out;
mod lookalikes;
mod values;

pub use carriers::Planted;
pub use held_out::files as held_out;

use jiff::{Timestamp, civil::Date};
use proofbook_app::wire::FileLook;
use proofbook_app::{
    self as app, AttachFile, Host, Machine, NewWorkspace, Session, WorkProgress, domain::Language,
};
use proofbook_checks::FoundClass;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Carriers for each form.
const EACH: usize = 3;

/// The whole set.
pub fn files() -> Vec<Planted> {
    let mut dice = values::Dice::new(20_261_130);
    let mut planted = forms::planted(&mut dice);
    let mut innocent = forms::innocent(&mut dice);
    planted.extend(further::planted(&mut dice));
    innocent.extend(lookalikes::innocent(&mut dice));
    let mut files = carriers::carried(&planted, EACH);
    // As many that only look so: their forms are fewer, so each stands in more carriers.
    files.extend(carriers::carried(&innocent, EACH * 2));
    files
}

/// What was found of a family.
#[derive(Clone, Debug, Default)]
pub struct Score {
    pub planted: usize,
    pub found: usize,
    pub innocent: usize,
    pub wrong: usize,
    /// Files that were missed, or of which something wrong was said.
    pub complaints: Vec<String>,
}

impl Score {
    pub fn recall(&self) -> f64 {
        self.found as f64 / self.planted.max(1) as f64
    }

    pub fn precision(&self) -> f64 {
        self.found as f64 / (self.found + self.wrong).max(1) as f64
    }

    pub fn add(&mut self, other: &Score) {
        self.planted += other.planted;
        self.found += other.found;
        self.innocent += other.innocent;
        self.wrong += other.wrong;
        self.complaints.extend(other.complaints.iter().cloned());
    }
}

/// The scores by family, and of all together.
pub struct Scores {
    pub families: BTreeMap<&'static str, Score>,
    pub all: Score,
}

/// The machine, with a data folder of its own: what an earlier run has found must not answer for this one.
struct Own {
    data_folder: PathBuf,
}

impl Host for Own {
    fn now(&self) -> Timestamp {
        Machine::new().now()
    }

    fn today(&self) -> Date {
        Machine::new().today()
    }

    fn fresh_id(&self) -> uuid::Uuid {
        Machine::new().fresh_id()
    }

    fn who(&self) -> String {
        "Planter".to_owned()
    }

    fn data_folder(&self) -> PathBuf {
        self.data_folder.clone()
    }

    fn documents_folder(&self) -> PathBuf {
        self.data_folder.clone()
    }

    fn progress(&self, _: WorkProgress) {}

    fn reveal(&self, _: &Path) -> Result<(), String> {
        Ok(())
    }
}

/// Attaches the files to a new workspace in a folder and gives what looking into each gives.
///
/// # Errors
/// In words, where the workspace cannot be made or a file not attached.
pub fn looked_into(
    folder: &Path,
    files: &[(String, Vec<u8>)],
) -> Result<Vec<FileLook>, Box<dyn std::error::Error>> {
    let words = |error: proofbook_app::AppError| error.in_words(Language::En).what;
    let session = Session::new(Arc::new(Own { data_folder: folder.join("data") }));
    let workspace = folder.join("planted.proofbook");
    let edition = proofbook_app::CURRENT_EDITION;
    app::create(
        &session,
        &NewWorkspace { folder: &workspace, partner: "Planted", edition, language: Language::Ko },
    )
    .map_err(words)?;
    let mut looks = Vec::with_capacity(files.len());
    for (name, bytes) in files {
        let path = folder.join(name);
        std::fs::write(&path, bytes)?;
        let (evidence, _) = app::attach_file(&session, &path, &AttachFile::default()).map_err(words)?;
        looks.push(app::file_look(&session, evidence).map_err(words)?);
    }
    Ok(looks)
}

/// Whether a find of a class is what is looked for in a family: telephone numbers and addresses are no secrets.
fn counts(class: FoundClass, family: &str) -> bool {
    match class {
        FoundClass::Secret | FoundClass::Identity => true,
        FoundClass::Contact => family == "contact",
        _ => false,
    }
}

/// The scores of the files.
///
/// # Errors
/// In words, where the workspace cannot be made or a file not attached.
pub fn searched(folder: &Path, files: &[Planted]) -> Result<Scores, Box<dyn std::error::Error>> {
    let names = files.iter().map(|file| (file.name.clone(), file.bytes.clone())).collect::<Vec<_>>();
    let looks = looked_into(folder, &names)?;
    let mut families: BTreeMap<&'static str, Score> = BTreeMap::new();
    for (file, look) in files.iter().zip(looks) {
        let said: Vec<&str> = look
            .found
            .iter()
            .filter(|found| found.certain && counts(found.class, file.family))
            .map(|found| found.what.as_str())
            .collect();
        let score = families.entry(file.family).or_default();
        match (file.is_secret, said.is_empty()) {
            (true, false) => (score.planted, score.found) = (score.planted + 1, score.found + 1),
            (true, true) => {
                score.planted += 1;
                score.complaints.push(format!("missed: {}", file.name));
            }
            (false, true) => score.innocent += 1,
            (false, false) => {
                (score.innocent, score.wrong) = (score.innocent + 1, score.wrong + 1);
                score.complaints.push(format!("wrong: {} {said:?}", file.name));
            }
        }
    }
    let mut all = Score::default();
    families.values().for_each(|score| all.add(score));
    Ok(Scores { families, all })
}
