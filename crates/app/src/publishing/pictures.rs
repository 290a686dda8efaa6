//! The pictures of a case study, as they are published: without metadata in the public version.

use crate::export::{Export, as_picture, cleaned_bytes, kind_shown};
use proofbook_contents::{MediaType, sniff};
use proofbook_dossier::CaseStudy;
use proofbook_publication::Version;
use proofbook_report::{DiagramReport, StudyReport};
use std::sync::OnceLock;

/// The longest picture that is read into memory, in bytes.
const LONGEST: u64 = 64 << 20;

/// A picture and its words.
pub(crate) struct Picture {
    /// The name of the piece of evidence; never published.
    pub title: String,
    /// The name under which it is published.
    pub published_as: String,
    /// The kind of picture it is shown as.
    pub kind: MediaType,
    /// The name of its file.
    name: String,
    /// The file as it leaves the house; none where it is gone or cannot be published.
    pub leaving: Option<Vec<u8>>,
    shown: OnceLock<Option<Vec<u8>>>,
    /// What was said about it.
    pub diagram: DiagramReport,
    /// A person has looked at exactly this file.
    pub looked_at: bool,
}

impl Picture {
    /// What pages show, made when it is first wanted; none where the file shows nothing by itself.
    pub fn bytes(&self) -> Option<&[u8]> {
        let draw = || self.leaving.clone().and_then(|bytes| as_picture(&self.name, bytes));
        self.shown.get_or_init(draw).as_deref()
    }
}

/// The pictures in the order in which they are shown.
pub(crate) fn gather(
    export: &Export,
    source: &CaseStudy,
    report: &StudyReport,
    version: Version,
) -> Vec<Picture> {
    let numbered = report.diagrams.iter().zip(1..);
    numbered.map(|(diagram, number)| picture(export, source, diagram, number, version)).collect()
}

fn picture(
    export: &Export,
    source: &CaseStudy,
    diagram: &DiagramReport,
    number: u32,
    version: Version,
) -> Picture {
    let sha256 = diagram.file.as_ref().map(|file| file.sha256.as_str());
    let seen = source.diagrams.get(&diagram.id);
    let looked_at = sha256.is_some() && seen.and_then(|known| known.looked_at.as_deref()) == sha256;
    let original = read(export, diagram);
    let name = diagram.file.as_ref().map_or("", |file| file.name.as_str());
    let leaving = original.and_then(|bytes| match version {
        Version::Confidential => Some(bytes),
        // One that cannot be cleaned is not published.
        Version::Public => cleaned_bytes(name, &bytes),
    });
    let kind = kind_shown(leaving.as_deref().map_or(MediaType::Unknown, |bytes| sniff(name, bytes)));
    Picture {
        title: export.dossier.evidence.get(&diagram.evidence).map_or_else(String::new, |it| it.title.clone()),
        published_as: format!("diagram-{number}.{}", ending(kind)),
        kind,
        name: name.to_owned(),
        leaving,
        shown: OnceLock::new(),
        diagram: diagram.clone(),
        looked_at,
    }
}

/// The picture as it leaves the house, with its black boxes.
fn read(export: &Export, diagram: &DiagramReport) -> Option<Vec<u8>> {
    let file = diagram.file.as_ref().filter(|file| file.size <= LONGEST)?;
    export.attachment(&file.sha256)?;
    export.leaving(&diagram.evidence).ok().flatten()
}

fn ending(kind: MediaType) -> &'static str {
    match kind {
        MediaType::Png => "png",
        MediaType::Jpeg => "jpg",
        MediaType::Gif => "gif",
        MediaType::Webp => "webp",
        MediaType::Svg => "svg",
        _ => "bin",
    }
}
