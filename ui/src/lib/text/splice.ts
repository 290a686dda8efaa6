// Differences between two states of a text, as the core wants them: at a place, so many UTF-16 units
// go and these come.
//
// One splice is enough for what happens between two savings of one text field. A splice never cuts a
// surrogate pair, because half a character is nothing that can be saved.

/** At `at`, `delete` UTF-16 units go and `insert` comes. */
export interface Splice {
  at: number;
  delete: number;
  insert: string;
}

const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;

/** Whether a cut at this place would tear a surrogate pair. */
function tears(text: string, at: number): boolean {
  return at > 0 && at < text.length && isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at));
}

function commonStart(before: string, after: string): number {
  const limit = Math.min(before.length, after.length);
  let at = 0;
  while (at < limit && before.charCodeAt(at) === after.charCodeAt(at)) at += 1;
  return tears(before, at) || tears(after, at) ? at - 1 : at;
}

function commonEnd(before: string, after: string, start: number): number {
  const limit = Math.min(before.length, after.length) - start;
  let length = 0;
  while (
    length < limit &&
    before.charCodeAt(before.length - 1 - length) === after.charCodeAt(after.length - 1 - length)
  )
    length += 1;
  return tears(before, before.length - length) || tears(after, after.length - length) ? length - 1 : length;
}

/** The smallest single splice that makes `before` read as `after`; `null` where they agree. */
export function spliceBetween(before: string, after: string): Splice | null {
  if (before === after) return null;
  const start = commonStart(before, after);
  const end = commonEnd(before, after, start);
  return {
    at: start,
    delete: before.length - start - end,
    insert: after.slice(start, after.length - end),
  };
}

/** The text after a splice. */
export function applySplice(text: string, splice: Splice): string {
  return text.slice(0, splice.at) + splice.insert + text.slice(splice.at + splice.delete);
}

/** Where a position of the text before a splice lies after it; `side` decides inside what went. */
export function mapPosition(position: number, splice: Splice | null, side: 'before' | 'after'): number {
  if (!splice || position < splice.at) return position;
  const end = splice.at + splice.delete;
  if (position > end || (position === end && splice.delete > 0)) {
    return position + splice.insert.length - splice.delete;
  }
  if (position === splice.at && side === 'before') return position;
  return side === 'before' ? splice.at : splice.at + splice.insert.length;
}

/**
 * Puts what was written here upon what arrived from elsewhere, both having started from `known`.
 * Nothing that either side inserted is lost.
 */
export function rebase(known: string, local: string, arrived: string): string {
  const mine = spliceBetween(known, local);
  if (!mine) return arrived;
  const theirs = spliceBetween(known, arrived);
  if (!theirs) return local;
  const [first, second] = theirs.at <= mine.at ? [theirs, mine] : [mine, theirs];
  const between = known.slice(first.at + first.delete, Math.max(second.at, first.at + first.delete));
  const end = Math.max(first.at + first.delete, second.at + second.delete);
  return known.slice(0, first.at) + first.insert + between + second.insert + known.slice(end);
}
