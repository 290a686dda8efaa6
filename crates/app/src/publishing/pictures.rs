//! The pictures of a case study, as they are published: without metadata in the public version.

use crate::{
    errors::AppError,
    export::{Apart, Given, Snapshot, Wish, export_copy},
    looking::kind_shown,
};
use base64::{Engine, prelude::BASE64_STANDARD};
use proofbook_contents::{ENOUGH, MediaType, sniff};
use proofbook_dossier::{CaseStudy, CaseStudyId};
use proofbook_publication::{Version, picture_digest, public};
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
    apart: Apart,
    /// The file as it leaves the workspace; none where it is gone or cannot be published.
    pub export_copy: Option<Vec<u8>>,
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
        let draw = || self.export_copy.as_ref().and_then(|bytes| self.apart.shown(&self.name, bytes));
        self.shown.get_or_init(draw).as_deref()
    }
}

/// What pages of the public version show of one picture, as a `data:` address. Nothing else of the study is
/// made.
pub(super) fn published(
    snapshot: &Snapshot,
    apart: &Apart,
    study: &CaseStudyId,
    id: &str,
) -> Result<Option<String>, AppError> {
    let known = snapshot.dossier.case_studies.get(study);
    let known = known.ok_or_else(|| AppError::new("STUDY-UNKNOWN", study.0.clone()))?;
    let Some(diagram) = public(known).diagrams.remove(id) else { return Ok(None) };
    let file = snapshot.dossier.evidence.get(&diagram.evidence).and_then(|piece| piece.file.as_ref());
    let Some(file) = file.filter(|file| file.size <= LONGEST) else { return Ok(None) };
    let copy = export_copy(snapshot, apart, &diagram.evidence).ok().flatten();
    let cleaned = copy.and_then(|bytes| cleaned(apart, &file.name, &bytes));
    let shown = cleaned.and_then(|bytes| apart.shown(&file.name, &bytes));
    Ok(shown.map(|bytes| {
        let kind = sniff("", &bytes[..bytes.len().min(ENOUGH)]).mime();
        format!("data:{kind};base64,{}", BASE64_STANDARD.encode(bytes))
    }))
}

/// The pictures in the order in which they are shown.
pub(crate) fn gather(
    (snapshot, apart): (&Snapshot, &Apart),
    source: &CaseStudy,
    report: &StudyReport,
    version: Version,
) -> Vec<Picture> {
    let numbered = report.diagrams.iter().zip(1..);
    numbered.map(|(diagram, number)| picture((snapshot, apart), source, diagram, number, version)).collect()
}

fn picture(
    (snapshot, apart): (&Snapshot, &Apart),
    source: &CaseStudy,
    diagram: &DiagramReport,
    number: u32,
    version: Version,
) -> Picture {
    let seen_as = snapshot.dossier.evidence.get(&diagram.evidence).and_then(picture_digest);
    let seen = source.diagrams.get(&diagram.id);
    let looked_at = seen_as.is_some() && seen.and_then(|known| known.looked_at.as_ref()) == seen_as.as_ref();
    let original = read(snapshot, apart, diagram);
    let name = diagram.file.as_ref().map_or("", |file| file.name.as_str());
    let export_copy = original.and_then(|bytes| match version {
        Version::Confidential => Some(bytes),
        // One that cannot be cleaned is not published.
        Version::Public => cleaned(apart, name, &bytes),
    });
    let kind = kind_shown(export_copy.as_deref().map_or(MediaType::Unknown, |bytes| sniff(name, bytes)));
    Picture {
        title: snapshot
            .dossier
            .evidence
            .get(&diagram.evidence)
            .map_or_else(String::new, |it| it.title.clone()),
        published_as: format!("diagram-{number}.{}", ending(kind)),
        kind,
        name: name.to_owned(),
        apart: apart.clone(),
        export_copy,
        shown: OnceLock::new(),
        diagram: diagram.clone(),
        seen_as,
        looked_at,
    }
}

/// The picture without metadata; nothing where it cannot be taken out.
fn cleaned(apart: &Apart, name: &str, bytes: &[u8]) -> Option<Vec<u8>> {
    let wish = Wish { name, media_type: "", boxes: Vec::new(), clean: true };
    apart.copy_of(Given::Bytes(bytes), wish).ok()
}

/// The picture as it leaves the workspace, with its black boxes.
fn read(snapshot: &Snapshot, apart: &Apart, diagram: &DiagramReport) -> Option<Vec<u8>> {
    let file = diagram.file.as_ref().filter(|file| file.size <= LONGEST)?;
    snapshot.attachment(&file.sha256)?;
    export_copy(snapshot, apart, &diagram.evidence).ok().flatten()
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
        crate::sampling::create_sample(&place.session, sample, Language::En).unwrap();
        let dossier = crate::headless::dossier(&place.session).unwrap();
        let studies = dossier.case_studies.iter();
        let (id, study) = studies.into_iter().find(|(_, it)| it.anonymised == Some(true)).unwrap();
        let picture = |at: usize| {
            crate::publishing::publication(&place.session, id.clone()).unwrap().pictures.swap_remove(at)
        };
        let first = picture(0);
        assert!(first.looked_at && first.seen_as.is_some());
        let agreed = crate::publishing::publication(&place.session, id.clone()).unwrap().digest;
        let shown = || {
            crate::publishing::published_picture(&place.session, id.clone(), first.id.clone())
                .unwrap()
                .unwrap()
        };
        let before = shown();
        assert!(before.starts_with("data:image/"), "{}", &before[..20]);

        crate::evidence_by_name::redact(&place.session, &first.evidence, "1:100,100,400,400").unwrap();
        assert_ne!(shown(), before);
        let covered = picture(0);
        assert!(!covered.looked_at);
        assert_ne!(
            crate::publishing::publication(&place.session, id.clone()).unwrap().digest,
            agreed,
            "consent was to the open picture"
        );
        let diagram = study.diagrams[&first.id].clone();
        let ticked = proofbook_dossier::Diagram { looked_at: covered.seen_as, ..diagram };
        let tick = Edit::SetDiagram { study: id.clone(), id: first.id.clone(), diagram: Some(ticked) };
        place.session.with(|opened, caller| crate::editing::edit(opened, caller, vec![tick], None)).unwrap();
        assert!(picture(0).looked_at);

        let boxes =
            crate::headless::dossier(&place.session).unwrap().evidence[&first.evidence].redactions.clone();
        let (drawn, _) = boxes.first_key_value().unwrap();
        let taken = Edit::Redact { evidence: first.evidence.clone(), id: drawn.clone(), redaction: None };
        place.session.with(|opened, caller| crate::editing::edit(opened, caller, vec![taken], None)).unwrap();
        assert!(!picture(0).looked_at);
        assert_eq!(
            crate::publishing::published_picture(&place.session, id.clone(), "none".into()).unwrap(),
            None
        );
    }
}
