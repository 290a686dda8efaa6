//! A difference between a file and the exhibit that shows it: data, with a stable code.
//!
//! Not here: words, which the caller finds by the code, and how much a difference matters.

use proofbook_binder::{DifferenceKind, PictureRemark, Trouble};
use proofbook_typeset::{LeftOutWhat, NotShown, PictureForm, PictureOutcome};

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

/// Declares the kinds of differences with their stable codes, in one table.
macro_rules! codes {
    ($($(#[$about:meta])* $name:ident = $code:literal,)*) => {
        /// The kinds of differences. Those that are [`Code::is_unbound`] leave no pages at all.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $($(#[$about])* $name,)*
        }

        impl Code {
            /// Every code, in the order of their declaration.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// The stable code.
            pub fn code(self) -> &'static str {
                match self {
                    $(Self::$name => $code,)*
                }
            }
        }
    };
}

codes! {
    /// The exhibit has fewer pages than the file.
    PagesMissing = "pages-missing",
    /// A page shows nothing, though the file has something there.
    PageBlank = "page-blank",
    /// A page is empty, in the file as well.
    PageEmpty = "page-empty",
    /// A page shows much less than that of the file.
    PageInPart = "page-in-part",
    /// The footer of the exhibit lies over something.
    FooterCovers = "footer-covers",
    /// Words of the file are not among those of the exhibit.
    TextMissing = "text-missing",
    /// A picture on a page cannot be decoded.
    PictureFailed = "picture-failed",
    /// Characters that no font of ours has.
    CharactersMissing = "characters-missing",
    /// Pictures that a text refers to.
    PicturesMissing = "pictures-missing",
    /// Pictures of a file that holds several.
    FramesMissing = "frames-missing",
    /// A picture had more pixels than a page can carry, and was made smaller.
    PictureSmaller = "picture-smaller",
    /// Of a drawing: a picture that lies outside of the file.
    DrawingOutsidePicture = "drawing-outside-picture",
    /// Of a drawing: something else that the file takes from elsewhere.
    DrawingOutsideReference = "drawing-outside-reference",
    /// Of a drawing: a picture inside it that cannot be read.
    DrawingInnerPicture = "drawing-inner-picture",
    /// Of a drawing: an element of web pages.
    DrawingWebContent = "drawing-web-content",
    /// Of a drawing: its movement.
    DrawingAnimation = "drawing-animation",
    /// Of a drawing: parts that are nested too deeply.
    DrawingTooDeep = "drawing-too-deep",
    /// Of a drawing: effects that would take too long.
    DrawingEffect = "drawing-effect",
    /// Of a drawing: dashes too fine to be seen.
    DrawingDashes = "drawing-dashes",
    /// Of a drawing: whatever stood after the place where it breaks off.
    DrawingBrokenOff = "drawing-broken-off",
    /// Of a drawing: an abbreviation that the file does not explain.
    DrawingEntity = "drawing-entity",
    /// Of a drawing: characters that no font of ours has.
    DrawingCharacters = "drawing-characters",
    /// Files inside the file.
    EmbeddedFiles = "embedded-files",
    /// Fields of a form that somebody has filled in.
    FormFields = "form-fields",
    /// A field that shows another value than it holds.
    FieldShowsOtherValue = "field-shows-other-value",
    /// Text of a field or a note that does not fit.
    TextCut = "text-cut",
    /// A note that cannot be drawn.
    AnnotationNotDrawn = "annotation-not-drawn",
    /// Entries of the list of pages that lead nowhere.
    PageTreeBroken = "page-tree-broken",
    /// Parts that the pages use and that are not in the file.
    ObjectsMissing = "objects-missing",
    /// A film, a sound or a model.
    MediaNotShown = "media-not-shown",
    /// A page that only asks for another program.
    StandInPage = "stand-in-page",
    /// So long a file, or one so slow to draw, that the exhibit was not compared wholly.
    ComparedInPart = "compared-in-part",
    /// Not bound: files of this kind are not.
    UnboundKind = "not-bound-kind",
    /// Not bound: a document of an office, for which there is no converter.
    UnboundOffice = "not-bound-office",
    /// Not bound: a document of an office of old, or of Hangul.
    UnboundOldOffice = "not-bound-old-office",
    /// Not bound: a HEIC photograph that cannot be decoded.
    UnboundPhoto = "not-bound-photo",
    /// Not bound: an AVIF picture.
    UnboundAvif = "not-bound-avif",
    /// Not bound: a file of Photoshop.
    UnboundPhotoshop = "not-bound-photoshop",
    /// Not bound: a metafile of Windows.
    UnboundMetafile = "not-bound-metafile",
    /// Not bound: an archive.
    UnboundArchive = "not-bound-archive",
    /// Not bound: a film.
    UnboundFilm = "not-bound-film",
    /// Not bound: a page of the web.
    UnboundWeb = "not-bound-web",
    /// Not bound: too large.
    UnboundLarge = "not-bound-large",
    /// Not bound: it asks for a password.
    UnboundEncrypted = "not-bound-encrypted",
    /// Not bound: encrypted with a certificate or by a rights management.
    UnboundProtected = "not-bound-protected",
    /// Not bound: it is damaged.
    UnboundDamaged = "not-bound-damaged",
    /// Not bound: it has no pages.
    UnboundNoPages = "not-bound-no-pages",
    /// Not bound: it lacks the pages that were asked for.
    UnboundPagesAbsent = "not-bound-pages-absent",
    /// Not bound: the picture cannot be read, or nothing is seen on it.
    UnboundPicture = "not-bound-picture",
    /// Not bound: the picture is of a kind, or of a variant of a kind, that cannot be shown.
    UnboundPictureKind = "not-bound-picture-kind",
    /// Not bound: the drawing would take without end.
    UnboundTooComplex = "not-bound-too-complex",
    /// Not bound: there is nothing to be seen on the drawing.
    UnboundBlank = "not-bound-blank",
    /// Not bound: there is nothing in it.
    UnboundEmpty = "not-bound-empty",
    /// Not bound: preparing it took longer than it may.
    UnboundTime = "not-bound-time",
    /// Not bound: preparing it needed more memory than it may, or failed.
    UnboundStopped = "not-bound-stopped",
    /// Not bound: the encoding of the text is a guess that another one contests.
    UnboundEncoding = "not-bound-encoding",
    /// Not bound: no process could be started that prepares it.
    UnboundNotStarted = "not-bound-not-started",
    /// Not bound: the picture says that it has more pixels than are decoded.
    UnboundPixels = "not-bound-pixels",
}

