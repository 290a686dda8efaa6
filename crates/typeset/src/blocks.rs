//! The tree the templates render: blocks and the items of running text.
//!
//! It is written as JSON. Every value in it is text to be shown, a number or a flag; there is
//! nowhere a template could take a person's words for markup.

use serde::Serialize;

/// A stretch of text in one style.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub(crate) struct Piece {
    /// The text.
    pub s: String,
    /// Strong emphasis.
    #[serde(skip_serializing_if = "is_false")]
    pub strong: bool,
    /// Emphasis.
    #[serde(skip_serializing_if = "is_false")]
    pub emph: bool,
    /// Struck through.
    #[serde(skip_serializing_if = "is_false")]
    pub strike: bool,
    /// Code.
    #[serde(skip_serializing_if = "is_false")]
    pub code: bool,
}

fn is_false(flag: &bool) -> bool {
    !*flag
}

/// One item of running text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "t", rename_all = "kebab-case")]
pub(crate) enum Item {
    /// Text that may break wherever its language allows.
    Run { pieces: Vec<Piece> },
    /// A Korean word with its particles: kept on one line.
    Word { pieces: Vec<Piece> },
    /// A place where a very long word may break, invisible and without a hyphen.
    Joint,
    /// A line break the author asked for.
    Break,
    /// A link to the outside.
    Link { url: String, items: Vec<Item> },
    /// A picture within text.
    Picture { picture: Picture },
    /// A footnote.
    Note { blocks: Vec<Block> },
}

/// A picture, or the words that stand for it when it is not there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Picture {
    /// Path of the picture among the template's files, when it is there and readable.
    pub path: Option<String>,
    /// The alternative text; never empty.
    pub alt: String,
    /// The words shown where the picture is missing.
    pub missing: Vec<Item>,
}

/// How a table column is aligned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Alignment {
    Left,
    Center,
    Right,
}

/// One entry of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Entry {
    /// Whether it is ticked, for an entry of a task list.
    pub checked: Option<bool>,
    /// What the entry holds.
    pub blocks: Vec<Block>,
}

/// One block of a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "t", rename_all = "kebab-case")]
pub(crate) enum Block {
    /// A heading; level 1 is the highest.
    Heading { level: u8, items: Vec<Item> },
    /// A paragraph.
    Paragraph { items: Vec<Item> },
    /// Preformatted lines.
    Code { lines: Vec<Vec<Item>> },
    /// Facts about the file that its author put before the text.
    FrontMatter { lines: Vec<Vec<Item>> },
    /// A list; `start` is the first number of a numbered one.
    List { start: Option<u64>, tight: bool, entries: Vec<Entry> },
    /// A table with one head row.
    Table { columns: Vec<Alignment>, head: Vec<Vec<Item>>, rows: Vec<Vec<Vec<Item>>> },
    /// Quoted blocks.
    Quote { blocks: Vec<Block> },
    /// A picture that stands alone.
    Figure { picture: Picture },
    /// A line across.
    Rule,
}
