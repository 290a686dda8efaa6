// Written after the Rust types of the core; `cargo xtask wire` writes these files anew.
import type { Element } from "./Element";

export type ElementView = { rule: Element, name: string, text: string | null };