impl Code {
    /// The code of that name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|known| known.code() == code)
    }

    /// Whether the file has no pages in the bound PDF.
    pub fn is_unbound(self) -> bool {
        self >= Self::UnboundKind
    }
}

impl From<Trouble> for Code {
    fn from(trouble: Trouble) -> Self {
        match trouble {
            Trouble::Encrypted => Self::UnboundEncrypted,
            Trouble::Protected => Self::UnboundProtected,
            Trouble::Damaged => Self::UnboundDamaged,
            Trouble::NoPages => Self::UnboundNoPages,
            Trouble::PagesAbsent => Self::UnboundPagesAbsent,
            Trouble::PictureUnreadable => Self::UnboundPicture,
            Trouble::PictureUnsupported => Self::UnboundPictureKind,
            Trouble::PictureTooLarge => Self::UnboundPixels,
        }
    }
}

/// What the binder says about a PDF; nothing where reading the file says it already.
pub(crate) fn of_pdf(difference: &proofbook_binder::Difference) -> Option<Difference> {
    use DifferenceKind as D;
    let code = match difference.kind {
        D::FieldNotDrawn => Code::FormFields,
        D::FieldShowsOtherValue => Code::FieldShowsOtherValue,
        D::CharactersMissing => Code::CharactersMissing,
        D::TextCut => Code::TextCut,
        D::AnnotationNotDrawn => Code::AnnotationNotDrawn,
        D::PortfolioFilesNotShown | D::AttachmentsNotShown => Code::EmbeddedFiles,
        D::DynamicForm | D::StandInPage => Code::StandInPage,
        D::PictureNotDecoded => Code::PictureFailed,
        D::ContentNotRead => Code::PageBlank,
        D::PageTreeBroken => Code::PageTreeBroken,
        D::ObjectsMissing => Code::ObjectsMissing,
        D::MediaNotShown => Code::MediaNotShown,
        D::Repaired => return None,
    };
    Some(Difference { code, page: difference.page, detail: difference.detail.clone() })
}

