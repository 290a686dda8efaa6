// Written after the Rust types of the core; `cargo xtask wire` writes these files anew.
import type { DemandEntry } from "./DemandEntry";
import type { DemandId } from "./DemandId";

export type Answer = { met: boolean | null, response: string, notes: string, entries: { [key in DemandId]: DemandEntry } };
