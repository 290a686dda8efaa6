// What can be undone, kept over a restart.

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fingerprint, recall, remember } from '$lib/editor/undo/keep';
import { closeAll, surfaceOf, type } from './surface';

beforeEach(() => localStorage.clear());
afterEach(closeAll);

describe('the history of a text', () => {
  test('is there again after a restart, step by step', () => {
    const before = surfaceOf('one¦');
    type(before, ' two');
    before.view.dispatch({ selection: { anchor: 0 } });
    type(before, 'zero ');
    remember('w text', before.text, before.history);
    const after = surfaceOf(before.text, { history: recall('w text', before.text) });
    expect(after.standing.canUndo).toBe(true);
    after.run('undo');
    expect(after.text).toBe('one two');
    after.run('undo');
    expect(after.text).toBe('one');
    after.run('redo');
    expect(after.text).toBe('one two');
  });

  test('is not given to a text that reads otherwise', () => {
    remember('k', 'one', { done: [] });
    expect(recall('k', 'one')).toEqual({ done: [] });
    expect(recall('k', 'onе')).toBeNull();
    expect(recall('other', 'one')).toBeNull();
  });

  test.each([['{'], ['null'], ['[]'], ['{"of":1}'], ['7']])('damaged as %s is none', (value) => {
    localStorage.setItem('proofbook-undo:k', value);
    localStorage.setItem('proofbook-undo', value);
    expect(recall('k', 'one')).toBeNull();
    remember('k', 'one', []);
    expect(recall('k', 'one')).toEqual([]);
  });

  test.each([[{}], [{ done: 7, undone: [] }], [{ done: [{ changes: 'x' }], undone: [] }], ['text']])(
    'that makes no sense (%j) does not keep the text from opening',
    (history) => {
      const surface = surfaceOf('one', { history });
      expect(surface.text).toBe('one');
      surface.run('undo');
      expect(surface.text).toBe('one');
    },
  );
});

describe('the room', () => {
  const large = (letter: string) => letter.repeat(120_000);
  const kept = () =>
    Object.keys(localStorage)
      .filter((key) => key.startsWith('proofbook-undo:'))
      .sort();

  test('is one megabyte: the text that was left longest ago goes first', () => {
    for (const key of ['a', 'b', 'c', 'd']) remember(key, '', large(key));
    remember('a', '', large('a'));
    remember('e', '', large('e'));
    expect(kept()).toEqual(['a', 'c', 'd', 'e'].map((key) => `proofbook-undo:${key}`));
    const all = kept().reduce((sum, key) => sum + (localStorage.getItem(key)?.length ?? 0), 0);
    expect(all * 2).toBeLessThanOrEqual(1 << 20);
  });

  test('is not for a history that would push out all the others', () => {
    remember('a', '', 'small');
    remember('b', '', 'x'.repeat(200_000));
    expect(kept()).toEqual(['proofbook-undo:a']);
  });
});

test('fingerprints differ with a letter, its place and the length', () => {
  const all = ['', 'a', 'b', 'ab', 'ba', 'aa', '가', '각'].map(fingerprint);
  expect(new Set(all).size).toBe(all.length);
});
