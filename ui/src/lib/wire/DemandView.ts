// Written after the Rust types of the core; `cargo xtask wire` writes these files anew.
import type { Demand } from "./Demand";

export type DemandView = { rule: Demand, label: string, detail: string | null };
