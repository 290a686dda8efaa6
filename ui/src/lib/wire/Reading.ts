// Written after the Rust types of the core; `cargo xtask wire` writes these files anew.
import type { ReadingId } from "./ReadingId";
import type { Weight } from "./Weight";

export type Reading = { id: ReadingId, weight: Weight, lines: Array<number> };
