//! The partner's colour, made readable: text in it keeps the contrast WCAG asks of small text (4.5 to 1),
//! on light pages and on dark ones.
//!
//! It deliberately keeps the hue and changes the lightness only, step by step, so that a company still
//! finds its colour on the page. It knows no colour names.

use crate::error::WebError;

/// The colour of a page without a colour of the partner.
const USUAL: Colour = Colour { red: 0x1f, green: 0x4e, blue: 0x79 };
/// The least favourable light ground text stands on: the sunken boxes of the style sheet.
const LIGHT_GROUND: Colour = Colour { red: 0xf3, green: 0xf1, blue: 0xec };
/// The least favourable dark ground: the raised boxes of the style sheet.
const DARK_GROUND: Colour = Colour { red: 0x23, green: 0x28, blue: 0x33 };
/// What WCAG 2.2 AA asks of text, with a little to spare for rounding.
const READABLE: f64 = 4.6;
/// Steps from a colour to black or white.
const STEPS: u16 = 64;

/// A colour in sRGB.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Colour {
    red: u8,
    green: u8,
    blue: u8,
}

impl Colour {
    /// Reads `#rrggbb`.
    pub fn read(text: &str) -> Result<Self, WebError> {
        let refused = || WebError::Colour { colour: text.to_owned() };
        let digits = text.trim().strip_prefix('#').ok_or_else(refused)?;
        if digits.len() != 6 || !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return Err(refused());
        }
        let number = u32::from_str_radix(digits, 16).map_err(|_| refused())?;
        let [_, red, green, blue] = number.to_be_bytes();
        Ok(Self { red, green, blue })
    }

    /// The colour as style sheets write it.
    pub fn written(self) -> String {
        format!("#{:02x}{:02x}{:02x}", self.red, self.green, self.blue)
    }

    fn mixed(self, end: u8, step: u16) -> Self {
        let mix = |part: u8| {
            let sum = u16::from(part) * (STEPS - step) + u16::from(end) * step;
            u8::try_from(sum / STEPS).unwrap_or(u8::MAX)
        };
        Self { red: mix(self.red), green: mix(self.green), blue: mix(self.blue) }
    }

    fn luminance(self) -> f64 {
        let linear = |part: u8| {
            let share = f64::from(part) / 255.0;
            if share <= 0.040_45 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(self.red) + 0.7152 * linear(self.green) + 0.0722 * linear(self.blue)
    }

    fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    /// The colour moved towards `end` (black or white) until text in it can be read on the ground.
    fn readable(self, ground: Self, end: u8) -> Self {
        let steps = (0..=STEPS).map(|step| self.mixed(end, step));
        steps.into_iter().find(|one| one.contrast(ground) >= READABLE).unwrap_or(self.mixed(end, STEPS))
    }
}

/// The partner's colour for light and for dark pages.
pub(crate) fn accents(colour: Option<&str>) -> Result<(Colour, Colour), WebError> {
    let own = colour.filter(|text| !text.trim().is_empty()).map_or(Ok(USUAL), Colour::read)?;
    Ok((own.readable(LIGHT_GROUND, 0), own.readable(DARK_GROUND, u8::MAX)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_colour_can_be_read_on_both_grounds() {
        for colour in ["#ffcc00", "#ffffff", "#000000", "#ff0000", "#00ff88", "#1f4e79", "#808080", "#FF9900"]
        {
            let (light, dark) = accents(Some(colour)).unwrap();
            assert!(light.contrast(LIGHT_GROUND) >= 4.5, "{colour} became {}", light.written());
            assert!(dark.contrast(DARK_GROUND) >= 4.5, "{colour} became {}", dark.written());
        }
    }

    #[test]
    fn a_colour_that_can_be_read_stays_as_it_is() {
        assert_eq!(accents(Some("#7a1fa2")).unwrap().0.written(), "#7a1fa2");
        assert_eq!(accents(Some("#ffd166")).unwrap().1.written(), "#ffd166");
    }

    #[test]
    fn colours_on_light_pages_are_those_of_the_windows_preview() {
        // The same pairs stand in the tests of the window.
        let pairs = [
            ("#ffd166", "#7f6833"),
            ("#ffffff", "#6b6b6b"),
            ("#000000", "#000000"),
            ("#e4002b", "#d90028"),
            ("#00a19c", "#007875"),
        ];
        for (own, shown) in pairs {
            assert_eq!(accents(Some(own)).unwrap().0.written(), shown, "{own}");
        }
    }

    #[test]
    fn no_colour_is_the_usual_one() {
        assert_eq!(accents(None).unwrap(), accents(Some(" ")).unwrap());
        assert_eq!(accents(None).unwrap().0.written(), "#1f4e79");
    }

    #[test]
    fn what_is_no_colour_is_refused() {
        for text in ["red", "#fff", "#12345g", "#1234567", "1f4e79", "#+12345", "#;}a{b:", "#é1234"] {
            let error = accents(Some(text)).unwrap_err();
            assert_eq!(error.code(), "WEB-COLOUR", "{text}");
        }
    }
}
