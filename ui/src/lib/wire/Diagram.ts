// Written after the Rust types of the core; `cargo xtask wire` writes these files anew.
import type { DiagramRole } from "./DiagramRole";
import type { EvidenceId } from "./EvidenceId";

export type Diagram = { evidence: EvidenceId, role: DiagramRole, caption: string };
