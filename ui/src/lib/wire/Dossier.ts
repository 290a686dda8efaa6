// Written after the Rust types of the core; `cargo xtask wire` writes these files anew.
import type { Answer } from "./Answer";
import type { CaseStudy } from "./CaseStudy";
import type { CaseStudyId } from "./CaseStudyId";
import type { Citation } from "./Citation";
import type { CitationId } from "./CitationId";
import type { ControlId } from "./ControlId";
import type { Evidence } from "./Evidence";
import type { EvidenceId } from "./EvidenceId";
import type { Profile } from "./Profile";

export type Dossier = { profile: Profile, answers: { [key in ControlId]: Answer }, evidence: { [key in EvidenceId]: Evidence }, citations: { [key in CitationId]: Citation }, case_studies: { [key in CaseStudyId]: CaseStudy } };
