// The official workbook, and copies of it in which words are exchanged and parts come on top.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { inject } from 'vitest';
import { zip } from './files';

/** The official workbook with nothing in it, or with other words here and there. */
export function workbook(words: Array<[string, string]> = [], more: Array<[string, string]> = []): Buffer {
  const parts = unzip(readFileSync(join(inject('prepared'), 'blank.xlsx')));
  const name = 'xl/sharedStrings.xml';
  let text = parts.get(name)?.toString('utf8') ?? '';
  for (const [from, into] of words) {
    if (!text.includes(from)) throw new Error(`${from} is not in the workbook`);
    text = text.replace(from, () => into);
  }
  parts.set(name, Buffer.from(text));
  for (const [part, content] of more) parts.set(part, Buffer.from(content));
  return zip(parts);
}

/** The parts of a zip file by name, read from its directory at the end. */
function unzip(bytes: Buffer): Map<string, Buffer> {
  const end = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  const parts = new Map<string, Buffer>();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, packed] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
    const [name = 0, extra = 0, comment = 0] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
    const local = bytes.readUInt32LE(at + 42);
    const begin = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const data = bytes.subarray(begin, begin + packed);
    parts.set(bytes.toString('utf8', at + 46, at + 46 + name), method === 8 ? inflateRawSync(data) : data);
    at += 46 + name + extra + comment;
  }
  return parts;
}
