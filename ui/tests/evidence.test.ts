// The library and a piece of evidence in it.

import { expiryPicture } from '$lib/rules/expiry';
import { between, pagesIn, pagesWritten } from '$lib/rules/pages';
import { hasCredentials, withoutCredentials } from '$lib/rules/links';
import { chosen, linesOf, sorted, type Chip } from '$lib/rules/library';
import { regionBetween, sound } from '$lib/rules/region';
import { emptyEvidence } from '$lib/rules/evidence';
import type { Dossier } from '$lib/wire/Dossier';
import type { VerdictView } from '$lib/wire/VerdictView';
import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import type { TestCore } from './support/core';
import { fileOf, pages, pdf } from './support/files';
import { attach } from './support/prepared';
import { openWorkspace } from './window';

const library = {
  evidence: {
    a: {
      ...emptyEvidence(),
      title: 'Zeta report',
      kind: 'report',
      dated: '2026-01-02',
      valid_until: '2026-02-01',
    },
    b: { ...emptyEvidence(), title: '알파 절차', kind: 'procedure', dated: null, url: 'https://example.com' },
    c: { ...emptyEvidence(), title: 'Beta 10', kind: 'record', dated: '2025-01-02', owner: 'Kim' },
    d: { ...emptyEvidence(), title: 'Beta 9', kind: 'record', dated: '2025-01-02' },
  },
  citations: { x: { evidence: 'a', control: 'OPSP-001' } },
  case_studies: {},
} as unknown as Dossier;
const verdict = { on: '2026-12-30', findings: [] } as unknown as VerdictView;
const lines = linesOf(library, verdict, (key) => key);

describe('the library', () => {
  const ids = (text: string, ...chips: Chip[]) =>
    chosen(lines, library, text, new Set(chips))
      .map((line) => line.id)
      .sort()
      .join('');

  test.each([
    ['', [], 'abcd'],
    ['beta', [], 'cd'],
    ['beta kim', [], 'c'],
    ['알파', [], 'b'],
    ['opsp-001', [], 'a'],
    ['kind-record', [], 'cd'],
    ['', ['lapsed'], 'a'],
    ['', ['uncited'], 'bcd'],
    ['', ['uncited', 'undated'], 'b'],
    ['report', ['uncited'], ''],
  ] as Array<[string, Chip[], string]>)('%j with %j shows %s', (text, chips, expected) => {
    expect(ids(text, ...chips)).toBe(expected);
  });

  test('sorts numbers in titles as numbers, and what is empty last either way', () => {
    const by = (column: 'title' | 'dated', down: boolean) =>
      sorted(lines, library, { column, down }).map((line) => line.id);
    expect(by('title', false).indexOf('d')).toBeLessThan(by('title', false).indexOf('c'));
    expect(by('dated', false).at(-1)).toBe('b');
    expect(by('dated', true).at(-1)).toBe('b');
  });
});

describe('addresses that open by themselves', () => {
  test.each([
    ['https://kim:secret@example.com/x', 'https://example.com/x'],
    ['https://b.s3.amazonaws.com/k?X-Amz-Signature=abc&v=1', 'https://b.s3.amazonaws.com/k?v=1'],
    ['https://x.blob.core.windows.net/a?sig=abc', 'https://x.blob.core.windows.net/a'],
    ['https://app.box.com/s/abc', 'https://app.box.com/s/abc'],
    ['no address', 'no address'],
  ])('%s', (address, plain) => {
    expect(withoutCredentials(address)).toBe(plain);
    expect(hasCredentials(address)).toBe(address !== plain);
  });
});

describe('pages', () => {
  test.each([
    [[], ''],
    [[7], '7'],
    [[3, 4, 5, 9], '3-5, 9'],
    [[9, 1, 2, 1, 4], '1-2, 4, 9'],
  ])('%j are written as %j and read again', (pages, text) => {
    expect(pagesWritten(pages)).toBe(text);
    expect([...pagesIn(text)].sort((a, b) => a - b)).toEqual([...new Set(pages)].sort((a, b) => a - b));
  });

  test('what is no page is none, and a row goes either way', () => {
    expect([...pagesIn('5-3, x, 2〜4、9')]).toEqual([2, 3, 4, 9]);
    expect(between(5, 3)).toEqual([3, 4, 5]);
    expect(between(2, 2)).toEqual([2]);
  });
});

describe('a region', () => {
  const box = { left: 100, top: 50, width: 200, height: 400 };

  test('is the same whichever way it is drawn', () => {
    const one = regionBetween(3, box, { x: 120, y: 90 }, { x: 220, y: 250 });
    const other = regionBetween(3, box, { x: 220, y: 250 }, { x: 120, y: 90 });
    expect(one).toEqual({ page: 3, left: 100, top: 100, right: 600, bottom: 500 });
    expect(other).toEqual(one);
  });

  test('ends at the edges of the page', () => {
    const region = regionBetween(1, box, { x: 0, y: 0 }, { x: 900, y: 900 });
    expect(region).toEqual({ page: 1, left: 0, top: 0, right: 1000, bottom: 1000 });
  });

  test('is no slip of the hand and lies on a page', () => {
    expect(regionBetween(1, box, { x: 120, y: 90 }, { x: 120, y: 90 })).toBeNull();
    expect(regionBetween(1, { ...box, width: 0 }, { x: 0, y: 0 }, { x: 9, y: 9 })).toBeNull();
    expect(sound({ page: 0, left: 0, top: 0, right: 100, bottom: 100 })).toBeNull();
    expect(sound({ page: 1, left: 0, top: 0, right: 1001, bottom: 100 })).toBeNull();
  });
});

