//! The files of a case study, by form.

use super::{StudyExport, documents, markdown, output_file::OutputFile};
use crate::{errors::AppError, wire::StudyFormat};
use proofbook_bundle::{Plan, names};

/// Every file of the forms asked for.
pub(crate) fn files(work: &StudyExport, formats: &[StudyFormat]) -> Result<Vec<OutputFile>, AppError> {
    let mut taken = Plan::new();
    let title = names::shorten(&work.report.title, 80);
    let name = names::component(&format!("{title}{}", work.draft_mark()));
    let mut files = Vec::new();
    for format in [StudyFormat::Pdf, StudyFormat::Html, StudyFormat::Docx, StudyFormat::Md] {
        if !formats.contains(&format) {
            continue;
        }
        match format {
            StudyFormat::Pdf => {
                let path = taken.claim("", &format!("{name}.pdf"));
                files.push(OutputFile { path, bytes: documents::pdf(work)? });
            }
            StudyFormat::Docx => {
                let path = taken.claim("", &format!("{name}.docx"));
                files.push(OutputFile { path, bytes: documents::docx(work)? });
            }
            StudyFormat::Html => {
                let pages = documents::web(work)?;
                files.extend(
                    pages.into_iter().map(|(path, bytes)| OutputFile { path: format!("web/{path}"), bytes }),
                );
            }
            StudyFormat::Md => {
                let path = taken.claim("", &format!("{name}.md"));
                files.push(OutputFile { path, bytes: markdown::text(work).into_bytes() });
                files.extend(markdown::pictures(work));
            }
        }
    }
    Ok(files)
}
