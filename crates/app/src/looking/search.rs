//! Secrets and personal data in everything that was read from a file.
//!
//! What belongs together is searched together: the lines of a text, the paragraphs of a document, the rows
//! and the columns of a table are joined to one text, so that a key over many lines, a label and its value
//! on the next line, in the next paragraph or in the cell below are found; a map leads back from the joined
//! text to the place of each piece. A cell is searched by itself, too, with the words that label it.
//!
//! Not here: the patterns (`secrets`), reading the file (`contents`), and what a find means (`checks`).

use super::cells::Cells;
use super::masked::class_of;
use super::places::whereabouts;
use proofbook_checks::{Found, FoundClass};
use proofbook_contents::{Contents, Piece, Place};
use proofbook_secrets::{Certainty, Context, Hit, SIGNS, excuse_key, search};
use std::collections::{BTreeMap, BTreeSet};

/// More than this many things of one class in one file tell a person nothing new.
const FOUND_AT_MOST: usize = 2_000;

/// Texts of columns longer than this are searched only where they hold the beginning of a key.
const COLUMNS_UP_TO: usize = 400_000;

/// Places in one passage of bytes at which a token may begin in the middle of a word.
const GLUED_AT_MOST: usize = 200;

/// What stands in a file, in its order, each value once for each place.
pub(super) fn found_in(contents: &Contents, name: &str) -> Vec<Found> {
    let cells = Cells::of(&contents.pieces);
    let mut hits = Hits::default();
    for run in runs(&contents.pieces, &cells) {
        search_run(&contents.pieces, &run, name, &cells, &mut hits);
    }
    hits.in_order(&contents.pieces)
}

/// Pieces that are read one after another.
struct Run<'a> {
    sort: Sort,
    /// The files inside the file, outermost first.
    within: Vec<&'a str>,
    /// Numbers of pieces.
    pieces: Vec<usize>,
}

/// How the pieces of a run hang together.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    /// Lines of a text, joined by line breaks, with the empty lines between them.
    Lines,
    /// Paragraphs, pages, slides: joined by line breaks.
    Paragraphs,
    /// Cells of a table, joined by tabs and line breaks.
    Cells,
    /// Something by itself: a property, the name of a file.
    Single,
    /// A passage of bytes whose text is not known.
    Bytes,
}

fn sort_of(place: &Place) -> Sort {
    match innermost(place) {
        Place::Line { .. } => Sort::Lines,
        Place::Bytes { .. } => Sort::Bytes,
        Place::TableCell { .. } => Sort::Cells,
        Place::Sheet { cell, .. } if !cell.is_empty() => Sort::Cells,
        Place::Page { .. }
        | Place::Paragraph { .. }
        | Place::Heading { .. }
        | Place::Slide { .. }
        | Place::SpeakerNotes { .. }
        | Place::Comment
        | Place::HeaderFooter
        | Place::Footnote
        | Place::DeletedText
        | Place::HiddenText
        | Place::SvgText
        | Place::DiagramLabel { .. }
        | Place::XmlComment => Sort::Paragraphs,
        _ => Sort::Single,
    }
}

fn innermost(place: &Place) -> &Place {
    match place {
        Place::Within { place, .. } => innermost(place),
        place => place,
    }
}

fn within(place: &Place) -> Vec<&str> {
    let mut files = Vec::new();
    let mut place = place;
    while let Place::Within { file, place: inner } = place {
        files.push(file.as_str());
        place = inner;
    }
    files
}

/// The runs of a file. Paragraphs of one kind belong together although others stand between them: the
/// hidden words of a paragraph come behind it.
fn runs<'a>(pieces: &'a [Piece], cells: &Cells<'_>) -> Vec<Run<'a>> {
    let mut runs: Vec<Run<'a>> = Vec::new();
    let mut open: BTreeMap<(Vec<&str>, usize), usize> = BTreeMap::new();
    for (number, piece) in pieces.iter().enumerate() {
        let (sort, within) = (sort_of(&piece.place), within(&piece.place));
        let kind = match sort {
            Sort::Single | Sort::Bytes => None,
            Sort::Cells => Some(100 + cells.table(number)),
            Sort::Lines => Some(0),
            Sort::Paragraphs => Some(1 + stream(&piece.place)),
        };
        let known = kind.and_then(|kind| open.get(&(within.clone(), kind)).copied());
        match known {
            Some(index) => runs[index].pieces.push(number),
            None => {
                if let Some(kind) = kind {
                    open.insert((within.clone(), kind), runs.len());
                }
                runs.push(Run { sort, within, pieces: vec![number] });
            }
        }
    }
    runs
}

