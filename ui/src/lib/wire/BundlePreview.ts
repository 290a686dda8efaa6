// Written after the Rust types of the core; `cargo xtask wire` writes these files anew.
import type { PlannedFile } from "./PlannedFile";
import type { WorkbookView } from "./WorkbookView";

export type BundlePreview = { name: string, draft: boolean, files: Array<PlannedFile>, warnings: Array<string>, workbook: WorkbookView };
