// Written after the Rust types of the core; `cargo xtask wire` writes these files anew.
export type DemandKind = "public_url" | "document" | "record" | "topics" | "examples" | "case_studies" | "certification" | "presentation" | "demonstration" | "attestation";