/// Which stream of text of a file a piece belongs to.
fn stream(place: &Place) -> usize {
    match innermost(place) {
        Place::Comment => 1,
        Place::HeaderFooter => 2,
        Place::Footnote => 3,
        Place::DeletedText => 4,
        Place::HiddenText => 5,
        Place::SvgText | Place::DiagramLabel { .. } => 6,
        Place::XmlComment => 7,
        Place::SpeakerNotes { .. } => 8,
        _ => 0,
    }
}

fn search_run(pieces: &[Piece], run: &Run<'_>, name: &str, cells: &Cells<'_>, hits: &mut Hits) {
    let ending = ending(run.within.last().copied().unwrap_or(name));
    let context = Context { ending: &ending, ..Context::default() };
    match run.sort {
        Sort::Single | Sort::Bytes => {
            for number in &run.pieces {
                let key = key_of(&pieces[*number].place);
                let from_bytes = run.sort == Sort::Bytes;
                let mut found = search(&pieces[*number].text, &Context { key, ..context });
                if from_bytes {
                    found.extend(glued(&pieces[*number].text));
                }
                // Bytes look like telephone numbers everywhere, and a hash of four digits protects a sheet.
                let is_number = |hit: &Hit| {
                    let value = pieces[*number].text.get(hit.range.clone());
                    value.is_none_or(|value| value.bytes().all(|byte| byte.is_ascii_digit()))
                };
                let firm = |hit: &Hit| {
                    let secret = hit.what.is_secret() && hit.certainty > Certainty::Possible;
                    !from_bytes || secret && !is_number(hit)
                };
                found.into_iter().filter(firm).for_each(|hit| hits.add_in_one(*number, hit, from_bytes));
            }
        }
        Sort::Lines | Sort::Paragraphs => search_joined(&Joined::of(pieces, run), &context, hits),
        Sort::Cells => {
            for number in &run.pieces {
                let labels = cells.labels(*number);
                let labelled = Context {
                    left: labels.left,
                    header: labels.header,
                    above: labels.above,
                    row: labels.row,
                    ..context
                };
                let found = search(&pieces[*number].text, &labelled);
                found.into_iter().for_each(|hit| hits.add_in_one(*number, hit, false));
            }
            if run.pieces.len() > 1 {
                search_joined(&Joined::of(pieces, run), &context, hits);
                search_columns(pieces, run, cells, &context, hits);
            }
        }
    }
}

/// Tokens of a form of their own that begin in the middle of a word: in bytes the length of a text, or a number,
/// may stand before it and look like a letter.
fn glued(text: &str) -> Vec<Hit> {
    let letter = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphanumeric);
    let begins = |at: &usize| {
        let rest = &text.as_bytes()[*at..];
        letter(text.as_bytes()[..*at].last()) && SIGNS.iter().any(|sign| rest.starts_with(sign.as_bytes()))
    };
    let places = text.char_indices().map(|(at, _)| at).filter(begins);
    let of = |at: usize| {
        let hits =
            search(text[at..].split(['\u{FFFD}', '\n']).next().unwrap_or_default(), &Context::default());
        let first = hits.into_iter().find(|hit| hit.range.start == 0 && hit.certainty == Certainty::Sure);
        first.map(|hit| Hit { range: at..at + hit.range.end, ..hit })
    };
    places.take(GLUED_AT_MOST).filter_map(of).collect()
}

fn search_joined(joined: &Joined, context: &Context<'_>, hits: &mut Hits) {
    for hit in search(&joined.text, context) {
        let (first, last) = joined.ends(&hit);
        hits.add(first, last, hit, false);
    }
}

