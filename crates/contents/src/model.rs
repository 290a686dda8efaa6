//! What reading an attached file gives: data without words.
//!
//! Everything crosses to the window and to the searches, so places, alerts and reasons are typed
//! and stable. Whatever stands in a file inside the file is wrapped in `Within`, once for each
//! level, so that a person can be led to it.

use crate::kind::MediaType;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Where a piece of text stands. Numbers count from one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(tag = "at", rename_all = "snake_case")]
pub enum Place {
    /// The name of the file itself.
    FileName,
    /// A line of text.
    Line {
        /// Its number.
        line: u32,
    },
    /// A page of a PDF.
    Page {
        /// Its number.
        page: u32,
    },
    /// A paragraph of a document.
    Paragraph {
        /// Its number in the document.
        number: u32,
    },
    /// A heading.
    Heading {
        /// Its number among the paragraphs of a document, or its line in a text.
        number: u32,
    },
    /// A cell of a table.
    TableCell {
        /// The row.
        row: u32,
        /// The column.
        column: u32,
    },
    /// A cell of a worksheet.
    Sheet {
        /// The name of the worksheet.
        sheet: String,
        /// The cell, `B7`; empty for what belongs to the whole sheet.
        cell: String,
    },
    /// The name of a worksheet.
    SheetName,
    /// A name defined in a workbook, with what it stands for.
    DefinedName,
    /// A slide.
    Slide {
        /// Its number.
        slide: u32,
    },
    /// The notes below a slide.
    SpeakerNotes {
        /// The number of the slide.
        slide: u32,
    },
    /// A comment of a reviewer, or the comment of a picture or an archive.
    Comment,
    /// A header or a footer.
    HeaderFooter,
    /// A footnote or an endnote.
    Footnote,
    /// Text that was deleted while changes were tracked, and is still there.
    DeletedText,
    /// Text that is in the file but not shown.
    HiddenText,
    /// Where a link leads.
    LinkTarget,
    /// The text that stands for a picture.
    AlternativeText,
    /// A property of the file.
    Metadata {
        /// Its name as the format has it.
        key: String,
    },
    /// A note on a page of a PDF.
    Annotation {
        /// The page.
        page: u32,
    },
    /// A field of a form.
    FormField {
        /// Its name.
        name: String,
    },
    /// A bookmark of a PDF.
    Bookmark,
    /// The name of a file inside this one.
    AttachmentName,
    /// Text in a drawing.
    SvgText,
    /// The title of a drawing or of a part of it.
    SvgTitle,
    /// The description of a drawing or of a part of it.
    SvgDescription,
    /// A comment in XML or HTML.
    XmlComment,
    /// A label, tooltip or property of a shape in a draw.io diagram.
    DiagramLabel {
        /// The name of the diagram's page.
        page: String,
    },
    /// Something in a file inside this one.
    Within {
        /// The name of the inner file.
        file: String,
        /// Where it stands there.
        place: Box<Place>,
    },
    /// Bytes of a file whose text is not known.
    Bytes {
        /// How many bytes stand before them.
        offset: u64,
    },
}

impl Place {
    /// A whole file inside the present one.
    pub(crate) fn of_member(name: &str) -> Self {
        Self::Within { file: name.to_owned(), place: Box::new(Self::FileName) }
    }
}

/// A piece of text and where it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Piece {
    /// Where.
    pub place: Place,
    /// The text, never empty.
    pub text: String,
}