/// What the binder says about a picture.
pub(crate) fn of_picture(remark: &PictureRemark) -> Difference {
    let size = |(width, height): (u32, u32)| format!("{width} × {height}");
    match remark {
        PictureRemark::FirstFrameOnly { frames } => {
            Difference::of_file(Code::FramesMissing, format!("1 / {frames}"))
        }
        PictureRemark::FramesUnreadable { frames } => {
            let numbers: Vec<String> = frames.iter().take(20).map(u32::to_string).collect();
            Difference::of_file(Code::PictureFailed, numbers.join(", "))
        }
        PictureRemark::MadeSmaller { from, to } => {
            Difference::of_file(Code::PictureSmaller, format!("{} → {}", size(*from), size(*to)))
        }
    }
}

/// What of a drawing or a picture on a page is missing: one entry for each kind of part, with the names of
/// all that is missing of it.
pub(crate) fn of_drawing(outcome: &PictureOutcome) -> Vec<Difference> {
    if let PictureForm::Nothing(why) = outcome.form {
        return vec![Difference::of_file(unbound(why), "")];
    }
    let mut found: Vec<Difference> = Vec::new();
    for part in &outcome.left_out {
        let code = of_part(part.what);
        let detail = part.detail.trim();
        match found.iter_mut().find(|known| known.code == code) {
            Some(known) if known.detail.is_empty() => known.detail = detail.to_owned(),
            Some(known) if !detail.is_empty() && known.detail.len() < MOST_DETAIL => {
                known.detail = format!("{}, {detail}", known.detail);
            }
            Some(_) => {}
            None => found.push(Difference::of_file(code, detail)),
        }
    }
    if outcome.more_frames > 0 {
        found.push(Difference::of_file(Code::FramesMissing, format!("1 / {}", outcome.more_frames + 1)));
    }
    found
}

fn unbound(why: NotShown) -> Code {
    match why {
        NotShown::TooLarge => Code::UnboundPixels,
        NotShown::TooComplex => Code::UnboundTooComplex,
        NotShown::Empty => Code::UnboundBlank,
        NotShown::Absent | NotShown::Unreadable | NotShown::Unsupported | NotShown::Failed => {
            Code::UnboundPicture
        }
    }
}

fn of_part(what: LeftOutWhat) -> Code {
    match what {
        LeftOutWhat::OutsidePicture => Code::DrawingOutsidePicture,
        LeftOutWhat::OutsideReference => Code::DrawingOutsideReference,
        LeftOutWhat::InnerPicture => Code::DrawingInnerPicture,
        LeftOutWhat::WebContent => Code::DrawingWebContent,
        LeftOutWhat::Animation => Code::DrawingAnimation,
        LeftOutWhat::TooDeep => Code::DrawingTooDeep,
        LeftOutWhat::Effect => Code::DrawingEffect,
        LeftOutWhat::Dashes => Code::DrawingDashes,
        LeftOutWhat::BrokenOff => Code::DrawingBrokenOff,
        LeftOutWhat::Entity => Code::DrawingEntity,
        LeftOutWhat::Characters => Code::DrawingCharacters,
    }
}

/// Longer details are not added to.
const MOST_DETAIL: usize = 100;

#[cfg(test)]
mod tests {
    use super::*;
    use proofbook_typeset::picture_outcome;

    #[test]
    fn every_code_has_its_own_name_and_says_whether_there_are_pages() {
        for (index, code) in Code::ALL.iter().copied().enumerate() {
            assert_eq!(Code::from_code(code.code()), Some(code), "{}", code.code());
            assert_eq!(code as usize, index, "{}", code.code());
            assert_eq!(code.is_unbound(), code.code().starts_with("not-bound-"), "{}", code.code());
        }
        assert_eq!(Code::from_code("nothing"), None);
    }

    #[test]
    fn every_difference_of_a_pdf_but_its_repair_is_one_of_the_exhibit() {
        for kind in DifferenceKind::ALL {
            let one = proofbook_binder::Difference { page: Some(2), kind, detail: "Name".to_owned() };
            match of_pdf(&one) {
                Some(found) => assert_eq!((found.page, found.detail.as_str()), (Some(2), "Name")),
                None => assert_eq!(kind, DifferenceKind::Repaired),
            }
        }
    }

    #[test]
    fn what_a_drawing_lacks_is_said_with_its_name() {
        let drawing = |inner: &str| {
            let text = format!(
                r#"<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="5" height="5"/>{inner}</svg>"#
            );
            of_drawing(&picture_outcome(text.as_bytes()))
        };
        assert_eq!(drawing(""), []);
        assert_eq!(
            drawing(r#"<image href="logo.png"/><image href="icon.png"/>"#),
            [Difference::of_file(Code::DrawingOutsidePicture, "icon.png, logo.png")]
        );
    }
}
