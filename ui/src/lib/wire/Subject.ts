// Written after the Rust types of the core; `cargo xtask wire` writes these files anew.
import type { CaseStudyId } from "./CaseStudyId";
import type { ControlId } from "./ControlId";
import type { DemandId } from "./DemandId";
import type { EvidenceId } from "./EvidenceId";
import type { FacetId } from "./FacetId";
import type { TopicId } from "./TopicId";

export type Subject = { on: "profile", field: string } | { on: "answer", control: ControlId, field: string } | { on: "demand", control: ControlId, demand: DemandId, topic: TopicId | null, facet: FacetId | null } | { on: "case_studies" } | { on: "case_study", study: CaseStudyId, field: string | null } | { on: "evidence", evidence: EvidenceId, field: string | null } | { on: "workspace", place: string };
