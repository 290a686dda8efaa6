// Written after the Rust types of the core; `cargo xtask wire` writes these files anew.
import type { BadgeId } from "./BadgeId";
import type { DemandId } from "./DemandId";
import type { ReadingId } from "./ReadingId";
import type { WaiverEffect } from "./WaiverEffect";

export type WaiverStanding = { effect: WaiverEffect, badges: Array<BadgeId>, demands: Array<DemandId>, readings: Array<ReadingId>, applies: boolean };
