// Written after the Rust types of the core; `cargo xtask wire` writes these files anew.
import type { ReadingId } from "./ReadingId";
import type { ReadingText } from "./ReadingText";
import type { Weight } from "./Weight";

export type ReadingView = { id: ReadingId, weight: Weight, text: ReadingText };
