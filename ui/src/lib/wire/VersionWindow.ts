// Written after the Rust types of the core; `cargo xtask wire` writes these files anew.
import type { ReadingId } from "./ReadingId";

export type VersionWindow = { version: string, from: string | null, until_month: string | null, applications_after: string | null, next_expected: string | null, source: string, readings: Array<ReadingId> };
