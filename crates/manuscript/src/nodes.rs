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

/// Joins neighbours of one style, takes the space off both ends, and sets space between styles as both
/// sides are, because Markdown has no bold space.
pub(crate) fn tidied(inlines: Vec<Inline>) -> Vec<Inline> {
    let mut apart: Vec<Inline> = inlines.into_iter().flat_map(space_apart).collect();
    for at in 0..apart.len() {
        let Inline::Text(text, style) = &apart[at] else { continue };
        if text.trim().is_empty() {
            let before = at.checked_sub(1).and_then(|at| style_of(&apart[at]));
            let after = apart.get(at + 1).and_then(style_of);
            let shared = Style { code: false, ..shared(before, after, style) };
            apart[at] = Inline::Text(text.clone(), shared);
        }
    }
    let mut joined: Vec<Inline> = Vec::new();
    for inline in apart {
        match (joined.last_mut(), inline) {
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

/// A piece of text as the space before it, itself, and the space after it.
fn space_apart(inline: Inline) -> Vec<Inline> {
    let Inline::Text(text, style) = inline else { return vec![inline] };
    if style == Style::default() || style.code {
        return if text.is_empty() { Vec::new() } else { vec![Inline::Text(text, style)] };
    }
    let after_space = text.trim_start();
    let (before, rest) = text.split_at(text.len() - after_space.len());
    let (core, after) = rest.split_at(rest.trim_end().len());
    let pieces = [before, core, after].into_iter().filter(|piece| !piece.is_empty());
    pieces.map(|piece| Inline::Text(piece.to_owned(), style.clone())).collect()
}

fn style_of(inline: &Inline) -> Option<&Style> {
    match inline {
        Inline::Text(_, style) => Some(style),
        _ => None,
    }
}

fn shared(before: Option<&Style>, after: Option<&Style>, own: &Style) -> Style {
    let (Some(before), Some(after)) = (before, after) else { return Style::default() };
    Style {
        link: own
            .link
            .clone()
            .filter(|link| before.link.as_ref() == Some(link) && after.link.as_ref() == Some(link)),
        strong: before.strong && after.strong,
        emphasis: before.emphasis && after.emphasis,
        strike: before.strike && after.strike,
        code: false,
    }
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