/// What stands in cells one below the other: a key by its lines, a label and its value.
fn search_columns(
    pieces: &[Piece],
    run: &Run<'_>,
    cells: &Cells<'_>,
    context: &Context<'_>,
    hits: &mut Hits,
) {
    let mut columns: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
    for number in &run.pieces {
        columns.entry(cells.column(*number)).or_default().push(*number);
    }
    let length: usize = run.pieces.iter().map(|number| pieces[*number].text.len()).sum();
    for numbers in columns.into_values().filter(|numbers| numbers.len() > 1) {
        let column = Run { sort: Sort::Paragraphs, within: run.within.clone(), pieces: numbers };
        let joined = Joined::of(pieces, &column);
        if length > COLUMNS_UP_TO && !holds_the_beginning_of_a_key(&joined.text) {
            continue;
        }
        for hit in search(&joined.text, context) {
            let (first, last) = joined.ends(&hit);
            // What lies in one cell has been searched with better labels.
            if first.0 != last.0 {
                hits.add(first, last, hit, false);
            }
        }
    }
}

fn holds_the_beginning_of_a_key(text: &str) -> bool {
    [
        "BEGIN ",
        "AKIA",
        "ASIA",
        "PuTTY-User",
        "b3BlbnNz",
        "LS0tLS1",
        "Secret",
        "secret",
        "Password",
        "password",
    ]
    .iter()
    .any(|start| text.contains(start))
}

/// The text of a run and where each piece begins in it.
struct Joined {
    text: String,
    /// Where a piece begins, and its number.
    starts: Vec<(usize, usize)>,
}

impl Joined {
    fn of(pieces: &[Piece], run: &Run<'_>) -> Self {
        let length = run.pieces.iter().map(|number| pieces[*number].text.len() + 1).sum();
        let mut joined =
            Self { text: String::with_capacity(length), starts: Vec::with_capacity(run.pieces.len()) };
        let mut before: Option<&Place> = None;
        for number in &run.pieces {
            let piece = &pieces[*number];
            if let Some(before) = before {
                joined.text.push_str(separator(run.sort, innermost(before), innermost(&piece.place)));
            }
            joined.starts.push((joined.text.len(), *number));
            joined.text.push_str(&piece.text);
            before = Some(&piece.place);
        }
        joined
    }

    /// The pieces in which a hit begins and ends, with the offsets there.
    fn ends(&self, hit: &Hit) -> (At, At) {
        (self.at(hit.range.start), self.at(hit.range.end.saturating_sub(1)))
    }

    fn at(&self, offset: usize) -> At {
        let index = self.starts.partition_point(|(start, _)| *start <= offset).saturating_sub(1);
        let (start, number) = self.starts[index];
        (number, offset - start)
    }
}

fn separator(sort: Sort, before: &Place, after: &Place) -> &'static str {
    match (sort, before, after) {
        (Sort::Lines, Place::Line { line: before }, Place::Line { line: after }) if *after > *before + 1 => {
            "\n\n"
        }
        (Sort::Cells, before, after) => {
            let same_row = super::places::position(before)
                .zip(super::places::position(after))
                .is_some_and(|((_, above, left), (_, below, right))| above == below && left != right);
            if same_row { "\t" } else { "\n" }
        }
        _ => "\n",
    }
}

/// The number of a piece and a byte in it.
type At = (usize, usize);

/// What was found, by where it begins.
#[derive(Default)]
struct Hits(BTreeMap<At, (At, Hit, bool)>);

impl Hits {
    fn add_in_one(&mut self, number: usize, hit: Hit, from_bytes: bool) {
        self.add((number, hit.range.start), (number, hit.range.end.saturating_sub(1)), hit, from_bytes);
    }

    /// Adds a hit unless something that is as certain lies where it lies; what it is better than goes.
    fn add(&mut self, first: At, last: At, hit: Hit, from_bytes: bool) {
        let before = self.0.range(..first).next_back().filter(|(_, (end, _, _))| *end >= first);
        let inside = self.0.range(first..=last.max(first));
        let touched: Vec<At> = before.into_iter().chain(inside).map(|(at, _)| *at).collect();
        let longer = first.0 != last.0;
        let is_better = |at: &At| {
            let there = &self.0[at].1;
            (there.certainty, there.what.is_secret()) < (hit.certainty, hit.what.is_secret())
                || longer && there.certainty <= hit.certainty
        };
        if touched.iter().all(is_better) {
            touched.iter().for_each(|at| drop(self.0.remove(at)));
            self.0.insert(first, (last, hit, from_bytes));
        }
    }

