// The window freezes `Object.prototype`; nothing the editor is made of may want to change it.

import { expect, test } from 'vitest';

test('the editor and the reader work where the prototype of objects is frozen', async () => {
  Object.freeze(Object.prototype);
  const { surfaceOf, type } = await import('./surface');
  const { read } = await import('$lib/markdown/read');
  const { markdownOf } = await import('$lib/editor/paste/html');
  const surface = surfaceOf('one¦');
  type(surface, ' two');
  surface.run('find');
  surface.run('undo');
  expect(surface.text).toBe('one');
  expect(read('| a |\n| - |\n| **b** |')[0]?.t).toBe('table');
  expect(markdownOf('<ul><li>a</li></ul>')).toBe('- a');
  surface.destroy();
});
