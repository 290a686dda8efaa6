// Pages of a citation as people write them: `3-5, 9`. The core reads the same grammar and has the last
// word; this only tells early what it would refuse.

const PART = /^(\d{1,6})(?:\s*[-–~～〜]\s*(\d{1,6}))?$/;

/** The first and the last page of a part; `null` where it is none. */
function rangeOf(part: string): [number, number] | null {
  const match = PART.exec(part);
  if (!match) return null;
  const first = Number(match[1]);
  const last = match[2] === undefined ? first : Number(match[2]);
  return first >= 1 && last >= first && last <= 100_000 ? [first, last] : null;
}

const partsOf = (text: string): string[] =>
  text
    .split(/[,、，]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** Whether the text names pages; nothing means the whole document. */
export function arePages(text: string): boolean {
  const parts = partsOf(text);
  return parts.every((part) => rangeOf(part) !== null) && (parts.length > 0 || text.trim() === '');
}

/** The last page a text names; `null` where it means the whole document. */
export function lastPage(text: string): number | null {
  const lasts = partsOf(text).flatMap((part) => rangeOf(part)?.[1] ?? []);
  return lasts.length > 0 ? Math.max(...lasts) : null;
}

/** The pages a text names; none where it means the whole document. */
export function pagesIn(text: string): Set<number> {
  const ranges = partsOf(text).map(rangeOf);
  return new Set(ranges.flatMap((range) => (range ? between(...range) : [])));
}

/** Every page from one to another, both included, in whichever order they are given. */
export function between(one: number, other: number): number[] {
  const first = Math.min(one, other);
  return Array.from({ length: Math.abs(other - one) + 1 }, (_, index) => first + index);
}

/** Pages as people write them: `3-5, 9`. */
export function pagesWritten(pages: Iterable<number>): string {
  const sorted = [...new Set(pages)].sort((a, b) => a - b);
  const runs: Array<[number, number]> = [];
  for (const page of sorted) {
    const run = runs.at(-1);
    if (run && run[1] === page - 1) run[1] = page;
    else runs.push([page, page]);
  }
  return runs.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`)).join(', ');
}