    fn in_order(self, pieces: &[Piece]) -> Vec<Found> {
        let known: BTreeSet<String> = self
            .0
            .values()
            .filter(|(_, _, from_bytes)| !from_bytes)
            .map(|(_, hit, _)| excuse_key(hit))
            .collect();
        let mut seen: BTreeSet<(String, &Place)> = BTreeSet::new();
        let mut counts: BTreeMap<FoundClass, usize> = BTreeMap::new();
        let mut found = Vec::new();
        for ((number, _), (_, hit, from_bytes)) in self.0 {
            let key = excuse_key(&hit);
            // Bytes show again what the text of the file has shown already.
            let again = from_bytes && known.contains(&key);
            let place = &pieces[number].place;
            if again || !is_worth_saying(&hit) || !seen.insert((key, place)) {
                continue;
            }
            let count = counts.entry(class_of(hit.what)).or_default();
            *count += 1;
            if *count <= FOUND_AT_MOST {
                found.push(hit_found(&hit, place));
            }
        }
        found
    }
}

/// What merely looks like a telephone number is everywhere and frightens people needlessly.
fn is_worth_saying(hit: &Hit) -> bool {
    class_of(hit.what) != FoundClass::Contact || hit.certainty > Certainty::Possible
}

fn hit_found(hit: &Hit, place: &Place) -> Found {
    Found {
        class: class_of(hit.what),
        what: hit.what.code().to_owned(),
        certain: hit.certainty > Certainty::Possible,
        at: whereabouts(place),
        shown: hit.shown.clone(),
        key: excuse_key(hit),
    }
}

fn key_of(place: &Place) -> &str {
    match innermost(place) {
        Place::Metadata { key } => key,
        Place::FormField { name } => name,
        _ => "",
    }
}

