import { describe, expect, test } from 'vitest';
import { applySplice, mapPosition, rebase, spliceBetween } from '$lib/text/splice';

/** A small generator with a seed, so that a failure can be repeated. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * sides);
  };
}
const LETTERS = ['a', 'b', 'ㅎ', '하', '한', '日', '本', '\n', ' ', '😀', '👍🏽', 'é', 'e\u0301'];
function text(roll: (sides: number) => number, most = 12): string {
  return Array.from({ length: roll(most) }, () => LETTERS[roll(LETTERS.length)]).join('');
}
const halfPair = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

describe('the smallest splice', () => {
  test.each([
    ['', '한', { at: 0, delete: 0, insert: '한' }],
    ['하', '한', { at: 0, delete: 1, insert: '한' }],
    ['abc', 'abXc', { at: 2, delete: 0, insert: 'X' }],
    ['abab', 'ab', { at: 2, delete: 2, insert: '' }],
    ['😀', '😁', { at: 0, delete: 2, insert: '😁' }],
    ['a😀b', 'a😀😀b', { at: 3, delete: 0, insert: '😀' }],
  ])('%j to %j', (before, after, splice) => {
    expect(spliceBetween(before, after)).toEqual(splice);
  });

  test('is none where nothing changed', () => {
    expect(spliceBetween('같다', '같다')).toBeNull();
  });

  test('always leads from one text to the other and never tears a character', () => {
    const roll = dice(7);
    for (let round = 0; round < 20_000; round += 1) {
      const [before, after] = [text(roll), text(roll)];
      const splice = spliceBetween(before, after);
      if (!splice) {
        expect(before).toBe(after);
        continue;
      }
      expect(applySplice(before, splice)).toBe(after);
      const gone = before.slice(splice.at, splice.at + splice.delete);
      expect([before, after, splice, halfPair.test(splice.insert) || halfPair.test(gone)]).toEqual([
        before,
        after,
        splice,
        false,
      ]);
    }
  });
});

describe('what was written here upon what arrived', () => {
  test.each([
    ['the plan', 'the new plan', 'the plan, approved', 'the new plan, approved'],
    ['abc', 'abc', 'aXc', 'aXc'],
    ['abc', 'aXc', 'abc', 'aXc'],
    ['', '한국', '日本', '日本한국'],
    ['one (two) three', 'one () three', 'one (TWO) three', 'one (TWO) three'],
    ['one two three', '', 'one two and a half three', 'and a half '],
  ])('%j, here %j, there %j', (known, local, arrived, merged) => {
    expect(rebase(known, local, arrived)).toBe(merged);
  });

  test('keeps every insertion of both sides', () => {
    const roll = dice(11);
    for (let round = 0; round < 20_000; round += 1) {
      const known = text(roll);
      const mine = known.slice(0, roll(known.length + 1));
      const at = mine.length;
      const local = `${mine}«here»${known.slice(at + roll(3))}`;
      const there = roll(known.length + 1);
      const arrived = `${known.slice(0, there)}»there«${known.slice(there + roll(3))}`;
      const merged = rebase(known, local, arrived);
      expect(merged).toContain('«here»');
      expect(merged).toContain('»there«');
    }
  });
});

test('a caret stays with its words', () => {
  const splice = spliceBetween('plan', 'the plan');
  expect(mapPosition(4, splice, 'before')).toBe(8);
  expect(mapPosition(0, splice, 'before')).toBe(0);
  expect(mapPosition(2, spliceBetween('a plan', 'a'), 'before')).toBe(1);
});
