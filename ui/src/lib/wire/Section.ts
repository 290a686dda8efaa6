// Written after the Rust types of the core; `cargo xtask wire` writes these files anew.
import type { SectionId } from "./SectionId";

export type Section = { id: SectionId };
