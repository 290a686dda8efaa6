//! The pictures of a case study, as they are published: without metadata in the public version.

use crate::export::{Export, as_picture, cleaned_bytes, kind_shown};
use base64::{Engine, prelude::BASE64_STANDARD};
use proofbook_contents::{ENOUGH, MediaType, sniff};
use proofbook_dossier::CaseStudy;
use proofbook_publication::Version;
use proofbook_report::{DiagramReport, StudyReport};
use sha2::{Digest, Sha256};
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
    /// What a person has looked at who says so: the digest of the file, or of the file and its black boxes.
    pub seen_as: Option<String>,
    /// A person has looked at exactly this file, with these black boxes.
    pub looked_at: bool,
}

impl Picture {
    /// What pages show, made when it is first wanted; none where the file shows nothing by itself.
    pub fn bytes(&self) -> Option<&[u8]> {
        let draw = || self.leaving.clone().and_then(|bytes| as_picture(&self.name, bytes));
        self.shown.get_or_init(draw).as_deref()
    }

    /// What pages show as a `data:` address.
    pub fn address(&self) -> Option<String> {
        let bytes = self.bytes()?;
        let kind = sniff("", &bytes[..bytes.len().min(ENOUGH)]).mime();
        Some(format!("data:{kind};base64,{}", BASE64_STANDARD.encode(bytes)))
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
    let seen_as = seen_as(export, diagram);
    let seen = source.diagrams.get(&diagram.id);
    let looked_at = seen_as.is_some() && seen.and_then(|known| known.looked_at.as_ref()) == seen_as.as_ref();
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
        seen_as,
        looked_at,
    }
}

/// What somebody sees who looks at the picture: its file, and where its black boxes are. Whoever takes a box
/// away shows something that nobody has looked at.
fn seen_as(export: &Export, diagram: &DiagramReport) -> Option<String> {
    let file = diagram.file.as_ref()?;
    let boxes = export.dossier.evidence.get(&diagram.evidence).map(|evidence| &evidence.redactions);
    let Some(boxes) = boxes.filter(|boxes| !boxes.is_empty()) else { return Some(file.sha256.clone()) };
    let mut regions: Vec<String> =
        boxes.values().map(|drawn| format!("{:?} {}", drawn.region, drawn.file)).collect();
    regions.sort();
    let seen = format!("{}\n{}", file.sha256, regions.join("\n"));
    Some(Sha256::digest(seen.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect())
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

#[cfg(test)]
mod tests {
    use crate::tests::Place;
    use proofbook_catalogue::Language;
    use proofbook_dossier::Edit;

    #[test]
    fn a_tick_holds_for_the_picture_with_its_black_boxes_and_that_is_what_is_shown() {
        let place = Place::new();
        let folder = tempfile::tempdir().unwrap();
        let sample = folder.path().join("Sample.proofbook").to_string_lossy().into_owned();
        place.desk.create_sample(sample, Language::En).unwrap();
        let dossier = place.desk.dossier().unwrap();
        let studies = dossier.case_studies.iter();
        let (id, study) = studies.into_iter().find(|(_, it)| it.anonymised == Some(true)).unwrap();
        let picture = |at: usize| place.desk.publication(id.clone()).unwrap().pictures.swap_remove(at);
        let first = picture(0);
        assert!(first.looked_at && first.seen_as.is_some());
        let shown = || place.desk.published_picture(id.clone(), first.id.clone()).unwrap().unwrap();
        let before = shown();
        assert!(before.starts_with("data:image/"), "{}", &before[..20]);

        place.desk.redact(&first.evidence, "1:100,100,400,400").unwrap();
        assert_ne!(shown(), before);
        let covered = picture(0);
        assert!(!covered.looked_at);
        let diagram = study.diagrams[&first.id].clone();
        let ticked = proofbook_dossier::Diagram { looked_at: covered.seen_as, ..diagram };
        let tick = Edit::SetDiagram { study: id.clone(), id: first.id.clone(), diagram: Some(ticked) };
        place.desk.edit(vec![tick], None).unwrap();
        assert!(picture(0).looked_at);

        let boxes = place.desk.dossier().unwrap().evidence[&first.evidence].redactions.clone();
        let (drawn, _) = boxes.first_key_value().unwrap();
        let taken = Edit::Redact { evidence: first.evidence.clone(), id: drawn.clone(), redaction: None };
        place.desk.edit(vec![taken], None).unwrap();
        assert!(!picture(0).looked_at);
        assert_eq!(place.desk.published_picture(id.clone(), "none".into()).unwrap(), None);
    }
}
