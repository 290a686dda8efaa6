// Questions about the catalogue: what a control is, which demand wants what.

import type { CatalogueView } from '$lib/wire/CatalogueView';
import type { ControlView } from '$lib/wire/ControlView';
import type { Demand } from '$lib/wire/Demand';

export const controlOf = (catalogue: CatalogueView | null, id: string): ControlView | undefined =>
  catalogue?.controls.find((control) => control.id === id);

export const badgeName = (catalogue: CatalogueView | null, id: string): string =>
  catalogue?.badges.find((badge) => badge.rule.id === id)?.name ?? id;

/** The topics of a demand: those that must each be covered, or those of which one will do. */
export const topicsOf = (demand: Demand): string[] => [...demand.covers, ...demand.any_of];

/** Whether a demand is entered as a grid of topics. */
export const hasTopics = (demand: Demand): boolean => topicsOf(demand).length > 0;

/** Whether files are cited for a demand, and not only something said or typed. */
export function takesFiles(demand: Demand): boolean {
  return !['public_url', 'case_studies', 'attestation'].includes(demand.kind);
}
