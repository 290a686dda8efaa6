// Written after the Rust types of the core; `cargo xtask wire` writes these files anew.
export type PlannedFile = { path: string, what: string, size: number | null };
