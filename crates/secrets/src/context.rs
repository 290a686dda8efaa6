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
    /// The text of the cell above.
    pub above: &'a str,
    /// The text at the beginning of the row.
    pub row: &'a str,
}

/// Endings of files in which `name = value` is an assignment and not a sentence.
const CONFIGURATION: [&str; 36] = [
    "bicep",
    "cfg",
    "cnf",
    "conf",
    "config",
    "credentials",
    "dockerfile",
    "editorconfig",
    "env",
    "envrc",
    "gradle",
    "hcl",
    "htpasswd",
    "ini",
    "jenkinsfile",
    "json",
    "json5",
    "jsonc",
    "netrc",
    "nix",
    "npmrc",
    "ovpn",
    "pgpass",
    "plist",
    "properties",
    "pypirc",
    "rdp",
    "reg",
    "template",
    "tf",
    "tfvars",
    "toml",
    "tpl",
    "xml",
    "yaml",
    "yml",
];

/// Endings of source code, in which a value without quotes is an expression.
const SOURCE_CODE: [&str; 23] = [
    "c", "cjs", "cpp", "cs", "go", "groovy", "ipynb", "java", "js", "jsx", "kt", "lua", "mjs", "php", "pl",
    "ps1", "psm1", "py", "rb", "rs", "scala", "swift", "ts",
];

impl<'a> Context<'a> {
    /// The words that label the text, nearest first.
    pub(crate) fn labels(&self) -> impl Iterator<Item = &'a str> {
        [self.key, self.left, self.above, self.row, self.header].into_iter().filter(|label| !label.is_empty())
    }

    /// Whether the file is configuration or source code.
    pub(crate) fn is_configuration(&self) -> bool {
        self.ends_in(&CONFIGURATION)
            || self.is_source_code()
            || self.ends_in(&["bash", "bat", "cmd", "sh", "sql", "tfstate", "zsh"])
    }

    /// Whether the file is source code.
    pub(crate) fn is_source_code(&self) -> bool {
        self.ends_in(&SOURCE_CODE) || self.ends_in(&["tsx", "vue"])
    }

    fn ends_in(&self, endings: &[&str]) -> bool {
        let ending = self.ending.trim_start_matches('.');
        endings.iter().any(|one| one.eq_ignore_ascii_case(ending))
    }
}
