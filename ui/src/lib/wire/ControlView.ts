// Written after the Rust types of the core; `cargo xtask wire` writes these files anew.
import type { ControlId } from "./ControlId";
import type { DemandView } from "./DemandView";
import type { FacetId } from "./FacetId";
import type { Necessity } from "./Necessity";
import type { Phase } from "./Phase";
import type { ReadingView } from "./ReadingView";
import type { RouteId } from "./RouteId";
import type { SectionId } from "./SectionId";
import type { TopicId } from "./TopicId";
import type { Waiver } from "./Waiver";

export type ControlView = { id: ControlId, section: SectionId, phase: Phase, necessity: Necessity, title: string, asks: string, evidence: string, hint: string, demands: Array<DemandView>, topics: { [key in TopicId]: string }, facets: { [key in FacetId]: string }, routes: { [key in RouteId]: string }, waivers: Array<Waiver>, readings: Array<ReadingView> };
