// Written after the Rust types of the core; `cargo xtask wire` writes these files anew.
import type { CaseStudy } from "./CaseStudy";
import type { CaseStudyField } from "./CaseStudyField";
import type { CaseStudyId } from "./CaseStudyId";
import type { Citation } from "./Citation";
import type { CitationId } from "./CitationId";
import type { ControlId } from "./ControlId";
import type { DemandId } from "./DemandId";
import type { Diagram } from "./Diagram";
import type { Evidence } from "./Evidence";
import type { EvidenceField } from "./EvidenceField";
import type { EvidenceId } from "./EvidenceId";
import type { TextField } from "./TextField";

export type Edit = { edit: "splice", field: TextField, at: number, delete: number, insert: string } | { edit: "write", field: TextField, text: string } | { edit: "set_met", control: ControlId, met: boolean | null } | { edit: "set_demand_url", control: ControlId, demand: DemandId, url: string | null } | { edit: "confirm_demand", control: ControlId, demand: DemandId, confirmed: boolean | null } | { edit: "set_profile", field: string, value: string | null } | { edit: "add_evidence", id: EvidenceId, evidence: Evidence } | { edit: "set_evidence", id: EvidenceId, field: EvidenceField, value: string | null } | { edit: "remove_evidence", id: EvidenceId } | { edit: "add_citation", id: CitationId, citation: Citation } | { edit: "set_citation_pages", id: CitationId, pages: string | null } | { edit: "remove_citation", id: CitationId } | { edit: "add_case_study", id: CaseStudyId, study: CaseStudy } | { edit: "set_case_study", id: CaseStudyId, field: CaseStudyField, value: string | null } | { edit: "remove_case_study", id: CaseStudyId } | { edit: "set_diagram", study: CaseStudyId, id: string, diagram: Diagram | null };
