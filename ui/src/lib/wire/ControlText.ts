// Written after the Rust types of the core; `cargo xtask wire` writes these files anew.
import type { DemandId } from "./DemandId";
import type { DemandText } from "./DemandText";
import type { FacetId } from "./FacetId";
import type { RouteId } from "./RouteId";
import type { TopicId } from "./TopicId";

export type ControlText = { title: string, asks: string, evidence: string, hint: string, demands: { [key in DemandId]: DemandText }, topics: { [key in TopicId]: string }, facets: { [key in FacetId]: string }, routes: { [key in RouteId]: string } };
