// Written after the Rust types of the core; `cargo xtask wire` writes these files anew.
import type { WireError } from "./WireError";

export type Saved = { revision: string, at: string | null, unsaved: number, trouble: WireError | null };
