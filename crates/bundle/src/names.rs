//! Names that survive Box, Windows, OneDrive/SharePoint and every sync client between them.
//!
//! Box strips bad characters without a word, so that a stored name would differ from ours; Box
//! Drive ignores some names; Windows reserves some; macOS hands Korean over decomposed; Linux counts
//! bytes, and a Hangul syllable has three. Hence: NFC, a closed list of forbidden characters, no
//! reserved words, a component of at most [`COMPONENT_LIMIT`] characters and [`BYTE_LIMIT`] bytes, a
//! path inside the bundle of at most [`PATH_LIMIT`], and no two names equal after case folding.
//! Source: the limits in the documentation of the services.
//!
//! Not here: which names are taken ([`Taken`] knows), and what a file is to be called.

pub use crate::taken::Taken;
use unicode_normalization::UnicodeNormalization;

/// Most characters (UTF-16 units) of a file or folder name.
pub const COMPONENT_LIMIT: usize = 100;
/// Most bytes (UTF-8) of a file or folder name: what the file systems of Linux hold.
pub const BYTE_LIMIT: usize = 255;
/// Most characters (UTF-16 units) of a path inside the bundle.
pub const PATH_LIMIT: usize = 150;

/// Names Windows keeps for devices, with any ending; the numbered ones are judged apart.
const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];
/// Names that systems give to files of their own.
const SYSTEM_FILES: [&str; 2] = ["desktop.ini", "thumbs.db"];
/// Endings that Box Drive passes over.
const IGNORED_ENDINGS: [&str; 3] = ["tmp", "bak", "lnk"];
/// Endings that Box Drive refuses to send.
const BLOCKED_ENDINGS: [&str; 9] = ["pst", "qbw", "nd", "des", "qba", "qbr", "qby", "qdt", "pdx"];

/// Makes a name valid as a file or folder name, keeping its ending. Never empty: what has no
/// usable character becomes `file`. A name that was made so stays as it is.
pub fn component(name: &str) -> String {
    usable(name).unwrap_or_else(|| "file".to_owned())
}

/// Like [`component`], but nothing where the name has no usable character.
pub(crate) fn usable(name: &str) -> Option<String> {
    usable_within(name, COMPONENT_LIMIT)
}

/// Like [`usable`], with at most so many UTF-16 units.
pub(crate) fn usable_within(name: &str, limit: usize) -> Option<String> {
    let cleaned = cleaned(name);
    if cleaned.is_empty() {
        return None;
    }
    let room = Room { units: limit.clamp(3, COMPONENT_LIMIT), bytes: BYTE_LIMIT };
    let made = avoid(&fit_whole(&cleaned, room));
    if units(&made) <= room.units && made.len() <= room.bytes {
        return Some(made);
    }
    // What was added to a harmful name does not fit; at most two characters are added.
    Some(avoid(&fit_whole(&cleaned, Room { units: room.units - 2, bytes: room.bytes - 2 })))
}

fn cleaned(name: &str) -> String {
    let allowed: String =
        name.nfc().map(|character| if is_allowed(character) { character } else { '_' }).collect();
    let mut spaced = allowed.split_whitespace().collect::<Vec<_>>().join(" ");
    // Taking one out can bring another about.
    while spaced.contains("_vti_") {
        spaced = spaced.replace("_vti_", "_");
    }
    spaced.trim_start_matches(['~', '.', ' ']).trim_end_matches(['.', ' ']).to_owned()
}

