// Which cells of a list demand nothing covers yet.

import { hasTopics, takesFiles } from '$lib/rules/catalogue';
import type { Demand } from '$lib/wire/Demand';
import type { Dossier } from '$lib/wire/Dossier';

export interface CellPlace {
  topic: string | null;
  facet: string | null;
}

/** Whether a file as a whole can be what a demand asks for. */
export function takesFile(demand: Demand): boolean {
  return takesFiles(demand) && !hasTopics(demand);
}

/** The other cells of the same facet that have no citation. */
export function emptyCells(demand: Demand, dossier: Dossier, control: string, here: CellPlace): CellPlace[] {
  const filled = new Set(
    Object.values(dossier.citations)
      .filter((it) => it.control === control && it.demand === demand.id && it.facet === here.facet)
      .map((it) => it.topic),
  );
  return demand.covers
    .filter((topic) => topic !== here.topic && !filled.has(topic))
    .map((topic) => ({ topic, facet: here.facet }));
}
