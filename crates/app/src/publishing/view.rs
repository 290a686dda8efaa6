//! What the window shows about a publication: places that name somebody, pictures to look at, the words
//! for Partner Central.

use super::{StudyExport, search};
use crate::{export::is_prose, wire::*};
use proofbook_catalogue::Language;
use proofbook_discretion::{Certainty, suggest};
use proofbook_messages::Messages;
use proofbook_publication::{Leak, digest, picture_digest, secret};
use std::collections::BTreeMap;

/// How many characters of a description Partner Central's readers see at once.
const DESCRIPTION: usize = 1_000;

pub(crate) fn view(work: &StudyExport, language: Language) -> PublicationView {
    let messages = Messages::of(language);
    let picture = |id: &_| picture_digest(work.snapshot.dossier.evidence.get(id)?);
    PublicationView {
        leaks: search::leaks(work).into_iter().map(|leak| leak_view(leak, messages)).collect(),
        pictures: work.pictures.iter().map(picture_view).collect(),
        spellings: spellings(work),
        digest: digest(&work.source, picture),
        fields: fields(work, messages),
        missing: work.missing.iter().map(|(id, _)| id.clone()).collect(),
    }
}

fn leak_view(leak: Leak, messages: &Messages) -> LeakView {
    LeakView {
        blocks: leak.blocks(),
        asks: leak.asks(),
        protect: leak.protected_as(),
        certainty: match (leak.mention, leak.certainty) {
            (Some(kind), _) => messages.text(&format!("mention-{}", kind.code())),
            (None, Certainty::Sure) => messages.text("leak-sure"),
            (None, Certainty::Likely) => messages.text("leak-likely"),
            (None, Certainty::Possible) => messages.text("leak-possible"),
        },
        key: leak.key,
        field: leak.place,
        name: leak.name,
        matched: leak.matched,
        context: leak.context,
        excuse: leak.excuse,
    }
}

fn picture_view(picture: &super::pictures::Picture) -> PictureView {
    PictureView {
        id: picture.diagram.id.clone(),
        title: picture.title.clone(),
        evidence: picture.diagram.evidence.clone(),
        seen_as: picture.seen_as.clone(),
        looked_at: picture.looked_at,
        publishable: picture.export_copy.is_some(),
    }
}

/// What is searched for, by the id of each protected name.
fn spellings(work: &StudyExport) -> BTreeMap<String, Vec<String>> {
    let names = work.source.protected_names.iter();
    names.filter_map(|(id, name)| Some((id.clone(), suggest(&secret(name)?)))).collect()
}

fn fields(work: &StudyExport, messages: &Messages) -> Vec<CopyField> {
    let prose = work.report.elements.iter().filter(|element| is_prose(&element.id));
    let paragraphs: Vec<String> = prose
        .filter(|element| matches!(element.id.as_str(), "challenge" | "proposed-solution" | "outcome"))
        .map(|element| proofbook_typeset::plain_text(&element.text))
        .filter(|text| !text.is_empty())
        .collect();
    let mut description: String = paragraphs.join("\n\n").chars().take(DESCRIPTION).collect();
    description.truncate(description.trim_end().len());
    // The real name even where the study is anonymised: Partner Central asks for it in this field and AWS keeps
    // it to itself (version 7.1, "anonymised public case studies").
    let customer = work.source.customer.clone().unwrap_or_default();
    let is_anonymised = work.source.anonymised == Some(true);
    let company = if is_anonymised { "central-field-company-private" } else { "central-field-company" };
    [
        ("central-field-title", work.report.title.clone()),
        (company, customer),
        ("central-field-description", description),
        ("central-field-url", work.report.url.clone().unwrap_or_default()),
    ]
    .into_iter()
    .filter(|(_, value)| !value.trim().is_empty())
    .map(|(key, value)| CopyField { label: messages.text(key), value })
    .collect()
}

#[cfg(test)]
mod tests {
    use crate::tests::Place;
    use proofbook_catalogue::Language;

    #[test]
    fn partner_central_gets_the_real_name_of_an_anonymised_customer_in_one_field_only() {
        let place = Place::new();
        let folder = tempfile::tempdir().unwrap();
        let sample = folder.path().join("Sample.proofbook").to_string_lossy().into_owned();
        crate::sampling::create_sample(&place.session, sample, Language::En).unwrap();
        let dossier = crate::headless::dossier(&place.session).unwrap();
        let (id, study) = dossier.case_studies.iter().find(|(_, it)| it.anonymised == Some(true)).unwrap();
        let customer = study.customer.clone().unwrap();
        let fields = crate::publishing::publication(&place.session, id.clone()).unwrap().fields;
        let naming: Vec<&str> =
            fields.iter().filter(|it| it.value.contains(&customer)).map(|it| it.label.as_str()).collect();
        assert_eq!(naming, ["Company name (AWS does not publish it)"]);
    }
}
