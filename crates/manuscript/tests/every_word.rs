//! Every word of a Word document is in what was read or belongs to a loss that is named.
//!
//! Documents are built by chance: each piece of text is a word of its own that occurs nowhere else, so that
//! a word that is gone can be told.

mod package;

use package::word;
use proofbook_manuscript::{Imported, LeftOutKind, read_docx};
use proptest::prelude::*;

/// A piece of a document. The words of most must come through; of the others the loss must be named.
#[derive(Clone, Debug)]
enum Piece {
    Paragraph,
    Bold,
    Heading(u8),
    Outline,
    Title,
    Quote,
    Code,
    Entry(u8),
    Table { rows: usize, columns: usize, controls: usize },
    TableInTable,
    Control { around: usize },
    Placeholder,
    Inserted,
    Deleted,
    Picture,
    TextBox,
    Equation,
    Hidden,
    Note,
    NoteOfHeading,
    OpenField,
    Field,
    Link,
    Ruby,
    Unknown,
    Alternative,
    Symbol,
    Break,
}

/// Builds a document and remembers its words.
#[derive(Default)]
struct Builder {
    body: String,
    notes: String,
    note: usize,
    made: usize,
    kept: Vec<String>,
    lost: Vec<(String, LeftOutKind)>,
}

impl Builder {
    fn word(&mut self) -> String {
        self.made += 1;
        let word = format!("wort{}end", self.made);
        self.kept.push(word.clone());
        word
    }

    fn lost(&mut self, what: LeftOutKind) -> String {
        let word = self.word();
        self.kept.pop();
        self.lost.push((word.clone(), what));
        word
    }

    fn run(&mut self) -> String {
        let word = self.word();
        format!("<w:r><w:t>{word}</w:t></w:r>")
    }

    fn styled(&mut self, properties: &str) -> String {
        let run = self.run();
        format!("<w:p><w:pPr>{properties}</w:pPr>{run}</w:p>")
    }

    fn paragraph(&mut self) -> String {
        self.styled("")
    }

