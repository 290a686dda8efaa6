//! What somebody has seen who has looked at a picture, so that a tick or a consent holds for exactly that.
//!
//! Not here: drawing the picture, and who has looked at it.

use crate::digest::hexadecimal;
use proofbook_dossier::Evidence;
use sha2::{Digest, Sha256};

/// The digest of the file of a piece of evidence as it is published: of the file itself, or of the file and its
/// black boxes, for whoever takes a box away shows something that nobody has looked at. Lower-case hexadecimal;
/// none where there is no file.
pub fn picture_digest(evidence: &Evidence) -> Option<String> {
    let file = evidence.file.as_ref()?;
    if evidence.redactions.is_empty() {
        return Some(file.sha256.clone());
    }
    let mut regions: Vec<String> =
        evidence.redactions.values().map(|drawn| format!("{:?} {}", drawn.region, drawn.file)).collect();
    regions.sort();
    let seen = format!("{}\n{}", file.sha256, regions.join("\n"));
    Some(hexadecimal(&Sha256::digest(seen.as_bytes())))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proofbook_dossier::{Attachment, Redaction, Region};

    #[test]
    fn a_black_box_makes_another_picture_and_its_id_does_not_matter() {
        let plain = Evidence {
            file: Some(Attachment { sha256: "ab".into(), ..Attachment::default() }),
            ..Evidence::default()
        };
        assert_eq!(picture_digest(&plain).as_deref(), Some("ab"));
        let drawn = |left| Redaction { region: Region { left, ..Region::default() }, file: "ab".into() };
        let with = |boxes: &[(&str, u16)]| {
            let redactions = boxes.iter().map(|(id, x)| ((*id).into(), drawn(*x))).collect();
            picture_digest(&Evidence { redactions, ..plain.clone() })
        };
        assert_ne!(with(&[("a", 1)]), picture_digest(&plain));
        assert_eq!(with(&[("a", 1), ("b", 2)]), with(&[("c", 2), ("d", 1)]));
        assert_ne!(with(&[("a", 1)]), with(&[("a", 2)]));
        assert_eq!(picture_digest(&Evidence { file: None, ..plain }), None);
    }
}
