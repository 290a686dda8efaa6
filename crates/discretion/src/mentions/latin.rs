//! Persons and organisations in Latin letters: by titles, labels and quotations around them, by given
//! names, by legal forms.
//!
//! Not here: names that stand bare among ordinary words.

use super::words::{CAPITAL_WORDS, GIVEN_NAMES, SURNAMES};
use super::{Mention, MentionKind, group, pattern};
use regex::Regex;
use std::ops::Range;
use std::sync::LazyLock;

/// A word of a name.
const WORD: &str = r"(?:(?:Ma?c|Fitz|De|La|Le|Di|Van|Von)[A-Z][a-zà-ÿ]+|[A-ZÀ-ÖØ-ÞČŠŽŁŚ][a-zß-öø-ÿāēīōūçğışěřšžčńłőćęą]+(?:[-'’][A-Za-zÀ-ÖØ-öø-ÿāēīōūğışěřšžčńłő][a-zß-öø-ÿāēīōūçğışěřšžčńłőćęą]*)*|[A-ZÀ-ÖØ-ÞČŠŽŁŚ]['’][A-ZÀ-ÖØ-ÞČŠŽŁŚ][a-zß-öø-ÿāēīōūçğışěřšžčńłőćęą]+)";
/// A role of a person.
const ROLE: &str = r"(?:C[EFITSOPMRD]O|CISO|CIO|CTO|SVP|EVP|VP|PM|(?i-u:(?:(?:senior|vice|deputy|chief|managing|general|group|technical|executive|lead|principal|it|infrastructure|security|operations|cloud|platform|project|product|programme|program|service|information|technology|digital|data|finance|financial|operating|regional|global|head|plant|site|account)[ -]){0,3}(?:president|director|manager|engineer|architect|officer|head|leader|founder|co-founder|cofounder|owner|administrator|consultant|analyst|chairman|chairwoman|chairperson|chair|secretary|supervisor|coordinator|specialist|developer|lead|procurement)\b)(?i-u:\s+of\b)?)";
/// Words that say that somebody spoke.
const SPOKE: &str = r"(?:said|says|explained|explains|added|adds|recalled|recalls|noted|notes|commented|comments|remarked|told|confirmed|stated|concluded|concludes)";

fn name() -> String {
    format!(
        r"{WORD}(?:[ \u{{A0}}](?:[A-ZÀ-ÖØ-ÞČŠŽŁŚ]\.|van|von|der|den|de|da|del|di|la|le|al|bin|ter|dos|du)){{0,2}}(?:[ \u{{A0}}]{WORD}){{1,2}}"
    )
}