/// What the name of a file says about its text: its ending; `env` for `.env.production`; the whole name where
/// it has no ending (`Dockerfile`, `credentials`). What a packing or a copy has added does not count.
fn ending(name: &str) -> String {
    let file = name.rsplit(['/', '\\']).next().unwrap_or(name).to_ascii_lowercase();
    let file = [
        "gz", "bak", "old", "orig", "save", "example", "sample", "template", "dist", "tmpl", "j2", "erb",
        "tpl",
    ]
    .iter()
    .fold(file.as_str(), |file, last| {
        file.strip_suffix(last)
            .and_then(|file| file.strip_suffix('.'))
            .filter(|file| file.contains('.'))
            .unwrap_or(file)
    });
    if file.starts_with(".env") || file.starts_with("env.") {
        return "env".to_owned();
    }
    file.rsplit_once('.').map_or(file, |(_, ending)| ending).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proofbook_contents::{ReadOptions, read_with};
    use std::io::{Cursor, Write};

    fn found(name: &str, bytes: &[u8]) -> Vec<(String, String)> {
        let options = ReadOptions { words: proofbook_secrets::SIGNS, ..ReadOptions::default() };
        let contents = read_with(&mut Cursor::new(bytes), bytes.len() as u64, name, &options);
        let place = |at: &proofbook_checks::Whereabouts| {
            [at.within.clone(), vec![at.value.clone()]].concat().join(": ")
        };
        found_in(&contents, name).iter().map(|found| (found.what.clone(), place(&found.at))).collect()
    }

    fn check(name: &str, text: &str, expected: &[(&str, &str)]) {
        let found = found(name, text.as_bytes());
        let expected: Vec<(String, String)> =
            expected.iter().map(|(what, place)| ((*what).to_owned(), (*place).to_owned())).collect();
        assert_eq!(found, expected, "{name}: {text}");
    }

    fn key_lines() -> Vec<String> {
        let body = "q8Zt2LmV9xKw4RnB7cYdPf3hJ6sGaT1uXeW5oNiMvCbQzDkHrEyLpSgUjFtAhIwO";
        vec![
            ["-----BEG", "IN EC PRIV", "ATE KEY-----"].concat(),
            body.to_owned(),
            body.chars().rev().collect(),
            ["-----E", "ND EC PRIV", "ATE KEY-----"].concat(),
        ]
    }

    #[test]
    fn a_key_over_many_lines_is_one_find_at_its_first_line() {
        let key = key_lines().join("\n");
        check("k.txt", &format!("first\n{key}\nlast"), &[("private-key", "2")]);
        let indented = key_lines().iter().map(|line| format!("    {line}\n")).collect::<String>();
        check("k.yaml", &format!("key: |\n{indented}port: 22"), &[("private-key", "2")]);
        let rows: String = key_lines().iter().map(|line| format!("x,{line}\n")).collect();
        check("k.csv", &rows, &[("private-key", "B1")]);
        check("k.csv", &format!("{}\n", key_lines().join(",")), &[("private-key", "A1")]);
    }

    #[test]
    fn a_label_is_found_on_the_line_above_and_in_the_cells_around() {
        let password = ["Kx9#", "mPq2"].concat();
        check("a.txt", &format!("Password:\n{password}"), &[("password", "2")]);
        check(
            "a.json",
            &format!("\"name\": \"DB_PASSWORD\",\n\"value\": \"{password}\""),
            &[("password", "2")],
        );
        check("a.csv", &format!("비밀번호,담당\n{password},김"), &[("password", "A2")]);
        check("a.csv", &format!("x,,\n비밀번호,,{password}"), &[("password", "C2")]);
        check(
            "a.csv",
            &format!("name,dev,prod\npassword,{password},{password}1"),
            &[("password", "B2"), ("password", "C2")],
        );
        check("a.csv", &format!("host,memo\ndb,비밀번호\nweb,{password}"), &[("password", "B3")]);
    }

    #[test]
    fn a_key_id_broken_over_two_lines_is_found_where_it_begins() {
        let id = ["AKIA", "Q3EGRIX5ZK7JWPLM"].concat();
        check("a.txt", &format!("the key {}\n{} is ours", &id[..9], &id[9..]), &[("aws-access-key-id", "1")]);
    }

    #[test]
    fn what_is_found_twice_on_one_line_is_said_once_and_on_two_lines_twice() {
        let id = ["AKIA", "Q3EGRIX5ZK7JWPLM"].concat();
        check(
            "a.txt",
            &format!("{id} {id}\n{id}"),
            &[("aws-access-key-id", "1"), ("aws-access-key-id", "2")],
        );
    }

    #[test]
    fn the_inner_name_says_what_an_assignment_is() {
        let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
        zip.start_file("conf/.env.production", zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(["DB_PASS=hanbit", "bank"].concat().as_bytes()).unwrap();
        let bytes = zip.finish().unwrap().into_inner();
        assert_eq!(found("a.zip", &bytes), [("password".to_owned(), "conf/.env.production: 1".to_owned())]);
    }

    #[test]
    fn bytes_repeat_nothing_that_the_text_has_shown() {
        let id = ["AKIA", "Q3EGRIX5ZK7JWPLM"].concat();
        check("a.txt", &format!("key\0{id}\0"), &[("aws-access-key-id", "1")]);
        let noise: Vec<u8> = (0..=255).cycle().take(2000).collect();
        let bytes = [&noise[..], id.as_bytes(), &noise].concat();
        let found = found("a.bin", &bytes);
        assert_eq!(found.iter().map(|(what, _)| what.as_str()).collect::<Vec<_>>(), ["aws-access-key-id"]);
    }

    #[test]
    fn in_bytes_a_letter_may_stand_before_a_key() {
        let id = ["AKIA", "Q3EGRIX5ZK7JWPLM"].concat();
        let bytes = [&[0u8, 1, 2, 255, 254], b"(klw".as_slice(), id.as_bytes(), &[0, 3, 255, 129]].concat();
        assert_eq!(found("a.bin", &bytes).first().map(|(what, _)| what.as_str()), Some("aws-access-key-id"));
    }

    #[test]
    fn many_addresses_hide_no_key() {
        let id = ["AKIA", "Q3EGRIX5ZK7JWPLM"].concat();
        let lines: String = (0..3000).map(|number| format!("person{number}@hanbit.co.kr\n")).collect();
        let found = found("a.txt", format!("{lines}{id}").as_bytes());
        assert!(found.iter().any(|(what, _)| what == "aws-access-key-id"), "{}", found.len());
    }

    #[test]
    fn endings_see_through_copies_and_packing() {
        for (name, expected) in [
            ("a/b.TF", "tf"),
            (".env", "env"),
            (".env.production", "env"),
            ("application.yml.example", "yml"),
            ("Dockerfile", "dockerfile"),
            ("app.properties.bak", "properties"),
            ("notes.sample", "sample"),
        ] {
            assert_eq!(ending(name), expected, "{name}");
        }
    }
}
