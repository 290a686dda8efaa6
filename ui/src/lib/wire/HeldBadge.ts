// Written after the Rust types of the core; `cargo xtask wire` writes these files anew.
export type HeldBadge = { held: boolean | null, count: number | null, valid_until: string | null, in_scope: boolean | null };
