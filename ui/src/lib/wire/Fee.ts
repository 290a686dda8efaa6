// Written after the Rust types of the core; `cargo xtask wire` writes these files anew.
import type { ReadingId } from "./ReadingId";

export type Fee = { id: string, usd: number | null, travel: boolean, required: boolean, readings: Array<ReadingId> };
