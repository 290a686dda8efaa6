//! Comments in the HTML that people put into Markdown: notes to themselves, which nobody else is shown.
//!
//! It deliberately knows no other HTML.

/// Whether a comment is open; parsers give HTML line by line.
#[derive(Debug, Default)]
pub(crate) struct Comments {
    inside: bool,
}

impl Comments {
    /// HTML without its comments, which may go over several lines.
    pub fn left_out(&mut self, html: &str) -> String {
        let (mut shown, mut rest) = (String::new(), html);
        loop {
            let mark = if self.inside { "-->" } else { "<!--" };
            let Some((before, after)) = rest.split_once(mark) else { break };
            if !self.inside {
                shown.push_str(before);
            }
            self.inside = !self.inside;
            rest = after;
        }
        if !self.inside {
            shown.push_str(rest);
        }
        shown.trim_end_matches('\n').to_owned()
    }
}
