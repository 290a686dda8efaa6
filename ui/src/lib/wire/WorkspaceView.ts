// Written after the Rust types of the core; `cargo xtask wire` writes these files anew.
import type { ConflictView } from "./ConflictView";
import type { Dossier } from "./Dossier";
import type { MilestoneView } from "./MilestoneView";
import type { Saved } from "./Saved";
import type { VerdictView } from "./VerdictView";

export type WorkspaceView = { folder: string, dossier: Dossier, verdict: VerdictView, saved: Saved, milestones: Array<MilestoneView>, days_left: number | null, conflicts: Array<ConflictView>, damage: Array<string> };
