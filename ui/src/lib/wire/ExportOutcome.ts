// Written after the Rust types of the core; `cargo xtask wire` writes these files anew.
import type { ProofLine } from "./ProofLine";

export type ExportOutcome = { folder: string, draft: boolean, files: number, bytes: number, verified: boolean, remarks: Array<string>, proof: Array<ProofLine>, other_cells_changed: number };
