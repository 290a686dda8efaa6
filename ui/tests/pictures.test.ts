// Pictures from the workspace in the window, and the partner's logo and colour.

import { screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { accentOf, tidyColour } from '$lib/rules/colour';
import { pictureType } from '$lib/rules/pictures';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { png } from './support/files';
import { attach } from './support/prepared';
import { goTo, openWorkspace } from './window';

const bytes = (text: string) => new Uint8Array([...text].map((letter) => letter.charCodeAt(0)));
const SVG =
  '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20"/></svg>';

describe('a picture is known by what is in it', () => {
  test.each<[string, string | null]>([
    ['\x89PNG\r\n\x1a\n', 'image/png'],
    ['\xff\xd8\xff\xe0', 'image/jpeg'],
    ['GIF89a', 'image/gif'],
    ['RIFF\x00\x00\x00\x00WEBPVP8 ', 'image/webp'],
    ['<svg xmlns="x">', 'image/svg+xml'],
    ['\xef\xbb\xbf<?xml version="1.0"?><!-- made by hand -->\n<svg>', 'image/svg+xml'],
    ['<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd">\n<svg:svg>', 'image/svg+xml'],
    ['<html><svg></svg></html>', null],
    ['<svgx>', null],
    ['%PDF-1.7', null],
    ['', null],
  ])('%j', (head, type) => {
    expect(pictureType(bytes(head))).toBe(type);
  });

  test.each([['<!---->'.repeat(580)], ['<!--'.repeat(1000)], [' '.repeat(4000)], ['<?'.repeat(2000)]])(
    'and one that leads nowhere is judged quickly',
    (head) => {
      const begun = performance.now();
      expect(pictureType(bytes(`${head}x`))).toBeNull();
      expect(performance.now() - begun).toBeLessThan(1000);
    },
  );
});

describe('the colour of published pages', () => {
  // The same pairs stand in crate `web`.
  test.each([
    ['#1f4e79', '#1f4e79'],
    ['#ffd166', '#7f6833'],
    ['#ffffff', '#6b6b6b'],
    ['#000000', '#000000'],
    ['#e4002b', '#d90028'],
    ['#00a19c', '#007875'],
  ])('%s is shown as %s', (own, shown) => {
    expect(accentOf(own)).toBe(shown);
  });

  test('is the usual one where there is none', () => {
    expect([accentOf(null), accentOf('red')]).toEqual(['#1f4e79', '#1f4e79']);
  });

  test.each([
    ['1D4E89', '#1d4e89'],
    [' #ABCDEF ', '#abcdef'],
    ['red', 'red'],
    ['#12345', '#12345'],
  ])('%j is kept as %s', (typed, kept) => {
    expect(tidyColour(typed)).toBe(kept);
  });
});

describe('in the window', () => {
  let alive: string[] = [];
  const types = new Map<string, string>();

  beforeEach(() => {
    alive = [];
    let next = 0;
    URL.createObjectURL = vi.fn((blob: Blob) => {
      const url = `blob:${(next += 1)}`;
      types.set(url, blob.type);
      alive.push(url);
      return url;
    });
    URL.revokeObjectURL = vi.fn((url: string) => {
      alive = alive.filter((other) => other !== url);
    });
  });
  afterEach(() => types.clear());

  /** The study with a diagram that is this file; without content, one whose file has not been synced. */
  async function study(content: Buffer | null, name = 'diagram.png') {
    await openWorkspace('#/overview', 'en', async (core) => {
      await attach(core.process, 'e4', content ?? png(1), name);
      const diagram = {
        evidence: 'e4',
        role: 'new' as const,
        caption: 'The new way',
        alternative: 'Three boxes',
        looked_at: null,
      };
      await core.edit(
        { edit: 'set_diagram', study: 's1', id: 'd1', diagram },
        { edit: 'set_case_study', id: 's1', field: 'no_existing_system', value: 'yes' },
        { edit: 'set_case_study', id: 's1', field: 'language', value: 'ko' },
      );
      const sha256 = (await core.dossier()).evidence['e4']?.file?.sha256 ?? '';
      if (!content) rmSync(join(core.folder, 'attachments', sha256.slice(0, 2), sha256));
    });
    goTo('#/case-studies/s1');
    return { preview: within(await screen.findByTestId('study-preview')) };
  }

  test('a diagram stands in the preview, and its memory is given back', async () => {
    const { preview } = await study(png());
    const image = await preview.findByRole('img', { name: 'Three boxes' });
    expect(image).toHaveAttribute('src', alive[0]);
    expect(types.get(alive[0]!)).toBe('image/png');
    expect(preview.getByText('The new way')).toBeVisible();
    goTo('#/overview');
    await waitFor(() => expect(alive).toEqual([]));
  });

  test('a drawing is an image, never part of the page', async () => {
    const { preview } = await study(Buffer.from(SVG), 'diagram.svg');
    const image = await preview.findByRole('img', { name: 'Three boxes' });
    expect(image.tagName).toBe('IMG');
    expect(types.get(image.getAttribute('src') ?? '')).toBe('image/svg+xml');
  });

  test.each([
    ['is gone', null, 'diagram.png', /A file is missing from the workspace/],
    ['is no picture', Buffer.from('plain words'), 'diagram.txt', 'This image cannot be shown here.'],
  ])('a file that %s says so and leaves its caption', async (_, content, name, words) => {
    const { preview } = await study(content, name);
    expect(await preview.findByText(words)).toBeVisible();
    expect(preview.getByText('The new way')).toBeVisible();
    expect(alive).toEqual([]);
  });

  test('the preview speaks the language of the study, the window its own', async () => {
    const { preview } = await study(png());
    expect(preview.getByRole('heading', { name: '고객 당면 과제' })).toBeVisible();
    expect(preview.getByText('고객')).toBeVisible();
    expect(preview.getAllByText('Not filled in yet.')[0]).toHaveAttribute('lang', 'en');
    expect(screen.getByRole('heading', { name: /Required elements/ })).toBeVisible();
  });

  test('the logo is shown, and gone when it is removed', async () => {
    const { user, core } = await openWorkspace('#/profile', 'en', async (core) => {
      const upload = await core.process.call('attach_begin', { name: 'logo.svg' });
      await core.process.call('upload_chunk', { upload, base64: Buffer.from(SVG).toString('base64') });
      await core.process.call('attach_finish', { upload, purpose: { for: 'logo' } });
    });
    expect(await screen.findByTestId('logo')).toHaveAttribute('alt', 'Hanbit Cloud');
    const head = within(screen.getByTestId('page-head'));
    expect(await head.findByRole('img', { name: 'Hanbit Cloud' })).toBeVisible();
    await user.click(screen.getByTestId('logo-remove'));
    await waitFor(async () => expect((await core.dossier()).profile.logo).toBeNull());
    expect(screen.queryByTestId('logo')).toBeNull();
    expect(head.getByText('Hanbit Cloud')).toBeVisible();
    expect(alive).toEqual([]);
  });

  test('a colour is typed or picked, and the head of the page wears it', async () => {
    const { user, core } = await openWorkspace('#/profile');
    const head = screen.getByTestId('page-head');
    expect(head).toHaveAttribute('data-accent', '#1f4e79');
    await user.type(screen.getByTestId('profile-colour'), 'E4002B');
    await user.tab();
    await waitFor(async () => expect((await core.dossier()).profile.colour).toBe('#e4002b'));
    expect(head).toHaveAttribute('data-accent', '#d90028');
    expect(screen.getByTestId('colour-pick')).toHaveValue('#e4002b');
    const pick = screen.getByTestId<HTMLInputElement>('colour-pick');
    pick.value = '#00a19c';
    pick.dispatchEvent(new Event('change', { bubbles: true }));
    await waitFor(async () => expect((await core.dossier()).profile.colour).toBe('#00a19c'));
  });
});
