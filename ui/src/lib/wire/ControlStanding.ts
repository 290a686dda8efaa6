// Written after the Rust types of the core; `cargo xtask wire` writes these files anew.
import type { ControlId } from "./ControlId";
import type { DemandStanding } from "./DemandStanding";
import type { Readiness } from "./Readiness";
import type { RouteId } from "./RouteId";
import type { WaiverStanding } from "./WaiverStanding";

export type ControlStanding = { control: ControlId, readiness: Readiness, demands: Array<DemandStanding>, route: RouteId | null, waivers: Array<WaiverStanding> };
