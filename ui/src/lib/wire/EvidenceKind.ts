// Written after the Rust types of the core; `cargo xtask wire` writes these files anew.
export type EvidenceKind = "policy" | "procedure" | "record" | "certificate" | "screenshot" | "diagram" | "contract" | "report" | "link" | "other";
