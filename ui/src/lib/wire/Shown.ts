// Written after the Rust types of the core; `cargo xtask wire` writes these files anew.
export type Shown = "submission" | "audit_day";
