// Finding a passage again in a text that has changed: by its words, and by what stood around them.
//
// The words themselves count most. Where they stand several times, what stands around them decides; where
// they stand nowhere, what was written between the old surroundings is the passage, rewritten. Rather than
// point at the wrong words, a passage is said to be gone. All places are UTF-16 units.

import type { Passage } from '$lib/wire/Passage';

/** Where a passage is now. `whole` is the text itself, which has no place in it. */
export type Found = { state: 'there' | 'changed'; from: number; to: number } | { state: 'gone' | 'whole' };

/** How much of the surroundings is kept at first, and at most where the passage is not the only such. */
const AROUND = 24;
const FAR_AROUND = 384;
/** By how much surroundings may have moved away. */
const LEEWAY = 12;
/** So many letters, of passage and surroundings together, must agree. */
const ENOUGH = 12;
/** Surroundings shorter than this say nothing about a place. */
const TELLING = 8;

const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;

/** A place moved back where it would tear a surrogate pair. */
function whole(text: string, at: number): number {
  const torn = at > 0 && isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at));
  return torn ? at - 1 : at;
}

function isOnly(text: string, words: string): boolean {
  const first = text.indexOf(words);
  return first < 0 || text.indexOf(words, first + 1) < 0;
}

/** The passage of a text between two places, with as much around it as is needed to tell it from others. */
export function passageOf(text: string, from: number, to: number): Passage {
  if (to <= from) return { quote: '', before: '', after: '' };
  const quote = text.slice(from, to);
  for (let around = AROUND; ; around *= 2) {
    const before = text.slice(whole(text, Math.max(0, from - around)), from);
    const after = text.slice(to, whole(text, Math.min(text.length, to + around)));
    if (around >= FAR_AROUND || isOnly(text, before + quote + after)) return { quote, before, after };
  }
}

/** How much of two texts agrees from their ends backwards. */
function agreesBackwards(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a[a.length - 1 - n] === b[b.length - 1 - n]) n += 1;
  return n;
}

function agreesForwards(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n += 1;
  return n;
}

/** How many of the three-letter pieces of some words stand in a text: a particle or a comma may differ. */
function pieces(words: string, text: string): number {
  let n = 0;
  for (let at = 0; at + 3 <= words.length; at += 1) if (text.includes(words.slice(at, at + 3))) n += 1;
  return n;
}

interface Candidate {
  from: number;
  /** How much of the surroundings stands directly beside it. */
  beside: number;
  /** How much of them agrees, directly beside and near. */
  agrees: number;
  /** All of it does. */
  fully: boolean;
}

function candidate(text: string, from: number, { quote, before, after }: Passage): Candidate {
  const to = from + quote.length;
  const left = text.slice(Math.max(0, from - before.length - LEEWAY), from);
  const right = text.slice(to, to + after.length + LEEWAY);
  const beside = agreesBackwards(left, before) + agreesForwards(right, after);
  const agrees = beside + pieces(before, left) + pieces(after, right);
  return { from, beside, agrees, fully: beside === before.length + after.length };
}

function bestOf(text: string, passage: Passage): Candidate | null {
  let best: Candidate | null = null;
  for (let from = text.indexOf(passage.quote); from >= 0; from = text.indexOf(passage.quote, from + 1)) {
    const next = candidate(text, from, passage);
    if (!best || next.agrees > best.agrees) best = next;
    if (best.fully) break;
  }
  return best;
}

/** What stands between the old surroundings, if they are still near each other; without outer spaces. */
function between(
  text: string,
  tail: string,
  head: string,
  most: number,
): { from: number; to: number } | null {
  for (let at = text.indexOf(tail); at >= 0; at = tail ? text.indexOf(tail, at + 1) : -1) {
    const start = at + tail.length;
    const end = head ? text.indexOf(head, start) : text.length;
    if (end < 0 || end - start > most) continue;
    const words = text.slice(start, end);
    const from = start + (words.length - words.trimStart().length);
    return { from, to: from + words.trim().length };
  }
  return null;
}

/** The place of a passage whose words are no more, with nothing in it where it was taken out. */
function rewritten(text: string, { quote, before, after }: Passage): { from: number; to: number } | null {
  const most = Math.max(3 * quote.length, 120);
  for (const size of [AROUND, AROUND / 2, TELLING]) {
    const tail = before.trimEnd().slice(-size);
    const head = after.trimStart().slice(0, size);
    const isTelling = tail.length + head.length >= TELLING || before + after === '';
    const place = isTelling ? between(text, tail, head, most) : null;
    if (place) return place;
  }
  return null;
}

/** Looks for a passage. */
export function findPassage(text: string, passage: Passage): Found {
  const { quote } = passage;
  if (quote === '') return { state: 'whole' };
  const best = bestOf(text, passage);
  const there = best && ({ state: 'there', from: best.from, to: best.from + quote.length } as const);
  if (there && (best.fully || best.beside >= TELLING)) return there;
  const place = rewritten(text, passage);
  const isIn = there && place && there.from >= place.from && there.to <= place.to;
  if (isIn) return there;
  if (place) return place.to > place.from ? { state: 'changed', ...place } : { state: 'gone' };
  return there && quote.length + best.agrees >= ENOUGH ? there : { state: 'gone' };
}
