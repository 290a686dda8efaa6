// Written after the Rust types of the core; `cargo xtask wire` writes these files anew.
import type { ReadingId } from "./ReadingId";
import type { TimelineId } from "./TimelineId";
import type { Unit } from "./Unit";

export type TimelineRule = { id: TimelineId, from: string, before: boolean, amount: number, to: number | null, unit: Unit, who: string, lines: [number, number], readings: Array<ReadingId> };
