import { screen, waitFor, within } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { openWelcome } from './window';

const recent = {
  folder: '/home/kim/A.proofbook',
  partner: 'Hanbit',
  opened_at: '2026-11-20T02:00:00Z',
  exists: true,
};

test('the folder follows the name until somebody changes it', async () => {
  const { user } = await openWelcome();
  const name = screen.getByRole('textbox', { name: 'Partner name' });
  const [folder] = screen.getAllByRole('textbox', { name: 'Folder' });
  await user.type(name, '한빛클라우드');
  expect(folder).toHaveValue('/home/kim/Documents/Proofbook/한빛클라우드.proofbook');
  await user.clear(folder as HTMLElement);
  await user.type(folder as HTMLElement, '/elsewhere/x.proofbook');
  await user.type(name, ' 주식회사');
  expect(folder).toHaveValue('/elsewhere/x.proofbook');
});

test('a workspace is created in the language of the submission', async () => {
  const { user, core } = await openWelcome();
  await user.type(screen.getByTestId('create-partner'), 'Hanbit');
  await user.selectOptions(screen.getByTestId('create-language'), 'ko');
  await user.click(screen.getByRole('button', { name: 'Create' }));
  await screen.findByTestId('nav-overview');
  expect(core.calls.find((call) => call.name === 'create_workspace')?.args).toEqual({
    folder: '/home/kim/Documents/Proofbook/Hanbit.proofbook',
    partner: 'Hanbit',
    language: 'ko',
  });
});

test('a folder chosen in the dialog becomes the parent of the new workspace', async () => {
  const { user } = await openWelcome();
  await user.type(screen.getByTestId('create-partner'), 'Hanbit');
  const form = screen.getByRole('form', { name: 'Create a workspace' });
  await user.click(within(form).getByRole('button', { name: 'Browse…' }));
  await waitFor(() =>
    expect(screen.getByTestId('create-folder')).toHaveValue('/home/kim/Box/Hanbit.proofbook'),
  );
});

test('a recent workspace opens, a missing one says so, and both can be forgotten', async () => {
  const { user, core } = await openWelcome((it) => {
    it.start.recents = [recent, { ...recent, folder: '/gone.proofbook', partner: 'Gone', exists: false }];
  });
  const gone = screen.getAllByTestId('recent')[1];
  expect(gone).toBeDisabled();
  expect(screen.getByText('Folder not found')).toBeVisible();
  await user.click(screen.getByRole('button', { name: /Remove Gone from this list/ }));
  await waitFor(() => expect(screen.getAllByTestId('recent')).toHaveLength(1));
  await user.click(screen.getByTestId('recent'));
  await screen.findByTestId('nav-overview');
  expect(core.folder).toBe(recent.folder);
});

test('a folder that is no workspace is told in full, and what was typed stays', async () => {
  const { user } = await openWelcome();
  await user.type(screen.getByTestId('open-folder'), '/nowhere');
  await user.click(screen.getByTestId('open'));
  const error = await screen.findByTestId('error');
  expect(within(error).getByText('There is no workspace in this folder.')).toBeVisible();
  expect(within(error).getByText('Correct it and try again.')).toBeVisible();
  expect(error).toHaveAttribute('data-code', 'STORE-NOT-A-WORKSPACE');
  expect(screen.getByTestId('open-folder')).toHaveValue('/nowhere');
});

test('language and theme switch at once', async () => {
  const { user } = await openWelcome();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Display language' }), 'ja');
  await screen.findByRole('heading', { name: 'AWS MSP検証の準備を始めましょう' });
  expect(document.documentElement.lang).toBe('ja');
  await user.click(screen.getByTestId('theme'));
  await waitFor(() => expect(document.documentElement.dataset['theme']).toBe('light'));
});

test('the sample opens', async () => {
  const { user, core } = await openWelcome();
  await user.click(screen.getByRole('button', { name: 'Open the sample' }));
  await screen.findByTestId('nav-overview');
  expect(core.folder).toBe('/home/kim/Documents/Proofbook/Proofbook sample.proofbook');
});

test('a workspace given at the start opens at once', async () => {
  const { core } = await openWelcome((it) => {
    it.start.open_now = recent.folder;
  });
  await screen.findByTestId('nav-overview');
  expect(core.folder).toBe(recent.folder);
});
