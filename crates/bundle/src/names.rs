//! Names that survive Box, Windows, OneDrive/SharePoint and every sync client between them.
//!
//! Box strips bad characters without a word, so that a stored name would differ from ours; Box
//! Drive ignores some names; Windows reserves some; macOS hands Korean over decomposed. Hence:
//! NFC, a closed list of forbidden characters, no reserved words, a component of at most
//! [`COMPONENT_LIMIT`] characters, a path inside the bundle of at most [`PATH_LIMIT`], and no two
//! names equal after case folding. Source: the limits in the documentation of the services.

use std::collections::BTreeSet;
use unicode_normalization::UnicodeNormalization;

/// Most characters (UTF-16 units) of a file or folder name.
pub const COMPONENT_LIMIT: usize = 100;
/// Most characters (UTF-16 units) of a path inside the bundle.
pub const PATH_LIMIT: usize = 150;

const RESERVED: [&str; 8] = ["con", "prn", "aux", "nul", "desktop.ini", "thumbs.db", ".", ".."];
/// Endings that Box Drive ignores or blocks; they get a harmless second ending.
const AVOIDED_ENDINGS: [&str; 12] =
    ["tmp", "bak", "lnk", "pst", "qbw", "nd", "des", "qba", "qbr", "qby", "qdt", "pdx"];

/// Makes a name valid as a file or folder name, keeping its ending. Never empty: what has no
/// usable character becomes `file`.
pub fn component(name: &str) -> String {
    let cleaned: String =
        name.nfc().map(|character| if is_allowed(character) { character } else { '_' }).collect();
    let cleaned = collapse_spaces(&cleaned).replace("_vti_", "_");
    let cleaned = cleaned.trim_start_matches(['~', '.', ' ']).trim_end_matches(['.', ' ']);
    let (stem, ending) = split_ending(if cleaned.is_empty() { "file" } else { cleaned });
    let ending = if AVOIDED_ENDINGS.contains(&ending.to_lowercase().as_str()) {
        format!("{ending}_")
    } else {
        ending.to_owned()
    };
    let stem = if is_reserved(stem, &ending) { format!("{stem}_") } else { stem.to_owned() };
    let room = COMPONENT_LIMIT - if ending.is_empty() { 0 } else { units(&ending) + 1 };
    let stem = shorten(&stem, room);
    if ending.is_empty() { stem } else { format!("{stem}.{ending}") }
}

