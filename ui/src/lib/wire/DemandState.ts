// Written after the Rust types of the core; `cargo xtask wire` writes these files anew.
export type DemandState = "open" | "partial" | "met" | "waived" | "not_taken" | "on_audit_day";
