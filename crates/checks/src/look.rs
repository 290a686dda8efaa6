//! What is known about an attached file from looking into it, as far as rules need it.
//!
//! Whoever reads files (`app`) fills this in; the rules only judge. No value that was found is kept
//! here in the clear: what is shown is masked, and an excuse is kept by a key.
//!
//! Not here: reading files, searching them, and words.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What looking into a file has given.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Look {
    /// Width and height of a picture in pixels, as it is shown.
    pub pixels: Option<(u32, u32)>,
    /// Texts that stand in a drawing (SVG, draw.io).
    pub labels: Vec<String>,
    /// Days that the text names near its beginning, each once.
    pub dates: Vec<Date>,
    /// The last day on which a program says it has changed the file.
    pub changed: Option<Date>,
    /// What a person should know, in the order of the file.
    pub found: Vec<Found>,
    /// Keys of the reasons why some part was not searched, each once.
    pub unread: Vec<String>,
}

/// What kind of trouble something found in a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FoundClass {
    /// It opens something: a key, a password, a token.
    Secret,
    /// A number by which a person or an account of money is known to the state or a bank.
    Identity,
    /// The number of an AWS account or another identifier of a customer's system.
    Account,
    /// An address, a telephone number, and the like.
    Contact,
    /// The file asks for a password.
    Encrypted,
    /// The file is torn.
    Damaged,
    /// It carries macros.
    Macros,
    /// It carries a program.
    Program,
    /// It carries a script or starts something.
    Script,
    /// It takes something from outside of itself.
    Outside,
    /// It unpacks to far more than it is.
    Bomb,
    /// The ending of its name promises another kind.
    Ending,
    /// It says where it was made.
    Position,
    /// It names who made it.
    Author,
    /// Traces of work: changes, comments, hidden sheets and slides.
    Review,
    /// The exhibit does not show something that the file holds.
    NotShown,
    /// Some part was not searched for secrets and names.
    NotSearched,
    /// It only stands for the document: a pointer, a placeholder, a cover.
    NotTheDocument,
    /// Text that nobody sees on the page but that the file holds.
    HiddenText,
    /// Recognised text under the pictures of a scan.
    TextLayer,
    /// A page of which a picture would lack something.
    Undrawn,
    /// It opens for everybody; printing, copying or changing it is restricted.
    Restricted,
    /// A rights management decides who can open it.
    RightsManaged,
    /// Parts of it are encrypted, and the program that made it asks for a password.
    PartsEncrypted,
}

/// Something found in a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Found {
    /// What kind of trouble.
    pub class: FoundClass,
    /// What it is: `found-<what>` has its name.
    pub what: String,
    /// The form leaves little doubt.
    pub certain: bool,
    /// Where it stands.
    pub at: Whereabouts,
    /// What a person recognises it by, masked where it is a secret; may be empty.
    pub shown: String,
    /// The key of an excuse for this one. The kind (`what`) is the key of an excuse for all of them.
    pub key: String,
}

/// Where in a file something stands.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Whereabouts {
    /// The key of the message that says what kind of place it is (`at-page`); empty for the file as a whole.
    pub phrase: String,
    /// The number or name of the place, for that message.
    pub value: String,
    /// Names of files inside the file, outermost first.
    pub within: Vec<String>,
    /// The page, where it has one.
    pub page: Option<u32>,
}
