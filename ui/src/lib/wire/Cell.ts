// Written after the Rust types of the core; `cargo xtask wire` writes these files anew.
import type { FacetId } from "./FacetId";
import type { TopicId } from "./TopicId";

export type Cell = { topic: TopicId, facet: FacetId | null };
