//! The kinds of files that are told apart, with their MIME types.
//!
//! The names on the wire are stable. How a kind is told lies in `sniff`, which endings go with it
//! in `ending`; here is only what follows from the kind.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The kind of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum MediaType {
    /// PDF.
    Pdf,
    /// PNG picture.
    Png,
    /// JPEG picture.
    Jpeg,
    /// GIF picture.
    Gif,
    /// WebP picture.
    Webp,
    /// BMP picture.
    Bmp,
    /// TIFF picture.
    Tiff,
    /// HEIC or HEIF picture.
    Heic,
    /// SVG drawing.
    Svg,
    /// draw.io diagram that is neither a picture nor a drawing (`.drawio`).
    Drawio,
    /// Word document (`.docx`).
    Word,
    /// Word document with macros (`.docm`).
    WordMacros,
    /// Excel workbook (`.xlsx`).
    Excel,
    /// Excel workbook with macros (`.xlsm`).
    ExcelMacros,
    /// PowerPoint presentation (`.pptx`).
    PowerPoint,
    /// PowerPoint presentation with macros (`.pptm`).
    PowerPointMacros,
    /// OpenDocument file of any kind.
    OpenDocument,
    /// Office file from before 2007, or another compound file such as `.hwp` or `.msg`.
    OldOffice,
    /// Any other ZIP archive.
    Zip,
    /// 7z archive.
    SevenZip,
    /// RAR archive.
    Rar,
    /// gzip file, with a tar archive in it or any one file.
    Gzip,
    /// Film in an MPEG-4 or QuickTime container.
    Mp4,
    /// Program: Windows, Linux or macOS.
    Executable,
    /// Text that a shell or an interpreter runs.
    Script,
    /// E-mail as a file (`.eml`).
    Email,
    /// Rich Text Format.
    RichText,
    /// Markdown.
    Markdown,
    /// HTML.
    Html,
    /// Comma-separated values.
    Csv,
    /// JSON.
    Json,
    /// XML of no kind named here.
    Xml,
    /// YAML.
    Yaml,
    /// Any other text.
    PlainText,
    /// None of these.
    Unknown,
    /// AVIF picture.
    Avif,
    /// JPEG XL picture.
    JpegXl,
    /// JPEG 2000 picture.
    Jpeg2000,
    /// Icon of Windows (`.ico`).
    Icon,
    /// Photoshop picture.
    Photoshop,
    /// Picture of Windows made of drawing commands (`.emf`, `.wmf`).
    Metafile,
    /// tar archive, as it is; a compressed one is a gzip file.
    Tar,
}

impl MediaType {
    /// The MIME type.
    pub fn mime(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
            Self::Gif => "image/gif",
            Self::Webp => "image/webp",
            Self::Bmp => "image/bmp",
            Self::Tiff => "image/tiff",
            Self::Heic => "image/heic",
            Self::Svg => "image/svg+xml",
            Self::Drawio => "application/vnd.jgraph.mxfile",
            Self::Word => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::WordMacros => "application/vnd.ms-word.document.macroEnabled.12",
            Self::Excel => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::ExcelMacros => "application/vnd.ms-excel.sheet.macroEnabled.12",
            Self::PowerPoint => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            Self::PowerPointMacros => "application/vnd.ms-powerpoint.presentation.macroEnabled.12",
            Self::OpenDocument => "application/vnd.oasis.opendocument",
            Self::OldOffice => "application/x-ole-storage",
            Self::Zip => "application/zip",
            Self::SevenZip => "application/x-7z-compressed",
            Self::Rar => "application/vnd.rar",
            Self::Gzip => "application/gzip",
            Self::Mp4 => "video/mp4",
            Self::Executable => "application/x-executable",
            Self::Script => "text/x-script",
            Self::Email => "message/rfc822",
            Self::RichText => "application/rtf",
            Self::Markdown => "text/markdown",
            Self::Html => "text/html",
            Self::Csv => "text/csv",
            Self::Json => "application/json",
            Self::Xml => "application/xml",
            Self::Yaml => "application/yaml",
            Self::PlainText => "text/plain",
            Self::Unknown => "application/octet-stream",
            Self::Avif => "image/avif",
            Self::JpegXl => "image/jxl",
            Self::Jpeg2000 => "image/jp2",
            Self::Icon => "image/vnd.microsoft.icon",
            Self::Photoshop => "image/vnd.adobe.photoshop",
            Self::Metafile => "image/emf",
            Self::Tar => "application/x-tar",
        }
    }

    /// Whether the binder takes it as a picture.
    pub fn is_bindable_picture(self) -> bool {
        matches!(self, Self::Png | Self::Jpeg | Self::Gif | Self::Webp | Self::Bmp | Self::Tiff)
    }

    /// Whether it can be set as pages by crate `typeset`.
    pub fn is_typeset_text(self) -> bool {
        matches!(self, Self::Markdown | Self::Csv | Self::PlainText | Self::Html)
    }

    /// Whether it is text through and through, so that the beginning of it can be read alone.
    pub fn is_text(self) -> bool {
        matches!(
            self,
            Self::Script
                | Self::Email
                | Self::RichText
                | Self::Markdown
                | Self::Html
                | Self::Csv
                | Self::Json
                | Self::Xml
                | Self::Yaml
                | Self::PlainText
        )
    }

    /// Whether it is a picture made of pixels.
    pub fn is_picture(self) -> bool {
        self.is_bindable_picture()
            || matches!(
                self,
                Self::Heic
                    | Self::Avif
                    | Self::JpegXl
                    | Self::Jpeg2000
                    | Self::Icon
                    | Self::Photoshop
                    | Self::Metafile
            )
    }

    /// Whether it is an Office file of Word, Excel or PowerPoint since 2007.
    pub fn is_office_open(self) -> bool {
        matches!(
            self,
            Self::Word
                | Self::WordMacros
                | Self::Excel
                | Self::ExcelMacros
                | Self::PowerPoint
                | Self::PowerPointMacros
        )
    }

    /// Whether it is a ZIP container, of an Office file or otherwise.
    pub fn is_zip_container(self) -> bool {
        self.is_office_open() || matches!(self, Self::OpenDocument | Self::Zip)
    }

    /// Whether it runs when it is opened.
    pub fn is_program(self) -> bool {
        matches!(self, Self::Executable | Self::Script)
    }
}
