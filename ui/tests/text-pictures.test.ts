// Pictures within the texts of a case study: pasted, dropped or chosen, described, and shown as on the page.

import { screen, waitFor, within } from '@testing-library/svelte';
import axe from 'axe-core';
import { expect, test } from 'vitest';
import { fileOf, png } from './support/files';
import { editorOf, openWorkspace, type Opened } from './window';

const PAGE = '#/case-studies/s1';
const HOOK = 'element-challenge';

const picture = (name = 'image.png') => fileOf(png(1), name, 'image/png');
const study = async ({ core }: Opened) => (await core.dossier()).case_studies['s1']!;
const pictures = async (opened: Opened) =>
  Object.entries((await study(opened)).diagrams).filter(([, it]) => it!.role === 'illustration');

/** jsdom knows neither these events nor what they carry. */
function give(kind: 'paste' | 'drop', target: HTMLElement, files: File[]) {
  const event = new Event(kind, { bubbles: true, cancelable: true });
  const data = { files, items: [], types: ['Files'], getData: () => '' };
  Object.assign(event, { clipboardData: data, dataTransfer: data, clientX: 0, clientY: 0 });
  target.dispatchEvent(event);
}

test('a pasted picture is attached to the study and stands in the text, waiting for its words', async () => {
  const opened = await openWorkspace(PAGE);
  const view = await editorOf(HOOK);
  view.dispatch({ selection: { anchor: view.state.doc.length } });
  give('paste', view.contentDOM, [picture()]);
  await waitFor(async () => expect(await pictures(opened)).toHaveLength(1));
  const [id, shown] = (await pictures(opened))[0]!;
  await waitFor(() => expect(view.state.doc.toString()).toContain(`\n\n![](diagram:${id})`));
  view.dispatch(view.state.replaceSelection('The console'));
  expect(view.state.doc.toString()).toContain(`![The console](diagram:${id})`);
  await waitFor(async () => expect((await study(opened)).elements['challenge']).toContain('![The console]'));
  expect((await opened.core.dossier()).evidence[shown!.evidence]!.title).toMatch(/^screenshot-/);
  const list = within(await screen.findByTestId('text-pictures'));
  expect(list.getByText('Used in: Customer challenge')).toBeVisible();
});

test('what is no picture is said and left out; the pictures beside it come in', async () => {
  const opened = await openWorkspace(PAGE);
  const view = await editorOf(HOOK);
  const before = view.state.doc.toString();
  give('drop', view.contentDOM, [new File(['x'], 'plan.docx'), picture('console.png')]);
  expect(await screen.findByText(/plan\.docx is not an image that can be shown on a page/)).toBeVisible();
  await waitFor(() => expect(view.state.doc.toString()).toContain('![](diagram:'));
  expect(await pictures(opened)).toHaveLength(1);
  expect(view.state.doc.toString()).toContain(before.slice(0, 10));
});

test('a picture is chosen by the tool, and one that no text shows can be taken away', async () => {
  const opened = await openWorkspace(PAGE);
  const view = await editorOf(HOOK);
  const bar = within(screen.getByRole('toolbar', { name: 'Tools for Customer challenge' }));
  const choice = screen.getByTestId<HTMLInputElement>(`pictures-${HOOK}`);
  let asked = 0;
  choice.addEventListener('click', () => (asked += 1));
  await opened.user.click(bar.getByRole('button', { name: 'Image' }));
  expect(asked).toBe(1);
  await opened.user.upload(choice, picture());
  await waitFor(() => expect(view.state.doc.toString()).toContain('![](diagram:'));
  const results = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
  expect(results.violations.map((it) => it.id)).toEqual([]);
  await screen.findByText('Used in: Customer challenge');
  view.dispatch({ changes: { from: 0, to: view.state.doc.length } });
  const list = within(await screen.findByTestId('text-pictures'));
  await opened.user.click(await list.findByRole('button'));
  await waitFor(async () => expect(await pictures(opened)).toEqual([]));
});
