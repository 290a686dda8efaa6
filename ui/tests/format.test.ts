// Dates, sizes and changes of measures as each language writes them: the same as the core says.

import { expect, test } from 'vitest';
import changes from '$assets/messages/changes.json';
import { date, dayOfYear, month, shortDate, size } from '$lib/text/format';
import { words } from '$lib/text/words.svelte';
import { bars, changeInWords } from '../src/features/case-studies/metrics';

const LANGUAGES = ['en', 'ko', 'ja'] as const;

/** What each language says. */
const said = (say: () => string) =>
  LANGUAGES.map((language) => {
    words.language = language;
    return say();
  });

test('dates are written as the language does', () => {
  expect(said(() => date('2026-11-30'))).toEqual(['30 November 2026', '2026년 11월 30일', '2026年11月30日']);
  expect(said(() => shortDate('2027-01-05'))).toEqual(['5 Jan 2027', '2027. 1. 5.', '2027/01/05']);
  expect(said(() => dayOfYear('2026-11-30'))).toEqual(['30 Nov', '11월 30일', '11月30日']);
  expect(said(() => month('2026-11'))).toEqual(['Nov 2026', '2026년 11월', '2026年11月']);
  expect(said(() => date('soon'))).toEqual(['soon', 'soon', 'soon']);
});

test('sizes are written as the language does', () => {
  words.language = 'en';
  const sizes = [0, 999, 1000, 9_949, 9_950, 41_200_000, 999_499, 999_500, 5_000_000_000].map(size);
  expect(sizes).toEqual(['0 B', '999 B', '1.0 KB', '9.9 KB', '10 KB', '41 MB', '999 KB', '1.0 MB', '5.0 GB']);
  expect(said(() => size(2_100_000))).toEqual(['2.1 MB', '2.1MB', '2.1MB']);
});

test.each(changes.cases)('the change from %s to %s %s', (before, after, unit, ...wanted) => {
  const drawn = bars({ what: null, period: null, source: null, before, after, unit } as Parameters<
    typeof bars
  >[0]);
  const change = drawn?.change;
  if (!change) throw new Error('no change');
  expect(said(() => changeInWords(change))).toEqual(wanted);
});
