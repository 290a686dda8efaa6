//! A difference between a file and the exhibit that shows it: data, with a stable code.
//!
//! Not here: words, which the caller finds by the code, and how much a difference matters.

use proofbook_binder::Trouble;

/// What the pages of an exhibit do not show of its file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Difference {
    /// What kind of difference.
    pub code: Code,
    /// The page of the file, counted from 1, where it has one.
    pub page: Option<u32>,
    /// What a person recognises it by: words, characters, names of files, counts; may be empty.
    pub detail: String,
}

impl Difference {
    /// A difference of the file as a whole.
    pub fn of_file(code: Code, detail: impl Into<String>) -> Self {
        Self { code, page: None, detail: detail.into() }
    }

    /// A difference on a page.
    pub fn on_page(code: Code, page: u32, detail: impl Into<String>) -> Self {
        Self { code, page: Some(page), detail: detail.into() }
    }
}

/// The kinds of differences. Those that are [`Code::is_unbound`] leave no pages at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Code {
    /// The exhibit has fewer pages than the file.
    PagesMissing,
    /// A page shows nothing, though the file has something there.
    PageBlank,
    /// A page is empty, in the file as well.
    PageEmpty,
    /// Words of the file are not among those of the exhibit.
    TextMissing,
    /// A picture on a page cannot be decoded.
    PictureFailed,
    /// Characters that no font of ours has.
    CharactersMissing,
    /// Pictures that a text refers to.
    PicturesMissing,
    /// Pictures of a file that holds several.
    FramesMissing,
    /// Files inside the file.
    EmbeddedFiles,
    /// Fields of a form that somebody has filled in.
    FormFields,
    /// So long a file that only its beginning was compared.
    ComparedInPart,
    /// Not bound: files of this kind are not.
    UnboundKind,
    /// Not bound: a document of an office, for which there is no converter.
    UnboundOffice,
    /// Not bound: a document of an office of old, or of Hangul.
    UnboundOldOffice,
    /// Not bound: a picture as telephones make it.
    UnboundPhoto,
    /// Not bound: an archive.
    UnboundArchive,
    /// Not bound: a film.
    UnboundFilm,
    /// Not bound: a page of the web.
    UnboundWeb,
    /// Not bound: too large.
    UnboundLarge,
    /// Not bound: it asks for a password.
    UnboundEncrypted,
    /// Not bound: it is damaged.
    UnboundDamaged,
    /// Not bound: it has no pages.
    UnboundNoPages,
    /// Not bound: it lacks the pages that were asked for.
    UnboundPagesAbsent,
    /// Not bound: the picture cannot be read.
    UnboundPicture,
    /// Not bound: pictures of this kind or size cannot be shown.
    UnboundPictureKind,
    /// Not bound: preparing it took longer than it may.
    UnboundTime,
    /// Not bound: preparing it needed more memory than it may, or failed.
    UnboundStopped,
}

impl Code {
    /// Every code, in the order of their declaration.
    pub const ALL: [Self; 27] = [
        Self::PagesMissing,
        Self::PageBlank,
        Self::PageEmpty,
        Self::TextMissing,
        Self::PictureFailed,
        Self::CharactersMissing,
        Self::PicturesMissing,
        Self::FramesMissing,
        Self::EmbeddedFiles,
        Self::FormFields,
        Self::ComparedInPart,
        Self::UnboundKind,
        Self::UnboundOffice,
        Self::UnboundOldOffice,
        Self::UnboundPhoto,
        Self::UnboundArchive,
        Self::UnboundFilm,
        Self::UnboundWeb,
        Self::UnboundLarge,
        Self::UnboundEncrypted,
        Self::UnboundDamaged,
        Self::UnboundNoPages,
        Self::UnboundPagesAbsent,
        Self::UnboundPicture,
        Self::UnboundPictureKind,
        Self::UnboundTime,
        Self::UnboundStopped,
    ];

    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::PagesMissing => "pages-missing",
            Self::PageBlank => "page-blank",
            Self::PageEmpty => "page-empty",
            Self::TextMissing => "text-missing",
            Self::PictureFailed => "picture-failed",
            Self::CharactersMissing => "characters-missing",
            Self::PicturesMissing => "pictures-missing",
            Self::FramesMissing => "frames-missing",
            Self::EmbeddedFiles => "embedded-files",
            Self::FormFields => "form-fields",
            Self::ComparedInPart => "compared-in-part",
            Self::UnboundKind => "not-bound-kind",
            Self::UnboundOffice => "not-bound-office",
            Self::UnboundOldOffice => "not-bound-old-office",
            Self::UnboundPhoto => "not-bound-photo",
            Self::UnboundArchive => "not-bound-archive",
            Self::UnboundFilm => "not-bound-film",
            Self::UnboundWeb => "not-bound-web",
            Self::UnboundLarge => "not-bound-large",
            Self::UnboundEncrypted => "not-bound-encrypted",
            Self::UnboundDamaged => "not-bound-damaged",
            Self::UnboundNoPages => "not-bound-no-pages",
            Self::UnboundPagesAbsent => "not-bound-pages-absent",
            Self::UnboundPicture => "not-bound-picture",
            Self::UnboundPictureKind => "not-bound-picture-kind",
            Self::UnboundTime => "not-bound-time",
            Self::UnboundStopped => "not-bound-stopped",
        }
    }

    /// The code of that name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|known| known.code() == code)
    }

    /// Whether the file has no pages in the bound PDF.
    pub fn is_unbound(self) -> bool {
        self >= Self::UnboundKind
    }

    /// Whether the exhibit shows less than the file: an empty page is shown as it is.
    pub fn is_less(self) -> bool {
        self != Self::PageEmpty
    }
}

impl From<Trouble> for Code {
    fn from(trouble: Trouble) -> Self {
        match trouble {
            Trouble::Encrypted => Self::UnboundEncrypted,
            Trouble::Damaged => Self::UnboundDamaged,
            Trouble::NoPages => Self::UnboundNoPages,
            Trouble::PagesAbsent => Self::UnboundPagesAbsent,
            Trouble::PictureUnreadable => Self::UnboundPicture,
            Trouble::PictureUnsupported => Self::UnboundPictureKind,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_its_own_name_and_says_whether_there_are_pages() {
        for (index, code) in Code::ALL.into_iter().enumerate() {
            assert_eq!(Code::from_code(code.code()), Some(code), "{}", code.code());
            assert_eq!(code as usize, index, "{}", code.code());
            assert_eq!(code.is_unbound(), code.code().starts_with("not-bound-"), "{}", code.code());
        }
        assert_eq!(Code::from_code("nothing"), None);
    }
}
