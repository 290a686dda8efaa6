// Written after the Rust types of the core; `cargo xtask wire` writes these files anew.
import type { BadgeId } from "./BadgeId";
import type { DemandId } from "./DemandId";
import type { ReadingId } from "./ReadingId";
import type { WaiverEffect } from "./WaiverEffect";

export type Waiver = { badges: Array<BadgeId>, effect: WaiverEffect, at_least: number, current: boolean, in_scope: boolean, holder: string, source: string, demands: Array<DemandId>, readings: Array<ReadingId> };
