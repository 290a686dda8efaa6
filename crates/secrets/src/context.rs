//! What the caller knows about the place of a text: the file it is from and the words that label it.
//!
//! A password in a spreadsheet rarely has its label in the same cell. Whoever takes a table apart gives the
//! cell to the left and the header here; whoever reads metadata gives the key.
//!
//! Not here: what the words mean (`labels`).

/// What is known about a text besides the text. Everything is optional: an empty word says nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Context<'a> {
    /// The ending of the file's name without the dot: `docx`, `tf`, `env`. Case does not matter.
    pub ending: &'a str,
    /// The key of the field, where the text is the value of one (metadata, form fields, properties).
    pub key: &'a str,
    /// The text of the cell to the left.
    pub left: &'a str,
    /// The text of the column's header.
    pub header: &'a str,
}

/// Endings of files in which `name = value` is an assignment and not a sentence.
const CONFIGURATION: [&str; 28] = [
    "bat",
    "cfg",
    "cmd",
    "conf",
    "config",
    "env",
    "go",
    "ini",
    "java",
    "js",
    "json",
    "jsonc",
    "kt",
    "php",
    "plist",
    "properties",
    "ps1",
    "psm1",
    "py",
    "rb",
    "sh",
    "sql",
    "tf",
    "tfstate",
    "tfvars",
    "toml",
    "ts",
    "xml",
];

impl<'a> Context<'a> {
    /// The words that label the text, nearest first.
    pub(crate) fn labels(&self) -> impl Iterator<Item = &'a str> {
        [self.key, self.left, self.header].into_iter().filter(|label| !label.is_empty())
    }

    /// Whether the file is configuration or source code.
    pub(crate) fn is_configuration(&self) -> bool {
        let ending = self.ending.trim_start_matches('.').to_ascii_lowercase();
        CONFIGURATION.contains(&ending.as_str()) || matches!(ending.as_str(), "yaml" | "yml" | "template")
    }
}
