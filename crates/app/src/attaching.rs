//! Attaching: taking files in, looking at what they are, citing them.
//!
//! A file comes in pieces (from the window) or by its path (from the command line) and is never held
//! in memory whole. Bytes that are in the library already are not attached twice; the new citation goes
//! to the piece that is there.

use crate::{
    commit::commit,
    errors::AppError,
    session::{Caller, Session, Upload},
    taking_in::{HEAD, TakenIn, described, refuse_stand_in, scan_taken_in, take_in},
    wire::*,
    workspace_view::outcome,
};
use jiff::civil::Date;
use proofbook_catalogue::{Catalogue, Control, ControlId, DemandId, DemandKind, FacetId, TopicId};
use proofbook_dossier::*;
use std::path::Path;
use unicode_normalization::UnicodeNormalization;

/// A file to be attached by its path.
#[derive(Clone, Debug, Default)]
pub struct AttachFile<'a> {
    /// Title; the file's name without its ending where absent.
    pub title: Option<&'a str>,
    /// The control.
    pub control: Option<&'a str>,
    /// `demand`, `topic`, `demand/topic` or `demand/topic/facet`.
    pub demand: Option<&'a str>,
    /// Pages cited.
    pub pages: Option<&'a str>,
    /// Date of the document.
    pub dated: Option<Date>,
    /// The customer it concerns.
    pub customer: Option<&'a str>,
    /// A name other than the file's own.
    pub name: Option<&'a str>,
    /// What kind of thing it is.
    pub kind: Option<EvidenceKind>,
}

/// Where evidence is cited.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Target {
    /// The demand.
    pub demand: Option<DemandId>,
    /// The topic.
    pub topic: Option<TopicId>,
    /// The facet.
    pub facet: Option<FacetId>,
}

/// Begins an upload.
pub fn attach_begin(session: &Session, name: String) -> Result<String, AppError> {
    let id = session.host.fresh_id().to_string();
    let stamp = session.stamp();
    let mut state = session.lock();
    let opened = state.opened.as_mut().ok_or_else(|| AppError::new("APP-NO-WORKSPACE", ""))?;
    let writer = opened.workspace.attachments().begin(&stamp)?;
    let upload = Upload { name: name.nfc().collect(), writer, head: Vec::new(), size: 0 };
    state.uploads.insert(id.clone(), upload);
    Ok(id)
}

/// Takes the next piece of an upload.
///
/// # Errors
/// In words, because the shell calls this directly.
pub fn upload_chunk(session: &Session, upload: &str, bytes: &[u8]) -> Result<(), WireError> {
    let mut state = session.lock();
    let language = state.preferences.language();
    let result = match state.uploads.get_mut(upload) {
        Some(found) => {
            let room = (HEAD as usize).saturating_sub(found.head.len());
            found.head.extend(bytes.iter().take(room));
            found.size += bytes.len() as u64;
            found.writer.write(bytes).map_err(AppError::from)
        }
        None => Err(AppError::new("APP-NO-UPLOAD", upload)),
    };
    if result.is_err() {
        state.uploads.remove(upload);
    }
    result.map_err(|error| error.in_words(language))
}

/// Gives an upload up.
pub fn attach_cancel(session: &Session, upload: String) -> Result<(), AppError> {
    session.lock().uploads.remove(&upload);
    Ok(())
}

