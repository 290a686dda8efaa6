// The pages of the window and their addresses (`#/control/OPSP-001?focus=field-response`).

import type { CatalogueView } from '$lib/wire/CatalogueView';
import type { Subject } from '$lib/wire/Subject';

export type Route =
  | { page: 'overview' }
  | { page: 'profile' }
  | { page: 'control'; control: string }
  | { page: 'technical'; control: string | null }
  | { page: 'case-studies'; study: string | null }
  | { page: 'evidence'; evidence: string | null }
  | { page: 'calendar' }
  | { page: 'submission' };

/** A page and, within it, the element a person is taken to. */
export interface Place {
  route: Route;
  focus: string | null;
}

function path(route: Route): string {
  if (route.page === 'control') return `control/${encodeURIComponent(route.control)}`;
  if (route.page === 'technical' && route.control) return `technical/${encodeURIComponent(route.control)}`;
  if (route.page === 'case-studies' && route.study) return `case-studies/${encodeURIComponent(route.study)}`;
  if (route.page === 'evidence' && route.evidence) return `evidence/${encodeURIComponent(route.evidence)}`;
  return route.page;
}

export function addressOf(route: Route, focus: string | null = null): string {
  return `#/${path(route)}${focus ? `?focus=${encodeURIComponent(focus)}` : ''}`;
}

function routeOf(page: string, id: string | null): Route {
  switch (page) {
    case 'control':
      return id ? { page, control: id } : { page: 'overview' };
    case 'technical':
      return { page, control: id };
    case 'case-studies':
      return { page, study: id };
    case 'evidence':
      return { page, evidence: id };
    case 'profile':
    case 'calendar':
    case 'submission':
      return { page };
    default:
      return { page: 'overview' };
  }
}

export function placeOf(address: string): Place {
  const [path = '', query = ''] = address.replace(/^#\/?/, '').split('?');
  const [page = '', id] = path.split('/');
  return {
    route: routeOf(page, id ? decodeURIComponent(id) : null),
    focus: new URLSearchParams(query).get('focus'),
  };
}

/** The id of the element that shows a field: every id in use is made here. */
export const fieldId = {
  profile: (key: string) => `profile-${key.replaceAll('.', '-').replaceAll('_', '-')}`,
  met: (control: string) => `field-met-${control}`,
  response: 'field-response',
  notes: 'field-notes',
  demand: (demand: string) => `demand-${demand}`,
  cell: (demand: string, topic: string, facet: string | null) =>
    `cell-${demand}-${topic}${facet ? `-${facet}` : ''}`,
  caseStudies: 'case-studies-add',
  study: (field: string) => `study-${field.replace(/^elements\./, 'element-').replaceAll('_', '-')}`,
  evidence: (evidence: string, field: string | null) =>
    `evidence-${evidence}${field ? `-${field.replaceAll('_', '-')}` : ''}`,
  conflicts: 'conflicts',
  editions: 'editions',
};

/** The page of a control: prerequisites have one each, technical controls share one. */
export function controlRoute(catalogue: CatalogueView | null, control: string): Route {
  const technical = catalogue?.controls.find((known) => known.id === control)?.phase === 'technical';
  return technical ? { page: 'technical', control } : { page: 'control', control };
}

/** Where a finding is mended. */
export function placeOfSubject(catalogue: CatalogueView | null, subject: Subject): Place {
  switch (subject.on) {
    case 'profile':
      return placeOfProfile(subject.field);
    case 'answer':
      return {
        route: controlRoute(catalogue, subject.control),
        focus: subject.field === 'met' ? fieldId.met(subject.control) : fieldId.response,
      };
    case 'demand':
      return { route: controlRoute(catalogue, subject.control), focus: demandFocus(subject) };
    case 'case_studies':
      return { route: { page: 'case-studies', study: null }, focus: fieldId.caseStudies };
    case 'case_study':
      return {
        route: { page: 'case-studies', study: subject.study },
        focus: fieldId.study(subject.field ?? 'title'),
      };
    case 'evidence':
      return {
        route: { page: 'evidence', evidence: subject.evidence },
        focus: subject.field ? fieldId.evidence(subject.evidence, subject.field) : null,
      };
    case 'workspace':
      return { route: { page: 'submission' }, focus: fieldId.conflicts };
  }
}

/** Some facts of the profile are chosen where they are used: the edition and the official workbook. */
function placeOfProfile(field: string): Place {
  if (field === 'edition') return { route: { page: 'submission' }, focus: fieldId.editions };
  if (field === 'official_workbook') return { route: { page: 'submission' }, focus: fieldId.profile(field) };
  return { route: { page: 'profile' }, focus: fieldId.profile(field) };
}

function demandFocus(subject: Extract<Subject, { on: 'demand' }>): string {
  return subject.topic
    ? fieldId.cell(subject.demand, subject.topic, subject.facet)
    : fieldId.demand(subject.demand);
}