/// Patterns of which the group `it` is a person.
static PERSONS: LazyLock<Vec<Regex>> = LazyLock::new(|| {
    let name = name();
    [
        format!(r"(?P<it>{name})\s*(?:,|[(–—/-])\s*(?:(?:the|our|its|their|his|her|then|former|new)\s+)?{ROLE}"),
        format!(r"{ROLE},?\s+(?P<it>{name})"),
        format!(
            r"(?i-u:\b(?:contact(?: person)?|attn|attention|author|written by|prepared by|reviewed by|approved by|signed(?: by)?|signature|sponsor|interviewee|point of contact|poc|cc|reported by|owned by|interview with|customer contact|for questions)\b)\s*[:：]?\s*(?P<it>{name})"
        ),
        format!(r"\b{SPOKE}\s+(?P<it>{name})"),
        format!(r"\b(?i-u:according to|thanks to|thank|together with|approved by|led by|signed by|interviewed|ask|call)\s+(?P<it>{name})"),
        format!(r"(?P<it>{name})(?:,[^,.\n]{{0,60}},)?\s+{SPOKE}\b"),
        format!(r"(?P<it>{name}),\s+(?:who|whose)\b"),
        format!(r#"["”»]\s*[,–—-]{{0,3}}\s*(?P<it>{name})"#),
        format!(r"(?m)^\s*[>*_ ]*[—–-]{{1,2}}\s*(?P<it>{name})"),
        format!(r"(?P<it>\b(?:Mr|Ms|Mrs|Mx|Dr|Prof|Sir)\.?\s+{WORD}(?:\s(?:van|von|der|den|de|da|del|di|la|le|al|bin|ter|dos|du)){{0,2}}(?:\s{WORD})?)"),
        format!(r"(?P<it>{WORD}(?:\s{WORD})?-(?:san|sama|ssi|nim)\b)"),
    ]
    .iter()
    .map(|text| pattern(text))
    .collect()
});

/// Two or three words with a capital: persons where one of them is a given or a family name.
static BARE: LazyLock<Regex> = LazyLock::new(|| pattern(&format!(r"(?P<it>{})", name())));
/// Family names in capitals, as Koreans and Japanese write them: `KIM Minji`.
static SHOUTED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"(?P<it>\b(?P<family>[A-ZÀ-ÖØ-ÞČŠŽŁŚ]{{2,12}}) (?P<given>{WORD})\b|\b(?P<given2>{WORD}) (?P<family2>[A-ZÀ-ÖØ-ÞČŠŽŁŚ]{{2,12}})\b)"
    ))
});
/// Two syllables of a romanised Korean given name.
static KOREAN_GIVEN: LazyLock<Regex> = LazyLock::new(|| {
    const SYLLABLE: &str = "(?:min|ji|seo|su|soo|hye|hyun|hyeon|young|yeong|yong|jin|joon|jun|ho|woo|kyung|gyeong|kyoung|eun|yeon|yon|hee|hui|na|ra|ha|jae|sung|seong|sang|dong|tae|chul|cheol|mi|sun|seon|yu|yoo|in|won|hwan|gyu|kyu|il|kwang|myung|myeong|bo|da|ga|ye|yun|yoon|chan|chang|do|geun|keun|gun|han|jong|jung|jeong|joo|ju|ki|gi|kang|nam|se|si|shi|suk|seok|hoon|hun|wook|uk|bin|ah|ryeong|rin|ri|beom|bum|ok|mo|ro|ryang|rim|lim|sol|byung|byeong|pil|soon|sook|heon|jeen|yi|hyo|chae|gwang|kwan|gwan|eon|eok|nari)";
    pattern(&format!("^{SYLLABLE}[- ]?{SYLLABLE}$"))
});

static ORGANISATIONS: LazyLock<Vec<Regex>> = LazyLock::new(|| {
    const LEAD: &str = r"(?:[A-ZÀ-ÖØ-ÞČŠŽŁŚ][A-Za-z0-9À-ÖØ-öø-ÿ&'’.-]*|&)";
    [
        format!(
            r"(?P<it>{LEAD}(?:[ \u{{A0}}](?:{LEAD}|of|and|de|der|für)){{0,4}},?[ \u{{A0}}](?:Inc|Ltd|LLC|LLP|PLC|plc|GmbH|Corp|Co|AG|SE|SA|S\.A|BV|B\.V|NV|N\.V|AB|Oy|KK|K\.K|Pte|Pty|SpA|S\.p\.A|Srl|Sdn|Bhd|Limited|Incorporated|Corporation|Holdings)\b\.?(?:,? ?(?:Ltd|Inc)\b\.?)?)"
        ),
        format!(
            r"(?P<it>{LEAD}(?:[ \u{{A0}}](?:{LEAD}|&|and)){{0,3}}[ \u{{A0}}](?:Bank|Banking|Group|Insurance|Logistics|Airlines|Airways|Hospital|Hospitals|University|College|Institute|Electronics|Motors|Automotive|Pharma|Pharmaceuticals|Telecom|Telecommunications|Mobile Networks|Foods|Securities|Capital|Ventures|Industries|Technologies|Labs|Laboratories|Studios|Games|Entertainment|Healthcare|Clinic|Clinics|Hotels|Foundation|Agency|Association|Shipping|Freight|Parcels|Couriers|Express|Construction|Chemicals|Steel|Semiconductor|Semiconductors|Beverages|Brewery|Breweries|Stores|Supermarkets|Fashion|Cosmetics|Textiles|Mining|Petroleum|Railways|Department Stores|Retailers|Energy|Power Company|Bakeries|Trading|Manufacturing|Engineering|Mutual|Credit Union|Holdings|Enterprises|Brothers|& Sons|& Co)\b)"
        ),
        r"(?P<it>\b(?:University|Bank|City|Ministry|Government|Republic|Port|College|Institute|Municipality|Prefecture)\s+of\s+(?:the\s+)?[A-ZÀ-ÖØ-ÞČŠŽŁŚ][A-Za-zÀ-ÖØ-öø-ÿ'’-]+(?:\s+[A-ZÀ-ÖØ-ÞČŠŽŁŚ][A-Za-zÀ-ÖØ-öø-ÿ'’-]+){0,2})".to_owned(),
        r"(?P<it>\b(?:Project|Operation|Codename|Code name|Code-name|Programme|Program)\s+[“‘\x22]?(?P<code>[A-ZÀ-ÖØ-ÞČŠŽŁŚ][A-Za-z0-9-]{2,}))".to_owned(),
        r"(?i-u:\b(?:customer|client|company|end customer|end user|organisation|organization)(?:'s)?(?: name)?\b)\s*[:：]\s*(?P<it>[A-ZÀ-ÖØ-ÞČŠŽŁŚ][A-Za-z0-9À-ÖØ-öø-ÿ&'’.-]*(?:[ \u{A0}][A-ZÀ-ÖØ-ÞČŠŽŁŚ][A-Za-z0-9À-ÖØ-öø-ÿ&'’.-]*){0,4})".to_owned(),
    ]
    .iter()
    .map(|text| pattern(text))
    .collect()
});

