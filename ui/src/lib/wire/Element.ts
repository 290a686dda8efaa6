// Written after the Rust types of the core; `cargo xtask wire` writes these files anew.
import type { ElementForm } from "./ElementForm";
import type { ElementId } from "./ElementId";

export type Element = { id: ElementId, form: ElementForm, where_applicable: boolean };
