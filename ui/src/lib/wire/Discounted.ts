// Written after the Rust types of the core; `cargo xtask wire` writes these files anew.
import type { CitationId } from "./CitationId";
import type { Discount } from "./Discount";

export type Discounted = { citation: CitationId, because: Discount };
