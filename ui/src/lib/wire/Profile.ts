// Written after the Rust types of the core; `cargo xtask wire` writes these files anew.
import type { ApplicationKind } from "./ApplicationKind";
import type { BadgeId } from "./BadgeId";
import type { EditionId } from "./EditionId";
import type { HeldBadge } from "./HeldBadge";
import type { Language } from "./Language";
import type { Tier } from "./Tier";

export type Profile = { partner: string, alliance_lead: string, edition: EditionId | null, language: Language | null, application: ApplicationKind | null, tier: Tier | null, linked_account: boolean | null, spp: boolean | null, spp_reporting_percent: number | null, submission_date: string | null, validation_date: string | null, designation_date: string | null, last_full_audit: string | null, launched_opportunities: number | null, badges: { [key in BadgeId]: HeldBadge }, official_workbook: string | null, official_workbook_name: string | null };
