// Written after the Rust types of the core; `cargo xtask wire` writes these files anew.
import type { ReadingId } from "./ReadingId";

export type Reference = { id: string, url: string | null, readings: Array<ReadingId> };
