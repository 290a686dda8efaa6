// Written after the Rust types of the core; `cargo xtask wire` writes these files anew.
export type Recent = { folder: string, partner: string, opened_at: string, exists: boolean };
