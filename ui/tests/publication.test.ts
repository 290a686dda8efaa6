// From a finished text to a published one: names, excuses, consent, files.

import { screen, waitFor, within } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import type { Edit } from '$lib/wire/Edit';
import type { TestCore } from './support/core';
import { openWorkspace, write } from './window';

const studyIn = async (core: TestCore) => (await core.dossier()).case_studies['s1']!;

/** What the study still lacks; it has no diagrams, on purpose. */
const REST: Edit[] = [
  ...['proposed-solution', 'aws-usage', 'support-services', 'outcome', 'success-metrics'].map(
    (element): Edit => ({
      edit: 'write',
      field: { text: 'study_element', study: 's1', element },
      text: 'It runs in two zones.',
    }),
  ),
  { edit: 'tag_study', study: 's1', kind: 'withheld', name: 'elements.architecture', tagged: true },
  { edit: 'set_case_study', id: 's1', field: 'public_name', value: 'a parcel company' },
];

/** The page of the public case study, changed by edits, with a text before its own, and a protected name. */
async function publicStudy(text: string, name: string, more: Edit[] = []) {
  const opened = await openWorkspace('#/case-studies/s1', 'en', (core) =>
    core.edit({ edit: 'set_case_study', id: 's1', field: 'customer', value: 'Acme Parcels' }, ...more),
  );
  const { user, core } = opened;
  const study = () => studyIn(core);
  if (text !== '') await write('element-challenge', text);
  const panel = within(screen.getByTestId('publication'));
  await user.click(await panel.findByTestId('name-add'));
  await user.type(await panel.findByTestId('protected-spelling'), name);
  await user.tab();
  await waitFor(async () => expect(Object.values((await study()).protected_names)[0]?.spelling).toBe(name));
  return { ...opened, panel, study };
}

test('a place that names somebody holds the public version back until it is excused', async () => {
  const { user, panel, study } = await publicStudy('Globex runs warehouses. ', 'Globex', REST);
  const leak = within(await panel.findByTestId('leak'));
  expect(leak.getByText(/“Globex”/)).toBeInTheDocument();
  await user.click(panel.getByTestId('publish'));
  expect(await panel.findByTestId('publish-trouble')).toHaveTextContent('A protected name');
  expect(panel.queryByTestId('publish-outcome')).toBeNull();
  await user.click(leak.getByTestId('excuse'));
  expect(leak.getByTestId('excuse-save')).toBeDisabled();
  await user.type(leak.getByTestId('excuse-reason'), 'a place name');
  await user.click(leak.getByTestId('excuse-save'));
  await waitFor(async () => expect(Object.values((await study()).excuses)).toEqual(['a place name']));
  await user.click(panel.getByTestId('publish'));
  expect(await panel.findByTestId('publish-outcome')).toHaveTextContent('3 files saved and verified');
});

test('a consent counts with who, when and form, and for the text it was given to', async () => {
  const { user, panel, study } = await publicStudy('Warehouses. ', 'Globex');
  const consent = async () => Object.values((await study()).consents)[0];
  await waitFor(() => expect(panel.getByTestId('consent-add')).toBeEnabled());
  await user.click(panel.getByTestId('consent-add'));
  const fill = async (field: string, text: string) => {
    await user.type(await panel.findByTestId(field), text);
    await user.tab();
  };
  await fill('consent-who', 'Kim');
  await waitFor(async () => expect((await consent())?.who).toBe('Kim'));
  expect(panel.getByText('begun: who, when and in what form?')).toBeInTheDocument();
  await fill('consent-on', '2026-11-02');
  await waitFor(async () => expect((await consent())?.on).toBe('2026-11-02'));
  expect(panel.getByText('begun: who, when and in what form?')).toBeInTheDocument();
  await fill('consent-form', 'letter');
  expect(await panel.findByText('for the current text')).toBeInTheDocument();
  await write('element-challenge', 'Other words. ');
  expect(await panel.findByText('for an earlier text')).toBeInTheDocument();
  await user.click(panel.getByTestId('consent-again'));
  expect(await panel.findByText('for the current text')).toBeInTheDocument();
});

test('what nobody listed is asked about: it may stand, or is protected from then on', async () => {
  const { user, panel, study } = await publicStudy('Marta Oyelaran, CTO, asked. ', 'Globex');
  const leak = within(await panel.findByTestId('leak'));
  expect(leak.getByText(/“Marta Oyelaran”/)).toBeInTheDocument();
  expect(panel.getByText('1 to be confirmed')).toBeInTheDocument();
  expect(panel.getByText('0 blockers')).toBeInTheDocument();
  await user.click(leak.getByTestId('protect'));
  await waitFor(async () =>
    expect(Object.values((await study()).protected_names).map((name) => name?.spelling)).toContain(
      'Marta Oyelaran',
    ),
  );
  expect(Object.values((await study()).protected_names).find((it) => it?.spelling !== 'Globex')?.kind).toBe(
    'person',
  );
  expect(await panel.findByText('1 blocker')).toBeInTheDocument();
});

