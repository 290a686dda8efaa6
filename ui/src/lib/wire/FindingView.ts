// Written after the Rust types of the core; `cargo xtask wire` writes these files anew.
import type { ControlId } from "./ControlId";
import type { Severity } from "./Severity";
import type { Subject } from "./Subject";

export type FindingView = { rule: string, severity: Severity, subject: Subject, title: string, why: string, todo: string, passage: string, control: ControlId | null };
