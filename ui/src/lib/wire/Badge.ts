// Written after the Rust types of the core; `cargo xtask wire` writes these files anew.
import type { BadgeId } from "./BadgeId";
import type { BadgeKind } from "./BadgeKind";

export type Badge = { id: BadgeId, kind: BadgeKind, counted: boolean };
