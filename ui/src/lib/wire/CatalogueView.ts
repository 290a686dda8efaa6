// Written after the Rust types of the core; `cargo xtask wire` writes these files anew.
import type { BadgeView } from "./BadgeView";
import type { ControlView } from "./ControlView";
import type { EditionId } from "./EditionId";
import type { ElementView } from "./ElementView";
import type { Language } from "./Language";
import type { NamedView } from "./NamedView";
import type { ReadingView } from "./ReadingView";

export type CatalogueView = { edition: EditionId, name: string, language: Language, sections: Array<NamedView>, controls: Array<ControlView>, badges: Array<BadgeView>, elements: Array<ElementView>, public_forms: Array<NamedView>, programme: Array<NamedView>, roles: Array<NamedView>, references: Array<NamedView>, fees: Array<NamedView>, readings: Array<ReadingView> };
