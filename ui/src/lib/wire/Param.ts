// Written after the Rust types of the core; `cargo xtask wire` writes these files anew.
import type { BadgeId } from "./BadgeId";
import type { CaseStudyId } from "./CaseStudyId";
import type { ControlId } from "./ControlId";
import type { DemandId } from "./DemandId";
import type { ElementId } from "./ElementId";
import type { EvidenceId } from "./EvidenceId";
import type { FacetId } from "./FacetId";
import type { ReadingId } from "./ReadingId";
import type { RequirementId } from "./RequirementId";
import type { RouteId } from "./RouteId";
import type { TopicId } from "./TopicId";

export type Param = { is: "text", value: string } | { is: "number", value: number } | { is: "decimal", value: number } | { is: "date", value: string } | { is: "control", value: ControlId } | { is: "demand", value: [ControlId, DemandId] } | { is: "topics", value: [ControlId, Array<[TopicId, FacetId | null]>] } | { is: "badges", value: Array<BadgeId> } | { is: "routes", value: [ControlId, Array<RouteId>] } | { is: "elements", value: Array<ElementId> } | { is: "requirement", value: RequirementId } | { is: "reading", value: ReadingId } | { is: "case_study", value: CaseStudyId } | { is: "evidence", value: EvidenceId } | { is: "counted", value: string };