/// What a careful person would want to know about a file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Alert {
    /// It asks for a password.
    Encrypted,
    /// It is torn, or not what it says it is.
    Damaged {
        /// What is wrong.
        why: Damage,
    },
    /// It carries macros.
    Macros,
    /// It carries a program or a script.
    EmbeddedExecutable {
        /// Its name.
        name: String,
    },
    /// The PDF carries JavaScript.
    PdfScript,
    /// The PDF starts a program, opens another file or sends a form.
    PdfLaunchAction,
    /// It takes something from outside of itself.
    ExternalReference {
        /// What, as written.
        target: String,
    },
    /// The drawing or page carries a script or an event handler.
    SvgScript,
    /// It unpacks to far more than it is.
    ZipBomb,
    /// It has no content.
    Empty,
    /// It is longer than is read.
    TooLarge {
        /// Its length in bytes.
        size: u64,
    },
    /// It carries a digital signature, which a change would break.
    Signed,
    /// The ending of its name promises another kind.
    EndingContradictsContent {
        /// The ending, without its dot.
        ending: String,
        /// The kind by content.
        kind: MediaType,
    },
    /// It says where a picture was taken. Decimal degrees, north and east positive.
    GpsPosition {
        /// Latitude.
        lat: f64,
        /// Longitude.
        lon: f64,
    },
    /// It names a person or a company as author, editor or manager.
    Author {
        /// The name.
        name: String,
    },
    /// It holds changes that are neither accepted nor refused.
    TrackedChanges,
    /// A worksheet is hidden.
    HiddenSheet {
        /// Its name.
        sheet: String,
    },
    /// A slide is hidden.
    HiddenSlide {
        /// Its number, from one.
        slide: u32,
    },
    /// It holds comments of reviewers.
    Comments,
    /// Something about a file inside this one.
    Within {
        /// The name of the inner file.
        file: String,
        /// What.
        alert: Box<Alert>,
    },
    /// A page of the PDF holds text, or a layer, that it does not show.
    HiddenText {
        /// The page, from one.
        page: u32,
        /// Why it is not seen.
        why: HiddenBecause,
        /// The words, shortened; empty where it is no text.
        words: String,
    },
    /// Pages of the PDF are pictures with their recognised text under or over them, unseen.
    TextUnderPictures {
        /// The first such page, from one.
        first: u32,
        /// How many there are.
        pages: u32,
    },
    /// A page of the PDF has characters whose shapes are not known, so that a picture of it would lack
    /// them.
    NotDrawnWholly {
        /// The page, from one.
        page: u32,
    },
    /// It opens without a password, and an owner's password restricts printing, copying or changing it.
    Restricted,
    /// It is encrypted by a rights management (a sensitivity label) or for certificates: only those who
    /// were given the right can open it, with the program that protected it.
    RightsManaged,
    /// Parts of it are encrypted, and the program that made it asks for a password (HWPX, OpenDocument).
    PartsEncrypted,
    /// A comment of a reviewer on a cell.
    SheetComment {
        /// The name of the worksheet.
        sheet: String,
        /// The cell.
        cell: String,
        /// How it begins.
        text: String,
    },
    /// Cells with words in hidden rows or columns of a worksheet.
    HiddenCells {
        /// The name of the worksheet.
        sheet: String,
        /// The first of them.
        cell: String,
        /// How many there are.
        count: u32,
        /// How their words begin.
        text: String,
    },
    /// A name defined in a workbook that stands for words, or for something outside of the file.
    DefinedText {
        /// The name.
        name: String,
        /// What it stands for.
        text: String,
    },
    /// It is not the document itself.
    NotTheDocument {
        /// What it is instead.
        why: StandIn,
    },
}

/// What a file is that only stands for a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum StandIn {
    /// A pointer to a document in a cloud.
    Pointer,
    /// A placeholder for a file that has not been downloaded, or only in part.
    Placeholder,
    /// A shortcut to something else.
    Shortcut,
    /// What a program leaves beside a document while it is open.
    LockFile,
    /// A notebook that only its own program opens.
    Notebook,
    /// A Hangul document locked for distribution.
    DistributionDocument,
    /// A document that only says that another program is needed.
    StandInPage,
}

impl StandIn {
    /// Every one, in the order of declaration.
    pub const ALL: [Self; 7] = [
        Self::Pointer,
        Self::Placeholder,
        Self::Shortcut,
        Self::LockFile,
        Self::Notebook,
        Self::DistributionDocument,
        Self::StandInPage,
    ];

    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Pointer => "pointer",
            Self::Placeholder => "placeholder",
            Self::Shortcut => "shortcut",
            Self::LockFile => "lock-file",
            Self::Notebook => "notebook",
            Self::DistributionDocument => "distribution-document",
            Self::StandInPage => "stand-in-page",
        }
    }

    /// Whether nothing of a document is in the file, so that attaching it can only be a mistake.
    pub fn is_empty_handed(self) -> bool {
        matches!(self, Self::Pointer | Self::Placeholder | Self::Shortcut | Self::LockFile)
    }
}

/// Why text of a PDF is not seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum HiddenBecause {
    /// It stands outside the page as it is shown.
    Outside,
    /// Something opaque lies over it.
    Covered,
    /// It has the colour of its ground.
    SameColour,
    /// It is written invisibly.
    Unpainted,
    /// It is too small to be read.
    TooSmall,
    /// The edge of its part of the page cuts it off.
    CutOff,
    /// It stands on a layer that is switched off.
    LayerOff,
    /// It is marked for redaction, and the redaction was never applied.
    Marked,
    /// It is a note that viewers do not show.
    HiddenNote,
    /// It is the value of a form field that viewers do not show.
    HiddenField,
}

impl HiddenBecause {
    /// The stable name.
    pub fn code(self) -> &'static str {
        match self {
            Self::Outside => "outside",
            Self::Covered => "covered",
            Self::SameColour => "same-colour",
            Self::Unpainted => "unpainted",
            Self::TooSmall => "too-small",
            Self::CutOff => "cut-off",
            Self::LayerOff => "layer-off",
            Self::Marked => "marked",
            Self::HiddenNote => "hidden-note",
            Self::HiddenField => "hidden-field",
        }
    }
}

/// Why a file counts as damaged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "SCREAMING-KEBAB-CASE")]
pub enum Damage {
    /// The PDF cannot be read.
    ContentsPdfDamaged,
    /// The table of the PDF's objects was wrong and has been rebuilt.
    ContentsPdfRepaired,
    /// The PDF has no pages.
    ContentsPdfNoPages,
    /// The ZIP container cannot be read.
    ContentsZipDamaged,
    /// A member of the ZIP container cannot be read.
    ContentsMemberDamaged,
    /// The XML is not well-formed.
    ContentsXmlDamaged,
    /// The picture is torn.
    ContentsPictureDamaged,
    /// The metadata of a picture is torn.
    ContentsMetadataDamaged,
    /// The e-mail cannot be read.
    ContentsMailDamaged,
    /// The file could not be read from where it lies.
    ContentsInputFailed,
}

