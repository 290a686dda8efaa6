//! The string in which a field or a note says how its text looks (`/Helv 12 Tf 0 g`).
//!
//! What it deliberately does not do: it takes no operators but those of font, size and colour, so that
//! nothing a file writes there can draw.

/// How a text looks.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct DefaultAppearance {
    /// Size in points; 0 means as large as fits.
    pub size: f32,
    /// Operators that set the colour of filling.
    pub colour: String,
    /// The name of the font as the form calls it.
    pub font: String,
}

impl Default for DefaultAppearance {
    fn default() -> Self {
        Self { size: 0.0, colour: "0 g".to_owned(), font: String::new() }
    }
}

impl DefaultAppearance {
    /// Operators that set the same colour for lines.
    pub(crate) fn line_colour(&self) -> String {
        match self.colour.rsplit_once(' ') {
            Some((parts, operator)) => format!("{parts} {}", operator.to_ascii_uppercase()),
            None => self.colour.clone(),
        }
    }
}

/// Reads the string.
pub(crate) fn read(text: &str) -> DefaultAppearance {
    let mut found = DefaultAppearance::default();
    let mut operands: Vec<&str> = Vec::new();
    let spaced = text.replace('/', " /").replace(['[', ']'], " ");
    for word in spaced.split_ascii_whitespace() {
        match word {
            "Tf" => {
                if let [.., font, size] = operands.as_slice() {
                    found.font = font.trim_start_matches('/').to_owned();
                    found.size = number(size).unwrap_or(0.0).abs().min(500.0);
                }
                operands.clear();
            }
            "g" | "rg" | "k" => {
                let wanted = match word {
                    "g" => 1,
                    "rg" => 3,
                    _ => 4,
                };
                let parts: Option<Vec<f32>> = operands.iter().map(|part| number(part)).collect();
                if let Some(parts) = parts.filter(|parts| parts.len() >= wanted) {
                    found.colour = with_operator(&parts[parts.len() - wanted..], word);
                }
                operands.clear();
            }
            operand if operand.starts_with('/') || number(operand).is_some() => operands.push(operand),
            _ => operands.clear(),
        }
    }
    found
}

fn number(word: &str) -> Option<f32> {
    word.parse().ok().filter(|number: &f32| number.is_finite())
}

fn with_operator(parts: &[f32], operator: &str) -> String {
    let parts: Vec<String> = parts.iter().map(|part| part.clamp(0.0, 1.0).to_string()).collect();
    format!("{} {operator}", parts.join(" "))
}

/// The operator for a colour of 1, 3 or 4 parts, for filling or for lines; nothing for no colour.
pub(crate) fn colour(parts: &[f32], filling: bool) -> Option<String> {
    let operator = match (parts.len(), filling) {
        (1, true) => "g",
        (1, false) => "G",
        (3, true) => "rg",
        (3, false) => "RG",
        (4, true) => "k",
        (4, false) => "K",
        _ => return None,
    };
    Some(with_operator(parts, operator))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn font_size_and_colour_are_read_and_nothing_else() {
        let read_one = |text: &str| {
            let found = read(text);
            (found.font, found.size, found.colour)
        };
        assert_eq!(read_one("/Helv 12 Tf 0 g"), ("Helv".into(), 12.0, "0 g".into()));
        assert_eq!(read_one("0 0 1 rg/F1 0 Tf"), ("F1".into(), 0.0, "0 0 1 rg".into()));
        assert_eq!(read_one("/Helv Tf (evil) Tj /X Do"), (String::new(), 0.0, "0 g".into()));
        assert_eq!(read_one("1 0 0 0 k 5 0 0 5 0 0 cm /A 9.5 Tf"), ("A".into(), 9.5, "1 0 0 0 k".into()));
    }
}
