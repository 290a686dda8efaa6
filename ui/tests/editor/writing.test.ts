// What the editor does to a text: switches, lists, keys, what comes from elsewhere, marks.

import { afterEach, describe, expect, test, vi } from 'vitest';
import { placesOfMarks, type Mark } from '$lib/editor/marks';
import { TOOLS, keyForReaders, keyInWords, type Tool } from '$lib/editor/tools';
import { closeAll, press, shown, surfaceOf, type } from './surface';

afterEach(closeAll);

describe('a switch', () => {
  test.each<[string, Tool, string, string]>([
    ['makes what is selected bold', 'bold', 'a ‹word› b', 'a **‹word›** b'],
    ['takes bold away', 'bold', 'a **‹word›** b', 'a ‹word› b'],
    ['makes the word at the caret bold', 'bold', 'a wo¦rd b', 'a **wo¦rd** b'],
    ['gives marks to write between', 'bold', 'a ¦', 'a **¦**'],
    ['leaves spaces outside the marks', 'bold', 'a‹ word ›b', 'a‹ **word** ›b'],
    ['leaves punctuation outside where a letter follows', 'bold', '‹"강조"›는', '‹"**강조**"›는'],
    ['keeps punctuation inside where none does', 'bold', '‹"강조"› 는', '**‹"강조"›** 는'],
    ['marks each paragraph by itself', 'bold', '‹one\n\ntwo›', '**‹one**\n\n**two›**'],
    ['makes italic inside bold', 'italic', '**a ‹b› c**', '**a *‹b›* c**'],
    ['makes a heading', 'heading', 'Wo¦rds', '## Wo¦rds'],
    ['takes a heading away', 'heading', '## Wo¦rds', 'Wo¦rds'],
    ['changes the level of a heading', 'heading', '# Wo¦rds', '## Wo¦rds'],
    ['makes a list of lines', 'bullets', '‹one\n\ntwo›', '- ‹one\n\n- two›'],
    ['takes a list away', 'bullets', '- ‹one\n- two›', '‹one\ntwo›'],
    ['numbers lines in order', 'numbers', '‹one\ntwo\nthree›', '1. ‹one\n2. two\n3. three›'],
    ['makes numbers of bullets', 'numbers', '‹- one\n- two›', '‹1. one\n2. two›'],
    ['quotes a paragraph', 'quote', 'wo¦rds', '> wo¦rds'],
    ['takes a quote away', 'quote', '> wo¦rds', 'wo¦rds'],
    ['makes a link and selects its address', 'link', 'see ‹here›', 'see [here](‹https://›)'],
    ['makes a link of an address', 'link', '‹https://a.example/b›', '[¦](https://a.example/b)'],
    [
      'withholds words and leaves the place for others',
      'withhold',
      '‹한빛물류는› 큽니다.',
      '⟦한빛물류는|¦⟧ 큽니다.',
    ],
    ['gives marks to write a passage between', 'withhold', 'a ¦', 'a ⟦¦|⟧'],
    ['makes a passage plain words again', 'withhold', 'a ⟦Kim|o¦ur contact⟧ b', 'a ‹Kim› b'],
    ['makes a link words again', 'link', 'see [he¦re](https://a.example)', 'see ‹here›'],
  ])('%s', (_, tool, before, after) => {
    const surface = surfaceOf(before);
    surface.run(tool);
    expect(shown(surface)).toBe(after);
  });

  test('shows what holds at the caret', () => {
    const surface = surfaceOf('- **bo¦ld** and *it*');
    expect([...surface.standing.active].sort()).toEqual(['bold', 'bullets']);
  });

  test('can be undone in one step', () => {
    const surface = surfaceOf('‹one\ntwo›');
    surface.run('numbers');
    surface.run('undo');
    expect(surface.text).toBe('one\ntwo');
    surface.run('redo');
    expect(surface.text).toBe('1. one\n2. two');
  });
});

describe('a table', () => {
  test('stands as a block of its own, its first heading selected', () => {
    const surface = surfaceOf('before¦');
    surface.run('table');
    expect(shown(surface)).toBe(
      'before\n\n| ‹Column› |  |  |\n| --- | --- | --- |\n|  |  |  |\n|  |  |  |\n\n',
    );
  });

  test('grows by a row', () => {
    const surface = surfaceOf('| a | b |\n| - | - |\n| 1¦ | 2 |\n| 3 | 4 |');
    surface.run('table');
    expect(shown(surface)).toBe('| a | b |\n| - | - |\n| 1 | 2 |\n| ¦ |  |\n| 3 | 4 |');
  });

  test('grows at its end when the caret is in its head', () => {
    const surface = surfaceOf('| a¦ | b |\n| - | - |\n| 1 | 2 |');
    surface.run('table');
    expect(surface.text).toBe('| a | b |\n| - | - |\n| 1 | 2 |\n|  |  |');
  });
});

describe('Enter', () => {
  test.each([
    ['goes on with a list', '- one¦', '- one\n- ¦'],
    ['goes on with numbers', '9. one¦', '9. one\n10. ¦'],
    ['numbers the following entries anew', '1. one¦\n2. two', '1. one\n2. ¦\n3. two'],
    ['goes on with a quote', '> one¦', '> one\n> ¦'],
    ['leaves a list at an empty entry', '- one\n- ¦', '- one\n¦'],
    ['is an ordinary line feed elsewhere', 'one¦', 'one\n¦'],
  ])('%s', (_, before, after) => {
    const surface = surfaceOf(before);
    expect(press(surface, 'Enter', 13)).toBe(true);
    expect(shown(surface)).toBe(after);
  });

  test('belongs to an input method that is at work', () => {
    const surface = surfaceOf('- 가¦');
    press(surface, 'Enter', 229, { isComposing: true });
    expect(surface.text).toBe('- 가');
  });
});

