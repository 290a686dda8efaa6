// Written after the Rust types of the core; `cargo xtask wire` writes these files anew.
import type { Element } from "./Element";
import type { ReadingId } from "./ReadingId";

export type CaseStudyRules = { at_least: number, at_least_public: number, months_of_service: number, per_customer: number, affiliates_excluded: boolean, production_only: boolean, reuse_barred_public: boolean, reuse_barred_private_english: boolean, public_forms: Array<string>, private_formats: Array<string>, elements: Array<Element>, lines: [number, number], readings: Array<ReadingId> };
