// Pictures from the workspace in the window, and the partner's logo and colour.

import { screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { accentOf, tidyColour } from '$lib/rules/colour';
import { pictureType } from '$lib/rules/pictures';
import type { FakeCore } from '$lib/host/fake/core';
import { goTo, openWorkspace } from './window';

const bytes = (text: string) => new Uint8Array([...text].map((letter) => letter.charCodeAt(0)));
const PNG = bytes('\x89PNG\r\n\x1a\nrest');
const SVG = bytes('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>');

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

  function withDiagram(core: FakeCore, sha256: string): void {
    const diagram = {
      evidence: 'e3',
      role: 'new' as const,
      caption: 'The new way',
      alternative: 'Three boxes',
      looked_at: null,
    };
    const [study, entry] = [core.dossier.case_studies['s1']!, core.dossier.evidence['e3']!];
    core.dossier = {
      ...core.dossier,
      evidence: { ...core.dossier.evidence, e3: { ...entry, file: { ...entry.file!, sha256 } } },
      case_studies: {
        s1: { ...study, diagrams: { d1: diagram }, no_existing_system: true, language: 'ko' },
      },
    };
  }

  /** The study with a diagram, as another laptop has left it. */
  async function study(sha256: string, content: Uint8Array<ArrayBuffer> | null) {
    const opened = await openWorkspace('#/overview');
    if (content) opened.core.contents.set(sha256, content);
    opened.core.elsewhere = (dossier) => {
      opened.core.dossier = dossier;
      withDiagram(opened.core, sha256);
      return opened.core.dossier;
    };
    window.dispatchEvent(new Event('focus'));
    await waitFor(() => expect(opened.core.dossier.case_studies['s1']?.diagrams['d1']).toBeDefined());
    goTo('#/case-studies/s1');
    return { ...opened, preview: within(await screen.findByTestId('study-preview')) };
  }

  test('a diagram stands in the preview, and its memory is given back', async () => {
    const { preview } = await study('d'.repeat(64), PNG);
    const image = await preview.findByRole('img', { name: 'Three boxes' });
    expect(image).toHaveAttribute('src', alive[0]);
    expect(types.get(alive[0]!)).toBe('image/png');
    expect(preview.getByText('The new way')).toBeVisible();
    goTo('#/overview');
    await waitFor(() => expect(alive).toEqual([]));
  }, 30_000);

  test('a drawing is an image, never part of the page', async () => {
    const { preview } = await study('d'.repeat(64), SVG);
    const image = await preview.findByRole('img', { name: 'Three boxes' });
    expect(image.tagName).toBe('IMG');
    expect(types.get(image.getAttribute('src') ?? '')).toBe('image/svg+xml');
  }, 30_000);

  test.each([
    ['is gone', null, /A file is missing from the workspace/],
    ['is no picture', bytes('%PDF-1.7'), 'This image cannot be shown here.'],
  ])(
    'a file that %s says so and leaves its caption',
    async (_, content, words) => {
      const { preview } = await study('d'.repeat(64), content);
      expect(await preview.findByText(words)).toBeVisible();
      expect(preview.getByText('The new way')).toBeVisible();
      expect(alive).toEqual([]);
    },
    30_000,
  );

  test('the preview speaks the language of the study, the window its own', async () => {
    const { preview } = await study('d'.repeat(64), PNG);
    expect(preview.getByRole('heading', { name: '고객 당면 과제' })).toBeVisible();
    expect(preview.getByText('고객')).toBeVisible();
    expect(preview.getAllByText('Not filled in yet.')[0]).toHaveAttribute('lang', 'en');
    expect(screen.getByRole('heading', { name: /Required elements/ })).toBeVisible();
  }, 30_000);

  test('the logo is shown, and gone when it is removed', async () => {
    const { user, core } = await openWorkspace('#/profile');
    const digest = 'b'.repeat(64);
    core.contents.set(digest, SVG);
    await core.call('edit', { edits: [{ edit: 'set_profile', field: 'logo', value: digest }], base: null });
    core.elsewhere = (dossier) => dossier;
    window.dispatchEvent(new Event('focus'));
    expect(await screen.findByTestId('logo')).toHaveAttribute('alt', 'Hanbit Cloud');
    const head = within(screen.getByTestId('page-head'));
    expect(await head.findByRole('img', { name: 'Hanbit Cloud' })).toBeVisible();
    await user.click(screen.getByTestId('logo-remove'));
    await waitFor(() => expect(core.dossier.profile.logo).toBeNull());
    expect(screen.queryByTestId('logo')).toBeNull();
    expect(head.getByText('Hanbit Cloud')).toBeVisible();
    expect(alive).toEqual([]);
  }, 30_000);

  test('a colour is typed or picked, and the head of the page wears it', async () => {
    const { user, core } = await openWorkspace('#/profile');
    const head = screen.getByTestId('page-head');
    expect(head).toHaveAttribute('data-accent', '#1f4e79');
    await user.type(screen.getByTestId('profile-colour'), 'E4002B');
    await user.tab();
    await waitFor(() => expect(core.dossier.profile.colour).toBe('#e4002b'));
    expect(head).toHaveAttribute('data-accent', '#d90028');
    expect(screen.getByTestId('colour-pick')).toHaveValue('#e4002b');
    const pick = screen.getByTestId<HTMLInputElement>('colour-pick');
    pick.value = '#00a19c';
    pick.dispatchEvent(new Event('change', { bubbles: true }));
    await waitFor(() => expect(core.dossier.profile.colour).toBe('#00a19c'));
  }, 30_000);
});
