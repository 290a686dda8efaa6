// Questions about evidence: where it is cited, how it is called in one line.

import type { Dossier } from '$lib/wire/Dossier';
import type { Citation } from '$lib/wire/Citation';
import type { Evidence } from '$lib/wire/Evidence';
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

export const CONFIDENTIALITIES = ['public', 'internal', 'confidential', 'secret'] as const;

/** A piece of evidence of which nothing is said yet. */
export const emptyEvidence = (): Evidence => ({
  title: '',
  kind: 'other',
  file: null,
  url: null,
  dated: null,
  valid_until: null,
  customer: null,
  attached_at: null,
  covers_from: null,
  covers_until: null,
  language: null,
  confidentiality: null,
  owner: null,
  cleaned: null,
  redactions: {},
  excuses: {},
  earlier: {},
});

/** A citation of a piece of evidence for a control. */
export const emptyCitation = (evidence: string, control: string): Citation => ({
  evidence,
  control,
  demand: null,
  topic: null,
  facet: null,
  pages: null,
  region: null,
  note: '',
  second_look: null,
});

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

/** Whether a file of this kind has no pages that a citation could name: texts are set anew for the PDF. */
export function hasNoPages(mediaType: string): boolean {
  return (
    mediaType.startsWith('text/') ||
    mediaType.startsWith('image/') ||
    ['application/json', 'application/xml', 'application/yaml', 'message/rfc822'].includes(mediaType)
  );
}
