// Everything the search can jump to, with the words it is found by.

import { titleOf } from '$lib/rules/evidence';
import { addressOf, controlRoute, placeOfSubject, type Route } from '$lib/state/routes';
import { t } from '$lib/text/words.svelte';
import type { CatalogueView } from '$lib/wire/CatalogueView';
import type { WorkspaceView } from '$lib/wire/WorkspaceView';

export interface Item {
  key: string;
  kind: 'page' | 'control' | 'study' | 'evidence' | 'finding';
  label: string;
  about: string;
  address: string;
}

const PAGES: Array<[string, Route]> = [
  ['nav-overview', { page: 'overview' }],
  ['nav-profile', { page: 'profile' }],
  ['nav-technical', { page: 'technical', control: null }],
  ['nav-case-studies', { page: 'case-studies', study: null }],
  ['nav-evidence', { page: 'evidence', evidence: null }],
  ['nav-calendar', { page: 'calendar' }],
  ['nav-submission', { page: 'submission' }],
];

export function itemsOf(catalogue: CatalogueView, workspace: WorkspaceView): Item[] {
  const dossier = workspace.dossier;
  return [
    ...PAGES.map(([key, route]) => ({
      key,
      kind: 'page' as const,
      label: t(key),
      about: '',
      address: addressOf(route),
    })),
    ...catalogue.controls.map((control) => ({
      key: control.id,
      kind: 'control' as const,
      label: `${control.id} ${control.title}`,
      about: t(`phase-${control.phase}`),
      address: addressOf(controlRoute(catalogue, control.id)),
    })),
    ...Object.entries(dossier.case_studies).map(([id, study], index) => ({
      key: `study-${id}`,
      kind: 'study' as const,
      label: study.title || t('study-untitled', { n: index + 1 }),
      about: study.customer ?? '',
      address: addressOf({ page: 'case-studies', study: id }),
    })),
    ...Object.keys(dossier.evidence).map((id) => ({
      key: `evidence-${id}`,
      kind: 'evidence' as const,
      label: titleOf(dossier, id),
      about: dossier.evidence[id]?.file?.name ?? '',
      address: addressOf({ page: 'evidence', evidence: id }),
    })),
    ...workspace.verdict.findings.map((finding, index) => {
      const place = placeOfSubject(catalogue, finding.subject);
      return {
        key: `finding-${index}`,
        kind: 'finding' as const,
        label: `${finding.control ? `${finding.control} ` : ''}${finding.title}`,
        about: t(`severity-${finding.severity}`),
        address: addressOf(place.route, place.focus),
      };
    }),
  ];
}

/** `OPSP 001`, `opsp001` and `opsp-001` all mean the control OPSP-001. */
const plain = (text: string) => text.toLowerCase().normalize('NFKC');
const packed = (text: string) => plain(text).replace(/[\s\-‑–]/g, '');

/** The items that hold every word of the query, best first. */
export function find(items: Item[], query: string): Item[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return items.filter((item) => item.kind === 'page' || item.kind === 'control');
  const all = packed(query);
  const scored = items.flatMap((item) => {
    const text = plain(`${item.label} ${item.about}`);
    const begins = packed(item.label).startsWith(all);
    if (!begins && !words.every((word) => text.includes(word) || packed(text).includes(word))) return [];
    return [{ item, score: begins ? 0 : plain(item.label).includes(words[0] ?? '') ? 1 : 2 }];
  });
  return scored.sort((a, b) => a.score - b.score).map(({ item }) => item);
}
