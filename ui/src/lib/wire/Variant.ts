// Written after the Rust types of the core; `cargo xtask wire` writes these files anew.
export type Variant = { source: string, at_least: number | null, within_months: number | null };