impl Damage {
    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::ContentsPdfDamaged => "CONTENTS-PDF-DAMAGED",
            Self::ContentsPdfRepaired => "CONTENTS-PDF-REPAIRED",
            Self::ContentsPdfNoPages => "CONTENTS-PDF-NO-PAGES",
            Self::ContentsZipDamaged => "CONTENTS-ZIP-DAMAGED",
            Self::ContentsMemberDamaged => "CONTENTS-MEMBER-DAMAGED",
            Self::ContentsXmlDamaged => "CONTENTS-XML-DAMAGED",
            Self::ContentsPictureDamaged => "CONTENTS-PICTURE-DAMAGED",
            Self::ContentsMetadataDamaged => "CONTENTS-METADATA-DAMAGED",
            Self::ContentsMailDamaged => "CONTENTS-MAIL-DAMAGED",
            Self::ContentsInputFailed => "CONTENTS-INPUT-FAILED",
        }
    }
}

/// A part that no search has seen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Unread {
    /// Why.
    pub why: UnreadReason,
    /// Which part; nothing for the whole file.
    pub place: Option<Place>,
}

/// Why a part was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "SCREAMING-KEBAB-CASE")]
pub enum UnreadReason {
    /// It is longer than the limit of input.
    ContentsTooLarge,
    /// A limit of text, pieces, members or decompression was reached.
    ContentsLimitReached,
    /// It asks for a password.
    ContentsEncrypted,
    /// It is damaged.
    ContentsUnreadable,
    /// Text of this kind of file is not read.
    ContentsKindNotRead,
    /// It is a picture: what is written in it cannot be searched.
    ContentsPictureOnly,
    /// The font does not say which characters its shapes stand for.
    ContentsFontWithoutCharacters,
    /// It lies deeper than files inside files are opened.
    ContentsTooDeep,
    /// Whether it holds text that it does not show was not looked for in every part.
    ContentsHiddenNotLookedFor,
    /// Some bytes of the text stand for no character.
    ContentsTextDamaged,
    /// It has been read in an encoding that is a guess, and another one fits nearly as well.
    ContentsEncodingGuessed,
}

impl UnreadReason {
    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::ContentsTooLarge => "CONTENTS-TOO-LARGE",
            Self::ContentsLimitReached => "CONTENTS-LIMIT-REACHED",
            Self::ContentsEncrypted => "CONTENTS-ENCRYPTED",
            Self::ContentsUnreadable => "CONTENTS-UNREADABLE",
            Self::ContentsKindNotRead => "CONTENTS-KIND-NOT-READ",
            Self::ContentsPictureOnly => "CONTENTS-PICTURE-ONLY",
            Self::ContentsFontWithoutCharacters => "CONTENTS-FONT-WITHOUT-CHARACTERS",
            Self::ContentsTooDeep => "CONTENTS-TOO-DEEP",
            Self::ContentsHiddenNotLookedFor => "CONTENTS-HIDDEN-NOT-LOOKED-FOR",
            Self::ContentsTextDamaged => "CONTENTS-TEXT-DAMAGED",
            Self::ContentsEncodingGuessed => "CONTENTS-ENCODING-GUESSED",
        }
    }
}

/// Where a date comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DateSource {
    /// A property of the file, which a program wrote.
    Metadata,
    /// The text, which a person wrote.
    Text,
}

/// A date that was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FoundDate {
    /// The day.
    pub date: Date,
    /// Where it stands.
    pub place: Place,
    /// What it comes from.
    pub source: DateSource,
}

/// The size of a picture as it is stored, before it is turned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Pixels {
    /// Pixels in a row.
    pub width: u32,
    /// Rows.
    pub height: u32,
    /// EXIF orientation, 1 to 8; 1 where nothing is said.
    pub orientation: u8,
}

/// What is in a file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Contents {
    /// The kind by content.
    pub kind: MediaType,
    /// The MIME type of that kind.
    pub mime: String,
    /// The encoding of a text file, by its name in the WHATWG standard.
    pub encoding: Option<String>,
    /// All text that was found, in the order of the file.
    pub pieces: Vec<Piece>,
    /// What a careful person would want to know, each once.
    pub alerts: Vec<Alert>,
    /// What no search has seen, each once.
    pub unread: Vec<Unread>,
    /// Dates of the metadata and of the beginning of the text, each once.
    pub dates: Vec<FoundDate>,
    /// How many pages a PDF has.
    pub pages: Option<u32>,
    /// The size of a picture.
    pub pixels: Option<Pixels>,
}

impl Contents {
    /// Whether the name's ending promises another kind than the content has.
    pub fn ending_contradicts_content(&self) -> bool {
        self.alerts.iter().any(|alert| matches!(alert, Alert::EndingContradictsContent { .. }))
    }

    /// Whether every part of the file was read.
    pub fn is_wholly_read(&self) -> bool {
        self.unread.is_empty()
    }
}
