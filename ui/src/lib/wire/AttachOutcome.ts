// Written after the Rust types of the core; `cargo xtask wire` writes these files anew.
import type { EditOutcome } from "./EditOutcome";
import type { EvidenceId } from "./EvidenceId";

export type AttachOutcome = { evidence: EvidenceId | null, known_before: boolean, remarks: Array<string>, edit: EditOutcome };
