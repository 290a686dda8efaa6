// Written after the Rust types of the core; `cargo xtask wire` writes these files anew.
export type ProofLine = { control: string, sheet: string, cell: string, before: string, after: string, holds: boolean };