describe('Tab', () => {
  test.each([
    ['moves an entry below the one above', '- one\n- two¦', '- one\n  - two¦'],
    ['moves below the words of a numbered entry', '1. one\n2. two¦', '1. one\n   2. two¦'],
    ['moves all selected entries together', '- a\n- ‹b\n- c›', '- a\n  - ‹b\n  - c›'],
    ['does not move a first entry', '- one¦', '- one¦'],
  ])('%s', (_, before, after) => {
    const surface = surfaceOf(before);
    expect(press(surface, 'Tab', 9)).toBe(true);
    expect(shown(surface)).toBe(after);
  });

  test('with Shift moves an entry back to the level above', () => {
    const surface = surfaceOf('1. one\n   - two¦');
    expect(press(surface, 'Tab', 9, { shiftKey: true })).toBe(true);
    expect(surface.text).toBe('1. one\n- two');
  });

  test('leads out of the editor when the caret is in no list', () => {
    const surface = surfaceOf('plain words¦');
    expect(press(surface, 'Tab', 9)).toBe(false);
    expect(press(surface, 'Tab', 9, { shiftKey: true })).toBe(false);
  });

  test('leads out of a list after Escape', () => {
    const surface = surfaceOf('- one\n- two¦');
    press(surface, 'Escape', 27);
    expect(press(surface, 'Tab', 9)).toBe(false);
    expect(surface.text).toBe('- one\n- two');
  });
});

describe('what comes from elsewhere', () => {
  test('moves the caret with its words and is not told as typed', () => {
    const ontext = vi.fn();
    const surface = surfaceOf('one ¦three', { ontext });
    expect(surface.takeIn('zero one three')).toBe(true);
    expect(shown(surface)).toBe('zero one ¦three');
    expect(ontext).not.toHaveBeenCalled();
  });

  test('cannot be undone; what was typed before can', () => {
    const surface = surfaceOf('one¦');
    type(surface, ' two');
    surface.takeIn('ZERO one two');
    surface.run('undo');
    expect(surface.text).toBe('ZERO one');
    surface.run('undo');
    expect(surface.text).toBe('ZERO one');
    surface.run('redo');
    expect(surface.text).toBe('ZERO one two');
  });

  test('changes nothing when it reads the same, also with other line ends', () => {
    const surface = surfaceOf('one\ntwo¦');
    expect(surface.takeIn('one\r\ntwo')).toBe(false);
  });
});

describe('marks', () => {
  const mark: Mark = { from: 4, to: 8, kind: 'comment', id: 'c1', label: 'Which one?' };

  test('move with what is written before and in them', () => {
    const surface = surfaceOf('the word here');
    surface.showMarks([mark]);
    surface.view.dispatch({ changes: { from: 0, insert: '>> ' } });
    surface.view.dispatch({ changes: { from: 9, insert: '--' } });
    expect(placesOfMarks(surface.view).get('c1')).toEqual({ from: 7, to: 13 });
  });

  test('go with their words', () => {
    const surface = surfaceOf('the word here');
    surface.showMarks([mark]);
    surface.view.dispatch({ changes: { from: 3, to: 9 } });
    expect(placesOfMarks(surface.view).size).toBe(0);
  });

  test('outside of the text are cut to it or not drawn', () => {
    const surface = surfaceOf('short');
    surface.showMarks([mark, { ...mark, id: 'c2', from: 90, to: 99 }, { ...mark, id: 'c3', from: 3, to: 3 }]);
    expect([...placesOfMarks(surface.view)]).toEqual([['c1', { from: 4, to: 5 }]]);
  });

  test('tell when they are clicked', () => {
    const onmark = vi.fn();
    const surface = surfaceOf('the word here', { onmark });
    surface.showMarks([mark]);
    const drawn = surface.view.contentDOM.querySelector<HTMLElement>('[data-mark="c1"]');
    expect(drawn?.textContent).toBe('word');
    expect(drawn?.title).toBe('Which one?');
    drawn?.click();
    expect(onmark).toHaveBeenCalledWith('c1');
  });
});

describe('the length', () => {
  test.each([
    ['en', 'Two **words** and [a link](https://a.example/b).', 5],
    ['en', '', 0],
    ['ko', '## 여섯 **시간**', 4],
    ['ja', '- 六時間、徹夜', 6],
    ['ja', '𠮷野', 2],
    ['ko', '한국'.normalize('NFD'), 2],
  ])('%s %j', (language, text, length) => {
    expect(surfaceOf(text).length(language).n).toBe(length);
  });
});

describe('keys', () => {
  test('are no key of two tools', () => {
    const keys = TOOLS.map((it) => it.key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('are named as on the keyboard', () => {
    expect(keyInWords('Mod-Shift-k', false)).toBe('Ctrl+Shift+K');
    expect(keyInWords('Mod-Alt-2', true)).toBe('⌘⌥2');
    expect(keyForReaders('Mod-Alt-2', false)).toBe('Control+Alt+2');
  });

  test('reach their tool', () => {
    const surface = surfaceOf('a ‹word›');
    press(surface, 'b', 66, { ctrlKey: true });
    expect(surface.text).toBe('a **word**');
  });
});