/// Ends an upload and puts the file to its use.
pub fn attach_finish(
    session: &Session,
    upload: String,
    purpose: AttachPurpose,
) -> Result<AttachOutcome, AppError> {
    let upload = session.take_upload(upload)?;
    refuse_stand_in(&upload.name, upload.size, &upload.head, session.language())?;
    let attached = upload.writer.finish()?;
    let copied = session.with(|opened, _| described(opened, &attached, &upload.name))?;
    let file = scan_taken_in(session, copied)?;
    session.with(|opened, caller| {
        let dossier = opened.dossier();
        let now = caller.host.now().to_string();
        let known = file_known(&dossier, &file.attachment.sha256);
        let evidence = known.clone().unwrap_or_else(|| EvidenceId(caller.fresh_id()));
        let mut edits = Vec::new();
        let in_library = !matches!(purpose, AttachPurpose::OfficialWorkbook | AttachPurpose::Logo);
        let is_newer = matches!(purpose, AttachPurpose::NewerFile { .. });
        if known.is_none() && in_library && !is_newer {
            let new = new_evidence(&file, &purpose, now.clone());
            edits.push(Edit::AddEvidence { id: evidence.clone(), evidence: new });
        }
        edits.extend(put_to_use(&dossier, caller, &purpose, &evidence, &file));
        let evidence = match &purpose {
            AttachPurpose::NewerFile { evidence } => evidence.clone(),
            _ => evidence,
        };
        let committed = commit(opened, &edits, None, &caller.stamp())?;
        file.keep_look(opened);
        opened.survey_files();
        Ok(AttachOutcome {
            evidence: in_library.then_some(evidence),
            known_before: known.is_some(),
            remarks: file.remarks(caller.language),
            edit: outcome(opened, caller, committed, true),
        })
    })
}

/// The edits that put a file to its use.
fn put_to_use(
    dossier: &Dossier,
    caller: &Caller<'_>,
    purpose: &AttachPurpose,
    evidence: &EvidenceId,
    file: &TakenIn,
) -> Vec<Edit> {
    match purpose {
        AttachPurpose::NewerFile { evidence } => vec![Edit::ReplaceFile {
            evidence: evidence.clone(),
            id: caller.fresh_id(),
            file: file.attachment.clone(),
            when: caller.host.now().to_string(),
        }],
        AttachPurpose::Evidence { control: None, .. } => Vec::new(),
        AttachPurpose::Evidence { control: Some(control), demand, topic, facet } => {
            vec![Edit::AddCitation {
                id: CitationId(caller.fresh_id()),
                citation: Citation {
                    evidence: evidence.clone(),
                    control: control.clone(),
                    demand: demand.clone(),
                    topic: topic.clone(),
                    facet: facet.clone(),
                    ..Citation::default()
                },
            }]
        }
        // A text may show one picture twice.
        AttachPurpose::Diagram { study, role: DiagramRole::Illustration }
            if dossier.case_studies.get(study).is_some_and(|study| study.illustrates_with(evidence)) =>
        {
            Vec::new()
        }
        AttachPurpose::Diagram { study, role } => {
            let diagram = Diagram { evidence: evidence.clone(), role: *role, ..Diagram::default() };
            vec![Edit::SetDiagram { study: study.clone(), id: caller.fresh_id(), diagram: Some(diagram) }]
        }
        AttachPurpose::Logo => {
            vec![Edit::set_profile(PlainProfileField::Logo, file.attachment.sha256.as_str())]
        }
        AttachPurpose::Consent { study, consent } => vec![Edit::SetConsentLetter {
            study: study.clone(),
            id: consent.clone(),
            evidence: Some(evidence.clone()),
        }],
        AttachPurpose::OfficialWorkbook => {
            Edit::official_workbook(&file.attachment.sha256, &file.attachment.name).into()
        }
    }
}

/// Attaches a file by its path; answers the piece of evidence and what to know about the file.
pub fn attach_file(
    session: &Session,
    path: &Path,
    how: &AttachFile<'_>,
) -> Result<(EvidenceId, Vec<String>), AppError> {
    let target = session.with(|opened, _| target_of(&opened.catalogue, how))?;
    let pages = how
        .pages
        .map(str::parse::<PageRanges>)
        .transpose()
        .map_err(|error| AppError::new("EDIT-BAD-VALUE", error.to_string()))?;
    let file = take_in(session, path, how.name)?;
    session.with(|opened, caller| {
        let dossier = opened.dossier();
        let known = file_known(&dossier, &file.attachment.sha256);
        let evidence = known.clone().unwrap_or_else(|| EvidenceId(caller.fresh_id()));
        let mut edits = match known {
            Some(_) => facts_said_now(&evidence, how),
            None => vec![Edit::AddEvidence {
                id: evidence.clone(),
                evidence: described_as(how, &file, caller.host.now().to_string()),
            }],
        };
        if let Some((control, target)) = target {
            let citation = Citation {
                evidence: evidence.clone(),
                control,
                demand: target.demand,
                topic: target.topic,
                facet: target.facet,
                pages,
                ..Citation::default()
            };
            if !dossier.citations.values().any(|there| there == &citation) {
                edits.push(Edit::AddCitation { id: CitationId(caller.fresh_id()), citation });
            }
        }
        let committed = commit(opened, &edits, None, &caller.stamp())?;
        file.keep_look(opened);
        committed.saved()?;
        Ok((evidence, file.remarks(caller.language)))
    })
}

