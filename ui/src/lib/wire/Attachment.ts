// Written after the Rust types of the core; `cargo xtask wire` writes these files anew.
export type Attachment = { sha256: string, name: string, size: number, media_type: string, pages: number | null };
