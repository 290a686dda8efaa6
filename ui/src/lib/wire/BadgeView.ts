// Written after the Rust types of the core; `cargo xtask wire` writes these files anew.
import type { Badge } from "./Badge";

export type BadgeView = { rule: Badge, name: string, text: string | null };
