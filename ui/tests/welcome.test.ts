// Before a workspace is open: creating, opening, recent ones, language and theme.

import { screen, waitFor, within } from '@testing-library/svelte';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openWelcome, openWorkspace } from './window';

test('the folder follows the name until somebody changes it', async () => {
  const { user, core } = await openWelcome();
  const home = (await core.start()).default_folder;
  const name = screen.getByRole('textbox', { name: 'Partner name' });
  const [folder] = screen.getAllByRole('textbox', { name: 'Folder' });
  await user.type(name, '한빛클라우드');
  expect(folder).toHaveValue(join(home, '한빛클라우드.proofbook'));
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
    folder: join((await core.start()).default_folder, 'Hanbit.proofbook'),
    partner: 'Hanbit',
    language: 'ko',
  });
});

test('a folder chosen in the dialog becomes the parent of the new workspace', async () => {
  const { user, host } = await openWelcome();
  host.folder = join(host.folder ?? '', 'Box');
  await user.type(screen.getByTestId('create-partner'), 'Hanbit');
  const form = screen.getByRole('form', { name: 'Create a workspace' });
  await user.click(within(form).getByRole('button', { name: 'Browse…' }));
  await waitFor(() =>
    expect(screen.getByTestId('create-folder')).toHaveValue(join(host.folder ?? '', 'Hanbit.proofbook')),
  );
});

test('a recent workspace opens, a missing one says so, and both can be forgotten', async () => {
  const { user, core } = await openWelcome(async (it) => {
    const gone = join(it.place, 'gone.proofbook');
    await it.process.call('create_workspace', { folder: gone, partner: 'Gone', language: 'en' });
    await it.process.call('open_workspace', { folder: it.folder });
    await it.process.call('close_workspace');
    rmSync(gone, { recursive: true });
  });
  const gone = screen.getAllByTestId('recent')[1];
  expect(gone).toBeDisabled();
  expect(screen.getByText('Folder not found')).toBeVisible();
  await user.click(screen.getByRole('button', { name: /Remove Gone from this list/ }));
  await waitFor(() => expect(screen.getAllByTestId('recent')).toHaveLength(1));
  await user.click(screen.getByTestId('recent'));
  await screen.findByTestId('nav-overview');
  expect((await core.view()).folder).toBe(core.folder);
});

test('a folder that is no workspace is told in full, and what was typed stays', async () => {
  const { user } = await openWelcome();
  await user.type(screen.getByTestId('open-folder'), '/nowhere');
  await user.click(screen.getByTestId('open'));
  const error = await screen.findByTestId('error');
  expect(within(error).getByText('This folder is not a Proofbook workspace.')).toBeVisible();
  expect(within(error).getByText(/^Choose the folder that ends in \.proofbook/)).toBeVisible();
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
  const home = (await core.start()).default_folder;
  expect((await core.view()).folder).toBe(join(home, 'Proofbook sample.proofbook'));
});

test('a workspace given at the start opens at once', async () => {
  const { core } = await openWorkspace();
  expect((await core.view()).folder).toBe(core.folder);
});
