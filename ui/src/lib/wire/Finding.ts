// Written after the Rust types of the core; `cargo xtask wire` writes these files anew.
import type { Param } from "./Param";
import type { Passage } from "./Passage";
import type { Severity } from "./Severity";
import type { Subject } from "./Subject";

export type Finding = { rule: string, severity: Severity, subject: Subject, params: { [key in string]: Param }, passage: Passage };
