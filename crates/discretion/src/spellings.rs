//! Every spelling in which a secret is searched, and which of them a person is shown.
//!
//! A spelling is a row of folded letters with the places where words may part, a cap on how certain a
//! find can be, and the rule by which a place in a text is judged.
//!
//! Not here: the search, and the judgement of a place.

use crate::decode::{decoded, letters};
use crate::generic_words::is_generic;
use crate::legal_forms::without_legal_form;
use crate::units::{Gap, Sort, Units};
use crate::{
    Certainty, How, Kind, Secret, hangul_romanised, kana_romanised, korean, latin, numbers, persons,
};

/// By which rule a place is judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Rule {
    /// Words in any spacing.
    Name,
    /// A person's name, which is no part of a longer word.
    Person,
    /// The same with the given name first, where a comma parts two persons.
    GivenFirst,
    /// A given name that counts only with a title behind it.
    WithTitle,
    /// Initials with a family name; attached ones count only before an `@`.
    Initials,
    /// Labels with dots between them.
    Domain,
    /// The first label of a host.
    Label,
    /// Groups of an IP address.
    Address,
    /// Twelve digits in groups.
    Account,
}

/// One spelling of a secret.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Spelling {
    /// The folded letters without gaps.
    pub row: String,
    /// The number of letters in the row.
    pub length: usize,
    /// Before which letters a gap is expected.
    pub breaks: Vec<usize>,
    /// The mark the spelling itself has before a letter, a space where it has only spaces.
    pub marks: Vec<(usize, char)>,
    /// By which rule a place is judged.
    pub rule: Rule,
    /// How certain a find can be at most.
    pub cap: Certainty,
    /// The disguise the spelling itself is.
    pub how: How,
    /// Whether the words are everyday English.
    pub generic: bool,
    /// The spelling as a person reads it.
    pub shown: String,
}

impl Spelling {
    /// A spelling from a text; `None` where there is nothing to search for (fewer than two letters).
    pub(crate) fn new(shown: &str, rule: Rule, cap: Certainty, how: How) -> Option<Self> {
        let plain = letters(shown);
        let plain = decoded(&plain).unwrap_or(plain);
        let units = Units::new(&plain);
        if units.len() < 2 {
            return None;
        }
        let breaks = breaks(&units);
        let mark = |index: usize| {
            let mut marks = units.marks(index).peekable();
            let first = marks.peek().copied()?;
            Some((
                index,
                marks.find(|c| !c.is_whitespace()).unwrap_or(if first.is_whitespace() { ' ' } else { first }),
            ))
        };
        let marks = (1..units.len()).filter_map(mark).collect();
        let row = units.row().to_owned();
        // English words may each be everyday ones; in Korean and Japanese every other company name is made
        // of such words, so that there only the whole counts.
        let each = row.is_ascii() && words(&row, &breaks).iter().all(|word| is_generic(word));
        let generic = each || is_generic(&row);
        let shown = shown.trim().to_owned();
        Some(Self { length: units.len(), row, breaks, marks, rule, cap, how, generic, shown })
    }

    /// The mark the spelling has before a letter.
    pub(crate) fn mark_at(&self, letter: usize) -> Option<char> {
        let found = self.marks.binary_search_by_key(&letter, |(index, _)| *index).ok()?;
        Some(self.marks[found].1)
    }

    /// Whether a gap is expected before a letter.
    pub(crate) fn breaks_at(&self, letter: usize) -> bool {
        self.breaks.binary_search(&letter).is_ok()
    }
}

fn words(row: &str, breaks: &[usize]) -> Vec<String> {
    let chars: Vec<char> = row.chars().collect();
    let mut borders = vec![0];
    borders.extend(breaks);
    borders.push(chars.len());
    borders.windows(2).map(|pair| chars[pair[0]..pair[1]].iter().collect()).collect()
}

/// Gaps, camel case, borders between letters and digits or between scripts, and business nouns.
fn breaks(units: &Units<'_>) -> Vec<usize> {
    let border = |index: &usize| {
        let (before, here) = (units.sort(*index - 1), units.sort(*index));
        let camel = before == Sort::Lower && here == Sort::Upper;
        let scripts =
            before.is_latin() != here.is_latin() || (before == Sort::Digit) != (here == Sort::Digit);
        let eastern = before.is_eastern() && here.is_eastern() && before != here;
        units.gap(*index) != Gap::None || camel || scripts || eastern
    };
    let mut found: Vec<usize> = (1..units.len()).filter(border).collect();
    if let Some(noun) = korean::business_noun(units.row()) {
        found.push(noun);
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// All spellings of a secret, without repetition.
pub(crate) fn of(secret: &Secret) -> Vec<Spelling> {
    let mut found = Vec::new();
    for name in std::iter::once(&secret.spelling).chain(&secret.also) {
        match secret.kind {
            Kind::Company => company(name, &mut found),
            Kind::Person => persons::spell(name, &mut found),
            Kind::Product | Kind::Other => thing(name, &mut found),
            Kind::Domain => numbers::spell_domain(name, &mut found),
            Kind::Host => numbers::spell_host(name, &mut found),
            Kind::AccountNumber => numbers::spell_account(name, &mut found),
        }
    }
    // Of two that are searched alike the more certain one stays.
    found.sort_by(|a, b| {
        (&a.row, a.rule, b.cap, a.how, &a.breaks).cmp(&(&b.row, b.rule, a.cap, b.how, &b.breaks))
    });
    found.dedup_by(|later, kept| {
        later.row == kept.row && later.rule == kept.rule && later.breaks == kept.breaks
    });
    found.sort_by(|a, b| (b.cap, a.how, &a.shown).cmp(&(a.cap, b.how, &b.shown)));
    found
}

/// The spellings that are searched for a secret, the surest first, for a person to look over.
pub fn suggest(secret: &Secret) -> Vec<String> {
    let mut shown: Vec<String> = Vec::new();
    for spelling in of(secret) {
        if !shown.contains(&spelling.shown) {
            shown.push(spelling.shown);
        }
    }
    shown
}

fn company(name: &str, found: &mut Vec<Spelling>) {
    let core = without_legal_form(name);
    thing(&core, found);
    found.extend(
        first_word(&core).and_then(|part| Spelling::new(&part, Rule::Name, Certainty::Possible, How::Part)),
    );
}

/// A name that is searched as it is, with `&` in words, with umlauts in two letters, and romanised.
fn thing(name: &str, found: &mut Vec<Spelling>) {
    found.extend(Spelling::new(name, Rule::Name, Certainty::Sure, How::AsGiven));
    for other in latin::other_spellings(name) {
        found.extend(Spelling::new(&other, Rule::Name, Certainty::Sure, How::Folded));
    }
    for latin in hangul_romanised::romanised(name).into_iter().chain(kana_romanised::romanised(name)) {
        let cap = if latin.len() < 6 { Certainty::Possible } else { Certainty::Likely };
        found.extend(Spelling::new(&latin, Rule::Name, cap, How::Romanised));
    }
}

/// The first word of a name whose other words only say what line of business it is in.
fn first_word(core: &str) -> Option<String> {
    if let Some(noun) = korean::business_noun(core) {
        return Some(core.chars().take(noun).collect());
    }
    let mut words = core.split_whitespace();
    let first = words.next()?;
    let rest: Vec<String> = words.map(str::to_lowercase).collect();
    let telling = first.chars().count() > 3 && first.is_ascii() && !is_generic(&first.to_lowercase());
    (telling && !rest.is_empty() && rest.iter().all(|word| is_generic(word))).then(|| first.to_owned())
}
