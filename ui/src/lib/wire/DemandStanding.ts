// Written after the Rust types of the core; `cargo xtask wire` writes these files anew.
import type { Cell } from "./Cell";
import type { CitationId } from "./CitationId";
import type { DemandId } from "./DemandId";
import type { DemandState } from "./DemandState";
import type { Discounted } from "./Discounted";

export type DemandStanding = { demand: DemandId, state: DemandState, counting: Array<CitationId>, not_counting: Array<CitationId>, discounted: Array<Discounted>, cells: Array<[Cell, Array<CitationId>]>, missing: Array<Cell>, count: [number, number] | null };
