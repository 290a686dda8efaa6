// Questions about evidence: where it is cited, how it is called in one line.

import type { Dossier } from '$lib/wire/Dossier';
import type { EvidenceKind } from '$lib/wire/EvidenceKind';

export const KINDS: readonly EvidenceKind[] = [
  'policy',
  'procedure',
  'record',
  'certificate',
  'screenshot',
  'diagram',
  'contract',
  'report',
  'link',
  'other',
];

/** The controls that cite a piece of evidence, in order, each once. */
export function citedIn(dossier: Dossier, evidence: string): string[] {
  const controls = Object.values(dossier.citations)
    .filter((citation) => citation.evidence === evidence)
    .map((citation) => citation.control);
  return [...new Set(controls)].sort();
}

/** The case studies that show a piece of evidence as a diagram. */
export function shownIn(dossier: Dossier, evidence: string): string[] {
  return Object.keys(dossier.case_studies).filter((study) =>
    Object.values(dossier.case_studies[study]?.diagrams ?? {}).some(
      (diagram) => diagram.evidence === evidence,
    ),
  );
}

/** What stands on the little sheet: the kind of file. */
export function fileMark(dossier: Dossier, evidence: string): string {
  const entry = dossier.evidence[evidence];
  const ending = /\.(\w{1,4})$/.exec(entry?.file?.name ?? '')?.[1];
  return ending ? ending.toUpperCase() : entry?.url ? 'URL' : '—';
}

/** Title, or the file's name where there is none yet. */
export function titleOf(dossier: Dossier, evidence: string): string {
  const entry = dossier.evidence[evidence];
  return entry?.title || entry?.file?.name || entry?.url || evidence;
}
