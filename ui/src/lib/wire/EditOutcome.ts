// Written after the Rust types of the core; `cargo xtask wire` writes these files anew.
import type { ConflictView } from "./ConflictView";
import type { Dossier } from "./Dossier";
import type { MilestoneView } from "./MilestoneView";
import type { Saved } from "./Saved";
import type { VerdictView } from "./VerdictView";

export type EditOutcome = { saved: Saved, verdict: VerdictView, dossier: Dossier | null, milestones: Array<MilestoneView>, days_left: number | null, conflicts: Array<ConflictView> };
