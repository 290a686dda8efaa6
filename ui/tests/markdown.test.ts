// Markdown as the page takes it: the same cases in which the exported page has its own rules.

import { describe, expect, test } from 'vitest';
import { headingsOf, wordsOf, type Block } from '$lib/markdown/blocks';
import { read } from '$lib/markdown/read';
import { readIn } from '$lib/text/passages';

/** Blocks in short: a letter for each part, so that a case fits on a line. */
function short(blocks: Block[]): string {
  return blocks.map(one).join(' ');
}
function one(block: Block): string {
  switch (block.t) {
    case 'paragraph':
      return `p(${wordsOf(block.items)})`;
    case 'heading':
      return `h${block.level}(${wordsOf(block.items)})`;
    case 'code':
      return `code(${block.text})`;
    case 'quote':
      return `q(${short(block.blocks)})`;
    case 'list': {
      const entries = block.entries.map((it) => {
        const box = it.checked === null ? '' : it.checked ? '[x]' : '[ ]';
        return `${box}${short(it.blocks)}`;
      });
      return `${block.start ?? 'ul'}${block.tight ? '' : '~'}(${entries.join(', ')})`;
    }
    case 'table':
      return `t(${block.columns.join()}: ${[block.head, ...block.rows].map((row) => row.map(wordsOf).join('|')).join(' / ')})`;
    case 'rule':
      return 'rule';
    case 'notes':
      return `notes(${block.notes.map((it) => `${it.label}: ${short(it.blocks)}`).join()})`;
  }
}

describe('blocks', () => {
  test.each([
    [
      'headings stand below what is above and leave out no level',
      '# a\n\n#### b\n\n# c',
      'h3(a) h4(b) h3(c)',
    ],
    ['a line feed is a space', '한국\n어', 'p(한국 어)'],
    ['a line feed between Japanese characters is none', '日本\n語', 'p(日本語)'],
    ['a line feed between Japanese and Latin is a space', '日本\nAWS', 'p(日本 AWS)'],
    ['lists and tasks', '- [x] a\n- [ ] b', 'ul([x]p(a), [ ]p(b))'],
    ['numbers begin where they begin', '3. a\n4. b', '3(p(a), p(b))'],
    ['an entry with a list makes a loose list, as on the page', '- a\n  - b', 'ul~(p(a) ul(p(b)))'],
    ['tables with their alignment', '| a | b |\n| - | -: |\n| 1 | 2 |', 't(left,right: a|b / 1|2)'],
    ['rows of a table that are too short', '| a | b |\n| - | - |\n| 1 |', 't(left,left: a|b / 1|)'],
    ['a break in a cell', '| a |\n| - |\n| 1<br>2 |', 't(left: a / 1 2)'],
    ['quotes and code', '> a\n\n```\nb\n```', 'q(p(a)) code(b)'],
    ['a comment is nothing', 'a <!-- x --> b\n\n<!-- y -->', 'p(a  b)'],
    [
      'other HTML is text',
      '<script>alert(1)</script>\n\na <b>b</b>',
      'p(<script>alert(1)</script>) p(a <b>b</b>)',
    ],
    ['notes at the end', 'a[^1]\n\n[^1]: n', 'p(a ) notes(1: p(n))'],
    ['a link by reference', '[a][x]\n\n[x]: https://a.example', 'p(a)'],
    ['a link that leads nowhere on paper shows its target', '[a](b.md)', 'p(a (b.md))'],
    ['a script as a link is its target in words', '[a](javascript:alert(1))', 'p(a (javascript:alert(1)))'],
    ['nothing', ' \n', ''],
  ])('%s', (_, text, blocks) => {
    expect(short(read(text))).toBe(blocks);
  });

  test('links to outside keep their address', () => {
    const [block] = read('[a](https://a.example/b)');
    expect(block).toEqual({
      t: 'paragraph',
      items: [{ t: 'link', url: 'https://a.example/b', items: [{ t: 'text', s: 'a' }] }],
    });
  });

  test('emphasis in Korean follows the rules of the exported page', () => {
    expect(read('**강조**는')[0]).toMatchObject({ items: [{ t: 'strong' }, { t: 'text', s: '는' }] });
    expect(read('**"강조"**는')[0]).toMatchObject({ items: [{ t: 'text' }] });
  });
});

test('headings know where they stand in the text', () => {
  expect(headingsOf(read('a\n\n## **가** b\n\n### c'))).toEqual([
    { level: 3, text: '가 b', at: 3 },
    { level: 4, text: 'c', at: 15 },
  ]);
});

describe('hostile texts', () => {
  test.each([
    ['quotes without end', '>'.repeat(20_000)],
    ['lists without end', '- '.repeat(10_000)],
    ['brackets without end', '['.repeat(20_000)],
    ['stars without end', '*a '.repeat(20_000)],
    ['a very long text', 'a\n\n'.repeat(200_000)],
  ])('%s come back soon', (_, text) => {
    const before = performance.now();
    expect(read(text).length).toBeGreaterThan(0);
    expect(performance.now() - before).toBeLessThan(10_000);
  });
});

describe('a marked passage', () => {
  test.each([
    ['⟦한빛물류는|국내 물류 기업은⟧ 큽니다.', '한빛물류는 큽니다.', '국내 물류 기업은 큽니다.'],
    ['a⟦ (Mr Kim)⟧ b', 'a (Mr Kim) b', 'a b'],
    ['⟦a|b|c⟧', 'a', 'b|c'],
    ['⟦a ⟦b|c⟧', '⟦a b', '⟦a c'],
  ])('%s', (text, confidential, open) => {
    expect(readIn(text, 'confidential')).toBe(confidential);
    expect(readIn(text, 'public')).toBe(open);
  });
});
