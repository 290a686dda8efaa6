// Written after the Rust types of the core; `cargo xtask wire` writes these files anew.
export type WorkbookRow = { control: string, sheet: string, met_cell: string, met_before: string, met_after: string, response_cell: string, response_before: string, response_after: string };