/// Persons and organisations.
pub(super) fn find(text: &str) -> Vec<Mention> {
    if !text.contains(|c: char| c.is_uppercase()) {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut person = |range: Option<Range<usize>>| {
        found.extend(range.map(|range| Mention { kind: MentionKind::Person, range }));
    };
    for form in PERSONS.iter() {
        for it in form.captures_iter(text) {
            person(group(&it, "it").and_then(|range| within_words(text, range)));
        }
    }
    for it in BARE.captures_iter(text) {
        person(group(&it, "it").and_then(|range| by_its_words(text, range)));
    }
    for it in SHOUTED.captures_iter(text) {
        let part = |one: &str, other: &str| it.name(one).or_else(|| it.name(other)).map(|it| it.as_str());
        if is_shouted(part("family", "family2"), part("given", "given2")) {
            person(group(&it, "it"));
        }
    }
    for form in ORGANISATIONS.iter() {
        for it in form.captures_iter(text) {
            let code = it.name("code").map(|code| code.as_str());
            let range = group(&it, "it").and_then(|range| organisation(text, range, code));
            found.extend(range.map(|range| Mention { kind: MentionKind::Organisation, range }));
        }
    }
    found
}

fn is_common(word: &str) -> bool {
    let word = word.trim_end_matches("'s").trim_end_matches("’s");
    let plain: String = word.to_lowercase().chars().filter(|c| c.is_alphanumeric() || *c == '-').collect();
    let parts: Vec<&str> = plain.split('-').collect();
    let known = |word: &str| {
        CAPITAL_WORDS.contains(word)
            || word.strip_suffix('s').is_some_and(|stem| CAPITAL_WORDS.contains(stem))
    };
    known(&plain) || (parts.len() > 1 && parts.iter().all(|part| known(part)))
}

/// The words of a name without ordinary words at its beginning; none where ordinary words are left.
fn within_words(text: &str, range: Range<usize>) -> Option<Range<usize>> {
    let (mut start, words) = (range.start, &text[range.clone()]);
    if words.starts_with("Mr") || words.starts_with("Ms") || words.starts_with("Dr") || words.contains('-') {
        let all = words.split_whitespace().skip(1).all(is_common) && words.contains(' ');
        return (!all).then_some(range);
    }
    for word in words.split_inclusive([' ', '\u{A0}', '\n']) {
        if !is_common(word.trim()) {
            break;
        }
        start += word.len();
    }
    let rest = &text[start..range.end];
    let left: Vec<&str> =
        rest.split_whitespace().filter(|word| word.starts_with(|c: char| c.is_uppercase())).collect();
    (left.len() > 1 && !left.iter().any(|word| is_common(word))).then_some(start..range.end)
}

/// Two or three bare words that are a person's because one of them is a name.
fn by_its_words(text: &str, range: Range<usize>) -> Option<Range<usize>> {
    let mut at = range.start;
    let mut words: Vec<(Range<usize>, String)> = Vec::new();
    for word in text[range.clone()].split_inclusive([' ', '\u{A0}']) {
        let plain = word
            .trim_end_matches(|c: char| !c.is_alphanumeric())
            .trim_end_matches("'s")
            .trim_end_matches("’s");
        words.push((at..at + plain.len(), plain.to_lowercase()));
        at += word.len();
    }
    let given = |word: &str| GIVEN_NAMES.contains(word) || KOREAN_GIVEN.is_match(word);
    for pair in 0..words.len().saturating_sub(1) {
        let (first, second) = (&words[pair], &words[pair + 1]);
        let western = GIVEN_NAMES.contains(first.1.as_str()) && !is_common(&second.1);
        let family_first = SURNAMES.contains(first.1.as_str()) && given(&second.1);
        let family_last = SURNAMES.contains(second.1.as_str()) && given(&first.1);
        if western || family_first || family_last {
            let last = words.get(pair + 2).filter(|next| western && !is_common(&next.1));
            return Some(first.0.start..last.map_or(second.0.end, |last| last.0.end));
        }
    }
    None
}

fn is_shouted(family: Option<&str>, given: Option<&str>) -> bool {
    let (Some(family), Some(given)) = (family, given) else { return false };
    let (family, given) = (family.to_lowercase(), given.to_lowercase());
    let is_given = GIVEN_NAMES.contains(given.as_str()) || KOREAN_GIVEN.is_match(&given);
    is_given && !is_common(&family) && !is_common(&given)
}

/// An organisation has a word of its own besides the form; a code name too.
fn organisation(text: &str, range: Range<usize>, code: Option<&str>) -> Option<Range<usize>> {
    if let Some(code) = code {
        let shouted = code.chars().filter(|c| c.is_uppercase()).count() > 2;
        return (shouted || !is_common(code)).then_some(range);
    }
    if text[range.clone()].split_whitespace().nth(1) == Some("of") {
        return Some(range);
    }
    let mut start = range.start;
    for word in text[range.clone()].split_inclusive([' ', '\u{A0}']) {
        if !is_common(word.trim()) {
            break;
        }
        start += word.len();
    }
    let rest = text[start..range.end].trim();
    let mut words = rest.split_whitespace().filter(|word| word.starts_with(|c: char| c.is_uppercase()));
    let own = words.next().is_some_and(|word| !is_form(word));
    let more = rest.split_whitespace().count() > 1 || start == range.start;
    let vendor = text[range.start..start].split_whitespace().any(|word| matches!(word, "Amazon" | "AWS"));
    // `Storage Group` keeps nothing but the last word, which alone says nothing.
    (own && more && !vendor && !is_form(rest)).then_some(start..range.end)
}

/// Whether a word is the form of an organisation and no name.
fn is_form(word: &str) -> bool {
    const FORMS: [&str; 36] = [
        "Inc",
        "Ltd",
        "Corp",
        "Co",
        "Limited",
        "Corporation",
        "Holdings",
        "Group",
        "Bank",
        "Insurance",
        "Logistics",
        "Hospital",
        "University",
        "College",
        "Institute",
        "Electronics",
        "Agency",
        "Association",
        "Express",
        "Construction",
        "Capital",
        "Industries",
        "Technologies",
        "Labs",
        "Games",
        "Healthcare",
        "Foundation",
        "Shipping",
        "Trading",
        "Manufacturing",
        "Engineering",
        "Energy",
        "Stores",
        "Mining",
        "Securities",
        "Foods",
    ];
    FORMS.contains(&word.trim_end_matches(['.', ',']))
}
