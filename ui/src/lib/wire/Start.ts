// Written after the Rust types of the core; `cargo xtask wire` writes these files anew.
import type { Language } from "./Language";
import type { Recent } from "./Recent";
import type { Theme } from "./Theme";

export type Start = { version: string, language: Language, theme: Theme, recents: Array<Recent>, default_folder: string, default_export_folder: string, separator: string, today: string, open_now: string | null };
