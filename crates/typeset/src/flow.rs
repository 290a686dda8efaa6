//! Where lines may break, beyond what Typst knows.
//!
//! Korean is broken between words, so a word that holds Hangul is kept together with the
//! particles and the marks that lean on it, across changes of style. A very long word (a path, a
//! hash, a line of dashes) gets places to break, or it would run off the paper. Japanese needs
//! nothing here: Typst applies kinsoku itself.
//!
//! What it deliberately does not do: it never adds a character, so what is copied out of the PDF
//! is what was put in.

use crate::blocks::{Item, Piece};

/// How much room there is, in widths of one full-width character.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Room {
    /// Longest word that is certain to fit on a line.
    pub longest_word: f32,
}

impl Room {
    /// A full line of body text on A4.
    pub(crate) const LINE: Self = Self { longest_word: 30.0 };
    /// A cell of a table of our own templates.
    pub(crate) const CELL: Self = Self { longest_word: 10.0 };

    /// A cell of a table with this many columns of equal right.
    pub(crate) fn of_columns(columns: usize) -> Self {
        let share = 52.0 / columns.max(1) as f32 - 2.0;
        Self { longest_word: share.clamp(2.0, 30.0) }
    }

    /// How wide a word without Hangul may be before it gets joints. Words of letters alone are
    /// given more room, for they can be hyphenated and a joint leaves no hyphen.
    fn longest_token(self, word: &str) -> f32 {
        let floor = if word.chars().all(char::is_alphabetic) { 14.0 } else { 6.0 };
        self.longest_word.max(floor)
    }
}

/// Arranges pieces of text into items: runs that break freely, words that do not, joints.
pub(crate) fn flow(pieces: Vec<Piece>, room: Room) -> Vec<Item> {
    let mut arranger = Arranger { room, items: Vec::new(), run: Vec::new() };
    let mut word = Vec::new();
    for piece in pieces {
        for part in split_at_spaces(&piece) {
            if part.s.contains('\n') {
                arranger.word(std::mem::take(&mut word));
                arranger.line_break();
            } else if part.s.starts_with(' ') {
                arranger.word(std::mem::take(&mut word));
                push_merged(&mut arranger.run, part);
            } else {
                word.push(part);
            }
        }
    }
    arranger.word(word);
    arranger.flush();
    arranger.items
}

/// Arranges plain text in one style.
pub(crate) fn flow_text(text: &str, room: Room) -> Vec<Item> {
    flow(vec![Piece { s: text.to_owned(), ..Piece::default() }], room)
}

struct Arranger {
    room: Room,
    items: Vec<Item>,
    run: Vec<Piece>,
}

impl Arranger {
    fn word(&mut self, pieces: Vec<Piece>) {
        let has_hangul = pieces.iter().any(|piece| piece.s.chars().any(is_hangul));
        let width: f32 = pieces.iter().map(width).sum();
        if has_hangul && width <= self.room.longest_word {
            self.flush();
            self.items.push(Item::Word { pieces });
        } else {
            for piece in pieces {
                self.breakable(piece);
            }
        }
    }

    /// Adds a piece, with joints wherever it would be wider than the room without a natural break.
    fn breakable(&mut self, piece: Piece) {
        let limit = self.room.longest_token(&piece.s);
        let whole = width(&piece);
        let mut part = Piece { s: String::new(), ..piece.clone() };
        let mut unbroken = 0.0;
        for c in piece.s.chars() {
            // A line may break after a full-width character anyway, so only solid stretches count.
            unbroken = if is_wide(c) { 0.0 } else { unbroken + char_width(c, piece.code) };
            part.s.push(c);
            if whole > limit && needs_joint(c, unbroken / limit) {
                push_merged(
                    &mut self.run,
                    std::mem::replace(&mut part, Piece { s: String::new(), ..piece.clone() }),
                );
                self.joint();
                unbroken = 0.0;
            }
        }
        push_merged(&mut self.run, part);
    }

    fn joint(&mut self) {
        self.flush();
        self.items.push(Item::Joint);
    }

    fn line_break(&mut self) {
        self.flush();
        self.items.push(Item::Break);
    }

    fn flush(&mut self) {
        if !self.run.is_empty() {
            let pieces = std::mem::take(&mut self.run);
            self.items.push(Item::Run { pieces });
        }
    }
}

/// A joint is best after punctuation; failing that, wherever half of the room is used up.
fn needs_joint(c: char, used: f32) -> bool {
    let after_punctuation =
        matches!(c, '/' | '\\' | '.' | '-' | '_' | ':' | ',' | ';' | '=' | '&' | '?' | '|');
    used >= 0.5 || (after_punctuation && used >= 0.2)
}

