// What a case study has and lacks, as far as the form is concerned; the check has the last word.

import { isBlank, saysSomething } from '$lib/rules/prose';
import type { CaseStudy } from '$lib/wire/CaseStudy';
import type { DemandState } from '$lib/wire/DemandState';
import type { ElementView } from '$lib/wire/ElementView';
import type { FindingView } from '$lib/wire/FindingView';
import type { Language } from '$lib/wire/Language';
import type { VerdictView } from '$lib/wire/VerdictView';

/** A case study about which nothing has been said yet. */
export function emptyStudy(language: Language | null): CaseStudy {
  return {
    title: '',
    customer: null,
    industry: null,
    country: null,
    language,
    public: null,
    anonymised: null,
    public_name: null,
    url: null,
    form: null,
    start_date: null,
    end_date: null,
    months_of_service: null,
    production: null,
    affiliate: null,
    used_before: null,
    no_existing_system: null,
    elements: {},
    diagrams: {},
    metrics: {},
    services: {},
    controls: {},
    withheld: {},
    protected_names: {},
    excuses: {},
    consents: {},
  };
}

export const findingsOf = (verdict: VerdictView, study: string): FindingView[] =>
  verdict.findings.filter((it) => it.subject.on === 'case_study' && it.subject.study === study);

/** The fact that an element of the form `name` or `date` is. */
export function factOf(element: ElementView): 'customer' | 'start_date' | 'end_date' | null {
  const id = element.rule.id;
  if (id === 'customer') return 'customer';
  if (id === 'start-date') return 'start_date';
  return id === 'end-date' ? 'end_date' : null;
}

function diagrams(study: CaseStudy): DemandState {
  const roles = new Set(Object.values(study.diagrams).map((diagram) => diagram.role));
  roles.delete('illustration');
  const existing = roles.has('existing') || study.no_existing_system === true;
  if (existing && roles.has('new')) return 'met';
  return roles.size > 0 ? 'partial' : 'open';
}

/** How far an element is, by whether it is filled in. */
export function elementState(study: CaseStudy, element: ElementView): DemandState {
  if (element.rule.form === 'diagrams') return diagrams(study);
  const fact = factOf(element);
  const measured = Object.values(study.metrics).some((metric) => !isBlank(metric?.what ?? null));
  if (element.rule.id === 'success-metrics' && measured) return 'met';
  const isThere = fact ? !isBlank(study[fact]) : saysSomething(study.elements[element.rule.id] ?? '');
  return isThere ? 'met' : 'open';
}

/** How many of the required elements are still wanting. */
export const missingElements = (study: CaseStudy, elements: ElementView[]): number =>
  elements.filter((element) => elementState(study, element) !== 'met').length;
