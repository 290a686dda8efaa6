// Written after the Rust types of the core; `cargo xtask wire` writes these files anew.
export type ReadingText = { summary: string, first: string, second: string, advice: string };
