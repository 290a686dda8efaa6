// Files on their way in: piece by piece, one after the other, and called back when a person says so.

import { waitFor } from '@testing-library/svelte';
import { beforeEach, expect, test } from 'vitest';
import { Session } from '$lib/state/session.svelte';
import { PIECE } from '$lib/state/uploads.svelte';
import type { AttachPurpose } from '$lib/wire/AttachPurpose';
import { diskFull, hostOf, startCore, type TestCore, type TestHost } from './support/core';

const PURPOSE: AttachPurpose = {
  for: 'evidence',
  control: 'GOVP-002',
  demand: null,
  topic: null,
  facet: null,
};
let core: TestCore;
let host: TestHost;
let session: Session;

beforeEach(async () => {
  core = startCore();
  host = hostOf(core, core.folder);
  session = new Session(host);
  await session.boot();
});

const file = (size: number, name = '절차.txt') => new File(['a'.repeat(size)], name);
const names = () => core.calls.map((call) => call.name).filter((name) => name.startsWith('attach'));

test('a file goes in pieces of one mebibyte and is cited at once', async () => {
  const outcome = await session.uploads.add(file(2 * PIECE + 5), PURPOSE, 'here');
  expect(core.pieces).toEqual([PIECE, PIECE, 5]);
  expect(names()).toEqual(['attach_begin', 'attach_finish']);
  const citations = Object.values(session.workspace?.dossier.citations ?? {});
  expect(citations.filter((it) => it.control === 'GOVP-002').map((it) => it.evidence)).toEqual([
    outcome?.evidence,
  ]);
});

test('an empty file is a file', async () => {
  expect(await session.uploads.add(file(0), PURPOSE, 'here')).not.toBeNull();
  expect(core.pieces).toEqual([]);
});

test('never more than one piece is in memory: each is sent before the next is read', async () => {
  let inside = 0;
  let most = 0;
  const big = file(5 * PIECE);
  const slice = big.slice.bind(big);
  big.slice = (...range) => {
    inside += 1;
    most = Math.max(most, inside);
    return slice(...range);
  };
  const { uploadChunk } = host;
  host.uploadChunk = async (upload, bytes) => {
    await uploadChunk(upload, bytes);
    inside -= 1;
  };
  await session.uploads.add(big, PURPOSE, 'here');
  expect(most).toBe(1);
});

test('files go one after the other', async () => {
  await Promise.all([
    session.uploads.add(file(10, 'a.txt'), PURPOSE, 'here'),
    session.uploads.add(file(10, 'b.txt'), PURPOSE, 'here'),
  ]);
  expect(names()).toEqual(['attach_begin', 'attach_finish', 'attach_begin', 'attach_finish']);
});

test('a cancelled file is given up and nothing is attached', async () => {
  const { uploadChunk } = host;
  host.uploadChunk = async (upload, bytes) => {
    await uploadChunk(upload, bytes);
    session.uploads.at('here')[0]?.cancel();
  };
  const outcome = await session.uploads.add(file(3 * PIECE), PURPOSE, 'here');
  expect(outcome).toBeNull();
  expect(core.pieces).toEqual([PIECE]);
  expect(names()).toEqual(['attach_begin', 'attach_cancel']);
  expect(session.notices.list).toEqual([]);
});

test('a failure is told, and the next file still goes', async () => {
  core.failing.set('attach_finish', diskFull);
  const first = session.uploads.add(file(10, 'a.txt'), PURPOSE, 'here');
  const second = session.uploads.add(file(10, 'b.txt'), PURPOSE, 'here');
  expect(await first).toBeNull();
  expect(await second).not.toBeNull();
  await waitFor(() => expect(session.notices.list[0]?.error?.code).toBe('STORE-DISK-FULL'));
  expect(names()).toEqual([
    'attach_begin',
    'attach_finish',
    'attach_cancel',
    'attach_begin',
    'attach_finish',
  ]);
});

test('a file that another program holds is told in words', async () => {
  const held = file(10, 'official.xlsx');
  held.slice = () => {
    throw new DOMException('The file could not be read.', 'NotReadableError');
  };
  expect(await session.uploads.add(held, PURPOSE, 'here')).toBeNull();
  expect(session.notices.list[0]?.error?.code).toBe('UI-FILE-BUSY');
  expect(names()).toEqual(['attach_begin', 'attach_cancel']);
});
