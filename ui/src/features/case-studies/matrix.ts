// Case studies against the controls for which they are examples.

import type { CatalogueView } from '$lib/wire/CatalogueView';
import type { ControlView } from '$lib/wire/ControlView';
import type { Dossier } from '$lib/wire/Dossier';

/** Controls that want examples of customers, in the order of the checklist. */
export const withExamples = (catalogue: CatalogueView): ControlView[] =>
  catalogue.controls.filter((control) =>
    control.demands.some((demand) => demand.rule.distinct_customers || demand.rule.of === 'customer_example'),
  );

/** How a control stands with the studies that are tied to it. */
export interface Column {
  control: ControlView;
  /** Customers wanted, where the checklist says how many. */
  wanted: number;
  /** Different customers among the studies tied to it. */
  customers: number;
  studies: string[];
  /** Two studies of one customer are tied to it, where customers must differ. */
  repeated: boolean;
}

const plain = (name: string | null) => (name ?? '').normalize('NFKC').toLowerCase().replace(/\s+/g, '');

export function columns(catalogue: CatalogueView, dossier: Dossier): Column[] {
  const studies = Object.entries(dossier.case_studies);
  const tied = new Set(studies.flatMap(([, study]) => Object.keys(study.controls)));
  const wanting = new Set(withExamples(catalogue).map((control) => control.id));
  return catalogue.controls
    .filter((control) => wanting.has(control.id) || tied.has(control.id))
    .map((control) => {
      const own = studies.filter(([, study]) => study.controls[control.id]);
      const names = own.map(([, study]) => plain(study.customer)).filter((name) => name !== '');
      const customers = new Set(names).size;
      const rules = control.demands.map((demand) => demand.rule);
      const wanted = Math.max(
        0,
        ...rules.filter((rule) => rule.distinct_customers).map((rule) => rule.at_least ?? 1),
      );
      return {
        control,
        wanted,
        customers,
        studies: own.map(([id]) => id),
        repeated: wanted > 0 && customers < names.length,
      };
    });
}