    fn note(&mut self) -> String {
        self.note += 1;
        let (id, word) = (self.note, self.word());
        self.notes +=
            &format!(r#"<w:footnote w:id="{id}"><w:p><w:r><w:t>{word}</w:t></w:r></w:p></w:footnote>"#);
        format!(r#"<w:r><w:footnoteReference w:id="{id}"/></w:r>"#)
    }

    fn wrapped(inner: &str, around: usize) -> String {
        (0..around).fold(inner.to_owned(), |inner, _| {
            format!("<w:sdt><w:sdtPr/><w:sdtContent>{inner}</w:sdtContent></w:sdt>")
        })
    }

    fn table(&mut self, rows: usize, columns: usize, controls: usize) -> String {
        let mut text = String::new();
        for _ in 0..rows {
            let mut row = String::new();
            for _ in 0..columns {
                let cell = format!("<w:tc><w:tcPr><w:vMerge/></w:tcPr>{}</w:tc>", self.paragraph());
                row += &Self::wrapped(&cell, controls);
            }
            text += &Self::wrapped(&format!("<w:tr>{row}</w:tr>"), controls);
        }
        format!("<w:tbl><w:tblPr/>{text}</w:tbl>")
    }

    fn in_run(word: &str) -> String {
        format!("<w:p><w:r><w:t>{word}</w:t></w:r></w:p>")
    }

    fn add(&mut self, piece: &Piece) {
        let text = match piece {
            Piece::Paragraph => self.paragraph(),
            Piece::Bold => {
                format!("<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{}</w:t></w:r></w:p>", self.word())
            }
            Piece::Heading(level) => self.styled(&format!(r#"<w:pStyle w:val="h{level}"/>"#)),
            Piece::Outline => self.styled(r#"<w:outlineLvl w:val="1"/>"#),
            Piece::Title => self.styled(r#"<w:pStyle w:val="title"/>"#),
            Piece::Quote => self.styled(r#"<w:pStyle w:val="quote"/>"#),
            Piece::Code => self.styled(r#"<w:pStyle w:val="code"/>"#),
            Piece::Entry(level) => {
                self.styled(&format!(r#"<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>"#))
            }
            Piece::Table { rows, columns, controls } => self.table(*rows, *columns, *controls),
            Piece::TableInTable => {
                let (inner, beside) = (self.table(2, 2, 0), self.paragraph());
                format!("<w:tbl><w:tr><w:tc>{inner}</w:tc><w:tc>{beside}</w:tc></w:tr></w:tbl>")
            }
            Piece::Control { around } => {
                let inner = self.paragraph();
                Self::wrapped(&inner, *around)
            }
            Piece::Placeholder => {
                let inner = Self::in_run(&self.lost(LeftOutKind::Placeholder));
                format!(
                    "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{inner}</w:sdtContent></w:sdt>"
                )
            }
            Piece::Inserted => {
                let run = self.run();
                format!(r#"<w:p><w:ins w:id="9">{run}</w:ins></w:p>"#)
            }
            Piece::Deleted => {
                let word = self.lost(LeftOutKind::TrackedDeletion);
                format!(r#"<w:p><w:del w:id="9"><w:r><w:delText>{word}</w:delText></w:r></w:del></w:p>"#)
            }
            Piece::Picture => "<w:p><w:r><w:drawing><a:blip/></w:drawing></w:r></w:p>".to_owned(),
            Piece::TextBox => {
                let inner = Self::in_run(&self.lost(LeftOutKind::TextBox));
                format!("<w:p><w:r><w:pict><w:txbxContent>{inner}</w:txbxContent></w:pict></w:r></w:p>")
            }
            Piece::Equation => {
                let word = self.lost(LeftOutKind::Equation);
                format!("<w:p><m:oMath><m:r><m:t>{word}</m:t></m:r></m:oMath></w:p>")
            }
            Piece::Hidden => {
                let word = self.lost(LeftOutKind::HiddenText);
                format!("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>{word}</w:t></w:r></w:p>")
            }
            Piece::Note => {
                let (run, note) = (self.run(), self.note());
                format!("<w:p>{run}{note}</w:p>")
            }
            Piece::NoteOfHeading => {
                let (run, note) = (self.run(), self.note());
                format!(r#"<w:p><w:pPr><w:pStyle w:val="h1"/></w:pPr>{run}{note}</w:p>"#)
            }
            Piece::OpenField => {
                let run = self.run();
                format!(r#"<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>{run}</w:p>"#)
            }
            Piece::Field => {
                let run = self.run();
                format!(
                    r#"<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DATE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>{run}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>"#
                )
            }
            Piece::Link => {
                let run = self.run();
                format!(r#"<w:p><w:hyperlink r:id="out">{run}</w:hyperlink></w:p>"#)
            }
            Piece::Ruby => {
                let reading = self.lost(LeftOutKind::Reading);
                let base = self.run();
                format!(
                    "<w:p><w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>{reading}</w:t></w:r></w:rt><w:rubyBase>{base}</w:rubyBase></w:ruby></w:r></w:p>"
                )
            }
            Piece::Unknown => {
                let (inner, run) = (self.paragraph(), self.run());
                format!("<w:novelty>{inner}</w:novelty><w:p><w:novelty>{run}</w:novelty></w:p>")
            }
            Piece::Alternative => {
                let inner = self.paragraph();
                format!(
                    "<mc:AlternateContent><mc:Choice>{inner}</mc:Choice><mc:Fallback>{inner}</mc:Fallback></mc:AlternateContent>"
                )
            }
            Piece::Symbol => {
                let run = self.run();
                self.lost.push((String::new(), LeftOutKind::Symbol));
                format!(r#"<w:p><w:r><w:sym w:font="Odd Icons" w:char="E123"/></w:r>{run}</w:p>"#)
            }
            Piece::Break => {
                let (one, other) = (self.word(), self.word());
                format!("<w:p><w:r><w:t>{one}</w:t><w:br/><w:t>{other}</w:t><w:tab/></w:r></w:p>")
            }
        };
        self.body += &text;
    }

    fn read(&self) -> Imported {
        let styles = r#"<w:styles>
            <w:style w:type="paragraph" w:styleId="h1"><w:name w:val="heading 1"/></w:style>
            <w:style w:type="paragraph" w:styleId="h2"><w:name w:val="heading 2"/></w:style>
            <w:style w:type="paragraph" w:styleId="h3"><w:name w:val="heading 3"/></w:style>
            <w:style w:type="paragraph" w:styleId="title"><w:name w:val="Title"/></w:style>
            <w:style w:type="paragraph" w:styleId="quote"><w:name w:val="Quote"/></w:style>
            <w:style w:type="paragraph" w:styleId="code"><w:name w:val="Source Code"/></w:style></w:styles>"#;
        let numbering = r#"<w:numbering><w:abstractNum w:abstractNumId="0"/><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>"#;
        let notes = format!("<w:footnotes>{}</w:footnotes>", self.notes);
        let parts = [
            ("styles.xml", "styles", styles),
            ("numbering.xml", "numbering", numbering),
            ("footnotes.xml", "footnotes", notes.as_str()),
        ];
        read_docx(&word(&self.body, &parts)).expect("a document")
    }
}

fn piece() -> impl Strategy<Value = Piece> {
    prop_oneof![
        4 => Just(Piece::Paragraph),
        2 => Just(Piece::Bold),
        3 => (1_u8..4).prop_map(Piece::Heading),
        1 => Just(Piece::Outline),
        1 => Just(Piece::Title),
        1 => Just(Piece::Quote),
        1 => Just(Piece::Code),
        2 => (0_u8..4).prop_map(Piece::Entry),
        2 => (1_usize..4, 1_usize..4, 0_usize..4)
            .prop_map(|(rows, columns, controls)| Piece::Table { rows, columns, controls }),
        1 => Just(Piece::TableInTable),
        1 => (0_usize..4).prop_map(|around| Piece::Control { around }),
        1 => Just(Piece::Placeholder),
        1 => Just(Piece::Inserted),
        1 => Just(Piece::Deleted),
        1 => Just(Piece::Picture),
        1 => Just(Piece::TextBox),
        1 => Just(Piece::Equation),
        1 => Just(Piece::Hidden),
        1 => Just(Piece::Note),
        1 => Just(Piece::NoteOfHeading),
        1 => Just(Piece::OpenField),
        1 => Just(Piece::Field),
        1 => Just(Piece::Link),
        1 => Just(Piece::Ruby),
        1 => Just(Piece::Unknown),
        1 => Just(Piece::Alternative),
        1 => Just(Piece::Symbol),
        1 => Just(Piece::Break),
    ]
}

/// Words that are neither in what was read nor belong to a named loss.
fn missing(built: &Builder) -> Vec<String> {
    let imported = built.read();
    let mut all = imported.title.clone().unwrap_or_default();
    for section in &imported.sections {
        all += &format!("\n{}\n{}", section.heading, section.markdown);
    }
    let named = |what: &LeftOutKind| {
        let lost = built.lost.iter().filter(|(_, kind)| kind == what).count();
        imported.left_out.iter().any(|left| left.what == *what && left.count >= lost)
    };
    let gone = built.kept.iter().filter(|word| !all.contains(word.as_str())).cloned();
    let silent = built
        .lost
        .iter()
        .filter(|(word, what)| !named(what) || (!word.is_empty() && all.contains(word.as_str())));
    gone.chain(silent.map(|(word, what)| format!("{word} ({what:?})"))).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn no_word_of_a_document_vanishes_in_silence(pieces in prop::collection::vec(piece(), 1..14)) {
        let mut built = Builder::default();
        pieces.iter().for_each(|piece| built.add(piece));
        prop_assert_eq!(missing(&built), Vec::<String>::new(), "{:?}\n{}", pieces, built.body);
    }
}

#[test]
fn every_piece_alone_comes_through() {
    for piece in [
        Piece::Bold,
        Piece::Heading(1),
        Piece::NoteOfHeading,
        Piece::OpenField,
        Piece::Unknown,
        Piece::Alternative,
        Piece::Table { rows: 2, columns: 2, controls: 3 },
        Piece::Table { rows: 1, columns: 1, controls: 2 },
    ] {
        let mut built = Builder::default();
        built.add(&piece);
        assert_eq!(missing(&built), Vec::<String>::new(), "{piece:?}");
    }
}

#[test]
fn several_bodies_are_all_read() {
    let mut built = Builder::default();
    built.add(&Piece::Paragraph);
    built.body += "</w:body><w:body>";
    built.add(&Piece::Heading(1));
    built.add(&Piece::Paragraph);
    assert_eq!(missing(&built), Vec::<String>::new());
}

#[test]
fn a_document_with_macros_is_read_and_its_macros_are_named() {
    let text = package::paragraph("Normal", "Parcels were late.");
    let imported = read_docx(&word(&text, &[("vbaProject.bin", "vbaProject", "<x></x>")])).unwrap();
    assert_eq!(imported.sections[0].markdown, "Parcels were late.");
    let named: Vec<LeftOutKind> = imported.left_out.iter().map(|left| left.what).collect();
    assert_eq!(named, [LeftOutKind::Macros]);
}
