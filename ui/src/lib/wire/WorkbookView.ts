// Written after the Rust types of the core; `cargo xtask wire` writes these files anew.
import type { WireError } from "./WireError";
import type { WorkbookRow } from "./WorkbookRow";

export type WorkbookView = { name: string | null, sheets: Array<string>, rows: Array<WorkbookRow>, controls_without_row: Array<string>, rows_without_control: Array<string>, trouble: WireError | null };