test('the picture of expiry marks what is over on the day that counts', () => {
  const picture = expiryPicture(library, '2026-01-01', '2026-12-30');
  expect(picture.marks.map((mark) => [mark.id, mark.lapsed])).toEqual([['a', true]]);
  expect(picture.submission).toBeGreaterThan(picture.marks[0]?.percent ?? 100);
});

describe('a piece of evidence', () => {
  async function openMarkdown(bytes: Uint8Array<ArrayBuffer>) {
    const { user } = await openWorkspace('#/evidence/e1');
    await user.upload(await screen.findByTestId('newer-file'), fileOf(bytes, 'runbook.md'));
  }

  test('Markdown is shown as the page it becomes', async () => {
    const text = new TextEncoder().encode('# Recovery\n\n| Step | Who |\n|---|---|\n| Call | **Kim** |\n');
    await openMarkdown(text);
    const page = within(await screen.findByTestId('markdown-preview'));
    expect(page.getByRole('heading', { name: 'Recovery' })).toBeVisible();
    expect(page.getByRole('cell', { name: 'Kim' })).toBeVisible();
  });

  test('Markdown in another encoding is left to whoever can read it', async () => {
    await openMarkdown(new Uint8Array([0xc7, 0xd1, 0xb1, 0xdb]));
    expect(await screen.findByTestId('text-preview')).toBeVisible();
  });

  /** A document with access keys, one on each page. */
  const withKeys = (count: number) => (core: TestCore) =>
    attach(
      core.process,
      'e4',
      pdf(['AKIAQ3EGRBX7LKD2MZPA', 'AKIAQ3EGRBX7LKD2MZQB'].slice(0, count).map((key) => `Key ${key}`)),
      'keys.pdf',
      'Vendor guide',
    );
  const excuses = async (core: TestCore) => (await core.dossier()).evidence['e4']?.excuses;

  test('a key that was found is excused with a reason, and the excuse can be taken back', async () => {
    const { core, user } = await openWorkspace('#/evidence', 'en', withKeys(1));
    await user.click(await screen.findByRole('link', { name: 'Vendor guide' }));
    const finds = await screen.findByTestId('finds');
    await user.click(within(finds).getByTestId('excuse'));
    const keep = within(finds).getByRole('button', { name: 'Dismiss with this reason' });
    await user.type(within(finds).getByTestId('excuse-reason'), 'short');
    expect(keep).toBeDisabled();
    await user.type(within(finds).getByTestId('excuse-reason'), ' of it: revoked in January');
    await user.click(keep);
    await waitFor(async () =>
      expect(Object.values((await excuses(core)) ?? {})).toEqual(['short of it: revoked in January']),
    );
    await user.click(await within(finds).findByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect(await excuses(core)).toEqual({}));
  });

  test('all of a kind are excused at once', async () => {
    const { core, user } = await openWorkspace('#/evidence/e4', 'en', withKeys(2));
    const finds = await screen.findByTestId('finds');
    await user.click(within(finds).getByRole('button', { name: 'Dismiss all 2…' }));
    await user.type(within(finds).getByTestId('excuse-reason'), 'examples of the vendor');
    await user.click(within(finds).getByRole('button', { name: 'Dismiss with this reason' }));
    await waitFor(async () =>
      expect(await excuses(core)).toEqual({ 'aws-access-key-id': 'examples of the vendor' }),
    );
  });

  test('a region given by numbers becomes a black box, and goes again', async () => {
    const { core, user } = await openWorkspace('#/evidence/e1');
    await user.click(await screen.findByTestId('region-draw'));
    const left = screen.getByRole('spinbutton', { name: 'Left %' });
    await user.clear(left);
    await user.type(left, '20');
    await user.tab();
    await user.click(await screen.findByTestId('region-redact'));
    await waitFor(async () =>
      expect(Object.values((await core.dossier()).evidence['e1']?.redactions ?? {})).toHaveLength(1),
    );
    const [redaction] = Object.values((await core.dossier()).evidence['e1']?.redactions ?? {});
    expect(redaction?.region.left).toBe(200);
    expect(redaction?.file).toBe((await core.dossier()).evidence['e1']?.file?.sha256);
    await user.click(await screen.findByRole('button', { name: 'Remove the redaction on page 1' }));
    await waitFor(async () => expect((await core.dossier()).evidence['e1']?.redactions).toEqual({}));
  });

  test('a citation whose file was replaced is looked at and confirmed', async () => {
    const { core, user } = await openWorkspace('#/evidence/e1');
    const newer = fileOf(pdf(pages(24, 'Version 5, step')), 'incident v5.pdf', 'application/pdf');
    await user.upload(await screen.findByTestId('newer-file'), newer);
    const waiting = await screen.findAllByRole('button', { name: 'Still valid' });
    expect(Object.values((await core.dossier()).evidence['e1']?.earlier ?? {})).toHaveLength(1);
    for (const button of waiting) await user.click(button);
    await waitFor(async () =>
      expect(Object.values((await core.dossier()).citations).some((it) => it.second_look)).toBe(false),
    );
  });
});
