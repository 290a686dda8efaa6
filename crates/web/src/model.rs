//! What a case study page is made of: finished text in one language, pictures as bytes, labels as words.
//!
//! Nothing here knows where the text came from, whether the study is complete, or whether it may be
//! published. Whoever fills these shapes has decided that.

/// A case study as it is published on the partner's own site.
#[derive(Debug, Clone, PartialEq)]
pub struct StudyPage {
    /// The language of every text on the page, as a BCP 47 tag such as `ko` or `ja-JP`.
    pub language: String,
    /// The headline. The only heading of the first level.
    pub title: String,
    /// One or two sentences below the headline; also what search engines are told.
    pub subtitle: Option<String>,
    /// Who publishes the page.
    pub partner: Partner,
    /// Short facts about the engagement, in order.
    pub facts: Vec<Fact>,
    /// The sections, in order.
    pub sections: Vec<Section>,
    /// Pictures that stand within the texts, under the names by which these call them.
    pub pictures: Vec<Picture>,
    /// Names of the AWS services in use.
    pub services: Vec<String>,
    /// The words around the text.
    pub labels: Labels,
    /// A remark at the foot of the page, such as who confirmed the figures.
    pub notice: Option<String>,
    /// The public address the page will have (http or https).
    pub canonical_url: Option<String>,
}

/// The company that publishes the page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Partner {
    /// Its name.
    pub name: String,
    /// Its logo.
    pub logo: Option<Picture>,
    /// Its colour as `#rrggbb`. It is darkened or lightened until text in it can be read.
    pub colour: Option<String>,
}

/// A picture as it was attached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// The file. What it is gets decided by these bytes alone: PNG, JPEG, GIF, WebP or SVG.
    pub bytes: Vec<u8>,
    /// The name by which the text may refer to it, as in `![](name.png)`. It is never published, because
    /// names of files give customers away.
    pub file_name: String,
}

/// A label and its value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// What the value is.
    pub label: String,
    /// The value.
    pub value: String,
}

/// A section with a heading of the second level.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Section {
    /// A stable name, used for addresses within the page and for names of pictures.
    pub id: String,
    /// The heading.
    pub heading: String,
    /// The text, as Markdown. HTML in it is shown, never carried out.
    pub markdown: String,
    /// Pictures below the text, in order.
    pub figures: Vec<Figure>,
    /// Figures that show the success, in order.
    pub metrics: Vec<Metric>,
}

/// A picture with its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// The picture.
    pub picture: Picture,
    /// The line below it; may be empty.
    pub caption: String,
    /// What the picture shows, for those who do not see it. The caption stands in where it is empty.
    pub alternative: String,
}

/// One measured value before and after.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Metric {
    /// What was measured.
    pub what: String,
    /// The value before, as it is written.
    pub before: String,
    /// The value after, as it is written.
    pub after: String,
    /// The unit, where the values do not carry it.
    pub unit: String,
    /// When it was measured.
    pub period: String,
    /// Where the figures come from.
    pub source: String,
    /// The change in words or percent, as it is written.
    pub change: Option<String>,
    /// Both values in one unit, where they can be drawn: finite and not negative.
    pub numbers: Option<(f64, f64)>,
}

/// The words around the text, in the language of the page. An empty one leaves its part out where that
/// is possible.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Labels {
    /// What kind of page this is, above the headline.
    pub kind: String,
    /// Names the short facts.
    pub facts: String,
    /// Names the list of sections.
    pub contents: String,
    /// Names the AWS services in use.
    pub services: String,
    /// Names the most important changes at the head of the page.
    pub highlights: String,
    /// Names the table of metrics.
    pub metrics: String,
    /// Names the drawing of the metrics.
    pub chart: String,
    /// Names a table within the text.
    pub table: String,
    /// Head of the column of what was measured.
    pub what: String,
    /// Head of the column of values before.
    pub before: String,
    /// Head of the column of values after.
    pub after: String,
    /// Head of the column of changes.
    pub change: String,
    /// Head of the column of periods.
    pub period: String,
    /// Head of the column of sources.
    pub source: String,
    /// Names the footnotes of a section.
    pub notes: String,
    /// Lets a keyboard jump over the head of the page.
    pub skip: String,
}

/// One file of the folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WebFile {
    /// Where it lies in the folder, with forward slashes.
    pub path: String,
    /// Its content.
    pub bytes: Vec<u8>,
}
