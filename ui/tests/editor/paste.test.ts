// What other programs put on the clipboard, as Markdown.

import { afterEach, describe, expect, test } from 'vitest';
import { cellsOf, isRange, tableOf } from '$lib/editor/paste/cells';
import { markdownOf } from '$lib/editor/paste/html';
import { closeAll, shown, surfaceOf } from './surface';
import type { Surface } from '$lib/editor/surface';

afterEach(closeAll);

const item = (level: number, sign: string, text: string) =>
  `<p class=MsoListParagraph style='margin-left:36pt;mso-list:l0 level${level} lfo1'><![if !supportLists]>` +
  `<span lang=EN-US><span style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>${text}<o:p></o:p></p>`;

describe('HTML', () => {
  test.each([
    ['headings and paragraphs', '<h2>제목</h2><p>하나</p><p>둘</p>', '## 제목\n\n하나\n\n둘'],
    ['bold and italic', '<p>a <b>b</b> <i>c</i> <del>d</del></p>', 'a **b** *c* ~~d~~'],
    ['lists in lists', '<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>', '- a\n  - b\n- c'],
    ['numbers', '<ol><li>a</li><li>b</li></ol>', '1. a\n2. b'],
    ['links to outside', '<p><a href="https://a.example/b">b</a></p>', '[b](https://a.example/b)'],
    ['links into a program as words', '<p><b>x</b> <a href="file:///c:/x.docx">y</a></p>', '**x** y'],
    ['scripts as nothing', '<p><b>x</b></p><script>alert(1)</script>', '**x**'],
    ['pictures as nothing', '<p><b>x</b><img src="https://a.example/t.gif"></p>', '**x**'],
    ['bold by style', '<p>a <span style="font-weight:700">b</span></p>', 'a **b**'],
    [
      'a wrapper that is only called bold',
      '<b style="font-weight:normal"><h3>T</h3><p>words</p></b>',
      '### T\n\nwords',
    ],
    [
      'a table',
      '<table><tr><th>a</th><th>b</th></tr><tr><td>1|2</td><td>3</td></tr></table>',
      '| a | b |\n| - | - |\n| 1\\|2 | 3 |',
    ],
    [
      'lists of a word processor',
      `<p>Before</p>${item(1, '·', 'one')}${item(2, 'o', 'two')}${item(1, '·', 'three')}<p><b>After</b></p>`,
      'Before\n\n- one\n  - two\n- three\n\n**After**',
    ],
    ['numbered lists of a word processor', item(1, '1.', 'one') + item(1, '2.', 'two'), '1. one\n2. two'],
    ['nothing, where there is no layout', '<meta charset="utf-8"><span style="color:red">words</span>', null],
    ['nothing of nothing', '', null],
  ])('becomes %s', (_, html, markdown) => {
    expect(markdownOf(html)).toBe(markdown);
  });

  test.each([
    ['nested beyond reason', `${'<blockquote>'.repeat(300)}x`],
    ['longer than a book', `<b>${'x'.repeat(2_000_001)}</b>`],
  ])('that is %s is left to the plain text', (_, html) => {
    expect(markdownOf(html)).toBeNull();
  });
});

describe('cells', () => {
  test.each([
    [
      'a\tb\n1\t2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a\tb\r\n1\t2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a\t\n\tb',
      [
        ['a', ''],
        ['', 'b'],
      ],
    ],
    [
      '"two\nlines"\t"say ""so"""\n1\t2',
      [
        ['two\nlines', 'say "so"'],
        ['1', '2'],
      ],
    ],
    [
      'a "quoted" word\tb\n1\t2',
      [
        ['a "quoted" word', 'b'],
        ['1', '2'],
      ],
    ],
  ])('%j', (text, rows) => {
    expect(cellsOf(text)).toEqual(rows);
    expect(isRange(rows)).toBe(true);
  });

  test.each([[[['a']]], [[['a', 'b'], ['c']]], [[]]])('%j is no range', (rows) => {
    expect(isRange(rows)).toBe(false);
  });

  test('become a table: numbers to the right, bars escaped, line ends as breaks', () => {
    const rows = [
      ['지표', '이전'],
      ['복구 | 시간', '6.5%'],
      ['두\n줄', '28'],
    ];
    expect(tableOf(rows)).toBe('| 지표 | 이전 |\n| - | -: |\n| 복구 \\| 시간 | 6.5% |\n| 두<br>줄 | 28 |');
  });
});

class Clipboard {
  files: File[] = [];
  constructor(private readonly texts: Record<string, string>) {}
  get types() {
    return Object.keys(this.texts);
  }
  getData(type: string) {
    return this.texts[type] ?? '';
  }
}

function paste(surface: Surface, texts: Record<string, string>, files: File[] = []): boolean {
  const data = new Clipboard(texts);
  data.files = files;
  const event = Object.assign(new Event('paste', { bubbles: true, cancelable: true }), {
    clipboardData: data,
  });
  return !surface.view.contentDOM.dispatchEvent(event);
}

describe('pasting', () => {
  test('puts a table on lines of its own', () => {
    const surface = surfaceOf('before¦after');
    expect(paste(surface, { 'text/plain': 'a\tb\n1\t2' })).toBe(true);
    expect(surface.text).toBe('before\n\n| a | b |\n| -: | -: |\n| 1 | 2 |\n\nafter');
  });

  test('takes the cells of a spreadsheet rather than its HTML', () => {
    const surface = surfaceOf('¦');
    const html = '<table><tr><td><b>a</b></td><td>b</td></tr></table>';
    paste(surface, { 'text/plain': 'a\tb', 'text/html': html });
    expect(surface.text).toBe('| a | b |\n| - | - |');
  });

  test('puts words with layout into the line', () => {
    const surface = surfaceOf('one ¦ three');
    paste(surface, { 'text/plain': 'two', 'text/html': '<b>two</b>' });
    expect(shown(surface)).toBe('one **two**¦ three');
  });

  test('stays plain inside code', () => {
    const surface = surfaceOf('`a ¦`');
    paste(surface, { 'text/plain': 'two', 'text/html': '<b>two</b>' });
    expect(surface.text).toBe('`a two`');
  });

  test('hands pictures over and puts their Markdown where they were dropped, wherever that is by then', async () => {
    let arrive = (_: string) => {};
    const taken: File[] = [];
    const surface = surfaceOf('one ¦two', {
      onfiles: (files) => {
        taken.push(...files);
        return new Promise((resolve) => (arrive = resolve));
      },
    });
    const picture = new File(['x'], 'a.png', { type: 'image/png' });
    expect(paste(surface, {}, [picture])).toBe(true);
    surface.view.dispatch({ changes: { from: 0, insert: 'zero ' } });
    arrive('![](a.png)');
    await Promise.resolve();
    await Promise.resolve();
    expect(taken).toEqual([picture]);
    expect(surface.text).toBe('zero one \n\n![](a.png)\n\ntwo');
    surface.view.dispatch(surface.view.state.replaceSelection('A console'));
    expect(surface.text).toContain('![A console](a.png)');
  });

  test('leaves pictures to the page where nobody takes them', () => {
    const picture = new File(['x'], 'a.png', { type: 'image/png' });
    let reached = false;
    document.body.addEventListener('paste', () => (reached = true), { once: true });
    paste(surfaceOf('¦'), {}, [picture]);
    expect(reached).toBe(true);
  });
});
