// Written after the Rust types of the core; `cargo xtask wire` writes these files anew.
import type { ControlId } from "./ControlId";
import type { DemandId } from "./DemandId";
import type { EvidenceId } from "./EvidenceId";
import type { FacetId } from "./FacetId";
import type { PageRanges } from "./PageRanges";
import type { TopicId } from "./TopicId";

export type Citation = { evidence: EvidenceId, control: ControlId, demand: DemandId | null, topic: TopicId | null, facet: FacetId | null, pages: PageRanges | null, note: string };
