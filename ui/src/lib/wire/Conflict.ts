// Written after the Rust types of the core; `cargo xtask wire` writes these files anew.
export type Conflict = { path: Array<string>, values: Array<unknown> };
