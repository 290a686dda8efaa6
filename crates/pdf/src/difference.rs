//! What the bound pages of a PDF do not show of the file, as data.
//!
//! Each difference has a stable code, the page it concerns where it concerns one, and a detail that
//! is a name or a short piece of text out of the file. Words for people are made elsewhere, from the
//! code. What a difference deliberately does not say: how bad it is.

/// What differs. The codes are stable.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DifferenceKind {
    /// A form field has a value that could not be drawn; the detail is the field's full name.
    FieldNotDrawn,
    /// A form field shows another value than it holds, in every viewer; the detail is its name.
    FieldShowsOtherValue,
    /// Some characters of a field or note are in no font at hand; the detail is the name and the
    /// characters.
    CharactersMissing,
    /// The text of a field or note does not fit its box and was cut; the detail is its name.
    TextCut,
    /// An annotation without an appearance could not be drawn; the detail is its kind.
    AnnotationNotDrawn,
    /// The PDF is a portfolio: its files are not pages. The detail lists their names.
    PortfolioFilesNotShown,
    /// The pages are made by a program in the viewer (dynamic XFA); what is bound is a stand-in.
    DynamicForm,
    /// A page holds nothing but a stand-in sentence such as "Please wait…"; the detail is the sentence.
    StandInPage,
    /// A picture on a page cannot be decoded; the detail is its name and its encoding.
    PictureNotDecoded,
    /// The content of a page cannot be read, or not to its end.
    ContentNotRead,
    /// The page tree refers to itself or to pages that are not there; those places were left out.
    PageTreeBroken,
    /// The file was damaged and had to be repaired to be read; the detail says which repair.
    Repaired,
    /// Objects that pages refer to are not in the file; the detail is their number.
    ObjectsMissing,
    /// The file has attachments that are not pages; the detail lists their names.
    AttachmentsNotShown,
    /// The page plays a film, a sound or a three-dimensional model that paper cannot show.
    MediaNotShown,
}

impl DifferenceKind {
    /// All kinds, in the order of their codes' table.
    pub const ALL: [Self; 15] = [
        Self::FieldNotDrawn,
        Self::FieldShowsOtherValue,
        Self::CharactersMissing,
        Self::TextCut,
        Self::AnnotationNotDrawn,
        Self::PortfolioFilesNotShown,
        Self::DynamicForm,
        Self::StandInPage,
        Self::PictureNotDecoded,
        Self::ContentNotRead,
        Self::PageTreeBroken,
        Self::Repaired,
        Self::ObjectsMissing,
        Self::AttachmentsNotShown,
        Self::MediaNotShown,
    ];

    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::FieldNotDrawn => "PDF-FIELD-NOT-DRAWN",
            Self::FieldShowsOtherValue => "PDF-FIELD-SHOWS-OTHER-VALUE",
            Self::CharactersMissing => "PDF-CHARACTERS-MISSING",
            Self::TextCut => "PDF-TEXT-CUT",
            Self::AnnotationNotDrawn => "PDF-ANNOTATION-NOT-DRAWN",
            Self::PortfolioFilesNotShown => "PDF-PORTFOLIO-FILES-NOT-SHOWN",
            Self::DynamicForm => "PDF-DYNAMIC-FORM",
            Self::StandInPage => "PDF-STAND-IN-PAGE",
            Self::PictureNotDecoded => "PDF-PICTURE-NOT-DECODED",
            Self::ContentNotRead => "PDF-CONTENT-NOT-READ",
            Self::PageTreeBroken => "PDF-PAGE-TREE-BROKEN",
            Self::Repaired => "PDF-REPAIRED",
            Self::ObjectsMissing => "PDF-OBJECTS-MISSING",
            Self::AttachmentsNotShown => "PDF-ATTACHMENTS-NOT-SHOWN",
            Self::MediaNotShown => "PDF-MEDIA-NOT-SHOWN",
        }
    }

    /// Whether the bound pages hold less than the file, so that they must not be called all of it.
    /// The others are remarks: the pages are there, and a person should know how they came about.
    pub fn loses(self) -> bool {
        !matches!(self, Self::Repaired | Self::FieldShowsOtherValue | Self::AttachmentsNotShown)
    }
}

/// One difference between a PDF and its bound pages.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Difference {
    /// The page of the file, counted from 1; nothing where it concerns the whole file.
    pub page: Option<u32>,
    /// What differs.
    pub kind: DifferenceKind,
    /// A name or short text out of the file; see the kind. Empty where there is nothing to name.
    pub detail: String,
}

impl Difference {
    /// A difference on a page.
    pub fn on_page(page: u32, kind: DifferenceKind, detail: impl Into<String>) -> Self {
        Self { page: Some(page), kind, detail: detail.into() }
    }

    /// A difference of the whole file.
    pub fn of_file(kind: DifferenceKind, detail: impl Into<String>) -> Self {
        Self { page: None, kind, detail: detail.into() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn codes_are_all_different() {
        let codes: BTreeSet<&str> = DifferenceKind::ALL.iter().map(|kind| kind.code()).collect();
        assert_eq!(codes.len(), DifferenceKind::ALL.len());
    }
}
