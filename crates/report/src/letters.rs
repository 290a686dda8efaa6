//! Exhibit letters: A to Z, then AA, AB, and so on, in the order of first citation.

/// The letter of the exhibit at this place, counted from zero.
pub fn letter(place: usize) -> String {
    let mut rest = place;
    let mut letters = Vec::new();
    loop {
        letters.push(char::from(b'A' + u8::try_from(rest % 26).unwrap_or(0)));
        match rest / 26 {
            0 => break,
            quotient => rest = quotient - 1,
        }
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::letter;

    #[test]
    fn letters_go_on_after_z() {
        let places = [0, 25, 26, 51, 52, 701, 702];
        assert_eq!(places.map(letter), ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
    }
}
