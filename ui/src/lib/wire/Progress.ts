// Written after the Rust types of the core; `cargo xtask wire` writes these files anew.
export type Progress = { ready: number, questioned: number, blocked: number, all: number };
