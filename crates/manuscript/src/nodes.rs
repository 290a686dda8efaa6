//! The text of a document between Word and Markdown: blocks, and runs of text in one style.
//!
//! It deliberately knows neither XML nor Markdown, and keeps only what both can say.

/// A block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Node {
    /// The document's title.
    Title(Vec<Inline>),
    /// A heading, from level 1.
    Heading(u8, Vec<Inline>),
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A quotation.
    Quote(Vec<Node>),
    /// Lines as they are typed.
    Code(Vec<String>),
    /// A line across.
    Rule,
    /// A list: the first number of a numbered one, and what each entry holds.
    List { start: Option<u64>, items: Vec<Vec<Node>> },
    /// A table; the first row is its head.
    Table { columns: Vec<Side>, rows: Vec<Vec<Vec<Inline>>> },
}

/// Where the text of a column stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Side {
    /// Where text begins.
    #[default]
    Usual,
    /// In the middle.
    Middle,
    /// At the right.
    Right,
}

/// A piece of running text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Inline {
    /// Text in one style.
    Text(String, Style),
    /// A line break.
    Break,
    /// A reference to a footnote, by its label.
    Note(String),
}

/// How text is set.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Style {
    /// Where it leads.
    pub link: Option<String>,
    /// Bold.
    pub strong: bool,
    /// Italic.
    pub emphasis: bool,
    /// Struck through.
    pub strike: bool,
    /// Code.
    pub code: bool,
}

/// The words alone.
pub(crate) fn plain(inlines: &[Inline]) -> String {
    let mut text = String::new();
    for inline in inlines {
        match inline {
            Inline::Text(piece, _) => text.push_str(piece),
            Inline::Break => text.push(' '),
            Inline::Note(_) => {}
        }
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Joins neighbours of one style and takes the space off both ends.
pub(crate) fn tidied(inlines: Vec<Inline>) -> Vec<Inline> {
    let mut joined: Vec<Inline> = Vec::new();
    for inline in inlines {
        match (joined.last_mut(), inline) {
            (_, Inline::Text(text, _)) if text.is_empty() => {}
            (Some(Inline::Text(before, style)), Inline::Text(text, other)) if *style == other => {
                before.push_str(&text);
            }
            (_, inline) => joined.push(inline),
        }
    }
    trim(&mut joined, true);
    trim(&mut joined, false);
    joined
}

fn trim(inlines: &mut Vec<Inline>, at_start: bool) {
    while let Some(end) = if at_start { inlines.first_mut() } else { inlines.last_mut() } {
        match end {
            Inline::Text(text, _) => {
                let kept = if at_start { text.trim_start() } else { text.trim_end() };
                if !kept.is_empty() {
                    *text = kept.to_owned();
                    return;
                }
            }
            Inline::Break => {}
            Inline::Note(_) => return,
        }
        let gone = if at_start { 0 } else { inlines.len() - 1 };
        inlines.remove(gone);
    }
}
