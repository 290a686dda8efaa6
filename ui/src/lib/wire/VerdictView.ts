// Written after the Rust types of the core; `cargo xtask wire` writes these files anew.
import type { ControlId } from "./ControlId";
import type { ControlStanding } from "./ControlStanding";
import type { FindingView } from "./FindingView";
import type { Progress } from "./Progress";
import type { SectionId } from "./SectionId";

export type VerdictView = { on: string, findings: Array<FindingView>, blockers: number, warnings: number, advice: number, standings: { [key in ControlId]: ControlStanding }, prerequisites: { [key in SectionId]: Progress }, sections: { [key in SectionId]: Progress }, technical: Progress, case_studies: Progress, profile: Progress, percent: number };
