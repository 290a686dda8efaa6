// From a finished text to a published one: names, excuses, consent, files.

import { screen, waitFor, within } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { openWorkspace, write } from './window';

/** The case study of the sample made public, with a text, and a protected name. */
async function publicStudy(text: string, name: string) {
  const opened = await openWorkspace('#/case-studies/s1');
  const { user, core } = opened;
  const study = () => core.dossier.case_studies['s1']!;
  await write('element-challenge', text);
  const panel = within(screen.getByTestId('publication'));
  await user.click(await panel.findByTestId('name-add'));
  await user.type(await panel.findByTestId('protected-spelling'), name);
  await user.tab();
  await waitFor(() => expect(Object.values(study().protected_names)[0]?.spelling).toBe(name));
  return { ...opened, panel, study };
}

test('a place that names somebody holds the public version back until it is excused', async () => {
  const { user, panel, study } = await publicStudy('Hanbit runs warehouses. ', 'Hanbit');
  const leak = within(await panel.findByTestId('leak'));
  expect(leak.getByText(/“Hanbit”/)).toBeInTheDocument();
  await user.click(panel.getByTestId('publish'));
  expect(await panel.findByTestId('publish-trouble')).toHaveTextContent('A protected name');
  expect(panel.queryByTestId('publish-outcome')).toBeNull();
  await user.click(leak.getByTestId('excuse'));
  expect(leak.getByTestId('excuse-save')).toBeDisabled();
  await user.type(leak.getByTestId('excuse-reason'), 'a place name');
  await user.click(leak.getByTestId('excuse-save'));
  await waitFor(() => expect(Object.values(study().excuses)).toEqual(['a place name']));
  await user.click(panel.getByTestId('publish'));
  expect(await panel.findByTestId('publish-outcome')).toHaveTextContent('2 files saved');
}, 30_000);

test('a consent holds for the text it was given to', async () => {
  const { user, panel, study } = await publicStudy('Warehouses. ', 'Hanbit');
  await waitFor(() => expect(panel.getByTestId('consent-add')).toBeEnabled());
  await user.click(panel.getByTestId('consent-add'));
  await user.type(await panel.findByTestId('consent-who'), 'Kim');
  await user.tab();
  await waitFor(() => expect(Object.values(study().consents)[0]?.who).toBe('Kim'));
  expect(await panel.findByText('for the current text')).toBeInTheDocument();
  await write('element-challenge', 'Other words. ');
  expect(await panel.findByText('for an earlier text')).toBeInTheDocument();
}, 30_000);

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
}, 30_000);

test('names in the texts are marked at once, and nothing is in the way any more', async () => {
  const { user, panel, study } = await publicStudy('Hanbit runs warehouses. ', 'Hanbit');
  await user.click(await panel.findByTestId('withhold'));
  await waitFor(() => expect(study().elements['challenge']).toContain('⟦Hanbit|⟧ runs warehouses.'));
  const bar = await screen.findByRole('toolbar', { name: /challenge/i });
  expect(within(bar).getByRole('button', { name: /public replacement/ })).toBeInTheDocument();
}, 30_000);

test('two names found in the same words are both listed, and each can be asked about', async () => {
  const { user, panel, study } = await publicStudy('Hanbit runs warehouses. ', 'Hanbit');
  await user.click(panel.getByTestId('name-add'));
  const [, second] = await waitFor(() => {
    const fields = panel.getAllByTestId('protected-spelling');
    expect(fields).toHaveLength(2);
    return fields;
  });
  await user.type(second!, 'Hanbit');
  await user.tab();
  await waitFor(() => expect(panel.getAllByTestId('leak')).toHaveLength(2));
  const [first, other] = panel.getAllByTestId('leak').map((leak) => within(leak));
  await user.click(other!.getByTestId('excuse'));
  expect(first!.queryByTestId('excuse-reason')).toBeNull();
  await user.type(other!.getByLabelText('Why is this not a name? The reason is saved.'), 'a place name');
  await user.click(other!.getByTestId('excuse-save'));
  await waitFor(() => expect(Object.values(study().excuses)).toEqual(['a place name']));
  await waitFor(() => expect(panel.getByText('0 blockers')).toBeVisible());
}, 30_000);
