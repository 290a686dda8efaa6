//! E-mail as a file: headers, body, and what is attached, one level deep.
//!
//! Addresses and names are pieces like any other; whether they matter is for the searches to say.

use crate::gathering::Gathering;
use crate::html;
use crate::model::{Damage, Place};
use crate::reading::read_bytes;
use crate::text::read_lines;
use mailparse::{DispositionType, ParsedMail, parse_mail};

/// Gives out everything in an e-mail.
pub(crate) fn read(bytes: &[u8], into: &mut Gathering) {
    let Ok(mail) = parse_mail(bytes) else { return into.unreadable(Damage::ContentsMailDamaged) };
    for header in &mail.headers {
        let (key, value) = (header.get_key(), header.get_value());
        match key.to_ascii_lowercase().as_str() {
            "from" | "sender" | "reply-to" => into.author(&key, &value),
            _ => into.metadata(&key, &value),
        }
    }
    let members = into.members();
    for part in mail.parts().take(members).filter(|part| part.subparts.is_empty()) {
        read_part(part, into);
    }
}

fn read_part(part: &ParsedMail<'_>, into: &mut Gathering) {
    let disposition = part.get_content_disposition();
    let name = disposition.params.get("filename").or_else(|| part.ctype.params.get("name"));
    let attached = disposition.disposition == DispositionType::Attachment || name.is_some();
    if attached || !part.ctype.mimetype.starts_with("text/") {
        let name = name.map_or(part.ctype.mimetype.as_str(), String::as_str);
        into.piece(Place::AttachmentName, name);
        let Ok(bytes) = part.get_body_raw() else { return into.damaged(Damage::ContentsMailDamaged) };
        return read_bytes(name, &bytes, into);
    }
    let Ok(text) = part.get_body() else { return into.unreadable(Damage::ContentsMailDamaged) };
    if part.ctype.mimetype == "text/html" { html::read(&text, into) } else { read_lines(&text, into) }
}