/// A new piece of evidence with what was said about it.
fn described_as(how: &AttachFile<'_>, file: &TakenIn, now: String) -> Evidence {
    let purpose = AttachPurpose::Evidence { control: None, demand: None, topic: None, facet: None };
    let new = new_evidence(file, &purpose, now);
    Evidence {
        title: how.title.map_or(new.title, |title| title.nfc().collect()),
        dated: how.dated,
        customer: how.customer.map(str::to_owned),
        kind: how.kind.unwrap_or(new.kind),
        ..new
    }
}

/// What was said about a file that is in the library already.
fn facts_said_now(id: &EvidenceId, how: &AttachFile<'_>) -> Vec<Edit> {
    let set =
        |field: EvidenceField, value: String| Edit::SetEvidence { id: id.clone(), field, value: Some(value) };
    [
        how.title.map(|title| set(EvidenceField::Title, title.to_owned())),
        how.dated.map(|dated| set(EvidenceField::Dated, dated.to_string())),
        how.customer.map(|customer| set(EvidenceField::Customer, customer.to_owned())),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn file_known(dossier: &Dossier, sha256: &str) -> Option<EvidenceId> {
    let holds = |evidence: &Evidence| evidence.file.as_ref().is_some_and(|file| file.sha256 == sha256);
    dossier.evidence.iter().find(|(_, evidence)| holds(evidence)).map(|(id, _)| id.clone())
}

fn new_evidence(file: &TakenIn, purpose: &AttachPurpose, now: String) -> Evidence {
    let picture = file.attachment.media_type.starts_with("image/");
    Evidence {
        title: title_of(&file.attachment.name),
        kind: match purpose {
            AttachPurpose::Diagram { role, .. } if *role != DiagramRole::Illustration => {
                EvidenceKind::Diagram
            }
            _ if picture => EvidenceKind::Screenshot,
            _ => EvidenceKind::Other,
        },
        file: Some(file.attachment.clone()),
        attached_at: Some(now),
        ..Evidence::default()
    }
}

/// The name without its ending, as a first title.
fn title_of(name: &str) -> String {
    let stem = name
        .rsplit_once('.')
        .map_or(name, |(stem, ending)| if stem.is_empty() || ending.len() > 5 { name } else { stem });
    stem.replace('_', " ").trim().to_owned()
}

fn target_of(catalogue: &Catalogue, how: &AttachFile<'_>) -> Result<Option<(ControlId, Target)>, AppError> {
    let Some(id) = how.control else { return Ok(None) };
    let control = catalogue.control(id).ok_or_else(|| AppError::new("APP-UNKNOWN-CONTROL", id))?;
    let target = match how.demand {
        Some(demand) => named_target(control, demand)?,
        None => Target { demand: only_demand(control), ..Target::default() },
    };
    Ok(Some((control.id.clone(), target)))
}

/// The one demand that takes evidence as a whole, where there is exactly one.
fn only_demand(control: &Control) -> Option<DemandId> {
    let takes = |kind: DemandKind| {
        !matches!(kind, DemandKind::Attestation | DemandKind::PublicUrl | DemandKind::CaseStudies)
    };
    let mut taking = control.demands.iter().filter(|demand| takes(demand.kind));
    match (taking.next(), taking.next()) {
        (Some(only), None) if only.covers.is_empty() => Some(only.id.clone()),
        _ => None,
    }
}

/// Reads `demand`, `topic`, `demand/topic`, `demand/topic/facet` or `topic/facet`.
fn named_target(control: &Control, text: &str) -> Result<Target, AppError> {
    let known = || {
        let ids: Vec<&str> = control.demands.iter().map(|demand| demand.id.as_str()).collect();
        AppError::new("APP-UNKNOWN-DEMAND", format!("{text}: {} ({})", control.id, ids.join(", ")))
    };
    let mut parts = text.split('/').map(str::trim);
    let first = parts.next().unwrap_or_default();
    let demand = match control.demands.iter().find(|demand| demand.id.as_str() == first) {
        Some(demand) => (demand, parts.next()),
        None => {
            let has = |demand: &&proofbook_catalogue::Demand| {
                demand.covers.iter().chain(&demand.any_of).any(|topic| topic.as_str() == first)
            };
            (control.demands.iter().find(has).ok_or_else(known)?, Some(first))
        }
    };
    let (demand, topic) = demand;
    let topic = match topic {
        Some(topic) => {
            let found = demand.covers.iter().chain(&demand.any_of).find(|known| known.as_str() == topic);
            Some(found.ok_or_else(known)?.clone())
        }
        None => None,
    };
    let facet = match parts.next() {
        Some(facet) => {
            Some(demand.for_each.iter().find(|known| known.as_str() == facet).ok_or_else(known)?.clone())
        }
        None => None,
    };
    Ok(Target { demand: Some(demand.id.clone()), topic, facet })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{edition::CURRENT_EDITION, tests::Place};
    use proofbook_catalogue::{EditionId, shipped};

    fn check(control: &str, text: &str, expected: &str) {
        let catalogue = shipped::load(&EditionId::new(CURRENT_EDITION)).unwrap().unwrap();
        let got = match named_target(catalogue.control(control).unwrap(), text) {
            Ok(target) => [
                target.demand.map(|id| id.to_string()),
                target.topic.map(|id| id.to_string()),
                target.facet.map(|id| id.to_string()),
            ]
            .into_iter()
            .map(Option::unwrap_or_default)
            .collect::<Vec<_>>()
            .join("|"),
            Err(error) => error.code,
        };
        assert_eq!(got, expected, "for {control} {text}");
    }

    #[test]
    fn demands_are_named_by_themselves_or_by_a_topic() {
        check("OPSP-001", "process-topics", "process-topics||");
        check("OPSP-001", "process-topics/logging", "process-topics|logging|");
        check("OPSP-001", "process-topics/logging/it", "process-topics|logging|it");
        check("OPSP-001", "logging", "process-topics|logging|");
        check("OPSP-001", "nothing", "APP-UNKNOWN-DEMAND");
        check("OPSP-001", "process-topics/logging/moon", "APP-UNKNOWN-DEMAND");
    }

    #[test]
    fn a_first_title_is_the_name_without_its_ending() {
        assert_eq!(title_of("IM-001_incident process.pdf"), "IM-001 incident process");
        assert_eq!(title_of(".env"), ".env");
        assert_eq!(title_of("notes v1.2 final version"), "notes v1.2 final version");
    }

    #[test]
    fn a_picture_that_texts_show_already_is_not_added_again() {
        let place = Place::new();
        let study = CaseStudyId("s1".into());
        let add = Edit::AddCaseStudy { id: study.clone(), study: Box::default() };
        crate::editing::edit_and_save(&place.session, &[add]).expect("a study");
        for role in [DiagramRole::Illustration, DiagramRole::Illustration, DiagramRole::New] {
            let upload =
                crate::attaching::attach_begin(&place.session, "console.svg".to_owned()).expect("an upload");
            crate::attaching::upload_chunk(
                &place.session,
                &upload,
                b"<svg xmlns='http://www.w3.org/2000/svg'/>",
            )
            .expect("a chunk");
            let purpose = AttachPurpose::Diagram { study: study.clone(), role };
            crate::attaching::attach_finish(&place.session, upload, purpose).expect("attached");
        }
        let dossier = crate::headless::dossier(&place.session).expect("open");
        let roles: Vec<DiagramRole> =
            dossier.case_studies[&study].diagrams.values().map(|it| it.role).collect();
        assert_eq!(roles, [DiagramRole::Illustration, DiagramRole::New]);
        assert_eq!(dossier.evidence.len(), 1);
    }
}
