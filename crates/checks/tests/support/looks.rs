//! Words of the scripts about what looking into a file has given.

use proofbook_checks::{Found, FoundClass, Look, Whereabouts};
use std::collections::BTreeMap;

/// `class what [certain] [page]...`: one thing for each page, or one without a place.
pub fn find(look: &mut Look, words: &str) -> Result<(), String> {
    let mut words = words.split(' ');
    let class = words.next().unwrap_or_default();
    let class: FoundClass =
        serde_json::from_value(class.into()).map_err(|_| format!("no class of finds {class}"))?;
    let what = words.next().ok_or("what was found?")?.to_owned();
    let mut rest: Vec<&str> = words.collect();
    let certain = rest.first() == Some(&"certain");
    if certain {
        rest.remove(0);
    }
    let shown = if rest.is_empty() { String::new() } else { rest.join(" ") };
    let pages: Vec<Option<u32>> = match rest.iter().map(|word| word.parse().ok()).collect::<Option<_>>() {
        Some(pages) if !rest.is_empty() => Vec::into_iter(pages).map(Some).collect(),
        _ => vec![None],
    };
    for page in pages {
        let at = Whereabouts {
            phrase: page.map_or_else(String::new, |_| "at-page".into()),
            value: page.map_or_else(String::new, |page: u32| page.to_string()),
            page,
            ..Whereabouts::default()
        };
        let key = format!("{what}-{}", look.found.len());
        look.found.push(Found { class, what: what.clone(), certain, at, shown: shown.clone(), key });
    }
    Ok(())
}

/// The look of a file, begun where there is none.
pub fn of<'a>(looks: &'a mut BTreeMap<String, Look>, sha256: &str) -> &'a mut Look {
    looks.entry(sha256.to_owned()).or_default()
}
