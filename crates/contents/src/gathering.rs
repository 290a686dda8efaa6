//! Collects what the readers of the formats find, inside the limits.
//!
//! One gathering accompanies a file and everything inside it: it knows how much may still be
//! decompressed and given out, wraps places of inner files, and keeps each alert once. It knows no
//! format.

use crate::dates::metadata_date;
use crate::input::Ending;
use crate::kind::MediaType;
use crate::limits::{Limits, ReadOptions, TextLanguage};
use crate::model::{Alert, Damage, DateSource, FoundDate, Piece, Pixels, Place, Unread, UnreadReason};
use crate::passages;
use std::collections::BTreeMap;
use std::io::Read;

/// How many times longer than its packed form a part must be to count as a bomb.
const BOMB: u64 = 100;

/// What has been found so far, and what may still be spent.
pub(crate) struct Gathering {
    limits: Limits,
    language: Option<TextLanguage>,
    words: &'static [&'static str],
    decompressed: u64,
    text: usize,
    within: Vec<String>,
    pieces: Vec<Piece>,
    alerts: Vec<Alert>,
    unread: Vec<Unread>,
    dates: Vec<FoundDate>,
    /// Characters on the pages of the PDF that is being read.
    characters: BTreeMap<u32, usize>,
    /// Whether the streams of the present container have been searched one by one, so that its bytes need not be.
    pub streams_searched: bool,
    /// The encoding of the outermost file.
    pub encoding: Option<String>,
    /// The pages of the outermost file.
    pub pages: Option<u32>,
    /// The size of the outermost picture.
    pub pixels: Option<Pixels>,
}

/// Everything that was found.
pub(crate) struct Gathered {
    pub pieces: Vec<Piece>,
    pub alerts: Vec<Alert>,
    pub unread: Vec<Unread>,
    pub dates: Vec<FoundDate>,
}

impl Gathering {
    pub fn new(options: &ReadOptions) -> Self {
        let limits = &options.limits;
        Self {
            limits: *limits,
            language: options.language,
            words: options.words,
            decompressed: limits.decompressed,
            text: limits.text,
            within: Vec::new(),
            pieces: Vec::new(),
            alerts: Vec::new(),
            unread: Vec::new(),
            dates: Vec::new(),
            characters: BTreeMap::new(),
            streams_searched: false,
            encoding: None,
            pages: None,
            pixels: None,
        }
    }

