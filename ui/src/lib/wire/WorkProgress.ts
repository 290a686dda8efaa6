// Written after the Rust types of the core; `cargo xtask wire` writes these files anew.
export type WorkProgress = { done: number, all: number, what: string };