fn is_allowed(character: char) -> bool {
    !character.is_control()
        && !matches!(character, '<' | '>' | ':' | '"' | '/' | '\\' | '|' | '?' | '*')
        // Invisible marks and private use: Box counts them as non-printable.
        && !matches!(character, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{e000}'..='\u{f8ff}' | '\u{fff0}'..='\u{ffff}')
}

fn collapse_spaces(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Splits off an ending of at most ten letters or digits.
fn split_ending(name: &str) -> (&str, &str) {
    match name.rsplit_once('.') {
        Some((stem, ending))
            if !stem.is_empty()
                && (1..=10).contains(&ending.len())
                && ending.bytes().all(|byte| byte.is_ascii_alphanumeric()) =>
        {
            (stem, ending)
        }
        _ => (name, ""),
    }
}

fn is_reserved(stem: &str, ending: &str) -> bool {
    let whole =
        if ending.is_empty() { stem.to_lowercase() } else { format!("{stem}.{ending}").to_lowercase() };
    let first = stem.split('.').next().unwrap_or(stem).trim().to_lowercase();
    let numbered = (first.starts_with("com") || first.starts_with("lpt"))
        && first.chars().count() == 4
        && first.ends_with(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '¹', '²', '³']);
    // Box Drive takes eight upper-case hexadecimal digits for a temporary file.
    let temporary = ending.is_empty()
        && stem.len() == 8
        && stem.bytes().all(|byte| byte.is_ascii_digit() || (b'A'..=b'F').contains(&byte));
    RESERVED.contains(&whole.as_str()) || RESERVED[..4].contains(&first.as_str()) || numbered || temporary
}

fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

/// Cuts a text to so many UTF-16 units, never inside a character, and leaves no trailing space or dot.
pub fn shorten(text: &str, limit: usize) -> String {
    let mut kept = String::new();
    let mut room = limit;
    for character in text.chars() {
        if character.len_utf16() > room {
            break;
        }
        room -= character.len_utf16();
        kept.push(character);
    }
    kept.trim_end_matches(['.', ' ']).to_owned()
}

/// Names that are taken, compared as the least careful file system compares them.
#[derive(Clone, Debug, Default)]
pub struct Taken(BTreeSet<String>);

impl Taken {
    /// A valid path `folder/name` that nobody has yet; a number is added before the ending where
    /// needed. The folder is taken as it is and must be valid.
    pub fn claim(&mut self, folder: &str, name: &str) -> String {
        let name = component(name);
        let limit = PATH_LIMIT.saturating_sub(if folder.is_empty() { 0 } else { units(folder) + 1 });
        for number in 1.. {
            let candidate = join(folder, &numbered(&name, number, limit));
            if self.0.insert(fold(&candidate)) {
                return candidate;
            }
        }
        unreachable!("numbers do not end before the names do")
    }
}

fn join(folder: &str, name: &str) -> String {
    if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") }
}

fn numbered(name: &str, number: u32, limit: usize) -> String {
    let (stem, ending) = split_ending(name);
    let suffix = if number == 1 { String::new() } else { format!(" ({number})") };
    let ending = if ending.is_empty() { String::new() } else { format!(".{ending}") };
    let room = limit.min(COMPONENT_LIMIT).saturating_sub(units(&suffix) + units(&ending)).max(1);
    format!("{}{suffix}{ending}", shorten(stem, room))
}

fn fold(path: &str) -> String {
    path.nfc().flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(input: &str, expected: &str) {
        assert_eq!(component(input), expected, "for {input:?}");
    }

    #[test]
    fn names_box_windows_and_sharepoint_would_refuse() {
        check("a/b\\c:d*e?f\"g<h>i|j.pdf", "a_b_c_d_e_f_g_h_i_j.pdf");
        check(" leading and trailing . ", "leading and trailing");
        check("~$lock.docx", "$lock.docx");
        check(".hidden", "hidden");
        check("CON", "CON_");
        check("con.txt", "con_.txt");
        check("LPT9.log", "LPT9_.log");
        check("COM¹.log", "COM¹_.log");
        check("console.txt", "console.txt");
        check("thumbs.db", "thumbs_.db");
        check("backup.bak", "backup.bak_");
        check("00ABCDEF", "00ABCDEF_");
        check("x_vti_y", "x_y");
        check("tab\tand\u{0}null", "tab_and_null");
        check("zero\u{200b}width", "zero_width");
        check("", "file");
        check("...", "file");
    }

    #[test]
    fn decomposed_korean_is_composed() {
        let decomposed: String =
            "절차.pdf".chars().flat_map(|c| c.to_string().nfd().collect::<Vec<_>>()).collect();
        assert_ne!(decomposed, "절차.pdf");
        check(&decomposed, "절차.pdf");
    }

    #[test]
    fn a_name_at_the_limit_stays_and_one_past_it_is_cut() {
        let exact = format!("{}.pdf", "가".repeat(COMPONENT_LIMIT - 4));
        check(&exact, &exact);
        check(&format!("가{exact}"), &exact);
        assert_eq!(component(&"😀".repeat(80)).encode_utf16().count(), COMPONENT_LIMIT);
    }

    #[test]
    fn two_names_equal_after_case_folding_are_told_apart() {
        let mut taken = Taken::default();
        assert_eq!(taken.claim("원본", "Report.PDF"), "원본/Report.PDF");
        assert_eq!(taken.claim("원본", "report.pdf"), "원본/report (2).pdf");
        assert_eq!(taken.claim("원본", "report.pdf"), "원본/report (3).pdf");
        assert_eq!(taken.claim("", "report.pdf"), "report.pdf");
    }

    proptest::proptest! {
        #[test]
        fn every_name_is_valid_and_stable(name in "\\PC{0,200}") {
            let made = component(&name);
            proptest::prop_assert!(units(&made) <= COMPONENT_LIMIT && !made.is_empty());
            proptest::prop_assert!(made.chars().all(is_allowed));
            proptest::prop_assert!(!made.ends_with(['.', ' ']) && !made.starts_with([' ', '~', '.']));
        }
    }
}
