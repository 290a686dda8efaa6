// Written after the Rust types of the core; `cargo xtask wire` writes these files anew.
export type Change = { when: string, who: string, what: string, revision: string };
