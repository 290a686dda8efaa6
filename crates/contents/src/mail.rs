//! E-mail as a file: headers, body, and what is attached, one level deep.
//!
//! Addresses and names are pieces like any other; whether they matter is for the searches to say.

use crate::encoding::decode_text_in;
use crate::gathering::Gathering;
use crate::html;
use crate::model::{Damage, Place, UnreadReason};
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
    if mail.parts().nth(members).is_some() {
        into.unread(UnreadReason::ContentsLimitReached, None);
    }
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
        let Ok(bytes) = part.get_body_raw() else {
            into.damaged(Damage::ContentsMailDamaged);
            return into.unread(UnreadReason::ContentsUnreadable, Some(Place::of_member(name)));
        };
        return read_bytes(name, &bytes, into);
    }
    let Some(text) = text_of(part, into) else { return into.unreadable(Damage::ContentsMailDamaged) };
    let unknown = !matches!(
        transfer_encoding(part).as_str(),
        "" | "7bit" | "8bit" | "binary" | "base64" | "quoted-printable"
    );
    if unknown || text.lines().any(is_packed_by_uuencode) {
        into.unread(UnreadReason::ContentsKindNotRead, None);
    }
    if part.ctype.mimetype == "text/html" { html::read(&text, into) } else { read_lines(&text, into) }
}

fn transfer_encoding(part: &ParsedMail<'_>) -> String {
    use mailparse::MailHeaderMap;
    part.headers
        .get_first_value("Content-Transfer-Encoding")
        .map(|value| value.trim().to_ascii_lowercase())
        .unwrap_or_default()
}

/// `begin 644 name`: a file in the way of mails before MIME.
fn is_packed_by_uuencode(line: &str) -> bool {
    let rest = line.strip_prefix("begin ").or_else(|| line.strip_prefix("begin-base64 "));
    rest.and_then(|rest| rest.split_once(' ')).is_some_and(|(mode, name)| {
        (3..=4).contains(&mode.len())
            && mode.bytes().all(|byte| byte.is_ascii_digit())
            && !name.trim().is_empty()
    })
}

/// The text of a part in the encoding that it names; one that it does not name, or that it is not in, is
/// guessed.
fn text_of(part: &ParsedMail<'_>, into: &mut Gathering) -> Option<String> {
    let named = part.ctype.params.get("charset").map(|name| name.to_ascii_lowercase());
    if !matches!(
        named.as_deref(),
        None | Some("us-ascii" | "ascii" | "unknown-8bit" | "default" | "iso-2022-kr" | "utf-16" | "utf-32")
    ) {
        return part.get_body().ok();
    }
    let decoded = decode_text_in(&part.get_body_raw().ok()?, into.language());
    if decoded.doubtful {
        into.unread(UnreadReason::ContentsEncodingGuessed, None);
    }
    Some(decoded.text)
}
