//! placeholder until the crates exist
use crate::repository::Repository;
use anyhow::Result;
pub fn bench(_: &Repository, _: &[String]) -> Result<()> {
    Ok(())
}
