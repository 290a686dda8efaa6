// Written after the Rust types of the core; `cargo xtask wire` writes these files anew.
import type { ControlId } from "./ControlId";
import type { PassageId } from "./PassageId";

export type Passage = { in: "control", control: ControlId } | { in: "part", part: PassageId } | { in: "proofbook" };
