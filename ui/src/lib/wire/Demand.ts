// Written after the Rust types of the core; `cargo xtask wire` writes these files anew.
import type { Counted } from "./Counted";
import type { DemandId } from "./DemandId";
import type { DemandKind } from "./DemandKind";
import type { FacetId } from "./FacetId";
import type { Necessity } from "./Necessity";
import type { ReadingId } from "./ReadingId";
import type { RouteId } from "./RouteId";
import type { Shown } from "./Shown";
import type { TopicId } from "./TopicId";
import type { Variant } from "./Variant";

export type Demand = { id: DemandId, kind: DemandKind, necessity: Necessity, shown: Shown, route: RouteId | null, at_least: number | null, of: Counted | null, each_at_least: number | null, each_of: Counted | null, within_months: number | null, at_most_minutes: number | null, distinct_customers: boolean, covers: Array<TopicId>, any_of: Array<TopicId>, for_each: Array<FacetId>, excludes: Array<TopicId>, recommended: Array<TopicId>, variants: Array<Variant>, readings: Array<ReadingId> };