fn push_merged(run: &mut Vec<Piece>, piece: Piece) {
    if piece.s.is_empty() {
        return;
    }
    let same_style =
        |a: &Piece, b: &Piece| (a.strong, a.emph, a.strike, a.code) == (b.strong, b.emph, b.strike, b.code);
    match run.last_mut() {
        Some(last) if same_style(last, &piece) => last.s.push_str(&piece.s),
        _ => run.push(piece),
    }
}

/// Splits a piece into stretches of spaces, line feeds and words.
fn split_at_spaces(piece: &Piece) -> Vec<Piece> {
    let kind = |c: char| match c {
        '\n' => 0,
        ' ' => 1,
        _ => 2,
    };
    let mut parts: Vec<Piece> = Vec::new();
    let mut last_kind = None;
    for c in piece.s.chars() {
        let this_kind = kind(c);
        match parts.last_mut() {
            Some(part) if last_kind == Some(this_kind) && this_kind != 0 => part.s.push(c),
            _ => parts.push(Piece { s: c.to_string(), ..piece.clone() }),
        }
        last_kind = Some(this_kind);
    }
    parts
}

fn width(piece: &Piece) -> f32 {
    piece.s.chars().map(|c| char_width(c, piece.code)).sum()
}

fn char_width(c: char, code: bool) -> f32 {
    match c {
        c if is_wide(c) => 1.0,
        'M' | 'W' | 'm' | 'w' | '@' | '%' => 0.9,
        _ if code => 0.6,
        'A'..='Z' => 0.7,
        _ => 0.6,
    }
}

/// Hangul syllables and letters, the characters that Korean words are made of.
pub(crate) fn is_hangul(c: char) -> bool {
    matches!(c, '\u{1100}'..='\u{11FF}' | '\u{3130}'..='\u{318F}' | '\u{A960}'..='\u{A97F}'
        | '\u{AC00}'..='\u{D7FF}')
}

/// Characters as wide as they are high, after each of which a line may break by itself.
fn is_wide(c: char) -> bool {
    is_hangul(c)
        || matches!(c, '\u{2E80}'..='\u{312F}' | '\u{3190}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}'
            | '\u{FE30}'..='\u{FE4F}' | '\u{FF01}'..='\u{FF60}' | '\u{FFE0}'..='\u{FFE6}'
            | '\u{20000}'..='\u{3FFFF}')
}

/// Kana, kanji and full-width punctuation: text that is written without spaces.
pub(crate) fn is_japanese(c: char) -> bool {
    is_wide(c) && !is_hangul(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shape(items: &[Item]) -> String {
        let text = |pieces: &[Piece]| pieces.iter().map(|piece| piece.s.as_str()).collect::<String>();
        let shown = items.iter().map(|item| match item {
            Item::Run { pieces } => text(pieces),
            Item::Word { pieces } => format!("[{}]", text(pieces)),
            Item::Joint => "¦".to_owned(),
            Item::Break => "⏎".to_owned(),
            _ => "?".to_owned(),
        });
        shown.collect()
    }

    #[test]
    fn korean_words_stay_whole_and_latin_runs_stay_free() {
        let items = flow_text("당사는 AWS를 쓰는 managed service provider", Room::LINE);
        assert_eq!(shape(&items), "[당사는] [AWS를] [쓰는] managed service provider");
    }

    #[test]
    fn a_particle_after_a_strong_word_stays_with_it() {
        let strong = Piece { s: "증거 A".into(), strong: true, ..Piece::default() };
        let rest = Piece { s: "에서 봅니다".into(), ..Piece::default() };
        assert_eq!(shape(&flow(vec![strong, rest], Room::LINE)), "[증거] [A에서] [봅니다]");
    }

    #[test]
    fn a_word_longer_than_the_room_gets_joints_and_loses_nothing() {
        let long = "a".repeat(500);
        let items = flow_text(&long, Room::LINE);
        assert!(items.iter().filter(|item| **item == Item::Joint).count() > 10);
        assert_eq!(shape(&items).replace('¦', ""), long);
    }

    #[test]
    fn japanese_is_left_to_typst() {
        let text = "当社はすべてのお客様に同じ手順を適用しています。";
        assert_eq!(shape(&flow_text(&text.repeat(5), Room::LINE)), text.repeat(5));
    }

    #[test]
    fn line_feeds_become_breaks() {
        assert_eq!(shape(&flow_text("one\n\ntwo", Room::LINE)), "one⏎⏎two");
    }
}
