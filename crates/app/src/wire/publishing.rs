//! Publishing across the boundary: places that name somebody, pictures, what was written.
//!
//! Not here: the search and the files (module `publishing`).

use super::*;

/// In which form a case study is published.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum StudyFormat {
    /// PDF/A-2a and PDF/UA-1.
    Pdf,
    /// A folder for the partner's own site.
    Html,
    /// Word.
    Docx,
    /// Markdown with its pictures.
    Md,
}

/// A place that names somebody who must not be named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LeakView {
    /// The place's own key, under which an excuse is kept.
    pub key: String,
    /// The field.
    pub field: String,
    /// The protected name; empty where nobody has listed it.
    pub name: String,
    /// The words found.
    pub matched: String,
    /// A few words around it.
    pub context: String,
    /// How certain it is, in words.
    pub certainty: String,
    /// It holds the publication back.
    pub blocks: bool,
    /// Why it names nobody, if a person has said so.
    pub excuse: Option<String>,
    /// Nobody has listed it: it only looks like a name or an address, and a person is to say what it is.
    pub asks: bool,
    /// As what it would be protected, where a person says that it must not be named either.
    pub protect: Option<ProtectedKind>,
}

/// A picture of a case study, before it is published.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PictureView {
    /// Its id among the study's diagrams.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The piece of evidence.
    pub evidence: EvidenceId,
    /// What somebody has looked at who ticks it: the digest of its file, and of its black boxes.
    pub seen_as: Option<String>,
    /// A person has looked at exactly this file, with these black boxes.
    pub looked_at: bool,
    /// It can be published: the file is there and its metadata can be taken out.
    pub publishable: bool,
}

/// A text to be copied into one field elsewhere.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CopyField {
    /// The field, in words.
    pub label: String,
    /// The text.
    pub value: String,
}

/// What publishing a case study would show and betray.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PublicationView {
    /// Places that name somebody.
    pub leaks: Vec<LeakView>,
    /// Its pictures.
    pub pictures: Vec<PictureView>,
    /// The spellings that are searched for, by the id of the protected name.
    pub spellings: BTreeMap<String, Vec<String>>,
    /// SHA-256 of the public text, for the customer's consent.
    pub digest: String,
    /// The words for Partner Central.
    pub fields: Vec<CopyField>,
    /// Required elements that the public version lacks; it can be written as a draft only.
    pub missing: Vec<ElementId>,
}

/// What was published.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StudyOutcome {
    /// The folder.
    pub folder: String,
    /// Its files.
    pub files: Vec<String>,
    /// What to know: pictures that were left out.
    pub remarks: Vec<String>,
}

/// A case study that was begun.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct StudyImport {
    /// The case study.
    pub study: CaseStudyId,
    /// What was left out and what could not be told, in words.
    pub remarks: Vec<String>,
    /// What changed.
    pub edit: EditOutcome,
}
