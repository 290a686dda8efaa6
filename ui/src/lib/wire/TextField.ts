// Written after the Rust types of the core; `cargo xtask wire` writes these files anew.
import type { CaseStudyId } from "./CaseStudyId";
import type { ControlId } from "./ControlId";
import type { ElementId } from "./ElementId";

export type TextField = { text: "response", control: ControlId } | { text: "notes", control: ControlId } | { text: "study_element", study: CaseStudyId, element: ElementId };
