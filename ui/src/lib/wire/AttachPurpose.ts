// Written after the Rust types of the core; `cargo xtask wire` writes these files anew.
import type { CaseStudyId } from "./CaseStudyId";
import type { ControlId } from "./ControlId";
import type { DemandId } from "./DemandId";
import type { DiagramRole } from "./DiagramRole";
import type { FacetId } from "./FacetId";
import type { TopicId } from "./TopicId";

export type AttachPurpose = { for: "evidence", control: ControlId | null, demand: DemandId | null, topic: TopicId | null, facet: FacetId | null } | { for: "diagram", study: CaseStudyId, role: DiagramRole } | { for: "official_workbook" };
