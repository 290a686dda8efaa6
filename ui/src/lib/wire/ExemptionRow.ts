// Written after the Rust types of the core; `cargo xtask wire` writes these files anew.
import type { BadgeId } from "./BadgeId";
import type { ControlId } from "./ControlId";
import type { ReadingId } from "./ReadingId";
import type { WaiverEffect } from "./WaiverEffect";

export type ExemptionRow = { controls: Array<ControlId>, badges: Array<BadgeId>, at_least: number, effect: WaiverEffect, current: boolean, in_scope: boolean, line: number, readings: Array<ReadingId> };
