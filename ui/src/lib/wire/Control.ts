// Written after the Rust types of the core; `cargo xtask wire` writes these files anew.
import type { ControlId } from "./ControlId";
import type { Demand } from "./Demand";
import type { Necessity } from "./Necessity";
import type { Phase } from "./Phase";
import type { ReadingId } from "./ReadingId";
import type { SectionId } from "./SectionId";
import type { Waiver } from "./Waiver";

export type Control = { id: ControlId, aliases: Array<ControlId>, section: SectionId, phase: Phase, necessity: Necessity, lines: [number, number], demands: Array<Demand>, waivers: Array<Waiver>, readings: Array<ReadingId> };
