//! Files that look like what partners attach: PDFs of pages with text and a scan, and bytes that do not
//! compress. The same number gives the same bytes.

/// About the size of each file, in bytes.
pub const SIZE: usize = 2 << 20;

/// Pages of a PDF.
const PAGES: usize = 40;
/// The side of a scan in pixels, so that all pages together have [`SIZE`] bytes.
const SIDE: usize = 229;

/// Bytes that do not compress and do not repeat; no dice are needed for that.
pub fn noise(number: usize, length: usize) -> Vec<u8> {
    let mut state = 0x9E37_79B9_7F4A_7C15_u64 ^ (number as u64 + 1).wrapping_mul(0xD134_2543_DE82_EF95);
    let mut bytes = Vec::with_capacity(length + 8);
    while bytes.len() < length {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        bytes.extend(state.to_le_bytes());
    }
    bytes.truncate(length);
    bytes
}

/// A PDF of many pages.
pub fn pdf(number: usize) -> Vec<u8> {
    let mut writer = Writer::begin(PAGES);
    for page in 0..PAGES {
        writer.page(
            page,
            &format!("Record {number}, page {}", page + 1),
            &noise(number * PAGES + page, SIDE * SIDE),
        );
    }
    writer.end()
}

/// A PDF of one page.
pub fn front() -> Vec<u8> {
    let mut writer = Writer::begin(1);
    writer.page(0, "Front", &[0]);
    writer.end()
}

/// Objects one after another, and where each begins.
struct Writer {
    bytes: Vec<u8>,
    begins: Vec<usize>,
}

impl Writer {
    fn begin(pages: usize) -> Self {
        let mut writer = Self { bytes: b"%PDF-1.7\n".to_vec(), begins: Vec::new() };
        let kids: String = (0..pages).map(|page| format!("{} 0 R ", 4 + 3 * page)).collect();
        writer.object("<< /Type /Catalog /Pages 2 0 R >>", None);
        writer.object(&format!("<< /Type /Pages /Count {pages} /Kids [{kids}] >>"), None);
        writer.object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>", None);
        writer
    }

    /// Its object, its content and its scan.
    fn page(&mut self, page: usize, text: &str, scan: &[u8]) {
        let first = 4 + 3 * page;
        self.object(
            &format!(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {} 0 R \
                 /Resources << /Font << /F 3 0 R >> /XObject << /S {} 0 R >> >> >>",
                first + 1,
                first + 2
            ),
            None,
        );
        let lines: String = (0..30).map(|line| format!("({text}, line {line}) Tj T*\n")).collect();
        let content = format!("BT /F 11 Tf 14 TL 60 780 Td {lines}ET q 200 0 0 200 60 60 cm /S Do Q");
        self.object("", Some(content.as_bytes()));
        let side = scan.len().isqrt();
        let scanned = format!(
            "/Type /XObject /Subtype /Image /Width {side} /Height {side} /ColorSpace /DeviceGray /BitsPerComponent 8"
        );
        self.object(&scanned, Some(scan));
    }

    fn object(&mut self, dictionary: &str, stream: Option<&[u8]>) {
        self.begins.push(self.bytes.len());
        self.bytes.extend(format!("{} 0 obj\n", self.begins.len()).bytes());
        match stream {
            None => self.bytes.extend(dictionary.bytes()),
            Some(stream) => {
                self.bytes.extend(format!("<< {dictionary} /Length {} >>\nstream\n", stream.len()).bytes());
                self.bytes.extend(stream);
                self.bytes.extend(b"\nendstream");
            }
        }
        self.bytes.extend(b"\nendobj\n");
    }

    fn end(mut self) -> Vec<u8> {
        let (table, count) = (self.bytes.len(), self.begins.len() + 1);
        let rows: String = self.begins.iter().map(|begin| format!("{begin:010} 00000 n \n")).collect();
        let rest = format!(
            "xref\n0 {count}\n0000000000 65535 f \n{rows}trailer\n<< /Size {count} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n"
        );
        self.bytes.extend(rest.bytes());
        self.bytes
    }
}
