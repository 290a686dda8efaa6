//! Writes the sample page in three languages below a folder, for looking at it and for audits.
//!
//! It deliberately overwrites what it finds there and checks nothing.

#![allow(clippy::disallowed_methods)] // An example writes for its reader; nobody's data is near.

#[path = "../tests/sample/mod.rs"]
mod sample;

use std::path::PathBuf;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let target = std::env::args_os().nth(1).ok_or("Name the folder to write to.")?;
    for language in ["en", "ko", "ja"] {
        let folder = PathBuf::from(&target).join(language);
        for file in proofbook_web::pages(&sample::study(language))? {
            let path = folder.join(&file.path);
            std::fs::create_dir_all(path.parent().ok_or("no folder")?)?;
            std::fs::write(path, file.bytes)?;
        }
    }
    Ok(())
}
