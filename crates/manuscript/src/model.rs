//! What goes into a Word document and what comes out of an imported one.
//!
//! Nothing here knows what a case study must contain; sections are headings with Markdown below them.

use std::collections::BTreeMap;

/// A finished case study in one language, for those who edit on in Word.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Manuscript {
    /// The language of the text as a BCP 47 tag such as `ko` or `ja-JP`.
    pub language: String,
    /// The title.
    pub title: String,
    /// A line below the title.
    pub subtitle: Option<String>,
    /// Who is named as the author in the document's properties.
    pub creator: String,
    /// When it was made, as `2026-12-30T00:00:00Z`; nothing is said where there is none.
    pub created: Option<String>,
    /// Labels and values, set as a table below the title.
    pub facts: Vec<(String, String)>,
    /// The sections, in order.
    pub sections: Vec<Part>,
    /// Pictures (PNG or JPEG) that stand within the texts, by the address by which these call them.
    pub pictures: BTreeMap<String, Vec<u8>>,
    /// A remark at the end.
    pub notice: Option<String>,
}

/// A section of a manuscript.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Part {
    /// The heading, of the first level.
    pub heading: String,
    /// The text, as Markdown.
    pub markdown: String,
    /// Pictures below the text.
    pub illustrations: Vec<Illustration>,
    /// A table below them, such as the success metrics.
    pub table: Option<PlainTable>,
}

/// A picture and its words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Illustration {
    /// A PNG or JPEG file. Of a drawing (SVG) the caller gives the drawn pixels; without any, the words
    /// stand alone.
    pub picture: Option<Vec<u8>>,
    /// The line below it.
    pub caption: String,
    /// What it shows, for those who do not see it.
    pub alternative: String,
}

/// A table of words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PlainTable {
    /// The line above it.
    pub caption: String,
    /// The heads of the columns.
    pub head: Vec<String>,
    /// The rows; shorter ones are filled up.
    pub rows: Vec<Vec<String>>,
}

/// What was read from a document.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Imported {
    /// The document's title, where it has one.
    pub title: Option<String>,
    /// The sections in order. Text before the first heading is a section of level 0 without a heading.
    pub sections: Vec<ImportedSection>,
    /// What the document holds and the sections do not.
    pub left_out: Vec<LeftOut>,
    /// Whether the headings were recognised by their looks, because the document marks none as such.
    pub guessed_headings: bool,
}

/// A heading and the text up to the next heading of any level.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ImportedSection {
    /// The heading's level, from 1; 0 for text before the first heading.
    pub level: u8,
    /// The heading, as plain text.
    pub heading: String,
    /// The text, as Markdown, in Unicode's composed form.
    pub markdown: String,
}

/// Something that was not taken over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    /// What it is.
    pub what: LeftOutKind,
    /// How often.
    pub count: usize,
    /// The words of the first one, shortened; empty where it has none.
    pub example: String,
}

/// What can be left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum LeftOutKind {
    /// A picture or drawing.
    Image,
    /// A box of text beside the text.
    TextBox,
    /// A chart.
    Chart,
    /// A SmartArt diagram.
    Diagram,
    /// An embedded object, such as a sheet.
    EmbeddedObject,
    /// A comment in the margin.
    Comment,
    /// An equation.
    Equation,
    /// A header or footer.
    HeaderOrFooter,
    /// Text whose deletion is tracked; it was left out.
    TrackedDeletion,
    /// Text whose insertion is tracked; it was taken in as if accepted.
    TrackedInsertion,
    /// A form field; its text was taken in.
    FormField,
    /// A table of contents.
    TableOfContents,
    /// Text that Word was told to hide.
    HiddenText,
    /// Macros.
    Macros,
    /// The metadata at the head of a Markdown file.
    FrontMatter,
    /// A comment in Markdown.
    HiddenComment,
    /// What an empty field of a form says in place of an answer, as “Click here to enter text”.
    Placeholder,
    /// A sign of a symbol font that has no character of its own.
    Symbol,
    /// The reading beside a word in Japanese (ruby).
    Reading,
    /// Text that Word shows only as the outcome of a field, such as the parts of a formula.
    FieldInstruction,
}

impl LeftOutKind {
    /// A stable name for messages.
    pub fn name(self) -> &'static str {
        match self {
            Self::Image => "image",
            Self::TextBox => "text-box",
            Self::Chart => "chart",
            Self::Diagram => "diagram",
            Self::EmbeddedObject => "embedded-object",
            Self::Comment => "comment",
            Self::Equation => "equation",
            Self::HeaderOrFooter => "header-or-footer",
            Self::TrackedDeletion => "tracked-deletion",
            Self::TrackedInsertion => "tracked-insertion",
            Self::FormField => "form-field",
            Self::TableOfContents => "table-of-contents",
            Self::HiddenText => "hidden-text",
            Self::Macros => "macros",
            Self::FrontMatter => "front-matter",
            Self::HiddenComment => "hidden-comment",
            Self::Placeholder => "placeholder",
            Self::Symbol => "symbol",
            Self::Reading => "reading",
            Self::FieldInstruction => "field-instruction",
        }
    }
}