test('a public version that lacks a part is written as a draft only, and after a question', async () => {
  const { user, panel, core } = await publicStudy('', 'Globex', [
    { edit: 'write', field: { text: 'study_element', study: 's1', element: 'challenge' }, text: '' },
  ]);
  await panel.findAllByTestId('central-copy');
  await user.click(panel.getByTestId('publish'));
  const dialog = within(await screen.findByRole('alertdialog'));
  expect(dialog.getByText(/Customer challenge/)).toBeInTheDocument();
  expect(core.calls.some((it) => it.name === 'publish_study')).toBe(false);
  await user.click(dialog.getByTestId('confirm-cancel'));
  await waitFor(() => expect(document.body.style.pointerEvents).not.toBe('none'));
  expect(core.calls.some((it) => it.name === 'publish_study')).toBe(false);
  await user.click(panel.getByTestId('publish'));
  await user.click(await screen.findByTestId('confirm'));
  expect(await panel.findByTestId('publish-outcome')).toBeInTheDocument();
  expect(core.calls.findLast((it) => it.name === 'publish_study')?.args['draft']).toBe(true);
});

test('a picture is shown, and can be ticked once it was opened', async () => {
  const diagram = {
    role: 'new' as const,
    evidence: 'e3',
    caption: '',
    alternative: 'two zones',
    looked_at: null,
  };
  const { user, panel, study } = await publicStudy('Warehouses. ', 'Globex', [
    { edit: 'set_diagram', study: 's1', id: 'd1', diagram },
  ]);
  const picture = within(await panel.findByTestId('picture'));
  expect(picture.getByTestId('picture-looked')).toBeDisabled();
  await user.click(picture.getByTestId('picture-open'));
  expect(await screen.findByRole('dialog')).toBeInTheDocument();
  await user.click(screen.getByTestId('modal-close'));
  await waitFor(() => expect(document.body.style.pointerEvents).not.toBe('none'));
  await waitFor(() => expect(picture.getByTestId('picture-looked')).toBeEnabled());
  await user.click(picture.getByTestId('picture-looked'));
  await waitFor(async () => expect((await study()).diagrams['d1']?.looked_at).not.toBeNull());
});

test('a private study has no public version, and can be written for AWS', async () => {
  const { user, core } = await openWorkspace('#/case-studies/s1');
  await user.click(screen.getByRole('radio', { name: 'Private' }));
  const panel = within(screen.getByTestId('publication'));
  expect(await panel.findByText(/This case study is private/)).toBeInTheDocument();
  expect(panel.queryByTestId('version-public')).toBeNull();
  await user.click(panel.getByTestId('publish'));
  expect(await panel.findByTestId('publish-outcome')).toBeInTheDocument();
  const call = core.calls.findLast((it) => it.name === 'publish_study');
  expect(call?.args['public']).toBe(false);
});

test('names in the texts are marked at once, and nothing is in the way any more', async () => {
  const { user, panel, study } = await publicStudy('Globex runs warehouses. ', 'Globex');
  await user.click(await panel.findByTestId('withhold'));
  await waitFor(async () =>
    expect((await study()).elements['challenge']).toContain('⟦Globex⟧ runs warehouses.'),
  );
  const bar = await screen.findByRole('toolbar', { name: /challenge/i });
  expect(within(bar).getByRole('button', { name: /public replacement/ })).toBeInTheDocument();
});

test('two names found in the same words are both listed, and each can be asked about', async () => {
  const { user, panel, study } = await publicStudy('Globex runs warehouses. ', 'Globex');
  await user.click(panel.getByTestId('name-add'));
  const [, second] = await waitFor(() => {
    const fields = panel.getAllByTestId('protected-spelling');
    expect(fields).toHaveLength(2);
    return fields;
  });
  await user.type(second!, 'Globex');
  await user.tab();
  await waitFor(() => expect(panel.getAllByTestId('leak')).toHaveLength(2));
  const [first, other] = panel.getAllByTestId('leak').map((leak) => within(leak));
  await user.click(other!.getByTestId('excuse'));
  expect(first!.queryByTestId('excuse-reason')).toBeNull();
  await user.type(other!.getByLabelText('Why is this not a name? The reason is saved.'), 'a place name');
  await user.click(other!.getByTestId('excuse-save'));
  await waitFor(async () => expect(Object.values((await study()).excuses)).toEqual(['a place name']));
  await waitFor(() => expect(panel.getByText('0 blockers')).toBeVisible());
});
