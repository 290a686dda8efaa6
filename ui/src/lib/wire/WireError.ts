// Written after the Rust types of the core; `cargo xtask wire` writes these files anew.
export type WireError = { code: string, what: string, means: string, todo: string, detail: string };
