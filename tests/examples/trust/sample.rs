//! A file of the set, and what is known to be visible in it.

/// What says what a file shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// pdfium.
    Pdf,
    /// LibreOffice, then pdfium.
    Office,
    /// Only what the set itself knows.
    Other,
}

/// A file.
pub struct Sample {
    /// Its name; the part before the first dash is its family.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Words a reader of it sees. Where a peer shows the file, only those the peer shows count.
    pub words: Vec<String>,
    /// Colours a reader of it sees, red, green and blue.
    pub colours: Vec<[u8; 3]>,
    /// Pages or pictures it has, where that is known.
    pub pages: u32,
}

impl Sample {
    /// A file with one page.
    pub fn new(name: impl Into<String>, bytes: Vec<u8>) -> Self {
        Self { name: name.into(), bytes, words: Vec::new(), colours: Vec::new(), pages: 1 }
    }

    /// The words it shows.
    pub fn saying(mut self, words: &str) -> Self {
        self.words.extend(words.split_whitespace().map(str::to_owned));
        self
    }

    /// The colours it shows.
    pub fn painted(mut self, colours: &[[u8; 3]]) -> Self {
        self.colours.extend(colours);
        self
    }

    /// How many pages or pictures it has.
    pub fn of_pages(mut self, pages: u32) -> Self {
        self.pages = pages;
        self
    }

    /// The family it belongs to.
    pub fn family(&self) -> &str {
        self.name.split('-').next().unwrap_or_default()
    }

    /// Who says what it shows.
    pub fn kind(&self) -> Kind {
        match self.family() {
            "pdf" => Kind::Pdf,
            "office" => Kind::Office,
            _ => Kind::Other,
        }
    }
}
