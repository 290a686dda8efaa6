// Written after the Rust types of the core; `cargo xtask wire` writes these files anew.
import type { ReadingId } from "./ReadingId";
import type { RequirementId } from "./RequirementId";

export type Requirement = { id: RequirementId, one_of: Array<string>, above_percent: number | null, at_least: number | null, at_least_public: number | null, only_if: string | null, lines: [number, number], readings: Array<ReadingId> };
