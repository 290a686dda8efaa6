// The library as a table: what is shown, in which order.

import type { Dossier } from '$lib/wire/Dossier';
import type { VerdictView } from '$lib/wire/VerdictView';
import { citedIn, shownIn, titleOf } from './evidence';

export type Column = 'title' | 'kind' | 'dated' | 'valid_until' | 'customer' | 'cited' | 'size';
export type Chip = 'findings' | 'uncited' | 'lapsed' | 'links' | 'undated';

export interface Order {
  column: Column;
  down: boolean;
}

export interface Line {
  id: string;
  title: string;
  /** All the words a person may look for. */
  words: string;
  cited: number;
  findings: number;
  lapsed: boolean;
}

/** Every piece with what is asked about it. `word` gives the words for a kind or a confidentiality. */
export function linesOf(dossier: Dossier, verdict: VerdictView, word: (key: string) => string): Line[] {
  const findings = new Map<string, number>();
  for (const finding of verdict.findings) {
    if (finding.subject.on !== 'evidence') continue;
    const id = finding.subject.evidence;
    // Advice is worth reading, and would otherwise mark nearly everything.
    if (finding.severity !== 'advice') findings.set(id, (findings.get(id) ?? 0) + 1);
  }
  return Object.entries(dossier.evidence).map(([id, entry]) => {
    const controls = citedIn(dossier, id);
    const said = [
      titleOf(dossier, id),
      entry?.file?.name,
      entry?.url,
      entry?.customer,
      entry?.owner,
      word(`kind-${entry?.kind ?? 'other'}`),
      entry?.confidentiality ? word(`confidentiality-${entry.confidentiality}`) : '',
      ...controls,
    ];
    return {
      id,
      title: titleOf(dossier, id),
      words: said.filter(Boolean).join(' ').normalize('NFKC').toLowerCase(),
      cited: controls.length + shownIn(dossier, id).length,
      findings: findings.get(id) ?? 0,
      lapsed: entry?.valid_until != null && entry.valid_until < verdict.on,
    };
  });
}

const CHIPS: Record<Chip, (line: Line, dossier: Dossier) => boolean> = {
  findings: (line) => line.findings > 0,
  uncited: (line) => line.cited === 0,
  lapsed: (line) => line.lapsed,
  links: (line, dossier) => !dossier.evidence[line.id]?.file,
  undated: (line, dossier) => !dossier.evidence[line.id]?.dated,
};

export const ALL_CHIPS = Object.keys(CHIPS) as Chip[];

/** How many pieces a chip would show. */
export const countOf = (chip: Chip, lines: Line[], dossier: Dossier): number =>
  lines.filter((line) => CHIPS[chip](line, dossier)).length;

/** What is shown: every word of the text must occur, every chosen chip must hold. */
export function chosen(lines: Line[], dossier: Dossier, text: string, chips: ReadonlySet<Chip>): Line[] {
  const words = text.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
  return lines.filter(
    (line) =>
      words.every((word) => line.words.includes(word)) &&
      [...chips].every((chip) => CHIPS[chip](line, dossier)),
  );
}

function valueOf(line: Line, dossier: Dossier, column: Column): string | number {
  const entry = dossier.evidence[line.id];
  switch (column) {
    case 'title':
      return line.title;
    case 'kind':
      return entry?.kind ?? '';
    case 'cited':
      return line.cited;
    case 'size':
      return Number(entry?.file?.size ?? 0);
    default:
      return entry?.[column] ?? '';
  }
}

/** In order; equal ones by title, what is empty last. */
export function sorted(lines: Line[], dossier: Dossier, order: Order): Line[] {
  const collator = new Intl.Collator(undefined, { numeric: true });
  const compare = (a: Line, b: Line): number => {
    const [x, y] = [valueOf(a, dossier, order.column), valueOf(b, dossier, order.column)];
    if ((x === '') !== (y === '')) return x === '' ? 1 : -1;
    const by =
      typeof x === 'number' && typeof y === 'number' ? x - y : collator.compare(String(x), String(y));
    return (order.down ? -by : by) || collator.compare(a.title, b.title);
  };
  return [...lines].sort(compare);
}