    /// The font that stands in for fonts that a PDF does not carry.
    pub fn font(&self) -> &'static [u8] {
        self.limits.font
    }

    /// Forgets how many characters the pages of another file had.
    pub fn forget_characters(&mut self) {
        self.characters.clear();
    }

    /// Says how many letters and digits a page draws.
    pub fn count_characters(&mut self, page: u32, characters: usize) {
        self.characters.insert(page, characters);
    }

    /// How many letters and digits a page draws.
    pub fn characters_of(&self, page: u32) -> usize {
        self.characters.get(&page).copied().unwrap_or_default()
    }

    /// How much may still come out of decompression.
    pub fn decompressible(&self) -> u64 {
        self.decompressed
    }

    /// The likely language of texts.
    pub fn language(&self) -> Option<TextLanguage> {
        self.language
    }

    /// Gives out what stands around the caller's words in bytes whose text is not known; answers how many
    /// bytes went by.
    pub fn undecided(&mut self, source: &mut dyn Read) -> u64 {
        if self.words.is_empty() {
            return 0;
        }
        let found = passages::of(source, self.words);
        for passage in found.passages {
            self.piece(Place::Bytes { offset: passage.offset }, &passage.text);
        }
        if found.cut {
            self.unread(UnreadReason::ContentsLimitReached, None);
        }
        if found.torn {
            self.unread(UnreadReason::ContentsUnreadable, None);
        }
        found.length
    }

    /// Says how reading a part ended, where it did not end well. `place` is the part, nothing for the whole
    /// file; of `packed` bytes came `length`.
    pub fn ended(&mut self, ending: Ending, place: Option<Place>, (length, packed): (u64, u64)) {
        match ending {
            Ending::Whole => {}
            Ending::Torn => {
                self.damaged(Damage::ContentsMemberDamaged);
                self.unread(UnreadReason::ContentsUnreadable, place);
            }
            Ending::Cut => {
                if length / BOMB > packed {
                    self.alert(Alert::ZipBomb);
                }
                self.unread(UnreadReason::ContentsLimitReached, place);
            }
        }
    }

    /// How many parts are unread so far.
    pub fn unread_parts(&self) -> usize {
        self.unread.len()
    }

    /// Whether, of the parts since, one is of the present file itself and not of a file inside it.
    pub fn has_unread_of_its_own(&self, since: usize) -> bool {
        let level = self.within.len();
        self.unread.iter().skip(since).any(|unread| unread.place.as_ref().map_or(0, depth) <= level)
    }

    /// How many members of an archive are looked at.
    pub fn members(&self) -> usize {
        self.limits.members
    }

    /// The longest input held in memory.
    pub fn longest_input(&self) -> u64 {
        self.limits.input
    }

    /// Says that so much came out of decompression.
    pub fn spend(&mut self, bytes: u64) {
        self.decompressed = self.decompressed.saturating_sub(bytes);
    }

    /// Whether this is the file that was attached, not one inside it.
    pub fn is_outermost(&self) -> bool {
        self.within.is_empty()
    }

    /// Adds a piece of text; surrounding white space is no text.
    pub fn piece(&mut self, place: Place, text: &str) {
        let text = text.trim();
        if text.is_empty() {
            return;
        }
        if self.pieces.len() >= self.limits.pieces || self.text < text.len() {
            self.unread(UnreadReason::ContentsLimitReached, None);
            return;
        }
        self.text -= text.len();
        let place = self.placed(place);
        self.pieces.push(Piece { place, text: text.to_owned() });
    }

    /// Adds a property, and the date in it where it holds one.
    pub fn metadata(&mut self, key: &str, value: &str) {
        let place = Place::Metadata { key: key.to_owned() };
        self.piece(place.clone(), value);
        if let Some(date) = metadata_date(value) {
            let found = FoundDate { date, place: self.placed(place), source: DateSource::Metadata };
            if !self.dates.contains(&found) && self.dates.len() < 1000 {
                self.dates.push(found);
            }
        }
    }

    /// Adds a property that names a person or a company.
    pub fn author(&mut self, key: &str, name: &str) {
        self.metadata(key, name);
        let name = name.trim();
        if !name.is_empty() && name != crate::clean::SOMEBODY {
            self.alert(Alert::Author { name: name.to_owned() });
        }
    }

    /// Adds where a link leads.
    pub fn link(&mut self, target: &str) {
        self.piece(Place::LinkTarget, target);
    }

    /// Adds an alert, once.
    pub fn alert(&mut self, alert: Alert) {
        let wrap = |alert, file: &String| Alert::Within { file: file.clone(), alert: Box::new(alert) };
        let alert = self.within.iter().rev().fold(alert, wrap);
        if self.alerts.len() < 1000 && !self.alerts.contains(&alert) {
            self.alerts.push(alert);
        }
    }

    /// Says that the file is damaged.
    pub fn damaged(&mut self, why: Damage) {
        self.alert(Alert::Damaged { why });
    }

    /// Says that the file is damaged so that nothing can be read.
    pub fn unreadable(&mut self, why: Damage) {
        self.damaged(why);
        self.unread(UnreadReason::ContentsUnreadable, None);
    }

    /// Says that the file asks for a password.
    pub fn encrypted(&mut self) {
        self.alert(Alert::Encrypted);
        self.unread(UnreadReason::ContentsEncrypted, None);
    }

    /// Says that the file is encrypted in another way than by a password of its own.
    pub fn closed(&mut self, how: Alert) {
        self.alert(how);
        self.unread(UnreadReason::ContentsEncrypted, None);
    }

    /// Whether it was said that the present file cannot be opened.
    pub fn is_closed(&self) -> bool {
        let closed = |alert: &Alert| matches!(alert, Alert::Encrypted | Alert::RightsManaged);
        self.alerts.iter().any(|alert| self.is_of_present(alert, closed))
    }

    fn is_of_present(&self, alert: &Alert, holds: impl Fn(&Alert) -> bool) -> bool {
        let mut alert = alert;
        for name in &self.within {
            match alert {
                Alert::Within { file, alert: inner } if file == name => alert = inner,
                _ => return false,
            }
        }
        holds(alert)
    }

    /// Says that a part was not read, once.
    pub fn unread(&mut self, why: UnreadReason, place: Option<Place>) {
        let inside = (!self.within.is_empty()).then_some(Place::FileName);
        let place = place.or(inside).map(|place| self.placed(place));
        let unread = Unread { why, place };
        if self.unread.len() < 1000 && !self.unread.contains(&unread) {
            self.unread.push(unread);
        }
    }

    /// Reads a file inside the present one.
    pub fn inside(&mut self, file: &str, read: impl FnOnce(&mut Self)) {
        self.within.push(file.to_owned());
        if self.within.len() > self.limits.depth {
            self.unread(UnreadReason::ContentsTooDeep, None);
        } else {
            read(self);
        }
        self.within.pop();
    }

    /// Says what a program inside the present file is called.
    pub fn program(&mut self, name: &str, kind: MediaType) {
        if kind.is_program() {
            self.alert(Alert::EmbeddedExecutable { name: name.to_owned() });
        }
    }

    /// How many files inside files are open.
    pub fn level(&self) -> usize {
        self.within.len()
    }

    /// Forgets the inner files that a panic left open above a level.
    pub fn surface(&mut self, level: usize) {
        self.within.truncate(level);
    }

    /// Everything that was found.
    pub fn finish(self) -> Gathered {
        Gathered { pieces: self.pieces, alerts: self.alerts, unread: self.unread, dates: self.dates }
    }

    fn placed(&self, place: Place) -> Place {
        let wrap = |place, file: &String| Place::Within { file: file.clone(), place: Box::new(place) };
        self.within.iter().rev().fold(place, wrap)
    }
}

/// How many files inside files a place lies in.
fn depth(place: &Place) -> usize {
    match place {
        Place::Within { place, .. } => 1 + depth(place),
        _ => 0,
    }
}
