// The frame: path, search, keys, and input methods.

import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import { openWorkspace } from './window';

describe('the path', () => {
  test('stands in its order and says where one is', async () => {
    const { user } = await openWorkspace();
    const path = screen.getByRole('navigation', { name: 'Navigation' });
    const names = within(path)
      .getAllByRole('link')
      .map((link) => link.dataset['testid']);
    expect(names.slice(0, 3)).toEqual(['nav-overview', 'nav-profile', 'nav-BUSP-001']);
    expect(names.slice(-5)).toEqual([
      'nav-technical',
      'nav-case-studies',
      'nav-evidence',
      'nav-calendar',
      'nav-submission',
    ]);
    expect(names).toHaveLength(2 + 15 + 5);
    expect(within(path).getByRole('link', { current: 'page' })).toHaveTextContent('Overview');
    await user.click(screen.getByTestId('nav-OPSP-003'));
    await screen.findByRole('heading', { level: 1, name: 'Deployment Risk Management' });
    expect(within(path).getByRole('link', { current: 'page' })).toHaveTextContent('OPSP-003');
  });

  test('tells each control’s state in words too', async () => {
    await openWorkspace();
    expect(screen.getByTestId('nav-OPSP-001')).toHaveTextContent('Blocked');
    expect(screen.getByTestId('nav-BUSP-002')).toHaveTextContent('Not started');
  });

  test('folds sections away', async () => {
    const { user } = await openWorkspace();
    const section = screen.getByRole('button', { name: /^Operations/ });
    expect(section).toHaveAttribute('aria-expanded', 'true');
    await user.click(section);
    expect(screen.getByTestId('nav-OPSP-001')).not.toBeVisible();
  });

  test('goes to the page’s beginning from anywhere', async () => {
    const { user } = await openWorkspace();
    (document.activeElement as HTMLElement).blur();
    await user.tab();
    expect(screen.getByRole('link', { name: 'Skip to content' })).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(screen.getByRole('main')).toHaveFocus();
  });
});

describe('the search', () => {
  test('opens with Ctrl K, finds by id, and Enter goes there', async () => {
    const { user } = await openWorkspace();
    await user.keyboard('{Control>}k{/Control}');
    const field = await screen.findByTestId('palette-input');
    await waitFor(() => expect(field).toHaveFocus());
    await user.type(field, 'sec003');
    await waitFor(() => expect(screen.getAllByTestId('palette-item')[0]).toHaveTextContent('SEC-003'));
    await user.keyboard('{Enter}');
    await waitFor(() => expect(window.location.hash).toBe('#/technical/SEC-003'));
    await waitFor(() => expect(screen.queryByTestId('palette-input')).toBeNull());
  });

  test('opens with Cmd K, finds by word, and Escape gives the focus back', async () => {
    const { user } = await openWorkspace('#/overview', 'ko');
    const opener = screen.getByTestId('search');
    opener.focus();
    await user.keyboard('{Meta>}k{/Meta}');
    await user.type(await screen.findByTestId('palette-input'), '인시던트');
    await waitFor(() => expect(screen.getAllByTestId('palette-item')[0]).toHaveTextContent('OPSP-001'));
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByTestId('palette-input')).toBeNull());
    await waitFor(() => expect(opener).toHaveFocus());
  });
});

describe('while an input method composes', () => {
  const enter = { key: 'Enter', code: 'Enter', isComposing: true, keyCode: 229 };

  test('Enter chooses nothing in the search', async () => {
    const { user } = await openWorkspace();
    await user.keyboard('{Control>}k{/Control}');
    const field = await screen.findByTestId('palette-input');
    await user.type(field, 'OPSP-001');
    await fireEvent.keyDown(field, enter);
    expect(window.location.hash).toBe('#/overview');
    expect(screen.getByTestId('palette-input')).toBeVisible();
    // The Enter that ends a composition in WebKit: no longer composing, still code 229.
    await fireEvent.keyDown(field, { ...enter, isComposing: false });
    expect(screen.getByTestId('palette-input')).toBeVisible();
    await fireEvent.keyDown(field, { key: 'Enter', code: 'Enter', keyCode: 13 });
    await waitFor(() => expect(window.location.hash).toBe('#/control/OPSP-001'));
  });

  test('Escape closes neither search nor dialog', async () => {
    const { user } = await openWorkspace('#/control/OPSP-001');
    const escape = { key: 'Escape', code: 'Escape', isComposing: true, keyCode: 229 };
    await user.keyboard('{Control>}k{/Control}');
    await fireEvent.keyDown(await screen.findByTestId('palette-input'), escape);
    expect(screen.getByTestId('palette-input')).toBeVisible();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByTestId('palette-input')).toBeNull());
    await user.click(screen.getAllByRole('button', { name: /^Not cited/ })[0] as HTMLElement);
    const note = await screen.findByRole('textbox', { name: 'Note' });
    await fireEvent.keyDown(note, escape);
    expect(screen.getByRole('dialog')).toBeVisible();
  });

  test('Ctrl K does nothing', async () => {
    await openWorkspace();
    await fireEvent.keyDown(window, { key: 'k', code: 'KeyK', ctrlKey: true, isComposing: true });
    expect(screen.queryByTestId('palette-input')).toBeNull();
  });

  test('Enter in a line saves nothing yet', async () => {
    const { edits } = await openWorkspace('#/profile');
    const date = screen.getByTestId('profile-submission_date');
    await fireEvent.input(date, { target: { value: '2026-12-01' } });
    await fireEvent.keyDown(date, enter);
    expect(edits()).toEqual([]);
    await fireEvent.keyDown(date, { key: 'Enter', code: 'Enter', keyCode: 13 });
    await waitFor(() => expect(edits()).toHaveLength(1));
  });
});

test('a workspace is closed without losing what was just typed', async () => {
  const { user, core } = await openWorkspace('#/control/BUSP-002');
  await user.type(screen.getByTestId('response'), 'last');
  await user.click(screen.getByTestId('workspace-menu'));
  await user.click(await screen.findByTestId('close-workspace'));
  await screen.findByTestId('create-partner');
  expect(core.calls.at(-2)?.name).toBe('close_workspace');
  await core.process.call('open_workspace', { folder: core.folder });
  expect((await core.dossier()).answers['BUSP-002']?.response).toBe('last');
});
