//! Sheets changed at random, thousands of times: never a crash, and never a result that is not proven.
//!
//! The random numbers come from a fixed seed, so a failure can be repeated; its seed is in the message.

use proofbook_workbook::{fill, inspect};

use crate::support::{Book, answer, sheet, zip_up};

/// A small generator of numbers that look random (Numerical Recipes' constants).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % sides.max(1)
    }
}

const PIECES: [&str; 30] = [
    "<",
    ">",
    "/>",
    "</c>",
    "</row>",
    "<row>",
    "<row/>",
    "<c/>",
    "<c r=\"D2\"/>",
    "<c r='D2' t='s'><v>9</v></c>",
    " r=\"ZZZ9\"",
    " r=\"A1\"",
    " t=\"s\"",
    " t=\"b\"",
    " t=\"inlineStr\"",
    " s=\"99\"",
    "<is><t>BUSP-009</t></is>",
    "<f>D2</f>",
    "<f t=\"shared\" si=\"4294967295\" ref=\"A1:D9\">1</f>",
    "<v>1e999</v>",
    "<v/>",
    "&",
    "&#0;",
    "&#x41;",
    "<!-- -->",
    "<![CDATA[x]]>",
    "\u{0}",
    "가",
    "'",
    "\"",
];

fn template() -> String {
    let rows: [(u32, &[&str]); 4] = [
        (1, &["ID", "Requirement", "Met?", "Partner Response"]),
        (2, &["BUSP-001", "Web", "No"]),
        (3, &["BUSP-002", "Text &amp; more", "", "Old"]),
        (5, &["BUSP-003", "Text"]),
    ];
    let behind = "<mergeCells><mergeCell ref=\"D5:E6\"/></mergeCells><dataValidations><dataValidation type=\"list\" \
                  sqref=\"C2:C9\"><formula1>\"No,Yes\"</formula1></dataValidation></dataValidations>";
    sheet(&rows, behind)
}

fn mutate(text: &str, dice: &mut Dice) -> String {
    let mut out = text.to_owned();
    for _ in 0..=dice.roll(4) {
        let boundary = |at: usize| (0..=at).rev().find(|&at| out.is_char_boundary(at)).unwrap_or(0);
        let from = boundary(dice.roll(out.len() + 1));
        let to = boundary((from + dice.roll(12)).min(out.len())).max(from);
        let piece = match dice.roll(4) {
            0 => "",
            1 => &out[from..to].to_owned().repeat(2),
            _ => PIECES[dice.roll(PIECES.len())],
        };
        out = format!("{}{piece}{}", &out[..from], &out[to..]);
    }
    out
}

#[test]
fn sheets_changed_at_random() {
    let base = Book::sheet(&template());
    let answers: Vec<_> =
        ["BUSP-001", "BUSP-002", "BUSP-003"].iter().map(|id| answer(id, Some(true), "=new & text")).collect();
    let (mut filled_well, mut refused) = (0, 0);
    for seed in 0..6000 {
        let mut dice = Dice(seed);
        let mut parts = base.parts();
        for (name, bytes) in &mut parts {
            let hit = name == "xl/worksheets/sheet1.xml" || (seed % 5 == 0 && name == "xl/workbook.xml");
            if hit {
                *bytes = mutate(std::str::from_utf8(bytes).unwrap(), &mut dice).into_bytes();
            }
        }
        let bytes = zip_up(&parts);
        let _ = inspect(&bytes);
        match fill(&bytes, &answers) {
            Ok(filled) => {
                assert!(filled.proof.is_sound(), "seed {seed}: {:#?}", filled.proof);
                filled_well += 1;
            }
            Err(error) => {
                assert!(error.code().starts_with("WORKBOOK-"), "seed {seed}");
                refused += 1;
            }
        }
    }
    assert!(
        filled_well > 300 && refused > 300,
        "the changes are neither too mild nor too wild: {filled_well} {refused}"
    );
}
