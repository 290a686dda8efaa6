// Passages found again: `‹` and `›` stand around the passage that is meant, before and after an edit.

import { describe, expect, test } from 'vitest';
import { findPassage, passageOf } from '$lib/text/anchor';

const plain = (marked: string) => marked.replace(/[‹›]/g, '');

function passage(marked: string) {
  const from = marked.indexOf('‹');
  return passageOf(plain(marked), from, marked.indexOf('›') - 1);
}

/** Marks the passage in the text as it is found there; `~` in front where it was rewritten. */
function found(text: string, marked: string): string {
  const place = findPassage(text, passage(marked));
  if (!('from' in place)) return place.state;
  const shown = `${text.slice(0, place.from)}‹${text.slice(place.from, place.to)}›${text.slice(place.to)}`;
  return place.state === 'changed' ? `~${shown}` : shown;
}

const SAME = 'The night batch ran late. We moved it. The night batch ran late. Nobody saw why.';

describe('a passage is found again', () => {
  test.each<[string, string, string]>([
    ['in the same text', 'a ‹word› b', 'a ‹word› b'],
    [
      'when something comes before it',
      'The ‹night batch› ran late.',
      'Since May the ‹night batch› ran late.',
    ],
    ['when something comes behind it', 'The ‹night batch› ran late.', 'The ‹night batch› ran very late.'],
    [
      'when the sentence around it is written anew',
      'We moved ‹the nightly batch› here.',
      'See: ‹the nightly batch› stays.',
    ],
    [
      'in Korean, with another particle',
      '‹한빛물류›는 야간 배치가 여섯 시간 늦었습니다.',
      '‹한빛물류›의 야간 배치가 여섯 시간 늦었습니다.',
    ],
    [
      'in Korean, after a sentence was put before it',
      '배치가 ‹여섯 시간› 늦었습니다.',
      '매일 밤이었습니다. 배치가 ‹여섯 시간› 늦었습니다.',
    ],
    [
      'when both sides of it were written on',
      'We saw ‹slow nights› then.',
      'We saw, as so often, ‹slow nights› again then.',
    ],
    ['in Japanese', '夜間バッチが‹6時間›遅れました。', '障害のたび、夜間バッチが‹6時間›遅れました。'],
    ['as a whole text', '‹Six hours lost.›', '‹Six hours lost.› Each night.'],
    ['beside letters of two units', '🚚‹Trucks› wait. 🚚', '🚚🚚‹Trucks› wait. 🚚'],
    [
      'where it was moved to',
      'One. ‹The second sentence.› Three is here.',
      'Three is here, and last: ‹The second sentence.›',
    ],
  ])('%s', (_, before, after) => {
    expect(found(plain(after), before)).toBe(after);
  });
});

describe('of several that read alike the right one is found', () => {
  const first = SAME.replace('The night batch ran late. We', '‹The night batch ran late.› We');
  const second = SAME.replace('The night batch ran late. Nobody', '‹The night batch ran late.› Nobody');

  test('the first and the second', () => {
    expect(found(SAME, first)).toBe(first);
    expect(found(SAME, second)).toBe(second);
  });

  test('after another was put before them', () => {
    const more = `The night batch ran late. ${SAME}`;
    expect(found(more, second)).toBe(`The night batch ran late. ${second}`);
  });

  test('in a table of equal cells', () => {
    const row = (n: number, cell: string) => `| 서버 ${n} | ${cell} |\n`;
    const rows = [1, 2, 3, 4, 5].map((n) => row(n, '완료'));
    const marked = rows.with(3, row(4, '‹완료›')).join('');
    expect(found(rows.join(''), marked)).toBe(marked);
    expect(found(rows.slice(1).join(''), marked)).toBe(
      rows.slice(1).join('').replace('4 | 완료', '4 | ‹완료›'),
    );
  });

  test('even where the surroundings repeat for a while', () => {
    const same = '가나다라마바사아자차카타파하. '.repeat(12);
    const text = `Start. ${same}End.`;
    const at = text.indexOf('자차', 90);
    expect(findPassage(text, passageOf(text, at, at + 2))).toEqual({ state: 'there', from: at, to: at + 2 });
  });

  test('and not another, when the one that is meant is gone', () => {
    expect(found('We moved it. The night batch ran late. Nobody saw why.', first)).toBe('gone');
    expect(found('The night batch ran late. We moved it. Nobody saw why.', second)).toBe('gone');
  });
});

describe('a passage that was rewritten', () => {
  test.each<[string, string, string]>([
    ['inside', 'It took ‹six hours› with every failure.', 'It took ‹28 minutes› with every failure.'],
    [
      'inside, in Korean',
      '장애마다 복구에 ‹여섯 시간›이 걸렸습니다.',
      '장애마다 복구에 ‹28분›이 걸렸습니다.',
    ],
    ['at the start', '‹Six hours› lost with every failure.', '‹Many hours› lost with every failure.'],
    ['at the end', 'With every failure lost: ‹six hours›', 'With every failure lost: ‹28 minutes›'],
    [
      'when it was withheld',
      'Every night ‹Hanbit runs› its batch there.',
      'Every night ‹⟦Hanbit|the customer⟧ runs› its batch there.',
    ],
    ['as a whole text', '‹Six hours.›', '‹28 minutes.›'],
  ])('is what stands in its place: %s', (_, before, after) => {
    expect(found(plain(after), before)).toBe(`~${after}`);
  });
});

describe('a passage is gone', () => {
  test.each<[string, string, string]>([
    ['taken out', 'It took ‹six long hours› with every failure.', 'It took with every failure.'],
    ['with everything around it', 'It took ‹six hours› with every failure.', 'Nothing of this is left here.'],
    ['with the text', '‹Six hours›', ''],
    ['short words elsewhere do not count', 'It took ‹six› hours.', 'On page six of the report.'],
  ])('%s', (_, before, after) => {
    expect(found(after, before)).toBe('gone');
  });
});

test('the text as a whole has no place', () => {
  expect(passageOf('words', 2, 2)).toEqual({ quote: '', before: '', after: '' });
  expect(findPassage('other', { quote: '', before: '', after: '' })).toEqual({ state: 'whole' });
});

test('no surrounding ends in half a letter', () => {
  const text = `${'🚚'.repeat(40)}x${'🚚'.repeat(40)}`;
  for (const at of [80, 81]) {
    const { before, after } = passageOf(`a${text}`, at + 1 - (at % 2), at + 2 - (at % 2));
    expect(() => encodeURIComponent(before + after)).not.toThrow();
  }
});
