// Every page: nothing that axe-core finds fault with; and in every language no key instead of words.

import axe from 'axe-core';
import { screen, waitFor } from '@testing-library/svelte';
import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Language } from '$lib/wire/Language';
import { editorOf, openWelcome, openWorkspace } from './window';

const PAGES = [
  '#/overview',
  '#/profile',
  '#/control/BUSP-001',
  '#/control/OPSP-001',
  '#/control/GOVP-001',
  '#/technical/SEC-003',
  '#/case-studies',
  '#/case-studies/s1',
  '#/evidence',
  '#/evidence/e3?focus=evidence-e3-dated',
  '#/calendar',
  '#/submission',
];
const LANGUAGES: Language[] = ['en', 'ko', 'ja'];

async function faults(): Promise<string[]> {
  const { violations } = await axe.run(document.documentElement, {
    // jsdom has neither layout nor colours; landmarks and the title belong to the page around the test.
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return violations.map((it) => `${it.id}: ${it.nodes.map((node) => node.html.slice(0, 160)).join('\n   ')}`);
}

/** Message keys that show because their words are missing. */
const keys = () =>
  (document.body.textContent ?? '').match(/\b[a-z]+(?:-[a-z]+)+-(?:title|help|about|lead|text|none)\b/g) ??
  [];

test.each(LANGUAGES.flatMap((language) => PAGES.map((page) => [language, page] as const)))(
  '%s %s',
  async (language, page) => {
    await openWorkspace(page, language);
    await waitFor(() => expect(document.documentElement.lang).toBe(language));
    if (page === '#/case-studies/s1') await editorOf('element-challenge');
    // What axe looks at is the same in every language; looking takes long.
    if (language === 'ko') expect(await faults()).toEqual([]);
    expect(keys()).toEqual([]);
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
    const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  },
);

test('the welcome page', async () => {
  await openWelcome(async (core) => {
    await core.process.call('open_workspace', { folder: core.folder });
    await core.process.call('close_workspace');
    rmSync(core.folder, { recursive: true });
  });
  expect(screen.getByText('Folder not found')).toBeVisible();
  expect(await faults()).toEqual([]);
});

test('a case study with what finds and replaces in its text', async () => {
  const { user } = await openWorkspace('#/case-studies/s1');
  await editorOf('element-challenge');
  await user.click(screen.getAllByRole('button', { name: 'Find' })[0] as HTMLElement);
  expect(await screen.findByRole('textbox', { name: 'Replace with' })).toBeVisible();
  // What would be published arrives when the writing pauses.
  await screen.findByRole('heading', { name: 'For Partner Central' });
  expect(await faults()).toEqual([]);
});

test.each(['cite', 'citation', 'search'])('the dialog behind %s', async (opener) => {
  const { user } = await openWorkspace('#/control/OPSP-001');
  await user.click(screen.getAllByTestId(opener)[0] as HTMLElement);
  await screen.findByRole('dialog');
  expect(await faults()).toEqual([]);
});
