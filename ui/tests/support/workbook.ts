// The official workbook, and copies of it in which words are exchanged and parts come on top.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { inject } from 'vitest';

/** The official workbook with nothing in it, or with other words here and there. */
export function workbook(words: Array<[string, string]> = [], more: Array<[string, string]> = []): Buffer {
  const parts = unzipSync(readFileSync(join(inject('prepared'), 'blank.xlsx')));
  const name = 'xl/sharedStrings.xml';
  let text = strFromU8(parts[name] ?? new Uint8Array());
  for (const [from, into] of words) {
    if (!text.includes(from)) throw new Error(`${from} is not in the workbook`);
    text = text.replace(from, () => into);
  }
  parts[name] = strToU8(text);
  for (const [part, content] of more) parts[part] = strToU8(content);
  return Buffer.from(zipSync(parts));
}