/// Whether a character may stand in a name on every service.
pub(crate) fn is_allowed(character: char) -> bool {
    !character.is_control()
        && !matches!(character, '<' | '>' | ':' | '"' | '/' | '\\' | '|' | '?' | '*')
        // Invisible marks and private use: Box counts them as non-printable.
        && !matches!(character, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{e000}'..='\u{f8ff}' | '\u{fff0}'..='\u{ffff}')
}

/// How much a name may hold.
#[derive(Clone, Copy)]
struct Room {
    units: usize,
    bytes: usize,
}

/// A name with a suffix before its ending, cut to so many UTF-16 units.
pub(crate) fn with_suffix(name: &str, suffix: &str, limit: usize) -> String {
    fit(name, suffix, Room { units: limit.min(COMPONENT_LIMIT), bytes: BYTE_LIMIT })
}

fn fit(name: &str, suffix: &str, room: Room) -> String {
    let (stem, ending) = split_ending(name);
    let ending = if ending.is_empty() { String::new() } else { format!(".{ending}") };
    let left = room.units.saturating_sub(units(suffix) + units(&ending)).max(1);
    let bytes = room.bytes.saturating_sub(suffix.len() + ending.len());
    format!("{}{suffix}{ending}", cut(stem, left, bytes))
}

/// Cuts until nothing is left to cut: what is cut off can leave an ending that was none before.
fn fit_whole(name: &str, room: Room) -> String {
    let mut fitted = fit(name, "", room);
    loop {
        let again = fit(&fitted, "", room);
        if again == fitted {
            return fitted;
        }
        fitted = again;
    }
}

/// Gives a name that means something to Windows or Box Drive a harmless form.
fn avoid(name: &str) -> String {
    let name = if ending_is_in(name, &IGNORED_ENDINGS) || has_blocked_ending(name) {
        format!("{name}_")
    } else {
        name.to_owned()
    };
    // Windows looks at what stands before the first dot.
    let before_dot = if is_reserved(&name) { name.find('.') } else { name.rfind('.') };
    if is_reserved(&name) || is_system_file(&name) || looks_temporary(&name) {
        let (stem, rest) = name.split_at(before_dot.unwrap_or(name.len()));
        return format!("{stem}_{rest}");
    }
    name
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

fn ending_is_in(name: &str, endings: &[&str]) -> bool {
    name.rsplit_once('.').is_some_and(|(_, ending)| endings.contains(&ending.to_lowercase().as_str()))
}

/// Whether Windows keeps this name for a device, whatever its ending.
pub(crate) fn is_reserved(name: &str) -> bool {
    let first = name.split('.').next().unwrap_or(name).trim().to_lowercase();
    let numbered = (first.starts_with("com") || first.starts_with("lpt"))
        && first.chars().count() == 4
        && first.ends_with(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '¹', '²', '³']);
    DEVICES.contains(&first.as_str()) || numbered
}

fn is_system_file(name: &str) -> bool {
    SYSTEM_FILES.contains(&name.to_lowercase().as_str())
}

/// Box Drive takes eight upper-case hexadecimal digits for a temporary file.
fn looks_temporary(name: &str) -> bool {
    name.len() == 8 && name.bytes().all(|byte| byte.is_ascii_digit() || (b'A'..=b'F').contains(&byte))
}

/// Whether Box Drive passes a file of this name over without a word.
pub(crate) fn is_ignored(name: &str) -> bool {
    name.starts_with(['~', '.'])
        || ending_is_in(name, &IGNORED_ENDINGS)
        || is_left_by_system(name)
        || looks_temporary(name)
}

/// Whether Box Drive refuses to send a file of this name.
pub(crate) fn has_blocked_ending(name: &str) -> bool {
    ending_is_in(name, &BLOCKED_ENDINGS)
}

/// Whether a system puts files of this name into folders by itself.
pub(crate) fn is_left_by_system(name: &str) -> bool {
    is_system_file(name) || name == ".DS_Store" || name == "Icon\r" || name.starts_with("._")
}

pub(crate) fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

/// Cuts a text to so many UTF-16 units, never inside a character, and leaves no trailing space or dot.
pub fn shorten(text: &str, limit: usize) -> String {
    cut(text, limit, usize::MAX)
}

fn cut(text: &str, mut units: usize, mut bytes: usize) -> String {
    let mut kept = String::new();
    for character in text.chars() {
        if character.len_utf16() > units || character.len_utf8() > bytes {
            break;
        }
        units -= character.len_utf16();
        bytes -= character.len_utf8();
        kept.push(character);
    }
    kept.trim_end_matches(['.', ' ']).to_owned()
}

/// A name or path as the least careful file system compares it. By way of upper case, because some
/// take `ß` for `ss`.
pub fn fold(path: &str) -> String {
    path.nfc().flat_map(char::to_uppercase).flat_map(char::to_lowercase).nfc().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::strategy::Strategy;

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
        let exact = format!("{}.pdf", "é".repeat(COMPONENT_LIMIT - 4));
        check(&exact, &exact);
        check(&format!("é{exact}"), &exact);
        assert_eq!(component(&"😀".repeat(80)).encode_utf16().count(), COMPONENT_LIMIT);
    }

    #[test]
    fn a_long_korean_name_fits_a_file_system_that_counts_bytes() {
        let exact = format!("{}.pdf", "가".repeat(83));
        assert_eq!(exact.len(), 253);
        check(&exact, &exact);
        check(&format!("가{exact}"), &exact);
        let folder = tempfile::tempdir().unwrap();
        std::fs::File::create(folder.path().join(component(&"절차".repeat(90)))).unwrap();
    }

    #[test]
    fn what_cleaning_and_cutting_bring_about_is_cleaned_too() {
        check("x_vti_vti_y", "x_y");
        check("desktop .ini", "desktop_.ini");
        check("thumbs. .db", "thumbs_.db");
        check("con.tmp", "con_.tmp_");
        let cut = format!("{}.tmpfilelonger", "a".repeat(COMPONENT_LIMIT - 4));
        assert!(!is_ignored(&component(&cut)), "{}", component(&cut));
        check(&format!("_ {}.tmp", "가".repeat(90)), &format!("_ {}.tmp_", "가".repeat(82)));
        let spaced = format!("{} .inilongerthanten", "a".repeat(COMPONENT_LIMIT - 4));
        check(&spaced, &format!("{}.in", "a".repeat(COMPONENT_LIMIT - 4)));
    }

    fn hard_name() -> impl proptest::strategy::Strategy<Value = String> {
        let parts =
            ["_vti_", ".tmp", "con", " ", ".", "~", "desktop", ".ini", "00ABCDEF", "가", "/", "x", "COM1"];
        proptest::collection::vec(proptest::sample::select(parts.to_vec()), 0..60)
            .prop_map(|parts| parts.concat())
    }

    proptest::proptest! {
        #[test]
        fn every_name_is_valid_and_stable(name in proptest::prop_oneof!["\\PC{0,200}", hard_name()]) {
            let made = component(&name);
            proptest::prop_assert!(units(&made) <= COMPONENT_LIMIT && made.len() <= BYTE_LIMIT && !made.is_empty());
            proptest::prop_assert_eq!(component(&made), made.clone());
            proptest::prop_assert!(!is_reserved(&made) && !is_ignored(&made) && !has_blocked_ending(&made));
            proptest::prop_assert!(made.chars().all(is_allowed));
            proptest::prop_assert!(!made.ends_with(['.', ' ']) && !made.starts_with([' ', '~', '.']));
        }
    }
}
