// Written after the Rust types of the core; `cargo xtask wire` writes these files anew.
export type WaiverEffect = "exempt" | "sufficient_evidence" | "alternative_form" | "unclear";
