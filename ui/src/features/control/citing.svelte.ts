// What is being cited, or which citation is being changed: the dialog of the page is one.

import { getContext, setContext } from 'svelte';

export interface CiteTarget {
  control: string;
  demand: string | null;
  topic: string | null;
  facet: string | null;
  /** The evidence is known already; only the place where it counts is asked for. */
  evidence?: string;
}

export class Citing {
  target = $state.raw<CiteTarget | null>(null);
  citation = $state<string | null>(null);

  cite(target: CiteTarget): void {
    this.target = target;
  }

  change(citation: string): void {
    this.citation = citation;
  }
}

const KEY = Symbol('citing');
export const provideCiting = (): Citing => setContext(KEY, new Citing());
export const useCiting = (): Citing => getContext<Citing>(KEY);
