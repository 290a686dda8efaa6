// Written after the Rust types of the core; `cargo xtask wire` writes these files anew.
import type { BadgeId } from "./BadgeId";
import type { ControlId } from "./ControlId";
import type { ControlText } from "./ControlText";
import type { ElementId } from "./ElementId";
import type { Language } from "./Language";
import type { PassageId } from "./PassageId";
import type { ReadingId } from "./ReadingId";
import type { ReadingText } from "./ReadingText";
import type { RequirementId } from "./RequirementId";
import type { SectionId } from "./SectionId";
import type { TimelineId } from "./TimelineId";
import type { Words } from "./Words";

export type Texts = { language: Language, edition: Words, sections: { [key in SectionId]: Words }, controls: { [key in ControlId]: ControlText }, badges: { [key in BadgeId]: Words }, programme: { [key in RequirementId]: Words }, elements: { [key in ElementId]: Words }, public_forms: { [key in string]: string }, timeline: { [key in TimelineId]: Words }, roles: { [key in string]: Words }, references: { [key in string]: Words }, fees: { [key in string]: Words }, passages: { [key in PassageId]: string }, readings: { [key in ReadingId]: ReadingText } };
